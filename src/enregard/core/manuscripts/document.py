"""A document: what a text is made of, whatever the file that it came in. Nothing here computes much.

Readers of files make documents, `compose` writes them as Markdown, and what stands between changes one into another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

Style = Literal["strong", "em", "strike", "sup", "sub", "code"]

PLAIN: Final[frozenset[Style]] = frozenset()


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style."""

    text: str
    styles: frozenset[Style] = PLAIN
    href: str = ""
    """Where they lead, if they are a link; `#name` is a place in the document."""
    lang: str = ""
    """The language that the file says they are in, if it says so of them in particular."""


@dataclass(frozen=True, slots=True)
class Break:
    """A line ends here on purpose."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, where it stands."""

    source: str
    """How the file names it: a part of an archive, an address."""
    alt: str = ""
    elsewhere: str = ""
    """Where it is on the web, if it is not where its source says."""
    captioned: bool = False
    """Whether its alternative text is its caption, which is part of the text."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A reference to a note."""

    note: str


Span = Run | Break | Picture | Mark
Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    spans: Spans
    names: tuple[str, ...] = ()
    """By which links of the document lead here."""
    size: float = 0
    """How large it is set, in points, if the file says so of it in particular; 0 else."""
    bold: bool = False
    """Whether its style sets all of it in bold."""
    caption: bool = False
    """Whether it belongs to the picture or table beside it."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading."""

    level: int
    spans: Spans
    names: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Hold the level within what Markdown can say."""
        if not 1 <= self.level <= 6:
            raise ValueError(f"no heading has level {self.level}")


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; each item has blocks of its own."""

    items: tuple[tuple[Block, ...], ...]
    start: int | None = None
    """The number of the first item; None where the items have bullets."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """What is quoted at length."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: rows of cells, as many in each; what is merged stands in the first of its cells."""

    rows: tuple[tuple[tuple[Block, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Lines that are set as they stand."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, or asterisks, between paragraphs."""


Block = Paragraph | Heading | Listing | Quotation | Table | Code | Rule
Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A text, with what its file says of it."""

    blocks: Blocks
    notes: Mapping[str, Blocks] = field(default_factory=dict)
    meta: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    """Keys of the front matter, and their values."""
    lang: str = ""
    """The language that the file says it is in, as `fr`."""
    left: tuple[str, ...] = ()
    """What is in the file and not in the text, in words: `2 comments`."""
    told: tuple[str, ...] = ()
    """What was made of the file that its author did not write so: `3 bold lines are headings`."""


def text_of(spans: Sequence[Span]) -> str:
    """The words of spans, a line break as a line feed."""
    return "".join(span.text if isinstance(span, Run) else "\n" if isinstance(span, Break) else "" for span in spans)


def words_of(text: str) -> int:
    """How many words a text has."""
    return len(_WORD.findall(text))


_WORD: Final = re.compile(r"[^\W_]+(?:[.,’'\-][^\W_]+)*")


def inner(block: Block) -> Iterator[Blocks]:
    """The rows of blocks that a block holds: its items, cells, quoted paragraphs."""
    if isinstance(block, Quotation):
        yield block.blocks
    elif isinstance(block, Listing):
        yield from block.items
    elif isinstance(block, Table):
        for row in block.rows:
            yield from row


def walk(blocks: Sequence[Block]) -> Iterator[Block]:
    """All blocks, in order, each before those inside it."""
    for block in blocks:
        yield block
        for blocks_inside in inner(block):
            yield from walk(blocks_inside)


def spans_of(blocks: Sequence[Block]) -> Iterator[Span]:
    """All spans of blocks, in order."""
    for block in walk(blocks):
        if isinstance(block, Paragraph | Heading):
            yield from block.spans


def blocks_text(blocks: Sequence[Block]) -> str:
    """The words of blocks, a line feed between two of them."""
    return "\n".join(
        text_of(block.spans)
        if isinstance(block, Paragraph | Heading)
        else block.text
        if isinstance(block, Code)
        else ""
        for block in walk(blocks)
    )


def pictures(document: Document) -> tuple[Picture, ...]:
    """The pictures of a document and its notes, in order, each source once."""
    rows = (document.blocks, *document.notes.values())
    found: dict[str, Picture] = {}
    for row in rows:
        for span in spans_of(row):
            if isinstance(span, Picture):
                found.setdefault(span.source, span)
    return tuple(found.values())
