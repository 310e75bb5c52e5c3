"""Sections: a heading and all that stands under it, up to the next heading of its level or above."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from enregard.core.alignment.bead import Bead
from enregard.core.markdown.block import Block

_SAME: Final = 0.5
"""Two sections face each other if at least this share of the passages of either that face anything face the other's."""


class Section(NamedTuple):
    """Positions of blocks: the heading, and the one after the last."""

    first: int
    end: int

    def __contains__(self, position: object) -> bool:
        """Whether a block stands in it."""
        return isinstance(position, int) and self.first <= position < self.end


def sections(blocks: Sequence[Block]) -> list[Section]:
    """All sections, within each other, in order."""
    found: list[Section] = []
    open_: list[tuple[int, int]] = []
    for number, block in enumerate(blocks):
        if block.kind == "heading":
            while open_ and open_[-1][1] >= block.level:
                found.append(Section(open_.pop()[0], number))
            open_.append((number, block.level))
    found += [Section(first, len(blocks)) for first, _ in open_]
    return sorted(found)


def parents(found: Sequence[Section]) -> dict[Section, Section | None]:
    """The smallest section that each stands in, if it stands in any."""
    above: dict[Section, Section | None] = {}
    open_: list[Section] = []
    for one in found:
        while open_ and one.first >= open_[-1].end:
            open_.pop()
        above[one] = open_[-1] if open_ else None
        open_.append(one)
    return above


def facing(
    sides: tuple[Sequence[Section], Sequence[Section]], beads: Sequence[Bead]
) -> Iterator[tuple[Section, Section, int]]:
    """The sections that face each other by the beads that begin in them, larger ones first, and by how many."""
    begins = [[bead.side(side)[0] for bead in beads] for side in (0, 1)]
    ours, theirs = ([_holding(one, begins[side]) for one in sides[side]] for side in (0, 1))
    for n in sorted(range(len(ours)), key=lambda n: sides[0][n].first - sides[0][n].end):
        shares = [_share(ours[n], found) for found in theirs]
        m = max(range(len(shares)), key=shares.__getitem__, default=-1)
        if m >= 0 and shares[m] >= _SAME:
            yield sides[0][n], sides[1][m], len(ours[n] & theirs[m])


def is_moved(pair: tuple[Section, Section], others: Iterable[tuple[Section, Section]], beads: Sequence[Bead]) -> bool:
    """Whether two sections that face each other stand across others that do, or across a bead outside of them."""
    ours, theirs = pair
    places = [(one.first, other.first) for one, other in others] + [(bead.source[0], bead.target[0]) for bead in beads]
    return any((i < ours.first) != (j < theirs.first) for i, j in places if i not in ours and j not in theirs)


def _holding(section: Section, begins: Sequence[int]) -> set[int]:
    """The beads that begin in a section; `begins` has the first block of each."""
    first, end = section
    return {k for k, at in enumerate(begins) if first <= at < end}


def _share(ours: set[int], theirs: set[int]) -> float:
    """Jaccard's coefficient."""
    return 0.0 if ours.isdisjoint(theirs) else len(ours & theirs) / len(ours | theirs)
