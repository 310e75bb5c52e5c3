"""Dates of works as a language sets them: « vers 1985 », “spring 2025”, 44 v. Chr., and the years that tell works."""

from __future__ import annotations

import re
from typing import Final, cast

from enregard.core.languages.citation import Citation, Ranks
from enregard.core.languages.registry import FALLBACK, language
from enregard.core.quantities.enumeration import romans
from enregard.core.quantities.format import format_day, format_span, span
from enregard.core.references.when import FIRST_SEASON, Day, When
from enregard.core.references.written import state


def terms(lang: str) -> Citation:
    """The words of references in a language; where they are not known English ones, and signs between names."""
    return language(lang).citation or _NEUTRAL


def knows_terms(lang: str) -> bool:
    """Whether a language's own words of references are known."""
    return language(lang).citation is not None


def rank(number: int, ranks: Ranks) -> str:
    """A number's rank in figures: 2nd, 2e, 2."""
    if not ranks.by_digit:
        return f"{number}{ranks.endings.get(number, ranks.ending)}"
    teen = 11 <= number % 100 <= 13
    return f"{number}{ranks.ending if teen else ranks.endings.get(number % 10, ranks.ending)}"


def year(when: When | None, lang: str, letter: str = "") -> str:
    """The year that tells a work, with its letter; what there is for want of a year."""
    style = terms(lang)
    if when is None:
        return _lettered(style.undated, letter)
    if when.first is None and when.last is None:
        return _lettered(_state(when.words, style), letter)
    said = _span(_year(when.first, style), _year(when.last, style), when, style)
    return (style.circa if when.circa else "") + f"{said}{letter}" + (style.doubt if when.doubtful else "")


def exactly(when: When | None, lang: str) -> str:
    """A date with its month and day; nothing where the year alone says it already."""
    style = terms(lang)
    if when is None or (when.words and not when.year):
        return ""
    if when.words:
        return when.words
    first, last = when.first, when.last
    if not any(one and one.month for one in (first, last)):
        return ""
    said = _joined(first, last, lang) if first and last else ""
    said = said or _span(_day(first, lang), _day(last, lang), when, style)
    day = any(one and one.day for one in (first, last))
    return (style.circa if not day else style.about) * when.circa + said + (style.doubt if when.doubtful else "")


def _lettered(words: str, letter: str) -> str:
    """Words for want of a year, and the letter after them."""
    return f"{words}-{letter}" if letter else words


_VOWEL: Final = re.compile(r"(?:8|11)(?!\d)")
"""Days whose names begin with a vowel: otto, undici."""


def _span(first: str, last: str, when: When, style: Citation) -> str:
    """A time that lasted, or goes on."""
    if not first:
        plain, _, elided = style.until.partition("|")
        return f"{elided if elided and _VOWEL.match(last) else plain}{last}"
    if when.open:
        return f"{first}–"
    if not last or first == last:
        return first
    return span(first, last)


def _year(day: Day | None, style: Citation) -> str:
    if day is None:
        return ""
    if day.blank == 1:
        return style.decade.format(year=day.year)
    if day.blank == 2:
        century = day.year // 100 + 1
        return style.century.format(rank=rank(century, style.ranks), roman=romans(century).upper())
    return f"{day.year}" if day.year > 0 else f"{-day.year}{style.before}"


def _day(day: Day | None, lang: str) -> str:
    if day is None:
        return ""
    style = terms(lang)
    if day.month >= FIRST_SEASON:
        return f"{style.seasons[day.month - FIRST_SEASON]}{_GAP}{_year(day, style)}"
    if not day.month or day.blank:
        return _year(day, style)
    return format_day(_counted(day), day.month, day.day, lang, _year(day, style))


_GAP: Final = "\u00a0"
_NEUTRAL: Final = cast("Citation", FALLBACK.citation)._replace(both=" & ", last=", & ")


def _joined(first: Day, last: Day, lang: str) -> str:
    """Two days or months of one year, whose year is said once; nothing where that is not the way to say them."""
    exact = all(1 <= one.month <= 12 and not one.blank for one in (first, last))
    if not exact or first.year != last.year or bool(first.day) is not bool(last.day):
        return ""
    return format_span(_counted(first), first[1:3], last[1:3], lang, _year(first, terms(lang)))


def _counted(day: Day) -> int:
    """The year as astronomers and ISO 8601 count it, in which 0 is 1 BC."""
    return day.year + (day.year < 0)


def _state(words: str, style: Citation) -> str:
    """What is said in a date's place, in the language where it is one of the common states."""
    known = state(words)
    return style.states[known] if known else words
