"""A text in which lines are broken reads like one in which they are not."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard import locate
from enregard.core.text.flow import flowed

BROKEN = [
    ("5,6 millions", "On dit 5,6\nmillions ici.", "5,6\nmillions"),
    ("5,6 millions", "On dit 5,6  millions ici.", "5,6  millions"),
    ("a coûté 5,6 millions", "Le modèle a  coûté 5,6 millions\n   de dollars.", "a  coûté 5,6 millions"),
    ("5,6\nmillions", "On dit 5,6 millions ici.", "5,6 millions"),
    ("5 %", "Une hausse de 5\r\n% en mars.", "5\r\n%"),
]


@pytest.mark.parametrize(("quote", "text", "stands"), BROKEN)
def test_a_quote_is_found_across_broken_lines(quote, text, stands):
    """A figure and what it counts stay one where a line is broken between them."""
    place = locate(quote, text, lang="fr")
    assert (text[place.start : place.end], place.how) == (stands, "folded")


def test_another_figure_is_none_across_a_broken_line():
    """A broken line hides no other claim."""
    assert locate("5,6 millions", "On dit 5,6\nmilliards ici.", lang="fr") is None


def test_the_last_place_is_told_as_the_text_was_written():
    """Where a quote stood last is an offset of the text, spaces and all."""
    text = "le prix\n" * 50 + "\n\n" + "le prix\n" * 50
    assert locate("prix", text, hint=text.rindex("prix")).start == text.rindex("prix")


@pytest.mark.parametrize("text", ["a\n\nb", "a\n \nb", "a\u00a0b", "a b", ""])
def test_paragraphs_and_no_break_spaces_stay(text):
    """What parts paragraphs, and a space that a writer chose, are no loose white space."""
    assert flowed(text) == (text, ())


@given(st.text(st.sampled_from("ab \n\t\r\u00a0"), max_size=40))
def test_every_sign_has_its_place_in_both(text):
    """What stands at an offset of one stands at its offset of the other, and no word is another."""
    flow = flowed(text)
    assert flow.text.split() == text.split()
    for sign in re.finditer(r"\S", flow.text):
        at = flow.offset(sign.start())
        assert (text[at], flow.shown(at)) == (sign[0], sign.start())
