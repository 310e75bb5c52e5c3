"""All paths of beads through two texts at once: how likely each bead is, and which path is expected to be right most.

A node stands between sentences: (i, j) after i of the source and j of the target. For each i only a window of the j is
looked at. Sums over all paths are those of hidden Markov models (forward and backward); the path taken is not the
likeliest one but that with the most beads expected to be right (Goodman, "Parsing Algorithms and Metrics", ACL 1996).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from enregard.core.alignment.bead import Shape, Step

Floats = NDArray[Any]
Ints = NDArray[np.int64]

_NEVER: Final = -1e30


@dataclass(frozen=True, slots=True)
class Band:
    """The nodes that are looked at: for each i those from `low[i]`, `width` of them, as far as there are sentences."""

    low: Ints
    width: int
    columns: int
    """How many sentences the target has."""

    @property
    def rows(self) -> int:
        """How many sentences the source has."""
        return len(self.low) - 1

    def nodes(self) -> Ints:
        """The j of every node, row by row."""
        return self.low[:, None] + np.arange(self.width)[None, :]

    def valid(self) -> NDArray[np.bool_]:
        """Which of them exist."""
        return self.nodes() <= self.columns


def between(low: Ints, high: Ints, columns: int) -> Band:
    """The band that has, for each i, the nodes from `low` to `high`, and more where the windows of others are wider."""
    low = np.maximum.accumulate(np.clip(low, 0, columns))
    high = np.maximum.accumulate(np.clip(high, 0, columns))
    low[0], high[-1] = 0, columns
    # Windows of neighbors must overlap, or no path goes through.
    low[1:] = np.minimum(low[1:], high[:-1])
    low = np.minimum.accumulate(low[::-1])[::-1]
    width = int((high - low).max()) + 1
    low = np.minimum(low, columns + 1 - width)
    return Band(low, width, columns)


class Lattice:
    """Scores of beads in a band. `scores[i, s]` are those of shape `s` that end in the nodes of row i."""

    def __init__(self, band: Band, shapes: Sequence[Shape], scores: Floats, again: float = 0.0) -> None:
        """Scores of beads that do not exist are never looked at, whatever they are.

        `again` is added to the score of a sentence that stands alone where the one before it does: sentences are left
        out by passages (affine gaps: Gotoh, "An Improved Algorithm for Matching Biological Sequences", Journal of
        Molecular Biology 1982).
        """
        self.band, self.shapes, self.scores, self.again = band, tuple(shapes), scores, again
        self._deep = [(s, shape) for s, shape in enumerate(shapes) if shape[0]]
        self._two = [(s, shape) for s, shape in self._deep if shape[1]]
        self._down, self._skip = self.shapes.index((1, 0)), self.shapes.index((0, 1))
        deepest = max(a for a, _ in shapes)
        jumps = [
            int((band.low[a:] - band.low[: len(band.low) - a]).max(initial=0))
            for a in range(1, min(deepest, band.rows) + 1)
        ]
        self._pad = max(jumps) + max(b for _, b in shapes) + 1
        self._inner = slice(self._pad, self._pad + band.width)
        self._starts = {shape: self._begins(shape) for shape in shapes}
        nodes = band.nodes()
        for s, (a, b) in enumerate(self.shapes):
            scores[:a, s] = _NEVER
            scores[:, s][nodes < b] = _NEVER
        scores.transpose(0, 2, 1)[nodes > band.columns] = _NEVER

    def _table(self) -> Floats:
        return np.full((self.band.rows + 1, self.band.width + 2 * self._pad), _NEVER)

    def _begins(self, shape: Shape) -> list[int]:
        """For each row i where, in the padded row i - a, the beads of a shape that end in it begin."""
        a, b = shape
        low = self.band.low
        moved = low[a:] - low[: max(0, len(low) - a)] if a <= self.band.rows else low[:0]
        return [0] * min(a, len(low)) + [int(start) for start in moved + self._pad - b]

    def _before(self, i: int, shape: Shape) -> slice:
        start = self._starts[shape][i]
        return slice(start, start + self.band.width)

    def _forward(self) -> tuple[Floats, Floats]:
        """For each node the sum over all paths to it, for a bead of both sides to go on from, and for one alone."""
        joined, alone = self._table(), self._table()
        width = self.band.width
        buffer = np.empty((len(self._two) + 1, width))
        for i in range(self.band.rows + 1):
            buffer[:] = _NEVER
            if i == 0:
                buffer[-1, 0] = 0.0
            for row, (s, shape) in enumerate(self._two):
                if shape[0] <= i:
                    np.add(joined[i - shape[0], self._before(i, shape)], self.scores[i, s], out=buffer[row])
            top = buffer.max(axis=0)
            aligned = top + np.log(np.exp(np.maximum(buffer - top, -80.0)).sum(axis=0))
            skips = self.scores[i, self._skip]
            left = np.full(width, _NEVER)
            if i:
                np.add(alone[i - 1, self._before(i, (1, 0))], self.scores[i, self._down], out=left)
            left[1:] = np.logaddexp(left[1:], aligned[:-1] + skips[1:])
            left = _along(left, skips + self.again)
            joined[i, self._inner] = np.logaddexp(aligned, left)
            alone[i, self._inner] = np.logaddexp(aligned, left + self.again)
        return joined, alone

    def _backward(self) -> tuple[Floats, Floats]:
        """For each node the sum over all paths from it: those that go on with a bead of both sides, or end, and those
        that go on with one side."""
        joined, alone = self._table(), self._table()
        rows, inner = self.band.rows, self._inner
        joined[rows, self._pad + int(self.band.columns - self.band.low[rows])] = 0.0
        for i in range(rows, -1, -1):
            aligned, left = joined[i, inner], alone[i, inner]
            skips = self.scores[i, self._skip, 1:]
            left[:-1] = np.logaddexp(left[:-1], aligned[1:] + skips)
            left[:] = _along(left[::-1], np.append(0.0, skips[::-1] + self.again))[::-1]
            after = np.logaddexp(aligned, left)
            for s, shape in self._two:
                if shape[0] <= i:
                    _add(joined[i - shape[0], self._before(i, shape)], after + self.scores[i, s])
            if i:
                further = np.logaddexp(aligned, left + self.again)
                _add(alone[i - 1, self._before(i, (1, 0))], further + self.scores[i, self._down])
        return joined, alone

    def node_probabilities(self) -> Floats:
        """The probability of each node."""
        before, after = self._forward(), self._backward()
        sums = np.logaddexp(
            *(one[:, self._inner] + other[:, self._inner] for one, other in zip(before, after, strict=True))
        )
        return _exponential(sums - self._total(after))

    def bead_probabilities(self) -> Floats:
        """The probability of each bead, as `scores` are laid out."""
        before, after = self._forward(), self._backward()
        total = self._total(after)
        found = np.full(self.scores.shape, _NEVER)
        for i in range(self.band.rows + 1):
            aligned, left = (table[i, self._inner] for table in after)
            two, one = np.logaddexp(aligned, left) - total, np.logaddexp(aligned, left + self.again) - total
            for s, shape in enumerate(self.shapes):
                if shape[0] <= i:
                    both = shape[0] and shape[1]
                    found[i, s] = before[not both][i - shape[0], self._before(i, shape)] + (two if both else one)
        found += self.scores
        return _exponential(found)

    def _total(self, after: tuple[Floats, Floats]) -> float:
        """The sum over all paths."""
        return float(np.logaddexp(*(table[0, self._pad] for table in after)))

    def best(self, gains: Floats) -> list[Step]:
        """The path with the greatest sum of gains, laid out as `scores`: (first, first, how many, how many) each."""
        table, width = self._table(), self.band.width
        taken = np.zeros((self.band.rows + 1, width), np.int8)
        buffer = np.empty((len(self.shapes), width))
        for i in range(self.band.rows + 1):
            buffer[:] = _NEVER
            for s, shape in self._deep:
                if shape[0] <= i:
                    np.add(table[i - shape[0], self._before(i, shape)], gains[i, s], out=buffer[s])
            if i == 0:
                buffer[0, 0] = 0.0
            taken[i] = buffer.argmax(axis=0)
            deep = buffer.max(axis=0)
            skips = np.maximum(gains[i, self._skip], -1e6)
            skips[0] = 0.0
            sums = np.cumsum(skips)
            over = deep - sums
            top = np.maximum.accumulate(over)
            taken[i, top > over] = self._skip
            table[i, self._inner] = sums + top
        return self._traced(taken)

    def _traced(self, taken: NDArray[np.int8]) -> list[Step]:
        i, j = self.band.rows, self.band.columns
        steps = []
        while i or j:
            a, b = self.shapes[taken[i, j - self.band.low[i]]]
            i, j = i - a, j - b
            steps.append((i, j, a, b))
        return steps[::-1]


def _along(row: Floats, skips: Floats) -> Floats:
    """Adds to each node of a row what comes from the one before it by a skip."""
    skips = np.where(skips < -1e20, 0.0, skips)
    skips[0] = 0.0
    sums = np.cumsum(skips)
    found: Floats = sums + np.logaddexp.accumulate(row - sums)
    return found


def _add(sums: Floats, more: Floats) -> None:
    np.logaddexp(sums, more, out=sums)


def _exponential(logs: Floats) -> Floats:
    return np.exp(np.clip(logs, -80.0, 0.0, out=logs), out=logs)
