"""What the words of one text say of the sentences of another, against the model written out word by word."""

from collections import defaultdict
from collections.abc import Callable
from itertools import pairwise, product
from math import exp, log

import numpy as np
import pytest
from test_lexicon import BEADS, TEXTS, encoded, tables, turned

from enregard.core.alignment import translation_model
from enregard.core.alignment.bead import Step
from enregard.core.alignment.lexicon import TranslationTable
from enregard.core.alignment.translation_model import BandScores, TranslationModel, positional_scores

Said = Callable[[int, int], tuple[dict[int, float], float]]
NULL = 0.35


def _model(number: int, backwards: bool) -> tuple[TranslationModel, TranslationTable]:
    table = tables(TEXTS, BEADS)[backwards]
    sides = [encoded(side) for side in (turned(TEXTS) if backwards else TEXTS)[number]]
    return TranslationModel(table, number, sides[0], sides[1]), table


def _said(number: int, backwards: bool, table: TranslationTable) -> Said:
    """For a sentence and one of its words how often that became each other word, and what one such count weighs.

    What the sentence's own bead added is not counted; three occurrences' worth of ignorance is.
    """
    text = (turned(TEXTS) if backwards else TEXTS)[number][0]
    firsts = np.cumsum([0, *map(len, text)]).tolist()
    own = table.own[number]

    def said(sentence: int, word: int) -> tuple[dict[int, float], float]:
        counts: dict[int, float] = defaultdict(float)
        cells = range(int(table.starts[word]), int(table.starts[word + 1]))
        for cell in cells:
            counts[int(table.words[cell])] += float(table.counts[cell])
        for place, one in enumerate(text[sentence], firsts[sentence]):
            if one == word:
                for k in range(int(own.starts[place]), int(own.starts[place + 1])):
                    counts[int(table.words[own.places[k]])] -= float(own.amounts[k])
        return counts, 1 / (max(0.0, sum(counts.values())) + 3.0)

    return said


CASES = [*product((0, 1), (False, True), (0, 1, 256))]


@pytest.mark.parametrize(("number", "backwards", "common"), CASES)
def test_a_sentence_expects_what_its_words_became(
    number: int, backwards: bool, common: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each word as much likelier than by chance as it was counted; what is not known of a word says nothing.

    Whether common words have rows of their own makes no difference.
    """
    monkeypatch.setattr(translation_model, "COMMON", common)
    model, table = _model(number, backwards)
    said = _said(number, backwards, table)
    for sentence, words in enumerate((turned(TEXTS) if backwards else TEXTS)[number][0]):
        likelier, silent = model.expects(sentence)
        expected = [0.0] * len(table.chance)
        for word in words:
            counts, share = said(sentence, word)
            for other, count in counts.items():
                expected[other] += count * share / float(table.chance[other])
        assert likelier.tolist() == pytest.approx(expected, abs=1e-6)
        assert silent == pytest.approx(sum(3.0 * said(sentence, word)[1] for word in words))


@pytest.mark.parametrize(("number", "backwards", "common"), CASES)
def test_each_word_of_a_sentence_expects_words_opposite(
    number: int, backwards: bool, common: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As much likelier than by chance, ignorance counted as chance."""
    monkeypatch.setattr(translation_model, "COMMON", common)
    model, table = _model(number, backwards)
    said = _said(number, backwards, table)
    ours, theirs = (turned(TEXTS) if backwards else TEXTS)[number]
    opposite = [word for sentence in theirs for word in sentence]
    for (sentence, words), (start, end) in product(enumerate(ours), ((0, len(opposite)), (1, 2))):
        expected = [
            [
                (max(0.0, said(sentence, word)[0][other]) / float(table.chance[other]) + 3.0) * said(sentence, word)[1]
                for other in opposite[start:end]
            ]
            for word in words
        ]
        found = model.table(sentence, start, end)
        assert found.shape == (len(words), end - start)
        assert found.tolist() == [pytest.approx(row, abs=1e-6) for row in expected]


@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize("before", [9, 1])
def test_the_words_of_a_bead_say_how_likely_those_opposite_are(before: int, backwards: bool) -> None:
    """Each is expected by the words of the bead's sentences together, or stands for nothing, by chance.

    Up to five sentences have to do with each row of the band, and with what is five before it.
    """
    model, _ = _model(0, backwards)
    ours, theirs = (turned(TEXTS) if backwards else TEXTS)[0]
    low = [min(len(theirs), max(0, row - before)) for row in range(len(ours) + 1)]
    high = [min(len(theirs), one + 3) for one in low]
    found = BandScores(model, NULL).read(np.array(low), np.array(high))
    assert found.shape == (6, len(low), 3 + 6)
    for row, a in product(range(1, len(low)), range(1, 6)):
        if a > row:
            continue
        count = max(1, sum(len(ours[s]) for s in range(row - a, row)))
        expects = [model.expects(s) for s in range(row - a, row)]
        for j, end in pairwise(range(max(0, low[row] - 5), high[row] + 1)):
            words = [
                log(NULL + (1 - NULL) / count * sum(float(likelier[word]) + silent for likelier, silent in expects))
                for word in theirs[j]
            ]
            at = j - low[row] + 5
            assert found[a, row, at + end - j] - found[a, row, at] == pytest.approx(sum(words), abs=1e-4)


LIKELY: list[Step] = [(0, 0, 1, 1), (0, 0, 2, 2), (1, 1, 1, 2), (1, 2, 3, 1), (3, 3, 1, 1), (2, 0, 1, 3)]


def test_words_are_expected_where_they_stand_in_their_passage() -> None:
    """The nearer, the more each word of the bead counts for one opposite."""
    model, _ = _model(0, False)
    theirs = TEXTS[0][1]
    firsts = np.cumsum([0, *map(len, theirs)]).tolist()
    expected = []
    for i, j, a, b in LIKELY:
        start, end = firsts[j], firsts[j + b]
        rows = [row for s in range(i, i + a) for row in model.table(s, start, end).tolist()]
        total = 0.0
        for y in range(end - start):
            near = [exp(-5.0 * abs((x + 0.5) / len(rows) - (y + 0.5) / (end - start))) for x in range(len(rows))]
            words = sum(weight * row[y] for weight, row in zip(near, rows, strict=True)) / sum(near)
            total += log(NULL + (1 - NULL) * words)
        expected.append(total)
    assert positional_scores(model, LIKELY, NULL) == pytest.approx(expected, abs=1e-6)


def test_sentences_without_words_say_nothing() -> None:
    """A sentence may be marks that are no words; such a bead is neither likely nor unlikely."""
    model, _ = _model(0, True)
    assert positional_scores(model, [(3, 3, 1, 1)], NULL) == [0.0]
