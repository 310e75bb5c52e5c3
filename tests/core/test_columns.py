"""Two languages in the columns of a table become two texts, of documents and of Markdown alike."""

import pytest

from enregard.core.manuscripts import compose
from enregard.core.manuscripts.columns import columns, written
from enregard.core.manuscripts.document import Document, Paragraph, Run, Table

FR = ("Le canal traverse la ville depuis deux siècles.", "Personne ne se souvient des écluses fermées dans le port.")
EN = ("The canal has crossed the town for two centuries.", "Nobody remembers the locks and the gates being closed.")
SITE = ("fr", "en")


def cell(*texts):
    """A cell of a table, its paragraphs."""
    return tuple(Paragraph((Run(text),)) for text in texts)


def texts(rows, before=()):
    """The two texts of a document that is a table, as Markdown by language, and what is in neither."""
    found = columns(
        Document((*cell(*before), Table(tuple(tuple(cell(*parts) for parts in row) for row in rows)))), SITE
    )
    if found is None:
        return None
    return {lang: compose.markdown(side) for lang, side in found}, found[0][1].left


BOTH = {"fr": f"{FR[0]}\n\n{FR[1]}\n", "en": f"{EN[0]}\n\n{EN[1]}\n"}
PASSAGES = [[(FR[0],), (EN[0],)], [(FR[1],), (EN[1],)]]


@pytest.mark.parametrize(
    ("rows", "left"),
    [
        (PASSAGES, ()),
        ([[FR, EN]], ()),
        ([[("Français",), ("English",)], *PASSAGES], ("the head of the columns (Français | English)",)),
        ([[("1",), *PASSAGES[0]], [("2",), *PASSAGES[1]]], ("the column that numbers the rows",)),
        ([[("N°",), *PASSAGES[0]], [("1",), *PASSAGES[1]]], ("the column that numbers the rows",)),
        ([[(), *PASSAGES[0]], [(), *PASSAGES[1]]], ()),
    ],
    ids=["a row a passage", "one row", "a head", "numbered rows", "a named column of numbers", "an empty column"],
)
def test_two_columns(rows, left):
    """A row a passage, or one that holds all; what is in neither text is told."""
    assert texts(rows) == (BOTH, left)


def test_a_bold_line_in_a_cell_is_a_heading():
    """A column is a text as any other."""
    bold = Paragraph((Run("Le canal", frozenset(["strong"])),))
    (_, french), _ = columns(Document((Table((((bold, *cell(*FR)), cell("The canal", *EN)),)),)), SITE)
    assert compose.markdown(french).startswith("## Le canal\n")


def test_what_stands_around_goes_with_its_language():
    """A line in English above the table belongs to the English text, and is not lost."""
    line = "This is a draft of the work that the two of us have done in the spring."
    made, _ = texts(PASSAGES, before=(line,))
    assert made == {"fr": BOTH["fr"], "en": f"{line}\n\n{BOTH['en']}"}


@pytest.mark.parametrize(
    "rows",
    [
        [[(FR[0],), (FR[1],)]],
        [[("Paris",), (EN[0],)], [("Lyon",), (EN[1],)]],
        [[(FR[0],), (EN[0],), ("12 francs",)], [(FR[1],), (EN[1],), ("40 francs",)]],
    ],
    ids=["one language", "names beside a text", "three columns"],
)
def test_other_tables_stay_tables(rows):
    """A table of one text is part of it."""
    assert texts(rows) is None


def test_a_table_in_markdown():
    """The same of a table in Markdown; breaks in a cell part its paragraphs, and a bar in it stays one."""
    source = f"| Français | English |\n|---|---|\n| {FR[0]}<br>{FR[1]} | {EN[0]}<br>{EN[1]} \\| Yes. |\n"
    left, right = written(source, SITE)

    assert (left.lang, left.text) == ("fr", BOTH["fr"])
    assert (right.lang, right.text) == ("en", BOTH["en"].rstrip() + " | Yes.\n")
    assert left.omitted == ("the head of the columns (Français | English)",)
    assert written(f"{source}\n{FR[0] * 9}\n", SITE) is None
