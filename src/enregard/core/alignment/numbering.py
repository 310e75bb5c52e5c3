"""The number that a heading or an article of a law has: `Chapitre II`, `3. Method`, `Art. 12.`"""

from __future__ import annotations

import re
from typing import Final

from enregard.core.markdown.block import Block
from enregard.core.quantities.numeral import roman

_LABELS: Final = (
    "art article articles artikel chap chapitre chapter kapitel section abschnitt partie part teil titre title annexe "
    "annex appendix figure fig tableau table note question étape step jour day leçon lesson scène scene acte act livre "
    "book tome volume vol chant canto no nr"
)
_ROMAN: Final = r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_HEADING: Final = re.compile(rf"\W{{0,3}}(?:[^\W\d_]{{1,12}}\.?\s+)?(?:(\d{{1,3}})|({_ROMAN}))(?![\w'’,])")
_TEXT: Final = re.compile(
    rf"\W{{0,3}}(?:(?:{'|'.join(_LABELS.split())}|§)\.?\s+(?:(\d{{1,3}})|({_ROMAN}))|(\d{{1,3}})(?=[.)]\s))(?![\w'’,])",
    re.I,
)


def numbered(block: Block) -> int:
    """The number that a block begins with, in digits or Roman; 0 where it has none.

    A heading may have a word before it; another text has it after a word for such a part, or before a point or bracket.
    """
    if block.kind == "heading":
        found = _HEADING.match(block.text)
    elif block.kind == "paragraph":
        found = _TEXT.match(block.text)
    else:
        return 0
    digits = found and next((group for group in found.groups() if group), "")
    if not digits:
        return 0
    return int(digits) if digits.isdecimal() else roman(digits.upper())
