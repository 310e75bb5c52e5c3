"""An office text as a document: its lines, what stands above them by its style, and what is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from enregard.core.manuscripts.document import Blocks, Document, Heading, Paragraph, text_of
from enregard.core.manuscripts.line import Line, Role, gathered
from enregard.core.manuscripts.plain.habit import Asked
from enregard.core.manuscripts.properties import Properties
from enregard.core.manuscripts.verse import versed

_FRONT: Final = 8
"""A title, an author, a date stand among so many first paragraphs."""
_KEYS: Final[dict[Role, str]] = {"title": "title", "subtitle": "subtitle", "author": "authors"}


def said(
    lines: Sequence[Line],
    notes: Mapping[str, Blocks],
    named: Properties,
    lang: str,
    left: Counter[str],
    layout: Asked = "auto",
) -> Document:
    """Lines as a document: what stands above the text by its style becomes front matter.

    `layout` says what the lines are.
    """
    meta: dict[str, list[str]] = {}
    rest: list[Line] = []
    for line in lines:
        key = _KEYS.get(line.role, "")
        block = line.block
        if key and isinstance(block, Paragraph) and sum(kept.block is not None for kept in rest) < _FRONT:
            meta.setdefault(key, []).append(" ".join(text_of(block.spans).split()))
            continue
        if line.role == "contents" and block is not None:
            left["contents"] += 1
            continue
        if line.role == "title" and isinstance(block, Paragraph):
            line = replace(line, block=Heading(1, block.spans, block.names), role="")
        rest.append(line)
    laid, told = versed(rest, layout)
    blocks = gathered(laid)
    front: dict[str, str | tuple[str, ...]] = {
        key: tuple(values) if key == "authors" else " ".join(values) for key, values in meta.items()
    }
    # A title among a file's properties is often that of the file it was made from: the text's own first heading wins.
    if named.title and "title" not in front and not (blocks and isinstance(blocks[0], Heading)):
        front["title"] = named.title
    if named.authors and "authors" not in front:
        front["authors"] = named.authors
    return Document(blocks, notes, front, lang, told_left(left), (*told, *told_changes(left["changes"])))


_WORDS: Final[dict[str, tuple[str, str]]] = {
    "comments": ("comment", "comments"),
    "hidden": ("hidden word", "hidden words"),
    "contents": ("table of contents", "lines of a table of contents"),
    "headers": ("header", "headers"),
    "footers": ("footer", "footers"),
}


def told_left(left: Counter[str]) -> tuple[str, ...]:
    """What is not in the text, in words."""
    return tuple(f"{count} {_WORDS[what][count != 1]}" for what, count in left.items() if count and what in _WORDS)


def told_changes(count: int) -> tuple[str, ...]:
    """What became of tracked changes, in words."""
    return (f"{count} tracked change{'s are' if count > 1 else ' is'} taken as accepted",) if count else ()
