"""Which of two sets of passages translate each other: the surest first, each by a margin."""

import pytest

from enregard.core.alignment.reordering.competitive_linking import Link, are_disordered, links


def test_who_is_linked_competes_no_longer() -> None:
    """The second pair is plain only after the first is gone."""
    gains = {(0, 0): 5.0, (0, 1): 1.0, (1, 0): 2.0, (1, 1): 4.0}
    assert links(gains, 3.0, 3.0) == [Link(0, 0, 3.0), Link(1, 1, 4.0)]
    assert links(gains, 3.0, 3.1) == []


@pytest.mark.parametrize(
    ("gains", "least", "margin", "found"),
    [
        ({}, 1.0, 1.0, []),
        ({(0, 0): 3.0}, 3.0, 3.0, [Link(0, 0, 3.0)]),  # facing nothing is worth nothing, and competes
        ({(0, 0): 3.0}, 3.1, 0.5, []),
        ({(0, 0): 3.0}, 3.0, 3.1, []),
        ({(0, 0): -0.5}, -2.0, -2.0, []),
        ({(0, 0): 4.0, (0, 1): 2.5}, 3.0, 1.5, [Link(0, 0, 1.5)]),
        ({(0, 0): 4.0, (1, 0): 2.5}, 3.0, 1.5, [Link(0, 0, 1.5)]),
        ({(0, 0): 4.0, (0, 1): 2.5}, 3.0, 1.6, []),
        ({(0, 0): 4.0, (1, 0): 2.5}, 3.0, 1.6, []),
        # The runner-up counts wherever it comes, and not what is behind it.
        ({(0, 1): 2.0, (0, 0): 5.0, (0, 2): 1.0}, 3.0, 1.0, [Link(0, 0, 3.0)]),
        ({(0, 2): 1.0, (0, 1): 2.0, (0, 0): 5.0}, 3.0, 1.0, [Link(0, 0, 3.0)]),
        ({(1, 0): 2.0, (0, 0): 5.0, (2, 0): 1.0}, 3.0, 1.0, [Link(0, 0, 3.0)]),
        ({(0, 0): 4.0, (0, 1): 4.0}, 3.0, 0.5, []),
        # Its best has a better one.
        ({(0, 0): 4.0, (1, 0): 6.0}, 3.0, 1.0, [Link(1, 0, 2.0)]),
        ({(0, 1): 4.0, (0, 0): 6.0}, 3.0, 1.0, [Link(0, 0, 2.0)]),
        ({(7, 3): 4.0, (2, 9): 5.0}, 1.0, 1.0, [Link(2, 9, 5.0), Link(7, 3, 4.0)]),
    ],
)
def test_a_link_is_each_sides_best_by_a_margin(gains: dict, least: float, margin: float, found: list[Link]) -> None:
    """And enough speaks for it; in the source's order."""
    assert links(gains, least, margin) == found


def _order(targets: list[int], margin: float = 1.0) -> list[Link]:
    return [Link(k, target, margin) for k, target in enumerate(targets)]


@pytest.mark.parametrize(
    ("targets", "disordered"),
    [
        ([], False),
        ([3], False),
        ([0, 1, 5], False),
        ([1, 0], True),
        ([1, 0, 2], True),
        ([1, 0, 2, 3], False),  # one in four
        ([0, 1, 2, 4, 3], False),
        ([1, 0, 2, 4, 3], True),  # two in five
        ([4, 3, 2, 1, 0], True),
    ],
)
def test_a_set_is_sorted_otherwise_if_many_of_its_links_cross(targets: list[int], disordered: bool) -> None:
    """More than a quarter of them, though none is plain."""
    assert are_disordered(_order(targets), {}) is disordered


@pytest.mark.parametrize(
    ("gains", "disordered"),
    [
        ({0: 4.6}, True),  # it moved, and is plain
        ({1: 4.6}, True),  # what it crosses is plain
        ({4: 4.6}, True),
        ({5: 4.6}, False),  # what it does not cross says nothing of it
        ({0: 4.5}, False),  # with a margin of 1 that makes 5.5, which is not more
        ({0: 4.4, 5: 9.0}, False),
    ],
)
def test_one_that_crosses_others_is_believed_if_it_is_plain(gains: dict[int, float], disordered: bool) -> None:
    """Or crosses such as are: then something moved for certain."""
    found = _order([4, 0, 1, 2, 3, 5, 6, 7])
    assert are_disordered(found, {found[k][:2]: gain for k, gain in gains.items()}) is disordered


def test_of_two_that_moved_both_have_to_be_plain() -> None:
    """One that is a guess makes all of the order one."""
    found = _order([1, 0, 2, 3, 4, 5, 7, 6])
    both = {(1, 0): 6.0, (7, 6): 6.0}
    assert are_disordered(found, both)
    assert not are_disordered(found, {(1, 0): 6.0})
