"""`enregard translate`: drafts what has no translation, by memory and by machine."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from enregard.core.drafting import dialogue, skeleton
from enregard.core.drafting.request import Request
from enregard.edges.content import project
from enregard.edges.services.queue import Budget
from enregard.edges.services.registry import open_engine
from enregard.edges.translation.plan import Job, Plan, planned
from enregard.edges.translation.run import Fetched, Received, known_answers, run


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
        layout=found.layout,
    )
    return announced(job) if dry_run else translated(job)


def translated(job: Job) -> int:
    """Translate an article; an exit code."""
    return _report(job, *run(job))


def announced(job: Job) -> int:
    """Say what would be sent, and how much that is."""
    plan = planned(job)
    known = known_answers(job, plan)
    queries = [query for slot in plan.slots if slot not in known for query in dialogue.queries(slot, plan.manner)]
    for query in queries:
        job.say(query.text)
    size = sum(len(query.text) for query in queries)
    job.say(f"{len(queries)} requests, {size:,} characters; {len(known)} answers are there already")
    _warn(job, plan)
    return 0


def _report(job: Job, plan: Plan, received: Sequence[Received], fetched: Fetched) -> int:
    counts = {"fill": 0, "replace": 0, "propose": 0}
    refused = 0
    for request, result, _ in received:
        if isinstance(result, str):
            counts[request.purpose] += 1
            if request.purpose == "propose":
                job.say(f"{_name(request)}: the original has changed; proposed: {skeleton.visible_text(result)}")
                job.say(f"    to take it: --replace {request.name}")
            continue
        reason = next((fetched.refusals[slot] for slot in request.slots if slot in fetched.refusals), result.reason)
        if job.engine is not None and not (fetched.stopped and reason == result.reason):
            refused += 1
            job.say(f"{_name(request)} has no translation: {reason}")
    for request in plan.requested.requests:
        if request.name in plan.near and request.name not in plan.remembered:
            job.say(f"{_name(request)}: the memory has nearly this: {plan.near[request.name].source}")
            job.say(f"    translated as: {plan.near[request.name].target}")
    _warn(job, plan)
    sent = f"; {job.budget.sent:,} characters sent" if job.engine is not None else ""
    job.say(f"{counts['fill']} filled, {counts['replace']} replaced, {counts['propose']} proposed{sent}")
    if fetched.stopped:
        job.say(f"stopped early: {fetched.stopped}; run this again for the rest, nothing is asked for twice")
    return 1 if refused or fetched.stopped else 0


def _name(request: Request) -> str:
    return f"pair {request.name}" if request.name.isdigit() else request.name


def _warn(job: Job, plan: Plan) -> None:
    for finding in plan.requested.findings:
        job.say(f"{finding.file}:{finding.line}: {finding.severity}: {finding.message}")
        job.say(f"    {finding.advice}")
