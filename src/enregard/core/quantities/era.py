"""Years of other reckonings, beside what they are worth: 令和6年 is 2024, พ.ศ. 2567 too."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from enregard.core.languages.language import listed
from enregard.core.quantities.quantity import Number

_FIRST: Final = "元"
"""The first year of an era, in Chinese characters."""
_NEAR: Final = 8
"""How long a name is at most, with a space."""


def with_first_years(text: str, eras: str) -> str:
    """`text`, of the same length, with a figure for the first year of an era: 令和元年."""
    return _expressions(eras)[0].sub("1", text) if _FIRST in text else text


def dated(found: Iterable[Number], text: str, eras: str) -> tuple[Number, ...]:
    """Figures in their order; what follows the name of an era may be a year as others count it."""
    return tuple(_dated(one, text, eras) for one in found)


def _dated(one: Number, text: str, eras: str) -> Number:
    if one.value is None or one.unit not in {"", "year"}:
        return one
    era = _expressions(eras)[1].search(text[max(0, one.start - _NEAR) : one.start])
    return one._replace(others=(*one.others, *(one.value + int(n) for n in listed(eras)[era[1]]))) if era else one


@lru_cache(maxsize=16)
def _expressions(eras: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = tuple(map(re.escape, listed(eras)))
    after = "|".join(f"(?<={name})" for name in names)
    return re.compile(f"(?:{after}){_FIRST}(?=年)"), re.compile(rf"({'|'.join(names)})[\s\u00a0]?\Z")
