"""The dialect of articles: what GitHub shows, read by one parser.

CommonMark with tables, footnotes, strikethrough, lists of tasks and bare web addresses as links. One pass over the
parser's events gives each top-level block its lines, its visible text and a list of tokens, from which `setting` makes
HTML. So quotes, sentences and lines in findings all refer to the same offsets.

Rules of this module: it is the only one that knows the parser (whose ranges are in bytes); a line feed in a visible
text separates items, cells and paragraphs inside a block and stands for nothing else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import Final, cast

import pyromark

from enregard.core.markdown.address import may_have_address
from enregard.core.markdown.attributes import Attributes, last, pinned
from enregard.core.markdown.block import Block, Kind
from enregard.core.markdown.citation import with_citations
from enregard.core.markdown.comment import Comment, without_comments
from enregard.core.markdown.inline import Builder, Events, Tag, Tokens, label_of, named
from enregard.core.markdown.raw_html import Removed
from enregard.core.markdown.token import VISIBLE, Inline, Token
from enregard.core.text.fold import SOFT_HYPHEN
from enregard.core.text.lines import plain

_OPTIONS: Final = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
)
_PIN_LINE: Final = re.compile(rb"^ {0,3}(\{#([A-Za-z\x80-\xff][\w\x80-\xff.:-]*)\})[ \t]*$", re.MULTILINE)
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


_PARAGRAPH_ENDS: Final = {"End": "Paragraph"}
_OPEN: Final = Token("open", "p")
_CLOSE: Final = Token("close", "p")


@dataclass(frozen=True, slots=True)
class Document:
    """A text, read."""

    blocks: tuple[Block, ...]
    removed: tuple[Removed, ...] = ()
    unused_pins: tuple[tuple[str, int], ...] = ()
    """Pins after which nothing comes, with their lines."""
    attributes: tuple[Attributes, ...] = ()
    """Attributes that were left out."""
    comments: tuple[Comment, ...] = ()
    """Other programs' comments that were taken out."""


def read(text: str, first_line: int = 1) -> Document:
    """Read the Markdown of an article into blocks.

    `first_line` is the number of the text's first line in its file (front matter stands above it).
    """
    kept, comments = without_comments(plain(text), first_line)
    data, pins = _without_pins(kept.encode())
    return _DocumentReader(data, pins, first_line, comments).document()


def read_note(text: str, first_line: int = 1) -> Document:
    """Read the body of a note into blocks: as an article, but without pins, and with citations."""
    kept, comments = without_comments(plain(text), first_line)
    return _DocumentReader(kept.encode(), None, first_line, comments).document()


def _without_pins(data: bytes) -> tuple[bytes, dict[int, str]]:
    """Hide pin lines from the parser behind processing instructions of equal length, which end lists and quotations.

    Returns the text and the pins by the byte offset of what hides them. A pin line inside code is text: it is found by
    parsing once, and left alone.
    """
    found = list(_PIN_LINE.finditer(data)) if b"{#" in data else ()
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


class _DocumentReader:
    """One pass over the parser's events."""

    def __init__(
        self, data: bytes, pins: dict[int, str] | None, first_line: int, comments: tuple[Comment, ...]
    ) -> None:
        self.data, self.comments = data, comments
        self.pins = pins or {}
        self.is_note = pins is None
        self.blocks: list[Block] = []
        self.removed: list[Removed] = []
        self.attributes: list[Attributes] = []
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
        events = self._events()
        for event, span in events:
            if event == "Rule":
                self._rule(span["start"], span["end"])
            elif isinstance(event, dict) and "Start" in event:
                self._block(cast("Tag", event["Start"]), span["start"], span["end"], events)
        if self.pin:
            self.unused.append(self.pin)
        return Document(
            tuple(self.blocks), tuple(self.removed), tuple(self.unused), tuple(self.attributes), self.comments
        )

    def _events(self) -> Events:
        text = self.data.decode()
        if self.is_note and "@" in text:
            return with_citations(list(pyromark.events_with_range(text, options=_OPTIONS)), self.data)
        return iter(pyromark.events_with_range(text, options=_OPTIONS, merge_text=True))

    def _rule(self, start: int, end: int) -> None:
        builder = Builder(self.line_at(start))
        builder.put("void", "hr")
        self._finish(builder, "rule", start, end)

    def _block(self, tag: Tag, start: int, end: int, events: Events) -> None:
        if tag == "Paragraph":
            first, second = next(events), next(events)
            if second[0] == _PARAGRAPH_ENDS and _is_plain(first[0]):
                self._plain_paragraph(first[0]["Text"], first[1]["start"], start, end)
                return
            events = chain((first, second), events)
        name, value = named(tag)
        kind = _KINDS.get(name, "paragraph")
        builder = Builder(self.line_at(start))
        if kind == "html":
            self._html_block(builder, start, end, events)
            return
        Tokens(builder, self.data, self.line_at, self.removed, cited=self.is_note).run(tag, events)
        level = int(value["level"][1]) if kind == "heading" else 0
        label = label_of(value) if kind == "footnote" else ""
        if kind == "paragraph" and builder.images and not builder.loose:
            kind = "figure"
            _see_alternatives(builder)
        self._finish(builder, kind, start, end, level=level, label=label)

    def _plain_paragraph(self, text: str, at: int, start: int, end: int) -> None:
        line = self.line_at(start)
        inline = Inline((_OPEN, Token("text", text), _CLOSE), ((0, self.line_at(at)),))
        self._add("paragraph", text, start, end, line, inline)

    def _html_block(self, builder: Builder, start: int, end: int, events: Events) -> None:
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
        Tokens(builder, self.data, self.line_at, self.removed, cited=self.is_note).raw(
            self.data[start:end].decode(), builder.line
        )
        builder.close_tags()
        self._finish(builder, "html", start, end)

    def _finish(self, builder: Builder, kind: Kind, start: int, end: int, *, level: int = 0, label: str = "") -> None:
        text = "".join(builder.parts)
        self.attributes += builder.attributes
        if not text.strip() and kind in {"html", "paragraph"} and not builder.images:
            return
        pin = ""
        if kind == "heading":
            text, pin = self._heading(builder, text)
        inline = Inline(
            tuple(builder.tokens),
            tuple(builder.lines),
            tuple(builder.addresses),
            tuple(builder.footnotes),
            tuple(builder.citations),
            self._slug(text) if kind == "heading" else "",
        )
        self._add(kind, text, start, end, builder.line, inline, level=level, pin=pin, label=label)

    def _add(
        self,
        kind: Kind,
        text: str,
        start: int,
        end: int,
        line: int,
        inline: Inline,
        *,
        level: int = 0,
        pin: str = "",
        label: str = "",
    ) -> None:
        if self.pin and kind != "footnote":
            pin = pin or self.pin[0]
            self.pin = None
        source = self.data[start:end].rstrip()
        lines = line, self.line_at(start + len(source))
        self.blocks.append(Block(kind, text, source.decode(), lines, level, pin, label, inline))

    def _heading(self, builder: Builder, text: str) -> tuple[str, str]:
        """A heading's text without what ends it, and its pin; a note has none, and what looks like one is text."""
        pin = ""
        shown = [token.op for token in builder.tokens if token.op in VISIBLE]
        is_code = shown[-1:] == ["verbatim"]
        while text and not is_code:
            rest, written = last(text)
            name = pinned(written)
            if not written or (name and self.is_note):
                break
            if pin or not name:
                self.attributes.append(Attributes(builder.lines[-1][1], written))
            text, pin = rest, pin or name
        _shorten(builder, len(text))
        return text, pin

    def _slug(self, text: str) -> str:
        """The id that GitHub gives a heading: lower case, hyphens, no punctuation; numbered when repeated."""
        slug = re.sub(r"[^\w\- ]", "", text.strip().lower()).replace(" ", "-")
        seen = self.slugs.get(slug, 0)
        self.slugs[slug] = seen + 1
        return f"{slug}-{seen}" if seen else slug


def _is_plain(event: object) -> bool:
    """Whether all that a paragraph holds is words in one line, which say nothing but themselves."""
    text = cast("str", event.get("Text", "")) if isinstance(event, dict) else ""
    return not (text.isspace() or "{" in text or SOFT_HYPHEN in text or may_have_address(text)) and text != ""


def _shorten(builder: Builder, cut: int) -> None:
    """Take off the end of a block's visible text, from `cut` on."""
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


def _see_alternatives(builder: Builder) -> None:
    """The visible text of a figure is its images' alternative text, which the page holds in an attribute."""
    line = builder.addresses[0].line if builder.addresses else builder.line
    tokens, builder.tokens, builder.parts = builder.tokens, [], []
    builder.length, builder.lines, builder.feed = 0, [], False
    for token in tokens:
        if token.op in VISIBLE:
            continue
        builder.tokens.append(token)
        if token.op == "image" and token.alt:
            builder.see(token.alt, line, "hidden")
            builder.feed = True
