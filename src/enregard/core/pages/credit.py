"""Who wrote a text and when, at the head of its page, as Open Graph and HTML have it.

The words stand in the byline too. Programs that keep or quote pages look here first; where they find nothing they take
the first name and day of the text, which are those of a note or of a work it cites.
"""

from __future__ import annotations

from html import escape

from enregard.core.pages.citation import in_order
from enregard.core.pages.view import PageView


def credit(page: PageView) -> str:
    """Elements for the head of an article's page: authors, the day it was published, that of its last change."""
    meta = page.edition.source.meta
    said = {
        'name="author"': ", ".join(in_order(name) for name in meta.get("authors", ())),
        'property="article:published_time"': str(meta.get("date", "")),
        'property="article:modified_time"': str(meta.get("updated", "")),
    }
    return "".join(f'<meta {name} content="{escape(value)}">' for name, value in said.items() if value)
