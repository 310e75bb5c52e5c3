"""Units and currencies: how they are written, in all languages together, and which measures are equal.

Rules of this module: a unit or a currency is looked for beside a figure only, so that words which are mostly something
else (livres, m, pounds) may be taken for one. Factors are those of the SI brochure and of the international yard and
pound (1959).
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

SPACE: Final = " \u00a0\u202f\u2009"
"""The spaces that may stand in a number, and between it and its unit; all to be used within brackets."""

UNITS: Final[dict[str, str]] = {
    "%": r"%|per\s?cents?|pour\s?cents?|p\. ?cent|pct|percentage|prozent|por ciento",
    "km/h": r"km/h|kph|kmh|kilomètres?(?:-| par |/| à l['’])heure|kilomet(?:er|re)s?(?: per | an |/)hour",
    "mph": r"mph|miles? (?:per|an) hour|miles?(?: par |/| à l['’])heure",
    "km": r"km|kilomètres?|kilomet(?:er|re)s?",
    "cm": r"cm|centimètres?|centimet(?:er|re)s?",
    "mm": r"mm|millimètres?|millimet(?:er|re)s?",
    "m³": r"m³|m3|mètres? cubes?|cubic met(?:er|re)s?",
    "ft³": r"pieds? cubes?|cubic (?:feet|foot)",
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
    "°C": r"°\s?c|(?:degrés?|degrees?) celsius",
    "°F": r"°\s?f|(?:degrés?|degrees?) fahrenheit",
    "K": r"kelvins?",
    "°": r"°|degrés?|degrees?",
    "h": r"h|hrs?|hours?|heures?",
    "min": r"min|mins|minutes?",
    "s": r"s|sec|secs|seconds?|secondes?",
    "day": r"days?|jours?",
    "week": r"weeks?|semaines?",
    "month": r"months?|mois",
    "year": r"years?|ans|an|années?|yrs?",
}
"""The units that are told apart, and how they are written, in all languages together, in small letters."""
_NO_CAPITALS: Final = frozenset("mgts")
"""Units that are other things as capitals: M is a million."""

CURRENCIES: Final[dict[str, str]] = {
    "EUR": r"€|euros?|EUR",
    "GBP": r"£|livres? sterling|pounds? sterling|GBP",
    "JPY": r"¥|yens?|JPY",
    "CHF": r"CHF|francs? suisses?|Swiss francs?",
    "CAD": r"CAD|C\$|CA\$|\$\s?CAN?|dollars? canadiens?|Canadian dollars?",
    "AUD": r"AUD|A\$|AU\$|dollars? australiens?|Australian dollars?",
    "$": r"(?:S|HK|NZ|NT|R|MX|A)\$|dollars? (?:singapouriens?|néo-zélandais)|\$ de (?:Singapour|Hong ?Kong)",
    "USD": r"\$\s?US|US\$|USD|\$|dollars?(?: américains?)?|US dollars?|bucks",
    "CZK": r"CZK|Kč|couronnes?(?: tchèques?)?|crowns?|korun[ay]?",
    "RUB": r"RUB|roubles?|rubles?|roubles?",
}
"""The currencies that are told apart, and how they are written; `$` is a dollar of somewhere else."""


def _alternatives(table: dict[str, str]) -> str:
    return "|".join(f"(?P<{_group(n)}>{written})" for n, written in enumerate(table.values()))


def _group(number: int) -> str:
    return f"g{number}"


_COIN_NAMES: Final = {_group(n): name for n, name in enumerate(CURRENCIES)}
_LONGEST: Final = 40
"""How many letters are enough for any unit, and for what joins it to its figure."""
# Small letters only, in small letters: that is several times as fast as matching whatever the case.
_UNIT: Final = re.compile(rf"[{SPACE}-]?(?:de[{SPACE}])?({'|'.join(UNITS.values())})(?![^\W_])")
_COIN_AFTER: Final = re.compile(rf"[{SPACE}-]?(?:(?:de|d['’])[{SPACE}]?)?(?:{_alternatives(CURRENCIES)})(?![^\W_])")
_COIN_BEFORE: Final = re.compile(rf"(?<![^\W_])(?:{_alternatives(CURRENCIES)})[{SPACE}]?[-−–]?$")

# What may stand before the space between a currency and its figure: how those of `CURRENCIES` end, and signs.
_COIN_ENDS: Final = frozenset(f"€£¥$osRgPnFecDANrSKčayB-−–{SPACE}")


def unit_after(text: str, end: int) -> str:
    """The unit, a key of `UNITS`, that follows what ends at `end`; or nothing."""
    found = _UNIT.match(text[end : end + _LONGEST].lower())
    if not found or (found[1] in _NO_CAPITALS and text[end + found.start(1)] != found[1]):
        return ""
    return _unit(found[1])


@lru_cache
def _unit(written: str) -> str:
    """The unit that is written so, in small letters."""
    return next(name for name, forms in UNITS.items() if re.fullmatch(forms, written))


def currency_after(text: str, end: int) -> str:
    """The currency, a key of `CURRENCIES`, that follows what ends at `end`; or nothing."""
    return _named(_COIN_AFTER.match(text, end), _COIN_NAMES)


def currency_before(text: str, start: int) -> str:
    """The currency that stands before `start`; or nothing."""
    before = text[start - 1] if start else ""
    if not before or not (before in "$€£¥-−–" or before.isspace() or before.isupper()):
        return ""
    if before.isspace() and text[start - 2 : start - 1] not in _COIN_ENDS:
        return ""
    return _named(_COIN_BEFORE.search(text[max(0, start - 6) : start]), _COIN_NAMES)


def _named(found: re.Match[str] | None, names: dict[str, str]) -> str:
    return names[found.lastgroup or ""] if found else ""


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
    "t": ("mass", 1000.0),
    "lb": ("mass", 0.45359237),
    "oz": ("mass", 0.0283495),
    "ha": ("area", 10_000.0),
    "m²": ("area", 1.0),
    "km²": ("area", 1e6),
    "acre": ("area", 4046.856),
    "l": ("volume", 1.0),
    "gal": ("volume", 3.785),
    "m³": ("space", 1.0),
    "ft³": ("space", 0.0283168),
    "h": ("time", 60.0),
    "min": ("time", 1.0),
    "s": ("time", 1 / 60),
    "day": ("time", 1440.0),
    "week": ("time", 10_080.0),
}
"""What a unit measures, and how many of the others make one."""
DEGREES: Final[dict[str, tuple[float, float]]] = {"°F": (1.0, 0.0), "°C": (1.8, 32.0), "K": (1.8, -459.67)}
"""Units of temperature: how many degrees Fahrenheit one of them is, and how many its zero."""
_ROUNDED: Final = 0.07
"""By how much a converted measure may be off, since people round."""
_BOILING: Final = 212
"""In degrees Fahrenheit. Above it people round as for an oven, in steps of 25 °F or 10 °C: 140 °C is 275 °F."""
_SMALL: Final = 10
"""As many degrees Celsius may be a difference without a word that says so: 2 °C, 3.6 °F."""
_DIFFERENCE: Final = re.compile(
    r"hausse|augment|réchauff|refroidi|baiss|écart|différence|de plus|de moins|supérieur|inférieur|gagn|perd|mont[éeè]"
    r"|grimp|anomalie|au-dess|±|rise|rose|rising|increas|warm|cool|drop|fall|fell|difference|gap|higher|lower|above|below"
    r"|anomal|more|less|within|swing",
    re.IGNORECASE,
)


def is_measure(unit: str) -> bool:
    """Whether a unit may have been converted into another."""
    return unit in BASES or unit in DEGREES


def tells_difference(text: str) -> bool:
    """Whether a text has words, French or English, of one temperature being higher than another."""
    return _DIFFERENCE.search(text) is not None


def are_equal(value: Decimal, unit: str, other_value: Decimal, other_unit: str, *, difference: bool = False) -> bool:
    """Whether two measures in different units are one, as people round.

    `difference` says that temperatures may be differences of two: a rise of 20 °C is one of 36 °F.
    """
    if unit in DEGREES and other_unit in DEGREES and unit != other_unit:
        most = float("inf") if difference else _SMALL
        measures = value, unit, other_value, other_unit
        return _are_as_warm(*measures) or _are_as_far(*measures, most)
    if unit == other_unit or unit not in BASES or other_unit not in BASES:
        return False
    (kind, size), (other_kind, other_size) = BASES[unit], BASES[other_unit]
    mine, its = float(abs(value)) * size, float(abs(other_value)) * other_size
    return kind == other_kind and abs(mine - its) <= _ROUNDED * max(mine, its)


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
