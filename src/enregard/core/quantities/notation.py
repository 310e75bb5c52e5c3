"""What a figure is worth, in its own language's notation and in others': 5,6 and 5.6, 1 234 and 1,234.

Rules of this module: it sees the figure alone, not what stands around it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from enregard.core.quantities.unit import SPACE


class Notation(NamedTuple):
    """How a language writes numbers."""

    decimal: str
    group: str
    """What stands between groups of three; a space stands for every kind of space."""


NOTATIONS: Final[dict[str, Notation]] = {
    "fr": Notation(",", " "),
    "en": Notation(".", ","),
    **dict.fromkeys(("de", "es", "it", "pt", "nl"), Notation(",", ". ")),
    **dict.fromkeys(("ja", "zh", "he"), Notation(".", ",")),
}
"""The notation of each language; others are read as English."""

_SPACES: Final = str.maketrans(dict.fromkeys(SPACE, " "))


def readings(digits: str, lang: str) -> tuple[Decimal | None, tuple[Decimal, ...]] | None:
    """What a figure is worth in its language (None: it has no such number), and in other notations.

    None altogether where no language has such a number.
    """
    if digits.isdigit():
        return Decimal(digits), ()
    plain = digits.translate(_SPACES)
    notation = NOTATIONS.get(lang, NOTATIONS["en"])
    other = "." if notation.decimal == "," else ","
    own = _worth(plain, notation)
    foreign = [_worth(plain, Notation(notation.decimal, " ,.".replace(notation.decimal, "")))]
    foreign.append(_worth(plain, Notation(other, " ,.".replace(other, ""))))
    different = tuple(dict.fromkeys(n for n in foreign if n is not None and n != own and not _is_group(n, own)))
    return None if own is None and not different else (own, different)


def _is_group(value: Decimal, own: Decimal | None) -> bool:
    """Whether noughts that a language sets as a group would be decimals in another: 12,000 in English is no 12."""
    return own == 1000 * value and value == value.to_integral_value()


def _worth(plain: str, notation: Notation) -> Decimal | None:
    whole, point, fraction = plain.partition(notation.decimal)
    if point and not fraction.isdigit():
        return None
    if not whole.isdigit():
        separator, *more = {letter for letter in whole if not letter.isdigit()}
        groups = whole.split(separator)
        if more or separator not in notation.group or not all(groups):
            return None
        if len(groups[0]) > 3 or groups[0].startswith("0") or any(len(group) != 3 for group in groups[1:]):
            return None
        whole = "".join(groups)
    return Decimal(f"{whole}.{fraction}" if point else whole)
