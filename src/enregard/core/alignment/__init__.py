"""Alignment: which passages and sentences of two texts translate each other."""
