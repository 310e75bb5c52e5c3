"""Which of two sets of passages translate each other, whatever their order: the surest first.

Competitive linking (Melamed, "Models of Translational Equivalence among Words", Computational Linguistics 2000): who is
linked competes no longer, so that what is left becomes plainer. Here a link has to be each side's best by a margin, and
what no link is plain for stays alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from enregard.core.alignment.fixed_point import rising

Cell = tuple[int, int]

_MANY: Final = 0.25
"""Where more than this share of the links cross others, a set is taken to be sorted otherwise."""
_PLAIN: Final = 5.5
"""So much speaks for a link that is plain, and for it rather than for any other, together."""


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


def are_disordered(found: Sequence[Link], gains: Mapping[Cell, float]) -> bool:
    """Whether links, by their sources, stand in another order: many do, or each is plain or crosses one that is."""
    if all(one.target < other.target for one, other in pairwise(found)):
        return False
    kept = {*rising([link.target for link in found])}
    moved = [link for k, link in enumerate(found) if k not in kept]
    plain = [link for link in found if gains.get(link[:2], 0.0) + link.margin > _PLAIN]
    return len(moved) > _MANY * len(found) or all(any(_cross(link, one) for one in plain) for link in moved)


def _cross(link: Link, other: Link) -> bool:
    """Whether two links stand across each other, or are the same."""
    return link == other or (link.source < other.source) != (link.target < other.target)
