"""Names of pairs: what `approve` and `translate --replace` are told by a person."""

from typing import NamedTuple

import pytest

from enregard.core.editions.pairname import numbers


class Pair(NamedTuple):
    """The names that a pair has."""

    number: int
    id: str
    tuid: str
    pin: str = ""


PAIRS = [Pair(1, "p1a", "p1a"), Pair(2, "price", "p2b", "price"), Pair(3, "p3c", "p3c"), Pair(4, "p4d", "p4d")]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("2", {2}),
        ("2-3", {2, 3}),
        ("2–3", {2, 3}),
        ("2 — 3", {2, 3}),
        ("2−9", {2, 3, 4}),
        ("5", set()),
        ("3-2", set()),
        ("price", {2}),
        ("p2b", {2}),
        ("p3c", {3}),
        ("", set()),
        ("2-", set()),
        ("two", set()),
    ],
)
def test_a_name_means_pairs(name, meant):
    """A number, a range with any dash, an id, an id of the memory, a pin; anything else means none."""
    assert numbers(PAIRS, name) == meant
