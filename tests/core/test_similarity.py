"""Texts that resemble what is known."""

from hypothesis import given
from hypothesis import strategies as st

from enregard.core.memories import similarity
from enregard.core.memories.similarity import index, tiled

WORDS = st.lists(st.sampled_from(["pain", "sel", "5", "5,6", "l'eau", "un."]), max_size=5).map(" ".join)


@given(st.lists(WORDS, max_size=8), st.lists(WORDS, min_size=1, max_size=3), st.sets(st.integers(0, 7)))
def test_an_index_of_what_is_sought_finds_what_an_index_of_everything_finds(known, sought, hidden):
    """Words that nobody looks for need not be indexed."""
    every, some = index(known).without(hidden), index(known, sought).without(hidden)
    for text in sought:
        assert tiled(text, some) == tiled(text, every)
        assert some.at(text) == every.at(text)
        assert some.holding(text) == every.holding(text)
        assert list(some.near(text, 3)) == list(every.near(text, 3))


def test_a_word_that_thousands_of_texts_have_is_not_counted_beside_rare_ones(monkeypatch):
    """In a memory of a hundred thousand units it would be counted for each of them, at each passage."""
    monkeypatch.setattr(similarity, "_POSTINGS", 50)
    known = index([*(f"le pain {n}" for n in range(60)), "le moulin du port"])
    assert list(known.near("le moulin de la ville", 3)) == [60]


def test_what_is_hidden_is_not_found():
    """Neither as the text itself, nor as a part, nor as what holds it, nor as what is near."""
    known = index(["le pain", "le pain de la mer", "le sel"]).without({0, 1})
    assert known.at("le pain") == ()
    assert tiled("le pain du port", known).parts == ()
    assert known.holding("pain") == ()
    assert list(known.near("le pain", 1)) == [2]
