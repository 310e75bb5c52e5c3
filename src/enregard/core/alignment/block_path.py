"""Blocks of a text and of its translation into pairs, in order: stretch by stretch, by the best path through each.

Pins and pairs that are known already cut the two texts into stretches, and each stretch is aligned alone. Where as many
blocks stand on both sides and enough speaks for each facing the one opposite, that is it; otherwise the best path of
pairs is looked for, of shapes up to one to nine. A block faces one of its own kind more readily than another. What
that leaves in doubt is read once more, sentence by sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import exp
from typing import Final

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.block_score import BlockScore
from enregard.core.alignment.close_reading import reread
from enregard.core.alignment.fixed_point import FixedPoint, cuts
from enregard.core.alignment.path import LIKELY, Stretch, best_path

_PRIOR: Final = 1.3
"""What speaks for two blocks facing each other because the alignment put them there, in a confidence."""


def in_order(score: BlockScore, known: Sequence[FixedPoint]) -> Iterator[Bead]:
    """Beads that cover the blocks of both sides in order, footnotes aside."""
    i = j = 0
    begun = False
    for (p, u), (q, v) in cuts(*score.blocks, known):
        yield from in_stretch(score, (i, p, j, q), begun=begun)
        if u > p:
            yield Bead(tuple(range(p, u)), tuple(range(q, v)))
        i, j, begun = u, v, u == p
    yield from in_stretch(score, (i, len(score.blocks[0]), j, len(score.blocks[1])), begun=begun)


def in_stretch(score: BlockScore, stretch: Stretch, *, begun: bool = False) -> Iterator[Bead]:
    """Beads of a stretch, in order; with `begun` the first has blocks on both sides."""
    i, p, j, q = stretch
    if i == p or j == q:
        yield from (Bead((k,), ()) for k in range(i, p))
        yield from (Bead((), (k,)) for k in range(j, q))
        return
    if p - i == q - j:
        gains = [score.score(i + k, j + k, 1, 1) for k in range(p - i)]
        if min(gains) > LIKELY or (begun and len(gains) == 1):
            yield from (Bead((i + k,), (j + k,), confidence(gain)) for k, gain in enumerate(gains))
            return
    steps = best_path(score, stretch, score.shapes(stretch), begun=begun)
    for (x, y, a, b), gain in reread(score, steps, begun=begun):
        yield Bead(tuple(range(x, x + a)), tuple(range(y, y + b)), confidence(gain) if a and b else 1.0)


def confidence(gain: float) -> float:
    """How sure it is that blocks translate each other for which so much speaks."""
    return 1 / (1 + exp(-_PRIOR - gain))
