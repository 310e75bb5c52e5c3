"""An author's footnotes: what is told of those that lead nowhere, or to which nothing leads."""

import pytest

from enregard.core.editions.article import ArticleFiles, Resources
from enregard.core.editions.edition import compose
from enregard.core.markdown import footnote
from enregard.core.markdown.markup import read
from enregard.core.pages.footnote_sign import sign


def told(text):
    """What is told of a text, with the lines."""
    return sorted((problem.line, problem.message) for problem in footnote.problems(read(text).blocks))


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("Le pain[^1] lève[^2].\n\n[^1]: Un.", 1, "nothing defines the footnote [^2]"),
        ("Le pain\nlève.[^x]", 2, "nothing defines the footnote [^x]"),
        ("- un\n- deux[^2]", 2, "nothing defines the footnote [^2]"),
        ("| a[^2] |\n|---|\n| b |", 1, "nothing defines the footnote [^2]"),
        ("Le pain[^1].\n\n[^1]: Un[^2].", 3, "nothing defines the footnote [^2]"),
        ("Le pain.\n\n[^9]: Neuf.", 3, "nothing refers to the footnote [^9]"),
        ("Le pain.\n\n[^1]: Un[^1].", 3, "nothing refers to the footnote [^1]"),
        ("Le pain[^1].\n\n[^1]: Un.\n\n[^1]: Une.", 5, "[^1] is defined twice, first in line 3"),
    ],
)
def test_a_footnote_that_is_amiss(text, line, said):
    """It is told in the line where it stands, and once."""
    ((at, message),) = told(text)

    assert at == line
    assert said in message


@pytest.mark.parametrize(
    "text",
    [
        "Le pain[^1].\n\n[^1]: Un.",
        "Le pain[^Un].\n\n[^un]: Un.",
        "Le pain[^1].\n\n[^1]: Un[^2].\n\n[^2]: Deux.",
        "Le pain `[^2]`.",
        "    le pain [^2]\n",
        "```\n[^2]\n```",
        "Le pain \\[^2].",
        "<!-- [^2] -->",
        "![le pain [^2]](pain.png)",
        "Le pain [2] ^1^ [^] [x^2].",
    ],
)
def test_what_is_no_fault(text):
    """Defined and referred to, whatever the label's case and by way of any other; code and escapes are text."""
    assert told(text) == []


def test_a_footnote_of_a_footnote_stands_below_the_same_passage():
    """Right after the one that refers to it, whatever the case of its label; each footnote stands once."""
    text = "Un[^1] deux[^b].\n\nTrois[^1].\n\n[^B]: B.\n\n[^2]: Deux.\n\n[^1]: Un[^2].\n"
    made = compose(ArticleFiles("bread", {"fr": text}), Resources())

    assert [[block.label for block in row.source.footnotes] for row in made.rows] == [["1", "2", "b"], []]


@pytest.mark.parametrize(
    ("place", "among", "wanted"),
    [
        (0, 1, "*"), (5, 18, "¶"), (6, 18, "**"), (17, 18, "¶¶¶"),
        (0, 19, "a"), (25, 800, "z"), (26, 800, "aa"), (701, 800, "zz"), (702, 800, "aaa"),
    ],
)  # fmt: skip
def test_a_text_of_many_footnotes_has_letters_for_signs(place, among, wanted):
    """Whose length does not grow with their number, as a hundred asterisks would."""
    assert sign(place, among) == wanted
