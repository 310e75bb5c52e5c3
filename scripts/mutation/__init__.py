"""Mutants of a package: what they are, and how each is tried in a copy of the repository."""
