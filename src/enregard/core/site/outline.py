"""What the pages of an article are before anything is known of the site around it: titles, ids, addresses as written.

It follows from the article alone, and from which of the works that its notes cite are there.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from enregard.core.editions.edition import Edition
from enregard.core.markdown.address import allowed, local
from enregard.core.markdown.block import Block
from enregard.core.markdown.token import Address
from enregard.core.notes import prose
from enregard.core.site.address import BOTH
from enregard.core.site.note_text import NoteText, note_texts
from enregard.core.site.page_ids import PageIds, page_ids, shown
from enregard.core.site.title import titles

Toc = tuple[tuple[int, str, str], ...]
"""Headings: level, id, text."""


class Mention(NamedTuple):
    """A link or a picture of a text, or of a note, as it was written."""

    href: str
    file: str
    line: int
    folder: str | None = None
    """The folder of the file where it is not the article's own (a note's)."""
    image: bool = False


@dataclass(frozen=True, slots=True)
class PageOutline:
    """One page of an article."""

    which: str
    """`both`, or a language."""
    langs: tuple[str, ...]
    """The languages that it shows, the source first."""
    ids: PageIds
    cited: tuple[str, ...]
    """The ids of the works that its notes cite, each once."""
    mentions: tuple[Mention, ...]
    """Those that lead to the site's own files, and those that may not be live, in the page's order."""
    toc: Toc
    """Its headings, in its first language."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The pages of an article."""

    titles: Mapping[str, str]
    """By language, as text, set in its language."""
    works: Mapping[str, bool]
    """The works that its notes name, each with whether it is there."""
    texts: Mapping[tuple[str, str], NoteText]
    """What the bodies of its notes lead to, by note and language."""
    pages: tuple[PageOutline, ...]
    """That of both languages first."""

    def holds(self, works: Container[str]) -> bool:
        """Whether it is the outline of the same article still, where `works` are there."""
        return all((work in works) is there for work, there in self.works.items())


def outline(edition: Edition, works: Container[str]) -> Outline:
    """The pages of an edition; `works` are the ids of those that its notes may cite."""
    texts = note_texts(edition, works)
    bodies = (side.prose.blocks for placed in edition.notes for side in placed.note.sides.values())
    named = dict.fromkeys(work for blocks in bodies for work in prose.named(blocks))
    pages = []
    for which in (BOTH, *edition.languages):
        langs = edition.languages if which == BOTH else (which,)
        cited = tuple(dict.fromkeys(id for (_, lang), text in texts.items() if lang in langs for id in text.cited))
        ids, mentions = page_ids(edition, langs, cited), tuple(_mentions(edition, langs, texts))
        pages.append(PageOutline(which, langs, ids, cited, mentions, _toc(edition, langs, ids)))
    return Outline(titles(edition), {work: work in works for work in named}, texts, tuple(pages))


def _toc(edition: Edition, langs: Sequence[str], ids: PageIds) -> Toc:
    """The headings in the first of a page's languages."""
    lang = langs[0]
    blocks = (block for pair in shown(edition, langs) for block in pair.half(lang).blocks if block.kind == "heading")
    return tuple((block.level, ids.headings[lang, block.lines[0]], block.text) for block in blocks)


def _mentions(edition: Edition, langs: Sequence[str], texts: Mapping[tuple[str, str], NoteText]) -> Iterator[Mention]:
    for pair in shown(edition, langs):
        for lang in langs:
            half = pair.half(lang)
            for address in _addresses((*half.blocks, *half.footnotes)):
                text = edition.text(lang)
                yield Mention(address.href, text.file, address.line, text.folder, address.image)
    for placed in edition.notes:
        for lang in langs:
            body = texts.get((placed.note.id, lang))
            for address in body.addresses if body else ():
                folder = placed.note.file.rpartition("/")[0]
                yield Mention(address.href, placed.note.file, address.line, folder, address.image)


def _addresses(blocks: Iterable[Block]) -> Iterator[Address]:
    """Where blocks lead within the site, or may not lead, and pictures, which may be elsewhere.

    Each has the first line of the block in which it stands.
    """
    for block in blocks:
        first: dict[tuple[str, bool], Address] = {}
        for address in block.inline.addresses:
            if address.image or local(address.href) or not allowed(address.href):
                yield first.setdefault((address.href, address.image), address)
