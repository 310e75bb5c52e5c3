"""Sections: what stands under a heading, which face each other, and which moved."""

import pytest

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.reordering.section import Section, facing, is_moved, parents, sections
from enregard.core.markdown.block import Block


def _blocks(levels: str) -> list[Block]:
    """A heading for each digit, and a paragraph for each dash."""
    return [Block("paragraph", "Texte.") if one == "-" else Block("heading", "Titre", level=int(one)) for one in levels]


@pytest.mark.parametrize(
    ("levels", "found"),
    [
        ("", []),
        ("--", []),
        ("-1-", [(1, 3)]),
        ("1-1-", [(0, 2), (2, 4)]),
        ("1-2-2-1", [(0, 6), (2, 4), (4, 6), (6, 7)]),
        ("3-2-", [(0, 2), (2, 4)]),
        ("1-3-2-", [(0, 6), (2, 4), (4, 6)]),
        ("123", [(0, 3), (1, 3), (2, 3)]),
    ],
)
def test_a_section_goes_on_to_the_next_heading_of_its_level_or_above(levels: str, found: list[Section]) -> None:
    """Those within it are sections of their own."""
    assert sections(_blocks(levels)) == found


def test_a_section_has_its_first_block_and_not_the_one_after_its_last() -> None:
    """Positions, and nothing else."""
    assert [k in Section(2, 4) for k in range(6)] == [False, False, True, True, False, False]
    assert "2" not in Section(2, 4)


def test_a_section_stands_in_the_smallest_around_it() -> None:
    """Or in none."""
    found = [Section(*one) for one in ((0, 6), (2, 4), (3, 4), (4, 6), (6, 9), (7, 8))]
    above = parents(found)
    assert [above[one] for one in found] == [None, found[0], found[1], found[0], None, found[4]]


OURS = [Section(0, 8), Section(0, 3), Section(3, 5), Section(5, 8)]


def _beads(*pairs: tuple[int, int]) -> list[Bead]:
    return [Bead((i,), (j,)) for i, j in pairs]


@pytest.mark.parametrize(
    ("beads", "found"),
    [
        # Texts that face each other one by one: the larger first.
        ([(k, k) for k in range(8)], [(0, 0, 8), (1, 1, 3), (3, 3, 3), (2, 2, 2)]),
        # The first two changed places with the last: each section is still the same.
        ([(0, 5), (1, 6), (2, 7), (3, 3), (5, 0), (6, 1)], [(0, 0, 6), (1, 3, 3), (3, 1, 2), (2, 2, 1)]),
        ([], []),
    ],
)
def test_sections_face_each_other_by_what_stands_in_them(
    beads: list[tuple[int, int]], found: list[tuple[int, int, int]]
) -> None:
    """At least half of what either has."""
    right = [(OURS[x], OURS[y], common) for x, y, common in found]
    assert [*facing((OURS, OURS), _beads(*beads))] == right


@pytest.mark.parametrize(
    ("beads", "found"),
    [
        ([(0, 0), (1, 1), (2, 4), (5, 2)], [(1, 1, 2)]),
        ([(0, 0), (1, 5), (2, 4), (5, 2)], [(3, 1, 1)]),
    ],
)
def test_half_of_what_either_section_has_is_enough(
    beads: list[tuple[int, int]], found: list[tuple[int, int, int]]
) -> None:
    """Two of four, or one of two; not one of three or four."""
    right = [(OURS[x], OURS[y], common) for x, y, common in found]
    assert [*facing((OURS[1:], OURS[1:]), _beads(*beads))] == right


def test_where_one_text_has_no_sections_none_face_each_other() -> None:
    """On either side."""
    assert [*facing((OURS, []), _beads((0, 0)))] == []
    assert [*facing(([], OURS), _beads((0, 0)))] == []


PAIR = Section(3, 5), Section(4, 6)


@pytest.mark.parametrize(
    ("place", "moved"),
    [
        ((2, 3), False),
        ((2, 6), True),
        ((2, 4), False),  # in the midst of the other
        ((3, 0), False),
        ((4, 9), False),
        ((5, 6), False),
        ((5, 3), True),
        ((8, 5), False),
        ((9, 9), False),
        ((0, 0), False),
    ],
)
def test_a_section_moved_that_stands_across_something(place: tuple[int, int], moved: bool) -> None:
    """A section that faces another, or a passage, both outside of it."""
    i, j = place
    assert is_moved(PAIR, [(Section(i, i + 1), Section(j, j + 1))], []) is moved
    assert is_moved(PAIR, [PAIR], [Bead((i,), (j,))]) is moved
    assert not is_moved(PAIR, [PAIR], [])
