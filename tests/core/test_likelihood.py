"""What speaks for two passages being translations of each other."""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import product
from math import log, pi
from statistics import fmean, pvariance

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.alignment.dictionary import concepts
from enregard.core.alignment.length_model import LengthModel, agree_opposite, length
from enregard.core.alignment.likelihood import (
    LikelihoodRatio,
    PassageFeatures,
    stems,
    with_significant_digits,
    words_of_each,
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Les investissements de l’été", "inves"),
        ("L’Élysée paya 2 048 puces H800.", "elyse paya 2 048 puces 800"),
        ("l’avion—d’abord…quand «\u00a0voilà\u00a0» ou\u202f?", "avion abord quand voila"),
        ("20th 20e 1990s", "20 1990"),
        ("une manœuvre à Gdańsk", "manuv gdans"),
        ("2024年，GPT4とGoogle。60万人", "2024 4 googl 60 万人"),
        ("Прошло 12 дней в Париже", "прошл 12 днеи париж"),
        ("a_long_name", "long name"),
        ("Éric.\fPaul", "eric paul"),
        ("", ""),
    ],
)
def test_what_counts_of_a_text(text: str, found: str) -> None:
    """Its numbers, and the first five letters of its words of four and more, without capitals and accents.

    Marks divide words, typographic ones too; what stands above letters is left out.
    """
    assert stems(text) == {*found.encode().split()}


@pytest.mark.parametrize("seam", ["", "\f", "Éric.\fPaul"])
def test_texts_read_together_count_as_each_alone(seam: str) -> None:
    """Whatever scripts they are in, and whatever stands in them."""
    texts = ["L’été 2024 à Gdańsk.", "", "\u0301trange 12", "Прошло 12 дней", "人权法 of 1990", seam, "שלום गणित x"]
    french = concepts("fr", "en")[0]
    for known in ({}, french):
        assert words_of_each(texts, known) == [stems(text, known) for text in texts]
    assert words_of_each([], french) == []


@pytest.mark.parametrize("sizes", [([1], [1]), ([40, 60, 5], [50, 61, 9]), ([9, 900], [900, 9]), ([7] * 9, [8] * 9)])
def test_lengths_opposite_each_other_agree_as_each_does(sizes: tuple[list[int], list[int]]) -> None:
    """In one look at all."""
    model = LengthModel(*sizes)
    least = min(model.length(k, k, 1, 1) for k in range(len(sizes[0])))
    assert agree_opposite(*sizes, least - 1e-9)
    assert not agree_opposite(*sizes, least + 1e-9)


def _passages(*texts: str) -> list[PassageFeatures]:
    return [PassageFeatures(100, stems(text)) for text in texts]


def test_words_speak_for_passages_that_share_them_and_against_others() -> None:
    """A name on both sides speaks for a pair, on one side against it; a word that only one text has says nothing."""
    evidence = LikelihoodRatio(
        _passages("Hangzhou", "rien", "autre", "encore", "enfin"),
        _passages("Hangzhou", "other", "again", "more", "last"),
    )
    bare = LengthModel([100] * 5, [100] * 5).length(0, 0, 1, 1)
    assert evidence.score(0, 0, 1, 1) > bare
    assert evidence.score(0, 1, 1, 1) < bare
    assert evidence.score(1, 1, 1, 1) == bare


@pytest.mark.parametrize(("ours", "theirs"), [(50, 200), (200, 50), (20, 45)])
def test_lengths_speak_against_passages_far_longer_than_their_translations(ours: int, theirs: int) -> None:
    """Where others are as long as theirs, a passage that is not speaks against the pair, whichever side is longer."""
    lengths = LengthModel([ours, 80, 90, 100, 300, theirs], [theirs, 80, 90, 100, 300, ours])
    assert lengths.length(0, 0, 1, 1) < 0 < lengths.length(1, 1, 1, 1)
    assert lengths.length(0, 0, 6, 6) > 0


def test_words_that_translate_each_other_count_as_shared() -> None:
    """`lapin` and `rabbit` are one word where the languages are known; other words are as they were."""
    french, english = concepts("fr", "en")
    assert stems("Un lapin à Hangzhou", french) == stems("A rabbit in Hangzhou", english)
    assert stems("Un lapin", french) != stems("Un lapin") == {b"lapin"}
    assert concepts("fr", "ja") == ({}, {})


def test_a_concept_is_small_and_has_words_of_both_languages() -> None:
    """No path of entries makes one thing of all sorts of words."""
    sides = concepts("fr", "en")
    assert set(sides[0].values()) == set(sides[1].values())
    members = Counter([*sides[0].values(), *sides[1].values()])
    assert len(members) > 300
    assert max(members.values()) <= 6


def test_a_known_word_that_one_text_alone_has_speaks_against() -> None:
    """A passage about a rabbit in a text whose translation has none is hardly translated."""
    french, english = concepts("fr", "en")
    source = [PassageFeatures(100, stems(text, french)) for text in ("lapin", "neige", "porte", "zinzolin", "table")]
    target = [PassageFeatures(100, stems(text, english)) for text in ("ship", "snow", "door", "mauve", "queen")]
    evidence = LikelihoodRatio(source, target)
    bare = LengthModel([100] * 5, [100] * 5).length(0, 0, 1, 1)
    assert evidence.score(0, 0, 1, 1) < bare < evidence.score(1, 1, 1, 1)
    assert evidence.score(3, 3, 1, 1) == bare


def test_a_word_that_only_parts_have_in_common_tells_nothing():
    """A sentence is read without the markup of its passage, so that it may have a word that the passage has not."""
    pain, other = PassageFeatures(40, frozenset({b"~7"})), PassageFeatures(40, frozenset({b"autre"}))
    whole = LikelihoodRatio([pain, other], [other, other])
    parts, bare = [PassageFeatures(20, frozenset({b"~7"}))] * 2, [PassageFeatures(20, frozenset())] * 2
    assert whole.closer(parts, parts).score(0, 0, 1, 1) == whole.closer(bare, bare).score(0, 0, 1, 1)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("שלום גם כלב", "שלום כלב"),  # vowels are not written: three letters are a word
        ("नमस्ते घर", "नमस्त"),
        ("ประเทศ", "ประเท ระเทศ"),  # letters, without spaces: each five in a row
        ("日本国", "日本 本国"),
        ("国", ""),
        ("٢٠٤٨ كتب", "2048 كتب"),
    ],
)
def test_what_counts_of_a_text_in_another_script(text: str, found: str) -> None:
    """As much as tells a word there."""
    plain = unicodedata.normalize("NFD", found)
    assert {one.decode() for one in stems(text)} == {unicodedata.normalize("NFD", one) for one in plain.split()}


@pytest.mark.parametrize(
    ("text", "found"),
    [("560万", "56"), ("5.6 million", "56"), ("2 048 and 0", "2048 0"), ("٥٦٠", "56"), ("1,000", "1")],
)
def test_significant_digits_of_a_number(text: str, found: str) -> None:
    """Without noughts at the end, but for nought itself; words stay as they are."""
    words = frozenset({b"word", b"560", b"5"})
    assert with_significant_digits(words, text) == {b"word", *found.encode().split()}


@pytest.mark.parametrize(("text", "found"), [("abc", 3), ("é", 2), ("國", 3), ("", 1)])
def test_a_length_is_that_of_what_is_said(text: str, found: int) -> None:
    """In bytes; nothing is as long as a letter, since lengths are divided by."""
    assert length(text) == found


def _density(x: float, mean: float, variance: float) -> float:
    """The logarithm of the normal distribution's density."""
    return -0.5 * ((x - mean) ** 2 / variance + log(2 * pi * variance))


def _mean_and_variance(lengths: Sequence[int]) -> tuple[float, float]:
    logs = [log(one) for one in lengths]
    return fmean(logs), max(0.8, pvariance(logs))


LENGTHS = [40, 100, 300, 3000, 20], [60, 90, 110, 80]
SPANS = [(i, j, a, b) for i in range(5) for a in range(1, 6 - i) for j in range(4) for b in range(1, 5 - j)]


def test_lengths_say_how_much_likelier_they_are_of_a_translation() -> None:
    """Than of any passages of the texts, given either's; lengths are distributed log-normally.

    A passage varies by 6.8 a letter, and by .02 however long it is; a thousand letters' worth of experience says that a
    translation is as long as its source. Where all passages are alike, their variance is taken to be .8.
    """
    model = LengthModel(*LENGTHS)
    ratio = log((340 + 1000) / (3460 + 1000))
    (center, width), (middle, breadth) = map(_mean_and_variance, LENGTHS)
    assert breadth == 0.8 < width
    for i, j, a, b in SPANS:
        ours, theirs = sum(LENGTHS[0][i : i + a]), sum(LENGTHS[1][j : j + b])
        translation = _density(log(theirs) - log(ours), ratio, 6.8 / ((ours + theirs) / 2) + 0.02)
        any_two = _density(log(ours), center, width), _density(log(theirs), middle, breadth)
        assert model.length(i, j, a, b) == pytest.approx(translation - fmean(any_two))


def test_a_text_without_passages_has_no_lengths() -> None:
    """Nothing is asked of it, and nothing fails."""
    assert not LengthModel([], []).implausible(0, 0, 1, 1)


@pytest.mark.parametrize(
    ("ours", "theirs", "implausible"),
    [
        ([100], [240, 9], False),
        ([100], [240, 10], True),
        ([240, 10], [100], True),
        ([240, 9], [100], False),
        ([100], [900], False),  # one to one is always looked at
        ([50, 50], [1, 9], True),
    ],
)
def test_groups_of_very_different_lengths_are_not_looked_at(ours: list[int], theirs: list[int], implausible: bool):
    """Where one side is two and a half times as long as the other should be, the texts being as long as each other."""
    rest = 2000 - sum(ours), 2000 - sum(theirs)
    model = LengthModel([*ours, rest[0]], [*theirs, rest[1]])
    assert model.implausible(0, 0, len(ours), len(theirs)) is implausible
    assert LengthModel([rest[0], *ours], [rest[1], *theirs]).implausible(1, 1, len(ours), len(theirs)) is implausible


@pytest.mark.parametrize(("theirs", "implausible"), [(498, False), (500, True)])
def test_a_translation_that_is_longer_throughout_may_be_longer_here(theirs: int, implausible: bool) -> None:
    """Twice as long as all is, a group may be five times as long."""
    model = LengthModel([100, 8900], [theirs, 1, 19000 - theirs - 1])
    assert model.implausible(0, 0, 1, 2) is implausible


def _said(source: Sequence[str], target: Sequence[str], i: int, j: int, a: int = 1, b: int = 1) -> float:
    """What the words of passages say of two groups of them, all passages being as long as each other."""
    sides = [[PassageFeatures(100, frozenset(one.encode().split())) for one in side] for side in (source, target)]
    bare = LengthModel([100] * len(source), [100] * len(target)).length(i, j, a, b)
    return LikelihoodRatio(*sides).score(i, j, a, b) - bare


def _with(word: str, times: int, count: int = 9) -> list[str]:
    """As many passages, the first of which have a word."""
    return [word] * times + [""] * (count - times)


@pytest.mark.parametrize(
    ("word", "ours", "theirs", "common", "alone"),
    [
        ("word", (1, 9), (1, 9), log(0.8 / 0.1), log(0.2 / 0.9)),
        ("12", (1, 9), (1, 9), log(0.8 / 0.1), log(0.2 / 0.9)),
        ("~1", (1, 9), (1, 9), log(0.5 / 0.1), log(0.5 / 0.9)),
        # Of two in one text one at most has its translation in the other.
        ("word", (2, 9), (1, 9), log(0.4 / 0.2), log(0.6 / 0.9)),
        ("word", (1, 9), (2, 9), log(0.4 / 0.2), log(0.6 / 0.9)),
        ("word", (1, 9), (1, 4), log(0.4 / 0.2), log(0.6 / 0.9)),
        ("word", (4, 9), (4, 9), log(0.8 / 0.4), log(0.2 / 0.6)),
        # In more than two fifths of the passages, it says nothing.
        ("word", (5, 9), (4, 9), 0, 0),
        ("word", (4, 9), (5, 9), 0, 0),
    ],
)
def test_a_word_of_both_texts_says_how_much_likelier_it_is_in_translations(
    word: str, ours: tuple[int, int], theirs: tuple[int, int], common: float, alone: float
) -> None:
    """Than by chance: it is kept four times in five, a known translation every other time.

    Chances are counted as if each text had one more passage, and words by three quarters, since they come together.
    """
    source, target = _with(word, *ours), _with(word, *theirs)
    assert _said(source, target, 0, 0) == pytest.approx(0.75 * common)
    assert _said(source, target, 0, -1 % theirs[1]) == pytest.approx(0.75 * alone)
    assert _said(source, target, 8, 0) == pytest.approx(0.75 * alone)
    assert _said(source, target, 8, -1 % theirs[1]) == 0


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        (["12", ""], ["", ""], 1 - 0.8 * 10 / 11),
        (["", ""], ["12", ""], 1 - 0.8 * 10 / 11),
        # Two are lost, one is found in both.
        (["12", "13 5", ""], ["", "5", ""], 1 - 0.8 * 12 / 14),
        (["~1", ""], ["", ""], 1 - 0.08 * 10 / 11),
        (["~1", "12 ~5", ""], ["", "~5", ""], 1 - 0.08 * 12 / 13),
        (["word", ""], ["", ""], 1),
        # In two passages of four, one more counted; in three of four it is too common.
        (["12", "12", "", ""], ["", ""], 1 - 0.8 * 10 / 11),
        (["12", "12", "12", ""], ["", ""], 1),
        (["", ""], ["12", "12", "12", ""], 1),
    ],
)
def test_a_number_that_one_text_alone_has_speaks_against(source: list[str], target: list[str], said: float) -> None:
    """The less, the more numbers are lost: a language may write them in words. A known word counts a tenth of it."""
    assert _said(source, target, 0, 0) == pytest.approx(0.75 * log(said))


def test_a_word_of_a_group_counts_once() -> None:
    """However many of its passages have it."""
    source, target = ["one", "one two", "", "", ""], ["one", "two", "", "", ""]
    pair = 0.75 * log(0.8 / (1 / 6))
    half = 0.75 * log(0.4 / (2 / 6))
    assert _said(source, target, 0, 0, 2, 2) == pytest.approx(pair + half)
    assert _said(source, target, 0, 0, 1, 2) == pytest.approx(half + 0.75 * log(0.2 / (5 / 6)))


def _ratio(source: Sequence[tuple[int, str]], target: Sequence[tuple[int, str]]) -> LikelihoodRatio:
    sides = [
        [PassageFeatures(size, frozenset(one.encode().split())) for size, one in side] for side in (source, target)
    ]
    return LikelihoodRatio(*sides)


PASSAGES = (
    [(40, "one"), (70, "two 5"), (100, "three"), (220, "one 9"), (60, "")],
    [(50, "one"), (90, ""), (80, "two"), (200, "three one")],
)


def test_some_passages_alone_say_what_they_say_among_all() -> None:
    """Whatever is left out; what stands beside each other then may be a group."""
    whole = _ratio(*PASSAGES)
    part = whole.part(([1, 3], [0, 2, 3]))
    for (n, i), (m, j) in product(enumerate((1, 3)), enumerate((0, 2, 3))):
        assert part.score(n, m, 1, 1) == pytest.approx(whole.score(i, j, 1, 1))
    moved = [PASSAGES[0][k] for k in (1, 3, 0, 2, 4)], [PASSAGES[1][k] for k in (0, 2, 3, 1)]
    assert part.score(0, 1, 2, 2) == pytest.approx(_ratio(*moved).score(0, 1, 2, 2))
    assert part.words(0, 0, 2) == {b"two", b"5", b"9", b"one"}
    assert part.words(1, 1, 3) == {b"two", b"three", b"one"}
    assert whole.words(0, 1, 3) == {b"two", b"5", b"three"}
    assert whole.words(0, 0, 2) == {b"one", b"two", b"5"}


def test_shorter_passages_are_as_long_as_they_are_against_each_other() -> None:
    """How long a translation is against its source was seen of all of the text."""
    whole = _ratio([(1000, "one two"), (2000, "")], [(2000, "two"), (4000, "one")])
    sizes = [300, 700], [600, 900, 500]
    sides = [[PassageFeatures(size, frozenset({b"one"} if k else ())) for k, size in enumerate(side)] for side in sizes]
    parts = whole.closer(*sides)
    ratio = log(7000 / 4000)
    (center, width), (middle, breadth) = map(_mean_and_variance, sizes)
    translation = _density(log(3), ratio, 6.8 / 600 + 0.02)
    bare = translation - fmean([_density(log(300), center, width), _density(log(900), middle, breadth)])
    assert parts.length(0, 1, 1, 1) == pytest.approx(bare)
    # “one” stands in one passage of two in either text: three with one more.
    assert parts.score(0, 1, 1, 1) == pytest.approx(bare + 0.75 * log(0.2 / (2 / 3)))
    assert parts.score(1, 1, 1, 1) == pytest.approx(parts.length(1, 1, 1, 1) + 0.75 * log(0.8 / (1 / 3)))


@given(st.lists(st.tuples(*[st.frozensets(st.integers(0, 40), max_size=12)] * 2), min_size=2, max_size=6), st.randoms())
def test_what_words_say_does_not_depend_on_their_order(pairs, random) -> None:
    """Which is another in each run of the program: what is worth the same is worth the same to the last bit."""
    names = random.sample(range(100_000, 999_999), 41)

    def likelihood(word) -> LikelihoodRatio:
        return LikelihoodRatio(
            *([PassageFeatures(40, frozenset(map(word, pair[side]))) for pair in pairs] for side in (0, 1))
        )

    one, other = likelihood(b"w%d".__mod__), likelihood(lambda n: b"w%d" % names[n])
    size = len(pairs)
    for i, j, a, b in product(range(size), range(size), (1, 2, 3), (1, 2)):
        if i + a <= size and j + b <= size:
            assert one.score(i, j, a, b) == other.score(i, j, a, b)
