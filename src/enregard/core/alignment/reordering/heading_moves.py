"""Headings that stand elsewhere in the translation, with the text under them: what follows a heading tells it."""

from __future__ import annotations

from typing import Final

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.block_path import confidence
from enregard.core.alignment.headed import rearrangements
from enregard.core.alignment.reordering.arrangement import Arrangement

_WORSE: Final = 1.0
"""So much less speaks for headings as their texts face each other, at most, than as they stand: texts count, too."""


def heading_moves(arrangement: Arrangement) -> list[Bead]:
    """The beads of headings that follow their texts, where they go together about as well as they stand, or better."""
    score = arrangement.score
    moved = {bead[:2] for bead in arrangement.moved}
    return [
        Bead((i,), (j,), confidence(score.evidence(i, j, 1, 1)))
        for before, after, gain in rearrangements(score, [*arrangement.rest, *arrangement.moved])
        if gain > -_WORSE and moved.isdisjoint(((i,), (j,)) for i, j in before)
        for i, j in after
    ]
