"""The dialect of articles: what GitHub shows, read by one parser.

CommonMark with tables, footnotes, strikethrough and bare web addresses as links. One pass over the parser's events
gives each top-level block its lines, its visible text and a list of tokens, from which `setting` makes HTML. So quotes,
sentences and lines in findings all refer to the same offsets.

Rules of this module: it is the only one that knows the parser (whose ranges are in bytes); a line feed in a visible
text separates items, cells and paragraphs inside a block and stands for nothing else; nothing that an author wrote
reaches a page as live markup but the tags of `ALLOWED_TAGS`, without attributes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape, unescape
from typing import Any, Final, Literal, NamedTuple, cast
from urllib.parse import quote

import pyromark

from enregard.core.article import Block, Kind

ALLOWED_TAGS: Final = frozenset({"sub", "sup", "br", "kbd", "abbr"})
"""HTML that an author may write, without attributes."""

SCHEMES: Final = ("http:", "https:", "mailto:")
"""What a link may start with, besides the site's own files."""

_OPTIONS: Final = (
    pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_FOOTNOTES | pyromark.Options.ENABLE_STRIKETHROUGH
)
_PIN_LINE: Final = re.compile(rb"^ {0,3}(\{#([A-Za-z][\w.:-]*)\})[ \t]*\r?$", re.MULTILINE)
_PIN_END: Final = re.compile(r"\s*\{#([A-Za-z][\w.:-]*)\}\s*$")
_TAG: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)\s*(/?)>")
_MARKUP: Final = re.compile(r"<!--.*?-->|<\?.*?\?>|<![A-Za-z].*?>|</?[A-Za-z][^<>]*>", re.DOTALL)
_UNSEEN: Final = re.compile(r"<(script|style|template|textarea)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
# GitHub's extended autolinks: an address stops at white space or "<", and gives back the punctuation that ends it.
_ADDRESS: Final = re.compile(r"(?<![\w/])(?:https?://|www\.)[^\s<]*[^\s<?!.,:*_~'\";]", re.IGNORECASE)

Tag = str | dict[str, Any]
"""The parser's name of a structure, or a mapping from its name to what it says of it."""
Events = Iterator[tuple[Any, Any]]
Op = Literal["text", "verbatim", "hidden", "open", "close", "atom", "link", "image", "foot", "feed"]


VISIBLE: Final = frozenset({"text", "verbatim", "hidden", "feed"})
"""The tokens that make up the visible text."""


class Token(NamedTuple):
    """A step in setting a block: visible text, or markup around it."""

    op: Op
    """`text`, `verbatim` (code) and `hidden` (an alternative text) are visible text; `feed` is the line feed between
    items; `open`, `close` and `atom` are markup as it goes to the page; `link` and `image` carry an address that is
    resolved for each page; `foot` is a reference to an author's footnote."""
    value: str
    """The text, the HTML, the address or the label."""
    more: str = ""
    """A link's title attribute as HTML; an image's alternative text."""


class Address(NamedTuple):
    """A link or an image of an article, as written."""

    href: str
    line: int
    image: bool = False


class Removed(NamedTuple):
    """HTML that was left out."""

    line: int
    tag: str


@dataclass(frozen=True, slots=True)
class Inline:
    """What `setting` and findings need of a block."""

    tokens: tuple[Token, ...]
    lines: tuple[tuple[int, int], ...]
    """Visible offset and line, wherever the line changes."""
    addresses: tuple[Address, ...] = ()
    footnotes: tuple[str, ...] = ()
    """Labels of the author's footnotes that this block refers to, in order."""
    slug: str = ""
    """Of a heading, the id that GitHub gives it."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text, read."""

    blocks: tuple[Block, ...]
    removed: tuple[Removed, ...] = ()
    unused_pins: tuple[tuple[str, int], ...] = ()
    """Pins after which nothing comes, with their lines."""


@dataclass(slots=True)
class _Builder:
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
        self.tokens.append(Token(op, value, more))

    def close_tags(self, down_to: int = 0) -> None:
        while len(self.tags) > down_to:
            self.put("close", f"</{self.tags.pop()}>")


# What opens and closes around a structure, by the parser's name of it.
_PLAIN: Final[dict[str, tuple[str, str]]] = {
    "Emphasis": ("<em>", "</em>"),
    "Strong": ("<strong>", "</strong>"),
    "Strikethrough": ("<del>", "</del>"),
    "Paragraph": ("<p>", "</p>"),
    "Item": ("<li>", "</li>"),
    "TableRow": ("<tr>", "</tr>"),
}
_INLINE: Final = frozenset({"Emphasis", "Strong", "Strikethrough", "Link", "Image"})
_KINDS: Final[dict[str, Kind]] = {
    "Heading": "heading",
    "Paragraph": "paragraph",
    "List": "list",
    "BlockQuote": "quotation",
    "Table": "table",
    "CodeBlock": "code",
    "HtmlBlock": "html",
    "FootnoteDefinition": "footnote",
}


def read(text: str, first_line: int = 1) -> Document:
    """Read the Markdown of an article into blocks.

    `first_line` is the number of the text's first line in its file (front matter stands above it).
    """
    data, pins = _without_pins(text.encode())
    return _Reader(data, pins, first_line).document()


def _without_pins(data: bytes) -> tuple[bytes, dict[int, str]]:
    """Hide pin lines from the parser behind processing instructions of equal length, which end lists and quotations.

    Returns the text and the pins by the byte offset of what hides them. A pin line inside code is text: it is found by
    parsing once, and left alone.
    """
    found = list(_PIN_LINE.finditer(data))
    if not found:
        return data, {}
    hidden = bytearray(data)
    for pin in found:
        hidden[pin.start(1) : pin.end(1)] = b"<?" + b"-" * (len(pin[1]) - 4) + b"?>"
    seen = {
        data.rfind(b"\n", 0, span["start"]) + 1
        for event, span in pyromark.events_with_range(hidden.decode(), options=_OPTIONS)
        if isinstance(event, dict) and "Html" in event
    }
    pins: dict[int, str] = {}
    for pin in found:
        if data.rfind(b"\n", 0, pin.start(1)) + 1 in seen:
            pins[pin.start(1)] = pin[2].decode()
        else:
            hidden[pin.start(1) : pin.end(1)] = pin[1]
    return bytes(hidden), pins


class _Reader:
    """One pass over the parser's events."""

    def __init__(self, data: bytes, pins: dict[int, str], first_line: int) -> None:
        self.data = data
        self.pins = pins
        self.blocks: list[Block] = []
        self.removed: list[Removed] = []
        self.slugs: dict[str, int] = {}
        self._line, self._at = first_line, 0
        self.pin: tuple[str, int] | None = None
        self.unused: list[tuple[str, int]] = []

    def line_at(self, offset: int) -> int:
        """The line of a byte offset; offsets mostly grow, so each byte is looked at once."""
        if offset >= self._at:
            self._line += self.data.count(b"\n", self._at, offset)
        else:
            self._line -= self.data.count(b"\n", offset, self._at)
        self._at = offset
        return self._line

    def document(self) -> Document:
        events = iter(pyromark.events_with_range(self.data.decode(), options=_OPTIONS, merge_text=True))
        for event, span in events:
            if event == "Rule":
                self._rule(span["start"], span["end"])
            elif isinstance(event, dict) and "Start" in event:
                self._block(cast("Tag", event["Start"]), span["start"], span["end"], events)
        if self.pin:
            self.unused.append(self.pin)
        return Document(tuple(self.blocks), tuple(self.removed), tuple(self.unused))

    def _rule(self, start: int, end: int) -> None:
        builder = _Builder(self.line_at(start))
        builder.put("atom", "<hr>")
        self._finish(builder, "rule", start, end)

    def _block(self, tag: Tag, start: int, end: int, events: Events) -> None:
        name, value = _named(tag)
        kind = _KINDS.get(name, "paragraph")
        builder = _Builder(self.line_at(start))
        if kind == "html":
            self._html_block(builder, start, end, events)
            return
        _Tokens(self, builder).run(tag, events)
        level = int(value["level"][1]) if kind == "heading" else 0
        label = value if kind == "footnote" else ""
        if kind == "paragraph" and builder.images and not builder.loose:
            kind = "figure"
            _see_alternatives(builder)
        self._finish(builder, kind, start, end, level=level, label=label)

    def _html_block(self, builder: _Builder, start: int, end: int, events: Events) -> None:
        for event, _ in events:
            if isinstance(event, dict) and event.get("End") == "HtmlBlock":
                break
        indent = len(self.data[start:end]) - len(self.data[start:end].lstrip(b" "))
        if (name := self.pins.get(start + indent)) is not None:
            if self.pin:
                self.unused.append(self.pin)
            self.pin = (name, builder.line)
            # The instruction ends where its line ends: what the parser took along is text of the next block.
            return
        _Tokens(self, builder).raw(self.data[start:end].decode(), builder.line)
        self._finish(builder, "html", start, end)

    def _finish(self, builder: _Builder, kind: Kind, start: int, end: int, *, level: int = 0, label: str = "") -> None:
        text = "".join(builder.parts)
        if not text.strip() and kind in {"html", "paragraph"} and not builder.images:
            return
        source = self.data[start:end].rstrip()
        pin = ""
        if kind == "heading":
            text, pin = _heading_pin(builder, text)
        if self.pin and kind != "footnote":
            pin = pin or self.pin[0]
            self.pin = None
        inline = Inline(
            tuple(builder.tokens),
            tuple(builder.lines),
            tuple(builder.addresses),
            tuple(builder.footnotes),
            self._slug(text) if kind == "heading" else "",
        )
        last = self.line_at(start + len(source))
        block = Block(kind, text, source.decode(), (builder.line, last), level, pin, label, inline)
        self.blocks.append(block)

    def _slug(self, text: str) -> str:
        """The id that GitHub gives a heading: lower case, hyphens, no punctuation; numbered when repeated."""
        slug = re.sub(r"[^\w\- ]", "", text.strip().lower()).replace(" ", "-")
        seen = self.slugs.get(slug, 0)
        self.slugs[slug] = seen + 1
        return f"{slug}-{seen}" if seen else slug


def _heading_pin(builder: _Builder, text: str) -> tuple[str, str]:
    """Take a pin off the end of a heading's text."""
    found = _PIN_END.search(text)
    if not found:
        return text, ""
    cut = found.start()
    kept, at = [], 0
    for token in builder.tokens:
        if token.op in VISIBLE:
            value = token.value[: max(0, cut - at)]
            at += len(token.value)
            if not value:
                continue
            token = token._replace(value=value)
        kept.append(token)
    builder.tokens = kept
    return text[:cut], found[1]


def _see_alternatives(builder: _Builder) -> None:
    """The visible text of a figure is its images' alternative text, which the page holds in an attribute."""
    line = builder.addresses[0].line if builder.addresses else builder.line
    tokens, builder.tokens, builder.parts = builder.tokens, [], []
    builder.length, builder.lines, builder.feed = 0, [], False
    for token in tokens:
        if token.op in VISIBLE:
            continue
        builder.tokens.append(token)
        if token.op == "image" and token.more:
            builder.see(token.more, line, "hidden")
            builder.feed = True


def _named(tag: Tag) -> tuple[str, Any]:
    return (tag, None) if isinstance(tag, str) else next(iter(tag.items()))


class _Tokens:
    """Turns the events of one block into tokens."""

    def __init__(self, reader: _Reader, builder: _Builder) -> None:
        self.reader = reader
        self.builder = builder
        self.depth: list[int] = []
        self.tables: list[list[str]] = []
        self.cell = 0
        self.head = False
        self.alt: list[str] | None = None
        self.links = 0
        self.code = False

    def run(self, tag: Tag, events: Events) -> None:
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
        if self.alt is not None:
            self.alt.append(" ")
        elif name == "SoftBreak":
            self.builder.see(" ", self.reader.line_at(at))
        elif name == "HardBreak":
            self.builder.put("atom", "<br>")
            self.builder.see(" ", self.reader.line_at(at))
        elif name == "Rule":
            self.builder.feed = True
            self.builder.put("atom", "<hr>")

    def start(self, tag: Tag, at: int) -> None:
        name, value = _named(tag)
        builder = self.builder
        if self.alt is not None:
            return
        if name not in _INLINE:
            builder.feed = True
        else:
            self.depth.append(len(builder.tags))
        if name in _PLAIN:
            builder.put("open", _PLAIN[name][0])
        elif name == "Link":
            self._link(value, at)
        elif name == "Image":
            self.alt = []
            builder.images += 1
            line = self.reader.line_at(at)
            builder.addresses.append(Address(value["dest_url"], line, image=True))
            builder.put("image", value["dest_url"], value["title"])
        elif name == "List":
            builder.put("open", "<ul>" if value is None else "<ol>" if value == 1 else f'<ol start="{int(value)}">')
        elif name == "BlockQuote":
            builder.put("open", "<blockquote>")
        elif name == "Table":
            self.tables.append(list(value))
            builder.put("open", '<div class="scroll" tabindex="0" role="group"><table>')
        elif name == "TableHead":
            self.head, self.cell = True, 0
            builder.put("open", "<thead><tr>")
        elif name == "TableCell":
            align = self.tables[-1][self.cell].lower() if self.tables else "none"
            style = f' class="{align}"' if align != "none" else ""
            builder.put("open", f'<th scope="col"{style}>' if self.head else f"<td{style}>")
            self.cell += 1
        elif name == "CodeBlock":
            self.code = True
            language = value["Fenced"].split()[0] if isinstance(value, dict) and value.get("Fenced", "").split() else ""
            mark = f' class="language-{escape(language)}"' if language else ""
            builder.put("open", f'<pre tabindex="0"><code{mark}>')
        if name == "TableRow":
            self.cell = 0

    def _link(self, value: Mapping[str, str], at: int) -> None:
        href = value["dest_url"]
        if value["link_type"] == "Email":
            href = f"mailto:{href}"
        self.builder.addresses.append(Address(href, self.reader.line_at(at)))
        self.builder.put("link", href, value["title"])
        self.links += 1

    def end(self, tag: Tag) -> None:
        name, value = _named(tag)
        builder = self.builder
        if self.alt is not None and name != "Image":
            return
        if name in _INLINE:
            builder.close_tags(self.depth.pop())
        else:
            builder.close_tags()
            builder.feed = True
        if name in _PLAIN:
            builder.put("close", _PLAIN[name][1])
        elif name == "Link":
            self.links -= 1
            builder.put("close", "</a>")
        elif name == "Image":
            self._end_image()
        elif name == "List":
            builder.put("close", "</ol>" if value else "</ul>")
        elif name == "BlockQuote":
            builder.put("close", "</blockquote>")
        elif name == "Table":
            self.tables.pop()
            builder.put("close", "</tbody></table></div>")
        elif name == "TableHead":
            self.head = False
            builder.put("close", "</tr></thead><tbody>")
        elif name == "TableCell":
            builder.put("close", "</th>" if self.head else "</td>")
        elif name == "CodeBlock":
            self.code = False
            builder.put("close", "</code></pre>")

    def _end_image(self) -> None:
        alt = "".join(self.alt or ())
        self.alt = None
        tokens = self.builder.tokens
        at = max(n for n, token in enumerate(tokens) if token.op == "image")
        tokens[at] = Token("image", tokens[at].value, alt)

    def content(self, name: str, value: str, at: int) -> None:
        if self.alt is not None:
            self.alt.append(value)
            return
        builder, line = self.builder, self.reader.line_at(at)
        if name == "Text":
            self._text(value, line)
        elif name == "Code":
            builder.loose = True
            builder.put("open", "<code>")
            builder.see(value, line, "verbatim")
            builder.put("close", "</code>")
        elif name == "FootnoteReference":
            builder.footnotes.append(value)
            builder.put("foot", value)
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
            builder.put("close", "</a>")
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
            self.builder.put("atom", "<br>")
        elif not found[1]:
            self.builder.tags.append(name)
            self.builder.put("open", f"<{name}>")
        elif name in self.builder.tags[self.depth[-1] if self.depth else 0 :]:
            while self.builder.tags[-1] != name:
                self.builder.put("close", f"</{self.builder.tags.pop()}>")
            self.builder.put("close", f"</{self.builder.tags.pop()}>")

    def _remove(self, tag: str, line: int) -> None:
        self.reader.removed.append(Removed(line, tag.lower()))


_BLOCK_TAGS: Final = re.compile(
    "address|article|aside|blockquote|d[dlt]|details|div|fig(caption|ure)|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre"
    "|section|summary|t(able|body|d|foot|h|head|r)|ul"
)


def _balanced(address: str) -> str:
    """Give back closing parentheses that the address did not open, and an entity that ends it."""
    while address.endswith(")") and address.count(")") > address.count("("):
        address = address[:-1].rstrip("?!.,:*_~'\";")
    return address


def line_of(block: Block, offset: int) -> int:
    """The line in the file of an offset in the block's visible text."""
    line = block.lines[0]
    for start, number in block.inline.lines:
        if start > offset:
            break
        line = number
    return line


_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


def allowed(href: str) -> bool:
    """Whether an address that leads to another site may be a link."""
    return href.lower().startswith(SCHEMES)


def local(href: str) -> bool:
    """Whether an address leads to a file of the site, or to a place in the same page."""
    # What a browser drops from an address must not hide a scheme from us.
    href = re.sub(r"[\x00-\x20]", "", href)
    return not _SCHEME.match(href) and not href.startswith(("//", "\\"))


def quoted(path: str) -> str:
    """A path as it stands in an address."""
    return quote(path, safe="/%#?&=:;,+@~!$'()*")
