"""Pages that stand as the last build left them: nothing has changed of what is set in them, or around them.

They are linked into the new site, and neither set nor read again. What stands around a page follows from its face, the
menu and the configuration; of a theme with templates of the site's own nobody knows what else it shows.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page

from enregard.edges.publishing import exchange, replaced
from enregard.edges.publishing.article_page import ArticlePage
from enregard.edges.publishing.exchange import Staged
from enregard.edges.publishing.last_build import LastBuild, Left, Listener, is_known, mark, surroundings
from enregard.edges.publishing.options import root
from enregard.edges.publishing.replaced import Identity
from enregard.edges.store import key

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files, InclusionLevel
    from mkdocs.structure.nav import Navigation

log = get_plugin_logger(__name__)

_NOTHING: Final = "enregard/standing.html"
"""The template of a page for which nothing is to be written."""
_BUILDING: Final = "mkdocs.commands.build"


class _Hush(logging.Filter):
    """Keeps MkDocs from telling of each page that there was nothing to write."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether something else is told."""
        return not record.getMessage().startswith("Page skipped: ")


class Standing:
    """The pages of a site that stand."""

    def __init__(self, last: LastBuild, site: Path, cache: Path, around: str, mark: str) -> None:
        """Look for pages of the last build at `site`, which follows from `mark`.

        `around` is what a page follows from besides the content; nothing where that is not known.
        """
        self._last, self._site, self._cache, self._around, self._mark = last, site, cache, around, mark
        self._hush, self._heard = _Hush(), Listener()
        self._follow: dict[str, str] = {}
        self._same: dict[str, Identity] = {}
        self._linked: set[str] = set()
        self._nothing: set[str] = set()
        self._before: dict[str, Left] = {}

    def stay(self) -> None:
        """End the program here where all of it stands: nothing has changed that the site followed from.

        Otherwise what the build will warn of is listened to.
        """
        told = self._last.stands(self._mark)
        if told is None:
            logging.getLogger("mkdocs").addHandler(self._heard)
            return
        for one in told:
            logging.getLogger(one.logger).log(one.level, "%s", one.text)
        log.info("nothing has changed since the last build: %s stands as it is", self._site)
        raise SystemExit(0)

    def link(
        self,
        files: Files,
        nav: Navigation,
        shared: object,
        beside: Iterable[tuple[str, Sequence[str]]],
        config: MkDocsConfig,
    ) -> None:
        """Link what stands of the pages of `files` into the new site; `shared` is what they all say besides.

        `beside` them stand files that follow from some pages alone. A page that stands is set from a template of
        nothing; where there is no plugin but ours, MkDocs does not even see it.
        """
        if not self._around:
            return
        around = key([self._around, repr((list(_entries(nav.items)), nav.homepage and nav.homepage.url, shared))])
        self._before = self._last.pages()
        logging.getLogger(_BUILDING).addFilter(self._hush)
        pages = [file.page for file in files.documentation_pages() if isinstance(file.page, ArticlePage)]
        for page in pages:
            if page.published.name:
                self._look(page.file.dest_uri, key([around, page.published.name, repr(_said(page))]))
        for path, of in beside:
            self._look(path, key([self._follow.get(page, "") for page in of]))
            if path not in self._before and self._same.keys() >= set(of):
                self._nothing.add(path)
        self._place(Path(config.site_dir))
        for page in filter(self.holds, pages):
            page.meta["template"] = _NOTHING
        if config.plugins.keys() == {"enregard"}:
            _set_aside(files, self._linked)
            for page in filter(self.holds, pages):
                page.validate_anchor_links(files=files, log_level=config.validation.links.anchors)

    def _look(self, path: str, follows: str) -> None:
        """Look whether a file follows from the same as before, and is as the last build left it."""
        self._follow[path] = follows
        left = self._before.get(path)
        if left is None or left.follows != follows:
            return
        with suppress(OSError):
            state = os.lstat(f"{self._site}{os.sep}{path}")
            if (state.st_size, state.st_mtime_ns) == left[1:]:
                self._same[path] = state.st_ino, state.st_dev

    def _place(self, new: Path) -> None:
        """Link what is as it was into the new site."""
        there = replaced.take(new, self._site.resolve(), self._cache, self._same)
        self._linked.update(there)
        made = set[str]()
        for path in self._same.keys() - there:
            with suppress(OSError):
                if (folder := os.path.dirname(f"{new}{os.sep}{path}")) not in made:  # noqa: PTH120 - there are many
                    os.makedirs(folder, exist_ok=True)  # noqa: PTH103
                    made.add(folder)
                os.link(f"{self._site}{os.sep}{path}", f"{new}{os.sep}{path}")
                self._linked.add(path)

    def carries(self, path: str) -> bool:
        """Whether a file beside pages stands, or would hold nothing."""
        return path in self._linked or path in self._nothing

    def exchange(self, staged: Staged) -> None:
        """Put a site in the place of the last one; what is replaced is kept, where the next build may need it."""
        if self._around:
            exchange.exchange(staged, self._linked, self._cache)
        else:
            self.forget()
            exchange.exchange(staged)

    def forget(self) -> None:
        """Keep nothing of the site that the last build replaced."""
        replaced.forget(self._site.resolve(), self._cache)

    def holds(self, page: Page) -> bool:
        """Whether a page stands."""
        return page.file.dest_uri in self._linked

    def end(self) -> None:
        """Let MkDocs tell everything again."""
        logging.getLogger(_BUILDING).removeFilter(self._hush)

    def remember(self) -> None:
        """Remember a build that has just written its site."""
        self._last.remember(self._mark, self._heard.told, self._follow)


def _set_aside(files: Files, linked: Collection[str]) -> None:
    """Have MkDocs set all pages but those that are `linked`; templates are told of all."""
    every = files.documentation_pages

    def pages(*, inclusion: Callable[[InclusionLevel], bool] | None = None) -> Sequence[File]:
        if inclusion is None:
            return every()
        return [file for file in every(inclusion=inclusion) if file.dest_uri not in linked]

    # What is to be set, MkDocs asks by whether it is included, and what templates are told, without.
    files.documentation_pages = pages  # type: ignore[method-assign]


def standing(config: MkDocsConfig, *, is_preview: bool, is_own: bool) -> Standing | None:
    """What stands of a site's last build; None where nobody knows what the site follows from.

    `is_own` says that templates of the site's own, or another theme, stand around its pages.
    """
    if not is_known(config.plugins, config.hooks, config.markdown_extensions):
        return None
    site = Path(config.site_dir)
    # MkDocs takes the options of plugins out of what it has read.
    said = [config.user_configs, {name: dict(plugin.config) for name, plugin in config.plugins.items()}, is_preview]
    around = surroundings(said, map(Path, config.theme.dirs))
    # A preview is built each time it is asked for.
    follows = "" if is_preview else mark(around, Path(config.docs_dir))
    known = "" if is_own or config.theme.custom_dir else around
    return Standing(LastBuild(root(config), site), site, root(config) / ".cache", known, follows)


def _entries(items: Iterable[Any]) -> Iterator[tuple[object, ...]]:
    """The entries of a menu with all that a page may say of them."""
    for item in items:
        if item.is_page:
            face = item.published.face if isinstance(item, ArticlePage) else None
            known = (dict(face.titles), dict(face.alternates)) if face else ()
            yield item.title, item.url, item.is_homepage, known
        else:
            yield item.title, getattr(item, "url", ""), list(_entries(item.children or ()))


def _said(page: ArticlePage) -> tuple[object, ...]:
    """What stands around a page of the page's own, besides what follows from its article and the configuration."""
    return page.title, page.url, page.canonical_url, page.edit_url
