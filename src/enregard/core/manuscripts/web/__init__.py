"""Pages of the web, and the chapters of EPUB books: HTML."""
