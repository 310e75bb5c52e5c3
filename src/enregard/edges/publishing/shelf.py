"""Our pages among MkDocs' files: each has a source, which other plugins may ask for."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, Files, InclusionLevel

from enregard.core.site.address import BOTH
from enregard.core.site.written import page
from enregard.edges.publishing import search
from enregard.edges.publishing.article_page import ArticlePage
from enregard.edges.publishing.locales import Turn
from enregard.edges.publishing.render import Press, name
from enregard.edges.publishing.site import Book, Published

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


class _OwnFile(File):
    """A file of ours: how its path is written need not be found out, as it takes long to."""

    @property
    def src_path(self) -> str:
        """Its path below the content folder."""
        return os.path.normpath(self.src_uri)

    @src_path.setter
    def src_path(self, value: str) -> None:
        self.src_uri = value


def pages(book: Book, config: MkDocsConfig, turn: Turn) -> Iterator[File]:
    """The files of a site's own pages, each with its page; which of them are set is for the turn to say."""
    for published in book.pages:
        file = _file(published, config)
        file.inclusion = _level(published, turn)
        ArticlePage(published, file, config)
        yield file


def _file(published: Published, config: MkDocsConfig) -> File:
    face = published.face
    if not face:
        return File.generated(config, published.uri, content="")
    text, address = face.edition.text(face.lang), page(face.url)
    if face.which != BOTH:
        return _OwnFile(text.file, config.docs_dir, config.site_dir, config.use_directory_urls, dest_uri=address)
    # Who asks when it was written, or by whom, is answered for the text that it begins with.
    file = _OwnFile.generated(config, published.uri, abs_src_path=str(Path(config.docs_dir, text.file)))
    file.dest_uri, file.generated_by, file.edit_uri = address, None, text.file
    return file


def _level(published: Published, turn: Turn) -> InclusionLevel:
    face = published.face
    which = face.which if face else BOTH
    if not turn.sets(which):
        return InclusionLevel.EXCLUDED
    unlisted = face is not None and face.edition.source.meta.get("status") == "unlisted"
    return InclusionLevel.INCLUDED if turn.lists(which) and not unlisted else InclusionLevel.NOT_IN_NAV


def put(own: Iterable[File], files: Files) -> None:
    """Have the files of our pages stand among all files, in the place of what is called as they are.

    A page that only stands in for one that is missing leaves its address to whatever has it.
    """
    taken = {file.dest_uri for file in files if file.inclusion.value > InclusionLevel.DRAFT.value}
    for file in own:
        stands_in = isinstance(file.page, ArticlePage) and file.page.published.face is None
        if not (stands_in and file.dest_uri in taken):
            take([file], files)
            files.append(file)


def take(own: Iterable[File], files: Files) -> None:
    """Take out of all files what is called as those of our pages are."""
    for file in own:
        if (other := files.src_uris.get(file.src_uri)) is not None:
            files.remove(other)


def search_page(
    press: Press, languages: Sequence[str], others: Sequence[str], files: Files, config: MkDocsConfig
) -> None:
    """Put the search page beside the pages of the content, unless there is one; it also looks through `others`."""
    uri = f"{search.FOLDER}.md"
    if files.get_file_from_path(uri) is None:
        content = press.search(languages, "../" if config.use_directory_urls else "./", others)
        file = File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        files.append(file)
        title = name("Search", languages, press.word)
        said = name("Search the passages and notes of all texts.", languages, press.word)
        ArticlePage(Published(uri, lambda: content, None, title, description=said), file, config)


def withhold(uris: Iterable[str], files: Files) -> None:
    """Have files published on no page."""
    for uri in uris:
        if file := files.src_uris.get(uri):
            file.inclusion = InclusionLevel.EXCLUDED


def forget_vanished(files: Files, *, pages: bool) -> None:
    """Leave out files that are not there any more: editors make some and take them away while a site is built.

    Those of `pages` are looked for before they are read, the others before they are copied.
    """
    for file in list(files):
        at = file.abs_src_path
        if at and not file.page and file.is_documentation_page() is pages and not os.path.lexists(at):
            files.remove(file)
