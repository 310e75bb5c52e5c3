"""A book's text cut into chapters, and a translation cut where the original is.

Chapters begin at headings: those that number parts, if any do (`Chapitre II`, `IV`), and those of their level; else
those of the highest level that has two. A translation with as many chapters of the same numbers is cut at its own; else
where the passages stand that translate the first of each chapter.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from enregard.core.alignment.block_alignment import pair_blocks
from enregard.core.manuscripts.chapter import is_named, number_of
from enregard.core.markdown import markup
from enregard.core.markdown.block import Block
from enregard.errors import ManuscriptError

_NEAR: Final = 3
"""So many passages away from where a chapter should begin, a heading that is there is where it does."""
_SHARE: Final = 6
"""In a short chapter, the sixth part of its passages."""
_LONGEST: Final = 48
"""The most characters of a folder's name."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of a book."""

    name: str
    """Of its folder: `02-la-maree`."""
    title: str
    """Its headings, one after the other."""
    text: str
    """Markdown, without its headings; empty where a translation has none."""


@dataclass(frozen=True, slots=True)
class Divided:
    """A book, cut."""

    front: str
    """What stands before the first chapter, as Markdown."""
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class _Cut:
    """Where chapters begin in a text."""

    text: str
    blocks: tuple[Block, ...]
    starts: tuple[int | None, ...]
    """The first block of each chapter; None where the text has none of it."""


def divided(texts: Mapping[str, str], named: Callable[[str], str], *, apart: bool = True) -> dict[str, Divided]:
    """Texts by language, the original first, cut at the same chapters; `named` makes a folder's name of a title.

    Chapters are `apart` in folders of their own, from which pictures and other chapters are led to; else each is an
    article that has nothing around it.

    Raises ManuscriptError for an original without two chapters.
    """
    original, *others = texts
    blocks = {lang: markup.read(text).blocks for lang, text in texts.items()}
    starts = chapter_starts(blocks[original])
    if len(starts) < 2:
        raise ManuscriptError(
            "no chapters were found: there are no two headings of one level, and no lines that number parts; "
            "import it without --split"
        )
    cuts = {original: _Cut(texts[original], blocks[original], tuple(starts))}
    for lang in others:
        found = _facing(blocks[original], starts, blocks[lang], (original, lang))
        cuts[lang] = _Cut(texts[lang], blocks[lang], tuple(found))
    titles = [_title(cuts[original], at) for at in range(len(starts))]
    width = len(str(len(starts)))
    names = [f"{n:0{width}}-{_short(named(title))}".strip("-") for n, title in enumerate(titles, 1)]
    return {lang: _divided(cut, lang, names, apart=apart) for lang, cut in cuts.items()}


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else name[:_LONGEST].rpartition("-")[0] or name[:_LONGEST]


def chapter_starts(blocks: Sequence[Block]) -> list[int]:
    """The blocks with which the chapters of a text begin; headings of greater parts go with the chapter below them."""
    level = _level(blocks)
    starts: list[int] = []
    for at, block in enumerate(blocks):
        if block.kind != "heading" or not level or block.level > level:
            continue
        run = blocks[starts[-1] : at] if starts else ()
        if not run or run[0].level >= block.level or any(one.kind != "heading" for one in run):
            starts.append(at)
    if len(starts) > 1 and _is_title(blocks, starts, level):
        starts = starts[1:]
    return starts


def _is_title(blocks: Sequence[Block], starts: Sequence[int], level: int) -> bool:
    """Whether the first heading is that of the book's title page: above the chapters' level, and alone there."""
    first = blocks[starts[0]]
    alone = sum(block.kind == "heading" and block.level == first.level for block in blocks) == 1
    return first.level < level and alone and not number_of(first.text) and not is_named(first.text)


def _level(blocks: Sequence[Block]) -> int:
    """The level of the headings that chapters have; 0 where there are no two."""
    headings = [block for block in blocks if block.kind == "heading"]
    numbered = Counter(block.level for block in headings if number_of(block.text))
    several = [level for level, count in numbered.items() if count > 1]
    if several:
        return max(several, key=lambda level: (numbered[level], -level))
    levels = Counter(block.level for block in headings)
    return min((level for level, count in levels.items() if count > 1), default=0)


def _number(blocks: Sequence[Block], start: int) -> int:
    """The number of the chapter that begins with a block: that of the last of its headings."""
    last = start
    while last + 1 < len(blocks) and blocks[last + 1].kind == "heading" and blocks[last + 1].level > blocks[last].level:
        last += 1
    return next((number for at in range(last, start - 1, -1) if (number := number_of(blocks[at].text))), 0)


def _facing(
    source: Sequence[Block], starts: Sequence[int], target: Sequence[Block], languages: tuple[str, str]
) -> list[int | None]:
    """Where the chapters of an original begin in its translation."""
    own = chapter_starts(target)
    ours, theirs = ([_number(blocks, at) for at in places] for blocks, places in ((source, starts), (target, own)))
    if len(own) == len(starts) and all(a == b or not a or not b for a, b in zip(ours, theirs, strict=True)):
        return list(own)
    gaps = theirs != list(range(1, len(theirs) + 1))
    if gaps and all(ours) and set(theirs) <= set(ours) and ours == sorted(set(ours)) and theirs == sorted(set(theirs)):
        # Numbers that leave some out say which; numbers that run on may count otherwise.
        return [own[theirs.index(number)] if number in theirs else None for number in ours]
    faced: dict[int, int] = {}
    for bead in pair_blocks(source, target, languages=languages):
        for one in bead.source:
            if bead.target:
                faced[one] = bead.target[0]
    found: list[int | None] = []
    last = -1
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


def title_page(meta: Mapping[str, str | tuple[str, ...]], front: str) -> tuple[dict[str, str | tuple[str, ...]], str]:
    """A book's keys, and the text of its title page: a first heading there is the title, and not said twice."""
    blocks = markup.read(front).blocks
    kept = dict(meta)
    if blocks and blocks[0].kind == "heading":
        title = " ".join(blocks[0].text.split())
        if kept.setdefault("title", title) == title:
            front = "\n".join(front.split("\n")[blocks[0].lines[1] :]).lstrip("\n")
    return kept, front


# ------------------------------------------------------------------------------------------------------------ cutting


def _range(cut: _Cut, at: int) -> range:
    """The blocks of a chapter."""
    start = cut.starts[at]
    if start is None:
        return range(0)
    end = next((later for later in cut.starts[at + 1 :] if later is not None), len(cut.blocks))
    return range(start, end)


def _heads(cut: _Cut, at: int) -> int:
    """How many headings stand at the beginning of a chapter, each of a lower level: they are its title."""
    count, level = 0, 0
    for block in (cut.blocks[n] for n in _range(cut, at)):
        if block.kind != "heading" or block.level <= level:
            break
        count, level = count + 1, block.level
    return count


def _title(cut: _Cut, at: int) -> str:
    heads = [cut.blocks[n].text.strip().rstrip(".") for n in list(_range(cut, at))[: _heads(cut, at)]]
    return ". ".join(" ".join(head.split()) for head in heads)


def _divided(cut: _Cut, lang: str, names: Sequence[str], *, apart: bool) -> Divided:
    notes = {block.label: block.source.strip() for block in cut.blocks if block.kind == "footnote"}
    homes = _homes(cut, lang, names)
    first = next((start for start in cut.starts if start is not None), len(cut.blocks))
    front = _text(cut, range(first), notes, {slug: name for slug, (_, name) in homes.items()})
    chapters = []
    for at, name in enumerate(names):
        own = list(_range(cut, at))[_heads(cut, at) :]
        links = {slug: to for slug, (home, name_) in homes.items() if home != at for to in (f"../{name_}",)}
        links.update({slug: f"{lang}.md" for slug, (home, to) in homes.items() if home == at and "#" not in to})
        text = _text(cut, own, notes, links if apart else {}, deeper=apart)
        chapters.append(Chapter(name, _title(cut, at), text))
    return Divided(front, tuple(chapters))


def _homes(cut: _Cut, lang: str, names: Sequence[str]) -> dict[str, tuple[int, str]]:
    """Of each heading's id the chapter that it is in, and how that is led to from the book's folder."""
    found: dict[str, tuple[int, str]] = {}
    for at, name in enumerate(names):
        heads = _heads(cut, at)
        for n, block in enumerate(_range(cut, at)):
            one = cut.blocks[block]
            if one.kind == "heading" and one.inline.slug:
                place = "" if n < heads else f"#{one.inline.slug}"
                found.setdefault(one.inline.slug, (at, f"{name}/{lang}.md{place}"))
    return found


_LINK: Final = re.compile(r"(\]\(\s*<?|^\[[^\]\n]+\]:\s*<?)(#[^)>\s]+|images/)", re.M)


def _text(
    cut: _Cut, blocks: Sequence[int], notes: Mapping[str, str], links: Mapping[str, str], *, deeper: bool = False
) -> str:
    """Blocks as they stand, with the notes that they refer to; links to what is elsewhere lead there."""
    lines = cut.text.split("\n")
    kept = [cut.blocks[n] for n in blocks if cut.blocks[n].kind != "footnote"]
    parts = []
    labels: dict[str, None] = {}
    for block in kept:
        pin = f"{{#{block.pin}}}\n\n" if block.pin and block.kind != "heading" else ""
        parts.append(pin + "\n".join(lines[block.lines[0] - 1 : block.lines[1]]).strip("\n"))
        labels.update(dict.fromkeys(block.inline.footnotes))
    parts += [notes[label] for label in labels if label in notes]

    def led(found: re.Match[str]) -> str:
        if found[2] == "images/":
            return f"{found[1]}{'../' if deeper else ''}images/"
        return found[1] + links.get(found[2][1:], found[2])

    text = _LINK.sub(led, "\n\n".join(part for part in parts if part))
    return f"{text}\n" if text else ""
