"""A denial that the other side lacks: the bread is not dear, le pain est cher.

Translators say the contrary in many ways (he failed to, il n'a pas), so that a comparison of denials alone is wrong
more often than right. It is told, as a note, of facing sentences of which one denies once and plainly, the other has
no word that may deny or say the contrary, and whose words answer each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from enregard.core.alignment.dictionary import concepts
from enregard.core.alignment.likelihood import stems
from enregard.core.checking.discrepancy import Discrepancy, Side
from enregard.core.checking.sentence import sentences
from enregard.core.languages.language import Denial
from enregard.core.languages.registry import language
from enregard.core.text.fold import Span

_SHORT: Final = 120
"""In a sentence of so many characters nearly all is about what is denied;"""
_SHARED: Final = 0.1
"""there so many words of the shorter side that have a counterpart are enough,"""
_SHARED_IN_LONG: Final = 0.4
"""elsewhere so many."""


def negation(ours: Side, theirs: Side) -> Iterator[Discrepancy]:
    """No sentence denies what the one that faces it affirms."""
    mine, its = language(ours.lang).denial, language(theirs.lang).denial
    if not mine.plain or not its.plain:
        return
    ours_may, theirs_may = _may_deny(ours.worded, mine), _may_deny(theirs.worded, its)
    if not ours_may and not theirs_may:
        return
    left, right = list(sentences(ours.worded)), list(sentences(theirs.worded))
    if len(left) != len(right):
        return
    for one, other in zip(left, right, strict=True):
        said, facing = ours.worded[slice(*one)], theirs.worded[slice(*other)]
        ours_denies = _denied(said, facing, mine, its) if ours_may else None
        theirs_denies = _denied(facing, said, its, mine) if theirs_may and not ours_denies else None
        if (ours_denies or theirs_denies) and _are_close(said, facing, ours.lang, theirs.lang):
            if ours_denies:
                yield _told(ours, theirs, (_within(one, ours_denies),), ())
            elif theirs_denies:
                yield _told(theirs, ours, (), (_within(other, theirs_denies),))


def _may_deny(text: str, denial: Denial) -> bool:
    """Whether a text may deny anything: asked of every pair, so by its signs, and its sentences are read then."""
    return any(map(text.__contains__, _signs(denial)))


@lru_cache(maxsize=64)
def _signs(denial: Denial) -> tuple[str, ...]:
    return tuple(denial.signs.split("|"))


@lru_cache(maxsize=64)
def _plain(denial: Denial) -> re.Pattern[str]:
    return re.compile(denial.plain, re.IGNORECASE)


@lru_cache(maxsize=64)
def _any(denial: Denial) -> re.Pattern[str]:
    return re.compile(rf"{denial.plain}|(?<!\w)(?:{denial.other})(?!\w)|\?", re.IGNORECASE)


def _denied(said: str, facing: str, mine: Denial, its: Denial) -> re.Match[str] | None:
    """The denial of a sentence, its only one, to which nothing in the sentence opposite may answer."""
    if not any(map(said.__contains__, _signs(mine))):
        return None
    found = list(_plain(mine).finditer(said))
    return found[0] if len(found) == 1 and not _any(its).search(facing) and not _cited(found[0], facing) else None


_SHORT_WORD: Final = 3
"""Words of so many letters may be other words in the language opposite."""


def _cited(found: re.Match[str], facing: str) -> bool:
    """Whether a denial stands word for word opposite too, as in the title of a song."""
    text = found.string
    word = re.split(r"[\s\"“«„]", text[: found.start()])[-1] + found[0]
    return len(word) > _SHORT_WORD and word in facing


def _are_close(said: str, facing: str, lang: str, other_lang: str) -> bool:
    """Whether enough words of the shorter of two sentences have a counterpart, a known one or one of common origin."""
    known = concepts(lang, other_lang)
    left, right = stems(said, known[0]), stems(facing, known[1])
    least = _SHARED if max(len(said), len(facing)) <= _SHORT else _SHARED_IN_LONG
    return bool(left and right) and len(left & right) >= max(1, least * min(len(left), len(right)))


def _within(sentence: Span, found: re.Match[str]) -> Span:
    return Span(sentence.start + found.start(), sentence.start + found.end())


def _told(denying: Side, other: Side, source: tuple[Span, ...], target: tuple[Span, ...]) -> Discrepancy:
    (span,) = source or target
    message = f"“{denying.text[slice(*span)]}” in “{denying.lang}” has no negation opposite in “{other.lang}”"
    return Discrepancy(
        "negation", message, "nothing, if both say the same; else correct the one that is wrong", source, target
    )
