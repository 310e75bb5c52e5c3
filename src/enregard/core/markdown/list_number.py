"""Items: the numbers that a reader sees before those of ordered lists, which no visible text holds."""

from __future__ import annotations

from collections.abc import Iterator

from enregard.core.markdown.block import Block


def shown_numbers(block: Block) -> Iterator[int]:
    """The numbers before the items of the ordered lists in `block`, nested ones too, in order."""
    if block.kind not in {"list", "quotation", "footnote"}:
        return
    following: list[int | None] = []
    for op, value, more, _ in block.inline.tokens:
        if op == "open" and value in {"ol", "ul"}:
            following.append(int(more or 1) if value == "ol" else None)
        elif op == "close" and value in {"ol", "ul"}:
            following.pop()
        elif op == "open" and value == "li" and (number := following[-1]) is not None:
            yield number
            following[-1] = number + 1
