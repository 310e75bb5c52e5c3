"""Entries of a list of terms that each language sorts by its own alphabet, matched as a set."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.block_path import confidence, in_stretch
from enregard.core.alignment.block_score import BlockScore
from enregard.core.alignment.reordering.arrangement import Arrangement, Sides
from enregard.core.alignment.reordering.competitive_linking import Cell, Link, are_disordered, links
from enregard.core.alignment.reordering.entry import Entry, Run, runs

_LEAST: Final = 0.5
"""An entry faces one of the run opposite, if any: so little has to speak for which,"""
_MARGIN: Final = 0.7
"""and so little more than for any other."""
_LAST: Final = -1.3
"""So much speaks at least for the last two that are left."""


def entry_moves(arrangement: Arrangement) -> tuple[list[Bead], Sides]:
    """The beads of all entries of the lists that are sorted otherwise; none where they are in order.

    And the blocks of these lists' other entries, for which nothing plain was found.
    """
    score = arrangement.score
    found: list[Bead] = []
    left: Sides = set(), set()
    sides: list[list[Run]] = []
    for blocks in score.blocks:
        sides.append([*runs(blocks)])
        if not sides[-1]:
            return found, left
    for pair in _facing((sides[0], sides[1]), arrangement.facing):
        if beads := [*_matched(score, *pair)]:
            found += beads
            for side, run in enumerate(pair):
                left[side].update(*(range(entry.first, entry.end) for entry in run))
    for side, positions in enumerate(left):
        positions.difference_update(*(bead.side(side) for bead in found))
    return found, left


def _facing(sides: tuple[Sequence[Run], Sequence[Run]], beads: Sequence[Bead]) -> Iterator[tuple[Run, Run]]:
    """Runs that face each other in some of their blocks; those that face the same run count as one."""
    ours, theirs = (
        {k: n for n, run in enumerate(side) for one in run for k in range(one.first, one.end)} for side in sides
    )
    met = {
        (ours[i], theirs[j]) for bead in beads for i in bead.source for j in bead.target if i in ours and j in theirs
    }
    groups: list[tuple[set[int], set[int]]] = []
    for n, m in sorted(met):
        same = [group for group in groups if n in group[0] or m in group[1]]
        joined = {n}.union(*(group[0] for group in same)), {m}.union(*(group[1] for group in same))
        groups = [*(group for group in groups if group not in same), joined]
    for group in groups:
        mine, other = (
            tuple(chain.from_iterable(side[n] for n in sorted(numbers)))
            for side, numbers in zip(sides, group, strict=True)
        )
        yield mine, other


def _matched(score: BlockScore, ours: Run, theirs: Run) -> Iterator[Bead]:
    """The beads of entries, linked as a set, if these are not in order."""
    gains = _gains(score, ours, theirs)
    found = links(gains, _LEAST, _MARGIN)
    last = [*_last(score, ours, theirs, found)]
    if not are_disordered(sorted([*found, *(link for link in last if link.margin > _LEAST)]), gains):
        return
    for x, y, margin in (*found, *last):
        most = confidence(min(gains.get((x, y), margin), margin))
        stretch = ours[x].first, ours[x].end, theirs[y].first, theirs[y].end
        for bead in in_stretch(score, stretch, begun=True):
            if bead.source and bead.target:
                yield bead._replace(confidence=min(bead.confidence, most))
            else:
                yield bead


def _last(score: BlockScore, ours: Run, theirs: Run, found: Sequence[Link]) -> Iterator[Link]:
    """The last entry of either run, if it is the only one that is left: nothing else could face it."""
    mine, other = {*range(len(ours))}, {*range(len(theirs))}
    mine.difference_update(link.source for link in found)
    other.difference_update(link.target for link in found)
    if len(mine) == len(other) == 1:
        x, y = mine.pop(), other.pop()
        if (gain := _gain(score, ours[x], theirs[y])) > _LAST:
            yield Link(x, y, gain)


def _gains(score: BlockScore, ours: Run, theirs: Run) -> dict[Cell, float]:
    """What speaks for each entry facing each with which it shares a word."""
    holding: defaultdict[bytes, list[int]] = defaultdict(list)
    for y, entry in enumerate(theirs):
        for word in score.likelihood.words(1, entry.first, entry.end):
            holding[word].append(y)
    found: dict[Cell, float] = {}
    for x, entry in enumerate(ours):
        shared = (holding[word] for word in score.likelihood.words(0, entry.first, entry.end) if word in holding)
        for y in {*chain.from_iterable(shared)}:
            found[x, y] = _gain(score, entry, theirs[y])
    return found


def _gain(score: BlockScore, ours: Entry, theirs: Entry) -> float:
    return score.likelihood.score(ours.first, theirs.first, ours.end - ours.first, theirs.end - theirs.first)
