"""When two words are one, spelt in two ways: what people do to words, and a list that says one of the two is none."""

import pytest

from enregard.core.anchoring.spelling import agree, are_one, plain
from enregard.core.languages.wordlist import is_word

pytestmark = pytest.mark.skipif(is_word("a", "en") is None, reason="no word list is installed")

ONE = [
    # doubled letters, two that changed places, of any word
    ("acommodation", "accommodation", True),
    ("acomodation", "accommodation", True),
    ("recieve", "receive", True),
    ("receive", "recevei", False),
    ("freind", "friend", True),
    ("thier", "their", True),
    ("teh", "the", False),
    ("goverment", "government", True),
    ("gvernment", "government", True),
    ("governmnt", "government", True),
    ("governmen", "government", False),
    ("governmet", "government", False),
    ("governmeent", "government", True),
    ("governmenxt", "government", True),
    # the first letter
    ("overnment", "government", True),
    ("dgovernment", "government", False),
    ("gavernment", "government", True),
    ("bovernment", "government", False),
    ("nnecessary", "unnecessary", False),
    # vowels
    ("independant", "independent", True),
    ("existance", "existence", True),
    ("grammer", "grammar", True),
    ("seperate", "separate", True),
    ("definate", "definite", False),
    ("responsable", "responsible", True),
    # consonants that sound alike
    ("extention", "extension", True),
    ("confort", "comfort", True),
    ("concensus", "consensus", True),
    ("exersise", "exercise", True),
    ("gowernment", "government", False),
    ("govermment", "government", True),
    ("sorrow", "zorrow", False),
    # two slips, of a long word
    ("enviromnet", "environment", True),
    ("govremment", "government", True),
    ("gowermnent", "government", False),
    ("certian", "certain", True),
    ("cetrian", "certain", False),
    # two words, or none
    ("form", "farm", False),
    ("government", "governments", False),
    ("govrnmnt", "govrnment", False),
    ("colour", "color", True),
    ("café", "cafe", True),
    ("moral", "amoral", False),
    # of words that are not common, a letter may be another thing's
    ("methene", "methane", False),
    ("chlorate", "chlorite", False),
]


@pytest.mark.parametrize(("old", "new", "one"), ONE, ids=[f"{one[0]} {one[1]}" for one in ONE])
def test_what_a_slip_does_to_a_word(old, new, one):
    """Letters doubled, swapped, left out within it, or written as they sound; whichever way round."""
    assert are_one(old, new, "en", named=False) is one
    assert are_one(new, old, "en", named=False) is one


def test_in_a_name_a_letter_tells():
    """Accents do not, where one of the two is no word."""
    assert not are_one("goverment", "government", "en", named=True)
    assert are_one("benoit", "benoît", "fr", named=True)
    assert are_one("colour", "color", "en", named=True)


@pytest.mark.parametrize(
    ("old", "new", "one"),
    [
        ("evenement", "événement", True),
        ("évenement", "événement", True),
        ("evénements", "evènements", True),
        ("péché", "pêche", False),
        ("peche", "pêche", False),
        ("cœur", "coeur", True),
        ("été", "été", True),
        ("relayent", "relaient", True),
    ],
)
def test_accents_and_ligatures(old, new, one):
    """Form only where one of the two is no word, and no form of a verb either."""
    if old == "peche":
        one = is_word("peche", "fr") is False
    assert are_one(old, new, "fr", named=False) is one


@pytest.mark.parametrize(("word", "bare"), [("Œuvre", "Œuvre"), ("œuvre", "oeuvre"), ("ægis", "aegis"), ("çà", "ca")])
def test_a_word_without_its_accents(word, bare):
    """Ligatures are two letters."""
    assert plain(word) == bare


@pytest.mark.parametrize(
    ("old", "new", "one"),
    [
        ("versé", "versées", True),
        ("versées", "versé", True),
        ("beau", "beaux", True),
        ("parle", "parlent", True),
        ("mis", "mises", True),
        ("parle", "parlera", False),
        ("lu", "lue", True),
        ("on", "one", False),
        ("as", "a", False),
        ("s", "", False),
        ("pont", "po", False),
        ("part", "parte", False),
    ],
)
def test_what_agrees(old, new, one):
    """By endings of the language, one after the other; each after what it may follow, and something left before it."""
    assert agree(old, new, "fr") is one
