"""Our theme, tried before anything is cleaned: a mistake in a template of it stops a build in time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.commands.build import get_context
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation

from enregard.edges.publishing import compiled
from enregard.edges.publishing.article_page import ArticlePage
from enregard.edges.publishing.catalogue import Wording
from enregard.edges.publishing.render import attempt, furnish
from enregard.edges.publishing.site import Book

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def try_theme(book: Book, config: MkDocsConfig, wording: Wording, root: Path) -> None:
    """Render our theme's templates once, so that a mistake in one is met before anything is cleaned.

    Other themes are not ours to judge; nor is ours where another plugin has yet to give its templates something.
    """
    environment = config.theme.get_env()
    furnish(environment, wording)
    compiled.keep(environment, root, "theme")
    alone = len(config.plugins.events["env"]) == 1
    nav, files = Navigation([], []), Files([])
    context = get_context(nav, files, config, base_url="")
    for template in sorted(config.theme.static_templates):
        attempt(environment, template, context if alone else None)
    for published in book.pages[:1]:
        page = ArticlePage(published, File.generated(config, published.uri, content=""), config)
        page.read_source(config)
        page.render(config, files)
        attempt(environment, "main.html", get_context(nav, files, config, page) if alone else None)
