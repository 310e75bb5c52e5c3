"""From the events of one block to its tokens: emphasis, links, cells, code, and the little HTML that may pass.

Nothing that an author wrote becomes live markup here but the tags of `ALLOWED_TAGS`, without attributes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Any, Final

from enregard.core.markdown import raw_html
from enregard.core.markdown.address import may_have_address
from enregard.core.markdown.attributes import Attributes, ahead, pinned
from enregard.core.markdown.citation import CITATION, Citation, works
from enregard.core.markdown.raw_html import BLOCK_TAGS, Part, Removed
from enregard.core.markdown.token import Address, Op, Token
from enregard.core.text.fold import SOFT_HYPHEN
from enregard.core.text.lines import lines

Tag = str | dict[str, Any]
"""The parser's name of a structure, or a mapping from its name to what it says of it."""
Events = Iterator[tuple[Any, Any]]
# GitHub's extended autolinks: an address stops at white space, "<" or a quotation mark of print, its host at a bracket
# too, and it gives back the punctuation that ends it.
_ADDRESS: Final = re.compile(r"(?<![\w/])(https?://|www\.)[^\s<“”„«»\[\]/?#]+(?:[/?#][^\s<“”„«»]*)?", re.IGNORECASE)
_ENDING: Final = frozenset("?!.,:*_~'’\";")
# A soft hyphen is seen in code only: in words it shows nothing where it stands, and parts neither words nor numbers.
_WORDS: Final = frozenset({"text", "hidden"})


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
    citations: list[Citation] = field(default_factory=list)
    attributes: list[Attributes] = field(default_factory=list)
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
        for n, piece in enumerate(text.split(SOFT_HYPHEN) if SOFT_HYPHEN in text and op in _WORDS else (text,)):
            if n and op == "text":
                self.put("soft", SOFT_HYPHEN)
            if piece:
                self._add(Token(op, piece))

    def _add(self, token: Token) -> None:
        self.tokens.append(token)
        self.parts.append(token.value)
        self.length += len(token.value)

    def put(self, op: Op, value: str, more: str = "") -> None:
        """Add markup, which shows no text."""
        self.tokens.append(Token(op, value, more))

    def cite(self, written: str, line: int, *, shown: bool = True) -> None:
        """Take a citation, or note what was meant as one and stays text."""
        self.citations.append(Citation(line, written, works(written) if shown else ()))
        if shown:
            self.loose = True
            self.see(written, line, "cite")

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
# A step says the same wherever it stands: those of a structure about which there is nothing more to say are made once.
_OPEN: Final = {name: Token("open", element) for name, element in _PLAIN.items()}
_CLOSE: Final = {name: Token("close", element) for name, element in (*_PLAIN.items(), ("Link", "a"))}
_MARKED: Final = frozenset({"a", "em", "strong", "del", "code"})
"""Elements that attributes may follow."""
TASK_SIGNS: Final = ("☐", "☑")
"""How a task that is to be done is marked, and one that is done."""
_INLINE: Final = frozenset({"Emphasis", "Strong", "Strikethrough", "Link", "Image"})


def named(tag: Tag) -> tuple[str, Any]:
    """A structure as the parser tells of it: its name, and what it says of it or None."""
    return (tag, None) if isinstance(tag, str) else next(iter(tag.items()))


def label_of(written: str) -> str:
    """A footnote's label, whose case and white space say nothing, as an address may hold it."""
    return "-".join(written.casefold().split())


class Tokens:
    """Turns the events of one block into tokens."""

    def __init__(
        self, builder: Builder, data: bytes, line_at: Callable[[int], int], removed: list[Removed], *, cited: bool
    ) -> None:
        """`line_at` gives the line of an offset in `data`, in bytes; HTML that is left out is added to `removed`.

        `cited` says that citations are read in HTML too.
        """
        self.data, self.line_at, self.removed, self.cited = data, line_at, removed, cited
        self.builder = builder
        self.depth: list[int] = []
        self.tables: list[list[str]] = []
        self.cell = 0
        self.head = False
        self.alt: list[str] | None = None
        self.image = 0
        self.pictures = 0
        """How many pictures are open in the words of a picture."""
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
            self.pictures += name == "Image"
            return
        if name not in _INLINE:
            builder.feed = True
        else:
            self.depth.append(len(builder.tags))
        if step := _OPEN.get(name):
            builder.tokens.append(step)
        elif name == "Link":
            self._link(value, at)
        elif name == "Image":
            self.alt, self.image = [], len(builder.tokens)
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
        if self.alt is not None and (name != "Image" or self.pictures):
            self.pictures -= name == "Image"
            return
        down_to = self.depth.pop() if name in _INLINE else 0
        if builder.tags:
            builder.close_tags(down_to)
        if name not in _INLINE:
            builder.feed = True
        if step := _CLOSE.get(name):
            self.links -= name == "Link"
            builder.tokens.append(step)
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
        tokens[self.image] = tokens[self.image]._replace(alt=alt)

    def content(self, name: str, value: str, at: int) -> None:
        """Take an event that holds text: words, code, HTML, the mark of a footnote."""
        if self.alt is not None:
            self.alt.append(value)
            return
        builder, line = self.builder, self.line_at(at)
        if name == "Text":
            self._text(value, line, escaped=value[:1] == "{" and self.data[at - 1 : at] == b"\\")
        elif name == "Code":
            builder.loose = True
            builder.put("open", "code")
            builder.see(value, line, "verbatim")
            builder.put("close", "code")
        elif name in {"Citation", "Miscited"}:
            builder.cite(value, line, shown=name == "Citation")
        elif name == "FootnoteReference":
            label = label_of(value)
            builder.footnotes.append(label)
            builder.put("foot", label, value)
        elif name == "TaskListMarker":
            self._task(line, done=bool(value))
        elif name in {"Html", "InlineHtml"}:
            self.raw(value, line)

    def _task(self, line: int, *, done: bool) -> None:
        """The box before a task in a list, as a sign that every reader has; its item has no other."""
        tokens = self.builder.tokens
        item = next(n for n in range(len(tokens) - 1, -1, -1) if tokens[n][:2] == ("open", "li"))
        tokens[item] = tokens[item]._replace(more="task")
        self.builder.loose = True
        self.builder.see(f"{TASK_SIGNS[done]} ", line)

    def _text(self, value: str, line: int, *, escaped: bool = False) -> None:
        builder = self.builder
        if self.code:
            builder.loose = True
            for piece in lines(value):
                builder.see(piece, line, "verbatim")
                line += 1
            return
        if "{" in value and not escaped:
            value = self._without_attributes(value, line)
        if not value:
            return
        builder.loose = builder.loose or not value.isspace()
        if self.links or not may_have_address(value):
            builder.see(value, line)
            return
        last = 0
        for found in _ADDRESS.finditer(value):
            address = _ended(found[0])
            if len(address) <= len(found[1]):
                continue
            if found.start() > last:
                builder.see(value[last : found.start()], line)
            href = f"http://{address}" if address[:4].lower() == "www." else address
            builder.addresses.append(Address(href, line))
            builder.put("link", href)
            builder.see(address, line)
            builder.put("close", "a")
            last = found.start() + len(address)
        if last < len(value):
            builder.see(value[last:], line)

    def _without_attributes(self, value: str, line: int) -> str:
        """Text without the attributes with which it begins: those of the link or picture before it, or of a block."""
        text = value.lstrip(" \t")
        if not text.startswith("{") or not (written := ahead(text)):
            return value
        rest = text[len(written) :]
        before = self.builder.tokens[-1] if self.builder.tokens else Token("feed", "\n")
        if before.op == "image" or (before.op == "close" and before.value in _MARKED):
            meant = text == value or not rest
        else:
            meant = (
                not rest
                and not pinned(written)
                and (self.builder.feed or before.op == "open" or before.value in {" ", "\n"})
            )
        if meant:
            self.builder.attributes.append(Attributes(line, written))
        return rest if meant else value

    def raw(self, html: str, line: int) -> None:
        """Raw HTML: allowed tags pass, other tags go and their text stays, comments show nothing."""
        for part in raw_html.parts(html):
            if part.kind == "text":
                self._loose_text(part.text, line)
            elif part.kind == "tag" and raw_html.passes(part):
                self._tag(part)
            elif part.kind != "comment":
                self._left_out(part, line)
            line += part.text.count("\n")

    def _loose_text(self, html: str, line: int) -> None:
        text = re.sub(r"\s+", " ", unescape(html))
        if not self.builder.length or self.builder.feed:
            text = text.lstrip()
        if self.cited:
            for found in CITATION.finditer(text):
                if works(found[0]):
                    before, _, text = text.partition(found[0])
                    if before:
                        self.builder.see(before, line)
                    self.builder.cite(found[0], line)
        if text:
            self.builder.see(text, line)
            self.builder.loose = True

    def _tag(self, tag: Part) -> None:
        if tag.name == "br":
            self.builder.put("void", "br")
        elif not tag.text.startswith("</"):
            self.builder.open_tag(tag.name)
        elif tag.name in self.builder.tags[self.depth[-1] if self.depth else 0 :]:
            self.builder.close_tags(len(self.builder.tags) - 1 - self.builder.tags[::-1].index(tag.name))

    def _left_out(self, tag: Part, line: int) -> None:
        if not tag.text.startswith("</"):
            self.removed.append(Removed(line, tag.name))
        if tag.name in BLOCK_TAGS:
            self.builder.feed = True


def _ended(address: str) -> str:
    """Give back the punctuation that ends an address, and the closing brackets that it did not open."""
    spare = {")": address.count(")") - address.count("("), "]": address.count("]") - address.count("[")}
    end = len(address)
    while end:
        last = address[end - 1]
        if spare.get(last, 0) > 0:
            spare[last] -= 1
        elif last not in _ENDING:
            break
        end -= 1
    return address[:end]
