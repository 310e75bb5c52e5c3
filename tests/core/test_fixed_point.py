"""Pins and known pairs cut two texts into stretches; what contradicts a pin, or another pair, is dropped."""

from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.alignment.fixed_point import FixedPoint, Pins, cuts, out_of_order, pins, rising
from enregard.core.markdown.block import Block

Pair = tuple[tuple[int, int], tuple[int, int]]


def _text(count: int, pin: int = -1) -> list[Block]:
    """A text of paragraphs, one of them with a pin."""
    return [Block("paragraph", f"Texte {k}.", pin="ici" if k == pin else "") for k in range(count)]


@pytest.mark.parametrize(
    ("known", "kept"),
    [
        ([((0,), (0,)), ((1, 2), (1,))], [((0, 1), (0, 1)), ((1, 3), (1, 2))]),
        ([((0, 1), (0,)), ((1, 2), (1,))], [((0, 2), (0, 1))]),
        ([((0,), (0, 1)), ((1,), (1, 2))], [((0, 1), (0, 2))]),
        ([((0,), (0, 1)), ((1,), (2,)), ((2,), (3,))], [((0, 1), (0, 2)), ((1, 2), (2, 3)), ((2, 3), (3, 4))]),
        ([((0, 1), (0,)), ((2,), (1,))], [((0, 2), (0, 1)), ((2, 3), (1, 2))]),
        ([((0, 2), (0,)), ((1,), (0, 2)), ((3,), ()), ((), (3,))], []),
    ],
)
def test_of_known_pairs_that_overlap_the_first_is_kept(known: list[FixedPoint], kept: list[Pair]) -> None:
    """On either side; pairs that only touch are kept, and one with a gap or an empty side is none."""
    assert cuts(_text(4), _text(4), known) == kept


@pytest.mark.parametrize(
    ("known", "kept"),
    [
        (((1,), (1,)), True),
        (((2,), (2,)), True),
        (((3,), (3,)), True),
        (((1, 2), (1,)), False),
        (((1,), (1, 2)), False),
        (((1, 2), (1, 2)), False),
        (((1,), (2,)), False),
        (((2,), (3,)), False),
        (((3,), (1,)), False),
        (((3,), (2,)), False),
    ],
)
def test_a_known_pair_stands_on_one_side_of_a_pin(known: FixedPoint, kept: bool) -> None:
    """In both texts: up to the pin, or from it on; else the pin is stronger. The pin's own cut has no blocks."""
    pin = ((2, 2), (2, 2))
    pair = tuple((side[0], side[-1] + 1) for side in known)
    assert cuts(_text(4, 2), _text(4, 2), [known]) == sorted([pin, pair] if kept else [pin])


def _pinned(*names: str) -> list[Block]:
    return [Block("paragraph", f"Texte {k}.", pin=name) for k, name in enumerate(names)]


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        (["a", "", "b"], ["", "a", "b"], Pins(((0, 1), (2, 2)), (), ())),
        (["", "a"], ["b", ""], Pins((), (), ((0, 1, "stands on one side only"), (1, 0, "stands on one side only")))),
        (["a", "a", ""], ["", "a"], Pins((), (), ((0, 0, "stands twice"), (0, 1, "stands twice")))),
        (["a"], ["a", "", "a"], Pins((), (), ((1, 0, "stands twice"), (1, 2, "stands twice")))),
        (["c", "a", "b"], ["a", "b", "c"], Pins(((1, 0), (2, 1)), ((0, 2),), ())),
        (["", ""], [""], Pins((), (), ())),
    ],
)
def test_a_pin_counts_that_stands_once_in_each_text(source: list[str], target: list[str], found: Pins) -> None:
    """All others are told with their places; of those that cross, as few as possible."""
    assert pins(_pinned(*source), _pinned(*target)) == found


@given(st.lists(st.integers(0, 5), max_size=7))
def test_as_many_as_possible_are_in_one_order(values: list[int]) -> None:
    """No choice of more positions rises, each value above the one before."""
    found = rising(values)
    assert found == sorted(found)
    assert _rises([values[k] for k in found])
    assert not any(_rises(more) for more in combinations(values, len(found) + 1))


def _rises(values: Sequence[int]) -> bool:
    return list(values) == sorted(set(values))


@pytest.mark.parametrize(
    ("known", "moved"),
    [
        ([((0,), (0,)), ((1,), (1,))], []),
        ([((1,), (0,)), ((2,), (1,)), ((0,), (3,))], [((0,), (3,))]),
        ([((2,), (0,)), ((3,), (1,)), ((0, 1), (4, 5))], [((0, 1), (4, 5))]),
        # Two that moved and have a block in common: the first of them.
        ([((3,), (0,)), ((4,), (1,)), ((5,), (2,)), ((0,), (4, 5)), ((1,), (5,))], [((0,), (4, 5))]),
        ([((3,), (0,)), ((4,), (1,)), ((5,), (2,)), ((0, 1), (4,)), ((1,), (5,))], [((0, 1), (4,))]),
        # What stands in a pair that is in order has not moved, too.
        ([((2,), (0,)), ((3,), (1,)), ((4,), (2,)), ((0,), (2,))], []),
        ([((2,), (0,)), ((3,), (1,)), ((4,), (2,)), ((4,), (5,)), ((2,), (4,))], []),
        ([((2,), (0,)), ((3,), (1,)), ((0,), ()), ((0, 2), (5,))], []),
    ],
)
def test_known_pairs_that_cross_those_kept_have_moved(known: list[FixedPoint], moved: list[FixedPoint]) -> None:
    """As long as they have none of their blocks in common, and are pairs at all."""
    assert out_of_order(_text(6), _text(6), known) == moved


def test_pins_that_cross_others_have_moved() -> None:
    """One block on each side, unless somebody approved more from there on."""
    source, target = _pinned("c", "", "a", "b"), _pinned("a", "b", "", "c", "")
    assert out_of_order(source, target, []) == [((0,), (3,))]
    assert out_of_order(source, target, [((0, 1), (3, 4))]) == [((0, 1), (3, 4))]


@pytest.mark.parametrize(
    ("pair", "moved"),
    [
        (((4, 5), (0, 1)), True),
        (((3,), (0, 1)), True),
        (((0, 1), (3,)), True),
        (((2,), (0,)), False),
        (((0,), (2,)), False),
        (((1, 2), (4,)), False),
        (((4,), (1, 2)), False),
    ],
)
def test_a_pair_that_moved_has_no_pin_in_its_midst(pair: FixedPoint, moved: bool) -> None:
    """It may end before a pin or stand beyond it, and begins with it in both texts or in neither."""
    assert out_of_order(_text(6, 2), _text(6, 2), [pair]) == ([pair] if moved else [])
