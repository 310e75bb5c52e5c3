"""Figures: numbers and days as each language writes them.

Every digit is kept; what groups thousands, what stands before decimals and the names of months are tables by language.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Final

from enregard.core.languages.language import NO_BREAK

_MARKS: Final[dict[str, tuple[str, str]]] = {
    "fr": (NO_BREAK, ","),
    "en": (",", "."),
    "de": (".", ","),
    "es": (".", ","),
    "it": (".", ","),
    "pt": (".", ","),
    "nl": (".", ","),
    "ar": (",", "."),
    "he": (",", "."),
    "ja": (",", "."),
    "zh": (",", "."),
}
"""What groups thousands, and what stands before decimals. Other languages write as the SI brochure does."""
_INTERNATIONAL: Final = (NO_BREAK, ".")


def format_number(value: Decimal, lang: str, minus: str = "−") -> str:
    """A number as a language writes it, with all its digits: 5 576 000 and 0,5 in French, 5,576,000 and 0.5 in English.

    Four digits stand without a group in Spanish only.
    """
    code = lang.split("-")[0]
    group, point = _MARKS.get(code, _INTERNATIONAL)
    whole, _, decimals = f"{abs(value):f}".partition(".")
    if len(whole) > (4 if code == "es" else 3):
        whole = f"{int(whole):,}".replace(",", group)
    return (minus if value < 0 else "") + whole + (point + decimals if decimals else "")


_MONTHS: Final = {
    "fr": (
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}


def format_date(day: date, lang: str) -> str:
    """A day as a language writes it: 1er mars 2025, March 1, 2025; elsewhere 2025-03-01."""
    return format_day(day.year, day.month, day.day, lang)


def format_day(year: int, month: int, day: int, lang: str) -> str:
    """A day, a month (`day` 0) or a year (both 0), as a language writes it."""
    code = lang.split("-")[0]
    if not month or code not in DAYS:
        return "-".join([f"{year:04}", *(f"{part:02}" for part in (month, day) if part)])
    return DAYS[code](year, _MONTHS[code][month - 1], day)


def _french(year: int, month: str, day: int) -> str:
    if not day:
        return f"{month}{NO_BREAK}{year}"
    return f"{'1er' if day == 1 else day}{NO_BREAK}{month}{NO_BREAK}{year}"


def _english(year: int, month: str, day: int) -> str:
    return f"{month}{NO_BREAK}{day}, {year}" if day else f"{month}{NO_BREAK}{year}"


DAYS: Final[dict[str, Callable[[int, str, int], str]]] = {"fr": _french, "en": _english}
"""How a day is written in words, by language: from a year, the name of a month, and a day."""
