"""Sentences of a text and of its translation into beads within a pair of blocks, in order.

In plain Python, since a build does it before a numerical library would have been loaded.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from math import exp
from typing import Final

from enregard.core.alignment.bead import Bead, Step
from enregard.core.alignment.dictionary import concepts
from enregard.core.alignment.length_model import agree_opposite, length
from enregard.core.alignment.likelihood import LikelihoodRatio, PassageFeatures, words_of_each
from enregard.core.alignment.path import best_path

SHAPES: Final = {
    (1, 1): -0.1,
    (0, 1): -5.0,
    (1, 0): -5.0,
    (1, 2): -3.0,
    (2, 1): -3.0,
    (2, 2): -5.5,
    (1, 3): -5.0,
    (3, 1): -5.0,
    (1, 4): -7.0,
    (4, 1): -7.0,
}
"""Logarithms of how often a bead has so many sentences on each side."""
_NUMBER: Final = re.compile(r"\d+")
_AGREE: Final = 0.5
"""Where so much speaks for the lengths of any two sentences opposite each other, as many on both sides, that is it,
unless their numbers are others."""


class SentenceReading:
    """What lengths and words say of the sentences of two passages; each is worked out when it is first asked."""

    def __init__(self, source: Sequence[str], target: Sequence[str], languages: tuple[str, str]) -> None:
        """`languages` are the codes of both."""
        self.texts, self._languages = (source, target), languages

    @cached_property
    def lengths(self) -> tuple[list[int], list[int]]:
        """Those of the sentences of either text, at least 1."""
        return [*map(_length, self.texts[0])], [*map(_length, self.texts[1])]

    @cached_property
    def words(self) -> tuple[list[frozenset[bytes]], list[frozenset[bytes]]]:
        """Those of the sentences of either text."""
        ours, theirs = map(words_of_each, self.texts, concepts(*self._languages))
        return ours, theirs

    @cached_property
    def likelihood(self) -> LikelihoodRatio:
        """What speaks for groups of them being translations of each other."""
        ours, theirs = ([*map(PassageFeatures, *side)] for side in zip(self.lengths, self.words, strict=True))
        return LikelihoodRatio(ours, theirs)


def pair_sentences(
    source: Sequence[str], target: Sequence[str], languages: tuple[str, str] = ("", "")
) -> tuple[Bead, ...]:
    """Which sentences translate each other within a pair of blocks: beads that cover both sides in order.

    Meant for a few sentences, of which hardly any lacks its translation. A confidence is the probability that the
    passages translate each other at all.
    """
    return in_order(SentenceReading(source, target, languages))


def in_order(reading: SentenceReading) -> tuple[Bead, ...]:
    """The same of a reading, which may be asked more afterwards."""
    source, target = reading.texts
    n, m = len(source), len(target)
    if not n or not m:
        return (*(Bead((i,), ()) for i in range(n)), *(Bead((), (j,)) for j in range(m)))
    if n == 1 or m == 1:
        return (Bead(tuple(range(n)), tuple(range(m))),)
    if n == m and agree_opposite(*reading.lengths, _AGREE) and not any(map(_numbers_differ, source, target)):
        return opposite(n)
    likelihood = reading.likelihood
    return tuple(facing(step, likelihood) for step in best_path(likelihood, (0, n, 0, m), SHAPES))


@lru_cache(maxsize=64)
def opposite(count: int) -> tuple[Bead, ...]:
    """Each facing the one opposite; made once, since most pairs of blocks share it."""
    return tuple(Bead((k,), (k,)) for k in range(count))


def _numbers_differ(ours: str, theirs: str) -> bool:
    """Whether each of two sentences has numbers, and none of the other's."""
    one = _NUMBER.findall(ours)
    return bool(one) and bool(other := _NUMBER.findall(theirs)) and {*one}.isdisjoint(other)


def _length(text: str) -> int:
    return length(text.strip())


def features(texts: Sequence[str], known: Mapping[bytes, bytes]) -> list[PassageFeatures]:
    """What counts of each of some sentences; `known` are the words that the dictionary knows."""
    return [*map(PassageFeatures, map(_length, texts), words_of_each(texts, known))]


def facing(step: Step, likelihood: LikelihoodRatio) -> Bead:
    """The bead of a step, as sure as its sentences let it be."""
    i, j, a, b = step
    confidence = 1 / (1 + exp(-1.0 - likelihood.score(*step))) if a and b else 1.0
    return Bead(tuple(range(i, i + a)), tuple(range(j, j + b)), confidence)
