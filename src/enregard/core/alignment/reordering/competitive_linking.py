"""Which of two sets of passages translate each other, whatever their order: the surest first.

Competitive linking (Melamed, "Models of Translational Equivalence among Words", Computational Linguistics 2000): who is
linked competes no longer, so that what is left becomes plainer. Here a link has to be each side's best by a margin, and
what no link is plain for stays alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

Cell = tuple[int, int]


class Link(NamedTuple):
    """Two passages that translate each other, and by how much they do so more than any other."""

    source: int
    target: int
    margin: float


def links(gains: Mapping[Cell, float], least: float, margin: float) -> list[Link]:
    """The links for which at least so much speaks, and so much more than for what else either side could face."""
    left = dict(gains)
    found: list[Link] = []
    while chosen := _plain(left, least, margin):
        found += chosen
        ours, theirs = {one.source for one in chosen}, {one.target for one in chosen}
        left = {cell: gain for cell, gain in left.items() if cell[0] not in ours and cell[1] not in theirs}
    return sorted(found)


def _plain(gains: Mapping[Cell, float], least: float, margin: float) -> list[Link]:
    """The links that are plain among all that is left."""
    tops: tuple[dict[int, tuple[float, float, int]], ...] = ({}, {})
    for cell, gain in gains.items():
        for side in (0, 1):
            first, second, best = tops[side].get(cell[side], (0.0, 0.0, -1))
            # Facing nothing is what competes with the first.
            if gain > first:
                tops[side][cell[side]] = gain, first, cell[1 - side]
            elif gain > second:
                tops[side][cell[side]] = first, gain, best
    found = []
    for source, (first, second, target) in tops[0].items():
        _, other, back = tops[1][target]
        apart = first - max(second, other)
        if back == source and first >= least and apart >= margin:
            found.append(Link(source, target, apart))
    return found
