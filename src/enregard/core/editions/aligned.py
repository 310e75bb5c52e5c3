"""Aligned pairs: the blocks of a text and of its translation that face each other, and their sentences.

Sentences that translate each other share a number. What a build aligns depends on the article's folder alone: its two
texts, their pins, and its memory.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.block_alignment import pair_blocks
from enregard.core.alignment.item_alignment import pair_items, pair_running
from enregard.core.alignment.sentence_path import pair_sentences
from enregard.core.editions.article import Text
from enregard.core.editions.offset_map import MappedText, mapped
from enregard.core.markdown.block import Block
from enregard.core.markdown.token import line_of
from enregard.core.text import segment

Spans = tuple[tuple[int, int, int], ...]
"""The sentences of a block: start, end, and the number that they share with those opposite."""


class Half(NamedTuple):
    """One language of a pair."""

    lang: str
    visible: MappedText
    """What readers see of its blocks, a blank line apart."""
    sentences: tuple[Spans, ...] = ()
    """For each block its sentences."""
    footnotes: tuple[Block, ...] = ()
    """The definitions of the author's footnotes that are referred to here for the first time."""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Its blocks, in order."""
        return self.visible.blocks

    @property
    def source(self) -> str:
        """Its Markdown, blocks a blank line apart."""
        return "\n\n".join(block.source for block in self.visible.blocks)

    @property
    def text(self) -> str:
        """Its visible text, blocks a blank line apart."""
        return self.visible.text

    @property
    def line(self) -> int:
        """The line at which it begins in its file; 0 where there is nothing."""
        return self.visible.blocks[0].lines[0] if self.visible.blocks else 0


class AlignedPair(NamedTuple):
    """Passages that translate each other, or one that faces nothing."""

    blocks: Bead
    """Its blocks, by their places in the bodies of the two texts, and how sure it is that they face each other."""
    source: Half
    target: Half
    sentences: tuple[Bead, ...]
    """Which sentences translate each other, counted through all blocks of each half; none where nothing faces it."""

    @property
    def pin(self) -> str:
        """The editor's pin that begins it, or nothing."""
        return next((block.pin for block in self.source.blocks[:1]), "")


def aligned(source: Text, target: Text | None, target_lang: str, fixed: Sequence[Bead] = ()) -> tuple[AlignedPair, ...]:
    """The blocks of two texts in pairs, and the sentences within each pair.

    `fixed` are pairs that the article's memory knows, as positions among the blocks that are no footnotes.
    """
    ours, theirs = body(source), body(target) if target else ()
    languages = source.lang, target_lang
    known = [(bead.source, bead.target) for bead in fixed]
    facing = pair_blocks(ours, theirs, languages=languages, fixed=known, crossing=True)
    notes = _footnotes(source, [bead.source for bead in facing]), _footnotes(target, [bead.target for bead in facing])
    made = []
    for bead in facing:
        mine, other = tuple(ours[i] for i in bead.source), tuple(theirs[i] for i in bead.target)
        cut = _cut(mine, source.lang), _cut(other, target_lang)
        beads = _sentences(mine, other, cut, languages) if mine and other else ()
        halves = (
            Half(source.lang, mapped(mine), _numbered(cut[0], beads, 0), notes[0].get(bead.source, ())),
            Half(target_lang, mapped(other), _numbered(cut[1], beads, 1), notes[1].get(bead.target, ())),
        )
        made.append(AlignedPair(bead, *halves, beads))
    return tuple(made)


def body(text: Text) -> tuple[Block, ...]:
    """The blocks that stand in pairs: all but the definitions of footnotes."""
    return tuple(block for block in text.blocks if block.kind != "footnote")


def _footnotes(text: Text | None, passages: Iterable[tuple[int, ...]]) -> dict[tuple[int, ...], tuple[Block, ...]]:
    """The definitions of footnotes that each passage, or footnotes of its own, is the first in its text to refer to."""
    if text is None or all(block.kind != "footnote" for block in text.blocks):
        return {}
    blocks, seen = body(text), set[str]()
    defined = defaultdict[str, list[Block]](list)
    for block in text.blocks:
        if block.kind == "footnote":
            defined[block.label].append(block)
    return {
        passage: tuple(_first(defined, [label for k in passage for label in blocks[k].inline.footnotes], seen))
        for passage in sorted(passages)
    }


def _first(defined: Mapping[str, list[Block]], labels: Iterable[str], seen: set[str]) -> Iterator[Block]:
    """The definitions of labels that were not seen before, and of those that these refer to."""
    ahead = deque(labels)
    while ahead:
        label = ahead.popleft()
        if label not in seen:
            seen.add(label)
            found = defined.get(label, [])
            yield from found
            ahead.extendleft(reversed([inner for block in found for inner in block.inline.footnotes]))


def _cut(blocks: Sequence[Block], lang: str) -> list[list[str]]:
    return [segment.sentences(block.text, lang) for block in blocks]


def _sentences(
    source: Sequence[Block],
    target: Sequence[Block],
    cut: tuple[Sequence[list[str]], Sequence[list[str]]],
    languages: tuple[str, str],
) -> tuple[Bead, ...]:
    """The sentences of a pair that translate each other, of two lists or tables whatever the order of their items."""
    if len(source) == len(target) == 1 and source[0].kind == target[0].kind:
        if source[0].kind in ("list", "table"):
            return pair_items(_items(source[0], cut[0][0]), _items(target[0], cut[1][0]), languages)
        return pair_running(cut[0][0], cut[1][0], languages)
    left, right = (list(chain.from_iterable(side)) for side in cut)
    return pair_sentences(left, right, languages)


def _items(block: Block, sentences: Sequence[str]) -> list[list[str]]:
    """The sentences of a list by its items, lines as they are seen; of a table by its rows, lines as written."""
    found: dict[int, list[str]] = {}
    at = 0
    for sentence in sentences:
        start = at + len(sentence) - len(sentence.lstrip())
        line = line_of(block, start) if block.kind == "table" else block.text.count("\n", 0, start)
        found.setdefault(line, []).append(sentence)
        at += len(sentence)
    return [*found.values()]


def _numbered(blocks: Sequence[Sequence[str]], beads: Sequence[Bead], side: int) -> tuple[Spans, ...]:
    """Where each block's sentences stand, white space at their ends aside, with the number of their bead.

    Without beads each has a number of its own.
    """
    numbers = {
        index: number for number, bead in enumerate(beads, 1) for index in (bead.target if side else bead.source)
    }
    out, index = [], 0
    for sentences in blocks:
        spans, at = [], 0
        for sentence in sentences:
            if seen := len(sentence.rstrip()):
                start = at + len(sentence) - len(sentence.lstrip()) if sentence[0].isspace() else at
                spans.append((start, at + seen, numbers.get(index, 0) if beads else index + 1))
            at += len(sentence)
            index += 1
        out.append(tuple(spans))
    return tuple(out)
