"""A site: all its articles, read, checked and rendered, before anything of an earlier build is touched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from enregard.core.finding import Finding, Severity
from enregard.core.pages.book import book
from enregard.core.pages.citation import Imprint, citation, passage
from enregard.core.pages.feed import atom
from enregard.core.pages.listing import listings
from enregard.core.pages.page import pages
from enregard.core.pages.search_record import Record, Words, records
from enregard.core.pages.view import PageView
from enregard.core.site.address import BOTH, relative
from enregard.core.site.lists import listed
from enregard.core.site.plan import Plan, page_file
from enregard.core.site.publication import PAGES
from enregard.edges.content.site import Planned, planned
from enregard.edges.publishing.render import Press


@dataclass(frozen=True, slots=True)
class Published:
    """A page, rendered."""

    uri: str
    """The Markdown file that it stands for, below the content folder: `S/index.md`, `S/fr.md`."""
    content: str
    """Its HTML, without the theme around it."""
    view: PageView | None
    """What it shows; None where an article could not be put together, and for a page that is none."""
    title: str = ""
    """What a page without a view is called."""


@dataclass(frozen=True, slots=True)
class Book:
    """Everything that the articles of a site come to."""

    pages: tuple[Published, ...]
    findings: tuple[Finding, ...]
    withheld: frozenset[str]
    """Files below the content folder that are not published."""
    moved: Mapping[str, str] = field(default_factory=dict)
    """By path below the site's root, the pages at old addresses."""

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
) -> Book:
    """Read, check and render everything, to be cited as from `imprint`.

    With `preview`, drafts are shown, and findings stand on the pages themselves. `same` are places that are one in
    several languages, `picture_hosts` other sites whose pictures are shown.
    """
    found = planned(
        content, languages, same=same, picture_hosts=picture_hosts, directory_urls=directory_urls, drafts=preview
    )
    plan = found.plan
    published = [*_articles(found, press, imprint or Imprint(), preview=preview)]
    if preview:
        published.extend(_lost(plan, press))
        published.extend(_unread(plan, press))
    if plan.homeless:
        published.append(Published("index.md", press.home(_entries(plan)), None, "Articles"))
    moved = {one.path: press.moved(one.href, one.title) for one in plan.redirects}
    # A preview goes on without what cannot be read.
    withheld = plan.withheld | {finding.file for finding in plan.unread}
    return Book(tuple(published), plan.findings, withheld, moved)


def _articles(found: Planned, press: Press, imprint: Imprint, *, preview: bool) -> Iterator[Published]:
    plan, shared = found.plan, found.resources
    articles = tuple(plan.articles.values())
    made = [pages(one.pages, plan.site, press.word, shared.references, shared.glossary) for one in articles]
    both = {views[0].edition.address: views[0] for views in made}
    for article, views in zip(articles, made, strict=True):
        findings = (*article.edition.findings, *article.findings) if preview else ()
        said = [finding for finding in findings if finding.severity is not Severity.NOTE]
        for view in views:
            lists = listings(view, articles, both, plan.site, shared.references)
            # A citation has one title, so it stands where there is one language.
            cited = citation(view, imprint) if len(view.langs) == 1 else None
            around = book(view, plan.places.get(article.edition.address), both, plan.site)
            content = press.article(view, said, lists, cited, passage(view, imprint), around)
            yield Published(page_file(article.edition.address, view.which), content, view)


def _lost(plan: Plan, press: Press) -> Iterator[Published]:
    """A page for each article that could not be put together, which says why."""
    for address in plan.lost:
        said = [finding for finding in plan.findings if finding.file.startswith(f"{address}/") or address == "."]
        yield Published(page_file(address, BOTH), press.findings(said), None)


def _unread(plan: Plan, press: Press) -> Iterator[Published]:
    """A page for each ordinary page that cannot be read, which says why."""
    for finding in plan.unread:
        if finding.file.lower().endswith(PAGES):
            yield Published(finding.file, press.findings([finding]), None)


def _entries(plan: Plan) -> list[tuple[str, str, str]]:
    """The articles of a site without a home page: language, title, and the way there from the root."""
    home = plan.site.url(".", BOTH)
    firsts = [(article.edition.source.lang, article.pages[0]) for article in listed(tuple(plan.articles.values()))]
    return [(lang, page.titles[lang], relative(page.url, home)) for lang, page in firsts]


def feeds(book: Book, name: str, base: str, languages: Sequence[str]) -> dict[str, str]:
    """The feeds of a site whose address is `base`, by their path: one for each language in which there is news."""
    found = {}
    for lang in languages:
        views = [one.view for one in book.pages if one.view and one.view.which == lang]
        if text := atom(lang, name, base, f"feed.{lang}.xml", views):
            found[f"feed.{lang}.xml"] = text
    return found


def found(book: Book, lang: str, word: Words) -> Iterator[Record]:
    """What a search finds in a language: the articles that are listed, page by page."""
    for one in book.pages:
        view = one.view
        if view and view.which == lang and view.edition.source.meta.get("status") != "unlisted":
            yield from records(view, word)
