"""Where the words of notes stand in the text of a page, as programs that annotate pages count it.

The text of a page is that of its elements, white space included, as a browser's `textContent` has it. So what is said
here is read off the page as it was set, and not off the text that its author wrote: the page has typography of its own,
and signs of footnotes. Numbers of notes are none of it, since styles make them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Final, NamedTuple

CONTEXT: Final = 32
"""How many characters around words tell them from others; more where these don't."""
START: Final = '<div class="enregard"'
"""How the content of an article's page begins."""


class Selection(NamedTuple):
    """Words on a page (W3C, Web Annotation Data Model, 4.2.4 and 4.2.5)."""

    note: str
    exact: str
    prefix: str
    suffix: str
    start: int
    """In code points, from the beginning of the article's content."""


class Text(NamedTuple):
    """The text of a piece of HTML, and what is marked in it."""

    text: str
    marks: tuple[tuple[str, int, int], ...]
    """Note, beginning and end, in the order of the text; words in several pieces are several."""
    signs: tuple[tuple[int, int], ...]
    """The signs of footnotes, which are no words."""


_TAG: Final = re.compile(
    r"<!--.*?-->|<(?P<raw>script|style|noscript)\b[^>]*>(?P<inner>.*?)</(?P=raw)>|<template\b.*?</template>|<[^>]*>",
    re.DOTALL | re.IGNORECASE,
)
_PLAIN: Final = re.compile(r"<[^>]*>")
_HIDDEN: Final = re.compile(r"<(?:!--|script|style|noscript|template)", re.IGNORECASE)
_SIGNIFICANT: Final = re.compile(r'<(?:(?P<end>/mark>)|mark\b(?P<said>[^>]*)>|a class="fn"[^>]*>(?P<sign>[^<]*)</a>)')
_NOTES: Final = re.compile(r'data-note="([^"]*)"')


def words(html: str) -> str:
    """The text of HTML that stands in a page's body, as `textContent` has it."""
    if not _HIDDEN.search(html):
        return unescape(_PLAIN.sub("", html))
    parts: list[str] = []
    last = 0
    for tag in _TAG.finditer(html):
        parts += unescape(html[last : tag.start()]), tag["inner"] or ""
        last = tag.end()
    return "".join([*parts, unescape(html[last:])])


def text(html: str) -> Text:
    """The text of HTML, with its marks."""
    parts: list[str] = []
    marks: list[tuple[str, int, int]] = []
    signs: list[tuple[int, int]] = []
    length = last = begun = 0
    notes: list[str] = []
    for tag in _SIGNIFICANT.finditer(html):
        parts.append(words(html[last : tag.start()]))
        length += len(parts[-1])
        last = tag.end()
        if tag["end"]:
            marks.extend((note, begun, length) for note in notes)
            notes = []
        elif tag["sign"] is not None:
            parts.append(unescape(tag["sign"]))
            signs.append((length, length + len(parts[-1])))
            length += len(parts[-1])
        else:
            found = _NOTES.search(tag["said"])
            notes, begun = unescape(found[1]).split() if found else [], length
    parts.append(words(html[last:]))
    return Text("".join(parts), tuple(marks), tuple(signs))


def before(page: str) -> int | None:
    """How much text of a page stands before the content of its article; None where there is none."""
    body, start = page.find("<body"), page.find(START)
    return len(words(page[page.find(">", body) + 1 : start])) if 0 <= body < start else None


def selections(content: str, others: Mapping[str, str]) -> tuple[Selection, ...]:
    """The words of the notes of a page in one language, in the order of its text.

    `content` is what stands on the page of the article; `others` are notes that are about a part of its head, each with
    that.
    """
    found = text(content[max(0, content.find(START)) :])
    places = sorted([*_joined(found), *_heads(found.text, others)], key=lambda one: (one[1], one[2]))
    return tuple(_selection(found.text, *place) for place in places)


def _joined(found: Text) -> Iterator[tuple[str, int, int]]:
    """The words of notes, those together that nothing parts but white space and signs."""
    open_: dict[str, tuple[int, int]] = {}
    for note, start, end in found.marks:
        if note in open_ and not _parted(found, open_[note][1], start):
            open_[note] = (open_[note][0], end)
            continue
        if note in open_:
            yield note, *open_[note]
        open_[note] = (start, end)
    for note, (start, end) in open_.items():
        yield note, start, end


def _parted(found: Text, start: int, end: int) -> bool:
    """Whether words stand between two places."""
    at = start
    for first, last in found.signs:
        if at <= first and last <= end:
            if found.text[at:first].strip():
                return True
            at = last
    return bool(found.text[at:end].strip())


def _heads(text: str, others: Mapping[str, str]) -> Iterator[tuple[str, int, int]]:
    for note, words in others.items():
        start = text.find(words) if words else -1
        if start >= 0:
            yield note, start, start + len(words)


def _selection(text: str, note: str, start: int, end: int) -> Selection:
    """Words with as much around them as tells them from others on the page."""
    around = CONTEXT
    while True:
        first, last = max(0, start - around), end + around
        whole = text[first:last]
        if text.count(whole) == 1 or around > len(text):
            return Selection(note, text[start:end], text[first:start], text[end:last], start)
        around *= 2
