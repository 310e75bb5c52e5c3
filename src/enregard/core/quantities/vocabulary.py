"""The words of a text, each once and in small letters: what none of them is, the text does not say.

Several questions are asked of one text in a row, and each is answered by this set before anything is read.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+")


# In bytes, what is no letter is blanked at once, if all other letters are Latin: two bytes, of which the first says so.
_SIGNS: Final = tuple(sign.encode() for sign in "’\u00a0\u202f«»“”…–—×÷°€")
_LATIN: Final = bytes((*range(0xC0), *range(0xC3, 0xCA)))
_BLANKED: Final = bytes(ord(" ") if one < 0x80 and not chr(one).isalpha() else one for one in range(0x100))


@lru_cache(maxsize=8)
def vocabulary(text: str) -> frozenset[str]:
    """The runs of letters of a text, in small letters; kept for the few texts that are being looked at."""
    low = text.lower()
    written = low.encode("utf-8", "surrogatepass")
    if len(written) != len(low):
        for sign in _SIGNS:
            written = written.replace(sign, b" ")
        if written.translate(None, _LATIN):
            return frozenset(_WORD.findall(low))
    return frozenset(written.translate(_BLANKED).decode().split())


_ALIKE: Final = str.maketrans({"ı": "i", "ſ": "s", "ς": "σ", "\u0307": None})


def small(word: str) -> str:
    """A word in small letters, those as one that an expression takes for one letter whatever its case.

    Of Turkish KASIM that is kasim, as it is of kasım: tables in which such an expression's finds are looked up have
    their words so.
    """
    return word.lower().translate(_ALIKE)


def is_alike(low: str, text: str) -> bool:
    """Whether what stands in a text in small letters stands there in the text, for expressions that ignore case too."""
    return len(low) == len(text) and "ı" not in low and "ſ" not in low
