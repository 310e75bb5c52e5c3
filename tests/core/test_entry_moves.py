"""Entries of a list of terms: what is one, what goes with it, and how they are matched as a set."""

from collections.abc import Mapping, Sequence

import pytest
from test_passage_moves import Table, arrangement, beads

from enregard.core.alignment.block_path import confidence
from enregard.core.alignment.reordering.entry import is_title, runs, term_of
from enregard.core.alignment.reordering.entry_moves import entry_moves
from enregard.core.markdown.block import Block, Kind


@pytest.mark.parametrize(
    ("source", "term"),
    [
        ("**jardin** Terrain clos.", "jardin"),
        ("*jardin* terrain", "jardin"),
        ("***jardin*** terrain", "jardin"),
        ("__jardin__ : terrain", "jardin"),
        ("_jardin_ terrain", "jardin"),
        ("“garden” means land", "garden"),
        ("« jardin » Terrain", "jardin"),
        ("„Garten“ ein Stück Land", "Garten"),
        ('"garden" means land', "garden"),
        ("(**jardin**) terrain", "jardin"),
        ("Un **jardin** est", ""),
        ("**jardin**", ""),
        ("**jardin** :", ""),
        ("**jardin clos** et **verger**", ""),  # bold from end to end, to the eye
        ("“j” means", ""),
        ("jardin", ""),
        ("", ""),
    ],
)
def test_a_term_stands_before_what_is_said_of_it(source: str, term: str) -> None:
    """In bold, in italics or in quotation marks; what is bold from end to end is a title."""
    assert term_of(Block("paragraph", source, source)) == term
    assert term_of(Block("quotation", source, source)) == ""


@pytest.mark.parametrize(
    ("source", "title"), [("**Titre**", True), ("__Titre__ ", True), ("**Titre** suite", False), ("Titre", False)]
)
def test_a_paragraph_all_of_bold_is_a_title(source: str, title: bool) -> None:
    """No other block is."""
    assert is_title(Block("paragraph", source, source)) is title
    assert not is_title(Block("list", source, source))


def _blocks(form: str) -> list[Block]:
    """A letter is an entry of that term, others are what may follow: list, paragraph, heading, title, article."""
    made: dict[str, tuple[Kind, str]] = {
        "-": ("list", "- un"),
        ".": ("paragraph", "Suite."),
        ">": ("quotation", "> mot"),
        "#": ("heading", "## Titre"),
        "!": ("paragraph", "**Titre**"),
        "2": ("paragraph", "2. Suite"),
        "|": ("table", "| un |"),
        "f": ("figure", "![](x.png)"),
    }
    return [
        Block(*made[one], made[one][1]) if one in made else Block("paragraph", f"{one}{one} est", f"**{one}{one}** est")
        for one in form
    ]


@pytest.mark.parametrize(
    ("form", "found"),
    [
        ("abc", [[(0, 1), (1, 2), (2, 3)]]),
        ("ab", []),
        (".abc", [[(1, 2), (2, 3), (3, 4)]]),
        ("a-bc", [[(0, 2), (2, 3), (3, 4)]]),
        ("a.b|c>", [[(0, 2), (2, 4), (4, 6)]]),
        ("a.-.bc", [[(0, 4), (4, 5), (5, 6)]]),
        ("abc-.-", [[(0, 1), (1, 2), (2, 4)]]),  # the last ends before a paragraph
        ("abc.-", [[(0, 1), (1, 2), (2, 3)]]),
        ("abc#ghi", [[(0, 1), (1, 2), (2, 3)], [(4, 5), (5, 6), (6, 7)]]),
        ("abc!ghi", [[(0, 1), (1, 2), (2, 3)], [(4, 5), (5, 6), (6, 7)]]),
        ("abc2de", [[(0, 1), (1, 2), (2, 3)]]),
        ("abfc", []),
        ("abab", []),  # of four terms two are different
        ("abcda", [[(0, 1), (1, 2), (2, 3), (3, 4), (4, 5)]]),  # four of five
        ("abca", []),  # three of four
        ("a" + "-" * 11 + "bc", [[(0, 12), (12, 13), (13, 14)]]),
        ("a" + "-" * 12 + "bc", []),
        ("", []),
    ],
)
def test_entries_that_follow_each_other_make_a_run(form: str, found: list[list[tuple[int, int]]]) -> None:
    """Three at least, most of them of terms of their own; each with up to twelve blocks, no heading among them."""
    assert [[(one.first, one.end) for one in run] for run in runs(_blocks(form))] == found


def _table(scores: Mapping[tuple[int, int], float], ours: str = "abcd", theirs: str = "abcd") -> Table:
    """Entries with what their words say; those that share a word are those of which something is said."""
    words: dict[tuple[int, int], set[bytes]] = {}
    for number, (i, j) in enumerate(scores):
        for side, place in ((0, i), (1, j)):
            words.setdefault((side, place), set()).add(b"%d" % number)
    score = Table({**scores}, scores=scores, words_of=words)
    score.blocks = _blocks(ours), _blocks(theirs)
    return score


IN_ORDER = beads("0 0", "1 1", "2 2", "3 3")


def _moves(scores: Mapping[tuple[int, int], float], *more: str, rest: Sequence = IN_ORDER):
    return entry_moves(arrangement(_table(scores, *more), rest))


def test_entries_that_are_sorted_otherwise_are_matched_as_a_set() -> None:
    """Each as surely as it goes better than with any other."""
    found, left = _moves({(0, 3): 4.0, (1, 2): 3.0, (2, 1): 5.0, (3, 0): 6.0, (1, 1): 1.0})
    assert sorted(bead[:2] for bead in found) == [((k,), (3 - k,)) for k in range(4)]
    assert {bead.source[0]: bead.confidence for bead in found} == {
        0: confidence(4.0),
        1: confidence(2.0),
        2: confidence(4.0),
        3: confidence(6.0),
    }
    assert left == (set(), set())


def test_what_an_entry_has_alone_faces_nothing_surely() -> None:
    """A list that its translation lacks, however unsure the entry is."""
    found, left = _moves({(0, 3): 2.0, (2, 2): 3.0, (3, 1): 5.0, (4, 0): 6.0}, "a-bcd", "abcd")
    assert {bead[:2]: bead.confidence for bead in found if bead.source[0] < 2} == {
        ((0,), (3,)): confidence(2.0),
        ((1,), ()): 1.0,
    }
    assert left == (set(), set())


def test_entries_in_order_did_not_move() -> None:
    """Nor is there anything to ask where a text has no entries."""
    assert _moves({(k, k): 5.0 for k in range(4)}) == ([], (set(), set()))
    assert _moves({(0, 3): 4.0}, "....", "abcd") == ([], (set(), set()))
    assert _moves({(0, 3): 4.0}, "abcd", "....") == ([], (set(), set()))


@pytest.mark.parametrize(("gain", "found"), [(0.7, True), (0.6, False)])
def test_so_little_has_to_speak_for_an_entry(gain: float, found: bool) -> None:
    """More by .7 than for facing anything else: it faces one of them, if any. What is not plain is left over."""
    beads_found, left = _moves({(0, 3): 4.0, (1, 2): gain, (2, 1): 5.0, (3, 1): 1.0, (3, 0): -2.0})
    assert (((1,), (2,)) in [bead[:2] for bead in beads_found]) is found
    assert left == (({3} if found else {1, 3}), ({0} if found else {0, 2}))


@pytest.mark.parametrize(("gain", "found"), [(-1.2, True), (-1.3, False)])
def test_the_last_two_that_are_left_face_each_other(gain: float, found: bool) -> None:
    """Nothing else could face either: no word in common is needed."""
    score = _table({(0, 2): 4.0, (1, 1): 5.0, (2, 0): 6.0})
    score.gains = {**score.gains, (3, 3): 9.0}
    score.likelihood.scores = {**score.likelihood.scores, (3, 3): gain}
    beads_found, left = entry_moves(arrangement(score, IN_ORDER))
    assert [bead.confidence for bead in beads_found if bead.source == (3,)] == ([confidence(gain)] if found else [])
    assert left == ((set(), set()) if found else ({3}, {3}))


def test_runs_face_each_other_by_any_of_their_blocks() -> None:
    """Two runs of one text that face one of the other count as one."""
    scores = {(0, 6): 4.0, (1, 5): 4.0, (2, 4): 4.0, (4, 2): 4.0, (5, 1): 4.0, (6, 0): 4.0}
    found, _ = _moves(scores, "abc#ghi", "abckghi", rest=beads("0 0", "6 6"))
    assert sorted(bead[:2] for bead in found) == [((i,), (j,)) for i, j in sorted(scores)]
    apart, _ = _moves(scores, "abc#ghi", "abc#ghi", rest=beads("0 0", "6 6"))
    assert apart == []
    crossed, _ = _moves(scores, "abc#ghi", "abc#ghi", rest=beads("0 6", "6 0"))
    assert sorted(bead[:2] for bead in crossed) == [((i,), (j,)) for i, j in sorted(scores)]
