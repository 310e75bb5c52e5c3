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
    ],
)
def test_french_numbers_keep_their_units(written, kept):
    """A sum and its sign, an hour and its letter do not part; words after a number may."""
    assert typeset(written, "fr") == kept.replace("~", "\N{NO-BREAK SPACE}")
