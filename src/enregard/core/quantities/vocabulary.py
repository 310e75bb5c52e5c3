"""The words of a text, each once and in small letters: what none of them is, the text does not say.

Several questions are asked of one text in a row, and each is answered by this set before anything is read.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from functools import cache, lru_cache
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+")


# Where each letter is one byte, all that is none is blanked at once. Narrow spaces stand in none of these pages.
_WESTERN: Final = "cp1252"
_OTHERS: Final = ("cp1251", "cp1250")
_NARROW: Final = "\u202f"


@lru_cache(maxsize=8)
def vocabulary(text: str) -> frozenset[str]:
    """The runs of letters of a text, in small letters; kept for the few texts that are being looked at."""
    if text.isascii():
        return frozenset(text.encode().translate(_blanked(_WESTERN)).decode().split())
    text = text.replace(_NARROW, " ")
    try:
        return _words_in(text, _WESTERN)
    except UnicodeEncodeError as met:
        page = _pages().get(text[met.start])
    try:
        return _words_in(text, page) if page else _read(text)
    except UnicodeEncodeError:
        return _read(text)


def _read(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def _words_in(text: str, page: str) -> frozenset[str]:
    return frozenset(text.encode(page).translate(_blanked(page)).decode(page).split())


@cache
def _blanked(page: str) -> bytes:
    """For each byte of a page of letters the small one, or a space where it is no letter."""
    return "".join(one.lower() if _WORD.match(one) else " " for one in _letters(page)).encode(page)


@cache
def _pages() -> Mapping[str, str]:
    """The pages besides the Western one in which letters stand."""
    return {one: page for page in _OTHERS for one in _letters(page)}


def _letters(page: str) -> str:
    return bytes(range(0x100)).decode(page, "replace")


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
