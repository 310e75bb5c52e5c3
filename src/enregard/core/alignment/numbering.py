"""The number that a heading or an article of a law has: `Chapitre II`, `3. Method`, `Art. 12.`"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from enregard.core.languages.registry import words_of_all
from enregard.core.markdown.block import Block
from enregard.core.quantities.digit import HAN, han
from enregard.core.quantities.roman import roman

_DIGITS: Final = r"\d{1,3}(?:\.\d{1,3}){0,3}"
_ROMAN: Final = "[IVXLC]{1,8}"
_WORD: Final = r"(?:[^\W\d_][\u0900-\u0dff\u0e31-\u0e4e]*){1,12}"
"""A word, with what Indic scripts and Thai write above and below its letters."""
_HEADING: Final = re.compile(rf"\W{{0,3}}(?:{_WORD}\.?\s+)?(?:({_DIGITS})|({_ROMAN}))(?![\w'’,])")
_MOST: Final = 99
_GAP: Final = "…"
"""In a language's words before a number, where the number stands if something follows it: 第…条."""
_LATIN: Final = "\u1000"
"""Letters beyond are of scripts that may enclose a number so."""


@cache
def _text() -> re.Pattern[str]:
    labels = "|".join(word for word in words_of_all(lambda one: one.headings) if _GAP not in word)
    return re.compile(
        rf"\W{{0,3}}(?:(?:{labels}|§)\.?\s+(?:({_DIGITS})|({_ROMAN}))|({_DIGITS})(?=[.)]\s))(?![\w'’,])", re.I
    )


@cache
def _around() -> re.Pattern[str]:
    """Finds a number between two characters, as 第3条, in digits or in Chinese ones."""
    labels = [word.split(_GAP) for word in words_of_all(lambda one: one.headings) if _GAP in word]
    enclosed = "|".join(rf"{before}\s?({_DIGITS}|[{HAN}]{{1,5}})\s?{after}" for before, after in labels)
    return re.compile(rf"\W{{0,3}}(?:{enclosed})")


def leading_number(block: Block) -> tuple[int, ...]:
    """The number that a block begins with, in digits or Roman, part by part: `10.2` is (10, 2); () where it has none.

    A heading may have a word before it; another text has it after a word for such a part, or before a point or bracket.
    """
    if block.kind not in ("heading", "paragraph"):
        return ()
    if block.text[:1] > _LATIN and (found := _around().match(block.text)):
        pass
    elif block.kind == "heading":
        found = _HEADING.match(block.text)
    else:
        found = _text().match(block.text)
    digits = found and next((group for group in found.groups() if group), "")
    if not digits:
        return ()
    if digits[0].isdecimal():
        return tuple(map(int, digits.split(".")))
    if digits[0] in HAN:
        return (han(digits),)
    value = roman(digits.upper())
    return (value,) if value <= _MOST else ()
