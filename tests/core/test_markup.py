"""The dialect of articles: blocks, visible text, lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.markdown import markup
from enregard.core.markdown.markup import read
from enregard.core.markdown.token import VISIBLE, line_of


def one(text):
    """The only block of a text."""
    (block,) = read(text).blocks
    return block


@pytest.mark.parametrize(
    ("source", "kind", "text"),
    [
        ("Un paragraphe.", "paragraph", "Un paragraphe."),
        ("# Titre *penché*", "heading", "Titre penché"),
        ("Titre\n=====", "heading", "Titre"),
        ("- un\n- deux", "list", "un\ndeux"),
        ("- un\n\n  suite\n- deux\n  - trois", "list", "un\nsuite\ndeux\ntrois"),
        ("> cité\n>\n> encore", "quotation", "cité\nencore"),
        ("| a | b |\n|---|---|\n| 1 | ~~2~~ |", "table", "a\nb\n1\n2"),
        ("![Une image](x.png)", "figure", "Une image"),
        ("```py\nx = 1\n```", "code", "x = 1\n"),
        ("<div>un <b>mot</b></div>", "html", "un mot"),
        ("***", "rule", ""),
    ],
)
def test_a_block_is_of_the_kind_github_shows(source, kind, text):
    """Each kind of block has the visible text that a reader sees."""
    block = one(source)

    assert (kind, text) == (block.kind, block.text)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("*Un* **deux** ~~trois~~ `quatre`", "Un deux trois quatre"),
        ("un [lien](x.md 'titre') ici", "un lien ici"),
        ("voir http://a.example/b_c_d.", "voir http://a.example/b_c_d."),
        ("A&amp;B &eacute;t&eacute;", "A&B été"),
        ("une ligne\nsuivie d'une autre", "une ligne suivie d'une autre"),
        ("une fin  \nde ligne", "une fin de ligne"),
        (r"\*pas penché\*", "*pas penché*"),
        ("avant ![image](x.png) après", "avant  après"),
        ("un <span class='x'>mot</span> et H<sub>2</sub>O", "un mot et H2O"),
        ("un <!-- rien --> mot", "un  mot"),
        ("une note[^1].\n\n[^1]: La note.", "une note."),
        ("un crochet [seul] reste", "un crochet [seul] reste"),
    ],
)
def test_visible_text_is_what_a_reader_sees(source, text):
    """Markup, footnote marks and comments do not count; entities and escapes are what they stand for."""
    assert text == read(source).blocks[0].text


def test_lines_are_those_of_the_file_whatever_stands_above():
    """Fences, HTML, tables and front matter above a block do not shift its lines."""
    text = "```\nx\n\ny\n```\n\n<div>\na\n\n</div>\n\n| a |\n|---|\n| 1 |\n\nici\nou là *ou\nlà*\n"
    blocks = read(text, first_line=5).blocks

    last = blocks[-1]
    assert (last.kind, last.lines) == ("paragraph", (20, 22))
    ends = (last.text.index("ici"), last.text.index("ou"), len(last.text) - 1)
    assert [line_of(last, at) for at in ends] == [20, 21, 22]


def test_a_pin_ends_the_block_before_it_and_begins_a_pair():
    """A pin on a line of its own ends even a list, and names the block after it."""
    blocks = read("- un\n{#debut}\n- deux\n\n{#fin}\ntexte").blocks

    assert [(b.text, b.pin) for b in blocks] == [("un", ""), ("deux", "debut"), ("texte", "fin")]


def test_a_heading_carries_its_pin_at_its_end():
    """The pin of a heading is no part of its text."""
    block = one("## Titre {#ici}")

    assert (block.text, block.pin) == ("Titre", "ici")


@pytest.mark.parametrize("source", ["```\n{#non}\n```", "    {#non}", "mot {#non} mot", "{a, b}", "## Titre {a}"])
def test_other_braces_are_text(source):
    """Inside code, inside a line, or without a name, braces are text."""
    block = one(source)

    assert block.pin == ""
    assert "{" in block.text


def test_a_pin_with_nothing_after_it_is_told():
    """A pin at the end names nothing."""
    assert read("texte\n\n{#fin}\n").unused_pins == (("fin", 3),)


def test_an_unused_pin_has_its_own_line():
    """The file's, below front matter; that of the pin, not of what follows it."""
    text = "- un\n- deux\n{#a}\n\n\n{#b}\n\ntrois\n\n{#c}\n\n[^1]: quatre"

    assert read(text, 8).unused_pins == (("a", 10), ("c", 17))


def test_html_that_goes_is_told_with_its_line():
    """Each tag that was left out is told; script and style go with what is in them."""
    document = read("un <span>mot</span>\n\n<script>\nalert(1)\n</script>\n\n<p>oui</p>")

    assert [tuple(one) for one in document.removed] == [(1, "span"), (3, "script"), (7, "p")]
    assert [block.text for block in document.blocks] == ["un mot", "oui"]


def test_headings_are_called_what_github_calls_them():
    """The id of a heading is GitHub's, numbered when it comes again."""
    blocks = read("# Le coût, vraiment ?\n\n# Le coût, vraiment ?").blocks

    assert [block.inline.slug for block in blocks] == ["le-coût-vraiment-", "le-coût-vraiment--1"]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("voir (https://a.example/x_(y)) ici", "https://a.example/x_(y)"),
        ("voir www.a.example.", "http://www.a.example"),
        ("[source : https://fr.a.example]", "https://fr.a.example"),
        ("[source : https://fr.a.example]suite", "https://fr.a.example"),
        ("[https://a.example/x(y)].", "https://a.example/x(y)"),
        ("<https://a.example/>", "https://a.example/"),
        ("<jean@a.example>", "mailto:jean@a.example"),
    ],
)
def test_bare_addresses_are_links(text, address):
    """A bare web address is a link, without the punctuation after it."""
    assert [address] == [link.href for link in one(text).inline.addresses]


@given(st.text(alphabet="ab *_`[]()<>#|~&\\{}\n-!.1é«»", max_size=80))
def test_any_text_at_all_is_read(text):
    """Reading never fails, tokens add up to the visible text, and lines stay within the file."""
    document = read(text)

    for block in document.blocks:
        visible = "".join(t.value for t in block.inline.tokens if t.op in VISIBLE)
        assert block.text == visible
        assert 1 <= block.lines[0] <= block.lines[1] <= text.count("\n") + 1


@given(
    st.lists(
        st.sampled_from(["a", "é ", "\n", "\n\n", "*", "{#p}", "\u00ad", "www.a.b", "://", " ", "&amp;", "\\", "#"])
    )
)
def test_a_paragraph_of_nothing_but_words_is_read_as_any_other(parts):
    """The short way for it and the way of all others lead to one block."""
    text = "".join(parts)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markup, "_is_plain", lambda _: False)
        others = read(text)
    assert read(text) == others
    assert [block.inline for block in read(text).blocks] == [block.inline for block in others.blocks]


def test_a_pin_may_have_accents():
    """It is a name in the editor's language."""
    assert [(b.text, b.pin) for b in read("{#étaler}\ntexte\n\n## Titre {#façon}").blocks] == [
        ("texte", "étaler"),
        ("Titre", "façon"),
    ]
