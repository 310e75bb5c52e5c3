"""The numbers of two texts that translate each other, paired by value.

The surest pairs are made first: equal in value, unit and currency; then in value; then in what else they may be worth;
then in what they are worth in another language's notation. What remains may be a measure in another unit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from enregard.core.words import measure, number
from enregard.core.words.number import Number


class Match(NamedTuple):
    """Two numbers that face each other."""

    ours: Number
    theirs: Number
    foreign: bool
    """Whether only another language's notation makes them equal."""


def _key_full(one: Number) -> Iterable[Hashable]:
    return ((one.name,) if one.value is None else (abs(one.value), one.unit, one.currency),)


def _key_value(one: Number) -> Iterable[Hashable]:
    return () if one.value is None else (abs(one.value),)


def _key_values(one: Number) -> Iterable[Hashable]:
    return map(abs, one.values)


def _key_foreign(one: Number) -> Iterable[Hashable]:
    return map(abs, (*one.values, *one.foreign))


_KEYS: Final[tuple[Callable[[Number], Iterable[Hashable]], ...]] = (_key_full, _key_value, _key_values, _key_foreign)
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
            other = next((n for value in key(one) for n in reversed(at[value]) if n.start not in gone), None)
            if other is None:
                rest.append(one)
                continue
            gone.add(other.start)
            found.append(Match(one, other, key is _key_foreign))
        ours, theirs = rest, [one for one in theirs if one.start not in gone]
    return found, ours, theirs


def measures(figures: Sequence[Number], text: str, lang: str) -> list[Number]:
    """All numbers of a text that have a unit, in words too."""
    spelt = [number.measured(one, text) for one in number.numerals(text, lang)]
    return [one for one in (*figures, *spelt) if one.unit]


def converted(one: Number, others: Iterable[Number], *, difference: bool = False) -> Number | None:
    """What gives a number's measure in another unit; `difference` as in `measure.are_equal`."""
    mine = one.value or Decimal(0), one.unit
    return next(
        (n for n in others if measure.are_equal(*mine, n.value or Decimal(0), n.unit, difference=difference)), None
    )
