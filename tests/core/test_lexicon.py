"""What is learned from aligned sentences, against the model written out word by word."""

from collections import defaultdict
from collections.abc import Sequence
from math import exp

import numpy as np
import pytest

from enregard.core.alignment.bead import Step
from enregard.core.alignment.lexicon import TranslationTable, learn, nearness
from enregard.core.alignment.vocabulary import EncodedText, Pairs

Counts = dict[tuple[int, int], float]
Texts = Sequence[tuple[Sequence[Sequence[int]], Sequence[Sequence[int]]]]
"""Of each text the sentences of both sides, as the numbers of their words."""

TEXTS: Texts = [
    ([[0, 1], [2, 0, 0], [3], [1], [0], [2, 1]], [[0, 2, 1], [1, 0], [3, 3], []]),
    ([[1, 3, 2], [0]], [[2], [0, 4]]),
]
BEADS: list[list[Step]] = [
    [(0, 0, 1, 1), (1, 1, 1, 2), (2, 3, 1, 0), (3, 3, 1, 1), (4, 4, 2, 0)],
    [(0, 0, 2, 1), (2, 1, 0, 1)],
]
LIKES = [(0, 0, 0.5), (3, 4, 1.0)]


def encoded(sentences: Sequence[Sequence[int]]) -> EncodedText:
    """Sentences as they are aligned, each letter-length ten a word."""
    lengths = [max(1.0, 10.0 * len(one)) for one in sentences]
    words = [word for one in sentences for word in one]
    return EncodedText(np.array(lengths), np.array(words, np.int64), np.cumsum([0, *map(len, sentences)]))


def sizes(texts: Texts, side: int, count: int) -> np.ndarray:
    """How often each word occurs; every word once more, so that none occurs never."""
    words = [word for text in texts for one in text[side] for word in one]
    return np.bincount(np.array([*words, *range(count)]), minlength=count).astype(float)


def likes(pairs: Sequence[tuple[int, int, float]]) -> Pairs:
    """Pairs of words as arrays."""
    ours, theirs, sure = zip(*pairs, strict=True)
    return np.array(ours, np.int64), np.array(theirs, np.int64), np.array(sure)


def tables(texts: Texts, beads: Sequence[Sequence[Step]]) -> tuple[TranslationTable, TranslationTable]:
    """What is learned in both directions."""
    sides = [(encoded(ours), encoded(theirs)) for ours, theirs in texts]
    return learn(sides, beads, (sizes(texts, 0, 4), sizes(texts, 1, 5)), likes(LIKES))


def turned(texts: Texts) -> Texts:
    """The translation as the source."""
    return [(theirs, ours) for ours, theirs in texts]


def expected(
    texts: Texts, beads: Sequence[Sequence[Step]], alike: Counts, often: np.ndarray
) -> tuple[Counts, dict[tuple[int, int, int, int], float]]:
    """How often each word becomes each opposite, by IBM Model 1; and which occurrence adds what to that.

    Each word of the target comes from one of those in its bead, the likelier the nearer, or from none: that is as
    likely as if four words stood there that become anything by chance. Two occurrences' worth of experience lies in
    looking alike, three occurrences' worth of ignorance beside that. At first words that look alike go together twenty
    times as readily, and every word comes from another.
    """
    chance = often / often.sum()
    likely: Counts = defaultdict(lambda: 1.0) | {pair: 1.0 + 20.0 * sure for pair, sure in alike.items()}
    counts: Counts = {}
    for turn in range(4):
        counts, added = defaultdict(float), defaultdict(float)
        for number, (text, steps) in enumerate(zip(texts, beads, strict=True)):
            for i, j, a, b in steps:
                ours = [(s, n, word) for s in range(i, i + a) for n, word in enumerate(text[0][s])]
                theirs = [word for s in range(j, j + b) for word in text[1][s]]
                for y, other in enumerate(theirs):
                    near = [
                        exp(-3.0 * abs((x + 0.5) / len(ours) - (y + 0.5) / len(theirs))) * likely[word, other]
                        for x, (_, _, word) in enumerate(ours)
                    ]
                    for weight, (s, n, word) in zip(near, ours, strict=True):
                        share = weight / (sum(near) + (4.0 * chance[other] if turn else 0.0))
                        counts[word, other] += share
                        added[number, s, n, other] += share
        totals = defaultdict(float)
        for (word, _), count in (*counts.items(), *((pair, 2.0 * sure) for pair, sure in alike.items())):
            totals[word] += count
        pairs = {*counts, *alike}
        likely = {(w, v): (counts[w, v] + 2.0 * alike.get((w, v), 0.0)) / (totals[w] + 3.0) for w, v in pairs}
    return {pair: counts[pair] + 2.0 * alike.get(pair, 0.0) for pair in {*counts, *alike}}, added


def _told(table: TranslationTable) -> Counts:
    words = np.repeat(np.arange(len(table.starts) - 1), np.diff(table.starts))
    return dict(zip(zip(words.tolist(), table.words.tolist(), strict=True), table.counts.tolist(), strict=True))


@pytest.mark.parametrize("backwards", [False, True])
def test_words_are_learned_by_model_1(backwards: bool) -> None:
    """In both directions, of all texts together; a sentence that faces nothing teaches nothing."""
    table = tables(TEXTS, BEADS)[backwards]
    texts, steps = TEXTS, BEADS
    alike = {(i, j): sure for i, j, sure in LIKES}
    if backwards:
        texts, alike = turned(TEXTS), {(j, i): sure for (i, j), sure in alike.items()}
        steps = [[(j, i, b, a) for i, j, a, b in one] for one in BEADS]
    often = sizes(texts, 1, 4 if backwards else 5)
    counts, added = expected(texts, steps, alike, often)
    assert _told(table) == pytest.approx(counts)
    totals = [sum(count for (word, _), count in counts.items() if word == one) for one in range(len(table.totals))]
    assert table.totals.tolist() == pytest.approx(totals)
    assert table.chance.tolist() == pytest.approx((often / often.sum()).tolist())
    for number, own in enumerate(table.own):
        places = [(s, n) for s, words in enumerate(texts[number][0]) for n in range(len(words))]
        assert len(own.starts) == len(places) + 1
        for at, (s, n) in enumerate(places):
            cells = slice(own.starts[at], own.starts[at + 1])
            mine: Counts = defaultdict(float)
            for place, amount in zip(own.places[cells].tolist(), own.amounts[cells].tolist(), strict=True):
                assert table.starts[texts[number][0][s][n]] <= place < table.starts[texts[number][0][s][n] + 1]
                mine[s, n, int(table.words[place])] += amount
            here = {key[1:]: share for key, share in added.items() if key[:3] == (number, s, n)}
            assert mine == pytest.approx(here)


@pytest.mark.parametrize("side", [0, 1])
@pytest.mark.parametrize(("count", "learned"), [(4, True), (5, False)])
def test_beads_of_up_to_four_sentences_teach(side: int, count: int, learned: bool) -> None:
    """On either side; of more, hardly any word faces its own."""
    shape = (count, 1) if side == 0 else (1, count)
    texts = [tuple([[0]] * size for size in shape)]
    table = tables(texts, [[(0, 0, *shape)]])[0]
    assert (_told(table)[0, 0] > 2 * 0.5) is learned


def test_places_are_near_that_are_as_far_into_their_passages() -> None:
    """Counted in the middle of each word, from 0 to 1; farther apart it falls exponentially."""
    found = nearness(2, 4, 3.0)
    assert found.tolist() == [
        pytest.approx([exp(-3 * distance) for distance in row])
        for row in ([0.125, 0.125, 0.375, 0.625], [0.625, 0.375, 0.125, 0.125])
    ]
    assert nearness(0, 3, 1.0).shape == (0, 3)
