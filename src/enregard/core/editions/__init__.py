"""Editions: texts, rows, notes and memory put together, with all that there is to say of them."""
