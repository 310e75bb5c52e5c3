"""Sentences of a translation that were left in the source's language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from enregard.core.checking.discrepancy import Discrepancy, Side
from enregard.core.languages.language import Language
from enregard.core.languages.registry import LANGUAGES, language
from enregard.core.text.fold import Span, fold


@lru_cache(maxsize=64)
def _function_words(one: Language) -> frozenset[str]:
    return frozenset(one.function_words.split())


_ENOUGH: Final = 5
"""A sentence of fewer words may read alike in two languages."""
_SENTENCE: Final = re.compile(r"(?<=[.!?…])[»”\"]?\s+|\n+")
_WORD: Final = re.compile(r"[^\W\d_]+")


def untranslated(ours: Side, theirs: Side) -> Iterator[Discrepancy]:
    """No sentence of the translation stands in the source's language; names and quotations may."""
    if language(ours.lang) is language(theirs.lang):
        return
    if not _may_be_left(ours, theirs):
        return
    text = _without_quotations(theirs.text)
    spans = [span for span in _sentences(theirs.text) if _left(text[span.start : span.end], ours, theirs)]
    if spans:
        start = theirs.text[spans[0].start : spans[0].end]
        message = f"this reads as “{ours.lang}”, not as “{theirs.lang}”: “{start[:60]}{'…' if len(start) > 60 else ''}”"
        yield Discrepancy("untranslated", message, "translate it", (), tuple(spans))


_QUOTED: Final = re.compile(r"«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|\"[^\"]*\"")
_AROUND: Final = 3
"""As many words beside a quotation say that it is one, and not a passage of its own."""


def _without_quotations(text: str) -> str:
    """A text with blanks for what it quotes, which may be as in the original; all of it if it is one quotation."""
    rest = _QUOTED.sub(lambda found: " " * len(found[0]), text)
    return rest if len(_WORD.findall(rest)) >= _AROUND else text


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
        count = sum(word in source for word in found)
        read = count >= 3 and not any(word in target for word in found if word not in source)
        return read and not _is_name(sentence, source) and not _is_foreign(found, count, ours, theirs)
    lower = sum(word.islower() for word in _WORD.findall(sentence))
    return lower >= _ENOUGH and fold(sentence) in fold(ours.text)


def _is_name(sentence: str, small: frozenset[str]) -> bool:
    """Whether all that are no small words have a capital, and none of them is in capitals: a ministry, a book."""
    words = [word for word in _WORD.findall(sentence) if word.lower() not in small and len(word) > 1]
    return bool(words) and all(word[0].isupper() for word in words) and not any(word.isupper() for word in words)


def _is_foreign(found: Sequence[str], count: int, ours: Side, theirs: Side) -> bool:
    """Whether a third language has more of a sentence's small words: it was quoted in both texts."""
    others = (
        one for one in LANGUAGES.values() if one.code not in {language(side.lang).code for side in (ours, theirs)}
    )
    return any(sum(word in _function_words(one) for word in found) > count for one in others)
