"""The digits of every script, and the marks between them, as those that figures are read in.

What is written ٥٫٦ or ５．６ is read as 5,6 or 5.6, each character in the place of one, so that offsets stay. Sources:
The Unicode Standard, General_Category Nd (decimal digits); UAX 44, Numeric_Type.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from enregard.core.languages.language import Language, Notation
from enregard.core.languages.script import UNSPACED
from enregard.core.quantities.notation import notation

WORD_END: Final = rf"(?:(?![^\W_])|(?<=[{UNSPACED}])|(?=[{UNSPACED}]))"
"""An expression for the end of a word in any script: 5kmの, 15%増."""

_BETWEEN: Final = re.compile(r"(?<=\d)[٫٬]|(?<=[０-９])[．，](?=[０-９])")
_WIDE: Final = {"．": ".", "，": ","}


def is_cased(letter: str) -> bool:
    """Whether a character is a letter of a script with capitals: these make names of the digits beside them (R1)."""
    return letter.isalpha() and letter.lower() != letter.upper()


@cache
def _ascii() -> dict[int, str]:
    """The digits of all scripts, by their values."""
    every = map(chr, range(0x80, 0x110000))
    return {ord(one): str(unicodedata.decimal(one)) for one in every if one.isdecimal()}


def plain(text: str, one: Language) -> str:
    """A text with the digits 0 to 9, and with its language's marks between those that were others."""
    known = notation(one.code)
    group = known.group.strip()[:1] or " "

    def mark(found: re.Match[str]) -> str:
        return known.decimal if found[0] == "٫" else group if found[0] == "٬" else _WIDE[found[0]]

    return _BETWEEN.sub(mark, text).translate(_ascii())


@cache
def _point(marks: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=\d)(?:{marks})")


def pointed(text: str, known: Notation) -> str:
    """A text with the decimal mark for what stands for it between digits: 3点5 is 3.5, 3'5 is 3,5 in Spanish."""
    return _point(known.point).sub(known.decimal, text)


HAN: Final = "一二三四五六七八九十百〇零"
"""The characters of Chinese numerals below a thousand, as in the numbers of articles."""


def han(written: str) -> int:
    """The value of a Chinese numeral below a thousand: 二十三, 百一, 一〇三; 0 of what is none."""
    total = digit = 0
    for place, one in enumerate(written):
        if (size := {"十": 10, "百": 100}.get(one)) is not None:
            total, digit = total + (digit or 1) * size, 0
        else:
            # 一〇三: digits one after the other, as in a year.
            beside = place and written[place - 1] not in "十百零"
            digit = (10 * digit if beside else 0) + (0 if one in "〇零" else HAN.index(one) + 1)
    return total + digit
