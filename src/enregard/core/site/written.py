"""The files that a build writes: none may stand where another stands, or where another's folder does."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from enregard.core.finding import Finding
from enregard.core.site.address import BOTH, Site
from enregard.core.site.publication import ANNOTATIONS

ALWAYS: Final = ("404.html", "sitemap.xml", "sitemap.xml.gz", "search/search_index.json", "index.html")
"""What is written whatever the content."""
OURS: Final = ("enregard/enregard.css", "enregard/enregard.js")


@dataclass(slots=True)
class Written:
    """The paths of a site's files, below its root."""

    files: dict[str, str]
    """What each is written for: a file of the content, or nothing for what is always written."""
    folders: set[str]
    """The folders in which they stand."""

    def obstacle(self, path: str) -> str | None:
        """What keeps a file from being written at `path`: a file, or a folder; None where nothing does."""
        if path in self.folders:
            return path
        return next((one for one in (path, *above(path)) if one in self.files), None)

    def add(self, path: str, file: str) -> None:
        """Let a file stand at `path`, where nothing keeps it from it."""
        self.files[path] = file
        self.folders.update(above(path))


def above(path: str) -> Iterator[str]:
    """The folders above a path, the nearest first."""
    while path := path.rpartition("/")[0]:
        yield path


def written(site: Site, published: Iterable[str]) -> Written:
    """The files of a site of these articles, and of the `published` files of its content."""
    files = dict.fromkeys((*ALWAYS, *OURS), "")
    files.update((f"feed.{lang}.xml", "") for languages in site.articles.values() for lang in languages)
    files.update((page(site.ordinary(file)), file) for file in sorted(published))
    for address, languages in site.articles.items():
        files.update((page(site.url(address, which)), address) for which in (BOTH, *languages))
        files[posixpath.join(address, ANNOTATIONS).removeprefix("./")] = address
    folders: set[str] = set()
    for path in files:
        for folder in above(path):
            if folder in folders:  # Then so are those above it.
                break
            folders.add(folder)
    return Written(files, folders)


def page(url: str) -> str:
    """The file that stands for an address."""
    return f"{url}index.html" if not url or url.endswith("/") else url


def in_the_way(found: Written) -> Iterator[Finding]:
    """Files whose folder would be another file of the site."""
    if found.folders.isdisjoint(found.files):
        return
    for path, file in found.files.items():
        other = next((one for one in above(path) if one in found.files), None)
        if other is not None and (file or found.files[other]):
            message = f"a folder of the site would have the name of a file that stands there, {other}"
            where = file or found.files[other]
            yield Finding("address-taken", where, 0, message, "give the folder another name")
