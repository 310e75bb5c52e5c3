"""Exhibits: bars in a table, as long as its numbers, which stay."""

import pytest
from bs4 import BeautifulSoup

from enregard.core.notes.prose import html
from enregard.core.pages.exhibit import drawn


def table(*rows):
    """A table of a note's body, as HTML."""
    text = "| Heures | |\n|---|--:|\n" + "".join(f"| {label} | {value} |\n" for label, value in rows)
    return html(f"Avant.\n\n{text}\nAprès.", "fr", lambda *_: None).html


def bars(made):
    """The lengths of the bars, by the words of their rows."""
    rows = BeautifulSoup(made, "html.parser").select("tr:has(rect)")
    return {row.td.get_text(): row.rect["width"] for row in rows}


@pytest.mark.parametrize(
    ("lang", "whole", "half"), [("fr", "30 840 000", "15,42 millions"), ("en", "30,840,000", "15.42 million")]
)
def test_bars_are_as_long_as_their_numbers(lang, whole, half):
    """The largest fills the column; numbers are read as the language writes them."""
    assert bars(drawn(table(("Llama", whole), ("V3", half)), lang)) == {"Llama": "100.00%", "V3": "50.00%"}


def test_the_table_stays():
    """Words and numbers are untouched, and the bars are hidden from who listens."""
    plain = table(("Llama", "30 840 000"), ("**V3**", "2 788 000"))
    made = BeautifulSoup(drawn(plain, "fr"), "html.parser")

    assert made.get_text() == BeautifulSoup(plain, "html.parser").get_text()
    assert all(svg["aria-hidden"] == "true" for svg in made("svg"))


@pytest.mark.parametrize("rows", [(), (("V3", "inconnu"),), (("V3", "0"),)])
def test_without_numbers_nothing_is_drawn(rows):
    """A table without a number above zero is left as it is."""
    plain = table(*rows)

    assert drawn(plain, "fr") == plain


def test_a_row_without_a_number_has_no_bar():
    """Nor has one below zero."""
    assert bars(drawn(table(("a", "4"), ("b", "–"), ("c", "−2")), "fr")) == {"a": "100.00%"}


def test_only_the_first_table_is_drawn():
    """What comes after it is a table as any other."""
    two = table(("a", "4")) + table(("b", "4"))

    assert list(bars(drawn(two, "fr"))) == ["a"]
