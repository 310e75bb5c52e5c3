"""What the sentences of blocks say where the blocks as wholes leave doubt.

A paragraph is about as long as many others, and a paragraph and a half may well be a translation of one. Its sentences
are not: each has its own length and its own words, in the same order on both sides. So where blocks face nothing, or
several, or one for which little speaks, their sentences are aligned for every way in which they could face each other.
What one side lacks may stand at either end of a block: one of two paragraphs that the other text ran together.

The constants were set on 136 posts and guides in French, German, Spanish and English of which paragraphs were left out
and joined by chance.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, groupby
from typing import Final

from enregard.core.alignment.bead import Step
from enregard.core.alignment.block_score import BlockScore
from enregard.core.alignment.path import Stretch, best_path
from enregard.core.alignment.sentence_path import SHAPES, features
from enregard.core.markdown.block import Kind
from enregard.core.text.segment import sentences

_PROSE: Final[frozenset[Kind]] = frozenset({"paragraph", "list", "quotation"})
"""Kinds of blocks that have sentences."""
_DOUBT: Final = 1.5
"""Two blocks are in doubt for which less speaks."""
_CELLS: Final = 64
"""Stretches are read closely where no more blocks than so many could face others: else the texts have little in common.
"""
_READ: Final = 2.5
"""So much speaks for two blocks whose sentences say neither yes nor no: few have a translation that differs so much."""
_APART: Final = -4.0
"""Blocks for which less speaks than this, all told, face nothing."""
_CUT: Final = -2.0
"""What it costs that two sentences face one: less than elsewhere, since what was run together may have lost a mark."""
_SHORT: Final = -1.0
"""No less is said by the lengths of blocks as wholes."""
_MOST: Final = 8
"""No more sentences that follow each other are left out at once;"""
_AGAIN: Final = -0.8
"""each after the first costs so much: what comes after a sentence that was left out often was, too."""
_SHAPES: Final = (
    SHAPES
    | {shape: SHAPES[0, 1] + _AGAIN * (size - 1) for size in range(2, _MOST + 1) for shape in ((0, size), (size, 0))}
    | {(1, 2): _CUT, (2, 1): _CUT}
)


class CloseReading:
    """What the sentences of a stretch of blocks, all of them prose, say of these facing each other."""

    def __init__(self, score: BlockScore, stretch: Stretch) -> None:
        """Cut the blocks of the stretch into sentences."""
        i, p, j, q = self._stretch = stretch
        self._whole = score
        ours, theirs = (
            [sentences(block.text.strip(), lang) for block in blocks]
            for blocks, lang in zip((score.blocks[0][i:p], score.blocks[1][j:q]), score.languages, strict=True)
        )
        self._ends = tuple([0, *accumulate(map(len, side))] for side in (ours, theirs))
        self._likelihood = score.likelihood.closer(
            features([*chain.from_iterable(ours)], score.known[0]),
            features([*chain.from_iterable(theirs)], score.known[1]),
        )
        self._read: dict[Step, float] = {}

    def gain(self, i: int, j: int, a: int, b: int) -> float:
        """What speaks for groups of blocks facing each other, sentence by sentence."""
        key = i, j, a, b
        if key not in self._read:
            first, _, start, _ = self._stretch
            ours, theirs = self._ends
            x, y = i - first, j - start
            steps = best_path(self._likelihood, (ours[x], ours[x + a], theirs[y], theirs[y + b]), _SHAPES)
            self._read[key] = self._sum(steps)
        return self._read[key]

    def _sum(self, steps: Sequence[Step]) -> float:
        found, before = 0.0, (1, 1)
        for step in steps:
            shape = step[2:]
            if all(shape):
                found += _SHAPES[shape] + self._likelihood.score(*step)
            else:
                found += _AGAIN if shape == before else SHAPES[shape]
            before = shape
        return found

    def score(self, i: int, j: int, a: int, b: int) -> float:
        """What speaks for groups of blocks facing each other, by their sentences and as wholes.

        One of which a part was left out is too long or too short: its sentences say whether that is so.
        """
        spared = max(0.0, _SHORT - self._whole.likelihood.length(i, j, a, b))
        return (self.gain(i, j, a, b) + self._whole.evidence(i, j, a, b) + spared) / 2

    def implausible(self, i: int, j: int, a: int, b: int) -> bool:
        """Whether groups need not be looked at."""
        return self._whole.implausible(i, j, a, b)


def are_prose(score: BlockScore, i: int, j: int, a: int, b: int) -> bool:
    """Whether groups of blocks have sentences, all of them."""
    ours, theirs = score.blocks
    return all(block.kind in _PROSE for block in (*ours[i : i + a], *theirs[j : j + b]))


def reread(score: BlockScore, steps: Sequence[Step], *, begun: bool) -> Iterator[tuple[Step, float]]:
    """Steps of a path through blocks, with what speaks for each; where they leave doubt, those of a closer reading.

    With `begun` the first of them has blocks on both sides.
    """
    doubtful = _doubtful(score, steps)
    for is_doubtful, group in groupby(range(len(steps)), key=doubtful.__contains__):
        run = [steps[k] for k in group]
        counts = [sum(step[side] for step in run) for side in (2, 3)]
        if is_doubtful and 0 < counts[0] * counts[1] <= _CELLS:
            yield from _read_closely(score, run, begun=begun and run[0] == steps[0])
        else:
            yield from ((step, score.evidence(*step) if all(step[2:]) else 0.0) for step in run)


def _read_closely(score: BlockScore, run: Sequence[Step], *, begun: bool) -> Iterator[tuple[Step, float]]:
    """The steps of a stretch by what its sentences say."""
    (i, j, _, _), (x, y, a, b) = run[0], run[-1]
    stretch = i, x + a, j, y + b
    reading = CloseReading(score, stretch)
    for step in best_path(reading, stretch, score.shapes(stretch), begun=begun):
        gain = 2 * reading.score(*step) + _READ if all(step[2:]) else 0.0
        if gain >= _APART or (begun and step[:2] == run[0][:2]):
            yield step, gain
        else:
            x, y, a, b = step
            yield from (((k, y, 1, 0), 0.0) for k in range(x, x + a))
            yield from (((x + a, k, 0, 1), 0.0) for k in range(y, y + b))


def _doubtful(score: BlockScore, steps: Sequence[Step]) -> set[int]:
    """The steps of blocks that face nothing, or several, or one for which little speaks; and of a block that would have
    as long a translation if one beside it that faces nothing were part of that."""
    found = {
        k
        for k, step in enumerate(steps)
        if (step[2:] != (1, 1) or score.evidence(*step) < _DOUBT) and are_prose(score, *step)
    }
    alone = [k for k in found if not all(steps[k][2:])]
    beside = {
        n
        for k in alone
        for n in (k - 1, k + 1)
        if 0 <= n < len(steps) and steps[n][2:] == (1, 1) and _would_do(score, steps[n], steps[k])
    }
    return found | beside


def _would_do(score: BlockScore, step: Step, alone: Step) -> bool:
    """Whether two blocks that face each other go better together by their length with one more that faces nothing."""
    if not are_prose(score, *step):
        return False
    both = min(step[0], alone[0]), min(step[1], alone[1]), 1 + alone[2], 1 + alone[3]
    return score.likelihood.length(*both) > score.likelihood.length(*step)
