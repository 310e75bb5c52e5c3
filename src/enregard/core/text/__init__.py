"""Texts without their meaning: folded so that typography does not count, and cut into sentences."""
