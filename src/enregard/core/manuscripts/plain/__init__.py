"""Plain texts: what stands before them, how they are laid out, and how they are escaped."""
