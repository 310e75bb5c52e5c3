"""Checks of a pair that need no memory: what two texts that translate each other have in common whatever the language.

Each check looks at what a reader sees of the two sides and answers with *discrepancies*; whoever knows the files makes
findings of them. Rules of this module: a check cries only where it is likely to be right, so whatever may be a
translator's freedom (a number in words, a month's name) is given the benefit of the doubt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final, NamedTuple

from enregard.core.checking.counterpart import Match, converted, matched, measures, without_numbering
from enregard.core.checking.link import unshared
from enregard.core.languages.language import NARROW, Language
from enregard.core.languages.registry import language, words_of_all
from enregard.core.quantities import number, numeral
from enregard.core.quantities.format import format_number
from enregard.core.quantities.notation import notation
from enregard.core.quantities.number import Number
from enregard.core.quantities.unit import is_measure, tells_difference
from enregard.core.text.fold import Span, fold


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Something that the two sides of a pair should share, and do not."""

    code: str
    """A code of `finding.CODES`."""
    message: str
    """What is the matter, in one sentence."""
    hint: str = ""
    """What would be right."""
    source: tuple[Span, ...] = ()
    """Where, in the source's text."""
    target: tuple[Span, ...] = ()
    """Where, in the translation's text."""


class Side(NamedTuple):
    """One side of a pair: what a reader sees of it, its language, where its links lead, and its lists' numbers."""

    text: str
    lang: str
    links: Sequence[str] = ()
    items: Sequence[int] = ()


def compare(
    source: str,
    target: str,
    source_lang: str,
    target_lang: str,
    source_links: Sequence[str] = (),
    target_links: Sequence[str] = (),
    items: tuple[Sequence[int], Sequence[int]] = ((), ()),
) -> tuple[Discrepancy, ...]:
    """What differs between the visible texts of a pair that should not; nothing where one side is empty.

    Links are compared as they are given: the caller brings addresses of the two languages' own pages to one form.
    `items` are the numbers that ordered lists show on either side.
    """
    if not source.strip() or not target.strip():
        return ()
    ours, theirs = (
        Side(source, source_lang, source_links, items[0]),
        Side(target, target_lang, target_links, items[1]),
    )
    return tuple(found for check in CHECKS for found in check(ours, theirs))


# ---------------------------------------------------------------------------------------------------------- numbers


_DIGIT: Final = re.compile(r"\d")


def numbers(ours: Side, theirs: Side) -> Iterator[Discrepancy]:
    """Every number in digits needs its value opposite, in digits or in words, counted alike and written properly."""
    if not (_DIGIT.search(ours.text) or _DIGIT.search(theirs.text)):
        return
    left, right = _figures(ours, theirs), _figures(theirs, ours)
    matches, left_over, right_over = matched(left, right)
    yield from _notation(matches, ours, theirs)
    yield from _counted(matches, ours, theirs)
    if left_over or right_over:
        yield from _missing(_Rest(left_over, left), _Rest(right_over, right), ours, theirs)


def _figures(here: Side, there: Side) -> Sequence[Number]:
    return without_numbering(number.figures(here.text, here.lang), here.text, here.items, there.items)


class _Rest(NamedTuple):
    """The numbers of a side that found no partner, and all that it has."""

    over: list[Number]
    all: Sequence[Number]


def _missing(left: _Rest, right: _Rest, ours: Side, theirs: Side) -> Iterator[Discrepancy]:
    """What is left over is looked for in words; what then remains differs."""
    names = _renamed(left.over, right.over)
    left_over = [one for one in left.over if one.value is not None and not _spelt(one, ours, theirs, right.over)]
    right_over = [one for one in right.over if one.value is not None and not _spelt(one, theirs, ours, left.over)]
    if not (left_over and right_over):
        # Both sides left with figures is one taken for the other; else a repetition or an article may stand for it.
        left_over = [one for one in left_over if not _elsewhere(one, right.all, ours, theirs)]
        right_over = [one for one in right_over if not _elsewhere(one, left.all, theirs, ours)]
    if not (left_over and right_over) and not all(numeral.are_known(side.lang) for side in (ours, theirs)):
        # Without the words of a language a figure on one side alone says nothing.
        left_over, right_over = [], []
    left_over += [one for one, _ in names]
    right_over += [other for _, other in names]
    left_over, right_over, converted = _without_measures(left_over, right_over, left, right, ours, theirs)
    yield from converted
    if left_over or right_over:
        yield _told(left_over, right_over, ours, theirs)


def _spelt(one: Number, here: Side, there: Side, over: Sequence[Number]) -> bool:
    """Whether the other side says a number in words, or has its digits in a name."""
    if one.kind == "figure" and any(_holds(other.name, one) for other in over if other.name):
        return True
    values = {abs(value) for value in one.values}
    spelt = number.numerals(there.text, there.lang)
    saying = [other for other in spelt if not values.isdisjoint(other.values) and _counts(one, other)]
    if saying and all(other.kind == "month" for other in saying):
        # A month that both sides name stands for itself.
        named = {other.value for other in number.numerals(here.text, here.lang) if other.kind == "month"}
        return any(other.value not in named for other in saying)
    return bool(saying) or _halved(one, there.text)


def _counts(one: Number, spelt: Number) -> bool:
    """Whether a word may stand for a number: one for a span of time only if that is counted in its parts."""
    return spelt.kind != "implied" or not spelt.unit or spelt.unit == one.unit


def _holds(name: str, one: Number) -> bool:
    return re.search(rf"(?<!\d){abs(one.value or 0):f}(?!\d)", name) is not None


def _halved(one: Number, text: str) -> bool:
    """A million and a half is 1.5 million."""
    half = one.value is not None and f"{one.value / one.scale:f}".rstrip("0").endswith(".5")
    return half and numeral.halves(text)


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
    """Names that differ in their digits alone: R1 and R2."""
    skeletons = {re.sub(r"\d+", "0", one.name): one for one in right if one.name}
    pairs = [(one, skeletons.get(re.sub(r"\d+", "0", one.name))) for one in left if one.name]
    return [(one, other) for one, other in pairs if other is not None]


def _told(left: Sequence[Number], right: Sequence[Number], ours: Side, theirs: Side) -> Discrepancy:
    spans = _spans(left), _spans(right)
    said, other = _list(left, ours), _list(right, theirs)
    if left and right:
        message = f"the numbers differ: {said} in “{ours.lang}”, {other} in “{theirs.lang}”"
    elif left:
        message = f"{said} in “{ours.lang}” {_have(left)} no counterpart in “{theirs.lang}”"
    else:
        message = f"{other} in “{theirs.lang}” {_have(right)} no counterpart in “{ours.lang}”"
    return Discrepancy("number", message, "correct the one that is wrong, or approve the pair as it is", *spans)


def _have(found: Sequence[Number]) -> str:
    return "has" if len(found) == 1 else "have"


def _spans(found: Iterable[Number]) -> tuple[Span, ...]:
    return tuple(Span(one.start, one.end) for one in found)


def _list(found: Iterable[Number], side: Side) -> str:
    return ", ".join(f"“{_cited(one, side)}”" for one in found)


_COUNTED: Final = re.compile(r"[\s-]?(?:(?:de|d['’])\s?)?(?:[$€£¥%°′″](?!\w)|[\w°/]+[²³]?)")


def _cited(one: Number, side: Side) -> str:
    """A number as it stands, with what it counts."""
    if side.text[one.start - 1 : one.start] in {"$", "€", "£", "¥"}:
        return side.text[one.start - 1 : one.end]
    tail = _COUNTED.match(side.text, one.end) if one.kind == "figure" and (one.unit or one.currency) else None
    return side.text[one.start : tail.end() if tail else one.end].strip()


# -------------------------------------------------------------------------------------------- notation, units, money


# A figure with a point that is no decimal: Python 3.11, version 2.0, chapitre 4.2, Web 2.0.
@cache
def _version() -> re.Pattern[str]:
    words = sorted(words_of_all(lambda one: one.versions), key=len, reverse=True)
    return re.compile(rf"(?:\b[A-Z][\w+#-]*|\b(?i:{'|'.join(map(re.escape, words))}))\.?\s?$")


def _notation(matches: Iterable[Match], ours: Side, theirs: Side) -> Iterator[Discrepancy]:
    """Numbers that are equal only if one is read in another language's notation."""
    for match in matches:
        for one, side, source in ((match.ours, ours, True), (match.theirs, theirs, False)):
            noted = one.foreign and notation(side.lang).sure
            if not noted or not _is_foreign(match, one, ours, theirs):
                continue
            message = f"“{_cited(one, side)}” is not how “{side.lang}” writes this number"
            hint = _rewritten(one, side)
            spans = (Span(one.start, one.end),)
            yield Discrepancy("number-notation", message, hint, *((spans, ()) if source else ((), spans)))


def _is_foreign(match: Match, one: Number, ours: Side, theirs: Side) -> bool:
    """Whether a number means what it is worth elsewhere, and is no version or section."""
    other, side = (match.theirs, ours) if one is match.ours else (match.ours, theirs)
    value = abs(one.value or Decimal(0))
    if one.value in one.foreign:
        return bool(one.unit or one.currency or one.scale > 1) or not _is_label(match, side, one, ours, theirs)
    elsewhere = {abs(foreign) for foreign in one.foreign} & {abs(worth) for worth in other.values}
    if not elsewhere or value in {abs(worth) for worth in other.values}:
        return False
    # 80,000 on both sides is 80 in French or in English: the greater reading is the likelier.
    return value not in {abs(foreign) for foreign in other.foreign} or max(elsewhere) > value


def _is_label(match: Match, side: Side, one: Number, ours: Side, theirs: Side) -> bool:
    """Whether a figure with a point names a section or a version: it stands alike on both sides, or after a name."""
    if "." not in side.text[one.start : one.end]:
        return False
    left, right = match.ours, match.theirs
    alike = ours.text[left.start : left.end] == theirs.text[right.start : right.end]
    return alike or _version().search(side.text, 0, one.start) is not None


def _rewritten(one: Number, side: Side) -> str:
    """How a language writes a value."""
    value = one.foreign[0] / one.scale
    return f"write {format_number(value, side.lang, minus='-', space=NARROW)}"


_ALIKE: Final = (
    {"lb", "GBP"},
    {"°", "°C"},
    {"°", "°F"},
    {"USD", "CAD"},
    {"USD", "AUD"},
    *({"USD", dollar} for dollar in ("SGD", "HKD", "NZD", "TWD", "BRL", "MXN")),
    {"CHF", "franc"},
    {"mi", "mph"},
    {"km", "km/h"},
)


def _counted(matches: Iterable[Match], ours: Side, theirs: Side) -> Iterator[Discrepancy]:
    """Equal numbers of different things: dollars and euros, miles and kilometres."""
    for match in matches:
        left, right = match.ours, match.theirs
        one, other = left.currency or left.unit, right.currency or right.unit
        if not one or not other or one == other or {one, other} in _ALIKE:
            continue
        if "time" in {left.kind, right.kind} or converted(left, [right]):
            continue
        message = f"“{_cited(left, ours)}” faces “{_cited(right, theirs)}”"
        yield Discrepancy(
            "unit", message, "say the same unit or currency on both sides", _spans([left]), _spans([right])
        )


_Unmeasured = tuple[list[Number], list[Number], list[Discrepancy]]


def _without_measures(
    left_over: list[Number], right_over: list[Number], left: _Rest, right: _Rest, ours: Side, theirs: Side
) -> _Unmeasured:
    """What is left over, without measures that the other side gives in another unit; and what to say of those."""
    if not any(is_measure(one.unit) for one in (*left_over, *right_over)):
        return left_over, right_over, []
    mine, its = measures(left.all, *ours[:2]), measures(right.all, *theirs[:2])
    difference = tells_difference(ours.text) or tells_difference(theirs.text)
    here = [(one, converted(one, its, difference=difference)) for one in left_over]
    there = [(one, converted(one, mine, difference=difference)) for one in right_over]
    told = {one.start: _conversion(one, other, ours, theirs) for one, other in here if other}
    facing = {other.start for one, other in here if other}
    more = [_conversion(other, one, ours, theirs) for one, other in there if other and one.start not in facing]
    return [n for n, other in here if not other], [n for n, other in there if not other], [*told.values(), *more]


def _conversion(one: Number, other: Number, ours: Side, theirs: Side) -> Discrepancy:
    message = f"“{_cited(one, ours)}” became “{_cited(other, theirs)}”"
    hint = "nothing, if the conversion is meant; else say what the original says"
    return Discrepancy("unit-converted", message, hint, _spans([one]), _spans([other]))


# ------------------------------------------------------------------------------------------------------------ links


def links(ours: Side, theirs: Side) -> Iterator[Discrepancy]:
    """Both sides link to the same places, as often."""
    if sorted(ours.links) == sorted(theirs.links):
        return
    left, right = unshared(ours.links, theirs.links)
    if not left and not right:
        return
    said = [f"{_addresses(rest)} in “{side.lang}” only" for rest, side in ((left, ours), (right, theirs)) if rest]
    yield Discrepancy("link-differs", f"the links differ: {', '.join(said)}", "link to the same places on both sides")


def _addresses(links: Iterable[str]) -> str:
    return ", ".join(f"<{link}>" for link in links)


# ----------------------------------------------------------------------------------------------------- untranslated


@lru_cache(maxsize=64)
def _function_words(one: Language) -> frozenset[str]:
    return frozenset(one.function_words.split())


_ENOUGH: Final = 5
"""A sentence of fewer words may read alike in two languages."""
_SENTENCE: Final = re.compile(r"(?<=[.!?…])[»”\"]?\s+|\n+")
_WORD: Final = re.compile(r"[^\W\d_]+")


def untranslated(ours: Side, theirs: Side) -> Iterator[Discrepancy]:
    """No sentence of the translation stands in the source's language."""
    if language(ours.lang) is language(theirs.lang):
        return
    if not _may_be_left(ours, theirs):
        return
    spans = [span for span in _sentences(theirs.text) if _left(theirs.text[span.start : span.end], ours, theirs)]
    if spans:
        start = theirs.text[spans[0].start : spans[0].end]
        message = f"this reads as “{ours.lang}”, not as “{theirs.lang}”: “{start[:60]}{'…' if len(start) > 60 else ''}”"
        yield Discrepancy("untranslated", message, "translate it", (), tuple(spans))


def _may_be_left(ours: Side, theirs: Side) -> bool:
    """Whether any sentence can be what `_left` calls left: all of them together have small words enough."""
    source, target = (_function_words(language(side.lang)) for side in (ours, theirs))
    if not source or not target:
        return True
    return sum(map(source.__contains__, map(str.lower, _WORD.findall(theirs.text)))) >= 3


def _sentences(text: str) -> Iterator[Span]:
    at = 0
    for gap in _SENTENCE.finditer(text):
        yield Span(at, gap.start())
        at = gap.end()
    yield Span(at, len(text))


def _left(sentence: str, ours: Side, theirs: Side) -> bool:
    """Whether a sentence of the translation was left as it was: word for word, or by the small words that it has."""
    found = [word.lower() for word in _WORD.findall(sentence)]
    if len(found) < _ENOUGH:
        return False
    source, target = (_function_words(language(side.lang)) for side in (ours, theirs))
    if source and target:
        return sum(w in source for w in found) >= 3 and not any(w in target for w in found if w not in source)
    lower = sum(word.islower() for word in _WORD.findall(sentence))
    return lower >= _ENOUGH and fold(sentence) in fold(ours.text)


CHECKS: Final[tuple[Callable[[Side, Side], Iterator[Discrepancy]], ...]] = (numbers, links, untranslated)
"""Every check of a pair, in the order in which its discrepancies are told."""
