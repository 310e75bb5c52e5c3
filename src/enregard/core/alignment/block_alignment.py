"""Blocks of a text and of its translation into pairs, n:m: in order, or across each other where passages moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.block_path import in_order
from enregard.core.alignment.block_score import BlockScore
from enregard.core.alignment.doubt import doubted
from enregard.core.alignment.fixed_point import FixedPoint
from enregard.core.alignment.leftover import placed
from enregard.core.alignment.reordering.association import learned
from enregard.core.alignment.reordering.crossing import across
from enregard.core.markdown.block import Block


def pair_blocks(
    source: Sequence[Block],
    target: Sequence[Block],
    *,
    languages: tuple[str, str] = ("", ""),
    fixed: Sequence[FixedPoint] = (),
    crossing: bool = False,
) -> tuple[Bead, ...]:
    """Which blocks translate each other: beads that cover both sides, each with its confidence.

    `languages` are the codes of the source's and of the target's; of some pairs of them the commonest words are known.
    `fixed` are pairs that somebody approved, as positions: each becomes one bead. A pin is stronger: a pair that goes
    across one is dropped. Definitions of footnotes face those with the same label, wherever they stand; their beads
    come last.

    Beads are in order on both sides; of pins and pairs that cross others as few as possible are dropped. With
    `crossing` they are in the source's order, and a passage faces its translation wherever that stands in the target,
    if that is plain; what the target has alone comes after what stands before it there. Where nothing moved the two are
    the same.

    A confidence is the probability that the passages translate each other at all: under a half, they may not. What
    stands between two pairs that are certain is surer. Known pairs are sure, as are blocks that face nothing.
    """
    rows = [[k for k, block in enumerate(blocks) if block.kind != "footnote"] for blocks in (source, target)]
    back = [{k: i for i, k in enumerate(row)} for row in rows]
    known = [
        (tuple(back[0][k] for k in ours), tuple(back[1][k] for k in theirs))
        for ours, theirs in fixed
        if back[0].keys() >= set(ours) and back[1].keys() >= set(theirs)
    ]
    score = BlockScore.of([source[k] for k in rows[0]], [target[k] for k in rows[1]], languages)
    if len(score.known[0]) < _MANY:
        score = _taught(score, known)
    found = placed(score.blocks, [*(across if crossing else in_order)(score, known)], known)
    beads = [
        Bead(tuple(rows[0][i] for i in ours), tuple(rows[1][j] for j in theirs), confidence)
        for ours, theirs, confidence in doubted(score, found, known)
    ]
    return (*beads, *_footnotes(source, target))


_MANY: Final = 1000
"""Where so many words are known, the texts have none to teach."""
_TEACHING: Final = 0.7
"""Words are learned from beads that are surer than this."""


def _taught(score: BlockScore, known: Sequence[FixedPoint]) -> BlockScore:
    """The score with words of the two languages that go together in these texts, where few are known beforehand."""
    words = score.telling()
    taught = score
    for _ in range(2):
        pairs = [
            (
                frozenset().union(*(words[0][k] for k in one.source)),
                frozenset().union(*(words[1][k] for k in one.target)),
            )
            for one in in_order(taught, known)
            if one.source and one.target and one.confidence > _TEACHING
        ]
        more = learned(pairs, (frozenset().union(*words[0]), frozenset().union(*words[1])))
        # What the first round learned and the second did not is forgotten: each numbers its pairs anew.
        taught = score.taught(more)
    return taught


def _footnotes(source: Sequence[Block], target: Sequence[Block]) -> Iterator[Bead]:
    """Definitions of footnotes by label, in the source's order, then those of the target alone."""
    left = {k: block.label for k, block in enumerate(target) if block.kind == "footnote"}
    for k, block in enumerate(source):
        if block.kind == "footnote":
            opposite = [j for j, label in left.items() if label == block.label][:1]
            for j in opposite:
                del left[j]
            yield Bead((k,), tuple(opposite))
    yield from (Bead((), (k,)) for k in left)
