"""The works of a site: those of its own folder, which every article may cite, and those of each article's."""

from __future__ import annotations

from collections import ChainMap, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from enregard.core.finding import Finding
from enregard.core.references.label import told_apart
from enregard.core.references.reference import Reference

Works = dict[str, Reference]
"""Works by id."""
SITE: Final = ""
"""The place of the site's own folder among the addresses of articles."""


@dataclass(frozen=True, slots=True)
class Library:
    """Works by where they stand."""

    shelves: Mapping[str, Works] = field(default_factory=dict)
    """By the address of the article in whose folder they stand, or `SITE`."""

    def of(self, address: str) -> Mapping[str, Reference]:
        """The works that an article may cite: its own, those of a book that it is a chapter of, the site's."""
        found = [self.shelves[place] for place in _above(address) if place in self.shelves]
        return ChainMap(*found) if len(found) != 1 else found[0]

    def lettered(self, cited: Mapping[str, Iterable[str]]) -> Library:
        """The same works, those that are cited told apart by letters; `cited` are ids by the address of the article."""
        used = self.used(cited)
        letters = told_apart(sorted(used, key=lambda one: (one.file, one.line)))
        if not letters:
            return self
        changed: dict[str, Works] = {}
        for place, shelf in self.shelves.items():
            new = {one.id: letters[one] for one in letters if shelf.get(one.id) == one}
            changed[place] = {**shelf, **new}
        return Library(changed)

    def used(self, cited: Mapping[str, Iterable[str]]) -> dict[Reference, list[str]]:
        """The works that are cited, each with the addresses of the articles that do."""
        found: dict[Reference, list[str]] = defaultdict(list)
        for address, ids in cited.items():
            works = self.of(address)
            for id in ids:
                if id in works:
                    found[works[id]].append(address)
        return dict(found)

    def unused(self, cited: Mapping[str, Iterable[str]]) -> Iterator[Finding]:
        """Works that nobody cites: each is told, but of a file with many of them their number."""
        used = {(one.file, one.line, one.id) for one in self.used(cited)}
        by_file: dict[str, list[Reference]] = defaultdict(list)
        for shelf in self.shelves.values():
            for one in shelf.values():
                if (one.file, one.line, one.id) not in used:
                    by_file[one.file].append(one)
        for file, ones in by_file.items():
            if len(ones) <= _FEW:
                yield from (Finding(_UNUSED, file, one.line, f"no note cites “{one.id}”") for one in ones)
            else:
                said = ", ".join(one.id for one in ones[:_SHOWN])
                message = f"no note cites {len(ones)} works of this file: {said} and {len(ones) - _SHOWN} more"
                yield Finding(_UNUSED, file, ones[0].line, message)


_UNUSED: Final = "reference-unused"
_FEW: Final = 10
"""So many works that nobody cites are told one by one: a list kept by hand, and no export of a whole library."""
_SHOWN: Final = 3


def _above(address: str) -> tuple[str, ...]:
    """The places whose works an article may cite, its own first."""
    parts = address.split("/") if address not in {"", "."} else []
    return (*(["."] if address == "." else []), *("/".join(parts[:n]) for n in range(len(parts), 0, -1)), SITE)


def shelved(files: Iterable[Works]) -> tuple[Works, list[Finding]]:
    """The works of the files of one folder together; what stands in two of them is told."""
    found: Works = {}
    told: list[Finding] = []
    for works in files:
        for id, one in works.items():
            if first := found.get(id):
                told.append(
                    _doubled(one, f"“{id}” is in {first.file} too", f"the one in line {first.line} there is shown")
                )
            else:
                found[id] = one
    told.extend(_alike(found.values()))
    return found, told


def _doubled(one: Reference, message: str, hint: str) -> Finding:
    return Finding("reference-doubled", one.file, one.line, message, hint)


def _alike(works: Collection[Reference]) -> Iterator[Finding]:
    """Works that stand there under two ids."""
    known: dict[tuple[object, ...], Reference] = {}
    for one in works:
        if not one.doi and not (one.title and one.issued and (one.authors or one.url)):
            continue
        key = (
            ("doi", one.doi.lower(), one.title)
            if one.doi
            else (one.title, one.authors, one.issued, one.url, one.container, one.pages)
        )
        first = known.setdefault(key, one)
        if first is not one:
            yield _doubled(
                one, f"“{one.id}” is the same work as “{first.id}”", "cite it by one of the two, and take out the other"
            )
