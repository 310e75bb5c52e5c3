"""Numbers written in words, in Roman numerals, or as the name of a month.

Rules of this module: a reading may be generous, since it serves to find a number that the other language writes in
digits. Words that are mostly something else (un, une, a) are told apart as *weak*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final, NamedTuple

from enregard.core.languages.language import Language, Numerals, listed
from enregard.core.languages.registry import language, words_of_all
from enregard.core.quantities.alternation import by_first_letter
from enregard.core.quantities.phrase import Numeral, halved_scale, together


class _Words(NamedTuple):
    """The number words of a language made ready: one expression for a run of them, and what each is."""

    language: Language
    run: re.Pattern[str]
    part: re.Pattern[str]
    """One of the words of a run."""
    known: Numerals
    months: Mapping[str, int]
    implied: Mapping[str, tuple[str, tuple[Decimal, ...]]]
    """Of a word that implies a number, the unit of a span of time, and the values."""
    articles: frozenset[str]
    doubtful: frozenset[str]
    lower: frozenset[str]
    """Months that are other words where they have a small letter."""
    weak: re.Pattern[str]
    zero: re.Pattern[str]


_WORD: Final = re.compile(r"[^\W\d_]+")
_NONE: Final = Numerals({}, {})


@lru_cache(maxsize=64)
def _words(one: Language) -> _Words | None:
    if one.numerals is None and not one.calendar.months:
        return None
    known = one.numerals or _NONE
    months = {name.lower(): number for number, names in enumerate(one.calendar.months, 1) for name in names.split()}
    implied = {word: ("", values) for word, values in listed(known.implied).items()}
    implied |= {word: (unit, tuple(values)) for word, (unit, *values) in listed(known.spans).items()}
    counting = by_first_letter(_any([*known.units, *known.scales, *known.ordinals]))
    alone = by_first_letter(_any([*months, *implied]))
    articles = frozenset(one.indefinite.split())
    # One million, two hundred thousand: a comma stands after a scale only, and before hundreds or thousands.
    large = "|".join(rf"(?<=\b{re.escape(word)})" for word, worth in known.scales.items() if worth >= 1000) or "(?!)"
    small = _any([word for word, worth in known.scales.items() if worth <= 1000])
    comma = rf"(?:{large}),(?=[\s\u00a0]+(?:[^\W\d_]+[\s\u00a0-]+){{0,3}}?(?:{small})(?!\w))"
    gap = rf"(?:(?:{comma})?[\s\u00a0-]+(?:{known.joint})?)"
    if known.glued:
        gap = rf"(?:{gap}|{known.glued})"
    return _Words(
        one,
        re.compile(
            rf"(?<!\w)(?:(?P<run>(?:{counting})(?:{gap}(?:{counting}))*)|(?P<one>{alone})"
            rf"|(?P<article>{_any(sorted(articles - known.units.keys()))}))(?!\w)",
            re.IGNORECASE,
        ),
        re.compile(counting, re.IGNORECASE) if known.glued else _WORD,
        known,
        months,
        {word: (unit, tuple(map(Decimal, values))) for word, (unit, values) in implied.items()},
        articles,
        frozenset(known.doubtful.split()),
        frozenset(one.calendar.words.split()),
        re.compile(rf"(?<!\w){known.weak or '(?!)'}(?!\w)"),
        re.compile(rf"(?<!\w){known.zero or '(?!)'}(?!\w)"),
    )


def _any(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or "(?!)"


def are_known(lang: str) -> bool:
    """Whether the number words of a language are known."""
    return language(lang).numerals is not None


def may_hold(text: str, lang: str) -> bool:
    """Whether words that count may stand in a text: asked of every pair, so that it is asked fast."""
    words = _counting(language(lang))
    return words is None or not words.isdisjoint(_WORD.findall(text.lower()))


@lru_cache(maxsize=64)
def _counting(one: Language) -> frozenset[str] | None:
    """The words of a language that are worth three or more, and its months; nothing where they are written together."""
    known = one.numerals or _NONE
    if known.glued:
        return None
    months = (word.lower() for names in one.calendar.months for word in names.split())
    tables = (known.units, known.scales, known.ordinals)
    return frozenset((*months, *(word for table in tables for word in table if table[word] > 2)))


def spelt(text: str, lang: str) -> Iterator[Numeral]:
    """The numbers in words, the months and the Roman numerals of `text`, in two passes.

    A run of words that is no one number (*two three*) gives each of its parts; an article is a numeral of its kind.
    """
    one = language(lang)
    words = _words(one)
    if words is not None:
        runs = words.run.finditer(text)
        read = [spelt for run in runs for spelt in (_counted(run, words) if run["run"] else _single(run, words))]
        yield from together(read, text, one)
    yield from _romans(text)


def are_several(written: str) -> bool:
    """Whether a number in words only says that there are several such numbers, in any language: thousands."""
    return written.lower() in _several()


@cache
def _several() -> frozenset[str]:
    return frozenset(words_of_all(lambda one: one.numerals.many if one.numerals else ""))


def is_weak_one(text: str, lang: str) -> bool:
    """Whether an article or a word like it stands in `text` that may be the other language's 1."""
    words = _words(language(lang))
    return words is not None and words.weak.search(text) is not None


def is_zero(text: str, lang: str) -> bool:
    """Whether a word stands in `text` that may be the other language's 0: no, aucun."""
    words = _words(language(lang))
    return words is not None and words.zero.search(text) is not None


def _single(found: re.Match[str], words: _Words) -> Iterator[Numeral]:
    word = found[0].lower()
    if found["article"]:
        yield Numeral(*found.span(), Decimal(1), "article")
    elif (month := words.months.get(word)) is not None:
        if not (found[0].islower() and word in words.lower):
            yield Numeral(*found.span(), Decimal(month), "month")
    else:
        unit, values = words.implied[word]
        yield Numeral(*found.span(), values[0], "implied", values[1:], unit)


def _counted(found: re.Match[str], words: _Words) -> Iterator[Numeral]:
    """The numbers that a run of counting words spells: it is cut where the words no longer fit together."""
    known = words.known
    parts: list[tuple[int, int, str]] = [
        (found.start() + word.start(), found.start() + word.end(), low)
        for word in words.part.finditer(found[0])
        if (low := word[0].lower()) in known.units or low in known.scales or low in known.ordinals
    ]
    scale = halved_scale(found.string, found.end(), words.language)
    at = 0
    while at < len(parts):
        rest = [word for _, _, word in parts[at:]]
        size, value, rank = _spelt(rest, known)
        if scale and at + size == len(parts):
            # A million and two | and a half million: what a half takes along begins a number of its own.
            size, value = min((size, value), _spelt([*rest, scale], known)[:2])
        start, end = parts[at][0], parts[at + size - 1][1]
        alone = parts[at][2] if size == 1 else ""
        kind = "doubtful" if alone in words.doubtful else "ordinal" if rank else "word"
        yield Numeral(start, end, Decimal(value), "article" if alone in words.articles else kind)
        at += size


def _spelt(words: list[str], known: Numerals) -> tuple[int, int, bool]:
    """How many of `words` spell one number, its value, and whether it is a rank.

    `total` holds what is multiplied by a thousand or more, `group` what stands below it. Words before a scale that is
    no smaller than the last one begin another number: two million | and three million.
    """
    total = group = whole = 0
    last = 10**18
    for count, word in enumerate(words):
        if (rank := known.ordinals.get(word)) is not None:
            if count and not _ends(group, rank, word, known):
                return count, total + group, False
            return count + 1, total + group + rank, True
        if (scale := known.scales.get(word)) is not None:
            if scale == 100:
                if group > 100 and (unit := known.units.get(words[count - 1])):
                    return count - 1, total + group - unit, False  # two hundred | three hundred
                if group > 20:
                    return count, total + group, False
                group = (group or 1) * 100
            elif scale < last or not total or (scale > last and (not group or total < scale)):
                # Thousands and hundreds are multiplied together: mil doscientos millones.
                total, group, last = (
                    (total + (group or 1) * scale if scale < last else (total + group) * scale),
                    0,
                    scale,
                )
                whole = count + 1
            else:
                return whole, total, False
            continue
        unit = known.units[word]
        if count and not _fits(group, unit, known.vigesimal):
            return count, total + group, False
        # quatre-vingt is the one product below a hundred.
        group += 76 if known.vigesimal and unit == 20 and group % 100 == 4 else unit
    return len(words), total + group, False


def _ends(group: int, rank: int, word: str, known: Numerals) -> bool:
    """Whether a rank may end a number: twenty-first, hundred and twentieth; not two hundredth, which may be parts."""
    if word in known.apart.split() or rank >= 100 or (rank >= 20 and group % 100):
        return False
    return not group % 10 and _fits(group, rank, known.vigesimal)


def _fits(group: int, unit: int, vigesimal: bool) -> bool:
    """Whether a word worth `unit` may follow words worth `group`: vingt-trois, soixante-dix, quatre-vingt."""
    rest = group % 100
    if rest == 0:
        return True
    if vigesimal and unit == 20:
        return rest == 4
    if vigesimal and rest == 10:
        return 7 <= unit < 10
    if vigesimal and rest in (60, 80):
        return unit < 20
    return rest >= 20 and rest % 10 == 0 and unit < 10


# Short ones are made of I, V, X and L: CD, DC, MIX and the French De, Ce, Le are words. A lone letter needs its rank.
ROMAN: Final = r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
"""An expression for a Roman numeral in capitals; it matches nothing as well."""
_ROMAN: Final = re.compile(ROMAN)


class _Roman(NamedTuple):
    """Expressions for a Roman numeral: what begins with one of a few letters is found fast, and is mostly none."""

    may_begin: re.Pattern[str]
    """Finds the first letter of what may be one."""
    whole: re.Pattern[str]
    """Matches it from there."""
    sole: re.Pattern[str]
    """A text that is nothing else."""
    part: re.Pattern[str]
    """Ends with a word for a part of a book, before its number of one letter."""


@cache
def _found_roman() -> _Roman:
    ranks = _any(words_of_all(lambda one: one.figures.ranks))
    lone = _any(words_of_all(lambda one: one.figures.roman_ranks))
    parts = (*words_of_all(lambda one: one.volumes), *words_of_all(lambda one: one.chapters))
    part = _any([*parts, *(word.capitalize() for word in parts), *(word.upper() for word in parts)])
    # Chapter I ends there, or the book I read would have a number.
    single = r"(?<=[VX])(?![\w'’])|(?<=I)(?=\s*(?:$|[.,:;!?)\]»”\n–—]))"
    return _Roman(
        re.compile(rf"[IVXLCDM](?<![\w'’-].)(?:(?<=[IVXL])[IVXL]|[IVXLCDM]{{3}}|(?<=[IVX])(?:{lone})|{single})"),
        re.compile(
            rf"(?:(?P<alone>[IVX])(?:{lone})"
            rf"|(?P<short>(?=[IVXL]{{2}}){ROMAN})(?:{ranks}|ᵉ)?"
            rf"|(?P<long>(?=[IVXLCDM]{{4}}){ROMAN})|(?P<single>[IVX])(?:{single}))(?![\w'’])"
        ),
        re.compile(r"\s*[IVX]\.?\s*"),
        re.compile(rf"(?<![\w'’-])(?:{part})[ \u00a0\u202f]\Z"),
    )


_LONGEST: Final = 24
"""How many characters hold a word for a part, whole, and the space after it."""
_LETTERS: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def _romans(text: str) -> Iterator[Numeral]:
    known = _found_roman()
    for beginning in known.may_begin.finditer(text):
        start = beginning.start()
        found = known.whole.match(text, start)
        if not found:
            continue
        if not found["single"]:
            digits = found["alone"] or found["short"] or found["long"]
            yield Numeral(start, found.end(), Decimal(roman(digits)), "roman")
        elif known.part.search(text, max(0, start - _LONGEST), start) or known.sole.fullmatch(text):
            yield Numeral(start, start + 1, Decimal(roman(found["single"])), "roman")


def roman(digits: str) -> int:
    """The value of a Roman numeral in capitals; 0 of what is none."""
    if not _ROMAN.fullmatch(digits):
        return 0
    values = [_LETTERS[digit] for digit in digits]
    return sum(-value if value < after else value for value, after in zip(values, [*values, 0][1:], strict=True))
