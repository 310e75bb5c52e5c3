"""The sums and the best path of the lattice, against all paths of small texts, one by one."""

from collections.abc import Iterator
from itertools import pairwise
from math import exp

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.alignment.bead import Shape, Step
from enregard.core.alignment.lattice import Band, Floats, Lattice, between

SHAPES: list[Shape] = [(1, 1), (0, 1), (1, 0), (1, 2), (2, 1), (2, 2), (3, 1)]


def _paths(band: Band, i: int, j: int) -> Iterator[list[Step]]:
    """All paths from the beginning to the node (i, j) whose nodes are all in the band."""
    if i < 0 or not band.low[i] <= j < band.low[i] + band.width:
        return
    if i == j == 0:
        yield []
    for a, b in SHAPES:
        if a <= i and b <= j:
            for path in _paths(band, i - a, j - b):
                yield [*path, (i - a, j - b, a, b)]


def _sum(path: list[Step], table: Floats, band: Band, again: float = 0.0) -> float:
    own = sum(float(table[i + a, SHAPES.index((a, b)), j + b - band.low[i + a]]) for i, j, a, b in path)
    alone = [not (a and b) for _, _, a, b in path]
    return own + again * sum(one and before for before, one in pairwise(alone))


def _tables(band: Band, seed: int) -> tuple[Floats, Floats]:
    size = (band.rows + 1, len(SHAPES), band.width)
    chance = np.random.default_rng(seed)
    return chance.normal(0.0, 2.0, size), chance.uniform(-1.0, 1.0, size)


@st.composite
def _bands(draw: st.DrawFn) -> Band:
    """Bands over up to four sentences by four, some of them too narrow for most paths."""
    rows, columns = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    places = st.lists(st.integers(-1, columns + 1), min_size=rows + 1, max_size=rows + 1)
    low = np.array(draw(places), np.int64)
    return between(low, low + draw(st.integers(0, columns)), columns)


_AGAIN = st.sampled_from([0.0, 1.0, -2.5])


@given(_bands(), st.integers(0, 2**32 - 1), _AGAIN)
def test_beads_are_as_likely_as_the_paths_that_have_them(band: Band, seed: int, again: float) -> None:
    """The probability of a bead is the share of the paths with it, each weighed by the exponential of its sum.

    A sentence alone after another counts for more, or for less.
    """
    scores, _ = _tables(band, seed)
    paths = list(_paths(band, band.rows, band.columns))
    weights = [exp(_sum(path, scores, band, again)) for path in paths]
    expected = np.zeros_like(scores)
    for path, weight in zip(paths, weights, strict=True):
        for i, j, a, b in path:
            expected[i + a, SHAPES.index((a, b)), j + b - band.low[i + a]] += weight / sum(weights)
    assert Lattice(band, SHAPES, scores.copy(), again).bead_probabilities() == pytest.approx(expected, abs=1e-9)


@given(_bands(), st.integers(0, 2**32 - 1), _AGAIN)
def test_nodes_are_as_likely_as_the_paths_through_them(band: Band, seed: int, again: float) -> None:
    """The probability of a node is the share of the paths that pass it; all pass the first and the last."""
    scores, _ = _tables(band, seed)
    paths = list(_paths(band, band.rows, band.columns))
    weights = [exp(_sum(path, scores, band, again)) for path in paths]
    expected = np.zeros((band.rows + 1, band.width))
    for path, weight in zip(paths, weights, strict=True):
        for i, j in {(0, 0), *((i + a, j + b) for i, j, a, b in path)}:
            expected[i, j - band.low[i]] += weight / sum(weights)
    assert Lattice(band, SHAPES, scores.copy(), again).node_probabilities() == pytest.approx(expected, abs=1e-9)


@given(_bands(), st.integers(0, 2**32 - 1))
def test_no_chain_gains_more_than_the_one_taken(band: Band, seed: int) -> None:
    """The path taken is one of all paths in the band, and none of them has a greater sum of gains."""
    scores, gains = _tables(band, seed)
    paths = list(_paths(band, band.rows, band.columns))
    taken = Lattice(band, SHAPES, scores).best(gains)
    assert taken in paths
    assert _sum(taken, gains, band) == pytest.approx(max(_sum(path, gains, band) for path in paths))


@given(_bands())
def test_a_band_lets_a_path_through(band: Band) -> None:
    """Whatever windows are asked for: they begin at the beginning, end at the end, and neighbors overlap."""
    assert band.low[0] == 0
    assert band.low[-1] <= band.columns < band.low[-1] + band.width
    assert all(0 <= step < band.width for step in np.diff(band.low))
