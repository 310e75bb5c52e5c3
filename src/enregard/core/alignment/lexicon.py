"""Which words translate each other, learned from sentences that are thought to.

IBM Model 1 (Brown and others, "The Mathematics of Statistical Machine Translation", Computational Linguistics 1993), in
both directions, over the first letters of folded words. What it learns from one short text it has mostly seen once, and
it would find its own mistakes again: so the words of a sentence are judged by what was counted without that sentence's
own link, and a word about which little is counted says little. To begin with, words that look alike stand for each
other: numbers, names, words of common origin.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np

from enregard.core.alignment.vocabulary import Floats, Half, Ints

NULL: Final = 4.0
"""How many words' worth of chance there is beside the words opposite."""
DOUBT: Final = 3.0
"""How many occurrences' worth of ignorance there is about every word;"""
LOOKS: Final = 2.0
"""how many occurrences' worth of experience lies in looking alike."""
ROUNDS: Final = 4
"""Iterations of expectation and maximization."""
LONGEST: Final = 4
"""Links with more sentences than this on a side are not learned from."""

SLOPE: Final = 3.0
"""How fast it grows unlikely that a word stands elsewhere in the translation: exp(-slope * distance)."""

Step = tuple[int, int, int, int]


def nearness(n: int, m: int, slope: float) -> Floats:
    """How likely each of `n` words of a passage is translated at the place of each of `m`; of no fixed sum.

    It falls by exp(-slope * distance), places counted from 0 to 1 through each passage (Dyer, Chahuneau and Smith, "A
    Simple, Fast, and Effective Reparameterization of IBM Model 2", NAACL 2013).
    """
    x, y = ((np.arange(count) + 0.5) / max(1, count) for count in (n, m))
    found: Floats = np.exp(-slope * np.abs(x[:, None] - y[None, :]))
    return found


@dataclass(frozen=True, slots=True)
class Direction:
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
    own: tuple[Own, ...]
    """For each text what its own links added."""


@dataclass(frozen=True, slots=True)
class Own:
    """What the links of one text added to the counts, in the order of its words."""

    starts: Ints
    """For each occurrence of a word where what it added starts, in what follows."""
    places: Ints
    """Which of the counts."""
    amounts: Floats


def learn(
    texts: Sequence[tuple[Half, Half]],
    links: Sequence[Sequence[Step]],
    sizes: tuple[Floats, Floats],
    likes: tuple[Ints, Ints, Floats],
) -> tuple[Direction, Direction]:
    """What is to be learned from linked texts, in both directions.

    `sizes` are the counts of all words on both sides, `likes` the pairs of words that look alike.
    """
    cells = [_cells(text, steps) for text, steps in zip(texts, links, strict=True)]
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


def _cells(text: tuple[Half, Half], steps: Iterable[Step]) -> tuple[Ints, Ints, Floats]:
    """All pairs of occurrences of words in each link, as positions on both sides."""
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
        sums = _summed(place, weights, 0)
        if turn:
            # Besides the words opposite a word may translate nothing, by chance.
            null = np.zeros(len(sums))
            null[place] = chance[other[seen]] * NULL
            sums = sums + null
        amounts = weights / sums[place]
        counts = _summed(seen, amounts, len(word))
        totals = np.bincount(word, counts, size)
        looks = np.bincount(word, alike, size) * LOOKS
        probability = (counts + LOOKS * alike) / (totals + looks + DOUBT)[word]
    return counts, amounts


def _summed(places: Ints, amounts: Floats, size: int) -> Floats:
    return np.bincount(places, amounts, size).astype(np.float64, copy=False)


def _direction(
    word: Ints,
    other: Ints,
    order: Ints,
    rank: Ints,
    learned: tuple[Floats, Floats],
    alike: Floats,
    sizes: tuple[Floats, Floats],
    occurrences: Sequence[tuple[Half, Ints, Ints]],
    bounds: Ints,
) -> Direction:
    counts, amounts = learned
    counts = (counts + LOOKS * alike)[order]
    size = len(sizes[0])
    starts = np.searchsorted(word[order], np.arange(size + 1))
    own = []
    for (half, places, numbers), amount in zip(occurrences, np.split(amounts, bounds), strict=True):
        by = np.argsort(places, kind="stable")
        begins = np.searchsorted(places[by], np.arange(len(half.words) + 1))
        own.append(Own(begins, rank[numbers[by]], amount[by]))
    return Direction(
        starts, other[order], counts, _summed(word[order], counts, size), sizes[1] / sizes[1].sum(), tuple(own)
    )


COMMON: Final = 256
"""Words that became more different words than this have a row of their own: adding rows is faster than adding up."""


class Counted(NamedTuple):
    """What was counted about the different words of a sentence, without what its own link added."""

    share: Floats
    """For each what one count of it weighs."""
    common: Ints
    """Those that have rows of their own,"""
    tables: Ints
    """and which these are."""
    rows: Ints
    words: Ints
    counts: Floats
    """Further entries: one of the different words, a word of the other language, how often the one became the other."""


class Reader:
    """Reads sentences of one text in one direction: what each says about which words stand opposite."""

    def __init__(self, direction: Direction, text: int, half: Half, other: Half) -> None:
        """`text` is the number of the text among those learned from."""
        self.lexicon, self.own, self.half, self.other = direction, direction.own[text], half, other
        size = len(direction.totals)
        sentences = np.repeat(np.arange(len(half)), np.diff(half.starts))
        keys, self.inverse, repeats = np.unique(sentences * size + half.words, return_inverse=True, return_counts=True)
        self.repeats = repeats.astype(np.float64)
        self.different = keys % size
        """The different words of each sentence, one sentence after the other;"""
        self.bounds = np.searchsorted(keys, np.arange(len(half) + 1) * size)
        """where each sentence's start; one more for the end."""
        self.mine = np.repeat(self.inverse, np.diff(self.own.starts))
        known = direction.totals[self.different] - np.bincount(self.mine, self.own.amounts, len(keys))
        self.share = 1.0 / (np.maximum(known, 0.0) + DOUBT)
        self._set_apart()

    def _set_apart(self) -> None:
        """Give rows to common words."""
        lexicon = self.lexicon
        sizes = np.diff(lexicon.starts)
        common = np.flatnonzero(sizes > COMMON)
        self.table_of = np.full(len(sizes), -1)
        self.table_of[common] = np.arange(len(common))
        self.tables = np.zeros((len(common), len(lexicon.chance)), np.float32)
        for row, word in zip(self.tables, common.tolist(), strict=True):
            cells = slice(lexicon.starts[word], lexicon.starts[word + 1])
            row[lexicon.words[cells]] = lexicon.counts[cells]

    def _counted(self, sentence: int) -> Counted:
        lexicon, own = self.lexicon, self.own
        start, end = int(self.bounds[sentence]), int(self.bounds[sentence + 1])
        first, last = int(self.half.starts[sentence]), int(self.half.starts[sentence + 1])
        unique = self.different[start:end]
        tables = self.table_of[unique]
        common, rare = np.flatnonzero(tables >= 0), np.flatnonzero(tables < 0)
        begins = lexicon.starts[unique[rare]]
        sizes = lexicon.starts[unique[rare] + 1] - begins
        places = np.arange(sizes.sum()) + np.repeat(begins - np.cumsum(sizes) + sizes, sizes)
        cells = slice(own.starts[first], own.starts[last])
        return Counted(
            self.share[start:end],
            common,
            tables[common],
            np.concatenate([np.repeat(rare, sizes), self.mine[cells] - start]),
            lexicon.words[np.concatenate([places, own.places[cells]])],
            np.concatenate([lexicon.counts[places], -own.amounts[cells]]),
        )

    def expects(self, sentence: int) -> tuple[Floats, float]:
        """How much likelier than by chance each word of the other language becomes, summed over the sentence's words;
        and how many of its words say nothing."""
        found = self._counted(sentence)
        weights = found.share * self.repeats[self.bounds[sentence] : self.bounds[sentence + 1]]
        total = _summed(found.words, found.counts * weights[found.rows], len(self.lexicon.chance))
        total += weights[found.common].astype(np.float32) @ self.tables[found.tables]
        return np.maximum(total, 0.0) / self.lexicon.chance, float(weights.sum() * DOUBT)

    def table(self, sentence: int, start: int, end: int) -> Floats:
        """How much likelier than by chance each word of a sentence becomes each word from `start` to `end` opposite."""
        found = self._counted(sentence)
        size, count = len(self.lexicon.chance), len(found.share)
        opposite = self.other.words[start:end]
        total = _summed(found.words + found.rows * size, found.counts, count * size).reshape(count, size)
        said = total[:, opposite]
        said[found.common] += self.tables[found.tables[:, None], opposite]
        said = np.maximum(said, 0.0) / self.lexicon.chance[opposite] + DOUBT
        first, last = int(self.half.starts[sentence]), int(self.half.starts[sentence + 1])
        table: Floats = (said * found.share[:, None])[self.inverse[first:last] - self.bounds[sentence]]
        return table
