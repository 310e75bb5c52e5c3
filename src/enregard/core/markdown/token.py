"""Tokens: the steps in which a block is set, between reading its Markdown and writing its HTML."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from operator import itemgetter
from typing import Final, Literal, NamedTuple

from enregard.core.markdown.block import Block
from enregard.core.markdown.citation import Citation
from enregard.core.quantities.power import raised

Op = Literal[
    "text", "verbatim", "hidden", "cite", "feed", "soft", "open", "close", "void", "link", "image", "foot", "draw"
]


VISIBLE: Final = frozenset({"text", "verbatim", "hidden", "cite", "feed"})
"""The tokens that make up the visible text."""
_WORDS: Final = frozenset({"text", "feed"})
"""Those of them that are words, and what parts these."""
_NO_WORDS: Final = VISIBLE - _WORDS


BLOCKS: Final = frozenset({"p", "ul", "ol", "li", "blockquote", "table", "thead", "tr", "th", "td", "pre", "hr"})
"""The elements that hold blocks, rows and cells; all others stand in a line of text."""


class Token(NamedTuple):
    """A step in setting a block: visible text, or markup around it. No token holds HTML."""

    op: Op
    """`text`, `verbatim` (code), `hidden` (an alternative text) and `cite` (a citation as written) are visible text;
    `feed` is the line feed between items; `soft` is a soft hyphen, no part of the text; `open`, `close` and `void` name
    an element; `link` and `image` carry an address that is resolved for each page, and a link is closed as the element
    `a`; `foot` is a reference to an author's footnote, `draw` a cell with what is drawn of a row."""
    value: str
    """The text, the element, the address or the label; of a drawing its shapes, parted by semicolons, each
    with its places in per cent of the width."""
    more: str = ""
    """Of a `table` that is drawn its classes; of an `ol` its first number, if that is not 1; of a cell its alignment;
    of a `pre` its language; of an `li` that it is a task; of a link or an image its title; of a reference to a footnote
    the label as written."""
    alt: str = ""
    """Of an image, its alternative text."""


class Address(NamedTuple):
    """A link or an image of an article, as written."""

    href: str
    line: int
    image: bool = False


@dataclass(frozen=True, slots=True)
class Inline:
    """What `setting` and findings need of a block."""

    tokens: tuple[Token, ...]
    lines: tuple[tuple[int, int], ...]
    """Visible offset and line, wherever the line changes."""
    addresses: tuple[Address, ...] = ()
    footnotes: tuple[str, ...] = ()
    """Labels of the author's footnotes that this block refers to, in order."""
    citations: tuple[Citation, ...] = ()
    """The works that it cites, where citations are read."""
    slug: str = ""
    """Of a heading, the id that GitHub gives it."""


def line_of(block: Block, offset: int) -> int:
    """The line in the file of an offset in the block's visible text."""
    place = bisect_right(block.inline.lines, offset, key=itemgetter(0))
    return block.inline.lines[place - 1][1] if place else block.lines[0]


def worded(block: Block, sign: str) -> str:
    """A block's visible text with `sign` for each character that is none of its words: code, citations."""
    if _NO_WORDS.isdisjoint(map(itemgetter(0), block.inline.tokens)):
        return block.text
    out = []
    for token in block.inline.tokens:
        op = token[0]
        if op in _WORDS:
            out.append(token[1])
        elif op in VISIBLE:
            out.append(sign * len(token[1]))
    return "".join(out)


def with_powers(block: Block) -> str:
    """A block's visible text with the digits of powers set high, 10²⁵, which readers see so: as long as it was."""
    if "sup" not in map(itemgetter(1), block.inline.tokens):
        return block.text
    out, inside = [], 0
    for op, value, _, _ in block.inline.tokens:
        if op in VISIBLE:
            out.append(raised(value) if inside else value)
        elif value == "sup":
            inside += {"open": 1, "close": -1}.get(op, 0)
    return "".join(out)
