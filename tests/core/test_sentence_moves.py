"""Sentences that stand elsewhere in a translation: when two changed places, and when one is found anywhere."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.reordering.sentence_exchange import exchanged
from enregard.core.alignment.reordering.sentence_moves import with_moves

Links = list[tuple[tuple[int, ...], tuple[int, ...]]]


@dataclass
class Table:
    """What speaks for sentences, as a table, and the words of each."""

    gains: Mapping[tuple[int, int], float]
    said: Sequence[Sequence[str]] = ((), ())

    def score(self, i: int, j: int, a: int, b: int) -> float:
        """Of two sentences what is in the table; against all else a lot."""
        return self.gains.get((i, j), -20.0) if a == b == 1 else -20.0

    def words(self, side: int, first: int, end: int) -> frozenset[str]:
        """Those of some that follow each other."""
        return frozenset(word for one in self.said[side][first:end] for word in one.split())

    def implausible(self, i: int, j: int, a: int, b: int) -> bool:
        """All is looked at."""
        return False


@dataclass
class Reading:
    """What lengths and words say of the sentences of two passages."""

    likelihood: Table
    lengths: tuple[Sequence[int], Sequence[int]]

    @property
    def words(self) -> tuple[list[frozenset[bytes]], list[frozenset[bytes]]]:
        """As in the tables."""
        ours, theirs = (
            [frozenset(word.encode() for word in self.likelihood.words(n, k, k + 1)) for k in range(len(side))]
            for n, side in enumerate(self.lengths)
        )
        return ours, theirs


CROSSED = ("one other", "two some"), ("two same", "one else")
STRAIGHT = {(0, 0): 0.0, (1, 1): 0.0}


def _exchanged(
    gains: Mapping[tuple[int, int], float],
    words: Sequence[Sequence[str]] = CROSSED,
    lengths: tuple[Sequence[int], Sequence[int]] = ((50, 50), (50, 50)),
    beads: Sequence[Bead] = (Bead((0,), (0,), 0.7), Bead((1,), (1,), 0.6)),
) -> tuple[Bead, ...]:
    reading: Any = Reading(Table(gains, words), lengths)
    return exchanged(beads, reading)


IN_ORDER = (Bead((0,), (0,), 0.7), Bead((1,), (1,), 0.6))
ALONE = (Bead((0,), ()), Bead((1,), ()), Bead((), (0,)), Bead((), (1,)))


@pytest.mark.parametrize(
    ("better", "found"),
    [
        (0.9, IN_ORDER),
        (1.0, ALONE),
        (1.9, ALONE),
        (2.0, (Bead((0,), (1,), 2 / 3), Bead((1,), (0,), 2 / 3))),
        (4.0, (Bead((0,), (1,), 0.8), Bead((1,), (0,), 0.8))),
    ],
)
def test_two_sentences_changed_places_if_more_speaks_for_that(better: float, found: tuple[Bead, ...]) -> None:
    """Where it is not plain they face nothing, so that nobody is shown the wrong one."""
    gains = {(0, 0): 1.5, (1, 1): 0.5, (0, 1): 3.0, (1, 0): better - 1.0}
    assert _exchanged(gains) == found


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ((("a", "b"), ("b", "a")), True),
        ((("a", "b"), ("x", "a")), True),
        ((("a", "b"), ("b", "x")), True),
        ((("a c", "b"), ("c", "a")), True),  # one word either way: which of them is rare?
        ((("a c", "b d"), ("c x", "a d")), False),
        ((("a b c", "d"), ("c", "a b")), True),  # two against one
        ((("a c", "b"), ("c", "b")), False),
        ((("a", "b"), ("x", "y")), True),  # none either way: their lengths may tell
    ],
)
def test_it_is_asked_where_words_say_so(words: Sequence[Sequence[str]], asked: bool) -> None:
    """They have no fewer words in common with each other's translations than with their own."""
    assert (_exchanged({(0, 1): 9.0, (1, 0): 9.0}, words) != IN_ORDER) is asked


@pytest.mark.parametrize(
    ("ours", "theirs", "asked"),
    [
        ((100, 80), (100, 73), True),
        ((100, 80), (100, 72), False),
        ((80, 100), (73, 100), True),
        ((80, 100), (72, 100), False),
        ((100, 50), (50, 100), True),
        ((10, 8), (10, 5), True),  # of short ones lengths say little
        ((1000, 800), (1000, 940), True),
        ((1000, 800), (1000, 900), False),
    ],
)
def test_lengths_may_say_that_they_did_not(ours: tuple[int, int], theirs: tuple[int, int], asked: bool) -> None:
    """Where each is as long as the one opposite, and much longer or shorter than the other, words are not asked."""
    assert (_exchanged({(0, 1): 9.0, (1, 0): 9.0}, lengths=(ours, theirs)) != IN_ORDER) is asked


@pytest.mark.parametrize(
    "beads",
    [
        (Bead((0,), (0,)), Bead((2,), (1,))),
        (Bead((0,), (0,)), Bead((1,), (2,))),
        (Bead((0,), (0,)), Bead((1,), ())),
        (Bead((), (0,)), Bead((1,), (1,))),
        (Bead((0,), (0,)), Bead((1, 2), (1,))),
        (Bead((0,), (0,)), Bead((1,), (1, 2))),
        (Bead((0, 1), (0,)), Bead((2,), (1,))),
        (Bead((0, 1), (0, 1, 2)),),
    ],
)
def test_only_neighbors_change_places(beads: tuple[Bead, ...]) -> None:
    """Of one sentence each, next to each other in both texts."""
    gains = {(i, j): 9.0 for i in range(3) for j in range(3) if i != j}
    words = ("a", "b c", "b c"), ("b c", "a", "a")
    assert _exchanged(gains, words, ((50, 50, 50), (50, 50, 50)), beads) == beads


@pytest.mark.parametrize(("better", "parted"), [(2.0, True), (1.9, False), (-3.0, False)])
def test_two_that_were_taken_together_are_parted_if_that_is_plain(better: float, parted: bool) -> None:
    """Else they face both."""
    both = (Bead((0, 1), (0, 1), 0.8),)
    found = _exchanged(STRAIGHT | {(0, 1): better, (1, 0): 0.0}, beads=both)
    assert found == ((Bead((0,), (1,), 2 / 3), Bead((1,), (0,), 2 / 3)) if parted else both)


def test_of_three_the_first_two_that_changed_places_do() -> None:
    """And the third stays."""
    beads = tuple(Bead((k,), (k,), 0.7) for k in range(3))
    gains = {(k, k): 0.0 for k in range(3)} | {(0, 1): 4.0, (1, 0): 4.0, (1, 2): 9.0, (2, 1): 9.0}
    words = ("a", "b c", "d"), ("b c", "a d", "c e")
    found = _exchanged(gains, words, ((50,) * 3, (50,) * 3), beads)
    assert [bead[:2] for bead in found] == [((0,), (1,)), ((1,), (0,)), ((2,), (2,))]


SHAPES = {(1, 1): 0.0, (0, 1): -5.0, (1, 0): -5.0}


def _moved(
    gains: Mapping[tuple[int, int], float], beads: Sequence[Bead], words: Sequence[Sequence[str]] | None = None
) -> tuple[Bead, ...]:
    """Beads after the moves; all sentences share a word, if nothing else is said."""
    likelihood: Any = Table(gains, words or (("w",) * 9, ("w",) * 9))
    return with_moves(beads, likelihood, SHAPES)


def _links(beads: Sequence[Bead]) -> Links:
    return [bead[:2] for bead in beads]


def _beads(*pairs: str, sure: float = 1.0) -> list[Bead]:
    sides = (pair.split(" ") for pair in pairs)
    return [Bead(tuple(map(int, ours)), tuple(map(int, theirs)), sure) for ours, theirs in sides]


FIRST = _beads("0 ", "1 0", "2 1", "3 2", " 3")


@pytest.mark.parametrize(("gain", "moved"), [(5.0, True), (4.9, False)])
def test_a_sentence_stands_elsewhere_for_which_enough_speaks(gain: float, moved: bool) -> None:
    """Five at least; it is as sure as it goes better than with any other."""
    found = _moved({(0, 3): gain}, FIRST)
    assert found == ((Bead((0,), (3,), 5 / 6), *FIRST[1:4]) if moved else tuple(FIRST))


@pytest.mark.parametrize(("rival", "moved"), [(3.0, True), (3.1, False)])
def test_it_goes_better_there_than_with_any_other_in_doubt(rival: float, moved: bool) -> None:
    """By three."""
    beads = [*FIRST, *_beads(" 4")]
    assert (((0,), (3,)) in _links(_moved({(0, 3): 6.0, (0, 4): rival}, beads))) is moved


@pytest.mark.parametrize(("sure", "asked"), [(0.49, True), (0.5, False)])
def test_a_sentence_is_in_doubt_that_is_less_sure_than_not(sure: float, asked: bool) -> None:
    """It may face another then; what is left of its bead faces nothing."""
    beads = [*_beads("0 0", sure=sure), *_beads("1 1", "2 2", " 3")]
    found = _links(_moved({(0, 3): 6.0}, beads))
    right = [((0,), (3,)), ((), (0,)), ((1,), (1,)), ((2,), (2,))] if asked else _links(beads)
    assert sorted(found) == sorted(right)


def test_a_word_in_common_is_needed() -> None:
    """Else nothing is asked: most sentences of a long text have nothing to do with each other."""
    words = ("a b", "c", "", ""), ("", "", "", "c")
    assert _moved({(0, 3): 9.0}, FIRST, words) == tuple(FIRST)
    assert ((0,), (3,)) in _links(_moved({(0, 3): 9.0}, FIRST, (("a c", "", "", ""), ("", "", "", "c d"))))


def test_what_could_stand_in_order_did_not_move() -> None:
    """Nothing that is sure stands between."""
    beads = _beads("0 ", " 0", "1 1")
    assert _moved({(0, 0): 9.0}, beads) == tuple(beads)


def test_where_one_text_has_nothing_in_doubt_nothing_moved() -> None:
    """On either side."""
    for beads in (_beads("0 0", "1 "), _beads("0 0", " 1")):
        assert _moved({(1, 1): 9.0}, beads) == tuple(beads)


def test_sentences_move_in_runs() -> None:
    """What stands between two that moved together moved with them, or faces nothing."""
    beads = _beads("012 ", "3 0", "4 1", " 234")
    gains = {(0, 2): 6.0, (1, 3): 1.0, (2, 4): 6.0}
    assert _links(_moved(gains, beads)) == [((0,), (2,)), ((1,), (3,)), ((2,), (4,)), ((3,), (0,)), ((4,), (1,))]
    gains = {(0, 2): 6.0, (1, 3): -15.0, (2, 4): 6.0}
    alone = [((1,), ()), ((), (3,))]
    assert sorted(_links(_moved(gains, beads))) == sorted(
        [((0,), (2,)), ((2,), (4,)), ((3,), (0,)), ((4,), (1,)), *alone]
    )


@pytest.mark.parametrize(
    ("beads", "gains"),
    [
        # Something sure stands between them in the source, or in the target; or they are in another order.
        (_beads("0 ", "1 0", "2 ", "3 1", " 234"), {(0, 2): 6.0, (2, 4): 6.0}),
        (_beads("01 ", "2 0", " 1", "3 2", " 3"), {(0, 1): 6.0, (1, 3): 6.0}),
        (_beads("01 ", "2 0", "3 1", " 23"), {(0, 3): 6.0, (1, 2): 6.0}),
    ],
)
def test_sentences_that_did_not_move_together_move_one_by_one(
    beads: list[Bead], gains: Mapping[tuple[int, int], float]
) -> None:
    """Each faces its own, and what is between them stays."""
    found = _links(_moved(gains, beads))
    assert {((i,), (j,)) for i, j in gains} <= {*found}
    assert {bead[:2] for bead in beads if bead.source and bead.target} <= {*found}


def test_a_run_is_as_sure_as_the_least_sure_of_its_links() -> None:
    """By the margin."""
    beads = _beads("01 ", "2 0", "3 1", " 23")
    found = {bead[:2]: bead.confidence for bead in _moved({(0, 2): 9.0, (1, 3): 5.0}, beads)}
    assert found[(0,), (2,)] == found[(1,), (3,)] == pytest.approx(5 / 6)


def test_what_is_left_of_a_bead_stays_together_where_it_is_unbroken() -> None:
    """What faced nothing with it faces nothing in two parts, if it stood in the midst."""
    beads = _beads("01234 ", "5 0", "6 1", " 2")
    found = _links(_moved({(2, 2): 6.0}, beads))
    assert found == [((0, 1), ()), ((2,), (2,)), ((3, 4), ()), ((5,), (0,)), ((6,), (1,))]
