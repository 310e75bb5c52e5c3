"""All chains of links through two texts at once: how likely each link is, and which chain is expected to be right most.

A node stands between sentences: (i, j) after i of the source and j of the target. For each i only a window of the j is
looked at. Sums over all chains are those of hidden Markov models (forward and backward); the chain taken is not the
likeliest one but that with the most links expected to be right (Goodman, "Parsing Algorithms and Metrics", ACL 1996).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[Any]
Ints = NDArray[np.int64]
Shape = tuple[int, int]
Step = tuple[int, int, int, int]
"""A link: its first sentence in the source and in the target, and how many it has of each."""

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
    # Windows of neighbors must overlap, or no chain goes through.
    low[1:] = np.minimum(low[1:], high[:-1])
    low = np.minimum.accumulate(low[::-1])[::-1]
    width = int((high - low).max()) + 1
    low = np.minimum(low, columns + 1 - width)
    return Band(low, width, columns)


class Lattice:
    """Scores of links in a band. `scores[i, s]` are those of shape `s` that end in the nodes of row i."""

    def __init__(self, band: Band, shapes: Sequence[Shape], scores: Floats) -> None:
        """Scores of links that do not exist are never looked at, whatever they are."""
        self.band, self.shapes, self.scores = band, tuple(shapes), scores
        self._deep = [(s, shape) for s, shape in enumerate(shapes) if shape[0]]
        self._skip = self.shapes.index((0, 1))
        deepest = max(a for a, _ in shapes)
        jumps = [
            int((band.low[a:] - band.low[: len(band.low) - a]).max(initial=0))
            for a in range(1, min(deepest, band.rows) + 1)
        ]
        self._pad = max(jumps) + max(b for _, b in shapes) + 1
        self._starts = {shape: self._begins(shape) for shape in shapes}
        nodes = band.nodes()
        for s, (a, b) in enumerate(self.shapes):
            scores[:a, s] = _NEVER
            scores[:, s][nodes < b] = _NEVER
        scores.transpose(0, 2, 1)[nodes > band.columns] = _NEVER

    def _table(self) -> Floats:
        return np.full((self.band.rows + 1, self.band.width + 2 * self._pad), _NEVER)

    def _begins(self, shape: Shape) -> list[int]:
        """For each row i where, in the padded row i - a, the links of a shape that end in it begin."""
        a, b = shape
        low = self.band.low
        moved = low[a:] - low[: max(0, len(low) - a)] if a <= self.band.rows else low[:0]
        return [0] * min(a, len(low)) + [int(start) for start in moved + self._pad - b]

    def _before(self, i: int, shape: Shape) -> slice:
        start = self._starts[shape][i]
        return slice(start, start + self.band.width)

    def _forward(self) -> Floats:
        table, width, pad = self._table(), self.band.width, self._pad
        inner = slice(pad, pad + width)
        buffer = np.empty((len(self._deep) + 1, width))
        for i in range(self.band.rows + 1):
            buffer[:] = _NEVER
            if i == 0:
                buffer[-1, 0] = 0.0
            for row, (s, shape) in enumerate(self._deep):
                if shape[0] <= i:
                    np.add(table[i - shape[0], self._before(i, shape)], self.scores[i, s], out=buffer[row])
            top = buffer.max(axis=0)
            total = top + np.log(np.exp(np.maximum(buffer - top, -80.0)).sum(axis=0))
            table[i, inner] = _along(total, self.scores[i, self._skip])
        return table

    def _backward(self) -> Floats:
        table, width, pad = self._table(), self.band.width, self._pad
        inner = slice(pad, pad + width)
        rows = self.band.rows
        end = int(self.band.columns - self.band.low[rows])
        table[rows, pad + end] = 0.0
        for i in range(rows, -1, -1):
            skips = np.append(0.0, self.scores[i, self._skip, :0:-1])
            row = _along(table[i, inner][::-1], skips)[::-1]
            table[i, inner] = row
            for s, shape in self._deep:
                if shape[0] <= i:
                    target = table[i - shape[0]]
                    where = self._before(i, shape)
                    target[where] = np.logaddexp(target[where], row + self.scores[i, s])
        return table

    def nodes(self) -> Floats:
        """The probability of each node."""
        forward, backward = self._forward(), self._backward()
        inner = slice(self._pad, self._pad + self.band.width)
        return _exponential(forward[:, inner] + backward[:, inner] - backward[0, self._pad])

    def links(self) -> Floats:
        """The probability of each link, as `scores` are laid out."""
        forward, backward = self._forward(), self._backward()
        inner = slice(self._pad, self._pad + self.band.width)
        total = backward[0, self._pad]
        found = np.full(self.scores.shape, _NEVER)
        for i in range(self.band.rows + 1):
            ahead = backward[i, inner] - total
            for s, shape in enumerate(self.shapes):
                if shape[0] <= i:
                    found[i, s] = forward[i - shape[0], self._before(i, shape)] + ahead
        found += self.scores
        return _exponential(found)

    def best(self, gains: Floats) -> list[Step]:
        """The chain with the greatest sum of gains, laid out as `scores`: (first, first, how many, how many) each."""
        table, width, pad = self._table(), self.band.width, self._pad
        inner = slice(pad, pad + width)
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
            table[i, inner] = sums + top
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


def _exponential(logs: Floats) -> Floats:
    return np.exp(np.clip(logs, -80.0, 0.0, out=logs), out=logs)
