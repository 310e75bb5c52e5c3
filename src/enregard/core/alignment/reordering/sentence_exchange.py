"""Two sentences, one after the other, that changed places in the translation: each does better with what the other has.

Whatever a path in order says of them: where lengths agree either way, words tell which it is. The same of two that were
taken together for want of an order.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from typing import Final

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.likelihood import LOOSENESS, SPREAD, LikelihoodRatio
from enregard.core.alignment.sentence_path import SentenceReading

SUSPECT: Final = 1.0
"""So much more speaks for two sentences facing each other's translations where nobody is shown either;"""
PLAIN: Final = 2.0
"""so much, where they do."""
_LENGTHS: Final = 0.75
"""No more is said by their lengths against an exchange where words are asked."""


def exchanged(beads: Sequence[Bead], reading: SentenceReading) -> tuple[Bead, ...]:
    """Beads in order, of which those cross that changed places; where that is not plain they face nothing."""
    out: list[Bead] = []
    for bead in beads:
        found: list[Bead] = []
        if len(bead.source) == len(bead.target) == 2:
            found = _parted(bead, reading.likelihood)
        elif out and _follows(out[-1], bead) and _fit(out[-1], bead, reading) and _speak(out[-1], bead, reading):
            found = _crossed(out[-1], bead, reading.likelihood)
            if found:
                out.pop()
        out += found or [bead]
    return tuple(out)


def _follows(one: Bead, other: Bead) -> bool:
    """Whether two beads have one sentence on each side, and follow each other on both."""
    shape = len(one.source), len(one.target), len(other.source), len(other.target)
    return shape == (1, 1, 1, 1) and one.source[0] + 1 == other.source[0] and one.target[0] + 1 == other.target[0]


def _fit(one: Bead, other: Bead, reading: SentenceReading) -> bool:
    """Whether by their lengths two sentences would do about as well the other way round, by `SPREAD` (see there)."""
    ours = [reading.lengths[0][bead.source[0]] for bead in (one, other)]
    theirs = [reading.lengths[1][bead.target[0]] for bead in (one, other)]
    spread = 4 * SPREAD / (sum(ours) + sum(theirs)) + LOOSENESS
    # Half of (a - d)² + (b - c)² - (a - c)² - (b - d)², of their logarithms.
    return log(ours[0] / ours[1]) * log(theirs[0] / theirs[1]) < _LENGTHS * spread


def _speak(one: Bead, other: Bead, reading: SentenceReading) -> bool:
    """Whether two sentences have no fewer words in common with each other's translations than with their own.

    As many is no reason against: what is rare weighs more than what is common, and is weighed when it is asked.
    """
    return more_in_common(one.source[0], one.target[0], reading) >= 0


def more_in_common(i: int, j: int, reading: SentenceReading) -> int:
    """How many more words two sentences have in common with two if they cross than if they do not."""
    a, b = (reading.features(0, k).words for k in (i, i + 1))
    c, d = (reading.features(1, k).words for k in (j, j + 1))
    return len(a & d) + len(b & c) - len(a & c) - len(b & d)


def _crossed(one: Bead, other: Bead, likelihood: LikelihoodRatio) -> list[Bead]:
    """Two beads the other way round, or what they have alone; nothing where they are as they should be."""
    (i,), (j,), _ = one
    (x,), (y,), _ = other
    better = likelihood.score(i, y, 1, 1) + likelihood.score(x, j, 1, 1)
    better -= likelihood.score(i, j, 1, 1) + likelihood.score(x, y, 1, 1)
    if better < SUSPECT:
        return []
    if better < PLAIN:
        return [Bead((i,), ()), Bead((x,), ()), Bead((), (j,)), Bead((), (y,))]
    sure = better / (1 + better)
    return [Bead((i,), (y,), sure), Bead((x,), (j,), sure)]


def _parted(bead: Bead, likelihood: LikelihoodRatio) -> list[Bead]:
    """Two sentences that face two, each with its own where these stand in the other order; else nothing."""
    (i, x), (j, y), _ = bead
    found = _crossed(Bead((i,), (j,)), Bead((x,), (y,)), likelihood)
    return found if len(found) == 2 else []
