"""Sentences of a translation that were left in the source's language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from enregard.core.checking.discrepancy import Discrepancy, Side
from enregard.core.languages.language import Language
from enregard.core.languages.registry import language
from enregard.core.text.fold import Span, fold


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
