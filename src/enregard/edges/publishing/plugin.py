"""MkDocs: the modules that know it are this one, and those of its pages, menus and options.

Everything is read, checked and rendered in `on_pre_build`. From there on MkDocs, its theme and its plugins write to a
folder below `.cache/`, which takes the place of the last good site once all of it is there. `fr.md` and `en.md` stay
MkDocs' own pages, with our content; the page with both languages is generated. No rule about content is made here.
"""

from __future__ import annotations

import datetime
import logging
import os
import signal
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from mkdocs.config import config_options as option
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import CountHandler

from enregard.core.linked_data.node import gathered, headed
from enregard.core.pages.citation import Imprint
from enregard.core.pages.policy import Kind, placed, policy
from enregard.core.site.address import BOTH
from enregard.core.text.character import printable
from enregard.edges.collector import Collector
from enregard.edges.content.configuration import hosts, laid_out, places
from enregard.edges.publishing import (
    annotated,
    announcement,
    assets,
    base_address,
    compiled,
    destination,
    exchange,
    foreign,
    locales,
    navigation,
    port,
    search,
    shelf,
    watch,
)
from enregard.edges.publishing.article_page import ArticlePage
from enregard.edges.publishing.catalogue import Wording
from enregard.edges.publishing.exchange import Staged
from enregard.edges.publishing.options import WHERE, Options, root
from enregard.edges.publishing.render import Press, furnish, templates_folder
from enregard.edges.publishing.site import Book, feeds, found, publish
from enregard.edges.publishing.standing import Standing, standing
from enregard.edges.publishing.theme_trial import try_theme
from enregard.edges.publishing.update_date import NONE, update_date
from enregard.errors import EnregardError

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure import StructureItem
    from mkdocs.utils.templates import TemplateContext

log = get_plugin_logger(__name__)

STYLES, SCRIPTS = "enregard/enregard.css", "enregard/enregard.js"
_LATE = -10_000  # After all that other plugins do.


class EnregardPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Publishes texts beside their translations."""

    def __init__(self) -> None:
        """Nothing is read yet."""
        self.book: Book | None = None
        self.feeds: tuple[str, ...] = ()
        self.name = ""
        self.serving = self.ending = self.begun = self.within = self.search = self.dirty = False
        self.wording = Wording()
        self.held: dict[str, tuple[str | None, Any]] = {}
        self.collector = Collector()
        self.staged: Staged | None = None
        self.standing: Standing | None = None
        self.menu: Navigation | None = None
        self.own: tuple[File, ...] = ()
        self.led: list[File] = []
        self.ours: list[StructureItem] = []

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether a person is looking on: then mistakes are shown, and serving goes on."""
        self.serving, self.ending, self.dirty = command == "serve", command == "build", dirty
        if threading.current_thread() is threading.main_thread():
            # As by a key of a person's: what was begun is taken away.
            signal.signal(signal.SIGTERM, signal.default_int_handler)

    @event_priority(_LATE)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Add our templates to the theme's, and our styles to every page."""
        self.config.languages_checked()
        self.config.sites_searched()
        self.within = self.begun  # Another plugin builds the site once more, for a language.
        self.name = config.site_name
        if not (self.serving or self.within):
            base_address.settle(config, deploying=not self.ending)
        if config.theme.name != "enregard":
            foreign.site(config)
        self.wording = self.config.wording()
        self.search = self.config.search and search.available()
        if self.config.search and not (self.search or self.within):
            log.warning(search.ABSENT)
        elif self.search and not self.within and (lacking := search.lacking(self.config.languages)):
            log.warning(lacking)
        for path in reversed(self._folders(config)):
            if str(path) not in config.theme.dirs:
                # In another theme our files come last: only what it does not have itself is taken from them.
                last = path == templates_folder() and config.theme.name != "enregard"
                config.theme.dirs.insert(len(config.theme.dirs) if last else 0, str(path))
        if STYLES not in config.extra_css:
            config.extra_css.append(STYLES)
        if SCRIPTS not in [str(script) for script in config.extra_javascript]:
            config.extra_javascript.append(_script(SCRIPTS))
        return config

    def _folders(self, config: MkDocsConfig) -> list[Path]:
        """The site's own templates, then the package's."""
        own = root(config) / "templates"
        ours = templates_folder()
        return [own, ours] if own.is_dir() and own != ours.resolve() else [ours]

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read, check and render everything; stop here, before anything is cleaned, if it cannot be published."""
        if self.within:
            return
        self.begun = True
        self.collector.spare()
        site = Path(config.site_dir)
        own = config.theme.name != "enregard" or len(self._folders(config)) > 1
        self.standing = None if self.dirty else standing(config, is_preview=self.serving, is_own=own)
        if self.standing and self.ending:
            self.standing.stay()
        if not self.serving and (problem := destination.obstacle(site, root(config) / "site")):
            raise Abort(f"site_dir: {problem}")
        press = Press(self._folders(config), self.wording, translation_notes=self.config.translation_notes)
        compiled.keep(press.environment, root(config), "content")
        try:
            self.book = publish(
                Path(config.docs_dir),
                self.config.languages,
                press,
                same=places(self.config.same, WHERE),
                picture_hosts=hosts(self.config.picture_hosts, WHERE),
                imprint=Imprint(self.name, config.site_url or ""),
                directory_urls=config.use_directory_urls,
                preview=self.serving,
                searched=self.search and not self.serving,
                linked_data=self.config.linked_data,
                root=root(config),
                layout=laid_out(self.config.layout, WHERE),
            )
            if config.theme.name == "enregard":
                try_theme(self.book, config, self.wording, root(config))
        except EnregardError as error:
            raise Abort(str(error)) from error
        self.collector.spare()  # Of what is there now, nearly all lives until the end.
        announcement.announce(self.book, strict=bool(config.strict), serving=self.serving)
        # What `--dirty` leaves as it was has to stand where it stands.
        if not self.dirty:
            self.staged = exchange.staged(site, root(config) / ".cache")
            config.site_dir = str(self.staged.folder)

    @event_priority(-_LATE)
    def _stand(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put our pages in the place of the articles' files, and hide what is not published."""
        assert self.book is not None
        shelf.forget_vanished(files, pages=True)
        shelf.withhold(self.book.withheld, files)
        turn = locales.turn(config, self.config.languages, within=self.within)
        self.own = tuple(shelf.pages(self.book, config, turn))
        if locales.NAME in config.plugins:  # It would make files of its own of ours.
            self.led = locales.led_to(self.own, files)
            shelf.take(self.own, files)
        else:
            self._put(files, config)
        return files

    @event_priority(_LATE)
    def _stand_late(self, files: Files, *, config: MkDocsConfig) -> Files:
        """The same, beside a plugin that makes all files anew."""
        if locales.NAME in config.plugins:
            locales.give_back_files(() if self.within else self.led, files)
            self._put(files, config)
            locales.introduce(self.own, files, config)
        return files

    on_files = CombinedEvent(_stand, _stand_late)

    def _put(self, files: Files, config: MkDocsConfig) -> None:
        shelf.put(self.own, files)
        if self.within or self.book is None:
            return
        for path, html in self.book.moved.items():
            files.append(File.generated(config, path, content=html, inclusion=InclusionLevel.INCLUDED))
        # A feed names its pages by their whole address.
        base = config.site_url.rstrip("/") + "/" if config.site_url else ""
        made = feeds(self.book, self.name, base, self.config.languages) if base else {}
        for path, text in made.items():
            files.append(File.generated(config, path, content=text))
        self.feeds = tuple(made)
        if self.search:
            press = Press(self._folders(config), self.wording)
            shelf.search_page(press, self.config.languages, self.config.sites_searched(), files, config)

    @event_priority(_LATE + 1)
    def _index(self, *, config: MkDocsConfig) -> None:
        """Pack styles and scripts, and index what was built; a live preview is not searched."""
        if self.within:
            return
        if not self.ending:  # It would look through everything once more.
            self.collector.restore()
        if self.standing:
            self.standing.end()
        assets.pack(Path(config.site_dir), root(config))
        if self.book:
            annotated.write(self.book, Path(config.site_dir), self.standing)
        if self.search and not self.serving and self.book:
            try:
                for lang in self.config.languages:
                    search.index(Path(config.site_dir), lang, found(self.book, lang))
            except EnregardError as error:
                # The site is written, and right but for the search: it is published, and the fault is told.
                log.warning("%s", error)

    @event_priority(_LATE)
    def _exchange(self, *, config: MkDocsConfig) -> None:
        """Put the site in its place, after all that other plugins do to it."""
        if self.within:
            self.within = False
            return
        self.begun = False
        refused = config.strict and any(
            isinstance(handler, CountHandler) and handler.get_counts()
            for handler in logging.getLogger("mkdocs").handlers
        )
        # Where MkDocs itself has warned, and is to be strict, it ends the build after this.
        if self.staged and not refused:
            staged, self.staged = self.staged, None
            config.site_dir = str(staged.site)
            if self.standing:
                self.standing.exchange(staged)
                self.standing.remember()
            else:
                exchange.exchange(staged)

    on_post_build = CombinedEvent(_index, _exchange)

    def on_shutdown(self) -> None:
        """Nothing stays behind of a build that was stopped, nor of a preview."""
        self._leave()
        if self.serving and self.standing:
            self.standing.forget()

    def _leave(self) -> None:
        self.begun = self.within = False
        if self.staged:
            exchange.discard(self.staged)
            self.staged = None

    def on_build_error(self, *, error: Exception) -> None:
        """A full disk, or a file that cannot be replaced, is no mistake of the program's: one line says it."""
        self.collector.restore()
        if self.standing:
            self.standing.end()
        self._leave()
        if isinstance(error, OSError) and not self.serving:
            place, reason = error.filename2 or error.filename or "the site", error.strerror or error
            raise Abort(f"{place}: cannot be read or written: {reason}") from error

    def _enter(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """In a menu that MkDocs made, an article is one entry, under its title, and not a section of one page."""
        if config.nav is None:
            navigation.merged(nav)
            if config.theme.name != "enregard":
                foreign.menu(nav.items)
            self.ours = locales.entries(nav)
        self.menu = nav
        return nav

    @event_priority(_LATE)
    def _stay_entered(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Leave no article out of a menu that another plugin has cut down to its own pages."""
        if locales.NAME in config.plugins:
            if config.nav is None:
                locales.give_back(nav, self.ours)
            elif not self.within:
                locales.widen(nav, self.own)
        return nav

    on_nav = CombinedEvent(_enter, _stay_entered)

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Hand no markup to another theme where it takes text; our own pages' texts are escaped."""
        if config.theme.name != "enregard" and not isinstance(page, ArticlePage):
            foreign.front_matter(page.meta)
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """A page that is named by its file is named by a text."""
        if config.theme.name != "enregard" and not isinstance(page, ArticlePage):
            foreign.title(page)
        return html

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Let the theme's templates use what ours do; keep the clock out of pages without a date."""
        self.collector.spare()
        shelf.forget_vanished(files, pages=False)
        furnish(env, self.wording)
        compiled.keep(env, root(config), "theme")
        if "SOURCE_DATE_EPOCH" not in os.environ:
            for file in files.documentation_pages():
                if file.page:
                    file.page.update_date = update_date(file.page.meta.get("lastmod"))
        if self.standing and self.staged and self.menu and self.book:
            self.standing.link(files, self.menu, (self.feeds, self.search), annotated.files(self.book), config)
        return env

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Keep unlisted pages out of every theme's sitemap."""
        if template_name.startswith("sitemap.xml"):
            context["pages"] = [one for one in context["pages"] if not (one.page and one.page.meta.get("unlisted"))]
            locales.list_in(cast("dict[str, Any]", context))
        return context

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Write no character that XML or HTML forbids, whatever stands in a text."""
        text = printable(output_content)
        return self._guarded(text, "own", config) if template_name.endswith(".html") else text

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Write no character that HTML forbids, whatever stands in a text; say what a browser may do for it."""
        if self.standing and self.standing.holds(page):
            return output
        searched = page.file.src_uri == f"{search.FOLDER}.md"
        kind: Kind = "ordinary" if not isinstance(page, ArticlePage) else "search" if searched else "own"
        data = page.published.data.head if isinstance(page, ArticlePage) else ""
        html = headed(output, data)
        return self._guarded(printable(gathered(html) if config.theme.name == "material" else html), kind, config)

    def _guarded(self, html: str, kind: Kind, config: MkDocsConfig) -> str:
        """A page with its content security policy; a live preview has a script of MkDocs' in each page."""
        wanted = self.config.security_policy
        if self.serving or not (config.theme.name == "enregard" if wanted is None else wanted):
            return html
        scripts = [str(script) for script in config.extra_javascript]
        said = policy(kind, pictures=self.config.picture_hosts, scripts=scripts, styles=config.extra_css)
        return placed(html, said)

    @event_priority(100)
    def _hold(self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
        """Keep the page of both languages out of the search index: each language's own page is in it."""
        if "SOURCE_DATE_EPOCH" not in os.environ:
            context["build_date_utc"] = datetime.datetime.fromisoformat(NONE)
        if self.standing and self.standing.holds(page):
            return context
        face = page.published.face if isinstance(page, ArticlePage) else None
        if face and (face.which == BOTH or page.meta.get("unlisted")):
            self.held[page.file.src_uri] = (page.content, page.toc)
            page.content, page.toc = "", get_toc([])
        return context

    @event_priority(-100)
    def _give_back(self, context: TemplateContext, *, page: Page, **_: object) -> TemplateContext:
        """Give the page back what was kept from the search index."""
        if page.file.src_uri in self.held:
            page.content, page.toc = self.held.pop(page.file.src_uri)
        return context

    on_page_context = CombinedEvent(_hold, _give_back)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:  # noqa: ANN401
        """Watch the templates too; MkDocs watches the content."""
        host, number = server.server_address[:2]
        if problem := port.obstacle(str(host), number):
            raise Abort(problem)
        app = server.get_app()
        assert app is not None
        server.set_app(port.guarded(app, str(host)))
        watch.watched(server, self._folders(config))
        return server


def _script(path: str) -> Any:  # noqa: ANN401
    value = option.ExtraScriptValue(path)
    value.defer = True
    return value
