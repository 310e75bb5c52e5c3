"""How much speaks for two passages being translations of each other, without a dictionary.

Everything is a log likelihood ratio: how much likelier two passages are if one translates the other than if they have
nothing to do with each other. Lengths in letters agree (Gale and Church, "A Program for Aligning Sentences in Bilingual
Corpora", Computational Linguistics 1993; here as a ratio against the lengths in the text). Numbers, names, addresses
and words of common origin stand on both sides (Simard, Foster and Isabelle, "Using Cognates to Align Sentences", 1992).
Only words that both texts have tell anything: one that is missing opposite speaks against, one that is there for, the
more the rarer it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate
from math import exp, log
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(r"\d+|[^\W\d_]{4,}")
_STEM: Final = 5
"""Letters of a word that count: `investissements` and `investments` have them in common."""

SPREAD: Final = 6.8
"""Variance of a translation's length, per letter (Gale and Church)."""
LOOSENESS: Final = 0.02
"""Variance of the logarithm of a long passage's length against its translation's."""
WIDTH: Final = 0.6
"""Least variance of the logarithms of lengths in a text: where all are alike, they tell nothing."""
KEPT: Final = 0.8
"""How often a word that both texts have equally often stands in the translation of its passage."""
TRUST: Final = 0.8
"""Words of one passage are not independent of each other: their sum counts by this factor."""
COMMON: Final = 0.4
"""Words in more than this share of the passages tell nothing."""

PRIOR: Final = 500
"""How many letters' worth of experience says that a translation is as long as its source."""
_FAR: Final = 2.5
"""Of a group, no side is so many times longer than it should be."""


def stems(text: str) -> frozenset[str]:
    """The numbers of a text and the beginnings of its longer words, without capitals and accents."""
    if not text.isascii():
        text = unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode()
    return frozenset(token[:_STEM] if token[0] > "9" else token for token in _TOKEN.findall(text.lower()))


class Passage(NamedTuple):
    """What counts of a passage: its length in letters, at least 1, and its words."""

    length: int
    words: frozenset[str]


class Word(NamedTuple):
    """A word of both texts: where it stands, and what it says."""

    source: Sequence[int]
    target: Sequence[int]
    shared: float
    """What speaks for two passages that both have it, over what `alone` says of each."""
    alone: float
    """What speaks for two passages of which only one has it: less than nothing."""


class Evidence:
    """What the lengths and words of two texts say of every grouping of their passages."""

    def __init__(self, source: Sequence[Passage], target: Sequence[Passage]) -> None:
        """Weigh the words that both have; linear in the words of the texts."""
        self.source, self.target = source, target
        self.ends = tuple([0, *accumulate(one.length for one in side)] for side in (source, target))
        self._ratio = log((self.ends[1][-1] + PRIOR) / (self.ends[0][-1] + PRIOR))
        self._per = exp(-self._ratio)
        logs = [[log(one.length) for one in side] or [0.0] for side in (source, target)]
        self._centers = [sum(side) / len(side) for side in logs]
        self._widths = [
            max(WIDTH, sum((x - mean) ** 2 for x in side) / len(side))
            for side, mean in zip(logs, self._centers, strict=True)
        ]
        words = dict(self._common())
        self._shared = {word: known.shared for word, known in words.items()}
        self._alone = {word: known.alone for word, known in words.items()}
        self._words = tuple([one.words & words.keys() for one in side] for side in (source, target))
        self._weights = tuple([sum(map(self._alone.__getitem__, one)) for one in side] for side in self._words)
        self._seen: dict[tuple[int, int, int], tuple[AbstractSet[str], float]] = {}

    def _common(self) -> Iterator[tuple[str, Word]]:
        """Words of both texts, but for those that stand nearly everywhere."""
        where: tuple[defaultdict[str, list[int]], ...] = (defaultdict(list), defaultdict(list))
        for side, index in zip((self.source, self.target), where, strict=True):
            for number, one in enumerate(side):
                for word in one.words:
                    index[word].append(number)
        n, m = len(self.source) + 1, len(self.target) + 1
        for word in where[0].keys() & where[1].keys():
            ours, theirs = where[0][word], where[1][word]
            low, high = sorted((len(ours) / n, len(theirs) / m))
            if high <= COMMON:
                kept = KEPT * low / high
                alone = TRUST * log((1 - kept) / (1 - low))
                yield word, Word(ours, theirs, TRUST * log(kept / high) - 2 * alone, min(0.0, alone))

    def gain(self, i: int, j: int, a: int, b: int) -> float:
        """What speaks for `a` passages from `i` and `b` passages from `j` being translations of each other."""
        ours, alone = self._union(0, i, a)
        theirs, left = self._union(1, j, b)
        return self.length(i, j, a, b) + alone + left + sum(map(self._shared.__getitem__, ours & theirs))

    def _union(self, side: int, first: int, count: int) -> tuple[AbstractSet[str], float]:
        """The words of neighboring passages, and what speaks for them if none of these stands opposite."""
        if count == 1:
            return self._words[side][first], self._weights[side][first]
        key = side, first, count
        known = self._seen.get(key)
        if known is None:
            words = frozenset().union(*self._words[side][first : first + count])
            known = self._seen[key] = words, sum(map(self._alone.__getitem__, words))
        return known

    def length(self, i: int, j: int, a: int, b: int) -> float:
        """What the lengths say of `a` passages from `i` and `b` passages from `j`."""
        ours, theirs = self.ends[0][i + a] - self.ends[0][i], self.ends[1][j + b] - self.ends[1][j]
        off = log(theirs / ours) - self._ratio
        spread = 2 * SPREAD / (ours + theirs) + LOOSENESS
        x, y = log(ours) - self._centers[0], log(theirs) - self._centers[1]
        u, v = self._widths
        # Averaged over both directions: given the source, how likely is the target's length, and the other way round.
        return 0.25 * (x * x / u + y * y / v + log(u / spread) + log(v / spread)) - 0.5 * off * off / spread

    def far(self, i: int, j: int, a: int, b: int) -> bool:
        """Whether a group need not be looked at, one side is so much longer than the other."""
        if a == b == 1:
            return False
        ours, theirs = self.ends[0][i + a] - self.ends[0][i], self.ends[1][j + b] - self.ends[1][j]
        return not 1 / _FAR < theirs / ours * self._per < _FAR
