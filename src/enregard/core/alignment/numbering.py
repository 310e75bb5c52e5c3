"""The number that a heading or an article of a law has: `Chapitre II`, `3. Method`, `Art. 12.`"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from enregard.core.languages.registry import words_of_all
from enregard.core.markdown.block import Block
from enregard.core.quantities.numeral import roman

_DIGITS: Final = r"\d{1,3}(?:\.\d{1,3}){0,3}"
_ROMAN: Final = "[IVXLC]{1,8}"
_HEADING: Final = re.compile(rf"\W{{0,3}}(?:[^\W\d_]{{1,12}}\.?\s+)?(?:({_DIGITS})|({_ROMAN}))(?![\w'’,])")
_MOST: Final = 99


@cache
def _text() -> re.Pattern[str]:
    labels = "|".join(words_of_all(lambda one: one.headings))
    return re.compile(
        rf"\W{{0,3}}(?:(?:{labels}|§)\.?\s+(?:({_DIGITS})|({_ROMAN}))|({_DIGITS})(?=[.)]\s))(?![\w'’,])", re.I
    )


def leading_number(block: Block) -> tuple[int, ...]:
    """The number that a block begins with, in digits or Roman, part by part: `10.2` is (10, 2); () where it has none.

    A heading may have a word before it; another text has it after a word for such a part, or before a point or bracket.
    """
    if block.kind == "heading":
        found = _HEADING.match(block.text)
    elif block.kind == "paragraph":
        found = _text().match(block.text)
    else:
        return ()
    digits = found and next((group for group in found.groups() if group), "")
    if not digits:
        return ()
    if digits[0].isdecimal():
        return tuple(map(int, digits.split(".")))
    value = roman(digits.upper())
    return (value,) if value <= _MOST else ()
