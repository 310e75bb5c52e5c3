"""Where passages stand in their own texts: which pairs are out of order, and after which each of these stands.

Pairs follow the source. Of those whose translation does not, as few as possible are said to have moved: all but a
longest run of pairs that stand in one order in both texts (Schensted, 1961).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.fixed_point import rising


class Displacement(NamedTuple):
    """Where the translation of a pair stands that is out of order."""

    after: int | None
    """The place of the pair, from 0, after whose translation it stands; None where it stands before all others."""


class MovedPairs(NamedTuple):
    """Pairs that follow each other and whose translation does not stand there, by their places, from 0."""

    pairs: tuple[int, ...]
    """Those that moved, rising; others may stand between them."""
    swapped: bool
    """Whether it is one pair, which changed places with its neighbor."""


def displacements(beads: Sequence[Bead]) -> dict[int, Displacement]:
    """The pairs that moved, by their places: of those that went together the first says where they stand."""
    moved = _moved(beads)
    if not moved:
        return {}
    owner = {j: n for n, bead in enumerate(beads) for j in bead.target}
    found = {}
    for n in moved:
        before = owner.get(beads[n].target[0] - 1)
        if before is None or before != n - 1 or before not in moved:
            found[n] = Displacement(before)
    return found


def moved_pairs(beads: Sequence[Bead]) -> Iterator[MovedPairs]:
    """The pairs that moved, in groups: whatever changed places with each other is one."""
    moved = _moved(beads)
    for first, end in _entangled(beads) if moved else ():
        inside = tuple(n for n in range(first, end) if n in moved)
        facing = [n for n in range(first, end) if beads[n].target and beads[n].source]
        if inside:
            yield MovedPairs(inside, len(facing) == 2)


def _moved(beads: Sequence[Bead]) -> set[int]:
    facing = [n for n, bead in enumerate(beads) if bead.source and bead.target]
    starts = [beads[n].target[0] for n in facing]
    if all(one < other for one, other in pairwise(starts)):
        return set()
    kept = {facing[k] for k in rising(starts)}
    return {n for n in facing if n not in kept}


def _entangled(beads: Sequence[Bead]) -> Iterator[tuple[int, int]]:
    """The smallest stretches of pairs whose translations stand among themselves: the first, and one after the last."""
    facing = [(n, bead.target[0]) for n, bead in enumerate(beads) if bead.source and bead.target]
    ranks = {place: k for k, place in enumerate(sorted(place for _, place in facing))}
    start, reach = 0, -1
    for k, (n, place) in enumerate(facing):
        reach = max(reach, ranks[place])
        if reach == k:
            yield facing[start][0], n + 1
            start = k + 1
