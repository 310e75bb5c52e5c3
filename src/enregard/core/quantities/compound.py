"""Figures that belong together: ranges that share a unit, and one measure in two units."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise
from typing import Final

from enregard.core.quantities import affix
from enregard.core.quantities.digit import is_cased
from enregard.core.quantities.notation import SPACE
from enregard.core.quantities.quantity import Number
from enregard.core.quantities.unit import is_measure

_PARTS: Final[Mapping[tuple[str, str], int]] = {
    ("m", ""): 100,
    ("m", "cm"): 100,
    ("kg", ""): 1000,
    ("kg", "g"): 1000,
    ("EUR", ""): 100,
    ("EUR", "EUR"): 100,
    ("ft", "in"): 12,
    ("", ""): 12,
    ("ft", ""): 12,
    ("lb", "oz"): 16,
    ("min", "s"): 60,
    ("min", ""): 60,
    ("s", ""): 100,
}
"""How many of the second make one of the first: 1 m 85, 3 kg 200, 9 s 58. Without a unit it has all its digits."""
_DIGITS: Final = {60: 2, 100: 2, 1000: 3}
_BETWEEN: Final = re.compile(rf"[{SPACE}]?(?:[€′'’]|[^\W\d_]+\.?)[{SPACE}]?(?:(?:et|and)[{SPACE}])?")
"""The unit of the first, and perhaps a word for and."""
_SUMMED: Final = 10_000
"""From this scale on numbers are written in parts: 1億2000万, 2 करोड़ 50 लाख."""
_HUNDRED: Final = re.compile(rf"[{SPACE}]?\w+[{SPACE}]?(?:/|aux|per|pour|by)[{SPACE}]?")


def joined(found: list[Number], text: str) -> list[Number]:
    """Figures in order, those that are one measure made one."""
    out: list[Number] = []
    for one in found:
        if len(out) > 1 and _is_mixed(out[-2], out[-1], one, text):
            out[-2:] = [_mixed(out[-2], out[-1], one)]
        elif out and (
            whole := _measured(out[-1], one, text)
            or _timed(out[-1], one, text)
            or _summed(out[-1], one, text)
            or _consumed(out[-1], one, text)
        ):
            out[-1] = whole
        else:
            out.append(one)
    return out


def _measured(first: Number, second: Number, text: str) -> Number | None:
    """One measure in two units: 1 m 85, 12 € 50, 5 ft 11 in."""
    counted = first.unit or first.currency
    size = _PARTS.get((counted, second.unit or second.currency))
    if not size or first.value is None or second.value is None or second.kind != "figure" or second.scale > 1:
        return None
    if not counted and (text[first.end : second.start] not in {"'", "’", "′"} or not 3 < first.value < 9):
        return None
    digits = text[second.start : second.end]
    if not digits.isdigit() or not 0 <= second.value < size or first.value != int(first.value):
        return None
    if not second.unit and not _is_rest(digits, size, text, second.end):
        return None
    if not _BETWEEN.fullmatch(text, first.end, second.start):
        return None
    unit = first.unit or ("" if first.currency else "ft")
    value = first.value + second.value / size
    return first._replace(end=second.end, value=value, unit=unit, others=(), foreign=(), times=())


_MINUTES: Final = re.compile(rf"[{SPACE}]?(?:分[钟鐘間]?|분)[{SPACE}]?")
_SECONDS: Final = re.compile(rf"[{SPACE}]?[秒초]")


def _timed(first: Number, second: Number, text: str) -> Number | None:
    """Minutes and seconds in letters that are no units by themselves: 5分30秒; 分 may be a part or a point as well."""
    if first.kind != "figure" or second.kind != "figure" or first.value is None or second.value is None:
        return None
    if not _MINUTES.fullmatch(text, first.end, second.start) or not _SECONDS.match(text, second.end):
        return None
    return second._replace(start=first.start, value=first.value + second.value / 60, unit="min", times=())


_INCHES: Final = re.compile(rf"[{SPACE}]?(?:in\b|[\"″”])")


def _is_rest(digits: str, size: int, text: str, end: int) -> bool:
    """Whether digits without a unit are the hundredths, thousandths or inches of a measure."""
    if size == 12:
        return bool(_INCHES.match(text, end))
    return len(digits) == _DIGITS.get(size) and text[end : end + 1] not in {"%", "-"}


def _summed(first: Number, second: Number, text: str) -> Number | None:
    """One number in parts, each with its scale, as Asian languages write it; none where a scale is a European word."""
    if first.scale < _SUMMED or second.scale >= first.scale or first.value is None or second.value is None:
        return None
    gap = text[first.end : second.start]
    if is_cased(text[first.end - 1]) or len(gap) > (second.scale > 1) or gap.strip():
        return None
    if second.kind != "figure" or first.unit or first.currency or not 0 <= second.value < first.scale:
        return None
    return second._replace(
        start=first.start, value=first.value + second.value, scale=1, others=(), foreign=(), times=()
    )


def _consumed(first: Number, second: Number, text: str) -> Number | None:
    """How much a motor drinks: 4,7 l/100 km, 4,7 l aux 100."""
    if (
        first.unit == "l"
        and second.value == 100
        and second.unit in {"km", ""}
        and _HUNDRED.fullmatch(text, first.end, second.start)
    ):
        return first._replace(unit="l/100 km")
    return None


_BELOW: Final = frozenset({2, 3, 4, 5, 6, 8, 10, 16})
"""What people cut things into: 2 1/2 is a number, 3 15/16 as well, 12 3/7 hardly."""


def _is_mixed(whole: Number, above: Number, below: Number, text: str) -> bool:
    """Whether three figures are a whole and a fraction below one: 2 1/2."""
    gap, slash = text[whole.end : above.start], text[above.end : below.start]
    if len(gap) != 1 or gap not in SPACE or slash not in {"/", "⁄"} or whole.unit or whole.currency:
        return False
    if not all(text[one.start : one.end].isdigit() for one in (whole, above, below)):
        return False
    return below.value in _BELOW and above.value is not None and below.value is not None and above.value < below.value


def _mixed(whole: Number, above: Number, below: Number) -> Number:
    assert whole.value is not None and above.value is not None and below.value
    value = whole.value + round(above.value / below.value, 10)
    return below._replace(start=whole.start, value=value, others=(), foreign=(), times=())


_TO: Final = re.compile("[-–/]")


def seasons(found: list[Number], text: str) -> list[Number]:
    """Two years in two digits each, one after the other, may be of this century or the last: FY 25-26."""
    out = list(found)
    for n, (first, second) in enumerate(pairwise(found)):
        short = _is_short_year(first, text) and _is_short_year(second, text)
        if short and _follows(first, second) and _TO.fullmatch(text, first.end, second.start):
            out[n : n + 2] = [one._replace(others=_centuries(one)) for one in (first, second)]
    return out


def _follows(first: Number, second: Number) -> bool:
    assert first.value is not None and second.value is not None
    return abs(second.value) == (abs(first.value) + 1) % 100


def _is_short_year(one: Number, text: str) -> bool:
    plain = one.kind == "figure" and not one.unit and not one.currency and one.scale == 1 and not one.rank
    return plain and one.end - one.start == 2 and text[one.start : one.end].isdigit()


def _centuries(one: Number) -> tuple[Decimal, ...]:
    assert one.value is not None
    years = (century + abs(one.value) for century in (Decimal(1900), Decimal(2000)))
    return tuple(dict.fromkeys((*one.others, *years)))


def ranged(found: list[Number], text: str) -> list[Number]:
    """A figure before another's scale or unit may share it: in *2 à 3 millions* 2 may be two million."""
    out = list(found)
    for n, (number, following) in enumerate(pairwise(found)):
        scaled = number.scale == 1 < following.scale
        bare = number.kind == "figure" and not number.unit and not number.currency
        measured = bare and is_measure(following.unit)
        joint = (scaled or measured) and affix.around().joint.fullmatch(text, number.end, following.start)
        if number.value is None or not joint:
            continue
        others = (*number.others, number.value * following.scale) if scaled else number.others
        out[n] = number._replace(others=others, unit=following.unit if measured else number.unit)
    return out
