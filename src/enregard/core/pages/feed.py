"""Feeds: what is new on a site, in one language: its articles, and the corrections of these and of notes.

The format is Atom (RFC 4287). Dates are days, so an entry's time is the beginning of its day, in UTC; nothing comes
from a clock. Unlisted articles are in no feed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from html import escape, unescape
from typing import NamedTuple

from enregard.core.editions.text_correction import text_corrections
from enregard.core.languages.typography import typeset
from enregard.core.markdown.address import joined
from enregard.core.pages.listing import notes
from enregard.core.pages.view import PageView
from enregard.core.text.character import printable


class News(NamedTuple):
    """An entry of a feed: an article, or a correction of one of its notes."""

    day: date
    id: str
    """Its address; of a correction, with its day."""
    address: str
    """Relative to the site's root."""
    title: str
    summary: str
    author: str = ""
    held: str = ""
    """Of a note whose words have changed since, that it is being checked again."""


def atom(lang: str, name: str, base: str, address: str, told: Iterable[News]) -> str:
    """A feed of what is new in one language, as XML; nothing where there is nothing to tell.

    `base` is the address of the site, `address` the feed's own, relative to it.
    """
    entries = [one._replace(id=_absolute(base, one.id), address=_absolute(base, one.address)) for one in told]
    entries.sort(key=lambda entry: (-entry.day.toordinal(), entry.id))
    if not entries:
        return ""
    own = escape(joined(base, address))
    return printable(
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{escape(lang)}">\n'
        f"<id>{own}</id>\n<title>{escape(name)}</title>\n<updated>{_time(entries[0].day)}</updated>\n"
        f'<link rel="self" href="{own}"/>\n<link rel="alternate" href="{escape(base)}"/>\n'
        f"<author><name>{escape(name)}</name></author>\n{''.join(map(_set, entries))}</feed>\n"
    )


def _absolute(base: str, address: str) -> str:
    page, mark, place = address.partition("#")
    return joined(base, page) + mark + place


def news(page: PageView) -> Iterator[News]:
    """An article, if it has a date, and each correction of its text and of its notes, on its page in one language."""
    meta = page.edition.source.meta
    if meta.get("status") == "unlisted":
        return
    address, lang = page.url, page.lang
    day = meta.get("updated") or meta.get("date")
    if day:
        summary = typeset(str(page.edition.text(lang).meta.get("description", "")), lang)
        yield News(day, address, address, page.titles[lang], summary, ", ".join(meta.get("authors", ())))
    for one in text_corrections(page.edition.text(lang), page.edition.source):
        yield News(one.day, f"{address}#corrected-{one.day}", address, page.titles[lang], typeset(one.said, lang))
    for note in notes(page):
        there = f"{address}#note-{note.id}"
        for half in note.halves:
            for when, was in half.history:
                held = half.name if note.held else ""
                yield News(when, f"{there}-{when}", there, unescape(half.title), was, note.note.author, held)


def _set(entry: News) -> str:
    title = f"{entry.held} — {entry.title}" if entry.held else entry.title
    parts = [
        f"<id>{escape(entry.id)}</id>",
        f"<title>{escape(title)}</title>",
        f"<updated>{_time(entry.day)}</updated>",
        f'<link rel="alternate" href="{escape(entry.address)}"/>',
        f"<author><name>{escape(entry.author)}</name></author>" if entry.author else "",
        f'<category term="held" label="{escape(entry.held)}"/>' if entry.held else "",
        f"<summary>{escape(entry.summary)}</summary>" if entry.summary else "",
    ]
    return f"<entry>{''.join(parts)}</entry>\n"


def _time(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
