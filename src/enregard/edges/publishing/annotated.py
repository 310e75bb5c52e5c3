"""The notes of each article as annotations, in a file beside its page of both languages."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from enregard.core.linked_data.annotation import Annotated, collection
from enregard.core.linked_data.node import address
from enregard.core.linked_data.selection import before
from enregard.core.pages.citation import Imprint
from enregard.core.site.address import BOTH, relative
from enregard.core.site.publication import ANNOTATIONS
from enregard.core.site.written import page as page_file
from enregard.edges.publishing.site import Book, Published
from enregard.edges.publishing.standing import Standing


def files(book: Book) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Where the notes of each article would stand, and the pages that they are of, as paths in the site."""
    for whole, found in _articles(book):
        yield _name(whole), tuple(page_file(page.face.url) for page in found if page.face)


def _articles(book: Book) -> Iterator[tuple[Published, list[Published]]]:
    """Each article's page of both languages, and all its pages."""
    pages: dict[str, list[Published]] = defaultdict(list)
    for page in book.pages:
        if page.face:
            pages[page.face.edition.address].append(page)
    for found in pages.values():
        yield next(page for page in found if page.face and page.face.which == BOTH), found


def _name(whole: Published) -> str:
    assert whole.face is not None
    return posixpath.join(posixpath.dirname(whole.face.url), ANNOTATIONS)


def write(book: Book, site: Path, standing: Standing | None = None) -> None:
    """Write them into a site that was built; a file of this name in the content is not published.

    What is `standing` as an earlier build left it is not written again.
    """
    for whole, found in _articles(book):
        name = _name(whole)
        if standing and standing.carries(name):
            continue
        if whole.face and whole.data.remarks and Path(site, name).parent.is_dir():
            title = " · ".join(dict.fromkeys(whole.face.titles.values()))
            own = address(book.imprint, name) or ANNOTATIONS
            annotated = list(_annotated(site, found, book.imprint))
            text = collection(title, own, book.imprint, whole.data.remarks, annotated)
            Path(site, name).write_text(text, encoding="utf-8")


def _annotated(site: Path, pages: list[Published], imprint: Imprint) -> Iterator[Annotated]:
    """The pages in one language as they were written: a theme's own text stands before the article's."""
    folder = next(posixpath.dirname(one.face.url) for one in pages if one.face and one.face.which == BOTH)
    for page in pages:
        face = page.face
        if face is None or face.which == BOTH:
            continue
        file = site / page_file(face.url)
        first = _before(file) if file.is_file() else None
        if first is not None:
            there = address(imprint, face.url) or relative(face.url, f"{folder}/")
            yield Annotated(face.lang, there, page.data.selections, first)


_HEAD: Final = 2**15
"""In how many bytes of a page the content of its article mostly begins."""


def _before(file: Path) -> int | None:
    """How much text of a page stands before the article's."""
    with file.open("rb") as page:
        head = page.read(_HEAD)
        found = before(head.decode("utf-8", "ignore"))
        return found if found is not None else before((head + page.read()).decode("utf-8", "replace"))
