"""A site: all its articles, read, checked and rendered, before anything of an earlier build is touched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from enregard.core.editions.edition import Edition
from enregard.core.finding import Finding, Severity
from enregard.core.markdown.address import BOTH, Site
from enregard.core.pages import crossing
from enregard.core.pages.citation import Imprint, citation
from enregard.core.pages.feed import atom
from enregard.core.pages.listing import listings
from enregard.core.pages.page import pages
from enregard.core.pages.view import PageView
from enregard.edges.content import folder
from enregard.edges.content.editions import editions
from enregard.edges.publishing.catalogue import word
from enregard.edges.publishing.render import Press

UNPUBLISHED = ("memory.tmx", "drafts.jsonl", "glossary.yml", "references.yml")
"""Files of the content folder that are never copied into a site."""


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

    editions: Mapping[str, Edition]
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
    directory_urls: bool = True,
    preview: bool = False,
) -> Book:
    """Read and render everything, to be cited as from `imprint`.

    With `preview`, drafts are shown, and findings stand on the pages themselves.
    """
    files = folder.tree(content)
    addresses = folder.articles(files, languages)
    made, findings, shared = editions(content, languages, addresses)
    shown = {a: e for a, e in made.items() if preview or e.source.meta.get("status") != "draft"}
    lost = sorted(set(addresses) - set(made))
    withheld = _withheld(files, made, shown, lost)
    # Notes are led to within their article; what belongs to an article that is not shown is not there to be led to.
    there = frozenset(file for file in files if file not in withheld or "/notes/" in f"/{file}")
    site = Site({address: edition.languages for address, edition in shown.items()}, there, directory_urls)
    findings.extend(_addresses(site))
    published = []
    made_views = {
        address: pages(edition, site, word, shared.references, shared.glossary) for address, edition in shown.items()
    }
    articles = [views[0] for views in made_views.values()]
    for address, views in made_views.items():
        edition = shown[address]
        found = tuple(dict.fromkeys(finding for view in views for finding in view.findings))
        findings.extend(found)
        said = [f for f in (*edition.findings, *found) if f.severity is not Severity.NOTE] if preview else ()
        for view in views:
            lists = listings(view, articles, site, shared.references)
            # A citation has one title, so it stands where there is one language.
            cited = citation(view, imprint or Imprint()) if len(view.langs) == 1 else None
            published.append(Published(_uri(address, view.which), press.article(view, said, lists, cited), view))
    if preview:
        for address in lost:
            said = [finding for finding in findings if finding.file.startswith(f"{address}/") or address == "."]
            published.append(Published(_uri(address, BOTH), press.findings(said), None))
    if crossing.homeless(shown, there):
        published.append(Published("index.md", press.home(crossing.entries(articles, site)), None, "Articles"))
    old, wrong = crossing.redirects(shown, {view.edition.address: view.titles[view.lang] for view in articles}, site)
    moved = {one.path: press.moved(one.href, one.title) for one in old}
    findings += [*wrong, *crossing.pictures(shown, site), *crossing.astray(v for of in made_views.values() for v in of)]
    findings.sort(key=lambda finding: (finding.file, finding.line))
    return Book(shown, tuple(published), tuple(dict.fromkeys(findings)), withheld, moved)


def feeds(book: Book, name: str, base: str, languages: Sequence[str]) -> dict[str, str]:
    """The feeds of a site whose address is `base`, by their path: one for each language in which there is news."""
    found = {}
    for lang in languages:
        views = [one.view for one in book.pages if one.view and one.view.which == lang]
        if text := atom(lang, name, base, f"feed.{lang}.xml", views):
            found[f"feed.{lang}.xml"] = text
    return found


def _uri(address: str, which: str) -> str:
    name = "index.md" if which == BOTH else f"{which}.md"
    return name if address == "." else f"{address}/{name}"


def _withheld(
    files: frozenset[str], made: Mapping[str, Edition], shown: Mapping[str, Edition], lost: Sequence[str]
) -> frozenset[str]:
    """Notes, memories, drafts, references and glossaries; and what belongs to articles that are not shown."""
    prefixes = {address: "" if address == "." else f"{address}/" for address in (*made, *lost)}
    out = {file for file in files if file.rpartition("/")[2] in UNPUBLISHED}
    for address, prefix in prefixes.items():
        notes = f"{prefix}notes/"
        out.update(file for file in files if file.startswith(notes) and file.endswith(".md"))
        if address not in shown and prefix:
            out.update(file for file in files if file.startswith(prefix))
    return frozenset(out)


def _addresses(site: Site) -> list[Finding]:
    """Pages that would have one address."""
    taken = {site.url(address, which): address for address, of in site.articles.items() for which in (BOTH, *of)}
    own = {_uri(address, which) for address, of in site.articles.items() for which in (BOTH, *of)}
    found = []
    for file in sorted(site.files - own):
        if file.endswith(".md") and (other := taken.get(site.ordinary(file))) is not None:
            message = f"this page would have an address of the article {other}"
            found.append(Finding("address-taken", file, 0, message, "give it another name or folder"))
    return found
