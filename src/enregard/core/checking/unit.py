"""Equal numbers of different things, and measures given in another unit: 300 € and $300; 50 feet and 15 m."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from enregard.core.checking.counterpart import Match, converted, measures
from enregard.core.checking.discrepancy import Discrepancy, Side
from enregard.core.checking.wording import cited, spans
from enregard.core.quantities.quantity import Number
from enregard.core.quantities.unit import is_convertible, tells_difference

_ALIKE: Final = (
    {"lb", "GBP"},
    {"°", "°C"},
    {"°", "°F"},
    {"USD", "CAD"},
    {"USD", "AUD"},
    *({"USD", dollar} for dollar in ("SGD", "HKD", "NZD", "TWD", "BRL", "MXN")),
    {"CHF", "franc"},
    {"mi", "mph"},
    {"km", "km/h"},
)


def mistaken(matches: Iterable[Match], ours: Side, theirs: Side) -> Iterator[Discrepancy]:
    """Equal numbers of different things: dollars and euros, miles and kilometres."""
    for match in matches:
        left, right = match.ours, match.theirs
        one, other = left.currency or left.unit, right.currency or right.unit
        if not one or not other or one == other or {one, other} in _ALIKE:
            continue
        if "time" in {left.kind, right.kind} or converted(left, [right]):
            continue
        message = f"“{cited(left, ours)}” faces “{cited(right, theirs)}”"
        yield Discrepancy("unit", message, "say the same unit or currency on both sides", spans([left]), spans([right]))


Numbers = Sequence[Number]


def unconverted(
    over: tuple[Numbers, Numbers], every: tuple[Numbers, Numbers], ours: Side, theirs: Side
) -> tuple[list[Number], list[Number], list[Discrepancy]]:
    """What is `over` on either side, without measures that the other gives in another unit; and what to say of those.

    `every` are all figures of either side, from which such a measure may be taken.
    """
    left_over, right_over = map(list, over)
    if not any(is_convertible(one.unit) for one in (*left_over, *right_over)):
        return left_over, right_over, []
    mine, its = (measures(found, side.text, side.lang) for found, side in zip(every, (ours, theirs), strict=True))
    difference = any(tells_difference(side.text, side.lang) for side in (ours, theirs))
    here = [(one, converted(one, its, difference=difference)) for one in left_over]
    there = [(one, converted(one, mine, difference=difference)) for one in right_over]
    told = [_conversion(one, other, ours, theirs) for one, other in here if other]
    facing = {other.start for _, other in here if other}
    told += [_conversion(other, one, ours, theirs) for one, other in there if other and one.start not in facing]
    return [one for one, other in here if not other], [one for one, other in there if not other], told


def _conversion(one: Number, other: Number, ours: Side, theirs: Side) -> Discrepancy:
    message = f"“{cited(one, ours)}” became “{cited(other, theirs)}”"
    hint = "nothing, if the conversion is meant; else say what the original says"
    return Discrepancy("unit-converted", message, hint, spans([one]), spans([other]))
