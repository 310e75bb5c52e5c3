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
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from typing import Final, NamedTuple

from enregard.core import numeral


@dataclass(frozen=True, slots=True)
class Number:
    """A number: where it stands, and what it is worth."""

    start: int
    end: int
    """The figure with its scale (5,6 millions), currency and unit aside."""
    value: Decimal | None
    """With its sign; a time of day in hours. None for a name with digits in it (R1, 777X, 1.2.3)."""
    unit: str = ""
    """A key of `UNITS`, or nothing."""
    currency: str = ""
    """An ISO 4217 code, `USD` for any dollar that isn't named, or nothing."""
    kind: str = "figure"
    """figure, time, name; word, ordinal, month, roman or implied (noon, dozen) where there are no digits."""
    others: tuple[Decimal, ...] = ()
    """What else it may be worth: 6 p.m. is 18, the 90s are 1990."""
    foreign: tuple[Decimal, ...] = ()
    """What it is worth if it is written in another language's notation."""
    scale: int = 1
    """What the word or sign after the figure multiplies it by: a million."""
    name: str = ""
    """Of a name with digits, the name in small letters."""

    @property
    def values(self) -> tuple[Decimal, ...]:
        """All that it may be worth in its own notation."""
        return () if self.value is None else (self.value, *self.others)


class Notation(NamedTuple):
    """How a language writes numbers."""

    decimal: str
    group: str
    """What stands between groups of three; a space stands for every kind of space."""


NOTATIONS: Final[dict[str, Notation]] = {
    "fr": Notation(",", " "),
    "en": Notation(".", ","),
    "de": Notation(",", ". "),
    "es": Notation(",", ". "),
    "it": Notation(",", ". "),
    "pt": Notation(",", ". "),
    "nl": Notation(",", ". "),
    "ja": Notation(".", ","),
    "zh": Notation(".", ","),
    "he": Notation(".", ","),
}
"""The notation of each language; others are read as English."""

_SPACE: Final = " \u00a0\u202f\u2009"
_SPACES: Final = str.maketrans(dict.fromkeys(_SPACE, " "))

UNITS: Final[dict[str, str]] = {
    "%": r"%|per\s?cents?|pour\s?cents?|p\. ?cent|pct|percentage|prozent|por ciento",
    "km/h": r"km/h|kph|kmh|kilomètres?(?:-| par |/| à l['’])heure|kilomet(?:er|re)s?(?: per | an |/)hour",
    "mph": r"mph|miles? (?:per|an) hour|miles?(?: par |/| à l['’])heure",
    "km": r"km|kilomètres?|kilomet(?:er|re)s?",
    "cm": r"cm|centimètres?|centimet(?:er|re)s?",
    "mm": r"mm|millimètres?|millimet(?:er|re)s?",
    "m²": r"m²|m2|mètres? carrés?|squa?re met(?:er|re)s?|sq m",
    "km²": r"km²|km2|kilomètres? carrés?|square kilomet(?:er|re)s?|sq km",
    "m": r"m|mètres?|met(?:er|re)s?",
    "kg": r"kg|kilos?|kilogrammes?|kilograms?",
    "g": r"g|grammes?|grams?",
    "t": r"t|tonnes?|tons?",
    "ha": r"ha|hectares?",
    "acre": r"acres?",
    "l": r"l|litres?|liters?",
    "mi": r"mi|miles?|milles",
    "ft": r"ft|feet|foot|pieds?",
    "in": r"in\.|inch(?:es)?|pouces?|″",
    "lb": r"lbs?|pounds?|livres?",
    "oz": r"oz|ounces?|onces?",
    "gal": r"gal|gallons?",
    "°C": r"°\s?C|(?:degrés?|degrees?) celsius",
    "°F": r"°\s?F|(?:degrés?|degrees?) fahrenheit",
    "°": r"°|degrés?|degrees?",
    "h": r"h|hrs?|hours?|heures?",
    "min": r"min|mins|minutes?",
    "s": r"s|sec|secs|seconds?|secondes?",
    "day": r"days?|jours?",
    "week": r"weeks?|semaines?",
    "month": r"months?|mois",
    "year": r"years?|ans|an|années?|yrs?",
}
"""The units that are told apart, and how they are written, in all languages together."""

CURRENCIES: Final[dict[str, str]] = {
    "EUR": r"€|euros?|EUR",
    "GBP": r"£|livres? sterling|pounds? sterling|GBP",
    "JPY": r"¥|yens?|JPY",
    "CHF": r"CHF|francs? suisses?|Swiss francs?",
    "CAD": r"CAD|C\$|CA\$|\$\s?CAN?|dollars? canadiens?|Canadian dollars?",
    "AUD": r"AUD|A\$|AU\$|dollars? australiens?|Australian dollars?",
    "USD": r"\$\s?US|US\$|USD|\$|dollars?(?: américains?)?|US dollars?|bucks",
    "CZK": r"CZK|Kč|couronnes?(?: tchèques?)?|crowns?|korun[ay]?",
    "RUB": r"RUB|roubles?|rubles?|roubles?",
}
"""The currencies that are told apart, and how they are written."""

_SCALES: Final[dict[str, dict[str, int]]] = {
    "fr": {
        "mille": 10**3,
        "milliers": 10**3,
        "millier": 10**3,
        "million": 10**6,
        "millions": 10**6,
        "M": 10**6,
        "milliard": 10**9,
        "milliards": 10**9,
        "Md": 10**9,
        "Mds": 10**9,
        "Mrd": 10**9,
        "G": 10**9,
        "billion": 10**12,
        "billions": 10**12,
        "k": 10**3,
        "K": 10**3,
    },
    "en": {
        "hundred": 100,
        "thousand": 10**3,
        "million": 10**6,
        "millions": 10**6,
        "mn": 10**6,
        "mln": 10**6,
        "m": 10**6,
        "M": 10**6,
        "billion": 10**9,
        "billions": 10**9,
        "bn": 10**9,
        "B": 10**9,
        "b": 10**9,
        "trillion": 10**12,
        "trillions": 10**12,
        "tn": 10**12,
        "k": 10**3,
        "K": 10**3,
    },
}
_SCALES["de"] = {"Tausend": 10**3, "Million": 10**6, "Millionen": 10**6, "Mio": 10**6, "Milliarde": 10**9}
_SCALES["de"] |= {"Milliarden": 10**9, "Mrd": 10**9, "Billion": 10**12, "Billionen": 10**12}
_SHORT: Final = frozenset({"M", "Md", "Mds", "Mrd", "G", "k", "K", "m", "B", "b", "bn", "mn", "mln", "tn"})
"""Scales that are letters: they need a currency beside them, or stand against the figure."""
_LETTER_UNITS: Final = frozenset({"m", "g", "G", "k", "K", "M", "b", "B"})

_FIGURE: Final = re.compile(
    rf"""(?P<clock>(?P<hour>\d{{1,2}})(?:
             [{_SPACE}]?[hH](?:eures?)?[{_SPACE}]?(?P<minute>[0-5]\d)(?!\d)(?:[{_SPACE}]?min\w*)?
           | (?:[:.](?P<minute2>[0-5]\d))?[{_SPACE}]?(?P<half>[aApP])\.?[mM]\b\.?
           | :(?P<minute3>[0-5]\d)(?![\d:])))
      | (?P<figure>\d{{1,3}}(?:[{_SPACE}]\d{{3}})+(?![\d])(?:[.,]\d+)?
           | \d+(?:[.,]\d+)*)""",
    re.VERBOSE,
)
_TAILS: Final[dict[str, re.Pattern[str]]] = {}
_ORDINAL: Final = r"(?:st|nd|rd|th|er|ère|re|de|nde|e|ème|es|ers|°(?=\s\w))"


def _tail(lang: str) -> re.Pattern[str]:
    """What may follow a figure and belong to it, in a language: a rank, a decade, a scale."""
    if lang not in _TAILS:
        scales = sorted(_SCALES.get(lang, _SCALES["en"]), key=len, reverse=True)
        _TAILS[lang] = re.compile(
            rf"(?P<ordinal>{_ORDINAL})(?!\w)|(?P<decade>['’]?s)(?!\w)"
            rf"|(?P<gap>[{_SPACE}-]?)(?P<scale>{'|'.join(scales)})(?![^\W_]|/)"
        )
    return _TAILS[lang]


def _alternatives(table: dict[str, str]) -> str:
    return "|".join(f"(?P<{_group(n)}>{written})" for n, written in enumerate(table.values()))


def _group(number: int) -> str:
    return f"g{number}"


_UNIT_NAMES: Final = {_group(n): name for n, name in enumerate(UNITS)}
_COIN_NAMES: Final = {_group(n): name for n, name in enumerate(CURRENCIES)}
_UNIT: Final = re.compile(rf"[{_SPACE}-]?(?:{_alternatives(UNITS)})(?![^\W_])", re.IGNORECASE)
_COIN_AFTER: Final = re.compile(rf"[{_SPACE}-]?(?:(?:de|d['’])[{_SPACE}]?)?(?:{_alternatives(CURRENCIES)})(?![^\W_])")
_COIN_BEFORE: Final = re.compile(rf"(?<![^\W_])(?:{_alternatives(CURRENCIES)})[{_SPACE}]?[-−–]?$")
_SIGN: Final = re.compile(r"(?:^|[\s(\[~≈:«\"“])[-−–](?:[$€£]\s?)?$|(?:^|\s)[-−][$€£]\s?$|\b(?:minus|moins) $")
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
_JOINT: Final = re.compile(rf"[{_SPACE}]?(?:[-–—/]|to|and|or|à|et|ou)[{_SPACE}]?[$€£]?")
_YEARS: Final = range(1000, 2100)
_FRACTIONS: Final = {"¼": "0.25", "½": "0.5", "¾": "0.75", "⅓": "0.3333333333", "⅔": "0.6666666667", "⅕": "0.2"}
_FRACTION: Final = re.compile("[" + "".join(_FRACTIONS) + "]")


def read(text: str, lang: str) -> tuple[Number, ...]:
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
        Number(one.start, one.end, one.value, kind=one.kind, others=one.others)
        for one in numeral.read(text, lang.split("-")[0])
        # five million: the scale alone, after digits, belongs to the figure.
        if not (one.start > 1 and text[: one.start].rstrip(_SPACE)[-1:].isdigit() and one.value >= 1000)
    )


def figures(text: str, lang: str) -> tuple[Number, ...]:
    """The numbers of `text` that are written in digits, in order; those in web addresses aside."""
    lang = lang.split("-")[0]
    if "://" in text or "@" in text or "www." in text:
        text = _ADDRESS.sub(lambda found: " " * len(found[0]), text)
    out: list[Number] = []
    seen = 0
    for found in _FIGURE.finditer(text):
        if found.start() < seen:
            continue
        out += _clock(found, text) if found["clock"] else _figure(found, text, lang)
        seen = out[-1].end if out else 0
    if _FRACTION.search(text):
        out = _with_fractions(out, text)
    return tuple(_ranged(out, text)) if len(out) > 1 else tuple(out)


def _clock(found: re.Match[str], text: str) -> Iterator[Number]:
    """A time of day, or a span of time, in hours; without a. m. or p. m. it may be either."""
    hour = int(found["hour"])
    minute = int(found["minute"] or found["minute2"] or found["minute3"] or 0)
    part = Decimal(minute) / 60
    half = (found["half"] or "").lower()
    if half:
        value = hour % 12 + (12 if half == "p" else 0)
        others = {Decimal(hour) + part}
        if value == 0:
            others.add(Decimal(24) + part)
    else:
        value = hour
        others = {Decimal(hour + 12 if hour < 12 else hour - 12) + part} if found["minute3"] else set()
    first = Decimal(value) + part
    yield Number(found.start(), found.end(), first, "h", kind="time", others=tuple(sorted(others - {first})))


def _figure(found: re.Match[str], text: str, lang: str) -> Iterator[Number]:
    start, end = found.span()
    digits = found[0]
    coin = _before(text, start)
    if not coin and start and (text[start - 1].isalpha() or text[start - 1] == "_"):
        yield _name(text, start, end)
        return
    tail = _tail(lang).match(text, end)
    scale, rank = 1, False
    others: list[int] = []
    if tail is not None:
        scale, others, rank, end = _tailed(tail, text, digits, end, lang, coin)
    coin = coin or _named(_COIN_AFTER.match(text, end), _COIN_NAMES)
    unit = "" if coin else _named(_UNIT.match(text, end), _UNIT_NAMES)
    if end < len(text) and (text[end].isalpha() or text[end] == "_") and not (coin or unit) and not rank:
        yield _name(text, start, end)
        return
    readings = _readings(digits, lang)
    if readings is None:
        yield from _dotted(digits, start, end)
        return
    value, foreign = readings
    negative = start and text[start - 1] in "-−–$€£ " and _SIGN.search(text[max(0, start - 7) : start])
    factor = -scale if negative else scale
    if not others:
        others = _years(text, start, digits)
    yield Number(
        start,
        end,
        value * factor if value is not None else foreign[0] * factor,
        unit,
        coin,
        others=tuple(Decimal(other) for other in others),
        foreign=tuple(one * factor for one in foreign),
        scale=scale,
    )


def _before(text: str, start: int) -> str:
    """The currency that stands before a figure."""
    before = text[start - 1] if start else ""
    if not before or not (before in "$€£¥-−–" or before.isspace() or before.isupper()):
        return ""
    return _named(_COIN_BEFORE.search(text[max(0, start - 6) : start]), _COIN_NAMES)


def _named(found: re.Match[str] | None, names: dict[str, str]) -> str:
    return names[found.lastgroup or ""] if found else ""


def _tailed(
    tail: re.Match[str], text: str, digits: str, end: int, lang: str, coin: str
) -> tuple[int, list[int], bool, int]:
    """The scale, other values, whether it is a rank or a decade, and the end of a figure with its tail."""
    if tail["ordinal"]:
        return 1, [], True, tail.end()
    if tail["decade"]:
        value = int(digits) if digits.isdigit() else 0
        if value in _YEARS:
            return 1, [value % 100], True, tail.end()
        return (
            (1, [1900 + value, 2000 + value, 1800 + value], True, tail.end())
            if value % 10 == 0
            else (1, [], False, end)
        )
    scale, written = _SCALES.get(lang, _SCALES["en"])[tail["scale"]], tail["scale"]
    if written in _SHORT and not coin:
        coined = _COIN_AFTER.match(text, tail.end())
        # Five m are metres, five M dollars millions; 10k is ten thousand, 10 k nothing.
        if not coined and (tail["gap"] or written in _LETTER_UNITS - {"k", "K"}):
            return 1, [], False, end
    return scale, [], False, tail.end()


def _name(text: str, start: int, end: int) -> Number:
    """A name with digits in it, to its ends: R1, 777X, H1N1."""
    while start and (text[start - 1].isalnum() or text[start - 1] == "_"):
        start -= 1
    while end < len(text) and (text[end].isalnum() or text[end] == "_"):
        end += 1
    return Number(start, end, None, kind="name", name=text[start:end].lower())


def _dotted(digits: str, start: int, end: int) -> Iterator[Number]:
    """Figures between points that are no one number: a date, or a version."""
    parts = re.split(r"([.,])", digits)
    if len(parts) == 5 and len(parts[4]) == 4 and max(len(parts[0]), len(parts[2])) <= 2:
        at = start
        for part in parts:
            if part.isdigit():
                yield Number(at, at + len(part), Decimal(part))
            at += len(part)
    else:
        yield Number(start, end, None, kind="name", name=digits)


def _readings(digits: str, lang: str) -> tuple[Decimal | None, tuple[Decimal, ...]] | None:
    """What a figure is worth in its language (None: it has no such number), and in other notations.

    None altogether where no language has such a number.
    """
    if digits.isdigit():
        return Decimal(digits), ()
    plain = digits.translate(_SPACES)
    notation = NOTATIONS.get(lang, NOTATIONS["en"])
    other = "." if notation.decimal == "," else ","
    own = _worth(plain, notation)
    foreign = [_worth(plain, Notation(notation.decimal, " ,.".replace(notation.decimal, "")))]
    foreign.append(_worth(plain, Notation(other, " ,.".replace(other, ""))))
    different = tuple(dict.fromkeys(value for value in foreign if value is not None and value != own))
    return None if own is None and not different else (own, different)


def _worth(plain: str, notation: Notation) -> Decimal | None:
    whole, point, fraction = plain.partition(notation.decimal)
    if point and not fraction.isdigit():
        return None
    if not whole.isdigit():
        groups = re.split(f"[{re.escape(notation.group)}]", whole)
        separators = {letter for letter in whole if not letter.isdigit()}
        if len(separators) > 1 or not all(group.isdigit() for group in groups):
            return None
        if len(groups[0]) > 3 or groups[0].startswith("0") or any(len(group) != 3 for group in groups[1:]):
            return None
        whole = "".join(groups)
    return Decimal(f"{whole}.{fraction}" if point else whole)


def _years(text: str, start: int, digits: str) -> list[int]:
    """The years that two digits may stand for: '95, 2012-13, Q1/15, années 90."""
    if len(digits) != 2 or not start or text[start - 1] not in "'’/-– ":
        return []
    before = text[max(0, start - 8) : start]
    if text[start - 1] in "'’/" or re.search(r"\d{4}[-–]$", before):
        return [1900 + int(digits), 2000 + int(digits)]
    return [1900 + int(digits), 1800 + int(digits)] if before.endswith("années ") else []


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
            out[whole] = replace(before, end=at + 1, value=before.value + value)
    return sorted(out, key=lambda number: number.start)


def _ranged(found: Sequence[Number], text: str) -> Iterator[Number]:
    """A figure before another's scale may share it: in *2 à 3 millions* 2 may be two million."""
    for number, following in pairwise([*found, found[-1]]):
        shared = number.value is not None and number.scale == 1 < following.scale
        if number.value is not None and shared and _JOINT.fullmatch(text, number.end, following.start):
            yield replace(number, others=(*number.others, number.value * following.scale))
        else:
            yield number
