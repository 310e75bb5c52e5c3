"""What is left out faces nothing, and is not taken for a part of what stands beside it: sentences tell."""

from collections.abc import Sequence
from itertools import product
from pathlib import Path

import pytest

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.block_alignment import pair_blocks
from enregard.core.markdown import markup

CASE = Path(__file__).parent.parent / "cases" / "move" / "bakery.txt"
STORY = [line.partition(" = ")[::2] for line in CASE.read_text(encoding="utf-8").splitlines()[1:]]
COUNT = len(STORY)
KNOWN, UNKNOWN = ("fr", "en"), ("", "")
"""Languages of which the commonest words are known, and such of which none are."""
Links = set[tuple[tuple[int, ...], tuple[int, ...]]]


def _links(source: Sequence[str], target: Sequence[str], languages: tuple[str, str] = KNOWN) -> Links:
    return {(bead.source, bead.target) for bead in _pair(source, target, languages)}


def _pair(source: Sequence[str], target: Sequence[str], languages: tuple[str, str] = KNOWN) -> tuple[Bead, ...]:
    blocks = [markup.read("\n\n".join(side)).blocks for side in (source, target)]
    return pair_blocks(blocks[0], blocks[1], languages=languages, crossing=True)


def _without(side: int, gone: int) -> list[str]:
    return [passage[side] for k, passage in enumerate(STORY) if k != gone]


@pytest.mark.parametrize("languages", [KNOWN, UNKNOWN])
@pytest.mark.parametrize("gone", range(COUNT))
def test_a_paragraph_left_out_faces_nothing(gone: int, languages: tuple[str, str]) -> None:
    """Even if all are of one length, and nothing but their sentences tells them apart."""
    kept = [k for k in range(COUNT) if k != gone]
    right = {((k,), (n,)) for n, k in enumerate(kept)} | {((gone,), ())}
    assert _links([fr for fr, _ in STORY], _without(1, gone), languages) == right
    turned = {(theirs, ours) for ours, theirs in right}
    assert _links(_without(0, gone), [en for _, en in STORY], languages) == turned


ADDED = (
    "A cat sleeps on the sacks, and nobody has the heart to wake her.",
    "Whoever comes late gets nothing, and does not complain about it either.",
    "There is a photograph above the till of people nobody can name any more.",
)


@pytest.mark.parametrize(("place", "added"), [*product(range(COUNT), ADDED)])
def test_a_short_paragraph_is_not_swallowed_by_the_one_before_it(place: int, added: str) -> None:
    """A translation is often a little longer: that it would do by its length says nothing."""
    target = [en for _, en in STORY]
    target.insert(place + 1, added)
    links = _links([fr for fr, _ in STORY], target)
    assert links == {((k,), (k + (k > place),)) for k in range(COUNT)} | {((), (place + 1,))}


@pytest.mark.parametrize(("ours", "theirs"), [(0, 3), (0, 7), (1, 6), (4, 6), (6, 2), (7, 5)])
def test_paragraphs_left_out_apart_do_not_face_each_other(ours: int, theirs: int) -> None:
    """Nor across all others: what is as long and has a word in common need not be a translation."""
    links = _links(_without(0, ours), _without(1, theirs))
    assert ((theirs - (theirs > ours),), ()) in links
    assert ((), (ours - (ours > theirs),)) in links


@pytest.mark.parametrize(("first", "gone", "side"), [*product(range(COUNT - 1), (0, 1), (0, 1))])
def test_of_two_paragraphs_run_together_either_may_be_left_out(first: int, gone: int, side: int) -> None:
    """What one text ran together faces the one of the two that the other text kept."""
    joined = [passage[side] for passage in STORY]
    joined[first : first + 2] = [f"{joined[first]} {joined[first + 1]}"]
    sides = joined, _without(1 - side, first + gone)
    assert _links(*(sides[::-1] if side else sides)) == {((k,), (k,)) for k in range(COUNT - 1)}


def test_what_says_other_things_in_other_sentences_is_told() -> None:
    """A paragraph for another of its length, between two that face each other: doubted, or alone on either side."""
    target = [en for _, en in STORY]
    target[3] = "Why? Rain. It fell for a week on the roofs, the carts, the horses and the patience of all. No sun."
    beads = _pair([fr for fr, _ in STORY], target)
    bead = next(bead for bead in beads if 3 in bead.source)
    assert not bead.target or bead.confidence < 0.5
