"""Single passages that stand elsewhere in the translation: each other's best by far."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.block_path import confidence, in_stretch
from enregard.core.alignment.block_score import BlockScore
from enregard.core.alignment.close_reading import CloseReading, are_prose
from enregard.core.alignment.reordering.arrangement import SURE, Arrangement, Sides, across
from enregard.core.alignment.reordering.competitive_linking import Link, links
from enregard.core.markdown.block import Block

MARGIN: Final = 2.5
"""So much more speaks for passages that are linked than for either facing anything else that is in doubt;"""
_ABROAD: Final = 0.5
"""and so much more than for either facing anything at all;"""
_WORDS: Final = 1.0
"""and so much of it is words, since lengths are alike by chance;"""
_SENTENCES: Final = -1.0
"""so much speaks for it sentence by sentence, if it has sentences: hardly any translation has others."""
_RIVALS: Final = 2
"""How many passages that are alike have to be asked about."""
BESIDE: Final = -1.3
"""So much speaks at least for passages that are left alone on both sides beside such as moved."""


def passage_moves(arrangement: Arrangement) -> list[Bead]:
    """Passages in doubt that are each other's best by far, and stand out of order.

    A heading is told by what stands under it: alone it says too little.
    """
    score, doubt = arrangement.score, arrangement.doubt()
    ours, theirs = (
        _told_apart(blocks, [k for k in sorted(side) if blocks[k].kind != "heading"])
        for side, blocks in zip(doubt, score.blocks, strict=True)
    )
    if not ours or not theirs:
        return []
    gains = {(i, j): gain for i in ours for j in theirs if (gain := score.evidence(i, j, 1, 1)) > 0}
    found = [link for link in links(gains, SURE, MARGIN) if _is_plain(score, link)]
    return [
        Bead((i,), (j,), confidence(min(gains[i, j], margin)))
        for i, j, margin in across(found, arrangement.sure(doubt))
    ]


def _told_apart(blocks: Sequence[Block], places: Iterable[int]) -> list[int]:
    """The places of passages, of such as are alike two: either does as well as the other, so that neither is linked.

    More of them would make no difference but to the time: a text of one line a thousand times has a million pairs.
    """
    alike: dict[tuple[str, int, str, str], int] = {}
    found = []
    for place in places:
        block = blocks[place]
        key = block.kind, block.level, block.source, block.text
        alike[key] = alike.get(key, 0) + 1
        if alike[key] <= _RIVALS:
            found.append(place)
    return found


def _is_plain(score: BlockScore, link: Link) -> bool:
    """Whether passages have words in common, and no other passage of either text would do as well."""
    i, j, _ = link
    gain = score.evidence(i, j, 1, 1)
    if gain - score.likelihood.length(i, j, 1, 1) < _WORDS:
        return False
    if are_prose(score, i, j, 1, 1) and CloseReading(score, (i, i + 1, j, j + 1)).gain(i, j, 1, 1) < _SENTENCES:
        return False
    rivals = [
        *((i, k) for k in range(len(score.blocks[1])) if k != j),
        *((k, j) for k in range(len(score.blocks[0])) if k != i),
    ]
    return all(score.evidence(*rival, 1, 1) < gain - _ABROAD for rival in rivals)


def moves_beside(arrangement: Arrangement) -> list[Bead]:
    """Passages left alone on both sides, beside one that moved."""
    free = arrangement.alone()
    found: list[Bead] = []
    for bead in sorted(bead for bead in arrangement.moved if bead.source and bead.target):
        for at, step in ((-1, 1), (0, -1)):
            ours, theirs = (_run(bead.side(side)[at], step, free[side]) for side in (0, 1))
            if ours and theirs:
                found += _beside(arrangement.score, ours, theirs, free)
    return found


def _run(start: int, step: int, free: set[int]) -> list[int]:
    """The positions beside one, in one direction, as long as they are free; rising."""
    found, at = [], start + step
    while at in free:
        found.append(at)
        at += step
    return sorted(found)


def _beside(score: BlockScore, ours: Sequence[int], theirs: Sequence[int], free: Sides) -> list[Bead]:
    """What faces each other of two runs of blocks, which are free no longer."""
    free[0].difference_update(ours)
    free[1].difference_update(theirs)
    beads = in_stretch(score, (ours[0], ours[-1] + 1, theirs[0], theirs[-1] + 1))
    least = confidence(BESIDE)
    return [bead for bead in beads if bead.source and bead.target and bead.confidence >= least]
