"""Which script a text is written in: what was left untranslated shows by that, where two languages have two scripts."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from enregard.core.languages import cldr

_SEVERAL: Final[Mapping[str, frozenset[str]]] = {
    "JAPANESE": frozenset({"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"}),
    "KOREAN": frozenset({"HANGUL", "CJK"}),
    "SIMPLIFIED HAN": frozenset({"CJK"}),
    "TRADITIONAL HAN": frozenset({"CJK"}),
}
"""Scripts of Babel's whose letters Unicode names otherwise."""
MOST: Final = 0.6
"""The share of its letters that tells the script of a sentence."""


@lru_cache(maxsize=64)
def letters_of(lang: str) -> frozenset[str]:
    """How Unicode's names of the letters begin that a language is written in; none where its script is not known."""
    script = cldr.script(lang)
    return _SEVERAL.get(script, frozenset({script.split()[0]} if script else ()))


def is_written_in(text: str, lang: str, other: str) -> bool:
    """Whether most letters of a text are those of a language, and no letters of another's, `other`."""
    own = letters_of(lang) - letters_of(other)
    if not own:
        return False
    counted = Counter(_script(letter) for letter in text if letter.isalpha())
    return sum(counted[script] for script in own) > MOST * counted.total()


@lru_cache(maxsize=8192)
def _script(letter: str) -> str:
    return unicodedata.name(letter, " ").split(" ")[0]
