"""Checks of a pair without any memory: numbers, units, links, terms."""
