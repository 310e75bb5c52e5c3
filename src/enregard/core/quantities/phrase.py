"""Number words that make one number with the words beside them: deux douzaines, half a million, un siècle et demi.

What has been read word by word is put together here; a word that became part of a phrase is no number of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from enregard.core.languages.language import Language, Numerals
from enregard.core.languages.registry import words_of_all
from enregard.core.quantities.alternation import letters_of_all
from enregard.core.quantities.vocabulary import small

_GAP: Final = r"[\s\u00a0-]+"
_HALF: Final = Decimal("0.5")


class Numeral(NamedTuple):
    """A number without digits: where it stands, what it is worth, and how it is written."""

    start: int
    end: int
    value: Decimal
    kind: str
    """word, ordinal, month, roman, implied by another word (dozen, noon), doubtful: a rank or a time (second); or an
    article that may be a one."""
    others: tuple[Decimal, ...] = ()
    """What else it may be worth: half an hour is 30 minutes, half of all is 50 per cent."""
    unit: str = ""
    """Of a span of time (a day, 24 hours), what it is counted in; of a time of day in words, hours."""


class _Words(NamedTuple):
    collectives: frozenset[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    hours: re.Pattern[str]
    scaled: re.Pattern[str]
    joint: re.Pattern[str]
    scales: Mapping[str, int]
    adding: re.Pattern[str]
    """What may make more or less of a number beside it: words for a half, and those after an hour; in small letters."""
    added: tuple[str, ...]
    """Letters of which some stand in all of that."""
    past: re.Pattern[str]
    parts: dict[str, Decimal]


@lru_cache(maxsize=64)
def _words(one: Language) -> _Words:
    known = one.numerals or Numerals({}, {})
    hours = "|".join(
        sorted(words_of_all(lambda one: f"{one.figures.clock} {one.figures.hours}"), key=len, reverse=True)
    )
    scales = "|".join(word for word, worth in known.scales.items() if worth >= 1000) or "(?!)"
    parts = {small(" ".join(words)): Decimal(value) for *words, value in _table(known.past)}
    adding = "|".join(filter(None, (known.half_before, known.half_after, *parts))) or "(?!)"
    return _Words(
        frozenset(known.collectives.split()),
        re.compile(rf"(?:{known.half_before or '(?!)'}){_GAP}(?:an?{_GAP})?", re.IGNORECASE),
        re.compile(
            rf"(?:[\s\u00a0][^\W\d_]+){{0,2}}?{_GAP}(?:{known.half_after or '(?!)'})(?!\w)",
            re.IGNORECASE,
        ),
        re.compile(rf"{_GAP}(?:{hours}){_GAP}", re.IGNORECASE),
        re.compile(rf"{_GAP}(?:{known.half_after or '(?!)'}){_GAP}({scales})(?!\w)", re.IGNORECASE),
        re.compile(rf"{_GAP}(?:{'|'.join(one.figures.joints.split()) or '(?!)'}){_GAP}", re.IGNORECASE),
        {small(word): worth for word, worth in known.scales.items()},
        re.compile(adding),
        letters_of_all(adding),
        re.compile(rf"(?<!\w)({'|'.join(parts) or '(?!)'})(?!\w)", re.IGNORECASE),
        parts,
    )


def _table(table: str) -> list[list[str]]:
    return [entry.split() for entry in table.split(";") if entry.strip()]


def adds_to_numbers(text: str, one: Language) -> bool:
    """Whether a text in small letters has words that may make more or less of the numbers beside them: and a half."""
    words = _words(one)
    return any(map(text.__contains__, words.added)) and words.adding.search(text) is not None


def together(found: Sequence[Numeral], text: str, one: Language, *, adding: bool) -> list[Numeral]:
    """Number words in order, those that make one number put together; `adding` is what `adds_to_numbers` says."""
    if not one.numerals or len(found) < 1 + (not adding):
        return list(found)
    words = _words(one)
    out: list[Numeral] = []
    for numeral in found:
        out.append(numeral)
        while len(out) > 1 and (whole := _whole(out[-2], out[-1], text, words, adding=adding)):
            out[-2:] = [whole]
    if adding:
        out = _with_halves(out, text, words)
    out = _times(_shared(out, text, words), text, words)
    return _past(out, text, words) if adding else out


def _with_halves(found: Sequence[Numeral], text: str, words: _Words) -> list[Numeral]:
    added: list[Numeral] = []
    for numeral in found:
        if added and numeral.start < added[-1].end:
            # The half that the number before took along; half a million of one and a half million.
            if numeral.end > added[-1].end:
                value = added[-1].value * numeral.value / _HALF
                added[-1] = added[-1]._replace(end=numeral.end, value=value, others=())
            continue
        added.append(_and_half(numeral, text, words))
    return added


def halved_scale(text: str, at: int, one: Language) -> str:
    """The scale that stands behind a half at a place: and a half million; or nothing."""
    found = _words(one).scaled.match(text, at)
    return small(found[1]) if found else ""


def _shared(found: Sequence[Numeral], text: str, words: _Words) -> list[Numeral]:
    """Numbers with what they may be worth where the next one's scale is theirs too: dix à vingt mille."""
    out = list(found)
    for n, (one, following) in enumerate(pairwise(found)):
        if not one.kind == following.kind == "word" or not words.joint.fullmatch(text, one.end, following.start):
            continue
        scale = words.scales.get(re.split(_GAP, small(text[following.start : following.end]))[-1], 1)
        if following.value > scale > one.value:
            out[n] = one._replace(others=(*one.others, one.value * scale))
    return out


def _whole(first: Numeral, second: Numeral, text: str, words: _Words, *, adding: bool) -> Numeral | None:
    return (_halved(first, second, text, words) if adding else None) or _multiplied(first, second, text, words)


def _is_gap(text: str, start: int, end: int) -> bool:
    return start < end and not text[start:end].strip("- \u00a0\u202f")


def _halved(half: Numeral, whole: Numeral, text: str, words: _Words) -> Numeral | None:
    """Half a million, une demi-douzaine, half-century."""
    if whole.kind not in {"word", "implied"} or not _is_multiple(whole.value, 1):
        return None
    counted = whole.value >= 1000 or _is_collective(whole, text, words)
    if not counted or not words.before.fullmatch(text, half.start, whole.start):
        return None
    return whole._replace(start=half.start, value=whole.value * _HALF, others=())


def _multiplied(count: Numeral, whole: Numeral, text: str, words: _Words) -> Numeral | None:
    """Deux douzaines, trois décennies; an article before them counts one."""
    if not _is_gap(text, count.end, whole.start) or count.kind not in {"word", "article"} or count.value >= 100:
        return None
    article = count.kind == "article" and whole.kind == "word" and whole.value >= 100
    if text[whole.start : whole.end].lower() not in words.collectives and not article:
        return None
    if count.value == 1:
        return whole._replace(start=count.start)
    return Numeral(count.start, whole.end, count.value * whole.value, "word", (count.value,))


def _and_half(one: Numeral, text: str, words: _Words) -> Numeral:
    """Un an et demi, two and a half, un siècle et demi: half of what is counted is added."""
    if one.kind not in {"word", "article", "implied"} or (
        one.kind == "implied" and not _is_collective(one, text, words)
    ):
        return one
    found = words.after.match(text, one.end)
    if not found:
        return one
    if one.kind == "implied" or one.value >= 1000:
        is_own = one.kind == "implied" or not _is_multiple(one.value, 1000)
        size = one.value if is_own else Decimal(10) ** _noughts(one.value)
        value, others = one.value + size * _HALF, (one.value + _HALF,) if one.kind == "word" else ()
    else:
        value, others = one.value + _HALF, ()
    # A time of half past six, or a span of six hours and a half: with the words for what is counted.
    return Numeral(one.start, found.end(), value, "word", others)


def _is_collective(one: Numeral, text: str, words: _Words) -> bool:
    return re.split(_GAP, text[one.start : one.end].lower())[-1] in words.collectives


def _is_multiple(value: Decimal, of: int) -> bool:
    """Whether a number is so many times another, as large as it may be: decimals divide no more than 28 digits."""
    return value == int(value) and int(value) % of == 0


def _noughts(value: Decimal) -> int:
    return len(str(int(value))) - len(str(int(value)).rstrip("0")) if value else 0


def _times(found: list[Numeral], text: str, words: _Words) -> list[Numeral]:
    """Times of day in words: quinze heures trente."""
    out: list[Numeral] = []
    for one in found:
        last = out[-1] if out else None
        clock = last and last.kind == one.kind == "word" and last.value < 25 and one.value < 60
        if last and clock and words.hours.fullmatch(text, last.end, one.start):
            out[-1] = _time(last.start, one.end, last.value + one.value / 60)
        else:
            out.append(one)
    return out


def _past(found: Sequence[Numeral], text: str, words: _Words) -> list[Numeral]:
    """Times of day with what words add to them or take from them: half past ten, midi moins le quart."""
    out = list(found)
    for part in words.past.finditer(text):
        sign = words.parts[small(part[1])]
        for n, one in enumerate(out):
            before = part.end() < one.start and text[part.end() : one.start].strip() == ""
            hours = words.hours.fullmatch(text, one.end, part.start())
            noon = one.kind == "implied" and _is_gap(text, one.end, part.start())
            after = one.end < part.start() and (hours or noon)
            if one.value <= 24 and one.kind in {"word", "implied"} and (before or after):
                start, end = min(part.start(), one.start), max(part.end(), one.end)
                out[n] = _time(start, end, one.value + sign)
    return [one for one in out if not any(_within(one, other) for other in out)]


def _time(start: int, end: int, hours: Decimal) -> Numeral:
    return Numeral(start, end, hours, "word", (hours + 12,) if hours < 12 else (), "h")


def _within(one: Numeral, other: Numeral) -> bool:
    return one is not other and other.start <= one.start and one.end <= other.end and other.unit == "h"
