"""Where a quote stands, and what reads otherwise there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from enregard.core.text.fold import Span

How = Literal["exact", "folded", "approximate", "held"]
"""To the letter; the same words; words of which the form changed; words of which some that carry the claim did."""


@dataclass(frozen=True, slots=True)
class Change:
    """Words of a quote that read otherwise now; one side is empty where words were added or left out."""

    old: str
    new: str
    carries: str = ""
    """How the words carry the claim, a key of `rewording.KINDS`; nothing where only their form changed."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quote stands."""

    start: int
    end: int
    score: float
    """How much of the quote's words is kept, 0 to 1."""
    how: How
    differs: tuple[Change, ...] = ()
    """Of one that is held: the words that carry the claim and have changed."""

    @property
    def span(self) -> Span:
        """The place alone."""
        return Span(self.start, self.end)
