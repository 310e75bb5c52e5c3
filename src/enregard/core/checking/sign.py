"""Signs that differ: −12 °C and 12 °C. A figure may lose its sign to a word, since -5 % is a fall of 5 %."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from enregard.core.checking.counterpart import Match
from enregard.core.checking.discrepancy import Discrepancy, Side
from enregard.core.checking.wording import cited, spans
from enregard.core.languages.registry import expressions_beside
from enregard.core.languages.script import UNSPACED


@lru_cache(maxsize=64)
def _lowering(lang: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:\b|(?<=[{UNSPACED}]))(?:{expressions_beside(lang, lambda one: one.measures.lowering)})", re.IGNORECASE
    )


def opposed(matches: Iterable[Match], ours: Side, theirs: Side) -> Iterator[Discrepancy]:
    """Equal measures of which one is below zero, where no word on the other side says so."""
    for match in matches:
        left, right = match.ours, match.theirs
        if not left.value or not right.value or (left.value < 0) == (right.value < 0):
            continue
        if not (left.unit or left.currency) or (left.unit, left.currency) != (right.unit, right.currency):
            continue
        if any(_lowering(side.lang).search(side.text) for side in (ours, theirs)):
            continue
        message = (
            f"the signs differ: “{cited(left, ours)}” in “{ours.lang}”, “{cited(right, theirs)}” in “{theirs.lang}”"
        )
        hint = "correct the one that is wrong"
        yield Discrepancy("number", message, hint, spans([left]), spans([right]))
