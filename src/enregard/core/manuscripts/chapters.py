"""A book's text cut into chapters, and a translation cut where the original is: at what `opening` finds."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from enregard.core.manuscripts.opening import chapter_starts, facing
from enregard.core.markdown import markup
from enregard.core.markdown.block import Block
from enregard.errors import ManuscriptError

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
            "no chapters were found: there are no two headings of one level, and no lines that number parts"
        )
    cuts = {original: _Cut(texts[original], blocks[original], tuple(starts))}
    for lang in others:
        found = facing(blocks[original], starts, blocks[lang], (original, lang))
        cuts[lang] = _Cut(texts[lang], blocks[lang], tuple(found))
    titles = [_title(cuts[original], at) for at in range(len(starts))]
    width = len(str(len(starts)))
    names = [f"{n:0{width}}-{_short(named(title))}".strip("-") for n, title in enumerate(titles, 1)]
    return {lang: _divided(cut, lang, names, apart=apart) for lang, cut in cuts.items()}


def following(original: Sequence[Chapter], text: str, languages: tuple[str, str]) -> Divided:
    """A translation cut at the chapters of a book that was cut before; `languages` are the original's and its own."""
    blocks: list[Block] = []
    starts: list[int] = []
    for chapter in original:
        starts.append(len(blocks))
        heads = "\n\n".join(f"{'#' * min(level, 6)} {head}" for level, head in enumerate(chapter.title.split(". "), 1))
        blocks += markup.read(f"{heads}\n\n{chapter.text}").blocks
    target = markup.read(text).blocks
    cut = _Cut(text, target, tuple(facing(blocks, starts, target, languages)))
    return _divided(cut, languages[1], [chapter.name for chapter in original], apart=True)


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else name[:_LONGEST].rpartition("-")[0] or name[:_LONGEST]


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
