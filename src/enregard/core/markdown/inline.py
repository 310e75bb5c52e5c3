"""From the events of one block to its tokens: emphasis, links, cells, code, and the little HTML that may pass.

Nothing that an author wrote becomes live markup here but the tags of `ALLOWED_TAGS`, without attributes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Any, Final

from enregard.core.markdown.token import Address, Op, Removed, Token

ALLOWED_TAGS: Final = frozenset({"sub", "sup", "br", "kbd", "abbr"})
"""HTML that an author may write, without attributes."""

Tag = str | dict[str, Any]
"""The parser's name of a structure, or a mapping from its name to what it says of it."""
Events = Iterator[tuple[Any, Any]]
_TAG: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)\s*(/?)>")
_MARKUP: Final = re.compile(r"<!--.*?-->|<\?.*?\?>|<![A-Za-z].*?>|</?[A-Za-z][^<>]*>", re.DOTALL)
_UNSEEN: Final = re.compile(r"<(script|style|template|textarea)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
# GitHub's extended autolinks: an address stops at white space or "<", and gives back the punctuation that ends it.
_ADDRESS: Final = re.compile(r"(?<![\w/])(?:https?://|www\.)[^\s<]*[^\s<?!.,:*_~'\";]", re.IGNORECASE)

_BLOCK_TAGS: Final = re.compile(
    "address|article|aside|blockquote|d[dlt]|details|div|fig(caption|ure)|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre"
    "|section|summary|t(able|body|d|foot|h|head|r)|ul"
)


@dataclass(slots=True)
class Builder:
    """Collects one block."""

    line: int
    tokens: list[Token] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    length: int = 0
    lines: list[tuple[int, int]] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)
    footnotes: list[str] = field(default_factory=list)
    feed: bool = False
    tags: list[str] = field(default_factory=list)
    images: int = 0
    loose: bool = False
    """Whether there is text outside images."""

    def see(self, text: str, line: int, op: Op = "text") -> None:
        """Add visible text that stands in a line of the file."""
        if self.feed and self.length:
            self.feed = False
            self._add(Token("feed", "\n"))
        self.feed = False
        if not self.lines or self.lines[-1][1] != line:
            self.lines.append((self.length, line))
        self._add(Token(op, text))

    def _add(self, token: Token) -> None:
        self.tokens.append(token)
        self.parts.append(token.value)
        self.length += len(token.value)

    def put(self, op: Op, value: str, more: str = "") -> None:
        """Add markup, which shows no text."""
        self.tokens.append(Token(op, value, more))

    def open_tag(self, name: str) -> None:
        """Open an element that was written as HTML."""
        self.tags.append(name)
        self.put("open", name)

    def close_tags(self, down_to: int = 0) -> None:
        """Close HTML tags that the text left open, until `down_to` of them are."""
        while len(self.tags) > down_to:
            self.put("close", self.tags.pop())


# The element of a structure about which there is nothing more to say, by the parser's name of it.
_PLAIN: Final = {
    "Emphasis": "em",
    "Strong": "strong",
    "Strikethrough": "del",
    "Paragraph": "p",
    "Item": "li",
    "BlockQuote": "blockquote",
    "TableRow": "tr",
}
_INLINE: Final = frozenset({"Emphasis", "Strong", "Strikethrough", "Link", "Image"})


def named(tag: Tag) -> tuple[str, Any]:
    """A structure as the parser tells of it: its name, and what it says of it or None."""
    return (tag, None) if isinstance(tag, str) else next(iter(tag.items()))


def label_of(written: str) -> str:
    """A footnote's label, whose case and white space say nothing, as an address may hold it."""
    return "-".join(written.casefold().split())


class Tokens:
    """Turns the events of one block into tokens."""

    def __init__(self, builder: Builder, line_at: Callable[[int], int], removed: list[Removed]) -> None:
        """`line_at` gives the line of an offset in bytes; HTML that is left out is added to `removed`."""
        self.line_at, self.removed = line_at, removed
        self.builder = builder
        self.depth: list[int] = []
        self.tables: list[list[str]] = []
        self.cell = 0
        self.head = False
        self.alt: list[str] | None = None
        self.links = 0
        self.code = False

    def run(self, tag: Tag, events: Events) -> None:
        """Turn the structure `tag`, which has begun, and the events up to its end into tokens."""
        self.start(tag, 0)
        open_tags = 1
        for event, span in events:
            if isinstance(event, str):
                self.leaf(event, span["start"])
                continue
            ((name, value),) = event.items()
            if name == "Start":
                open_tags += 1
                self.start(value, span["start"])
            elif name == "End":
                open_tags -= 1
                self.end(value)
                if not open_tags:
                    return
            else:
                self.content(name, value, span["start"])

    def leaf(self, name: str, at: int) -> None:
        """Take an event that holds nothing: a break or a rule."""
        if self.alt is not None:
            self.alt.append(" ")
        elif name == "SoftBreak":
            self.builder.see(" ", self.line_at(at))
        elif name == "HardBreak":
            self.builder.put("void", "br")
            self.builder.see(" ", self.line_at(at))
        elif name == "Rule":
            self.builder.feed = True
            self.builder.put("void", "hr")

    def start(self, tag: Tag, at: int) -> None:
        """Open a structure."""
        name, value = named(tag)
        builder = self.builder
        if self.alt is not None:
            return
        if name not in _INLINE:
            builder.feed = True
        else:
            self.depth.append(len(builder.tags))
        if name in _PLAIN:
            builder.put("open", _PLAIN[name])
        elif name == "Link":
            self._link(value, at)
        elif name == "Image":
            self.alt = []
            builder.images += 1
            line = self.line_at(at)
            builder.addresses.append(Address(value["dest_url"], line, image=True))
            builder.put("image", value["dest_url"], value["title"])
        elif name == "List":
            builder.put("open", "ul" if value is None else "ol", "" if value in {None, 1} else f"{value}")
        elif name == "Table":
            self.tables.append(list(value))
            builder.put("open", "table")
        elif name == "TableHead":
            self.head, self.cell = True, 0
            builder.put("open", "thead")
        elif name == "TableCell":
            align = self.tables[-1][self.cell].lower() if self.tables else "none"
            builder.put("open", "th" if self.head else "td", "" if align == "none" else align)
            self.cell += 1
        elif name == "CodeBlock":
            self.code = True
            language = value["Fenced"].split()[0] if isinstance(value, dict) and value.get("Fenced", "").split() else ""
            builder.put("open", "pre", language)
        if name == "TableRow":
            self.cell = 0

    def _link(self, value: Mapping[str, str], at: int) -> None:
        href = value["dest_url"]
        if value["link_type"] == "Email":
            href = f"mailto:{href}"
        self.builder.addresses.append(Address(href, self.line_at(at)))
        self.builder.put("link", href, value["title"])
        self.links += 1

    def end(self, tag: Tag) -> None:
        """Close a structure."""
        name, value = named(tag)
        builder = self.builder
        if self.alt is not None and name != "Image":
            return
        if name in _INLINE:
            builder.close_tags(self.depth.pop())
        else:
            builder.close_tags()
            builder.feed = True
        if name in _PLAIN:
            builder.put("close", _PLAIN[name])
        elif name == "Link":
            self.links -= 1
            builder.put("close", "a")
        elif name == "Image":
            self._end_image()
        elif name == "List":
            builder.put("close", "ol" if value else "ul")
        elif name == "Table":
            self.tables.pop()
            builder.put("close", "table")
        elif name == "TableHead":
            self.head = False
            builder.put("close", "thead")
        elif name == "TableCell":
            builder.put("close", "th" if self.head else "td")
        elif name == "CodeBlock":
            self.code = False
            builder.put("close", "pre")

    def _end_image(self) -> None:
        alt = "".join(self.alt or ())
        self.alt = None
        tokens = self.builder.tokens
        at = max(n for n, token in enumerate(tokens) if token.op == "image")
        tokens[at] = tokens[at]._replace(alt=alt)

    def content(self, name: str, value: str, at: int) -> None:
        """Take an event that holds text: words, code, HTML, the mark of a footnote."""
        if self.alt is not None:
            self.alt.append(value)
            return
        builder, line = self.builder, self.line_at(at)
        if name == "Text":
            self._text(value, line)
        elif name == "Code":
            builder.loose = True
            builder.put("open", "code")
            builder.see(value, line, "verbatim")
            builder.put("close", "code")
        elif name == "FootnoteReference":
            label = label_of(value)
            builder.footnotes.append(label)
            builder.put("foot", label, value)
        elif name in {"Html", "InlineHtml"}:
            self.raw(value, line)

    def _text(self, value: str, line: int) -> None:
        builder = self.builder
        builder.loose = builder.loose or bool(value.strip())
        if self.code:
            for piece in value.splitlines(keepends=True):
                builder.see(piece, line, "verbatim")
                line += 1
            return
        if self.links or ("://" not in value and "www." not in value):
            builder.see(value, line)
            return
        last = 0
        for found in _ADDRESS.finditer(value):
            address = _balanced(found[0])
            if found.start() > last:
                builder.see(value[last : found.start()], line)
            href = address if "://" in address else f"http://{address}"
            builder.addresses.append(Address(href, line))
            builder.put("link", href)
            builder.see(address, line)
            builder.put("close", "a")
            last = found.start() + len(address)
        if last < len(value):
            builder.see(value[last:], line)

    def raw(self, html: str, line: int) -> None:
        """Raw HTML: allowed tags pass, other tags go and their text stays, comments show nothing."""
        for found in _UNSEEN.finditer(html):
            self._remove(found[1], line)
        html = _UNSEEN.sub("", html)
        last = 0
        for found in _MARKUP.finditer(html):
            self._loose_text(html[last : found.start()], line)
            line += html.count("\n", last, found.end())
            last = found.end()
            self._tag(found[0], line)
        self._loose_text(html[last:], line)

    def _loose_text(self, html: str, line: int) -> None:
        text = re.sub(r"\s+", " ", unescape(html))
        if not self.builder.length or self.builder.feed:
            text = text.lstrip()
        if text:
            self.builder.see(text, line)
            self.builder.loose = True

    def _tag(self, html: str, line: int) -> None:
        if html.startswith(("<!", "<?")):
            return
        found = _TAG.fullmatch(html)
        name = found[2].lower() if found else ""
        if not found or name not in ALLOWED_TAGS:
            word = re.match(r"</?([A-Za-z][\w-]*)", html)
            if word and not html.startswith("</"):
                self._remove(word[1], line)
            if word and _BLOCK_TAGS.fullmatch(word[1].lower()):
                self.builder.feed = True
            return
        if name == "br":
            self.builder.put("void", "br")
        elif not found[1]:
            self.builder.open_tag(name)
        elif name in self.builder.tags[self.depth[-1] if self.depth else 0 :]:
            self.builder.close_tags(len(self.builder.tags) - 1 - self.builder.tags[::-1].index(name))

    def _remove(self, tag: str, line: int) -> None:
        self.removed.append(Removed(line, tag.lower()))


def _balanced(address: str) -> str:
    """Give back closing parentheses that the address did not open, and an entity that ends it."""
    while address.endswith(")") and address.count(")") > address.count("("):
        address = address[:-1].rstrip("?!.,:*_~'\";")
    return address
