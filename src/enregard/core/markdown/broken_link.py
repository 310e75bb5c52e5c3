"""Links of Markdown that are none, for a space between their two parts: [text] (address)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from enregard.core.finding import Finding
from enregard.core.markdown.block import Block
from enregard.core.markdown.token import line_of, worded

_BROKEN: Final = re.compile(
    r"\[(?P<text>[^\[\]\n]+)\][ \u00a0]+\((?P<address>(?:https?://|mailto:|www\.|\.{0,2}/|#)[^\s()]+|[^\s()]+\.(?:md|html?))\)"
)


_HIDDEN: Final = "\ue000"
"""Stands for code, in which nothing is a link."""


class BrokenLink(NamedTuple):
    """Such a link, where it stands in a visible text."""

    start: int
    end: int
    written: str
    meant: str
    """As it would be one."""


def broken_links(text: str) -> Iterator[BrokenLink]:
    """The broken links of what readers see."""
    if not _may_hold(text):
        return
    for found in _BROKEN.finditer(text):
        yield BrokenLink(*found.span(), found[0], f"[{found['text']}]({found['address']})")


def _may_hold(text: str) -> bool:
    """Whether a text may have such a link: asked of every passage, so that it is asked fast."""
    return "] " in text or "]\u00a0" in text


def told(blocks: Sequence[Block], file: str) -> Iterator[Finding]:
    """What is said of a text's broken links; code aside."""
    for block in (one for one in blocks if _may_hold(one.text)):
        for found in broken_links(worded(block, _HIDDEN)):
            one = next(broken_links(block.text[found.start : found.end]), found)
            message = f"“{one.written}” is no link, for the space in it"
            yield Finding("link-broken", file, line_of(block, found.start), message, f"write {one.meant}")
