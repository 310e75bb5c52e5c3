"""What a note lacks in one language: titles and bodies to have translated, and set into the note's file.

Quotes are never drafted: they are words of the translation, which only somebody who reads it can point at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from enregard.core.drafting.request import Request, would_stay
from enregard.core.drafting.skeleton import Skeleton, cut
from enregard.core.markdown import markup
from enregard.core.notes.note import Note
from enregard.core.notes.side import Side

_EMPTY: Final = Side("", 0)


def requests(notes: Sequence[Note], source: str, target: str) -> Iterator[Request]:
    """The titles and bodies that notes have in one language and lack in the other."""
    for note in notes:
        ours, theirs = note.sides.get(source, _EMPTY), note.sides.get(target, _EMPTY)
        if ours.title and not theirs.title:
            skeleton = Skeleton(("", ""), (ours.title,))
            yield Request(
                _named(note, "title"), "fill", (skeleton,), (ours.title,), ours.title, field="title", note=note.id
            )
        if ours.body.strip() and not theirs.body.strip():
            blocks = markup.read(ours.body).blocks
            if would_stay(blocks, source, target):
                continue
            skeletons, sources = tuple(map(cut, blocks)), tuple(block.source for block in blocks)
            text = "\n\n".join(block.text for block in blocks)
            yield Request(_named(note, "body"), "fill", skeletons, sources, text, note=note.id)


def _named(note: Note, part: str) -> str:
    return f"note {note.id}, {part}"


def annotated(text: str, note: Note, lang: str, *, title: str = "", body: str = "") -> str:
    """A note's file with a title or a body, or both, in a language that lacked them. Every other line stays."""
    side = note.sides.get(lang)
    if side is None:
        body = f"\n{body}\n" if body else ""
        return text.rstrip("\n") + f"\n\n# {lang}: {title}\n{body}"
    lines = text.split("\n")
    if title:
        lines[side.title_line - 1] = f"# {lang}: {title}"
    if body:
        at = _below_quotes(lines, side.title_line)
        rest = lines[at:]
        lines[at:] = ["", *body.split("\n"), *([""] if rest and rest[0].strip() else []), *(rest or [""])]
    return "\n".join(lines)


def _below_quotes(lines: Sequence[str], title: int) -> int:
    """How many lines there are up to the last quotation under a title."""
    end = at = title
    while at < len(lines) and (not lines[at].strip() or re.match(r" {0,3}>", lines[at])):
        at += 1
        if lines[at - 1].strip():
            end = at
    return end
