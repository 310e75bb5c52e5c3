"""`enregard import`: texts in the files that people have become articles."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from enregard.core.finding import Finding, Severity
from enregard.core.manuscripts.plain.habit import Asked
from enregard.core.references import bibliography
from enregard.edges.content import intake, project
from enregard.edges.content.brought import Received, Wanted
from enregard.edges.content.deposit import Deposit, shown
from enregard.edges.content.site import planned_site


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--slug", "-s", help="The article's address below the content folder; by default, the file's name.")
@click.option("--lang", "-l", "langs", multiple=True, help="The language of the text, of each file: fr, en, ...")
@click.option("--of", "original", help="The language that this text translates, if it is a translation.")
@click.option("--layout", type=click.Choice(["auto", "prose", "verse"]), default="auto", show_default=True,
              help="What the lines of a plain text are: paragraphs, or lines that are meant.")  # fmt: skip
@click.option(
    "--split", is_flag=True, help="Cut a book into its chapters, a folder each; a translation at the same places."
)
@click.option("--chapter", type=click.IntRange(1), default=None, help="Of a book one chapter alone, by its place.")
@click.option("--all", "whole", is_flag=True, help="Of a page of the web all that is on it, not the article alone.")
@click.option("--encoding", default="", help="How a text file is encoded, where it does not say.")
@click.option("--force", is_flag=True, help="Write over what is there; the old file is kept beside it, hidden.")
@click.option("--config", "-f", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="The mkdocs.yml.")
def command(
    files: tuple[Path, ...],
    slug: str | None,
    langs: tuple[str, ...],
    original: str | None,
    layout: Asked,
    split: bool,
    chapter: int | None,
    whole: bool,
    encoding: str,
    force: bool,
    config: Path | None,
) -> int:
    """Turn texts into articles: DOCX, ODT, EPUB, HTML, Markdown, plain text; a list of works (CSL JSON) too;
    annotations (W3C, Hypothesis, Recogito) become notes.

    Two files are a text and its translation. What was found and what was left out is said. An existing file is never
    overwritten without --force.
    """
    found = project.find(config=config)
    wanted = Wanted(slug, langs, original, layout, whole, encoding, split, chapter or 0)
    deposit = Deposit()
    received = intake.received(files, found, wanted, deposit)
    if not force:
        deposit.refuse_existing()
    deposit.write()
    for text in received:
        _say(text)
    for _, kept in deposit.kept:
        click.echo(f"{shown(kept)}: kept what was there before")
    return _checked(found, [text.address for text in received if text.address])


def _say(text: Received) -> None:
    """What was made of a file, and what of it is not there."""
    for line, message in text.lines:
        click.echo(f"{text.file}:{line}: {message}", err=True)
    made = f" ({', '.join(text.shape)})" if text.shape else ""
    click.echo(f"{shown(text.path)}: {f'written{made}' if text.written else 'nothing to add'}")
    for what in text.told:
        click.echo(f"    {what}")
    if text.left:
        click.echo(f"    left out: {', '.join(text.left)}")


def _checked(found: project.Project, addresses: Sequence[str]) -> int:
    """Whether the articles build: their errors are said, and how many warnings there are."""
    site = planned_site(found)
    findings = [
        one
        for one in site.plan.findings
        if one.file in bibliography.NAMES or any(site.concerns(one, name) for name in addresses)
    ]
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    for finding in errors:
        click.echo(_line(finding, found), err=True)
    warnings = sum(finding.severity is Severity.WARNING for finding in findings)
    if warnings:
        click.echo(f"    {warnings} warning{'s' * (warnings > 1)}: enregard check lists them")
    return 1 if errors else 0


def _line(finding: Finding, found: project.Project) -> str:
    hint = f"\n    {finding.advice}" if finding.hint else ""
    return f"{shown(found.content / finding.file)}:{finding.line}: error: {finding.message}{hint}"
