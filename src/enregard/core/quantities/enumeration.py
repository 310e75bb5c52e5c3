"""Numbers as lists and centuries have them: a, b, … z, aa; i, ii, iii, iv."""

from __future__ import annotations

from string import ascii_lowercase
from typing import Final

_SIGNS: Final = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def letters(number: int) -> str:
    """A number from 1 in small letters: a, … z, aa, ab."""
    written = ""
    while number > 0:
        number, n = divmod(number - 1, len(ascii_lowercase))
        written = ascii_lowercase[n] + written
    return written


def romans(number: int) -> str:
    """A number from 1 in small Roman numerals."""
    written = ""
    for value, sign in _SIGNS:
        times, number = divmod(number, value)
        written += sign * times
    return written
