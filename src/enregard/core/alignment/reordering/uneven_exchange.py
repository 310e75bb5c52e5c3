"""Two sentences that changed places beside one that faces several, or nothing.

A path in order takes them in only with others: as parts of what stands beside them, or by leaving one out. So it is
asked what would speak for all of these together if the two crossed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from enregard.core.alignment.bead import Bead, Step
from enregard.core.alignment.likelihood import LikelihoodRatio
from enregard.core.alignment.path import Stretch, best_path
from enregard.core.alignment.reordering.sentence_exchange import PLAIN, SUSPECT, more_in_common
from enregard.core.alignment.sentence_path import SHAPES, SentenceReading, facing


class _Exchange(NamedTuple):
    """Two sentences that may cross, from `i` and from `j` on, in some of the beads."""

    gain: float
    """By how much more speaks for it than for these as they are."""
    beads: range
    stretch: Stretch
    """The sentences of these beads."""
    i: int
    j: int


def beside_uneven(beads: Sequence[Bead], reading: SentenceReading) -> tuple[Bead, ...]:
    """Beads in which two sentences cross that stand in or beside one of several, or one that faces nothing.

    If that is suspected, and not plain, all sentences there face nothing. The likeliest of all counts.
    """
    best = max(_exchanges(beads, reading), key=lambda one: one.gain, default=None)
    if best is None or best.gain < SUSPECT:
        return tuple(beads)
    i, p, j, q = best.stretch
    found: list[Bead] = [*(Bead((k,), ()) for k in range(i, p)), *(Bead((), (k,)) for k in range(j, q))]
    if best.gain >= PLAIN:
        sure = best.gain / (1 + best.gain)
        x, y, likelihood = best.i, best.j, reading.likelihood
        found = [*(facing(step, likelihood) for step in _steps(likelihood, (i, x, j, y)))]
        found += [Bead((x,), (y + 1,), sure), Bead((x + 1,), (y,), sure)]
        found += (facing(step, likelihood) for step in _steps(likelihood, (x + 2, p, y + 2, q)))
    return (*beads[: best.beads.start], *found, *beads[best.beads.stop :])


def _is_uneven(bead: Bead) -> bool:
    return len(bead.source) != 1 or len(bead.target) != 1


def _exchanges(beads: Sequence[Bead], reading: SentenceReading) -> Iterator[_Exchange]:
    """The ways in which two sentences could cross in each uneven bead and the two beside it; words speak for each."""
    for k, bead in enumerate(beads):
        near = range(max(0, k - 1), min(len(beads), k + 2))
        stretch = _stretch([beads[n] for n in near]) if _is_uneven(bead) else None
        if stretch is None:
            continue
        likelihood = reading.likelihood
        (i, p, j, q), before = stretch, None
        for x, y in product(range(i, p - 1), range(j, q - 1)):
            if more_in_common(x, y, reading) <= 0:
                continue
            crossing = likelihood.score(x, y + 1, 1, 1), likelihood.score(x + 1, y, 1, 1)
            if min(crossing) < 0:
                continue
            if before is None:
                before = _gain(likelihood, [*map(_step, (beads[n] for n in near))])
            after = sum(crossing) + 2 * SHAPES[1, 1]
            after += _gain(likelihood, _steps(likelihood, (i, x, j, y)))
            after += _gain(likelihood, _steps(likelihood, (x + 2, p, y + 2, q)))
            yield _Exchange(after - before, near, stretch, x, y)


def _stretch(beads: Sequence[Bead]) -> Stretch | None:
    """The sentences of some beads, if they stand together on both sides, two at least on each."""
    sides = [[k for bead in beads for k in bead.side(side)] for side in (0, 1)]
    if any(len(side) < 2 or side != [*range(side[0], side[-1] + 1)] for side in sides):
        return None
    (i, *_, p), (j, *_, q) = sides
    return i, p + 1, j, q + 1


def _step(bead: Bead) -> Step:
    ours, theirs, _ = bead
    return min(ours, default=0), min(theirs, default=0), len(ours), len(theirs)


def _steps(likelihood: LikelihoodRatio, stretch: Stretch) -> list[Step]:
    """The best path through a stretch, which may have no sentences on a side."""
    i, p, j, q = stretch
    if i == p or j == q:
        return [*((k, j, 1, 0) for k in range(i, p)), *((i, k, 0, 1) for k in range(j, q))]
    return best_path(likelihood, stretch, SHAPES)


def _gain(likelihood: LikelihoodRatio, steps: Sequence[Step]) -> float:
    """What speaks for the steps of a path."""
    return sum(
        SHAPES[step[2:]] + likelihood.score(*step) if all(step[2:]) else SHAPES[0, 1] * sum(step[2:]) for step in steps
    )
