"""Blocks: what a text is made of. Nothing here computes; `markup` makes them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

Kind = Literal["heading", "paragraph", "list", "quotation", "table", "figure", "code", "rule", "html", "footnote"]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list, quotation, table, figure or code block of an article."""

    kind: Kind
    """What it is. `footnote` is the definition of an author's footnote, `rule` a thematic break."""
    text: str
    """What a reader sees of it: no markup, no footnote marks; an image's alternative text; items, cells and
    paragraphs inside it are separated by a line feed, and a line feed stands for nothing else."""
    source: str = ""
    """Its own Markdown, as written."""
    lines: tuple[int, int] = (1, 1)
    """First and last line in the file, from 1."""
    level: int = 0
    """Of a heading, 1 to 6; else 0."""
    pin: str = ""
    """The editor's pin that begins a pair here, or nothing."""
    label: str = ""
    """Of a footnote's definition, its label."""
    inline: Any = field(default=None, compare=False, repr=False)
    """What `markup` needs to set it as HTML."""
