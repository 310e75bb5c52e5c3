"""The book around a chapter: its title above, the chapters before and after; and the contents of a book."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from enregard.core.pages.face import Face
from enregard.core.site.address import BOTH, Site, relative
from enregard.core.site.book import Place


class Step(NamedTuple):
    """One language of the way to a chapter, or to the book."""

    lang: str
    side: str
    """`src` or `tgt`."""
    title: str
    href: str


Steps = tuple[Step, ...]


class BookView(NamedTuple):
    """What a page shows of the book that it is of."""

    above: Steps = ()
    """The book; nothing on its own page."""
    before: Steps = ()
    after: Steps = ()
    chapters: tuple[Steps, ...] = ()
    """Of a book, its contents."""


def book(page: Face, place: Place | None, faces: Mapping[str, Face], site: Site) -> BookView | None:
    """What `page` shows of its book; None for what is of none. `faces` are the pages of both languages, by address."""
    if place is None:
        return None

    def steps(address: str) -> Steps:
        to = faces.get(address)
        return tuple(_step(page, to, lang, page.side(lang), site) for lang in page.langs) if to else ()

    return BookView(steps(place.book), steps(place.before), steps(place.after), tuple(map(steps, place.chapters)))


def _step(page: Face, to: Face, lang: str, side: str, site: Site) -> Step:
    """The way to an article's page: that of the same kind where it has one, with its title in a language."""
    known = lang if lang in to.titles else to.lang
    which = page.which if page.which == BOTH or page.which in to.langs else BOTH
    return Step(known, side, to.titles[known], relative(site.url(to.edition.address, which), page.url))
