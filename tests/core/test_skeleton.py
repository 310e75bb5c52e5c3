"""Skeletons: a block's syntax stays here, its sentences travel, and both make the block again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.drafting.skeleton import (
    cut,
    definitions,
    filled,
    flowed,
    references,
    structure,
    visible,
    visible_inline,
)
from enregard.core.markdown import markup


def only(source):
    """The one block of a text."""
    (block,) = markup.read(source).blocks
    return block


@pytest.mark.parametrize(
    ("source", "slots"),
    [
        ("Un paragraphe\nsur deux lignes.", ["Un paragraphe sur deux lignes."]),
        ("## Titre *un* ## {#pin}", ["Titre *un* ##"]),
        ("### Titre ###", ["Titre"]),
        ("Titre\n=====", ["Titre"]),
        ("- un **point**\n  sa suite\n- deux", ["un **point** sa suite", "deux"]),
        ("3. trois\n4. quatre", ["trois", "quatre"]),
        ("- [x] fait\n- [ ] à faire", ["fait", "à faire"]),
        ("- né en\n  1918. Mort.", ["né en 1918. Mort."]),
        ("- un\n\n      du code\n- deux", ["un", "deux"]),
        ("- un\n  > dit\n  > elle\n\n  ```sh\n  - rien\n  ```", ["un", "dit elle"]),
        ("> Un mot.\n>\n> - point\n> - autre", ["Un mot.", "point", "autre"]),
        ("> # Titre\n> 1. un\n> 2. deux", ["Titre", "un", "deux"]),
        ("| A | `b` |\n|---|:-:|\n| un \\| deux | |", ["A", "`b`", "un | deux"]),
        ("![Une *image*](a.png)", ["![Une *image*](a.png)"]),
        ("```\ncode\n```", []),
        ("***", []),
        ("<div>\nx\n</div>", []),
        ("###", []),
    ],
)
def test_engines_see_sentences_only(source, slots):
    """Markers, bars, rules and code stay in the frames."""
    assert list(cut(only(source)).slots) == slots


def test_a_footnotes_label_is_syntax():
    """The definition's text is all that travels."""
    note = markup.read("x[^a]\n\n[^a]: Une note\n    longue.").blocks[1]
    assert cut(note).slots == ("Une note longue.",)


BLOCKS = [
    "Un *paragraphe*  \nà deux lignes\\\net trois.",
    "- un\n- deux\n\n  encore deux\n  1. un\n  2. deux\n- trois",
    "> - a\n>   b\n>\n> # c\n>\n> d\ne",
    "| a | b |\n|--|:-:|\n| c | |\n| d \\| e | f |",
    "1) a\n2) b\n   - c\n\n         code\n   - d",
    "* * *",
    "Titre\n-----",
]


@pytest.mark.parametrize("source", BLOCKS)
def test_a_mould_makes_its_block_again(source):
    """Same structure, same words."""
    skeleton = cut(only(source))
    again = filled(skeleton, skeleton.slots)
    assert structure(again) == structure(source)
    assert visible(again).split() == visible(source).split()


@given(
    source=st.sampled_from(BLOCKS[:5]),
    text=st.sampled_from(
        ["1918. L’an", "- Non", "# 1", "> x", "---", "===", "+ a", "```", "~~~", "| a", "[a]: b", "{#p}", "12) x"]
    ),
)
def test_no_answer_becomes_syntax(source, text):
    """Whatever a slot is filled with, the blocks are those of the source."""
    skeleton = cut(only(source))
    made = filled(skeleton, [f"{text}"] * len(skeleton.slots))
    assert structure(made)[0] == structure(source)[0]
    assert all(word in visible(made) for word in text.split() if word.isalnum())


def test_a_headings_text_needs_no_escape():
    """It stands behind its mark, where nothing else can begin."""
    skeleton = cut(only("## 1. Un titre"))
    assert filled(skeleton, ["1. A title"]) == "## 1. A title"


def test_lines_flow_and_hard_breaks_stay():
    """A no-break space is no white space to be joined."""
    assert flowed("a\n  b\u00a0!  \nc\\\nd") == "a b\u00a0!\\\nc\\\nd"


def test_a_slot_reads_as_it_would_in_its_block():
    """Even if alone it would begin a list."""
    assert visible_inline("1918. **Fin** [de](x.md) la `guerre`[^1]") == "1918. Fin de la guerre"


def test_links_by_reference_are_known_to_the_file():
    """Labels are compared without case; the first definition counts."""
    text = "voir [a][Le  Rapport]\n\n[le rapport]: https://a.b 'Titre'\n[Le Rapport]: https://c.d\n"
    assert references(text) == {"le rapport": "https://a.b 'Titre'"}
    assert structure("[a][Le Rapport]" + definitions(references(text)))[1][1] == ("link https://a.b", 1)
