"""The dates of works: EDTF level 1, as pandoc and biblatex write it, CSL's own forms, and dates in words.

EDTF: Extended Date/Time Format (Library of Congress, 2019), levels 0 and 1, with seasons told by 21 to 24, `~`, `?`
and `%`, `X` for a digit that is not known, open and unknown ends, years before our era as astronomers count them (0 is
1 BC). Drafts of it wrote `u` for a digit, `open` and `unknown`. CSL: its data schema of 1.0.2, in which a negative year
is one before our era as historians count them, a month of 13 to 16 or 21 to 24 a
season, a second date of 0 an open end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, NamedTuple

from enregard.core.markdown.node import Node
from enregard.core.quantities.day import day_at, month_of
from enregard.core.references import written
from enregard.core.references.marked import unescaped
from enregard.core.text.lines import unfolded

FIRST_SEASON: Final = 21
"""Of the numbers that stand for a season in a month's place, as in EDTF."""


class Day(NamedTuple):
    """A day, or as much of one as is known."""

    year: int
    """Before our era it is below 0, which is no year: -44 is 44 BC."""
    month: int = 0
    """Or a season, 21 to 24; 0 where it is not known."""
    day: int = 0
    blank: int = 0
    """How many last digits of the year are not known, up to 2."""


@dataclass(frozen=True, slots=True)
class When:
    """A date, as exact as it is known."""

    first: Day | None = None
    last: Day | None = None
    """Of a time that lasted."""
    open: bool = False
    """Whether it goes on."""
    circa: bool = False
    doubtful: bool = False
    words: str = ""
    """What is said in its place, or what could not be read."""

    @property
    def year(self) -> int:
        """The year that tells it; 0 where there is none."""
        known = self.first or self.last
        return known.year if known else 0


# -------------------------------------------------------------------------------------------------------------- EDTF

_DATE: Final = re.compile(
    r"(?P<year>[-−]?\d{4}|Y[-−]?\d{5,9}|\d{2,3}[XxUu]|\d{2}[XxUu]{2})"
    r"(?:-(?P<month>\d{1,2}|[XxUu]{2})(?:-(?P<day>\d{1,2}|[XxUu]{2}))?)?(?:T[\d:.,+Z-]*)?(?P<doubt>[~?%]*)"
)
_OPEN: Final = frozenset({"..", "open"})
_UNKNOWN: Final = frozenset({"", "unknown", "*"})


def edtf(text: str) -> When | None:
    """A date in the notation of EDTF; None for what is none. Months and days may want their zeros."""
    ends = unescaped(text).strip().split("/")
    if len(ends) == 1:
        return _single(ends[0])
    if len(ends) != 2 or not any(ends):
        return None
    begins, stops = (end.strip().lower() for end in ends)
    first = None if begins in _OPEN | _UNKNOWN else _single(ends[0])
    last = None if stops in _OPEN | _UNKNOWN else _single(ends[1])
    if (first is None and begins not in _OPEN | _UNKNOWN) or (last is None and stops not in _OPEN | _UNKNOWN):
        return None
    if first is None and last is None:
        return None
    circa, doubtful = (any(getattr(one, name) for one in (first, last) if one) for name in ("circa", "doubtful"))
    same = first is not None and last is not None and first.first == last.first
    return When(
        first.first if first else None,
        last.first if last and not same else None,
        open=last is None,
        circa=circa,
        doubtful=doubtful,
    )


def _single(text: str) -> When | None:
    found = _DATE.fullmatch(text.strip())
    if not found:
        return None
    written = re.sub("[xuU]", "X", found["year"]).replace("−", "-").removeprefix("Y")
    blank = written.count("X")
    if blank + len(written.strip("X-")) < 4:
        return None
    year = int(written.replace("X", "0"))
    # Year 0 is 1 BC.
    year = year - 1 if year <= 0 and not blank else year
    month, day = (int(part) if part and part.isdigit() else 0 for part in (found["month"], found["day"]))
    known = made(year, month, day, blank)
    doubt = found["doubt"]
    return When(known, circa=bool(set(doubt) & {"~", "%"}), doubtful=bool(set(doubt) & {"?", "%"})) if known else None


def made(year: int, month: int = 0, day: int = 0, blank: int = 0) -> Day | None:
    """A day that the calendar has; None for one that it has not."""
    if day and not 1 <= month <= 12:
        return None
    if FIRST_SEASON <= month <= FIRST_SEASON + 3 or (not month and year):
        return Day(year, month, 0, blank)
    try:
        # A year that leaps as it does, and that the calendar of Python has.
        date(year if 0 < year < 10_000 else 2000, month or 1, day or 1)
    except ValueError:
        return None
    return Day(year, month, day, blank) if year else None


# --------------------------------------------------------------------------------------------------------------- CSL

_NO: Final = frozenset({"", "0", "false", "no"})


def when(node: Node) -> When | None:
    """A date as CSL has it, as EDTF, or in words; `words` alone where it could not be read, None if it is empty."""
    if isinstance(node.value, str):
        return in_words(unescaped(node.text))
    if isinstance(node.value, list):
        return _listed(node.value)
    entry = node.value
    found: When | None
    if said := _said(entry, "literal"):
        found = edtf(said) or replace(in_words(said) or When(), words=said)
        return _sure(found, entry)
    if "date-parts" in entry:
        season = int(text) if (text := _said(entry, "season")) and text in _FOUR else 0
        found = _listed(_items(entry["date-parts"]), season)
    elif "year" in entry:
        found = _listed([node])
    else:
        found = in_words(_said(entry, "raw") or _said(entry, "edtf"))
    return _sure(found, entry)


_FOUR: Final = frozenset("1234")


def _said(entry: dict[str, Node], key: str) -> str:
    return unfolded(unescaped(entry[key].text)) if key in entry else ""


def _sure(found: When | None, entry: dict[str, Node]) -> When | None:
    circa = _said(entry, "circa").lower() not in _NO
    return replace(found, circa=True) if found and circa else found


def _items(node: Node) -> Sequence[Node]:
    return node.value if isinstance(node.value, list) else [node]


def _listed(items: Sequence[Node], season: int = 0) -> When | None:
    """One date or two, each a list of numbers, a mapping or a text; a single date may stand without its own list."""
    if items and all(isinstance(item.value, str) for item in items) and len(items[0].text) < 6:
        days = [_day([item.text for item in items], season)]
    elif items and isinstance(items[0].value, dict) and ("literal" in items[0].value or "raw" in items[0].value):
        return when(items[0])
    elif items and isinstance(items[0].value, str):
        return in_words("/".join(item.text for item in items[:2]))
    else:
        days = [_day(_numbers(item), season) for item in items]
    written = " / ".join("-".join(_numbers(item)) if not isinstance(item.value, str) else item.text for item in items)
    if not written.strip(" /-"):
        return None
    if not 1 <= len(days) <= 2 or any(day is None for day in days):
        return When(words=written)
    first, last = days[0], days[-1]
    assert first is not None and last is not None
    circa = any(isinstance(item.value, dict) and _said(item.value, "circa").lower() not in _NO for item in items)
    until = last if len(days) == 2 and last != first else None
    ends_open = until is not None and not until.year
    begun = first if first.year else None
    return When(begun, None if ends_open else until, open=ends_open, circa=circa) if begun or until else None


def _numbers(item: Node) -> list[str]:
    """Year, month and day as they are written; a season stands for the month."""
    if isinstance(item.value, list):
        return [part.text.strip() for part in item.value]
    if isinstance(item.value, dict):
        parts = [_said(item.value, part) for part in ("year", "month", "day")]
        season = _said(item.value, "season")
        if season in _FOUR and not parts[1]:
            return [parts[0], str(int(season) + FIRST_SEASON - 1)]
        return [part for part in parts if part]
    return [item.text.strip()]


def _day(texts: Sequence[str], season: int = 0) -> Day | None:
    """A day of CSL, whose months go on with the seasons, from 13 or from 21; the year 0 stands for no date."""
    texts = [text for text in texts if text]
    if not 1 <= len(texts) <= 3 or not all(re.fullmatch(r"-?\d{1,6}", text) for text in texts):
        return None
    year, month, day = (*(int(text) for text in texts), 0, 0)[:3]
    if 13 <= month <= 16 and not day:
        month += FIRST_SEASON - 13
    if season and not month:
        month = FIRST_SEASON + season - 1
    return made(year, month, day) if year else Day(0)


# ------------------------------------------------------------------------------------------------------------- words

_YEARS: Final = re.compile(r"(\d{4})\s*[-–—]\s*(\d{4})?")
_YEAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)")


def in_words(text: str) -> When | None:
    """A date that was written for people; with `words` alone where it could not be read, None where there is none."""
    text = unfolded(text)
    if not text or written.is_undated(text):
        return None
    # Catalogues put in brackets what does not stand in the work itself.
    said = re.sub(r"^[\[(]([^\[\]()]*)[\])]$", r"\1", text).strip()
    bare = written.circa().sub("", said, count=1) if written.circa().match(said) else said
    found = edtf(re.sub(r"\s*/\s*", "/", bare)) or _written(bare)
    if found:
        return replace(found, circa=found.circa or bare != said)
    years = _YEAR.findall(text)
    return When(Day(int(years[0])) if len(years) == 1 else None, words=text)


def _written(text: str) -> When | None:
    """A day, a month or a season in words, two years, or a day with strokes that can be only one."""
    if (day := day_at(text, 0)) and day[1] == len(text):
        return When(Day(day[0].year, day[0].month, day[0].day))
    if years := _YEARS.fullmatch(text):
        last = made(int(years[2])) if years[2] else None
        return When(made(int(years[1])), last, open=last is None)
    if not (found := written.month_and_year().fullmatch(text)):
        return None
    season = written.season(found[1])
    number = month_of(found[1]) if season is None else FIRST_SEASON + season
    return When(made(int(found[2]), number)) if number else None
