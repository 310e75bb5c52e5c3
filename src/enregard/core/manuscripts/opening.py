"""Where the chapters of a text begin, and where those of an original begin in its translation.

Chapters begin at headings: those that number parts, if any do (`Chapitre II`, `IV`), and those of their level; else
those of the highest level that has two. A heading above them that stands alone, or has nothing below it but another of
its level, is the book's title. A translation with as many chapters of the same numbers is cut at its own; else where
the passages stand that translate the first of each chapter, with the headings directly above them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from enregard.core.alignment.block_alignment import pair_blocks
from enregard.core.manuscripts.chapter import is_named, number_of
from enregard.core.markdown.block import Block

_NEAR: Final = 3
"""So many passages away from where a chapter should begin, a heading that is there is where it does."""
_SHARE: Final = 6
"""In a short chapter, the sixth part of its passages."""


def chapter_starts(blocks: Sequence[Block]) -> list[int]:
    """The blocks with which the chapters of a text begin; headings of greater parts go with the chapter below them."""
    level = _level(blocks)
    starts: list[int] = []
    for at in range(_below_title(blocks), len(blocks)):
        block = blocks[at]
        if block.kind != "heading" or block.level > level:
            continue
        run = blocks[starts[-1] : at] if starts else ()
        if not run or run[0].level >= block.level or not _are_headings(run):
            starts.append(at)
    return starts


def _below_title(blocks: Sequence[Block]) -> int:
    """The first block below the headings of a book's title page."""
    level, end = _level(blocks), 0
    for at, block in enumerate(blocks):
        if block.kind != "heading" or block.level > level:
            continue
        if not _is_title(blocks, at, level):
            break
        end = at + 1
    return end


def _is_title(blocks: Sequence[Block], at: int, level: int) -> bool:
    """Whether the first heading of a text is its title: above the chapters' level, and alone there; or empty."""
    first = blocks[at]
    if number_of(first.text) or is_named(first.text):
        return False
    alone = sum(block.kind == "heading" and block.level == first.level for block in blocks) == 1
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    empty = below is not None and below.kind == "heading" and below.level <= first.level
    return empty or (alone and first.level < level)


def _level(blocks: Sequence[Block]) -> int:
    """The level of the headings that chapters have; 0 where there are no two."""
    headings = [block for block in blocks if block.kind == "heading"]
    numbered = Counter(block.level for block in headings if number_of(block.text))
    several = [level for level, count in numbered.items() if count > 1]
    if several:
        return max(several, key=lambda level: (numbered[level], -level))
    levels = Counter(block.level for block in headings)
    return min((level for level, count in levels.items() if count > 1), default=0)


def _are_headings(blocks: Sequence[Block]) -> bool:
    return all(block.kind == "heading" for block in blocks)


def _number(blocks: Sequence[Block], start: int) -> int:
    """The number of the chapter that begins with a block: that of the last of its headings."""
    last = start
    while last + 1 < len(blocks) and blocks[last + 1].kind == "heading" and blocks[last + 1].level > blocks[last].level:
        last += 1
    return next((number for at in range(last, start - 1, -1) if (number := number_of(blocks[at].text))), 0)


# ------------------------------------------------------------------------------------------------------- translations


def facing(
    source: Sequence[Block], starts: Sequence[int], target: Sequence[Block], languages: tuple[str, str]
) -> list[int | None]:
    """Where the chapters of an original begin in its translation; None for one of which there is nothing."""
    own = chapter_starts(target)
    ours, theirs = ([_number(blocks, at) for at in places] for blocks, places in ((source, starts), (target, own)))
    if len(own) == len(starts) and all(a == b or not a or not b for a, b in zip(ours, theirs, strict=True)):
        return list(own)
    gaps = theirs != list(range(1, len(theirs) + 1))
    if gaps and all(ours) and set(theirs) <= set(ours) and ours == sorted(set(ours)) and theirs == sorted(set(theirs)):
        # Numbers that leave some out say which; numbers that run on may count otherwise.
        return [own[theirs.index(number)] if number in theirs else None for number in ours]
    return _headed(_aligned(source, starts, target, languages), source, starts, target)


def _aligned(
    source: Sequence[Block], starts: Sequence[int], target: Sequence[Block], languages: tuple[str, str]
) -> list[int | None]:
    """Where the passages stand that translate the first of each chapter, or a heading near to them."""
    own = chapter_starts(target)
    faced: dict[int, int] = {}
    for bead in pair_blocks(source, target, languages=languages):
        for one in bead.source:
            if bead.target:
                faced[one] = bead.target[0]
    found: list[int | None] = []
    last = _below_title(target) - 1
    for at, start in enumerate(starts):
        end = starts[at + 1] if at + 1 < len(starts) else len(source)
        place = next((faced[block] for block in range(start, end) if block in faced and faced[block] > last), None)
        if place is not None:
            place = _snapped(place, own, last, (end - start) // _SHARE)
            last = place
        found.append(place)
    return found


def _snapped(place: int, own: Sequence[int], last: int, away: int) -> int:
    """A place, or that of a heading of the translation's own just above it, or no more than `away` passages from it."""
    near = [at for at in own if at > last and (at == place - 1 or abs(at - place) <= min(away, _NEAR))]
    return min(near, key=lambda at: abs(at - place), default=place)


def _headed(
    places: Sequence[int | None], source: Sequence[Block], starts: Sequence[int], target: Sequence[Block]
) -> list[int | None]:
    """Places with the headings above them: one may face a heading of the original whose text has no translation."""
    found = list(places)
    title = _below_title(target) - 1
    for at in range(len(found)):
        place, last = found[at], max((one for one in found[:at] if one is not None), default=title)
        while place is not None and place - 1 > last and target[place - 1].kind == "heading":
            place -= 1
        found[at] = place
    for at in reversed(range(len(found) - 1)):
        place = found[at]
        later = next((n for n in range(at + 1, len(found)) if found[n] is not None), None)
        empty = place is not None and later is not None and _are_headings(target[place : found[later]])
        if empty and later is not None and not _are_headings(source[starts[at] : starts[at + 1]]):
            found[at], found[later] = None, place
    return found
