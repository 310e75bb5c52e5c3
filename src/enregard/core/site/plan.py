"""The plan of a site: what is published, where, and all that is wrong, before anything is rendered.

What one article becomes depends on its own folder, the references, the glossary and the configuration. What depends on
the other articles stands here: which links lead somewhere, which addresses are taken, what is not to be led to.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final
from urllib.parse import unquote

from enregard.core.editions.edition import Edition
from enregard.core.editions.layout import Layout
from enregard.core.finding import Finding
from enregard.core.markdown.address import local, parts
from enregard.core.references.library import Library
from enregard.core.site import book
from enregard.core.site.address import BOTH, Site
from enregard.core.site.article import PlannedArticle, planned_article
from enregard.core.site.book import Place
from enregard.core.site.file_name import name_findings
from enregard.core.site.naming import called, page_file
from enregard.core.site.outline import Outline
from enregard.core.site.page import Page, place_findings
from enregard.core.site.publication import publication, unpublished, withheld
from enregard.core.site.redirect import Redirect, of_languages, redirects
from enregard.core.site.written import in_the_way, written

HOMES: Final = ("index.md", "README.md", "index.html")
"""Ordinary files that are a home page."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be published, and what is wrong with it."""

    site: Site
    articles: Mapping[str, PlannedArticle]
    """Those that are shown, by address."""
    lost: tuple[str, ...]
    """The addresses of articles that could not be put together."""
    redirects: tuple[Redirect, ...]
    places: Mapping[str, Place]
    """Where articles stand in books, by address."""
    withheld: frozenset[str]
    """Files below the content folder that are not published."""
    unread: tuple[Finding, ...]
    """Of these files of the content that would be published and cannot be read."""
    findings: tuple[Finding, ...]
    """All findings, by file and line."""

    @property
    def homeless(self) -> bool:
        """Whether nothing stands at the site's root."""
        return "." not in self.articles and not set(HOMES) & self.site.files

    @classmethod
    def of_one(cls, article: PlannedArticle, site: Site) -> Plan:
        """The plan of one article of a site alone."""
        return cls(site, {article.edition.address: article}, (), (), {}, frozenset(), (), article.findings)


@dataclass(frozen=True, slots=True)
class Content:
    """What a site is made of, read."""

    files: frozenset[str]
    """All files below the content folder, as relative paths."""
    editions: Mapping[str, Edition]
    """By address."""
    lost: Sequence[str]
    """The addresses of articles that could not be put together."""
    works: Library
    """Those that notes may cite."""
    findings: Sequence[Finding]
    """What is wrong with each file and article by itself."""
    ordinary: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """The addresses that ordinary pages lead to, by file, as they are written."""
    unread: Mapping[str, Finding] = field(default_factory=dict)
    """Files that a build could not read, and why."""
    outside: frozenset[str] = frozenset()
    """Links to files that do not stand in the content folder."""
    outlines: Mapping[str, Outline] = field(default_factory=dict)
    """What is known already of the pages of articles, by address."""
    layout: Layout = "article"
    """How the site's texts are laid out."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """The files of all articles' texts, published or not, each with its article's address."""
    languages: Sequence[str] = ()
    """The site's."""
    drafts: frozenset[str] = frozenset()
    """Ordinary pages that say of themselves that they are drafts."""


def plan(
    content: Content, *, directory_urls: bool = True, drafts: bool = False, picture_hosts: Iterable[str] = ()
) -> Plan:
    """Plan a site; articles that are drafts are shown only with `drafts`, pictures of others from `picture_hosts`."""
    editions = book.inherited(content.editions)
    shown = {a: e for a, e in editions.items() if drafts or e.source.meta.get("status") != "draft"}
    every = {*editions, *content.lost}
    hidden = every - set(shown) - set(content.lost)
    unready = frozenset[str]() if drafts else content.drafts
    files = publication(content.files, every, hidden, content.outside | unready, content.layout, content.texts)
    # Notes are led to within their article; what belongs to an article that is not shown is not there to be led to.
    notes = {file for edition in shown.values() for file in edition.note_files}
    there = files.there | (notes & content.files)
    hosts = frozenset(host.lower() for host in picture_hosts)
    texts = {a: {lang: text_of(edition, lang) for lang in edition.languages} for a, edition in shown.items()}
    names = dict(called(texts, content.texts, content.files, content.languages, content.layout))
    site = Site({address: tuple(of) for address, of in texts.items()}, there, directory_urls, hosts, names)
    articles = {a: planned_article(e, site, content.works.of(a), content.outlines.get(a)) for a, e in shown.items()}
    pages = [page for one in articles.values() for page in one.pages]
    kept = withheld(files, shown, {*_linked(pages, shown, site), *_led_to(content.ordinary)})
    published = content.files - kept
    own = {file for of in texts.values() for file in of.values()}
    paths = written(site, published - own)
    moved, untaken = redirects(shown, {a: _title(one) for a, one in articles.items()}, site, paths)
    if content.layout != "article":
        moved.extend(of_languages(shown, {a: one.pages[0].titles for a, one in articles.items()}, site, paths))
    unread = tuple(finding for file, finding in sorted(content.unread.items()) if file in published)
    findings = [
        *content.findings,
        *unread,
        *name_findings(published, notes),
        *unpublished(files, shown, kept - unready),
        *(Finding("file-unpublished", file, 1, "not published: this page is a draft") for file in sorted(unready)),
        *_taken(site, published - own),
        *in_the_way(paths),
        *(finding for one in articles.values() for finding in one.findings),
        *untaken,
        *_pictures(shown, site),
        *_unused(content, articles),
        *book.findings(editions),
        *place_findings(pages),
    ]
    findings.sort(key=lambda finding: (finding.file, finding.line))
    said = tuple(_once(findings))
    return Plan(site, articles, tuple(content.lost), tuple(moved), book.places(shown), kept, unread, said)


def _unused(content: Content, articles: Mapping[str, PlannedArticle]) -> Iterator[Finding]:
    """Works that nobody cites; where a text could not be read, nobody can say."""
    known = {**{address: one.outline for address, one in articles.items()}, **content.outlines}
    if not content.lost:
        yield from content.works.unused({address: one.works for address, one in known.items()})


def _once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Each finding once; of keys that are none of ours each key once for all files, with their number."""
    every = list(dict.fromkeys(findings))
    counts = Counter(one.message for one in every if one.code == "key-foreign")
    told: set[str] = set()
    for one in every:
        if one.code != "key-foreign":
            yield one
        elif one.message not in told:
            told.add(one.message)
            more = counts[one.message] - 1
            yield replace(one, message=f"{one.message} ({_more(more)})") if more else one


def _more(number: int) -> str:
    return f"in {number} other file{'s' * (number > 1)} too"


def text_of(edition: Edition, lang: str) -> str:
    """The file of a text of an article."""
    return edition.text(lang).file


def _title(article: PlannedArticle) -> str:
    return article.pages[0].titles[article.edition.source.lang]


def _linked(pages: Iterable[Page], shown: Mapping[str, Edition], site: Site) -> Iterator[str]:
    """The files that the pages of articles lead to; the picture for previews too."""
    yield from (link.to.file for page in pages for link in page.links if link.to.file)
    for address, edition in shown.items():
        image = str(edition.source.meta.get("image", ""))
        yield site.resolve(image, address, BOTH, folder=edition.source.folder).file


def _led_to(ordinary: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The files that ordinary pages lead to."""
    for file, addresses in ordinary.items():
        folder = posixpath.dirname(file)
        for href in addresses:
            if local(href):
                yield posixpath.normpath(posixpath.join(folder, unquote(parts(href).path)))


def _taken(site: Site, published: frozenset[str]) -> Iterator[Finding]:
    """Pages that would have the address of an article's."""
    taken = {site.url(address, which): address for address, of in site.articles.items() for which in (BOTH, *of)}
    own = {page_file(address, BOTH) for address in site.articles}
    for file in sorted(published - own):
        if file.endswith(".md") and (other := taken.get(site.ordinary(file))) is not None:
            message = f"this page would have an address of the article {other}"
            yield Finding("address-taken", file, 0, message, "give it another name or folder")


def _pictures(editions: Mapping[str, Edition], site: Site) -> list[Finding]:
    """Pictures for previews that are not there."""
    found = []
    for address, edition in editions.items():
        text = edition.source
        image = str(text.meta.get("image", ""))
        if image and site.resolve(image, address, BOTH, folder=text.folder).problem:
            message = f"the picture is not there: {image}"
            found.append(Finding("link-missing", text.file, text.meta.line("image"), message, "relative to this file"))
    return found
