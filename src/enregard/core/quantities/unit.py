"""Units and currencies: how they are written, in all languages together, and which measures are equal.

Signs stand here, words in the languages' records. Rules of this module: a unit or a currency is looked for beside a
figure only, so that words which are mostly something else (livres, m, pounds) may be taken for one. Factors are those
of the SI brochure and of the international yard and pound (1959); currencies have their codes of ISO 4217.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final

from enregard.core.languages.language import Language
from enregard.core.languages.registry import LANGUAGES, expressions_beside, words_of_all
from enregard.core.quantities.alternation import by_first_letter
from enregard.core.quantities.digit import WORD_END
from enregard.core.quantities.notation import SPACE

UNITS: Final[dict[str, str]] = {
    "%": "%|pct|％|٪",
    "km/h": "km/h|kmh",
    "mph": "mph",
    "km²": "km²|km2",
    "km": "km",
    "cm": "cm",
    "mm": "mm",
    "m³": "m³|m3",
    "ft³": "",
    "m²": "m²|m2",
    "m": "m",
    "kg": "kg",
    "mg": "mg",
    "g": "g",
    "t": "t",
    "ha": "ha",
    "acre": "",
    "l": "l",
    "ml": "ml",
    "cl": "cl",
    "dl": "dl",
    "hl": "hl",
    "mi": "mi",
    "ft": "ft",
    "in": r"in\.|″",
    "lb": "lbs?",
    "oz": "oz",
    "gal": "gal",
    "°C": r"°\s?c",
    "°F": r"°\s?f",
    "K": "",
    "°": "°",
    "h": "h",
    "min": "min|mins",
    "s": "s|sec|secs",
    "ms": "ms",
    "day": "",
    "week": "",
    "month": "",
    "year": "",
    "time": "",
    "point": "",
    "‰": "‰",
    "l/100 km": "",
    "mpg": "mpg",
    **dict.fromkeys(("W", "kW", "MW", "GW", "Wh", "kWh", "MWh", "GWh", "TWh", "MB", "GB", "TB"), ""),
}
"""The units that are told apart, and their signs, in small letters; their words are the languages'."""
_EXACT: Final[dict[str, str]] = {
    **{sign: sign for sign in ("m", "g", "t", "s", "mg", "ml", "ms", "µs", "ns", "nm", "ppm")},
    **{f"{size}{sign}": f"{size}B" for size in "kKMGTP" for sign in "oB"},
    **{f"{size}iB": f"{size}iB" for size in "KMGT"},
    **{f"{size}{sign}": f"{size}{sign}" for size in ("k", "M", "G", "T") for sign in ("W", "Wh", "Hz")},
    **{sign: sign for sign in ("W", "Wh", "Hz", "V", "kV")},
}
"""Signs whose capitals count: M is a million, mW no MW."""
_EXACT_SMALL: Final = frozenset(map(str.lower, _EXACT))

CURRENCIES: Final[dict[str, str]] = {
    "EUR": "€|EUR",
    "GBP": "£|GBP|￡",
    "JPY": "¥|JPY|￥",
    "CHF": "CHF",
    "CAD": r"CAD|C\$|CA\$|\$\s?CAN?",
    "AUD": r"AUD|A\$|AU\$",
    "SGD": r"SGD|S\$",
    "HKD": r"HKD|HK\$",
    "NZD": r"NZD|NZ\$",
    "TWD": r"TWD|NT\$",
    "BRL": r"BRL|R\$",
    "MXN": r"MXN|MX\$",
    "USD": r"\$\s?US|US\$|USD|\$|＄",
    "CZK": "CZK|Kč|korun[ay]?",
    "RUB": "RUB|₽",
    "CNY": "CNY|RMB",
    "INR": "INR|₹",
    "KRW": "KRW|₩|￦",
    "BTC": "BTC|₿",
    "franc": "",
}
"""The currencies that are told apart, and their signs; `USD` is any dollar that isn't named, `franc` any such franc."""


def _written(key: str, signs: str, words: Callable[[Language], Mapping[str, str]]) -> str:
    """How a unit or currency is written: its signs, and its words in every language."""
    every = [signs, *(words(one).get(key, "") for one in LANGUAGES.values())]
    return "|".join(dict.fromkeys(filter(None, every))) or "(?!)"


@cache
def _units() -> dict[str, str]:
    return {key: _written(key, signs, lambda one: one.measures.units) for key, signs in UNITS.items()}


@cache
def _currencies() -> dict[str, str]:
    return {key: _written(key, signs, lambda one: one.measures.currencies) for key, signs in CURRENCIES.items()}


_LONGEST: Final = 40
"""How many letters are enough for any unit, and for what joins it to its figure."""


@cache
def joints() -> str:
    """An expression for the words between a number and what it counts, and the space after them: de, of."""
    words = words_of_all(lambda one: one.of)
    gaps = {word: f"[{SPACE}]" if word[-1].isalpha() else f"[{SPACE}]?" for word in words}
    return "|".join(re.escape(word) + gap for word, gap in gaps.items()) or "(?!)"


# Small letters only, in small letters: that is several times as fast as matching whatever the case.
@cache
def _unit_after() -> re.Pattern[str]:
    exact = sorted(_EXACT_SMALL, key=len, reverse=True)
    written = "|".join((*_units().values(), *map(re.escape, exact)))
    return re.compile(rf"[{SPACE}-]?(?:{joints()})?({by_first_letter(written)}){WORD_END}(?!['’][^\W\d])")


@cache
def _coin_after() -> re.Pattern[str]:
    written = by_first_letter("|".join(_currencies().values()))
    return re.compile(rf"[{SPACE}-]?(?:{joints()})?({written}){WORD_END}")


@cache
def _coin_before() -> re.Pattern[str]:
    written = by_first_letter("|".join(_currencies().values()))
    return re.compile(rf"(?<![^\W_])({written})[{SPACE}]?[-−–]?$")


def units() -> tuple[str, ...]:
    """Expressions for how units are written, in small letters."""
    return (*_units().values(), *map(re.escape, sorted(_EXACT_SMALL)))


def coins() -> tuple[str, ...]:
    """Expressions for how currencies are written."""
    return tuple(_currencies().values())


# What may stand before the space between a currency and its figure: how those of `CURRENCIES` end, and signs.
COIN_ENDS: Final = frozenset(f"€£¥₽₹₩₿$＄￡￥￦osRgPnFecDANrSKčayBYLCW-−–{SPACE}")
_COIN_SIGNS: Final = frozenset("$€£¥₽₹₩₿＄￡￥￦-−–")


def unit_after(text: str, end: int) -> str:
    """The unit, a key of `UNITS` or a sign whose capitals count, that follows what ends at `end`; or nothing."""
    found = _unit_after().match(text[end : end + _LONGEST].lower())
    if not found:
        return ""
    if found[1] in _EXACT_SMALL:
        return _EXACT.get(text[end + found.start(1) : end + found.end(1)], "")
    return _unit(found[1])


@lru_cache(maxsize=1024)
def _unit(written: str) -> str:
    """The unit that is written so, in small letters."""
    return next((name for name, forms in _units().items() if re.fullmatch(forms, written)), "")


def currency_after(text: str, end: int) -> str:
    """The currency, a key of `CURRENCIES`, that follows what ends at `end`; or nothing."""
    return _named(_coin_after().match(text, end))


def currency_end(text: str, end: int) -> int:
    """Where the currency ends that follows what ends at `end`."""
    found = _coin_after().match(text, end)
    return found.end() if found else end


def measure_end(text: str, end: int) -> int:
    """Where the unit or the currency ends that follows what ends at `end`; `end` where there is none."""
    coin = _coin_after().match(text, end)
    if coin or not unit_after(text, end):
        return coin.end() if coin else end
    found = _unit_after().match(text[end : end + _LONGEST].lower())
    return end + found.end() if found else end


def currency_start(text: str, start: int) -> int:
    """Where the currency begins that stands before `start`; `start` where there is none."""
    found = _coin_before().search(text[max(0, start - 6) : start]) if currency_before(text, start) else None
    return start - len(found[0]) if found else start


def currency_before(text: str, start: int) -> str:
    """The currency that stands before `start`; or nothing."""
    before = text[start - 1] if start else ""
    if not before or not (before in _COIN_SIGNS or before.isspace() or before.isupper()):
        return ""
    if before.isspace() and text[start - 2 : start - 1] not in COIN_ENDS:
        return ""
    return _named(_coin_before().search(text[max(0, start - 6) : start]))


def _named(found: re.Match[str] | None) -> str:
    return _currency(found[1]) if found else ""


@lru_cache(maxsize=1024)
def _currency(written: str) -> str:
    """The currency that is written so."""
    return next(name for name, forms in _currencies().items() if re.fullmatch(forms, written))


BASES: Final[dict[str, tuple[str, float]]] = {
    "km": ("length", 1000.0),
    "m": ("length", 1.0),
    "cm": ("length", 0.01),
    "mm": ("length", 0.001),
    "mi": ("length", 1609.344),
    "ft": ("length", 0.3048),
    "in": ("length", 0.0254),
    "km/h": ("speed", 1.0),
    "mph": ("speed", 1.609344),
    "kg": ("mass", 1.0),
    "g": ("mass", 0.001),
    "mg": ("mass", 1e-6),
    "t": ("mass", 1000.0),
    "lb": ("mass", 0.45359237),
    "oz": ("mass", 0.0283495),
    "ha": ("area", 10_000.0),
    "m²": ("area", 1.0),
    "km²": ("area", 1e6),
    "acre": ("area", 4046.856),
    "l": ("volume", 1.0),
    "ml": ("volume", 0.001),
    "cl": ("volume", 0.01),
    "dl": ("volume", 0.1),
    "hl": ("volume", 100.0),
    "gal": ("volume", 3.785),
    "m³": ("space", 1.0),
    "ft³": ("space", 0.0283168),
    "h": ("time", 60.0),
    "min": ("time", 1.0),
    "s": ("time", 1 / 60),
    "ms": ("time", 1 / 60_000),
    "day": ("time", 1440.0),
    "week": ("time", 10_080.0),
    "month": ("months", 1.0),
    "year": ("months", 12.0),
}
"""What a unit measures, and how many of the others make one."""
_WEEKS: Final = ({8 * 1440.0, 7 * 1440.0}, {15 * 1440.0, 14 * 1440.0})
"""Huit jours are a week, quinze jours two: the first day counts too."""
_OTHER_SYSTEM: Final = frozenset({"mi", "ft", "in", "mph", "lb", "oz", "acre", "gal", "ft³"})
"""Units of which no whole number makes a metric one: people round what they convert."""
DEGREES: Final[dict[str, tuple[float, float]]] = {"°F": (1.0, 0.0), "°C": (1.8, 32.0), "K": (1.8, -459.67)}
"""Units of temperature: how many degrees Fahrenheit one of them is, and how many its zero."""
_ROUNDED: Final = 0.07
"""By how much a converted measure may be off, since people round."""
_BOILING: Final = 212
"""In degrees Fahrenheit. Above it people round as for an oven, in steps of 25 °F or 10 °C: 140 °C is 275 °F."""
_SMALL: Final = 10
"""As many degrees Celsius may be a difference without a word that says so: 2 °C, 3.6 °F."""


@lru_cache(maxsize=64)
def _difference(lang: str) -> re.Pattern[str]:
    return re.compile(f"±|{expressions_beside(lang, lambda one: one.measures.difference)}", re.IGNORECASE)


_GALLONS: Final = (235.215, 282.481)
"""What litres per 100 km and miles per gallon give when multiplied: with the gallon of the United States, and with that
of the United Kingdom."""


_CALENDAR: Final = frozenset({"month", "year"})


def is_measure(unit: str) -> bool:
    """Whether a unit measures: what stands before another one's unit may share it, 2 à 3 km."""
    return is_convertible(unit) and unit not in _CALENDAR


def is_convertible(unit: str) -> bool:
    """Whether a unit may have been converted into another; years too, into months."""
    return unit in BASES or unit in DEGREES or unit in {"l/100 km", "mpg"}


def tells_difference(text: str, lang: str) -> bool:
    """Whether a text has words of one temperature being higher than another."""
    return _difference(lang).search(text) is not None


def are_equal(value: Decimal, unit: str, other_value: Decimal, other_unit: str, *, difference: bool = False) -> bool:
    """Whether two measures in different units are one, as people round.

    `difference` says that temperatures may be differences of two: a rise of 20 °C is one of 36 °F.
    """
    if unit in DEGREES and other_unit in DEGREES and unit != other_unit:
        most = float("inf") if difference else _SMALL
        measures = value, unit, other_value, other_unit
        return _are_as_warm(*measures) or _are_as_far(*measures, most)
    if {unit, other_unit} == {"l/100 km", "mpg"}:
        both = float(value * other_value)
        return any(abs(both - size) <= _ROUNDED * size for size in _GALLONS)
    if unit == other_unit or unit not in BASES or other_unit not in BASES:
        return False
    (kind, size), (other_kind, other_size) = BASES[unit], BASES[other_unit]
    mine, its = float(abs(value)) * size, float(abs(other_value)) * other_size
    if {mine, its} in _WEEKS and {unit, other_unit} == {"day", "week"}:
        return True
    off = _last_place(value) * size + _last_place(other_value) * other_size
    if (unit in _OTHER_SYSTEM) != (other_unit in _OTHER_SYSTEM):
        off = _ROUNDED * max(mine, its)
    return kind == other_kind and abs(mine - its) <= off


def _last_place(value: Decimal) -> float:
    """Half of one in a number's last decimal, by which it may be rounded; whole numbers are taken as they are."""
    exponent = int(value.as_tuple().exponent)
    return 0.5 * 10.0**exponent if exponent < 0 else 1e-9


def _are_as_warm(value: Decimal, unit: str, other_value: Decimal, other_unit: str) -> bool:
    mine, its = _fahrenheit(value, unit), _fahrenheit(other_value, other_unit)
    if max(mine, its) > _BOILING:
        return abs(mine - its) <= max(10, 0.03 * max(mine, its))
    # Below, whole tens are taken for rounded: 38 °C is 100 °F, 20 °C is 70 °F.
    tens = other_value % 10 == 0 if other_unit == "°F" else value % 10 == 0
    return abs(mine - its) <= (5 if tens else 2)


def _fahrenheit(value: Decimal, unit: str) -> float:
    size, zero = DEGREES[unit]
    return float(value) * size + zero


def _are_as_far(value: Decimal, unit: str, other_value: Decimal, other_unit: str, most: float) -> bool:
    """Whether two differences of temperatures are one, up to `most` degrees Celsius."""
    mine, its = (abs(float(number)) * DEGREES[name][0] for number, name in ((value, unit), (other_value, other_unit)))
    return max(mine, its) <= most * DEGREES["°C"][0] and abs(mine - its) <= _ROUNDED * max(mine, its)
