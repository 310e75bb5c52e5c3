"""Numbers in a text, by value: what 5,6 says in French and 5.6 in English.

Each language has its notation. A number written in another one is still read, and said to be *foreign*; where two
readings are possible (80,000 in French) the other one is kept. Rules of this module: offsets are code points; values
are exact decimals; nothing is compared here.

Sources: Lexique des règles typographiques en usage à l'Imprimerie nationale; The Chicago Manual of Style, ch. 9; the
SI brochure (9th edition), 5.4.4, for spaces between groups of three; the long and short scales of the two languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final, NamedTuple

from enregard.core.languages.language import Language
from enregard.core.languages.registry import language
from enregard.core.quantities import affix, notation, numeral
from enregard.core.quantities.affix import DIGITS
from enregard.core.quantities.notation import SPACE
from enregard.core.quantities.unit import currency_after, currency_before, is_measure, unit_after


class Number(NamedTuple):
    """A number: where it stands, and what it is worth."""

    start: int
    end: int
    """The figure with its scale (5,6 millions), currency and unit aside."""
    value: Decimal | None
    """With its sign; a time of day in hours. None for a name with digits in it (R1, 777X, 1.2.3)."""
    unit: str = ""
    """A key of `unit.UNITS`, or nothing."""
    currency: str = ""
    """A key of `unit.CURRENCIES`, or nothing: an ISO 4217 code, `USD` for any dollar that isn't named."""
    kind: str = "figure"
    """figure, time, name; word, ordinal, month, roman or implied (noon, dozen) where there are no digits."""
    others: tuple[Decimal, ...] = ()
    """What else it may be worth: 6 p.m. is 18, the 90s are 1990."""
    foreign: tuple[Decimal, ...] = ()
    """What it is worth if it is written in another language's notation."""
    scale: int = 1
    """What the word or sign after the figure multiplies it by: a million."""
    name: str = ""
    """Of a name with digits, the name in small letters; of digits set high or low, these."""
    sign: str = ""
    """What stands before it and bounds it: <, >, ≤, ≥ or ±."""

    @property
    def values(self) -> tuple[Decimal, ...]:
        """All that it may be worth in its own notation."""
        return () if self.value is None else (self.value, *self.others)


_LETTER_UNITS: Final = frozenset({"m", "G", "M", "b", "B"})

_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
_YEARS: Final = range(1000, 2100)
_LONGEST: Final = 16
"""How many letters are enough for a word before a decade."""
_FRACTIONS: Final = {"¼": "0.25", "½": "0.5", "¾": "0.75", "⅓": "0.3333333333", "⅔": "0.6666666667", "⅕": "0.2"}
_FRACTION: Final = re.compile("[" + "".join(_FRACTIONS) + "]")


def numbers(text: str, lang: str) -> tuple[Number, ...]:
    """All numbers of `text`, in digits, words, Roman numerals and months' names, in order.

    `lang` is a BCP 47 code; what follows its first hyphen does not count. Words that only imply a number (dozen, noon)
    are left out: `numerals` has them.
    """
    found = [*figures(text, lang), *(one for one in numerals(text, lang) if one.kind != "implied")]
    found.sort(key=lambda number: (number.start, -number.end))
    return tuple(found)


def numerals(text: str, lang: str) -> tuple[Number, ...]:
    """The numbers of `text` that have no digit in them."""
    return tuple(
        Number(one.start, one.end, one.value, one.unit, kind=one.kind, others=one.others)
        for one in numeral.spelt(text, lang)
        # five million: the scale alone, after digits, belongs to the figure.
        if not (one.start > 1 and text[: one.start].rstrip(SPACE)[-1:].isdigit() and one.value >= 1000)
    )


def measured(one: Number, text: str) -> Number:
    """A number in words with the unit or the currency that follows it."""
    currency = currency_after(text, one.end)
    return one._replace(unit="" if currency else unit_after(text, one.end), currency=currency)


def is_label(text: str, start: int, end: int) -> bool:
    """Whether a figure with a point is no decimal but names something: Python 3.11, version 2.0, chapitre 4.2."""
    return "." in text[start:end] and affix.label().search(text, 0, start) is not None


_WHOLE: Final = re.compile(rf"(?:{DIGITS})\w*|\w+(?:['’]t\b)?")
_AROUND: Final = 40
"""How far beyond a passage a figure or a word that it cuts is looked for."""


def whole(text: str, start: int, end: int) -> tuple[int, int]:
    """The passage from `start` to `end` with the figures and words whole that it cuts, and its first figure's sign."""
    low, high = start, end
    for token in _WHOLE.finditer(text, max(0, start - _AROUND), end + _AROUND):
        if token.start() >= end:
            break
        if token.end() > start:
            low, high = min(low, token.start()), max(high, token.end())
    if text[low : low + 1].isdigit():
        if _bound(text, low):
            low = low - 1 if text[low - 1] in _BOUNDS else low - 2
        elif _is_negative(text, low):
            low = max(text.rfind(sign, 0, low) for sign in _MINUS)
    return low, high


def figures(text: str, lang: str) -> tuple[Number, ...]:
    """The numbers of `text` that are written in digits, in order; those in web addresses aside."""
    tongue = language(lang)
    if "://" in text or "@" in text or "www." in text:
        text = _ADDRESS.sub(lambda found: " " * len(found[0]), text)
    out: list[Number] = []
    seen = at = 0
    # Looking for digits alone is fast; the whole expression is asked where more than digits may follow.
    for digits in _DIGITS.finditer(text):
        start, end = digits.span()
        if start < at:
            continue
        found = None if _is_alone(text, start, end) else affix.figure_or_time().match(text, start)
        at = found.end() if found else end
        if start < seen:
            continue
        if found and found["clock"]:
            out.append(_clock(found))
        elif one := _figure(text, start, at, tongue):
            out.append(one)
        else:
            out += _dotted(text[start:at], start, at)
        seen = out[-1].end
    # One set of characters is looked for faster than two expressions.
    if _UNUSUAL.search(text):
        out = _with_fractions(out, text)
        out = sorted([*out, *map(_small, _SMALL.finditer(text))], key=lambda number: number.start)
    return tuple(_ranged(out, text))


_UNUSUAL: Final = re.compile("[⁰¹²³⁴-⁹₀-₉¼-¾⅐-⅞]")
# Squares and cubes after a letter belong to a unit.
_SMALL: Final = re.compile("(?:(?<![A-Za-z])|(?![²³]))[⁰¹²³⁴-⁹₀-₉⅐-⅒⅖-⅞]+")


def _small(run: re.Match[str]) -> Number:
    """Digits set high or low, and fractions of one character: a power, an index, the mark of a note."""
    return Number(*run.span(), None, kind="name", name=run[0])


_DIGITS: Final = re.compile(r"\d+")
_GOES_ON: Final = frozenset(".,") | frozenset(SPACE)


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether digits are surely the whole of a figure: neither a time of day nor a part of a longer number."""
    after = text[end : end + 2]
    if not after:
        return True
    if after[0] in _GOES_ON:
        return not after[1:].isdecimal() and (end - start > 2 or after[1:] not in affix.around().clock)
    return end - start > 2 or (after[0] != ":" and after[0] not in affix.around().clock)


def _clock(found: re.Match[str]) -> Number:
    """A time of day, or a span of time, in hours; without a. m. or p. m. it may be either."""
    hour = int(found["hour"])
    minute = int(found["minute"] or found["minute2"] or found["minute3"] or found["minute4"] or 0)
    part = Decimal(minute) / 60
    half = (found["half"] or "").lower()
    if half:
        value = hour % 12 + (12 if half == "p" else 0)
        others = {Decimal(hour) + part}
        if value == 0:
            others.add(Decimal(24) + part)
    else:
        value = hour
        others = {Decimal(hour + 12 if hour < 12 else hour - 12) + part} if found["minute3"] else set[Decimal]()
    if minute:
        # 6.30 is how British English writes it.
        others.add(Decimal(f"{hour}.{minute:02}"))
    first = Decimal(value) + part
    return Number(found.start(), found.end(), first, "h", kind="time", others=tuple(sorted(others - {first})))


# Before these neither a scale, a rank, a unit nor a currency begins.
_CLOSING: Final = frozenset(".,;:!?)]»”\n")


def _figure(text: str, start: int, end: int, tongue: Language) -> Number | None:
    """The number whose digits stand at `start` to `end`; None where they are no single one."""
    digits, before, after = text[start:end], text[start - 1 : start], text[end : end + 1]
    coin = currency_before(text, start)
    if _goes_on(before) and not coin and not affix.around().stuck.search(text, 0, start):
        return _name(text, start, end)
    tail, unit = _Tail(end), ""
    if after and after not in _CLOSING:
        if found := affix.tails(tongue).pattern.match(text, end):
            tail = _tailed(found, digits, text, end, affix.tails(tongue), coin)
        coin = coin or currency_after(text, tail.end)
        unit = "" if coin or tail.rank else unit_after(text, tail.end)
        if not (coin or unit or tail.rank) and _goes_on(text[tail.end : tail.end + 1]):
            return _name(text, start, end)
    if tail.maybe and unit == "mi":
        unit = ""
    if after == "]" and len(digits) <= 3 and text[max(0, start - 2) : start].removesuffix("^").endswith("["):
        # The mark of a footnote: [2], [^2].
        return Number(start, end, None, kind="name", name=f"[{digits}]")
    readings = notation.readings(digits, tongue)
    return readings and _made(digits, text, start, tail, readings, unit, coin)


def _goes_on(letter: str) -> bool:
    """Whether a letter, if it is one, makes a name of the digits beside it."""
    return letter.isalpha() or letter == "_"


def _made(
    digits: str,
    text: str,
    start: int,
    tail: _Tail,
    readings: tuple[Decimal | None, tuple[Decimal, ...]],
    unit: str,
    coin: str,
) -> Number:
    own, foreign = readings
    value = foreign[0] if own is None else own
    others: tuple[Decimal, ...] = ()
    if years := tail.others or (len(digits) == 2 and _years(text, start, digits)):
        others = tuple(map(Decimal, years))
    if tail.maybe:
        others += (value * tail.maybe,)
    if tail.scale > 1 or unit:
        others += _and_half(text, tail.end, value, tail.scale)
    factor = -tail.scale if _is_negative(text, start) else tail.scale
    if factor != 1:
        value, foreign = value * factor, tuple(one * factor for one in foreign)
    return Number(start, tail.end, value, unit, coin, "figure", others, foreign, tail.scale, sign=_bound(text, start))


_BOUNDS: Final = frozenset("<>≤≥±")
_MINUS: Final = "-−–"


def _bound(text: str, start: int) -> str:
    """The sign that says what a number bounds, before its first digit and perhaps a space."""
    at = start - 1
    if at > 0 and text[at] in SPACE:
        at -= 1
    if at < 0 or text[at] not in _BOUNDS:
        return ""
    return text[at] if at == 0 or text[at - 1] in f"{SPACE}(" else ""


def _is_negative(text: str, start: int) -> bool:
    if not start or text[start - 1] not in "-−–$€£ ":
        return False
    # A space ends a sign only after a currency, or the word minus (moins).
    if text[start - 1] == " " and text[start - 2 : start - 1] not in affix.around().before_space:
        return False
    return affix.around().sign.search(text[max(0, start - 7) : start]) is not None


def _and_half(text: str, end: int, value: Decimal, scale: int) -> tuple[Decimal, ...]:
    """What follows a figure and adds to it: 2 millions et demi, 12 ans trois quarts."""
    found = affix.around().half.match(text, end)
    return ((value + Decimal("0.5" if found["half"] else "0.75")) * scale,) if found else ()


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
    if written in beside.units_too:
        return _Tail(end, maybe=scale)
    if written in beside.letters and not coin and not currency_after(text, found.end()):
        # Letters against a figure are a scale if they can't be a unit; apart from it they are none.
        if found["gap"]:
            return _Tail(end)
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
    while start and (text[start - 1].isalnum() or text[start - 1] == "_"):
        start -= 1
    while end < len(text) and (text[end].isalnum() or text[end] == "_"):
        end += 1
    return Number(start, end, None, kind="name", name=text[start:end].lower())


def _dotted(digits: str, start: int, end: int) -> Iterator[Number]:
    """Figures between points that are no one number: a date, the number of a telephone, or a version."""
    parts = digits.split(".")
    if "," not in digits and (_is_date(parts) or (len(parts) > 3 and all(len(part) == 2 for part in parts))):
        at = start
        for part in parts:
            yield Number(at, at + len(part), Decimal(part))
            at += len(part) + 1
    else:
        yield Number(start, end, None, kind="name", name=digits)


def _is_date(parts: Sequence[str]) -> bool:
    return len(parts) == 3 and len(parts[2]) == 4 and max(len(parts[0]), len(parts[1])) <= 2


def _years(text: str, start: int, digits: str) -> tuple[int, ...]:
    """The years that two digits may stand for: '95, 2012-13, Q1/15, années 90."""
    if not start or text[start - 1] not in "'’/-– ":
        return ()
    before = text[max(0, start - _LONGEST) : start]
    if text[start - 1] in "'’/" or re.search(r"\d{4}[-–]$", before):
        return (1900 + int(digits), 2000 + int(digits))
    return (1900 + int(digits), 1800 + int(digits)) if before.endswith(affix.around().decade_before) else ()


def _with_fractions(found: Sequence[Number], text: str) -> list[Number]:
    """½ alone, or added to the figure that it follows."""
    out = list(found)
    for sign in _FRACTION.finditer(text):
        value, at = Decimal(_FRACTIONS[sign[0]]), sign.start()
        whole = next(
            (n for n, number in enumerate(out) if number.value is not None and number.end in (at, at - 1)), None
        )
        if whole is None:
            out.append(Number(at, at + 1, value))
        else:
            before = out[whole]
            assert before.value is not None
            out[whole] = before._replace(end=at + 1, value=before.value + value)
    return sorted(out, key=lambda number: number.start)


def _ranged(found: list[Number], text: str) -> list[Number]:
    """A figure before another's scale or unit may share it: in *2 à 3 millions* 2 may be two million."""
    out = list(found)
    for n, (number, following) in enumerate(pairwise(found)):
        scaled = number.scale == 1 < following.scale
        measured = not number.unit and number.kind == "figure" and is_measure(following.unit)
        joined = (scaled or measured) and affix.around().joint.fullmatch(text, number.end, following.start)
        if number.value is None or not joined:
            continue
        others = (*number.others, number.value * following.scale) if scaled else number.others
        out[n] = number._replace(others=others, unit=following.unit if measured else number.unit)
    return out
