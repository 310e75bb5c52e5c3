"""`enregard approve`: records pairs in an article's translation memory.

Nothing is asked, and `--undo` takes it back: git alone does not, since a union of lines keeps what a revert removes.
The file is replaced as a whole or not at all; a damaged one is not written over.
"""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import click

from enregard.core.editions import approval
from enregard.core.editions.approval import Approval
from enregard.core.editions.edition import Edition
from enregard.core.editions.layout import Layout
from enregard.core.finding import Finding
from enregard.core.memories.memory import Unit
from enregard.edges.content import editions, folder, project, tmx, tmx_edit
from enregard.errors import ContentError, UsageError


@click.command("approve")
@click.argument("article")
@click.argument("pairs", nargs=-1, metavar="[PAIR]...")
@click.option("--as", "who", metavar="NAME", help="Whose approval it is; else git's user.name, else GITHUB_ACTOR.")
@click.option("--undo", is_flag=True, help="Take the approval of these pairs back.")
@click.option("--config", "-f", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="The mkdocs.yml.")
def command(article: str, pairs: tuple[str, ...], who: str | None, undo: bool, config: Path | None) -> int:
    """Record pairs in the translation memory: they are right as they are.

    PAIR is a number (4), a range (4-9), title, subtitle or description, a pair's id or pin, or a note's id: the pairs
    that it is about, and its own title and body if a machine wrote them. Without one, every unconfirmed pair without a
    warning is recorded; what a machine wrote, what is stale, what faces nothing and what has a warning is recorded
    only by name.
    """
    found = project.find(config=config)
    (address,) = found.addresses(article)
    if undo and not pairs:
        raise UsageError("whose approval is to be taken back? name the pairs: enregard approve S --undo 4")
    name = "" if undo else name_of(who, found.root, os.environ)
    job = Job(found.content, address, found.languages, name, now(), pairs, same=found.same, layout=found.layout)
    (withdraw if undo else approve)(job)
    return 0


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be approved, by whom and when."""

    content: Path
    address: str
    languages: Sequence[str]
    who: str
    """A name, never an address."""
    when: str
    """As TMX writes it: 20261124T154500Z."""
    names: Sequence[str] = ()
    say: Callable[[str], None] = click.echo
    same: Sequence[Sequence[str]] = ()
    """Places that are one in several languages."""
    layout: Layout = "article"
    """How the site's texts are laid out."""


def now() -> str:
    """The time, as TMX writes it."""
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")


def name_of(who: str | None, root: Path, environment: Mapping[str, str]) -> str:
    """The name to record: the one given, else git's, else that of GitHub's actor.

    Raises UsageError where there is none, or where an address was given.
    """
    if who is not None and ("@" in who or not who.strip()):
        raise UsageError(f"--as {who!r}: give a name; an address does not belong into a public file")
    for name in (who, _git_name(root), environment.get("GITHUB_ACTOR")):
        if name and name.strip() and "@" not in name:
            return " ".join(name.split())
    raise UsageError("whose approval is it? say --as NAME, or set git's user.name")


def _git_name(root: Path) -> str | None:
    try:
        done = subprocess.run(
            ["git", "config", "user.name"], cwd=root, capture_output=True, text=True, encoding="utf-8", check=False
        )
    except (OSError, UnicodeDecodeError):
        return None
    return done.stdout


def approve(job: Job) -> Approval:
    """Record what a job names in its article's memory, and say what was recorded and what was left.

    Raises UsageError for a name that means no pair, ContentError where the article or its memory cannot be read; then
    nothing is written.
    """
    # What the memory holds may not change between reading and writing: two approvals at once would be one.
    with folder.alone(job.content / job.address):
        edition = _edition(job)
        found = approval.approval(edition, job.names)
        _refuse_unknown(job, edition, found)
        if found.chosen:
            _record(job, edition, approval.units(found.chosen, job.who, job.when))
    _report(job, edition, found)
    return found


def withdraw(job: Job) -> Approval:
    """Take back the approval of what a job names, and say what was taken back and what was left.

    Raises as `approve`; then nothing is written.
    """
    with folder.alone(job.content / job.address):
        edition = _edition(job)
        found = approval.withdrawal(edition, job.names)
        _refuse_unknown(job, edition, found)
        gone = [unit for one in found.chosen for unit in one.units]
        if gone:
            _rewrite(job, lambda text, *langs: tmx_edit.without(text, gone, *langs), edition)
    pairs = "1 pair" if len(found.chosen) == 1 else f"{len(found.chosen)} pairs"
    which = f": {_listed([one.name for one in found.chosen])}" if found.chosen else ""
    job.say(f"{job.address}: {pairs} no longer approved{which}")
    for left in found.left:
        job.say(f"    {_called(left.name)} left: {left.reason}")
    return found


def _refuse_unknown(job: Job, edition: Edition, found: Approval) -> None:
    if found.unknown:
        there = f"its pairs are 1 to {len(edition.rows)}" if edition.rows else "it has none"
        raise UsageError(f"there is no pair “{found.unknown[0]}” in {job.address}: {there}")


def _edition(job: Job) -> Edition:
    edition = editions.edition(job.content, job.address, job.languages, job.same, job.layout)
    if not isinstance(edition, Edition):
        raise ContentError(edition)
    damaged = [finding for finding in edition.findings if finding.code == "memory-damaged"]
    unread = [finding for finding in edition.findings if finding.code == "file-unreadable"]
    if damaged or unread:
        raise ContentError([*damaged, *unread])
    return edition


def _record(job: Job, edition: Edition, units: Sequence[Unit]) -> None:
    path = job.content / job.address / tmx.NAME
    langs = edition.source.lang, edition.translation.lang
    if not path.exists():
        folder.write(path, tmx.written(units, *langs))
        return
    _rewrite(job, lambda text, *langs: tmx_edit.edited(text, units, *langs), edition)


def _rewrite(job: Job, change: Callable[[str, str, str], str], edition: Edition) -> None:
    """Change a memory as text, in the encoding that it has."""
    path = job.content / job.address / tmx.NAME
    raw = path.read_bytes()
    encoding = tmx.encoding(raw)
    try:
        text = change(raw.decode(encoding), edition.source.lang, edition.translation.lang)
    except ValueError as error:
        raise ContentError(
            [Finding("memory-damaged", path.relative_to(job.content).as_posix(), 0, str(error))]
        ) from error
    folder.write(path, text.encode(encoding))


def _report(job: Job, edition: Edition, found: Approval) -> None:
    pairs = "1 pair" if len(found.chosen) == 1 else f"{len(found.chosen)} pairs"
    which = f": {_listed([one.name for one in found.chosen])}" if found.chosen else ""
    job.say(f"{job.address}: {pairs} approved as {job.who}{which}")
    if found.alone:
        # A range may name more than somebody had in mind.
        job.say(f"    these face nothing, on purpose: {_listed([one.name for one in found.alone])}")
    for left in found.left:
        job.say(f"    {_called(left.name)} left: {left.reason}")
    by_name = [left.name for left in found.left]
    if by_name and not job.names:
        job.say(f"    if they are right as they are: enregard approve {shlex.quote(job.address)} {' '.join(by_name)}")


def _called(name: str) -> str:
    note, of_note, part = name.rpartition(":")
    if of_note:
        return f"the {part} of the note {note}"
    return f"pair {name}" if name.isdigit() else f"the {name}"


def _listed(names: Sequence[str]) -> str:
    """Names, neighboring numbers as a range: title, 1-3, 7."""
    out: list[list[str]] = []
    for name in names:
        if out and name.isdigit() and out[-1][-1].isdigit() and int(name) == int(out[-1][-1]) + 1:
            out[-1].append(name)
        else:
            out.append([name])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in out)
