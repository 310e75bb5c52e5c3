"""The words of a text, each once and in small letters: what none of them is, the text does not say.

Several questions are asked of one text in a row, and each is answered by this set before anything is read.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
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


# Some are escaped, since whoever composes letters makes another of them.
_ODD: Final = dict(
    zip("ıſςϐϵϑ\u1fbe\u0345ϰ\u00b5ϖϱϕ\u1fd3\u1fe3ᲀᲁᲂᲃᲄᲅᲆᲇᲈẛﬅ", "isσβεθιικμπρφ\u0390\u03b0вдосттъѣꙋṡﬆ", strict=True)
)
"""Small letters that an expression takes for another."""
_ALIKE: Final = str.maketrans({**_ODD, "\u0307": None})


def small(word: str) -> str:
    """A word in small letters, those as one that an expression takes for one letter whatever its case.

    Of Turkish KASIM that is kasim, as it is of kasım, and a µ is one letter whoever typed it: tables in which such an
    expression's finds are looked up have their words so.
    """
    return word.lower().translate(_ALIKE)


def taken_for(letters: Container[str]) -> tuple[str, ...]:
    """The small letters that an expression takes for one of some which they are not, but for ς, which ends words."""
    return tuple(odd for odd, plain in _ODD.items() if plain in letters and odd != "ς")


def is_alike(low: str, text: str, others: Iterable[str]) -> bool:
    """Whether what stands in a text in small letters stands there in the text, for expressions that ignore case too.

    `others` are the letters that these take for letters of theirs.
    """
    return len(low) == len(text) and not any(map(low.__contains__, others))
