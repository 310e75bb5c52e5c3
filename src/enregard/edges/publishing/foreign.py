"""What other themes set as it is, made harmless before they have it; our own templates escape what they set.

Jinja escapes nothing in MkDocs' themes, so a title with a tag in it runs on every page whose menu names it. The names
of a site, of folders and of ordinary pages are texts: what looks like markup in them is shown as it is written.
"""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING

from mkdocs.structure.nav import Section

from enregard.core.text.character import inert

if TYPE_CHECKING:
    from collections.abc import MutableMapping, Sequence
    from typing import Any

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure import StructureItem
    from mkdocs.structure.pages import Page

_SITE = ("site_name", "site_description", "site_author", "repo_name")
"""What a configuration says of a site, as text."""
_PAGE = ("title", "subtitle", "description", "author")
"""What the front matter of an ordinary page says of it, as text."""


def site(config: MkDocsConfig) -> None:
    """What a site is called, for a theme that does not escape it."""
    for name in _SITE:
        if isinstance(text := config.get(name), str):
            config[name] = inert(text)


def front_matter(meta: MutableMapping[str, Any]) -> None:
    """What an ordinary page says of itself."""
    for name in _PAGE:
        if isinstance(text := meta.get(name), str):
            meta[name] = inert(text)


def title(page: Page) -> None:
    """What an ordinary page is called: by its front matter, its heading or its file.

    Material undoes what is escaped in a title, unless the front matter has it.
    """
    if page.title:
        page.title = inert(str(page.title))
        if "<" in unescape(page.title):
            page.meta.setdefault("title", page.title)


def menu(items: Sequence[StructureItem]) -> None:
    """The sections of a menu that MkDocs made: their titles are names of folders."""
    for item in items:
        if isinstance(item, Section):
            item.title = inert(item.title)
            menu(item.children)
