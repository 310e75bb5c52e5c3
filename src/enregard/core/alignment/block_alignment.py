"""Blocks of a text and of its translation into pairs, n:m, in order.

Pins and pairs that are known already cut the two texts into stretches, and each stretch is aligned alone. Where as many
blocks stand on both sides and enough speaks for each facing the one opposite, that is it; otherwise the best path of
pairs is looked for, of shapes up to one to nine. A block faces one of its own kind more readily than another.

The constants were set by reason, and on twenty stories in French and English of which paragraphs were left out and
joined by chance; checked on those in German and English, and on six documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from math import exp
from typing import Final

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.dictionary import concepts
from enregard.core.alignment.fixed_point import FixedPoint, cuts
from enregard.core.alignment.likelihood import LikelihoodRatio, PassageFeatures, stems
from enregard.core.alignment.numbering import leading_number
from enregard.core.alignment.path import LIKELY, Shapes, Stretch, best_path
from enregard.core.markdown.block import Block, Kind


def _price(size: int) -> float:
    """Logarithm of how often a block faces so many, three at least."""
    return -3.5 - 1.5 * size


_SHAPES: Final = (
    {(1, 1): -0.1, (1, 2): -3.7, (2, 1): -3.7, (2, 2): -9.0}
    | {shape: _price(size) for size in range(3, 10) for shape in ((1, size), (size, 1))}
    | {shape: -0.6 - 2.7 * size for size in range(1, 9) for shape in ((0, size), (size, 0))}
)
"""Logarithms of how often a pair has so many blocks on each side, and so many are left out together."""
_ITEMS: Final = -5.5
"""The same of a list that faces about as many blocks as it has items, however many."""
_SLACK: Final = 6
"""One block in so many may be missing there, or too many."""
_UNLIKE: Final = -2.5
"""What it costs that two blocks of different kinds face each other;"""
_STRANGE: Final = -4.0
"""of kinds that hardly ever do: a heading and a paragraph, something without words and a text."""
_LEVEL: Final = -1.5
"""What it costs that two headings have different levels."""
_NUMBER: Final = -4.0
"""What it costs that two blocks begin with different numbers of their own, and gains that they begin with the same."""

_MARKS_BEFORE: Final = re.compile(r"[^\w\s]*")
_PRIOR: Final = 1.3
"""What speaks for two blocks facing each other because the alignment put them there, in a confidence."""

_TWIN: Final[frozenset[Kind]] = frozenset({"code", "html", "figure", "rule", "table"})
"""Kinds of blocks that are often the same to the letter in both languages."""
_HARDLY: Final[frozenset[str]] = frozenset({"heading", "code", "rule", "mark"})
"""Kinds of blocks that hardly ever face one of another kind; a `mark` is HTML without words."""
_BOLD: Final = re.compile(r"\s*(\*\*|__)[^*_\n]+\1\s*")
"""A paragraph that is a heading to the eye."""


def pair_blocks(
    source: Sequence[Block],
    target: Sequence[Block],
    *,
    languages: tuple[str, str] = ("", ""),
    fixed: Sequence[FixedPoint] = (),
) -> tuple[Bead, ...]:
    """Which blocks translate each other: beads that cover both sides in order, each with its confidence.

    `languages` are the codes of the source's and of the target's; of some pairs of them the commonest words are known.
    `fixed` are pairs that somebody approved, as positions: each becomes one bead. A pin is stronger: a pair that goes
    across one is dropped, and so are pairs that cross others, as few as possible. Definitions of footnotes face those
    with the same label, wherever they stand; their beads come last.

    A confidence is the probability that the passages translate each other at all: under a half, they may not. Known
    pairs are sure, as are blocks that face nothing.
    """
    rows = [[k for k, block in enumerate(blocks) if block.kind != "footnote"] for blocks in (source, target)]
    back = [{k: i for i, k in enumerate(row)} for row in rows]
    known = [
        (tuple(back[0][k] for k in ours), tuple(back[1][k] for k in theirs))
        for ours, theirs in fixed
        if back[0].keys() >= set(ours) and back[1].keys() >= set(theirs)
    ]
    body = _BlockAligner([source[k] for k in rows[0]], [target[k] for k in rows[1]], languages)
    beads = [
        Bead(tuple(rows[0][i] for i in ours), tuple(rows[1][j] for j in theirs), confidence)
        for ours, theirs, confidence in body.beads(known)
    ]
    return (*beads, *_footnotes(source, target))


def _footnotes(source: Sequence[Block], target: Sequence[Block]) -> Iterator[Bead]:
    """Definitions of footnotes by label, in the source's order, then those of the target alone."""
    left = {k: block.label for k, block in enumerate(target) if block.kind == "footnote"}
    for k, block in enumerate(source):
        if block.kind == "footnote":
            opposite = [j for j, label in left.items() if label == block.label][:1]
            for j in opposite:
                del left[j]
            yield Bead((k,), tuple(opposite))
    yield from (Bead((), (k,)) for k in left)


class _BlockAligner:
    """Aligns the blocks of two texts, footnotes aside."""

    def __init__(self, source: Sequence[Block], target: Sequence[Block], languages: tuple[str, str]) -> None:
        self.blocks, self.languages = (source, target), languages

    @cached_property
    def likelihood(self) -> LikelihoodRatio:
        """What the blocks say; where all is known, nobody asks."""
        known = concepts(*self.languages)
        source, target = (
            [_passage(block, words) for block in blocks] for blocks, words in zip(self.blocks, known, strict=True)
        )
        return LikelihoodRatio(source, target)

    def beads(self, known: Sequence[FixedPoint]) -> Iterator[Bead]:
        """Beads that cover both sides in order."""
        i = j = 0
        begun = False
        for (p, u), (q, v) in cuts(*self.blocks, known):
            yield from self._stretch((i, p, j, q), begun)
            if u > p:
                yield Bead(tuple(range(p, u)), tuple(range(q, v)))
            i, j, begun = u, v, u == p
        yield from self._stretch((i, len(self.blocks[0]), j, len(self.blocks[1])), begun)

    def _stretch(self, stretch: Stretch, begun: bool) -> Iterator[Bead]:
        """Beads of a stretch; with `begun` the first has blocks on both sides."""
        i, p, j, q = stretch
        if i == p or j == q:
            yield from (Bead((k,), ()) for k in range(i, p))
            yield from (Bead((), (k,)) for k in range(j, q))
            return
        if p - i == q - j:
            gains = [self.score(i + k, j + k, 1, 1) for k in range(p - i)]
            if min(gains) > LIKELY or (begun and len(gains) == 1):
                yield from (Bead((i + k,), (j + k,), _confidence(gain)) for k, gain in enumerate(gains))
                return
        for x, y, a, b in best_path(self, stretch, self._shapes(stretch), begun=begun):
            sure = _confidence(self._likelihood(x, y, a, b)) if a and b else 1.0
            yield Bead(tuple(range(x, x + a)), tuple(range(y, y + b)), sure)

    def _shapes(self, stretch: Stretch) -> Shapes:
        """The shapes that pairs of a stretch may have: longer ones where there are long lists."""
        i, p, j, q = stretch
        sides = self._items[0][i:p], self._items[1][j:q]
        long = [{size for items in {*side} if items > 8 for size in _about(items)} for side in sides]
        if not any(long):
            return _SHAPES
        return _SHAPES | {(1, size): _price(size) for size in long[0]} | {(size, 1): _price(size) for size in long[1]}

    @cached_property
    def _items(self) -> tuple[list[int], ...]:
        """How many items each block has; 0 where it is no list."""
        return tuple(
            [block.text.count("\n") + 1 if block.kind == "list" else 0 for block in blocks] for blocks in self.blocks
        )

    @cached_property
    def _numbers(self) -> tuple[list[int], ...]:
        """The number that each block begins with."""
        return tuple([leading_number(block) for block in blocks] for blocks in self.blocks)

    def score(self, i: int, j: int, a: int, b: int) -> float:
        """What speaks for groups of blocks facing each other; of a list and as many blocks, more than their shape."""
        ours, theirs = self._items
        many = (a == 1 and b > 2 and b in _about(ours[i])) or (b == 1 and a > 2 and a in _about(theirs[j]))
        return self._likelihood(i, j, a, b) + (_ITEMS - _price(max(a, b)) if many else 0.0)

    def _likelihood(self, i: int, j: int, a: int, b: int) -> float:
        return self.likelihood.score(i, j, a, b) + self._kind_score(i, j, a, b)

    def _kind_score(self, i: int, j: int, a: int, b: int) -> float:
        """What the kinds of blocks say: the least likely of any that would face each other; and their numbers."""
        ours, theirs = self.blocks
        if a == b == 1:
            return _kind_score(ours[i], theirs[j]) + self._numbering(i, j)
        return min(_kind_score(x, y) for x in ours[i : i + a] for y in theirs[j : j + b])

    def _numbering(self, i: int, j: int) -> float:
        """What it says that blocks begin with the same number, or with different ones; numbers go on from 1."""
        one, other = self._numbers[0][i], self._numbers[1][j]
        return (-_NUMBER if one == other else _NUMBER) if one and other else 0.0

    def implausible(self, i: int, j: int, a: int, b: int) -> bool:
        """Whether groups need not be looked at."""
        return self.likelihood.implausible(i, j, a, b)


def _about(items: int) -> range:
    """How many blocks a list of so many items may face."""
    return range(items - items // _SLACK, items + items // _SLACK + 1)


def _confidence(gain: float) -> float:
    return 1 / (1 + exp(-_PRIOR - gain))


def _kind(block: Block) -> str:
    if block.kind == "paragraph" and _BOLD.fullmatch(block.source):
        return "title"
    return "mark" if block.kind == "html" and not block.text.strip() else block.kind


def _kind_score(ours: Block, theirs: Block) -> float:
    if ours.kind == theirs.kind and ours.kind != "html":
        return 0.0 if ours.level == theirs.level else _LEVEL
    kinds = _kind(ours), _kind(theirs)
    if kinds[0] == kinds[1] or set(kinds) == {"heading", "title"}:
        return 0.0
    return _STRANGE if _HARDLY.intersection(kinds) else _UNLIKE


def _passage(block: Block, concepts: Mapping[bytes, bytes]) -> PassageFeatures:
    """What counts of a block: its length as seen, its words as written, addresses included, its form."""
    written = (block.source or block.text).strip()
    return PassageFeatures(
        max(1, len(block.text.strip()) or len(written)), stems(written, concepts) | _form(block.kind, written)
    )


def _form(kind: Kind, written: str) -> set[bytes]:
    """How something is written, as words of its own: the marks it begins and ends with, how many lines it has."""
    if kind in _TWIN:
        return {f"={written}".encode()}
    before, after = _MARKS_BEFORE.match(written), written[-1:]
    form = {f"^{before[0] if before else ''}", "$" if after.isalnum() or after == "_" else f"${after}"}
    if kind == "list":
        form.add(f"#{written.count(chr(10))}")
    return {word.encode() for word in form}
