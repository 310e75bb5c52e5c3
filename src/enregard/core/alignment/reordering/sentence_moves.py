"""Sentences of a text that stand elsewhere in its translation, found after all others were aligned in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.likelihood import LikelihoodRatio
from enregard.core.alignment.path import Shapes, best_path
from enregard.core.alignment.reordering.arrangement import Sides, across, in_source_order
from enregard.core.alignment.reordering.competitive_linking import Cell, Link, links

_DOUBTFUL: Final = 0.5
"""Beads less sure than this may be wrong;"""
_LEAST: Final = 5.0
"""so much speaks at least for a sentence that stands elsewhere,"""
_MARGIN: Final = 3.0
"""and so much more than for any other."""


def with_moves(beads: Sequence[Bead], likelihood: LikelihoodRatio, shapes: Shapes) -> tuple[Bead, ...]:
    """Beads in the source's order, of which those cross that are plain; where none do, `beads` as they are."""
    doubt = _doubt(beads)
    if not all(doubt):
        return tuple(beads)
    gains = _gains(likelihood, doubt)
    sure = [bead for bead in beads if bead.source and bead.target and bead.confidence >= _DOUBTFUL]
    found = sorted(across(links(gains, _LEAST, _MARGIN), sure))
    moved = [*chain.from_iterable(_aligned(run, likelihood, shapes) for run in _runs(found, doubt))]
    return tuple(in_source_order(_left(beads, moved), moved)) if moved else tuple(beads)


def _doubt(beads: Iterable[Bead]) -> Sides:
    found: Sides = set(), set()
    for ours, theirs, sure in beads:
        if not ours or not theirs or sure < _DOUBTFUL:
            found[0].update(ours)
            found[1].update(theirs)
    return found


def _gains(likelihood: LikelihoodRatio, doubt: Sides) -> Mapping[Cell, float]:
    """What speaks for each sentence in doubt facing each with which it shares a word."""
    holding: defaultdict[bytes, list[int]] = defaultdict(list)
    for j in doubt[1]:
        for word in likelihood.words(1, j, j + 1):
            holding[word].append(j)
    found: dict[Cell, float] = {}
    for i in doubt[0]:
        shared = (holding[word] for word in likelihood.words(0, i, i + 1) if word in holding)
        found |= {(i, j): likelihood.score(i, j, 1, 1) for j in {*chain.from_iterable(shared)}}
    return found


def _runs(found: Sequence[Link], doubt: Sides) -> Iterator[list[Link]]:
    """Links that moved together: in one order, with nothing but doubt between them."""
    run: list[Link] = []
    for link in found:
        if run and not _go_together(run[-1], link, doubt):
            yield run
            run = []
        run.append(link)
    if run:
        yield run


def _go_together(one: Link, other: Link, doubt: Sides) -> bool:
    return (
        one.target < other.target
        and doubt[0].issuperset(range(one.source, other.source))
        and doubt[1].issuperset(range(one.target, other.target))
    )


def _aligned(run: Sequence[Link], likelihood: LikelihoodRatio, shapes: Shapes) -> Iterator[Bead]:
    """The beads of a run, from its first link to its last."""
    stretch = run[0].source, run[-1].source + 1, run[0].target, run[-1].target + 1
    sure = min(link.margin for link in run)
    for i, j, a, b in best_path(likelihood, stretch, shapes):
        if a and b:
            yield Bead(tuple(range(i, i + a)), tuple(range(j, j + b)), sure / (1 + sure))


def _left(beads: Iterable[Bead], moved: Sequence[Bead]) -> Iterator[Bead]:
    """The beads in order without what moved: what is left of such as lose some of theirs faces nothing."""
    ours, theirs = {i for bead in moved for i in bead.source}, {j for bead in moved for j in bead.target}
    for bead in beads:
        if ours.isdisjoint(bead.source) and theirs.isdisjoint(bead.target):
            yield bead
            continue
        yield from (Bead(run, ()) for run in _unbroken(bead.source, ours))
        yield from (Bead((), run) for run in _unbroken(bead.target, theirs))


def _unbroken(positions: Iterable[int], gone: set[int]) -> Iterator[tuple[int, ...]]:
    """The positions that are not gone, those that follow each other together."""
    run: list[int] = []
    for k in positions:
        if k in gone or (run and run[-1] + 1 < k):
            if run:
                yield tuple(run)
            run = []
        if k not in gone:
            run.append(k)
    if run:
        yield tuple(run)
