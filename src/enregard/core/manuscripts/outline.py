"""Lines with a depth as lists within lists: how office programs and pasted texts keep what Markdown nests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from enregard.core.manuscripts.document import Block, Blocks, Listing, Paragraph, Spans


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph that is an item of a list."""

    depth: int
    """From 0."""
    number: int | None
    """The number that stands before it; None for a bullet."""
    spans: Spans
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Continued:
    """A block that goes on with the item before it, or stands by itself where there is none."""

    block: Block


def nested(lines: Iterable[Block | Item | Continued]) -> Blocks:
    """Blocks, with items that follow each other put into lists."""
    out: list[Block] = []
    run: list[Item | Continued] = []
    for line in lines:
        if isinstance(line, Item) or (run and isinstance(line, Continued)):
            run.append(line)
            continue
        out.extend(_lists(run))
        run = []
        out.append(line.block if isinstance(line, Continued) else line)
    out.extend(_lists(run))
    return tuple(out)


@dataclass(slots=True)
class _Open:
    """A list that is being gathered."""

    depth: int
    start: int | None
    items: list[list[Block]] = field(default_factory=list)

    def takes(self, item: Item) -> bool:
        """Whether an item of this depth goes on with the list: another bullet, or the number that comes next."""
        if self.start is None or item.number is None:
            return self.start is None and item.number is None
        return item.number == self.start + len(self.items)

    def closed(self) -> Listing:
        return Listing(tuple(tuple(item) for item in self.items), self.start)


def _lists(lines: Sequence[Item | Continued]) -> list[Block]:
    done: list[Block] = []
    stack: list[_Open] = []

    def close() -> None:
        listing = stack.pop().closed()
        (stack[-1].items[-1] if stack else done).append(listing)

    for line in lines:
        if isinstance(line, Continued):
            stack[-1].items[-1].append(line.block)
            continue
        while stack and stack[-1].depth > line.depth:
            close()
        if stack and stack[-1].depth == line.depth and not stack[-1].takes(line):
            close()
        if not stack or stack[-1].depth < line.depth:
            stack.append(_Open(line.depth, line.number))
        stack[-1].items.append([Paragraph(line.spans, line.names)])
    while stack:
        close()
    return done
