"""Two sentences, one after the other, that changed places in the translation: each does better with what the other has.

Whatever a path in order says of them: where lengths agree either way, words tell which it is. The same of two that were
taken together for want of an order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log
from typing import Final

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.length_model import LOOSENESS, SPREAD
from enregard.core.alignment.likelihood import LikelihoodRatio
from enregard.core.alignment.sentence_path import SentenceReading

SUSPECT: Final = 1.0
"""So much more speaks for two sentences facing each other's translations where nobody is shown either;"""
PLAIN: Final = 2.0
"""so much, where they do."""
_LENGTHS: Final = 0.75
"""No more is said by their lengths against an exchange where words are asked."""


def exchanged(beads: Sequence[Bead], reading: SentenceReading) -> tuple[Bead, ...]:
    """Beads in order, of which those cross that changed places; where that is not plain they face nothing."""
    suspects = {k for k, i, j in _follow(beads) if _may_cross(i, j, reading)}
    if not suspects and not any(len(bead.source) == len(bead.target) == 2 for bead in beads):
        return tuple(beads)
    out: list[Bead] = []
    for k, bead in enumerate(beads):
        found: list[Bead] = []
        if len(bead.source) == len(bead.target) == 2:
            found = _parted(bead, reading.likelihood)
        elif k in suspects and out[-1] is beads[k - 1]:
            found = _crossed(out[-1], bead, reading.likelihood)
            if found:
                out.pop()
        out += found or [bead]
    return tuple(out)


def _follow(beads: Sequence[Bead]) -> Iterator[tuple[int, int, int]]:
    """Beads that have one sentence on each side, and follow one that has, on both; with the sentences of that."""
    i = j = -2
    for k, (ours, theirs, _) in enumerate(beads):
        if len(ours) != 1 or len(theirs) != 1:
            i = j = -2
            continue
        if ours[0] == i + 1 and theirs[0] == j + 1:
            yield k, i, j
        i, j = ours[0], theirs[0]


def _may_cross(i: int, j: int, reading: SentenceReading) -> bool:
    """Whether neither lengths nor words say at once that two sentences each face their own, and not the other's.

    As many words in common are no reason against: what is rare weighs more than what is common, and is weighed when it
    is asked.
    """
    return _fit(i, j, reading) and more_in_common(i, j, reading) >= 0


def _fit(i: int, j: int, reading: SentenceReading) -> bool:
    """Whether by their lengths two sentences would do about as well the other way round, by `SPREAD` (see there)."""
    ours, theirs = reading.lengths
    a, b, c, d = ours[i], ours[i + 1], theirs[j], theirs[j + 1]
    spread = 4 * SPREAD / (a + b + c + d) + LOOSENESS
    # Half of (a - d)² + (b - c)² - (a - c)² - (b - d)², of their logarithms.
    return log(a / b) * log(c / d) < _LENGTHS * spread


def more_in_common(i: int, j: int, reading: SentenceReading) -> int:
    """How many more words two sentences have in common with two if they cross than if they do not."""
    ours, theirs = reading.words
    a, b, c, d = ours[i], ours[i + 1], theirs[j], theirs[j + 1]
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
