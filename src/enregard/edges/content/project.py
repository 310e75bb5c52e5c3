"""Where things are: the configuration, the content folder and the languages, found from any folder below them.

MkDocs reads its own configuration; this reads the three things that the commands need of it, without MkDocs.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from enregard.core.languages.registry import DEFAULT, is_code
from enregard.core.markdown import node
from enregard.edges.content import folder
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
    """Whether the site's configuration names the plugin, as far as can be told."""

    def addresses(self, name: str | None = None) -> tuple[str, ...]:
        """The article called `name`, or all of them.

        Raises UsageError, with the articles that are there, if none is called so.
        """
        found = folder.find(self.content, self.languages)
        if name is None:
            return found
        wanted = _address(name, self)
        if wanted not in found:
            there = ", ".join(found) or "none yet"
            raise UsageError(f"there is no article “{name}” below {self.content}; there are: {there}")
        return (wanted,)


def find(start: Path | None = None, config: Path | None = None) -> Project:
    """The project around a folder, which is the current one unless told.

    Raises UsageError where there is no mkdocs.yml in it or above it.
    """
    here = (start or Path.cwd()).resolve()
    if config is not None:
        return _read(config.resolve())
    for path in (here, *here.parents):
        if (path / "mkdocs.yml").is_file():
            return _read(path / "mkdocs.yml")
    raise UsageError(f"no mkdocs.yml in {here} or above it: run this inside a site, or name it with --config")


def around(path: Path) -> Project:
    """The project around an article's folder; where there is no mkdocs.yml, the folder's parent is the content."""
    try:
        found = find(path)
    except UsageError:
        return Project(path.parent, path.parent)
    return found if path.is_relative_to(found.content) else Project(path.parent, path.parent, found.languages)


def belongs(file: str, article: str) -> bool:
    """Whether a file below the content folder is an article's; what all articles share is the home page's."""
    if article == ".":
        return "/" not in file.removeprefix("notes/")
    return file.startswith(f"{article}/") or file == "references.yml"


def _address(name: str, project: Project) -> str:
    """An article's address from what a person typed: its address, or a path to its folder or to a file in it."""
    if name == "home" and not (project.content / "home").is_dir():
        return "."
    path = Path(name)
    if path.suffix == ".md":
        path = path.parent
    for base in (Path.cwd(), project.root):
        full = (base / path).resolve()
        if full.is_dir() and full.is_relative_to(project.content) and name not in {".", ""}:
            return full.relative_to(project.content).as_posix()
    return path.as_posix().strip("/") or "."


def _read(path: Path) -> Project:
    try:
        settings = node.mapping(path.read_text(encoding="utf-8-sig"), os.environ)
    except (OSError, UnicodeDecodeError, ValueError) as error:
        raise UsageError(f"{path}: cannot be read: {error}") from error
    root = path.parent
    content = (root / str(settings.get("docs_dir") or "docs")).resolve()
    if not content.is_dir():
        raise UsageError(f"{path}: docs_dir: there is no folder {content}")
    plugins = settings.get("plugins")
    return Project(root, content, _languages(plugins, path), "INHERIT" in settings or _is_plugged(plugins))


def _is_plugged(plugins: object) -> bool:
    """Whether the plugin is among `plugins`, as MkDocs takes them: names, mappings of a name, or one mapping."""
    entries: Sequence[object] = plugins if isinstance(plugins, list) else [plugins]
    names = (name for entry in entries for name in (entry if isinstance(entry, dict) else [entry]))
    return any(str(name).startswith("enregard") for name in names)


def _languages(plugins: object, path: Path) -> tuple[str, ...]:
    """The plugin's `languages`, as MkDocs takes options: a list of names and mappings, or a mapping."""
    entries: Sequence[object] = plugins if isinstance(plugins, list) else [plugins]
    for entry in entries:
        options = entry.get("enregard") if isinstance(entry, dict) else None
        if isinstance(options, dict) and options.get("languages"):
            codes = options["languages"]
            if not isinstance(codes, list) or not all(is_code(str(code)) for code in codes):
                raise UsageError(f"{path}: languages: a list of codes is needed, as [fr, en]")
            return tuple(str(code) for code in codes)
    return DEFAULT
