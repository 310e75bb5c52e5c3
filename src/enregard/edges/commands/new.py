"""`enregard new`: a site to begin with, or what a site of MkDocs needs that was there before."""

from __future__ import annotations

import difflib
import re
import shutil
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

import click

from enregard.core.languages.registry import DEFAULT, is_code
from enregard.core.markdown.node import quoted
from enregard.edges.content import adoption, configuration, folder, project, repository, starter, text_file
from enregard.edges.content.deposit import Deposit, shown
from enregard.edges.content.starter import Site
from enregard.edges.publishing import search
from enregard.errors import UsageError

_OURS: Final = ("content", "tests/site")
"""What of a clone of our repository is of our own site."""


@click.command("new")
@click.argument("place", required=False, metavar="FOLDER", type=click.Path(path_type=Path))
@click.option("--title", help="What the site is called.")
@click.option("--languages", help="Its languages, that of the originals first: fr,en.")
@click.option("--address", help="Where it will be published; GitHub Pages says so itself.")
@click.option("--licence", help="Under which terms its texts stand.")
@click.option("--here", is_flag=True, help="Add what the site of MkDocs around this folder needs, and no site.")
@click.option("--yes", "-y", is_flag=True, help="Ask nothing; what was not said is as it is proposed.")
def command(
    place: Path | None,
    title: str | None,
    languages: str | None,
    address: str | None,
    licence: str | None,
    here: bool,
    yes: bool,
) -> int:
    """Make a site that builds, and is published when it is pushed to GitHub.

    In a clone of enregard’s own repository, `new .` takes out what is of its site. With --here, a site of MkDocs that
    there is gets the plugin; what changes is shown first.
    """
    asking = not yes and sys.stdin.isatty()
    if here:
        said = {"FOLDER": place, "--title": title, "--address": address, "--licence": licence}
        if strange := [name for name, value in said.items() if value is not None]:
            raise UsageError(f"--here is about the site around this folder; it takes no {' and no '.join(strange)}")
        return _adopt(_codes(languages) if languages else (), yes=yes, asking=asking)
    if place is None:
        raise UsageError("new: name a folder, as enregard new my-site; or --here, in a site that there is")
    root = place.resolve()
    clone = _is_clone(root)
    _refuse(root, clone=clone)
    site = Site(
        _asked("What is the site called?", title, root.name, asking=asking),
        _codes(_asked("Its languages, that of the originals first?", languages, "fr,en", asking=asking)),
        _whole(_asked("Its address, if it is not GitHub’s?", address, "", asking=asking)),
        _asked("Under which terms do its texts stand?", licence, "CC BY 4.0", asking=asking),
        date.today().isoformat(),
        clone,
    )
    if clone and not _agreed(f"{', '.join(_OURS)} and README.md are replaced. Go on?", yes=yes, asking=asking):
        return 1
    _make(root, site)
    if licence is None and not asking:
        click.echo(f"    its texts stand under {site.licence}, as nothing else was said: their `rights`, and README.md")
    return 0


def _asked(question: str, said: str | None, proposed: str, *, asking: bool) -> str:
    if said is not None:
        return said
    return str(click.prompt(question, default=proposed)) if asking else proposed


def _agreed(question: str, *, yes: bool, asking: bool) -> bool:
    """Whether a person says so. Raises UsageError where nobody can be asked, and nobody said so before."""
    if not yes and not asking:
        raise UsageError("new: nobody can be asked here: say --yes if it is to be done")
    return yes or click.confirm(question)


def _whole(address: str) -> str:
    """The address of a site, where one is said. Raises UsageError for what a browser could not go to."""
    if address and not re.fullmatch(r"https?://[^/\s]+(?:/\S*)?", address):
        raise UsageError(f"--address {address}: a whole address is needed, as https://example.org/site/")
    return address


def _codes(said: str) -> tuple[str, ...]:
    codes = tuple(code for code in re.split(r"[\s,;]+", said.strip()) if code)
    if not codes or not all(map(is_code, codes)) or len(set(codes)) < len(codes):
        raise UsageError(f"--languages {said}: codes of languages are needed, each once, as fr,en")
    return codes


# --------------------------------------------------------------------------------------------------------- a new site


def _is_clone(root: Path) -> bool:
    """Whether a folder is a clone of our own repository."""
    return (root / "src" / "enregard" / "edges" / "cli.py").is_file() and (root / "scripts" / "run.py").is_file()


def _refuse(root: Path, *, clone: bool) -> None:
    """Raise UsageError for a folder in which somebody could lose something."""
    if clone:
        if lost := repository.uncommitted(root, (*_OURS, "README.md", "mkdocs.yml")):
            more = f" and {len(lost) - 1} more" if len(lost) > 1 else ""
            raise UsageError(f"{lost[0]}{more} stands in no commit as it is: commit it first, or move it elsewhere")
    elif root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise UsageError(f"{shown(root)} is not empty: name a new folder; in a site that there is, enregard new --here")


def _make(root: Path, site: Site) -> None:
    made = starter.files(site)
    if site.is_clone:
        for name in _OURS:
            shutil.rmtree(root / name, ignore_errors=True)
        made["mkdocs.yml"] = _renamed(text_file.read(root / "mkdocs.yml"), site)
    deposit = Deposit()
    for name, text in made.items():
        deposit.append(root / name, text)
    deposit.write()
    click.echo(f"{shown(root)}: {len(made)} files written")
    run = "python3 scripts/run.py" if site.is_clone else "enregard"
    for line in (f"    cd {shown(root)}", f"    {run} serve      shows it while you write", _PUSH):
        if not line.endswith(" cd ."):
            click.echo(line)
    if not site.is_clone and not search.available():
        click.echo("    pip install -r requirements.txt      brings Pagefind, for its search page")
    if not site.is_clone and not starter.is_anywhere():
        click.echo(_nowhere())
    if not starter.written(site.languages):
        click.echo(f"    there is no article to begin with in {' or '.join(site.languages)}: write one in content/")


_PUSH: Final = "    push it to GitHub’s branch main; once: Settings → Pages → Source: GitHub Actions"


def _nowhere() -> str:
    """What is to be done where nobody else can install this package as it is here."""
    return (
        f"    before you push: GitHub has to find “{starter.package()}”, and enregard came from no public address;\n"
        "    put in its place, where requirements name it, enregard @ git+https://… with the address of its repository"
    )


def _renamed(text: str, site: Site) -> str:
    """The configuration of a clone, as that of another site."""
    text = re.sub(r"(?m)^site_name:.*$", lambda _: f"site_name: {quoted(site.title)}", text)
    if site.address:
        text = text.replace('!ENV [SITE_URL, ""]', f"!ENV [SITE_URL, {quoted(site.address)}]")
    option = f"  - enregard:\n      languages: [{', '.join(site.languages)}]\n"
    return text.replace("  - enregard:\n", option) if tuple(site.languages) != tuple(DEFAULT) else text


# ------------------------------------------------------------------------------------------------ a site that there is


def _adopt(languages: tuple[str, ...], *, yes: bool, asking: bool) -> int:
    config = project.nearest(Path.cwd())
    changes, told = adoption.adoption(config, languages, package := starter.package())
    _show(changes)
    for line in told:
        click.echo(line)
    if not _agreed("Write this?", yes=yes, asking=asking):
        return 1
    for path, (_, after) in changes.items():
        folder.write(path, text_file.as_before(after, path.read_bytes()))
    found = configuration.read(config)
    there = folder.find((config.parent / found.docs_dir).resolve(), found.languages, found.layout)
    named = f" ({', '.join([*there[:5], *(['…'] if there[5:] else [])])})" if there else ""
    click.echo(f"written; articles: {len(there)}{named}")
    if any(package in after for _, after in changes.values()) and not starter.is_anywhere():
        click.echo(_nowhere())
    click.echo("    enregard build     builds the site; enregard doctor says what is missing")
    click.echo("    enregard check     says what of the texts readers would see otherwise than before")
    return 0


def _show(changes: Mapping[Path, tuple[str, str]]) -> None:
    """What would change, line by line."""
    for path, (before, after) in changes.items():
        name = shown(path).as_posix()
        for line in difflib.unified_diff(before.splitlines(), after.splitlines(), name, name, lineterm=""):
            color = {"+": "green", "-": "red"}.get(line[:1])
            click.echo(click.style(line, fg=color) if color else line)
