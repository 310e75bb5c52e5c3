"""Roman numerals, in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple

from enregard.core.languages.registry import words_of_all
from enregard.core.quantities.alternation import any_of
from enregard.core.quantities.phrase import Numeral

# Short ones are made of I, V, X and L: CD, DC, MIX and the French De, Ce, Le are words. A lone letter needs its rank.
ROMAN: Final = r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
"""An expression for a Roman numeral in capitals; it matches nothing as well."""
_ROMAN: Final = re.compile(ROMAN)


class _Roman(NamedTuple):
    """Expressions for a Roman numeral: what begins with one of a few letters is found fast, and is mostly none."""

    may_begin: re.Pattern[str]
    """Finds the first letter of what may be one."""
    whole: re.Pattern[str]
    """Matches it from there."""
    sole: re.Pattern[str]
    """A text that is nothing else."""
    part: re.Pattern[str]
    """Ends with a word for a part of a book, before its number of one letter."""


@cache
def _found_roman() -> _Roman:
    ranks = any_of(words_of_all(lambda one: one.figures.ranks))
    lone = any_of(words_of_all(lambda one: one.figures.roman_ranks))
    parts = (*words_of_all(lambda one: one.volumes), *words_of_all(lambda one: one.chapters))
    part = any_of([*parts, *(word.capitalize() for word in parts), *(word.upper() for word in parts)])
    # Chapter I ends there, or the book I read would have a number.
    single = r"(?<=[VX])(?![\w'’])|(?<=I)(?=\s*(?:$|[.,:;!?)\]»”\n–—]))"
    return _Roman(
        re.compile(rf"[IVXLCDM](?<![\w'’-].)(?:(?<=[IVXL])[IVXL]|[IVXLCDM]{{3}}|(?<=[IVX])(?:{lone})|{single})"),
        re.compile(
            rf"(?:(?P<alone>[IVX])(?:{lone})"
            rf"|(?P<short>(?=[IVXL]{{2}}){ROMAN})(?:{ranks}|ᵉ)?"
            rf"|(?P<long>(?=[IVXLCDM]{{4}}){ROMAN})|(?P<single>[IVX])(?:{single}))(?![\w'’])"
        ),
        re.compile(r"\s*[IVX]\.?\s*"),
        re.compile(rf"(?<![\w'’-])(?:{part})[ \u00a0\u202f]\Z"),
    )


_LONGEST: Final = 24
"""How many characters hold a word for a part, whole, and the space after it."""
_LETTERS: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def romans(text: str) -> Iterator[Numeral]:
    """The Roman numerals of a text, in order."""
    known = _found_roman()
    for beginning in known.may_begin.finditer(text):
        start = beginning.start()
        found = known.whole.match(text, start)
        if not found:
            continue
        if not found["single"]:
            digits = found["alone"] or found["short"] or found["long"]
            yield Numeral(start, found.end(), Decimal(roman(digits)), "roman")
        elif known.part.search(text, max(0, start - _LONGEST), start) or known.sole.fullmatch(text):
            yield Numeral(start, start + 1, Decimal(roman(found["single"])), "roman")


def roman(digits: str) -> int:
    """The value of a Roman numeral in capitals; 0 of what is none."""
    if not _ROMAN.fullmatch(digits):
        return 0
    values = [_LETTERS[digit] for digit in digits]
    return sum(-value if value < after else value for value, after in zip(values, [*values, 0][1:], strict=True))
