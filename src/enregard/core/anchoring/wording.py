"""The words of a passage as they are compared: with their numbers read, and what is as good as each other made one.

Two passages whose tokens have the same keys, in order, say the same: typography, capitals, digits for words and the
languages' lists of what may replace what are gone from the keys. Offsets are code points.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final, Literal, NamedTuple

from enregard.core.languages.registry import language
from enregard.core.quantities import number, numeral
from enregard.core.quantities.quantity import Number
from enregard.core.quantities.unit import currency_start, measure_end
from enregard.core.text.fold import SOFT_HYPHEN, fold

_MARKS: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u0300-\u036f"
_ENDING: Final = r"['’](?i:s|ll|re|ve|m|d)\b"
"""What English words end with after an apostrophe."""
_TOKEN: Final = re.compile(
    rf"(?i:n['’]t\b)|(?:(?:(?!n['’]t\b)[^\W_])[{_MARKS}]*)+(?:(?!{_ENDING})['’ʼ])?|{_ENDING}|[^\w\s]"
)
_PLAIN: Final = frozenset(",;:.…()[]{}-‐‑–—'’‘‚\"“”„«»‹›/*_`´·•|#\\\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""Marks that may come and go: typography, and what sets words off."""


_MARKUP: Final = re.compile(
    r"\]\([^)\s]*\)|\]\[[^\]\n]*\]|\[\^[\w-]+\]|<!--(?s:.*?)-->|https?://[^\s)>\]]+|(?m:^[ \t]*>(?=[ \t]))"
    r"|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)"
)
"""What a text that was never read as Markdown has of it, and addresses: where a link leads is no part of a claim."""


_ELIDED: Final = re.compile(r"(?:[\[*_`«“\"(]\s?)?[^\W_]")
"""What stands after the apostrophe of a word that was elided, within marks or not; else it closes a quotation."""


CLAUSE: Final = ", "
"""What the key of a word begins with that begins a clause after a comma: that of another clause than without."""


class Token(NamedTuple):
    """A word, a number with what it counts, or a mark that says something."""

    start: int
    end: int
    key: str
    kind: Literal["word", "number", "mark"]
    written: str


def tokens(text: str, start: int, end: int, lang: str) -> list[Token]:
    """The tokens of `text` between `start` and `end`, with keys; words of one phrase share its first one's place."""
    found = _read(text[start:end], language(lang).code)
    return [one._replace(start=one.start + start, end=one.end + start) for one in found] if start else list(found)


@lru_cache(maxsize=512)
def _read(passage: str, lang: str) -> tuple[Token, ...]:
    if SOFT_HYPHEN in passage:
        # Invisible, and set by word processors anywhere in a word or a number.
        kept = [n for n, letter in enumerate(passage) if letter != SOFT_HYPHEN]
        plain = _read("".join(passage[n] for n in kept), lang)
        return tuple(one._replace(start=kept[one.start], end=kept[one.end - 1] + 1) for one in plain)
    if any(mark in passage for mark in "[<_/>"):
        passage = _MARKUP.sub(lambda found: " " * len(found[0]), passage)
    known = _table(lang)
    at = 0
    out: list[Token] = []
    for one in _numbers(passage, lang):
        out += _words(passage, at, one.start, known)
        out.append(one)
        at = one.end
    out += _words(passage, at, len(passage), known)
    return tuple(_dated(_phrased(out, known), known))


def _words(passage: str, low: int, high: int, known: _Table) -> Iterator[Token]:
    for found in _TOKEN.finditer(passage, low, high):
        written = found[0]
        if written[0].isalnum():
            if written[-1] in "'’ʼ" and not _ELIDED.match(passage, found.end()):
                written = written[:-1]
            key, end = _key(written), found.start() + len(written)
            if key in known.short and (written[0].isupper() or passage[end : end + 1] == "."):
                key = known.short[key]
            if key in known.initials and written.isupper() and not passage.isupper():
                key = written
            if key in known.clausal and passage[: found.start()].rstrip().endswith(","):
                key = CLAUSE + known.same.get(key, key)
            yield Token(found.start(), end, key, "word", written)
        elif written[1:]:
            yield Token(found.start(), found.end(), _key(written), "word", written)
        elif written not in _PLAIN:
            yield Token(found.start(), found.end(), written, "mark", written)


def _key(written: str) -> str:
    return fold(written).lower()


def _numbers(passage: str, lang: str) -> list[Token]:
    """The numbers of a passage that digits and words write alike, each with its unit or currency."""
    found = list(number.figures(passage, lang))
    found += [
        one
        for one in number.numerals(passage, lang)
        if all(one.end <= other.start or other.end <= one.start for other in found)
    ]
    out: list[Token] = []
    for one in sorted(found, key=lambda one: one.start):
        if _is_read(one) and (not out or one.start >= out[-1].end):
            out.append(_counted(one, passage))
    return out


def _is_read(one: Number) -> bool:
    if one.kind == "word":
        return one.value != 1
    return one.kind in {"figure", "time", "ordinal", "doubtful", "roman"} and one.value is not None


def _counted(one: Number, passage: str) -> Token:
    ranks = one.kind in {"ordinal", "doubtful"}
    counted = one if ranks or one.kind in {"figure", "time"} else number.measured(one, passage)
    rank = ranks or (one.kind not in {"word", "time"} and one.scale == 1 and passage[one.end - 1].islower())
    start = currency_start(passage, one.start) if counted.currency else one.start
    # What follows a sum whose currency stands before it is no part of it.
    end = one.end if rank or start < one.start else max(one.end, measure_end(passage, one.end))
    value = number.in_digits(one.value or Decimal(0))
    others = "".join(f"/{other}" for other in one.others)
    several = "+" if one.kind == "word" and numeral.are_several(passage[one.start : one.end]) else ""
    # Of the numbers of a list (no 7, 3 %) units are not read; they tell all the same.
    unit = counted.currency or counted.unit or _key(passage[one.end : end].strip())
    key = f"#{several}{one.sign}{value}{others}{'.' if rank else ''} {unit}"
    return Token(start, end, key, "number", passage[start:end])


class _Phrase(NamedTuple):
    """Keys, and those that they are as good as."""

    old: tuple[str, ...]
    new: tuple[str, ...]


class _Table(NamedTuple):
    """What is as good as each other in a language."""

    same: Mapping[str, str]
    counted: frozenset[str]
    """Words of `same` that are not before a number or an article that may be one."""
    ones: frozenset[str]
    initials: frozenset[str]
    clausal: frozenset[str]
    short: Mapping[str, str]
    """Words by their abbreviations."""
    phrases: Mapping[str, tuple[_Phrase, ...]]
    """By first word, the longest first."""
    months: frozenset[str]
    lower: frozenset[str]
    """Months that are other words where they have a small letter."""
    of: frozenset[str]

    def is_month(self, one: Token) -> bool:
        """Whether a token is a month's name."""
        return one.key in self.months and not (one.key in self.lower and one.written.islower())


@cache
def _table(lang: str) -> _Table:
    own = language(lang).rewording
    phrases: defaultdict[str, list[_Phrase]] = defaultdict(list)
    for entry in filter(str.strip, own.phrases.split(";")):
        old, _, new = entry.partition("=")
        phrase = _Phrase(tuple(old.split()), tuple(new.split()))
        phrases[phrase.old[0]].append(phrase)
    longest_first = {word: tuple(sorted(found, key=lambda one: -len(one.old))) for word, found in phrases.items()}
    calendar = language(lang).calendar
    return _Table(
        _first_of(own.same),
        frozenset(own.counted.split()),
        frozenset(language(lang).indefinite.split()),
        frozenset(own.initials.split()),
        frozenset(own.clausal.split()),
        _first_of(own.short),
        longest_first,
        frozenset(name.lower() for names in calendar.months for name in names.split()),
        frozenset(calendar.words.split()),
        frozenset(language(lang).of.split()),
    )


def _first_of(groups: str) -> dict[str, str]:
    """By word, the first of its group."""
    return {word: group.split()[0] for group in groups.split(";") for word in group.split()}


def _phrased(found: Sequence[Token], known: _Table) -> list[Token]:
    """Tokens with the keys that their language makes one."""
    out: list[Token] = []
    at = 0
    while at < len(found):
        one = found[at]
        begun = () if one.kind == "number" else known.phrases.get(one.key, ())
        phrase = next((phrase for phrase in begun if phrase.old == _keys(found, at, len(phrase.old))), None)
        if phrase:
            last = found[at + len(phrase.old) - 1]
            written = " ".join(token.written for token in found[at : at + len(phrase.old)])
            out += [Token(one.start, last.end, known.same.get(key, key), "word", written) for key in phrase.new]
            at += len(phrase.old)
            continue
        out.append(one if _is_counted(found, at, known) else one._replace(key=known.same.get(one.key, one.key)))
        at += 1
    return out


def _is_counted(found: Sequence[Token], at: int, known: _Table) -> bool:
    """Whether a token is a number, or a word that tells more before one: dans deux ans, en deux ans."""
    if found[at].kind == "number" or found[at].key not in known.counted:
        return found[at].kind == "number"
    return any(one.kind == "number" or one.key in known.ones for one in found[at + 1 : at + 2])


_DAY: Final = re.compile(r"(#(?:[12]?\d|3[01]))\.? ")
"""The key of a number that may be a day of a month, with its rank or without."""


def _dated(found: Sequence[Token], known: _Table) -> list[Token]:
    """Tokens with each day before its month, and as a plain number: May 5th, 5 May, the 5th of May."""
    out = list(found)
    for at, month in enumerate(found):
        if (day := _day_of(found, at, known)) is None:
            continue
        plain = found[day]._replace(key=_DAY.sub(r"\1 ", found[day].key))
        if day < at:
            out[day] = plain
        else:
            out[at : day + 1] = month._replace(key=plain.key, kind="number"), plain._replace(key=month.key, kind="word")
    return out


def _day_of(found: Sequence[Token], at: int, known: _Table) -> int | None:
    """Which token is the day of the month that stands at `at`; none where that is no month, or has no day."""
    if not known.is_month(found[at]):
        return None
    before = at - 2 if at and found[at - 1].key in known.of else at - 1
    days = [n for n in (before, at + 1) if 0 <= n < len(found) and found[n].kind == "number"]
    return next((n for n in days if _DAY.fullmatch(found[n].key)), None)


def _keys(found: Sequence[Token], at: int, size: int) -> tuple[str, ...]:
    return tuple(token.key for token in found[at : at + size])
