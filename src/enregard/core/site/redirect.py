"""Old addresses of articles: the pages that stand there and lead on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from enregard.core.editions.edition import Edition
from enregard.core.finding import Finding, shown
from enregard.core.site.address import BOTH, Site, relative
from enregard.core.site.file_name import refused, unportable
from enregard.core.site.written import Written, page


class Redirect(NamedTuple):
    """An old address, and where it leads."""

    path: str
    """The file that stands for the old address, below the site's root."""
    href: str
    """The way from there to the article."""
    title: str


def redirects(
    editions: Mapping[str, Edition], titles: Mapping[str, str], site: Site, paths: Written
) -> tuple[list[Redirect], list[Finding]]:
    """The pages that stand at old addresses (`aliases`), and those that cannot."""
    made: list[Redirect] = []
    findings: list[Finding] = []
    for address, edition in editions.items():
        for alias in edition.source.meta.get("aliases") or ():
            old = str(alias).strip().strip("/")
            url = f"{old}/" if site.directory_urls else f"{old}.html"
            line, file = edition.source.meta.line("aliases"), edition.source.file
            path = page(url)
            if not old or ".." in old.split("/") or (why := refused(old) or unportable(old)):
                hint = "an address below the site, as old/name"
                reason = f": {why}" if old and ".." not in old.split("/") else ""
                message = f"the alias “{shown(str(alias))}” is no address{reason}"
                findings.append(Finding("key-value", file, line, message, hint))
            elif (other := paths.obstacle(path)) is not None:
                what = "the address of another page" if other == path else f"in the way of {other}"
                message = f"the alias “{alias}” is {what}"
                findings.append(Finding("address-taken", file, line, message, "take it out, or give that page another"))
            else:
                paths.add(path, address)
                made.append(Redirect(path, relative(site.url(address, BOTH), url), titles.get(address, address)))
    return made, findings


def of_languages(
    editions: Mapping[str, Edition], titles: Mapping[str, Mapping[str, str]], site: Site, paths: Written
) -> Iterator[Redirect]:
    """The pages at the addresses that texts had before they were articles' (`/fr/bread/`), where nothing else stands.

    So tools have it whose layouts of texts are taken as they are: Hugo, Docusaurus, mkdocs-static-i18n.
    """
    for address, edition in editions.items():
        for lang in edition.languages if address != "." else ():
            url = f"{lang}/{address}/" if site.directory_urls else f"{lang}/{address}.html"
            if paths.obstacle(page(url)) is None:
                paths.add(page(url), address)
                yield Redirect(page(url), relative(site.url(address, lang), url), titles[address][lang])
