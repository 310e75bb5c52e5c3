"""Old addresses of articles, their `aliases`: the pages that stand there and lead on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from enregard.core.editions.edition import Edition
from enregard.core.finding import Finding
from enregard.core.site.address import BOTH, Site, relative


class Redirect(NamedTuple):
    """An old address, and where it leads."""

    path: str
    """The file that stands for the old address, below the site's root."""
    href: str
    """The way from there to the article."""
    title: str


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
