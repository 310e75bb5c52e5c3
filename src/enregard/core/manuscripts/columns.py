"""A text and its translation in the two columns of a table, as translators hand them in, as two texts.

The rows may be many, a passage each, or one that holds the texts whole; a column of numbers, and a row that names the
languages, are no part of either text. What stands around the table goes with the text whose language it is in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from enregard.core.languages.registry import LANGUAGES
from enregard.core.manuscripts.document import Block, Blocks, Document, Table, blocks_text, words_of
from enregard.core.manuscripts.language import by_words
from enregard.core.manuscripts.shape import shaped
from enregard.core.markdown import markup

_MOST: Final = 0.6
"""So much of a document's words stand in such tables, or it is a document with a table."""
_LEAST: Final = 0.2
"""So much of a table's words stand in either column, or one of them only names what the other says."""


@cache
def _names() -> re.Pattern[str]:
    """What stands at the head of such columns: the names of languages, or what the texts are to each other."""
    known = [name for one in LANGUAGES.values() for name in (one.name, one.code, *one.aliases.split())]
    known += ["source", "target", "cible", "original", "traduction", "translation", "anglais", "français", "french"]
    return re.compile(rf"(?:{'|'.join(map(re.escape, known))})(?:-[a-z]{{2}})?(?:\s*[(/–—-].*)?", re.I)


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns of a table hold two texts."""

    left: int
    right: int
    first: int = 0
    """The row with which the texts begin."""
    omitted: tuple[str, ...] = ()
    """What of the table is in neither text, in words."""


def _columns(rows: Sequence[Sequence[str]]) -> Columns | None:
    """The two columns of a table that hold texts, its cells given as their words; None where it has no such two."""
    used = [x for x in range(len(rows[0])) if any(row[x].strip() for row in rows)]
    omitted: list[str] = []
    if len(used) == 3 and _numbers([row[used[0]] for row in rows]):
        omitted.append("the column that numbers the rows")
        used = used[1:]
    if len(used) != 2:
        return None
    left, right = used
    words = [sum(words_of(row[x]) for row in rows) for x in used]
    if min(words) < _LEAST * sum(words):
        return None
    first = next((at for at, row in enumerate(rows) if row[left].strip() or row[right].strip()), 0)
    heads = [" ".join(rows[first][x].split()) for x in used]
    if all(_names().fullmatch(head) for head in heads):
        omitted.append(f"the head of the columns ({' | '.join(heads)})")
        first += 1
    return Columns(left, right, first, tuple(omitted))


def _numbers(cells: Sequence[str]) -> bool:
    """Whether cells only number their rows; the first may say so: N°."""
    head, *others = cells
    named = bool(others) and re.fullmatch(r"\s*(?:[#№]|n(?:[o°ºr]|um)?)\.?\s*", head, re.I) is not None
    return all(re.fullmatch(r"[\W\d]*", cell) for cell in (others if named else cells))


# ---------------------------------------------------------------------------------------------------------- documents


def columns(
    document: Document, languages: Sequence[str] = ()
) -> tuple[tuple[str, Document], tuple[str, Document]] | None:
    """The two texts of a document and their languages, the left one first; None where it is no such document.

    Short texts are told by their words among `languages`.
    """
    known = {id(block): found for block in document.blocks if (found := _of_table(block)) is not None}
    sides = [tuple(_side(document.blocks, known, right=right)) for right in (False, True)]
    codes = _codes([blocks_text(side) for side in sides], blocks_text(document.blocks), languages)
    if codes is None:
        return None
    around = tuple(block for block in document.blocks if id(block) not in known)
    mine = by_words(blocks_text(around), languages) == codes[1]
    sides[mine] = tuple(_side(document.blocks, known, right=mine, around=True))
    omitted = tuple(dict.fromkeys(what for found in known.values() for what in found.omitted))
    return (
        (codes[0], shaped(replace(document, blocks=sides[0], left=(*document.left, *omitted)))),
        (codes[1], shaped(replace(document, blocks=sides[1], meta={}, left=(), told=()))),
    )


def _of_table(block: Block) -> Columns | None:
    if not isinstance(block, Table) or not block.rows:
        return None
    return _columns([[blocks_text(cell) for cell in row] for row in block.rows])


def _side(blocks: Blocks, known: dict[int, Columns], *, right: bool, around: bool = False) -> Iterator[Block]:
    """The blocks of one column of each table, in order; with those around the tables if they go with it."""
    for block in blocks:
        found = known.get(id(block))
        if found is not None and isinstance(block, Table):
            for row in block.rows[found.first :]:
                yield from row[found.right if right else found.left]
        elif around:
            yield block


def _codes(sides: Sequence[str], whole: str, languages: Sequence[str]) -> tuple[str, str] | None:
    """The languages of two texts; None where they are one, or not told, or hardly all there is in a document."""
    if sum(map(words_of, sides)) < max(_MOST * words_of(whole), 1):
        return None
    left, right = (by_words(side, languages) for side in sides)
    return (left, right) if left and right and left != right else None


# ----------------------------------------------------------------------------------------------------------- Markdown


@dataclass(frozen=True, slots=True)
class Written:
    """A text that stood in a column of a table, as Markdown."""

    lang: str
    text: str
    first: bool
    """Whether its column is the left one."""
    omitted: tuple[str, ...] = ()
    """What of the table is in neither text, in words; said once, of the first."""


def written(text: str, languages: Sequence[str] = ()) -> tuple[Written, Written] | None:
    """The two texts that stand in the columns of a table in Markdown; None where there is no such table."""
    if "|" not in text:
        return None
    lines = text.split("\n")
    parts: tuple[list[str], list[str]] = ([], [])
    around: list[str] = []
    omitted: list[str] = []
    whole: list[str] = []
    blocks = [block for block in markup.read(text).blocks if block.kind != "footnote"]
    for block in blocks:
        whole.append(block.text)
        found = _columns(rows) if block.kind == "table" and (rows := _rows(block.source)) else None
        if found is None:
            around.append("\n".join(lines[block.lines[0] - 1 : block.lines[1]]).strip("\n"))
            continue
        omitted += found.omitted
        for row in rows[found.first :]:
            parts[0].append(row[found.left])
            parts[1].append(row[found.right])
    codes = _codes(["\n".join(part) for part in parts], "\n".join(whole), languages)
    if codes is None or "[^" in text:
        # A note stands below the table, and which of the texts refers to it is not known.
        return None
    mine = by_words("\n".join(around), languages) == codes[1]
    parts[mine][:0] = around
    left, right = ("\n\n".join(part for part in side if part) + "\n" for side in parts)
    return Written(codes[0], left, True, tuple(dict.fromkeys(omitted))), Written(codes[1], right, False)


_BAR: Final = re.compile(r"(?<!\\)\|")
_RULE: Final = re.compile(r"[\s|:-]+")


def _rows(source: str) -> list[list[str]]:
    """The cells of a table in Markdown, each as the paragraphs that it stands for."""
    lines = [line.strip().removeprefix("|") for line in source.strip().split("\n")]
    rows = [[_cell(cell) for cell in _BAR.split(re.sub(r"(?<!\\)\|$", "", line))] for line in lines]
    if len(rows) > 1 and _RULE.fullmatch(lines[1]):
        del rows[1]
    width = max(map(len, rows))
    return [[*row, *[""] * (width - len(row))] for row in rows]


def _cell(text: str) -> str:
    return re.sub(r"\s*<br\s*/?>\s*", "\n\n", text.replace("\\|", "|").strip())
