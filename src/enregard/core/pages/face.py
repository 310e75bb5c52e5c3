"""The face of a page: what a theme, a menu and a book are told of it, which is known before anything of it is set."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from enregard.core.editions.edition import Edition
from enregard.core.languages.registry import language
from enregard.core.site.address import BOTH, Site
from enregard.core.site.outline import Toc
from enregard.core.site.page import Link, Page


class Face(NamedTuple):
    """One of the three pages of an article, from outside."""

    edition: Edition
    which: str
    """`both`, or a language."""
    url: str
    """Relative to the site's root."""
    lang: str
    """The language of the page as a whole."""
    direction: str
    """Of that language."""
    langs: tuple[str, ...]
    """The languages that it shows, the source first."""
    titles: Mapping[str, str]
    """By language, as text, set in its language."""
    toc: Toc
    """Its headings."""
    ids: frozenset[str]
    """Every id that a link may lead to."""
    alternates: Mapping[str, str]
    """The addresses of the three pages, by `both` or language, relative to the site's root."""
    links: tuple[Link, ...]
    """Where its links lead within the site."""

    def side(self, lang: str) -> str:
        """Which half of a page a language is: `src` or `tgt`."""
        return "src" if lang == self.edition.source.lang else "tgt"


def face(page: Page, site: Site) -> Face:
    """The face of a page of a site."""
    edition, lang = page.edition, page.langs[0]
    alternates = {name: site.url(edition.address, name) for name in (BOTH, *edition.languages)}
    return Face(
        edition,
        page.which,
        page.url,
        lang,
        language(lang).direction,
        page.langs,
        page.titles,
        page.toc,
        page.ids.every,
        alternates,
        page.links,
    )
