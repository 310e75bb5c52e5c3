"""Bar charts: the numbers of a small table drawn as bars, within the table itself.

The table stays a table, so that what is drawn can be read, heard, copied and printed as words and numbers; each of its
rows gets a bar, as long as its number is to the largest one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from enregard.core.markdown.block import Block
from enregard.core.markdown.token import VISIBLE, Token
from enregard.core.quantities import number

_TABLE: Final = Token("open", "table")


def drawn(blocks: Sequence[Block], lang: str) -> tuple[Block, ...]:
    """The body of a note with bars in its first table: in rows that end with a number, as `lang` writes it.

    A table without a number above zero is left as it is.
    """
    for n, block in enumerate(blocks):
        if _TABLE in block.inline.tokens:
            tokens = tuple(_with_bars(block.inline.tokens, lang))
            made = replace(block, inline=replace(block.inline, tokens=tokens))
            return (*blocks[:n], made, *blocks[n + 1 :])
    return tuple(blocks)


def _with_bars(tokens: Sequence[Token], lang: str) -> Iterator[Token]:
    """Tokens with a bar at the end of each row of the first table that has a number."""
    begins = tokens.index(_TABLE)
    ends = tokens.index(Token("close", "table"), begins)
    values = {at: _value(row, lang) for at, row in _rows(tokens, begins, ends)}
    largest = max((value for value in values.values() if value is not None), default=Decimal(0))
    for at, token in enumerate(tokens):
        value = values.get(at)
        if value is not None and value >= 0 and largest > 0:
            yield Token("bar", f"{value / largest * 100:.2f}")
        yield token._replace(more="bars") if at == begins and largest > 0 else token


def _rows(tokens: Sequence[Token], begins: int, ends: int) -> Iterator[tuple[int, list[str]]]:
    """The rows of a table but its head: where each ends, and the visible text of its cells."""
    cells: list[str] = []
    for at in range(begins, ends):
        op, value, *_ = tokens[at]
        if (op, value) == ("open", "tr"):
            cells = []
        elif (op, value) == ("open", "td"):
            cells.append("")
        elif op in VISIBLE and op != "feed" and cells:
            cells[-1] += value
        elif (op, value) == ("close", "tr"):
            yield at, cells


def _value(cells: Sequence[str], lang: str) -> Decimal | None:
    """The number in the last cell of a row; None where there is none."""
    found = number.numbers(cells[-1], lang) if len(cells) > 1 else ()
    return found[0].value if found else None
