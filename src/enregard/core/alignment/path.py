"""The best path of beads through two sequences, by what speaks for each bead and how common its shape is.

Dynamic programming in two passes: the first takes passages one by one or leaves them out; what it is sure of stays, and
what lies between is gone through again with every shape. It finds nearly always what one pass with every shape would,
in a fraction of the time, since sure beads are the rule. The first pass goes only through what remains between the two
rows of beads, one by one, that lead in from the ends: mostly little, around what was added or left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import inf
from typing import Final, Protocol

from enregard.core.alignment.bead import Shape, Step

Stretch = tuple[int, int, int, int]
"""Passages of the source from the first to before the second, of the target from the third to before the fourth."""
Shapes = Mapping[Shape, float]
"""How many passages a bead may have on each side, with the logarithm of how often that is so.

Several on one side and none on the other are passages left out together: each is a bead of its own.
"""

SURE: Final = 3.0
"""A bead for which so much speaks is sure, if it stands between two"""
LIKELY: Final = 0.5
"""for which so much does."""
_APART: Final = 12
"""A row of beads ends after so many of which none is sure."""
_NEAR: Final = 15
"""How far from a stretch's diagonal beads are looked for at first, in passages;"""
_BAND: Final = 60
"""how far at last, beyond the difference of its sides,"""
_CELLS: Final = 30_000
"""unless that makes more places than so many to go through: then they are looked for no farther than `_BAND`."""


class BeadScore(Protocol):
    """What speaks for beads, as log likelihood ratios."""

    def score(self, i: int, j: int, a: int, b: int) -> float:
        """What speaks for `a` passages from `i` and `b` passages from `j` being translations of each other."""

    def implausible(self, i: int, j: int, a: int, b: int) -> bool:
        """Whether these need not be looked at, their lengths are so different."""


def best_path(weigh: BeadScore, stretch: Stretch, shapes: Shapes, *, begun: bool = False) -> list[Step]:
    """The beads through a stretch, in order; with `begun` the first has passages on both sides."""
    rough = _rough(weigh, stretch, shapes, begun)
    gains = [weigh.score(*step) if step[2:] == (1, 1) else -inf for step in rough]
    found: list[Step] = []
    i, p, j, q = stretch
    for k in range(1, len(rough) - 1):
        if gains[k] > SURE and gains[k - 1] > LIKELY and gains[k + 1] > LIKELY:
            x, y, _, _ = rough[k]
            found += _best(weigh, (i, x, j, y), shapes, begun and not found)
            found.append(rough[k])
            i, j = x + 1, y + 1
    return found + _best(weigh, (i, p, j, q), shapes, begun and not found)


def _rough(weigh: BeadScore, stretch: Stretch, shapes: Shapes, begun: bool) -> list[Step]:
    """The beads of greatest gain of which none has more than one passage on a side."""
    i, p, j, q = stretch
    most = min(p - i, q - j)
    head = _sure(weigh.score(i + k, j + k, 1, 1) for k in range(most))
    tail = _sure(weigh.score(p - k, q - k, 1, 1) for k in range(1, most - head + 1))
    single = {shape: value for shape, value in shapes.items() if max(shape) == 1}
    return [
        *((i + k, j + k, 1, 1) for k in range(head)),
        *_best(weigh, (i + head, p - tail, j + head, q - tail), single, begun and not head),
        *((p - k, q - k, 1, 1) for k in range(tail, 0, -1)),
    ]


def _sure(gains: Iterable[float]) -> int:
    """How many beads in a row there are up to the last that is sure and stands between two likely ones."""
    count = 0
    before = here = inf
    for k, after in enumerate(gains):
        if before > LIKELY and here > SURE and after > LIKELY:
            count = k
        if k - count > _APART:
            break
        before, here = here, after
    return count


def _best(weigh: BeadScore, stretch: Stretch, shapes: Shapes, begun: bool) -> list[Step]:
    """The beads of greatest gain through a stretch, near its diagonal, or farther where they lead away from it."""
    first, last, start, end = stretch
    n, m = last - first, end - start
    if not n and not m:
        return []
    widest = max(_BAND, min(_BAND + abs(n - m), _CELLS // max(n, 1))) + m // max(n, 1)
    reach = _NEAR + m // max(n, 1)
    while True:
        steps, far = _within(weigh, stretch, shapes, begun, min(reach, widest))
        if reach >= widest or far < min(reach, widest) - _NEAR // 2:
            return steps
        reach *= 4


def _within(weigh: BeadScore, stretch: Stretch, shapes: Shapes, begun: bool, reach: int) -> tuple[list[Step], int]:
    """The beads of greatest gain of those no farther than `reach` from the diagonal, and how far the farthest is.

    Where the target itself ends, nothing is far.
    """
    first, last, start, end = stretch
    n, m = last - first, end - start
    best: list[list[float]] = []
    back: list[list[Shape]] = []
    lows: list[int] = []
    for i in range(n + 1):
        center = i * m // n if n else 0
        low, high = max(0, center - reach), min(m, center + reach)
        row, via = [-inf] * (high - low + 1), [(0, 0)] * (high - low + 1)
        lows.append(low)
        best.append(row)
        back.append(via)
        steps = [(a, b, prior, best[i - a], b + lows[i - a]) for (a, b), prior in shapes.items() if a <= i]
        for j in range(low, high + 1):
            top, shape = (-inf if i or j else 0.0), (0, 0)
            for a, b, prior, before, begins in steps:
                if (k := j - begins) < 0 or k >= len(before) or (value := before[k] + prior) == -inf:
                    continue
                if a and b:
                    x, y = first + i - a, start + j - b
                    if weigh.implausible(x, y, a, b):
                        continue
                    value += weigh.score(x, y, a, b)
                elif begun and i == a and j == b:
                    continue
                if value > top:
                    top, shape = value, (a, b)
            row[j - low], via[j - low] = top, shape
    return _traced(back, lows, stretch)


def _traced(back: Sequence[Sequence[Shape]], lows: Sequence[int], stretch: Stretch) -> tuple[list[Step], int]:
    """The beads that lead to the end, and how far from the diagonal they go; rows begin at the columns `lows`."""
    first, last, start, end = stretch
    n, m = i, j = last - first, end - start
    steps: list[Step] = []
    far = 0
    while i or j:
        if 0 < j < m:
            far = max(far, abs(j - (i * m // n if n else 0)))
        a, b = back[i][j - lows[i]]
        i, j = i - a, j - b
        steps += reversed(_single(first + i, start + j, a, b))
    return steps[::-1], far


def _single(i: int, j: int, a: int, b: int) -> list[Step]:
    """A bead of both sides; passages that are left out together one by one."""
    if a and b:
        return [(i, j, a, b)]
    return [*((i + k, j, 1, 0) for k in range(a)), *((i, j + k, 0, 1) for k in range(b))]
