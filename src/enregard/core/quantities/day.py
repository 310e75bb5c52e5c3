"""Days as people write them at the head of a text: 2025-03-04, 4 mars 2025, March 4, 2025, 4 de marzo de 2025.

Where months have no names, the signs that a language writes after the year, the month and the day say which is which.

What could be two days, as 04/03/2025, is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Final

from enregard.core.languages.registry import LANGUAGES, words_of_all
from enregard.core.quantities.vocabulary import small

_GAP: Final = r"[^\S\n]+"


@cache
def months() -> dict[str, int]:
    """The names of months in all languages, in small letters; where two share one, that of the first."""
    known: dict[str, int] = {}
    for one in LANGUAGES.values():
        for number, names in enumerate(one.calendar.months, 1):
            for name in names.split():
                known.setdefault(small(name), number)
    return known


def month_of(name: str) -> int:
    """The number of a month by its name in any language; 0 of what is none."""
    return months().get(small(name), 0)


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    month = rf"(?P<month>{'|'.join(sorted(months(), key=len, reverse=True))})\b\.?"
    ranks = "|".join(words_of_all(lambda one: one.figures.ranks))
    of = rf"{_GAP}(?:(?:{'|'.join(words_of_all(lambda one: one.of))}){_GAP})?"
    forms = (
        r"(?P<year>\d{4})(?P<between>[-/.])(?P<month>\d{1,2})(?P=between)(?P<day>\d{1,2})(?:T\d\d:\d\d\S*)?(?!\d)",
        r"(?P<first>\d{1,2})(?P<between>[-/.])(?P<second>\d{1,2})(?P=between)(?P<year>\d{4})(?!\d)",
        rf"(?P<day>\d{{1,2}})(?:{ranks}|\.)?{of}{month}{of}(?P<year>\d{{4}})(?!\d)",
        rf"{month}{_GAP}(?P<day>\d{{1,2}})(?:{ranks})?,?{_GAP}(?P<year>\d{{4}})(?!\d)",
    )
    return tuple(re.compile(form, re.IGNORECASE) for form in (*forms, *_with_signs()))


def _with_signs() -> Iterator[str]:
    """Days of languages whose months are numbers with a sign: 2025年3月4日."""
    numbers = {"year": r"(?P<year>\d{4})", "month": r"(?P<month>\d{1,2})", "day": r"(?P<day>\d{1,2})"}
    for written in {one.calendar.day for one in LANGUAGES.values() if one.calendar.day and not one.calendar.months}:
        yield re.sub(r"\s*\{(\w+)\}", lambda part: rf"\s?{numbers[part[1]]}\s?", written).removeprefix(r"\s?")


def day_at(text: str, at: int) -> tuple[date, int] | None:
    """The day that is written at a place in a text, and where it ends; None where there is none."""
    for form in _forms():
        if found := form.match(text, at):
            days = list(dict.fromkeys(_days(found)))
            if len(days) == 1:
                return days[0], found.end()
    return None


def _days(found: re.Match[str]) -> Iterator[date]:
    """The days of the calendar that an expression's numbers may mean."""
    parts = found.groupdict()
    if "first" in parts:
        numbers = int(parts["first"]), int(parts["second"])
        readings = [numbers, numbers[::-1]]
    else:
        named = parts["month"]
        readings = [(int(parts["day"]), int(named) if named.isdigit() else month_of(named))]
    for day, month_number in readings:
        try:
            yield date(int(parts["year"]), month_number, day)
        except ValueError:
            continue
