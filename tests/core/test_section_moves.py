"""Sections that stand elsewhere: how they are told, what goes with them, and when nothing is sure."""

from collections.abc import Mapping, Sequence

import pytest
from test_passage_moves import Table, Words, arrangement, beads

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.block_score import BlockScore
from enregard.core.alignment.reordering.arrangement import Arrangement, arranged
from enregard.core.alignment.reordering.crossing import across
from enregard.core.alignment.reordering.section import Section
from enregard.core.alignment.reordering.section_moves import (
    _is_headed,
    _rows,
    _telling,
    moves_of_siblings,
    with_moved_section,
)
from enregard.core.markdown.block import Block


@pytest.mark.parametrize(("sure", "tells"), [(0.51, True), (0.5, False)])
def test_what_is_in_doubt_tells_nothing_of_sections(sure: float, tells: bool) -> None:
    """As likely as not is no better."""
    bead = Bead((1,), (2,), sure)
    assert (bead in _telling(arrangement(Table({}), [bead]))) is tells


@pytest.mark.parametrize(("side", "place"), [(0, 1), (1, 2)])
def test_what_stands_in_a_text_twice_tells_nothing_of_sections(side: int, place: int) -> None:
    """It may belong to either."""
    score = Table({})
    score.blocks[side][6] = score.blocks[side][place]
    assert _telling(arrangement(score, beads("1 2", "3 3"))) == [*beads("3 3")]
    assert _telling(arrangement(score, beads("5 ", "3 3"), beads("4 5"))) == [*beads("3 3", "4 5")]


@pytest.mark.parametrize(
    ("gain", "common", "headed"), [(-1.2, 2, True), (-1.3, 2, False), (-1.3, 1, True), (1.0, 3, True)]
)
def test_sections_of_several_passages_need_headings_that_may_face_each_other(
    gain: float, common: int, headed: bool
) -> None:
    """As likely as not, at least."""
    assert _is_headed(arrangement(Table({(1, 4): gain}), beads("0 0")), 1, 4, common) is headed


@pytest.mark.parametrize(("rival", "headed"), [(1.9, True), (2.0, False)])
@pytest.mark.parametrize("pair", [(1, 2), (2, 4)])
def test_a_section_of_one_passage_needs_headings_that_go_together_better(
    pair: tuple[int, int], rival: float, headed: bool
) -> None:
    """Than with what they face: else the passage moved alone."""
    score = Table({(1, 4): 2.0, pair: rival, (3, 3): 9.0})
    rest = beads(f"{pair[0]} {pair[1]}", "3 3", "6 ", " 6")
    assert _is_headed(arrangement(score, rest), 1, 4, 1) is headed


def test_a_section_takes_along_what_stands_in_it() -> None:
    """But for what faces something outside of it, and what somebody said stands elsewhere."""
    whole = Section(1, 4), Section(3, 6)
    assert _rows(arrangement(Table({}), ()), *whole) == ([1, 2, 3], [3, 4, 5])
    inside = beads("2 4")
    assert _rows(arrangement(Table({}), (), inside), *whole) == ([1, 2, 3], [3, 4, 5])
    for pair, rows in (("2 6", ([1, 3], [3, 4, 5])), ("0 4", ([1, 2, 3], [3, 5])), ("23 01", ([1], [3, 4, 5]))):
        assert _rows(arrangement(Table({}), (), beads(pair)), *whole) == rows
    forced = Arrangement(Table({}), (), inside, inside, ())  # type: ignore[arg-type]
    assert _rows(forced, *whole) == ([1, 3], [3, 5])


class Wholes(Words):
    """What the words of sections say, as a table by the places of their headings."""

    def score(self, i: int, j: int, a: int, b: int) -> float:
        """Of headings alone a point."""
        return 1.0 if a == b == 1 else self.scores.get((i, j), 0.0)


def _farm(form: str, other: str = "") -> Table:
    """Two texts: a digit is a heading of that level, a dash what stands under it; those that changed places agree."""
    gains = {(k, (k + 2) % 6 + 1): 2.0 for k in range(1, 7)} | {(0, 0): 9.0}
    score = Table(gains)
    score.likelihood = Wholes()
    for side, levels in zip(score.blocks, (form, other or form), strict=True):
        for k, one in enumerate(levels):
            if one != "-":
                side[k] = Block("heading", f"Titre {k}", level=int(one))
    return score


DOUBTED = (Bead((0,), (0,), 0.999), *(Bead((k,), (k,), 0.6) for k in range(1, 7)))


@pytest.mark.parametrize(("words", "moved"), [(2.0, True), (1.9, False)])
def test_sections_under_one_heading_moved_that_go_together_as_wholes(words: float, moved: bool) -> None:
    """Three has to speak for it: the words of all of them, and the forms of their headings."""
    score = _farm("12--2--")
    score.likelihood = Wholes(scores={(1, 4): words, (4, 1): 9.0})
    found = [bead[:2] for bead in moves_of_siblings(arrangement(score, DOUBTED))]
    assert (((1,), (4,)) in found) is moved
    if moved:
        assert found == [((1,), (4,)), ((2,), (5,)), ((3,), (6,))]


@pytest.mark.parametrize(("rival", "moved"), [(0.5, True), (0.6, False)])
def test_they_go_together_much_better_than_with_any_other(rival: float, moved: bool) -> None:
    """By two and a half."""
    score = _farm("12--2--")
    score.gains = {**score.gains, (1, 1): 1.0}
    score.likelihood = Wholes(scores={(1, 4): 2.0, (4, 1): 2.0, (1, 1): rival})
    assert bool(moves_of_siblings(arrangement(score, DOUBTED))) is moved


@pytest.mark.parametrize(
    ("ours", "theirs", "moved"),
    [
        ("12--2--", "12--2--", True),
        ("-2--2--", "-2--2--", True),  # the texts as wholes face each other
        ("12--2--", "-2--2--", False),
        ("-2--2--", "12--2--", False),
    ],
)
def test_sections_change_places_under_headings_that_face_each_other(ours: str, theirs: str, moved: bool) -> None:
    """Others are no siblings."""
    score = _farm(ours, theirs)
    score.likelihood = Wholes(scores={(1, 4): 9.0, (4, 1): 9.0})
    assert bool(moves_of_siblings(arrangement(score, DOUBTED))) is moved


@pytest.mark.parametrize("sure", [1, 2, 3])
def test_a_section_in_which_something_is_sure_stays(sure: int) -> None:
    """All of it has to be in doubt, in both texts."""
    score = _farm("12--2--")
    score.likelihood = Wholes(scores={(1, 4): 9.0, (4, 1): 9.0})
    for place in (sure, sure + 3):
        rest = [bead._replace(confidence=0.999) if bead.source == (place,) else bead for bead in DOUBTED]
        assert moves_of_siblings(arrangement(score, rest)) == []
    assert moves_of_siblings(arrangement(score, DOUBTED))


def test_a_section_of_which_a_part_moved_moved_as_a_whole() -> None:
    """Aligned as a text of its own, with what is known of it."""
    score = _farm("12--2--")
    rest = (*beads("0 0", "1 1", "5 2", "6 3", sure=0.999), *beads("4 ", " 4"))
    moved = beads("2 5", "3 6")
    asked = []

    def align(part, known):
        asked.append((len(part.blocks[0]), len(part.blocks[1]), part.gains[0, 0], [*known]))
        return beads("0 0", "1 1", "2 2", sure=0.9)

    known = (((3,), (6,)), ((0,), (0,)))
    before = Arrangement(score, known, (), moved, rest)  # type: ignore[arg-type]
    after = with_moved_section(before, align)
    assert after is not None
    assert asked == [(3, 3, 2.0, [((2,), (2,))])]
    assert [bead[:2] for bead in after.moved] == [((1,), (4,)), ((2,), (5,)), ((3,), (6,))]


def test_a_section_that_is_known_to_have_moved_is_asked_no_more() -> None:
    """Where aligning it says nothing new."""
    score = _farm("12--2--")
    moved = beads("1 4", "2 5", "3 6")
    rest = beads("0 0", "4 1", "5 2", "6 3", sure=0.999)

    def align(part, known):
        return beads("0 0", "1 1", "2 2")

    both = Arrangement(score, (), (), (*moved, *beads("4 1", "5 2", "6 3")), rest[:1])  # type: ignore[arg-type]
    assert with_moved_section(both, align) is None


SECTIONS = {
    "well": (["## Le puits", "Marcel Gouzien y passa Noël 1931 avec une radio.", "Il but 3 verres de cidre à Brest."]),
    "barn": (
        ["## La grange", "En 1944, Yvonne Kervella y cacha 12 sacs de farine.", "Le maire Le Goff fut muté à Sizun."]
    ),
    "mill": (
        ["## Le moulin", "Hippolyte Abgrall moulait 700 kilos.", "Sa roue venait de Landerneau, par la route 27."]
    ),
}
ENGLISH = {
    "well": [
        "## The well",
        "Marcel Gouzien spent Christmas 1931 there with a radio.",
        "He drank 3 glasses of cider in Brest.",
    ],
    "barn": ["## The barn", "In 1944 Yvonne Kervella hid 12 bags of flour there.", "Mayor Le Goff was moved to Sizun."],
    "mill": ["## The mill", "Hippolyte Abgrall ground 700 kilos.", "Its wheel came from Landerneau, by road 27."],
}


def _blocks(said: Mapping[str, Sequence[str]], order: str, title: str) -> list[Block]:
    texts = [f"# {title}", *(one for name in order.split() for one in said[name])]
    return [
        Block("heading", one.lstrip("# "), one, level=one.count("#")) if one[0] == "#" else Block("paragraph", one, one)
        for one in texts
    ]


def _score(ours: str, theirs: str) -> BlockScore:
    return BlockScore.of(_blocks(SECTIONS, ours, "La ferme"), _blocks(ENGLISH, theirs, "The farm"), ("fr", "en"))


@pytest.mark.parametrize("order", ["barn well mill", "mill barn well", "well mill barn", "barn mill well"])
def test_a_section_that_moved_takes_its_heading_along(order: str) -> None:
    """Each block faces its own."""
    names = order.split()
    right = {((0,), (0,))} | {
        ((1 + 3 * k + n,), (1 + 3 * names.index(name) + n,))
        for k, name in enumerate(("well", "barn", "mill"))
        for n in range(3)
    }
    assert {bead[:2] for bead in across(_score("well barn mill", order))} == right


def test_where_sections_stand_in_one_order_none_moved() -> None:
    """Neither as wholes nor as those of one heading."""
    arrangement = arranged(_score("well barn mill", "well barn mill"), ())
    assert with_moved_section(arrangement, across) is None
    assert moves_of_siblings(arrangement) == []
