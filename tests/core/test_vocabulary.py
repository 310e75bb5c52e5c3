"""The words of a text, in small letters."""

import re

from hypothesis import given
from hypothesis import strategies as st

from enregard.core.quantities.vocabulary import small, taken_for, vocabulary

_TEXT = st.text(st.characters() | st.sampled_from("aéßŒŁżЖщſƀɏʯ×÷ª²_9’«» \u00a0\u0301İ…—"), max_size=20)


@given(_TEXT)
def test_the_words_of_a_text_are_its_runs_of_letters(text):
    """Whatever stands between them, in any script."""
    assert vocabulary(text) == set(re.findall(r"[^\W\d_]+", text.lower()))


def test_words_are_found_whatever_their_case_and_the_signs_beside_them():
    """Each once."""
    assert vocabulary("L’Été, « l’été » (n° 3) — it’s 5 € × 2") == {"l", "été", "n", "it", "s"}


def test_letters_are_one_that_an_expression_takes_for_one():
    """Whatever their case, of all that there are; words of two such letters are found in the same tables."""
    every = "".join(filter(str.isalpha, map(chr, range(0x110000))))
    letters = sorted({small(letter) for letter in every if len(small(letter)) == 1 and letter < "\u0500"})
    for letter in letters:
        found = re.findall(re.escape(letter), every, re.IGNORECASE)
        assert {small(one) for one in found} == {letter}
        odd = {one.lower() for one in found} - {letter, "ς", "i\u0307"}
        assert odd <= {*taken_for(letter)}
