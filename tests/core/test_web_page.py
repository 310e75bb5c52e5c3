"""A saved page becomes its article, without what surrounds it, with what it says of itself."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.manuscripts import compose, submission
from enregard.core.manuscripts.document import Table
from enregard.core.manuscripts.web import page
from enregard.errors import ManuscriptError
from office import epub

PROSE = (
    "Le canal traverse la ville depuis deux siècles, et personne ne se souvient d’avoir vu ses écluses fermées si "
    "longtemps."
)
FRAME = """<!DOCTYPE html><html lang="fr-FR"><head><title>Les écluses - Le Courrier</title>{head}</head><body>
<nav><a href="/">Accueil</a> <a href="/s">Sport</a></nav>
<div class="cookie-banner"><p>Nous utilisons des cookies.</p></div>
<main><article><h1>Les écluses</h1><p class="byline">Par Ada Boulanger</p>{body}
<div class="share">Partager</div></article>
<section class="related-posts"><h2>À lire aussi</h2><p>Un autre article sur les pommiers.</p></section></main>
<footer><p>Mentions légales</p></footer></body></html>"""


def read(body, head=""):
    """The document of a page whose article has a body."""
    return submission.web_page(FRAME.format(body=f"<p>{PROSE}</p>{body}", head=head).encode())


def markdown(body):
    """What the article of a page has below its first paragraph."""
    made = compose.markdown(read(body))
    assert made.startswith(PROSE)
    return made.removeprefix(PROSE).strip()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<h2>La rive</h2><p>Un <b>mot</b>.</p>", "## La rive\n\nUn **mot**."),
        ("<h2><a href='#x'>La rive</a></h2><p>Là.</p>", "## La rive\n\nLà."),
        ("<ul><li>un<ul><li>deux</li></ul></li><li>trois</li></ul>", "- un\n  - deux\n- trois"),
        ("<ol start=3><li>un<li>deux</ol>", "3. un\n4. deux"),
        ("<blockquote><p>Un.</p><p>Deux.</p></blockquote>", "> Un.\n>\n> Deux."),
        ("<p>Un<br>deux</p>", "Un\\\ndeux"),
        ("<div class='poem'><p>Un vers</p><p>un autre</p></div>", "Un vers\\\nun autre"),
        ("<dl><dt>Vantelle</dt><dd>Petite vanne.</dd></dl>", "**Vantelle**\n\nPetite vanne."),
        ("<table><tr><th>a<th>b<tr><td colspan=2>c</table>", "| a | b |\n|---|---|\n| c | |"),
        ("<p>Un<sup><a href='#fn1' id='r1'>1</a></sup>.</p><ol><li id='fn1'>Là. <a href='#r1'>↩</a></li></ol>",
         "Un[^1].\n\n[^1]: Là."),
        ("<p>Un&nbsp;[<a href='#nb1' id='nh1'>1</a>].</p><div class='notes'><h2>Notes</h2><div id='nb1'><p>"
         "[<a href='#nh1'>1</a>]"
         "&nbsp;Là.</p></div></div>", "Un[^1].\n\n[^1]: Là."),
        ("<figure><img src='https://a.example/e.png' alt='Une écluse'><figcaption>En mars</figcaption></figure>",
         "*En mars*"),
        ("<p>H<sub>2</sub>O <s>non</s> <code>x</code></p>", "H<sub>2</sub>O ~~non~~ `x`"),
        ("<p>Vu <span style='display:none'>caché</span>partout.</p>", "Vu partout."),
        ("<p><a href='javascript:void(0)'>Ici</a> et <a href='https://a.example/x'>là</a></p>",
         "Ici et [là](https://a.example/x)"),
    ],
)  # fmt: skip
def test_what_an_article_says(body, expected):
    """Headings, lists, verse, tables, notes and the rest; what leads nowhere is no link."""
    assert markdown(body) == expected


def test_what_a_page_says_of_itself():
    """Linked data before what is marked in the text; the publisher is no author; a day without its time."""
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "NewsArticle",
                "headline": "Les écluses",
                "datePublished": "2025-03-04T06:30:00+01:00",
                "dateModified": "2025-03-06T10:00:00+01:00",
                "author": [
                    {"@type": "Person", "name": "Ada Boulanger"},
                    {"@type": "Organization", "name": "Le Courrier"},
                ],
                "publisher": {"@id": "#us"},
            },
            {"@type": "Organization", "@id": "#us", "name": "Le Courrier"},
        ],
    }
    head = (
        f'<script type="application/ld+json">{json.dumps(data)}</script><link rel="canonical" href="https://a.example/e?id=4">'
        '<link rel="license" href="https://creativecommons.org/licenses/by/4.0/">'
        '<meta name="description" content="En mars.">'
    )
    document = read("", head)

    assert document.lang == "fr"
    assert document.meta == {
        "title": "Les écluses",
        "authors": ("Ada Boulanger",),
        "date": "2025-03-04",
        "updated": "2025-03-06",
        "source_url": "https://a.example/e?id=4",
        "publisher": "Le Courrier",
        "description": "En mars.",
        "rights": "https://creativecommons.org/licenses/by/4.0/",
    }


def test_what_was_left_out_is_said():
    """The words around an article are counted, the largest parts quoted; with `whole` nothing is left out."""
    (said,) = read("").left
    assert "words around the article" in said
    assert "À lire aussi" in said
    everything = submission.web_page(FRAME.format(body=f"<p>{PROSE}</p>", head="").encode(), whole=True)
    assert "pommiers" in compose.markdown(everything)


def test_names_lie():
    """What holds most of the prose is the text, whatever it is called."""
    body = f"<body><div class='share-page sidebar'><p>{PROSE}</p><p>{PROSE}</p></div><div class='menu'>Un</div></body>"
    assert compose.markdown(submission.web_page(body.encode())).count(PROSE) == 2


def test_a_page_that_says_latin_is_read_as_windows():
    """Pages that say ISO 8859-1 are Windows-1252, as browsers read them."""
    text = f"<html><head><meta charset='iso-8859-1'></head><body><p>L’été coûte 3 € – {PROSE}</p></body></html>"
    assert compose.markdown(submission.web_page(text.encode("cp1252"))) == f"L’été coûte 3 € – {PROSE}\n"


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "ul><li", "table><tr><td", "font"])
def test_what_is_nested_beyond_reason_is_read(tag):
    """A page of a thousand elements within each other keeps its words."""
    made = compose.markdown(submission.web_page(f"<body>{f'<{tag}>' * 1000}Un mot".encode()))
    assert "Un mot" in made


@given(st.binary(max_size=300))
def test_any_bytes_are_a_page_or_told(data):
    """No page ends in a traceback."""
    try:
        submission.web_page(data)
    except ManuscriptError as error:
        assert str(error)


TAGS = [
    "<p>",
    "</p>",
    "<ul>",
    "<li>",
    "<b>",
    "</b>",
    "<table>",
    "<td>",
    "<h2>",
    "<br>",
    "<sup>",
    "<div id=x>",
    "</div>",
]


@given(st.lists(st.sampled_from([*"abc ", *TAGS]), max_size=40))
def test_no_word_of_a_whole_page_is_lost(parts):
    """Whatever the elements, all words are there."""
    made = compose.markdown(page.read(f"<body>{''.join(parts)}".encode(), whole=True))
    letters = [part for part in parts if part in "abc"]

    assert sorted(c for c in re.sub(r"</?su[bp]>|<br>", "", made) if c in "abc") == sorted(letters)


WORD = """<html><head><title>x</title></head><body lang=FR><p class=MsoTitle>Le port</p>
<p class=MsoToc1>Un 1</p><h1>Un</h1>
<p class=MsoNormal>Il dort.<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·&nbsp; </span>un</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o&nbsp; </span>deux</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>3.&nbsp; </span>trois</p>
<p class=MsoQuote>La mer.</p><p class=MsoNormal><span style='display:none'>secret</span>Fin.</p>
<div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Là.</p></div>
</body></html>"""
DOCS = """<html><head><style>.c1{font-weight:700}.c2{font-style:italic;color:#000}</style></head>
<body class="doc-content"><p class="c0 title"><span>Le port</span></p><h1><span class="c1">Un</span></h1>
<p><span class="c1">Il </span><span class="c2">dort</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>
<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p>
<ul class="lst-kix_a-0 start"><li>un</li></ul><ul class="lst-kix_a-1 start"><li>deux</li></ul>
<ul class="lst-kix_a-0"><li>trois</li></ul>
<p><a href="https://www.google.com/url?q=https://a.example/x%3Fb%3D1&amp;sa=D">ici</a></p>
<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Là.</span></p></div>
<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Vrai ?</span></p></div></body></html>"""


@pytest.mark.parametrize(
    ("html", "expected", "left"),
    [
        (WORD, "# Un\n\nIl dort.[^1]\n\n- un\n  - deux\n\n3. trois\n\n> La mer.\n\nFin.\n\n[^1]: Là.\n",
         ("1 table of contents", "1 hidden word")),
        (DOCS, "# Un\n\n**Il** *dort*[^1]\n\n- un\n  - deux\n- trois\n\n[ici](https://a.example/x?b=1)\n\n[^1]: Là.\n",
         ("1 comment",)),
    ],
)  # fmt: skip
def test_documents_that_were_saved_as_pages(html, expected, left):
    """Word's lists, Docs' style sheet and comments; their title is no heading, and nothing is taken for a menu."""
    document = submission.web_page(html.encode())

    assert document.meta == {"title": "Le port"}
    assert compose.markdown(document) == expected
    assert document.left == left


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<div>Un.<br><br>Deux.<br>trois</div>", "Un.\n\nDeux.\\\ntrois"),
        ("<h2>Rive<a href='#rive'>¶</a></h2><p>Là.</p>", "## Rive\n\nLà."),
        ("<p>Un <span class='pagenum'>[Pg 4]</span>mot.</p>", "Un mot."),
        ("<section><p>Lire aussi | <a href='/x'>Autre</a></p></section><p>Fin.</p>", "Fin."),
        ("<section class='pg-boilerplate'><p>Project Gutenberg</p></section><p>Fin.</p>", "Fin."),
        ("<pre>un<br>deux</pre>", "```\nun\ndeux\n```"),
    ],
)
def test_what_pages_have_beside_their_text(body, expected):
    """Empty lines part paragraphs; a heading's link to itself, a printed page's number, another article are no text."""
    assert markdown(body) == expected


def test_a_gutenberg_book_is_a_book():
    """What Project Gutenberg says of itself around a book is left out, and counted."""
    chapters = {
        "a.xhtml": '<section class="pg-boilerplate"><h2>The Project Gutenberg eBook</h2></section><h1>THE LOCK</h1>',
        "b.xhtml": '<h2><span class="pagenum">[3]</span>CHAPTER I</h2><p>One.</p>',
        "c.xhtml": '<h2>CHAPTER II</h2><p>Two.</p><section class="pg-boilerplate"><p>THE FULL LICENSE</p></section>',
    }
    document = submission.document("epub", epub(chapters, metadata="<dc:title>The Lock</dc:title>"))
    assert compose.markdown(document) == "## CHAPTER I\n\nOne.\n\n## CHAPTER II\n\nTwo.\n"
    assert document.left == (
        "1 file beside the text (a.xhtml: THE LOCK)",
        "7 words of Project Gutenberg’s licence",
    )


def test_a_text_and_its_translation_in_a_table():
    """The table of a page is kept whole where two of its columns hold prose; a table that lays out a page is none."""
    rows = "".join(
        f"<tr><td>Il fait froid dans le port ce soir {n}.</td><td>It is cold {n}.</td></tr>" for n in "abcde"
    )
    page = f"<body><table><thead><tr><th>Le port</th><th>The port</th></tr></thead><tbody>{rows}</tbody></table></body>"
    (table,) = submission.web_page(page.encode()).blocks
    assert len(table.rows) == 6

    text = "<p>Il fait froid dans le port, et la nuit tombe sur les quais déserts.</p>" * 4
    laid = f"<body><table><tr><td><a href='/'>Menu</a></td><td>{text}</td></tr></table></body>"
    assert not any(isinstance(block, Table) for block in submission.web_page(laid.encode()).blocks)


def test_an_address_that_is_none_is_not_the_page_s():
    """What a page calls its address may be none; then links within its site lead nowhere, and that is told."""
    head = '<head><link rel="canonical" href="http://["><base href="http://["></head>'
    read = submission.web_page(f'{head}<body><p>Voir <a href="b.html">là</a>.'.encode())
    assert "source_url" not in read.meta
    assert read.left == ("the addresses of 1 link within a site that the page does not name",)
