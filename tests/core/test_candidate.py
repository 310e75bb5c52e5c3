"""What speaks for a place: how much of a quote and of its context it keeps, and what is found without weighing."""

import pytest

from enregard.core.anchoring.candidate import Candidate, Selector, candidates, cuts, obvious

ENOUGH = [
    # kept, before, after, close, surprise, holds
    (0.82, 0, 0, 0, 15, True),
    (0.81, 0, 0, 0, 15, False),
    (1.0, 0, 0, 0, 14.9, False),
    (0.57, 1, 0, 0, 15, True),
    (0.57, 0, 1, 0, 15, True),
    (0.56, 0, 1, 0, 15, False),
    (0.47, 1, 1, 0, 15, True),
    (0.46, 1, 1, 0, 15, False),
    (0.77, 0, 0, 1, 15, True),
    (0.76, 0, 0, 1, 15, False),
]


@pytest.mark.parametrize(("kept", "before", "after", "close", "surprise", "holds"), ENOUGH)
def test_how_much_of_a_quote_is_enough(kept, before, after, close, surprise, holds):
    """The less, the more of its context stands around, and the nearer it is; never what stands together by chance."""
    assert Candidate(0, 9, "approximate", kept, before, after, close, surprise).holds is holds


@pytest.mark.parametrize("how", ["exact", "folded"])
def test_the_words_themselves_are_always_enough(how):
    """Whatever stands around them."""
    assert Candidate(0, 9, how, 0.0).holds


def test_the_quote_weighs_as_much_as_its_context():
    """One for the quote, a half for each side."""
    assert Candidate(0, 9, "approximate", 0.8, 1.0, 0.5).weight == pytest.approx(1.55)
    assert Candidate(0, 9, "exact", 1.0).weight == 1.0


BREAD = "Le pain est cher ici, et le pain est bon là-bas, dit la boulangère de la rue Haute."
OBVIOUS = [
    # quote, before, after, hint, the place as it is written, how
    ("boulangère de la rue", "", "", None, "boulangère de la rue", "exact"),
    ("la boulangère", "là-bas, dit ", "", None, "la boulangère", "exact"),
    ("la boulangère", "ici, dit hier ", " de la rue Haute.", None, "la boulangère", "exact"),
    ("la boulangère", "ici, dit hier ", " de la rue Hier.", None, "la boulangère", "exact"),
    ("la boulangère", "ici, dit hier ", " de la rue", None, None, ""),
    ("la boulangère", "ici, dit hier ", " du port, et", None, None, ""),
    ("le pain est", "", "", None, "le pain est", "exact"),
    ("pain est", "", "", None, None, ""),
    ("pain est", "", "", 3, "pain est", "exact"),
    ("pain est", "et le ", "", None, "pain est", "exact"),
    ("pain est", " pain ", "", None, None, ""),
    ("ain est", "", "", 4, None, ""),
    ("oulangère", "", "", None, None, ""),
    ("La Boulangère de", "", "", None, "la boulangère de", "folded"),
    ("la boulangère  de la rue haute", "", "", None, "la boulangère de la rue Haute", "folded"),
    ("LA RUE", "", "", None, None, ""),
    ("RUE HAUTE", "", "", None, "rue Haute", "folded"),
    ("RUE HAUTE", "boulangère de la ", "", None, "rue Haute", "folded"),
    ("RUE HAUTE", "poissonnier de la ", "", None, None, ""),
    ("", "", "", None, None, ""),
]


@pytest.mark.parametrize(("quote", "before", "after", "hint", "stands", "how"), OBVIOUS)
def test_what_needs_no_weighing(quote, before, after, hint, stands, how):
    """The only copy with nothing against it, the copy at the old place, or the one with all of its context."""
    place = obvious(Selector(quote, before, after, hint), BREAD)
    assert (place and BREAD[place.start : place.end], place.how if place else "") == (stands, how)
    assert place is None or place.score == 1.0


def test_a_copy_is_found_in_its_own_place():
    """Of two, the one at the hint, or in the context."""
    assert obvious(Selector("pain est", hint=0), "pain est, pain est").start == 0
    assert obvious(Selector("pain est", hint=BREAD.rindex("pain est")), BREAD).start == BREAD.rindex("pain est")
    assert obvious(Selector("pain est", "Le "), BREAD).span == (3, 11)
    assert obvious(Selector("pain est", after=" bon"), BREAD).start == BREAD.rindex("pain est")


@pytest.mark.parametrize(("more", "found"), [(0, True), (32, True), (33, False)])
def test_a_folded_copy_may_be_longer(more, found):
    """By the spaces, or the hidden hyphens, that a file has in so many words; what is longer still is weighed."""
    stands = f"le pain est{' ' * more} cher chez la boulangère"
    place = obvious(Selector("le pain est cher chez la Boulangère"), f"On dit que {stands} du port.")
    assert (place and place.span) == ((11, 11 + len(stands)) if found else None)


def test_letters_that_grow_when_they_are_lowered_are_weighed():
    """A capital I with a dot becomes two letters: offsets would shift."""
    text = "İzmir exporte des raisins secs."
    assert obvious(Selector("des Raisins"), text) is None
    assert [text[one.start : one.end] for one in candidates(Selector("des Raisins"), text)] == ["des raisins"]


@pytest.mark.parametrize(
    ("words", "cut"), [("le pain", False), ("e pain", True), ("le pai", True), ("Le", False), (" pain ", False)]
)
def test_a_place_that_cuts_a_word(words, cut):
    """At its beginning, or at its end."""
    text = "Le le pain"
    start = text.index(words) if words in text else text.index(words.strip()) - 1
    assert cuts(text, start, min(len(text), start + len(words))) is cut


def test_a_script_without_spaces_cuts_no_word():
    """Any character may begin a place."""
    assert not cuts("人工知能が安い", 2, 4)
    assert not cuts("GPTの値段は15人", 3, 6) and not cuts("前年より15人", 4, 7)
    assert cuts("560万ドル", 0, 3)


def found(quote, text, before="", after=""):
    """The candidates for a quote: the words, how they stand there, and what they keep."""
    return [(text[one.start : one.end], one.how) for one in candidates(Selector(quote, before, after), text)]


@pytest.mark.parametrize(
    ("quote", "text", "best"),
    [
        ("« le pain cher »", "On dit « le pain bien cher » ici.", ("« le pain bien cher »", "approximate")),
        ("(le pain très cher)", "On dit (le pain cher) ici.", ("(le pain cher)", "approximate")),
        ("le pain très cher.", "On dit le pain cher. Ici.", ("le pain cher.", "approximate")),
        (
            "6 millions de pains chauds",
            "Il vend 5,6 millions de pains très chauds.",
            ("5,6 millions de pains très chauds", "approximate"),
        ),
        (
            "un total de pains vendus : 5",
            "Soit un total de pains tous vendus : 5,6 environ",
            ("un total de pains tous vendus : 5,6", "approximate"),
        ),
        ("le Pain  chaud", "On dit le pain chaud ici.", ("le pain chaud", "folded")),
        ("…", "Il a dit … rien.", ("…", "exact")),
        ("价格", "面包价格很高", ("价格", "exact")),
    ],
)
def test_a_place_has_the_quote_s_own_edges(quote, text, best):
    """Its signs, and its numbers whole."""
    assert found(quote, text)[0] == best


def test_signs_are_told_apart_by_their_context():
    """A quote without a word is found by what stands beside it."""
    text = "Un … deux … trois"
    before, after = (candidates(Selector("…", *context), text)[0] for context in (("deux ", ""), ("", " deux")))
    assert (before.start, before.before, before.after) == (10, 1.0, 0.0)
    assert (after.start, after.before, after.after) == (3, 0.0, 1.0)


def test_where_a_copy_has_all_of_its_context_nothing_else_is_looked_for():
    """No passage can be ahead of it."""
    text = "Hier, le pain est cher ici. Demain, le pain sera cher ici aussi."
    assert found("le pain est cher", text, "Hier, ", " ici.") == [("le pain est cher", "exact")]


def test_what_a_place_keeps_of_its_context():
    """Each side by itself, from the words next to the quote; what was not given is a fifth."""
    text = "Alors, selon la mairie, le four est ancien, mais bien chaud."
    (one,) = candidates(Selector("le four est ancien", "selon la mairie, ", ", mais très chaud"), text)
    assert (one.before, one.after) == (1.0, pytest.approx(2 / 3))
    (one,) = candidates(Selector("le four est ancien", "", ""), text)
    assert (one.before, one.after) == (0.2, 0.2)


def test_how_near_a_place_is():
    """From one, at the hint, to nothing three hundred characters away."""
    text = "Le four est ancien. " + "x " * 200
    near = [candidates(Selector("four tres ancien", hint=hint), text)[0].close for hint in (3, 153, 303, 400)]
    assert near == [1.0, 0.5, 0.0, 0.0]
