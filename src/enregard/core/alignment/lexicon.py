"""Which words translate each other, learned from sentences that are thought to.

IBM Model 1 (Brown and others, "The Mathematics of Statistical Machine Translation", Computational Linguistics 1993), in
both directions, over the first letters of folded words. What it learns from one short text it has mostly seen once, and
it would find its own mistakes again: so the words of a sentence are judged by what was counted without that sentence's
own bead, and a word about which little is counted says little. To begin with, words that look alike stand for each
other: numbers, names, words of common origin.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from enregard.core.alignment.bead import Step
from enregard.core.alignment.vocabulary import EncodedText, Floats, Ints, Pairs

NULL: Final = 4.0
"""How many words' worth of chance there is beside the words opposite."""
DOUBT: Final = 3.0
"""How many occurrences' worth of ignorance there is about every word;"""
LOOKS: Final = 2.0
"""how many occurrences' worth of experience lies in looking alike."""
ROUNDS: Final = 4
"""Iterations of expectation and maximization."""
LONGEST: Final = 4
"""Beads with more sentences than this on a side are not learned from."""

SLOPE: Final = 3.0
"""How fast it grows unlikely that a word stands elsewhere in the translation: exp(-slope * distance)."""


def nearness(n: int, m: int, slope: float) -> Floats:
    """How likely each of `n` words of a passage is translated at the place of each of `m`; of no fixed sum.

    It falls by exp(-slope * distance), places counted from 0 to 1 through each passage (Dyer, Chahuneau and Smith, "A
    Simple, Fast, and Effective Reparameterization of IBM Model 2", NAACL 2013).
    """
    x, y = ((np.arange(count) + 0.5) / max(1, count) for count in (n, m))
    found: Floats = np.exp(-slope * np.abs(x[:, None] - y[None, :]))
    return found


@dataclass(frozen=True, slots=True)
class TranslationTable:
    """What the words of one language become in the other."""

    starts: Ints
    """For each word of the one where its words of the other start, in what follows."""
    words: Ints
    counts: Floats
    """How often the one became the other."""
    totals: Floats
    """How often each word of the one became anything."""
    chance: Floats
    """How often each word of the other occurs among all."""
    own: tuple[OwnCounts, ...]
    """For each text what its own beads added."""


@dataclass(frozen=True, slots=True)
class OwnCounts:
    """What the beads of one text added to the counts, in the order of its words."""

    starts: Ints
    """For each occurrence of a word where what it added starts, in what follows."""
    places: Ints
    """Which of the counts."""
    amounts: Floats


def learn(
    texts: Sequence[tuple[EncodedText, EncodedText]],
    beads: Sequence[Sequence[Step]],
    sizes: tuple[Floats, Floats],
    likes: Pairs,
) -> tuple[TranslationTable, TranslationTable]:
    """What is to be learned from aligned texts, in both directions.

    `sizes` are the counts of all words on both sides, `likes` pairs of words that stand for each other.
    """
    cells = [_cells(text, steps) for text, steps in zip(texts, beads, strict=True)]
    width = len(sizes[1])
    keys = np.concatenate(
        [half[0].words[i] * width + half[1].words[j] for half, (i, j, _) in zip(texts, cells, strict=True)]
        + [likes[0] * width + likes[1]]
    )
    pairs, numbers = np.unique(keys, return_inverse=True)
    bounds = np.cumsum([len(i) for i, _, _ in cells])[:-1]
    seen = numbers[: len(numbers) - len(likes[0])]
    alike = np.zeros(len(pairs))
    alike[numbers[len(seen) :]] = likes[2]
    split = np.split(seen, bounds)
    ours, theirs = pairs // width, pairs % width
    offsets = [np.cumsum([0, *(len(text[side].words) for text in texts)]) for side in (0, 1)]
    places = [np.concatenate([cell[side] + offsets[side][k] for k, cell in enumerate(cells)]) for side in (0, 1)]
    near = np.concatenate([cell[2] for cell in cells])
    forth = _learned(seen, near, places[1], ours, alike, len(sizes[0]), theirs, sizes[1])
    back = _learned(seen, near, places[0], theirs, alike, len(sizes[1]), ours, sizes[0])
    order = np.lexsort((ours, theirs))
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    same = np.arange(len(pairs))
    return (
        _direction(
            ours,
            theirs,
            same,
            same,
            forth,
            alike,
            sizes,
            [(text[0], i, numbers) for text, (i, _, _), numbers in zip(texts, cells, split, strict=True)],
            bounds,
        ),
        _direction(
            theirs,
            ours,
            order,
            rank,
            back,
            alike,
            sizes[::-1],
            [(text[1], j, numbers) for text, (_, j, _), numbers in zip(texts, cells, split, strict=True)],
            bounds,
        ),
    )


def _cells(text: tuple[EncodedText, EncodedText], steps: Iterable[Step]) -> tuple[Ints, Ints, Floats]:
    """All pairs of occurrences of words in each bead, as positions on both sides."""
    ours, theirs, near = [], [], []
    for i, j, a, b in steps:
        if 0 < a <= LONGEST and 0 < b <= LONGEST:
            left = np.arange(text[0].starts[i], text[0].starts[i + a])
            right = np.arange(text[1].starts[j], text[1].starts[j + b])
            ours.append(np.repeat(left, len(right)))
            theirs.append(np.tile(right, len(left)))
            near.append(nearness(len(left), len(right), SLOPE).ravel())
    if not ours:
        return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0)
    return np.concatenate(ours), np.concatenate(theirs), np.concatenate(near)


def _learned(
    seen: Ints, near: Floats, place: Ints, word: Ints, alike: Floats, size: int, other: Ints, sizes: Floats
) -> tuple[Floats, Floats]:
    """Expected counts of each pair, and what each cell adds to them."""
    chance = sizes / sizes.sum()
    probability: Floats = 1.0 + 20.0 * alike
    amounts: Floats = np.zeros(len(seen))
    counts: Floats = np.zeros(len(word))
    for turn in range(ROUNDS):
        weights = probability[seen] * near
        sums = summed(place, weights, 0)
        if turn:
            # Besides the words opposite a word may translate nothing, by chance.
            null = np.zeros(len(sums))
            null[place] = chance[other[seen]] * NULL
            sums = sums + null
        amounts = weights / sums[place]
        counts = summed(seen, amounts, len(word))
        totals = np.bincount(word, counts, size)
        looks = np.bincount(word, alike, size) * LOOKS
        probability = (counts + LOOKS * alike) / (totals + looks + DOUBT)[word]
    return counts, amounts


def summed(places: Ints, amounts: Floats, size: int) -> Floats:
    """The sum of the amounts of each place, of `size` places at least."""
    return np.bincount(places, amounts, size).astype(np.float64, copy=False)


def _direction(
    word: Ints,
    other: Ints,
    order: Ints,
    rank: Ints,
    learned: tuple[Floats, Floats],
    alike: Floats,
    sizes: tuple[Floats, Floats],
    occurrences: Sequence[tuple[EncodedText, Ints, Ints]],
    bounds: Ints,
) -> TranslationTable:
    counts, amounts = learned
    counts = (counts + LOOKS * alike)[order]
    size = len(sizes[0])
    starts = np.searchsorted(word[order], np.arange(size + 1))
    own = []
    for (half, places, numbers), amount in zip(occurrences, np.split(amounts, bounds), strict=True):
        by = np.argsort(places, kind="stable")
        begins = np.searchsorted(places[by], np.arange(len(half.words) + 1))
        own.append(OwnCounts(begins, rank[numbers[by]], amount[by]))
    return TranslationTable(
        starts, other[order], counts, summed(word[order], counts, size), sizes[1] / sizes[1].sum(), tuple(own)
    )
