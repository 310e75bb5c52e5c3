"""Headlines: what a page is called, and whether its text says so itself."""

from __future__ import annotations

import re

from enregard.core.editions.article import Text
from enregard.core.editions.edition import Edition
from enregard.core.languages.typography import typeset
from enregard.core.text.fold import fold


def titles(edition: Edition) -> dict[str, str]:
    """The title of an edition in each of its languages: the front matter's, else its first heading, else the folder."""
    found = {}
    for lang in edition.languages:
        text = edition.text(lang)
        heading = text.heading.text if text.heading else ""
        fallback = " ".join(re.split("[-_ ]+", edition.address.rpartition("/")[2])).strip()
        found[lang] = typeset(text.title or heading or fallback[:1].upper() + fallback[1:], lang)
    return found


def stands_in_text(edition: Edition, lang: str) -> bool:
    """Whether the first heading names the page, and so stands for its title."""
    text = edition.text(lang)
    if not text.title:
        return text.heading is not None
    # A note on the title needs it; and no page has one language's title above its text, the other's in it.
    noted = any(placed.note.on == "title" for placed in edition.notes)
    return not noted and all(_repeats_title(edition.text(one)) for one in edition.languages)


def _repeats_title(text: Text) -> bool:
    """Whether a text begins with its title, as a heading of the first level."""
    first = text.heading
    if first is None or not text.title:
        return first is not None
    return first is text.blocks[0] and fold(first.text, case=True) == fold(text.title, case=True)


def shift(edition: Edition, lang: str) -> int:
    """How many levels headings go down, so that no page has two headings of the first level in a language."""
    return 0 if edition.text(lang).heading is None or stands_in_text(edition, lang) else 1
