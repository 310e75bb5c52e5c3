"""What the lengths of two passages say of one being the translation of the other.

Lengths in letters agree (Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora", Computational
Linguistics 1993; here as a ratio against the lengths in the text).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import exp, log
from operator import mul
from typing import Final

Rows = tuple[Sequence[int], Sequence[int]]
"""Some passages of two texts, by their positions."""

SPREAD: Final = 6.8
"""Variance of a translation's length, per letter (Gale and Church)."""
LOOSENESS: Final = 0.02
"""Variance of the logarithm of a long passage's length against its translation's."""
WIDTH: Final = 0.8
"""Least variance of the logarithms of lengths in a text: where all are alike, they tell nothing."""
PRIOR: Final = 1000
"""How many letters' worth of experience says that a translation is as long as its source."""
_FAR: Final = 2.5
"""Of a group, no side is so many times longer than it should be."""


def length(text: str) -> int:
    """The length of a passage in bytes of UTF-8, at least 1: a letter of Chinese says as much as three of English."""
    return (len(text) if text.isascii() else len(text.encode("utf-8", "ignore"))) or 1


class LengthModel:
    """What the lengths of two texts' passages, at least 1, say of every grouping of them."""

    def __init__(self, source: Sequence[int], target: Sequence[int]) -> None:
        """See how long passages are here, and a translation against its source."""
        self._measure(source, target)
        self._ratio = log((self._ends[1][-1] + PRIOR) / (self._ends[0][-1] + PRIOR))
        self._per = exp(-self._ratio)

    def _measure(self, source: Sequence[int], target: Sequence[int]) -> None:
        """See how long passages are."""
        self._ends = tuple([0, *accumulate(side)] for side in (source, target))
        self._usual = _logarithms(source)[1:], _logarithms(target)[1:]
        self._wide = log(self._usual[0][1] * self._usual[1][1])

    def _select(self, rows: Rows) -> None:
        """Leave out all passages but some."""
        self._ends = tuple(
            [0, *accumulate(ends[k + 1] - ends[k] for k in row)] for ends, row in zip(self._ends, rows, strict=True)
        )

    def length(self, i: int, j: int, a: int, b: int) -> float:
        """What the lengths say of `a` passages from `i` and `b` passages from `j`."""
        ours, theirs = self._ends[0][i + a] - self._ends[0][i], self._ends[1][j + b] - self._ends[1][j]
        (center, width), (middle, breadth) = self._usual
        one, other = log(ours), log(theirs)
        x, y = one - center, other - middle
        return self._agreement(ours + theirs, other - one, x * x / width + y * y / breadth)

    def _agreement(self, both: int, apart: float, unusual: float) -> float:
        """What it says of two lengths that they sum up to `both`, and how far their logarithms are apart.

        `unusual` is how far either is from what is usual in its text. Averaged over both directions: given the source,
        how likely is the target's length, and the other way round.
        """
        off, spread = apart - self._ratio, 2 * SPREAD / both + LOOSENESS
        return 0.25 * (unusual + self._wide) - 0.5 * (off * off / spread + log(spread))

    def implausible(self, i: int, j: int, a: int, b: int) -> bool:
        """Whether a group need not be looked at, one side is so much longer than the other."""
        if a == b == 1:
            return False
        ours, theirs = self._ends[0][i + a] - self._ends[0][i], self._ends[1][j + b] - self._ends[1][j]
        return not 1 / _FAR < theirs / ours * self._per < _FAR


def agree_opposite(source: Sequence[int], target: Sequence[int], least: float) -> bool:
    """Whether more than `least` speaks for the lengths of any two passages opposite each other, as many on both sides.

    As `LengthModel` has it, of which no other grouping is asked.
    """
    (ours, center, width), (theirs, middle, breadth) = _logarithms(source), _logarithms(target)
    wide, ratio = log(width * breadth), log((sum(target) + PRIOR) / (sum(source) + PRIOR))
    for size, facing, one, other in zip(source, target, ours, theirs, strict=True):
        off, x, y = other - one - ratio, one - center, other - middle
        spread = 2 * SPREAD / (size + facing) + LOOSENESS
        if 0.25 * (x * x / width + y * y / breadth + wide) - 0.5 * (off * off / spread + log(spread)) <= least:
            return False
    return True


def _logarithms(lengths: Sequence[int]) -> tuple[list[float], float, float]:
    """The logarithms of lengths, their mean, and their variance, which is taken to be `WIDTH` at least."""
    logs = [*map(log, lengths)] or [0.0]
    mean = sum(logs) / len(logs)
    return logs, mean, max(WIDTH, sum(map(mul, logs, logs)) / len(logs) - mean * mean)
