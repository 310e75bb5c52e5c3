"""HTML within Markdown: its parts, what passes, and what is told of the rest."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.markdown.markup import read
from enregard.core.markdown.raw_html import parts, told


def kinds(html):
    """The parts of a piece of HTML, by kind."""
    return [(part.kind, part.text) for part in parts(html)]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("a <b>c</b>", [("text", "a "), ("tag", "<b>"), ("text", "c"), ("tag", "</b>")]),
        ("a < b > c", [("text", "a < b > c")]),
        ('<a href="x">', [("tag", '<a href="x">')]),
        ("<script>a<b></script>c", [("unread", "<script>a<b></script>"), ("text", "c")]),
        ("<STYLE x>a</style >b", [("unread", "<STYLE x>a</style >"), ("text", "b")]),
        ("<script>a", [("unread", "<script>a")]),
        ("<!-- <script> -->a", [("comment", "<!-- <script> -->"), ("text", "a")]),
        ("<?php a ?>b<!DOCTYPE c>", [("comment", "<?php a ?>"), ("text", "b"), ("comment", "<!DOCTYPE c>")]),
        ("<!-- a", [("text", "<!-- a")]),
        ("<!-- a <b>", [("text", "<!-- a "), ("tag", "<b>")]),
        ("<!", [("text", "<!")]),
        ("", []),
    ],
)
def test_a_piece_of_html_has_parts(html, found):
    """Tags, what is not to be read, comments that end, and text."""
    assert kinds(html) == found


@given(st.text(alphabet="<>!-?/ab \n", max_size=60))
def test_the_parts_joined_are_the_whole(html):
    """Nothing is lost, and no two texts follow each other."""
    found = list(parts(html))

    assert "".join(part.text for part in found) == html
    assert not any(a.kind == b.kind == "text" for a, b in itertools.pairwise(found))


def test_what_is_left_out_is_told_with_its_lines():
    """Each tag where it begins, also below a script or a tag of several lines."""
    text = "<div>\n<script>\na\n</script>\n<i\nx>b</i>\n</div>\n\nc <u>d</u>"
    (found,) = told(read(text, 10).removed, "a/fr.md")

    assert found.message == "HTML was left out, its text kept: <div>, <i>, <script>, <u> (lines 10, 11, 14, 18)"
    assert found.line == 10


def test_text_below_a_comment_about_a_script_is_read():
    """What a comment holds begins nothing."""
    (block,) = read("<div><!-- <script> -->a</div>").blocks

    assert block.text == "a"
