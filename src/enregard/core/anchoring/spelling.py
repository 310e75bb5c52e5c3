"""Whether two words are one word spelt in two ways: without its accents, with a slip, or in agreement.

What two spellings have in common never tells that they are one word (moral and amoral, augmente and augmenté): a list
of words has to say that one of the two is none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

from enregard.core.languages.registry import language
from enregard.core.languages.wordlist import is_word

_LEAST = 4
"""A slip is told from another word in words of so many letters or more;"""
_LONG = 8
"""two slips in words of so many."""


def are_one(old: str, new: str, lang: str, *, named: bool) -> bool:
    """Whether two words, folded and in small letters, are spellings of one. In a name, `named`, a letter may tell."""
    bare, other = plain(old), plain(new)
    if _varied(old, lang) == _varied(new, lang):
        return True
    if bare == other:
        return old == new or is_word(old, lang) is False or is_word(new, lang) is False
    return not named and _is_slip(old, new, bare, other, lang)


def agree(old: str, new: str, lang: str) -> bool:
    """Whether one word agrees with other words than the other does: versé, versées."""
    return not set(_stems(old, lang)).isdisjoint(_stems(new, lang))


def _is_slip(old: str, new: str, bare: str, other: str, lang: str) -> bool:
    """Whether one of two words is the other misspelt: a letter or two apart, and one of them no word."""
    shorter = min(len(bare), len(other))
    if shorter < _LEAST or not (bare[0] == other[0] or _is_cut(bare, other)):
        return False
    most = 2 if shorter >= _LONG else 1
    if OSA.distance(bare, other, score_cutoff=most) > most:
        return False
    known = is_word(old, lang), is_word(new, lang)
    return known in ((True, False), (False, True))


def _is_cut(bare: str, other: str) -> bool:
    """Whether one word is the other without its first letter, unless that may deny: amoral."""
    shorter, longer = sorted((bare, other), key=len)
    return longer[1:] == shorter and longer[0] != "a"


def _varied(word: str, lang: str) -> str:
    """A word as it is compared where a language has two spellings."""
    for pattern, replacement in language(lang).rewording.variants:
        word = re.sub(pattern, replacement, word)
    return word


@lru_cache(maxsize=1024)
def plain(word: str) -> str:
    """A word without its accents and ligatures."""
    split = unicodedata.normalize("NFD", word.replace("œ", "oe").replace("æ", "ae"))
    return "".join(letter for letter in split if not unicodedata.combining(letter))


def _stems(word: str, lang: str) -> Iterator[str]:
    """A word, and the word without each ending by which it may agree with another."""
    yield word
    for ending, after in language(lang).rewording.endings.items():
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1 and (not after or stem.endswith(tuple(after.split()))):
            yield from _stems(stem, lang)
