"""What a text's author meant without saying it to the program: headings, lists, rules and captions by their look.

Rules of this module, none of which knows any one file:

- A text without headings has them in short lines that are bold throughout, without a full stop, above other text.
- A line that is a number in order (`I`, `II.`, `3`), or a word for a part and its number (`Chapitre II`), is a heading.
- Paragraphs that begin with a bullet, or with numbers in order, are a list; dashes may be a dialogue and are none.
- A line of asterisks or dashes is a rule.
- A caption that says what its picture's alternative text says is that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from enregard.core.manuscripts.chapter import numbered
from enregard.core.manuscripts.document import (
    Block,
    Document,
    Heading,
    Paragraph,
    Picture,
    Rule,
    Run,
    Span,
    Spans,
    text_of,
    walk,
)
from enregard.core.manuscripts.outline import Item, nested

_LONGEST: Final = 100
"""The most characters of a line that is a heading by its look."""
_ITEM: Final = 300
"""The most characters of a typed item; what is longer is a paragraph with a number."""


def shaped(document: Document) -> Document:
    """A document in which headings, lists, rules and captions are what they look like."""
    blocks = _captioned([_ruled(block) for block in document.blocks])
    blocks, counted = _counted(blocks)
    told = list(document.told)
    if counted:
        told.append(f"{counted} numbered line{'s are headings' if counted > 1 else ' is a heading'}")
    if counted or not any(isinstance(block, Heading) for block in walk(document.blocks)):
        blocks, bold = _bolded(blocks)
        if bold:
            told.append(f"{bold} bold line{'s are headings' if bold > 1 else ' is a heading'}")
    return replace(document, blocks=nested(_typed(blocks)), told=tuple(told))


# --------------------------------------------------------------------------------------------------- rules, captions

_RULE: Final = re.compile(r"\s*(?:([*_=~#•-])(?:\s*\1){2,}|[*⁂⁎❦☙]|—{3,}|–{3,}|[oO0](?:\s+[oO0]){2,})\s*")


def _ruled(block: Block) -> Block:
    plain = isinstance(block, Paragraph) and all(isinstance(span, Run) for span in block.spans)
    return Rule() if plain and isinstance(block, Paragraph) and _RULE.fullmatch(text_of(block.spans)) else block


def _captioned(blocks: Sequence[Block]) -> list[Block]:
    """Blocks without captions that the picture above says already, or could say for want of another text."""
    out: list[Block] = []
    for block in blocks:
        picture = _only_picture(out[-1]) if out else None
        if picture and isinstance(block, Paragraph) and block.caption:
            words = " ".join(text_of(block.spans).split())
            if words and (not picture.alt.strip() or picture.alt.split() == words.split()):
                out[-1] = Paragraph((replace(picture, alt=words, captioned=True),))
                continue
        out.append(block)
    return out


def _only_picture(block: Block) -> Picture | None:
    """The picture that a paragraph is, if it is one and nothing else."""
    if not isinstance(block, Paragraph) or text_of(block.spans).strip():
        return None
    found = [span for span in block.spans if isinstance(span, Picture)]
    return found[0] if len(found) == 1 else None


# ----------------------------------------------------------------------------------------------------------- headings


def _counted(blocks: Sequence[Block]) -> tuple[list[Block], int]:
    """Blocks with numbered lines as headings, and how many of them there are."""
    found = numbered([_line(block) for block in blocks])
    if not found:
        return list(blocks), 0
    top = min((block.level for block in blocks if isinstance(block, Heading)), default=0)
    made: list[Block] = list(blocks)
    for at, part in found.items():
        block = made[at]
        if isinstance(block, Paragraph):
            made[at] = Heading(min(6, (top + 1 if top else 2) + part.depth), block.spans, block.names)
    return made, len(found)


def _line(block: Block) -> str:
    """The words of a paragraph that may be a heading; nothing for other blocks."""
    if not isinstance(block, Paragraph) or any(not isinstance(span, Run) for span in block.spans):
        return ""
    text = " ".join(text_of(block.spans).split())
    return text if len(text) <= _LONGEST else ""


@dataclass(frozen=True, slots=True)
class _Bold:
    at: int
    size: float


def _bolded(blocks: Sequence[Block]) -> tuple[list[Block], int]:
    """Blocks with bold lines as headings, and how many of them there are."""
    bold = [is_bold(block) for block in blocks]
    paragraphs = sum(isinstance(block, Paragraph) for block in blocks)
    found = [
        _Bold(at, block.size)
        for at, block in enumerate(blocks)
        if bold[at] and isinstance(block, Paragraph) and _is_title(block) and _has_text_below(blocks, bold, at)
    ]
    made = list(blocks)
    if 2 * len(found) > paragraphs or (len(found) < 2 and not (found and found[0].at == 0)):
        return made, 0
    below = max((line.size for line in found if line.at), default=0)
    above = len(found) == 1 and any(isinstance(block, Heading) for block in blocks)
    titled = found[0].at == 0 and (found[0].size > below or above)
    sizes = sorted({line.size for line in found if line.at or not titled}, reverse=True)
    for line in found:
        block = made[line.at]
        level = 1 if titled and line.at == 0 else min(6, 2 + sizes.index(line.size))
        if isinstance(block, Paragraph):
            made[line.at] = Heading(level, block.spans, block.names)
    return made, len(found)


def is_bold(block: Block) -> bool:
    """Whether a paragraph is bold throughout."""
    if not isinstance(block, Paragraph):
        return False
    words = [span for span in block.spans if isinstance(span, Run) and span.text.strip()]
    return bool(words) and (block.bold or all("strong" in span.styles for span in words))


def _is_title(block: Paragraph) -> bool:
    text = text_of(block.spans).strip()
    return (
        0 < len(text) <= _LONGEST
        and "\n" not in text
        and re.search(r"\w", text) is not None
        and text[-1] not in ".,;:"
        and all(isinstance(span, Run) for span in block.spans)
    )


def _has_text_below(blocks: Sequence[Block], bold: Sequence[bool], at: int) -> bool:
    """Whether text stands below a line, at most one other such line between."""
    below = blocks[at + 1 : at + 3]
    return any(not isinstance(block, Heading | Rule) and not bold[at + 1 + n] for n, block in enumerate(below))


# -------------------------------------------------------------------------------------------------------- typed lists

_BULLET: Final = re.compile(r"(\s*)([•·‣◦○●▪■□➢❖✓]|o(?=\t)|[-–—*§](?=\t))\s*(?=\S)")
_NUMBER: Final = re.compile(r"(\s*)(\d{1,3}|[a-z])([.)])(\t\s*|\s+)(?=\S)")
_DEEPER: Final = {"o": 1, "◦": 1, "○": 1, "▪": 2, "■": 2}


@dataclass(frozen=True, slots=True)
class _Typed:
    """What a paragraph begins with that looks like an item's mark."""

    end: int
    depth: int
    number: int | None
    tabbed: bool
    letter: bool = False


def _typed(blocks: Sequence[Block]) -> Iterator[Block | Item]:
    """Blocks, with paragraphs that are items by what they begin with as such."""
    marks = [_mark(block) for block in blocks]
    at = 0
    while at < len(blocks):
        end = at
        while end < len(blocks) and marks[end]:
            end += 1
        yield from _items(blocks[at:end], [mark for mark in marks[at:end] if mark])
        if end < len(blocks):
            yield blocks[end]
        at = end + 1


def is_typed(text: str) -> bool:
    """Whether a line begins with what looks like an item's mark."""
    return _mark_of(text) is not None


def _mark(block: Block) -> _Typed | None:
    return _mark_of(text_of(block.spans)) if isinstance(block, Paragraph) else None


def _mark_of(text: str) -> _Typed | None:
    if len(text) > _ITEM:
        return None
    if found := _BULLET.match(text):
        depth = found[1].count("\t") + _DEEPER.get(found[2], 0)
        return _Typed(found.end(), depth, None, tabbed=True)
    if found := _NUMBER.match(text):
        letter = found[2].isalpha()
        number = ord(found[2]) - 96 if letter else int(found[2])
        return _Typed(found.end(), found[1].count("\t") + letter, number, "\t" in found[4], letter)
    return None


def _items(blocks: Sequence[Block], marks: Sequence[_Typed]) -> Iterator[Block | Item]:
    """Paragraphs with marks as items, where the marks follow each other as a list's do; else as they are."""
    if not _is_list(marks):
        yield from blocks
        return
    base = min((mark.depth for mark in marks), default=0)
    for block, mark in zip(blocks, marks, strict=True):
        if isinstance(block, Paragraph):
            yield Item(mark.depth - base, mark.number, cut(block.spans, mark.end), block.names)


def _is_list(marks: Sequence[_Typed]) -> bool:
    """Whether there are two marks or more, and numbers of one depth count on; a lone mark with a tab will do."""
    if len(marks) < 2:
        return bool(marks) and marks[0].tabbed and marks[0].number in {None, 1}
    last: dict[int, int] = {}
    for mark in marks:
        for deeper in [depth for depth in last if depth > mark.depth]:
            del last[deeper]
        if mark.number is not None:
            if mark.depth in last and mark.number not in {last[mark.depth] + 1, 1}:
                return False
            if mark.depth not in last and mark.number != 1 and not mark.tabbed:
                return False
            last[mark.depth] = mark.number
    return True


def cut(spans: Spans, count: int) -> Spans:
    """Spans without so many characters at their beginning."""
    out: list[Span] = []
    for span in spans:
        if count and isinstance(span, Run):
            taken = min(count, len(span.text))
            count -= taken
            span = replace(span, text=span.text[taken:])
        out.append(span)
    return tuple(out)
