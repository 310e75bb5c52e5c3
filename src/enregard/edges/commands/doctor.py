"""`enregard doctor`: what is wrong with a set-up, in words, and what would be right."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from enregard.edges.content import project
from enregard.edges.publishing import examination

_SIGNS: Final = {"right": ("✓", "green"), "worth knowing": ("·", "yellow"), "wrong": ("✗", "red")}


@click.command("doctor")
@click.option("--config", "-f", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="The mkdocs.yml.")
def command(config: Path | None) -> int:
    """Say what is wrong with a site’s set-up: programs, plugins, theme, languages, address, publishing, search, cache.

    Exit code 1 where something would keep the site from being built as it is meant. `check` is for the texts.
    """
    found = config.resolve() if config else project.nearest(Path.cwd())
    click.echo(f"{found}")
    remarks = list(examination.examined(found))
    for remark in remarks:
        sign, color = _SIGNS[remark.state]
        click.echo(f"{click.style(sign, fg=color)} {remark.said}")
        if remark.remedy:
            click.echo(f"    {remark.remedy}")
    wrong = sum(remark.state == "wrong" for remark in remarks)
    click.echo(f"{wrong} to mend" if wrong else "nothing to mend")
    return 1 if wrong else 0
