"""Drafts: what is sent to a machine, masked, and what is made of its answer, verified."""
