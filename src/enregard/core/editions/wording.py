"""What of a passage its translator writes: its text without what may stand there as in the original.

Code, titles of works in italics, quotations that are the same on both sides, and the words of links that are the same
and lead to one place on another site: nobody left these untranslated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from operator import itemgetter
from typing import Final, NamedTuple

from enregard.core.markdown.address import local
from enregard.core.markdown.block import Block
from enregard.core.markdown.token import VISIBLE, worded

_WORD: Final = re.compile(r"[^\W\d_]+")
_AROUND: Final = 3
"""As many words beside italics say that these are set off, and not the passage itself."""


_BARE: Final = 3
"""A block of no more tokens is its words, within one element."""


class _Stretch(NamedTuple):
    """Visible text within one mark."""

    start: int
    end: int
    href: str
    """Where a link leads; nothing for italics."""


class _Marked(NamedTuple):
    """A block, and its links and italics."""

    block: Block
    stretches: tuple[_Stretch, ...]


def translated_words(blocks: Sequence[Block], facing: Sequence[Block], gap: str = "\n\n") -> str:
    """The visible text of blocks, `gap` between them, with blanks for what their translator need not have written."""
    return _joined(_marked(blocks), _marked(facing), gap)


def words_of_both(source: Sequence[Block], target: Sequence[Block]) -> tuple[str, str]:
    """The same of blocks that face each other, each as the translation of the others."""
    ours, theirs = _marked(source), _marked(target)
    return _joined(ours, theirs, "\n\n"), _joined(theirs, ours, "\n\n")


def _marked(blocks: Sequence[Block]) -> list[_Marked]:
    return [_Marked(block, tuple(_stretches(block))) for block in blocks]


def _joined(blocks: Sequence[_Marked], facing: Sequence[_Marked], gap: str) -> str:
    return gap.join([_words(block, stretches, facing) for block, stretches in blocks])


def _words(block: Block, stretches: Sequence[_Stretch], facing: Sequence[_Marked]) -> str:
    if (block.kind == "quotation" and _folded(block.text) in _quoted(facing)) or _is_reference(block.text):
        return _blank(block.text)
    shown = worded(block, " ")
    if not stretches:
        return shown
    marked = {(one.href, _folded(other.text[one.start : one.end])) for other, found in facing for one in found}
    for one in stretches:
        said = block.text[one.start : one.end]
        as_there = (one.href, _folded(said)) in marked
        if (as_there and not local(one.href)) if one.href else _is_apart(said, block.text, as_there=as_there):
            shown = shown[: one.start] + _blank(shown[one.start : one.end]) + shown[one.end :]
    return shown


def _is_apart(said: str, text: str, *, as_there: bool) -> bool:
    """Whether italics are set off from the words around them, of which a few are counted.

    A few words beside italics that the source has too are an author's, as of a work in a list.
    """
    own = len(_WORD.findall(said))
    around = sum(1 for _ in islice(_WORD.finditer(text), own + _AROUND)) - own
    return around >= _AROUND or (around > 0 and as_there)


def _quoted(facing: Sequence[_Marked]) -> set[str]:
    return {_folded(block.text) for block, _ in facing if block.kind == "quotation"}


_YEAR: Final = r"\(?(?:1[5-9]|20)\d\d[a-z]?\b\)?"
_AUTHORED: Final = re.compile(
    rf"[A-ZÀ-Þ][\w’'-]++, (?:[A-ZÀ-Þ][\w.’'-]*[ ,.;&]+)+.{{0,120}}?{_YEAR}|[A-ZÀ-Þ][^.!?]{{2,160}}+\. {_YEAR}\. \S"
)


def _is_reference(text: str) -> bool:
    """Whether a passage is a work in a list of works: its author, by the surname or as a whole, and a year."""
    return _AUTHORED.match(text) is not None


def _stretches(block: Block) -> Iterator[_Stretch]:
    """The links and italics of a block, in the order in which they end."""
    tokens = block.inline.tokens
    if len(tokens) <= _BARE or ("link" not in map(itemgetter(0), tokens) and "em" not in map(itemgetter(1), tokens)):
        return
    opened: list[tuple[int, str, str]] = []
    at = 0
    for op, value, _, _ in tokens:
        if op in VISIBLE:
            at += len(value)
        elif op == "link" or (op, value) == ("open", "em"):
            opened.append((at, "a" if op == "link" else "em", value if op == "link" else ""))
        elif op == "close" and opened and opened[-1][1] == value:
            start, _, href = opened.pop()
            yield _Stretch(start, at, href)


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text) if "\n" in text else " " * len(text)
