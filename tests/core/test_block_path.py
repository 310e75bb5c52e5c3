"""Blocks into pairs, in order: stretch by stretch, and how sure each is."""

from math import exp

import pytest
from test_passage_moves import Table

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.block_path import confidence, in_order, in_stretch
from enregard.core.markdown.block import Block


def test_a_block_is_as_sure_as_what_speaks_for_it_and_for_its_place() -> None:
    """The odds grow by what speaks for it; one and a third point speaks for it because it stands there."""
    for gain in (-9.0, -1.3, 0.0, 0.5, 4.0):
        sure = confidence(gain)
        assert sure / (1 - sure) == pytest.approx(exp(1.3 + gain))
    assert confidence(-1.3) == 0.5


@pytest.mark.parametrize(
    ("stretch", "found"),
    [
        ((1, 1, 2, 2), []),
        ((1, 3, 2, 2), [Bead((1,), ()), Bead((2,), ())]),
        ((1, 1, 2, 4), [Bead((), (2,)), Bead((), (3,))]),
    ],
)
def test_of_one_side_alone_all_faces_nothing(stretch: tuple[int, int, int, int], found: list[Bead]) -> None:
    """Block by block, and surely."""
    assert [*in_stretch(Table({}), stretch)] == found  # type: ignore[arg-type]


# Each faces the one after the one opposite, if anything else is looked at.
AWRY = {(1, 1): 6.0, (2, 3): 9.0}


@pytest.mark.parametrize(("gain", "opposite"), [(0.6, True), (0.5, False)])
def test_as_many_on_both_sides_face_each_other_if_enough_speaks_for_each(gain: float, opposite: bool) -> None:
    """More than half a point for every one of them; else other ways are looked for."""
    score = Table({(2, 3): 0.6, (3, 4): gain, (2, 4): 40.0})
    found = [*in_stretch(score, (2, 4, 3, 5))]  # type: ignore[arg-type]
    right = [Bead((2,), (3,), confidence(0.6)), Bead((3,), (4,), confidence(gain))]
    assert (found == right) is opposite
    if not opposite:
        assert [bead[:2] for bead in found] == [((), (3,)), ((2,), (4,)), ((3,), ())]
        assert [bead.confidence for bead in found] == [1.0, confidence(40.0), 1.0]


def test_one_and_one_that_were_begun_face_each_other() -> None:
    """Whatever speaks against it; of two, only the first has to."""
    score = Table({(0, 0): -30.0, (1, 1): -30.0})
    assert [*in_stretch(score, (0, 1, 0, 1), begun=True)] == [Bead((0,), (0,), confidence(-30.0))]  # type: ignore[arg-type]
    assert [bead[:2] for bead in in_stretch(score, (0, 1, 0, 1))] == [((0,), ()), ((), (0,))]  # type: ignore[arg-type]
    both = [bead[:2] for bead in in_stretch(score, (0, 2, 0, 2), begun=True)]  # type: ignore[arg-type]
    assert both[0] == ((0,), (0,))
    assert ((1,), (1,)) not in both


def test_known_pairs_and_pins_cut_the_texts() -> None:
    """A known pair is one bead and sure; at a pin one begins, whatever speaks for others; the rest stands between."""
    score = Table({(k, k): 1.0 for k in range(6)}, 6)
    score.blocks[0][4] = Block("table", "ours 4", pin="ici")
    score.blocks[1][5] = Block("table", "theirs 5", pin="ici")
    found = [bead[:2] for bead in in_order(score, [((1, 2), (1,))])]  # type: ignore[arg-type]
    assert found[:2] == [((0,), (0,)), ((1, 2), (1,))]
    assert ((4,), (5,)) in found
    assert found[-1] == ((5,), ())
    assert [bead.confidence for bead in in_order(score, [((1, 2), (1,))])][1] == 1.0  # type: ignore[arg-type]
