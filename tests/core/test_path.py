"""The best path of beads through two sequences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.alignment.bead import Step
from enregard.core.alignment.path import best_path

SHAPES = {(1, 1): -0.1, (0, 1): -3.5, (1, 0): -3.5, (1, 2): -4.0, (2, 1): -4.0}


class Table:
    """What speaks for any two passages, as a table; for groups, what speaks for any two of them. Counts who asks."""

    def __init__(self, rows: list[list[float]]) -> None:
        """A row for each passage of the source."""
        self.rows = rows
        self.asked = 0

    def score(self, i: int, j: int, a: int, b: int) -> float:
        """What speaks most for any two of them."""
        self.asked += 1
        return max(max(row[j : j + b]) for row in self.rows[i : i + a])

    def implausible(self, i: int, j: int, a: int, b: int) -> bool:
        """Everything is looked at."""
        return False


def _facing(ours: list[int], theirs: list[int]) -> Table:
    """Passages with equal numbers surely translate each other, others surely do not."""
    return Table([[5.0 if one == other else -9.0 for other in theirs] for one in ours])


def test_what_was_left_out_faces_nothing() -> None:
    """In the middle, at the ends, and on either side; all others face their translations."""
    ours, theirs = [1, 2, 3, 4, 5, 7, 8], [2, 3, 4, 6, 7, 8, 9]
    steps = best_path(_facing(ours, theirs), (0, 7, 0, 7), SHAPES)
    assert [(ours[i : i + a], theirs[j : j + b]) for i, j, a, b in steps if a and b] == [
        ([k], [k]) for k in (2, 3, 4, 7, 8)
    ]


@pytest.mark.parametrize(
    ("theirs", "odd"),
    [
        ([k for k in range(200) if k != 90], [(90, 90, 1, 0)]),
        ([*range(90), 300, *range(90, 200)], [(90, 90, 0, 1)]),
        (
            [300 if k in (20, 90, 170) else k for k in range(200)],
            [(k + n, k, a, 1 - a) for k in (20, 90, 170) for n, a in ((0, 1), (1, 0))],
        ),
    ],
)
def test_a_long_text_that_differs_little_is_gone_through_nearly_once(theirs: list[int], odd: list[Step]) -> None:
    """What speaks for pairs is asked for a few times a passage, not for every two passages there are."""
    table = _facing([*range(200)], theirs)
    steps = best_path(table, (0, 200, 0, len(theirs)), SHAPES)
    assert [step for step in steps if step[2:] != (1, 1)] == odd
    assert table.asked < 4 * 200


def test_much_that_was_left_out_is_found_where_nothing_is_sure() -> None:
    """Beads are looked for farther from the diagonal where they lead away from it."""
    ours = [*range(200)]
    theirs = [k for k in ours if not 80 <= k < 130]
    weigh = Table([[2.0 if one == other else -9.0 for other in theirs] for one in ours])
    steps = best_path(weigh, (0, 200, 0, 150), SHAPES)
    assert [i for i, _, a, b in steps if (a, b) == (1, 0)] == [*range(80, 130)]
    assert all(ours[i] == theirs[j] for i, j, a, b in steps if a and b)


class Nothing:
    """Nothing speaks for anything. Counts who asks."""

    asked = 0

    def score(self, i: int, j: int, a: int, b: int) -> float:
        """Against any two passages, a little."""
        self.asked += 1
        return -1.0

    def implausible(self, i: int, j: int, a: int, b: int) -> bool:
        """Everything is looked at."""
        return False


@pytest.mark.parametrize(("n", "m"), [(200, 200), (200, 400), (400, 200)])
def test_texts_that_share_nothing_are_gone_through_in_step_with_their_length(n: int, m: int) -> None:
    """Twice as long, twice the work."""
    one, other = Nothing(), Nothing()
    best_path(one, (0, n, 0, m), SHAPES)
    best_path(other, (0, 2 * n, 0, 2 * m), SHAPES)
    assert other.asked < 2.2 * one.asked


@given(st.data(), st.integers(0, 7), st.integers(0, 7), st.booleans())
def test_beads_go_through_both_sides_in_order(data: st.DataObject, n: int, m: int, begun: bool) -> None:
    """Whatever speaks for what: each passage once, in beads of the given shapes, the first begun as asked."""
    gains = st.floats(-9, 9)
    table = Table(data.draw(st.lists(st.lists(gains, min_size=m, max_size=m), min_size=n, max_size=n)))
    begun = begun and n > 0 and m > 0
    at = (0, 0)
    for i, j, a, b in best_path(table, (0, n, 0, m), SHAPES, begun=begun):
        assert (i, j) == at
        assert (a, b) in SHAPES
        assert (a and b) or not begun or at != (0, 0)
        at = i + a, j + b
    assert at == (n, m)
