"""Figures beside which nothing stands that may belong to them, and so most figures of a text: le pont date de 1932.

It is enough to look at the word on either side, and most words have been looked at before. Rule of this module: a
figure that it takes for plain is read by `figure.figure_at` as the same number; of what may be more it says nothing.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final, NamedTuple

from enregard.core.languages.language import Language
from enregard.core.languages.registry import LANGUAGES, words_of_all
from enregard.core.quantities import affix, sign
from enregard.core.quantities.alternation import Beginnings, beginnings
from enregard.core.quantities.clock import dialled
from enregard.core.quantities.notation import SPACE
from enregard.core.quantities.quantity import Number
from enregard.core.quantities.unit import COIN_ENDS, coins, currency_before, unit_after, units

_CLOSING: Final = frozenset((*".,;:!?)»”\n", ""))
"""What may stand after a plain figure, if no digit follows it."""
_CLOSING_APART: Final = frozenset("»;!?(")
"""What may stand after it and a space."""
_NEXT: Final = re.compile(rf"[{SPACE}]([^\W\d_]+)(?!\w)")
_LAST: Final = re.compile(r"(?:^|[’'(«“])([^\W\d_]+)$")
_LONGEST: Final = 24
"""How many characters before a figure hold the word before it, if it is one that says something of the figure."""
_HOUR: Final = 12
"""Up to this a figure may be an hour of half a day: 6 in the evening."""


class Following(NamedTuple):
    """What the word after a figure may be, or begin."""

    scale: bool
    coin: bool
    unit: bool
    other: bool
    """Hours, or what stands between a figure and its unit."""


ANYTHING: Final = Following(scale=True, coin=True, unit=True, other=True)
_PER_CENT: Final = Following(scale=False, coin=False, unit=True, other=False)
_NOTHING: Final = Following(scale=False, coin=False, unit=False, other=False)
_SURE: Final = frozenset({_NOTHING, Following(scale=False, coin=False, unit=True, other=False)})
"""Nothing, or a unit alone: what a figure is before these needs no further look."""


def plain(text: str, start: int, end: int, tongue: Language) -> Number | None:
    """The number whose digits stand at `start` to `end`, where these are surely all of it; else None."""
    if text[start] == "0" or not is_apart(text, start):
        return None
    after, unit = text[end : end + 1], ""
    others: tuple[Decimal, ...] = ()
    if after in _CLOSING:
        if text[end + 1 : end + 2].isdecimal():
            return None
        value = Decimal(text[start:end])
    elif after in _SPACES and text[end + 1 : end + 2] in _CLOSING_APART:
        value = Decimal(text[start:end])
    elif after == "%" or (after in _SPACES and text[end + 1 : end + 2] == "%"):
        at = text.index("%", end) + 1
        ended = text[at : at + 1] in _CLOSING or text[at].isspace()
        return Number(start, end, Decimal(text[start:end]), "%", "", "figure") if ended else None
    else:
        following = _NEXT.match(text, end)
        may_be = _following(following[1], tongue) if following else None
        if following is None or may_be not in _SURE:
            return None
        value = Decimal(text[start:end])
        if value <= _HOUR and _may_tell_half(following[1]):
            return None
        unit = unit_after(text, end) if may_be is not _NOTHING else ""
        others = and_half(text, end, value) if unit else ()
    times = dialled(text[start:end]) if end - start == 4 and not unit else ()
    return Number(start, end, value, unit, "", "figure", others, (), 1, "", "", "", False, times)


def and_half(text: str, end: int, value: Decimal, scale: int = 1) -> tuple[Decimal, ...]:
    """What follows a figure and adds to it: 2 millions et demi, 12 ans trois quarts."""
    found = affix.around().half.match(text, end)
    return ((value + Decimal("0.5" if found["half"] or found["half2"] else "0.75")) * scale,) if found else ()


_SPACES: Final = frozenset(SPACE)
_GAPS: Final = frozenset(f"{SPACE}\n(")
_TELLING: Final = COIN_ENDS | sign.BOUNDS


def is_apart(text: str, start: int) -> bool:
    """Whether what stands before a figure surely says nothing of it: no currency, minus, bound, or part of a number."""
    if not start:
        return True
    gap, before = text[start - 1], text[start - 2 : start - 1]
    if gap not in _GAPS or before.isdecimal():
        return False
    if gap == "(" or (before not in _TELLING and before not in affix.around().before_space):
        return True
    if gap == "\n":
        return False
    at = text.rfind(" ", max(0, start - _LONGEST), start - 1)
    return (at >= 0 or start < _LONGEST) and not _may_tell(text[at + 1 : start - 1])


@lru_cache(maxsize=4096)
def _may_tell(written: str) -> bool:
    """Whether what stands before the space before a figure may say something of it."""
    word = _LAST.search(written)
    if word is None or not word[1].islower():
        return True
    before = f"{word[1]} "
    return (
        bool(currency_before(before, len(before)))
        or sign.is_negative(before, len(before))
        or before.endswith((*affix.around().decade_before, *affix.around().half_to))
    )


def follows(text: str, end: int, tongue: Language) -> Following:
    """What may follow a figure that ends at `end`; all that there is, where neither a word after a space does nor %."""
    following = _NEXT.match(text, end)
    if following:
        return _following(following[1], tongue)
    after = text[end : end + 2]
    return _PER_CENT if after[:1] == "%" or (after[1:] == "%" and after[0] in _SPACES) else ANYTHING


@lru_cache(maxsize=8192)
def _following(word: str, tongue: Language) -> Following:
    low = word.lower()
    if len(low) != len(word) or _joints().may_begin(low):
        return ANYTHING
    found = Following(
        _scales(tongue).may_begin(word), _coins().may_begin(word), _units().may_begin(low), _hours().may_begin(low)
    )
    return found if any(found) else _NOTHING


@cache
def _joints() -> Beginnings:
    return beginnings("|".join(re.escape(word.rstrip("'’")) for word in words_of_all(lambda one: one.of)))


@cache
def _coins() -> Beginnings:
    return beginnings("|".join(coins()))


@cache
def _units() -> Beginnings:
    return beginnings("|".join(units()))


@cache
def _hours() -> Beginnings:
    # In small letters, as what follows is asked: Uhr.
    clock = words_of_all(lambda one: f"{one.figures.clock} {one.figures.hours}".lower())
    return beginnings("|".join(map(re.escape, ("a", "p", "am", "pm", *clock))))


@lru_cache(maxsize=64)
def _scales(tongue: Language) -> Beginnings:
    ending = r"\w*" if tongue.figures.inflected else ""
    return beginnings("|".join(f"{re.escape(word)}{ending}" for word in affix.tails(tongue).scales))


@lru_cache(maxsize=1024)
def _may_tell_half(word: str) -> bool:
    """Whether a word may begin those after an hour that say in which half of the day it is."""
    return _halves().may_begin(word)


@cache
def _halves() -> Beginnings:
    said = [half for one in LANGUAGES.values() for half in (one.figures.morning, one.figures.afternoon)]
    return beginnings("|".join(["o", *filter(None, said)]))
