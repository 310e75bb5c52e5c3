"""Manuscripts: texts in the files that people have, and what becomes of them in Markdown."""
