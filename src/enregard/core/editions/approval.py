"""Which pairs of an article to record in its memory, and what to say of those that are left.

Without names every unconfirmed pair without a warning is recorded. What a machine wrote, what is stale and what has a
warning is recorded only by name: somebody says that it is right as it is. So is a passage that faces nothing: it was
left out, or added, on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from enregard.core.editions.edition import Edition
from enregard.core.editions.pair import Pair
from enregard.core.editions.pair_findings import is_doubtful
from enregard.core.editions.pairname import numbers
from enregard.core.editions.standing import FieldPair
from enregard.core.finding import Severity
from enregard.core.memories.memory import Unit


@dataclass(frozen=True, slots=True)
class Approvable:
    """A pair that may be recorded."""

    name: str
    """Its number, or the key of the front matter; of a note’s title or body `price:title`."""
    source: str
    target: str
    state: str
    tuid: str
    warnings: tuple[str, ...] = ()
    """What is the matter with it, besides its state."""
    units: tuple[Unit, ...] = ()
    """What of the memory stands behind it."""

    @property
    def reason(self) -> str:
        """Why it is recorded only by name; empty where it is not."""
        if self.state == "machine":
            return "a machine wrote it"
        if self.state == "stale":
            return "the original has changed since it was approved"
        return "; ".join(self.warnings)


class Skipped(NamedTuple):
    """A pair that was not recorded, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Approval:
    """What to record."""

    chosen: tuple[Approvable, ...]
    left: tuple[Skipped, ...] = ()
    unknown: tuple[str, ...] = ()
    """Names that mean no pair."""

    @property
    def alone(self) -> tuple[Approvable, ...]:
        """Those to record that face nothing."""
        return tuple(one for one in self.chosen if one.state == "missing")


def approval(edition: Edition, names: Sequence[str] = ()) -> Approval:
    """The pairs that `names` mean, or all that may be recorded without being named.

    A name is a number (`4`), a range (`4-9`), `title`, `subtitle` or `description`, a pair's id or pin, or a note's id:
    the pairs that the note is about, with its own title and body where they are pairs (one alone: `price:title`). What
    faces nothing is not meant by a note's id, nor before there is a translation that could lack it.
    """
    everything = tuple(_approvables(edition))
    if not names:
        open_ = [one for one in everything if one.state in {"unconfirmed", "machine", "stale"}]
        left = tuple(Skipped(one.name, one.reason) for one in open_ if one.reason)
        return Approval(tuple(one for one in open_ if not one.reason), left)
    meant = {name: _meant(edition, name) for name in names}
    wanted = {one for found in meant.values() for one in found}
    itself = {one for name in names for one in _itself(edition, name)} if edition.target else set()
    named = [one for one in everything if one.name in wanted]
    settled = [one for one in named if one.state in _SETTLED and not (one.state == "missing" and one.name in itself)]
    return Approval(
        tuple(one for one in named if one not in settled),
        tuple(Skipped(one.name, _SETTLED[one.state]) for one in settled),
        tuple(name for name, found in meant.items() if not found),
    )


def withdrawal(edition: Edition, names: Sequence[str]) -> Approval:
    """The approved pairs that `names` mean, whose approval is taken back; what is not approved is left."""
    everything = tuple(_approvables(edition))
    meant = {name: _meant(edition, name) for name in names}
    wanted = {one for found in meant.values() for one in found}
    named = [one for one in everything if one.name in wanted]
    return Approval(
        tuple(one for one in named if one.state == "approved"),
        tuple(Skipped(one.name, "it is not approved") for one in named if one.state != "approved"),
        tuple(name for name, found in meant.items() if not found),
    )


_SETTLED: Final = {"approved": "it is approved already", "missing": "it faces nothing"}


def units(chosen: Sequence[Approvable], who: str, when: str) -> tuple[Unit, ...]:
    """The units that record pairs; `when` is written as TMX writes it: 20261124T154500Z."""
    return tuple(Unit(one.tuid, one.source, one.target, who, when) for one in chosen)


def _approvables(edition: Edition) -> Iterator[Approvable]:
    for field in edition.translation.fields:
        warnings = _warnings(edition, *_field_lines(edition, field))
        yield Approvable(
            field.name, field.source, field.target, field.standing.state, field.tuid, warnings, field.standing.units
        )
    for pair in edition.rows:
        source, target = pair.source.source, pair.target.source
        warnings = _warnings(edition, _lines(pair, 0), _lines(pair, 1))
        if not warnings and is_doubtful(pair):
            # Where most pairs are in doubt that is told of the article, and of none of them.
            warnings = ("these may not face each other",)
        yield Approvable(str(pair.number), source, target, pair.state, pair.tuid, warnings, pair.standing.units)
    for one in edition.translation.notetexts:
        yield Approvable(one.name, one.source, one.target, one.standing.state, one.tuid, (), one.standing.units)


def _field_lines(edition: Edition, field: FieldPair) -> tuple[range, range]:
    lines = [text.meta.line(field.name) if text else 0 for text in (edition.source, edition.target)]
    return range(lines[0], lines[0] + 1), range(lines[1], lines[1] + 1)


def _lines(pair: Pair, side: int) -> range:
    blocks = (pair.source, pair.target)[side].blocks
    return range(blocks[0].lines[0], blocks[-1].lines[1] + 1) if blocks else range(0)


def _warnings(edition: Edition, ours: range, theirs: range) -> tuple[str, ...]:
    """The warnings on the lines of a pair in either file."""
    places = {edition.source.file: ours}
    if edition.target:
        places[edition.target.file] = theirs
    return tuple(
        finding.message
        for finding in edition.findings
        if finding.severity is not Severity.NOTE and finding.line and finding.line in places.get(finding.file, ())
    )


def _meant(edition: Edition, name: str) -> set[str]:
    """The candidates that a name means."""
    return _itself(edition, name) or _noted(edition, name) | _of_note(edition, name)


def _itself(edition: Edition, name: str) -> set[str]:
    """The candidates that a name means by their number, key, id or pin."""
    if any(field.name == name for field in edition.translation.fields):
        return {name}
    fields = {field.name for field in edition.translation.fields if field.tuid == name}
    return fields | set(map(str, numbers(edition.rows, name)))


def _of_note(edition: Edition, name: str) -> set[str]:
    """A note's title and body, by its id; or one of them."""
    return {one.name for one in edition.translation.notetexts if name in {one.note, one.name}}


def _noted(edition: Edition, name: str) -> set[str]:
    """The pairs in which the words of a note stand, in either language."""
    return {
        str(pair.number)
        for pair in edition.rows
        for marks in pair.marks.values()
        if name in {one.note for one in marks}
    }
