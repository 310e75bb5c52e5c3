"""A figure's worth in its language's notation and in others', without what stands around it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.languages.registry import LANGUAGES, language
from enregard.core.quantities.format import format_number
from enregard.core.quantities.notation import bare, readings


@pytest.mark.parametrize(
    ("lang", "digits", "own", "elsewhere"),
    [
        ("fr", "5,6", "5.6", []),
        ("fr", "5.6", None, ["5.6"]),
        ("fr", "80,000", "80.000", ["80000"]),
        ("fr", "80.000", None, ["80000", "80.000"]),
        ("fr", "1 234,5", "1234.5", []),
        ("fr", "1\u202f234", "1234", []),
        ("fr", "12\u00a0345\u2009678", "12345678", []),
        ("fr", "1.234,5", None, ["1234.5"]),
        ("fr", "1,234,567", None, ["1234567"]),
        ("en", "1,234.5", "1234.5", []),
        ("en", "1,23", None, ["1.23"]),
        ("en", "0,123", None, ["0.123"]),
        ("en", "12,000", "12000", []),
        ("en", "1 234.5", None, ["1234.5"]),
        ("en", "1.234.567", None, ["1234567"]),
        ("en", "007", "7", []),
        ("de", "1.234", "1234", ["1.234"]),
        ("de", "1 234", "1234", []),
        ("tlh", "1,234", "1234", ["1.234"]),
    ],
)
def test_a_figure_is_worth_what_its_notation_says(lang, digits, own, elsewhere):
    """In its language first; elsewhere only what is another number."""
    assert readings(digits, language(lang)) == (own and Decimal(own), tuple(map(Decimal, elsewhere)))


@pytest.mark.parametrize("digits", ["1 23", "0 123", "1234 567", "1,", "1.2.3", "1 234,567 890", "1,,2", "12 34,5"])
@pytest.mark.parametrize("lang", ["fr", "en", "de"])
def test_what_no_language_writes_is_no_figure(lang, digits):
    """Groups have three digits each, but the first, which has one to three and no nought before others."""
    assert readings(digits, language(lang)) is None


@given(st.integers(0, 10**15), st.integers(0, 4), st.sampled_from(sorted(LANGUAGES)))
def test_what_a_language_writes_it_reads(number, decimals, lang):
    """Any number, written in any language, is read there with its value and every digit."""
    value = Decimal(number).scaleb(-decimals)
    read = readings(format_number(value, lang), language(lang))
    assert read is not None
    assert read[0] == value


def test_digits_are_bare_without_spaces_and_apostrophes():
    """What groups them is not part of them; what follows them neither."""
    assert bare("1 234,5 millions") == "1234,5"
    assert bare("1'234.50 CHF") == "1234.50"
    assert bare("douze") == ""
