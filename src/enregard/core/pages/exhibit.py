"""Exhibits: the numbers of a small table drawn as bars, within the table itself.

The table stays a table, so that what is drawn can be read, heard, copied and printed as words and numbers; each of its
rows gets a bar, as long as its number is to the largest one.
"""

from __future__ import annotations

import re
from decimal import Decimal
from html import unescape
from typing import Final

from enregard.core.quantities import number

_TABLE: Final = re.compile(r"<table>(.*?)</table>", re.S)
_ROW: Final = re.compile(r"<tr>(.*?)</tr>", re.S)
_CELL: Final = re.compile(r"<td[^>]*>(.*?)</td>", re.S)
_TAG: Final = re.compile(r"<[^>]*>")


def drawn(html: str, lang: str) -> str:
    """The body of a note with bars in its first table: in rows that end with a number, as `lang` writes it."""
    return _TABLE.sub(lambda found: _table(found[0], found[1], lang), html, count=1)


def _table(table: str, rows: str, lang: str) -> str:
    values = {row[0]: _value(row[1], lang) for row in _ROW.finditer(rows)}
    largest = max((value for value in values.values() if value is not None), default=Decimal(0))
    if largest <= 0:
        return table
    made = _ROW.sub(lambda row: _barred(row, values[row[0]], largest), rows)
    return f'<table class="bars">{made}</table>'


def _value(row: str, lang: str) -> Decimal | None:
    """The number in the last cell of a row; None for a heading, or where there is none."""
    cells = _CELL.findall(row)
    found = number.numbers(unescape(_TAG.sub("", cells[-1])), lang) if len(cells) > 1 else ()
    return found[0].value if found else None


def _barred(row: re.Match[str], value: Decimal | None, largest: Decimal) -> str:
    if value is None or value < 0:
        return row[0]
    share = max(Decimal(0), value / largest * 100)
    bar = f'<svg aria-hidden="true" width="100%" height="10"><rect width="{share:.2f}%" height="10"/></svg>'
    return f'<tr>{row[1]}<td class="drawn">{bar}</td></tr>'
