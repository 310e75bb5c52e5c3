"""An article of a site before it is rendered: its pages, and what is wrong with where they lead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from enregard.core.editions.edition import Edition
from enregard.core.finding import Finding
from enregard.core.references.reference import Reference
from enregard.core.site.address import Site
from enregard.core.site.note_text import NoteTexts
from enregard.core.site.outline import Outline, outline
from enregard.core.site.page import Page, article_pages, link_findings


@dataclass(frozen=True, slots=True)
class PlannedArticle:
    """An article, and where each of its pages stands and leads."""

    edition: Edition
    pages: tuple[Page, ...]
    """Both languages first."""
    outline: Outline
    """What its pages are by themselves."""
    findings: tuple[Finding, ...]
    """Those of its own links and citations; its edition has others."""

    @property
    def texts(self) -> NoteTexts:
        """What its notes lead to and cite."""
        return self.outline.texts

    @property
    def unlisted(self) -> bool:
        """Whether it is in no list, menu, feed, sitemap or search."""
        return bool(self.edition.source.meta.get("status") == "unlisted")


def planned_article(
    edition: Edition, site: Site, works: Mapping[str, Reference], known: Outline | None = None
) -> PlannedArticle:
    """Plan the pages of an edition; `works` are those that notes may cite, by id.

    `known` is its outline, where that is known already.
    """
    found = known if known is not None and known.holds(works) else outline(edition, works)
    pages = article_pages(edition, site, found)
    unknown = [finding for text in found.texts.values() for finding in text.findings]
    return PlannedArticle(edition, pages, found, tuple(dict.fromkeys((*link_findings(pages), *unknown))))
