"""A text and its translation, sentence by sentence: from lengths to words, in rounds.

1. Lengths and rare words that stand for each other, in a wide band.
2. Lengths and words that look alike or that the dictionary knows, in a narrow band around what the first round holds
   possible.
3. Twice: words that translate each other, learned from the round before (`lexicon`), in both directions.
4. The path of beads that is expected to be right most (`lattice`).

Every score is a ratio as in `likelihood`. Learned from the text itself are the words, the shapes of beads and how
paragraphs begin; no other text is needed, though more of the same kind helps.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from enregard.core.alignment.bead import Bead, Shape, Step
from enregard.core.alignment.dictionary import DictionaryEntry, entries, identified_language
from enregard.core.alignment.lattice import Band, Lattice, between
from enregard.core.alignment.lexicon import TranslationTable, learn
from enregard.core.alignment.translation_model import MOST, BandScores, TranslationModel, positional_scores
from enregard.core.alignment.vocabulary import EncodedText, Pairs, Vocabulary, cognates

Floats = NDArray[Any]
Ints = NDArray[np.int64]
Paragraphs = tuple[Sequence[int], Sequence[int]]

SHAPES: Final[dict[Shape, float]] = {
    (1, 1): 0.70,
    (0, 1): 0.02,
    (1, 0): 0.02,
    (1, 2): 0.08,
    (2, 1): 0.08,
    (2, 2): 0.015,
    (1, 3): 0.012,
    (3, 1): 0.012,
    (2, 3): 0.004,
    (3, 2): 0.004,
    (3, 3): 0.001,
    (1, 4): 0.003,
    (4, 1): 0.003,
    (2, 4): 0.0007,
    (4, 2): 0.0007,
    (1, 5): 0.001,
    (5, 1): 0.001,
}
"""How often a bead has so many sentences on each side."""


@dataclass(frozen=True, slots=True)
class Parameters:
    """Constants chosen on the five novels and the yearbook of the benchmark."""

    spread: float = 4.0
    """Variance of a translation's length, per letter."""
    looseness: float = 0.01
    """Variance of the logarithm of a long sentence's length against its translation's."""
    tail: float = 5.0
    """Degrees of freedom of Student's distribution: how often lengths are far off all the same."""
    length: float = 1.0
    """Weight of lengths."""
    words: float = 0.65
    """Weight of words, all of which are not independent."""
    null: float = 0.35
    """Share of words that translate nothing opposite."""
    doubt: float = 0.22
    """Factor of all that speaks for a bead when it is told how sure it is: what is not independent adds up too high."""
    surest: float = 0.98
    """No other bead than one to one is surer than this: what is cut apart or left alone is a matter of style, too."""
    margin: float = 0.46
    """What a bead must be more likely to be right than; half of the F1 that is expected."""
    learned: float = 60.0
    """How many beads' worth of experience lies in `SHAPES`."""
    likely: float = 3e-3
    """Beads less likely than this are not read again."""
    reach: float = 8.0
    """Half the width of the narrow band, in sentences."""
    again: float = 0.8
    """Logarithm of how much likelier a sentence stands alone after one that does."""


TUNED: Final = Parameters()

_BOUNDS: Final = ((0.1, -0.7), (-0.7, 1.0))
"""What speaks for a bead that ends where a paragraph ends: on neither side, in the target only; in the source only, on
both."""


class Bitext:
    """Two texts that are being aligned."""

    def __init__(
        self, source: EncodedText, target: EncodedText, bounds: Paragraphs | None, settings: Parameters
    ) -> None:
        """`bounds` are the numbers of the paragraphs that the sentences stand in."""
        self.sides, self.bounds, self.settings = (source, target), bounds, settings
        self.ends = tuple(np.append(0.0, np.cumsum(side.lengths)) for side in self.sides)
        self.ratio = float(np.log((self.ends[1][-1] + 500) / (self.ends[0][-1] + 500)))
        logs = [np.log(side.lengths) for side in self.sides]
        self.centers = [float(side.mean()) for side in logs]
        self.widths = [max(0.6, float(side.var())) for side in logs]
        self.shapes = dict(SHAPES)
        self.steps: list[Step] = []
        self.sure: list[float] = []
        self.band = self._wide()

    def _wide(self) -> Band:
        """Around the diagonal by letters, as wide as a missing passage may be long."""
        n, m = (len(side) for side in self.sides)
        centers = np.interp(self.ends[0] / self.ends[0][-1], self.ends[1] / self.ends[1][-1], np.arange(m + 1))
        reach = max(90, n // 16) + abs(n - m)
        return between((centers - reach).astype(np.int64), (centers + reach).astype(np.int64) + 1, m)

    def lengths(self, shape: Shape) -> Floats:
        """What lengths say of beads of a shape, by the node where they end."""
        a, b = shape
        nodes = np.minimum(self.band.nodes(), self.band.columns)
        ours = np.ones(len(self.ends[0]), np.float32)
        ours[a:] = np.maximum(1.0, self.ends[0][a:] - self.ends[0][: max(0, len(ours) - a)])
        theirs = np.append(self.ends[1][:b], self.ends[1][b:] - self.ends[1][: max(0, len(self.ends[1]) - b)])
        theirs = np.maximum(1.0, theirs).astype(np.float32)[nodes]
        x = np.log(ours)[:, None]
        y = np.log(theirs)
        spread = 2 * self.settings.spread / (ours[:, None] + theirs) + self.settings.looseness
        off = y - x - self.ratio
        u, v = self.widths
        x = x - self.centers[0] - np.log(a)
        y -= self.centers[1] + np.log(b)
        tail = self.settings.tail
        likely = 0.5 * (tail + 1) * np.log1p(off * off / (spread * tail))
        found: Floats = 0.25 * (x * x / u + y * y / v + np.log(u * v) - 2 * np.log(spread)) - likely
        return found

    def scores(self, shapes: Sequence[Shape], words: dict[Shape, Floats]) -> Floats:
        """What speaks for every bead in the band."""
        found = np.zeros((self.band.rows + 1, len(shapes), self.band.width), np.float32)
        for s, shape in enumerate(shapes):
            if shape[0] and shape[1]:
                found[:, s] = self.settings.length * self.lengths(shape) + words[shape]
            found[:, s] += np.log(self.shapes[shape])
        if self.bounds is not None:
            self._add_bounds(found, shapes, self.bounds)
        return found

    def lattice(self, shapes: Sequence[Shape], words: dict[Shape, Floats], weight: float = 1.0) -> Lattice:
        """All paths in the band; `weight` is how much everything counts that speaks for a bead."""
        scores = self.scores(shapes, words)
        scores *= weight
        return Lattice(self.band, shapes, scores, self.settings.again * weight)

    def _add_bounds(self, found: Floats, shapes: Sequence[Shape], bounds: Paragraphs) -> None:
        """Paragraphs mostly begin together; the end of a text begins one."""
        starts = [np.append(np.diff(np.asarray(side), prepend=-1) != 0, True).astype(np.int64) for side in bounds]
        nodes = np.minimum(self.band.nodes(), self.band.columns)
        together = np.array(_BOUNDS)[starts[0][:, None], starts[1][nodes]]
        for s, (a, b) in enumerate(shapes):
            if a and b:
                found[:, s] += together

    def narrow(self, nodes: Floats, lattice: Lattice) -> None:
        """Keep the part of the band that paths of any likelihood go through."""
        reach = int(self.settings.reach)
        path = np.zeros(self.band.rows + 1)
        steps = lattice.best(lattice.scores)
        for i, j, a, b in steps:
            path[i : i + a + 1] = j + b
        likely = nodes > 1e-6
        low = self.band.low + likely.argmax(axis=1)
        high = self.band.low + self.band.width - 1 - likely[:, ::-1].argmax(axis=1)
        low = np.maximum(low, path - 4 * reach).astype(np.int64) - reach
        high = np.minimum(high, path + 4 * reach).astype(np.int64) + reach
        self.band = between(low, high, self.band.columns)

    def first(self, likes: Pairs) -> None:
        """Lengths and rare words that look alike."""
        shapes = [shape for shape in SHAPES if max(shape) <= 2]
        table = self._shared(likes)
        words = {
            (a, b): np.sum([self._shifted(table, r, c) for r in range(a) for c in range(b)], axis=0)
            for a, b in shapes
            if a and b
        }
        lattice = self.lattice(shapes, words)
        self.narrow(lattice.node_probabilities(), lattice)

    def _shared(self, likes: Pairs) -> Floats:
        """For each sentence of the source and node of the target what rare words that look alike say."""
        found = np.zeros((self.band.rows + 1, self.band.width), np.float32)
        where = [_occurrences(side) for side in self.sides]
        n = len(self.sides[0])
        low, width = self.band.low, self.band.width
        for word, other, sure in zip(*(part.tolist() for part in likes), strict=True):
            ours, theirs = where[0].get(word), where[1].get(other)
            if ours is None or theirs is None or sure < 0.3 or len(ours) * len(theirs) > 60:
                continue
            gain = self.settings.words * sure * np.log(n / max(len(ours), len(theirs), 1))
            for i in ours:
                k = theirs + 1 - low[i + 1]
                found[i + 1, k[(k >= 0) & (k < width)]] += gain
        return found

    def _shifted(self, table: Floats, rows: int, columns: int) -> Floats:
        """At each node what `table` has so many rows and columns before it; nothing outside the band."""
        low, width = self.band.low, self.band.width
        found = np.zeros_like(table)
        back = low[rows:] - low[: len(low) - rows] - columns
        k = np.arange(width)[None, :] + back[:, None]
        inside = (k >= 0) & (k < width)
        found[rows:] = np.take_along_axis(table[: len(low) - rows], np.clip(k, 0, width - 1), axis=1) * inside
        return found

    def decode(self, words: dict[Shape, Floats]) -> None:
        """The path that is expected to be right most."""
        shapes = list(SHAPES)
        lattice = self.lattice(shapes, words)
        beads = lattice.bead_probabilities()
        gains = beads - self.settings.margin
        for s, (a, b) in enumerate(shapes):
            if not a or not b:
                gains[:, s] *= 0.5
        self.steps = lattice.best(gains)
        counts = beads.sum(axis=(0, 2))
        total = counts.sum() + self.settings.learned
        self.shapes = {
            shape: float((counts[s] + self.settings.learned * SHAPES[shape]) / total) for s, shape in enumerate(shapes)
        }

    def doubts(self, words: dict[Shape, Floats]) -> None:
        """How sure each bead of the path is."""
        shapes, low = list(SHAPES), self.band.low
        number = {shape: s for s, shape in enumerate(shapes)}
        beads = self.lattice(shapes, words, self.settings.doubt).bead_probabilities()
        self.sure = [
            min(float(beads[i + a, number[a, b], j + b - low[i + a]]), 1.0 if a == b == 1 else self.settings.surest)
            for i, j, a, b in self.steps
        ]

    def rescore(self, models: tuple[TranslationModel, TranslationModel], words: dict[Shape, Floats]) -> int:
        """Read the likely beads once more, with an eye on where inside the sentences the words stand."""
        shapes = list(SHAPES)
        beads = self.lattice(shapes, words).bead_probabilities()
        likely: list[Step] = []
        for s, (a, b) in enumerate(shapes):
            if a and b:
                rows, columns = np.nonzero(beads[:, s] > self.settings.likely)
                likely += zip(
                    (rows - a).tolist(),
                    (self.band.low[rows] + columns - b).tolist(),
                    [a] * len(rows),
                    [b] * len(rows),
                    strict=True,
                )
        forth = positional_scores(models[0], likely, self.settings.null)
        back = positional_scores(models[1], [(j, i, b, a) for i, j, a, b in likely], self.settings.null)
        for table in words.values():
            table[:] = -1e4
        for (i, j, a, b), one, two in zip(likely, forth, back, strict=True):
            words[a, b][i + a, j + b - self.band.low[i + a]] = 0.5 * self.settings.words * (one + two)
        return len(likely)

    def word_scores(self, models: tuple[TranslationModel, TranslationModel]) -> dict[Shape, Floats]:
        """What words say of every bead in the band, both directions averaged."""
        band = self.band
        nodes = np.minimum(band.nodes(), band.columns)
        rows = np.arange(band.rows + 1)
        columns = np.arange(band.columns + 1)
        top = np.searchsorted(band.low + band.width - 1, columns, side="left")
        bottom = np.searchsorted(band.low, columns, side="right") - 1
        null = self.settings.null
        ahead = BandScores(models[0], null).read(band.low, np.minimum(band.low + band.width - 1, band.columns))
        behind = BandScores(models[1], null).read(top, bottom)
        k = nodes - band.low[:, None] + MOST
        place = rows[:, None] - top[nodes] + MOST
        weight = np.float32(0.5 * self.settings.words)
        return {
            (a, b): weight
            * (
                np.take_along_axis(ahead[a], k, 1)
                - np.take_along_axis(ahead[a], k - b, 1)
                + behind[b, nodes, place]
                - behind[b, nodes, place - a]
            )
            for a, b in _MATCHED
        }


_MATCHED: Final = [shape for shape in SHAPES if shape[0] and shape[1]]
_ROUNDS: Final = 3
"""Rounds of reading words; in all but the first, an eye is on where they stand."""


def _occurrences(text: EncodedText) -> dict[int, Any]:
    """The sentences in which each word stands."""
    sentences = np.repeat(np.arange(len(text)), np.diff(text.starts))
    order = np.argsort(text.words, kind="stable")
    words, starts = np.unique(text.words[order], return_index=True)
    return dict(zip(words.tolist(), map(np.unique, np.split(sentences[order], starts[1:])), strict=True))


def train(
    texts: Sequence[Bitext], vocabularies: tuple[Vocabulary, Vocabulary], known: Sequence[DictionaryEntry]
) -> None:
    """Align texts together: each learns from all; `known` are entries of a dictionary."""
    sizes = vocabularies[0].counts(), vocabularies[1].counts()
    likes = cognates(*vocabularies, known)
    sides = [text.sides for text in texts]
    for text in texts:
        text.first(likes)
    for turn in range(_ROUNDS):
        # Nothing of a round outlives it: what was learned from a long text is large.
        _round(texts, learn(sides, [text.steps for text in texts], sizes, likes), turn)


def _round(texts: Sequence[Bitext], directions: tuple[TranslationTable, TranslationTable], turn: int) -> None:
    for number, text in enumerate(texts):
        models = (
            TranslationModel(directions[0], number, *text.sides),
            TranslationModel(directions[1], number, *text.sides[::-1]),
        )
        words = text.word_scores(models)
        if turn:
            text.rescore(models, words)
        text.decode(words)
        if number == 0 and turn == _ROUNDS - 1:
            text.doubts(words)


def align(
    source: Sequence[str],
    target: Sequence[str],
    languages: tuple[str, str] = ("", ""),
    paragraphs: Paragraphs | None = None,
    parallel: Sequence[tuple[Sequence[str], Sequence[str]]] = (),
) -> tuple[Bead, ...]:
    """Beads that cover both sides in order; `parallel` are other texts to learn words from.

    The codes of the languages may be empty: the texts are then taken for what they look like.
    """
    vocabularies = Vocabulary(), Vocabulary()
    pairs = [(source, target), *((ours, theirs) for ours, theirs in parallel if ours and theirs)]
    texts = [
        Bitext(vocabularies[0].encoded(ours), vocabularies[1].encoded(theirs), paragraphs if pair == 0 else None, TUNED)
        for pair, (ours, theirs) in enumerate(pairs)
    ]
    codes = [
        code or identified_language(words.frequencies()) for code, words in zip(languages, vocabularies, strict=True)
    ]
    train(texts, vocabularies, entries(codes[0], codes[1]))
    return tuple(_told(zip(texts[0].steps, texts[0].sure, strict=True)))


def _told(steps: Iterable[tuple[Step, float]]) -> Iterator[Bead]:
    """Beads as they are told: sentences left out one after the other are one, and as sure as the least sure of them."""
    for (ours, theirs), group in groupby(steps, key=lambda one: (one[0][2] > 0, one[0][3] > 0)):
        beads = [Bead(tuple(range(i, i + a)), tuple(range(j, j + b)), sure) for (i, j, a, b), sure in group]
        if ours and theirs:
            yield from beads
        else:
            source, target, sure = zip(*beads, strict=True)
            yield Bead(tuple(chain.from_iterable(source)), tuple(chain.from_iterable(target)), min(sure))
