"""Anchoring: where a quote stands in a text that was edited since."""
