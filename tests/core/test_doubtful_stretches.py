"""Which blocks are read sentence by sentence, and what their sentences say of them."""

from collections.abc import Mapping

import pytest
from test_passage_moves import Table, Words

from enregard.core.alignment.bead import Step
from enregard.core.alignment.block_score import BlockScore
from enregard.core.alignment.close_reading import CloseReading, _doubtful, are_prose, reread
from enregard.core.markdown.block import Block, Kind


def _score(gains: Mapping[tuple[int, int], float], lengths: Mapping[Step, float] | None = None, count: int = 7):
    """Paragraphs, of which the lengths of groups are in a table."""

    class Lengths(Words):
        def length(self, i: int, j: int, a: int, b: int) -> float:
            return (lengths or {}).get((i, j, a, b), 0.0)

    score = Table(gains, count, "paragraph")
    score.likelihood = Lengths()
    return score


@pytest.mark.parametrize(
    ("kind", "prose"), [("paragraph", True), ("list", True), ("quotation", True), ("table", False)]
)
def test_paragraphs_lists_and_quotations_have_sentences(kind: Kind, prose: bool) -> None:
    """All blocks of both groups have to."""
    for side, place, among in (
        (0, 1, (True, True)),
        (1, 1, (True, True)),
        (0, 2, (True, False)),
        (1, 2, (False, True)),
    ):
        score = _score({})
        score.blocks[side][place] = Block(kind, "mot")
        for shape, within in zip(((2, 1), (1, 2)), among, strict=True):
            assert are_prose(score, 1, 1, *shape) is (prose or not within)
        assert are_prose(score, 3, 3, 2, 2)


@pytest.mark.parametrize(("gain", "doubtful"), [(1.4, {1}), (1.5, set())])
def test_a_pair_is_in_doubt_for_which_little_speaks(gain: float, doubtful: set[int]) -> None:
    """Less than one and a half; so are several and such as face nothing, whatever speaks for them."""
    score = _score({(0, 0): 9.0, (1, 1): gain, (2, 2): 9.0})
    assert _doubtful(score, [(0, 0, 1, 1), (1, 1, 1, 1), (2, 2, 1, 1)]) == doubtful
    assert _doubtful(score, [(0, 0, 1, 1), (1, 1, 1, 2), (2, 3, 2, 1)]) == {1, 2}
    score.blocks[0][1] = Block("table", "mot")
    assert _doubtful(score, [(0, 0, 1, 1), (1, 1, 1, 1), (2, 2, 1, 1)]) == set()


@pytest.mark.parametrize(("longer", "doubtful"), [(-0.9, True), (-1.0, False)])
def test_a_pair_is_in_doubt_that_would_do_better_with_what_is_left_out_beside_it(longer: float, doubtful: bool) -> None:
    """By its length; on either side of it, in either text."""
    sure = {(k, j): 9.0 for k in range(7) for j in range(7)}
    lengths = {(0, 0, 1, 1): -1.0, (0, 0, 2, 1): longer, (0, 0, 1, 2): longer}
    for left in ((1, 1, 1, 0), (1, 1, 0, 1)):
        found = _doubtful(_score(sure, lengths), [(0, 0, 1, 1), left, (5, 5, 1, 1)])
        assert found == ({0, 1} if doubtful else {1})
    for left, pair in (((0, 0, 1, 0), (1, 0, 1, 1)), ((0, 0, 0, 1), (0, 1, 1, 1))):
        found = _doubtful(_score(sure, lengths | {pair: -1.0}), [left, pair, (5, 5, 1, 1)])
        assert found == ({0, 1} if doubtful else {0})
    table = _score(sure, lengths)
    table.blocks[0][0] = Block("table", "mot")
    assert _doubtful(table, [(0, 0, 1, 1), (1, 1, 1, 0)]) == {1}


def test_a_group_beside_what_is_left_out_is_in_doubt_anyway() -> None:
    """Pairs of one block each are asked alone, and those next to it alone."""
    sure = {(k, j): 9.0 for k in range(7) for j in range(7)}
    lengths = {(0, 0, 2, 1): 5.0, (1, 1, 2, 1): 5.0}
    steps: list[Step] = [(0, 0, 1, 1), (1, 1, 1, 1), (2, 2, 1, 0)]
    assert _doubtful(_score(sure, lengths), steps) == {1, 2}


SAID = [
    "Brest 12 puces.",
    "Corte 34 lampes.",
    "Sizun 56 sacs.",
    "Landerneau 78 moulins.",
    "Quimper 90 roues, une charrette qui grince, un chat et deux chevaux.",
]


OTHERS = [f"{word}." for word in ("Oslo", "Rome", "Lima", "Caen", "Bonn", "Riga", "Kyiv", "Bari", "Nice")]


def _texts(ours: list[str], theirs: list[str]) -> BlockScore:
    """Texts that have more paragraphs, so that words say something."""
    ours, theirs = [*ours, *OTHERS], [*theirs, *OTHERS]
    return BlockScore.of(*([Block("paragraph", one, one) for one in side] for side in (ours, theirs)), ("fr", "en"))


def test_sentences_speak_for_blocks_each_by_itself() -> None:
    """What they say of each other, and how rare it is that so many face so many."""
    reading = CloseReading(_texts([" ".join(SAID)], [" ".join(SAID)]), (0, 1, 0, 1))
    own = [reading._likelihood.score(k, k, 1, 1) for k in range(5)]
    assert reading.gain(0, 0, 1, 1) == pytest.approx(sum(own) - 0.1 * 5)


@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize("side", [0, 1])
def test_sentences_that_one_text_left_out_speak_against(count: int, side: int) -> None:
    """The first as much as five points, each after it less than one: what comes after such a one often was, too."""
    texts = [" ".join(SAID)], [" ".join(SAID[: 5 - count])]
    reading = CloseReading(_texts(*(texts[::-1] if side else texts)), (0, 1, 0, 1))
    own = [reading._likelihood.score(k, k, 1, 1) for k in range(5 - count)]
    assert reading.gain(0, 0, 1, 1) == pytest.approx(sum(own) - 0.1 * (5 - count) - 5.0 - 0.8 * (count - 1))


def test_blocks_are_read_where_they_stand_in_their_texts() -> None:
    """A stretch begins anywhere; its groups have the sentences of their own blocks."""
    ours = ["Tout autre chose.", f"{SAID[0]} {SAID[1]}", SAID[2]]
    theirs = ["Rien.", "Rien de tel.", SAID[0], SAID[1], SAID[2]]
    reading = CloseReading(_texts(ours, theirs), (1, 3, 2, 5))
    own = [reading._likelihood.score(k, k, 1, 1) for k in range(3)]
    assert reading.gain(1, 2, 1, 2) == pytest.approx(own[0] + own[1] - 0.2)
    assert reading.gain(2, 4, 1, 1) == pytest.approx(own[2] - 0.1)
    assert reading.gain(1, 2, 2, 3) == pytest.approx(sum(own) - 0.3)


def test_blocks_are_judged_by_their_sentences_and_as_wholes() -> None:
    """By half each. What lengths of wholes say against it counts one point at most: sentences tell whether it is so."""
    short, long = SAID[0], " ".join([SAID[0], *SAID[2:]])
    for ours, theirs in ((short, short), (short, long), (long, short)):
        score = _texts([ours, SAID[1]], [theirs, SAID[1]])
        reading = CloseReading(score, (0, 1, 0, 1))
        length = score.likelihood.length(0, 0, 1, 1)
        whole = score.evidence(0, 0, 1, 1) - length + max(length, -1.0)
        assert reading.score(0, 0, 1, 1) == pytest.approx((reading.gain(0, 0, 1, 1) + whole) / 2)
        assert not reading.implausible(0, 0, 1, 1)


def test_what_is_not_in_doubt_stays_as_it_is() -> None:
    """With what speaks for it; nothing, for what faces nothing."""
    score = Table({(0, 0): 9.0, (2, 1): 0.3})
    steps: list[Step] = [(0, 0, 1, 1), (1, 1, 1, 0), (2, 1, 1, 1)]
    assert [*reread(score, steps, begun=False)] == [(steps[0], 9.0), (steps[1], 0.0), (steps[2], 0.3)]  # type: ignore[arg-type]


@pytest.mark.parametrize(("count", "read"), [(8, True), (9, False)])
def test_a_long_stretch_is_not_read(count: int, read: bool) -> None:
    """Where more than sixty-four blocks could face each other, the texts have little in common."""
    score = _texts(["Rien de tel."] * count, ["No such thing."] * count)
    steps: list[Step] = [(k, k, 1, 1) for k in range(count)]
    assert _doubtful(score, steps) == {*range(count)}
    cold = [(step, score.evidence(*step)) for step in steps]
    assert ([*reread(score, steps, begun=False)] != cold) is read


def test_what_is_read_has_what_its_sentences_say_for_it() -> None:
    """Twice, and two and a half points: few translations differ so much that sentences say neither yes nor no."""
    score = _texts([SAID[0], SAID[1]], [f"{SAID[0]} {SAID[1]}"])
    said = 2 * CloseReading(score, (0, 2, 0, 1)).score(0, 0, 2, 1) + 2.5
    assert [*reread(score, [(0, 0, 2, 1)], begun=False)] == [((0, 0, 2, 1), pytest.approx(said))]


def test_what_sentences_do_not_bear_out_faces_nothing() -> None:
    """Block by block; but where a pair was begun there, by an editor, it stays."""
    ours = ["Brest 12 puces. Oh. Non. Si. Ah.", SAID[1]]
    theirs = ["Corte 99 moulins, et bien autre chose encore que personne ne sait par ici, ni ailleurs.", SAID[1]]
    score = _texts(ours, theirs)
    steps: list[Step] = [(0, 0, 1, 1), (1, 1, 1, 1)]
    assert 0 in _doubtful(score, steps)
    apart = [step for step, _ in reread(score, steps, begun=False)]
    assert apart == [(0, 0, 1, 0), (1, 0, 0, 1), (1, 1, 1, 1)]
    assert next(step for step, _ in reread(score, steps, begun=True)) == (0, 0, 1, 1)
