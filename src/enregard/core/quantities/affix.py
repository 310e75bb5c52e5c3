"""What may stand around a figure and belong to it: a rank, a scale, a sign, the minutes of a time.

Expressions made of the languages' words, each once, when a text first asks for it. What follows a figure is asked of
the text's own language where it multiplies; all else is looked for in every language, since texts cite each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final, NamedTuple

from enregard.core.languages.language import Language, powers
from enregard.core.languages.registry import FALLBACK, LANGUAGES, expressions_of_all, words_of_all
from enregard.core.languages.script import UNSPACED
from enregard.core.quantities.digit import WORD_END
from enregard.core.quantities.notation import SPACE

DIGITS: Final = rf"\d{{1,3}}(?:(?:[{SPACE}]\d{{3}})+|(?:['’]\d{{3}})+)(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*"
"""An expression for the digits of a figure, with the marks between them."""


@cache
def figure_or_time() -> re.Pattern[str]:
    """Finds a time of day or a span of time (`clock`), else the digits of a `figure`."""
    clock = "|".join(sorted(words_of_all(lambda one: one.figures.clock), key=len, reverse=True))
    glued = "|".join(f"[{word[0]}{word[0].upper()}]{word[1:]}" for word in clock.split("|") if word) or "(?!)"
    spelt = sorted({*words_of_all(lambda one: one.figures.hours), *clock.split("|")} - {""}, key=len, reverse=True)
    joint = "|".join(words_of_all(lambda one: one.figures.conjunctions)) or "(?!)"
    seconds = "|".join(words_of_all(lambda one: one.figures.seconds)) or "(?!)"
    minutes = rf"(?:[Mm]in\w*|(?i:{expressions_of_all(lambda one: one.measures.units.get('min', ''))})(?!\w))"
    return re.compile(
        rf"""(?P<clock>(?P<hour>\d{{1,2}})(?:
                 [{SPACE}]?(?:{glued})[{SPACE}]?(?P<minute>[0-5]\d)(?![\d,.]\d|\d)(?:[{SPACE}]?min\w*)?
                   (?:[{SPACE},]{{0,2}}(?P<second>[0-5]?\d)[{SPACE}]?(?:{seconds})(?!\w))?
               | [{SPACE}]?(?:{"|".join(spelt)})(?:[{SPACE},]|{joint}){{1,4}}(?P<minute4>[0-5]?\d)[{SPACE}-]?{minutes}
                   (?:(?:[{SPACE},]|{joint}){{1,4}}(?P<second4>[0-5]?\d)[{SPACE}]?(?:{seconds})(?!\w))?
               | [{SPACE}]?(?:{_any(_glued_hours())})[{SPACE}]?(?P<minute5>[0-5]?\d)[{SPACE}]?(?:[分분](?!の))
                   (?:間|钟|鐘)?(?:[{SPACE}]?(?P<second5>[0-5]?\d)[{SPACE}]?[秒초])?
               | (?:[:.](?P<minute2>[0-5]\d)(?::(?P<second2>[0-5]\d))?)?[{SPACE}]?(?P<half>[aApP])\.?[mM]\b\.?
               | :(?P<minute3>[0-5]\d)(?::(?P<second3>[0-5]\d))?(?![\d:])))
          | (?P<figure>{DIGITS})""",
        re.VERBOSE,
    )


def _glued_hours() -> list[str]:
    """The words for hours of the languages whose words need no spaces: 時, 時間, 시간."""
    words = words_of_all(lambda one: f"{one.figures.clock} {one.figures.hours}")
    return [word for word in words if word and re.fullmatch(f"[{UNSPACED}]+", word)]


class Tails(NamedTuple):
    """What may follow a figure and belong to it, in a language: a rank, a decade, a scale."""

    pattern: re.Pattern[str]
    scales: Mapping[str, int]
    letters: frozenset[str]
    """Scales that are letters: they need a currency beside them, or stand against the figure."""
    units_too: frozenset[str]


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True)) or "(?!)"


_SMALLER: Final = 10**5
"""Scales up to this one may multiply a greater one: mille milliards, लाख करोड़."""
_INFLECTED: Final = 5
"""How many letters a scale has at least that is known with an ending."""


@lru_cache(maxsize=64)
def tails(one: Language) -> Tails:
    """What may follow a figure in texts of a language."""
    beside = one.figures if one.figures.scales else FALLBACK.figures
    letters = powers(beside.letters)
    scales = powers(beside.scales)
    # The words have a capital in headlines: 3.2 Million.
    scales |= {word.capitalize(): value for word, value in scales.items()} | letters
    small = [word for word, value in scales.items() if value <= _SMALLER and word not in letters]
    large = [word for word, value in scales.items() if value > _SMALLER and word not in letters]
    # Only a word that is long enough is no other one with the letters after it: milyona, but bina is a house.
    long = "|".join(f"(?<={re.escape(word)})" for word in scales if len(word) >= _INFLECTED)
    endings = rf"(?:(?:{long})[^\W\d_]{{1,4}})?" if beside.inflected and long else ""
    ranks = _any(words_of_all(lambda one: one.figures.ranks))
    decades = expressions_of_all(lambda one: one.figures.decade)
    return Tails(
        re.compile(
            rf"(?P<decade>{decades})(?!\w)|(?P<ordinal>(?:{ranks}|°(?=\s\w)))(?!\w)"
            rf"|(?P<gap>[{SPACE}-]?)(?:(?P<first>{_any(small)})[{SPACE}](?=(?:{_any(large)})(?!\w)))?"
            # Mio. Euro: the full stop of an abbreviation.
            rf"(?P<scale>{_any(scales)}){endings}{WORD_END}(?!/)(?:(?<=[{SPACE}]\w{{3}})\.(?=[{SPACE}]\w))?"
        ),
        scales,
        frozenset(letters),
        frozenset(beside.units_too.split()),
    )


class Around(NamedTuple):
    """What may stand around a figure, in any language."""

    sign: re.Pattern[str]
    joint: re.Pattern[str]
    stuck: re.Pattern[str]
    half: re.Pattern[str]
    final: re.Pattern[str]
    decade_before: tuple[str, ...]
    half_to: tuple[str, ...]
    """Words before an hour that is half an hour away yet, with their space."""
    morning: re.Pattern[str]
    """Words after a time for the half of the day, with the hour's name where it is needed: `first`, `second`."""
    past: re.Pattern[str]
    """What is added to an hour in figures or taken from it: 7 h moins le quart (`part`), 7 h moins 10 (`minutes`)."""
    parts: Mapping[str, Decimal]
    """Of such words, the part of an hour."""
    clock: frozenset[str]
    """How what follows the hour of a time begins."""
    before_sign: frozenset[str]
    """How what stands against a figure ends, where it may be its sign."""
    before_space: frozenset[str]
    """How what stands before the space before a figure ends, where it says something of its sign."""


@cache
def around() -> Around:
    """What may stand around a figure in any text."""
    minus = words_of_all(lambda one: one.figures.minus)
    half_to = words_of_all(lambda one: one.figures.half_to)
    glued = [word for word in minus if re.fullmatch(f"[{UNSPACED}]+", word)]
    joints = "|".join(words_of_all(lambda one: one.figures.joints)) or "(?!)"
    stuck = "|".join(words_of_all(lambda one: one.figures.stuck)) or "(?!)"
    half = expressions_of_all(lambda one: one.figures.halves)
    quarters = expressions_of_all(lambda one: one.figures.quarters)
    finals = expressions_of_all(lambda one: one.figures.finals)
    hours = words_of_all(lambda one: f"{one.figures.clock} {one.figures.hours}")
    first = expressions_of_all(lambda one: one.figures.morning)
    second = expressions_of_all(lambda one: one.figures.afternoon)
    clock = "|".join(filter(None, hours))
    parts = _parts()
    small = [word for word, value in _small().items() if 0 < value < 30]
    return Around(
        re.compile(
            rf"(?:^|[\s(\[~≈:«\"“])[-−–](?:[$€£]\s?)?$|(?:^|\s)[-−][$€£]\s?$|\b(?:{'|'.join(minus) or '(?!)'}) [$€£]?$"
            rf"|(?<![\d０-９])－$|(?:{_any(glued)})[{SPACE}]?$"
        ),
        re.compile(rf"[{SPACE}]?(?:[-–—/]|(?:{joints})(?![^\W\d_]))[{SPACE}]?[$€£]?"),
        # A space forgotten after a small word makes no name: de1 000.
        re.compile(rf"(?<![^\W_])(?:{stuck})$"),
        re.compile(
            rf"[{SPACE}](?:\w+[{SPACE}])?(?:(?P<half>{half})|(?:{quarters}))(?!\w)"
            # 2時間半, 2个半小时, 2시간 반
            rf"|(?:(?:{_any(_glued_hours())})[{SPACE}]?|[个個])(?P<half2>[半반])(?![数數])"
        ),
        re.compile(f" (?:{finals})"),
        tuple(f"{word} " for word in words_of_all(lambda one: one.figures.decade_before)),
        tuple(f"{word} " for word in half_to),
        re.compile(rf"[{SPACE}]?(?:(?:{clock}|o['’]clock) )?(?:(?P<first>{first})|(?:{second}))(?!\w)"),
        re.compile(
            rf"[{SPACE}]?(?:{clock})[{SPACE}](?:(?P<part>{_any(parts)})"
            rf"|(?:{'|'.join(minus) or '(?!)'})[{SPACE}](?P<minutes>\d\d?|{_any(small)}))(?!\w|[{SPACE}]?[%°])"
        ),
        parts,
        frozenset("aApP").union(*(f"{word[0]}{word[0].upper()}" for word in hours)),
        frozenset("-−–－$€£ ").union(*(word[-1] for word in glued)),
        frozenset("$€£").union(*(word[-1] for word in (*minus, *half_to))),
    )


def _parts() -> dict[str, Decimal]:
    """Words after an hour, and the part of it that they add, in all languages."""
    tables = [one.numerals.past for one in LANGUAGES.values() if one.numerals]
    entries = [entry.split() for table in tables for entry in table.split(";") if entry.strip()]
    return {" ".join(words): Decimal(value) for *words, value in entries}


def _small() -> dict[str, int]:
    """Number words that are one word, in all languages."""
    return {word: value for one in LANGUAGES.values() if one.numerals for word, value in one.numerals.units.items()}


def minutes(written: str) -> Decimal:
    """The minutes that digits or a number word say, in hours."""
    return Decimal(int(written) if written.isdigit() else _small()[written]) / 60


_FAR: Final = 24
"""How many characters hold a word for a part, or one figure of several with what joins it to the next."""


def names_part(text: str, start: int) -> bool:
    """Whether a word for a part of a law or a book stands before a figure: article 86k, lignes 18,22, nos 1 et 2."""
    if not start or not (text[start - 1].isspace() or text[start - 1] == "§"):
        return False
    first = start
    while before := _part_before().search(text, max(0, first - _FAR), first):
        first = before.start()
    return bool(_part().search(text, max(_word_before(text, first), first - _FAR), first))


def _word_before(text: str, start: int) -> int:
    """Where the word begins that stands before a figure and perhaps a space."""
    return text.rfind(" ", 0, max(0, start - 1)) + 1


@cache
def _part() -> re.Pattern[str]:
    words = sorted(words_of_all(lambda one: one.parts), key=len, reverse=True)
    # After a figure it is a unit: 12 p. 100.
    return re.compile(rf"(?:(?<!\d[{SPACE}])\b(?i:{'|'.join(map(re.escape, words)) or '(?!)'})\.?\s|§\s?)$")


@cache
def _part_before() -> re.Pattern[str]:
    """Finds, before a figure, another one that it is named with."""
    joints = "|".join(words_of_all(lambda one: f"{one.figures.joints} {one.conjunctions}")) or "(?!)"
    return re.compile(rf"(?<!\d)\d+(?:[,.]\s|\s(?:{joints})\s)$")


_STANDARDS: Final = "ISO IEC EN DIN BS NF RFC ANSI ASTM IEEE ETSI ITU UIT CEI SIA"
"""Bodies that number their standards, which are cited by these names in any language."""


def names_standard(text: str, start: int) -> bool:
    """Whether the name of a body that makes standards stands before a figure: ISO 9001, EN 301 549."""
    return _standard().search(text, _word_before(text, start), start) is not None


@cache
def _standard() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any(_STANDARDS.split())})[{SPACE}-]$")


def is_labelled(text: str, start: int) -> bool:
    """Whether what stands before a figure makes a name of it: a word for a part or a version, a name with a capital."""
    return _label().search(text, _word_before(text, start), start) is not None


@cache
def _label() -> re.Pattern[str]:
    words = sorted(words_of_all(lambda one: one.versions), key=len, reverse=True)
    openers = "|".join(words_of_all(lambda one: one.openers)) or "(?!)"
    return re.compile(rf"(?:\b(?!(?:{openers})\b)[A-Z][\w+#-]*|\b(?i:{'|'.join(map(re.escape, words))}))\.?[\s-]?$")
