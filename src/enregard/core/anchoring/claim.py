"""What a passage claims that no note may be moved across: numbers, units, currencies, negations.

Two passages of one language claim the same when their numbers agree one by one (sign, digits, magnitude word, unit)
and their currencies and negations agree. The reading is stricter than a reader's: what it takes for different costs an
editor a look, what it took for the same would put a note on another figure. Works without knowing the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SPACES: Final = " \u00a0\u202f\u2009"
_SIGNS: Final = {"-": "-", "−": "-", "–": "-", "‑": "-", "±": "±", "<": "<", ">": ">", "≤": "≤", "≥": "≥"}
_CURRENCIES: Final = {
    sign: name
    for name, signs in {
        "$": "$ dollar dollars usd",
        "€": "€ euro euros eur",
        "£": "£ pound pounds gbp sterling",
        "¥": "¥ yen yens jpy",
        "yuan": "yuan yuans rmb cny renminbi",
        "franc": "franc francs chf",
        "rouble": "rouble roubles ruble rubles rub ₽",
        "rupee": "rupee rupees roupie roupies inr ₹",
        "won": "₩ krw",
        "bitcoin": "₿ bitcoin bitcoins btc",
    }.items()
    for sign in signs.split()
}
_NEGATIONS: Final = {
    word: name
    for name, words in {
        "not": "not cannot n't n’t no nor nicht kein keine keinen keinem keiner",
        "nothing": "neither none nothing nobody nowhere nichts",
        "never": "never jamais nie niemals",
        "without": "without sans ohne",
        "ne": "ne n' n’",
        "pas": "pas aucun aucune ni",
        "rien": "rien guère nul nulle nuls nulles aucuns aucunes",
        "non": "non",
    }.items()
    for word in words.split()
}
_ONES: Final = _listed("one a an un une ein eine")
# "Second" is a time as often as a number: it is left to the reader.
_AMOUNTS: Final = _listed(
    "zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety half twice thrice double triple "
    "zéro deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt trente "
    "quarante cinquante soixante septante nonante moitié tiers quart"
)
_MAGNITUDES: Final = _listed(
    "hundred thousand million billion trillion dozen cent mille millier million milliard billion billiard trillion "
    "dizaine douzaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine"
)
_MONTHS: Final = {
    name: str(number + 1)
    for number, names in enumerate(
        (
            "january jan janvier",
            "february feb février",
            "march mar mars",
            "april apr avril",
            "may mai",
            "june jun juin",
            "july jul juillet",
            "august aug août",
            "september sep sept septembre",
            "october oct octobre",
            "november nov novembre",
            "december dec décembre",
        )
    )
    for name in names.split()
}
_UNITS: Final = {
    word: name
    for name, words in {
        "%": "% percent",
        "‰": "‰",
        "point": "point points",
        "second": "s sec second seconds seconde secondes",
        "minute": "min minute minutes",
        "hour": "h hr hour hours heure heures",
        "day": "day days jour jours",
        "week": "week weeks semaine semaines",
        "month": "month months mois",
        "year": "year years ans année années",
        "time": "times fois",
    }.items()
    for word in words.split()
} | {
    unit: unit
    for unit in _listed(
        "ms µs ns km m cm mm nm kg g mg t ha l ml k K Ko Mo Go To Po kB KB MB GB TB PB MiB GiB TiB W kW MW GW TW "
        "Wh kWh MWh GWh TWh Hz kHz MHz GHz V kV °C °F ppm bp pb k M Mds Md bn"
    )
}
_TOKEN: Final = re.compile(
    rf"(?:(?P<sign>(?<![^\s(\"'«“\[])[-−–‑±]|(?<![^ \u00a0(])[<>≤≥][{_SPACES}]?))?"
    rf"(?P<digits>\d{{1,3}}(?:[{_SPACES}'’]\d{{3}}(?!\d))+(?:[.,]\d+)*|\d+(?:[.,]\d+)*)(?P<glued>[^\W\d_]{{1,3}}(?![^\W_]))?"
    r"|(?P<fraction>[⁰¹²³⁴-⁹₀-₉¼-¾⅐-⅞]+)"
    r"|(?P<roman>\b(?=[MDCLXVI]{2})(?=\w*[IVX])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?=(?:e|ème|th|ᵉ)?\b))"
    r"|(?P<word>n['’]t\b|(?:[^\W\d_](?!['’]t\b))+['’]?|°[CF]\b|[%‰$€£¥₽₹₩₿])"
)
_OF: Final = frozenset(("de", "d'", "d’", "of"))
_AROUND: Final = 40
"""How far beyond a passage a number that it cuts is looked for."""
_BESIDE: Final = re.compile(r"[\s-]{0,2}")
"""What may stand between a number and its unit."""
_COMMA_LANGUAGES: Final = _listed("fr de es it pt nl pl ru cs sv da nb fi")


@dataclass(frozen=True, slots=True)
class Claims:
    """What may not change under a note."""

    numbers: tuple[str, ...] = ()
    """Every number in digits, and every magnitude word, with signs and units, in order."""
    amounts: tuple[str, ...] = ()
    """Small numbers in words, in order; without "one" and "un", which are articles as often."""
    ones: int = 0
    """How many of these there are."""
    currencies: tuple[str, ...] = ()
    """Currencies beside a number, sorted."""
    negations: tuple[str, ...] = ()
    """Negations, sorted."""


def _plain(digits: str, lang: str) -> str:
    """Digits without the marks that only group them, as far as the language tells which do."""
    digits = re.sub(rf"[{_SPACES}'’]", "", digits)
    if not lang:
        return digits
    group, mark = (".", ",") if lang[:2] in _COMMA_LANGUAGES else (",", ".")
    if re.fullmatch(rf"\d{{1,3}}(?:\{group}\d{{3}})+(?:\{mark}\d+)?", digits):
        digits = digits.replace(group, "")
    return digits.replace(mark, ".") if digits.count(mark) == 1 and group not in digits else digits


class _Word(NamedTuple):
    """A number, or a word that may be part of a claim."""

    kind: str
    name: str
    beside: bool
    """Whether nothing but a space or a hyphen stands between it and the word before it."""


def _words(text: str, start: int, end: int, lang: str) -> Iterator[_Word]:
    """What in the passage from `start` to `end`, or cut by it, may be part of a claim."""
    last = -1
    for token in _TOKEN.finditer(text, max(0, start - _AROUND), min(len(text), end + _AROUND)):
        low, high = token.span("digits") if token["digits"] else token.span()
        if low >= end:
            return
        if high > start:
            yield _Word(*_named(token, lang), last >= 0 and _BESIDE.fullmatch(text, last, token.start()) is not None)
            last = token.end()


def _named(token: re.Match[str], lang: str) -> tuple[str, str]:
    """What a token may be, and its common name."""
    if token["digits"]:
        sign = _SIGNS[token["sign"].strip()] if token["sign"] else ""
        return "number", sign + _plain(token["digits"], lang) + (token["glued"] or "")
    if not token["word"]:
        return "number", token[0]
    low = token[0].lower()
    for kind, table in _TABLES:
        if name := table.get(low):
            return kind, name
    for one in (low, low.removesuffix("s")):
        if one in _MAGNITUDES:
            return "magnitude", one
        if one in _AMOUNTS:
            return "amount", one
    if low in _ONES:
        return "one", low
    unit = _UNITS.get(token[0]) or _UNITS.get(low)
    return ("unit", unit) if unit else ("of" if low in _OF else "", "")


_TABLES: Final = (("negation", _NEGATIONS), ("currency", _CURRENCIES), ("month", _MONTHS))
_COUNTED: Final = _listed("number magnitude amount unit of")
# Which claim a word makes beside which others: its kind, the kinds that may stand before it, after it, the claim.
# The first row that holds decides; None asks for nothing.
_CLAIMS: Final = (
    ("number", None, None, "numbers"),
    ("magnitude", None, None, "numbers"),
    ("amount", None, _listed("magnitude"), "numbers"),
    ("amount", _listed("magnitude"), None, "numbers"),
    ("amount", None, None, "amounts"),
    ("one", None, None, "ones"),
    ("unit", _COUNTED, None, "numbers"),
    ("month", _listed("number"), None, "numbers"),
    ("month", None, _listed("number"), "numbers"),
    ("currency", _COUNTED, None, "currencies"),
    ("currency", None, _listed("number amount"), "currencies"),
    ("negation", None, None, "negations"),
)


def _claim(word: _Word, before: _Word, after: _Word) -> str:
    """The field of `Claims` that a word belongs to, or nothing."""
    previous = before.kind if word.beside else ""
    following = after.kind if after.beside else ""
    for kind, left, right, field in _CLAIMS:
        if kind == word.kind and (left is None or previous in left) and (right is None or following in right):
            return field
    return ""


def claims(text: str, start: int = 0, end: int | None = None, lang: str = "") -> Claims:
    """What `text` claims between `start` and `end` (code points).

    A number or a word that the passage cuts is read whole: "6 %" in "5,6 %" claims 5,6. What only stands beside the
    passage, as a currency after it, is not read. With `lang`, marks that group digits do not count.
    """
    nothing = _Word("", "", False)
    found = [nothing, *_words(text, start, len(text) if end is None else end, lang), nothing]
    said: dict[str, list[str]] = {field: [] for field in Claims.__slots__}
    for before, word, after in zip(found, found[1:], found[2:], strict=False):
        if field := _claim(word, before, after):
            said[field].append(word.name)
    return Claims(
        tuple(said["numbers"]),
        tuple(said["amounts"]),
        len(said["ones"]),
        tuple(sorted(said["currencies"])),
        tuple(sorted(said["negations"])),
    )


def difference(one: Claims, other: Claims) -> str:
    """In which respect two passages claim something else: a field of `Claims`, or nothing.

    A small number in words that was added or left out ("the two kinds", "both kinds") says nothing else; another does,
    or one that took the place of "one".
    """
    if one.numbers != other.numbers or _counts(one, other) or _counts(other, one):
        return "numbers"
    if one.currencies != other.currencies:
        return "currencies"
    return "negations" if one.negations != other.negations else ""


def _counts(one: Claims, other: Claims) -> bool:
    """Whether a small number in words stands in `other` where another, or an article, stood in `one`."""
    if not other.amounts or one.amounts == other.amounts:
        return False
    return bool(one.amounts) or one.ones > other.ones
