"""What moved in two texts and what did not: every block once, in the source's order."""

import pytest

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.block_path import confidence
from enregard.core.alignment.block_score import BlockScore
from enregard.core.alignment.reordering.arrangement import (
    Arrangement,
    across,
    arranged,
    in_source_order,
    inside,
    outside,
)
from enregard.core.alignment.reordering.competitive_linking import Link
from enregard.core.markdown.block import Block


def _bead(ours: str, theirs: str, sure: float = 1.0) -> Bead:
    """A bead by the digits of its positions."""
    return Bead(tuple(map(int, ours)), tuple(map(int, theirs)), sure)


def _score(count: int = 0) -> BlockScore:
    blocks = [Block("paragraph", f"Hangzhou {k} puces.") for k in range(count)]
    return BlockScore.of(blocks, blocks, ("fr", "en"))


def _arrangement(rest: list[Bead], moved: list[Bead] | None = None) -> Arrangement:
    return Arrangement(_score(), (), (), tuple(moved or ()), tuple(rest))


REST = [_bead("0", "0", 0.99), _bead("1", "", 1.0), _bead("2", "12", 0.9), _bead("", "3"), _bead("3", "4", 0.9)]


def test_what_an_arrangement_has() -> None:
    """Beads of both sides, and blocks that face nothing."""
    arrangement = _arrangement(REST, [_bead("4", "5"), _bead("5", "")])
    assert arrangement.facing == [REST[0], REST[2], REST[4], _bead("4", "5")]
    assert arrangement.alone() == ({1}, {3})


@pytest.mark.parametrize(("gain", "doubtful"), [(-1.31, False), (-1.3, False), (-1.29, True), (3.0, True)])
def test_a_block_is_in_doubt_for_whose_bead_less_speaks(gain: float, doubtful: bool) -> None:
    """And one that faces nothing or several, whatever speaks for that; nothing that moved is."""
    even = confidence(-1.3)
    beads = [_bead("0", "0", even), _bead("1", "12"), _bead("23", "3"), _bead("4", ""), _bead("", "4")]
    found = _arrangement(beads, [_bead("5", "5", 0.1)]).doubt(gain)
    assert found == ({1, 2, 3, 4} | ({0} if doubtful else set()), {1, 2, 3, 4} | ({0} if doubtful else set()))


def test_a_passage_is_in_doubt_for_which_less_than_three_speaks() -> None:
    """That is 98.7 per cent."""
    arrangement = _arrangement([_bead("0", "0", confidence(3.0)), _bead("1", "1", confidence(2.99))])
    assert arrangement.doubt() == ({1}, {1})
    assert arrangement.sure(({1}, {1})) == [arrangement.rest[0]]


def test_a_bead_is_sure_of_which_no_block_is_in_doubt() -> None:
    """On either side; what faces nothing is no bead."""
    beads = [_bead("0", "0"), _bead("12", "1"), _bead("3", "23"), _bead("4", ""), _bead("", "4")]
    arrangement = _arrangement(beads, [_bead("5", "5")])
    assert arrangement.sure((set(), set())) == beads[:3]
    assert arrangement.sure(({2}, set())) == [beads[0], beads[2]]
    assert arrangement.sure((set(), {2})) == beads[:2]


@pytest.mark.parametrize(
    ("rest", "moved", "order"),
    [
        (["0 0", "1 1"], [], ["0 0", "1 1"]),
        (["0 0", "2 1"], ["1 2"], ["0 0", "1 2", "2 1"]),
        # What the target has alone comes after what stands before it there.
        (["0 0", " 1", "1 2"], [], ["0 0", " 1", "1 2"]),
        ([" 0", "0 1"], [], [" 0", "0 1"]),
        (["0 1", " 2"], ["1 0"], ["0 1", " 2", "1 0"]),
        (["0 0", " 1", " 2", "1 3"], [], ["0 0", " 1", " 2", "1 3"]),
        (["0 0", " 12", " 3", "1 4"], [], ["0 0", " 12", " 3", "1 4"]),
        (["0 01", " 2", "1 3"], [], ["0 01", " 2", "1 3"]),
        ([" 0", " 1", "0 2"], [], [" 0", " 1", "0 2"]),
        (["0 2", " 3"], ["1 0", " 1"], ["0 2", " 3", "1 0", " 1"]),
    ],
)
def test_beads_stand_in_the_sources_order(rest: list[str], moved: list[str], order: list[str]) -> None:
    """Those that moved among the others."""
    ours, theirs, right = ([_bead(*one.split(" ")) for one in side] for side in (rest, moved, order))
    assert in_source_order(ours, theirs) == right
    assert _arrangement(ours, theirs).beads() == right


def test_pairs_and_beads_of_some_blocks_by_their_places() -> None:
    """There and back; a pair with a block that is not among them is none of theirs."""
    rows = [1, 3, 4], [0, 2]
    known = [((3, 4), (2,)), ((1,), (1,)), ((0,), (0,)), ((1,), (0,))]
    assert inside(known, rows) == [((1, 2), (1,)), ((0,), (0,))]
    assert [*outside([_bead("12", "1", 0.5), _bead("0", "")], rows)] == [_bead("34", "2", 0.5), _bead("1", "")]


@pytest.mark.parametrize(("ours", "theirs"), [("01", "0"), ("1", "01")])
def test_a_bead_in_whose_midst_something_stands_is_none(ours: str, theirs: str) -> None:
    """Its blocks face nothing."""
    rows = [1, 3, 4], [0, 2]
    bead = _bead(ours, theirs)
    alone = [Bead((rows[0][i],), ()) for i in bead.source] + [Bead((), (rows[1][j],)) for j in bead.target]
    assert [*outside([bead], rows)] == alone


SURE = [_bead("2", "3"), _bead("5", "67")]


@pytest.mark.parametrize(
    ("links", "moved"),
    [
        (["1 1"], []),
        (["3 4"], []),
        (["6 9"], []),
        (["1 4"], ["1 4"]),
        (["1 9"], ["1 9"]),
        (["3 2"], ["3 2"]),
        (["3 8"], ["3 8"]),
        (["6 5"], ["6 5"]),
        # Between the same two, as few as possible of those that cross each other.
        (["3 5", "4 4"], ["3 5"]),
        (["7 9", "8 8"], ["7 9"]),
        (["1 4", "3 5", "4 4"], ["1 4", "3 5"]),
    ],
)
def test_a_link_moved_that_stands_across_what_is_sure(links: list[str], moved: list[str]) -> None:
    """Before it in one text and after it in the other; one between the same neighbors stayed."""
    found, right = ([Link(*map(int, one.split()), 1.0) for one in side] for side in (links, moved))
    assert across(found, SURE) == right


def test_where_nothing_is_sure_those_moved_that_cross_each_other() -> None:
    """As few as possible."""
    links = [Link(0, 2, 1.0), Link(1, 0, 1.0), Link(2, 1, 1.0)]
    assert across(links, []) == [links[0]]


def test_what_is_known_to_cross_moved() -> None:
    """All else is in order, and is aligned again without what moved."""
    known = [((0,), (3,)), ((1,), (0,)), ((2,), (1,))]
    arrangement = arranged(_score(4), known)
    assert arrangement.forced == arrangement.moved == (Bead((0,), (3,)),)
    assert arrangement.known == tuple(known)
    assert [bead[:2] for bead in arrangement.rest] == [((1,), (0,)), ((2,), (1,)), ((3,), (2,))]
    assert arranged(_score(4), []).moved == ()


def _with(found: list[Bead], rest: list[Bead], *, loose: bool = False) -> Arrangement:
    score = _score(6)
    return Arrangement(score, (), (), (), tuple(rest)).with_moved(found, loose=loose)


@pytest.mark.parametrize(("sure", "stays"), [(0.51, True), (0.5, False)])
def test_what_is_surer_than_not_stays_when_more_moved(sure: float, stays: bool) -> None:
    """All else is aligned again: here numbers say that each block faces its own."""
    after = _with([_bead("5", "0")], [_bead("0", "1", sure), _bead("1", "2", 0.51), _bead("2", "")])
    assert after.moved == (_bead("5", "0"),)
    assert (_bead("0", "1", sure) in after.rest) is stays
    assert _bead("1", "2", 0.51) in after.rest
    assert {k for bead in (*after.rest, *after.moved) for k in bead.source} == {*range(6)}
    assert {k for bead in (*after.rest, *after.moved) for k in bead.target} == {*range(6)}


@pytest.mark.parametrize(
    ("place", "stays"), [("0 1", True), ("1 1", False), ("3 1", False), ("0 3", False), ("0 5", False)]
)
def test_what_stands_beside_something_that_moved_may_be_asked_again(place: str, stays: bool) -> None:
    """On either side of it, in either text."""
    bead = _bead(*place.split(), 0.77)
    assert bead in _with([_bead("2", "4")], [bead]).rest
    assert (bead in _with([_bead("2", "4")], [bead], loose=True).rest) is stays
