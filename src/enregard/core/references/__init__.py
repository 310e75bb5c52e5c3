"""The works that notes cite: read from what reference managers write, and set by author and year."""
