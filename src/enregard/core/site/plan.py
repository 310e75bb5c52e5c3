"""The plan of a site: what is published, where, and all that is wrong, before anything is rendered.

What one article becomes depends on its own folder, the references, the glossary and the configuration. What depends on
the other articles stands here: which links lead somewhere, which addresses are taken, what is not to be led to.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from enregard.core.editions.edition import Edition
from enregard.core.finding import Finding
from enregard.core.notes.reference import Reference
from enregard.core.site import book
from enregard.core.site.address import BOTH, Site
from enregard.core.site.article import PlannedArticle, planned_article
from enregard.core.site.book import Place
from enregard.core.site.page import place_findings
from enregard.core.site.redirect import Redirect, redirects

UNPUBLISHED: Final = ("memory.tmx", "drafts.jsonl", "glossary.yml", "references.yml")
"""Files of the content folder that are never copied into a site."""

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
    findings: tuple[Finding, ...]
    """All findings, by file and line."""

    @property
    def homeless(self) -> bool:
        """Whether nothing stands at the site's root."""
        return "." not in self.articles and not set(HOMES) & self.site.files


@dataclass(frozen=True, slots=True)
class Content:
    """What a site is made of, read."""

    files: frozenset[str]
    """All files below the content folder, as relative paths."""
    editions: Mapping[str, Edition]
    """By address."""
    lost: Sequence[str]
    """The addresses of articles that could not be put together."""
    works: Mapping[str, Reference]
    """Those that notes may cite, by id."""
    findings: Sequence[Finding]
    """What is wrong with each file and article by itself."""


def plan(content: Content, *, directory_urls: bool = True, drafts: bool = False) -> Plan:
    """Plan a site; articles that are drafts are shown only with `drafts`."""
    editions = book.inherited(content.editions)
    shown = {a: e for a, e in editions.items() if drafts or e.source.meta.get("status") != "draft"}
    withheld = _withheld(content.files, {*editions, *content.lost}, shown)
    # Notes are led to within their article; what belongs to an article that is not shown is not there to be led to.
    there = frozenset(file for file in content.files if file not in withheld or "/notes/" in f"/{file}")
    site = Site({address: edition.languages for address, edition in shown.items()}, there, directory_urls)
    articles = {address: planned_article(edition, site, content.works) for address, edition in shown.items()}
    moved, untaken = redirects(shown, {a: _title(one) for a, one in articles.items()}, site)
    pages = [page for one in articles.values() for page in one.pages]
    findings = [
        *content.findings,
        *_taken(site),
        *(finding for one in articles.values() for finding in one.findings),
        *untaken,
        *_pictures(shown, site),
        *book.findings(editions),
        *place_findings(pages),
    ]
    findings.sort(key=lambda finding: (finding.file, finding.line))
    return Plan(
        site, articles, tuple(content.lost), tuple(moved), book.places(shown), withheld, tuple(dict.fromkeys(findings))
    )


def page_file(address: str, which: str) -> str:
    """The Markdown file that a page stands for, below the content folder: `S/index.md`, `S/fr.md`."""
    name = "index.md" if which == BOTH else f"{which}.md"
    return name if address == "." else f"{address}/{name}"


def _title(article: PlannedArticle) -> str:
    return article.pages[0].titles[article.edition.source.lang]


def _withheld(files: Iterable[str], articles: Collection[str], shown: Collection[str]) -> frozenset[str]:
    """Notes, memories, drafts, references and glossaries; and what belongs to articles that are not shown."""
    out = {file for file in files if file.rpartition("/")[2] in UNPUBLISHED}
    for address in articles:
        prefix = "" if address == "." else f"{address}/"
        notes = f"{prefix}notes/"
        out.update(file for file in files if file.startswith(notes) and file.endswith(".md"))
        if address not in shown and prefix:
            out.update(file for file in files if file.startswith(prefix))
    return frozenset(out)


def _taken(site: Site) -> Iterator[Finding]:
    """Pages that would have the address of an article's."""
    taken = {site.url(address, which): address for address, of in site.articles.items() for which in (BOTH, *of)}
    own = {page_file(address, which) for address, of in site.articles.items() for which in (BOTH, *of)}
    for file in sorted(site.files - own):
        if file.endswith(".md") and (other := taken.get(site.ordinary(file))) is not None:
            message = f"this page would have an address of the article {other}"
            yield Finding("address-taken", file, 0, message, "give it another name or folder")


def _pictures(editions: Mapping[str, Edition], site: Site) -> list[Finding]:
    """Pictures for previews that are not there."""
    found = []
    for address, edition in editions.items():
        text = edition.source
        image = str(text.meta.get("image", ""))
        if image and site.resolve(image, address, BOTH).problem:
            message = f"the picture is not there: {image}"
            found.append(Finding("link-missing", text.file, text.meta.line("image"), message, "relative to this file"))
    return found
