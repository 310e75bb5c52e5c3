"""A run of a translation: read, fetch, receive, write.

Nothing is written before everything of it is verified; what a machine answered is among the drafts before it is in a
text; what stands in a text is not touched unless it was named.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from enregard.core.drafting import dialogue, draft, draft_log, insertion, note_request, skeleton
from enregard.core.drafting.dialogue import Answered, Refused
from enregard.core.drafting.request import Request
from enregard.core.memories.memory import Draft
from enregard.edges.content import drafts, folder
from enregard.edges.content.text_file import as_before, decoded
from enregard.edges.progress import Progress
from enregard.edges.services.queue import Task, TaskQueue
from enregard.edges.translation.plan import Job, Plan, on_disk, planned
from enregard.errors import EnregardError


class Fetched(NamedTuple):
    """What came of asking."""

    answers: Mapping[str, str]
    """Every answer there is, earlier ones too, by slot."""
    refusals: Mapping[str, str]
    """Why there is no answer, by slot."""
    stopped: str
    """Why not all was asked; nothing if it was."""


class Received(NamedTuple):
    """What a request came to."""

    request: Request
    result: str | Refused
    machine: bool
    """Whether a machine made it."""


class Run(NamedTuple):
    """A run that came to its end."""

    plan: Plan
    received: Sequence[Received]
    fetched: Fetched


def run(job: Job) -> Run:
    """Translate an article.

    Raises `ContentError` and `UsageError` as `planned` does; `EnregardError` where a file cannot be written.
    """
    try:
        with drafts.alone(job.content / job.address):
            return _all(job)
    except OSError as error:
        raise EnregardError(
            f"{error.filename}: {error.strerror}; what was answered is kept in {drafts.NAME}"
        ) from error


def _all(job: Job) -> Run:
    plan = planned(job)
    fetched = _fetch(job, plan)
    for _ in range(_TRIES):
        # Somebody may have saved a text meanwhile: what is written is made from what stands there now.
        if on_disk(job, plan.edition) != plan.raw:
            plan = planned(job)
        text, received = _woven(plan, _receive(job, plan, fetched.answers))
        if _write(job, plan, text, received):
            return Run(plan, received, fetched)
    raise EnregardError(f"{plan.path}: it keeps being changed; run this again, nothing is asked for twice")


_TRIES: Final = 5


def known_answers(job: Job, plan: Plan) -> dict[str, str]:
    """What the engine answered in earlier runs, if it still fits."""
    if job.engine is None:
        return {}
    slots = plan.slots
    known = draft_log.answered(drafts.read(job.drafts).drafts, job.engine.name, plan.manner.target)
    return {
        slot: draft.text
        for slot, draft in known.items()
        if slot in slots and dialogue.fits(slot, draft.text, plan.manner, plain=slots[slot])
    }


def _fetch(job: Job, plan: Plan) -> Fetched:
    """Ask for what is missing; each answer is noted as it comes."""
    engine, slots = job.engine, plan.slots
    if engine is None:
        return Fetched({}, {}, "")
    known = known_answers(job, plan)
    wanted = {slot: plain for slot, plain in slots.items() if slot not in known}
    tasks = TaskQueue(engine, plan.manner.source, plan.manner.target, job.patience, job.budget)
    progress = Progress("passages", len(wanted))
    refusals: dict[str, str] = {}
    asked = (Task(slot, dialogue.dialogue(slot, plan.manner, plain=plain)) for slot, plain in wanted.items())
    for slot, result in tasks.outcomes(asked):
        progress.step()
        if isinstance(result, Answered):
            drafts.append(job.drafts, [_answer(job, plan, slot, result.text, plain=wanted[slot])])
            known[slot] = result.text
        else:
            refusals[slot] = result.reason
    progress.end()
    return Fetched(known, refusals, tasks.stopped)


def _answer(job: Job, plan: Plan, slot: str, answer: str, *, plain: bool) -> Draft:
    see = str if plain else skeleton.visible_inline
    return _noted(job, plan, (see(slot), see(answer)), (slot, answer), written=False)


def _noted(job: Job, plan: Plan, seen: tuple[str, str], markdown: tuple[str, str], *, written: bool) -> Draft:
    assert job.engine is not None
    visible = seen if markdown != seen else None
    return Draft(*markdown, job.engine.name, job.today(), plan.manner.target, written, visible)


def _receive(job: Job, plan: Plan, answers: Mapping[str, str]) -> list[Received]:
    return [
        Received(request, plan.remembered[request.name], False)
        if request.name in plan.remembered
        else Received(request, draft.received(request, answers), bool(request.slots))
        for request in plan.requested.requests
    ]


def _woven(plan: Plan, received: Sequence[Received]) -> tuple[str, list[Received]]:
    """The text with what was received set into it; what cannot be set without harm to its neighbors is refused."""
    text = _text(plan)
    parts = [one for one in received if _is_for_the_text(one)]
    if not parts:
        return text, list(received)
    if plan.raw.target is None and all(one.request.field for one in parts):
        return "", [_refused(one, "nothing of the text is translated yet") if one in parts else one for one in received]
    text, lost = insertion.settled(text, [(one.request, str(one.result)) for one in parts])
    return text, [_refused(one, lost[one.request.name]) if one.request.name in lost else one for one in received]


def _is_for_the_text(one: Received) -> bool:
    return isinstance(one.result, str) and one.request.purpose != "propose" and not one.request.note


def _refused(one: Received, reason: str) -> Received:
    return one._replace(result=Refused(reason))


def _write(job: Job, plan: Plan, text: str, received: Sequence[Received]) -> bool:
    """Write the text and the notes; False where what stands there is not any more what it was made from."""
    done = [one for one in received if isinstance(one.result, str) and one.request.purpose != "propose"]
    if not done:
        return True
    if on_disk(job, plan.edition) != plan.raw:
        return False
    # First among the drafts, then in the text: so a machine's words are never taken for a person's.
    there = set(drafts.read(job.drafts).drafts)
    made = [_written(job, plan, one) for one in done if one.machine]
    drafts.append(job.drafts, [one for one in made if one not in there])
    if any(map(_is_for_the_text, done)):
        folder.write(plan.path, as_before(text, plan.raw.target))
    _annotate(job, plan, done)
    return True


def _annotate(job: Job, plan: Plan, done: Sequence[Received]) -> None:
    """Set titles and bodies into the files of their notes."""
    for placed in plan.edition.notes:
        note = placed.note
        made = {one.request.field or "body": str(one.result) for one in done if one.request.note == note.id}
        if made:
            path = job.content / note.file
            raw = path.read_bytes()
            text = note_request.annotated(decoded(raw), note, plan.manner.target, **made)
            folder.write(path, as_before(text, raw))


def _written(job: Job, plan: Plan, one: Received) -> Draft:
    """A request as a whole: that is what states are told from."""
    request, made = one.request, str(one.result)
    source = "\n\n".join(request.sources)
    seen = (source, made) if request.field else (request.text, skeleton.visible_text(made))
    return _noted(job, plan, seen, (source, made), written=True)


def _text(plan: Plan) -> str:
    """The translation's file as it is read, or a new one."""
    if plan.raw.target is None:
        return insertion.front_matter(plan.edition.source.lang)
    return decoded(plan.raw.target)
