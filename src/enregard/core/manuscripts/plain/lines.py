"""A text whose lines are paragraphs, as Word and Docs save and copy it, as a document.

Marks of lists stand before a tab, cells of tables between tabs, a break within a paragraph is a sign of its own
(U+000B), and notes stand at the end as `[1] …`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from enregard.core.manuscripts.document import Block, Blocks, Break, Document, Mark, Paragraph, Run, Span, Table
from enregard.core.manuscripts.shape import is_typed, shaped

_NOTE: Final = re.compile(r"\[(\d{1,3})\][ \t]+(\S.*)")
_MARK: Final = re.compile(r"[ \u00a0\u202f]?\[(\d{1,3})\]")
_TITLE: Final = 80
"""The most characters of a line in capitals that is a heading."""
FROM_WORD: Final = re.compile(r"^[ \t]*(?:[•·▪◦‣§o]|\d{1,3}[.)]|[a-z][.)])\t|\x0b", re.M)
"""What only a text from Word has: marks of lists with a tab behind them, breaks within paragraphs."""


def document(text: str) -> Document:
    """The document that the lines of a text are."""
    lines = [line.replace("\u00ad", "") for line in re.split(r"\n|\x0c|\u2029", text)]
    lines, notes = _noted(lines)
    usual = 2 * sum(_is_capital(line) for line in lines) > sum(bool(line.strip()) for line in lines)
    blocks = tuple(_tabled([line for line in lines if line.strip()], notes, capitals=not usual))
    bodies: dict[str, Blocks] = {key: (Paragraph((Run(body),)),) for key, body in notes.items()}
    return shaped(Document(blocks, bodies))


def _noted(lines: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    """Lines without the notes at their end, and these by their number; only where the text refers to them all."""
    end = len(lines)
    while end and (not lines[end - 1].strip() or _NOTE.fullmatch(lines[end - 1].strip())):
        end -= 1
    found = [_NOTE.fullmatch(line.strip()) for line in lines[end:]]
    notes = {note[1]: note[2] for note in found if note}
    text = "\n".join(lines[:end])
    if not notes or not all(f"[{number}]" in text for number in notes):
        return list(lines), {}
    return list(lines[:end]), notes


def _tabled(lines: Sequence[str], notes: dict[str, str], *, capitals: bool) -> Iterator[Block]:
    """Lines as paragraphs; those that follow each other and have as many cells are a table."""
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and _cells(lines[end]) > 1 and _cells(lines[end]) == _cells(lines[at]):
            end += 1
        if end - at >= 2:
            rows = tuple(tuple(_cell(cell, notes) for cell in line.strip().split("\t")) for line in lines[at:end])
            yield Table(rows)
            at = end
            continue
        line = lines[at]
        # A first line in capitals is set larger than others, as it were: it is the title.
        yield Paragraph(_spans(line, notes), size=float(at == 0), bold=capitals and _is_capital(line))
        at += 1


def _cells(line: str) -> int:
    """How many cells a line has; an item of a list has none."""
    return 0 if is_typed(line) else line.strip().count("\t") + 1


def _cell(text: str, notes: dict[str, str]) -> Blocks:
    return (Paragraph(_spans(text, notes)),) if text.strip() else ()


def _is_capital(line: str) -> bool:
    text = line.strip()
    return text.isupper() and sum(map(str.isalpha, text)) >= 3 and len(text) <= _TITLE and text[-1] not in ".,;:"


def _spans(line: str, notes: dict[str, str]) -> tuple[Span, ...]:
    out: list[Span] = []
    for number, part in enumerate(re.split(r"\x0b|\u2028", line)):
        if number:
            out.append(Break())
        at = 0
        for mark in _MARK.finditer(part):
            if mark[1] in notes:
                out += [Run(part[at : mark.start()]), Mark(mark[1])]
                at = mark.end()
        out.append(Run(part[at:]))
    return tuple(out)
