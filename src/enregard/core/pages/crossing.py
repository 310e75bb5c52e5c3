"""What leads from one page of a site to another: links to a place in an article, old addresses, the home page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple
from urllib.parse import unquote

from enregard.core.editions.edition import Edition
from enregard.core.finding import Finding
from enregard.core.markdown.address import BOTH, Site, relative
from enregard.core.pages.view import PageView

HOMES: Final = ("index.md", "README.md", "index.html")
"""Ordinary files that are a home page."""


class Redirect(NamedTuple):
    """An old address, and where it leads."""

    path: str
    """The file that stands for the old address, below the site's root."""
    href: str
    """The way from there to the article."""
    title: str


def astray(views: Iterable[PageView]) -> list[Finding]:
    """Links to a place that the page which they lead to does not have."""
    views = tuple(views)
    places = {(view.edition.address, view.which): view.ids for view in views}
    found: dict[Finding, None] = {}
    for view in views:
        for to, file, line in view.links:
            known = places.get((to.article or "", to.page))
            if known is not None and to.fragment and unquote(to.fragment) not in known:
                message = f"there is no place “{unquote(to.fragment)}” in {to.article}"
                hint = "a heading's id is its words in small letters, with hyphens; a pin is its name"
                found[Finding("anchor-missing", file, line, message, hint)] = None
    return list(found)


def redirects(
    editions: Mapping[str, Edition], titles: Mapping[str, str], site: Site
) -> tuple[list[Redirect], list[Finding]]:
    """The pages that stand at old addresses (`aliases`), and those that cannot."""
    taken = {site.url(address, which) for address, of in site.articles.items() for which in (BOTH, *of)}
    taken |= {site.ordinary(file) for file in site.files if file.endswith(".md")}
    made: list[Redirect] = []
    findings: list[Finding] = []
    for address, edition in editions.items():
        for alias in edition.source.meta.get("aliases") or ():
            old = str(alias).strip().strip("/")
            url = f"{old}/" if site.directory_urls else f"{old}.html"
            line, file = edition.source.meta.line("aliases"), edition.source.file
            if not old or ":" in old or ".." in old.split("/"):
                hint = "an address below the site, as old/name"
                findings.append(Finding("key-value", file, line, f"the alias “{alias}” is no address", hint))
            elif url in taken:
                message = f"the alias “{alias}” is the address of another page"
                findings.append(Finding("address-taken", file, line, message, "take it out, or give that page another"))
            else:
                taken.add(url)
                path = f"{url}index.html" if site.directory_urls else url
                made.append(Redirect(path, relative(site.url(address, BOTH), url), titles.get(address, address)))
    return made, findings


def pictures(editions: Mapping[str, Edition], site: Site) -> list[Finding]:
    """Pictures for previews that are not there."""
    found = []
    for address, edition in editions.items():
        text = edition.source
        image = str(text.meta.get("image", ""))
        if image and site.resolve(image, address, text.lang, BOTH).problem:
            message = f"the picture is not there: {image}"
            found.append(Finding("link-missing", text.file, text.meta.line("image"), message, "relative to this file"))
    return found


def homeless(articles: Iterable[str], files: Iterable[str]) -> bool:
    """Whether nothing stands at the site's root."""
    return "." not in set(articles) and not set(HOMES) & set(files)


def entries(views: Sequence[PageView], site: Site) -> tuple[tuple[str, str, str], ...]:
    """A list of articles for a site without a home page: language, title, and the way there from the root."""
    home = site.url(".", BOTH)
    return tuple((view.lang, view.titles[view.lang], relative(view.url, home)) for view in views if view.which == BOTH)
