"""A site: all its articles, read, checked and rendered, before anything of an earlier build is touched."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import NamedTuple

from enregard.core.editions.layout import Layout
from enregard.core.finding import Finding, Severity
from enregard.core.linked_data.annotation import link, parts, remarks
from enregard.core.linked_data.graph import Graph, graph
from enregard.core.linked_data.page_data import PageData
from enregard.core.linked_data.selection import selections
from enregard.core.pages.book import BookView, book
from enregard.core.pages.citation import Imprint, citation, passages
from enregard.core.pages.credit import credit
from enregard.core.pages.face import Face, face
from enregard.core.pages.feed import News, atom, news
from enregard.core.pages.listing import listings
from enregard.core.pages.page import pages
from enregard.core.pages.search_record import Record, records
from enregard.core.pages.told import told
from enregard.core.pages.view import PageView
from enregard.core.site.address import BOTH, relative
from enregard.core.site.article import PlannedArticle
from enregard.core.site.lists import listed
from enregard.core.site.naming import page_file
from enregard.core.site.plan import Plan
from enregard.core.site.publication import PAGES
from enregard.edges.ahead import ahead
from enregard.edges.content import kept
from enregard.edges.content.site import Planned, planned
from enregard.edges.publishing import kept_page
from enregard.edges.publishing.kept_page import Pages, Rendered
from enregard.edges.publishing.render import Press, name
from enregard.edges.store import Store


@dataclass(frozen=True, slots=True)
class Published:
    """A page, rendered."""

    uri: str
    """The Markdown file that it stands for, below the content folder: `S/index.md`, `S/fr.md`."""
    html: Callable[[], str]
    """Its HTML, without the theme around it."""
    face: Face | None
    """The page from outside; None where an article could not be put together, and for a page that is none."""
    title: str = ""
    """What a page without a face is called."""
    news: tuple[News, ...] = ()
    """What feeds tell of it."""
    records: tuple[Record, ...] = ()
    """What a search finds in it."""
    told: Callable[[], PageData] = PageData
    """What it says to machines."""
    name: str = ""
    """The key of all that the pages of its article follow from; nothing where nothing is kept."""
    description: str = ""
    """What a page without a face says of itself to machines."""

    @property
    def content(self) -> str:
        """Its HTML, without the theme around it; read each time, where it is kept."""
        return self.html()

    @property
    def data(self) -> PageData:
        """What it says to machines; read with its HTML."""
        return self.told()


@dataclass(frozen=True, slots=True)
class Book:
    """Everything that the articles of a site come to."""

    pages: tuple[Published, ...]
    findings: tuple[Finding, ...]
    withheld: frozenset[str]
    """Files below the content folder that are not published."""
    moved: Mapping[str, str] = field(default_factory=dict)
    """By path below the site's root, the pages at old addresses."""
    imprint: Imprint = field(default_factory=Imprint)
    """The site, as it is cited."""

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What keeps the site from being published."""
        return self._of(Severity.ERROR)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """What is published, and said."""
        return self._of(Severity.WARNING)

    def _of(self, severity: Severity) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.severity is severity)


def publish(
    content: Path,
    languages: Sequence[str],
    press: Press,
    *,
    imprint: Imprint | None = None,
    same: Sequence[Sequence[str]] = (),
    picture_hosts: Sequence[str] = (),
    directory_urls: bool = True,
    preview: bool = False,
    searched: bool = False,
    linked_data: bool = False,
    root: Path | None = None,
    layout: Layout = "article",
) -> Book:
    """Read, check and render everything, to be cited as from `imprint`.

    With `preview`, drafts are shown, and findings stand on the pages themselves; with `searched` it is told what a
    search finds, with `linked_data` what pages say to machines. `same` are places that are one in several languages,
    `picture_hosts` other sites whose pictures are shown. What an earlier build of the site at `root` has worked out and
    rendered is taken from there.
    """
    articles, store = (Store(root / kept.PLACE), Store(root / kept_page.PLACE)) if root else (None, None)
    cited = imprint or Imprint()
    common = kept_page.surroundings(press, cited, searched=searched, linked=linked_data) if store else ""

    def setter(found: Planned) -> _Setter:
        pages = Pages(store, found, common)
        return _Setter(found, press, cited, pages, preview=preview, searched=searched, linked=linked_data)

    found = planned(
        content,
        languages,
        same=same,
        picture_hosts=picture_hosts,
        directory_urls=directory_urls,
        drafts=preview,
        store=articles,
        layout=layout,
        early=lambda one: setter(one).early(),
    )
    plan = found.plan
    published = [*setter(found).pages()]
    if preview:
        published.extend(_lost(found, press))
        published.extend(_unread(plan, press))
    if plan.homeless:
        home, title = press.home(_entries(plan), languages), name("Articles", languages, press.word)
        published.append(Published("index.md", _said(home), None, title))
    moved = {one.path: press.moved(one.href, one.title) for one in plan.redirects}
    # A preview goes on without what cannot be read.
    withheld = plan.withheld | {finding.file for finding in plan.unread}
    return Book(tuple(published), plan.findings, withheld, moved, cited)


class _Views(Mapping[str, PageView]):
    """What lists tell of a site's articles, by address, made when somebody asks for it."""

    def __init__(self, found: Planned, press: Press) -> None:
        self._found, self._press = found, press
        self._made: dict[str, PageView] = {}

    def __getitem__(self, address: str) -> PageView:
        if address not in self._made:
            self._made[address] = told(self._found.plan.articles[address].pages[0], self._press.word)
        return self._made[address]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found.plan.articles)

    def __len__(self) -> int:
        return len(self._found.plan.articles)

    def of(self, article: PlannedArticle) -> tuple[PageView, ...]:
        """The pages of an article."""
        shared = self._found.resources
        works = shared.references.of(article.edition.address)
        return pages(article.pages, self._found.plan.site, self._press.word, works, shared.glossary)


class _Waiting(NamedTuple):
    """The pages of an article that are to be set, where they have not been."""

    faces: list[Face]
    name: str
    """The key of what is kept of them."""
    made: Callable[[], list[Rendered]]


class _Setter:
    """Sets the pages of a site's articles, those of which nothing has changed aside."""

    def __init__(
        self,
        found: Planned,
        press: Press,
        imprint: Imprint,
        kept: Pages,
        *,
        preview: bool,
        searched: bool,
        linked: bool,
    ) -> None:
        self.found, self.plan, self.press, self.imprint, self.kept = found, found.plan, press, imprint, kept
        self.preview, self.searched, self.linked = preview, searched, linked
        self.articles, self.views = tuple(self.plan.articles.values()), _Views(found, press)
        self.faces = {address: _faces(article, self.plan) for address, article in self.plan.articles.items()}
        self.both = {address: faces[0] for address, faces in self.faces.items()}

    def early(self) -> None:
        """Set pages for later, when they are asked for."""
        for article in self.articles:
            self._set(self._waiting(article))

    def pages(self) -> Iterator[Published]:
        """All pages."""
        waiting = [self._waiting(article) for article in self.articles]
        if self.kept.is_kept:
            ahead([one for one in waiting if not self.kept.has(one.name)], self._set)
        for one in waiting:
            yield from self._set(one)
        self.kept.prune()

    def _waiting(self, article: PlannedArticle) -> _Waiting:
        faces, place = self.faces[article.edition.address], self.plan.places.get(article.edition.address)
        findings = (*article.edition.findings, *article.findings) if self.preview else ()
        said = [finding for finding in findings if finding.severity is not Severity.NOTE]
        around = [book(face, place, self.both, self.plan.site) for face in faces]
        name = self.kept.name(article, faces, around, said)
        return _Waiting(faces, name, partial(self._rendered, article, said, around))

    def _set(self, waiting: _Waiting) -> list[Published]:
        """The pages of an article."""
        return [
            Published(
                page_file(face.edition.address, face.which),
                page.html,
                face,
                news=page.news,
                records=page.records,
                told=page.data,
                name=waiting.name,
            )
            for face, page in zip(waiting.faces, self.kept.pages(waiting.name, waiting.made), strict=True)
        ]

    def _rendered(
        self, article: PlannedArticle, said: Sequence[Finding], around: Sequence[BookView | None]
    ) -> list[Rendered]:
        views = self.views.of(article)
        return [self._page(article, view, said, book) for view, book in zip(views, around, strict=True)]

    def _page(
        self, article: PlannedArticle, view: PageView, said: Sequence[Finding], around: BookView | None
    ) -> Rendered:
        library = self.found.resources.references
        lists = listings(view, self.articles, self.views, self.plan.site, library)
        works = library.of(article.edition.address)
        # A citation has one title, so it stands where there is one language.
        cited = citation(view, self.imprint) if len(view.langs) == 1 else None
        linked = (
            graph(view, self.imprint, around, article.texts, works, self.press.word) if self.linked else Graph("", {})
        )
        content = self.press.article(view, said, lists, cited, passages(view, self.imprint), around, linked.notes)
        searched = tuple(records(view, self.press.word)) if self.searched and len(view.langs) == 1 else ()
        data = self._data(view, content, credit(view) + linked.head)
        return Rendered(lambda: content, tuple(news(view)), searched, lambda: data)

    def _data(self, view: PageView, content: str, head: str) -> PageData:
        """What a page says to machines, where it is asked for."""
        if not (self.linked and view.edition.notes):
            return PageData(head)
        if view.which == BOTH:
            return PageData(head, remarks(view, self.imprint, self.press.word))
        return PageData(head + link(view), (), selections(content, parts(view)))


def _faces(article: PlannedArticle, plan: Plan) -> list[Face]:
    return [face(page, plan.site) for page in article.pages]


def _said(html: str) -> Callable[[], str]:
    return lambda: html


def _lost(site: Planned, press: Press) -> Iterator[Published]:
    """A page for each article that could not be put together, which says why."""
    for address in site.plan.lost:
        said = [one for one in site.plan.findings if site.homes.owner(one.file) == address]
        yield Published(page_file(address, BOTH), _said(press.findings(said)), None)


def _unread(plan: Plan, press: Press) -> Iterator[Published]:
    """A page for each ordinary page that cannot be read, which says why."""
    for finding in plan.unread:
        if finding.file.lower().endswith(PAGES):
            yield Published(finding.file, _said(press.findings([finding])), None)


def _entries(plan: Plan) -> list[tuple[str, str, str]]:
    """The articles of a site without a home page: language, title, and the way there from the root."""
    home = plan.site.url(".", BOTH)
    firsts = [(article.edition.source.lang, article.pages[0]) for article in listed(tuple(plan.articles.values()))]
    return [(lang, page.titles[lang], relative(page.url, home)) for lang, page in firsts]


def feeds(book: Book, name: str, base: str, languages: Sequence[str]) -> dict[str, str]:
    """The feeds of a site whose address is `base`, by their path: one for each language in which there is news."""
    found = {}
    for lang in languages:
        entries = [news for one in book.pages if one.face and one.face.which == lang for news in one.news]
        if text := atom(lang, name, base, f"feed.{lang}.xml", entries):
            found[f"feed.{lang}.xml"] = text
    return found


def found(book: Book, lang: str) -> Iterator[Record]:
    """What a search finds in a language: the articles that are listed, page by page."""
    for one in book.pages:
        face = one.face
        if face and face.which == lang and face.edition.source.meta.get("status") != "unlisted":
            yield from one.records
