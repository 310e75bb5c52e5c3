"""The order of names in a list, as a language files them.

The root order of the Unicode Collation Algorithm on its first level, in short: capitals and accents do not count. What
a language files otherwise is in its record (`alphabet`): å, ä and ö after z in Swedish, ñ after n in Spanish. As the
Common Locale Data Repository has it, names in a language's own script stand before those in others. Chinese characters
are filed by their code points, by radical and strokes that is: their sounds are in no table here.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

from enregard.core.languages.registry import language

_LAST: Final = "\U0010fff0"
"""What stands after every letter that follows the one before it."""
_PLAIN: Final = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})
"""Letters that have no accent to take away, as most languages file them."""
_KANA: Final = {"HIRAGANA": "CJK", "KATAKANA": "CJK"}


def filed(label: str, lang: str) -> tuple[bool, str]:
    """A key for a label's place in a list: whether it is in another script, and its letters as they are filed."""
    bare = unicodedata.normalize("NFC", label).lstrip("«“„‘[(「『《 \u00a0’'\"")
    known = language(lang)
    foreign = _script(bare[:1]) not in {"", _script(known.name[0])}
    if known.alphabet:
        for letter, place in _places(known.alphabet):
            bare = bare.replace(letter, place)
    folded = unicodedata.normalize("NFKD", bare.casefold()).translate(_PLAIN)
    return foreign, "".join(sign for sign in folded if not unicodedata.combining(sign))


@lru_cache(maxsize=64)
def _places(alphabet: str) -> tuple[tuple[str, str], ...]:
    """Letters, small and capital, each with what stands in its place; longer ones first."""
    found: dict[str, str] = {}
    for entry in alphabet.split(";"):
        before, *letters = entry.split()
        for rank, letter in enumerate(letters, 1):
            found.update(dict.fromkeys((letter, letter.upper(), letter.title()), before + _LAST * rank))
    return tuple(sorted(found.items(), key=lambda one: -len(one[0])))


def _script(letter: str) -> str:
    """The script of a letter, as Unicode names it; figures and signs stand with every script's."""
    if not letter.isalpha():
        return ""
    script = unicodedata.name(letter, " ").split(" ")[0]
    return _KANA.get(script, script)
