"""Typesetting: what a language keeps together stays on a line, and no text changes its length."""

import pytest

from enregard.core.languages.typography import typeset


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("45 M€", "45~M€"),
        ("3 Md€ de dette", "3~Md€ de dette"),
        ("de 7 h à 13 h", "de 7~h à 13~h"),
        ("12 kWh, 4 km, 20 m²", "12~kWh, 4~km, 20~m²"),
        ("en 2025 Madame parle", "en 2025 Madame parle"),
        ("7 hommes, 3 mains", "7 hommes, 3 mains"),
        ("le 20 janvier à 20 h 19, le 1er mars", "le 20~janvier à 20~h~19, le 1er~mars"),
        ("3 marsouins, mai 2025", "3 marsouins, mai 2025"),
    ],
)
def test_french_numbers_keep_their_units(written, kept):
    """A sum and its sign, an hour and its letter do not part; words after a number may."""
    assert typeset(written, "fr") == kept.replace("~", "\N{NO-BREAK SPACE}")


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("January 27 at 8:19 p.m.", "January~27 at 8:19~p.m."),
        ("May 2025, 5 PM, in March 5,000 people", "May 2025, 5~PM, in March~5,000 people"),
    ],
)
def test_english_days_and_hours_stay_whole(written, kept):
    """A month and its day, a time and its half of the day; a month and its year may part."""
    assert typeset(written, "en") == kept.replace("~", "\N{NO-BREAK SPACE}")
