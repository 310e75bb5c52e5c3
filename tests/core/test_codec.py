"""Records become plain data and come back, by the types of their fields."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Literal, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.codec import Codec, Damaged


class Size(StrEnum):
    """A record's size."""

    SMALL = "small"
    LARGE = "large"


class Point(NamedTuple):
    """Two numbers."""

    x: int
    y: float = 0.5


@dataclass(frozen=True)
class Leaf:
    """What stands in several places."""

    words: str


@dataclass(frozen=True)
class Tree:
    """A record with fields of every kind."""

    name: str
    size: Size
    form: Literal["a", "b"]
    day: date | None
    worth: Decimal
    points: tuple[Point, ...]
    span: tuple[int, int]
    names: frozenset[str]
    at: Mapping[tuple[str, int], tuple[Point, ...]]
    loose: Any
    leaf: Leaf | None = None
    value: "str | list[Tree] | dict[str, Tree]" = ""


CODEC = Codec(Tree, loose=(Point,), given=(Leaf,))
POINTS = st.builds(Point, st.integers(), st.floats(allow_nan=False))
LOOSE = st.recursive(
    st.none() | st.booleans() | st.text() | st.dates() | POINTS, lambda inner: st.lists(inner).map(tuple), max_leaves=5
)


def trees(value):
    """Trees whose last field is one of `value`."""
    return st.builds(
        Tree,
        st.text(),
        st.sampled_from(Size),
        st.sampled_from("ab"),
        st.none() | st.dates(),
        st.decimals(allow_nan=False),
        st.lists(POINTS).map(tuple),
        st.tuples(st.integers(), st.integers()),
        st.frozensets(st.text()),
        st.dictionaries(st.tuples(st.text(), st.integers()), st.lists(POINTS).map(tuple)),
        LOOSE,
        st.none() | st.builds(Leaf, st.text()),
        value,
    )


TREES = trees(st.text() | st.lists(trees(st.just("")), max_size=2))


@given(TREES)
def test_what_is_written_is_read(tree):
    """As JSON, whatever stands in the fields."""
    again = CODEC.record(json.loads(json.dumps(CODEC.plain(tree))))
    assert again == tree
    assert type(again.size) is Size


def test_what_is_given_is_the_same_object_when_it_is_read():
    """So it is written by its place, and never twice."""
    leaf, other = Leaf("kept"), Leaf("kept")
    codec = Codec(tuple[Leaf, ...], given=(Leaf,))
    plain = codec.plain((leaf, leaf, other), [leaf])
    assert plain == [0, 0, ["kept"]]
    first, second, third = codec.record(plain, [leaf])
    assert first is second is leaf
    assert third == leaf
    assert third is not leaf


def test_a_record_that_follows_from_a_field_is_made_anew():
    """Of it that field alone is written."""
    codec = Codec(Point, told={Point: (int, "x", lambda x: Point(x, x / 2))})
    assert codec.plain(Point(4, 2.0)) == 4
    assert codec.record(4) == Point(4, 2.0)


@given(st.recursive(st.none() | st.integers() | st.text(), lambda one: st.lists(one) | st.dictionaries(st.text(), one)))
def test_what_no_codec_wrote_is_damaged(plain):
    """Nothing else is raised, whatever it is."""
    with pytest.raises(Damaged):
        CODEC.record(plain)


@pytest.mark.parametrize("kind", [object, set, tuple[object, ...], dict[str, object], int | object])
def test_a_type_that_no_plain_data_stands_for_is_refused_at_once(kind):
    """Before anything is written."""
    with pytest.raises(TypeError):
        Codec(kind)


def test_where_anything_may_stand_only_known_records_may():
    """An unknown one would not come back."""
    with pytest.raises(TypeError):
        Codec(tuple[Any, ...]).plain((Point(1),))
