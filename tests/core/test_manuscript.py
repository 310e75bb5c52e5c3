"""Plain texts as they arrive: what stands before them, and what only looks like Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.markdown import manuscript
from enregard.core.markdown.markup import read as read_markup


@pytest.mark.parametrize(
    ("text", "meta", "first"),
    [
        (" date 2025-03-04 Si vous avez lu.\n\nDeux.", [("date", "2025-03-04")], "Si vous avez lu."),
        (
            "Title: On bread\nAuthor: Ada Baker\nDate: 2024-01-02\nURL: https://a.example/bread\n\nBread rises.",
            [
                ("title", "On bread"),
                ("authors", "Ada Baker"),
                ("date", "2024-01-02"),
                ("source_url", "https://a.example/bread"),
            ],
            "Bread rises.",
        ),
        (
            "updated=2023-12-31 url https://a.example/x\nLe pain lève.",
            [("updated", "2023-12-31"), ("source_url", "https://a.example/x")],
            "Le pain lève.",
        ),
        ("Date palms grow slowly.", [], "Date palms grow slowly."),
        ("Title deeds are kept here.", [], "Title deeds are kept here."),
        ("date 2025-13-45 is no date", [], "date 2025-13-45 is no date"),
        ("Note: this is text.", [], "Note: this is text."),
        ("date 2025-03-04, dit-il", [], "date 2025-03-04, dit-il"),
        ("date 2025-03-04 date 2025-03-05 reste", [("date", "2025-03-04")], "date 2025-03-05 reste"),
    ],
)
def test_keys_before_the_text_become_front_matter(text, meta, first):
    """A known key and a value of its form; all else is text."""
    read = manuscript.read(text)

    assert meta == list(read.meta)
    assert first == read.paragraphs[0]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Rien à signaler : « oui », l’an 1918 ; 5 % & c’est tout.",
        "L'adresse https://a.example/x_y_z?a=1&b=2 reste un lien.",
        "2 * 3 et snake_case",
    ],
)
def test_a_paragraph_without_markup_stays_as_it_is(paragraph):
    """To the character."""
    assert paragraph == manuscript.escaped(paragraph)


@pytest.mark.parametrize(
    "paragraph",
    [
        "1918. L'armistice",
        "- Non, dit-il.",
        "# 1 mondial",
        "<ministère>",
        "a\n---",
        "| a |\n|---|",
        "{#x}",
        "[^1]: x",
        "&amp;",
    ],
)
def test_what_only_looks_like_markup_is_escaped(paragraph):
    """It is read back as one paragraph of the same words."""
    (block,) = read_markup(manuscript.escaped(paragraph)).blocks

    assert ("paragraph", " ".join(paragraph.split("\n"))) == (block.kind, block.text)


@given(st.text(alphabet="ab1 .*_`[]()<>#|~&\\{}\n-+!=:/w'é\t$^\"", min_size=1, max_size=60).filter(str.strip))
def test_any_text_comes_back(text):
    """Whatever a paragraph holds, its Markdown shows its words and nothing else."""
    for paragraph in manuscript.read(f"x{text}").paragraphs:
        words = " ".join(line.strip() for line in paragraph.split("\n"))
        blocks = read_markup(manuscript.escaped(paragraph)).blocks

        assert [words] == [block.text for block in blocks]
