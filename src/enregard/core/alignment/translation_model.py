"""What the words of one text say of the sentences of another, by what was learned.

A word counts for what stands opposite by how much likelier that makes each word there than chance does; what is little
known says little. First for every bead in a band, then, for likely ones, with an eye on where the words stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from enregard.core.alignment.bead import Step
from enregard.core.alignment.lexicon import DOUBT, TranslationTable, nearness, summed
from enregard.core.alignment.vocabulary import EncodedText

Floats = NDArray[Any]
Ints = NDArray[np.int64]

_SLOPE: Final = 5.0
"""How fast it grows unlikely that a word stands elsewhere in the translation, when beads are read."""
MOST: Final = 5
"""The most sentences that a bead has on a side."""
COMMON: Final = 256
"""Words that became more different words than this have a row of their own: adding rows is faster than adding up."""


class SentenceCounts(NamedTuple):
    """What was counted about the different words of a sentence, without what its own bead added."""

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


class TranslationModel:
    """What each sentence of one text says about which words stand opposite: IBM Model 1, in one direction."""

    def __init__(self, table: TranslationTable, number: int, text: EncodedText, other: EncodedText) -> None:
        """`number` is that of the text among those learned from."""
        self.lexicon, self.own, self.text, self.other = table, table.own[number], text, other
        size = len(table.totals)
        sentences = np.repeat(np.arange(len(text)), np.diff(text.starts))
        keys, self.inverse, repeats = np.unique(sentences * size + text.words, return_inverse=True, return_counts=True)
        self.repeats = repeats.astype(np.float64)
        self.different = keys % size
        """The different words of each sentence, one sentence after the other;"""
        self.bounds = np.searchsorted(keys, np.arange(len(text) + 1) * size)
        """where each sentence's start; one more for the end."""
        self.mine = np.repeat(self.inverse, np.diff(self.own.starts))
        known = table.totals[self.different] - np.bincount(self.mine, self.own.amounts, len(keys))
        self.share = 1.0 / (np.maximum(known, 0.0) + DOUBT)
        self._set_apart()

    def _set_apart(self) -> None:
        """Give rows to common words."""
        lexicon = self.lexicon
        sizes = np.diff(lexicon.starts)
        common = np.flatnonzero(sizes > COMMON)
        self.lexiconof = np.full(len(sizes), -1)
        self.lexiconof[common] = np.arange(len(common))
        self.tables = np.zeros((len(common), len(lexicon.chance)), np.float32)
        for row, word in zip(self.tables, common.tolist(), strict=True):
            cells = slice(lexicon.starts[word], lexicon.starts[word + 1])
            row[lexicon.words[cells]] = lexicon.counts[cells]

    def _counted(self, sentence: int) -> SentenceCounts:
        lexicon, own = self.lexicon, self.own
        start, end = int(self.bounds[sentence]), int(self.bounds[sentence + 1])
        first, last = int(self.text.starts[sentence]), int(self.text.starts[sentence + 1])
        unique = self.different[start:end]
        tables = self.lexiconof[unique]
        common, rare = np.flatnonzero(tables >= 0), np.flatnonzero(tables < 0)
        begins = lexicon.starts[unique[rare]]
        sizes = lexicon.starts[unique[rare] + 1] - begins
        places = np.arange(sizes.sum()) + np.repeat(begins - np.cumsum(sizes) + sizes, sizes)
        cells = slice(own.starts[first], own.starts[last])
        return SentenceCounts(
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
        total = summed(found.words, found.counts * weights[found.rows], len(self.lexicon.chance))
        total += weights[found.common].astype(np.float32) @ self.tables[found.tables]
        return np.maximum(total, 0.0) / self.lexicon.chance, float(weights.sum() * DOUBT)

    def table(self, sentence: int, start: int, end: int) -> Floats:
        """How much likelier than by chance each word of a sentence becomes each word from `start` to `end` opposite."""
        found = self._counted(sentence)
        size, count = len(self.lexicon.chance), len(found.share)
        opposite = self.other.words[start:end]
        total = summed(found.words + found.rows * size, found.counts, count * size).reshape(count, size)
        said = total[:, opposite]
        said[found.common] += self.tables[found.tables[:, None], opposite]
        said = np.maximum(said, 0.0) / self.lexicon.chance[opposite] + DOUBT
        first, last = int(self.text.starts[sentence]), int(self.text.starts[sentence + 1])
        table: Floats = (said * found.share[:, None])[self.inverse[first:last] - self.bounds[sentence]]
        return table


class BandScores:
    """What the words of one side say of the other, for every bead in a band."""

    def __init__(self, model: TranslationModel, null: float) -> None:
        """`null` is the share of words that translate nothing opposite."""
        self.model, self.null = model, null

    def read(self, low: Ints, high: Ints) -> Floats:
        """For each number of sentences up to each row: running sums over those opposite, from `low` - 5 on."""
        rows, width = len(low), int((high - low).max()) + MOST + 1
        found = np.zeros((MOST + 1, rows, width), np.float32)
        latest: list[tuple[Floats, float, int]] = []
        for row in range(1, rows):
            first, last = max(0, int(low[row]) - MOST), int(high[row])
            latest = [(*self.model.expects(row - 1), self.model.text.count(row - 1)), *latest[: MOST - 1]]
            start = first - int(low[row]) + MOST
            found[1 : len(latest) + 1, row, start : start + last - first + 1] = self._sums(latest, first, last)
        return found

    def _sums(self, latest: Sequence[tuple[Floats, float, int]], first: int, last: int) -> Floats:
        """For the latest sentence, the latest two …: what they say of the sentences from `first` to before `last`."""
        other = self.model.other
        start, end = int(other.starts[first]), int(other.starts[last])
        words, bounds = other.words[start:end], other.starts[first : last + 1] - start
        said = np.array([line[words] for line, _, _ in latest]).cumsum(axis=0)
        silent = np.cumsum([unknown for _, unknown, _ in latest])
        count = np.maximum(1, np.cumsum([size for _, _, size in latest]))
        said += silent[:, None]
        said *= ((1 - self.null) / count)[:, None]
        said += self.null
        sums = np.zeros((len(latest), len(words) + 1))
        np.cumsum(np.log(said, out=said), axis=1, out=sums[:, 1:])
        found: Floats = sums[:, bounds]
        return found


def positional_scores(model: TranslationModel, likely: Sequence[Step], null: float) -> list[float]:
    """What the first side's words say of each bead, each expected where it stands in its passage."""
    span: dict[int, list[int]] = {}
    for i, j, a, b in likely:
        for k in range(i, i + a):
            low, high = span.get(k, (j, j + b))
            span[k] = [min(low, j), max(high, j + b)]
    starts = model.other.starts
    tables = {
        k: (model.table(k, int(starts[low]), int(starts[high])), int(starts[low])) for k, (low, high) in span.items()
    }
    found = []
    for i, j, a, b in likely:
        start, end = int(starts[j]), int(starts[j + b])
        said = np.concatenate([tables[k][0][:, start - tables[k][1] : end - tables[k][1]] for k in range(i, i + a)])
        near = nearness(len(said), end - start, _SLOPE)
        total = (said * near).sum(axis=0) / np.maximum(near.sum(axis=0), 1e-9)
        found.append(float(np.log(null + (1 - null) * total).sum()) if len(said) else 0.0)
    return found
