"""Numbers and days as each language writes them. Every digit is kept."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from enregard.core.languages.language import NO_BREAK, Notation
from enregard.core.languages.registry import LANGUAGES, language

_INTERNATIONAL: Final = Notation(".", "", " ")
"""As the SI brochure writes numbers."""


def format_number(value: Decimal, lang: str, minus: str = "−", space: str = NO_BREAK) -> str:
    """A number as a language writes it, with all its digits: 5 576 000 and 0,5 in French, 5,576,000 and 0.5 in English.

    `space` stands between groups where a language has a space there. A language of which that is not known writes as
    the SI brochure does.
    """
    known = language(lang).notation or _INTERNATIONAL
    whole, _, decimals = f"{abs(value):f}".partition(".")
    if len(whole) >= known.least:
        whole = f"{int(whole):,}".replace(",", known.written.replace(" ", space))
    return (minus if value < 0 else "") + whole + (known.decimal + decimals if decimals else "")


def counts_as_one(value: Decimal, lang: str) -> bool:
    """Whether what is counted stands in the singular: 1,5 jour in French, 1 day in English."""
    return value < 2 if language(lang).one_below_two else value == 1


def writes_days(lang: str) -> bool:
    """Whether it is known how days are written in words in a language; its regions may do so in other ways."""
    return lang in LANGUAGES and LANGUAGES[lang].calendar.day != ""


def format_date(day: date, lang: str) -> str:
    """A day as a language writes it: 1er mars 2025, March 1, 2025; elsewhere 2025-03-01."""
    return format_day(day.year, day.month, day.day, lang)


def format_day(year: int, month: int, day: int, lang: str) -> str:
    """A day, a month (`day` 0) or a year (both 0), as a language writes it."""
    known = language(lang).calendar
    if not month or not known.day:
        return "-".join([f"{year:04}", *(f"{part:02}" for part in (month, day) if part)])
    name, *others = known.months[month - 1].split() if known.months else [str(month)]
    if not day:
        return known.month.format(month=name, alone=others[0] if others else name, year=year)
    return known.day.format(day=known.first if known.first and day == 1 else day, month=name, year=year)
