"""Numbers in words, and months, that differ on both sides: zwölf, twenty; le XIXe siècle, the 20th; mai, June."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from enregard.core.checking.discrepancy import Discrepancy, Side
from enregard.core.checking.wording import listed, spans
from enregard.core.languages.registry import language
from enregard.core.quantities import number, numeral
from enregard.core.quantities.quantity import Number
from enregard.core.quantities.surmise import LEAST, ROUND, numbers_at_most

_KINDS: Final = frozenset({"roman", "word", "ordinal"})
_ROMAN: Final = re.compile(r"[IVXLC](?<![\w'’-].)")


Figures = tuple[Sequence[Number], Sequence[Number]]
"""What either side says in figures."""


def mistaken_words(ours: Side, theirs: Side, figures: Figures | None = None) -> Iterator[Discrepancy]:
    """What each side says in words, or one in Roman numerals, and the other in no form, if both have such a number.

    `figures` are those of either side, if they were read before.
    """
    if not (numeral.are_known(ours.lang) and numeral.are_known(theirs.lang)):
        return
    if not _may_face(theirs, ours) or not _may_differ(ours, theirs):
        return
    mine = number.numerals(ours.text, ours.lang)
    if not any(_claims(one, ours) for one in mine):
        return
    its = number.numerals(theirs.text, theirs.lang)
    if not any(_claims(one, theirs) for one in its):
        return
    left = _over(mine, (*its, *(figures[1] if figures else number.figures(theirs.text, theirs.lang))), ours)
    if not left:
        return
    right = _over(its, (*mine, *(figures[0] if figures else number.figures(ours.text, ours.lang))), theirs)
    if right:
        message = (
            f"the numbers differ: {listed(left, ours)} in “{ours.lang}”, {listed(right, theirs)} in “{theirs.lang}”"
        )
        hint = "correct the one that is wrong"
        yield Discrepancy("number", message, hint, spans(left), spans(right))


def _may_face(one: Side, other: Side) -> bool:
    """Whether both sides may have numbers without digits: words face words, or a Roman numeral."""
    if numeral.may_hold(one.text, one.lang):
        return numeral.may_hold(other.text, other.lang) or _ROMAN.search(other.text) is not None
    return _ROMAN.search(one.text) is not None and numeral.may_hold(other.text, other.lang)


def _may_differ(ours: Side, theirs: Side) -> bool:
    """Whether numbers in words may differ, by which words there are: mostly one side has none, or both have one."""
    mine = numbers_at_most(ours.text, ours.lang)
    if mine is not None and not mine:
        return False
    its = numbers_at_most(theirs.text, theirs.lang)
    if its is None:
        return True
    return bool(its) and (mine is None or len(mine | its) > 1)


def _over(found: Iterable[Number], opposite: Sequence[Number], side: Side) -> list[Number]:
    values = {value for one in opposite for value in (*one.values, *one.foreign, *one.times)}
    values |= {Decimal(int(value)) for value in values}
    claimed = [one for one in found if _claims(one, side)]
    return [one for one in claimed if values.isdisjoint((*one.values, Decimal(int(one.value or 0))))]


def _claims(one: Number, side: Side) -> bool:
    """Whether a number is surely one, and would be wrong if the other side had another."""
    if one.kind == "month":
        return True
    if one.kind not in _KINDS or one.value is None or one.value < LEAST or one.value in ROUND:
        return False
    word = side.text[one.start : one.end]
    known = language(side.lang).numerals
    return not numeral.are_several(word) and not (known and {word, word.lower()} & set(known.other_words.split()))
