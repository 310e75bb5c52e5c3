"""What a search's index is given: words as readers type them, and marks that say how the text is put together again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.pages.index_text import DECIMAL, GLUE, UNSEEN, index_text

SHOWN = {"\u2061": "‚", "\u2062": "․", "\u2063": "_", "\u2064": "+", GLUE: "⌒", DECIMAL: "٫"}


def cut(text):
    """The text for the index, its marks as signs that are seen."""
    return index_text(text).translate(str.maketrans(SHOWN))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("l’horlogerie d'art", "l’⌒ horlogerie d'⌒ art"),
        ("Diesel-V8, e‑mail", "_DieselV8 Diesel-⌒ V8, _email e‑⌒ mail"),
        ("l’avant-garde", "l’⌒ _avantgarde avant-⌒ garde"),
        ("et/ou « oui »", "et/⌒ ou « oui »"),
        ("the U.S. firm’s", "the _US U.⌒ S. firm’⌒ s"),
        ("Cœur Ægir Straße", "Co+eur A+Egir Stras+se"),
        ("no\u00adtre", "no\u00adtre"),
    ],
)
def test_words_are_apart_as_readers_type_them(text, words):
    """Nouns behind an elision, the parts of a compound and all of it, two letters for a ligature."""
    assert cut(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("294 000 ou 294\u202f000", "294_000 ou 294_000"),
        ("$2,788,000 or 2.788.000", "$2‚788‚000 or 2․788․000"),
        ("12’000", "12+000"),
        ("5,6 M$ or 5.6", "5٫‚6 M$ or 5٫․6"),
        ("in 2024 300 people", "in 2024 300 people"),
        ("10 000,50", "10_000٫‚50"),
        ("0,125", "0٫‚125"),
        ("٥٫٦", "٥٫٦"),
    ],
)
def test_numbers_are_words_of_their_own(text, words):
    """With their thousands, however they are parted; a fraction is no thousand, and not a digit more."""
    assert cut(text) == words


def test_a_cell_is_no_thousand_of_another():
    """Blocks stand apart by more than the space of a number where the text is cut from HTML."""
    assert cut("1\n234") == "1 234"


@given(st.text(st.sampled_from("aé9 0.,-’'œß/\u00a0(«")))
def test_nothing_is_lost(text):
    """What is shown is what was there, but for the kind of its spaces."""
    words = [word for word in index_text(text).split(" ") if not word.startswith(UNSEEN)]
    shown = " ".join(words).replace(f"{GLUE} ", "")
    for made, was in (("o\u2064e", "œ"), ("s\u2064s", "ß"), (DECIMAL, "")):
        shown = shown.replace(made, was)
    for mark, was in (("\u2061", ","), ("\u2062", "."), ("\u2063", " "), ("\u2064", "’")):
        shown = shown.replace(mark, was)
    assert shown.replace("'", "’") == " ".join(text.split()).replace("'", "’")
