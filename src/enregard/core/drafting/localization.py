"""Numbers and sums of money, written as another language writes them.

What is told here goes into a *file* as a translation's text; `typography.typeset` only decides how a file's text looks.
Values never change: 5,6 is 5.6, a milliard is a billion, and 12 € stays 12 euros. What a number is, `quantities` says;
how each language writes one, its record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from enregard.core.languages.language import NARROW, NO_BREAK, Amounts, Language
from enregard.core.languages.registry import language
from enregard.core.quantities import figure, number
from enregard.core.quantities.affix import DIGITS
from enregard.core.quantities.format import counts_as_one
from enregard.core.quantities.notation import SPACE, notation
from enregard.core.quantities.quantity import Number
from enregard.core.quantities.unit import currency_after, currency_end


class LocalizedNumber(NamedTuple):
    """A number in a text, with its sign, unit or currency, and how another language writes it."""

    start: int
    end: int
    written: str
    plain: bool
    """Whether it is digits and nothing else, which a machine may take for a word without harm."""


_COINS: Final = {"USD": "$", "EUR": "€", "GBP": "£"}
"""The currencies whose sums are written out or by sign, as a language does."""
_SIGN: Final = re.compile(
    rf"([{SPACE}]?)([%‰€$£°]|°C|km/h|km²|km|m²|m³|cm|mm|kg|[kMG]?Hz|[kMGT]Wh|[kMG]W|[kKMGTP][oB])(?![\w/])"
)
_BYTES: Final = re.compile(r"(?<=^[kKMGTP])[oB]$")
_DIGITS: Final = re.compile(DIGITS)


def localized(text: str, source: str, target: str) -> Iterator[LocalizedNumber]:
    """The numbers of `text`, in order, each as `target` writes it.

    Versions, dotted dates and numbers in a third notation are written as they were. Nothing is told between languages
    of which it isn't known how they write sums.
    """
    ours, theirs = language(source), language(target)
    if not ours.amounts or not theirs.amounts:
        return
    for one in number.figures(text, source):
        if one.kind == "name":
            if "." in one.name:
                yield _verbatim(text, one.start, one.end)
        elif one.kind == "time":
            yield from (_verbatim(text, *run.span()) for run in re.compile(r"\d+").finditer(text, one.start, one.end))
        else:
            yield _localized(one, text, ours, theirs)


def _verbatim(text: str, start: int, end: int) -> LocalizedNumber:
    written = text[start:end]
    return LocalizedNumber(start, end, written, written.isdigit())


def _localized(one: Number, text: str, ours: Language, theirs: Language) -> LocalizedNumber:
    found = _DIGITS.match(text, one.start)
    digits = found[0] if found else text[one.start : one.end]
    end = one.start + len(digits)
    if one.value in one.foreign or figure.is_label(text, one.start, end):
        return _verbatim(text, one.start, end)
    written = _digits(digits, ours, theirs)
    return _amount(one, text, written, ours, theirs) or _with_sign(text, one.start, end, written, theirs)


def _digits(digits: str, ours: Language, theirs: Language) -> str:
    """Digits with the marks of another language, grouped where they were."""
    here, there = notation(ours.code), notation(theirs.code)
    whole, point, fraction = digits.partition(here.decimal)
    grouped = re.sub(rf"[{SPACE}.,]", there.written.replace(" ", NARROW), whole)
    return grouped + (there.decimal if point else "") + fraction


def _amount(one: Number, text: str, written: str, ours: Language, theirs: Language) -> LocalizedNumber | None:
    """A sum of money with a scale in words: 5,6 millions de dollars, $5.6 million; None where it is none."""
    assert ours.amounts and theirs.amounts
    sign = _COINS.get(one.currency, "")
    if not sign or one.scale not in ours.amounts.scales or one.scale not in theirs.amounts.scales:
        return None
    start, end = one.start, one.end
    if text[start - 1 : start] == sign:
        start -= 1
        if text[start - 1 : start].isalnum():
            return None
    elif currency_after(text, end) != one.currency:
        return None
    else:
        end = currency_end(text, end)
        if _singular(_counted(text[one.end : end], ours)) not in _coins(ours):
            return None
    word, words = theirs.amounts.scales[one.scale]
    scale = word if counts_as_one(abs(one.value or Decimal(0)) / one.scale, theirs.code) else words
    return LocalizedNumber(start, end, _sum(written, scale, sign, theirs.amounts), plain=False)


def _sum(written: str, scale: str, sign: str, amounts: Amounts) -> str:
    coin = amounts.coins.get(sign)
    if coin is None:
        return f"{sign}{written} {scale}" if amounts.sign_first else f"{written}{NO_BREAK}{scale}{NO_BREAK}{sign}"
    return f"{written}{NO_BREAK}{scale} {amounts.of[coin[0] in 'aeiouy']}{coin}"


@lru_cache(maxsize=64)
def _coins(one: Language) -> frozenset[str]:
    """How sums of money end in a language, words in the singular."""
    assert one.amounts
    return frozenset(map(_singular, one.amounts.coins.values())) | frozenset(_COINS.values())


def _counted(written: str, one: Language) -> str:
    """What a number counts, without what joins it to the number: de dollars, d’euros."""
    written = written.strip()
    for word in one.of.split():
        rest = written.removeprefix(word)
        if rest != written and (rest[0].isspace() or not word[-1].isalpha()):
            return rest.strip()
    return written


def _singular(words: str) -> str:
    return re.sub(r"s\b", "", words)


def _with_sign(text: str, start: int, end: int, written: str, theirs: Language) -> LocalizedNumber:
    """A number with the currency's sign before it, or the unit's after it."""
    assert theirs.amounts
    plain = text[start:end].isdigit()
    sign = text[start - 1] if start and text[start - 1] in _COINS.values() else ""
    if sign and not text[start - 2 : start - 1].isalnum():
        return LocalizedNumber(start - 1, end, _signed(written, sign, theirs.amounts), plain=False)
    found = _SIGN.match(text, end)
    if not found:
        return LocalizedNumber(start, end, written, plain)
    sign = _BYTES.sub(theirs.amounts.byte, found[2])
    return LocalizedNumber(start, found.end(), _signed(written, sign, theirs.amounts), plain=False)


def _signed(written: str, sign: str, amounts: Amounts) -> str:
    if sign in _COINS.values() and amounts.sign_first:
        return sign + written
    return written + ("" if sign in amounts.close.split() else NO_BREAK) + sign
