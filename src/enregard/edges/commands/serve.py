"""`enregard serve`: MkDocs' own live preview, run for you."""

from __future__ import annotations

from pathlib import Path

import click

from enregard.edges.content import project
from enregard.edges.publishing import generator


@click.command("serve")
@click.option("--config", "-f", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="The mkdocs.yml.")
@click.option("--address", "-a", help="Where to serve; by default, 127.0.0.1:8000.")
@click.option("--open", "-o", "opened", is_flag=True, help="Open the site in a browser.")
def command(config: Path | None, address: str | None, opened: bool) -> int:
    """Show the site while you write.

    What you save is rebuilt and shown. A mistake in the content is shown on its page, until it is mended.
    """
    found = project.find(config=config)
    options = ["--open"] * opened + (["--dev-addr", address] if address else [])
    return generator.run("serve", options, found.config or found.root, plugged=found.plugged)
