"""One page of an article before it is rendered: its address, its ids, and where its links lead.

A page stands somewhere else than its file, so every link to the site's own files is worked out for the page it stands
on. Links that lead to another site are as they were written, and none of our business but where they may not be live.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple
from urllib.parse import unquote

from enregard.core.editions.edition import Edition
from enregard.core.finding import Finding
from enregard.core.markdown.address import allowed, local
from enregard.core.markdown.block import Block
from enregard.core.markdown.token import Address
from enregard.core.site.address import BOTH, Resolved, Site
from enregard.core.site.note_text import NoteTexts
from enregard.core.site.page_ids import PageIds, page_ids, shown
from enregard.core.site.title import titles


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


def article_pages(edition: Edition, site: Site, notes: NoteTexts) -> tuple[Page, ...]:
    """The pages of an edition, that of both languages first."""
    named = titles(edition)
    found = []
    for which in (BOTH, *edition.languages):
        langs = edition.languages if which == BOTH else (which,)
        cited = dict.fromkeys(id for (_, lang), text in notes.items() if lang in langs for id in text.cited)
        found.append(
            Page(
                edition,
                which,
                langs,
                site.url(edition.address, which),
                {lang: named[lang] for lang in langs},
                page_ids(edition, langs, cited),
                tuple(cited),
                tuple(_links(edition, which, langs, site, notes)),
            )
        )
    return tuple(found)


def _links(edition: Edition, which: str, langs: Sequence[str], site: Site, notes: NoteTexts) -> Iterator[Link]:
    for pair in shown(edition, langs):
        for lang in langs:
            half = pair.half(lang)
            for address in _addresses((*half.blocks, *half.footnotes)):
                to = site.resolve(address.href, edition.address, which, picture=address.image)
                yield Link(to, address.href, edition.text(lang).file, address.line)
    for placed in edition.notes:
        folder = placed.note.file.rpartition("/")[0]
        for lang in langs:
            text = notes.get((placed.note.id, lang))
            for address in text.addresses if text else ():
                to = site.resolve(address.href, edition.address, which, folder=folder, picture=address.image)
                yield Link(to, address.href, placed.note.file, address.line)


def _addresses(blocks: Iterable[Block]) -> Iterator[Address]:
    """Where blocks lead within the site, or may not lead, and pictures, which may be elsewhere.

    Each has the first line of the block in which it stands.
    """
    for block in blocks:
        first: dict[tuple[str, bool], Address] = {}
        for address in block.inline.addresses:
            if address.image or local(address.href) or not allowed(address.href):
                yield first.setdefault((address.href, address.image), address)


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
