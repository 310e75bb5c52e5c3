"""How much has to speak against a pair, or for it, beside the two blocks themselves, to the tenth."""

from collections.abc import Mapping, Sequence
from math import e
from typing import Any

import pytest
from test_headed import CROSSED, LEVELS, _table
from test_passage_moves import Table, beads

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.doubt import doubted
from enregard.core.markdown.block import Block


def _confidences(score: Table, pairs: Sequence[Bead], known: Any = ()) -> list[float]:
    return [bead.confidence for bead in doubted(score, pairs, known)]  # type: ignore[arg-type]


def _surer(sure: float) -> float:
    """With odds e times as high."""
    odds = e * sure / (1 - sure)
    return odds / (1 + odds)


def _three(sure: float = 0.6, before: float = 1.0, after: float = 1.0) -> list[Bead]:
    return [Bead((0,), (0,), before), Bead((1,), (1,), sure), Bead((2,), (2,), after)]


@pytest.mark.parametrize(("sure", "surer"), [(0.3, True), (0.94, True), (0.95, False), (0.97, False)])
def test_a_pair_is_surer_between_two_that_are_certain(sure: float, surer: bool) -> None:
    """Nothing else could face it; what is certain itself needs no more."""
    assert _confidences(Table({}), _three(sure)) == pytest.approx([1.0, _surer(sure) if surer else sure, 1.0])


@pytest.mark.parametrize(("before", "after", "surer"), [(0.96, 0.96, True), (0.95, 0.96, False), (0.96, 0.95, False)])
def test_both_neighbors_have_to_be_certain(before: float, after: float, surer: bool) -> None:
    """More than .95."""
    found = _confidences(Table({}), _three(0.6, before, after))
    assert found == pytest.approx([before, _surer(0.6) if surer else 0.6, after])


@pytest.mark.parametrize(
    ("pairs", "place"),
    [
        (beads("0 0", "1 2", "2 3"), 1),  # something stands between them in the other text
        (beads("0 0", "1 1", "2 3"), 1),
        (beads("0 ", "1 1", "2 2"), 1),  # a neighbor faces nothing
        (beads("0 0", "1 1", " 2"), 1),
        (beads("0 0", "12 1", "3 2"), 1),  # it is no pair of two blocks
        (beads("0 0", "1 12", "2 3"), 1),
        (beads("0 0", "1 1", "2 2"), 0),  # it has one neighbor
        (beads("0 0", "1 1", "2 2"), 2),
    ],
)
def test_a_pair_that_does_not_stand_between_two_is_no_surer(pairs: Sequence[Bead], place: int) -> None:
    """Directly, in both texts."""
    unsure = [bead._replace(confidence=0.6) if k == place else bead for k, bead in enumerate(pairs)]
    assert _confidences(Table({(1, 1): 2.0}), unsure)[place] == 0.6


@pytest.mark.parametrize(("rival", "doubtful"), [(1.9, True), (1.8, False)])
@pytest.mark.parametrize(
    ("pairs", "cell"),
    [
        (beads("0 ", "1 1", "2 2"), (0, 1)),
        (beads(" 0", "1 1", "2 2"), (1, 0)),
        (beads("0 0", "1 1", "2 "), (2, 1)),
        (beads("0 0", "1 1", " 2"), (1, 2)),
        (beads("0 ", " 0", "1 1"), (0, 1)),
    ],
)
def test_a_pair_is_in_doubt_where_what_faces_nothing_beside_it_would_do_as_well(
    pairs: Sequence[Bead], cell: tuple[int, int], rival: float, doubtful: bool
) -> None:
    """With either of its passages, but for a fifth of a point."""
    unsure = [bead._replace(confidence=0.97) if bead[:2] == ((1,), (1,)) else bead for bead in pairs]
    found = _confidences(Table({(1, 1): 2.0, cell: rival}), unsure)
    assert found == [0.45 if doubtful and bead.confidence < 1 else bead.confidence for bead in unsure]


@pytest.mark.parametrize(
    ("said", "ours", "doubtful"),
    [
        ({}, "מלון", False),
        ({(0, 1): {b"^", b"~7"}, (1, 1): {b"^", b"~8"}}, "מלון", False),  # the marks at their edges are no words
        ({(0, 0): {b"~7"}, (1, 1): {b"~7"}}, "מלון", True),  # the rival has a word in common with it
        ({}, "Gasthaus", True),
    ],
)
def test_between_scripts_a_neighbor_of_that_length_is_no_rival(said: Any, ours: str, doubtful: bool) -> None:
    """Nothing but lengths speaks for either, where names have no letters in common."""
    unsure = [bead._replace(confidence=0.97) if bead[:2] == ((1,), (1,)) else bead for bead in beads("0 ", "1 1")]
    score = Table({(1, 1): 2.0, (0, 1): 2.0}, words_of=said)
    score.blocks[0][1] = Block("table", ours)
    assert _confidences(score, unsure) == [1.0, 0.45 if doubtful else 0.97]


@pytest.mark.parametrize(
    ("ours", "theirs", "surer"),
    [("a 12", "b 13", False), ("a 12", "b", True), ("a", "b 12", True), ("a 12 5", "b 5 13", True), ("a", "b", True)],
)
def test_a_pair_with_other_numbers_is_no_surer(ours: str, theirs: str, surer: bool) -> None:
    """Something else may have stood in the place of either."""
    score = Table({})
    score.blocks[0][1], score.blocks[1][1] = Block("paragraph", ours), Block("paragraph", theirs)
    assert _confidences(score, _three())[1] == pytest.approx(_surer(0.6) if surer else 0.6)


# “a” faces “x” twice, and once “y”, which faces “b” elsewhere.
REPEATED = "ax by ax by ay"


def _repeated(gain: float) -> tuple[Table, list[Bead]]:
    pairs = REPEATED.split()
    score = Table({(k, k): 2.0 for k in range(4)} | {(4, 4): gain})
    for k, pair in enumerate(pairs):
        for side in (0, 1):
            score.blocks[side][k] = Block("table", pair[side])
    return score, [Bead((k,), (k,), 0.97) for k in range(len(pairs))]


@pytest.mark.parametrize(("gain", "found"), [(2.9, 0.45), (3.0, 0.97)])
def test_a_pair_that_contradicts_others_is_in_doubt_unless_much_speaks_for_it(gain: float, found: float) -> None:
    """Three is sure."""
    assert _confidences(*_repeated(gain)) == [0.97] * 4 + [found]


@pytest.mark.parametrize(("sure", "found"), [(0.9994, 0.45), (0.9995, 0.9995), (0.3, 0.3)])
def test_what_is_settled_is_asked_nothing(sure: float, found: float) -> None:
    """And what was in doubt before is no surer for being doubted."""
    score, pairs = _repeated(0.0)
    assert _confidences(score, [*pairs[:4], pairs[4]._replace(confidence=sure)])[4] == found
    assert _confidences(score, pairs, [((4,), (4,))])[4] == 0.97


EXCHANGED: Mapping[tuple[int, int], float] = {(0, 0): 1.0, (1, 1): 2.0, (2, 2): 2.0, (0, 1): 3.0}


@pytest.mark.parametrize(("other", "doubtful"), [(2.6, True), (2.5, False)])
@pytest.mark.parametrize("words", [{(0, 0): {b"a"}, (1, 1): {b"a"}}, {(0, 1): {b"a"}, (1, 0): {b"a"}}])
def test_two_pairs_are_in_doubt_that_would_do_much_better_with_each_others_passages(
    words: Mapping[tuple[int, int], set[bytes]], other: float, doubtful: bool
) -> None:
    """By more than two and a half, where a word of one stands in what the other faces."""
    score = Table(EXCHANGED | {(1, 0): other}, words_of=words)
    pairs = [Bead((k,), (k,), 0.97) for k in range(3)]
    assert _confidences(score, pairs) == [0.45 if doubtful else 0.97] * 2 + [0.97]


def test_words_that_both_sides_of_a_pair_have_are_no_reason_to_ask() -> None:
    """Nor are those that nothing else has."""
    pairs = [Bead((k,), (k,), 0.97) for k in range(3)]
    for words in ({(0, 0): {b"a"}, (1, 0): {b"a"}, (1, 1): {b"a"}}, {(0, 0): {b"a"}, (1, 1): {b"b"}}):
        assert _confidences(Table(EXCHANGED | {(1, 0): 9.0}, words_of=words), pairs) == [0.97] * 3


@pytest.mark.parametrize(("gain", "doubtful"), [(-0.9, True), (-1.0, False)])
def test_headings_are_in_doubt_whose_texts_face_those_of_others(gain: float, doubtful: bool) -> None:
    """If the other way round they go together about as well: not worse by a point."""
    score = _table(LEVELS, {(0, 0): 1.0, (3, 3): 1.0, (0, 3): 1.0 + gain, (3, 0): 1.0})
    pairs = [bead._replace(confidence=0.97) if bead.source[0] in (0, 3) else bead for bead in CROSSED]
    assert _confidences(score, pairs) == [
        0.45 if doubtful and bead.confidence < 1 else bead.confidence for bead in pairs
    ]


@pytest.mark.parametrize(
    ("ours", "theirs", "doubtful"),
    [
        ("-", "-hh", True),
        ("-hh", "-", True),
        ("-h", "-", False),
        ("-hh", "-h", False),
        ("-h", "-hh", False),
        ("-hhh", "-h", True),
        ("hh", "-", False),  # headings alone may have become a paragraph
        ("-", "hh", False),
        ("h", "-hhh", False),
    ],
)
def test_a_group_that_swallowed_several_headings_is_in_doubt(ours: str, theirs: str, doubtful: bool) -> None:
    """A section may stand beside a paragraph; an editor who approved it has seen it."""
    _asked_of_a_group(1.5, ours, theirs, doubtful)


@pytest.mark.parametrize(("gain", "doubtful"), [(1.4, True), (1.5, False)])
@pytest.mark.parametrize(("ours", "theirs"), [("h-", "h"), ("h", "h-"), ("-hh", "-h")])
def test_a_heading_that_faces_one_and_more_is_in_doubt_if_little_speaks_for_it(
    ours: str, theirs: str, gain: float, doubtful: bool
) -> None:
    """Less than one and a half."""
    _asked_of_a_group(gain, ours, theirs, doubtful)


class Runs(Table):
    """As much speaks for any group."""

    together = 0.0

    def evidence(self, i: int, j: int, a: int, b: int) -> float:
        """As it was told."""
        return self.together


def _asked_of_a_group(gain: float, ours: str, theirs: str, doubtful: bool) -> None:
    """Whether headings, `h`, and text, `-`, are in doubt that face each other together."""
    score = Runs({})
    score.together = gain
    for side, form in zip(score.blocks, (ours, theirs), strict=True):
        for k, one in enumerate(form):
            side[k] = Block("heading", f"Titre {k}", level=2) if one == "h" else Block("paragraph", f"Texte {k}")
    bead = Bead(tuple(range(len(ours))), tuple(range(len(theirs))), 0.97)
    assert _confidences(score, [bead]) == [0.45 if doubtful else 0.97]
    assert _confidences(score, [bead], [bead[:2]]) == [0.97]
