"""A heading says little: the text under it says whose it is."""

import pytest
from test_passage_moves import Table, arrangement, beads

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.block_path import confidence
from enregard.core.alignment.headed import Rearrangement, apart, rearrangements
from enregard.core.alignment.reordering.heading_moves import heading_moves
from enregard.core.markdown.block import Block


def _table(levels: str, gains: dict[tuple[int, int], float] | None = None) -> Table:
    """Both texts have headings at the same places, `h`, and text under them, `-`; what is between them has titles."""
    score = Table(gains or {}, len(levels))
    for side in score.blocks:
        for k, one in enumerate(levels):
            if one == "h":
                side[k] = Block("heading", f"Titre {k}", level=2)
    return score


# Two sections of which the texts changed places, and the headings did not.
LEVELS = "h--h--"
CROSSED = beads("0 0", "1 4", "2 5", "3 3", "4 1", "5 2")


def test_headings_stand_apart_from_their_texts_that_face_nothing_of_each_other() -> None:
    """But something else."""
    assert apart(_table(LEVELS), CROSSED) == [(0, 0), (3, 3)]
    assert apart(_table(LEVELS), beads("0 0", "1 1", "2 5", "3 3", "4 4", "5 2")) == []
    assert apart(_table(LEVELS), beads("0 0", "1 1", "2 2", "3 3", "4 4", "5 5")) == []


def test_a_heading_without_text_that_tells_is_not_apart() -> None:
    """Where neither text faces anything; it is enough if one does."""
    assert apart(_table(LEVELS), beads("0 0", "1 ", "2 ", "3 3", " 1", " 2")) == []
    assert apart(_table(LEVELS), beads("0 0", "1 4", "2 ", "3 3", " 1", " 2")) == [(0, 0), (3, 3)]


def test_beads_of_several_blocks_are_no_pair_of_headings() -> None:
    """Nor is text, nor a heading with nothing under it."""
    assert apart(_table(LEVELS), beads("01 0", "2 5", "3 3", "4 1", "5 2", " 4")) == [(3, 3)]
    assert apart(_table(LEVELS), beads("0 01", "1 ", "2 5", "3 3", "4 2", "5 ", " 4")) == [(3, 3)]
    assert apart(_table("h--h--h"), beads("0 0", "1 4", "2 5", "3 6", "4 1", "5 2", "6 3")) == [(0, 0)]


@pytest.mark.parametrize(("sure", "tells"), [(1.0, True), (0.9991, True), (0.999, False)])
def test_only_what_is_sure_tells_of_text(sure: float, tells: bool) -> None:
    """To a thousandth."""
    unsure = [bead if bead.source[0] in (0, 3) else bead._replace(confidence=sure) for bead in CROSSED]
    assert bool(apart(_table(LEVELS), unsure)) is tells


def test_headings_follow_their_texts_both_together() -> None:
    """They face each other one way or the other; how much more speaks for the other way is told."""
    score = _table(LEVELS, {(0, 0): 1.0, (3, 3): 2.0, (0, 3): 2.5, (3, 0): -0.5})
    assert rearrangements(score, CROSSED) == [Rearrangement(((0, 0), (3, 3)), ((0, 3), (3, 0)), 2.0 - 3.0)]


@pytest.mark.parametrize(("gain", "asked"), [(2.9, True), (3.0, False)])
def test_headings_of_which_much_speaks_are_not_asked(gain: float, asked: bool) -> None:
    """Where either is sure it stays, and so does what would need its place."""
    score = _table(LEVELS, {(0, 0): gain, (3, 3): 1.0, (0, 3): 1.0, (3, 0): 1.0})
    assert bool(rearrangements(score, CROSSED)) is asked


@pytest.mark.parametrize(
    ("pairs", "facing"),
    [
        (("1 5", "2 6", "3 7", "5 1", "6 2", "7 3"), True),
        (("1 5", "2 6", "3 9", "5 1", "6 2", "7 10"), True),  # two of three
        (("1 5", "2 6", "3 9", "5 1", "6 2", "7 10", "9 7", "10 3"), False),  # two of four
    ],
)
def test_texts_face_each_other_by_more_than_half(pairs: tuple[str, ...], facing: bool) -> None:
    """Of what either has."""
    score = Table({(0, 0): 1.0, (4, 4): 1.0, (0, 4): 1.0, (4, 0): 1.0}, 12)
    for side in score.blocks:
        for k in (0, 4, 8):
            side[k] = Block("heading", f"Titre {k}", level=2)
    sides = [tuple(map(int, pair.split())) for pair in pairs]
    rest = [Bead((i,), (j,)) for i, j in [(0, 0), (4, 4), *sides]]
    alone = {9, 10, 11} - {j for _, j in sides}
    found = rearrangements(score, [*sorted(rest), *(Bead((), (j,)) for j in sorted(alone))])
    assert bool(found) is facing


def test_a_heading_that_faces_nothing_may_be_the_right_one() -> None:
    """Then only one changes places."""
    levels = "h-h-h-"
    score = _table(levels, {(0, 0): 1.0, (0, 4): 2.5})
    rest = beads("0 0", "1 5", "2 2", "3 3", " 4", " 1", "4 ", "5 ")
    assert rearrangements(score, rest) == [Rearrangement(((0, 0),), ((0, 4),), 1.5)]
    taken = beads("0 0", "1 5", "2 4", "3 3", " 2", " 1", "4 ", "5 ")
    assert [one.before for one in rearrangements(_table(levels, {(2, 4): 9.0}), taken)] == []


def test_headings_that_have_nothing_to_do_with_each_other_change_places_apart() -> None:
    """Each group for itself."""
    rest = beads("0 0", "1 3", "2 2", "3 1", "4 4", "5 7", "6 6", "7 5")
    found = rearrangements(_table("h-h-h-h-", {(0, 0): 1.0, (6, 6): 2.0}), rest)
    assert {one.before: one.after for one in found} == {
        ((0, 0), (2, 2)): ((0, 2), (2, 0)),
        ((4, 4), (6, 6)): ((4, 6), (6, 4)),
    }
    assert {one.before: one.gain for one in found} == {((0, 0), (2, 2)): -18 + 8.0, ((4, 4), (6, 6)): -18 + 7.0}


def test_text_before_the_first_heading_belongs_to_none() -> None:
    """It tells nothing of headings."""
    assert apart(_table("-h-h-"), beads("0 4", "1 1", "2 2", "3 3", "4 0")) == [(3, 3)]


@pytest.mark.parametrize(("gain", "moves"), [(-0.9, True), (-1.0, False), (3.0, True)])
def test_headings_move_with_their_texts(gain: float, moves: bool) -> None:
    """If they go together nearly as well as they stand: texts count, too. They are as sure as they go together."""
    score = _table(LEVELS, {(0, 0): 1.0, (3, 3): 1.0, (0, 3): 1.0 + gain, (3, 0): 1.0})
    found = heading_moves(arrangement(score, CROSSED))
    assert found == ([Bead((0,), (3,), confidence(1.0 + gain)), Bead((3,), (0,), confidence(1.0))] if moves else [])
    assert heading_moves(arrangement(score, CROSSED[1:], CROSSED[:1])) == []
