"""Numbers written in words, or as the name of a month.

Rules of this module: a reading may be generous, since it serves to find a number that the other language writes in
digits. Words that are mostly something else (un, une, a) are told apart as *weak*.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final, NamedTuple

from enregard.core.languages.language import Language, Numerals, listed
from enregard.core.languages.registry import language, words_of_all
from enregard.core.quantities.alternation import any_of, by_first_letter
from enregard.core.quantities.phrase import Numeral, adds_to_numbers, halved_scale, together
from enregard.core.quantities.roman import romans
from enregard.core.quantities.vocabulary import is_alike, small, taken_for, vocabulary


class Words(NamedTuple):
    """The number words of a language made ready: one expression for a run of them, and what each is."""

    language: Language
    run: re.Pattern[str]
    part: re.Pattern[str]
    """One of the words of a run."""
    known: Numerals
    months: Mapping[str, int]
    implied: Mapping[str, tuple[str, tuple[Decimal, ...]]]
    """Of a word that implies a number, the unit of a span of time, and the values."""
    first: frozenset[str]
    """What a number may begin with, articles aside: where words are written together, nothing is known of it."""
    before: re.Pattern[str]
    """Ends with articles, before another word that counts."""
    articles: frozenset[str]
    doubtful: frozenset[str]
    alone: Mapping[str, tuple[Decimal, str]]
    """Of each word that counts, what it is worth by itself, and of which kind it is."""
    lower: frozenset[str]
    """Months that are other words where they have a small letter."""
    weak: re.Pattern[str]
    zero: re.Pattern[str]
    odd: tuple[str, ...]
    """Letters that all these expressions take for letters of theirs."""


_LONGEST: Final = 24
"""How many characters hold an article, whole, and the space after it."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_NONE: Final = Numerals({}, {})


@lru_cache(maxsize=64)
def known_words(one: Language) -> Words | None:
    """The number words and months of a language; None where neither is known."""
    if one.numerals is None and not one.calendar.months:
        return None
    known = _in_small_letters(one.numerals or _NONE)
    months = {small(name): number for number, names in enumerate(one.calendar.months, 1) for name in names.split()}
    implied = {small(word): ("", values) for word, values in listed(known.implied).items()}
    implied |= {small(word): (unit, tuple(values)) for word, (unit, *values) in listed(known.spans).items()}
    every = (*known.units, *known.scales, *known.ordinals)
    counting = by_first_letter(any_of(every))
    alone = by_first_letter(any_of([*months, *implied]))
    articles, doubtful = (frozenset(map(small, words.split())) for words in (one.indefinite, known.doubtful))
    # One million, two hundred thousand: a comma stands after a scale only, and before hundreds or thousands.
    large = "|".join(rf"(?<=\b{re.escape(word)})" for word, worth in known.scales.items() if worth >= 1000) or "(?!)"
    below = any_of([word for word, worth in known.scales.items() if worth <= 1000])
    comma = rf"(?:{large}),(?=[\s\u00a0]+(?:[^\W\d_]+[\s\u00a0-]+){{0,3}}?(?:{below})(?!\w))"
    gap = rf"(?:(?:{comma})?[\s\u00a0-]+(?:{known.joint})?)"
    if known.glued:
        gap = rf"(?:{gap}|{known.glued})"
    return Words(
        one,
        re.compile(
            rf"(?<!\w)(?:(?P<run>(?:{counting})(?:{gap}(?:{counting}))*)|(?P<one>{alone})"
            rf"|(?P<article>{any_of(sorted(articles - known.units.keys()))}))(?!\w)",
            re.IGNORECASE,
        ),
        re.compile(counting, re.IGNORECASE) if known.glued else _WORD,
        known,
        months,
        {word: (unit, tuple(map(Decimal, values))) for word, (unit, values) in implied.items()},
        frozenset() if known.glued else _beginnings(one) - articles,
        re.compile(rf"(?<!\w)(?:(?:{any_of(sorted(articles))})[\s\u00a0-]+(?:{known.joint})?)+\Z", re.IGNORECASE),
        articles,
        doubtful,
        {word: _alone(word, known, articles, doubtful) for word in every},
        frozenset(map(small, one.calendar.words.split())),
        re.compile(rf"(?<!\w){known.weak or '(?!)'}(?!\w)"),
        re.compile(rf"(?<!\w){known.zero or '(?!)'}(?!\w)"),
        taken_for(f"{one.numerals} {one.calendar.months}".lower()),
    )


def _in_small_letters(known: Numerals) -> Numerals:
    units, scales, ordinals = (
        {small(word): worth for word, worth in table.items()} for table in (known.units, known.scales, known.ordinals)
    )
    return replace(known, units=units, scales=scales, ordinals=ordinals, apart=small(known.apart))


def _alone(word: str, known: Numerals, articles: frozenset[str], doubtful: frozenset[str]) -> tuple[Decimal, str]:
    _, value, is_rank = _spelt([word], known)
    return Decimal(value), _kind([word], articles, doubtful, is_rank=is_rank)


def _beginnings(one: Language) -> frozenset[str]:
    """The first words of what counts in a language, in small letters, and in those that expressions take for them."""
    known = one.numerals or _NONE
    tables = (known.units, known.scales, known.ordinals, listed(known.implied), listed(known.spans))
    words = [*one.calendar.months, *(word for table in tables for word in table)]
    every = " ".join(words).lower()
    return frozenset(_WORD.findall(f"{every} {small(every)}")) - frozenset(one.indefinite.lower().split())


def are_known(lang: str) -> bool:
    """Whether the number words of a language are known."""
    return language(lang).numerals is not None


def may_hold(text: str, lang: str) -> bool:
    """Whether words that count may stand in a text: asked of every pair, so that it is asked fast."""
    words = _counting(language(lang))
    return words is None or not words.isdisjoint(vocabulary(text))


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
    words = known_words(one)
    if words is not None:
        adding = may_add(text.lower(), text, words)
        yield from together(_read(words.run.finditer(text), words, adding=adding), text, one, adding=adding)
    yield from romans(text)


def spelt_without_articles(text: str, lang: str) -> Iterator[Numeral]:
    """The same without articles, of which a text has most and which say nothing: fast, for it reads a few words only.

    An article counts for the number that it stands before, or where a half is added: there all is read.
    """
    one = language(lang)
    words = known_words(one)
    if words is not None:
        low = text.lower()
        if may_add(low, text, words):
            found = together(_read(words.run.finditer(text), words, adding=True), text, one, adding=True)
        else:
            found = together(_read(_runs(text, low, words), words, adding=False), text, one, adding=False)
        yield from (numeral for numeral in found if numeral.kind != "article")
    yield from romans(text)


def may_add(low: str, text: str, words: Words) -> bool:
    """Whether a text, `low` in small letters, may have words that add to its numbers."""
    return not is_alike(low, text, words.odd) or adds_to_numbers(low, words.language)


def _read(runs: Iterable[re.Match[str]], words: Words, *, adding: bool) -> list[Numeral]:
    """The numerals of runs, word by word; `adding` is whether a half may stand behind one."""
    return [
        numeral
        for run in runs
        for numeral in (_counted(run, words, adding=adding) if run.lastgroup == "run" else _single(run, words))
    ]


def _runs(text: str, low: str, words: Words) -> Iterator[re.Match[str]]:
    """What the expression for a run finds in a text, where it finds more than articles that stand by themselves."""
    at = 0
    for start in sorted(place for word in _beginning(text, words) for place in _places(word, low)):
        if start < at or not (run := words.run.match(text, start)):
            continue
        if article := words.before.search(text, max(at, start - _LONGEST), start):
            run = words.run.match(text, article.start())
        while run:
            yield run
            at = run.end()
            run = words.run.search(text, at) if at <= start else None


def _beginning(text: str, words: Words) -> Iterable[str]:
    """The words of a text with which a number may begin, articles aside."""
    if words.first:
        return words.first & vocabulary(text)
    return (word for word in vocabulary(text) if _counts(word, words.language))


@lru_cache(maxsize=8192)
def _counts(word: str, one: Language) -> bool:
    """Whether a word counts in a language that writes numbers together, and is no article."""
    words = known_words(one)
    return words is not None and word not in words.articles and words.run.match(word) is not None


def _places(word: str, text: str) -> Iterator[int]:
    """Where a word stands in a text, alone or within others."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def are_several(written: str) -> bool:
    """Whether a number in words only says that there are several such numbers, in any language: thousands."""
    return written.lower() in _several()


@cache
def _several() -> frozenset[str]:
    return frozenset(words_of_all(lambda one: one.numerals.many if one.numerals else ""))


def is_weak_one(text: str, lang: str) -> bool:
    """Whether an article or a word like it stands in `text` that may be the other language's 1."""
    words = known_words(language(lang))
    return words is not None and words.weak.search(text) is not None


def is_zero(text: str, lang: str) -> bool:
    """Whether a word stands in `text` that may be the other language's 0: no, aucun."""
    words = known_words(language(lang))
    return words is not None and words.zero.search(text) is not None


def _single(found: re.Match[str], words: Words) -> Iterator[Numeral]:
    word = small(found[0])
    if found["article"]:
        yield Numeral(*found.span(), Decimal(1), "article")
    elif (month := words.months.get(word)) is not None:
        if not (found[0].islower() and word in words.lower):
            yield Numeral(*found.span(), Decimal(month), "month")
    else:
        unit, values = words.implied[word]
        yield Numeral(*found.span(), values[0], "implied", values[1:], unit)


def _counted(found: re.Match[str], words: Words, *, adding: bool) -> Iterator[Numeral]:
    """The numbers that a run of counting words spells: it is cut where the words no longer fit together."""
    scale = halved_scale(found.string, found.end(), words.language) if adding else ""
    if not scale and (alone := words.alone.get(small(found[0]))):
        yield Numeral(*found.span(), *alone)
        return
    known = words.known
    parts: list[tuple[int, int, str]] = [
        (found.start() + word.start(), found.start() + word.end(), low)
        for word in words.part.finditer(found[0])
        if (low := small(word[0])) in words.alone
    ]
    at = 0
    while at < len(parts):
        rest = [word for _, _, word in parts[at:]]
        size, value, is_rank = _spelt(rest, known)
        if scale and at + size == len(parts):
            # A million and two | and a half million: what a half takes along begins a number of its own.
            size, value = min((size, value), _spelt([*rest, scale], known)[:2])
        kind = _kind(rest[:size], words.articles, words.doubtful, is_rank=is_rank)
        yield Numeral(parts[at][0], parts[at + size - 1][1], Decimal(value), kind)
        at += size


def _kind(words: Sequence[str], articles: frozenset[str], doubtful: frozenset[str], *, is_rank: bool) -> str:
    """Of which kind a number is that words spell."""
    alone = words[0] if len(words) == 1 else ""
    return "article" if alone in articles else "doubtful" if alone in doubtful else "ordinal" if is_rank else "word"


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
                if group > 100 and (unit := known.units.get(words[count - 1], 0)) and unit < 100:
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
