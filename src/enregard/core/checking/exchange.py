"""Numbers that changed places: 3 years and two children facing 2 years and three children."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from enregard.core.checking.counterpart import measures
from enregard.core.checking.discrepancy import Discrepancy, Side
from enregard.core.checking.wording import cited, spans
from enregard.core.quantities import number
from enregard.core.quantities.quantity import Number


def exchanged(left: Sequence[Number], right: Sequence[Number], ours: Side, theirs: Side) -> Iterator[Discrepancy]:
    """What both sides count once and in other numbers, where each number counts something else opposite."""
    if not _may_be(left, right) and not _may_be(right, left):
        return
    mine, its = (_counted(found, side) for found, side in ((left, ours), (right, theirs)))
    for unit in mine.keys() & its.keys():
        if len(mine[unit]) != 1 or len(its[unit]) != 1:
            continue
        one, other = mine[unit][0], its[unit][0]
        if _value(one) != _value(other) and _elsewhere(one, right, theirs) and _elsewhere(other, left, ours):
            said = f"“{cited(one, ours)}” in “{ours.lang}”, “{cited(other, theirs)}” in “{theirs.lang}”"
            hint = "correct the one that is wrong"
            yield Discrepancy("number", f"numbers have changed places: {said}", hint, spans([one]), spans([other]))
            return


def _may_be(figures: Sequence[Number], others: Sequence[Number]) -> bool:
    """Whether a figure that counts something is not opposite as it is; to look at words takes longer."""
    known = {(_value(one), one.unit or one.currency) for one in others}
    return any((one.unit or one.currency) and (_value(one), one.unit or one.currency) not in known for one in figures)


def _value(one: Number) -> Decimal:
    return abs(one.value or Decimal(0))


def _counted(figures: Sequence[Number], side: Side) -> dict[str, list[Number]]:
    """The numbers of a text by what they count, in words too."""
    found: defaultdict[str, list[Number]] = defaultdict(list)
    for one in measures(figures, side.text, side.lang):
        if one.kind in {"figure", "word"}:
            found[one.unit].append(one)
    return found


def _elsewhere(one: Number, figures: Sequence[Number], side: Side) -> bool:
    """Whether a side has a number's value and counts something else by it."""
    spelt = (number.measured(word, side.text) for word in number.numerals(side.text, side.lang) if word.kind == "word")
    same = (other for other in (*figures, *spelt) if _value(other) == _value(one) and other.unit != one.unit)
    return any(number.counts_word(other, side.text) for other in same)
