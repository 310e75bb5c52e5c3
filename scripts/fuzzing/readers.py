"""What reads text that a person, another program or a service wrote, each as a function of bytes."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Final

from enregard.core.anchoring.anchor import find
from enregard.core.checking import glossary
from enregard.core.checking.checks import compare
from enregard.core.checking.web_address import web_address
from enregard.core.drafting import draft_log
from enregard.core.drafting.dialogue import Answered, Manner, Refused, dialogue
from enregard.core.drafting.placeholder_style import BRACKETS, TAGS
from enregard.core.editions.article import ArticleFiles, Resources
from enregard.core.editions.edition import compose
from enregard.core.manuscripts import submission, works
from enregard.core.manuscripts.kind import kind
from enregard.core.markdown.address import joined
from enregard.core.notes import compute
from enregard.core.pages.page import pages
from enregard.core.references import bibliography
from enregard.core.references.library import SITE, Library
from enregard.core.site.plan import Content, plan
from enregard.core.text.lines import plain
from enregard.edges.content import tmx
from enregard.edges.publishing.render import Press, templates_folder
from enregard.errors import ManuscriptError

FR: Final = "---\ntitle: Le pain\n---\n\nLe pain coûte 5,6 francs[^1].\n\n- un\n- deux\n\n[^1]: Dit-on.\n"
EN: Final = "---\ntitle: Bread\ntranslation_of: fr\n---\n\nBread costs 5.6 francs.\n\n- one\n- two\n"
NOTE: Final = "---\nkind: context\n---\n\n# fr: Prix\n\n> 5,6 francs\n\nUn mot [@w].\n\n# en: Price\n\nA word.\n"
WORKS: Final = "- id: w\n  title: Un livre\n  URL: https://a.example/\n  issued: {date-parts: [[2001, 2, 3]]}\n"
TERMS: Final = "- fr: pain\n  en: [bread, loaf]\n  note: {fr: a, en: b}\n"
MEMORY: Final = (
    '<tmx version="1.4"><header srclang="fr"/><body><tu><tuv xml:lang="fr"><seg>Le pain.</seg></tuv>'
    '<tuv xml:lang="en"><seg>Bread.</seg></tuv></tu></body></tmx>'
)
_PRESS: Final = Press([templates_folder()])
_ELEMENTS: Final = {
    "a", "abbr", "article", "aside", "b", "blockquote", "br", "button", "caption", "circle", "cite", "code", "dd",
    "del", "details", "div", "dl", "dt", "em", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hr", "i", "img", "input", "ins", "kbd", "label", "legend", "li", "line", "main",
    "mark", "nav", "noscript", "ol", "option", "output", "p", "pre", "q", "rect", "search", "section", "select",
    "small", "span", "strong", "sub", "summary", "sup", "svg", "table", "tbody", "td", "textarea", "tfoot", "th",
    "thead", "time", "tr", "ul",
}  # fmt: skip
_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


class Guard(HTMLParser):
    """Finds in HTML what no text may put there."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """No element but those of our templates and renderer; no handler, style or scheme that runs."""
        if tag == "script":
            assert dict(attrs).get("src", "").endswith(("enregard/claims.js", "enregard/enregard.js")), attrs
            return
        assert tag in _ELEMENTS, tag
        for name, value in attrs:
            assert not name.startswith("on") and name not in {"style", "srcdoc", "srcset", "formaction"}, (tag, name)
            if name in {"href", "src", "action"}:
                seen = re.sub(r"[\x00-\x20]", "", value or "")
                found = _SCHEME.match(seen)
                assert found is None or found[0].lower() in {"http:", "https:", "mailto:"}, (tag, name, value)
                assert tag != "img" or (found is None and not seen.startswith("//")), value


def _site(**changed: str) -> None:
    """An article with all that belongs to it, from its files to its pages."""
    files = {
        "fr": FR,
        "en": EN,
        "note": NOTE,
        "works": WORKS,
        "terms": TERMS,
        "memory": MEMORY,
        "drafts": "",
        **changed,
    }
    read, wrong = bibliography.read(files["works"], "references.yml")
    library = Library({SITE: read})
    terms, astray = glossary.parse(files["terms"])
    drafted = draft_log.parse(files["drafts"]).drafts
    texts = {lang: files[lang] for lang in ("fr", "en")}
    article = ArticleFiles("a", texts, {"n": files["note"]}, files["memory"], drafted, names=("fr.md", "en.md"))
    made = compose(article, Resources(references=library, glossary=terms, units=tmx.parse))
    for finding in (*wrong, *astray, *(made if isinstance(made, tuple) else made.findings)):
        assert "\n" not in str(finding)
    if isinstance(made, tuple):
        return
    there = frozenset({"a/fr.md", "a/en.md", "a/notes/n.md"})
    planned = plan(Content(there, {"a": made}, (), library, ()))
    for one in planned.articles.values():
        for view in pages(one.pages, planned.site, _PRESS.word, read, terms):
            html = _PRESS.article(view)
            Guard().feed(html)
            html.encode()


def _text(read: Callable[[str], object]) -> Callable[[bytes], None]:
    return lambda data: void(read(data.decode("utf-8", "ignore")))


def void(_: object) -> None:
    """Nothing: what a reader returns is not looked at."""


def _told(read: Callable[[bytes], object]) -> Callable[[bytes], None]:
    """A reader of files that may say that one is no text."""

    def one(data: bytes) -> None:
        with contextlib.suppress(ManuscriptError):
            void(read(data))

    return one


def _halves(read: Callable[[str, str], object]) -> Callable[[bytes], None]:
    """A reader of two texts, which a zero divides."""

    def one(data: bytes) -> None:
        left, _, right = data.decode("utf-8", "ignore").partition("\0")
        void(read(left, right))

    return one


_RELS: Final = (
    b'<Relationships><Relationship Id="d" Type="x/officeDocument" Target="word/document.xml"/></Relationships>'
)


def _docx(data: bytes) -> object:
    return submission.submitted(
        submission.document("docx", {"_rels/.rels": _RELS, "word/document.xml": data, "word/styles.xml": data}), {}
    )


def _odt(data: bytes) -> object:
    kind_of = b"application/vnd.oasis.opendocument.text"
    return submission.submitted(submission.document("odt", {"mimetype": kind_of, "content.xml": data}), {})


def _epub(data: bytes) -> object:
    container = b'<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>'
    book = (
        b'<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata/><manifest><item id="c" href="c.xhtml" '
        b'media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>'
    )
    parts = {"mimetype": b"application/epub+zip", "META-INF/container.xml": container, "b.opf": book, "c.xhtml": data}
    return submission.submitted(submission.document("epub", parts), {})


def _compared(left: str, right: str) -> None:
    for discrepancy in compare(left, right, "fr", "en", [left], [right]):
        assert discrepancy.message


_MANNER: Final = Manner("fr", "en", (TAGS, BRACKETS), 60)


def _answered(left: str, right: str) -> None:
    """What an engine answers, whatever it is asked."""
    conversing = dialogue(left, _MANNER)
    try:
        query = next(conversing)
        while True:
            query = conversing.send(f"{query.text} {right}" if len(right) % 2 else right)
    except StopIteration as end:
        assert isinstance(end.value, Answered | Refused)


def _address(left: str, right: str) -> None:
    web_address(left)
    joined(left, right)


READERS: Final[dict[str, Callable[[bytes], None]]] = {
    "article": _text(lambda text: _site(fr=text)),
    "translation": _text(lambda text: _site(en=text)),
    "both": _halves(lambda left, right: _site(fr=left, en=right)),
    "front matter": _text(lambda text: _site(fr=f"---\n{text}\n---\n\nLe pain.\n")),
    "note": _text(lambda text: _site(note=text)),
    "references": _text(lambda text: _site(works=text)),
    "glossary": _text(lambda text: _site(terms=text)),
    "memory": _text(lambda text: _site(memory=text)),
    "drafts": _text(lambda text: _site(drafts=text)),
    "quote": _halves(lambda left, right: find(left, right, lang="fr")),
    "pair": _halves(_compared),
    "sum": _text(compute.evaluate),
    "answer": _halves(_answered),
    "address": _halves(_address),
    "web page": _told(lambda data: submission.submitted(submission.web_page(data), {})),
    "Word": _told(_docx),
    "OpenDocument": _told(_odt),
    "book": _told(_epub),
    "plain text": _text(lambda text: submission.plain(plain(text))),
    "Markdown": _text(lambda text: submission.markdown(plain(text))),
    "list of works": _told(lambda data: works.works(data.decode("utf-8", "ignore"), ())),
    "kind": _told(lambda data: kind("a", data)),
}
"""Each reader, by what it reads."""

SEEDS: Final[dict[str, tuple[bytes, ...]]] = {
    "article": (FR.encode(), b"# A\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n> b\n\n![a](b.png)\n\n```\nc\n```\n"),
    "translation": (EN.encode(),),
    "both": (f"{FR}\0{EN}".encode(),),
    "front matter": (b"title: a\nauthors: [b]\ndate: 2024-01-02\naliases: [c]\nfindings: [n]\n",),
    "note": (
        NOTE.encode(),
        b"---\nkind: fact-check\nverdict: false\ncompute: ['1 + 1 = 2']\n---\n\n# fr: a\n\n| a | b |\n|--|--|\n",
    ),
    "references": (WORKS.encode(), b"- id: w\n  type: book\n  author: [{family: A, given: B}]\n  page: 1-2\n"),
    "glossary": (TERMS.encode(),),
    "memory": (MEMORY.encode(),),
    "drafts": (b'{"source": "Le pain", "text": "Bread", "source_lang": "fr", "target_lang": "en"}\n',),
    "quote": ("5,6 francs\0Le pain coûte 5,6 francs à Paris.".encode(),),
    "pair": ("Le 3 mai 2024, 5,6 millions d’euros.\0On May 3, 2024, $5.6 million.".encode(),),
    "sum": (b"1 + 2 * 3 = 7", b"(5.5 - 2) / 3 ~ 1.2 % 4"),
    "answer": ("Le *pain* [ici](a.md) coûte `x` 5,6.\0The *bread* costs.".encode(),),
    "address": (b"https://fr.a.example/b/c.html?d=e#f\0../g",),
    "web page": (
        b'<html lang="fr"><main><h1>A</h1><p>Le pain <a href="b">c</a><sup><a href="#n">1</a></sup></p></main>',
    ),
    "Word": (
        b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>A'
        b"</w:t></w:r></w:p></w:body></w:document>",
    ),
    "OpenDocument": (
        b'<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        b'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>A</text:p>'
        b"</office:text></office:body></office:document-content>",
    ),
    "book": (b'<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>A</h1><p>b<a href="#c">1</a></p></body></html>',),
    "plain text": ("Titre : A\nAuteur : B\n\n— Oui.\n— Non.\n\n1. un\n2. deux\n".encode(),),
    "Markdown": (FR.encode(), b"a {.b} ::: c\n\n[[d]] ==e== $f$\n"),
    "list of works": (b'[{"id": "w", "type": "book", "title": "A", "issued": {"date-parts": [[2001]]}}]',),
    "kind": (b"%PDF-1.4", b"<!doctype html>"),
}  # fmt: skip
"""Sound files, by reader."""

WORDS: Final = (
    "---\n", "- ", "1. ", "> ", "# ", "```", "| a | b |\n|---|---|\n", "{#x}", "[^1]", "[^1]: ", "![", "](", "[@w]",
    "https://", "http://[", "mailto:", "www.", "# fr: ", "# en: ", "kind: ", "title: ", "date: ", "aliases: ", "]",
    "compute: ", "status: ", "figure: bars", "- id: ", "<sub>", "</sub>", "<kbd>", "<script>", "<!--", "-->", "<seg>",
    "<![CDATA[", "&#0;", "&amp;", '{"', '":', "null", "1e999", "99999999999", "2024-02-30", "&a ", "*a", "!!x ", "<<: ",
    "\u2028",
    "\ufeff", "\u202e", "\u200d", "①", "½", "٣", "Ⅷ", "İ", "ß", "e\u0301", "mille", "5,6 millions", "not ", "\\", "**",
    "javascript:", "\x0b", "\x85", "\n\n", "    ", "\t", " = ", " ** ", " % ", "w:p", "w:r", "w:t", "text:p", "href=",
)  # fmt: skip
"""What readers look for."""
