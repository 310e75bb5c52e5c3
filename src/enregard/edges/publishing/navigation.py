"""The menu that MkDocs makes of a content folder, as readers of articles want it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.nav import Navigation, Section

from enregard.edges.publishing.article_page import ArticlePage

if TYPE_CHECKING:
    from mkdocs.structure import StructureItem


def merged(nav: Navigation) -> None:
    """Let an article be one entry, under its title, and not a section of one page."""
    nav.items = [_entry(item) for item in nav.items]


def _entry(item: StructureItem) -> StructureItem:
    """A menu's entry, with sections that hold nothing but an article replaced by its page."""
    if not isinstance(item, Section):
        return item
    item.children = [_entry(child) for child in item.children]
    if len(item.children) == 1 and isinstance(item.children[0], ArticlePage):
        item.children[0].parent = item.parent
        return item.children[0]
    return item
