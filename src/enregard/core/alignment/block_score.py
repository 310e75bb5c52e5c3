"""What speaks for blocks facing each other: lengths, words, kinds, the numbers they begin with.

The constants were set by reason, and on twenty stories in French and English of which paragraphs were left out and
joined by chance; checked on those in German and English, and on six documents.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

from enregard.core.alignment.dictionary import concepts
from enregard.core.alignment.length_model import Rows, length
from enregard.core.alignment.likelihood import LikelihoodRatio, PassageFeatures, with_significant_digits, words_of_each
from enregard.core.alignment.numbering import leading_number
from enregard.core.alignment.path import Shapes, Stretch
from enregard.core.languages.registry import counts_in_myriads
from enregard.core.markdown.block import Block, Kind

Concepts = tuple[Mapping[bytes, bytes], Mapping[bytes, bytes]]
"""For the beginnings of words of each language what stands for all those that translate each other."""


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
"""One block in so many may be missing there, or too many,"""
_MOST: Final = 10
"""but no more than so many."""
_UNLIKE: Final = -2.5
"""What it costs that two blocks of different kinds face each other;"""
_STRANGE: Final = -4.0
"""of kinds that hardly ever do: a heading and a paragraph, something without words and a text."""
_LEVEL: Final = -1.5
"""What it costs that two headings have different levels."""
_NUMBER: Final = -4.0
"""What it costs that two blocks begin with different numbers of their own, and gains that they begin with the same."""

_BEYOND_ASCII: Final = 0x80

_MARKS_BEFORE: Final = re.compile(r"[^\w\s]*")

_TWIN: Final[frozenset[Kind]] = frozenset({"code", "html", "figure", "rule", "table"})
"""Kinds of blocks that are often the same to the letter in both languages."""
_HARDLY: Final[frozenset[str]] = frozenset({"heading", "code", "rule", "mark"})
"""Kinds of blocks that hardly ever face one of another kind; a `mark` is HTML without words."""
_BOLD: Final = re.compile(r"\s*(\*\*|__)[^*_\n]+\1\s*")
"""A paragraph that is a heading to the eye."""
_FORMS: Final = (b"^", b"$", b"#")
"""What stands before what counts of a block beside its words: the marks at its edges, how many lines it has."""


class BlockScore:
    """What speaks for blocks of two texts facing each other."""

    def __init__(
        self,
        source: Sequence[Block],
        target: Sequence[Block],
        known: Concepts,
        languages: tuple[str, str] = ("", ""),
        likelihood: LikelihoodRatio | None = None,
    ) -> None:
        """`known` are the words that are known to translate each other."""
        self.blocks, self.known, self.languages, self._given = (source, target), known, languages, likelihood
        self._scaled = any(map(counts_in_myriads, languages))
        self._knows_wholes = False
        self._numbers: tuple[dict[int, tuple[int, ...]], ...] = ({}, {})

    @classmethod
    def of(cls, source: Sequence[Block], target: Sequence[Block], languages: tuple[str, str]) -> BlockScore:
        """With the commonest words of two languages, by their codes."""
        return cls(source, target, concepts(*languages), languages)

    @cached_property
    def _features(self) -> tuple[list[PassageFeatures], ...]:
        sides = [*zip(self.blocks, self.known, strict=True)]
        found = tuple(_passages(blocks, words, scaled=self._scaled) for blocks, words in sides)
        if not self._knows_wholes:
            return found
        return tuple(
            [_with_whole(one, block, words) for one, block in zip(features, blocks, strict=True)]
            for features, (blocks, words) in zip(found, sides, strict=True)
        )

    @cached_property
    def likelihood(self) -> LikelihoodRatio:
        """What lengths and words say; where all is known, nobody asks."""
        return self._given or LikelihoodRatio(*self._features)

    def part(self, rows: Rows) -> BlockScore:
        """The same of some blocks alone, by their positions."""
        ours, theirs = ([blocks[k] for k in row] for blocks, row in zip(self.blocks, rows, strict=True))
        return BlockScore(ours, theirs, self.known, self.languages, self.likelihood.part(rows))

    def telling(self) -> tuple[list[frozenset[bytes]], list[frozenset[bytes]]]:
        """Of each block the words that the other text does not have, and the block as a whole."""
        words = [
            [
                frozenset([_whole(block), *filter(_is_word, one.words)])
                for block, one in zip(blocks, features, strict=True)
            ]
            for blocks, features in zip(self.blocks, self._features, strict=True)
        ]
        shared = frozenset().union(*words[0]) & frozenset().union(*words[1])
        ours, theirs = ([one - shared for one in side] for side in words)
        return ours, theirs

    def taught(self, more: Concepts) -> BlockScore:
        """The same with words, or whole blocks, that were learned to translate each other."""
        known = tuple({**one, **other} for one, other in zip(self.known, more, strict=True))
        found = BlockScore(*self.blocks, (known[0], known[1]), self.languages)
        found._knows_wholes = self._knows_wholes or any(word[:1] == b"=" for word in more[0])
        return found

    def shapes(self, stretch: Stretch) -> Shapes:
        """The shapes that pairs of a stretch may have: longer ones where there are long lists."""
        i, p, j, q = stretch
        sides = self._items[0][i:p], self._items[1][j:q]
        long = [{size for items in {*side} if items > 8 for size in about(items)} for side in sides]
        if not any(long):
            return _SHAPES
        return _SHAPES | {(1, size): _price(size) for size in long[0]} | {(size, 1): _price(size) for size in long[1]}

    @cached_property
    def _items(self) -> tuple[list[int], ...]:
        """How many items each block has; 0 where it is no list."""
        return tuple([lines(block) if block.kind == "list" else 0 for block in blocks] for blocks in self.blocks)

    def _number(self, side: int, place: int) -> tuple[int, ...]:
        """The number that a block begins with."""
        found = self._numbers[side].get(place)
        if found is None:
            found = self._numbers[side][place] = leading_number(self.blocks[side][place])
        return found

    def score(self, i: int, j: int, a: int, b: int) -> float:
        """What speaks for groups of blocks facing each other; of a list and as many blocks, more than their shape."""
        if a == b == 1:
            return self.evidence(i, j, 1, 1)
        ours, theirs = self._items
        many = (a == 1 and b > 2 and b in about(ours[i])) or (b == 1 and a > 2 and a in about(theirs[j]))
        return self.evidence(i, j, a, b) + (_ITEMS - _price(max(a, b)) if many else 0.0)

    def evidence(self, i: int, j: int, a: int, b: int) -> float:
        """What speaks for groups of blocks translating each other, whatever the shape of the pair."""
        return self.likelihood.score(i, j, a, b) + self.form(i, j, a, b)

    def form(self, i: int, j: int, a: int, b: int) -> float:
        """What the kinds of blocks say: the least likely of any that would face each other; and their numbers."""
        ours, theirs = self.blocks
        if a == b == 1:
            return kind_score(ours[i], theirs[j]) + self._numbering(i, j)
        return min(kind_score(x, y) for x in ours[i : i + a] for y in theirs[j : j + b])

    def _numbering(self, i: int, j: int) -> float:
        """What it says that blocks begin with the same number, or with different ones; numbers go on from 1."""
        one = self._number(0, i)
        if not one or not (other := self._number(1, j)):
            return 0.0
        return -_NUMBER if one == other else _NUMBER

    def implausible(self, i: int, j: int, a: int, b: int) -> bool:
        """Whether groups need not be looked at."""
        return self.likelihood.implausible(i, j, a, b)


def lines(block: Block) -> int:
    """How many items a list has, or lines anything else."""
    return block.text.count("\n") + 1


def about(items: int) -> range:
    """How many blocks, or items, a list of so many items may face."""
    slack = min(items // _SLACK, _MOST)
    return range(items - slack, items + slack + 1)


def _kind(block: Block) -> str:
    if block.kind == "paragraph" and _BOLD.fullmatch(block.source):
        return "title"
    return "mark" if block.kind == "html" and not block.text.strip() else block.kind


def is_heading(block: Block) -> bool:
    """Whether a block is a heading, or a paragraph that is one to the eye."""
    return _kind(block) in {"heading", "title"}


def kind_score(ours: Block, theirs: Block) -> float:
    """What the kinds of two blocks say."""
    if ours.kind == theirs.kind and ours.kind != "html":
        return 0.0 if ours.level == theirs.level else _LEVEL
    kinds = _kind(ours), _kind(theirs)
    if kinds[0] == kinds[1] or set(kinds) == {"heading", "title"}:
        return 0.0
    return _STRANGE if _HARDLY.intersection(kinds) else _UNLIKE


def _passages(blocks: Sequence[Block], concepts: Mapping[bytes, bytes], *, scaled: bool) -> list[PassageFeatures]:
    """What counts of each block: its length as seen, its words as written, addresses included, its form."""
    written = [(block.source or block.text).strip() for block in blocks]
    words = words_of_each(written, concepts)
    if scaled:
        words = [*map(with_significant_digits, words, written)]
    return [
        PassageFeatures(length(block.text.strip() or source), own.union(_form(block.kind, source)))
        for block, source, own in zip(blocks, written, words, strict=True)
    ]


def _with_whole(one: PassageFeatures, block: Block, concepts: Mapping[bytes, bytes]) -> PassageFeatures:
    """The same with what stands for the block as a whole, if that is known."""
    whole = concepts.get(_whole(block))
    return one._replace(words=one.words | {whole}) if whole else one


def _is_word(one: bytes) -> bool:
    """Whether what counts of a block is a word, in any script: no number, concept or form."""
    return one[:1].isalpha() or one[0] >= _BEYOND_ASCII


def is_form(one: bytes) -> bool:
    """Whether what counts of a block is no word of any kind: the marks at its edges, or its lines."""
    return one[:1] in _FORMS


def _whole(block: Block) -> bytes:
    """A block as one word: what is repeated faces the same each time."""
    return b"=" + block.text.encode()


def _form(kind: Kind, written: str) -> tuple[bytes, ...]:
    """How something is written, as words of its own: the marks it begins and ends with, how many lines it has."""
    if kind in _TWIN:
        return (b"=" + written.encode(),)
    after = written[-1:]
    end = b"$" if after.isalnum() or after == "_" else b"$" + after.encode()
    marks = None if written[:1].isalnum() else _MARKS_BEFORE.match(written)
    start = b"^" + marks[0].encode() if marks else b"^"
    return (start, end, b"#%d" % written.count("\n")) if kind == "list" else (start, end)
