"""The plan of a translation: what was asked for, how the article's files stand, and what of it is to be drafted.

Read only: requests are made from the article's pairs, the memory's answers come before any engine's, and the files'
bytes are kept, so that whoever writes can tell whether they were changed meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from enregard.core.checking.glossary import Glossary
from enregard.core.drafting import draft, note_request, skeleton
from enregard.core.drafting.dialogue import Manner
from enregard.core.drafting.request import FIELDS, Requested, requested, written_units
from enregard.core.editions.aligned import aligned, body
from enregard.core.editions.edition import Edition, compose
from enregard.core.editions.layout import Layout, beside
from enregard.core.editions.pair import Pair, realigned
from enregard.core.editions.pairname import numbers
from enregard.core.memories.memory import Unit, fixed
from enregard.edges.content import drafts, editions, folder, tmx
from enregard.edges.content.text_file import decoded
from enregard.edges.services.engine import Engine
from enregard.edges.services.queue import PATIENT, Budget, Patience
from enregard.errors import ContentError, UsageError


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be done, and how."""

    content: Path
    address: str
    languages: tuple[str, ...]
    cache: Path
    """Where what was read of the site's memories is kept."""
    engine: Engine | None = None
    to: str | None = None
    replace: Sequence[str] = ()
    notes: bool = False
    budget: Budget = field(default_factory=Budget)
    patience: Patience = PATIENT
    today: Callable[[], str] = lambda: date.today().isoformat()
    say: Callable[[str], None] = print
    layout: Layout = "article"
    """How the site's texts are laid out."""

    @property
    def drafts(self) -> Path:
        """The article's file of drafts."""
        return self.content / self.address / drafts.NAME


class Raw(NamedTuple):
    """The bytes of an article's two files, None where there is none; and those of its notes."""

    source: bytes | None
    target: bytes | None
    notes: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """An article as it stands, and what it needs."""

    edition: Edition
    path: Path
    """The translation's file."""
    raw: Raw
    """What stands in the files."""
    requested: Requested
    manner: Manner
    remembered: Mapping[str, str]
    """Orders that the memory fills, by name, and with what."""
    near: Mapping[str, Unit]
    """Units that nearly are what is wanted: only proposed, never written."""

    @property
    def slots(self) -> dict[str, bool]:
        """What an engine is needed for, in order, and whether it is plain text."""
        found: dict[str, bool] = {}
        for request in self.requested.requests:
            for slot in request.slots if request.name not in self.remembered else ():
                found[slot] = found.get(slot, True) and bool(request.field)
        return found


def planned(job: Job) -> Plan:
    """Read an article, and find what it needs.

    Raises `ContentError` where its texts have errors, `UsageError` where it is asked for what is not there.
    """
    shared, wrong = editions.resources(job.content, job.languages)
    # Without a glossary that cannot be read, its terms would go out unprotected.
    if unread := [finding for finding in wrong if finding.code == "file-unreadable"]:
        raise ContentError(unread)
    edition = compose(folder.article_files(job.content, job.address, job.languages, job.layout), shared)
    if not isinstance(edition, Edition):
        raise ContentError(edition)
    lang = edition.translation.lang
    if job.to is not None and job.to != lang:
        raise UsageError(f"{edition.source.file} is in {edition.source.lang}: its translation is into {lang}")
    path = _path(job, edition)
    texts = {edition.source.file, path.relative_to(job.content).as_posix()}
    if errors := [finding for finding in edition.errors if finding.file in texts]:
        raise ContentError(errors)
    raw = on_disk(job, edition)
    paired = _paired(job, edition)
    named = _named(job, paired)
    wanted = requested(paired, edition.source, edition.target, fields=edition.translation.fields, replace=named)
    if job.notes:
        lacking = note_request.requests([placed.note for placed in edition.notes], edition.source.lang, lang)
        wanted = Requested((*wanted.requests, *lacking), wanted.findings)
    known = tmx.site(job.content, job.cache, edition.source.lang, lang).lookup
    there: dict[str, str] = {}
    near: dict[str, Unit] = {}
    for request in wanted.requests:
        words = "\n\n".join(request.sources)
        if (text := draft.remembered(request, known.exact(words), job.address)) is not None:
            there[request.name] = text
        elif found := known.near(words, most=1, floor=_NEAR):
            near[request.name] = found[0].unit
    return Plan(edition, path, raw, wanted, _manner(job, edition, shared.glossary), there, near)


_NEAR: Final = 0.6
"""What the memory has is proposed if its source is at least so near."""


def _path(job: Job, edition: Edition) -> Path:
    if edition.target:
        return job.content / edition.target.file
    return job.content / beside(edition.source.file, edition.address, edition.translation.lang, job.layout)


def on_disk(job: Job, edition: Edition) -> Raw:
    """What stands in an article's files now."""
    paths = job.content / edition.source.file, _path(job, edition)
    notes = (job.content / placed.note.file for placed in edition.notes if job.notes)
    source, target = (path.read_bytes() if path.exists() else None for path in paths)
    return Raw(source, target, tuple(path.read_bytes() for path in notes))


def _paired(job: Job, edition: Edition) -> tuple[Pair, ...]:
    """The article's pairs, in which what a machine wrote faces what it was made of."""
    source, target = edition.source, edition.target
    if target is None:
        return edition.rows
    ours, theirs = body(source), body(target)
    known = written_units(drafts.read(job.drafts).drafts)
    points = fixed(known, [block.source for block in ours], [block.source for block in theirs])
    sure = {(tuple(ours[i] for i in one), tuple(theirs[j] for j in other)) for one, other, _ in points}
    paired = edition.rows
    if not sure <= {(pair.source.blocks, pair.target.blocks) for pair in paired}:
        paired = realigned(paired, aligned(source, target, edition.translation.lang, points))
    return tuple(
        replace(pair, blocks=pair.blocks._replace(confidence=1.0))
        if (pair.source.blocks, pair.target.blocks) in sure
        else pair
        for pair in paired
    )


def _named(job: Job, paired: Sequence[Pair]) -> frozenset[int | str]:
    """What --replace names: numbers of pairs, and texts of the front matter."""
    found: set[int | str] = set()
    for name in job.replace:
        meant = {name} if name in FIELDS else numbers(paired, name)
        if not meant:
            raise UsageError(f"there is no pair “{name}”; name one by its number, its id or its pin, or `title`")
        found |= meant
    return frozenset(found)


def _manner(job: Job, edition: Edition, glossary: Glossary) -> Manner:
    source, target = edition.source.lang, edition.translation.lang
    terms = glossary.protected(source, target)
    source_text = decoded((job.content / edition.source.file).read_bytes())
    limit, styles = (job.engine.terms.limit, job.engine.terms.styles) if job.engine else (5_000, ())
    return Manner(source, target, styles, limit, terms, skeleton.references(source_text))
