"""A number of a text: where it stands, what it is worth, what it counts."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class Number(NamedTuple):
    """A number: where it stands, and what it is worth."""

    start: int
    end: int
    """The figure with its scale (5,6 millions), currency and unit aside."""
    value: Decimal | None
    """With its sign; a time of day in hours. None for a name with digits in it (R1, 777X, 1.2.3)."""
    unit: str = ""
    """A key of `unit.UNITS`, or nothing."""
    currency: str = ""
    """A key of `unit.CURRENCIES`, or nothing: an ISO 4217 code, `USD` for any dollar that isn't named."""
    kind: str = "figure"
    """figure, time, name; word, ordinal, month, roman or implied (noon, dozen) where there are no digits."""
    others: tuple[Decimal, ...] = ()
    """What else it may be worth: 6 p.m. is 18, the 90s are 1990."""
    foreign: tuple[Decimal, ...] = ()
    """What it is worth if it is written in another language's notation."""
    scale: int = 1
    """What the word or sign after the figure multiplies it by: a million."""
    name: str = ""
    """Of a name with digits, the name in small letters; of digits set high or low, these."""
    sign: str = ""
    """What stands before it and bounds it: <, >, ≤, ≥ or ±."""
    half: str = ""
    """Of a time, the half of the day that it says: a or p."""
    rank: bool = False
    """Whether a figure is a rank: 2nd, 2e."""
    times: tuple[Decimal, ...] = ()
    """The times of day that a figure may be, in hours: 6.30, 0530."""

    @property
    def values(self) -> tuple[Decimal, ...]:
        """All that it may be worth in its own notation."""
        return () if self.value is None else (self.value, *self.others)
