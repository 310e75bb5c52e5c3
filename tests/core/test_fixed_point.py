"""Pins and known pairs cut two texts into stretches; what contradicts a pin, or another pair, is dropped."""

import pytest

from enregard.core.alignment.fixed_point import FixedPoint, cuts
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
        ([((0, 2), (0,)), ((3,), ())], []),
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
        (((3,), (1,)), False),
    ],
)
def test_a_known_pair_stands_on_one_side_of_a_pin(known: FixedPoint, kept: bool) -> None:
    """In both texts: up to the pin, or from it on; else the pin is stronger. The pin's own cut has no blocks."""
    pin = ((2, 2), (2, 2))
    pair = tuple((side[0], side[-1] + 1) for side in known)
    assert cuts(_text(4, 2), _text(4, 2), [known]) == sorted([pin, pair] if kept else [pin])
