"""Having an article translated: what it needs, what an engine is asked, and what is written."""
