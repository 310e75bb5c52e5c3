"""Numbers in a text, by value: what 5,6 says in French and 5.6 in English.

Each language has its notation. A number written in another one is still read, and said to be *foreign*; where two
readings are possible (80,000 in French) the other one is kept. Rules of this module: offsets are code points; values
are exact decimals; nothing is compared here.

Sources: Lexique des règles typographiques en usage à l'Imprimerie nationale; The Chicago Manual of Style, ch. 9; the
SI brochure (9th edition), 5.4.4, for spaces between groups of three; the long and short scales of the two languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from enregard.core.languages.language import Language
from enregard.core.languages.registry import language
from enregard.core.languages.script import UNSPACED
from enregard.core.quantities import affix, digit, era, fraction, numeral, power, sign
from enregard.core.quantities.affix import DIGITS
from enregard.core.quantities.clock import halved, halves_to, of_day, past, time_of, with_commas
from enregard.core.quantities.compound import joined, ranged, seasons
from enregard.core.quantities.figure import dotted, figure_at, is_list
from enregard.core.quantities.notation import SPACE
from enregard.core.quantities.phrase import Numeral
from enregard.core.quantities.plain import plain
from enregard.core.quantities.quantity import Number
from enregard.core.quantities.telephone import may_hold, telephones
from enregard.core.quantities.unit import currency_after, measure_end, unit_after

_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+")
_ADDRESS_OR_MAIL: Final = re.compile(rf"{_ADDRESS.pattern}|\S+@\S+\.\w+")


def numbers(text: str, lang: str) -> tuple[Number, ...]:
    """All numbers of `text`, in digits, words, Roman numerals and months' names, in order.

    `lang` is a BCP 47 code; what follows its first hyphen does not count. Words that only imply a number (dozen, noon)
    are left out: `numerals` has them.
    """
    found = [*figures(text, lang), *(one for one in numerals(text, lang) if one.kind != "implied")]
    found.sort(key=lambda number: (number.start, -number.end))
    return tuple(found)


def numerals(text: str, lang: str) -> tuple[Number, ...]:
    """The numbers of `text` that have no digit in them; articles aside."""
    return _without_scales(numeral.spelt_without_articles(text, lang), text)


def numerals_and_articles(text: str, lang: str) -> tuple[Number, ...]:
    """The same with the articles that may be a one: un an, a year."""
    return _without_scales(numeral.spelt(text, lang), text)


def _without_scales(found: Iterable[Numeral], text: str) -> tuple[Number, ...]:
    """Numerals as numbers, without scales that belong to a figure: five million is one number, 5 million is as well."""
    return tuple(
        Number(one.start, one.end, one.value, one.unit, "", one.kind, one.others)
        for one in found
        if not (one.value >= 1000 and one.start > 1 and text[: one.start].rstrip(SPACE)[-1:].isdigit())
    )


def measured(one: Number, text: str) -> Number:
    """A number in words with the unit or the currency that follows it."""
    currency = currency_after(text, one.end)
    return one._replace(unit="" if currency else unit_after(text, one.end), currency=currency)


_NEXT_WORD: Final = re.compile(r"\w+")
_COUNTED: Final = re.compile(rf"[{SPACE}-][^\W\d_]+")


def in_digits(value: Decimal) -> str:
    """A value in digits, without noughts at the end of its decimals."""
    digits = f"{value:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def counts_word(one: Number, text: str) -> bool:
    """Whether a word follows a number that it may count; a word between two numbers, as and, is none."""
    return _COUNTED.match(text, one.end) is not None and not affix.around().joint.match(text, one.end)


def opens_range(article: Number, text: str) -> bool:
    """Whether an article is the first number of a range: une à deux heures."""
    found = affix.around().joint.match(text, article.end)
    return found is not None and bool(_NEXT_WORD.match(text, found.end()))


_WHOLE: Final = re.compile(rf"(?:{DIGITS})[^\W{UNSPACED}]*|[^\W{UNSPACED}]+(?:['’]t\b)?")
_AROUND: Final = 40
"""How far beyond a passage a figure or a word that it cuts is looked for."""


def whole(text: str, start: int, end: int) -> tuple[int, int]:
    """The passage from `start` to `end` with the figures and words whole that it cuts, and its first figure's sign."""
    low, high = start, end
    for token in _WHOLE.finditer(text, max(0, start - _AROUND), end + _AROUND):
        if token.start() >= end:
            break
        if token.end() > start:
            low, high = min(low, token.start()), max(high, token.end())
    if text[low : low + 1].isdigit():
        if sign.bound(text, low):
            low = low - 1 if text[low - 1] in sign.BOUNDS else low - 2
        elif sign.is_negative(text, low):
            low = max(text.rfind(mark, 0, low) for mark in sign.MINUS)
    return low, high


def figures(text: str, lang: str) -> tuple[Number, ...]:
    """The numbers of `text` that are written in digits, in order; those in web addresses aside."""
    tongue = language(lang)
    eras = tongue.calendar.eras
    text = era.with_first_years(text, eras) if eras else text
    found = _figures(text, tongue)
    found = era.dated(found, text, eras) if eras else found
    return with_commas(found, text, tongue.figures.hour_before) if tongue.figures.hour_before else found


def _figures(text: str, tongue: Language) -> tuple[Number, ...]:
    if "://" in text or "@" in text or "www." in text:
        # What is read backwards from its @ is looked for where there is one: that takes long.
        text = (_ADDRESS_OR_MAIL if "@" in text else _ADDRESS).sub(lambda found: " " * len(found[0]), text)
    # Looking for digits alone is fast; the whole expressions are asked where more may belong to them.
    runs = [digits.span() for digits in _DIGITS.finditer(text)]
    is_ascii = text.isascii()
    if not is_ascii and any(text[start] > "9" for start, _ in runs):
        text = digit.plain(text, tongue)
        runs = [digits.span() for digits in _DIGITS.finditer(text)]
    if tongue.notation and tongue.notation.point:
        text = digit.pointed(text, tongue.notation)
    alone = [plain(text, start, end, tongue) for start, end in runs]
    # One set of characters is looked for faster than two expressions.
    unusual = not is_ascii and fraction.UNUSUAL.search(text) is not None
    if not unusual and all(one and one.unit in _ALONE for one in alone):
        return tuple(filter(None, alone))
    rest = [run for run, one in zip(runs, alone, strict=True) if one is None]
    calls = list(telephones(text)) if any(may_hold(text, *run) for run in rest) else []
    if unusual or power.SIGN in text:
        calls += power.powers(text)
    for call in calls:
        text = text[: call.start] + "\n" * (call.end - call.start) + text[call.end :]
    out: list[Number] = []
    seen = at = 0
    for (start, end), simple in zip(runs, alone, strict=True):
        if start < at or text[start] == "\n":
            continue
        if simple:
            at = end
            if start >= seen:
                out.append(simple)
                seen = end
            continue
        found = None if _is_alone(text, start, end) else affix.figure_or_time().match(text, start)
        at = found.end() if found else end
        if start < seen:
            continue
        if found and found["clock"]:
            out.append(time_of(found, text))
        elif not (at > end and is_list(text, start, at)) and (one := figure_at(text, start, at, tongue)):
            out.append(one)
        else:
            out += dotted(text, start, at)
        seen = out[-1].end
        if out[-1].unit == "%" and "%" not in text[seen : seen + 2]:
            seen = measure_end(text, seen)  # 33 p. 100 is one figure.
    if unusual:
        out = fraction.with_fractions(out, text)
        out = sorted([*out, *fraction.small(text)], key=lambda number: number.start)
    if unusual or any(one.unit == "h" for one in out):
        out = past(out, text)
    if tongue.figures.half_to:
        out = halves_to(out, text, tongue.figures.half_to)
    together = [one for near in _near(out, text) for one in _together(near, text)]
    return tuple(sorted([*together, *calls], key=lambda number: number.start)) if calls else tuple(together)


_NEAR: Final = 40
"""How many characters stand at most between figures that belong together: a unit in words, and a word for and;"""
_SPACES: Final = 3
"""and how many spaces."""
_ALONE: Final = frozenset({"", "%"})
"""Units that a figure shares with none beside it."""


def _near(found: Sequence[Number], text: str) -> Iterator[list[Number]]:
    """Figures in order, those that may belong together in one list; most stand by themselves."""
    near: list[Number] = []
    for one in found:
        if near and (one.start - near[-1].end > _NEAR or text.count(" ", near[-1].end, one.start) > _SPACES):
            yield near
            near = []
        near.append(one)
    if near:
        yield near


def _together(near: list[Number], text: str) -> list[Number]:
    """Figures that stand near each other, those that are one measure, range or time made so."""
    if len(near) == 1:
        return [of_day(near[0], text)]
    return halved(ranged(seasons(joined(near, text), text), text), text)


# What begins with one character of a kind is found twice as fast as what begins with several.
_DIGITS: Final = re.compile(r"\d\d*")
_GOES_ON: Final = frozenset(".,'’") | frozenset(SPACE)


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether digits are surely the whole of a figure: neither a time of day nor a part of a longer number."""
    after = text[end : end + 2]
    if not after:
        return True
    if after[0] in _GOES_ON:
        return not after[1:].isdecimal() and (end - start > 2 or after[1:] not in affix.around().clock)
    return end - start > 2 or (after[0] != ":" and after[0] not in affix.around().clock)
