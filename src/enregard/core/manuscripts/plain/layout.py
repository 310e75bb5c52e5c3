"""The layout of a plain text: what its line breaks, dashes, underlines and capitals stand for.

Rules of this module, none of which knows any one file:

- A blank line ends a passage. So does the beginning and the end of a line of more than `LONG` characters: nobody breaks
  lines there, so such a line is a paragraph by itself.
- What the ends of lines are is the habit of the whole file (`habit`); each line a paragraph, or filled lines, or verse.
- A line break is *forced* if the next word would have gone beyond the text's widest line. Where the lines of a passage
  are filled so, they are one paragraph that a program or a person wrapped; else the lines are meant: verse, an address.
- A line that is underlined, a single line in capitals above other text, or the number of a part (`Chapitre II`; `I`
  where such lines count from 1), is a heading.
- Two lines or more that begin with one mark, or are numbered in order, are a list; with a question or an exclamation in
  it, dashes are a dialogue, whose lines stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import Final, Literal
from unicodedata import east_asian_width

from enregard.core.languages.registry import words_of_all
from enregard.core.manuscripts.chapter import numbered
from enregard.core.manuscripts.plain.habit import ENDED, LONG, PROSE, Asked, Habit, columns, forced, goes_on, habit
from enregard.core.manuscripts.plain.lines import FROM_WORD

_TITLE: Final = 80
"""The most characters of a line in capitals that is a heading."""


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list."""

    depth: int
    """How many columns its mark stands in."""
    mark: str
    """`-` for any bullet; a number with what follows it, as `1.` or `2)`."""
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a plain text."""

    kind: Literal["paragraph", "heading", "list", "rule"]
    lines: tuple[str, ...] = ()
    """Lines that are meant as such; a heading and a paragraph of prose have one."""
    level: int = 0
    """Of a heading."""
    items: tuple[Item, ...] = ()
    """Of a list."""


_BREAKS: Final = str.maketrans({"\x0b": "\n", "\u2028": "\n", "\x0c": "\n\n", "\u2029": "\n\n"})


def passages(text: str, asked: Asked = "auto", *, titled: bool = False) -> tuple[tuple[Passage, ...], Habit]:
    """The passages of a plain text, in order, and the habit of its lines; every word of it is in one passage.

    `titled` says that the text's title is known, so that its first heading is none.
    """
    blocks = _lines(text)
    known = habit(blocks, asked)
    found = [passage for block in _gathered(blocks, known.width) for passage in _parts(block, known)]
    return tuple(_headed(found, titled=titled)), known


def habit_of(text: str, asked: Asked = "auto") -> Habit:
    """What the ends of a text's lines are; lines that only Word writes so are paragraphs."""
    if asked == "auto" and FROM_WORD.search(text):
        return Habit("lines")
    return habit(_lines(text), asked)


def _lines(text: str) -> list[list[str]]:
    """The lines of a text, in blocks that blank lines part."""
    return list(_blocks([line.expandtabs(4).rstrip() for line in text.translate(_BREAKS).split("\n")]))


def _blocks(lines: Sequence[str]) -> Iterator[list[str]]:
    block: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []


# ------------------------------------------------------------------------------------------------------- line breaks


def _is_wrapped(lines: Sequence[str], known: Habit) -> bool:
    """Whether lines are filled, so that their ends mean nothing."""
    breaks, width = list(pairwise(lines)), known.width
    if not width or not breaks:
        return False
    if known.asked or all(forced(*pair, width) for pair in breaks):
        return True
    capitals = sum(line.lstrip()[:1].isupper() for _, line in breaks)
    verse = len(breaks) >= 3 and capitals >= 0.8 * len(breaks) and not "".join(lines).isupper()
    full = sum(min(columns(before), width) for before, _ in breaks) >= 0.75 * width * len(breaks)
    broken = sum(goes_on(before, line) for before, line in breaks)
    wide = max(columns(before) for before, _ in breaks) >= PROSE
    return not verse and (full or (wide and 2 * broken >= len(breaks)))


def _flowed(lines: Sequence[str], known: Habit) -> tuple[str, ...]:
    """The lines that are meant, of lines some of which may have been wrapped."""
    if not _is_wrapped(lines, known):
        return tuple(line.strip() for line in lines)
    width = known.width
    if len(lines) > 3:
        # A passage may be set narrower than the widest of the text.
        width = min(width, max(map(columns, lines[:-1])))
    out = [lines[0].strip()]
    for before, line in pairwise(lines):
        if known.asked or forced(before, line, width) or line.lstrip()[:1].islower() or not ENDED.search(before):
            out[-1] = _glued(out[-1], line.strip())
        else:
            out.append(line.strip())
    return tuple(out)


_HYPHENED: Final = re.compile(r"[^\W\d_]-$")


@cache
def _apart() -> re.Pattern[str]:
    """Words of any language before which a hyphen at a line's end stays apart: in two- and threefold."""
    return re.compile(rf"(?:{'|'.join(words_of_all(lambda one: one.conjunctions))})\b")


def _glued(before: str, after: str) -> str:
    """Two lines as one: a space between them, but after a hyphen within a word and between ideographs."""
    if before.endswith("\u00ad"):
        return before[:-1] + after
    if _HYPHENED.search(before) and after[:1].islower() and not _apart().match(after):
        return before + after
    wide = all(east_asian_width(character) in "WF" for character in (before[-1:] or "a") + (after[:1] or "a"))
    return before + ("" if wide else " ") + after


def _paragraphs(lines: Sequence[str], known: Habit) -> Iterator[Passage]:
    """Lines without marks as paragraphs: at blank lines only, but for long lines and indented first ones."""
    start = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or _begins(lines[at - 1], lines[at], known):
            yield Passage("paragraph", _flowed(lines[start:at], known))
            start = at


def _begins(before: str, line: str, known: Habit) -> bool:
    if columns(before) > LONG or columns(line) > LONG:
        # Among filled lines a long one is one more, unless a sentence ends there, or the line above is not full.
        within = known.kind == "wrapped" and forced(before, line, known.width) and not ENDED.search(before)
        return known.kind != "verse" and not within
    width = known.width
    return bool(width) and _indent(line) >= _indent(before) + 2 and ENDED.search(before) is not None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


# --------------------------------------------------------------------------------------------- headings, rules, lists

_UNDERLINE: Final = re.compile(r"\s*(=|-)\1{2,}")
_RULE: Final = re.compile(r"\s*(?:([*_=~#•-])(?:\1{2,}|(?: +\1){2,})|\*|⁂)")


def _parts(lines: Sequence[str], known: Habit) -> Iterator[Passage]:
    """The passages of lines without a blank one."""
    at = start = 0
    while at < len(lines):
        made, end = _marked(lines, at, known.width, first=at == start)
        if made is None:
            at += 1
            continue
        yield from _paragraphs(lines[start:at], known)
        yield made
        at = start = end
    yield from _paragraphs(lines[start:], known)


def _marked(lines: Sequence[str], at: int, width: int, *, first: bool) -> tuple[Passage | None, int]:
    """What begins at a line by a mark of its own, and where it ends; `first` where no other line stands above it."""
    if first and (heading := _underlined(lines, at)):
        return heading
    if _RULE.fullmatch(lines[at]):
        return Passage("rule"), at + 1
    items, end = _items(lines, at, width)
    if _is_list(items):
        return Passage("list", items=items), end
    return None, at


def _underlined(lines: Sequence[str], at: int) -> tuple[Passage, int] | None:
    """A heading with a line below it, perhaps with one above it too."""
    over = _UNDERLINE.fullmatch(lines[at]) if at + 2 < len(lines) else None
    title = at + 1 if over else at
    under = _UNDERLINE.fullmatch(lines[title + 1]) if title + 1 < len(lines) else None
    if not under or len(lines[title]) > LONG or _RULE.fullmatch(lines[title]) or (over and over[1] != under[1]):
        return None
    return Passage("heading", (lines[title].strip(),), 1 if under[1] == "=" else 2), title + 2


_ITEM: Final = re.compile(r"(\s*)([-–*+•·‣◦○●▪■]|o(?=\s\s)|\d{1,3}[.)])\s+(\S.*)")
_UNSPOKEN: Final = frozenset("*+•·‣◦○●▪■o")
"""Bullets that begin no words of a dialogue, and number no paragraph."""


def _items(lines: Sequence[str], at: int, width: int) -> tuple[tuple[Item, ...], int]:
    """The items from a line on, each with the lines that go on with it, and where they end."""
    items: list[Item] = []
    while at < len(lines):
        if found := _ITEM.fullmatch(lines[at]):
            items.append(Item(len(found[1]), found[2] if found[2][0].isdigit() else "-", found[3]))
        elif items and (_indent(lines[at]) > items[-1].depth or (width and forced(lines[at - 1], lines[at], width))):
            items[-1] = replace(items[-1], text=_glued(items[-1].text, lines[at].strip()))
        else:
            break
        at += 1
    return tuple(items), at


def _is_list(items: Sequence[Item]) -> bool:
    """Whether items are two or more, of one kind, none further out than the first, and no dialogue."""
    top = [item for item in items if item.depth <= items[0].depth]
    if len(top) < 2 or any(item.depth < top[0].depth for item in top):
        return False
    if top[0].mark == "-":
        return all(item.mark == "-" for item in top) and not any(re.search("[?!]", item.text) for item in items)
    return all(_follows(*pair) for pair in pairwise(top))


def _follows(before: Item, item: Item) -> bool:
    ours, theirs = before.mark, item.mark
    return theirs[:-1].isdigit() and ours[-1] == theirs[-1] and int(theirs[:-1]) == int(ours[:-1]) + 1


def _gathered(blocks: Sequence[list[str]], width: int) -> list[list[str]]:
    """Blocks, with items put together that blank lines part; long ones with a dash or a number are paragraphs."""
    out: list[list[str]] = []
    for block in blocks:
        found = _ITEM.fullmatch(block[0])
        if out and found and _ITEM.fullmatch(out[-1][0]):
            together = [*out[-1], *block]
            items, end = _items(together, 0, width)
            brief = found[2] in _UNSPOKEN or all(len(item.text) <= LONG for item in items)
            if brief and end == len(together) and _is_list(items):
                out[-1] = together
                continue
        out.append(block)
    return out


def _headed(found: Sequence[Passage], *, titled: bool) -> Iterator[Passage]:
    """Passages, with single lines in capitals and numbers of parts made headings; not where all is in capitals."""
    parts = numbered([_title_line(passage) for passage in found])
    capitals = [_is_capital(passage) for passage in found]
    last = len(found) - 1
    while last >= 0 and capitals[last]:
        last -= 1
    usual = 2 * sum(capitals[: last + 1]) > last + 1
    for at, passage in enumerate(found):
        if at in parts and at < len(found) - 1:
            yield Passage("heading", passage.lines, 2 + parts[at].depth)
        elif capitals[at] and at < last and not usual:
            yield Passage("heading", passage.lines, 2 if at or titled else 1)
        else:
            yield passage


def _title_line(passage: Passage) -> str:
    """The line of a paragraph that is one short line; nothing for others."""
    single = passage.kind == "paragraph" and len(passage.lines) == 1 and len(passage.lines[0]) <= _TITLE
    return passage.lines[0] if single else ""


def _is_capital(passage: Passage) -> bool:
    if passage.kind != "paragraph" or len(passage.lines) != 1:
        return False
    (line,) = passage.lines
    return line.isupper() and sum(map(str.isalpha, line)) >= 3 and len(line) <= _TITLE and line[-1] not in ".,;:"
