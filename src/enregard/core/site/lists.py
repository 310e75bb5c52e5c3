"""Lists of the whole site, as data: what stands in each, and in which order.

They are derived from articles and their notes, so that a list can never disagree with a note. Unlisted articles are in
none of them. Nothing here is set: a page that shows a list does that, in its languages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from enregard.core.editions.placement import PlacedNote
from enregard.core.notes.note import Change
from enregard.core.site.article import PlannedArticle


class NoteOf(NamedTuple):
    """A note of an article."""

    article: PlannedArticle
    placed: PlacedNote


class Correction(NamedTuple):
    """What a note said earlier."""

    article: PlannedArticle
    placed: PlacedNote
    place: int
    """Its place in the note's history."""

    @property
    def change(self) -> Change:
        """What it was, when, and why it changed."""
        return self.placed.note.history[self.place]


def listed(articles: Sequence[PlannedArticle]) -> tuple[PlannedArticle, ...]:
    """The articles that stand in lists."""
    return tuple(one for one in articles if not one.unlisted)


def dated(articles: Sequence[PlannedArticle]) -> list[tuple[date, PlannedArticle]]:
    """The articles that have a date, the newest first."""
    found = [(day, one) for one in articles if (day := one.edition.source.meta.get("date"))]
    return sorted(found, key=lambda one: one[0], reverse=True)


def claims(articles: Sequence[PlannedArticle]) -> Iterator[NoteOf]:
    """The notes that have a verdict, by article and in the order of its text; without those that tables leave out."""
    for one in articles:
        yield from (NoteOf(one, placed) for placed in one.edition.notes if placed.note.verdict and placed.note.table)


def judged(articles: Sequence[PlannedArticle], verdict: str) -> list[NoteOf]:
    """The claims that have one verdict; `held` is that of claims whose words have changed since."""
    return [one for one in claims(articles) if one.placed.verdict == verdict]


def corrections(articles: Sequence[PlannedArticle]) -> list[Correction]:
    """What notes said earlier, the newest change first."""
    found = [
        Correction(one, placed, place)
        for one in articles
        for placed in one.edition.notes
        for place in range(len(placed.note.history))
    ]
    return sorted(found, key=lambda one: one.change.date, reverse=True)


def cited(articles: Sequence[PlannedArticle]) -> tuple[str, ...]:
    """The ids of the works that notes cite, each once."""
    return tuple(dict.fromkeys(id for one in articles for text in one.texts.values() for id in text.cited))


def citing(articles: Sequence[PlannedArticle], work: str) -> Iterator[tuple[PlannedArticle, list[PlacedNote]]]:
    """The articles whose notes cite a work, each with these notes."""
    for one in articles:
        names = {note for (note, _), text in one.texts.items() if work in text.cited}
        if names:
            yield one, [placed for placed in one.edition.notes if placed.note.id in names]
