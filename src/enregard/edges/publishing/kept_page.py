"""Pages as an earlier build rendered them: set anew only where something that they show, or lead to, has changed.

What a page shows follows from its article, from where its links lead on this site, from the works that it cites, and
from the site's name, words and templates. The key of an entry is the hash of these; a page with lists of the whole site
follows from every article.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import accumulate
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
    data: Callable[[], PageData]
    """What it says to machines, read with its HTML."""


_BESIDE: Final = Codec(tuple[tuple[tuple[News, ...], tuple[Record, ...]], ...])
_DATA: Final = Codec(tuple[tuple[int, PageData], ...])


def _written(set_: Sequence[tuple[str, PageData]]) -> bytes:
    """The HTML of an article's pages and what they say to machines: a line with this, and lengths; then the HTML."""
    html = [one.encode() for one, _ in set_]
    plain = _DATA.plain(tuple((len(one), data) for one, (_, data) in zip(html, set_, strict=True)))
    return b"".join((json.dumps(plain).encode(), b"\n", *html))


def _read(data: bytes) -> list[tuple[str, PageData]]:
    line, _, rest = data.partition(b"\n")
    told = _DATA.record(json.loads(line))
    ends = [*accumulate(length for length, _ in told)]
    return [(rest[end - length : end].decode(), said) for end, (length, said) in zip(ends, told, strict=True)]


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
        self._last: tuple[str, list[tuple[str, PageData]]] = ("", [])

    @property
    def is_kept(self) -> bool:
        """Whether what is rendered is kept."""
        return self._store is not None

    def name(
        self,
        article: PlannedArticle,
        faces: Sequence[Face],
        around: Sequence[BookView | None],
        said: Sequence[Finding],
    ) -> str:
        """The key of an article's pages; `around` each stands its book, `said` are the findings that stand on them."""
        if not self._store:
            return ""
        every = self._of_all if article.edition.source.meta.get("show") else ""
        own = [(face.which, face.alternates, face.links) for face in faces]
        return key([self._common, self._of_article(article), repr((own, around, said)), every])

    def has(self, name: str) -> bool:
        """Whether the pages of a key were rendered before."""
        return self._store is not None and self._store.has(name)

    def pages(self, name: str, made: Callable[[], list[Rendered]]) -> list[Rendered]:
        """The pages of a key as they were rendered before, else as they are `made` now."""
        if not self._store:
            return made()
        beside = self._store.read(name) if self.has(name) else None
        told = self._kept(self._store, name, made()) if beside is None else _BESIDE.record(json.loads(beside))
        return [self._later(name, n, made, *one) for n, one in enumerate(told)]

    def _kept(
        self, store: Store, name: str, pages: Sequence[Rendered]
    ) -> tuple[tuple[tuple[News, ...], tuple[Record, ...]], ...]:
        """Keep pages that were made now: what stands beside them."""
        beside = tuple((page.news, page.records) for page in pages)
        set_ = _written([(page.html(), page.data()) for page in pages])
        store.write(name, json.dumps(_BESIDE.plain(beside)).encode(), set_)
        return beside

    def _later(
        self,
        name: str,
        n: int,
        made: Callable[[], list[Rendered]],
        news: tuple[News, ...],
        records: tuple[Record, ...],
    ) -> Rendered:
        """A page of which what it is set with is read when somebody asks for it."""
        return Rendered(lambda: self._set(name, made)[n][0], news, records, lambda: self._set(name, made)[n][1])

    def _set(self, name: str, made: Callable[[], list[Rendered]]) -> list[tuple[str, PageData]]:
        """What the pages of an article are set with; set once more where somebody has deleted it meanwhile.

        Of the article that was asked for last it is at hand, since its pages are set one after the other.
        """
        if self._last[0] != name:
            data = self._store.rest(name) if self._store else None
            found = [(page.html(), page.data()) for page in made()] if data is None else _read(data)
            self._last = name, found
        return self._last[1]

    def prune(self) -> None:
        """Forget what has not been used for long."""
        if self._store:
            self._store.prune()

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
