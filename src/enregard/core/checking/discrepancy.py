"""Discrepancies: what the two sides of a pair should share, and do not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from enregard.core.finding import CODES, Severity
from enregard.core.text.fold import Span


class Side(NamedTuple):
    """One side of a pair: what a reader sees of it, its language, where its links lead, and its lists' numbers."""

    text: str
    lang: str
    links: Sequence[str] = ()
    items: Sequence[int] = ()
    places: Sequence[tuple[str, str]] = ()
    """Of the source, places of its language's sites, each with the place of the other that is the same."""
    link_texts: Sequence[str] = ()
    """What its links show, in their order; nothing where that is not known."""
    link_spans: Sequence[Span] = ()
    """Where its links stand in its text, in their order; nothing where that is not known."""
    words: str = ""
    """Its text with blanks for what a translator leaves as it is, code and titles; nothing where all of it is words."""

    @property
    def worded(self) -> str:
        """Its words, at their places."""
        return self.words or self.text


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Something that the two sides of a pair should share, and do not."""

    code: str
    """A code of `finding.CODES`."""
    message: str
    """What is the matter, in one sentence."""
    hint: str = ""
    """What would be right."""
    source: tuple[Span, ...] = ()
    """Where, in the source's text, in characters."""
    target: tuple[Span, ...] = ()
    """Where, in the translation's text."""

    def __post_init__(self) -> None:
        """Refuse a code that is not in the table."""
        if self.code not in CODES:
            raise ValueError(f"no such finding: {self.code}")

    @property
    def severity(self) -> Severity:
        """How loud it is, by its code."""
        return CODES[self.code][0]
