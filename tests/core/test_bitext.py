"""A text and its translation sentence by sentence: what each round weighs, on texts small enough to be gone through."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from math import exp, log, log1p
from statistics import fmean, pvariance

import numpy as np
import pytest
from test_lexicon import encoded

from enregard.core.alignment.bead import Bead, Shape, Step
from enregard.core.alignment.bitext import SHAPES, TUNED, Bitext, Floats, _occurrences, _told, align
from enregard.core.alignment.lattice import Lattice, between
from enregard.core.alignment.lexicon import learn
from enregard.core.alignment.translation_model import BandScores, TranslationModel, positional_scores
from enregard.core.alignment.vocabulary import EncodedText

WORDS = [[0, 1], [2, 0, 0, 3], [3], [1, 2]], [[0, 2, 1], [1, 0], [3, 3, 2], [4]]
LIKES = np.array([0, 3]), np.array([0, 3]), np.array([1.0, 0.5])


def _sized(*lengths: float) -> EncodedText:
    return EncodedText(np.array(lengths, float), np.zeros(0, np.int64), np.zeros(len(lengths) + 1, np.int64))


def _bitext(bounds: tuple[Sequence[int], Sequence[int]] | None = None) -> Bitext:
    return Bitext(encoded(WORDS[0]), encoded(WORDS[1]), bounds, TUNED)


def _models(text: Bitext, steps: Sequence[Step]) -> tuple[TranslationModel, TranslationModel]:
    forth, back = learn([(text.sides[0], text.sides[1])], [steps], (np.ones(4), np.ones(5)), LIKES)
    return TranslationModel(forth, 0, *text.sides), TranslationModel(back, 0, *text.sides[::-1])


NARROW = between(np.array([0, 0, 1, 2, 3]), np.array([2, 3, 4, 4, 4]), 4)
STEPS: list[Step] = [(0, 0, 1, 1), (1, 1, 1, 1), (2, 2, 2, 2)]


def _nothing(text: Bitext) -> dict[Shape, Floats]:
    """Words that say nothing."""
    return {shape: np.zeros((text.band.rows + 1, text.band.width), np.float32) for shape in SHAPES if all(shape)}


def _beads(text: Bitext, shapes: Sequence[Shape] = tuple(SHAPES)) -> Iterator[tuple[int, int, int, int, int]]:
    """The beads that end in the band: where they begin, their shape, and its number."""
    n, m = len(text.sides[0]), len(text.sides[1])
    for s, (a, b) in enumerate(shapes):
        for i, j in product(range(n + 1 - a), range(m + 1 - b)):
            if 0 <= j + b - text.band.low[i + a] < text.band.width:
                yield i, j, a, b, s


@pytest.mark.parametrize(
    ("n", "m", "reach"),
    [(300, 300, 90), (1455, 1455, 90), (1456, 1456, 91), (300, 310, 100), (310, 300, 100), (3200, 3200, 200)],
)
def test_at_first_all_is_looked_at_around_the_diagonal(n: int, m: int, reach: int) -> None:
    """As far as a missing passage may be: ninety sentences, or a sixteenth of the text; and by how much they differ."""
    band = Bitext(_sized(*[10] * n), _sized(*[10] * m), None, TUNED).band
    middle = n // 2
    rounding = 0 if n == m else 1
    assert band.low[middle] == pytest.approx(m * middle / n - reach, abs=rounding)
    assert band.width == pytest.approx(2 * reach + 2, abs=rounding)


def test_the_diagonal_goes_by_letters() -> None:
    """Where half of one text is its first sentence, half of the other stands opposite."""
    band = Bitext(_sized(5000, *[10] * 999), _sized(*[10] * 1000), None, TUNED).band
    assert band.low[400] == 599 - 90


def _spread(lengths: Sequence[float]) -> tuple[float, float]:
    logs = [log(one) for one in lengths]
    return fmean(logs), max(0.6, pvariance(logs))


def _normal(x: float, mean: float, variance: float) -> float:
    """The logarithm of the normal distribution's density, but for a constant."""
    return -0.5 * ((x - mean) ** 2 / variance + log(variance))


def _student(x: float, spread: float) -> float:
    """That of Student's distribution with five degrees of freedom, but for a constant."""
    return -0.5 * log(spread) - 3.0 * log1p(x * x / (5.0 * spread))


@pytest.mark.parametrize("sizes", [([20, 300, 41, 50], [30, 31, 900, 40, 5]), ([20, 21], [2000, 30, 1])])
def test_lengths_say_how_much_likelier_they_are_of_a_translation(sizes: tuple[list[int], list[int]]) -> None:
    """Than of any sentences; by Student's distribution, since lengths are far off now and then all the same.

    A sentence varies by 4 a letter, and by .01 however long it is; five hundred letters' worth of experience says that
    a translation is as long as its source. Of several sentences each is as long as any.
    """
    text = Bitext(_sized(*sizes[0]), _sized(*sizes[1]), None, TUNED)
    ratio = log((sum(sizes[1]) + 500) / (sum(sizes[0]) + 500))
    (center, width), (middle, breadth) = map(_spread, sizes)
    for i, j, a, b, _ in _beads(text):
        if a and b:
            ours, theirs = sum(sizes[0][i : i + a]), sum(sizes[1][j : j + b])
            x, y = log(ours), log(theirs)
            translation = _student(y - x - ratio, 4.0 / ((ours + theirs) / 2) + 0.01)
            any_two = _normal(x, center + log(a), width), _normal(y, middle + log(b), breadth)
            found = text.lengths((a, b))[i + a, j + b - text.band.low[i + a]]
            assert found == pytest.approx(translation - fmean(any_two), abs=2e-4)


def test_a_bead_is_scored_by_lengths_words_and_shape() -> None:
    """A sentence alone by its shape only."""
    text = _bitext()
    text.band = NARROW
    words = {shape: table + 7.0 for shape, table in _nothing(text).items()}
    shapes = [*SHAPES]
    text.shapes = {shape: often / 2 for shape, often in SHAPES.items()}
    found = text.scores(shapes, words)
    for i, j, a, b, s in _beads(text):
        place = i + a, j + b - text.band.low[i + a]
        said = text.lengths((a, b))[place] + 7.0 if a and b else 0.0
        assert found[place[0], s, place[1]] == pytest.approx(said + log(SHAPES[a, b] / 2), abs=1e-4)


def test_paragraphs_mostly_begin_together() -> None:
    """A bead after which a paragraph begins on both sides is likelier, on one side less likely; the end begins one."""
    bounds = [0, 0, 1, 1], [5, 6, 6, 9]
    starts = (2, 4), (1, 3, 4)
    text, bare = _bitext(bounds), _bitext()
    text.band = bare.band = NARROW
    words = _nothing(text)
    more = text.scores([*SHAPES], words) - bare.scores([*SHAPES], words)
    for i, j, a, b, s in _beads(text):
        ends = i + a in starts[0], j + b in starts[1]
        gain = {(True, True): 1.0, (False, False): 0.1}.get(ends, -0.7) if a and b else 0.0
        assert more[i + a, s, j + b - text.band.low[i + a]] == pytest.approx(gain, abs=1e-5)


def _paths(n: int, m: int, i: int = 0, j: int = 0) -> Iterator[list[Step]]:
    """All paths of beads through so many sentences."""
    if (i, j) == (n, m):
        yield []
    for a, b in SHAPES:
        if i + a <= n and j + b <= m:
            yield from ([(i, j, a, b), *rest] for rest in _paths(n, m, i + a, j + b))


def _likely(text: Bitext, weight: float = 1.0) -> dict[Step, float]:
    """The share of the paths that have each bead, by what speaks for them with words that say nothing.

    A sentence left out after another that was counts for more.
    """
    scores = text.scores([*SHAPES], _nothing(text))
    number = {shape: s for s, shape in enumerate(SHAPES)}
    found: dict[Step, float] = {}
    total = 0.0
    for path in _inside(text):
        alone = [not (a and b) for _, _, a, b in path]
        said = sum(float(scores[i + a, number[a, b], j + b - text.band.low[i + a]]) for i, j, a, b in path)
        said += 0.8 * sum(one and other for one, other in pairwise(alone))
        share = exp(weight * said)
        total += share
        for step in path:
            found[step] = found.get(step, 0.0) + share
    return {step: share / total for step, share in found.items()}


def _small() -> Bitext:
    text = Bitext(_sized(40, 90, 20), _sized(50, 60, 45), None, TUNED)
    text.band = between(np.array([0, 0, 1, 1]), np.array([2, 2, 3, 3]), 3)
    return text


def _inside(text: Bitext) -> list[list[Step]]:
    """The paths that go through the band."""
    low, width = text.band.low, text.band.width
    return [
        path
        for path in _paths(len(text.sides[0]), len(text.sides[1]))
        if all(0 <= j + b - low[i + a] < width for i, j, a, b in path)
    ]


def test_the_path_taken_is_expected_to_be_right_most() -> None:
    """Every bead has to be likelier than .46; one of a single side counts half."""
    text = _small()
    likely = _likely(text)

    def gain(path: Sequence[Step]) -> float:
        return sum((likely[step] - 0.46) * (1.0 if step[2] and step[3] else 0.5) for step in path)

    text.decode(_nothing(text))
    assert gain(text.steps) == pytest.approx(max(map(gain, _inside(text))), abs=1e-5)


def test_how_often_a_shape_occurs_is_learned() -> None:
    """From the beads that are likely in the text, and from sixty beads' worth of experience."""
    text = _small()
    likely = _likely(text)
    counts = {shape: sum(share for step, share in likely.items() if step[2:] == shape) for shape in SHAPES}
    text.decode(_nothing(text))
    for shape, often in SHAPES.items():
        assert text.shapes[shape] == pytest.approx((counts[shape] + 60 * often) / (sum(counts.values()) + 60), abs=1e-5)


def test_a_bead_is_as_sure_as_it_is_likely() -> None:
    """All that speaks for it counts .22, since not all of it is independent; only one to one is surer than .98."""
    text = _small()
    likely = _likely(text, 0.22)
    text.steps = [(0, 0, 1, 1), (1, 1, 1, 2), (2, 3, 1, 0)]
    text.doubts(_nothing(text))
    assert text.sure == pytest.approx([likely[step] for step in text.steps], abs=1e-5)


@pytest.mark.parametrize(
    ("shape", "most"), [((1, 1), 1.0), ((1, 2), 0.98), ((2, 1), 0.98), ((2, 2), 0.98), ((0, 1), 0.98), ((1, 0), 0.98)]
)
def test_what_is_cut_apart_or_left_alone_is_never_quite_sure(shape: Shape, most: float) -> None:
    """That is a matter of style, too."""
    a, b = shape
    text = Bitext(_sized(*[40] * (a + 1)), _sized(*[40] * (b + 1)), None, TUNED)
    words = {one: table - 900.0 for one, table in _nothing(text).items()}
    words[1, 1][a + 1, b + 1] = 900.0
    if a and b:
        words[shape][a, b] = 900.0
    else:
        words[1, 1][1, 1] = -900.0
        words[1, 1][a + 1, b + 1] = 900.0
    text.steps = [(0, 0, a, b)]
    text.doubts(words)
    assert text.sure == pytest.approx([most], abs=1e-4)


def test_words_count_in_both_directions() -> None:
    """Half of what the source says of the target and half of what the target says of the source, by .65."""
    text = _bitext()
    models = _models(text, STEPS)
    text.band = NARROW
    found = text.word_scores(models)
    assert set(found) == {shape for shape in SHAPES if all(shape)}
    every = np.zeros(5, np.int64), np.full(5, 4)
    ahead, behind = (BandScores(model, 0.35).read(*every) for model in models)
    for i, j, a, b, _ in _beads(text):
        if a and b:
            one = ahead[a, i + a, j + b + 5] - ahead[a, i + a, j + 5]
            two = behind[b, j + b, i + a + 5] - behind[b, j + b, i + 5]
            place = i + a, j + b - text.band.low[i + a]
            assert found[a, b][place] == pytest.approx(0.5 * 0.65 * (one + two), abs=1e-4)


def test_likely_beads_are_read_again() -> None:
    """By where the words stand; all others are not looked at any more."""
    text = _bitext()
    models = _models(text, STEPS)
    text.band = NARROW
    words = text.word_scores(models)
    before = {shape: table.copy() for shape, table in words.items()}
    likely = text.lattice([*SHAPES], before).bead_probabilities()
    count = text.rescore(models, words)
    read: list[Step] = []
    for i, j, a, b, s in _beads(text):
        if a and b:
            place = i + a, j + b - text.band.low[i + a]
            if likely[place[0], s, place[1]] > 3e-3:
                read.append((i, j, a, b))
                (one,) = positional_scores(models[0], [(i, j, a, b)], 0.35)
                (two,) = positional_scores(models[1], [(j, i, b, a)], 0.35)
                assert words[a, b][place] == pytest.approx(0.5 * 0.65 * (one + two), abs=1e-4)
            else:
                assert words[a, b][place] == -1e4
    assert len(read) == count > 3


def test_rare_words_that_look_alike_say_what_faces_what_at_first() -> None:
    """The rarer the more; each occurrence faces each. What stands outside the band says nothing."""
    source, target = [[0], [1, 0], [2], [3]], [[0], [0], [1], [2]]
    text = Bitext(encoded(source), encoded(target), None, TUNED)
    text.band = between(np.array([0, 0, 1, 2, 3]), np.array([2, 3, 3, 4, 4]), 4)
    likes = np.array([0, 1, 2, 3, 9]), np.array([0, 1, 2, 9, 3]), np.array([0.5, 0.3, 0.29, 1.0, 1.0])
    found = text._shared(likes)
    for i, j in product(range(4), range(4)):
        at = j + 1 - text.band.low[i + 1]
        if 0 <= at < text.band.width:
            both = 0.5 * log(4 / 2) if 0 in source[i] and 0 in target[j] else 0.0
            both += 0.3 * log(4 / 1) if 1 in source[i] and 1 in target[j] else 0.0
            assert found[i + 1, at] == pytest.approx(0.65 * both)
    assert not found[0].any()


@pytest.mark.parametrize(("ours", "theirs", "counts"), [(6, 10, True), (10, 6, True), (61, 1, False), (1, 61, False)])
def test_words_that_are_not_rare_say_nothing_at_first(ours: int, theirs: int, counts: bool) -> None:
    """Sixty pairs of occurrences at most."""
    sides = ([[0]] * one + [[1]] * (70 - one) for one in (ours, theirs))
    text = Bitext(*map(encoded, sides), None, TUNED)
    assert bool(text._shared((np.array([0]), np.array([0]), np.array([1.0]))).any()) is counts


@pytest.mark.parametrize(("rows", "columns"), [*product(range(3), range(3))])
def test_a_bead_counts_what_is_alike_in_any_two_of_its_sentences(rows: int, columns: int) -> None:
    """A table is read so many sentences before each node, in either text."""
    text = _bitext()
    text.band = between(np.array([0, 0, 1, 2, 3]), np.array([2, 3, 3, 4, 4]), 4)
    low, width = text.band.low, text.band.width
    table = np.arange(5 * width, dtype=np.float32).reshape(5, width) + 1
    found = text._shifted(table, rows, columns)
    for i, k in product(range(5), range(width)):
        at = low[i] + k - columns - low[i - rows] if i >= rows else -1
        assert found[i, k] == (table[i - rows, at] if 0 <= at < width else 0.0)


def _diagonal(count: int) -> tuple[Bitext, Lattice]:
    """A text whose best path is the diagonal."""
    text = Bitext(_sized(*[10] * count), _sized(*[10] * count), None, TUNED)
    shapes: list[Shape] = [(1, 1), (1, 0), (0, 1)]
    scores = np.zeros((count + 1, 3, text.band.width))
    scores[:, 0] = 1.0
    return text, Lattice(text.band, shapes, scores)


@pytest.mark.parametrize(
    ("early", "late", "low", "high"),
    [(0, 0, -8, 8), (3, 5, -11, 13), (31, 33, -39, 41), (40, 50, -39, 41)],
)
def test_the_band_is_narrowed_to_what_is_likely(early: int, late: int, low: int, high: int) -> None:
    """Eight sentences around it, and no more than thirty-two of it on either side of where the path goes on."""
    text, lattice = _diagonal(200)
    wide = text.band
    nodes = np.zeros((201, wide.width))
    for i in range(201):
        for j in {max(0, i - early), i, min(200, i + late)}:
            nodes[i, j - wide.low[i]] = 2e-6
    nodes[100, 0] = 1e-6
    text.narrow(nodes, lattice)
    assert text.band.low[100] == 100 + low
    assert text.band.width == high - low + 1


def test_the_sentences_in_which_words_stand() -> None:
    """Each once."""
    found = _occurrences(encoded([[2, 1], [], [1, 1, 4]]))
    assert {word: places.tolist() for word, places in found.items()} == {1: [0, 2], 2: [0], 4: [2]}


def test_sentences_left_out_one_after_the_other_are_told_as_one() -> None:
    """As sure as the least sure of them; those of the other side apart."""
    steps = [(0, 0, 1, 1), (1, 1, 2, 1), (3, 2, 1, 0), (4, 2, 1, 0), (5, 2, 0, 1), (5, 3, 0, 1), (5, 4, 1, 1)]
    sure = [0.9, 0.8, 0.7, 0.6, 0.4, 0.5, 0.3]
    assert [*_told(zip(steps, sure, strict=True))] == [
        Bead((0,), (0,), 0.9),
        Bead((1, 2), (1,), 0.8),
        Bead((3, 4), (), 0.6),
        Bead((), (2, 3), 0.4),
        Bead((5,), (4,), 0.3),
    ]


TALE = [
    ("Le chat noir dort.", "The black cat sleeps."),
    ("Il pleut sur la ville, et personne ne sort ce soir.", "It rains on the town, and nobody goes out tonight."),
    ("Le chat rêve.", "The cat dreams."),
    ("La pluie cesse enfin.", "The rain ends at last."),
]


def test_a_tale_is_aligned_sentence_by_sentence() -> None:
    """Surely, and whatever else is there to learn from."""
    sides = [one for one, _ in TALE], [other for _, other in TALE]
    for parallel in ((), [([], ["Nothing."]), (["Rien."], []), sides]):
        beads = align(*sides, parallel=parallel)
        assert [bead[:2] for bead in beads] == [((k,), (k,)) for k in range(4)]
        assert all(bead.confidence > 0.5 for bead in beads)
