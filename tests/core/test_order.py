"""Passages that changed places: rows follow the source, each text keeps its own order, and it is told."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.alignment.bead import Bead
from enregard.core.editions.approval import approval, units
from enregard.core.editions.article import ArticleFiles, Resources
from enregard.core.editions.edition import Edition, compose
from enregard.core.editions.order import displacements, moved_pairs
from enregard.core.finding import Severity
from enregard.core.memories.memory import Unit
from enregard.core.pages.page import pages
from enregard.core.site.address import Site
from enregard.core.site.article import planned_article

CASES = Path(__file__).parent.parent / "cases" / "move"
HEAD = "---\ntitle: {}\ntranslation_of: fr\n---\n\n"
SECTION_MOVED = [0, 1, 2, 7, 8, 9, 10, 3, 4, 5, 6, 11, 12]
"""The storm before the keepers."""
SWAPPED = [0, 2, 1, *range(3, 13)]


def edition(order: list[int], known: tuple[Unit, ...] = (), more: dict[int, str] | None = None) -> Edition:
    """The lighthouse with its translation in another order; `more` stands behind some passages of either text."""
    lines = (CASES / "lighthouse.txt").read_text(encoding="utf-8").splitlines()[1:]
    story = [line.partition(" = ")[::2] for line in lines]
    french = "\n\n".join(fr + (more or {}).get(k, "") for k, (fr, _) in enumerate(story))
    english = "\n\n".join(story[k][1] + (more or {}).get(k, "") for k in order)
    files = ArticleFiles("phare", {"fr": french, "en": HEAD.format("Light") + english}, memory="x" if known else None)
    made = compose(files, Resources(units=lambda *_: (known, ())))
    assert not isinstance(made, tuple)
    return made


def told(made: Edition) -> list[tuple[str, Severity]]:
    """What is said of passages that moved."""
    return [(one.message, one.severity) for one in made.findings if one.code == "pair-moved"]


def approved(made: Edition) -> tuple[Unit, ...]:
    """All pairs of an edition, as somebody approves them."""
    names = [str(pair.number) for pair in made.rows]
    return units(approval(made, names).chosen, "Ada", "20261130T120000Z")


def test_rows_follow_the_source_and_say_where_the_translation_stands() -> None:
    """The first of those that moved together says it for all."""
    made = edition(SECTION_MOVED)
    assert [pair.source.line for pair in made.rows] == sorted(pair.source.line for pair in made.rows)
    said = {pair.number: pair.displaced.after for pair in made.rows if pair.displaced}
    assert said in ({8: 2}, {4: 10})


def test_each_text_has_its_own_order_on_its_own_page() -> None:
    """On the page of both, the source's."""
    made = edition(SECTION_MOVED)
    site = Site({"phare": made.languages, ".": ("fr", "en")}, frozenset())
    both, french, english = pages(planned_article(made, site, {}).pages, site, lambda word, lang: word, {})

    numbers = [[row.number for row in page.rows] for page in (both, french, english)]
    assert numbers == [[*range(1, 14)], [*range(1, 14)], [k + 1 for k in SECTION_MOVED]]
    said = {row.number: half.stands for row in both.rows for half in row.halves if half.stands}
    assert [(number, where[1]) for number, where in said.items()] in ([(8, 3)], [(4, 11)])
    assert not any(half.stands for page in (french, english) for row in page.rows for half in row.halves)


def test_what_moved_together_is_told_once() -> None:
    """As a note, which `check` alone tells."""
    ((message, severity),) = told(edition(SECTION_MOVED))
    assert message.startswith(
        ("pairs 8-11: “La tempête” stands after pair 3", "pairs 4-7: “Les gardiens” stands after")
    )
    assert severity is Severity.NOTE


def test_neighbors_that_changed_places_look_like_a_slip() -> None:
    """That is a warning: nobody sorts two paragraphs."""
    ((message, severity),) = told(edition(SWAPPED))
    assert message.startswith(("pair 2: “", "pair 3: “"))
    assert severity is Severity.WARNING


@pytest.mark.parametrize("order", [SECTION_MOVED, SWAPPED])
def test_what_was_approved_so_is_not_told(order: list[int]) -> None:
    """Until a word of it changes."""
    made = edition(order)
    again = edition(order, approved(made))
    assert {pair.state for pair in again.rows} == {"approved"}
    assert told(again) == []


@pytest.mark.parametrize("order", [SECTION_MOVED, SWAPPED, [0, *range(12, 0, -1)]])
def test_a_passage_that_moves_in_one_language_keeps_its_approval_and_its_address(order: list[int]) -> None:
    """Even where nothing but the memory could tell what it faces."""
    before = edition([*range(13)])
    known = approved(before)
    after = edition(order, known)
    assert {pair.state for pair in after.rows} == {"approved"}
    assert [pair.id for pair in after.rows] == [pair.id for pair in edition([*range(13)], known).rows]


def test_a_footnote_stands_where_its_own_text_refers_to_it_first() -> None:
    """In either text, whatever the order of the other."""
    note = "\n\n[^n]: Voir *Le Phare*, 1908."
    made = edition(SECTION_MOVED, more={6: "[^n]", 9: "[^n]", 12: note})
    at = [[pair.number for pair in made.rows if pair.half(lang).footnotes] for lang in ("fr", "en")]
    assert at == [[7], [10]]


def beads(order: list[int]) -> list[Bead]:
    """One to one, in the source's order."""
    return [Bead((k,), (order.index(k),)) for k in range(len(order))]


@given(st.permutations(range(9)))
def test_every_order_can_be_read_off_the_page(order: list[int]) -> None:
    """What stands after the pair before it says nothing; where all else that moved stands is said."""
    found = displacements(beads(order))
    moved = {n for group in moved_pairs(beads(order)) for n in group.pairs}
    assert found.keys() <= moved
    for n, place in found.items():
        at = order.index(n)
        assert place.after == (order[at - 1] if at else None)
    for n in moved - found.keys():
        assert order[order.index(n) - 1] == n - 1
    assert [n for n in order if n not in moved] == sorted(set(range(9)) - moved)


@pytest.mark.parametrize(
    ("order", "groups"),
    [
        ([0, 1, 2], []),
        ([1, 0, 2], [((1,), True)]),
        ([2, 0, 1], [((2,), False)]),
        ([0, 3, 4, 1, 2], [((3, 4), False)]),
        ([1, 0, 3, 2], [((1,), True), ((3,), True)]),
        ([2, 1, 0], [((1, 2), False)]),
    ],
)
def test_what_changed_places_with_each_other_is_one_group(order: list[int], groups: list[object]) -> None:
    """As few as possible are said to have moved."""
    found = [(group.pairs, group.swapped) for group in moved_pairs(beads(order))]
    assert [(len(pairs), swapped) for pairs, swapped in found] == [(len(pairs), swapped) for pairs, swapped in groups]
