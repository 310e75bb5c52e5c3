"""`enregard export`: an edition as data, for programs, for spreadsheets and for translators' tools."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import click

from enregard.core.editions.translation_units import translation_units
from enregard.core.finding import Severity
from enregard.core.linked_data.edition_data import claim_heads, claim_rows, edition_data
from enregard.core.site.article import PlannedArticle
from enregard.edges.collector import sparing
from enregard.edges.content import folder, project, tmx
from enregard.edges.content.site import Planned, planned_site
from enregard.errors import UsageError


@click.command("export")
@click.argument("article", required=False)
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "csv", "tmx"]),
    default="json",
    show_default=True,
    help="json: all of an article; csv: its fact checks, or those of all articles; tmx: what was approved of it.",
)
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="The file; by default, here.")
@click.option("--config", "-f", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="The mkdocs.yml.")
@sparing()
def command(article: str | None, form: str, output: Path | None, config: Path | None) -> int:
    """Give an article as data: pairs, sentences, notes, verdicts, sums, works; its fact checks as a table.

    Or what was approved of it as a memory for translators' tools, by passage and by sentence.
    """
    if form != "csv" and article is None:
        raise UsageError("name the article: enregard export S; --format csv takes all of them")
    found = project.find(config=config)
    wanted = found.addresses(article)
    site = planned_site(found, drafts=True)
    chosen = [site.plan.articles[address] for address in wanted if address in site.plan.articles]
    lost = [address for address in wanted if address not in site.plan.articles]
    for finding in site.plan.findings:
        if finding.severity is Severity.ERROR and (lost or any(finding in one.edition.findings for one in chosen)):
            click.echo(f"error: {finding}", err=True)
    if chosen:
        _write({"json": _json, "csv": _csv, "tmx": _tmx}[form](site, chosen), output)
    return 1 if lost else 0


def _json(site: Planned, articles: Sequence[PlannedArticle]) -> str:
    (article,) = articles
    works = site.resources.references.of(article.edition.address)
    cited = {id: works[id] for id, is_there in article.outline.works.items() if is_there}
    return json.dumps(edition_data(article.edition, cited), ensure_ascii=False, indent=1) + "\n"


def _tmx(_site: Planned, articles: Sequence[PlannedArticle]) -> str:
    (edition,) = (article.edition for article in articles)
    return tmx.exported(translation_units(edition), edition.source.lang, edition.translation.lang)


_FORMULA: Final = ("=", "+", "-", "@", "\t")
"""How a cell begins that spreadsheets would take for a formula (OWASP, CSV injection)."""


def _csv(site: Planned, articles: Sequence[PlannedArticle]) -> str:
    """Fact checks as CSV (RFC 4180), with the mark by which Excel knows UTF-8."""
    rows = [row for one in articles for row in claim_rows(one.edition, _sources(site, one))]
    languages = dict.fromkeys(lang for one in articles for lang in one.edition.languages)
    out = io.StringIO()
    table = csv.DictWriter(out, claim_heads(languages), restval="")
    table.writeheader()
    for row in rows:
        table.writerow({name: f"'{cell}" if cell.startswith(_FORMULA) else cell for name, cell in row.items()})
    return "\ufeff" + out.getvalue()


def _sources(site: Planned, article: PlannedArticle) -> dict[str, list[str]]:
    """The addresses that each note cites, in whichever language."""
    found: dict[str, dict[str, None]] = {}
    works = site.resources.references.of(article.edition.address)
    for (note, _), text in article.texts.items():
        addresses = (works[id].address for id in text.cited)
        found.setdefault(note, {}).update(dict.fromkeys(filter(None, addresses)))
    return {note: list(addresses) for note, addresses in found.items()}


def _write(text: str, output: Path | None) -> None:
    if output is None:
        sys.stdout.buffer.write(text.encode())
        sys.stdout.flush()
    else:
        # A device takes what it is given; no file takes its place.
        if output.exists() and not output.is_file():
            output.write_bytes(text.encode())
        else:
            folder.write(output, text)
        click.echo(f"{output}: written")
