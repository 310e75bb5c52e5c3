"""Findings of a live preview at the passages that they are about."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

from enregard.core.editions.edition import Edition
from enregard.core.editions.pair import Pair
from enregard.core.finding import Finding


class Marginalia(NamedTuple):
    """The findings of a page."""

    beside: Mapping[int, tuple[Finding, ...]]
    """By the number of the passage at which they stand."""
    above: tuple[Finding, ...]
    """Those that are about no passage."""


def marginalia(edition: Edition, findings: Sequence[Finding], shown: Container[int]) -> Marginalia:
    """The findings of an edition, at its passages: by the line that they name, or by the note that they are in.

    `shown` are the numbers of the passages that its page has.
    """
    if not findings:
        return Marginalia({}, ())
    lines, notes = dict(_lines(edition.rows)), dict(_notes(edition))
    files = {edition.text(lang).file: lang for lang in edition.languages}
    beside: dict[int, list[Finding]] = {}
    above: list[Finding] = []
    for finding in findings:
        number = lines.get((files.get(finding.file, ""), finding.line)) or notes.get(finding.file, 0)
        (beside.setdefault(number, []) if number in shown else above).append(finding)
    return Marginalia({number: tuple(of) for number, of in beside.items()}, tuple(above))


def _lines(pairs: Sequence[Pair]) -> Iterator[tuple[tuple[str, int], int]]:
    """The lines of passages by language, each with the number of its pair; of two on a line the first is meant."""
    for pair in reversed(pairs):
        for half in (pair.source, pair.target):
            for block in (*half.footnotes, *half.blocks):
                yield from (((half.lang, line), pair.number) for line in range(block.lines[0], block.lines[1] + 1))


def _notes(edition: Edition) -> Iterator[tuple[str, int]]:
    """The files of notes, each with the number of the first pair at which it stands."""
    at = {note: pair.number for pair in reversed(edition.rows) for note in pair.notes}
    yield from ((one.note.file, at[one.note.id]) for one in edition.notes if one.note.id in at)
