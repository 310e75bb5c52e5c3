"""`enregard build`: MkDocs' own build, run for you."""

from __future__ import annotations

import os
from pathlib import Path

import click

from enregard.edges import ahead
from enregard.edges.content import project
from enregard.edges.publishing import destination, generator
from enregard.errors import UsageError


@click.command("build")
@click.option("--config", "-f", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="The mkdocs.yml.")
@click.option("--strict", "-s", is_flag=True, help="Refuse to publish what has a warning.")
@click.option("--site-dir", "-d", type=click.Path(path_type=Path), help="Where the site goes; by default, site/.")
@click.option("--quiet", "-q", is_flag=True, help="Say errors only.")
@click.option("--jobs", "-j", type=click.IntRange(1), help="How many processes work side by side; one a core, untold.")
def command(config: Path | None, strict: bool, site_dir: Path | None, quiet: bool, jobs: int | None) -> int:
    """Build the site.

    Everything is read and checked first: a build that fails leaves the last good site.
    """
    if jobs:
        os.environ[ahead.VARIABLE] = str(jobs)
    found = project.find(config=config)
    options = ["--strict"] * strict + ["--quiet"] * quiet
    if site_dir:
        site_dir = site_dir.resolve()
        if problem := destination.obstacle(site_dir, found.root / "site"):
            raise UsageError(f"--site-dir {problem}")
        options += ["--site-dir", str(site_dir)]
    return generator.run("build", options, found.config or found.root, plugged=found.plugged)
