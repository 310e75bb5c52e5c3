"""Pages as an earlier build rendered them: set anew only where something that they show, or lead to, has changed.

What a page shows follows from its article, from where its links lead on this site, from the works that it cites, and
from the site's name, words and templates. The key of an entry is the hash of these; a page with lists of the whole site
follows from every article.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import Final, NamedTuple

from enregard.core.codec import Codec
from enregard.core.finding import Finding
from enregard.core.linked_data.page_data import PageData
from enregard.core.pages.book import BookView
from enregard.core.pages.citation import Imprint
from enregard.core.pages.face import Face
from enregard.core.pages.feed import News
from enregard.core.pages.search_record import Record
from enregard.core.site.article import PlannedArticle
from enregard.edges.content.kept import PACKAGE, versions
from enregard.edges.content.site import Planned
from enregard.edges.publishing.catalogue import LOCALE
from enregard.edges.publishing.render import Press
from enregard.edges.store import Store, key

PLACE: Final = Path(".cache", "enregard", "pages")
"""Where a site keeps its pages."""
_WITH: Final = ("babel", "jinja2", "markupsafe")
"""What pages are rendered with."""


class Rendered(NamedTuple):
    """A page of an article, rendered."""

    html: Callable[[], str]
    """Its HTML, without the theme around it: read again where it is kept, since all of them together are large."""
    news: tuple[News, ...]
    """What feeds tell of it."""
    records: tuple[Record, ...]
    """What a search finds in it, where there is one."""
    data: PageData
    """What it says to machines."""


_HTML: Final = "-html"
"""How the key of a page's HTML ends: it is read only where the page is set anew."""
_BESIDE: Final = Codec(tuple[tuple[News, ...], tuple[Record, ...], PageData])


def surroundings(press: Press, imprint: Imprint, *, searched: bool, linked: bool) -> str:
    """What all pages of a site follow from that a press renders."""
    files = [*PACKAGE.joinpath("edges", "publishing").glob("*.py"), *LOCALE.rglob("*.po"), *press.files()]
    said = (*imprint, searched, linked, press.word.own, press.translation_notes, *map(str, files))
    return key([*versions(_WITH), repr(said), *(file.read_bytes() for file in files)])


class Pages:
    """The pages of a site that an earlier build has rendered."""

    def __init__(self, store: Store | None, found: Planned, common: str) -> None:
        """Find what was rendered of a planned site, all pages of which follow from `common`; no store keeps nothing."""
        self._store, self._found, self._common = store, found, common
        self._articles: dict[str, str] = {}

    @property
    def is_kept(self) -> bool:
        """Whether what is rendered is kept."""
        return self._store is not None

    def name(self, face: Face, article: PlannedArticle, around: BookView | None, said: Sequence[Finding]) -> str:
        """The key of a page; `around` it stands its book, and `said` are the findings that stand on it."""
        return key([self._common, self._of_page(face, article), repr((around, said))]) if self._store else ""

    def has(self, name: str) -> bool:
        """Whether a page was rendered before."""
        return self._store is not None and self._store.has(name) and self._store.has(name + _HTML)

    def page(self, name: str, made: Callable[[], Rendered]) -> Rendered:
        """The page of a key as it was rendered before, else as it is `made` now."""
        if not self._store:
            return made()
        html = partial(self._html, name, made)
        beside = self._store.read(name) if self.has(name) else None
        if beside is None:
            page = made()
            self._store.write(name, json.dumps(_BESIDE.plain((page.news, page.records, page.data))).encode())
            self._store.write(name + _HTML, page.html().encode())
            return page._replace(html=html)
        return Rendered(html, *_BESIDE.record(json.loads(beside)))

    def _html(self, name: str, made: Callable[[], Rendered]) -> str:
        """The HTML of a page; set once more where somebody has deleted it meanwhile."""
        data = self._store.read(name + _HTML) if self._store else None
        return made().html() if data is None else data.decode()

    def prune(self) -> None:
        """Forget what has not been used for long."""
        if self._store:
            self._store.prune()

    def _of_page(self, face: Face, article: PlannedArticle) -> str:
        """What a page follows from, but for what stands around it."""
        every = self._of_all if face.edition.source.meta.get("show") else ""
        return key([self._of_article(article), repr((face.which, face.alternates, face.links)), every])

    def _of_article(self, article: PlannedArticle) -> str:
        """What all pages of an article follow from."""
        address = article.edition.address
        if address not in self._articles:
            self._articles[address] = self._anew(article)
        return self._articles[address]

    def _anew(self, article: PlannedArticle) -> str:
        edition, works = article.edition, self._found.resources.references.of(article.edition.address)
        # A chapter has keys of its book; where a work stands in its file shows nowhere.
        heads = [edition.text(lang).meta.said for lang in edition.languages]
        cited = [replace(works[work], file="", line=0) for work, there in article.outline.works.items() if there]
        return key([self._found.keys[edition.address], repr((heads, cited, article.outline.works))])

    @cached_property
    def _of_all(self) -> str:
        """What the articles of the site follow from, all together."""
        plan = self._found.plan
        articles = list(plan.articles.values())
        urls = [[(page.url, page.links) for page in article.pages] for article in articles]
        return key([*map(self._of_article, articles), repr(urls), repr(sorted(plan.site.files)), repr(plan.places)])
