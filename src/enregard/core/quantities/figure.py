"""A number in digits, with what belongs to it: its scale, its rank, its unit or currency, its sign."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from enregard.core.languages.language import Language
from enregard.core.quantities import affix, notation, sign
from enregard.core.quantities.clock import dialled
from enregard.core.quantities.digit import is_cased
from enregard.core.quantities.plain import and_half, follows, is_apart
from enregard.core.quantities.quantity import Number
from enregard.core.quantities.unit import currency_after, currency_before, unit_after

_LETTER_UNITS: Final = frozenset({"m", "G", "M", "b", "B"})
_YEARS: Final = range(1000, 2100)
_LONGEST: Final = 16
"""How many letters are enough for a word before a decade."""

# Before these neither a scale, a rank, a unit nor a currency begins.
_INCHES: Final = re.compile(r"in\b")
"""Against a figure only: in is mostly another word."""
_ZONE: Final = re.compile(r"(?:UTC|GMT|Z)(?!\w)")
"""Against the figures of a time of day: 0600UTC, 12Z."""
_POINTED: Final = re.compile(rf"(?:^|[{notation.SPACE}(])\.$")
"""Before the decimals of a number without its nought: .22."""
CLOSING: Final = frozenset(".,;:!?)]»”\n")


def figure_at(text: str, start: int, end: int, tongue: Language) -> Number | None:
    """The number whose digits stand at `start` to `end`; None where they are no single one."""
    digits, before, after = text[start:end], text[start - 1 : start], text[end : end + 1]
    apart = is_apart(text, start)
    coin = "" if apart else currency_before(text, start)
    if _goes_on(before) and not coin and not affix.around().stuck.search(text, max(0, start - _LONGEST), start):
        return _name(text, start, end)
    if is_cased(after) and not text[end + 1 : end + 2].isalnum() and affix.names_part(text, start):
        return _name(text, start, end)
    tail, unit = _Tail(end), ""
    if after and after not in CLOSING:
        may_be = follows(text, end, tongue)
        if may_be.scale and (found := affix.tails(tongue).pattern.match(text, end)):
            tail = _tailed(found, digits, text, end, affix.tails(tongue), coin)
            may_be = follows(text, tail.end, tongue) if tail.end > end else may_be
        coin = coin or (currency_after(text, tail.end) if may_be.coin else "")
        unit = unit_after(text, tail.end) if may_be.unit and not (coin or tail.rank) else ""
        if not (coin or unit or tail.rank) and _INCHES.match(text, tail.end):
            unit = "in"
        goes_on = not (coin or unit or tail.rank) and _goes_on(text[tail.end : tail.end + 1])
        if goes_on and not (digits.isdigit() and _ZONE.match(text, tail.end)):
            return _name(text, start, end)
    if tail.maybe and unit == "mi":
        unit = ""
    if after == "]" and len(digits) <= 3 and text[max(0, start - 2) : start].removesuffix("^").endswith("["):
        # The mark of a footnote: [2], [^2].
        return Number(start, end, None, kind="name", name=f"[{digits}]")
    if before == "." and digits.isdigit() and _POINTED.search(text, max(0, start - 2), start):
        return _made(text, start, end, tail, (Decimal(f"0.{digits}"), ()), unit, coin, apart=apart)
    readings = notation.readings(digits, tongue)
    return readings and _made(text, start, end, tail, readings, unit, coin, apart=apart)


def _goes_on(letter: str) -> bool:
    """Whether a letter, if it is one, makes a name of the digits beside it; none of a script without capitals does."""
    return letter == "_" or is_cased(letter)


def _made(
    text: str,
    start: int,
    end: int,
    tail: _Tail,
    readings: tuple[Decimal | None, tuple[Decimal, ...]],
    unit: str,
    coin: str,
    *,
    apart: bool,
) -> Number:
    own, foreign = readings
    digits = text[start:end]
    value = foreign[0] if own is None else own
    others: tuple[Decimal, ...] = ()
    if years := tail.others or (() if apart or len(digits) != 2 else _years(text, start, digits)):
        others = tuple(map(Decimal, years))
    if tail.maybe:
        others += (value * tail.maybe,)
    if tail.scale > 1 or unit or text[tail.end : tail.end + 1] >= _FIRST_WIDE:
        others += and_half(text, tail.end, value, tail.scale)
    factor = -tail.scale if not apart and sign.is_negative(text, start) else tail.scale
    if factor != 1:
        value, foreign = value * factor, tuple(one * factor for one in foreign)
    bound = "" if apart else sign.bound(text, start)
    # Where a point is no decimal mark, 14.30 horas can be no hours and tenths.
    times = dialled(digits) if not (unit or coin) or (unit == "h" and own is None) else ()
    # By their places: a text has a thousand of them, and names take twice as long.
    return Number(
        start, tail.end, value, unit, coin, "figure", others, foreign, tail.scale, "", bound, "", tail.rank, times
    )


_FIRST_WIDE: Final = "\u2e80"
"""From here on are letters that stand against their figure."""


class _Tail(NamedTuple):
    """What belongs to a figure after its digits."""

    end: int
    scale: int = 1
    others: tuple[int, ...] = ()
    """Other values: a decade's years."""
    rank: bool = False
    """Whether it is a rank or a decade, and no measure."""
    maybe: int = 0
    """A scale that it may have: 1.7m, 500 milles."""


def _tailed(found: re.Match[str], digits: str, text: str, end: int, beside: affix.Tails, coin: str) -> _Tail:
    if found["ordinal"]:
        final = affix.around().final.match(text, found.end())
        return _Tail(found.end(), others=(2 * int(digits),) if final and digits.isdigit() else (), rank=True)
    if found["decade"]:
        return _decade(digits, end, found.end())
    scale, written = beside.scales[found["scale"]], found["scale"]
    if found["first"]:
        return _Tail(found.end(), beside.scales[found["first"]] * scale)
    if written in beside.units_too:
        return _Tail(end, maybe=scale)
    if written in beside.letters and not coin and not currency_after(text, found.end()):
        # Letters against a figure are a scale if they can't be a unit; apart from it they are none.
        if found["gap"]:
            return _Tail(end, maybe=scale if written in "kK" else 0)
        if written in _LETTER_UNITS:
            return _Tail(end, maybe=scale)
    return _Tail(found.end(), scale)


def _decade(digits: str, end: int, after: int) -> _Tail:
    value = int(digits) if digits.isdigit() else 1
    if value in _YEARS:
        return _Tail(after, others=(value % 100,) if value >= 1900 else (), rank=True)
    years = (1900 + value, 2000 + value, 1800 + value) if value < 100 and value % 10 == 0 else ()
    return _Tail(after if years else end, others=years, rank=True)


def _name(text: str, start: int, end: int) -> Number:
    """A name with digits in it, to its ends: R1, 777X, H1N1."""
    while start and (_goes_on(text[start - 1]) or text[start - 1].isdigit()):
        start -= 1
    while end < len(text) and (_goes_on(text[end]) or text[end].isdigit()):
        end += 1
    return Number(start, end, None, kind="name", name=text[start:end].lower())


_MANY: Final = 5
_LONGEST_NUMBER: Final = 20
"""With so many spaces between its figures, and so long, a number would be larger than anything that is counted."""
_LIST: Final = re.compile(r"\d{1,3},\d{1,2}(?:,\d{1,3})*")


def is_list(text: str, start: int, end: int) -> bool:
    """Whether figures are numbers of lines, a space forgotten between them, 18,22 et 24; or levels: 850 700 500 400."""
    if end - start > _LONGEST_NUMBER and len(re.findall(rf"[{notation.SPACE}]", text[start:end])) >= _MANY:
        return True
    return "," in text[start:end] and _LIST.fullmatch(text, start, end) is not None and affix.names_part(text, start)


def dotted(text: str, start: int, end: int) -> Iterator[Number]:
    """Figures between points or commas that are no one number: a date, a list of lines, or a version."""
    digits = text[start:end]
    parts = digits.split(".")
    # A year in four digits makes it a day, whatever stands before it: Am 12.03.2021.
    named = not _is_date(parts) or (len(parts[2]) == 2 and is_label(text, start, end))
    if "." in digits and ("," in digits or named):
        yield Number(start, end, None, kind="name", name=digits)
        return
    for part in re.finditer(r"\d+", digits):
        short = part.end() == end - start and len(parts) == 3 and len(part[0]) == 2
        others = (Decimal(1900 + int(part[0])), Decimal(2000 + int(part[0]))) if short else ()
        yield Number(start + part.start(), start + part.end(), Decimal(part[0]), others=others)


def _is_date(parts: Sequence[str]) -> bool:
    if len(parts) != 3 or len(parts[2]) not in {2, 4} or max(len(parts[0]), len(parts[1])) > 2:
        return False
    first, second = sorted((int(parts[0]), int(parts[1])))
    return 0 < first <= 12 and second <= 31


_NAME: Final = re.compile(r"[A-ZÀ-Þ][^\W\d_]+[ \u00a0]$")


def names_a_part(text: str, start: int) -> bool:
    """Whether a word with a capital, or one for a part, stands before a figure: World War 2, nos 1 et 2."""
    low = max(0, start - 24)
    return _NAME.search(text, low, start) is not None or affix.names_part(text, start)


_GOES_ON: Final = re.compile(r"\.(?:[a-z]{1,2}(?!\w)|\*)")
_TUPLE: Final = re.compile(r"^[(:\[]\d,\d[):\]]$")


def is_label(text: str, start: int, end: int) -> bool:
    """Whether a figure names something and counts nothing: Python 3.11, version 2.0, EN 301 549, chapitre 4.2.

    So does the beginning of an address, 192.168.x.y, and a pair in brackets, (0,1).
    """
    if text[start:end].isdigit():
        return False
    if _GOES_ON.match(text, end) or _TUPLE.search(text[max(0, start - 1) : end + 1]):
        return True
    pointed = "." in text[start:end] and affix.is_labelled(text, start)
    return pointed or affix.names_standard(text, start) or affix.names_part(text, start)


def _years(text: str, start: int, digits: str) -> tuple[int, ...]:
    """The years that two digits may stand for: '95, 2012-13, Q1/15, années 90."""
    if not start or text[start - 1] not in "'’/-– ":
        return ()
    before = text[max(0, start - _LONGEST) : start]
    if text[start - 1] in "'’/" or re.search(r"\d{4}[-–]$", before):
        return (1900 + int(digits), 2000 + int(digits))
    return (1900 + int(digits), 1800 + int(digits)) if before.endswith(affix.around().decade_before) else ()
