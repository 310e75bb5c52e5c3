"""How a language writes numbers, and what a figure is worth in it and elsewhere: 5,6 and 5.6, 1 234 and 1,234.

Rules of this module: it sees the figure alone, not what stands around it.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from enregard.core.languages.language import NARROW, NO_BREAK, Language, Notation
from enregard.core.languages.registry import FALLBACK, language

SPACE: Final = f" {NO_BREAK}{NARROW}\u2009"
"""The spaces that may stand in a number, and between it and its unit; all to be used within brackets."""
_UNKNOWN: Final = FALLBACK.notation or Notation()


def notation(lang: str) -> Notation:
    """How a language writes numbers; as English where that is not known."""
    return language(lang).notation or _UNKNOWN


def is_known(lang: str) -> bool:
    """Whether it is known how a language writes numbers."""
    return language(lang).notation is not None


_SPACES: Final = str.maketrans({**dict.fromkeys(SPACE, " "), "’": "'"})


@lru_cache(maxsize=4096)
def readings(digits: str, one: Language) -> tuple[Decimal | None, tuple[Decimal, ...]] | None:
    """What a figure is worth in its language (None: it has no such number), and in other notations.

    None altogether where no language has such a number.
    """
    if digits.isdigit():
        return Decimal(digits), ()
    plain = digits.translate(_SPACES)
    if "'" in plain:
        # Swiss groups are read in every language, with its own decimals or a point.
        whole, mark, rest = re.sub("(?<=\\d)'(?=\\d)", "", plain).partition("." if "." in plain else ",")
        return Decimal(f"{whole}.{rest}" if mark else whole), ()
    known = one.notation or _UNKNOWN
    other = "." if known.decimal == "," else ","
    own = _worth(plain, known.decimal, known.group)
    foreign = [_worth(plain, mark, " ,.".replace(mark, "")) for mark in (known.decimal, other)]
    different = tuple(dict.fromkeys(n for n in foreign if n is not None and n != own and not _is_group(n, own)))
    return None if own is None and not different else (own, different)


_BARE: Final = re.compile(rf"[\d.,'’{SPACE}]+")


def bare(written: str) -> str:
    """The digits that a figure begins with, as they are written, without spaces and apostrophes."""
    found = _BARE.match(written)
    return re.sub(rf"['’{SPACE}]", "", found[0]) if found else ""


def _is_group(value: Decimal, own: Decimal | None) -> bool:
    """Whether a group of a language would be decimals with a nought last in another: 12,000 in English is no 12."""
    return own == 1000 * value and value.as_tuple().digits[-1] == 0


_INDIAN: Final = re.compile(r"\d{1,2}(?:,\d\d)+,\d{3}")
"""Grouped by lakh and crore, as in India: 12,34,567."""


def _worth(plain: str, decimal: str, group: str) -> Decimal | None:
    whole, point, fraction = plain.partition(decimal)
    if point and not fraction.isdigit():
        return None
    if not whole.isdigit():
        separator, *more = {letter for letter in whole if not letter.isdigit()}
        groups = whole.split(separator)
        if more or separator not in group or not all(groups):
            return None
        thousands = len(groups[0]) <= 3 and all(len(part) == 3 for part in groups[1:])
        if groups[0].startswith("0") or not (thousands or (separator == "," and _INDIAN.fullmatch(whole))):
            return None
        whole = "".join(groups)
    return Decimal(f"{whole}.{fraction}" if point else whole)
