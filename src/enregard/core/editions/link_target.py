"""Where the links of a passage lead, in a form in which the links of its translation can be compared."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from enregard.core.markdown.address import local
from enregard.core.markdown.block import Block
from enregard.core.markdown.token import VISIBLE


class LinkTarget(NamedTuple):
    """Where a link leads, and what it shows."""

    address: str
    text: str


def link_targets(blocks: Sequence[Block], langs: Sequence[str]) -> tuple[LinkTarget, ...]:
    """Where blocks lead. Each language links to its own: headings, and texts in one folder, count as the same place.

    What a text is called in another language nobody can know: `prochaines.md` may be `next.md`.
    """
    found = (LinkTarget(_target(href, langs), text) for block in blocks for href, text in _links(block))
    return tuple(link for link in found if link.address)


def _links(block: Block) -> Iterator[tuple[str, str]]:
    """The links of a block, each with its words; a link holds no other."""
    if not block.inline.addresses:
        return
    href, words = "", list[str]()
    for op, value, *_ in block.inline.tokens:
        if op == "link":
            href, words = value, []
        elif op in VISIBLE:
            words.append(value)
        elif (op, value) == ("close", "a"):
            yield href, "".join(words)


def _target(href: str, langs: Sequence[str]) -> str:
    if not local(href):
        return href
    path = href.partition("#")[0]
    path = path.rstrip("/") or path
    folder, name = posixpath.split(path)
    if not name.endswith(".md") or posixpath.basename(folder) == "notes":
        return path
    return f"{'/'.join(part for part in folder.split('/') if part not in (*langs, '.'))}/"
