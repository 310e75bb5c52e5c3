"""Headings and what stands under them: a heading says little, the text under it says whose it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.block_score import BlockScore
from enregard.core.alignment.path import SURE
from enregard.core.markdown.block import Block

_SAME: Final = 0.5
"""The texts of two headings face each other if more than this share of the beads of either is common to both."""
_TELLS: Final = 0.999
"""What is surer than this tells of text to which heading it belongs."""

Pair = tuple[int, int]


class Rearrangement(NamedTuple):
    """Headings that face others than their texts do."""

    before: tuple[Pair, ...]
    """The pairs of them as they stand,"""
    after: tuple[Pair, ...]
    """and as their texts face each other."""
    gain: float
    """By how much more speaks for these."""


def rearrangements(score: BlockScore, beads: Sequence[Bead]) -> list[Rearrangement]:
    """The headings that could follow their texts, those together that face each other one way or the other.

    It is asked of pairs of which nothing is sure, and of which the texts face nothing of each other.
    """
    under = _under(score, beads)
    old = [pair for pair in _apart(score, beads, under) if score.evidence(*pair, 1, 1) < SURE]
    if not old:
        return []
    met = [{k for bead in beads if bead.source and bead.target for k in bead.side(s)} for s in (0, 1)]
    free = [{*under[s]} - met[s] | {pair[s] for pair in old} for s in (0, 1)]
    new = [pair for pair in _by_text(under) if pair[0] in free[0] and pair[1] in free[1]]
    return [
        Rearrangement(before, after, _sum(score, after) - _sum(score, before))
        for before, after in _groups(old, new)
        if before and after
    ]


def apart(score: BlockScore, beads: Sequence[Bead]) -> list[Pair]:
    """The headings that face each other though their texts face nothing of each other, but something."""
    return [*_apart(score, beads, _under(score, beads))]


def _apart(score: BlockScore, beads: Sequence[Bead], under: Sequence[dict[int, set[int]]]) -> Iterator[Pair]:
    for ours, theirs, _ in beads:
        if len(ours) != 1 or len(theirs) != 1 or ours[0] not in under[0] or theirs[0] not in under[1]:
            continue
        mine, other = under[0][ours[0]], under[1][theirs[0]]
        if (mine or other) and mine.isdisjoint(other):
            yield ours[0], theirs[0]


def _headings(blocks: Sequence[Block]) -> dict[int, int]:
    """For each block that is no heading the last one before it."""
    found: dict[int, int] = {}
    last = -1
    for k, block in enumerate(blocks):
        if block.kind == "heading":
            last = k
        elif last >= 0:
            found[k] = last
    return found


def _under(score: BlockScore, beads: Sequence[Bead]) -> tuple[dict[int, set[int]], ...]:
    """For each heading with text which beads tell of that text; nothing where all beads stand in order."""
    facing = [bead for bead in beads if bead.source and bead.target]
    if len(facing) == len(beads) and all(one.target < other.target for one, other in pairwise(beads)):
        return {}, {}
    over = [_headings(blocks) for blocks in score.blocks]
    found: tuple[dict[int, set[int]], ...] = tuple({heading: set() for heading in side.values()} for side in over)
    for number, bead in enumerate(facing):
        for s, side in enumerate(found) if bead.confidence > _TELLS else ():
            for k in bead.side(s):
                if k in over[s]:
                    side[over[s][k]].add(number)
    return found


def _by_text(under: Sequence[dict[int, set[int]]]) -> Iterator[Pair]:
    """The headings whose texts face each other."""
    at = {number: heading for heading, numbers in under[1].items() for number in numbers}
    for heading, numbers in under[0].items():
        for other in {at[number] for number in numbers if number in at}:
            theirs = under[1][other]
            if len(numbers & theirs) > _SAME * len(numbers | theirs):
                yield heading, other


def _groups(old: Sequence[Pair], new: Sequence[Pair]) -> Iterator[tuple[tuple[Pair, ...], tuple[Pair, ...]]]:
    """Pairs as they stand and as they might, together where they have a heading in common."""
    waiting: list[tuple[int, Pair]] = [*((0, pair) for pair in old), *((1, pair) for pair in new)]
    while waiting:
        group = [waiting.pop()]
        for one in group:
            more = [other for other in waiting if other[1][0] == one[1][0] or other[1][1] == one[1][1]]
            group += more
            waiting = [other for other in waiting if other not in more]
        before, after = (tuple(sorted(pair for which, pair in group if which == n)) for n in (0, 1))
        yield before, after


def _sum(score: BlockScore, pairs: Sequence[Pair]) -> float:
    return sum(score.evidence(*pair, 1, 1) for pair in pairs)
