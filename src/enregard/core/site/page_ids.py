"""The ids that a page has, allocated once: pairs, headings, author's footnotes, notes, their numbers, references.

They are given in the order of the page, and of two that would be alike the first has it. What is set later, and what
links are checked against, asks here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from enregard.core.editions.edition import Edition
from enregard.core.editions.pair import Pair
from enregard.core.markdown.block import Block
from enregard.core.references.reference import anchor

_INTERFACE: Final = "er-"
"""How the ids of the page's own controls begin."""

Heading = tuple[str, int]
"""A heading, by its language and the line at which it begins."""


@dataclass(frozen=True, slots=True)
class PageIds:
    """The ids of one page."""

    headings: Mapping[Heading, str]
    numbers: frozenset[tuple[str, str]]
    """The notes of which the first number in a language has an id: language and note."""
    every: frozenset[str]
    """Every id that a link may lead to."""


def note_id(note: str) -> str:
    """The id of a note."""
    return f"note-{note}"


def number_id(lang: str, note: str) -> str:
    """The id of a note's first number in the text of a language, to which the note leads back."""
    return f"{lang}-{note}"


def footnote_id(lang: str, label: str) -> str:
    """The id of an author's footnote."""
    return f"fn-{lang}-{label}"


def page_ids(edition: Edition, langs: Sequence[str], cited: Iterable[str]) -> PageIds:
    """The ids of the page of an edition that shows `langs`, and whose notes cite the works `cited`."""
    ours = {note_id(placed.note.id) for placed in edition.notes} | set(map(anchor, cited))
    numbers = {number_id(lang, placed.note.id) for lang in langs for placed in edition.notes}
    found = _Allocation(reserved=frozenset(ours | numbers))
    for lang in langs:
        for placed in edition.notes:
            if placed.note.on == "title":
                found.number(lang, placed.note.id)
    for pair in shown(edition, langs):
        found.every.add(pair.id)
        for lang in langs:
            _half(found, pair, lang)
    found.every.update(ours)
    return PageIds(found.headings, frozenset(found.numbers), frozenset(found.every))


def shown(edition: Edition, langs: Sequence[str]) -> Sequence[Pair]:
    """The pairs that a page shows, in the order of the source; of one language those it has, in its own order."""
    if len(langs) > 1 or len(edition.languages) < 2:
        return edition.rows
    found = [pair for pair in edition.rows if pair.half(langs[0]).blocks]
    return sorted(found, key=lambda pair: pair.half(langs[0]).line)


@dataclass(slots=True)
class _Allocation:
    """What was given so far."""

    reserved: frozenset[str]
    """The ids of notes, of their numbers and of references."""
    headings: dict[Heading, str] = field(default_factory=dict)
    numbers: set[tuple[str, str]] = field(default_factory=set)
    every: set[str] = field(default_factory=set)

    def number(self, lang: str, note: str) -> None:
        name = number_id(lang, note)
        if name not in self.every:
            self.numbers.add((lang, note))
            self.every.add(name)

    def heading(self, lang: str, block: Block) -> None:
        """The id that GitHub gives a heading; the second of two alike on one page says its language."""
        name = block.inline.slug or f"heading-{block.lines[0]}"
        # Notes are led to from everywhere, by ids that say which they are: a heading is never in their place.
        while name in self.every or name in self.reserved or name.startswith(_INTERFACE):
            name = f"{name}-{lang}" if not name.startswith(_INTERFACE) else f"{lang}-{name}"
        self.headings[lang, block.lines[0]] = name
        self.every.add(name)


def _half(found: _Allocation, pair: Pair, lang: str) -> None:
    half = pair.half(lang)
    for n, block in enumerate(half.blocks):
        if block.kind == "heading":
            found.heading(lang, block)
        for mark in pair.marks.get((lang, n), ()):
            found.number(lang, mark.note)
    found.every.update(footnote_id(lang, block.label) for block in half.footnotes)
