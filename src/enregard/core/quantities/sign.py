"""What stands before a figure and says more of it than its digits: a minus, a bound."""

from __future__ import annotations

from typing import Final

from enregard.core.quantities import affix
from enregard.core.quantities.notation import SPACE

BOUNDS: Final = frozenset("<>≤≥±")
MINUS: Final = "-−–－"
_LONGEST: Final = 12
"""How many characters before a figure hold a word for minus, whole, and a currency."""


def bound(text: str, start: int) -> str:
    """The sign that says what a number bounds, before its first digit and perhaps a space."""
    at = start - 1
    if at > 0 and text[at] in SPACE:
        at -= 1
    if at < 0 or text[at] not in BOUNDS:
        return ""
    return text[at] if at == 0 or text[at - 1] in f"{SPACE}(" else ""


def is_negative(text: str, start: int) -> bool:
    """Whether a minus, or a word for it, stands before a figure or its currency."""
    if not start or text[start - 1] not in affix.around().before_sign:
        return False
    # A space ends a sign only after a currency, or the word minus (moins).
    if text[start - 1] == " " and text[start - 2 : start - 1] not in affix.around().before_space:
        return False
    return affix.around().sign.search(text[max(0, start - _LONGEST) : start]) is not None
