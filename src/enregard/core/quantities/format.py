"""Numbers and days as each language writes them. Every digit is kept."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Final

from enregard.core.languages.language import NO_BREAK, Calendar, Notation
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


def first_of_month(lang: str) -> str:
    """How a language, in its region, writes the first of a month: 1er in French, 1º in Brazil, 1 in Portugal."""
    return _calendar(lang).first or "1"


def format_date(day: date, lang: str) -> str:
    """A day as a language writes it: 1er mars 2025, March 1, 2025; elsewhere 2025-03-01."""
    return format_day(day.year, day.month, day.day, lang)


def format_day(year: int, month: int, day: int, lang: str, era: str = "") -> str:
    """A day, a month (`day` 0) or a year (both 0), as a language writes it.

    `era` says the year in words, where it is no number alone: 15 mars 44 av. J.-C.
    """
    known = _calendar(lang)
    if not month or not known.day:
        said = f"{year:05}" if year < 0 else f"{year:04}"
        return "-".join([said, *(f"{part:02}" for part in (month, day) if part)])
    return _written(known.day if day else known.month, known, (month, day), era or f"{year}")


def format_span(year: int, first: tuple[int, int], last: tuple[int, int], lang: str, era: str = "") -> str:
    """Two days of one year, each by month and day, or two months (`day` 0): the year, or the month too, is said once.

    4–6 mars 2025; March 30 – April 1, 2025; 2025年3月–4月. Nothing where a language's way of writing days is not known.
    """
    known, said = _calendar(lang), era or f"{year}"
    if not known.day:
        return ""
    form = known.day if first[1] else known.month
    fields = list(_FIELD.finditer(form))
    if first[0] == last[0] or not first[1]:
        varies = next(one for one in fields if (one["name"] == "day") is bool(first[1]))
        ends = (_written(varies[0], known, one, said) for one in (first, last))
        around = (_written(one, known, first, said) for one in (form[: varies.start()], form[varies.end() :]))
        return "–".join(ends).join(around)
    alone = form[fields[0].start() : fields[-1].end()]
    forms = (form, alone) if form.startswith("{year}") else (alone, form)
    return span(_written(forms[0], known, first, said), _written(forms[1], known, last, said))


def _calendar(lang: str) -> Calendar:
    """The calendar of a language, as its region has it."""
    known = language(lang).calendar
    if not known.first_in:
        return known
    regions = {part.upper() for part in re.split("[-_]", lang)[1:] if len(part) == _REGION}
    elsewhere = bool(regions) and regions.isdisjoint(known.first_in.split())
    return known._replace(first="") if elsewhere else known


_REGION: Final = 2
"""Of how many letters the code of a region is."""
_FIELD: Final = re.compile(r"\{(?P<name>day|month|alone)\}[^\s{},]*")
"""A month or a day in a form, with what stands against it: 4., 3月."""


def span(first: str, last: str) -> str:
    """The two ends of a time or the like, with a dash that stands apart where they have spaces."""
    return f"{first} – {last}" if re.search(r"\s", first + last) else f"{first}–{last}"


def _written(form: str, known: Calendar, at: tuple[int, int], year: str) -> str:
    """A form filled in."""
    month, day = at
    name, *others = known.months[month - 1].split() if known.months else [str(month)]
    number = known.first if known.first and day == 1 else day
    return form.format(day=number, month=name, alone=others[0] if others else name, year=year)
