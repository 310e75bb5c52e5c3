"""Beads: what a bitext is made of, passages that translate each other.

The term is that of Gale and Church (A Program for Aligning Sentences in Bilingual Corpora, 1993): a bead has n
sentences or blocks on one side and m on the other, none on one of them where nothing faces it.
"""

from __future__ import annotations

from typing import NamedTuple

Shape = tuple[int, int]
"""How many passages a bead has on each side: 1 and 1, 2 and 1."""
Step = tuple[int, int, int, int]
"""A bead as a step of a path through two texts: its first passage in the source and in the target, and its shape."""


class Bead(NamedTuple):
    """Passages that translate each other: positions in the source, positions in the target, how sure we are."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    confidence: float = 1.0
    """Up to 1."""

    def side(self, number: int) -> tuple[int, ...]:
        """Its positions in the source, for 0, or in the target, for 1."""
        return self.target if number else self.source
