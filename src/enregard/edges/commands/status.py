"""`enregard status`: how each article stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import click

from enregard.core.editions.edition import Edition
from enregard.core.editions.layout import Homes
from enregard.core.finding import Finding, Severity
from enregard.core.notes import note
from enregard.edges.collector import sparing
from enregard.edges.content import project
from enregard.edges.content.site import planned_site
from enregard.edges.output import for_programs

STATES = ("approved", "stale", "machine", "unconfirmed", "missing")
OUTCOMES = ("placed", "moved", "held", "ambiguous", "orphan", "whole")


@click.command("status")
@click.argument("article", required=False)
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.option("--config", "-f", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="The mkdocs.yml.")
@sparing()
def command(article: str | None, as_json: bool, config: Path | None) -> int:
    """Say how each article stands: pairs by state, notes by where their words are, findings by severity."""
    found = project.find(config=config)
    wanted = found.addresses(article)
    site = planned_site(found, drafts=True)
    articles, findings = site.plan.articles, site.plan.findings
    today = date.today()
    entries = {a: summary(articles[a].edition, _own(findings, a, site.homes), today) for a in wanted if a in articles}
    if as_json:
        click.echo(for_programs(entries))
    else:
        _table(entries)
    errors = [f for f in findings if f.severity is Severity.ERROR]
    for finding in errors:
        click.echo(f"error: {finding}", err=True)
    return 1 if errors else 0


def _own(findings: Iterable[Finding], address: str, homes: Homes) -> list[Finding]:
    """The findings of an article, without those of articles in folders below its own.

    What all articles share counts once, with the home page.
    """
    return [finding for finding in findings if homes.owner(finding.file) == address]


def summary(edition: Edition, findings: Sequence[Finding], today: date) -> dict[str, object]:
    """How an edition stands, in numbers; the findings are its own."""
    pairs: list[tuple[str, str]] = [(field.name, field.standing.state) for field in edition.translation.fields]
    pairs += [(str(number), state) for number, state in enumerate(edition.states, 1)]
    states: Counter[str] = Counter(state for _, state in pairs)
    outcomes = Counter(_outcome(placed.anchors) for placed in edition.notes)
    due = note.due([placed.note for placed in edition.notes], today)
    severities = Counter(str(finding.severity) for finding in (*findings, *due))
    return {
        "languages": list(edition.languages),
        "pairs": {state: states[state] for state in STATES},
        "stale": [name for name, state in pairs if state == "stale"],
        "notes": {outcome: outcomes[outcome] for outcome in OUTCOMES},
        "notes_machine": sum(one.standing.state == "machine" for one in edition.translation.notetexts),
        "findings": {str(severity): severities[str(severity)] for severity in Severity},
    }


def _outcome(anchors: tuple[object, ...]) -> str:
    """The worst of a note's anchors: one that stands nowhere in one language is said."""
    found = {getattr(anchor, "outcome", "") for anchor in anchors}
    worst = ("orphan", "ambiguous", "held", "moved")
    return next((outcome for outcome in worst if outcome in found), "placed" if found else "whole")


def _table(entries: dict[str, dict[str, object]]) -> None:
    heads = ("article", "pairs", *STATES, "notes", *OUTCOMES, "errors", "warnings")
    rows: list[tuple[str, ...]] = [heads]
    for address, entry in entries.items():
        pairs, notes, findings = entry["pairs"], entry["notes"], entry["findings"]
        assert isinstance(pairs, dict) and isinstance(notes, dict) and isinstance(findings, dict)
        numbers = [sum(pairs.values()), *pairs.values(), sum(notes.values()), *list(notes.values())]
        shown = [str(n) if n else "·" for n in (*numbers, findings["error"], findings["warning"])]
        rows.append(("home" if address == "." else address, *shown))
    widths = [max(len(row[n]) for row in rows) for n in range(len(heads))]
    for n, row in enumerate(rows):
        line = "  ".join(
            cell.ljust(w) if not i else cell.rjust(w) for i, (cell, w) in enumerate(zip(row, widths, strict=True))
        )
        click.echo(click.style(line, bold=not n))
    for row, entry in zip(rows[1:], entries.values(), strict=True):
        stale = entry["stale"]
        assert isinstance(stale, list)
        if stale:
            click.echo(f"{row[0]}: changed in the original since it was approved: {', '.join(stale)}")
