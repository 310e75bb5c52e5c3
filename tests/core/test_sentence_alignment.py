"""Sentences of a text and its translation into beads, n:m, in order."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.sentence_alignment import align
from enregard.core.alignment.sentence_path import pair_sentences

CASES = Path(__file__).parent.parent / "cases" / "align"
Pairs = list[tuple[tuple[int, ...], tuple[int, ...]]]


def _pairs(beads: Sequence[Bead]) -> Pairs:
    return [(bead.source, bead.target) for bead in beads]


def _read(name: str) -> tuple[list[str], list[str], Pairs]:
    """A case: one bead a line, its two sides parted by ` = `, sentences by ` | `; an empty side faces nothing."""
    source: list[str] = []
    target: list[str] = []
    beads: Pairs = []
    for line in (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        ours, theirs = ([part.strip() for part in side.split("|") if part.strip()] for side in line.split("="))
        beads.append(
            (
                tuple(range(len(source), len(source) + len(ours))),
                tuple(range(len(target), len(target) + len(theirs))),
            )
        )
        source += ours
        target += theirs
    return source, target, beads


@pytest.mark.parametrize("name", ["gettysburg", "rights", "nautilus"])
def test_real_texts_are_aligned_as_a_reader_would(name: str) -> None:
    """All but a tenth of the beads of public-domain texts and their translations, sentence by sentence."""
    source, target, beads = _read(name)
    found = set(_pairs(align(source, target)))
    assert len(found & set(beads)) >= 0.9 * len(beads)
    swapped = {(b, a) for a, b in _pairs(align(target, source))}
    assert len(swapped & set(beads)) >= 0.9 * len(beads)


@pytest.mark.parametrize("name", ["gettysburg", "rights", "nautilus"])
def test_a_sentence_left_out_shifts_nothing(name: str) -> None:
    """Without one sentence of the translation, nearly all other beads are found as before."""
    source, target, beads = _read(name)
    gone = next(b[0] for a, b in beads[len(beads) // 2 :] if len(a) == len(b) == 1)
    kept = {(a, tuple(j - (j > gone) for j in b)) for a, b in beads if gone not in b}
    found = set(_pairs(align(source, target[:gone] + target[gone + 1 :])))
    assert len(found & kept) >= 0.85 * len(kept)


LEFT_OUT = [
    [
        "The old king had three daughters. ",
        "He loved the youngest best. ",
        "One winter night, snow fell on the castle. ",
    ],
    ["The queen closed the window. ", "A wolf cried in the forest. ", "Nobody slept until morning. "],
    ["Then the sun rose over the mountains. ", "The girl opened the door and ran to the river. "],
]
KEPT = [
    ["Le vieux roi avait trois filles. ", "Il aimait surtout la plus jeune. "],
    ["Par une nuit d'hiver, la neige tomba sur le château. "],
    ["Enfin le soleil se leva sur les montagnes. ", "La jeune fille ouvrit la porte et courut à la rivière. "],
]


def test_a_passage_left_out_is_one_bead() -> None:
    """Sentences without a name or a number are told apart by their words; those left out together are one bead."""
    source, target = ([sentence for part in side for sentence in part] for side in (LEFT_OUT, KEPT))
    assert _pairs(align(source, target)) == [
        ((0,), (0,)),
        ((1,), (1,)),
        ((2,), (2,)),
        ((3, 4, 5), ()),
        ((6,), (3,)),
        ((7,), (4,)),
    ]


def test_a_long_passage_left_out_is_one_bead() -> None:
    """Twenty sentences that the translation lacks are one bead, and shift nothing after them."""
    source, target, beads = _read("nautilus")
    other = _read("rights")[0][:20]
    middle = beads[len(beads) // 2][0][0]
    found = _pairs(align([*source[:middle], *other, *source[middle:]], target))
    assert (tuple(range(middle, middle + 20)), ()) in found
    moved = {(tuple(i + 20 * (i >= middle) for i in a), b) for a, b in beads}
    assert len(moved & set(found)) >= 0.9 * len(beads)


def test_other_texts_teach_words() -> None:
    """Parallel text is taken, and only the text asked about is answered for."""
    source, target, beads = _read("gettysburg")
    other = _read("rights")
    found = align(source, target, parallel=[(other[0], other[1]), ([], ["x"])])
    assert {i for bead in found for i in bead.source} == set(range(len(source)))
    assert len(set(_pairs(found)) & set(beads)) >= 0.9 * len(beads)


def test_paragraphs_may_be_told() -> None:
    """The numbers of the paragraphs, on both sides, are evidence and no command."""
    source, target, beads = _read("rights")
    numbers = [0] * len(source), [0] * len(target)
    for paragraph, (ours, theirs) in enumerate(beads):
        for side, places in zip(numbers, (ours, theirs), strict=True):
            for place in places:
                side[place] = paragraph
    found = align(source, target, source_paragraphs=numbers[0], target_paragraphs=numbers[1])
    assert len(set(_pairs(found)) & set(beads)) >= 0.95 * len(beads)


@pytest.mark.parametrize(
    ("source", "target", "beads"),
    [
        (["Il pleut. ", "Le vent souffle."], ["It rains. ", "The wind blows."], [((0,), (0,)), ((1,), (1,))]),
        (["Il pleut et le vent souffle."], ["It rains. ", "The wind blows."], [((0,), (0, 1))]),
        (["Il pleut."], [], [((0,), ())]),
        ([], [], []),
        (
            ["Le 3 mai, Paul partit pour Londres. ", "Il y resta 12 jours, heureux. ", "Puis il revint."],
            ["On 3 May, Paul left for London, where he was happy and stayed for 12 days. ", "Then he came back."],
            [((0, 1), (0,)), ((2,), (1,))],
        ),
    ],
)
def test_sentences_of_a_pair(source: list[str], target: list[str], beads: Pairs) -> None:
    """Within a pair of blocks, a few sentences are aligned by their lengths and by what both sides share."""
    assert _pairs(pair_sentences(source, target)) == beads


_SENTENCES = st.lists(st.text(st.sampled_from("ab é.?1«» "), max_size=12), max_size=12)


@settings(deadline=None)
@given(_SENTENCES, _SENTENCES)
def test_beads_cover_both_sides_in_order(source: list[str], target: list[str]) -> None:
    """For any two lists of sentences, empty ones included: all, each once, in order, with a probability."""
    for beads in (align(source, target), pair_sentences(source, target)):
        assert [i for bead in beads for i in bead.source] == list(range(len(source)))
        assert [j for bead in beads for j in bead.target] == list(range(len(target)))
        assert all((bead.source or bead.target) and 0 <= bead.confidence <= 1 for bead in beads)


def test_sentences_that_moved_face_their_translations_where_that_is_asked_for() -> None:
    """Most of a run that moved; in order it faces nothing."""
    source, target, beads = _read("rights")
    order = [*range(3), *range(8, 18), *range(3, 8), *range(18, len(target))]
    right = {(a, tuple(sorted(order.index(j) for j in b))) for a, b in beads}
    texts = source, [target[k] for k in order]
    straight, crossed = ({*_pairs(align(*texts, crossing=which))} & right for which in (False, True))
    assert straight < crossed
    assert len(crossed) >= 0.9 * len(right)


@pytest.mark.parametrize("name", ["gettysburg", "rights", "nautilus"])
def test_nothing_crosses_where_nothing_moved(name: str) -> None:
    """Faithful translations are aligned as ever."""
    source, target, _ = _read(name)
    assert align(source, target, crossing=True) == align(source, target)


@settings(deadline=None)
@given(_SENTENCES, _SENTENCES)
def test_beads_that_cross_cover_both_sides_in_the_sources_order(source: list[str], target: list[str]) -> None:
    """For any two lists of sentences."""
    beads = align(source, target, crossing=True)
    assert [i for bead in beads for i in bead.source] == list(range(len(source)))
    assert sorted(j for bead in beads for j in bead.target) == list(range(len(target)))
