"""Sections that stand elsewhere in the translation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.block_path import in_stretch
from enregard.core.alignment.block_score import BlockScore
from enregard.core.alignment.fixed_point import FixedPoint
from enregard.core.alignment.length_model import Rows
from enregard.core.alignment.reordering import section
from enregard.core.alignment.reordering.arrangement import SURE, Arrangement, across, inside, outside
from enregard.core.alignment.reordering.competitive_linking import Link, links
from enregard.core.alignment.reordering.passage_moves import BESIDE, MARGIN
from enregard.core.alignment.reordering.section import Section

_DOUBTFUL: Final = 0.5
"""Beads that are no surer than this tell nothing of the sections that they stand in."""

Aligner = Callable[[BlockScore, Sequence[FixedPoint]], Sequence[Bead]]


def with_moved_section(arrangement: Arrangement, align: Aligner) -> Arrangement | None:
    """The arrangement with one more section that moved as a whole, aligned as a text of its own; None if none did.

    It is one of which more moved than was known of.
    """
    score = arrangement.score
    sides = section.sections(score.blocks[0]), section.sections(score.blocks[1])
    pairs = [
        (ours, theirs)
        for ours, theirs, common in section.facing(sides, _telling(arrangement))
        if _is_headed(arrangement, ours.first, theirs.first, common)
    ]
    sure = arrangement.sure(arrangement.doubt())
    for ours, theirs in pairs:
        rows = _rows(arrangement, ours, theirs)
        if all(rows) and section.is_moved((ours, theirs), pairs, sure):
            within = [
                bead for bead in arrangement.moved if {*bead.source} <= {*rows[0]} and {*bead.target} <= {*rows[1]}
            ]
            beads = align(score.part(rows), inside(arrangement.known, rows))
            found = [bead for bead in outside(beads, rows) if bead.source and bead.target]
            if {bead[:2] for bead in found} != {bead[:2] for bead in within}:
                others = tuple(bead for bead in arrangement.moved if bead not in within)
                return replace(arrangement, moved=others).with_moved(found)
    return None


def _telling(arrangement: Arrangement) -> list[Bead]:
    """Beads that say which section faces which: those not in doubt of passages that stand in their text once."""
    often = [Counter(block.text for block in blocks) for blocks in arrangement.score.blocks]
    return [
        bead
        for bead in arrangement.facing
        if bead.confidence > _DOUBTFUL
        and all(often[side][arrangement.score.blocks[side][k].text] == 1 for side in (0, 1) for k in bead.side(side))
    ]


def _is_headed(arrangement: Arrangement, i: int, j: int, common: int) -> bool:
    """Whether sections with so many passages in common may face each other by their headings, too.

    Where it is one passage that could have moved alone, the headings have to go together better than with any other.
    """
    score = arrangement.score
    gain = score.evidence(i, j, 1, 1)
    if common > 1:
        return gain > BESIDE
    return all(
        score.evidence(bead.source[0], bead.target[0], 1, 1) < gain
        for bead in arrangement.rest
        if bead.source and bead.target and (bead.source[0] == i or bead.target[0] == j)
    )


def _rows(arrangement: Arrangement, ours: Section, theirs: Section) -> Rows:
    """The blocks of two sections, but for those that face something outside of them."""
    gone: set[int] = set()
    lost: set[int] = set()
    for bead in arrangement.moved:
        if bead in arrangement.forced or not (_begins(bead.source, ours) and _begins(bead.target, theirs)):
            gone.update(bead.source)
            lost.update(bead.target)
    return [k for k in range(*ours) if k not in gone], [k for k in range(*theirs) if k not in lost]


def _begins(positions: Sequence[int], within: Section) -> bool:
    return bool(positions) and positions[0] in within


def moves_of_siblings(arrangement: Arrangement) -> list[Bead]:
    """The beads of sections that stand in another order under headings that face each other, though nothing is sure.

    Each goes with one as a whole, much better than with any other.
    """
    score, doubt = arrangement.score, arrangement.doubt()
    sides = section.sections(score.blocks[0]), section.sections(score.blocks[1])
    unsure = [[one for one in side if {*range(*one)} <= unsure] for side, unsure in zip(sides, doubt, strict=True)]
    if not all(unsure):
        return []
    above = section.parents(sides[0]), section.parents(sides[1])
    facing = _facing(arrangement, sides)
    gains = {
        (x, y): _gain(score, ours, theirs)
        for x, ours in enumerate(unsure[0])
        for y, theirs in enumerate(unsure[1])
        if (above[0][ours], above[1][theirs]) in facing
    }
    found = {
        Link(unsure[0][x].first, unsure[1][y].first, margin): (*unsure[0][x], *unsure[1][y])
        for x, y, margin in links(gains, SURE, MARGIN)
    }
    beads = [in_stretch(score, found[link], begun=True) for link in across([*found], arrangement.sure(doubt))]
    return [bead for stretch in beads for bead in stretch if bead.source and bead.target]


def _facing(
    arrangement: Arrangement, sides: tuple[Sequence[Section], Sequence[Section]]
) -> set[tuple[Section | None, Section | None]]:
    """The sections that face each other, by what stands in them or by their headings; the two texts as wholes."""
    ours, theirs = ({one.first: one for one in side} for side in sides)
    headed = {
        (ours[bead.source[0]], theirs[bead.target[0]])
        for bead in arrangement.facing
        if bead.source[0] in ours and bead.target[0] in theirs
    }
    return {(None, None), *headed, *(pair[:2] for pair in section.facing(sides, _telling(arrangement)))}


def _gain(score: BlockScore, ours: Section, theirs: Section) -> float:
    """What speaks for two sections facing each other: the words of all of them, and the forms of their headings."""
    i, j = ours.first, theirs.first
    heads = score.evidence(i, j, 1, 1) - score.likelihood.score(i, j, 1, 1)
    return score.likelihood.score(i, j, ours.end - i, theirs.end - j) + heads
