"""Passages that changed places: alignment whose beads cross each other."""
