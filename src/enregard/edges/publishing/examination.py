"""What may be wrong with a set-up: programs, configuration, files around the content. The content itself is `check`'s.

Each part is looked at by itself, so that one that is wrong hides no other; nothing of the site's is run.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, entry_points, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple

from enregard.core.editions.layout import LAYOUTS, language_of, texts
from enregard.edges.content import adoption, configuration, folder
from enregard.edges.content.configuration import Configuration
from enregard.edges.content.repository import cloned, is_shallow
from enregard.edges.publishing import base_address, destination, search
from enregard.edges.publishing.options import mistakes
from enregard.errors import UsageError


class Remark(NamedTuple):
    """What was found of one thing."""

    state: Literal["right", "worth knowing", "wrong"]
    said: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Setup:
    """A site's set-up, as it stands in its files."""

    config: Path
    found: Configuration
    settings: Mapping[str, Any] = field(default_factory=dict)

    @property
    def root(self) -> Path:
        """The folder of the configuration."""
        return self.config.parent

    @property
    def content(self) -> Path:
        """The content folder."""
        return (self.root / self.found.docs_dir).resolve()

    @property
    def plugins(self) -> dict[str, Mapping[str, Any]]:
        """The plugins that are named, each with its options."""
        return configuration.named(self.settings.get("plugins"))

    @property
    def options(self) -> Mapping[str, Any]:
        """The options of ours, as they are written."""
        return configuration.options(self.settings.get("plugins")) or {}

    @property
    def theme(self) -> str:
        """The theme's name."""
        said = self.settings.get("theme")
        return str(said.get("name") or "") if isinstance(said, dict) else str(said or "mkdocs")


def examined(config: Path) -> Iterator[Remark]:
    """All that there is to say of the site of a configuration."""
    yield from _programs(config)
    try:
        settings = configuration.settings(config)
        setup = Setup(config, configuration.understood(config, settings), settings)
    except UsageError as error:
        yield Remark("wrong", str(error), "mend what it names, and ask again")
        return
    for part in _PARTS:
        yield from part(setup)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _programs(config: Path) -> Iterator[Remark]:
    """Python, the generator, and which of several configurations it takes."""
    generator = configuration.generator()
    python = ".".join(map(str, sys.version_info[:3]))
    names = {"properdocs": "ProperDocs", "mkdocs": "MkDocs"}
    yield Remark("right", f"Python {python}, {names[generator]} {_version(generator)}, enregard {_version('enregard')}")
    there = (name for name in configuration.names() if config.with_name(name).is_file())
    others = [name for name in there if name != config.name]
    if others:
        yield Remark("worth knowing", f"{config.name} is taken, and not {', '.join(others)}", "keep one of them")
    if find_spec("zensical") or (config.parent / "zensical.toml").is_file():
        said = "Zensical runs no plugins: it would publish notes, memories and references, and nothing side by side"
        yield Remark("worth knowing", said, "build with `enregard build`, `mkdocs build` or `properdocs build`")


def _plugin(setup: Setup) -> Iterator[Remark]:
    """Ours, and those beside it."""
    if not setup.found.plugged:
        said = f"{setup.config.name}: plugins: enregard is not among them"
        off = "enregard" in setup.plugins
        yield Remark("wrong", said, "take enabled: false out" if off else "enregard new --here adds it")
        return
    for mistake in mistakes(setup.options):
        yield Remark("wrong", mistake, "docs/configuration.md has them all")
    known = {point.name for point in entry_points(group="mkdocs.plugins")}
    known |= {point.name for point in entry_points(group="properdocs.plugins")}
    if missing := [name for name in setup.plugins if name not in known and f"material/{name}" not in known]:
        yield Remark("wrong", f"plugins: {', '.join(missing)}: not installed", "pip install what they come from")
    yield Remark("right", f"plugins: {', '.join(setup.plugins)}; their order does not matter to enregard")
    if setup.theme != "enregard" and not {"search", "material/search"} & set(setup.plugins):
        said = "plugins: search is not among them: a list of plugins takes the place of MkDocs’ own"
        yield Remark("worth knowing", said, "add - search, if there was a search")


def _theme(setup: Setup) -> Iterator[Remark]:
    known = {point.name for point in entry_points(group="mkdocs.themes")} | {""}
    known |= {point.name for point in entry_points(group="properdocs.themes")}
    if setup.theme not in known:
        package = {"material": "mkdocs-material"}.get(setup.theme, f"the theme {setup.theme}")
        yield Remark("wrong", f"theme: {setup.theme} is not installed", f"pip install {package}")
    elif setup.theme == "material":
        said = f"theme: material {_version('mkdocs-material')}: supported until May 2027, its successor runs no plugins"
        yield Remark("worth knowing", said, "theme: name: enregard is there when it ends")
    else:
        yield Remark("right", f"theme: {setup.theme or 'of the site’s own'}")


def _languages(setup: Setup) -> Iterator[Remark]:
    """Whether the languages and the layout are those of the files."""
    languages, layout = setup.found.languages, setup.found.layout
    if not setup.content.is_dir():
        yield Remark("wrong", f"docs_dir: there is no folder {setup.content}", "make it, or name another")
        return
    files = folder.tree(setup.content)
    known = texts(files, languages, layout)
    counts = {lang: sum(lang in of for of in known.articles.values()) for lang in languages}
    if not known.articles:
        other = [one for one in LAYOUTS if one != layout and texts(files, languages, one).articles]
        remedy = f"layout: {other[0]}" if other else f"an article is a folder with {languages[0]}.md: enregard import"
        yield Remark("wrong" if other else "worth knowing", f"no articles are found with layout: {layout}", remedy)
    else:
        said = ", ".join(f"{count} in {lang}" for lang, count in counts.items())
        number = len(known.articles)
        yield Remark("right", f"{number} article{'s' * (number > 1)} ({said}), layout: {layout}")
    if unused := sorted({lang for of in known.others.values() for lang in of}):
        said = f"there are texts in {', '.join(unused)}, which `languages` does not name: they are not published"
        yield Remark("worth knowing", said, f"languages: [{', '.join([*languages, *unused])}], or leave them out")
    if empty := [lang for lang, count in counts.items() if not count and known.articles]:
        remedy = f"enregard import, enregard translate, or languages: without {', '.join(empty)}"
        yield Remark("worth knowing", f"there is no text in {', '.join(empty)}", remedy)
    yield from _locales(setup)


def _locales(setup: Setup) -> Iterator[Remark]:
    """Whether mkdocs-static-i18n says the same."""
    own = setup.found.languages
    strange = [one for one in adoption.locales(setup.settings) if language_of(one, own) not in own]
    if strange:
        remedy = f"enregard: languages: [{', '.join([*setup.found.languages, *strange])}]"
        yield Remark("worth knowing", f"i18n builds {', '.join(strange)}, which enregard does not have", remedy)


def _address(setup: Setup) -> Iterator[Remark]:
    """The address that the site will have."""
    address = str(setup.settings.get("site_url") or os.environ.get("SITE_URL") or "")
    if address and not re.match(r"https?://[^/\s]+", address):
        yield Remark("wrong", f"site_url: {address} is no address", "as https://example.org/site/")
    elif address:
        yield Remark("right", f"site_url: {address}")
        return
    else:
        known = base_address.pages(setup.root, setup.content)
        remedy = f"SITE_URL={known or 'https://…'} enregard build; GitHub’s workflow and gh-deploy know it themselves"
        yield Remark("worth knowing", f"site_url is not set: {base_address.COSTS}", remedy)


def _deployment(setup: Setup) -> Iterator[Remark]:
    """What GitHub has to be told once, which cannot be seen from here."""
    folder = setup.root / ".github" / "workflows"
    workflows = {path.name: path.read_text("utf-8", "replace") for path in sorted(folder.glob("*.y*ml"))}
    for name, text in workflows.items():
        if "actions/deploy-pages" in text:
            yield Remark("right", f"{name} publishes; GitHub’s Settings → Pages → Source has to be GitHub Actions")
        elif "gh-deploy" in text:
            said = f"{name} publishes; GitHub’s Settings → Pages → Source has to be the branch gh-pages"
            yield Remark("right", said)
        else:
            continue
        if "fetch-depth: 0" not in text:
            said = f"{name}: it checks out the last commit alone: git cannot tell what a note was checked on"
            yield Remark("worth knowing", said, "with: fetch-depth: 0, below actions/checkout")
        return
    if cloned(setup.root)[0].startswith("https://github.com/"):
        remedy = "enregard new makes one, in a new folder: copy its .github; or mkdocs gh-deploy"
        yield Remark("worth knowing", "no workflow of this repository publishes the site", remedy)
    if is_shallow(setup.root):
        said = "this clone has no history: git cannot tell what notes say of theirs"
        yield Remark("worth knowing", said, "git fetch --unshallow")


def _search(setup: Setup) -> Iterator[Remark]:
    if not setup.options.get("search"):
        return
    if search.available():
        yield Remark("right", "search: Pagefind is installed")
    else:
        yield Remark("wrong", "search: true needs Pagefind: there is no search page", 'pip install "enregard[search]"')


def _cache(setup: Setup) -> Iterator[Remark]:
    """Whether what is kept between builds can be kept, and is not committed."""
    cache, site = setup.root / ".cache", setup.root / str(setup.settings.get("site_dir") or "site")
    for path in (cache, site):
        if problem := destination.unwritable(path):
            yield Remark("wrong", f"{path}: {problem}")
    ignored = setup.root / ".gitignore"
    lines = ignored.read_text("utf-8", "replace").split() if ignored.is_file() else []
    kept = {line.strip("/") for line in lines}
    missing = [f"/{name}/" for name in (".cache", "site") if name not in kept]
    if missing and (setup.root / ".git").exists():
        yield Remark("worth knowing", f"git would take {' and '.join(missing)} along", "write them into .gitignore")


_PARTS: Final[tuple[Callable[[Setup], Iterator[Remark]], ...]] = (
    _plugin,
    _theme,
    _languages,
    _address,
    _deployment,
    _search,
    _cache,
)
