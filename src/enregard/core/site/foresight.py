"""A site as it will be, as far as can be told before its articles are put together.

Where an article has just been put together, all of it is at hand: its pages are set there and then, for the place where
it will most likely stand. What comes of that counts only where it is what the plan of the site asks for; so what is not
foreseen here, a link that leads nowhere or a draft, costs time and no more.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from enregard.core.editions.article import ArticleFiles
from enregard.core.editions.edition import Edition
from enregard.core.editions.layout import Layout
from enregard.core.markdown import frontmatter
from enregard.core.references.reference import Reference
from enregard.core.site import book
from enregard.core.site.address import Site
from enregard.core.site.article import planned_article
from enregard.core.site.naming import called
from enregard.core.site.outline import Outline
from enregard.core.site.plan import Plan
from enregard.core.site.publication import publication

_SHOWN: Final = 2
"""How many languages of an article are shown."""


@dataclass(frozen=True, slots=True)
class Foresight:
    """What is foreseen of a site."""

    site: Site
    chapters: frozenset[str]
    """The addresses that books name: what stands around a chapter follows from others."""
    drafts: bool

    def alone(self, edition: Edition, outline: Outline, works: Mapping[str, Reference]) -> Plan | None:
        """The plan of a site as far as one article is concerned; None for one that follows from others too.

        `works` are those that its notes may cite.
        """
        meta, address = edition.source.meta, edition.address
        if meta.get("show") or book.named(edition) or address in self.chapters:
            return None
        if meta.get("status") == "draft" and not self.drafts:
            return None
        return Plan.of_one(planned_article(edition, self.site, works, outline), self.site)


def foreseen(
    files: frozenset[str],
    texts: Mapping[str, str],
    read: Mapping[str, ArticleFiles],
    *,
    languages: Sequence[str],
    layout: Layout,
    outside: Collection[str] = (),
    directory_urls: bool = True,
    drafts: bool = False,
    picture_hosts: Iterable[str] = (),
) -> Foresight:
    """Foresee a site whose content has these `files`, of which `texts` are those of its articles, with their addresses.

    `read` are the articles' folders; `outside` is what may not be led to.
    """
    shown = {address: _shown(of, languages) for address, of in read.items() if of.texts}
    there = publication(files, read.keys(), (), outside, layout, texts).there
    notes = {of.file(f"notes/{name}.md") for of in read.values() for name in of.notes}
    names = dict(called(shown, texts, files, languages, layout))
    hosts = frozenset(host.lower() for host in picture_hosts)
    site = Site({a: tuple(of) for a, of in shown.items()}, there | (notes & files), directory_urls, hosts, names)
    return Foresight(site, frozenset(_chapters(read.values())), drafts)


def _shown(files: ArticleFiles, languages: Sequence[str]) -> dict[str, str]:
    """The files of the texts of an article that will be shown, by language."""
    present = [lang for lang in languages if lang in files.texts]
    return {lang: files.text_file(lang) for lang in present[:_SHOWN]}


def _chapters(read: Iterable[ArticleFiles]) -> Iterable[str]:
    """The addresses of chapters, as far as texts name them."""
    for files in read:
        for text in files.texts.values():
            if "chapters" in text:
                yield from book.chapters(files.address, frontmatter.read(text, frontmatter.ARTICLE, "")[0])
