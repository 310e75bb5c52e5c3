"""Figures: what the numbers of a table come to, drawn in the table, which stays."""

import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given
from hypothesis import strategies as st

from enregard.core.notes import note, prose
from enregard.core.notes.figure import KINDS, drawn, values


def table(*rows):
    """A table of a note's body between two paragraphs, as blocks."""
    text = "| Heures | |\n|---|--:|\n" + "".join(f"| {label} | {value} |\n" for label, value in rows)
    return prose.read(f"Avant.\n\n{text}\nAprès.").blocks


def html(blocks):
    """Blocks as HTML."""
    return BeautifulSoup(prose.html(blocks, "fr", lambda *_, **__: None), "html.parser")


def bars(blocks, lang="fr"):
    """The lengths of the bars, by the words of their rows."""
    rows = html(drawn(blocks, lang, "bars")).select("table.bars tr:has(rect)")
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
    made = html(drawn(plain, "fr", "bars"))

    assert made.get_text() == html(plain).get_text()
    assert len(made("svg")) == 2
    assert all(svg.parent["aria-hidden"] == "true" for svg in made("svg"))


def test_a_chart_needs_no_frame():
    """It fits any column, where a table scrolls in a frame."""
    plain = table(("Llama", "4"))

    assert html(plain).select("div.scroll > table")
    assert not html(drawn(plain, "fr", "bars")).select("div")


@pytest.mark.parametrize("rows", [(), (("V3", "inconnu"),), (("V3", "0"),)])
def test_without_numbers_nothing_is_drawn(rows):
    """A table without a number above zero is left as it is."""
    plain = table(*rows)

    assert drawn(plain, "fr", "bars") == plain
    assert html(drawn(plain, "fr", "bars")) == html(plain)


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
    assert drawn(prose.read("a").blocks, "fr", "bars") == prose.read("a").blocks


def figure(kind, *rows, caption="", head="| Quoi | |"):
    """A body with a table of two columns, drawn."""
    above = f": {caption}\n\n" if caption else ""
    text = f"{above}{head}\n|---|--:|\n" + "".join(f"| {label} | {value} |\n" for label, value in rows)
    return html(drawn(prose.read(f"Avant.\n\n{text}\nAprès.").blocks, "fr", kind))


def test_a_paragraph_that_begins_with_a_colon_is_the_caption():
    """It names the table, and is said once."""
    made = figure("bars", ("Llama", "4"), ("V3", "2"), caption="Deux *coûts* & 1 < 2")

    assert made.caption.get_text() == "Deux coûts & 1 < 2"
    assert made.caption.em and made.caption.parent.name == "table"
    assert [one.get_text() for one in made.find_all("p")] == ["Avant.", "Après."]


def test_differences_stand_left_and_right_of_zero():
    """The axis is where zero is; a minus sign is one however it is written."""
    made = figure("difference", ("DROP", "+1,0"), ("SimpleQA", "−3,0"), ("Aider", "-1"))
    bars = [(bar.get("class", []), bar["x"], bar["width"]) for bar in made.select("svg rect")]

    assert bars == [([], "75.00%", "25.00%"), (["less"], "0.00%", "75.00%"), (["less"], "50.00%", "25.00%")]
    assert {line["x1"] for line in made.select("svg line")} == {"75.00%"}


def test_parts_begin_where_the_last_ends():
    """The total, in bold, is the whole."""
    made = figure("parts", ("un", "75"), ("deux", "25"), ("**total**", "100"))
    bars = [(bar["x"], bar["width"]) for bar in made.select("svg rect:not(.whole)")]

    assert bars == [("0.00%", "75.00%"), ("75.00%", "25.00%"), ("0%", "100%")]


def test_days_stand_on_a_line_by_their_distance():
    """Wherever in the row the day is written."""
    made = figure("timeline", ("V3, 26 décembre 2024", ""), ("R1", "20 janvier 2025"), ("alarme", "2025-01-27"))
    places = [float(dot["cx"].rstrip("%")) for dot in made.select("svg circle")]

    assert places[0] == 2 and places[2] == 98
    assert abs((places[1] - 2) / 96 - 25 / 32) < 0.001


@pytest.mark.parametrize(
    ("cell", "span"), [("12 ± 3", ("9", "12", "15")), ("9–15", ("9", "15")), ("12 (9–15)", ("9", "12", "15"))]
)
def test_a_range_has_its_ends_and_its_value(cell, span):
    """As an uncertainty, as two ends, or as a value between two ends."""
    blocks = prose.read(f"| a | b |\n|---|---|\n| x | {cell} |\n").blocks
    (row,) = values(blocks, "fr", "range")

    assert tuple(map(str, row.values)) == span


NOTE = """---
kind: context
figure: {kind}
---

# fr: Titre

| a | b |
|---|---|
{french}

# en: Title

| a | b |
|---|---|
{english}
"""


@pytest.mark.parametrize(
    ("kind", "french", "english", "told"),
    [
        ("bars", "| x | 1,5 |", "| x | 1.5 |", []),
        ("bars", "| x | 1,5 |", "| x | 15 |", ["what is drawn in “fr” and “en” differs: 1.5 and 15"]),
        ("bars", "| x | rien |", "| x | 15 |", ["there is no table to be drawn in “fr”"]),
        (
            "timeline",
            "| x | 1er mars 2025 |\n| y | 2 mars 2025 |",
            "| x | March 1, 2025 |\n| y | March 3, 2025 |",
            ["what is drawn in “fr” and “en” differs: 2025-03-02 and 2025-03-03"],
        ),
        (
            "parts",
            "| x | 1 |\n| y | 2 |\n| **z** | 4 |",
            "| x | 1 |\n| y | 2 |\n| **z** | 4 |",
            ["the parts make up 3, and not 4, in “fr”", "the parts make up 3, and not 4, in “en”"],
        ),
    ],
)
def test_numbers_of_figures_are_checked(kind, french, english, told):
    """Both languages draw the same, and parts make up their whole."""
    text = NOTE.format(kind=kind, french=french, english=english)
    _, findings = note.read("n", "notes/n.md", text, ("fr", "en"))

    assert [found.message for found in findings if found.code == "note-figure"] == told


@example("bars", [("", "1"), ("", "-0")])
@given(
    st.sampled_from(KINDS), st.lists(st.tuples(st.text(max_size=8), st.text("0123456789 ,.±–-()janvier", max_size=14)))
)
def test_any_table_can_be_asked_for_any_figure(kind, rows):
    """Whatever stands in it, its words stay, and what is drawn stays within the width."""
    blocks = table(*((label.replace("|", ""), value) for label, value in rows))
    made = html(drawn(blocks, "fr", kind))

    assert made.get_text().split() == html(blocks).get_text().split()
    for shape in made.select("svg *"):
        for name in ("x", "width", "cx", "x1", "x2"):
            assert 0 <= float(shape.get(name, "0").rstrip("%")) <= 100
