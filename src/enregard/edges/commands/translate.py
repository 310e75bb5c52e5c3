"""`enregard translate`: drafts what has no translation, by memory and by machine.

Read, fetch, receive, write. Nothing is written before everything of it is verified; what a machine answered is among
the drafts before it is in a text; what stands in a text is not touched unless it was named with --replace.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import click

from enregard.core.drafting import aside, conversation, draft, ledger, mould
from enregard.core.drafting.commission import Order
from enregard.core.drafting.conversation import Answered, Refused
from enregard.core.drafting.ledger import Entry
from enregard.edges.content import drafts, folder, project
from enregard.edges.progress import Progress
from enregard.edges.services.queue import Budget, Errand, Errands
from enregard.edges.services.registry import open_engine
from enregard.edges.services.work import Job, Work, on_disk, read
from enregard.errors import EnregardError


@click.command("translate")
@click.argument("article")
@click.option("--to", metavar="LANG", help="The language to translate into.")
@click.option("--engine", "name", metavar="NAME", help="google, deepl, libretranslate, or one that a package offers.")
@click.option("--url", help="Where the engine is, if not at its own address.")
@click.option("--max-chars", type=click.IntRange(min=0), help="Send at most so many characters.")
@click.option(
    "--replace", multiple=True, metavar="PAIR", help="Replace what stands there: 4, 4-9, title, an id or a pin."
)
@click.option("--notes", is_flag=True, help="Titles and bodies that notes lack, too.")
@click.option("--dry-run", is_flag=True, help="Say what would be sent, and send nothing.")
@click.option("--config", "-f", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="The mkdocs.yml.")
def command(
    article: str,
    to: str | None,
    name: str | None,
    url: str | None,
    max_chars: int | None,
    replace: tuple[str, ...],
    notes: bool,
    dry_run: bool,
    config: Path | None,
) -> int:
    """Draft what has no translation; propose where the original has changed.

    The memory comes first, the engine has the rest; without --engine, the memory alone. Keys are read from the
    environment: DEEPL_API_KEY, LIBRETRANSLATE_API_KEY. Exit code 1 if an engine gave up or an answer was refused.
    """
    found = project.find(config=config)
    (address,) = found.addresses(article)
    engine = open_engine(name, url, sending=not dry_run) if name else None
    job = Job(
        found.content,
        address,
        found.languages,
        found.root / ".cache",
        engine,
        to,
        replace,
        notes,
        Budget(max_chars),
        say=click.echo,
    )
    return announced(job) if dry_run else translated(job)


class Fetched(NamedTuple):
    """What came of asking."""

    answers: Mapping[str, str]
    """Every answer there is, earlier ones too, by slot."""
    refusals: Mapping[str, str]
    """Why there is no answer, by slot."""
    stopped: str
    """Why not all was asked; nothing if it was."""


class Received(NamedTuple):
    """What an order came to."""

    order: Order
    result: str | Refused
    machine: bool
    """Whether a machine made it."""


def translated(job: Job) -> int:
    """Translate an article; an exit code."""
    try:
        with drafts.alone(job.content / job.address):
            return _all(job)
    except OSError as error:
        raise EnregardError(
            f"{error.filename}: {error.strerror}; what was answered is kept in {drafts.NAME}"
        ) from error


def _all(job: Job) -> int:
    work = read(job)
    fetched = _fetch(job, work)
    for _ in range(_TRIES):
        # Somebody may have saved a text meanwhile: what is written is made from what stands there now.
        if on_disk(job, work.edition) != work.raw:
            work = read(job)
        text, received = _woven(work, _receive(job, work, fetched.answers))
        if _write(job, work, text, received):
            return _report(job, work, received, fetched)
    raise EnregardError(f"{work.path}: it keeps being changed; run this again, nothing is asked for twice")


_TRIES: Final = 5


def announced(job: Job) -> int:
    """Say what would be sent, and how much that is."""
    work = read(job)
    known = _known(job, work)
    queries = [query for slot in work.slots if slot not in known for query in conversation.queries(slot, work.manner)]
    for query in queries:
        job.say(query.text)
    size = sum(len(query.text) for query in queries)
    job.say(f"{len(queries)} requests, {size:,} characters; {len(known)} answers are there already")
    _warn(job, work)
    return 0


def _known(job: Job, work: Work) -> dict[str, str]:
    """What the engine answered in earlier runs, if it still fits."""
    if job.engine is None:
        return {}
    slots = work.slots
    known = ledger.answered(drafts.read(job.drafts).entries, job.engine.name, work.manner.target)
    return {
        slot: entry.answer
        for slot, entry in known.items()
        if slot in slots and conversation.fits(slot, entry.answer, work.manner, plain=slots[slot])
    }


def _fetch(job: Job, work: Work) -> Fetched:
    """Ask for what is missing; each answer is noted as it comes."""
    engine, slots = job.engine, work.slots
    if engine is None:
        return Fetched({}, {}, "")
    known = _known(job, work)
    wanted = {slot: plain for slot, plain in slots.items() if slot not in known}
    errands = Errands(engine, work.manner.source, work.manner.target, job.patience, job.budget)
    progress = Progress("passages", len(wanted))
    refusals: dict[str, str] = {}
    asked = (Errand(slot, conversation.conversation(slot, work.manner, plain=plain)) for slot, plain in wanted.items())
    for slot, result in errands.outcomes(asked):
        progress.step()
        if isinstance(result, Answered):
            drafts.append(job.drafts, [_entry(job, work, slot, result.text, plain=wanted[slot])])
            known[slot] = result.text
        else:
            refusals[slot] = result.reason
    progress.end()
    return Fetched(known, refusals, errands.stopped)


def _entry(job: Job, work: Work, slot: str, answer: str, *, plain: bool) -> Entry:
    see = str if plain else mould.visible_inline
    return _noted(job, work, (see(slot), see(answer)), (slot, answer), written=False)


def _noted(job: Job, work: Work, seen: tuple[str, str], markdown: tuple[str, str], *, written: bool) -> Entry:
    assert job.engine is not None
    more = markdown if markdown != seen else ("", "")
    return Entry(*seen, job.engine.name, job.today(), work.manner.target, written, more)


def _receive(job: Job, work: Work, answers: Mapping[str, str]) -> list[Received]:
    return [
        Received(order, work.remembered[order.name], False)
        if order.name in work.remembered
        else Received(order, draft.received(order, answers), bool(order.slots))
        for order in work.commission.orders
    ]


def _woven(work: Work, received: Sequence[Received]) -> tuple[str, list[Received]]:
    """The text with what was received set into it; what cannot be set without harm to its neighbors is refused."""
    text = _text(work)
    parts = [one for one in received if _is_for_the_text(one)]
    if not parts:
        return text, list(received)
    if work.raw.target is None and all(one.order.field for one in parts):
        return "", [_refused(one, "nothing of the text is translated yet") if one in parts else one for one in received]
    text, lost = draft.settled(text, [(one.order, str(one.result)) for one in parts])
    return text, [_refused(one, lost[one.order.name]) if one.order.name in lost else one for one in received]


def _is_for_the_text(one: Received) -> bool:
    return isinstance(one.result, str) and one.order.purpose != "propose" and not one.order.note


def _refused(one: Received, reason: str) -> Received:
    return one._replace(result=Refused(reason))


def _write(job: Job, work: Work, text: str, received: Sequence[Received]) -> bool:
    """Write the text and the notes; False where what stands there is not any more what it was made from."""
    done = [one for one in received if isinstance(one.result, str) and one.order.purpose != "propose"]
    if not done:
        return True
    if on_disk(job, work.edition) != work.raw:
        return False
    # First among the drafts, then in the text: so a machine's words are never taken for a person's.
    there = set(drafts.read(job.drafts).entries)
    entries = [_written(job, work, one) for one in done if one.machine]
    drafts.append(job.drafts, [entry for entry in entries if entry not in there])
    if any(map(_is_for_the_text, done)):
        folder.write(work.path, _as_it_was(text, work.raw.target))
    _annotate(job, work, done)
    return True


def _annotate(job: Job, work: Work, done: Sequence[Received]) -> None:
    """Set titles and bodies into the files of their notes."""
    for placed in work.edition.notes:
        note = placed.note
        made = {one.order.field or "body": str(one.result) for one in done if one.order.note == note.id}
        if made:
            path = job.content / note.file
            raw = path.read_bytes()
            text = aside.annotated(_plain(raw), note, work.manner.target, **made)
            folder.write(path, _as_it_was(text, raw))


def _written(job: Job, work: Work, one: Received) -> Entry:
    """An order as a whole: that is what states are told from."""
    order, made = one.order, str(one.result)
    source = "\n\n".join(order.sources)
    seen = (source, made) if order.field else (order.text, mould.visible_text(made))
    return _noted(job, work, seen, (source, made), written=True)


def _text(work: Work) -> str:
    """The translation's file as it is read: without a byte-order mark, with plain line ends; or a new one."""
    if work.raw.target is None:
        return draft.front_matter(work.edition.source.lang)
    return _plain(work.raw.target)


def _plain(raw: bytes) -> str:
    return raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def _as_it_was(text: str, raw: bytes | None) -> str:
    """A text with the line ends and the mark of the file that it goes to."""
    raw = raw or b""
    if raw.count(b"\r\n") > raw.count(b"\n") / 2:
        text = text.replace("\n", "\r\n")
    return ("\ufeff" if raw.startswith(b"\xef\xbb\xbf") else "") + text


def _report(job: Job, work: Work, received: Sequence[Received], fetched: Fetched) -> int:
    counts = {"fill": 0, "replace": 0, "propose": 0}
    refused = 0
    for order, result, _ in received:
        if isinstance(result, str):
            counts[order.purpose] += 1
            if order.purpose == "propose":
                job.say(f"{_name(order)}: the original has changed; proposed: {mould.visible_text(result)}")
                job.say(f"    to take it: --replace {order.name}")
            continue
        reason = next((fetched.refusals[slot] for slot in order.slots if slot in fetched.refusals), result.reason)
        if job.engine is not None and not (fetched.stopped and reason == result.reason):
            refused += 1
            job.say(f"{_name(order)} has no translation: {reason}")
    for order in work.commission.orders:
        if order.name in work.near and order.name not in work.remembered:
            job.say(f"{_name(order)}: the memory has nearly this: {work.near[order.name].source}")
            job.say(f"    translated as: {work.near[order.name].target}")
    _warn(job, work)
    sent = f"; {job.budget.sent:,} characters sent" if job.engine is not None else ""
    job.say(f"{counts['fill']} filled, {counts['replace']} replaced, {counts['propose']} proposed{sent}")
    if fetched.stopped:
        job.say(f"stopped early: {fetched.stopped}; run this again for the rest, nothing is asked for twice")
    return 1 if refused or fetched.stopped else 0


def _name(order: Order) -> str:
    return f"pair {order.name}" if order.name.isdigit() else order.name


def _warn(job: Job, work: Work) -> None:
    for finding in work.commission.findings:
        job.say(f"{finding.file}:{finding.line}: {finding.severity}: {finding.message}")
        job.say(f"    {finding.hint}")
