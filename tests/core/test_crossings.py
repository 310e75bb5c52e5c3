"""When it is asked whether passages moved, and what a list that is sorted otherwise leaves in doubt."""

import pytest
from test_passage_moves import Table, arrangement, beads

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.block_path import confidence
from enregard.core.alignment.block_score import BlockScore
from enregard.core.alignment.reordering.arrangement import Arrangement
from enregard.core.alignment.reordering.crossing import _beads, _is_suspect, _taught, across
from enregard.core.markdown.block import Block

DOUBTED = beads("1 1", "2 2", sure=confidence(0.4))


@pytest.mark.parametrize(
    ("rest", "moved", "suspect"),
    [
        (beads("0 0", "1 1", "2 2"), (), False),
        (beads("0 0", "1 ", "2 2"), (), False),  # something is left alone in one text only
        (beads("0 0", " 1", "2 2"), (), False),
        (beads("0 0", "1 ", "2 2", " 3"), (), True),
        (beads("0 0", "2 2"), beads("1 5"), True),
        ((*beads("0 0"), *DOUBTED), (), True),  # they go together the other way round
        ((*beads("0 0"), *beads("1 1", "2 2", sure=confidence(0.6))), (), False),
    ],
)
def test_passages_may_have_moved_if_something_is_left_in_both_texts(
    rest: tuple[Bead, ...], moved: tuple[Bead, ...], suspect: bool
) -> None:
    """Or something is known to have moved, or what is in doubt goes plainly with something else."""
    score = Table({(1, 2): 9.0, (2, 1): 9.0})
    assert _is_suspect(arrangement(score, rest, moved)) is suspect


def test_what_is_in_doubt_did_not_move_if_nothing_else_goes_with_it() -> None:
    """Then order is the best there is."""
    assert not _is_suspect(arrangement(Table({(1, 1): 0.4, (2, 2): 0.4}), (*beads("0 0"), *DOUBTED)))


REST = [*beads("0 0", sure=0.9), *beads("1 1", sure=0.3), *beads("2 2", sure=0.9), *beads("4 ")]


def test_entries_that_a_list_left_over_are_in_doubt() -> None:
    """Where they face each other nothing but their order says so; what faces nothing does so for certain."""
    score = Table({})
    moved = (*beads("3 5", sure=0.9),)
    found = _beads(arrangement(score, REST, moved), ({0, 1, 4}, {0, 1, 5}))
    assert {bead[:2]: bead.confidence for bead in found} == {
        ((0,), (0,)): 0.45,
        ((1,), (1,)): 0.3,
        ((2,), (2,)): 0.9,
        ((3,), (5,)): 0.9,
        ((4,), ()): 1.0,
    }
    known = Arrangement(score, (((0,), (0,)),), (), moved, tuple(REST))  # type: ignore[arg-type]
    assert _beads(known, ({0}, {0}))[0].confidence == 0.9


def test_where_nothing_moved_all_stays_as_it_is() -> None:
    """No list is sorted otherwise."""
    assert _beads(arrangement(Table({}), REST), ({0}, {0})) == REST


def _text(side: str, order: str, odd: str) -> list[Block]:
    """Paragraphs of words that no other language has: a letter each, and what is the same in both."""
    said = [f"{one}{side}{one}{side}{one} {one * 3} Hangzhou {ord(one)}." for one in order]
    return [Block("paragraph", one, one) for one in (*said, odd)]


@pytest.mark.parametrize(("sure", "learned"), [(0.81, True), (0.8, False)])
def test_words_are_learned_of_what_surely_faces_each_other(sure: float, learned: bool) -> None:
    """Of those that stand in what is in doubt; twice at least."""
    ours = [Block("paragraph", one, one) for one in ("zozo un 12.", "zozo deux 34.", "trois 56.", "zozo quatre.")]
    theirs = [Block("paragraph", one, one) for one in ("mimi one 12.", "mimi two 34.", "three 56.", "mimi four.")]
    score = BlockScore.of(ours, theirs, ("qaa", "qab"))
    rest = (*beads("0 0", "1 1", sure=sure), *beads("2 2"), *beads("3 "), *beads(" 3"))
    known = _taught(Arrangement(score, (), (), (), rest)).score.known
    assert (b"zozo" in known[0] and known[0][b"zozo"] == known[1].get(b"mimi")) is learned


def test_nothing_is_learned_where_nothing_can_be() -> None:
    """The arrangement is the same then."""
    score = BlockScore.of(_text("b", "klm", "x"), _text("b", "klm", "x"), ("qaa", "qab"))
    rest = beads("0 0", "1 1", "2 2", "3 3")
    before = Arrangement(score, (), (), (), rest)
    assert _taught(before) is before


def test_one_number_in_common_is_no_reason_to_cross() -> None:
    """Two paragraphs that are as long: what is not plain stays in order."""
    score = BlockScore.of(_text("b", "klmn", "Fin 1."), _text("m", "lkmn", "End 1."), ("qaa", "qab"))
    assert [bead[:2] for bead in across(score)] == [((k,), (k,)) for k in range(5)]
