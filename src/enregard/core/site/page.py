"""One page of an article before it is rendered: its address, its ids, and where its links lead.

A page stands somewhere else than its file, so every link to the site's own files is worked out for the page it stands
on. Links that lead to another site are as they were written, and none of our business but where they may not be live.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple
from urllib.parse import unquote

from enregard.core.editions.edition import Edition
from enregard.core.finding import Finding
from enregard.core.site.address import Resolved, Site
from enregard.core.site.outline import Mention, Outline, Toc
from enregard.core.site.page_ids import PageIds


class Link(NamedTuple):
    """A link or a picture of a text, or of a note, on one page."""

    to: Resolved
    href: str
    """As it was written."""
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Page:
    """One of the three pages of an article."""

    edition: Edition
    which: str
    """`both`, or a language."""
    langs: tuple[str, ...]
    """The languages that it shows, the source first."""
    url: str
    """Relative to the site's root."""
    titles: Mapping[str, str]
    """By language, as text, set in its language."""
    ids: PageIds
    cited: tuple[str, ...]
    """The ids of the works that its notes cite, each once."""
    links: tuple[Link, ...]
    """Those that lead to the site's own files, and those that may not be live, in the page's order."""
    toc: Toc
    """Its headings, in its first language."""


def article_pages(edition: Edition, site: Site, known: Outline) -> tuple[Page, ...]:
    """The pages of an edition, that of both languages first."""
    return tuple(
        Page(
            edition,
            one.which,
            one.langs,
            site.url(edition.address, one.which),
            {lang: known.titles[lang] for lang in one.langs},
            one.ids,
            one.cited,
            tuple(_link(mention, edition.address, one.which, site) for mention in one.mentions),
            one.toc,
        )
        for one in known.pages
    )


def _link(mention: Mention, address: str, which: str, site: Site) -> Link:
    to = site.resolve(mention.href, address, which, folder=mention.folder, picture=mention.image)
    return Link(to, mention.href, mention.file, mention.line)


def link_findings(pages: Iterable[Page]) -> list[Finding]:
    """Links of an article's pages that lead to no file, or that may not be live; each once."""
    found = {_bad(link): None for page in pages for link in page.links if link.to.problem}
    return list(found)


_PROBLEMS: Final = {
    "missing": ("link-missing", "the link leads to a file that is not there", "links are relative to this file"),
    "unsafe": ("link-missing", "the link may not be live", "links go to http, https, mailto or the site's own files"),
    "elsewhere": (
        "picture-elsewhere",
        "a picture of another site is not shown, but led to",
        "copy it beside this file, if you may, or allow its host in mkdocs.yml: picture_hosts, with https",
    ),
}
"""What is said of a link with a problem: the code, a sentence, what would be right."""


def _bad(link: Link) -> Finding:
    code, said, hint = _PROBLEMS[link.to.problem or "missing"]
    return Finding(code, link.file, link.line, f"{said}: {link.href}", hint)


def place_findings(pages: Sequence[Page]) -> list[Finding]:
    """Links to a place that the page to which they lead does not have."""
    ids = {(page.edition.address, page.which): page.ids.every for page in pages}
    found: dict[Finding, None] = {}
    for page in pages:
        for to, _, file, line in page.links:
            known = ids.get((to.article or "", to.page))
            if known is not None and to.fragment and unquote(to.fragment) not in known:
                message = f"there is no place “{unquote(to.fragment)}” in {to.article}"
                hint = "a heading's id is its words in small letters, with hyphens; a pin is its name"
                found[Finding("anchor-missing", file, line, message, hint)] = None
    return list(found)
