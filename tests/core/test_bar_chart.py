"""Bar charts: bars in a table, as long as its numbers, which stay."""

import pytest
from bs4 import BeautifulSoup

from enregard.core.notes import prose
from enregard.core.pages.bar_chart import drawn


def table(*rows):
    """A table of a note's body between two paragraphs, as blocks."""
    text = "| Heures | |\n|---|--:|\n" + "".join(f"| {label} | {value} |\n" for label, value in rows)
    return prose.read(f"Avant.\n\n{text}\nAprès.").blocks


def html(blocks):
    """Blocks as HTML."""
    return BeautifulSoup(prose.html(blocks, "fr", lambda *_: None), "html.parser")


def bars(blocks, lang="fr"):
    """The lengths of the bars, by the words of their rows."""
    rows = html(drawn(blocks, lang)).select("table.bars tr:has(rect)")
    return {row.td.get_text(): row.rect["width"] for row in rows}


@pytest.mark.parametrize(
    ("lang", "whole", "half"), [("fr", "30 840 000", "15,42 millions"), ("en", "30,840,000", "15.42 million")]
)
def test_bars_are_as_long_as_their_numbers(lang, whole, half):
    """The largest fills the column; numbers are read as the language writes them."""
    assert bars(table(("Llama", whole), ("V3", half)), lang) == {"Llama": "100.00%", "V3": "50.00%"}


def test_the_table_stays():
    """Words and numbers are untouched, and the bars are hidden from who listens."""
    plain = table(("Llama", "30 840 000"), ("**V3**", "2 788 000"))
    made = html(drawn(plain, "fr"))

    assert made.get_text() == html(plain).get_text()
    assert len(made("svg")) == 2
    assert all(svg["aria-hidden"] == "true" for svg in made("svg"))


def test_a_chart_needs_no_frame():
    """It fits any column, where a table scrolls in a frame."""
    plain = table(("Llama", "4"))

    assert html(plain).select("div.scroll > table")
    assert not html(drawn(plain, "fr")).select("div")


@pytest.mark.parametrize("rows", [(), (("V3", "inconnu"),), (("V3", "0"),)])
def test_without_numbers_nothing_is_drawn(rows):
    """A table without a number above zero is left as it is."""
    plain = table(*rows)

    assert drawn(plain, "fr") == plain
    assert html(drawn(plain, "fr")) == html(plain)


def test_a_row_without_a_number_has_no_bar():
    """Nor has one below zero."""
    assert bars(table(("a", "4"), ("b", "–"), ("c", "−2"))) == {"a": "100.00%"}


def test_only_the_first_table_is_drawn():
    """What comes after it is a table as any other."""
    assert list(bars((*table(("a", "4")), *table(("b", "4"))))) == ["a"]


def test_a_table_within_a_list_is_drawn_too():
    """Wherever it stands, and whatever its cells hold."""
    text = "- a\n\n  | b | c |\n  |---|--:|\n  | *d* `e` [@f] | 1 200 |\n  | g | 300 |"

    assert list(bars(prose.read(text).blocks).values()) == ["100.00%", "25.00%"]


def test_a_body_without_a_table_has_no_chart():
    """The key may stand there all the same."""
    assert drawn(prose.read("a").blocks, "fr") == prose.read("a").blocks
