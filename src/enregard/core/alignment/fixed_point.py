"""Fixed points of an alignment: pins that an editor wrote in both texts, and pairs of blocks that are known already."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from enregard.core.markdown.block import Block

FixedPoint = tuple[tuple[int, ...], tuple[int, ...]]
"""A pair that is known, as positions of its blocks on both sides."""
Range = tuple[int, int]


class Pins(NamedTuple):
    """The pins of two texts."""

    ordered: tuple[tuple[int, int], ...]
    """Those that stand once on each side, by their positions, as many as are in one order."""
    crossing: tuple[tuple[int, int], ...]
    """Those that stand once on each side, and across the others."""
    ignored: tuple[tuple[int, int, str], ...]
    """All others: side, 0 for the source, position, and what is the matter."""


def pins(source: Sequence[Block], target: Sequence[Block]) -> Pins:
    """The pins of two texts, those that count and those that do not."""
    places = _places(source), _places(target)
    ignored = [
        (side, number, "stands twice" if len(numbers) > 1 else "stands on one side only")
        for side in (0, 1)
        for name, numbers in places[side].items()
        for number in numbers
        if len(numbers) > 1 or name not in places[1 - side]
    ]
    both = ((at, places[1].get(name, [])) for name, at in places[0].items())
    once = [(here[0], there[0]) for here, there in both if len(here) == len(there) == 1]
    kept = {once[k] for k in rising([there for _, there in once])}
    ordered, crossing = (tuple(one for one in once if (one in kept) is which) for which in (True, False))
    return Pins(ordered, crossing, tuple(sorted(ignored)))


def _places(blocks: Sequence[Block]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, block in enumerate(blocks):
        if block.pin:
            found.setdefault(block.pin, []).append(number)
    return found


def rising(values: Sequence[int]) -> list[int]:
    """Positions of a longest strictly rising subsequence (Schensted, 1961)."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for k, value in enumerate(values):
        at = bisect_left(tops, value)
        before.append(ends[at - 1] if at else -1)
        tops[at : at + 1] = [value]
        ends[at : at + 1] = [k]
    found = []
    k = ends[-1] if ends else -1
    while k >= 0:
        found.append(k)
        k = before[k]
    return found[::-1]


def cuts(source: Sequence[Block], target: Sequence[Block], known: Sequence[FixedPoint]) -> list[tuple[Range, Range]]:
    """What cuts two texts into stretches, in order: known pairs as ranges of blocks, pins as ranges of none.

    A pair that goes across a pin is dropped, and so are pairs that cross others, as few as possible.
    """
    begins = pins(source, target).ordered
    spans = sorted({span for bead in known if (span := _span(bead)) and _fits(span, begins)})
    spans = [spans[k] for k in rising([opposite for _, (opposite, _) in spans])]
    free, end = [], (0, 0)
    for span in spans:
        if span[0][0] >= end[0] and span[1][0] >= end[1]:
            free.append(span)
            end = span[0][1], span[1][1]
    # A pin sorts before a pair that starts with it.
    return sorted([*free, *(((i, i), (j, j)) for i, j in begins)])


def out_of_order(source: Sequence[Block], target: Sequence[Block], known: Sequence[FixedPoint]) -> list[FixedPoint]:
    """Pins and pairs that are known and cross what `cuts` keeps: passages that changed places.

    A pin is stronger here, too: a pair in the midst of which it stands is dropped. So are pairs that overlap others.
    """
    found = pins(source, target)
    kept = cuts(source, target, known)
    taken = {i for span, _ in kept for i in range(*span)}, {j for _, span in kept for j in range(*span)}
    begins = [*found.ordered, *found.crossing]
    spans = [((i, i + 1), (j, j + 1)) for i, j in found.crossing]
    spans = [*sorted({span for bead in known if (span := _span(bead)) and _begun(span, begins)}), *spans]
    out: list[FixedPoint] = []
    for span in spans:
        mine, other = tuple(range(*span[0])), tuple(range(*span[1]))
        if taken[0].isdisjoint(mine) and taken[1].isdisjoint(other):
            taken[0].update(mine)
            taken[1].update(other)
            out.append((mine, other))
    return out


def _begun(span: tuple[Range, Range], begins: Sequence[tuple[int, int]]) -> bool:
    """Whether a known pair is begun by a pin on both sides or on neither, and has none in its midst."""
    (a, end), (b, stop) = span
    return all((a == p) == (b == q) and not a < p < end and not b < q < stop for p, q in begins)


def _span(bead: FixedPoint) -> tuple[Range, Range] | None:
    """The ranges of a known pair; None if a side is empty, or has a gap."""
    ours, theirs = ((min(side, default=0), max(side, default=-1) + 1) for side in bead)
    if not ours[1] - ours[0] == len(set(bead[0])) > 0 or not theirs[1] - theirs[0] == len(set(bead[1])) > 0:
        return None
    return ours, theirs


def _fits(span: tuple[Range, Range], begins: Sequence[tuple[int, int]]) -> bool:
    """Whether a known pair goes across no pin, and is begun by one on both sides or on neither."""
    (a, end), (b, stop) = span
    return all((a == p and b == q) or (a > p and b > q) or (end <= p and stop <= q) for p, q in begins)
