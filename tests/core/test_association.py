"""Words that translate each other in one text, learned from passages that surely do."""

import pytest

from enregard.core.alignment.reordering.association import learned

ASKED = frozenset({b"a", b"b", b"c"}), frozenset({b"x", b"y", b"z"})
NOTHING = ("", "")


def _learned(*pairs: tuple[str, str]) -> set[tuple[str, str]]:
    """The words that were learned to translate each other."""
    sides = [(frozenset(ours.encode().split()), frozenset(theirs.encode().split())) for ours, theirs in pairs]
    found = learned(sides, ASKED)
    assert all(one.startswith(b"~~") for side in found for one in side.values())
    assert len({*found[0].values()}) == len(found[0])
    return {(w.decode(), v.decode()) for w, one in found[0].items() for v, other in found[1].items() if one == other}


def test_words_that_stand_in_the_same_pairs_go_together() -> None:
    """Once is chance."""
    assert _learned(("a b", "x y"), ("a", "x"), ("b", "y"), *[NOTHING] * 7) == {("a", "x"), ("b", "y")}
    assert _learned(("a b", "x y"), ("b", "y")) == {("b", "y")}
    assert _learned(("a", "x")) == set()
    assert _learned() == set()


@pytest.mark.parametrize(
    ("alone", "other", "found"),
    [(0, 0, True), (1, 0, True), (1, 1, True), (2, 0, True), (2, 1, False), (3, 0, False), (0, 2, True), (0, 3, False)],
)
def test_words_that_stand_apart_too_often_do_not(alone: int, other: int, found: bool) -> None:
    """What they have in common, twice, is three fifths of where they stand at least."""
    pairs = [("a", "x")] * 2 + [("a", "")] * alone + [("", "x")] * other + [NOTHING] * 20
    assert _learned(*pairs) == ({("a", "x")} if found else set())


@pytest.mark.parametrize(("count", "others", "found"), [(3, 7, True), (4, 6, False), (4, 10, True), (2, 0, True)])
def test_words_that_stand_nearly_everywhere_tell_nothing(count: int, others: int, found: bool) -> None:
    """In more than three pairs of ten; twice is not too often."""
    assert _learned(*[("a", "x")] * count, *[NOTHING] * others) == ({("a", "x")} if found else set())


def test_a_word_goes_better_with_one_than_with_any_other() -> None:
    """Two that go as well with it are both left."""
    assert _learned(("a", "x y"), ("a", "x y"), *[NOTHING] * 6) == set()
    assert _learned(("a", "x y"), ("a", "x y"), ("", "y"), *[NOTHING] * 6) == {("a", "x")}


def test_words_that_nobody_asks_of_are_not_learned() -> None:
    """They are known, or stand in nothing that is in doubt."""
    assert _learned(("q a", "x w"), ("q a", "x w"), *[NOTHING] * 6) == {("a", "x")}
