"""Fractions of one character, and digits set high or low."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from enregard.core.quantities.quantity import Number

_FRACTIONS: Final = {"¼": "0.25", "½": "0.5", "¾": "0.75", "⅓": "0.3333333333", "⅔": "0.6666666667", "⅕": "0.2"}
_FRACTION: Final = re.compile("[" + "".join(_FRACTIONS) + "]")
UNUSUAL: Final = re.compile("[⁰¹²³⁴-⁹₀-₉¼-¾⅐-⅞]")
# Squares and cubes after a letter belong to a unit.
_SMALL: Final = re.compile("(?:(?<![A-Za-z])|(?![²³]))[⁰¹²³⁴-⁹₀-₉⅐-⅒⅖-⅞]+")


def small(text: str) -> list[Number]:
    """Digits set high or low, and fractions that are rarely read: powers, indices, the marks of notes."""
    return [_small(run) for run in _SMALL.finditer(text)]


def _small(run: re.Match[str]) -> Number:
    """Digits set high or low, and fractions of one character: a power, an index, the mark of a note."""
    return Number(*run.span(), None, kind="name", name=run[0])


def with_fractions(found: Sequence[Number], text: str) -> list[Number]:
    """½ alone, or added to the figure that it follows."""
    out = list(found)
    for sign in _FRACTION.finditer(text):
        value, at = Decimal(_FRACTIONS[sign[0]]), sign.start()
        whole = next(
            (n for n, number in enumerate(out) if number.value is not None and number.end in (at, at - 1)), None
        )
        if whole is None:
            out.append(Number(at, at + 1, value))
        else:
            before = out[whole]
            assert before.value is not None
            out[whole] = before._replace(end=at + 1, value=before.value + value)
    return sorted(out, key=lambda number: number.start)
