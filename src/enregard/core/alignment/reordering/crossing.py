"""Passages that changed places: beads that cross each other.

Alignment in order goes first, and stands where nothing speaks against it. What it leaves alone or in doubt looks for
its counterpart anywhere, and what is found is taken out of both texts before the rest is aligned again: block moves
(Tichy, "The String-to-String Correction Problem with Block Moves", ACM Transactions on Computer Systems 1984), found
from the surest passages outwards. What somebody pinned or approved moved for certain; then entries of a list of terms
are matched as a set, single passages and whole sections one by one. Nothing crosses on a guess: what is not plain stays
as it is in order.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import Final

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.block_score import BlockScore
from enregard.core.alignment.fixed_point import FixedPoint
from enregard.core.alignment.headed import apart
from enregard.core.alignment.path import LIKELY
from enregard.core.alignment.reordering.arrangement import Arrangement, Sides, arranged
from enregard.core.alignment.reordering.association import learned
from enregard.core.alignment.reordering.entry_moves import entry_moves
from enregard.core.alignment.reordering.heading_moves import heading_moves
from enregard.core.alignment.reordering.passage_moves import moves_beside, passage_moves
from enregard.core.alignment.reordering.section_moves import moves_of_siblings, with_moved_section

_TEACHING: Final = 0.8
"""Words are learned from beads that are surer than this."""
_ROUNDS: Final = 12
_LEFT: Final = 0.45
"""How sure it is at most that two entries face each other which a list that is sorted otherwise left over."""


def across(score: BlockScore, known: Sequence[FixedPoint] = ()) -> list[Bead]:
    """Beads that cover the blocks of both sides, in the source's order; where nothing moved, those in order."""
    arrangement = arranged(score, known)
    found, left = entry_moves(arrangement)
    if found:
        arrangement = arrangement.with_moved(found, loose=True)
    if not _is_suspect(arrangement):
        return _beads(arrangement, left)
    arrangement = _taught(arrangement)
    for _ in range(_ROUNDS):
        after = next((after for move in _MOVES if (after := move(arrangement))), None)
        if after is None:
            break
        arrangement = after
    return _beads(arrangement, left)


def _is_suspect(arrangement: Arrangement) -> bool:
    """Whether passages may have moved, besides those that are known to: if not, no more need be asked."""
    if arrangement.moved or all(arrangement.alone()):
        return True
    return all(arrangement.doubt(LIKELY)) and bool(passage_moves(arrangement))


def _beads(arrangement: Arrangement, left: Sides) -> list[Bead]:
    """All beads; entries that their set left over face each other in order at best, of which nothing tells."""
    if not arrangement.moved:
        return [*arrangement.rest]
    known = {*arrangement.known}
    return [
        bead
        if left[0].isdisjoint(bead.source) or left[1].isdisjoint(bead.target) or bead[:2] in known
        else bead._replace(confidence=min(bead.confidence, _LEFT))
        for bead in arrangement.beads()
    ]


def _taught(arrangement: Arrangement) -> Arrangement:
    """The arrangement, judged with words that translate each other in it, of those that occur in what is in doubt."""
    words, doubt = arrangement.score.telling(), arrangement.doubt()
    # Headings that are repeated in the wrong place would teach that they translate each other.
    misled = {*apart(arrangement.score, [*arrangement.rest, *arrangement.moved])}
    pairs = [
        (_together(words[0], bead.source), _together(words[1], bead.target))
        for bead in arrangement.facing
        if bead.confidence > _TEACHING and (bead.source[0], bead.target[0]) not in misled
    ]
    more = learned(pairs, (_together(words[0], doubt[0]), _together(words[1], doubt[1])))
    return replace(arrangement, score=arrangement.score.taught(more)) if more[0] else arrangement


def _together(words: Sequence[frozenset[bytes]], positions: Collection[int]) -> frozenset[bytes]:
    return frozenset().union(*(words[k] for k in positions))


Move = Callable[[Arrangement], Arrangement | None]


def _passages(arrangement: Arrangement) -> Arrangement | None:
    return _moved(arrangement, passage_moves(arrangement))


def _sections(arrangement: Arrangement) -> Arrangement | None:
    return with_moved_section(arrangement, across) if arrangement.moved else None


def _siblings(arrangement: Arrangement) -> Arrangement | None:
    return _moved(arrangement, moves_of_siblings(arrangement))


def _neighbors(arrangement: Arrangement) -> Arrangement | None:
    return _moved(arrangement, moves_beside(arrangement))


def _headings(arrangement: Arrangement) -> Arrangement | None:
    return _moved(arrangement, heading_moves(arrangement))


def _moved(arrangement: Arrangement, found: Sequence[Bead]) -> Arrangement | None:
    return arrangement.with_moved(found) if found else None


_MOVES: Final[tuple[Move, ...]] = (_passages, _sections, _siblings, _neighbors, _headings)
"""What is looked for, the surest first: whatever is found, all is looked for again."""
