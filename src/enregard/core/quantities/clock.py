"""Times of day, and spans of time in hours, minutes and seconds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Final

from enregard.core.quantities import affix
from enregard.core.quantities.notation import SPACE
from enregard.core.quantities.quantity import Number

_TIME_WITH_POINT: Final = re.compile(r"([01]?\d|2[0-4])\.([0-5]\d)|(0\d|1\d|2[0-3])([0-5]\d)")
"""What may be a time of day: 6.30 in British English, 0530."""


_BEFORE_WORDS: Final = frozenset(f"{SPACE}hH")


def time_of(found: re.Match[str], text: str) -> Number:
    """A time of day, or a span of time, in hours; without a. m. or p. m. it may be in either half of a day."""
    hour = int(found["hour"])
    minute = int(found["minute"] or found["minute2"] or found["minute3"] or found["minute4"] or found["minute5"] or 0)
    second = int(found["second"] or found["second2"] or found["second3"] or found["second4"] or found["second5"] or 0)
    part = Decimal(60 * minute + second) / 3600
    half = (found["half"] or _half_after(text, found.end())).lower()
    if half:
        value = hour % 12 + (12 if half == "p" else 0)
        others = {Decimal(hour) + part}
        if value == 0:
            others.add(Decimal(24) + part)
    else:
        value = hour
        written = found["minute3"] is not None  # 20:12 may be 8:12, but 20 h 12 is none.
        others = {Decimal(hour + 12 if hour < 12 else hour - 12) + part} if hour < 12 or written else set[Decimal]()
    first = Decimal(value) + part
    return Number(*found.span(), first, "h", kind="time", others=tuple(sorted(others - {first})), half=half)


def _half_after(text: str, end: int) -> str:
    """The half of the day that words after a time say: du soir, in the morning."""
    found = affix.around().morning.match(text, end)
    return "" if not found else "a" if found["first"] else "p"


@lru_cache(maxsize=4096)
def dialled(digits: str) -> tuple[Decimal, ...]:
    """The times that a figure may be: 6.30 is half past six, of either half of a day."""
    found = _TIME_WITH_POINT.fullmatch(digits)
    if not found:
        return ()
    hour, minute = int(found[1] or found[3]), int(found[2] or found[4])
    first = Decimal(hour) + Decimal(minute) / 60
    return (first, first + 12) if hour < 12 else (first,)


def halved(found: Sequence[Number], text: str) -> list[Number]:
    """Times that share the half of the day with the time after them, 1–3 pm; and hours with words for it."""
    out = [of_day(one, text) for one in found]
    for n, (one, following) in enumerate(pairwise(out)):
        if following.half and not one.half and _is_hour(one) and _joined(one, following, text):
            assert one.value is not None and following.value is not None
            later = one.value + 12 if following.half == "p" and one.value < following.value - 12 else one.value
            out[n] = one._replace(value=later, unit="h", kind="time", others=(one.value,) if later != one.value else ())
    return out


def past(found: Sequence[Number], text: str) -> list[Number]:
    """Hours in figures with what words add to them or take from them: 7 h moins le quart, 9 h moins 20."""
    out: list[Number] = []
    for one in found:
        if out and one.start < out[-1].end:
            continue  # The minutes that were taken.
        out.append(_past(one, text) if one.unit == "h" and one.kind == "figure" else one)
    return out


def _past(one: Number, text: str) -> Number:
    hour = one.value
    words = affix.around().past.match(text, one.end)
    if not words or hour is None or hour != int(hour) or not 0 < hour <= 24:
        return one
    value = hour + (affix.around().parts[words["part"]] if words["part"] else -affix.minutes(words["minutes"]))
    others = (value + 12,) if value < 12 else ()
    return one._replace(end=words.end(), value=value, kind="time", others=others, foreign=())


def halves_to(found: Sequence[Number], text: str, word: str) -> list[Number]:
    """Hours that are half an hour away yet, as some languages tell the time: halb 9 is 8.30."""
    return [_half_to(one, text, word) for one in found]


def _half_to(one: Number, text: str, word: str) -> Number:
    at = one.start - len(word) - 1
    if one.kind != "figure" or one.unit not in {"", "h"} or one.currency or one.value not in _HOURS or at < 0:
        return one
    if text[at : one.start - 1].lower() != word or text[one.start - 1] not in SPACE or text[at - 1 : at].isalnum():
        return one
    value = (one.value or 0) - Decimal("0.5")
    return one._replace(start=at, value=value, unit="h", kind="time", others=(value + 12,), foreign=(), times=())


def with_commas(found: Sequence[Number], text: str, words: str) -> tuple[Number, ...]:
    """Figures in their order; after a word before hours one with a comma may be a time: alle 19,30."""
    return tuple(_with_comma(one, text, words) for one in found)


def _with_comma(one: Number, text: str, words: str) -> Number:
    found = _COMMA.match(text, one.start, one.end)
    if not found or one.unit not in {"", "h"} or one.currency:
        return one
    before = text[: one.start].rsplit(maxsplit=1)[-1:]
    times = dialled(found[0].replace(",", ".")) if before and before[0].lower() in words.split() else ()
    if not times or one.kind != "time":
        return one._replace(times=times or one.times)
    # The words after it said already which half of the day it is of.
    return one._replace(value=times[0] % 12 + (12 if one.half == "p" else 0), others=(), foreign=())


_COMMA: Final = re.compile(r"\d{1,2},\d\d(?!\d)")
_HOURS: Final = range(1, 13)


def _is_hour(one: Number) -> bool:
    plain = one.kind == "figure" and not one.unit and not one.currency
    return one.value is not None and 0 <= one.value <= 12 and (plain or one.unit == "h")


def _joined(one: Number, following: Number, text: str) -> bool:
    return affix.around().joint.fullmatch(text, one.end, following.start) is not None


def of_day(one: Number, text: str) -> Number:
    """An hour without minutes, with the half of the day that words say: 6 heures du soir."""
    if one.kind != "figure" or one.unit not in {"", "h"} or one.value is None or not 0 < one.value <= 12:
        return one
    half = _half_after(text, one.end) if text[one.end : one.end + 1] in _BEFORE_WORDS else ""
    if not half:
        return one
    hour = one.value % 12 + (12 if half == "p" else 0)
    return one._replace(value=hour, unit="h", kind="time", others=(one.value,) if hour != one.value else (), half=half)
