"""Publishing: from a folder of articles to a site, through Jinja2 and MkDocs."""
