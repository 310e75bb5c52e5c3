"""A page's table of contents: its headings, each with its translation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from enregard.core.editions.pair import Pair
from enregard.core.languages.typography import typeset
from enregard.core.markdown.block import Block
from enregard.core.pages.view import Chapter
from enregard.core.site.page_ids import Heading

LONG = 4
"""From how many headings on a page shows its table of contents."""


def contents(pairs: Sequence[Pair], sides: Mapping[str, str], ids: Mapping[Heading, str]) -> tuple[Chapter, ...]:
    """The chapters of a page in its languages, `sides`; none where there are few."""
    chapters = [one for pair in pairs if (one := _chapter(pair, sides, ids))]
    return tuple(chapters) if len(chapters) >= LONG else ()


def _chapter(pair: Pair, sides: Mapping[str, str], ids: Mapping[Heading, str]) -> Chapter | None:
    found = {lang: block for lang in sides for block in list(_headings(pair, lang))[:1]}
    if not found:
        return None
    lang, first = next(iter(found.items()))
    halves = tuple((lang, sides[lang], typeset(block.text, lang)) for lang, block in found.items())
    return Chapter(first.level, ids[lang, first.lines[0]], halves)


def _headings(pair: Pair, lang: str) -> Iterator[Block]:
    return (block for block in pair.half(lang).blocks if block.kind == "heading")
