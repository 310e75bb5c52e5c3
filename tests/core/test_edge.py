"""What stands at the edges of a place, and the quotation that finds it again."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.anchoring.anchor import find
from enregard.core.anchoring.edge import is_article, lost_at_edges, own_words
from enregard.core.anchoring.passage import words
from enregard.core.anchoring.place import Place
from enregard.core.anchoring.proposal import context, proposal

LOST = [
    ("the wells are dry", "we saw [[wells are dry]]", (0, 0)),
    ("the wells are dry", "some [[wells are dry]]", (1, 0)),
    ("the wells are dry", "no [[wells are dry]]", (1, 0)),
    ("the wells are dry", "a [[wells are dry]]", (1, 0)),
    ("the wells are dry", "12 [[wells are dry]]", (1, 0)),
    ("the wells are dry", "before [[wells are dry]]", (0, 0)),
    ("the wells are dry", "some, [[wells are dry]]", (0, 0)),
    ("the wells are dry", "some‑[[wells are dry]]", (0, 0)),
    ("the wells are dry", "some\n[[wells are dry]]", (1, 0)),
    ("the wells are dry", "[[wells are dry]]", (0, 0)),
    ("wells are dry", "some [[wells are dry]]", (0, 0)),
    ("the old wells are dry", "some [[wells are dry]]", (2, 0)),
    ("? the old wells are dry", "some [[wells are dry]]", (2, 0)),
    ("wells are dry again?", "[[wells are dry]] now", (0, 1)),
    ("wells are dry of the", "[[wells are dry]] now", (0, 0)),
    ("the wells of the town", "some [[wells]] now", (1, 3)),
    ("the wells are dry", "some [[old wells are dry]]", (0, 0)),
    ("wells dry", "some [[barns burn]] now", (0, 0)),
]


@pytest.mark.parametrize(("quote", "text", "lost"), LOST, ids=[f"{one[0]} → {one[1]}" for one in LOST])
def test_how_many_words_of_a_quote_a_passage_lacks_at_its_edges(quote, text, lost):
    """An article counts where a word that tells which ones, or how many, stands in its place, and no mark between."""
    before, _, rest = text.partition("[[")
    inside, _, after = rest.partition("]]")
    assert lost_at_edges(quote, before + inside + after, len(before), len(before + inside), "en") == lost


OWN = [
    ("the mayor lied", "of a mayor lied", "a mayor lied"),
    ("the mayor lied", "says a mayor lied", "a mayor lied"),
    ("of the mayor lied", "he says that a mayor lied", "that a mayor lied"),
    ("old mayor lied", "then the mayor lied", "then the mayor lied"),
    ("the mayor and", "the mayor of it now", "the mayor of"),
    ("the mayor", "the mayor of it now", "the mayor"),
    ("the mayor lied", "“the mayor lied”", "“the mayor lied”"),
    ("the mayor lied", "so “the mayor lied” so", "the mayor lied"),
    ("the mayor lied", "please, the mayor lied", "the mayor lied"),
    ("mayor", "mayor mayor mayor", "mayor mayor mayor"),
    ("the", "so the end", "so the end"),
    ("a mayor lied here", "then mayor lied here", "then mayor lied here"),
    ("a mayor lied here", "it was then that mayor lied here", "that mayor lied here"),
    ("12 men", "so 12 men left", "12 men"),
    ("mayor?", "the mayor? so", "mayor?"),
]


@pytest.mark.parametrize(("quote", "now", "own"), OWN, ids=[one[1] for one in OWN])
def test_a_passage_without_what_a_quote_has_nothing_for(quote, now, own):
    """Idle words that a quote begins or ends with have as many in their place, if there are any."""
    text = f"Or {now} to"
    start, end = own_words(quote, text, 3, 3 + len(now), "en")
    assert text[start:end] == own


@pytest.mark.parametrize(
    ("piece", "article"), [("the ", True), ("An", True), ("", False), ("the old", False), ("old", False), ("of", False)]
)
def test_one_article(piece, article):
    """And nothing else."""
    assert is_article(piece, "en") is article


SAID = st.lists(st.sampled_from(["le", "pain", "dur", "Port,", "cher."]), min_size=2, max_size=30)


def quoted(line):
    """The words of a quotation: before, inside and after its brackets."""
    before, _, rest = line.partition("[[")
    inside, _, after = rest.partition("]]")
    return words(before).words, inside, words(after).words


def stands(text, place, before, after):
    """Whether so many words stand around a place."""
    left, right = words(text[: place.start]).words, words(text[place.end :]).words
    return left[len(left) - len(before) :] == before and right[: len(after)] == after


@given(SAID, st.data())
def test_a_proposal_is_the_shortest_that_decides(said, data):
    """What it has beside the quote stands at its place alone, and no fewer words there would tell the places apart."""
    text = " ".join(said)
    quote = data.draw(st.sampled_from(["pain", "le pain", "dur"]))
    starts = [at for at in range(len(text)) if text.startswith(quote, at)]
    if not starts:
        return
    places = [Place(at, at + len(quote), 1.0, "exact") for at in starts]
    place = data.draw(st.sampled_from(places))
    line = proposal(text, place)
    if len(places) == 1:
        assert line == quote
        return
    assert line == context(text, place, places)
    before, inside, after = quoted(line)
    assert inside == quote
    others = [other for other in places if other != place]
    assert stands(text, place, before, after)
    most = len(before) + len(after)
    left, right = words(text[: place.start]).words, words(text[place.end :]).words
    if not any(stands(text, other, before, after) for other in others):
        for size, more in product(range(most), range(most)):
            if size + more < most and size <= len(left) and more <= len(right):
                fewer = left[len(left) - size :], right[:more]
                assert any(stands(text, other, *fewer) for other in others)


@given(SAID, st.data())
def test_a_proposal_finds_its_place(said, data):
    """Whatever is proposed for some words stands there, and is found there again."""
    text = " ".join(said)
    first = data.draw(st.integers(0, len(said) - 1))
    start = len(" ".join(said[:first])) + bool(first)
    end = start + len(said[first].rstrip(",."))
    before, quote, after = text[:start], text[start:end], text[end:]
    line = proposal(text, Place(start, end, 1.0, "exact"))
    left, opened, rest = line.partition("[[")
    inside, _, right = rest.partition("]]")
    assert (inside if opened else line) == quote
    assert not opened or (before.endswith(left) and after.startswith(right))
    found = find(quote, text, left if opened else "", right)
    assert not opened or found.state != "placed" or found.place.start == start
