"""Articles as they were worked out by an earlier run: what their folders say has not changed, so neither have they.

What an article becomes follows from its folder, the glossary, the languages, the places that are one, and from the
program itself: its own files, and the versions of what it computes with. The key of an entry is the hash of these.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from functools import cache, partial
from importlib.metadata import PackageNotFoundError, version
from itertools import chain
from pathlib import Path
from platform import python_version
from typing import Any, Final, NamedTuple

from enregard.core.checking.correspondence import Facing
from enregard.core.codec import Codec
from enregard.core.editions import kept
from enregard.core.editions.article import ArticleFiles, Resources, is_draft_of, withholds
from enregard.core.editions.edition import Edition, compose
from enregard.core.editions.kept import LOOSE, UNTYPED, Summary
from enregard.core.editions.pair_findings import addresses
from enregard.core.finding import Finding
from enregard.core.site.outline import Outline, outline
from enregard.edges.ahead import FEW, ahead
from enregard.edges.store import Store, key

PLACE: Final = Path(".cache", "enregard", "articles")
"""Where a site keeps its articles."""
PACKAGE: Final = Path(__file__).parent.parent.parent
_WITH: Final = ("numpy", "pyromark", "pyspellchecker", "pyyaml", "rapidfuzz")
"""What articles are computed with."""
_COMPUTES: Final = ("core/", "edges/content/")
"""Where in the package what computes them is."""
_AT_HAND: Final = 4
"""How many articles are held with all that is in them, where more was asked of them than their summary."""


@dataclass(frozen=True, slots=True)
class Worked:
    """An article, worked out."""

    edition: Edition
    outline: Outline
    facing: tuple[Facing, ...]
    """The addresses of other sites that face each other in it."""
    key: str = ""
    """What it follows from; nothing where nothing is kept."""


def _drafted(name: str) -> str:
    """The key of an article with a translation that is a draft, by its key without."""
    return key([name, "drafts"])


def _reads_draft(edition: Edition) -> bool:
    """Whether an edition has a translation that is read only where drafts are."""
    return edition.target is not None and is_draft_of(edition.target.meta, edition.source.meta)


class _Entry(NamedTuple):
    summary: Summary
    outline: Outline
    facing: tuple[Facing, ...]


_NOTES: Final = [one.name for one in fields(Summary)].index("notes")
"""Where the notes stand in the summary of an entry, as plain data."""
_ENTRY: Final = Codec(_Entry, fields=UNTYPED, loose=LOOSE)


@cache
def package() -> dict[str, str]:
    """Our own files by path, as they were at first: the hash of what each holds. What changes later is not loaded."""
    found = {}
    for at, folders, names in os.walk(PACKAGE):
        folders[:] = sorted({*folders} - {"__pycache__"})
        below = at[len(str(PACKAGE)) + 1 :].replace(os.sep, "/")
        for name in sorted(names):
            found[f"{below}/{name}".lstrip("/")] = key([Path(at, name).read_bytes()])
    return found


@cache
def program() -> str:
    """A mark of what computes: our own files, and the versions of what they use."""
    files = ((path, held) for path, held in package().items() if path.startswith(_COMPUTES) and path.endswith(".py"))
    return key([*versions(_WITH), *chain(*files)])


def versions(names: Iterable[str]) -> list[str]:
    """The versions of Python and of some packages; nothing is said of one that is not there."""
    return [python_version(), *filter(None, map(_version, names))]


@cache
def _version(name: str) -> str:
    """A package with its version, as it was when it was first asked for."""
    with suppress(PackageNotFoundError):
        return f"{name} {version(name)}"
    return ""


def nobody(_: Worked) -> None:
    """Be told of an article, and do nothing."""


class Articles:
    """The articles of a site that an earlier run has worked out."""

    def __init__(self, store: Store | None, resources: Resources) -> None:
        """Find what was worked out with these `resources`; without a store nothing is kept."""
        self._store, self._resources = store, resources
        self._early: Callable[[Worked], object] = nobody
        self._whole: dict[str, Edition] = {}
        self._names: dict[int, str] = {}
        shared = (resources.languages, resources.glossary.concepts, resources.places)
        self._common = key([program(), *map(repr, shared)]) if store else ""

    def ahead(self, articles: Iterable[ArticleFiles], early: Callable[[], Callable[[Worked], object]]) -> None:
        """Have articles that no earlier run has worked out worked out side by side, where they are many.

        They are more than are held with all that is in them, so what comes of `early` is told of each that is worked
        out from now on, in the process that does it and while all of it is at hand.
        """
        if self._store:
            store = self._store
            every = list(articles)
            self._names = {id(files): self._key(files) for files in every}
            missing = [files for files in every if not store.has(self._names[id(files)])]
            if len(missing) > _AT_HAND:
                self._early = early()
            if len(missing) > FEW:
                # What is prepared for the first, tables, expressions and templates, is there for all who are copied.
                self.worked(missing.pop())
            ahead(missing, self.worked)

    def worked(self, files: ArticleFiles) -> Worked | tuple[Finding, ...]:
        """The article of a folder; only findings where none of its texts can be read."""
        name = (self._names.get(id(files)) or self._key(files)) if self._store else ""
        found = self._found(name, files)
        if not found and self._resources.drafts:
            found = self._found(_drafted(name), files)
        if found:
            return found
        made = compose(files, self._resources)
        if not isinstance(made, Edition):
            return made
        return self._kept(_drafted(name) if _reads_draft(made) else name, made, files)

    def _key(self, files: ArticleFiles) -> str:
        """What an article follows from, but for whether drafts are read: of most it is the same with or without."""
        # Texts are hashed as they are: of all that an article follows from they are nearly all.
        rest = repr(replace(files, texts={}, notes={}, memory=None))
        texts = [part for said in (files.texts, files.notes) for part in (str(len(said)), *chain(*said.items()))]
        return key([self._common, rest, *texts, *([] if files.memory is None else [files.memory])])

    def _found(self, name: str, files: ArticleFiles) -> Worked | None:
        """An article that was worked out before; None where it was not."""
        data = self._store.read(name) if self._store and self._store.has(name) else None
        if data is None:
            return None
        try:
            found = _read(data)
        except (ValueError, LookupError, TypeError):  # Damaged is one, and so is what is no JSON.
            return None
        if self._resources.drafts and withholds(found.summary.findings):
            return None
        whole = partial(self._restored, name, found.summary, files)
        if found.outline.holds(self._resources.references.of(files.address)):
            return Worked(kept.later(found.summary, whole), found.outline, found.facing, name)
        return self._kept(name, whole(), files)

    def _kept(self, name: str, edition: Edition, files: ArticleFiles) -> Worked:
        """An article that was worked out now, kept for later; only its summary is held, if it could be kept."""
        made, facing = outline(edition, self._resources.references.of(files.address)), addresses(edition.rows)
        worked = Worked(edition, made, facing, name)
        if not self._store:
            return worked
        summary = kept.summary(edition)
        pairs = _written(kept.pairs(edition, files.drafts))
        if not self._store.write(name, _entry(_Entry(summary, made, facing)), pairs):
            return worked
        self._early(worked)
        self._hold(name, edition)
        return replace(worked, edition=kept.later(summary, partial(self._restored, name, summary, files)))

    def _restored(self, name: str, summary: Summary, files: ArticleFiles) -> Edition:
        """An article with all that is in it; of the last few that were asked for each is read once."""
        if name not in self._whole:
            self._hold(name, self._anew(name, summary, files))
        return self._whole[name]

    def _hold(self, name: str, edition: Edition) -> None:
        if len(self._whole) >= _AT_HAND:
            del self._whole[next(iter(self._whole))]
        self._whole[name] = edition

    def _anew(self, name: str, summary: Summary, files: ArticleFiles) -> Edition:
        """An article from its pairs; worked out once more where somebody has deleted or torn them meanwhile."""
        data = self._store.rest(name) if self._store else None
        with suppress(ValueError):  # Damaged is one.
            if data is not None:
                return kept.restored(summary, json.loads(data), files, self._resources)
        made = compose(files, self._resources)
        assert isinstance(made, Edition)
        return made


def _entry(entry: _Entry) -> bytes:
    """An entry as it is kept: a line without its notes, and these, which are read where somebody asks for them.

    Its pairs are kept apart, and read where more is asked of it than its summary.
    """
    plain = _ENTRY.plain(entry._replace(summary=replace(entry.summary, notes="")))
    return _written(plain) + b"\n" + entry.summary.notes.encode("utf-8", "surrogatepass")


def _read(data: bytes) -> _Entry:
    """An entry that was kept. Raises ValueError where it is damaged."""
    line, _, notes = data.decode("utf-8", "surrogatepass").partition("\n")
    plain = json.loads(line)
    # As text, before there is a record: to replace a field of one takes as long as to read it.
    plain[0][_NOTES] = notes
    return _ENTRY.record(plain)


def _written(plain: Any) -> bytes:  # noqa: ANN401
    text = json.dumps(plain, ensure_ascii=False, check_circular=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")
