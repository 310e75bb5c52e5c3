"""Single passages that stand elsewhere: how much has to speak for that, to the tenth."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.block_alignment import pair_blocks
from enregard.core.alignment.block_path import confidence
from enregard.core.alignment.block_score import BlockScore
from enregard.core.alignment.path import Stretch
from enregard.core.alignment.reordering import passage_moves as module
from enregard.core.alignment.reordering.arrangement import Arrangement
from enregard.core.alignment.reordering.passage_moves import moves_beside, passage_moves
from enregard.core.markdown.block import Block, Kind
from enregard.core.markdown.markup import read


@dataclass
class Words:
    """What lengths and words say, as tables; of groups, what they say of their first passages."""

    lengths: Mapping[tuple[int, int], float] = field(default_factory=dict)
    words_of: Mapping[tuple[int, int], set[bytes]] = field(default_factory=dict)
    scores: Mapping[tuple[int, int], float] = field(default_factory=dict)

    def length(self, i: int, j: int, a: int, b: int) -> float:
        """Nothing, if nothing else is said."""
        return self.lengths.get((i, j), 0.0)

    def score(self, i: int, j: int, a: int, b: int) -> float:
        """Nothing, if nothing else is said."""
        return self.scores.get((i, j), 0.0)

    def words(self, side: int, first: int, end: int) -> set[bytes]:
        """Those of the first."""
        return self.words_of.get((side, first), set())


class Table:
    """What speaks for any two blocks, as a table, and nothing for what is not in it."""

    def __init__(
        self, gains: Mapping[tuple[int, int], float], count: int = 7, kind: Kind = "table", **said: Any
    ) -> None:
        """As many blocks on both sides, of a kind without sentences."""
        self.gains = gains
        self.blocks: tuple[list[Block], list[Block]] = (
            [Block(kind, f"ours {k}") for k in range(count)],
            [Block(kind, f"theirs {k}") for k in range(count)],
        )
        self.likelihood = Words(**said)

    def evidence(self, i: int, j: int, a: int, b: int) -> float:
        """As it stands there."""
        return self.gains.get((i, j), -9.0) if a == b == 1 else -9.0

    score = evidence

    def shapes(self, stretch: Stretch) -> Mapping[tuple[int, int], float]:
        """One by one, or left out."""
        return {(1, 1): 0.0, (0, 1): -9.0, (1, 0): -9.0}

    def implausible(self, i: int, j: int, a: int, b: int) -> bool:
        """All is looked at."""
        return False

    def part(self, rows: tuple[Sequence[int], Sequence[int]]) -> "Table":
        """The same of some blocks alone."""
        cells = product(enumerate(rows[0]), enumerate(rows[1]))
        found = Table({(n, m): self.gains[i, j] for (n, i), (m, j) in cells if (i, j) in self.gains})
        found.blocks = [self.blocks[0][i] for i in rows[0]], [self.blocks[1][j] for j in rows[1]]
        return found


def beads(*pairs: str, sure: float = 1.0) -> tuple[Bead, ...]:
    """Beads by the digits of their positions, as `12 3`."""
    sides = (pair.split(" ") for pair in pairs)
    return tuple(Bead(tuple(map(int, ours)), tuple(map(int, theirs)), sure) for ours, theirs in sides)


def arrangement(score: Table, rest: Sequence[Bead], moved: Sequence[Bead] = ()) -> Any:
    """What stands in order, and what moved."""
    return Arrangement(score, (), (), tuple(moved), tuple(rest))  # type: ignore[arg-type]


# The second block stands fifth in the other text.
ONE_MOVED = beads("0 0", "1 ", "2 1", "3 2", "4 3", " 4", "5 5", "6 6")
TWO_MOVED = beads("0 0", "1 ", "2 1", "3 2", "4 ", " 3", " 4", "5 5", "6 6")


def _moves(gains: Mapping[tuple[int, int], float], rest: Sequence[Bead] = ONE_MOVED, **said: Any) -> list[Bead]:
    return passage_moves(arrangement(Table(gains, **said), rest))


@pytest.mark.parametrize(("gain", "moved"), [(3.0, True), (2.9, False)])
def test_a_passage_moved_for_which_enough_speaks(gain: float, moved: bool) -> None:
    """Three, as for all that is sure."""
    assert _moves({(1, 4): gain}) == ([Bead((1,), (4,), confidence(gain))] if moved else [])


@pytest.mark.parametrize(("rival", "moved"), [(3.5, True), (3.6, False)])
@pytest.mark.parametrize("cell", [(1, 3), (4, 4)])
def test_more_speaks_for_it_than_for_others_that_are_in_doubt(cell: tuple[int, int], rival: float, moved: bool) -> None:
    """By two and a half, on either side; it is as sure as that."""
    found = _moves({(1, 4): 6.0, cell: rival}, TWO_MOVED)
    assert found == ([Bead((1,), (4,), confidence(2.5))] if moved else [])


@pytest.mark.parametrize(("rival", "moved"), [(3.4, True), (3.5, False)])
@pytest.mark.parametrize("cell", [(1, 0), (1, 6), (0, 4), (6, 4)])
def test_more_speaks_for_it_than_for_anything_at_all(cell: tuple[int, int], rival: float, moved: bool) -> None:
    """By half a point, though that faces another surely."""
    assert bool(_moves({(1, 4): 4.0, cell: rival})) is moved


@pytest.mark.parametrize(("length", "moved"), [(3.0, True), (3.1, False)])
def test_some_of_it_is_words(length: float, moved: bool) -> None:
    """One at least: lengths are alike by chance."""
    assert bool(_moves({(1, 4): 4.0}, lengths={(1, 4): length})) is moved


def test_a_heading_says_too_little_alone() -> None:
    """What stands under it tells it."""
    for side, place in ((0, 1), (1, 4)):
        score = Table({(1, 4): 9.0})
        score.blocks[side][place] = Block("heading", "Titre", level=2)
        assert passage_moves(arrangement(score, ONE_MOVED)) == []


def test_what_stands_between_the_same_neighbors_did_not_move() -> None:
    """It could have faced it in order."""
    rest = beads("0 0", "1 ", " 1", "2 2", "3 3", "4 4", "5 5", "6 6")
    assert _moves({(1, 1): 9.0}, rest) == []
    assert _moves({}, beads("0 0", "1 1")) == []


def test_sentences_have_to_agree() -> None:
    """Words in common are not enough where one text has three sentences and the other one, of other lengths."""
    said = "Marcel Gouzien et Yvonne Kervella, 1931."
    others = [f"Hangzhou {k} {k * 7} puces." for k in range(11, 16)]
    for ending, moved in (("", True), (" Oh. Why? No. Rain. Ah. So. It was. He did. Not. But.", False)):
        ours, theirs = [others[0], said, *others[1:]], [*others[:4], said + ending, *others[4:]]
        sides = [[Block("paragraph", one, one) for one in side] for side in (ours, theirs)]
        found = passage_moves(arrangement(BlockScore.of(*sides, ("", "")), beads(*ONE_PARAGRAPH)))  # type: ignore[arg-type]
        assert bool(found) is moved


ONE_PARAGRAPH = ("0 0", "1 ", "2 1", "3 2", "4 3", " 4", "5 5")


@pytest.mark.parametrize(
    ("rest", "found"),
    [
        # Beside 3 and 0 stand 2 before and 4 after them; of the other text 1 after.
        (("2 ", "4 ", " 1"), ["4 1"]),
        (("4 ", "5 ", " 1", " 2"), ["4 1", "5 2"]),
        (("2 ", " 1"), []),
        (("5 ", " 1"), []),
        (("4 4", " 1"), []),
    ],
)
def test_what_stands_alone_beside_something_that_moved_moved_with_it(rest: Sequence[str], found: Sequence[str]) -> None:
    """On the same side of it in both texts, as far as all is free."""
    score = Table({(k, k - 3): 1.0 for k in range(7)})
    moves = moves_beside(arrangement(score, beads(*rest), beads("3 0")))
    assert [bead[:2] for bead in moves] == [bead[:2] for bead in beads(*found)]


def test_what_stands_before_it_moved_with_it_too() -> None:
    """From the nearest to the farthest, in order."""
    score = Table({(0, 3): 1.0, (1, 4): 1.0, (2, 5): 1.0})
    rest = beads("0 ", "1 ", "2 ", " 3", " 4", " 5")
    moves = moves_beside(arrangement(score, rest, beads("3 6")))
    assert [bead[:2] for bead in moves] == [bead[:2] for bead in beads("0 3", "1 4", "2 5")]


def test_beside_several_only_its_ends_count() -> None:
    """A bead of two blocks has one before it and one after it; two that moved do not share what stands between them."""
    score = Table({(1, 3): 1.0, (4, 6): 1.0})
    rest = beads("1 ", "4 ", " 3", " 6")
    moves = moves_beside(arrangement(score, rest, beads("23 45")))
    assert sorted(bead[:2] for bead in moves) == [bead[:2] for bead in beads("1 3", "4 6")]
    between = Table({(3, 1): 1.0, (3, 3): 1.0})
    moves = moves_beside(arrangement(between, beads("3 ", " 1", " 3"), beads("2 0", "4 4")))
    assert [bead[:2] for bead in moves] == [bead[:2] for bead in beads("3 1")]


@pytest.mark.parametrize(("gain", "moved"), [(-1.3, True), (-1.4, False)])
def test_little_has_to_speak_for_it(gain: float, moved: bool) -> None:
    """As likely as not, with what speaks for it because it stands there."""
    score = Table({(4, 1): gain})
    assert bool(moves_beside(arrangement(score, beads("4 ", " 1"), beads("3 0")))) is moved


_LINES = (
    ("Le pain.", "Bread."),
    ("Marie Curie a vu 12 chats à Lyon.", "Marie Curie saw 12 cats in Lyon."),
    ("Le moulin de Valmont a brûlé en 1904.", "The mill of Valmont burned in 1904."),
    ("- un\n- deux", "- one\n- two"),
    ("Orvault compte 8 fontaines, dit Hugo.", "Orvault has 8 fountains, says Hugo."),
)


@given(st.lists(st.sampled_from(range(len(_LINES))), min_size=4, max_size=14), st.randoms(use_true_random=False))
def test_of_passages_that_are_alike_two_say_as_much_as_all(chosen, dice):
    """The same text a thousand times is a million pairs otherwise; who is linked stays the same."""
    other = list(chosen)
    dice.shuffle(other)
    ours, theirs = (
        read("\n\n".join(_LINES[k][side] for k in order)).blocks for side, order in enumerate((chosen, other))
    )
    few = pair_blocks(ours, theirs)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_RIVALS", len(chosen))
        assert pair_blocks(ours, theirs) == few
