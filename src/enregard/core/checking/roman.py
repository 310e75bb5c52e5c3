"""Roman numerals that differ on both sides: Henri IV, Henry VI; Karl V., Charles VI."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from enregard.core.checking.discrepancy import Discrepancy, Side
from enregard.core.checking.wording import listed, spans
from enregard.core.quantities import number
from enregard.core.quantities.quantity import Number
from enregard.core.quantities.roman import roman

# What begins with one of a few characters is found fast: what stands before it is looked at then.
_ROMAN: Final = re.compile(r"[IVXLC](?<![\w'’-].)(?:[IVXLC]|(?<=[VX])(?!\w)|(?=\s*(?:[.,;:!?)\]»”’]|$)))")
_LONE: Final = re.compile(r"(?<!\w)[A-ZÀ-Þ]\w+[ \u00a0](?P<digit>[VX](?![\w'’-])|I(?=\s*(?:[.,;:!?)\]»”]|$)))")
"""A letter after a name is a ruler's number, if a numeral stands opposite: Karl V. The English I is none."""


def mistaken_romans(ours: Side, theirs: Side) -> Iterator[Discrepancy]:
    """What each side writes in Roman numerals and the other has in no form, if both have such a number."""
    if not (_ROMAN.search(ours.text) and _ROMAN.search(theirs.text)):
        return
    mine, its = _numbers(ours), _numbers(theirs)
    left, right = list(_over(mine, its)), list(_over(its, mine))
    if left and right:
        message = (
            f"the numbers differ: {listed(left, ours)} in “{ours.lang}”, {listed(right, theirs)} in “{theirs.lang}”"
        )
        hint = "correct the one that is wrong"
        yield Discrepancy("number", message, hint, spans(left), spans(right))


def _numbers(side: Side) -> Sequence[Number]:
    found = number.numbers(side.text, side.lang)
    lone = [Number(*one.span("digit"), Decimal(roman(one["digit"])), kind="roman") for one in _LONE.finditer(side.text)]
    taken = {one.start for one in found}
    return (*found, *(one for one in lone if one.start not in taken))


def _over(found: Sequence[Number], opposite: Sequence[Number]) -> Iterator[Number]:
    spare = Counter(one.value for one in opposite if one.kind == "roman")
    others = {value for one in opposite if one.kind != "roman" for value in one.values}
    for one in found:
        if one.kind != "roman" or not others.isdisjoint(one.values):
            continue
        if spare[one.value]:
            spare[one.value] -= 1
        else:
            yield one
