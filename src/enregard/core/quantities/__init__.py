"""Quantities: numbers, units, currencies and days, read and written in each language's notation."""
