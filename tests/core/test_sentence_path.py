"""Sentences within a pair of blocks: when lengths alone say what faces what, and how sure a bead is."""

from math import exp

import pytest

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.length_model import LengthModel
from enregard.core.alignment.sentence_path import SentenceReading, in_order, pair_sentences


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ([], [], ()),
        (["Un.", "Deux."], [], (Bead((0,), ()), Bead((1,), ()))),
        ([], ["One.", "Two."], (Bead((), (0,)), Bead((), (1,)))),
        (["Un."], ["One."], (Bead((0,), (0,)),)),
        (["Un."], ["One.", "Two.", "Three."], (Bead((0,), (0, 1, 2)),)),
        (["Un.", "Deux."], ["One."], (Bead((0, 1), (0,)),)),
    ],
)
def test_of_a_single_sentence_all_that_stands_opposite_is_its_translation(
    source: list[str], target: list[str], found: tuple[Bead, ...]
) -> None:
    """And of none nothing is; each is sure."""
    assert pair_sentences(source, target) == found


def test_what_is_asked_of_sentences_is_worked_out_once() -> None:
    """Lengths without the white space around them, words with those that the dictionary knows."""
    reading = SentenceReading(["  Un lapin. ", ""], ["A rabbit."], ("fr", "en"))
    assert reading.lengths == ([9, 1], [9])
    assert reading.words[0][0] & reading.words[1][0]
    assert not reading.words[0][1]
    assert reading.words is reading.words
    assert reading.likelihood.score(0, 0, 1, 1) != reading.likelihood.score(1, 0, 1, 1)


EVEN = ["Il pleut sur la ville depuis trois jours.", "Personne ne sort, et les rues sont vides."]
ALIKE = ["It has rained on the town for three days.", "Nobody goes out, and the streets are empty."]


def test_sentences_as_long_as_those_opposite_face_them() -> None:
    """As many on both sides: that is it, surely."""
    model = LengthModel(*([len(one) for one in side] for side in (EVEN, ALIKE)))
    assert all(model.length(k, k, 1, 1) > 0.5 for k in (0, 1))
    assert pair_sentences(EVEN, ALIKE) == (Bead((0,), (0,)), Bead((1,), (1,)))


@pytest.mark.parametrize(
    ("ours", "theirs", "sure"),
    [(" 12", " 12", True), (" 12", " 13", False), (" 12", "", True), ("", " 12", True), (" 12 7", " 7 31", True)],
)
def test_unless_their_numbers_are_others(ours: str, theirs: str, sure: bool) -> None:
    """Each has some, and none of the other's: then words are asked."""
    for k in (0, 1):
        source, target = [*EVEN], [*ALIKE]
        source[k], target[k] = source[k] + ours, target[k] + theirs
        beads = pair_sentences(source, target)
        assert all(bead.confidence == 1.0 for bead in beads) is sure


@pytest.mark.parametrize("long", [0, 1])
def test_unless_one_is_too_long(long: int) -> None:
    """Either may be; then every way is gone through, and a bead is as sure as what speaks for it."""
    target = [*ALIKE]
    target[long] += " And on it goes, and on, as it did all year."
    reading = SentenceReading(EVEN, target, ("", ""))
    beads = in_order(reading)
    assert [bead[:2] for bead in beads] == [((0,), (0,)), ((1,), (1,))]
    for k, bead in enumerate(beads):
        assert bead.confidence == pytest.approx(1 / (1 + exp(-1.0 - reading.likelihood.score(k, k, 1, 1))))


def test_what_faces_nothing_is_sure() -> None:
    """Of three sentences two have a translation: names say which."""
    source = [
        "Brest 12 puces rares.",
        "Corte 34 lampes vertes, une charrette qui grince, un chat et deux chevaux.",
        "Sizun 56 sacs de farine.",
    ]
    beads = pair_sentences(source, [source[0], source[2]])
    assert [bead[:2] for bead in beads] == [((0,), (0,)), ((1,), ()), ((2,), (1,))]
    assert beads[1].confidence == 1.0
    assert all(0.5 < bead.confidence < 1 for bead in (beads[0], beads[2]))
