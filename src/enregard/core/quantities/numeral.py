"""Numbers written in words, in Roman numerals, or as the name of a month.

Rules of this module: a reading may be generous, since it serves to find a number that the other language writes in
digits. Words that are mostly something else (un, une, a) are told apart as *weak*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple


class Numeral(NamedTuple):
    """A number without digits: where it stands, what it is worth, and how it is written."""

    start: int
    end: int
    value: Decimal
    kind: str
    """word, ordinal, month, roman, or implied by another word (dozen, noon)."""
    others: tuple[Decimal, ...] = ()
    """What else it may be worth: half an hour is 30 minutes, half of all is 50 per cent."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The number words of a language."""

    units: Mapping[str, int]
    """Words that add up: seven, twenty."""
    scales: Mapping[str, int]
    """Words that multiply what stands before them: hundred, million."""
    ordinals: Mapping[str, int]
    """Words that may end a number as its rank: third."""
    months: tuple[tuple[str, ...], ...]
    """Names and abbreviations of the twelve months."""
    loose: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Words that imply a number (dozen, twice, noon), with all that they may stand for."""
    joint: str = ""
    """An expression for what may stand between two words of a number: and."""
    weak: str = r"(?!)"
    """An expression for articles that may be the number one."""


def _numbered(words: str, first: int = 0, step: int = 1) -> dict[str, int]:
    """Words in the order of their values."""
    return {word: step * value for value, word in enumerate(words.split(), first)}


def _listed(words: str) -> dict[str, tuple[str, ...]]:
    """Words with all that they may stand for: `noon 12; half .5 50`."""
    return {word: tuple(values) for word, *values in map(str.split, words.split(";"))}


_ENGLISH: Final = Vocabulary(
    units=_numbered(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen"
    )
    | _numbered("twenty thirty forty fifty sixty seventy eighty ninety", first=2, step=10),
    scales={
        "hundred": 100,
        "thousand": 1000,
        "million": 10**6,
        "billion": 10**9,
        "trillion": 10**12,
        "quadrillion": 10**15,
        "hundreds": 100,
        "thousands": 1000,
        "millions": 10**6,
        "billions": 10**9,
        "trillions": 10**12,
    },
    ordinals=_numbered(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
        first=1,
    )
    | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "hundredth": 100, "thousandth": 1000}
    | {"thirds": 3, "fifths": 5, "sixths": 6, "tenths": 10, "eighths": 8},
    months=(
        ("january", "jan"),
        ("february", "feb"),
        ("march", "mar"),
        ("april", "apr"),
        ("may",),
        ("june", "jun"),
        ("july", "jul"),
        ("august", "aug"),
        ("september", "sept", "sep"),
        ("october", "oct"),
        ("november", "nov"),
        ("december", "dec"),
    ),
    loose=_listed(
        "half .5 50 30 1; halves .5 2; quarter .25 25 15 4; quarters .75 75 45 4; dozen 12; dozens 12 24; "
        "couple 2; pair 2; both 2; double 2; doubled 2; doubles 2; doubling 2; twofold 2; once 1; twice 2 1; "
        "triple 3; tripled 3; thrice 3; quadruple 4; quadrupled 4; twins 2; noon 12; midday 12; "
        "midnight 0 12 24; decade 10; decades 10 20; century 100; centuries 100 200; millennium 1000; "
        "millennia 1000 2000; centenary 100; fortnight 2 14 15; week 7 8; year 12; day 24; tens 10; "
        "twenties 20 1920; thirties 30 1930; forties 40 1940; fifties 50 1950; sixties 60 1960; "
        "seventies 70 1970; eighties 80 1980; nineties 90 1990; teens 13 10"
    ),
    joint=r"and[\s\u00a0-]+",
    weak=r"(?i:an?|the|every|each|per|single|another|sole|only)",
)

_FRENCH: Final = Vocabulary(
    units=_numbered("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize")
    | {"une": 1, "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}
    | {"septante": 70, "huitante": 80, "octante": 80, "nonante": 90},
    scales={
        "cent": 100,
        "cents": 100,
        "mille": 1000,
        "million": 10**6,
        "millions": 10**6,
        "milliard": 10**9,
        "milliards": 10**9,
        "billion": 10**12,
        "billions": 10**12,
        "millier": 1000,
        "milliers": 1000,
    },
    ordinals=_numbered(
        "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième "
        "douzième treizième quatorzième quinzième seizième",
        first=1,
    )
    | {
        "unième": 1,
        "première": 1,
        "premiers": 1,
        "premières": 1,
        "second": 2,
        "seconde": 2,
        "seconds": 2,
        "secondes": 2,
        "vingtième": 20,
        "trentième": 30,
        "quarantième": 40,
        "cinquantième": 50,
        "soixantième": 60,
        "centième": 100,
        "millième": 1000,
        "dixièmes": 10,
        "cinquièmes": 5,
    },
    months=(
        ("janvier", "janv"),
        ("février", "févr", "fév"),
        ("mars",),
        ("avril", "avr"),
        ("mai",),
        ("juin",),
        ("juillet", "juil"),
        ("août", "aout"),
        ("septembre", "sept"),
        ("octobre", "oct"),
        ("novembre", "nov"),
        ("décembre", "déc"),
    ),
    loose=_listed(
        "demi .5 30 50; demie .5 30 50; moitié .5 50 2; tiers 3; quart .25 25 15 4; quarts .75 75 45 4; "
        "double 2; doublé 2; doubler 2; couple 2; paire 2; triple 3; triplé 3; tripler 3; quadruple 4; "
        "jumeaux 2; jumelles 2; midi 12; minuit 0 12 24; décennie 10; décennies 10 20; siècle 100; "
        "siècles 100 200; millénaire 1000; millénaires 1000 2000; semaine 7; jour 24; journée 24; an 12; "
        "année 12; huitaine 8 7; dizaine 10; dizaines 10; douzaine 12; douzaines 12; quinzaine 15 14 2; "
        "vingtaine 20; trentaine 30; quarantaine 40; cinquantaine 50; soixantaine 60; centaine 100; "
        "centaines 100; centenaire 100; cinquantenaire 50; bicentenaire 200; trentenaire 30; "
        "quadragénaire 40; quinquagénaire 50; sexagénaire 60; septuagénaire 70; octogénaire 80; "
        "nonagénaire 90"
    ),
    joint=r"et[\s\u00a0-]+(?=une?\b|onze\b|unième\b)",
    weak=r"(?i:une?|l[ea]|l['’]|chaque|par|seule?|unique)",
)

VOCABULARIES: Final[dict[str, Vocabulary]] = {"en": _ENGLISH, "fr": _FRENCH}
"""The languages whose number words are known."""

_LOOSE_ORDINALS: Final = {"en": "second seconds", "fr": "second seconde seconds secondes"}
"""Ranks that are as often a measure of time."""


class _Tables(NamedTuple):
    """A vocabulary made ready: one expression for a run of its words, and what each word is."""

    run: re.Pattern[str]
    word: re.Pattern[str]
    units: Mapping[str, int]
    scales: Mapping[str, int]
    ordinals: Mapping[str, int]
    months: Mapping[str, int]
    loose: Mapping[str, tuple[Decimal, ...]]
    articles: frozenset[str]
    weak: re.Pattern[str]


@lru_cache(maxsize=8)
def _tables(lang: str) -> _Tables | None:
    words = VOCABULARIES.get(lang)
    if words is None:
        return None
    months = {name: number for number, names in enumerate(words.months, 1) for name in names}
    counting = sorted([*words.units, *words.scales, *words.ordinals], key=len, reverse=True)
    single = sorted([*months, *words.loose], key=len, reverse=True)
    one = "|".join(map(re.escape, counting))
    gap = rf"(?:[\s\u00a0-]+(?:{words.joint})?)"
    return _Tables(
        re.compile(
            rf"(?<!\w)(?:(?P<run>(?:{one})(?:{gap}(?:{one}))*)|(?P<one>{'|'.join(map(re.escape, single))}))(?!\w)",
            re.IGNORECASE,
        ),
        re.compile(r"[^\W\d_]+"),
        words.units,
        words.scales,
        words.ordinals,
        months,
        {word: tuple(map(Decimal, values)) for word, values in words.loose.items()},
        frozenset({"un", "une"} if lang == "fr" else ()),
        re.compile(rf"(?<!\w){words.weak}(?!\w)"),
    )


def known(lang: str) -> bool:
    """Whether the number words of a language are known."""
    return lang in VOCABULARIES


def spelt(text: str, lang: str) -> Iterator[Numeral]:
    """The numbers in words, the months and the Roman numerals of `text`, in two passes.

    A run of words that is no one number (*two three*) gives each of its parts.
    """
    tables = _tables(lang)
    if tables is not None:
        for found in tables.run.finditer(text):
            yield from _counted(found, tables, lang) if found["run"] else _single(found, tables)
    yield from _romans(text)


def is_weak_one(text: str, lang: str) -> bool:
    """Whether an article or a word like it stands in `text` that may be the other language's 1."""
    tables = _tables(lang)
    return tables is not None and tables.weak.search(text) is not None


def _single(found: re.Match[str], tables: _Tables) -> Iterator[Numeral]:
    word = found[0].lower()
    if (month := tables.months.get(word)) is not None:
        # In English the fifth month is mostly a verb, the third one too, when they are not capitalized.
        if found[0].islower() and word in {"may", "march", "mar", "sep", "jan", "jun", "dec"}:
            return
        yield Numeral(*found.span(), Decimal(month), "month")
    else:
        values = tables.loose[word]
        yield Numeral(*found.span(), values[0], "implied", values[1:])


def _counted(found: re.Match[str], tables: _Tables, lang: str) -> Iterator[Numeral]:
    """The numbers that a run of counting words spells: it is cut where the words no longer fit together."""
    parts: list[tuple[int, int, str]] = [
        (found.start() + word.start(), found.start() + word.end(), word[0].lower())
        for word in tables.word.finditer(found[0])
        if word[0].lower() not in {"and", "et"}
    ]
    at = 0
    while at < len(parts):
        size, value, rank = _spelt([word for _, _, word in parts[at:]], tables)
        start, end = parts[at][0], parts[at + size - 1][1]
        alone = size == 1 and parts[at][2]
        if not (alone and alone in tables.articles):
            loose = alone and alone in _LOOSE_ORDINALS[lang].split()
            yield Numeral(start, end, Decimal(value), "ordinal" if rank and not loose else "word")
        at += size


def _spelt(words: list[str], tables: _Tables) -> tuple[int, int, bool]:
    """How many of `words` spell one number, its value, and whether it is a rank.

    `total` holds what is multiplied by a thousand or more, `group` what stands below it.
    """
    total = group = 0
    last = 10**18
    for count, word in enumerate(words):
        if (rank := tables.ordinals.get(word)) is not None:
            if count and (rank >= 20 or group % 10 or not _fits(group, rank)):
                return count, total + group, False
            return count + 1, total + group + rank, True
        if (scale := tables.scales.get(word)) is not None:
            if scale == 100:
                if group >= 100 or (group and group > 20):
                    return (count, total + group, False) if count else (1, 100, False)
                group = (group or 1) * 100
            elif scale < last or not total:
                total, group, last = (
                    (total + (group or 1) * scale if scale < last else (total + group) * scale),
                    0,
                    scale,
                )
            else:
                return count, total + group, False
            continue
        unit = tables.units[word]
        if count and not _fits(group, unit):
            return count, total + group, False
        # quatre-vingt is the one product below a hundred.
        group += 76 if unit == 20 and group % 100 == 4 else unit
    return len(words), total + group, False


def _fits(group: int, unit: int) -> bool:
    """Whether a word worth `unit` may follow words worth `group`: vingt-trois, soixante-dix, quatre-vingt."""
    rest = group % 100
    if rest == 0:
        return True
    if unit == 20:
        return rest == 4
    if rest in (10, 60, 80) and unit < 20:
        return unit > 6 if rest == 10 else True
    if rest in (70, 90):
        return unit in range(1, 10)
    return rest >= 20 and rest % 10 == 0 and unit < 10


# Short ones are made of I, V, X and L: CD, DC, MIX and the French De, Ce, Le are words. A lone letter needs its rank.
_ROMAN: Final = re.compile(
    r"(?<![\w'’-])(?:(?P<alone>[IVX])(?:er|re|e|es|ème)"
    r"|(?P<short>(?=[IVXL]{2})(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?:er|re|e|es|ème|st|nd|rd|th)?"
    r"|(?P<long>(?=[IVXLCDM]{4})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})))(?![\w'’])"
)
_LETTERS: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def _romans(text: str) -> Iterator[Numeral]:
    for found in _ROMAN.finditer(text):
        digits = found["alone"] or found["short"] or found["long"]
        yield Numeral(*found.span(), Decimal(roman(digits)), "roman")


def roman(digits: str) -> int:
    """The value of a Roman numeral in capitals."""
    values = [_LETTERS[digit] for digit in digits]
    return sum(
        -value if any(value < later for later in values[n + 1 : n + 2]) else value for n, value in enumerate(values)
    )
