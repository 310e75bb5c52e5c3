"""Blocks as HTML: sentences, marks, labels; and nothing live that an author did not have the right to."""

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.markdown.address import allowed, local
from enregard.core.markdown.markup import read
from enregard.core.markdown.renderer import Mark, RenderOptions, render, without_sentences
from enregard.core.markdown.token import VISIBLE

VOID = {"br", "img", "hr"}


def resolve(href):
    """Links lead where they say, if they may lead there at all."""
    return href if local(href) or allowed(href) else None


def options(**more):
    """How a French text is set."""
    return RenderOptions("fr", resolve, **more)


def set_(text, sentences=(), marks=(), **more):
    """The HTML of a text's first block."""
    return render(read(text).blocks[0], options(**more), sentences, [Mark(*mark) for mark in marks])


class Balance(HTMLParser):
    """Collects text, and fails on tags that do not nest."""

    def __init__(self):
        """Begin with nothing open."""
        super().__init__(convert_charrefs=True)
        self.stack, self.text, self.tags, self.marked, self.numbers = [], "", [], [], []

    def handle_starttag(self, tag, attrs):
        """Open a tag."""
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.stack.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        """Close the tag that was opened last, or fail."""
        assert self.stack and self.stack.pop()[0] == tag

    def handle_data(self, data):
        """Collect text, each letter with the note that marks it."""
        self.text += data
        names = [a.get("data-note") for t, a in self.stack if t == "mark"]
        self.marked.extend([(names[0] if names else "")] * len(data))
        numbers = [a["data-s"] for t, a in self.stack if "data-s" in a]
        assert len(numbers) < 2
        self.numbers.extend(["".join(numbers)] * len(data))


def parsed(markup):
    """HTML as a browser nests it."""
    parser = Balance()
    parser.feed(markup)
    parser.close()
    assert not parser.stack
    return parser


def test_sentences_are_spans_that_share_a_number():
    """A sentence that emphasis cuts is several spans with one number."""
    made = set_("Un *deux. Trois* quatre.", [(0, 8, 1), (9, 22, 2)])

    assert made == (
        '<p><span data-s="1">Un </span><em><span data-s="1">deux.</span> <span data-s="2">Trois</span></em>'
        '<span data-s="2"> quatre.</span></p>'
    )


def test_a_sentence_holds_what_stands_in_it_whole():
    """Emphasis, a link and code that begin and end in it do not cut it, nor do elements within these."""
    made = set_("*Un* [deux **trois**](x.md) `a`. Quatre *cinq*.", [(0, 16, 1), (17, 29, 2)])

    assert made == (
        '<p><span data-s="1"><em>Un</em> <a href="x.md">deux <strong>trois</strong></a> <code>a</code>.</span> '
        '<span data-s="2">Quatre <em>cinq</em>.</span></p>'
    )


def test_a_mark_crosses_emphasis_and_links():
    """Marked words may begin and end anywhere; the label stands outside the author's link."""
    made = set_("un *deux [trois* quatre](x.md) cinq", marks=[(3, 12, "n")], label={"n": "<b>1</b>"}.__getitem__)

    assert parsed(made).text.startswith("un *deux trois* quatre1 cinq")
    assert "</a><b>1</b>" in set_("un [deux](x.md) trois", marks=[(3, 7, "n")], label={"n": "<b>1</b>"}.__getitem__)


def test_overlapping_marks_are_split_into_intervals():
    """Crossing marks share the words in the middle, and each label follows its last word."""
    made = set_("abcdef", marks=[(0, 4, "x"), (2, 6, "y")], label={"x": "<i>1</i>", "y": "<i>2</i>"}.__getitem__)

    names = re.findall(r'data-note="([^"]+)"', made)
    assert names == ["x", "x y", "y"]
    assert made.index("<i>1</i>") < made.index("ef") < made.index("<i>2</i>")


def test_a_figure_keeps_its_labels_though_its_words_are_hidden():
    """The visible text of a figure is its alternative text, which only the attribute holds."""
    made = set_("![Une image](x.png)", marks=[(0, 3, "n")], label={"n": "<b>1</b>"}.__getitem__)

    assert made == '<figure><img src="x.png" alt="Une image" loading="lazy"><b>1</b></figure>'


def test_a_head_that_says_nothing_heads_no_column():
    """Markdown cannot leave it out; who listens is spared it."""
    made = set_("| | Prix |\n|---|---|\n| pain | 1 |\n")
    assert '<thead><tr><td></td>\n<th scope="col">Prix</th>\n</tr></thead>' in made


def test_display_replaces_one_character_by_one():
    """French spaces are set on display; what is counted stays."""
    made = set_("Vraiment ? « Oui » : 5,6 millions, l'an 1 000.")

    assert parsed(made).text == "Vraiment\u202f? «\u202fOui\u202f»\u00a0: 5,6\u00a0millions, l’an 1\u00a0000."


def test_a_soft_hyphen_is_set_and_is_no_part_of_the_text():
    """Nobody sees it where it stands: a sentence and a note's words go on over it; in code it is a character."""
    soft = "Les mil\u00adlions du vil\u00adlage, `a\u00adb`."
    assert read(soft).blocks[0].text == "Les millions du village, a\u00adb."
    assert set_(soft, [(0, 25, 1)], [(4, 12, "n")], classes={"n": "x"}) == (
        '<p><span data-s="1">Les <mark data-note="n" class="x">mil</mark>\u00ad'
        '<mark data-note="n" class="x">lions</mark>'
        " du vil\u00adlage, </span><code>a\u00adb</code>.</p>"
    )
    assert parsed(set_(soft)).text == soft.replace("`", "")


def test_html_that_an_author_left_open_ends_with_its_block():
    """In a block of HTML too, so that what follows is not drawn into it."""
    assert set_("<div>a <sub>b") == "<p>a <sub>b</sub></p>"
    assert set_("- a <sub>b\n- c") == "<ul><li>a <sub>b</sub></li><li>c</li></ul>"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("www.a.org/?u=http://b.org", '<a href="http://www.a.org/?u=http://b.org">www.a.org/?u=http://b.org</a>'),
        ("“https://a.org/b”", '“<a href="https://a.org/b">https://a.org/b</a>”'),
        ("[https://a.org/b]", '[<a href="https://a.org/b">https://a.org/b</a>]'),
        ("https://a.org/b_(c)[d]", '<a href="https://a.org/b_(c)[d]">https://a.org/b_(c)[d]</a>'),
        ("(HTTPS://a.org?)", '(<a href="HTTPS://a.org">HTTPS://a.org</a>?)'),
        ("l’https://a.org’", 'l’<a href="https://a.org">https://a.org</a>’'),
    ],
)
def test_a_bare_address_is_a_link(text, made):
    """Without the punctuation and the quotation marks around it."""
    assert set_(text) == f"<p>{made}</p>"


def test_a_picture_in_the_words_of_a_picture_is_words():
    """Of the outer one, which is shown."""
    assert set_("a ![b ![c](d.png) e](f.png) g") == '<p>a <img src="f.png" alt="b c e" loading="lazy"> g</p>'
    assert set_("![a [b](c) ![d](e.png)](f.png)") == '<figure><img src="f.png" alt="a b d" loading="lazy"></figure>'


def test_a_picture_keeps_its_title():
    """As a link does."""
    assert set_('a ![b](c.png "d & e")') == '<p>a <img src="c.png" alt="b" title="d &amp; e" loading="lazy"></p>'


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ('![b](https://c.org/d.png "e")', '<p><a href="https://c.org/d.png" title="e">b</a></p>'),
        ("![](https://c.org/d.png)", '<p><a href="https://c.org/d.png">https://c.org/d.png</a></p>'),
        ("[![b](https://c.org/d.png)](f.md)", '<p><a href="f.md">b</a></p>'),
        ("![b](//c.org/d.png)", "<p>b</p>"),
    ],
)
def test_a_picture_of_another_site_is_a_link(text, made):
    """Nobody's browser asks for it before it is followed; a link in a link is none."""
    assert set_(text) == made


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "un <img src=x onerror=alert(1)>",
        "un <sub onclick=alert(1)>mot</sub>",
        "[x](javascript:alert(1))",
        "[x](JaVaScript:alert(1))",
        "[x](<java\nscript:alert(1)>)",
        "[x](&#106;avascript:alert(1))",
        "[x](data:text/html,x)",
        "![x](javascript:alert(1))",
        "<javascript:alert(1)>",
        "[x](vbscript:x)",
        '[x](y "\\"><script>alert(1)</script>")',
        '```"><script>\nx\n```',
        "<a href=javascript:alert(1)>x</a>",
        "<svg/onload=alert(1)>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<iframe src='//x'>",
        '!["><script>alert(1)</script>](x.png)',
        "[x](//evil.example/x)",
        "[x](\\\\evil.example/x)",
    ],
)
def test_nothing_live_reaches_a_page(text):
    """No handler, no script, no scheme but http, https and mailto."""
    for block in read(text).blocks:
        for tag, attributes in parsed(render(block, options())).tags:
            assert tag not in {"script", "iframe", "svg", "object", "style"}
            assert not any(name.startswith("on") for name in attributes)
            for name in ("href", "src"):
                value = attributes.get(name) or ""
                assert ":" not in value or value.startswith(("http:", "https:", "mailto:"))
                assert not value.startswith(("//", "\\"))


@given(st.text(alphabet='abc *_`[]()<>|~&.\n-é\u00ad"', min_size=1, max_size=60), st.integers(0, 60))
def test_without_its_sentences_a_block_is_as_if_it_had_none(text, cut):
    """A page in one language shows the same HTML as the page with both, but for the spans of sentences."""
    for block in read(text).blocks:
        size = len(block.text)
        cut = min(cut, size)
        made = render(block, options(), [(0, cut, 1), (cut, size, 2)])

        assert without_sentences(made) == render(block, options())


@given(
    st.text(alphabet='abc *_`[]()<>|~&.\n-é"', min_size=1, max_size=60),
    st.lists(st.integers(0, 60), max_size=5).map(sorted),
    st.booleans(),
)
def test_what_is_seen_of_a_sentence_is_in_its_span(text, cuts, marked):
    """Each letter in that of its own sentence alone, whatever elements begin and end there, with notes or without."""
    for block in read(text).blocks:
        size = len(block.text)
        cuts = [0, *(cut for cut in cuts if cut < size), size]
        spans = [(start, end, n) for n, (start, end) in enumerate(pairwise(cuts), 1)]
        made = parsed(render(block, options(), spans, [Mark(0, size, "n")] if marked and size else []))

        wanted, at = [], 0
        for op, value, _, _ in block.inline.tokens:
            if op in {"text", "verbatim"}:
                wanted += [next(str(n) for start, end, n in spans if start <= at + i < end) for i in range(len(value))]
            at += len(value) if op in VISIBLE else 0
        if block.kind not in {"figure", "rule", "table"}:
            for number, want, letter in zip(made.numbers, wanted, made.text, strict=True):
                assert number == want or letter.isspace()


@given(
    st.text(alphabet="abc *_`[]()<>|~&.\n-é", min_size=1, max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.sampled_from("xyz")), max_size=4),
)
def test_any_marks_at_all_give_valid_html(text, marks):
    """Tags nest; the words stay the same; exactly the marked characters are in marks."""
    for block in read(text).blocks:
        size = len(block.text)
        wanted = [Mark(a, min(b, size), n) for a, b, n in marks if a < min(b, size)]
        made = parsed(render(block, RenderOptions("xx", resolve), [(0, size, 1)], wanted))

        if block.kind not in {"figure", "rule"}:
            shown = "".join(t.value for t in block.inline.tokens if t.op in {"text", "verbatim"})
            assert shown == made.text
