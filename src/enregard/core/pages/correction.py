"""Corrections: what a note said earlier, what it says now, and when that changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from enregard.core.editions.placement import PlacedNote
from enregard.core.editions.text_correction import TextCorrection
from enregard.core.languages.typography import typeset
from enregard.core.notes.note import Change, Note, Verdict
from enregard.core.pages.view import NAMES, CorrectedView

Words = Callable[[str, str], str]
"""From an English word of the interface and a language to the word in that language."""

_VERDICTS: Final = frozenset(Verdict)


def corrections(note: Note, lang: str, words: Words) -> tuple[tuple[date, str], ...]:
    """Each correction of a note, as its file lists them: the day, and what it was, what it became and why, as text."""
    return tuple((change.date, _told(note, change, lang, words)) for change in note.history)


def latest(notes: Sequence[PlacedNote], texts: Sequence[TextCorrection], lang: str) -> CorrectedView | None:
    """What was corrected on the last day on which something was, and all corrections of the text; None without any."""
    changed = [(change.date, placed) for placed in notes for change in placed.note.history]
    days = [day for day, _ in changed] + [one.day for one in texts]
    if not days:
        return None
    last = max(days)
    found = dict.fromkeys((placed.note.id, placed.label) for day, placed in changed if day == last)
    return CorrectedView(last, tuple(found), tuple((one.day, typeset(one.said, lang)) for one in texts))


def _told(note: Note, change: Change, lang: str, words: Words) -> str:
    became = _became(note, change)
    common = change.common
    if common in _VERDICTS and became in _VERDICTS and became != common:
        told = words("Verdict corrected from “{was}” to “{now}”", lang)
        told = told.format(was=words(NAMES[common], lang), now=words(NAMES[became], lang))
    else:
        was = words(NAMES[common], lang) if common in _VERDICTS else _was(change, lang)
        told = words("Corrected; it said before: “{was}”", lang).format(was=was)
    why = change.why.get(lang) or change.why.get("", "")
    return typeset(f"{told}. {why}" if why else f"{told}.", lang)


def _was(change: Change, lang: str) -> str:
    """What a note said: in this language, or in the first that it is told in."""
    return change.was.get(lang) or change.common or next(iter(change.was.values()))


def _became(note: Note, change: Change) -> str:
    """The verdict that a change made: the one that a later change says it was, or the note's own."""
    later = sorted((other for other in note.history if other.date > change.date), key=lambda other: other.date)
    return next((other.common for other in later if other.common in _VERDICTS), str(note.verdict or ""))
