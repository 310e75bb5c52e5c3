"""What stands at the edges of a place: words of the quote that it lacks, and words that the quote has nothing for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from enregard.core.anchoring.candidate import steps
from enregard.core.anchoring.comparison import compared, vocabulary
from enregard.core.anchoring.wording import Token, tokens

_DETERMINING: Final = frozenset(["quantity", "negation", "which"])
"""What a word carries that may stand in the place of an article."""
_REACH: Final = 24
"""How far before a place its article is looked for."""


def lost_at_edges(quote: str, text: str, start: int, end: int, lang: str) -> tuple[int, int]:
    """How many words a quote begins and ends with that the passage lacks, and nothing stands for.

    Idle ones do not count, unless another article, or a word that tells how many, has the place of the first.
    """
    both = compared(quote, text, start, end, lang)
    lost = [run.old for run in both.runs if not run.new]
    first = next((run for run in lost if run[0] is both.old[0]), ())
    last = next((run for run in lost if run[-1] is both.old[-1]), ())
    left, right = (_telling(run, lang) for run in (first, last))
    return left or int(bool(first) and _is_determined(text, start, lang)), right


def _telling(run: Sequence[Token], lang: str) -> int:
    """How many words have to be looked for beside a place; none of those that are all idle."""
    return 0 if vocabulary(lang).are_idle(run) else sum(one.kind != "mark" for one in run)


def _is_determined(text: str, start: int, lang: str) -> bool:
    """Whether a word stands before a place that tells which ones are meant, or how many: an article too."""
    before = tokens(text, max(0, start - _REACH), start, lang)
    if not before or not text[before[-1].end : start].isspace():
        return False
    word = before[-1]
    known = vocabulary(lang)
    return word.kind == "number" or word.key in known.apart or known.carrying.get(word.key, "") in _DETERMINING


def own_words(quote: str, text: str, start: int, end: int, lang: str) -> tuple[int, int]:
    """The passage without what it begins and ends with that the quote has nothing for."""
    old, new, *_ = compared(quote, text, start, end, lang)
    idle = vocabulary(lang).idle
    left, right = _beyond(old, new, idle), _beyond(old[::-1], new[::-1], idle)
    if left + right >= len(new):
        return start, end
    return new[left].start if left else start, new[-right - 1].end if right else end


def _beyond(old: Sequence[Token], new: Sequence[Token], idle: frozenset[str]) -> int:
    """How many tokens stand before those that a quote begins with; its first idle ones need others in their place."""
    at = place = 0
    for same, low, high, first, _ in steps([one.key for one in old], [one.key for one in new]):
        telling = next((n for n in range(high - low) if old[low + n].key not in idle), None) if same else None
        if telling is not None:
            at, place = low + telling, first + telling
            break
    if any(one.key not in idle for one in old[:at]) or place <= at:
        return 0
    beside = next((n for n, one in enumerate(reversed(new[:place])) if one.key not in idle), place)
    if at and not beside:
        return 0
    return place - min(beside, at)


def is_article(piece: str, lang: str) -> bool:
    """Whether some text is one article."""
    known = vocabulary(lang)
    return [one.key in known.apart for one in tokens(piece, 0, len(piece), lang)] == [True]


def says_nothing(piece: str, lang: str) -> bool:
    """Whether some text has only words that say nothing alone."""
    return vocabulary(lang).are_idle(tokens(piece, 0, len(piece), lang))
