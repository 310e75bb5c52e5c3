"""Where the links of a passage lead, in a form in which the links of its translation can be compared."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from enregard.core.markdown.address import local
from enregard.core.markdown.block import Block
from enregard.core.markdown.token import VISIBLE
from enregard.core.text.fold import Span


class LinkTarget(NamedTuple):
    """Where a link leads, and what it shows."""

    address: str
    text: str
    span: Span
    """Where it stands in the visible text of the blocks, a blank line apart."""


def link_targets(blocks: Sequence[Block], langs: Sequence[str]) -> tuple[LinkTarget, ...]:
    """Where blocks lead. Each language links to its own: headings, and texts in one folder, count as the same place.

    What a text is called in another language nobody can know: `prochaines.md` may be `next.md`.
    """
    if not any(block.inline.addresses for block in blocks):
        return ()
    out, start = [], 0
    for block in blocks:
        for href, span in _links(block):
            if address := _target(href, langs):
                place = Span(start + span.start, start + span.end)
                out.append(LinkTarget(address, block.text[slice(*span)], place))
        start += len(block.text) + len(_APART)
    return tuple(out)


_APART: Final = "\n\n"


def _links(block: Block) -> Iterator[tuple[str, Span]]:
    """The links of a block, each with its place in the visible text; a link holds no other."""
    if not block.inline.addresses:
        return
    href, start, at = "", 0, 0
    for op, value, _, _ in block.inline.tokens:
        if op == "link":
            href, start = value, at
        elif op in VISIBLE:
            at += len(value)
        elif (op, value) == ("close", "a"):
            yield href, Span(start, at)


def _target(href: str, langs: Sequence[str]) -> str:
    if not local(href):
        return href
    path = href.partition("#")[0]
    path = path.rstrip("/") or path
    folder, name = posixpath.split(path)
    if not name.endswith(".md") or posixpath.basename(folder) == "notes":
        return path
    return f"{'/'.join(part for part in folder.split('/') if part not in (*langs, '.'))}/"
