"""Sentences into beads that may cross: of lists and tables, whose items or rows each language may sort in its own way,
and of paragraphs in which sentences changed places.

In order first, as all sentences are. Where items do not go with those opposite, they are matched as a set; what is not
plain then faces nothing, so that nobody is shown the wrong one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, chain
from typing import Final

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.dictionary import concepts
from enregard.core.alignment.likelihood import LikelihoodRatio
from enregard.core.alignment.path import LIKELY
from enregard.core.alignment.reordering.competitive_linking import Link, are_disordered, links
from enregard.core.alignment.reordering.sentence_exchange import exchanged
from enregard.core.alignment.reordering.uneven_exchange import beside_uneven
from enregard.core.alignment.sentence_path import SentenceReading, features, in_order, opposite, pair_sentences

Items = Sequence[Sequence[str]]
"""Items of a list or rows of a table, each as its sentences or cells."""

_LEAST: Final = 0.5
"""An item faces one of those opposite, if any: so little has to speak for which,"""
_MARGIN: Final = 0.7
"""and so little more than for any other."""

_DOUBTFUL: Final = 0.5
"""Sentences less sure than this may not translate each other;"""
_PLAIN: Final = (2.0, 2.0)
"""So much speaks for such as stand elsewhere, and so much more than for any other."""


def pair_items(source: Items, target: Items, languages: tuple[str, str] = ("", "")) -> tuple[Bead, ...]:
    """Which sentences of two lists translate each other: beads in the source's order, each position once.

    Positions count through all items. What the target has alone comes last where the items are sorted otherwise.
    """
    ours, theirs = [*chain.from_iterable(source)], [*chain.from_iterable(target)]
    if len(source) > 1 and len(target) > 1:
        known = concepts(*languages)
        likelihood = LikelihoodRatio(features(ours, known[0]), features(theirs, known[1]))
        if found := _sorted_otherwise(likelihood, _spans(source), _spans(target)):
            return tuple(_beads(found, source, target, languages))
    return pair_sentences(ours, theirs, languages)


def pair_running(
    source: Sequence[str], target: Sequence[str], languages: tuple[str, str] = ("", "")
) -> tuple[Bead, ...]:
    """Which sentences of two paragraphs translate each other: in order, but for such as plainly changed places.

    Beads are in the source's order, each position once. Where sentences changed places, what is not plain faces
    nothing.
    """
    reading = SentenceReading(source, target, languages)
    beads = in_order(reading)
    if len(source) < 2 or len(target) < 2:
        return beads
    beads = exchanged(beads, reading)
    if beads == opposite(len(source)):
        return beads
    beads = beside_uneven(beads, reading)
    if not any(map(_may_have_moved, beads)):
        return beads
    likelihood = reading.likelihood
    gains = {(x, y): likelihood.score(x, y, 1, 1) for x in range(len(source)) for y in range(len(target))}
    found = links(gains, *_PLAIN)
    if not are_disordered(found, gains):
        return beads
    return tuple(_beads(found, [[one] for one in source], [[one] for one in target], languages))


def _may_have_moved(bead: Bead) -> bool:
    """Whether sentences face nothing, or two face two, or they are in doubt."""
    ours, theirs, sure = bead
    return not ours or not theirs or len(ours) == len(theirs) == 2 or sure < _DOUBTFUL


def _spans(items: Items) -> list[tuple[int, int]]:
    """Of each item the position of its first sentence, and how many it has."""
    counts = [*map(len, items)]
    return [*zip(accumulate([0, *counts[:-1]]), counts, strict=True)]


def _sorted_otherwise(
    likelihood: LikelihoodRatio, source: Sequence[tuple[int, int]], target: Sequence[tuple[int, int]]
) -> list[Link]:
    """The items that face each other, if they stand in another order; else nothing."""

    def gain(x: int, y: int) -> float:
        (i, a), (j, b) = source[x], target[y]
        return likelihood.score(i, j, a, b) if a and b else 0.0

    if len(source) == len(target) and all(gain(k, k) > LIKELY for k in range(len(source))):
        return []
    gains = {(x, y): gain(x, y) for x in range(len(source)) for y in range(len(target))}
    found = links(gains, _LEAST, _MARGIN)
    return found if are_disordered(found, gains) else []


def _beads(found: Sequence[Link], source: Items, target: Items, languages: tuple[str, str]) -> Iterator[Bead]:
    """The beads of items that face each other, and of what is left, which faces nothing."""
    starts = [start for start, _ in _spans(source)], [start for start, _ in _spans(target)]
    facing = {link.source: link.target for link in found}
    for x, item in enumerate(source):
        y = facing.get(x)
        for ours, theirs, sure in pair_sentences(item, target[y] if y is not None else (), languages):
            there = starts[1][y] if y is not None else 0
            yield Bead(tuple(starts[0][x] + k for k in ours), tuple(there + k for k in theirs), sure)
    for y in sorted({*range(len(target))} - {*facing.values()}):
        yield from (Bead((), (starts[1][y] + k,)) for k in range(len(target[y])))
