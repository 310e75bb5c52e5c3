"""What the body of a note leads to: its addresses, and the works that it cites."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import NamedTuple

from enregard.core.finding import Finding
from enregard.core.markdown.token import Address
from enregard.core.notes import prose, reference
from enregard.core.notes.reference import Reference
from enregard.core.notes.side import Side


class NoteText(NamedTuple):
    """What the body of a note in one language leads to."""

    addresses: tuple[Address, ...]
    cited: tuple[str, ...]
    """The ids of works that are there, each once, in order."""
    findings: tuple[Finding, ...]
    """Citations of works that are not there."""


def note_text(side: Side, lang: str, file: str, works: Mapping[str, Reference]) -> NoteText:
    """Read a body that stands in `file`; `works` are those that it may cite."""
    if not side.body.strip():
        return NoteText((), (), ())
    met: list[str] = []

    def meet(href: str) -> str:
        met.append(href)
        return href

    made = prose.html(side.body, lang, partial(reference.cite, works), meet)
    return NoteText(
        tuple(Address(href, side.body_line) for href in met),
        made.citations,
        tuple(_unknown(made, file, side.body_line)),
    )


def _unknown(made: prose.Prose, file: str, line: int) -> Iterator[Finding]:
    for offset, message in made.problems:
        yield Finding("reference-unknown", file, line + offset, message)
