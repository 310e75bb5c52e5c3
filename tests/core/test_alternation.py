"""Alternatives grouped by their first letters match as they did one after the other."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.quantities.alternation import alternatives, beginnings, by_first_letter, letters_of_all
from enregard.core.quantities.telephone import may_hold, telephones
from enregard.core.quantities.unit import coins, units

WORDS = (
    *("k", "km", "km/h", "kilos?", "m", r"m\.", "mètres?(?: carrés?)?", r"\$", r"\$\s?CAN?", "[ab]c", "ans?", "(?!)"),
    *("i?lo", "(?:et )?sa", "c[aé]+", "l(?:o|a[cb])?s", r"s\w*", r"n\s?o"),
)


def test_alternatives_are_parted_outside_brackets_only():
    """A bar within brackets, in a class or after a backslash parts nothing."""
    assert alternatives(r"a(?:b|c)|[|)]d|\|e|") == ("a(?:b|c)", "[|)]d", r"\|e", "")


def test_what_begins_alike_stands_together():
    """So one letter tells whether any of them can match."""
    assert by_first_letter("mm|km|m|kg") == "m(?:m|)|k(?:m|g)"


@given(st.permutations(WORDS), st.text(alphabet="kmh/ilosètrecaé.$CAN bn", max_size=12))
def test_grouping_changes_no_match(words, text):
    """Whatever the order of the words, the same one is found."""
    plain = re.match("|".join(words), text)
    grouped = re.match(by_first_letter("|".join(words)), text)
    assert (plain and plain[0]) == (grouped and grouped[0])


def test_words_are_known_by_which_an_expression_may_begin():
    """Each way through what may be left out or chosen; by their beginnings where any letters may follow."""
    found = beginnings(
        r"km/h|pour\s?cent|an|sq km|mètres?|p\.|(?:in|at) night|(?:et )?trois|\$ US|(?!)|i?en|lat[ao]?\w*"
    )
    words = {"km", "pour", "pourcent", "an", "sq", "mètre", "mètres", "p", "in", "at", "et", "trois", "ien", "en"}
    assert found == (words, ("lat", "lata", "lato"))


@pytest.mark.parametrize("written", [units(), coins()], ids=["units", "currencies"])
def test_units_and_currencies_do_not_begin_with_any_letter(written):
    """Else every figure of a text would be looked at as closely as a sum of money."""
    found = beginnings("|".join(written))
    assert "" not in found.starts
    assert not any(map(found.may_begin, ("pages", "virages", "maisons", "people", "houses", "дома", "σπίτια")))


@given(st.lists(st.sampled_from(WORDS), min_size=1), st.text(alphabet="kmh/ilosètrecaé.$CAN bn", max_size=12))
def test_what_may_not_begin_is_not_matched(words, text):
    """A word by which an expression cannot begin needs no look at the expression."""
    word = re.match(r"[^\W\d_]+", text)
    matched = re.match(rf"(?:{'|'.join(words)})(?!\w)", text)
    assert not (word and matched) or beginnings("|".join(words)).may_begin(word[0])


@given(st.text(alphabet="0123456789 +-.()/a\u00a0", max_size=30))
def test_telephones_are_looked_for_wherever_one_may_be(text):
    """A text whose digits are all passed over holds none."""
    held = any(may_hold(text, *run.span()) for run in re.finditer(r"\d+", text))
    assert held or not list(telephones(text))


@pytest.mark.parametrize(
    ("expression", "letters"),
    [
        ("et demie?|moitié", ("demi", "moitié")),
        (r"and[ -](?:a|one)[ -]half", ("half",)),
        (r"medi[oa](?! (?:mill|docena))", ("medi",)),
        ("half past|half to", ("half",)),
        (r"a?|\w+", ("",)),
        ("(?!)", ()),
    ],
)
def test_some_letters_stand_in_whatever_an_expression_matches(expression, letters):
    """Those that it names outside brackets, each once and surely."""
    assert letters_of_all(expression) == letters
