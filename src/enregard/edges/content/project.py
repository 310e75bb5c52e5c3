"""Where things are: the configuration, the content folder and the languages, found from any folder below them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from enregard.core.editions.layout import Layout, Texts, homes, texts
from enregard.core.languages.registry import DEFAULT
from enregard.edges.content import configuration
from enregard.edges.content.configuration import names
from enregard.edges.store import Store
from enregard.errors import UsageError


@dataclass(frozen=True, slots=True)
class Project:
    """A site's folders and languages."""

    root: Path
    """Where mkdocs.yml is."""
    content: Path
    """The content folder."""
    languages: tuple[str, ...] = DEFAULT
    plugged: bool = True
    """Whether the site's configuration names the plugin."""
    config: Path | None = None
    """The configuration; None where there is none."""
    same: tuple[tuple[str, ...], ...] = ()
    """Places that are one in several languages."""
    picture_hosts: tuple[str, ...] = ()
    """Other hosts whose pictures are shown."""
    layout: Layout = "article"
    """How its texts are laid out."""

    @property
    def articles(self) -> Store:
        """Where what was worked out of its articles is kept."""
        # What reads and computes is imported here: who only starts the generator waits for none of it.
        from enregard.edges.content import kept

        return Store(self.root / kept.PLACE)

    def addresses(self, name: str | None = None) -> tuple[str, ...]:
        """The article called `name`, or all of them.

        Raises UsageError, with the articles that are there, if none is called so.
        """
        from enregard.edges.content import folder

        known = texts(folder.tree(self.content), self.languages, self.layout)
        found = tuple(sorted(known.articles))
        if name is None:
            return found
        wanted = _address(name, self, known)
        if wanted not in found:
            there = ", ".join(found) or "none yet"
            raise UsageError(f"there is no article “{name}” below {self.content}; there are: {there}")
        return (wanted,)


def find(start: Path | None = None, config: Path | None = None) -> Project:
    """The project around a folder, which is the current one unless told.

    Raises UsageError where there is no mkdocs.yml in it or above it.
    """
    return _read(config.resolve() if config is not None else nearest(start or Path.cwd()))


def nearest(start: Path) -> Path:
    """The configuration of the site around a folder.

    Raises UsageError where there is none in it or above it.
    """
    here = start.resolve()
    for above in (here, *here.parents):
        there = [path for name in names() if (path := above / name).is_file()]
        if there:
            return there[0]
    said = "run this inside a site, name it with --config, or make one: enregard new my-site"
    raise UsageError(f"no mkdocs.yml in {here} or above it: {said}")


def around(path: Path) -> Project:
    """The project around an article's folder; where there is no mkdocs.yml, the folder's parent is the content."""
    try:
        found = find(path)
    except UsageError:
        return Project(path.parent, path.parent)
    return found if path.is_relative_to(found.content) else Project(path.parent, path.parent, found.languages)


def _address(name: str, project: Project, known: Texts) -> str:
    """An article's address from what a person typed: its address, or a path to its folder or to a file of its own."""
    if name == "home" and not (project.content / "home").is_dir():
        return "."
    if name in {".", ""} or name in known.articles:
        return name or "."
    for base in (Path.cwd(), project.root, project.content):
        full = (base / name).resolve()
        if full.exists() and full.is_relative_to(project.content):
            place = full.relative_to(project.content).as_posix()
            return place if full.is_dir() else homes(known).owner(place) or place
    return Path(name).as_posix().strip("/")


def _read(path: Path) -> Project:
    found = configuration.read(path)
    content = (path.parent / found.docs_dir).resolve()
    if not content.is_dir():
        raise UsageError(f"{path}: docs_dir: there is no folder {content}")
    return Project(
        path.parent, content, found.languages, found.plugged, path, found.same, found.picture_hosts, found.layout
    )
