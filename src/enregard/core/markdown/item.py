"""Items: the numbers that a reader sees before those of ordered lists, which no visible text holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from enregard.core.markdown.block import Block

_LIST: Final = re.compile(r"<(?:ul|ol(?: start=\"(\d+)\")?)>")


def shown_numbers(block: Block) -> Iterator[int]:
    """The numbers before the items of the ordered lists in `block`, nested ones too, in order."""
    if block.kind not in {"list", "quotation", "footnote"}:
        return
    following: list[int | None] = []
    for token in block.inline.tokens:
        if token.op == "open" and (found := _LIST.fullmatch(token.value)):
            following.append(int(found[1] or 1) if token.value.startswith("<ol") else None)
        elif token.op == "close" and token.value in {"</ol>", "</ul>"}:
            following.pop()
        elif token.op == "open" and token.value == "<li>" and (number := following[-1]) is not None:
            yield number
            following[-1] = number + 1
