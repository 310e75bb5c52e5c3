"""Days or years of one number whose months differ: le 1er janvier, February 1. The numbers alone face each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from enregard.core.checking.counterpart import Match
from enregard.core.checking.discrepancy import Discrepancy, Side
from enregard.core.languages.registry import language
from enregard.core.quantities import number
from enregard.core.quantities.quantity import Number
from enregard.core.quantities.vocabulary import small, vocabulary
from enregard.core.text.fold import Span

_LAST = 31
_BEFORE = 16
"""How long a month's name is, with what stands between it and its day."""


class _Day(NamedTuple):
    month: int
    span: Span


def mistaken_months(matches: Iterable[Match], ours: Side, theirs: Side) -> Iterator[Discrepancy]:
    """What each side calls a day of a month, or a month of a year, that the other doesn't name, where these are one."""
    if not (_may_name(theirs) and _may_name(ours)):
        return
    told: set[tuple[int, int]] = set()
    for match in matches:
        mine = _day(match.ours, ours) or _of_year(match.ours, ours)
        its = mine and (_day(match.theirs, theirs) or _of_year(match.theirs, theirs))
        if not mine or not its or mine.month == its.month or (mine.month, its.month) in told:
            continue
        if mine.month in _named(theirs, its) or its.month in _named(ours, mine):
            continue
        told.add((mine.month, its.month))
        said = (f"“{side.text[slice(*one.span)]}” in “{side.lang}”" for one, side in ((mine, ours), (its, theirs)))
        message = f"the months differ: {', '.join(said)}"
        yield Discrepancy("number", message, "correct the one that is wrong", (mine.span,), (its.span,))


def _may_name(side: Side) -> bool:
    """Whether a text may name a month: asked of every pair, so that it is asked fast."""
    names = _names(side.lang)
    return not names or not names.isdisjoint(vocabulary(side.text))


@lru_cache(maxsize=64)
def _names(lang: str) -> frozenset[str]:
    """The names of months as a vocabulary has them; nothing where they have more than letters in them, or are none."""
    names = {name.lower() for names in language(lang).calendar.months for name in names.split()}
    return frozenset((*names, *map(small, names))) if all(map(str.isalpha, names)) else frozenset()


def is_day(one: Number, side: Side) -> bool:
    """Whether a number is the day of a month that stands beside it."""
    return _day(one, side) is not None


def _day(one: Number, side: Side) -> _Day | None:
    """The day that a number is with the month beside it."""
    if one.kind != "figure" or one.unit or one.currency or one.scale > 1 or not 1 <= (one.value or 0) <= _LAST:
        return None
    after, before = _beside(side.lang)
    if found := after.match(side.text, one.end):
        return _Day(_month(found["month"], side.lang), Span(one.start, found.end("month")))
    if found := _before(before, one, side):
        return _Day(_month(found["month"], side.lang), Span(found.start("month"), one.end))
    return None


def _of_year(one: Number, side: Side) -> _Day | None:
    """The month that stands before a year, or after it as in 2023年5月."""
    if one.kind != "figure" or one.unit not in {"", "year"} or one.currency or not 1000 <= (one.value or 0) < 3000:
        return None
    before, after = _beside_year(side.lang)
    if found := _before(before, one, side):
        return _Day(_month(found["month"], side.lang), Span(found.start("month"), one.end))
    if found := after.match(side.text, one.end):
        return _Day(_month(found["month"], side.lang), Span(one.start, found.end("month")))
    return None


def _before(month: re.Pattern[str], one: Number, side: Side) -> re.Match[str] | None:
    """The month that stands before a number; the word there tells mostly that it is none."""
    low = max(0, one.start - _BEFORE)
    last = side.text[low : one.start].rstrip().rpartition(" ")[2]
    if last.isalpha() and not _may_end_month(last, side.lang):
        return None
    return month.search(side.text, low, one.start)


@lru_cache(maxsize=4096)
def _may_end_month(word: str, lang: str) -> bool:
    """Whether a word is a month's name, or may stand between it and a number."""
    names = map(re.escape, (*_months(lang), *language(lang).of.split()))
    return re.fullmatch("|".join(names), word, re.IGNORECASE) is not None


def _month(written: str, lang: str) -> int:
    """The number of a month by its name, or by its digits."""
    return int(written) if written.isdecimal() else _months(lang)[small(written)]


_GAP = r"[\s\u00a0\u202f]+"
_NUMBERED = re.compile(r"\{month\}(\S+) ?\{day\}")
"""In how a language writes a day, the sign after the number of a month: 3月4日."""


@lru_cache(maxsize=64)
def _beside(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Expressions for a month after its day, and before it."""
    one = language(lang)
    if found := _NUMBERED.search(one.calendar.day):
        sign = re.escape(found[1])
        return re.compile("(?!)"), re.compile(rf"(?<!\d)(?P<month>1[0-2]|0?[1-9]){sign}\s?\Z")
    names = sorted(_months(lang), key=len, reverse=True)
    month = rf"(?P<month>{'|'.join(names) or '(?!)'})"
    ranks = "|".join([*one.figures.ranks.split(), r"\."])
    of = "|".join(map(re.escape, one.of.split())) or "(?!)"
    return (
        re.compile(rf"(?:{ranks})?{_GAP}(?:(?:{of}){_GAP})?{month}(?!\w)", re.IGNORECASE),
        re.compile(rf"(?<!\w){month}\.?[\s\u00a0\u202f]+\Z", re.IGNORECASE),
    )


@lru_cache(maxsize=64)
def _beside_year(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Expressions for a month before its year, and after it."""
    one = language(lang)
    if found := re.search(r"\{year\}(\S+) ?\{month\}(\S+)", one.calendar.month):
        year, sign = map(re.escape, found.groups())
        return re.compile("(?!)"), re.compile(rf"{year}\s?(?P<month>1[0-2]|0?[1-9]){sign}")
    month = "|".join(sorted(_months(lang), key=len, reverse=True)) or "(?!)"
    of = "|".join(map(re.escape, one.of.split())) or "(?!)"
    return (
        re.compile(rf"(?<!\w)(?P<month>{month})\.?{_GAP}(?:(?:{of}){_GAP})?\Z", re.IGNORECASE),
        re.compile("(?!)"),
    )


@lru_cache(maxsize=64)
def _months(lang: str) -> Mapping[str, int]:
    """The numbers of months, by their names in small letters."""
    known: dict[str, int] = {}
    for n, names in enumerate(language(lang).calendar.months, 1):
        for name in names.lower().split():
            known.setdefault(small(name), n)
    return known


def _named(side: Side, but: _Day) -> set[int]:
    """The months that a side names beside a day's, in words or in figures."""
    found = (one for one in number.numbers(side.text, side.lang) if not but.span.start <= one.start < but.span.end)
    return {int(one.value) for one in found if one.value is not None and one.kind in {"month", "figure"}}
