"""Fixed points of an alignment: pins that an editor wrote in both texts, and pairs of blocks that are known already."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from enregard.core.markdown.block import Block

FixedPoint = tuple[tuple[int, ...], tuple[int, ...]]
"""A pair that is known, as positions of its blocks on both sides."""
Range = tuple[int, int]


def pins(source: Sequence[Block], target: Sequence[Block]) -> tuple[tuple[str, ...], tuple[tuple[int, int, str], ...]]:
    """The pins that count, in order, and those that do not: (side, position of the block, what is the matter).

    The side is 0 for the source. A pin counts that stands once on each side, in the same order among the others; of
    pins out of order, as few as possible are dropped.
    """
    places = _places(source), _places(target)
    ignored = [
        (side, number, "stands twice" if len(numbers) > 1 else "stands on one side only")
        for side in (0, 1)
        for name, numbers in places[side].items()
        for number in numbers
        if len(numbers) > 1 or name not in places[1 - side]
    ]
    once = [name for name, at in places[0].items() if len(at) == len(places[1].get(name, ())) == 1]
    kept = {once[k] for k in _rising([places[1][name][0] for name in once])}
    ignored += [(1, places[1][name][0], "stands out of order") for name in once if name not in kept]
    return tuple(name for name in once if name in kept), tuple(sorted(ignored))


def _places(blocks: Sequence[Block]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, block in enumerate(blocks):
        if block.pin:
            found.setdefault(block.pin, []).append(number)
    return found


def _rising(values: Sequence[int]) -> list[int]:
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
    names, _ = pins(source, target)
    at = [{block.pin: k for k, block in enumerate(blocks)} for blocks in (source, target)]
    begins = [(at[0][name], at[1][name]) for name in names]
    spans = sorted({span for bead in known if (span := _span(bead)) and _fits(span, begins)})
    spans = [spans[k] for k in _rising([opposite for _, (opposite, _) in spans])]
    free, end = [], (0, 0)
    for span in spans:
        if span[0][0] >= end[0] and span[1][0] >= end[1]:
            free.append(span)
            end = span[0][1], span[1][1]
    # A pin sorts before a pair that starts with it.
    return sorted([*free, *(((i, i), (j, j)) for i, j in begins)])


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
