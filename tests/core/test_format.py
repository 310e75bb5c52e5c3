"""Figures: numbers and days as each language writes them."""

import datetime
from decimal import Decimal

import pytest

from enregard.core.quantities.format import counts_as_one, format_date, format_day, format_number, format_span


@pytest.mark.parametrize(
    ("value", "lang", "written"),
    [
        ("5576000", "fr", "5\u00a0576\u00a0000"),
        ("5576000", "en", "5,576,000"),
        ("5576000.50", "de", "5.576.000,50"),
        ("1024", "es", "1024"),
        ("10240", "es", "10.240"),
        ("1024", "pl", "1024"),
        ("10240", "pl", "10\u00a0240"),
        ("1024", "cs", "1\u00a0024"),
        ("1024", "uk", "1\u00a0024"),
        ("-0.5", "fr", "−0,5"),
        ("0.50", "en-US", "0.50"),
    ],
)
def test_numbers_are_written_by_language(value, lang, written):
    """Numbers are written by language."""
    assert format_number(Decimal(value), lang) == written


@pytest.mark.parametrize(
    ("lang", "written"),
    [
        ("fr", "1er\u00a0mars\u00a02025"),
        ("en", "March\u00a01, 2025"),
        ("de", "1.\u00a0März 2025"),
        ("es", "1\u00a0de marzo de 2025"),
        ("it", "1º\u00a0marzo 2025"),
        ("pt", "1º\u00a0de março de 2025"),
        ("pt-BR", "1º\u00a0de março de 2025"),
        ("pt-PT", "1\u00a0de março de 2025"),
        ("pt-AO", "1\u00a0de março de 2025"),
        ("nl", "1\u00a0maart 2025"),
        ("pl", "1 marca 2025"),
        ("el", "1\u00a0Μαρτίου 2025"),
        ("ja", "2025年3月1日"),
        ("ko", "2025년 3월 1일"),
        ("tlh", "2025-03-01"),
    ],
)
def test_days_are_written_by_language(lang, written):
    """Days are written by language."""
    assert format_date(datetime.date(2025, 3, 1), lang) == written


def test_months_and_years_are_written_by_language():
    """Months and years are written by language."""
    assert [format_day(2025, 3, 0, lang) for lang in ("fr", "en", "de")] == [
        "mars\u00a02025",
        "March\u00a02025",
        "März 2025",
    ]
    assert [format_day(2025, 3, 0, lang) for lang in ("pl", "ja", "tlh")] == ["marzec 2025", "2025年3月", "2025-03"]
    assert [format_day(2025, 0, 0, lang) for lang in ("fr", "de")] == ["2025", "2025"]


@pytest.mark.parametrize(
    ("lang", "months", "days", "across"),
    [
        ("fr", "janvier–février 2025", "1er–3 mars 2025", "30 mars – 1er avril 2025"),
        ("en", "January–February 2025", "March 1–3, 2025", "March 30 – April 1, 2025"),
        ("de", "Januar–Februar 2025", "1.–3. März 2025", "30. März – 1. April 2025"),
        ("es", "enero–febrero de 2025", "1–3 de marzo de 2025", "30 de marzo – 1 de abril de 2025"),
        ("pt", "janeiro–fevereiro de 2025", "1º–3 de março de 2025", "30 de março – 1º de abril de 2025"),
        ("pl", "styczeń–luty 2025", "1–3 marca 2025", "30 marca – 1 kwietnia 2025"),
        ("ru", "январь–февраль 2025 г.", "1–3 марта 2025 г.", "30 марта – 1 апреля 2025 г."),
        ("el", "Ιανουάριος–Φεβρουάριος 2025", "1–3 Μαρτίου 2025", "30 Μαρτίου – 1 Απριλίου 2025"),
        ("he", "ינואר–פברואר 2025", "1–3 במרץ 2025", "30 במרץ – 1 באפריל 2025"),
        ("ja", "2025年1月–2月", "2025年3月1日–3日", "2025年3月30日–4月1日"),
        ("ko", "2025년 1월–2월", "2025년 3월 1일–3일", "2025년 3월 30일 – 4월 1일"),
        ("tlh", "", "", ""),
    ],
)
def test_a_year_is_said_once_in_a_span(lang, months, days, across):
    """Of two months, of two days of a month, of two days of several, in the order of the language."""
    spans = [((1, 0), (2, 0)), ((3, 1), (3, 3)), ((3, 30), (4, 1))]
    written = [format_span(2025, first, last, lang).replace("\u00a0", " ") for first, last in spans]
    assert written == [months, days, across]


@pytest.mark.parametrize(
    ("lang", "singular", "plural"),
    [("fr", ["0", "1", "1.5", "1.9"], ["2", "2.5", "10"]), ("en", ["1"], ["0", "1.5", "2", "0.5"])],
)
def test_what_is_counted_stands_in_the_singular(lang, singular, plural):
    """Below two in French, of one alone in English."""
    assert all(counts_as_one(Decimal(value), lang) for value in singular)
    assert not any(counts_as_one(Decimal(value), lang) for value in plural)
