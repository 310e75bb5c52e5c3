"""The body of a note: from Markdown to HTML that is safe to set in a page.

The only module that imports markdown and nh3. Bodies are Python-Markdown's, with a fixed set of extensions, so that a
note looks the same on every site. Citations, `[@id, p. 5; @other]`, are set by the caller; inside code they are text.

Three walls keep anything live out: tags in the text are never taken as HTML but for a few without attributes; what
Markdown made of it is cleaned by nh3 with a list of what may pass; and addresses lead only to http, https, mailto or
the site's own files. Pictures are the site's own: a reader's browser asks nobody else.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Callable, Iterator
from functools import lru_cache
from html import escape, unescape
from typing import Final, NamedTuple

import markdown
import nh3
from markdown.blockprocessors import HashHeaderProcessor
from markdown.inlinepatterns import InlineProcessor, SimpleTagInlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from enregard.core.languages.typography import typeset

Cite = Callable[[str, str, str], str | None]
"""From the id of a reference, a place in it (may be nothing) and a language to HTML; None for an id nobody knows."""

Resolve = Callable[[str], str | None]
"""From an address as it is written to the one for the page; None where it may not be followed."""


class Problem(NamedTuple):
    """What is wrong in a body."""

    line: int
    """Counted from 0, the body's first line."""
    message: str


class Prose(NamedTuple):
    """A body as it is set."""

    html: str
    """Safe to set as it is."""
    citations: tuple[str, ...]
    """The ids of the references that it cites and that are known, each once, in order."""
    problems: tuple[Problem, ...]
    """Citations of references that nobody knows, and such as are not written as citations."""


INLINE: Final = frozenset({"sub", "sup", "br", "kbd", "abbr"})
"""The tags that may be written in a body, without attributes."""
_MADE: Final = {"p", "a", "img", "em", "strong", "del", "code", "pre", "blockquote", "ul", "ol", "li", "hr"}
_TABLES: Final = {"table", "thead", "tbody", "tr", "th", "td"}
_HEADINGS: Final = {"h3", "h4", "h5", "h6"}
TAGS: Final = frozenset(INLINE | _MADE | _TABLES | _HEADINGS)
"""Every tag that may come out, citations aside."""
_ATTRIBUTES: Final = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "th": {"style"},
    "td": {"style"},
}
SCHEMES: Final = frozenset({"http", "https", "mailto"})
"""Where an address may lead, besides the site's own files."""

_OPEN, _CLOSE = "\ue0f0", "\ue0f1"
"""Private-use characters around the number of a citation, until it is set. A body's own are taken out first."""


def html(text: str, lang: str, cite: Cite, resolve: Resolve | None = None) -> Prose:
    """Set the body of a note in its language; `resolve` gives addresses for the page that it stands on.

    The same text is converted once: what differs between pages, citations and addresses, is put in afterwards.
    """
    made, groups = _converted(text, lang)
    cited: dict[str, None] = {}
    unknown: dict[str, None] = {}

    def group(found: re.Match[str]) -> str:
        return _group(groups[int(found[1])], lang, cite, cited, unknown)

    made = _addressed(made, resolve or str)
    if groups:
        made = _PLACE.sub(group, made)
    return Prose(made, tuple(cited), tuple(_problems(text, unknown)))


def removed(text: str) -> tuple[tuple[int, str], ...]:
    """What is left out of a body, its text kept: the line, counted from 0, and the tag or the address."""
    bare = _without_code(text)
    tags = ((found.start(), f"<{found['tag'].lower()}>") for found in _TAG.finditer(bare) if not _passes(found))
    return tuple((bare.count("\n", 0, at), what) for at, what in tags)


def unsafe(text: str) -> tuple[tuple[int, str], ...]:
    """Addresses in a body that no link may lead to: the line, counted from 0, and the address."""
    bare = _without_code(text)
    return tuple((bare.count("\n", 0, found.start()), found[1]) for found in _LIVE.finditer(bare))


def pictures(text: str) -> tuple[tuple[int, str], ...]:
    """Pictures of other sites, of which only the words are shown: the line, counted from 0, and the address."""
    bare = _without_code(text)
    return tuple((bare.count("\n", 0, found.start()), found[1]) for found in _FOREIGN.finditer(bare))


def footnotes(text: str) -> tuple[tuple[int, str], ...]:
    """Marks of footnotes, which a body does not have: the line, counted from 0, and the mark."""
    bare = _without_code(text)
    return tuple((bare.count("\n", 0, found.start()), found[0]) for found in _FOOTNOTE.finditer(bare))


_FOOTNOTE: Final = re.compile(r"\[\^[^\]\[\n]+\](?!:)")
_FOREIGN: Final = re.compile(r"(?i)!\[[^\]]*\]\(\s*<?(https?:[^\s)>]*)")
_LIVE: Final = re.compile(
    r"(?i)(?:\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:[ \t]*<?)((?!https?:|mailto:)(?:[a-z][a-z0-9+.-]*:|[/\\]{2})[^\s)>]*)", re.M
)

# Citations

_CITATION: Final = re.compile(r"\[(@[^\[\]\n]*(?:\n[^\[\]\n]+)*)\](?![(\[])")
_CITED: Final = re.compile(r"@([\w][\w:.#$%&+?~/-]*?)(?:[,.]?\s*|\s*,\s*(\S.*?)\s*|\s+(\S.*?)\s*)$", re.S)
_PLACE: Final = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_Group = tuple[tuple[str, str], ...]


def _cited(words: str) -> _Group | None:
    """The ids and places of a citation; None where it is none."""
    parts = [_CITED.match(part.strip()) for part in words.split(";")]
    found = [(part[1], " ".join((part[2] or part[3] or "").split())) for part in parts if part]
    return tuple(found) if len(found) == len(parts) else None


def _group(group: _Group, lang: str, cite: Cite, cited: dict[str, None], unknown: dict[str, None]) -> str:
    parts = []
    for id, place in group:
        made = cite(id, typeset(place, lang), lang)
        if made is None:
            unknown[id] = None
            made = escape(f"@{id}{', ' if place else ''}{place}", quote=False)
        else:
            cited[id] = None
        parts.append(made)
    return f'<span class="cite">[{"; ".join(parts)}]</span>'


_ASTRAY: Final = re.compile(r"\[(?P<before>[^\[\]@\n]+\s)(?P<cited>@\w[^\[\]\n]*)\](?![(\[])")


def _problems(text: str, unknown: dict[str, None]) -> Iterator[Problem]:
    if "[" not in text or "@" not in text:
        return
    bare = _without_code(text)
    for found in _CITATION.finditer(bare):
        line = bare.count("\n", 0, found.start())
        for id, _ in _cited(found[1]) or ():
            if id in unknown:
                yield Problem(line, f"there is no reference “{id}” in references.yml")
        if _cited(found[1]) is None:
            yield Problem(line, f"{found[0]} is not read as a citation: write [@id, p. 5; @other]")
    for found in _ASTRAY.finditer(bare):
        message = f"a citation begins with its @: write {found['before'].strip()} [{found['cited']}]"
        yield Problem(bare.count("\n", 0, found.start()), message)


# Addresses

_ADDRESS: Final = re.compile(r'(<a|<img)((?: [a-z]+="[^"]*")*)>')
_HERE: Final = re.compile(r' (?:href|src)="([^"]*)"')


def _addressed(made: str, resolve: Resolve) -> str:
    """HTML with its addresses resolved. Its text holds no `<`, so what looks like a tag is one."""

    def put(found: re.Match[str]) -> str:
        here = _HERE.search(found[2])
        address = resolve(unescape(here[1])) if here else None
        name = "href" if found[1] == "<a" else "src"
        rest = _HERE.sub("", found[2])
        if address is None:
            return "<a>" if name == "href" else _words(rest)
        return f'{found[1]} {name}="{escape(address)}"{rest}>'

    return _ADDRESS.sub(put, made)


def _words(attributes: str) -> str:
    """What a picture says that cannot be shown."""
    found = re.search(r' alt="([^"]*)"', attributes)
    return escape(unescape(found[1]), quote=False) if found else ""


def _safe(tag: str, attribute: str, value: str) -> str | None:
    """An attribute's value as it may stand, or None."""
    if _OPEN in value:  # a citation is HTML, and has no place in an attribute
        return None if attribute in {"href", "src"} else _PLACE.sub("", value)
    if attribute == "style":
        return value if re.fullmatch(r"text-align: (left|right|center);", value) else None
    if attribute in {"href", "src"}:
        address = value.strip()
        if re.match(r"[/\\]\s*[/\\]", address) or re.search(r"[\x00-\x1f]", address):
            return None
        before, colon, _ = re.split(r"[/?#]", address, maxsplit=1)[0].partition(":")
        if colon and (tag == "img" or before.lower() not in SCHEMES):
            return None
    return value


# From Markdown to HTML


@lru_cache(maxsize=4096)
def _converted(text: str, lang: str) -> tuple[str, tuple[_Group, ...]]:
    """The HTML of a body, with a mark for each citation, and the citations."""
    converter = _converter()
    converter.groups.clear()
    plain = re.sub(f"[{_OPEN}{_CLOSE}\0\x02\x03]", "", text)
    try:
        made = converter.reset().convert(plain)
    except RecursionError:  # lists within lists within lists
        _converter.cache_clear()
        return f"<p>{escape(plain, quote=False)}</p>", ()
    clean = _CLEANER.clean(made)
    return _typeset(clean, lang), tuple(converter.groups)


class _Markdown(markdown.Markdown):
    """Python-Markdown, set up for bodies of notes."""

    def __init__(self) -> None:
        self.groups: list[_Group] = []
        super().__init__(extensions=["fenced_code", "tables", "sane_lists"], output_format="html")
        self.preprocessors.deregister("html_block")
        self.preprocessors.register(_Comments(self), "comments", 20)
        self.preprocessors.register(_Lists(self), "lists", 15)
        self.inlinePatterns.deregister("html")
        self.inlinePatterns.register(_Tags(_TAG.pattern, self), "tags", 90)
        self.inlinePatterns.register(_Citations(_CITATION.pattern, self), "citations", 175)
        self.inlinePatterns.register(SimpleTagInlineProcessor(r"(~~)(?=\S)(.+?)(?<=\S)~~", "del"), "deleted", 55)
        self.inlinePatterns.register(_BareAddresses(_BARE, self), "bare", 85)
        self.treeprocessors.register(_Headings(self), "headings", 5)
        self.parser.blockprocessors["hashheader"].RE = _HASH  # type: ignore[attr-defined]


@lru_cache(maxsize=1)
def _converter() -> _Markdown:
    return _Markdown()


# `#words` is a heading to Python-Markdown, and words to everybody else.
_HASH: Final = re.compile(HashHeaderProcessor.RE.pattern.replace("(?P<header>", r"(?P<header>(?=[ \t]|\n|$)"))
_BARE: Final = r"(?<![\w@/])(https?://[^\s<>\"“”«»\x02\x03]*[^\s<>\"“”«»\x02\x03.,;:!?)\]'’*_~])"


class _Comments(Preprocessor):
    """Takes comments out. Fences of code have been put aside before."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        if "<!--" not in text:
            return lines
        return _COMMENT.sub(lambda found: found[1] or "", text).split("\n")


class _Lists(Preprocessor):
    """Lets a list begin directly under a line of text, as it does on GitHub."""

    def run(self, lines: list[str]) -> list[str]:
        out: list[str] = []
        inside = False
        for line in lines:
            item = _ITEM.match(line)
            if item and not inside and out and _TEXT.match(out[-1]):
                out.append("")
            inside = bool(line.strip()) and (inside or bool(item))
            out.append(line)
        return out


_ITEM: Final = re.compile(r" {0,3}(?:[-+*]|1\.)[ \t]+\S")
_TEXT: Final = re.compile(r" {0,3}[^\s>|]")
_COMMENT: Final = re.compile(r"(?s)((?<!`)(`+)(?!`).+?(?<!`)\2(?!`))|<!--.*?-->")
_TAG: Final = re.compile(r"</?(?P<tag>[A-Za-z][\w-]*)(?P<more>(?:\s(?:\"[^\"]*\"|'[^']*'|[^<>\"'])*)?/?)>")


def _passes(tag: re.Match[str]) -> bool:
    return tag["tag"].lower() in INLINE and not tag["more"].strip(" \t\n/")


class _Tags(InlineProcessor):
    """Keeps the few tags that may be written; leaves out all others, and keeps their text."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]
        kept = re.sub(r"\s", "", m[0]).lower() if _passes(m) else ""
        return (self.md.htmlStash.store(kept) if kept else ""), m.start(0), m.end(0)


class _Citations(InlineProcessor):
    """Puts a mark where a citation stands."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str | None, int | None, int | None]:  # type: ignore[override]
        group = _cited(m[1])
        if group is None:
            return None, None, None
        groups = self.md.groups  # type: ignore[attr-defined]
        groups.append(group)
        return self.md.htmlStash.store(f"{_OPEN}{len(groups) - 1}{_CLOSE}"), m.start(0), m.end(0)


class _BareAddresses(InlineProcessor):
    """Makes a link of an address that stands in the text."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element, int, int]:  # type: ignore[override]
        link = etree.Element("a", href=m[1])
        link.text = markdown.util.AtomicString(m[1])
        return link, m.start(0), m.end(0)


class _Headings(Treeprocessor):
    """Sets headings below the title of their note."""

    def run(self, root: etree.Element) -> None:
        for element in root.iter():
            if element.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
                element.tag = f"h{min(6, int(element.tag[1]) + 2)}"


_CLEANER: Final = nh3.Cleaner(
    tags=set(TAGS),
    attributes=_ATTRIBUTES,
    attribute_filter=_safe,
    url_schemes=set(SCHEMES),
    link_rel=None,
)


def _without_code(text: str) -> str:
    """`text` with code blanked out, of the same length and lines."""
    blanked = _CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    return re.sub(r"\\[\[\]<@]", "  ", blanked)


_CODE: Final = re.compile(
    r"(?ms)^(?P<fence>`{3,}|~{3,})[^`\n]*\n.*?(?:^(?P=fence)[ \t]*$|\Z)"
    r"|(?<!`)(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)"
    r"|(?:\A|(?<=\n\n))(?:(?: {4}|\t)[^\n]*(?:\n|\Z))+|<!--.*?-->"
)

# Typesetting

_PIECE: Final = re.compile(r"<(/?)([a-z][a-z0-9]*)(?:\"[^\"]*\"|[^\">])*>|([^<]+)")
_FLOWING: Final = {"a", "em", "strong", "del", "sub", "sup", "abbr", "kbd", "code", "img"}
_VERBATIM: Final = {"code", "pre", "kbd"}


def _typeset(made: str, lang: str) -> str:
    """HTML with its words set as the language sets them; code is left as it is.

    The words of a block are set together, since what a quotation mark is depends on the words around a tag.
    """
    pieces = [(found[0], found[2] or "", found[3]) for found in _PIECE.finditer(made)]
    words: list[str] = []
    deep = 0
    for whole, tag, text in pieces:
        if text is not None:
            plain = unescape(text)
            words.append("x" * len(plain) if deep else plain)
            continue
        if tag in _VERBATIM:
            deep += -1 if whole[1] == "/" else 1
        words.append("" if tag in _FLOWING else "\n")
    done = typeset("".join(words), lang)
    return "".join(_put_back(pieces, words, done))


def _put_back(pieces: list[tuple[str, str, str]], words: list[str], done: str) -> Iterator[str]:
    at = 0
    deep = 0
    for (whole, tag, text), part in zip(pieces, words, strict=True):
        set_words = done[at : at + len(part)]
        at += len(part)
        if text is None:
            deep += (-1 if whole[1] == "/" else 1) if tag in _VERBATIM else 0
            yield whole
        else:
            yield escape(unescape(text) if deep else set_words, quote=False)
