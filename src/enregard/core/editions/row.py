"""Rows: the pairs of an article, with their sentences numbered so that those which translate each other share a number.

What a build aligns depends on the article's folder alone: its two texts, their pins, and its memory.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from enregard.core.alignment import align, pairing
from enregard.core.alignment.bead import Bead
from enregard.core.editions.reading import Text
from enregard.core.markdown.block import Block
from enregard.core.markdown.renderer import Mark
from enregard.core.markdown.token import line_of
from enregard.core.memories.state import Standing
from enregard.core.text import segment

Spans = tuple[tuple[int, int, int], ...]
"""The sentences of a block: start, end, and the number that they share with those opposite."""


class Half(NamedTuple):
    """One language of a pair."""

    lang: str
    blocks: tuple[Block, ...] = ()
    sentences: tuple[Spans, ...] = ()
    """For each block its sentences."""
    marks: tuple[tuple[Mark, ...], ...] = ()
    """For each block the words that notes are about."""
    footnotes: tuple[Block, ...] = ()
    """The definitions of the author's footnotes that are referred to here for the first time."""

    @property
    def source(self) -> str:
        """Its Markdown, blocks a blank line apart."""
        return "\n\n".join(block.source for block in self.blocks)

    @property
    def text(self) -> str:
        """Its visible text, blocks a blank line apart."""
        return "\n\n".join(block.text for block in self.blocks)

    def line_of(self, offset: int) -> int:
        """The line in the file of an offset in its visible text."""
        for block in self.blocks:
            if offset <= len(block.text):
                return line_of(block, offset)
            offset -= len(block.text) + 2
        return self.line

    @property
    def line(self) -> int:
        """The line at which it begins in its file; 0 where there is nothing."""
        return self.blocks[0].lines[0] if self.blocks else 0


class Row(NamedTuple):
    """A pair: passages that translate each other, or one that faces nothing."""

    number: int
    """Its place in the article, from 1."""
    id: str
    """Its permanent address in the page, given when it is reviewed; it begins with a letter."""
    source: Half
    target: Half
    confidence: float = 1.0
    """How sure it is that the two face each other, up to 1."""
    sentences: tuple[Bead, ...] = ()
    """Which sentences translate each other, counted through all blocks of each half."""
    state: str = "unconfirmed"
    """approved, stale, machine, unconfirmed or missing."""
    standing: Standing | None = None
    """Why it is in that state: which words changed, and what they touch."""
    tuid: str = ""
    """Its id in the memory, or the one that it gets there when it is approved."""
    notes: tuple[str, ...] = ()
    """The notes that stand beside it, in the order of the text."""

    @property
    def kind(self) -> str:
        """The kind of its first block."""
        return (self.source.blocks or self.target.blocks)[0].kind

    @property
    def pin(self) -> str:
        """The editor's pin that begins it, or nothing."""
        return next((block.pin for block in self.source.blocks[:1] if block.pin), "")


def rows(source: Text, target: Text | None, target_lang: str, fixed: Sequence[Bead] = ()) -> tuple[Row, ...]:
    """Pair the blocks of two texts, and the sentences within each pair.

    `fixed` are pairs that the article's memory knows, as positions among the blocks that are no footnotes.
    """
    ours, theirs = body(source), body(target) if target else ()
    languages = source.lang, target_lang
    known = [(link.source, link.target) for link in fixed]
    links = pairing.pair_blocks(ours, theirs, languages=languages, fixed=known)
    made, seen = [], _Shown()
    for number, link in enumerate(links, 1):
        mine, other = tuple(ours[i] for i in link.source), tuple(theirs[i] for i in link.target)
        sentences = _cut(mine, source.lang), _cut(other, target_lang)
        left, right = (list(chain.from_iterable(side)) for side in sentences)
        pairs = align.pair_sentences(left, right, languages)
        halves = (
            Half(source.lang, mine, _numbered(sentences[0], pairs, 0), footnotes=seen.footnotes(source, mine)),
            Half(target_lang, other, _numbered(sentences[1], pairs, 1), footnotes=seen.footnotes(target, other)),
        )
        state = "unconfirmed" if mine and other else "missing"
        made.append(Row(number, "", *halves, link.confidence, pairs, state))
    return tuple(made)


def body(text: Text) -> tuple[Block, ...]:
    """The blocks that stand in rows: all but the definitions of footnotes."""
    return tuple(block for block in text.blocks if block.kind != "footnote")


class _Shown:
    """Which footnotes have been shown in earlier rows."""

    def __init__(self) -> None:
        self.labels: set[tuple[str, str]] = set()

    def footnotes(self, text: Text | None, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """The definitions of the footnotes that these blocks, or footnotes of theirs, are the first to refer to."""
        found: list[Block] = []
        ahead = [label for block in blocks for label in block.inline.footnotes]
        while text and ahead:
            label = ahead.pop(0)
            if (text.lang, label) not in self.labels:
                self.labels.add((text.lang, label))
                defined = [block for block in text.blocks if block.kind == "footnote" and block.label == label]
                found.extend(defined)
                ahead[:0] = [label for block in defined for label in block.inline.footnotes]
        return tuple(found)


def _cut(blocks: Sequence[Block], lang: str) -> list[list[str]]:
    return [segment.sentences(block.text, lang) for block in blocks]


def _numbered(blocks: Sequence[Sequence[str]], links: Sequence[Bead], side: int) -> tuple[Spans, ...]:
    """Where each block's sentences stand, white space at their ends aside, with the number of their link."""
    numbers = {
        index: number for number, link in enumerate(links, 1) for index in (link.target if side else link.source)
    }
    out, index = [], 0
    for sentences in blocks:
        spans, at = [], 0
        for sentence in sentences:
            start, end = at + len(sentence) - len(sentence.lstrip()), at + len(sentence.rstrip())
            if start < end:
                spans.append((start, end, numbers.get(index, 0)))
            at += len(sentence)
            index += 1
        out.append(tuple(spans))
    return tuple(out)
