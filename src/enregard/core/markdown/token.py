"""Tokens: the steps in which a block is set, between reading its Markdown and writing its HTML."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from enregard.core.markdown.block import Block

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


def line_of(block: Block, offset: int) -> int:
    """The line in the file of an offset in the block's visible text."""
    line = block.lines[0]
    for start, number in block.inline.lines:
        if start > offset:
            break
        line = number
    return line
