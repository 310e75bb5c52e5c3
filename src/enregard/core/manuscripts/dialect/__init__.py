"""Markdown of other programs: their front matter and their marks, as GitHub and the articles have them."""
