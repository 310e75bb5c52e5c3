"""Every claim of the site that was checked, for a table: the words, the verdict, the finding, where, and when.

A claim is a fact-check; those that their file keeps out of the tables of verdicts stay out of this one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from enregard.core.editions.placement import HELD
from enregard.core.pages.view import NAMES, SIGNS, NoteHalf, NoteView, PageView


class ClaimHalf(NamedTuple):
    """One language of a claim."""

    lang: str
    side: str
    """`src` or `tgt`."""
    href: str
    """Of its note."""
    words: str
    """What it is about, as text; nothing where it is the article as a whole."""
    finding: str
    """The title of its note, as HTML."""
    article: str
    """The title of the article, as text."""
    place: str
    """The address of the article."""


class Claim(NamedTuple):
    """A fact-check, as a row of the table."""

    label: str
    form: str
    """Its verdict, or `held` where the words have changed since."""
    sign: str
    name: str
    """Of its verdict, in English."""
    rank: int
    """Of its verdict on the scale, from 1."""
    halves: tuple[ClaimHalf, ...]
    day: date | None
    """When it was last checked."""


class ClaimGroup(NamedTuple):
    """The claims of an article, under its title."""

    halves: tuple[ClaimHalf, ...]
    """Of one of them, for the article's title and address."""
    day: date | None
    """When most of them were last checked."""
    claims: tuple[Claim, ...]


def grouped(claims: Iterable[Claim]) -> Iterator[ClaimGroup]:
    """Claims by article, so that neither its title nor the day is said of each."""
    for _, found in groupby(claims, key=lambda claim: claim.halves[0].place):
        group = tuple(found)
        days = Counter(claim.day for claim in group if claim.day)
        yield ClaimGroup(group[0].halves, days.most_common(1)[0][0] if days else None, group)


def claims(
    found: Iterable[tuple[PageView, NoteView]],
    sides: Sequence[tuple[str, str]],
    href: Callable[[PageView, str], str],
) -> Iterator[Claim]:
    """Claims as rows, in their order, each in the languages of `sides`: `found` are notes, each with its page.

    `href` is the address of a page for a reader of a language.
    """
    ranks = {form: n for n, form in enumerate((*SIGNS, HELD), 1)}
    for page, note in found:
        halves = tuple(_half(page, note, lang, side, href(page, lang)) for lang, side in sides)
        yield Claim(note.label, note.form, note.sign, NAMES[note.form], ranks[note.form], halves, note.note.checked)


def _half(page: PageView, note: NoteView, lang: str, side: str, place: str) -> ClaimHalf:
    half = next((half for half in note.halves if half.lang == lang), note.halves[0])
    title = page.titles.get(half.lang, "")
    return ClaimHalf(half.lang, side, f"{place}#note-{note.id}", claimed(page, note, half), half.title, title, place)


def claimed(page: PageView, note: NoteView, half: NoteHalf) -> str:
    """The words that a note is about: its quotes, or a part of the article; of a held one, as they were."""
    head = next((head for head in page.heads if head.lang == half.lang), None)
    named = {"title": page.titles.get(half.lang, ""), "subtitle": head.subtitle if head else ""}
    return half.held[0] or named.get(note.note.on, "") or " … ".join(half.quotes)
