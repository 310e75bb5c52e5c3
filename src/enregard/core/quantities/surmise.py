"""What numbers in words a text may have at most, told by which words it has: most texts need no more to be asked.

Rule of this module: what it leaves out `numeral` does not read. Where words may make a number together that none of
them says (twenty-one, two million, half past three), nothing is surmised.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from enregard.core.languages.language import Language
from enregard.core.languages.registry import language
from enregard.core.quantities.numeral import known_words, may_add
from enregard.core.quantities.roman import romans
from enregard.core.quantities.vocabulary import small, vocabulary

LEAST: Final = 3
"""Smaller numbers are said in many ways: both, a pair, again."""
ROUND: Final = frozenset({100, 1000, 10**6})
"""These only say that there are many: mille fois, a hundred times."""
_FIRST_TEN: Final = 20
"""This number and larger ones take others along."""


class _Words(NamedTuple):
    worths: Mapping[str, int]
    """Of those that make no number with others, the value; nought where that is left out."""
    implied: frozenset[str]
    """Those that only imply a number,"""
    collectives: frozenset[str]
    """and those of them that others multiply: dozens."""
    scales: frozenset[str]
    """Words for round numbers,"""
    ones: frozenset[str]
    """and articles that count behind one: mille et une."""


def numbers_at_most(text: str, lang: str) -> frozenset[int] | None:
    """The whole parts of the numbers from three on, and the months, that a text may have without digits.

    What only implies a number is left out, and so are round ones, `ROUND`. None where that takes reading.
    """
    known = known_words(language(lang))
    if known is None or not known.first:
        return None
    words = _words(known.language)
    every = vocabulary(text)
    found = set(map(small, known.first & every))
    worths = {words.worths.get(word, -1) for word in found}
    if -1 in worths or not (words.collectives.isdisjoint(found) or found <= words.implied):
        return None
    if not words.scales.isdisjoint(found):
        others = found - words.implied
        if len(others) > 1 or not words.ones.isdisjoint(every):
            return None
    if may_add(text.lower(), text, known) or any(True for _ in romans(text)):
        return None
    return frozenset(worths - {0})


@lru_cache(maxsize=64)
def _words(one: Language) -> _Words:
    words = known_words(one)
    assert words is not None
    known = words.known
    scales = frozenset(word for word, value in known.scales.items() if value in ROUND)
    worths = dict.fromkeys(words.implied, 0) | dict(words.months)
    for word, (value, _) in words.alone.items():
        if value < _FIRST_TEN:
            worths[word] = int(value) if value >= LEAST else 0
        else:
            worths.pop(word, None)
    worths |= dict.fromkeys(scales, 0)
    return _Words(
        # What has more than letters in it is found in parts, of which none says what it is worth.
        {word: worth for word, worth in worths.items() if word.isalpha()},
        frozenset(words.implied.keys() - words.alone.keys()),
        frozenset(map(small, known.collectives.split())),
        scales,
        frozenset(word for word in one.indefinite.lower().split() if small(word) in known.units),
    )
