"""Entries: passages of one form that follow each other, a term and what is said of it.

Definitions of an Act, a glossary, an index, a list of persons: each begins with its term, in bold or italics or in
quotation marks, and each language sorts them by its own alphabet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from enregard.core.alignment.numbering import leading_number
from enregard.core.markdown.block import Block

FEWEST: Final = 3
"""Entries that follow each other make a run from so many on."""
_DISTINCT: Final = 0.8
"""So many of the terms of a run are different ones: who speaks in a dialogue speaks again."""
_LONGEST: Final = 12
"""Blocks that an entry has at most."""

_TITLE: Final = re.compile(r"\s*(?:\*\*|__)[^\n]{1,160}(?:\*\*|__)\s*")
_TERM: Final = re.compile(
    r"""\W{0,2}(?:
        (?P<mark>\*\*\*|\*\*|\*|__|_)(?P<marked>[^*_\n]{2,120})(?P=mark)
        | “(?P<english>[^“”\n]{2,80})”
        | «\s*(?P<french>[^«»\n]{2,80}?)\s*»
        | „(?P<german>[^„“”\n]{2,80})[“”]
        | "(?P<plain>[^"\n]{2,80})"
    )(?=.*\w)""",
    re.X,
)
_FOLLOWS: Final = frozenset({"list", "paragraph", "quotation", "code", "table"})
"""Kinds of blocks that may go on with what an entry says."""


class Entry(NamedTuple):
    """A term and what is said of it, as positions of blocks: the first, and the one after the last."""

    first: int
    end: int
    term: str


Run = tuple[Entry, ...]


def runs(blocks: Sequence[Block]) -> Iterator[Run]:
    """Entries that follow each other, `FEWEST` at least."""
    found: list[Entry] = []
    for number, block in enumerate(blocks):
        if term := term_of(block):
            found.append(Entry(number, number + 1, term))
        elif found and _goes_on(found[-1], block):
            found[-1] = found[-1]._replace(end=number + 1)
        else:
            yield from _run(found, blocks)
            found = []
    yield from _run(found, blocks)


def term_of(block: Block) -> str:
    """The term that a block begins with, if it goes on after it; else nothing."""
    found = None if block.kind != "paragraph" or is_title(block) else _TERM.match(block.source)
    return next((one.strip() for name, one in found.groupdict().items() if one and name != "mark"), "") if found else ""


def is_title(block: Block) -> bool:
    """Whether a paragraph is a heading to the eye: all of it is bold."""
    return block.kind == "paragraph" and _TITLE.fullmatch(block.source) is not None


def _goes_on(entry: Entry, block: Block) -> bool:
    """Whether a block may belong to an entry that it follows: no part of a law, no heading to the eye does."""
    if block.kind not in _FOLLOWS or entry.end - entry.first >= _LONGEST:
        return False
    return not (is_title(block) or leading_number(block))


def _run(found: list[Entry], blocks: Sequence[Block]) -> Iterator[Run]:
    """A run, whose last entry ends before a paragraph: that one is more often about something else."""
    if len(found) < FEWEST or len({entry.term for entry in found}) < len(found) * _DISTINCT:
        return
    last = found[-1]
    end = next((k for k in range(last.first + 1, last.end) if blocks[k].kind == "paragraph"), last.end)
    yield (*found[:-1], last._replace(end=end))
