"""Numbers, amounts and punctuation, written as another language writes them.

What is told here goes into a *file* as a translation's text; `language.typeset` only decides how a file's text looks.
Values never change: 5,6 is 5.6, a milliard is a billion, and 12 € stays 12 euros.

Sources: Lexique des règles typographiques en usage à l'Imprimerie nationale (French spaces and signs); The Chicago
Manual of Style, ch. 6 and 9 (English punctuation and numbers); the long and short scales of the two languages.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from enregard.core.languages.language import NARROW, NO_BREAK

_SPACE: Final = r"[ \u00a0\u202f]"
_PREFIXED: Final = {"$": "dollars", "€": "euros", "£": "livres sterling"}
_CURRENCY: Final = {"dollars": "$", "euros": "€", "livres sterling": "£"}
_SCALES: Final = {"million": "million", "billion": "milliard", "trillion": "billion"}
_SCALES_BACK: Final = {french: english for english, french in _SCALES.items()}
_SIGNS: Final = (
    r"(?:[%‰€$£°]|°C|km/h|km²|km|m²|m³|cm|mm|kg|GHz|MHz|kHz|Hz|kWh|MWh|GWh|TWh|kW|MW|GW|[kKMGTP]o|[kKMGTP]B)"
)
_BYTES: Final = re.compile(r"\b([kKMGTP])([oB])$")

# In French a point in a number is a version or a foreign notation, and is left as it is; so is a comma in English
# that does not group by three.
NUMBERS: Final[dict[str, re.Pattern[str]]] = {
    "fr": re.compile(
        rf"(?P<amount>(?<![\w.,])\d+(?:,\d+)?{_SPACE}(?P<scale>millions?|milliards?|billions?){_SPACE}(?:de |d['’])"
        r"(?P<coin>dollars?|euros?|livres? sterling)(?![\w-])(?! (?:américain|canadien|australien|US|néo))"
        r"|(?<![\w.,])\d+(?:,\d+)? (?P<scale2>millions?|milliards?|billions?) (?P<coin2>[$€£]))"
        r"|(?P<verbatim>(?<![\w,])\d+(?:\.\d+)+(?![\w,]))"
        rf"|(?P<number>(?<![\w.,])(?:\d{{1,3}}(?:{_SPACE}\d{{3}})+|\d+)(?:,\d+)?"
        rf"(?P<unit>{_SPACE}?{_SIGNS}(?![\w/]))?(?![\w,]\w))"
    ),
    "en": re.compile(
        r"(?P<amount>(?P<coin>[$€£])\d+(?:\.\d+)?[ \u00a0-](?P<scale>million|billion|trillion)(?!\w))"
        r"|(?P<verbatim>(?<=[A-Z]-)\d+(?:\.\d+)?(?!\w)|(?<=\b[vV])\d+(?:\.\d+)+|(?<=version )\d+(?:\.\d+)+"
        r"|(?<![\w,])\d+(?:\.\d+){2,}(?!\w))"
        r"|(?P<number>(?:[$€£](?=\d))?(?<![\w.,])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
        rf"(?P<unit>{_SPACE}?{_SIGNS}(?![\w/]))?(?![\w.]\w))"
    ),
}
"""What reads as a number, with its unit, in a language; `amount` is one with a scale and a currency in words."""


def is_compound(found: re.Match[str]) -> bool:
    """Whether a number is more than digits: notation or unit would be lost if a machine took it for a word."""
    return not found[0].isdigit()


def converted(found: re.Match[str], source: str, target: str) -> str:
    """A number that `NUMBERS[source]` found, as `target` writes it; as it is between other languages."""
    convert = _CONVERT.get((source, target))
    if convert is None or found["verbatim"] or _VERSION.search(found.string[: found.end()]):
        return found[0]
    return convert(found)


# Python 3.11, Claude 3.5: a name and a number with a point. Words that may begin a sentence before a number are none.
_VERSION: Final = re.compile(
    r"\b(?!(?:A|About|Above|Almost|Around|At|Below|By|For|From|In|Is|Its|Just|Nearly|Of|On|Only|Or|Over|Roughly|Some|The|To"
    r"|Under|Up|With)\b)[A-Z][\w-]*[ \u00a0-]\d+\.\d+$"
)


def _to_english(found: re.Match[str]) -> str:
    named = found.groupdict()
    if named["amount"]:
        scale = (named["scale"] or named["scale2"]).removesuffix("s")
        coin = named["coin2"] or _CURRENCY[_plural(named["coin"])]
        figure = re.match(r"[\d,]+", found[0])
        assert figure is not None
        return f"{coin}{figure[0].replace(',', '.')} {_SCALES_BACK[scale]}"
    unit = named["unit"] or ""
    digits = found[0][: len(found[0]) - len(unit)]
    whole, _, fraction = digits.partition(",")
    number = re.sub(_SPACE, ",", whole) + (f".{fraction}" if fraction else "")
    sign = unit.lstrip(" \u00a0\u202f")
    if sign in _PREFIXED:
        return sign + number
    sign = _BYTES.sub(lambda size: size[1] + "B", sign)
    return number + ("" if sign in {"", "%", "‰", "°", "°C"} else NO_BREAK) + sign


def _to_french(found: re.Match[str]) -> str:
    named = found.groupdict()
    if named["amount"]:
        figure = re.sub(r"[^\d.]", "", found[0])
        scale = _SCALES[named["scale"]] + ("s" if float(figure) >= 2 else "")
        coin = _PREFIXED[named["coin"]]
        of = "d’" if coin[0] in "aeiouy" else "de "
        return f"{figure.replace('.', ',')}{NO_BREAK}{scale} {of}{coin}"
    unit = named["unit"] or ""
    digits = found[0][: len(found[0]) - len(unit)]
    sign = unit.strip(" \u00a0\u202f")
    if digits[0] in _PREFIXED:
        sign, digits = digits[0], digits[1:]
    sign = _BYTES.sub(lambda size: size[1] + "o", sign)
    return digits.replace(",", NARROW).replace(".", ",") + (NO_BREAK + sign if sign else "")


def _plural(coin: str) -> str:
    return {"dollar": "dollars", "euro": "euros", "livre sterling": "livres sterling"}.get(coin, coin)


_CONVERT: Final[dict[tuple[str, str], Callable[[re.Match[str]], str]]] = {
    ("fr", "en"): _to_english,
    ("en", "fr"): _to_french,
}

QUOTATION: Final = {"fr": ("«" + NO_BREAK, NO_BREAK + "»"), "en": ("“", "”")}
"""What opens and closes a quotation."""

# A mark of `mask` (a private-use character) counts as a word.
_ELISION: Final = re.compile("(?<=[\\w\U000f0000-\U000fffff])['´`](?=[\\w«“\"\U000f0000-\U000fffff])")
_Rules = tuple[tuple[re.Pattern[str], str], ...]
_PUNCTUATION: Final[dict[str, _Rules]] = {
    "fr": (
        (_ELISION, "’"),
        (re.compile(r"\.\.\.(?!\.)"), "…"),
        (re.compile(r"[“„]\s*([^“”„«»]*?)\s*”"), f"«{NO_BREAK}\\1{NO_BREAK}»"),
        (re.compile(r"(?<![\w\"])\"\s*([^\s\"](?:[^\"]*[^\s\"])?)\s*\"(?![\w\"])"), f"«{NO_BREAK}\\1{NO_BREAK}»"),
        (re.compile(r"«\s*(?=[^\s»])"), f"«{NO_BREAK}"),
        (re.compile(r"(?<=[^\s«])\s*»"), f"{NO_BREAK}»"),
        (re.compile(r"(?<=[^\s;:!?(\[«/])\s*(?=[;!?])"), NARROW),
        (re.compile(r"(?<=[^\s;:!?(\[«/])\s*:(?=\s|$)"), f"{NO_BREAK}:"),
        (re.compile(r"(?<=\d)\s*(?=[%€$£])"), NO_BREAK),
    ),
    "en": (
        (_ELISION, "’"),
        (re.compile(r"\.\.\.(?!\.)"), "…"),
        (re.compile(r"«\s*([^«»]*?)\s*»"), r"“\1”"),
        (re.compile(r"(?<![\w\"])\"\s*([^\s\"](?:[^\"]*[^\s\"])?)\s*\"(?![\w\"])"), r"“\1”"),
        (re.compile(r"(?<=\S)\s+(?=[;:!?%,.]+(?:\s|$|[”’)\]]))"), ""),
        (re.compile(r"[\u00a0\u202f]"), " "),
    ),
}


def punctuated(text: str, lang: str) -> str:
    """`text` with the spaces, apostrophes, quotation marks and ellipses that its language writes.

    Only these change. Doing it twice changes nothing more; a language without rules here keeps its text.
    """
    for pattern, by in _PUNCTUATION.get(lang, ()):
        text = pattern.sub(by, text)
    return text
