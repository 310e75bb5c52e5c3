"""Visible text with its offset map: blocks joined into one text, and the way back to block and line.

Quotes, sentences and findings are found in a text as readers see it. Where they stand in the file, and in which block,
is asked here and nowhere else.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from enregard.core.markdown.block import Block
from enregard.core.markdown.token import line_of


class Span(NamedTuple):
    """Some of the visible text of one block."""

    block: int
    """The place of the block among those that were joined."""
    start: int
    """In the visible text of the block."""
    end: int


@dataclass(frozen=True, slots=True)
class MappedText:
    """The visible text of blocks, and where each begins in it."""

    blocks: tuple[Block, ...]
    text: str
    starts: tuple[int, ...]
    """Of each block, the offset of its first character."""

    def line(self, offset: int) -> int:
        """The line in the file of an offset; what stands between two blocks belongs to the second. 0 without blocks."""
        if not self.blocks:
            return 0
        place = max(0, bisect_right(self.starts, offset) - 1)
        if offset - self.starts[place] > len(self.blocks[place].text) and place + 1 < len(self.blocks):
            return self.blocks[place + 1].lines[0]
        return line_of(self.blocks[place], offset - self.starts[place])

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """The range from `start` to `end` in each block that it touches."""
        found = []
        place = max(0, bisect_right(self.starts, start) - 1)
        while place < len(self.starts) and self.starts[place] < end:
            low, high = start - self.starts[place], end - self.starts[place]
            low, high = max(0, low), min(len(self.blocks[place].text), high)
            if low < high:
                found.append(Span(place, low, high))
            place += 1
        return tuple(found)


def mapped(blocks: Sequence[Block], gap: str = "\n\n") -> MappedText:
    """Blocks joined by `gap`."""
    starts, at = [], 0
    for block in blocks:
        starts.append(at)
        at += len(block.text) + len(gap)
    return MappedText(tuple(blocks), gap.join(block.text for block in blocks), tuple(starts))
