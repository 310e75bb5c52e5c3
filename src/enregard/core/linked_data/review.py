"""Fact checks as schema.org's ClaimReview: a claim and whose it is, what was found, by whom, when, on which grounds.

A note is a review where its verdict is on words that stand in the article: one that is held, or whose words are gone,
says nothing of the text of today, and one that its file keeps out of the tables of verdicts is no finding.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from enregard.core.linked_data.node import Node, Place, people, said
from enregard.core.notes.note import Note, Verdict
from enregard.core.pages.claims import claimed
from enregard.core.pages.view import NoteView, PageView
from enregard.core.references.reference import anchor
from enregard.core.site.note_text import NoteTexts

WORST: Final = 1
BEST: Final = 5
RATINGS: Final[dict[Verdict, int]] = {
    Verdict.ACCURATE: 5,
    Verdict.MOSTLY_ACCURATE: 4,
    Verdict.NEEDS_CONTEXT: 3,
    Verdict.MISLEADING: 2,
    Verdict.FALSE: 1,
}
"""The scale, as docs/data.md publishes it. What cannot be verified and what is an opinion are on no scale of truth."""


def reviews(page: PageView, here: Place, claim: Node, texts: NoteTexts) -> Iterator[tuple[str, Node]]:
    """The fact checks of a page, in the order of the text, in its first language, each with its note's id.

    `claim` is what is known of any claim of the article; `texts` say which works each note cites.
    """
    for view in page.strip:
        words = claimed(page, view, view.halves[0])
        if words and not (view.held or view.orphan):
            text = texts.get((view.id, page.lang))
            yield view.id, _review(page, here, view, words, claim, text.cited if text else ())


def _review(page: PageView, here: Place, view: NoteView, words: str, claim: Node, cited: Sequence[str]) -> Node:
    half, note = view.halves[0], view.note
    checked = note.checked
    return said(
        type="ClaimReview",
        url=here.at(f"#note-{view.id}"),
        inLanguage=page.lang,
        claimReviewed=words,
        itemReviewed=claim,
        author=here.publisher if note.author in {"", here.site.name} else people([note.author])[0],
        datePublished=checked.isoformat() if checked else "",
        reviewRating=_rating(note, half.name),
        isBasedOn=[f"#{anchor(id)}" for id in cited],
        correction=[correction(day.isoformat(), was) for day, was in half.history],
    )


def _rating(note: Note, name: str) -> Node:
    assert note.verdict is not None
    value = RATINGS.get(note.verdict)
    scale = {"ratingValue": value, "bestRating": BEST, "worstRating": WORST} if value else {}
    return said(type="Rating", **scale, alternateName=name)


def correction(day: str, text: str) -> Node:
    """What was said before, and since when no longer."""
    return said(type="CorrectionComment", datePublished=day, text=text)
