"""The numbers of two texts that translate each other, paired by value.

The surest pairs are made first: equal in value, unit and currency; then in value; then in what else they may be worth;
then in what they are worth in another language's notation. What remains may be a measure in another unit.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from enregard.core.quantities import number
from enregard.core.quantities.quantity import Number
from enregard.core.quantities.telephone import called
from enregard.core.quantities.unit import are_equal

_LED: Final = re.compile(r"(?:^|\n|[.!?…»”]\s+)\W*(?:[^\W\d_]{1,12}\W{1,3})?$")
_LEADS: Final = re.compile(r"\s*(?:[.):–—-]|\n|$)")


def without_numbering(
    found: Sequence[Number], text: str, items: Sequence[int], others: Sequence[int]
) -> Sequence[Number]:
    """`found` in `text` without those that number a passage as an ordered list opposite numbers its items: Art. 2.

    `items` are the numbers that lists in `text` show, `others` those of the lists opposite. No text holds them, so they
    answer a number, and ask for none.
    """
    if not others:
        return found
    spare = Counter(others) - Counter(items)
    return [one for one in found if not (_leads(one, text) and _taken(one, spare))] if spare else found


def _leads(one: Number, text: str) -> bool:
    """Whether a number stands alone at the beginning of a line or sentence, or after a word for such a part."""
    before = text[max(0, one.start - 24) : one.start]
    counts = one.kind != "figure" or one.unit or one.currency
    return not counts and bool(_LED.search(before)) and bool(_LEADS.match(text, one.end))


def _taken(one: Number, spare: Counter[int]) -> bool:
    number = int(one.value) if one.value is not None and one.value == int(one.value) else 0
    taken = spare[number] > 0
    spare[number] -= taken
    return taken


class Match(NamedTuple):
    """Two numbers that face each other."""

    ours: Number
    theirs: Number


def _key_full(one: Number) -> Iterable[Hashable]:
    if one.value is None:
        return called(one.name) if one.name.startswith("tel:") else (one.name,)
    return ((abs(one.value), one.unit, one.currency),)


def _key_value(one: Number) -> Iterable[Hashable]:
    return () if one.value is None else (abs(one.value),)


def _key_values(one: Number) -> Iterable[Hashable]:
    return map(abs, one.values)


def _key_times(one: Number) -> Iterable[Hashable]:
    """A time of day that has a figure's form on one side: 6.30, 6 h 30."""
    return (("time", value) for value in (one.values if one.kind == "time" else one.times))


def _key_foreign(one: Number) -> Iterable[Hashable]:
    return map(abs, (*one.values, *one.foreign))


_KEYS: Final[tuple[Callable[[Number], Iterable[Hashable]], ...]] = (
    _key_full,
    _key_value,
    _key_values,
    _key_times,
    _key_foreign,
)
"""By what numbers are matched, the surest first."""


def matched(left: Sequence[Number], right: Sequence[Number]) -> tuple[list[Match], list[Number], list[Number]]:
    """Numbers paired by value, each once; and those of either side that are left over."""
    found: list[Match] = []
    ours, theirs = list(left), list(right)
    for key in _KEYS:
        if not ours or not theirs:
            break
        at: defaultdict[Hashable, list[Number]] = defaultdict(list)
        for one in reversed(theirs):
            for value in key(one):
                at[value].append(one)
        gone: set[int] = set()
        rest = []
        for one in ours:
            facing = (n for value in key(one) for n in reversed(at[value]) if n.start not in gone)
            other = next((n for n in facing if _may_face(one, n)), None)
            if other is None:
                rest.append(one)
                continue
            gone.add(other.start)
            found.append(Match(one, other))
        ours, theirs = rest, [one for one in theirs if one.start not in gone]
    return found, ours, theirs


def _may_face(one: Number, other: Number) -> bool:
    """Whether two numbers of a common value may be one: times that say different halves of the day are not.

    A figure that may be a time, as 6.30, is none in hours and tenths where it faces a time.
    """
    if one.half and other.half:
        return one.half == other.half
    if "time" not in {one.kind, other.kind}:
        return True
    figure, time = (other, one) if one.kind == "time" else (one, other)
    return figure.kind == "time" or not figure.times or not set(figure.times).isdisjoint(time.values)


def measures(figures: Sequence[Number], text: str, lang: str) -> list[Number]:
    """All numbers of a text that have a unit, in words too."""
    spelt = [number.measured(one, text) for one in number.numerals(text, lang)]
    return [one for one in (*figures, *spelt) if one.unit]


def converted(one: Number, others: Iterable[Number], *, difference: bool = False) -> Number | None:
    """What gives a number's measure in another unit; `difference` as in `unit.are_equal`."""
    mine = one.value or Decimal(0), one.unit
    return next((n for n in others if are_equal(*mine, n.value or Decimal(0), n.unit, difference=difference)), None)
