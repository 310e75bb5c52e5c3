"""Worked sums: in a column as on paper, or on a line."""

import pytest
from bs4 import BeautifulSoup

from enregard.core.notes import compute
from enregard.core.notes.sum import Sum
from enregard.core.pages import working


def sums(*texts, unit="", label=""):
    """Sums with a label and a unit for all languages."""
    done = [compute.evaluate(text) for text in texts]
    return tuple(Sum(one.text, one.tokens, 0, {"": label}, {"": unit}) for one in done)


def said(html):
    """The lines of a list of sums, as a reader sees them."""
    soup = BeautifulSoup(html, "html.parser")
    return [" ".join(row.get_text(" ").split()) for row in soup.select("dt, dd:not(:has(table)), tr")]


def test_three_terms_stand_in_a_column():
    """What is added up stands below what it is added to, and its result last, with what it counts."""
    made = working.html(sums("2_664_000 + 119_000 + 5_000 = 2_788_000", unit="heures", label="V3"), "fr")

    assert said(made) == ["V3", "2 664 000", "+ 119 000", "+ 5 000", "= 2 788 000 heures"]
    total = BeautifulSoup(made, "html.parser").select_one(".total")
    assert [cell.get_text() for cell in total("td")] == ["=", "2\xa0788\xa0000", "heures"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2_788_000 * 2 = 5_576_000", "2,788,000 × 2 = 5,576,000 dollars"),
        ("47.0 - 30.1 = 16.9", "47.0 − 30.1 = 16.9 dollars"),
    ],
)
def test_all_else_stands_on_a_line(text, shown):
    """A product, or a sum of two terms, is read from left to right."""
    assert said(working.html(sums(text, unit="dollars"), "en")) == [shown]


def test_what_an_editor_wrote_is_no_markup():
    """Labels and units are text."""
    made = working.html(sums("1 + 1 + 1 = 3", unit="<b>", label="<script>"), "en")

    assert "<script>" not in made and "<b>" not in made


def test_no_sum_gives_nothing():
    """A note without sums has no list of them."""
    assert working.html((), "fr") == ""
