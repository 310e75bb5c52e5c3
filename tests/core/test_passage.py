"""Where a quote may stand is looked for by its rarest words: where a passage begins and ends, and what it weighs."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.anchoring.passage import passages, pattern, weight, words
from enregard.core.text.fold import fold


def near(sought, text, copies=()):
    """The passages of a text whose words are indexed as far as they are sought."""
    return passages(sought, text.asked(sought.words), copies)


@pytest.mark.parametrize(("count", "all_looked_up"), [(30, True), (50, False)])
def test_words_are_looked_up_within_a_budget(count, all_looked_up):
    """The words of a quote are looked up at 120 places in all: where each stands too often, the later ones are not.

    Most of the quote stands in the text's second half; whether that is seen depends on `beta` and `delta`.
    """
    text = words("alpha gamma. " * count + "so " * 60 + "beta delta zeta. " * count)
    best = near(pattern("", "alpha gamma beta delta zeta", ""), text)[0]
    assert (best.first > 2 * count) == all_looked_up


def test_words_have_their_places():
    """Without what only parts them, and folded: an accent set apart, a soft hyphen, capitals of any script."""
    text = words("L’Été à Nîmes_5")
    assert text.words == ("l", "été", "à", "nîmes", "5")
    assert (text.starts, text.ends) == ((0, 2, 6, 8, 14), (1, 5, 7, 13, 15))
    assert [text.asked(["à", "a"]).count(word) for word in ("à", "a")] == [1, 0]
    marked = words("L’e\u0301te\u0301 de Σίσυφος, mil\u00adlions")
    assert marked.words == ("l", "été", "de", "σίσυφος", "millions")
    assert (marked.starts, marked.ends) == ((0, 2, 8, 11, 20), (1, 7, 10, 18, 29))


EDGES = [
    # before, quote, after, the text with the passage marked
    ("alpha beta", "gamma delta epsilon", "zeta eta", "alpha beta [[gamma delta epsilon]] zeta eta"),
    ("alpha beta", "gamma delta epsilon", "zeta eta", "alpha beta [[theta delta epsilon]] zeta eta"),
    ("alpha beta", "gamma delta epsilon", "zeta eta", "alpha beta [[gamma delta theta]] zeta eta"),
    ("alpha beta", "gamma delta epsilon", "zeta eta", "alpha beta [[theta iota kappa lambda delta epsilon]] zeta eta"),
    (
        "alpha beta",
        "gamma delta epsilon",
        "zeta eta",
        "alpha beta theta iota kappa lambda mu [[delta epsilon]] zeta eta",
    ),
    ("alpha beta", "gamma delta epsilon", "zeta eta", "alpha beta [[gamma delta]] theta iota kappa lambda mu zeta eta"),
    ("alpha beta", "gamma delta epsilon", "zeta eta", "alpha beta [[theta iota kappa]] zeta eta"),
    ("alpha beta", "gamma", "zeta eta", "alpha beta [[theta iota kappa lambda]] zeta eta"),
    ("alpha beta", "gamma", "zeta eta", "alpha beta theta iota kappa lambda mu zeta eta"),
    ("alpha beta", "gamma", "zeta eta", "alpha beta zeta eta"),
    ("", "gamma delta epsilon", "", "theta iota [[delta epsilon]] kappa"),
    ("", "gamma delta epsilon", "", "[[gamme delta epsilon]] kappa"),
    ("", "gamma delta epsilon", "", "iota [[gamma delta epsilons]] kappa"),
    ("alpha beta", "gamma delta epsilon", "zeta", "alpha theta [[gamme delta epsilon]] zeta"),
    ("alpha beta", "gamma delta epsilon", "zeta", "alpha bata [[gamme delta epsilon]] zeta"),
    ("alpha beta", "gamma delta", "epsilon zeta", "alpha beta [[gamma dolta]] epsilom zeta"),
]


@pytest.mark.parametrize(("before", "quote", "after", "text"), EDGES, ids=[one[3] for one in EDGES])
def test_where_a_passage_begins_and_ends(before, quote, after, text):
    """With the words that took the place of the quote's: all between its context, up to twice as many and two more."""
    left, _, rest = text.partition("[[")
    inside, _, right = rest.partition("]]")
    whole = words(left + inside + right)
    found = [" ".join(whole.words[one.first : one.end]) for one in near(pattern(before, quote, after), whole)]
    assert found == ([inside] if inside else [])


@pytest.mark.parametrize(("added", "together"), [(1, True), (8, True), (16, True), (17, False)])
def test_a_quote_that_was_torn_apart(added, together):
    """A passage goes on over as many new words as its band is wide; else it is two."""
    text = words("so alpha beta " + "x " * added + "gamma delta on")
    found = [one.end - one.first for one in near(pattern("", "alpha beta gamma delta", ""), text)]
    assert found == ([4 + added] if together else [2, 2])


@pytest.mark.parametrize(("added", "together"), [(29, True), (30, False)])
def test_a_long_quote_that_was_torn_apart(added, together):
    """However long it is, a chain reaches thirty words far."""
    halves = [" ".join(f"w{n}" for n in part) for part in (range(30), range(30, 60))]
    text = words(f"{halves[0]} {'x ' * added}{halves[1]}")
    (best, *_) = near(pattern("", " ".join(halves), ""), text)
    assert (max(b - a for (_, a), (_, b) in pairwise(best.chain.pairs)) > 29) is together


CHAINS = [
    ("alpha beta gamma", "alpha beta gamma", 3.5),
    ("alpha beta gamma", "alpha x gamma", 1.92),
    ("alpha gamma", "alpha x gamma", 1.88),
    ("alpha x gamma", "alpha gamma", 1.88),
    ("alpha beta beta", "alpha beta x", 1 + 1 + 0.25),
    ("alpha beta", "alpha beta beta", 1 + 0.5 + 0.25),
]


@pytest.mark.parametrize(("quote", "text", "heavy"), CHAINS)
def test_what_a_chain_weighs(quote, text, heavy):
    """One for a rare word, a quarter for neighbors; each word that is skipped costs, on one side only the more."""
    best = near(pattern("", quote, ""), words(text))[0]
    assert best.chain.weight == pytest.approx(heavy)


def test_a_gap_costs_no_more_than_a_word_and_a_half():
    """So that one sentence set in parts no quote."""
    quote = " ".join(f"w{n}" for n in range(40))
    early, late = quote.split()[:20], quote.split()[20:]
    best = near(pattern("", quote, ""), words(" ".join([*early, *["x"] * 25, *late])))[0]
    assert best.chain.weight == pytest.approx(40 + 38 * 0.25 - 1.5)


@pytest.mark.parametrize(("count", "tells"), [(1, 1.0), (2, 0.5), (4, 1 / 3), (8, 0.25)])
def test_what_a_word_tells(count, tells):
    """The less, the more often it stands in the text."""
    assert weight(count) == pytest.approx(tells)


@pytest.mark.parametrize("quote", ["of the mayor", "mayor of the", "the mayor of"])
def test_a_common_word_links_what_it_stands_beside(quote):
    """One that stands in the text more than sixteen times tells something only with its neighbor."""
    text = words("of x the y " * 20 + f"z {quote} z")
    (best, *_) = near(pattern("", quote, ""), text)
    assert " ".join(text.words[best.first : best.end]) == quote
    assert len(best.chain.pairs) == 3


def test_common_words_alone_are_no_passage():
    """Where the rare word is gone, they stand everywhere."""
    found = near(pattern("", "of dragons the", ""), words("of x the y " * 20))
    assert all(len(one.chain.pairs) == 1 for one in found)


def test_passages_that_lie_within_each_other_are_one():
    """The heavier."""
    found = near(pattern("", "alpha beta gamma delta epsilon", ""), words("alpha beta beta gamma alpha delta epsilon"))
    ranges = sorted((one.first, one.end) for one in found)
    assert all(one[1] <= other[0] for one, other in pairwise(ranges))


def test_letters_with_marks_of_their_own():
    """They are one."""
    assert words("e\u0301te\u0301").words == ("été",)


def test_the_best_passages_come_first():
    """Six at most, none within another, and none that weighs less than a fifth of the heaviest."""
    copies = " so ".join(["alpha beta gamma delta"] * 9)
    found = near(pattern("", "alpha beta gamma delta", ""), words(copies), [0])
    assert len(found) == 6
    ranges = sorted((one.first, one.end) for one in found)
    assert all(one[1] <= other[0] for one, other in pairwise(ranges))
    mixed = words("alpha beta gamma delta epsilon zeta " + "x " * 40 + "alpha beta gamma " + "x " * 40 + "zeta")
    found = near(pattern("", "alpha beta gamma delta epsilon zeta", ""), mixed)
    assert [one.end - one.first for one in found] == [6, 3]


@given(st.text("aéÉİΣσςßŒ_-’'\u00ad\u200be\u0301 15\n", max_size=40))
def test_each_word_is_the_fold_of_its_place(text):
    """However it is split: no letter is left between two words, and none is in two."""
    whole = words(text)
    at = 0
    for word, start, end in zip(whole.words, whole.starts, whole.ends, strict=True):
        assert start < end
        assert fold(text[start:end].replace("_", " ")).lower() == word
        assert not re.search(r"[^\W_]", text[at:start])
        at = end
    assert not re.search(r"[^\W_]", text[at:])


@pytest.mark.parametrize(("rare", "count", "seen"), [(3, 4, True), (4, 4, False), (4, 3, True)])
def test_which_words_are_looked_up(rare, count, seen):
    """Those that stand three times at most, or the four rarest of all."""
    telling = [f"r{n}" for n in range(rare)]
    apart = " x" * 60 + " "
    text = words(apart.join([*telling, *["common words"] * count]))
    places = {(one.first, one.end) for one in near(pattern("", f"{' '.join(telling)} common words", ""), text)}
    assert any(text.words[first:end] == ("common", "words") for first, end in places) is seen


def test_copies_are_looked_into_whatever_their_words():
    """Where a quote has common words only, and its context rarer ones, which stand elsewhere now."""
    before = [f"r{n}" for n in range(20)]
    text = words(f" {'x ' * 60}".join([*before[:4], *["c1 c2"] * 5]))
    copies = [at for at, word in enumerate(text.words) if word == "c1"]
    sought = pattern(" ".join(before), "c1 c2", "")
    assert not {one.first for one in near(sought, text)} & set(copies)
    assert {one.first for one in near(sought, text, copies[2:4])} >= {copies[2], copies[3]}


def test_a_word_of_the_quote_is_linked_once():
    """Neither a word of the text twice, nor the words in another order."""
    best, *_ = near(pattern("", "alpha beta", ""), words("alpha beta beta"))
    assert best.chain.pairs == ((0, 0), (1, 1))
    best, *_ = near(pattern("", "alpha beta gamma", ""), words("beta gamma alpha"))
    assert best.chain.pairs == ((1, 0), (2, 1))


FAR = [
    ("alpha beta", "gamma delta epsilon", "zeta eta", "iota kappa [[gamme delta epsilom]] lambda mu"),
    ("alpha beta", "gamma delta epsilon", "zeta eta", "[[gamme delta epsilom]]"),
    ("", "gamma delta epsilon", "", "[[gamme delta epsilom]]"),
    ("", "gamma delta epsilon", "", "iota [[gamme delta epsilom]] mu"),
    ("alpha beta", "gamma delta epsilon", "zeta eta", "betta [[gamme delta epsilom]] zet mu"),
    ("alpha beta", "gamma delta epsilon", "zeta eta", "alpha iota kappa [[gamme delta epsilom]] lambda mu eta"),
    ("alpha beta", "gamma delta epsilon", "zeta eta", "alpha iota [[gamma delta]] lambda eta"),
    ("alpha beta", "gamma delta epsilon", "zeta eta", "alpha beta iota [[gamma delta epsilon]] nu zeta eta"),
    ("alpha beta", "gamma delta", "zeta eta", "alpha beta [[iota kappa lambda mu nu xi]] zeta eta"),
    ("alpha beta", "gamma delta", "zeta eta", "alpha beta iota kappa lambda mu nu xi pi zeta eta"),
    ("alpha", "gamma", "zeta", "alpha [[iota]] zeta"),
    ("", "gamma delta epsilon zeta", "", "iota [[gamme dolta epsilon zeta]] mu"),
    ("", "gamma delta epsilon zeta", "", "iota [[gamma delta epsilom zota]] mu"),
    ("alpha beta", "gamma delta epsilon zeta", "", "alfa beto [[gamme dolta epsilon zeta]] mu"),
    ("", "gamma delta epsilon zeta", "eta theta", "iota [[gamma delta epsilom zota]] etas thota"),
    ("", "gamma delta", "zeta eta", "[[gamma delta]] zeta eta"),
    ("alpha beta", "gamma delta", "", "alpha beta [[gamma delta]]"),
]


@pytest.mark.parametrize(("before", "quote", "after", "text"), FAR, ids=[one[3] for one in FAR])
@pytest.mark.parametrize("more", [0, 1, 40])
def test_where_a_passage_begins_and_ends_wherever_it_stands(before, quote, after, text, more):
    """By its own words and by those around it, at the text's edges and far from them."""
    left, opened, rest = text.partition("[[")
    inside, _, right = rest.partition("]]")
    whole = words(f"{'x ' * more}{left}{inside}{right}{' x' * more}")
    found = [" ".join(whole.words[one.first : one.end]) for one in near(pattern(before, quote, after), whole)]
    assert found[:1] == ([inside] if opened else [])
