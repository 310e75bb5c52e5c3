"""The last build of a site: where nothing that it followed from has changed, the site stands, and need not be built.

A site follows from its content, its configuration, its theme and templates, the programs that make it, and the commit
that is checked out. What is remembered is the hash of these, what the build warned of, and how it left the site: who
deletes or mends a page by hand gets it back. A site for which plugins, hooks or extensions of others do something is
built each time, since nobody knows what they follow from: one may read any file.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, NamedTuple

from enregard.edges.content.folder import bytes_of
from enregard.edges.content.kept import package, versions
from enregard.edges.content.repository import head
from enregard.edges.store import Store, key

PLACE: Final = Path(".cache", "enregard", "build")
_PLUGINS: Final = frozenset({"enregard", "search"})
_EXTENSIONS: Final = frozenset(
    (
        *("abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code", "footnotes"),
        *("md_in_html", "meta", "nl2br", "sane_lists", "smarty", "tables", "toc", "wikilinks"),
    )
)
"""Plugins, and extensions of Markdown, of which it is known that they follow from the site alone."""
_WITH: Final = (
    *("babel", "jinja2", "markdown", "markupsafe", "mkdocs", "numpy", "pagefind", "pagefind_bin_extended"),
    *("pymdown-extensions", "pyromark", "pyspellchecker", "pyyaml", "rapidfuzz"),
)
"""What a site is made with."""


class Told(NamedTuple):
    """What a build warned of."""

    logger: str
    level: int
    text: str


class Listener(logging.Handler):
    """Hears what a build warns of."""

    def __init__(self) -> None:
        """Nothing was heard yet."""
        super().__init__(logging.WARNING)
        self.told: list[Told] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what is said, as it is said."""
        self.told.append(Told(record.name, record.levelno, record.getMessage()))


def is_known(plugins: Iterable[str], hooks: Iterable[object], extensions: Iterable[str]) -> bool:
    """Whether it is known what a site follows from that is made with these."""
    names = (name.removeprefix("markdown.extensions.") for name in extensions)
    return _PLUGINS.issuperset(plugins) and not list(hooks) and _EXTENSIONS.issuperset(names)


def surroundings(configuration: object, templates: Iterable[Path]) -> str:
    """What a site follows from besides its content: its configuration as it was read, templates, programs."""
    said = [json.dumps(configuration, default=repr, sort_keys=True), *versions(_WITH)]
    said.append(os.environ.get("SOURCE_DATE_EPOCH", ""))
    return key([*said, repr(package()), *_told(templates)])


def mark(around: str, content: Path) -> str:
    """What a site follows from: its `surroundings`, and its content."""
    return key([around, head(content), *_told([content])])


def _told(folders: Iterable[Path]) -> Iterator[str | bytes]:
    """The files of folders, each by its path and with what it holds."""
    for path in (path for folder in folders for path in _files(folder)):
        yield from (path, _bytes(path))


def _files(folder: Path) -> Iterator[str]:
    """The files below a folder in order; as text, since there are many."""
    for at, folders, names in os.walk(folder, followlinks=True):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            yield f"{at}{os.sep}{name}"


def _bytes(path: str) -> bytes:
    with suppress(OSError):
        return bytes_of(path)
    return b"\0"


class Left(NamedTuple):
    """A page as a build left it."""

    follows: str
    """What it follows from, with all that stands around it."""
    size: int
    time: int
    """When it was written, in nanoseconds."""


class LastBuild:
    """What is remembered of the last build."""

    def __init__(self, root: Path, site: Path) -> None:
        """Look below `root` for the last build into the folder `site`."""
        self._store, self._site = Store(root / PLACE), site
        self._last: dict[str, Any] | None = None

    def stands(self, mark: str) -> Sequence[Told] | None:
        """What the last build warned of, where its site stands as it left it and follows from the same; else None."""
        with suppress(ValueError, TypeError, KeyError):
            last = self._read()
            if last["mark"] == mark and last["site"] == _mark_of(self._states()):
                return [Told(*one) for one in last["told"]]
        return None

    def pages(self) -> dict[str, Left]:
        """The pages that may stand as the last build left them, by their paths in the site."""
        with suppress(ValueError, TypeError, KeyError, AttributeError):
            return {path: Left(*left) for path, left in self._read()["pages"].items()}
        return {}

    def remember(self, mark: str, told: Sequence[Told], pages: Mapping[str, str]) -> None:
        """Remember a build that has just written its site; `pages` are by path what they follow from."""
        states = self._states()
        left = {path: Left(pages[path], *state) for path, state in states.items() if path in pages}
        last = {"mark": mark, "site": _mark_of(states), "told": told, "pages": left}
        self._store.write(key([str(self._site)]), json.dumps(last).encode())
        self._store.prune()

    def _read(self) -> dict[str, Any]:
        """What was remembered; nothing where there is nothing to be read. Raises ValueError where it is damaged."""
        if self._last is None:
            data = self._store.read(key([str(self._site)]))
            self._last = json.loads(data) if data else {}
        return self._last

    def _states(self) -> dict[str, tuple[int, int]]:
        """How the site stands: which files are there, how large, and since when."""
        found, above = {}, len(str(self._site)) + 1
        for path in _files(self._site):
            with suppress(OSError):
                state = os.stat(path)  # noqa: PTH116
                found[path[above:]] = (state.st_size, state.st_mtime_ns)
        return found


def _mark_of(states: Mapping[str, tuple[int, int]]) -> str:
    return key([f"{path} {size} {time}" for path, (size, time) in states.items()])
