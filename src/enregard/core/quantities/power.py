"""Powers of ten and of two, 10²⁵ and 10^25, which are names: they are compared as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from enregard.core.quantities.quantity import Number

HIGH: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"
"""The digits from 0 to 9, set high."""
MINUS: Final = "⁻"
_PLAIN: Final = str.maketrans({**{high: str(n) for n, high in enumerate(HIGH)}, MINUS: "-", "−": "-", "–": "-"})
_RAISED: Final = str.maketrans({**{str(n): high for n, high in enumerate(HIGH)}, **dict.fromkeys("-−–", MINUS)})
_POWER: Final = re.compile(rf"(?<![\w.,])(10|2)(?:\^\{{?([-−–]?\d{{1,4}})(?:\}}|(?!\d))|([{MINUS}]?[{HIGH}]+))")
SIGN: Final = "^"
"""Without this, and without a digit set high, a text has no power."""


def powers(text: str) -> Iterator[Number]:
    """The powers of a text, in order: names of base and exponent."""
    for found in _POWER.finditer(text):
        exponent = (found[2] or found[3]).translate(_PLAIN)
        yield Number(*found.span(), None, kind="name", name=f"{found[1]}^{exponent}")


def raised(digits: str) -> str:
    """Digits and minuses set high, as long as they were; other signs as they are."""
    return digits.translate(_RAISED)
