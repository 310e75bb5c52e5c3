"""Figures: numbers in digits, whose values the other side says too, in digits or in words."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from operator import attrgetter
from typing import Final, NamedTuple

from enregard.core.checking.counterpart import Match, matched, without_numbering
from enregard.core.checking.discrepancy import Discrepancy, Side
from enregard.core.checking.exchange import exchanged
from enregard.core.checking.month import is_day, mistaken_months
from enregard.core.checking.notation import misnoted
from enregard.core.checking.roman import mistaken_romans
from enregard.core.checking.sign import opposed
from enregard.core.checking.spelt import Figures, mistaken_words
from enregard.core.checking.unit import mistaken, unconverted
from enregard.core.checking.wording import listed, spans
from enregard.core.languages.registry import knows_scales
from enregard.core.quantities import figure, number, numeral
from enregard.core.quantities.quantity import Number

_OF_MATCHES: Final = (mistaken, opposed, mistaken_months)
"""What may be wrong with two numbers of one value."""
_DIGIT: Final = re.compile(r"\d")


def numbers(ours: Side, theirs: Side) -> Iterator[Discrepancy]:
    """Every number in digits needs its value opposite, in digits or in words, counted alike and written properly."""
    if not (_DIGIT.search(ours.text) or _DIGIT.search(theirs.text)):
        yield from _unlike(ours, theirs)
        return
    read = number.figures(ours.text, ours.lang), number.figures(theirs.text, theirs.lang)
    left, right = _figures(read[0], ours, theirs), _figures(read[1], theirs, ours)
    if (facing := _alike(left, right)) is not None:
        yield from list(mistaken_months(facing, ours, theirs)) or _unlike(ours, theirs, read)
        return
    matches, left_over, right_over = matched(left, right)
    yield from misnoted(matches, ours, theirs)
    told = [check for find in _OF_MATCHES for check in find(matches, ours, theirs)]
    if left_over or right_over:
        told += _missing(_Rest(left_over, left), _Rest(right_over, right), ours, theirs)
    yield from told or exchanged(left, right, ours, theirs)
    if not told:
        yield from _unlike(ours, theirs, read)


def _unlike(ours: Side, theirs: Side, figures: Figures | None = None) -> list[Discrepancy]:
    """What differs of the numbers that have no digits, with the figures of either side where these were read."""
    return list(mistaken_romans(ours, theirs)) or list(mistaken_words(ours, theirs, figures))


_worth: Final = attrgetter("value", "unit", "currency")


def _alike(left: Sequence[Number], right: Sequence[Number]) -> Iterator[Match] | None:
    """The figures of two sides that say the same, each in its own notation, so that only a month may be amiss."""
    if not left or len(left) != len(right):
        return None
    for one in (*left, *right):
        if one.kind != "figure" or one.foreign:
            return None
    ours, theirs = sorted(left, key=_worth), sorted(right, key=_worth)
    return map(Match, ours, theirs) if list(map(_worth, ours)) == list(map(_worth, theirs)) else None


def _figures(read: Sequence[Number], here: Side, there: Side) -> Sequence[Number]:
    found = without_numbering(read, here.text, here.items, there.items)
    if not knows_scales(there.lang):
        found = [_as_unscaled(one) if one.scale > 1 else one for one in found]
    return [_as_name(one, here.text) for one in found] if "-" in here.text else found


_POWERS: Final = range(1, 13)
"""Those of ten that a word may stand for, up to a million million."""


def _as_unscaled(one: Number) -> Number:
    """A figure with its scale as what may face it where words for scales are not surely known: 5.6 for 56 million."""
    value = one.value or Decimal(0)
    return one._replace(others=(*one.others, *(value / 10**power for power in _POWERS)))


_CAPITALS: Final = re.compile(r"(?<![\w-])[A-ZÀ-Þ]{1,6}-$")


_JOINED: Final = frozenset("-\n")
"""What stands before a figure that ends a name, if only for a line feed."""


def _as_name(one: Number, text: str) -> Number:
    """A figure that ends a name, C-68 or COVID-19, as that name: the other side may do without it."""
    if not one.start or text[one.start - 1] not in _JOINED:
        return one
    plain = one.kind == "figure" and not one.unit and not one.currency and text[one.start : one.end].isdigit()
    found = _CAPITALS.search(text, max(0, one.start - 8), one.start) if plain else None
    if not found:
        return one
    name = text[found.start() : one.end].lower().replace("-", "")
    return Number(found.start(), one.end, None, kind="name", name=name)


class _Rest(NamedTuple):
    """The numbers of a side that found no partner, and all that it has."""

    over: list[Number]
    all: Sequence[Number]


def _missing(left: _Rest, right: _Rest, ours: Side, theirs: Side) -> Iterator[Discrepancy]:
    """What is left over is looked for in words; what then remains differs."""
    names = _renamed(left.over, right.over)
    left, right = _without_fractions(left, right, ours, theirs)
    right, left = _without_fractions(right, left, theirs, ours)
    left_over = _unsaid(left.over, ours, theirs, right.over)
    right_over = _unsaid(right.over, theirs, ours, left.over)
    if not (left_over and right_over):
        # Both sides left with figures is one taken for the other; else a repetition or an article may stand for it.
        left_over = [one for one in left_over if not _elsewhere(one, right.all, ours, theirs)]
        right_over = [one for one in right_over if not _elsewhere(one, left.all, theirs, ours)]
    if not (left_over and right_over) and not all(numeral.are_known(side.lang) for side in (ours, theirs)):
        # Without the words of a language a figure on one side alone says nothing, but for a day that both sides give.
        left_over, right_over = _days(left_over, right.all, ours, theirs), _days(right_over, left.all, theirs, ours)
    left_over += [one for one, _ in names]
    right_over += [other for _, other in names]
    left_over, right_over, converted = unconverted((left_over, right_over), (left.all, right.all), ours, theirs)
    yield from converted
    if left_over or right_over:
        yield _told(left_over, right_over, ours, theirs)


def _days(over: Sequence[Number], others: Iterable[Number], here: Side, there: Side) -> list[Number]:
    """The days of months among some numbers, where the other side has one too."""
    found = [one for one in over if is_day(one, here)]
    return found if any(is_day(other, there) for other in others) else []


def _without_fractions(mine: _Rest, its: _Rest, here: Side, there: Side) -> tuple[_Rest, _Rest]:
    """What is left over on two sides without fractions of two figures, 3/4, that face a decimal, a sign or a word."""
    over, facing = list(mine.over), list(its.over)
    for above, below in pairwise(mine.over):
        if here.text[above.end : below.start] != "/" or above.value is None or not below.value:
            continue
        worth = round(above.value / below.value, 4)
        twin = next((one for one in facing if one.value is not None and round(one.value, 4) == worth), None)
        if twin is not None:
            facing.remove(twin)
        if twin is not None or worth in _parts_in_words(there):
            over = [one for one in over if one not in (above, below)]
    return mine._replace(over=over), its._replace(over=facing)


def _parts_in_words(side: Side) -> set[Decimal]:
    """What words of a side are worth that say less than one: a half."""
    return {round(one.value, 4) for one in number.numerals(side.text, side.lang) if one.value and one.value < 1}


def _unsaid(over: Sequence[Number], here: Side, there: Side, opposite: Sequence[Number]) -> list[Number]:
    """The numbers that the other side neither says in words, each of which serves once, nor has in a name."""
    valued = [one for one in over if one.value is not None]
    rest = [one for one in valued if not any(_holds(other.name, one) for other in opposite if other.name)]
    if not rest:
        return rest
    # Only a one may be an article, and to read these takes longer.
    read = number.numerals_and_articles if any(map(_may_be_one, rest)) else number.numerals
    spelt = list(read(there.text, there.lang))
    names_month = any(one.kind == "month" for one in spelt)
    own = number.numerals(here.text, here.lang) if names_month else ()
    named = {one.value for one in own if one.kind == "month"}
    unsaid = []
    for one in rest:
        saying = _saying(one, spelt, here, there, named)
        if saying:
            spelt.remove(saying)
        elif not (abs(one.value or 0) == 0 and numeral.is_zero(there.text, there.lang)):
            unsaid.append(one)
    return unsaid


def _may_be_one(one: Number) -> bool:
    return any(abs(value) == 1 for value in one.values)


def _saying(
    one: Number, spelt: Iterable[Number], here: Side, there: Side, named: Container[Decimal | None]
) -> Number | None:
    """The word that may stand for a number; those that are worth it at first sight before others."""
    values = {abs(value) for value in one.values}
    may = [other for other in spelt if not values.isdisjoint(other.values) and _counts(one, other, here, there)]
    if any(other.kind == "month" for other in may):
        # A month that both sides name stands for itself, and none for the day of another: 3 mai, 5 March.
        is_free = not is_day(one, here)
        may = [other for other in may if other.kind != "month" or (is_free and other.value not in named)]
    return min(may, key=lambda other: other.value not in values, default=None)


def _counts(one: Number, spelt: Number, here: Side, there: Side) -> bool:
    """Whether a word may stand for a number.

    One for a span of time only if that is counted in its parts; an article before what the number counts, or before
    a range; second only if the number is a rank, or the last of a name or of parts: World War 2, nos 1 et 2.
    """
    match spelt.kind:
        case "implied":
            return (not spelt.unit or spelt.unit == one.unit) and _is_part(one, spelt)
        case "article":
            return number.measured(spelt, there.text).unit == one.unit != "" or number.opens_range(spelt, there.text)
        case "doubtful":
            return one.rank or (not one.unit and figure.names_a_part(here.text, one.start))
    return True


_MINUTES: Final = frozenset(map(Decimal, (15, 30, 45)))
"""A quarter, a half and three quarters of an hour."""


def _is_part(one: Number, spelt: Number) -> bool:
    """Whether a word for a part may stand for a figure: a quarter for 15 minutes or 25 per cent, and not otherwise."""
    if (spelt.value or 0) >= 1 or one.unit not in {"min", "%"} or one.value is None:
        return True
    return (abs(one.value) in _MINUTES) == (one.unit == "min")


def _holds(name: str, one: Number) -> bool:
    return one.kind == "figure" and re.search(rf"(?<!\d){abs(one.value or 0):f}(?!\d)", name) is not None


_NUMBERING: Final = re.compile(r"[.)]\s")


def _elsewhere(one: Number, others: Sequence[Number], here: Side, there: Side) -> bool:
    """Whether a value stands opposite although that was paired already, may be an article's one, or numbers a line."""
    values = {abs(value) for value in one.values}
    if any(abs(value) in values for other in others for value in other.values):
        return True
    if here.text[: one.start].rpartition("\n")[2].strip() == "" and _NUMBERING.match(here.text, one.end):
        return True
    return values == {Decimal(1)} and not one.unit and numeral.is_weak_one(there.text, there.lang)


def _renamed(left: Sequence[Number], right: Sequence[Number]) -> list[tuple[Number, Number]]:
    """Names that differ in their digits alone, R1 and R2, or in the letter after them; and telephones."""
    skeletons = {_skeleton(one.name): one for one in right if one.name}
    pairs = [(one, skeletons.get(_skeleton(one.name))) for one in left if one.name]
    return [(one, other) for one, other in pairs if other is not None]


def _skeleton(name: str) -> str:
    if name.startswith("tel:"):
        return "tel:"
    return re.sub(r"^0[a-z]$", "0a", re.sub(r"\d+", "0", name))


def _told(left: Sequence[Number], right: Sequence[Number], ours: Side, theirs: Side) -> Discrepancy:
    where = spans(left), spans(right)
    said, other = listed(left, ours), listed(right, theirs)
    if left and right:
        message = f"the numbers differ: {said} in “{ours.lang}”, {other} in “{theirs.lang}”"
    elif left:
        message = f"{said} in “{ours.lang}” {_have(left)} no counterpart in “{theirs.lang}”"
    else:
        message = f"{other} in “{theirs.lang}” {_have(right)} no counterpart in “{ours.lang}”"
    return Discrepancy("number", message, "correct the one that is wrong", *where)


def _have(found: Sequence[Number]) -> str:
    return "has" if len(found) == 1 else "have"
