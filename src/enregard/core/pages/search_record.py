"""What a search finds: a passage or a note, with where it stands.

A record is small, so that what is found is led to, shown and counted by itself: all the words of a question have to
stand in one passage, or in one note.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape, unescape
from typing import Final, NamedTuple

from enregard.core.pages.view import NoteView, PageView, RowView

Words = Callable[[str, str], str]
"""From an English word of the interface and a language to the word in that language."""


class Record(NamedTuple):
    """A passage, a note or the head of an article, as text in one language."""

    to: str
    """Its address, relative to the site's root."""
    page: str
    """The address of its page."""
    title: str
    """Of the article."""
    place: str
    """What it is called within the article: `§ 5`, `note 4 · misleading · Not R1’s cost`; nothing for the head."""
    text: str
    """Its words, a line a block."""


def records(page: PageView, words: Words) -> Iterator[Record]:
    """The records of a page in one language: its head, its passages, its notes."""
    lang, title = page.lang, page.titles[page.lang]
    head = page.heads[0]
    yield Record(
        page.url, page.url, title, "", "\n".join(filter(None, (title, head.subtitle, block_lines(head.notice))))
    )
    notes = [*page.whole, *page.orphans]
    for row in page.rows:
        notes.extend(row.notes)
        if text := _passage(row):
            yield Record(f"{page.url}#{row.id}", page.url, title, f"§\u00a0{row.number}", text)
    for note in notes:
        number, half = words("note {number}", lang).format(number=note.label), note.halves[0]
        place = " · ".join(filter(None, (number, half.name, block_lines(half.title))))
        yield Record(f"{page.url}#note-{note.id}", page.url, title, place, _note(note))


def _passage(row: RowView) -> str:
    half = row.halves[0]
    return block_lines("".join([half.html, *(f"<p>{html}</p>" for _, _, html in half.footnotes)]))


def _note(note: NoteView) -> str:
    """What a note says; of one whose words stand nowhere, these too."""
    half = note.halves[0]
    quotes = "".join(f"<p>{escape(quote)}</p>" for quote in half.quotes) if note.orphan else ""
    return block_lines(f"<p>{half.title}</p>{quotes}{half.body}{half.sums}")


_SIGN: Final = re.compile(r'<a class="fn"[^>]*>[^<]*</a>')
"""The sign of a footnote, which is no word of its sentence."""
_WITHIN: Final = "a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|img|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|var|wbr"
_APART: Final = re.compile(rf"</?(?!(?:{_WITHIN})\b)[a-z][^>]*>")
"""A tag at which words end: every one but those that stand within a word."""
_TAG: Final = re.compile(r"<[^>]*>")


def block_lines(html: str) -> str:
    """The words of HTML that we made, a line a block: what ends one is no part of the next, nor a number of another."""
    lines = _APART.sub("\n", _SIGN.sub("", " ".join(html.split()))).split("\n")
    return "\n".join(line for line in (" ".join(unescape(_TAG.sub("", line)).split()) for line in lines) if line)
