"""Notes: their files, their sums, their prose."""
