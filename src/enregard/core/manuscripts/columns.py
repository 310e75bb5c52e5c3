"""A text and its translation in the two columns of a table, as translators hand them in, as two documents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from enregard.core.languages.registry import LANGUAGES
from enregard.core.manuscripts.document import Block, Blocks, Document, Heading, Paragraph, Table, blocks_text, words_of
from enregard.core.manuscripts.language import by_words

_MOST: Final = 0.6
"""So much of a document's words stand in such tables, or it is a document with a table."""


@cache
def _names() -> re.Pattern[str]:
    """What stands at the head of such columns: the names of languages, or what the texts are to each other."""
    known = [name for one in LANGUAGES.values() for name in (one.name, one.code, *one.aliases.split())]
    known += ["source", "target", "cible", "original", "traduction", "translation", "anglais", "français", "french"]
    return re.compile(rf"(?:{'|'.join(map(re.escape, known))})(?:-[a-z]{{2}})?(?:\s*[(/–—-].*)?", re.I)


def columns(document: Document) -> tuple[tuple[str, Document], tuple[str, Document]] | None:
    """The two texts of a document and their languages, the left one first; None where it is no such document."""
    tables = [block for block in document.blocks if isinstance(block, Table)]
    pairs = [sides for table in tables if (sides := _sides(table)) is not None]
    left = tuple(block for sides in pairs for block in sides[0])
    right = tuple(block for sides in pairs for block in sides[1])
    held = words_of(blocks_text(left)) + words_of(blocks_text(right))
    if not pairs or held < _MOST * words_of(blocks_text(document.blocks)):
        return None
    languages = by_words(blocks_text(left)), by_words(blocks_text(right))
    if not all(languages) or languages[0] == languages[1]:
        return None
    around = _around(document, languages[0])
    return (
        (languages[0], replace(document, blocks=(*around, *left))),
        (languages[1], replace(document, blocks=right, meta={}, notes=document.notes)),
    )


def _sides(table: Table) -> tuple[Blocks, Blocks] | None:
    """The cells of the two columns that a table has, without what names them; None where it has others."""
    used = [x for x in range(len(table.rows[0])) if any(row[x] for row in table.rows)]
    if len(used) == 3 and all(re.fullmatch(r"[\W\d]*", blocks_text(row[used[0]])) for row in table.rows):
        # The first column only numbers the rows.
        used = used[1:]
    if len(used) != 2 or len(table.rows) < 2:
        return None
    rows = [row for row in table.rows if row[used[0]] or row[used[1]]]
    if all(_names().fullmatch(" ".join(blocks_text(rows[0][x]).split())) for x in used):
        rows = rows[1:]
    return tuple(b for row in rows for b in row[used[0]]), tuple(b for row in rows for b in row[used[1]])


def _around(document: Document, lang: str) -> Sequence[Block]:
    """What stands around the tables: it goes with the text whose language it is in."""
    rest = [block for block in document.blocks if not isinstance(block, Table) or _sides(block) is None]
    words = [block for block in rest if isinstance(block, Paragraph | Heading)]
    return rest if by_words(blocks_text(words)) in {"", lang} else []
