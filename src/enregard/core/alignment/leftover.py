"""What an alignment has left alone on either side, where its place says what it faces.

Two lists alone under headings that face each other are the same list, however many items each text gives; a picture
that stands in a passage of one text, with its caption, and by itself in the other belongs to what faces that passage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.block_score import about, is_heading, lines
from enregard.core.alignment.fixed_point import FixedPoint
from enregard.core.markdown.block import Block

Sides = tuple[Sequence[Block], Sequence[Block]]

_SURE: Final = 0.8
"""How sure it is that two lists face each other because nothing else is there for either;"""
_UNEVEN: Final = 0.4
"""the same where one has not about as many items as the other: some may be left out, which is told."""
_ENUMERATES: Final = ("list", "table")
_IMAGE: Final = re.compile(r"!\[|<img\b", re.IGNORECASE)


def placed(blocks: Sides, beads: Sequence[Bead], known: Sequence[FixedPoint]) -> list[Bead]:
    """The beads, without those that their place joins with others; what is `known`, or pinned, stays as it is."""
    if all(bead.source and bead.target for bead in beads):
        return [*beads]
    return _with_pictures(blocks, [*_with_lists(blocks, beads)], known)


def _with_lists(blocks: Sides, beads: Sequence[Bead]) -> Iterator[Bead]:
    """Beads in which two lists, or two tables, that are all that stands under facing headings face each other."""
    at = 0
    while at < len(beads):
        pair = beads[at : at + 2]
        if _are_lone(blocks, pair) and _is_all(blocks, beads, at):
            yield _facing(blocks, pair)
            at += 2
        else:
            yield beads[at]
            at += 1


def _are_lone(blocks: Sides, pair: Sequence[Bead]) -> bool:
    """Whether two beads have a list each, one in either text; an editor's pin keeps it apart."""
    if [len(bead.source) + len(bead.target) for bead in pair] != [1, 1]:
        return False
    one, other = ([blocks[side][k] for bead in pair for k in bead.side(side)] for side in (0, 1))
    if len(one) != 1 or len(other) != 1 or one[0].pin or other[0].pin:
        return False
    return one[0].kind == other[0].kind and one[0].kind in _ENUMERATES


def _facing(blocks: Sides, pair: Sequence[Bead]) -> Bead:
    places = [next(bead.side(side) for bead in pair if bead.side(side)) for side in (0, 1)]
    fewer, more = sorted(lines(blocks[side][place[0]]) for side, place in enumerate(places))
    return Bead(places[0], places[1], _SURE if fewer in about(more) else _UNEVEN)


def _is_all(blocks: Sides, beads: Sequence[Bead], at: int) -> bool:
    """Whether facing headings stand directly before two beads, and directly after them; or the text ends there."""
    if not at or not _are_headings(blocks, beads[at - 1]):
        return False
    after = beads[at + 2] if at + 2 < len(beads) else None
    if after is not None and not _are_headings(blocks, after):
        return False
    for side in (0, 1):
        place = next(k for bead in beads[at : at + 2] for k in bead.side(side))
        follows = after.side(side)[0] if after else len(blocks[side])
        if not beads[at - 1].side(side)[-1] + 1 == place == follows - 1:
            return False
    return True


def _are_headings(blocks: Sides, bead: Bead) -> bool:
    return (
        len(bead.source) == len(bead.target) == 1
        and is_heading(blocks[0][bead.source[0]])
        and is_heading(blocks[1][bead.target[0]])
    )


def _with_pictures(blocks: Sides, beads: list[Bead], known: Sequence[FixedPoint]) -> list[Bead]:
    """Beads in which a picture alone joins its neighbor, if that has none and what it faces has one."""
    approved = {*known}
    out: list[Bead] = []
    waiting: list[tuple[int, int]] = []
    for bead in beads:
        if picture := _picture(blocks, bead):
            side, place = picture
            if out and _lacks_it(blocks, out[-1], side, place - 1) and out[-1][:2] not in approved:
                out[-1] = _joined(out[-1], side, place)
            else:
                waiting.append(picture)
                out.append(bead)
            continue
        for side, place in waiting:
            if out[-1].side(side) == (place,) and _lacks_it(blocks, bead, side, place + 1) and bead[:2] not in approved:
                out.pop()
                bead = _joined(bead, side, place)
        waiting.clear()
        out.append(bead)
    return out


def _picture(blocks: Sides, bead: Bead) -> tuple[int, int] | None:
    """The text and the place of a picture that faces nothing; None for anything else, and for one that is pinned."""
    if len(bead.source) + len(bead.target) != 1:
        return None
    side = 0 if bead.source else 1
    block = blocks[side][bead.side(side)[0]]
    return (side, bead.side(side)[0]) if block.kind == "figure" and not block.pin else None


def _lacks_it(blocks: Sides, bead: Bead, side: int, place: int) -> bool:
    """Whether a block is in a pair of which only the other text has a picture."""
    if place not in bead.side(side) or not bead.side(1 - side):
        return False
    ours, theirs = ([blocks[s][k] for k in bead.side(s)] for s in (side, 1 - side))
    if any(block.pin for block in ours):
        return False
    return any(_IMAGE.search(block.source) for block in theirs) and not any(_IMAGE.search(one.source) for one in ours)


def _joined(bead: Bead, side: int, place: int) -> Bead:
    """A bead with one more block in one of its texts."""
    places = tuple(sorted((*bead.side(side), place)))
    return bead._replace(target=places) if side else bead._replace(source=places)
