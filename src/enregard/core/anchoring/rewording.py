"""What changed between a quote and the passage that it stands on: its form alone, or words that carry the claim.

Each run of words that differ (`comparison`) is held against a closed list of what is harmless (`form`); whatever isn't
on it carries the claim. So what nobody thought of costs an editor a look, and never shows a verdict on words that it
was not about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from enregard.core.anchoring.comparison import Comparison, Run, compared
from enregard.core.anchoring.form import is_form
from enregard.core.anchoring.place import Change
from enregard.core.anchoring.punctuation import QUOTED
from enregard.core.anchoring.wording import CLAUSE, Token

KINDS: Final[dict[str, str]] = {
    "number": "another number",
    "name": "another name",
    "quantity": "how many, or how much",
    "which": "which ones are meant, or whose",
    "condition": "on which condition",
    "modality": "how sure it is",
    "direction": "which way it goes, or what is more",
    "time": "when",
    "negation": "whether it is denied",
    "attribution": "who says it, or who denies it",
    "verdict": "what is thought of it",
    "order": "who did it to whom",
    "left out": "words that the claim needs are gone",
    "added": "words were added",
    "words": "other words",
}
"""How words carry a claim, and what that is called."""


class Rewording(NamedTuple):
    """How a passage reads otherwise than a quote."""

    changes: tuple[Change, ...]
    """All of them, in order; those that are of form alone carry nothing."""

    @property
    def held(self) -> tuple[Change, ...]:
        """The changes of words that carry the claim."""
        return tuple(change for change in self.changes if change.carries)


def rewording(quote: str, text: str, start: int, end: int, lang: str) -> Rewording:
    """What reads otherwise in `text` from `start` to `end` than in `quote`, of a language, and how that matters."""
    both = compared(quote, text, start, end, lang)
    if not both.runs:
        return Rewording(())
    both = both.settled()
    return Rewording(tuple(_change(run, both, quote) for run in both.runs))


def has_same_words(quote: str, text: str, start: int, end: int, lang: str) -> bool:
    """Whether a passage has a quote's words one by one, its numbers in digits or words, and some spelt otherwise."""
    if "://" in quote:
        return False  # Tokens leave addresses out, which may be all that the quote tells.
    both = compared(quote, text, start, end, lang)
    same = len(both.old) - sum(len(run.old) for run in both.runs)
    return same > 0 and all(is_form(run, both) and not _is_partitive(run, both) for run in both.runs)


def _is_partitive(run: Run, both: Comparison) -> bool:
    """Whether an article came or went: eleven wells are not eleven of the wells."""
    keys = {one.key for one in (*run.old, *run.new)}
    return (
        not (run.old and run.new)
        and both.known.are_idle((*run.old, *run.new))
        and not keys.isdisjoint(both.known.apart)
    )


def _change(run: Run, both: Comparison, quote: str) -> Change:
    old, new = _cut(quote, run.old), _cut(both.text, run.new)
    return Change(old, new, "" if is_form(run, both) else _carried(run, both))


def _cut(text: str, found: Sequence[Token]) -> str:
    return " ".join(text[found[0].start : found[-1].end].split()) if found else ""


def _carried(run: Run, both: Comparison) -> str:
    """How the words of a run carry the claim: the first that holds of both sides together."""
    known = both.known
    words = [one for one in (*run.old, *run.new) if one.key not in known.idle]
    if not words:
        keys = {one.key for one in (*run.old, *run.new)}
        whose = keys <= known.possessing | known.relative | known.joining
        return "which" if whose or keys & known.indefinite else "quantity"
    if any(one.kind == "number" for one in words):
        return "number"
    if any(one.key.startswith(CLAUSE) for one in words):
        return "which"
    if {one.key.startswith(QUOTED) for one in words} == {True, False}:
        return "attribution"
    others = {one.key for other in both.runs if other != run for side in other.sides for one in side} - known.idle
    if {one.key for one in words} <= others:
        return "order"
    if any(one.key == "?" for one in words):
        return "modality"
    for one in words:
        if one.key in known.carrying:
            return known.carrying[one.key]
    if _denies(run, known.denying):
        return "negation"
    if any(one.written[:1].isupper() for one in words):
        return "name"
    return "words" if run.old and run.new else "added" if run.new else "left out"


def _denies(run: Run, denying: re.Pattern[str]) -> bool:
    """Whether one word is the other with a part that denies."""
    for one in run.old:
        for other in run.new:
            shorter, longer = sorted((one.key, other.key), key=len)
            if denying.sub("", longer, count=1) == shorter:
                return True
    return False
