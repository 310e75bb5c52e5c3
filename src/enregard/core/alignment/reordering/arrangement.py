"""Arrangements: which passages of two texts have been found to have moved, and the rest of them in order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.block_path import confidence, in_order
from enregard.core.alignment.block_score import BlockScore
from enregard.core.alignment.fixed_point import FixedPoint, out_of_order, rising
from enregard.core.alignment.length_model import Rows
from enregard.core.alignment.reordering.competitive_linking import Link

SURE: Final = 3.0
"""So much speaks at least for passages that are not in doubt."""
_KEPT: Final = 0.5
"""Beads that are surer than this stay when the rest is aligned again."""

Sides = tuple[set[int], set[int]]
"""Positions of blocks on both sides."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Two texts: what moved in them, and the rest."""

    score: BlockScore
    known: tuple[FixedPoint, ...]
    """Pairs that somebody approved."""
    forced: tuple[Bead, ...]
    """Those and pins that cross others."""
    moved: tuple[Bead, ...]
    """The beads that cross others, those that are forced among them."""
    rest: tuple[Bead, ...]
    """All other blocks, in order."""

    @property
    def facing(self) -> list[Bead]:
        """The beads that have blocks on both sides."""
        return [bead for bead in (*self.rest, *self.moved) if bead.source and bead.target]

    def alone(self) -> Sides:
        """The blocks that face nothing."""
        return (
            {i for bead in self.rest if not bead.target for i in bead.source},
            {j for bead in self.rest if not bead.source for j in bead.target},
        )

    def doubt(self, gain: float = SURE) -> Sides:
        """The blocks of the rest that face nothing, or several, or such as less speaks for."""
        least = confidence(gain)
        found: Sides = set(), set()
        for ours, theirs, sure in self.rest:
            if len(ours) != 1 or len(theirs) != 1 or sure < least:
                found[0].update(ours)
                found[1].update(theirs)
        return found

    def sure(self, doubt: Sides) -> list[Bead]:
        """The beads of the rest none of whose blocks is in doubt, in order."""
        return [
            bead
            for bead in self.rest
            if bead.source and bead.target and doubt[0].isdisjoint(bead.source) and doubt[1].isdisjoint(bead.target)
        ]

    def with_moved(self, found: Sequence[Bead], *, loose: bool = False) -> Arrangement:
        """With more that moved, and what remains aligned again; with `loose` also what stands beside it."""
        kept = [bead for bead in self.rest if bead.source and bead.target and bead.confidence > _KEPT]
        if loose:
            ours, theirs = ({k + step for bead in found for k in bead.side(n) for step in (-1, 1)} for n in (0, 1))
            kept = [bead for bead in kept if ours.isdisjoint(bead.source) and theirs.isdisjoint(bead.target)]
        moved = (*self.moved, *found)
        return replace(self, moved=moved, rest=_rest(self.score, self.known, moved, kept))

    def beads(self) -> list[Bead]:
        """All beads, in the source's order."""
        return in_source_order(self.rest, self.moved)


def in_source_order(rest: Iterable[Bead], moved: Iterable[Bead]) -> list[Bead]:
    """Beads in the source's order; what the target has alone after what stands before it there."""
    every = (*rest, *moved)
    placed = sorted(bead for bead in every if bead.source)
    at = {j: n for n, bead in enumerate(placed) for j in bead.target}
    after: dict[int, list[Bead]] = {}
    for bead in sorted((bead for bead in every if not bead.source), key=lambda one: one.target):
        here = at.get(bead.target[0] - 1, -1)
        at |= dict.fromkeys(bead.target, here)
        after.setdefault(here, []).append(bead)
    return [*after.get(-1, ()), *chain.from_iterable((bead, *after.get(n, ())) for n, bead in enumerate(placed))]


def arranged(score: BlockScore, known: Sequence[FixedPoint]) -> Arrangement:
    """Two texts in order, but for what is known to have moved."""
    forced = tuple(Bead(*link) for link in out_of_order(*score.blocks, known))
    return Arrangement(score, tuple(known), forced, forced, _rest(score, known, forced))


def _rest(
    score: BlockScore, known: Sequence[FixedPoint], moved: Sequence[Bead], kept: Sequence[Bead] = ()
) -> tuple[Bead, ...]:
    """What did not move, in order; the beads that are `kept` stay as they are as far as nothing of them moved."""
    if not moved:
        return tuple(in_order(score, known))
    gone = [{k for bead in moved for k in bead.side(side)} for side in (0, 1)]
    rows = tuple([k for k in range(len(score.blocks[side])) if k not in gone[side]] for side in (0, 1))
    before = {bead[:2]: bead for bead in kept}
    points = inside((*known, *before), (rows[0], rows[1]))
    found = outside(in_order(score.part((rows[0], rows[1])), points), (rows[0], rows[1]))
    return tuple(before.get(bead[:2], bead) for bead in found)


def inside(known: Iterable[FixedPoint], rows: Rows) -> list[FixedPoint]:
    """Those pairs that stand among some of the blocks, by their places among these."""
    ours, theirs = ({k: n for n, k in enumerate(row)} for row in rows)
    return [
        (tuple(ours[i] for i in mine), tuple(theirs[j] for j in other))
        for mine, other in known
        if ours.keys() >= {*mine} and theirs.keys() >= {*other}
    ]


def outside(beads: Iterable[Bead], rows: Rows) -> Iterator[Bead]:
    """Beads of some of the blocks, by their places among all; where something stood in the midst of one, its blocks
    face nothing."""
    for ours, theirs, sure in beads:
        bead = Bead(tuple(rows[0][i] for i in ours), tuple(rows[1][j] for j in theirs), sure)
        if _is_unbroken(bead.source) and _is_unbroken(bead.target):
            yield bead
        else:
            yield from (Bead((i,), ()) for i in bead.source)
            yield from (Bead((), (j,)) for j in bead.target)


def _is_unbroken(positions: Sequence[int]) -> bool:
    return not positions or positions[-1] - positions[0] == len(positions) - 1


def across(found: Sequence[Link], sure: Sequence[Bead]) -> list[Link]:
    """The links that stand across a bead that is sure; of the others as few as possible that cross each other."""
    starts = [bead.source[0] for bead in sure]
    still: list[Link] = []
    crossing: list[Link] = []
    for link in found:
        n = bisect_left(starts, link.source)
        fits = (not n or sure[n - 1].target[-1] < link.target) and (n == len(sure) or link.target < sure[n].target[0])
        (still if fits else crossing).append(link)
    kept = {*rising([link.target for link in still])}
    return crossing + [link for k, link in enumerate(still) if k not in kept]
