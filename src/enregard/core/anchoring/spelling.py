"""Whether two words are one word spelt in two ways: without its accents, with a slip, or in agreement.

What two spellings have in common never tells that they are one word (moral and amoral, augmente and augmenté): a list
of words has to say that one of the two is none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import Postfix, Prefix

from enregard.core.languages.registry import language
from enregard.core.languages.wordlist import is_common, is_word

_LEAST: Final = 4
"""A slip is told from another word in words of so many letters or more;"""
_LONG: Final = 8
"""two slips in words of so many."""
_DOUBLED: Final = re.compile(r"(.)\1+")
_VOWELS: Final = "aeiouy"
_ALIKE: Final = ("csz", "ckq", "mn", "gj")
"""Consonants that are written for each other."""
_ENDED: Final = 2
"""A slip stands before so many letters at least: ethanol, ethanal;"""
_VOWEL_ENDED: Final = 4
"""one of vowels before so many: chlorate, chlorite;"""
_TURNED: Final = frozenset(["nt", "nts", "nce", "nces", "ncy", "ntly", "ble", "bles", "bly", "r", "rs"])
"""or before one of these: independant, existance, responsable, grammer."""


def are_one(old: str, new: str, lang: str, *, named: bool) -> bool:
    """Whether two words, folded and in small letters, are spellings of one. In a name, `named`, a letter may tell."""
    bare, other = plain(old), plain(new)
    if _varied(old, lang) == _varied(new, lang):
        return True
    if bare == other:
        known = is_word(old, lang), is_word(new, lang)
        return old == new or (False in known and not _is_inflected(old, new, lang))
    return not named and _is_slip(old, new, bare, other, lang)


def agree(old: str, new: str, lang: str) -> bool:
    """Whether one word agrees with other words than the other does: versé, versées."""
    return not set(_stems(old, lang)).isdisjoint(_stems(new, lang))


def _is_slip(old: str, new: str, bare: str, other: str, lang: str) -> bool:
    """Whether one of two words is the other misspelt, and one of them no word.

    Lists of words lack rare ones, of medicine and chemistry above all, and one letter makes another of these: methane,
    methene. So only what people do to words counts, and in common words, but where a letter was doubled or two changed
    places.
    """
    known = is_word(old, lang), is_word(new, lang)
    if min(len(bare), len(other)) < _LEAST or known not in ((True, False), (False, True)):
        return False
    right, wrong = (bare, other) if known[0] else (other, bare)
    if right[0] != wrong[0]:
        # A vowel may deny: (un)necessary.
        return right[1:] == wrong and right[0] not in _VOWELS and is_common(old if known[0] else new, lang)
    single, slipped = (_DOUBLED.sub(r"\1", word) for word in (right, wrong))
    if single == slipped or _is_swapped(single, slipped):
        return True
    if not is_common(old if known[0] else new, lang):
        return False
    return _is_misheard(single, slipped) or (
        min(len(single), len(slipped)) >= _LONG
        and any(_is_misheard(single, _swapped(slipped, at)) for at in range(len(slipped) - 1))
    )


def _is_swapped(one: str, other: str) -> bool:
    """Whether two letters that stand together changed places."""
    left, right, _ = _parted(one, other)
    return len(left) == len("ie") and left == right[::-1]


def _swapped(word: str, at: int) -> str:
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _is_misheard(one: str, other: str) -> bool:
    """Whether a letter within a word is missing on one side, or another one that sounds alike."""
    left, right, end = _parted(one, other)
    if {len(left), len(right)} == {0, 1}:
        return len(end) >= _ENDED
    if len(left) != 1 or len(right) != 1:
        return False
    if left in _VOWELS and right in _VOWELS:
        return len(end) >= _VOWEL_ENDED or end in _TURNED
    if {left, right} == {"s", "t"}:
        return end.startswith("ion")
    return len(end) >= _ENDED and any(left in group and right in group for group in _ALIKE)


def _parted(one: str, other: str) -> tuple[str, str, str]:
    """What two words have between what both begin and both end with, and that end."""
    begun = Prefix.similarity(one, other)
    left, right = one[begun:], other[begun:]
    rest = Postfix.similarity(left, right)
    return left[: len(left) - rest], right[: len(right) - rest], left[len(left) - rest :]


def _is_inflected(old: str, new: str, lang: str) -> bool:
    """Whether an accent at their ends may tell two forms of one verb, of which lists have but the commoner one."""
    for entry in filter(str.strip, language(lang).rewording.accented.split(";")):
        one, other, whole = entry.split()
        for first, second in ((old, new), (new, old)):
            stem = first.removesuffix(one)
            if first != stem and stem + other == second and is_word(stem + whole, lang):
                return True
    return False


def _varied(word: str, lang: str) -> str:
    """A word as it is compared where a language has two spellings."""
    for pattern, replacement in language(lang).rewording.variants:
        word = re.sub(pattern, replacement, word)
    return word


@lru_cache(maxsize=1024)
def plain(word: str) -> str:
    """A word without its accents and ligatures."""
    split = unicodedata.normalize("NFD", word.replace("œ", "oe").replace("æ", "ae").replace("ß", "ss"))
    return "".join(letter for letter in split if not unicodedata.combining(letter))


def _stems(word: str, lang: str) -> Iterator[str]:
    """A word, and the word without each ending by which it may agree with another."""
    yield word
    for ending, after in language(lang).rewording.endings.items():
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1 and (not after or stem.endswith(tuple(after.split()))):
            yield from _stems(stem, lang)
