"""Notes: their files, their sums, the works that they cite, their prose."""
