"""The best path of beads through two sequences."""

from collections.abc import Iterator, Mapping

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


class Groups:
    """What speaks for groups of passages, as a table, and little for all others."""

    def __init__(self, gains: Mapping[Step, float], hopeless: frozenset[Step] = frozenset()) -> None:
        """`hopeless` are those that need not be looked at."""
        self.gains, self.hopeless = gains, hopeless

    def score(self, i: int, j: int, a: int, b: int) -> float:
        """As it stands there."""
        return self.gains.get((i, j, a, b), -9.0)

    def implausible(self, i: int, j: int, a: int, b: int) -> bool:
        """As it stands there."""
        return (i, j, a, b) in self.hopeless


MANY = SHAPES | {(2, 2): -6.0, (0, 2): -5.0, (2, 0): -5.0}


def _paths(at: tuple[int, int], end: tuple[int, int]) -> Iterator[list[Step]]:
    """All paths of beads from a place to another."""
    if at == end:
        yield []
    for a, b in MANY:
        after = at[0] + a, at[1] + b
        if after[0] <= end[0] and after[1] <= end[1]:
            yield from ([(*at, a, b), *rest] for rest in _paths(after, end))


def _total(path: list[Step], groups: Groups) -> float:
    return sum(MANY[step[2:]] + (groups.score(*step) if all(step[2:]) else 0.0) for step in path)


@given(st.data(), st.integers(0, 3), st.integers(0, 3), st.booleans())
def test_no_path_is_better_where_nothing_is_sure(data: st.DataObject, n: int, m: int, begun: bool) -> None:
    """What is left out together is told one by one; what need not be looked at is no bead."""
    first, start = data.draw(st.integers(0, 2)), data.draw(st.integers(0, 2))
    begun = begun and n > 0 and m > 0
    stretch = first, first + n, start, start + m
    paths = [*_paths((first, start), (first + n, start + m))]
    steps = sorted({step for path in paths for step in path if all(step[2:])})
    groups = Groups(
        {step: data.draw(st.floats(-9, 3)) for step in steps},
        frozenset(step for step in steps if step[2:] != (1, 1) and data.draw(st.booleans())),
    )
    allowed = [
        path for path in paths if groups.hopeless.isdisjoint(path) and (not begun or not path or all(path[0][2:]))
    ]
    best = max(_total(path, groups) for path in allowed)
    found = best_path(groups, stretch, MANY, begun=begun)
    assert groups.hopeless.isdisjoint(found)
    assert any(_single(path) == found and _total(path, groups) == pytest.approx(best) for path in allowed)


def _single(path: list[Step]) -> list[Step]:
    found: list[Step] = []
    for i, j, a, b in path:
        if a and b:
            found.append((i, j, a, b))
        else:
            found += [*((i + k, j, 1, 0) for k in range(a)), *((i, j + k, 0, 1) for k in range(b))]
    return found


@pytest.mark.parametrize(("count", "side"), [(3, 0), (3, 1), (1, 0), (0, 0)])
def test_of_one_side_alone_everything_is_left_out(count: int, side: int) -> None:
    """One by one."""
    stretch = (2, 2 + count, 5, 5) if side == 0 else (2, 2, 5, 5 + count)
    right = [(2 + k, 5, 1, 0) if side == 0 else (2, 5 + k, 0, 1) for k in range(count)]
    assert best_path(Groups({}), stretch, SHAPES) == right


@pytest.mark.parametrize(
    ("before", "here", "after", "stays"),
    [(0.6, 3.1, 0.6, True), (0.5, 3.1, 0.6, False), (0.6, 3.1, 0.5, False), (0.6, 3.0, 0.6, False)],
)
@pytest.mark.parametrize("place", ["first", "middle", "last"])
def test_a_bead_that_is_sure_between_two_likely_ones_stays(
    before: float, here: float, after: float, stays: bool, place: str
) -> None:
    """Even if its passage would go better with two: more than three has to speak for it, more than a half for those.

    From either end as well as in the midst of what is left out.
    """
    at = {"first": (0, 0), "middle": (1, 0), "last": (1, 1)}[place]
    x, y = at
    count = 3 + (place != "first"), 4 + (place == "last")
    one = {(x + k, y + k, 1, 1): gain for k, gain in enumerate((before, here, after))}
    groups = Groups(one | {(x + 1, y + 1, 1, 2): 9.0, (x + 2, y + 3, 1, 1): after - 0.2})
    steps = best_path(groups, (0, count[0], 0, count[1]), SHAPES)
    assert ((x + 1, y + 1, 1, 1) in steps) is stays
    assert ((x + 1, y + 1, 1, 2) in steps) is not stays


def test_a_bead_at_an_end_is_never_sure_alone() -> None:
    """It stands between nothing."""
    groups = Groups({(0, 0, 1, 1): 4.0, (0, 0, 1, 2): 9.0})
    assert best_path(groups, (0, 1, 0, 2), SHAPES) == [(0, 0, 1, 2)]
    after = {(1, 1, 1, 1): 0.6, (1, 2, 1, 1): 0.6, (2, 3, 1, 1): 0.6}
    groups = Groups({(0, 0, 1, 1): 4.0, (0, 0, 1, 2): 9.0, **after})
    assert best_path(groups, (0, 3, 0, 4), SHAPES) == [(0, 0, 1, 2), (1, 2, 1, 1), (2, 3, 1, 1)]
