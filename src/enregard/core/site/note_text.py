"""What the body of a note leads to: its addresses, and the works that it cites."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import NamedTuple

from enregard.core.editions.edition import Edition
from enregard.core.finding import Finding
from enregard.core.markdown.address import followed
from enregard.core.markdown.token import Address
from enregard.core.notes import prose
from enregard.core.notes.side import Side


class NoteText(NamedTuple):
    """What the body of a note in one language leads to."""

    addresses: tuple[Address, ...]
    """Without those that may not be followed: these are told where the note is read."""
    cited: tuple[str, ...]
    """The ids of works that are there, each once, in order."""
    findings: tuple[Finding, ...]
    """Citations of works that are not there."""


NoteTexts = Mapping[tuple[str, str], NoteText]
"""What the bodies of an article's notes lead to, by note and language."""


def note_text(side: Side, file: str, works: Container[str]) -> NoteText:
    """What a body that stands in `file` leads to; `works` are the ids of those that it may cite."""
    blocks = side.prose.blocks
    addresses = (address for block in blocks for address in block.inline.addresses)
    return NoteText(
        tuple(one for one in addresses if followed(one.href) is not None),
        prose.cited(blocks, works),
        tuple(prose.uncited(blocks, works, file)),
    )


def note_texts(edition: Edition, works: Container[str]) -> NoteTexts:
    """What the bodies of an edition's notes lead to, in the languages that it has; `works` are those to be cited."""
    return {
        (placed.note.id, lang): note_text(side, placed.note.file, works)
        for placed in edition.notes
        for lang in edition.languages
        if (side := placed.note.sides.get(lang))
    }
