"""The signs of an author's footnotes: numbers belong to the notes.

Signs are given in the order of Bringhurst, The Elements of Typographic Style, 4.3.4, and are doubled and trebled where
they are used up. A text with more footnotes than that has letters: nobody counts asterisks.
"""

from __future__ import annotations

from typing import Final

from enregard.core.quantities.enumeration import letters

_SIGNS: Final = "*†‡§‖¶"
_ROUNDS: Final = 3


def sign(place: int, among: int) -> str:
    """The sign of the footnote at a place, counted from 0, of a text with so many: *, or a where there are many."""
    if among <= _ROUNDS * len(_SIGNS):
        round_before, n = divmod(place, len(_SIGNS))
        return _SIGNS[n] * (1 + round_before)
    return letters(place + 1)
