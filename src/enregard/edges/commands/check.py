"""`enregard check`: every finding, with its file, its line and what would be right."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from enregard.core.editions.layout import Homes, is_within
from enregard.core.finding import Finding, Severity, shown
from enregard.core.notes import note, side
from enregard.core.notes.side import Requote
from enregard.edges.collector import sparing
from enregard.edges.content import editions, folder, history, project
from enregard.edges.content.site import Planned, planned_site
from enregard.edges.output import for_programs
from enregard.edges.services import links

_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


@click.command("check")
@click.argument("article", required=False)
@click.option("--strict", "-s", is_flag=True, help="Fail for a warning too.")
@click.option("--json", "as_json", is_flag=True, help="One JSON list; the same as --format json.")
@click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text", show_default=True)
@click.option("--fix", is_flag=True, help="Write what is safe: the quotes of notes whose words have changed a little.")
@click.option("--links", "asked", is_flag=True, help="Ask too whether the addresses of references still answer.")
@click.option("--config", "-f", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="The mkdocs.yml.")
@sparing()
def command(
    article: str | None, strict: bool, as_json: bool, form: str, fix: bool, asked: bool, config: Path | None
) -> int:
    """List every finding of an article, or of the whole site.

    Exit code 1 for an error, or for a warning under --strict.
    """
    found = project.find(config=config)
    only = found.addresses(article)[0] if article else None
    if fix:
        _fix(found, found.addresses(article))
    whole = planned_site(found)
    plan = whole.plan
    notes = [placed.note for article in plan.articles.values() for placed in article.edition.notes]
    everything = [
        *plan.findings,
        *note.due(notes, date.today()),
        *history.unsaid((one.edition for one in plan.articles.values()), found.content, found.languages),
    ]
    if asked:
        named = [name for name in plan.articles if only and is_within(name, only)]
        everything.extend(_asked(found, whole, named))
    findings = [f for f in everything if only is None or whole.concerns(f, only)]
    findings.sort(key=lambda finding: (finding.file, finding.line))
    _SAY["json" if as_json else form](findings, found, whole)
    loud = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return 1 if any(finding.severity in loud for finding in findings) else 0


def _asked(found: project.Project, whole: Planned, named: Sequence[str]) -> list[Finding]:
    """Which addresses do not answer: of the works that articles cite, or of all where there are none in particular."""
    library = whole.resources.references
    if named:
        works = list(library.used({name: whole.plan.articles[name].outline.works for name in named}))
    else:
        works = [one for shelf in library.shelves.values() for one in shelf.values()]
    cache = found.root / ".cache" / "enregard" / "links.json"
    return links.findings(works, cache, date.today(), lambda address: click.echo(address, err=True))


def _fix(found: project.Project, addresses: Sequence[str]) -> None:
    """Put today's words into the notes whose words have moved; the rest of each file stays as it is."""
    made = editions.editions(found.content, found.languages, layout=found.layout).editions
    for address in addresses:
        for placed in made[address].notes if address in made else ():
            moved = [Requote(a.quote.line, a.quote.text, a.proposal) for a in placed.anchors if a.outcome == "moved"]
            if moved:
                path = found.content / placed.note.file
                with folder.alone(found.content / address):
                    text, count = side.requoted(path.read_bytes().decode(), moved)
                    if count:
                        folder.write(path, text)
                click.echo(f"{placed.note.file}: {count} quote{'s' * (count != 1)} written anew")


def _text(findings: Sequence[Finding], found: project.Project, whole: Planned) -> None:
    here = Path.cwd()
    for finding in findings:
        path = found.content / finding.file
        name = path.relative_to(here).as_posix() if path.is_relative_to(here) else finding.file
        place = f"{shown(name)}:{finding.line}" if finding.line else shown(name)
        click.echo(f"{place}: {click.style(str(finding.severity), fg=_COLORS[finding.severity])}: {finding.message}")
        if finding.hint:
            click.echo(f"    {finding.advice}")
    if len(findings) > _SCREEN:
        for line in _tallies(findings, whole.homes):
            click.echo(line)
    counts = [sum(f.severity is severity for f in findings) for severity in Severity]
    words = [f"{n} {severity}{'' if n == 1 else 's'}" for n, severity in zip(counts, Severity, strict=True) if n]
    click.echo(", ".join(words) or "nothing to mend")


_SCREEN = 20
"""More findings than a screen holds are summed up."""


def _tallies(findings: Sequence[Finding], homes: Homes) -> list[str]:
    """A line an article: how many findings of each code, the most frequent first."""
    found: dict[str, Counter[str]] = {}
    for finding in findings:
        article = homes.owner(finding.file) or posixpath.dirname(finding.file)
        found.setdefault("home" if article == "." else article, Counter())[finding.code] += 1
    return [
        f"{article}: {', '.join(f'{count} {code}' for code, count in codes.most_common())}"
        for article, codes in found.items()
    ]


_COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}


def _json(findings: Sequence[Finding], found: project.Project, whole: Planned) -> None:
    entries = [
        {
            "code": finding.code,
            "severity": str(finding.severity),
            "file": finding.file,
            "line": finding.line,
            "message": finding.message,
            "hint": finding.advice,
        }
        for finding in findings
    ]
    click.echo(for_programs(entries))


def _github(findings: Sequence[Finding], found: project.Project, whole: Planned) -> None:
    """Annotations of a pull request, in the form of GitHub's workflow commands."""
    # It runs at the top of the repository, where a site may stand in a folder of its own.
    top = here if found.root.is_relative_to(here := Path.cwd()) else found.root
    folder = found.content.relative_to(top).as_posix() if found.content.is_relative_to(top) else "."
    for finding in findings:
        place = f"file={_escaped(shown(f'{folder}/{finding.file}'), True)},line={max(1, finding.line)}"
        text = finding.message + (f" ({finding.advice})" if finding.hint else "")
        title = _escaped(f"enregard: {finding.code}", True)
        click.echo(f"::{_GITHUB[finding.severity]} {place},title={title}::{_escaped(text, False)}")


def _escaped(text: str, inside: bool) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if inside else text


_SAY = {"text": _text, "json": _json, "github": _github}
