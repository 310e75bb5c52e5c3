"""What a passage claims that no note may be moved across: numbers, what they count, negations.

Two passages of one language claim the same when their numbers agree one by one (value, sign, unit, currency) and their
negations agree. What a number is, `quantities` says; how sure one must be is said here, and stricter than a reader
would be: what it takes for different costs an editor a look, what it took for the same would put a note on another
figure. Words of every language count, since texts cite each other; the passage's own comes first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from enregard.core.languages.language import powers
from enregard.core.languages.registry import LANGUAGES, language, read_beside
from enregard.core.quantities import notation, number, numeral
from enregard.core.quantities.quantity import Number
from enregard.core.quantities.unit import joints, measure_end
from enregard.core.text.fold import unhyphenated


@dataclass(frozen=True, slots=True)
class Claims:
    """What may not change under a note."""

    numbers: tuple[str, ...] = ()
    """Numbers in digits, large ones in words, and months beside a number, with signs and units, in order."""
    amounts: tuple[str, ...] = ()
    """Small numbers in words, with units, in order; without "one" and "un", which are articles as often."""
    ones: int = 0
    """How many of these there are."""
    currencies: tuple[str, ...] = ()
    """The currencies of numbers, in order."""
    negations: tuple[str, ...] = ()
    """Negations, sorted."""
    counts: tuple[str, ...] = field(default=(), compare=False)
    """Numbers and amounts together, in order: digits may stand for words, and words for digits."""
    ranked: tuple[str, ...] = field(default=(), compare=False)
    """The same with ranks in words among them, each rank told as one: premier stands for 1er."""


def claims(text: str, start: int = 0, end: int | None = None, lang: str = "") -> Claims:
    """What `text` claims between `start` and `end` (code points).

    A number or a word that the passage cuts is read whole: "6 %" in "5,6 %" claims 5,6, and "5" in "5 million" that.
    What only stands beside the passage, as a currency after it, is not read. With `lang`, marks that group digits do
    not count.
    """
    return read(uncut(text, start, len(text) if end is None else end, lang), lang)


def uncut(text: str, start: int, end: int, lang: str) -> str:
    """The passage that is read between `start` and `end`: with the numbers and words whole that these cut."""
    low, high = number.whole(text, start, end)
    low, high = _begun(text, low, lang), _ended(text, high, lang)
    return unhyphenated(text[low:high])


_FIRST_WIDE: Final = "\u2e80"
"""From here on are letters of scripts without spaces between words."""


def goes_on(text: str, at: int) -> bool:
    """Whether a number may go on over a place in a text: words on either side count, in digits or spelt out."""
    if 0 < at < len(text) and _is_numeral(text[at]) and (_is_numeral(text[at - 1]) or text[at - 1] >= _FIRST_WIDE):
        return True  # 3億5万, 2時間30分, in a script without spaces
    known = _number_words()
    sides = _LAST_WORDS.search(text, at - _WIDE, at), _FIRST_WORDS.match(text, at)
    return all(
        found and any(word[0].isnumeric() or word.lower() in known for word in _SPELT.findall(found[0]))
        for found in sides
    )


def _is_numeral(letter: str) -> bool:
    """Whether a character is of a number: a digit, or a numeral or a scale of Chinese, Japanese or Korean."""
    return letter.isnumeric() or letter in "십백천만억조"


def _begun(text: str, at: int, lang: str) -> int:
    """Where a number begins that goes on over a place in a text; else the place."""
    return next((start for start, _ in _over(text, at, lang)), at)


def _ended(text: str, at: int, lang: str) -> int:
    """Where a number ends that goes on over a place in a text; else the place."""
    return next((end for _, end in _over(text, at, lang)), at)


def _over(text: str, at: int, lang: str) -> Iterator[tuple[int, int]]:
    """Where numbers begin and end that go on over a place."""
    if goes_on(text, at):
        low = max(0, at - _WIDE)
        for one in number.numbers(text[low : at + _WIDE], lang):
            if low + one.start < at < low + one.end:
                yield low + one.start, low + one.end


@lru_cache(maxsize=256)
def read(passage: str, lang: str) -> Claims:
    """What a passage claims that cuts no number and no word."""
    words = [found[0].lower() for found in _WORD.finditer(passage)]
    denying = _negations(language(lang).code)
    ones = [found for found in _WORD.finditer(passage) if found[0].lower() in _ones(language(lang).code)]
    said = list(_said(passage, lang, ones))
    return Claims(
        tuple(one.name for one in said if one.field == "numbers"),
        tuple(one.name for one in said if one.field == "amounts"),
        len(ones),
        tuple(one.currency for one in said if one.currency),
        tuple(sorted(denying[word] for word in words if word in denying)),
        tuple(one.name for one in said if one.field != "ranks"),
        tuple(one.name + "." * one.rank for one in said),
    )


class _Said(NamedTuple):
    """A number as it is compared."""

    field: str
    """The field of `Claims` that it belongs to; `ranks` for one in words."""
    name: str
    currency: str
    rank: bool


_WIDE: Final = 40
"""How far a number may go on beyond a passage."""
# A word, and the one beside it where that is short: 18 h, vingt et un.
_FIRST_WORDS: Final = re.compile(r"\W*\w{1,2}\W\w+|\W*\w+")
_LAST_WORDS: Final = re.compile(r"\w+\W\w{1,2}\W*\Z|\w+\W*\Z")
_SPELT: Final = re.compile(r"\w+")
_WORD: Final = re.compile(r"n['’]t\b|(?:[^\W\d_](?!['’]t\b))+['’]?")
"""A word, with the apostrophe after it; of a contraction, don and n't."""
_HYPHENS: Final = ("-", "‐", "‑")
_LARGE: Final = 100
"""From here on a number in words may not be added or left out."""
_DAYS: Final = range(1, 32)
_MANY: Final = 10
"""The same of a word that implies a number: dozens, centaine."""
_COUNTED: Final = frozenset(
    ["km", "mi", "ha", "acre", "kg", "t", "l", "gal", "h", "min", "day", "week", "month", "year"]
)
"""Units that make a number of an article: an acre. Of others (foot, livre, second) the words are mostly others."""


_RANKS: Final = frozenset({"ordinal", "doubtful"})
"""Words for a rank; second may be a measure of time as well."""
_WHOLE: Final = frozenset({"figure", "time", "name"}) | _RANKS
"""Numbers that come with what they count, or count nothing."""


def _said(passage: str, lang: str, ones: Sequence[re.Match[str]]) -> Iterator[_Said]:
    """The numbers of a passage, in order."""
    found = [one for one in _numbers(passage, lang) if not _is_left(one)]
    articles = [Number(one.start(), one.end(), None, kind="article") for one in ones]
    every = sorted([*found, *articles], key=lambda one: one.start)
    for one in _days_first(every, passage):
        counted = one if one.kind in _WHOLE else number.measured(one, passage)
        if field := _field(counted, found, passage):
            unit = counted.unit and f" {counted.unit}"
            yield _Said(field, _name(counted, passage, lang) + unit, counted.currency, _is_rank(one, passage))


def _days_first(every: Sequence[Number], passage: str) -> list[Number]:
    """The same numbers with each day before its month: May 5, 5 May."""
    out = list(every)
    for at, (one, other) in enumerate(pairwise(every)):
        if one.kind == "month" and _is_day(other) and _adjoins(one, other, passage):
            out[at : at + 2] = other, one
    return out


def _is_day(one: Number) -> bool:
    """Whether a number may be the day of a month."""
    return one.kind == "figure" and one.value in _DAYS and not one.unit


def _is_rank(one: Number, passage: str) -> bool:
    """Whether a number is a rank: 1er, premier, XXe."""
    return one.rank or one.kind in _RANKS or (one.kind == "roman" and passage[one.end - 1].islower())


def _numbers(passage: str, lang: str) -> list[Number]:
    """The numbers of a passage, in words of its language first, then of others."""
    found = list(number.figures(passage, lang))
    for known in read_beside(lang):
        found += [
            one
            for one in number.numerals(passage, known.code)
            if all(one.end <= other.start or other.end <= one.start for other in found)
        ]
    return list(_apart(sorted(found, key=lambda one: one.start), passage))


def _apart(found: Sequence[Number], passage: str) -> Iterator[Number]:
    """Numbers without those that are part of what another one counts: the hundred of per cent."""
    end = 0
    for one in found:
        if one.start >= end:
            yield one
            end = measure_end(passage, one.end)


def _is_left(one: Number) -> bool:
    """Whether a word that implies a number is left to the reader: one for a span of time, such as day."""
    return one.kind == "implied" and one.unit != ""


def _field(one: Number, found: Sequence[Number], passage: str) -> str:
    """The field of `Claims` that a number belongs to, or nothing."""
    match one.kind:
        case "article":
            return "numbers" if one.currency or (one.unit in _COUNTED and not _is_part(one, passage)) else ""
        case "month":
            return "numbers" if any(_adjoins(one, other, passage) for other in found) else ""
        case "ordinal" | "doubtful":
            return "ranks"
        case "word" if one.value == 1:
            return ""
        case "word":
            return "numbers" if one.value is not None and one.value >= _LARGE else "amounts"
        case "implied":
            return "numbers" if one.value is not None and one.value >= _MANY else "amounts"
    return "numbers"


def _is_part(one: Number, passage: str) -> bool:
    """Whether the unit after an article is but a part of the word that it stands before: a week-end."""
    return passage[measure_end(passage, one.end) :][:1] in _HYPHENS


@cache
def _beside() -> re.Pattern[str]:
    """What may stand between a number and the month that it belongs to."""
    return re.compile(rf"[\s.-]{{0,2}}(?:{joints()})?")


def _adjoins(month: Number, other: Number, passage: str) -> bool:
    """Whether a number that is no month stands beside one."""
    first, second = sorted((month, other), key=lambda one: one.start)
    return other.kind != "month" and _beside().fullmatch(passage, first.end, second.start) is not None


def _name(one: Number, passage: str, lang: str) -> str:
    """A number as it is compared: its value, and as it is written where nobody knows the language's notation."""
    if one.kind == "article":
        return "1"
    if one.value is None:
        return one.name.strip("_")
    if one.kind == "month":
        return f"month {one.value}"
    if one.kind in {"word", "implied"} and numeral.are_several(passage[one.start : one.end]):
        return f"several {one.value}"
    # Of what counts nothing noughts may tell: version 4.2, version 4.20.
    bare = one.kind == "figure" and one.scale == 1 and not one.unit and not one.currency
    value = f"{one.value}" if bare else number.in_digits(one.value)
    if one.kind == "figure" and not notation.is_known(lang):
        sign = "-" if one.value < 0 else ""
        value = f"{sign}{notation.bare(passage[one.start : one.end])}" + (f" × {one.scale}" if one.scale > 1 else "")
    return " or ".join((one.sign + value, *map(str, one.others)))


@cache
def _negations(lang: str) -> Mapping[str, str]:
    """Words that deny, in a language and in those read beside it, by what they deny."""
    own = language(lang)
    others = {word for words in own.rewording.carrying.values() for word in words.split()}
    known = {word: name for name, words in own.negations.items() for word in words.split()}
    for one in read_beside(lang):
        for name, words in one.negations.items():
            for word in words.split():
                if word not in others:
                    known.setdefault(word, name)
    return known


@cache
def _number_words() -> frozenset[str]:
    """The words of all languages that a number is made of."""
    known = [one.numerals for one in LANGUAGES.values() if one.numerals]
    beside = (powers(one.figures.scales) for one in LANGUAGES.values())
    return frozenset(
        word.lower() for own in known for words in (own.units, own.scales, own.ordinals, *beside) for word in words
    )


@cache
def _ones(lang: str) -> frozenset[str]:
    """Words for one in a language and in those read beside it, articles among them."""
    articles = {word for one in read_beside(lang) for word in one.indefinite.split()}
    known = (one.numerals for one in read_beside(lang) if one.numerals)
    return frozenset(articles.union(*({word for word, value in words.units.items() if value == 1} for words in known)))


def difference(one: Claims, other: Claims) -> str:
    """In which respect two passages claim something else: a field of `Claims`, or nothing.

    A small number in words that was added or left out ("the two kinds", "both kinds") says nothing else; another does,
    or one that took the place of "one".
    """
    others = one.numbers != other.numbers or _counts(one, other) or _counts(other, one)
    if others and one.counts != other.counts and one.ranked != other.ranked:
        return "numbers"
    if one.currencies != other.currencies:
        return "currencies"
    return "negations" if one.negations != other.negations else ""


def _counts(one: Claims, other: Claims) -> bool:
    """Whether a small number in words stands in `other` where another, or an article, stood in `one`."""
    if not other.amounts or one.amounts == other.amounts:
        return False
    return bool(one.amounts) or one.ones > other.ones
