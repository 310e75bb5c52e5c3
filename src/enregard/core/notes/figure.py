"""Figures: the numbers of a small table drawn within the table itself.

The table stays a table, so that what is drawn can be read, heard, copied and printed as words and numbers, in any
column and type size; each of its rows gets a drawing of its own, all on one scale. Its caption is the paragraph above
it that begins with a colon, as Pandoc writes captions. A library for charts would bring pictures of text, which neither
wrap nor speak, for five forms that are a few lines each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple

from enregard.core.markdown.block import Block
from enregard.core.markdown.token import VISIBLE, Token
from enregard.core.quantities import number
from enregard.core.quantities.day import day_at

KINDS: Final = ("bars", "difference", "parts", "timeline", "range")
"""Bars; bars left and right of zero; parts of a whole; dates on a line; a value between a low and a high one."""

_TABLE: Final = Token("open", "table")
_MINUS: Final = "-−–"


class Row(NamedTuple):
    """What a row of a figure draws."""

    at: int
    """Which token closes it."""
    values: tuple[Decimal, ...]
    """What it is worth; of a range its ends and, in the middle of three, its value."""
    total: bool = False
    """Whether it is the sum of the others, which is set in bold."""


Rows = tuple[Row, ...]


def drawn(blocks: Sequence[Block], lang: str, kind: str) -> tuple[Block, ...]:
    """The body of a note with its first table that has numbers drawn, as `lang` writes them, under its caption.

    A table in which nothing can be drawn is left as it is.
    """
    for n, block in enumerate(blocks):
        if not (rows := _rows(block, lang, kind)):
            continue
        caption = blocks[n - 1] if n and _captions(blocks[n - 1]) else None
        made = _with_drawings(block, rows, kind, caption)
        return (*blocks[: n - 1 if caption else n], made, *blocks[n + 1 :])
    return tuple(blocks)


def without_caption(blocks: Sequence[Block], lang: str, kind: str) -> list[Block]:
    """A body without the paragraph that is its figure's caption."""
    captioned = {n - 1 for n, block in enumerate(blocks) if n and _captions(blocks[n - 1]) and _rows(block, lang, kind)}
    return [block for n, block in enumerate(blocks) if n not in captioned]


def parted(blocks: Sequence[Block], lang: str, kind: str) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The figure of a body, drawn, and the body without it."""
    made = drawn(blocks, lang, kind)
    figure = tuple(block for block in made if block not in blocks)
    return figure, tuple(block for block in made if block in blocks)


def values(blocks: Sequence[Block], lang: str, kind: str) -> Rows:
    """What the figure of a body draws; nothing where it has none."""
    return next((rows for block in blocks if (rows := _rows(block, lang, kind))), ())


def wrong(rows: Rows) -> str:
    """What is wrong with the parts of a whole: that they don't make up their total; nothing where nothing is."""
    parts = sum((row.values[0] for row in rows if not row.total), Decimal(0))
    total = next((row.values[0] for row in rows if row.total), None)
    return f"the parts make up {parts}, and not {total}" if total not in {None, parts} else ""


def _captions(block: Block) -> bool:
    return block.kind == "paragraph" and block.text.startswith(": ")


def _rows(block: Block, lang: str, kind: str) -> Rows:
    tokens = block.inline.tokens
    if _TABLE not in tokens:
        return ()
    begins = tokens.index(_TABLE)
    ends = tokens.index(Token("close", "table"), begins)
    found = [
        Row(at, read, bold) for at, cells, bold in _cells(tokens, begins, ends) if (read := _READ[kind](cells, lang))
    ]
    top = max((abs(value) for row in found for value in row.values), default=Decimal(0))
    return tuple(found) if top > 0 else ()


def _cells(tokens: Sequence[Token], begins: int, ends: int) -> Iterator[tuple[int, list[str], bool]]:
    """The rows of a table but its head: where each ends, the visible text of its cells, and whether one is bold."""
    cells: list[str] = []
    bold = False
    for at in range(begins, ends):
        op, value, *_ = tokens[at]
        if (op, value) == ("open", "tr"):
            cells, bold = [], False
        elif (op, value) == ("open", "td"):
            cells.append("")
        elif (op, value) == ("open", "strong"):
            bold = True
        elif op in VISIBLE and op != "feed" and cells:
            cells[-1] += value
        elif (op, value) == ("close", "tr"):
            yield at, cells, bold


def _number(cells: Sequence[str], lang: str) -> tuple[Decimal, ...]:
    """The number in the last cell of a row."""
    found = number.figures(cells[-1], lang) or number.numbers(cells[-1], lang) if len(cells) > 1 else ()
    # Minus zero is none.
    return (found[0].value or Decimal(0),) if found and found[0].value is not None else ()


def _positive(cells: Sequence[str], lang: str) -> tuple[Decimal, ...]:
    return tuple(value for value in _number(cells, lang) if value >= 0)


def _signed(cells: Sequence[str], lang: str) -> tuple[Decimal, ...]:
    below = cells[-1].strip()[:1] in tuple(_MINUS) if cells else False
    return tuple(-abs(value) if below and value else value for value in _number(cells, lang))


def _day(cells: Sequence[str], _: str) -> tuple[Decimal, ...]:
    """The first day that is written in a row, as a number of days."""
    for text in cells:
        for at in range(len(text)):
            if not (at and text[at - 1].isalnum()) and (found := day_at(text, at)):
                return (Decimal(found[0].toordinal()),)
    return ()


def _range(cells: Sequence[str], lang: str) -> tuple[Decimal, ...]:
    """The ends of a range, `12 ± 3` or `9–15`, and its value, which stands before the ends: `12 (9–15)`."""
    found = [one.value for one in number.figures(cells[-1], lang) if one.value is not None] if len(cells) > 1 else []
    if len(found) == 2 and "±" in cells[-1]:
        middle, about = found[0], abs(found[1])
        return middle - about, middle, middle + about
    if len(found) == 3:
        low, high = sorted(map(abs, found[1:]))
        return low, found[0], high
    return tuple(sorted(map(abs, found))) if len(found) == 2 else tuple(found[:1])


_READ: Final[Mapping[str, Callable[[Sequence[str], str], tuple[Decimal, ...]]]] = {
    "bars": _positive,
    "difference": _signed,
    "parts": _positive,
    "timeline": _day,
    "range": _range,
}
"""How a row of each kind is read."""


def _with_drawings(block: Block, rows: Rows, kind: str, caption: Block | None) -> Block:
    shapes = dict(zip((row.at for row in rows), _DRAW[kind](rows), strict=True))
    tokens: list[Token] = []
    for at, token in enumerate(block.inline.tokens):
        if at in shapes:
            tokens.append(Token("draw", shapes[at]))
        if token == _TABLE and not any(one.value == "table" for one in tokens):
            tokens.append(token._replace(more=f"bars {kind}" if kind != "bars" else kind))
            tokens.extend(_caption(caption))
        else:
            tokens.append(token)
    text = f"{caption.text[2:]}\n{block.text}" if caption else block.text
    return replace(block, text=text, inline=replace(block.inline, tokens=tuple(tokens)))


def _caption(block: Block | None) -> Iterator[Token]:
    """A caption's tokens, without its colon and in place of its paragraph."""
    if block is None:
        return
    yield Token("open", "caption")
    first = True
    for token in block.inline.tokens:
        if token.value == "p" and token.op in {"open", "close"}:
            continue
        if first and token.op == "text":
            token, first = token._replace(value=token.value.removeprefix(": ")), False
        yield token
    yield Token("close", "caption")
    yield Token("feed", "\n")


def _percent(value: Decimal, low: Decimal, high: Decimal) -> str:
    place = (value - low) / (high - low) * 100 if high > low else Decimal(50)
    return f"{max(Decimal(0), place):.2f}"


def _bars(rows: Rows) -> Iterator[str]:
    top = max(row.values[0] for row in rows)
    return (f"bar 0 {_percent(row.values[0], Decimal(0), top)}" for row in rows)


def _differences(rows: Rows) -> Iterator[str]:
    low = min(Decimal(0), *(row.values[0] for row in rows))
    high = max(Decimal(0), *(row.values[0] for row in rows))
    zero = _percent(Decimal(0), low, high)
    for row in rows:
        start, end = sorted((Decimal(0), row.values[0]))
        width = (end - start) / (high - low) * 100
        side = "bar" if row.values[0] >= 0 else "less"
        yield f"{side} {_percent(start, low, high)} {width:.2f};axis {zero}"


def _parts(rows: Rows) -> Iterator[str]:
    whole = sum((row.values[0] for row in rows if not row.total), Decimal(0)) or Decimal(1)
    at = Decimal(0)
    for row in rows:
        if row.total:
            yield "bar 0 100"
            continue
        yield f"whole;bar {at / whole * 100:.2f} {row.values[0] / whole * 100:.2f}"
        at += row.values[0]


def _inset(value: Decimal, low: Decimal, high: Decimal) -> str:
    """A place on a line whose ends leave room for a dot."""
    return f"{2 + Decimal(_percent(value, low, high)) * Decimal('.96'):.2f}"


def _days(rows: Rows) -> Iterator[str]:
    low, high = min(row.values[0] for row in rows), max(row.values[0] for row in rows)
    return (f"line 0 100;dot {_inset(row.values[0], low, high)}" for row in rows)


def _ranges(rows: Rows) -> Iterator[str]:
    low = min(Decimal(0), *(value for row in rows for value in row.values))
    high = max(value for row in rows for value in row.values)
    for row in rows:
        ends = [_inset(value, low, high) for value in (row.values[0], row.values[-1])]
        dot = f";dot {_inset(row.values[len(row.values) // 2], low, high)}" if len(row.values) != 2 else ""
        yield f"span {ends[0]} {ends[1]}{dot}"


_DRAW: Final[Mapping[str, Callable[[Rows], Iterator[str]]]] = {
    "bars": _bars,
    "difference": _differences,
    "parts": _parts,
    "timeline": _days,
    "range": _ranges,
}
"""How the rows of each kind are drawn: shapes with their places, in per cent of the width."""


def said(value: Decimal, kind: str) -> str:
    """A value as findings write it."""
    return date.fromordinal(int(value)).isoformat() if kind == "timeline" else f"{value:f}"
