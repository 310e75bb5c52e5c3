"""Sentences of a translation that were left in the source's language.

A sentence was left where it reads as the source's language by its small words, or where it stands in the source word
for word and has some. Where a language's small words are not known, by its script if that is not the other's, or word
for word. Code, quotations in the original, names, titles of works and texts in a third language are none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, cached_property, lru_cache
from typing import Final, NamedTuple

from enregard.core.checking.discrepancy import Discrepancy, Side
from enregard.core.checking.sentence import sentences
from enregard.core.checking.writing import is_written_in
from enregard.core.languages import latin
from enregard.core.languages.language import Language
from enregard.core.languages.registry import LANGUAGES, language
from enregard.core.languages.script import UNSPACED
from enregard.core.quantities.vocabulary import vocabulary


@lru_cache(maxsize=64)
def _function_words(one: Language) -> frozenset[str]:
    return frozenset(one.function_words.split())


_ENOUGH: Final = 5
"""A sentence of fewer words may read alike in two languages."""
_LETTERS: Final = 10
"""So many letters of a script without spaces are as much as those words."""
_MANY: Final = 8
"""So many words in a row that both sides have are no name, though no full stop ends them."""
_SMALL: Final = 3
"""So many small words say in which language a sentence is."""
_ENDED: Final = re.compile(r"(?<!\b[A-Z])[.!?…][\s»”\"’)]*$")
_ADDRESS: Final = re.compile(r"https?://\S+")
_WORD: Final = re.compile(r"[^\W\d_]+")


def untranslated(ours: Side, theirs: Side) -> Iterator[Discrepancy]:
    """No sentence of the translation stands in the source's language; names and quotations may."""
    if language(ours.lang) is language(theirs.lang) or not _may_be_left(ours, theirs):
        return
    text = _ADDRESS.sub(lambda found: " " * len(found[0]), theirs.worded) if "://" in theirs.text else theirs.worded
    outside = _without_quotations(text)
    reading = _Reading(ours, theirs)
    spans = [span for span in sentences(text) if reading.left(text[slice(*span)], outside[slice(*span)])]
    if spans:
        start = theirs.text[spans[0].start : spans[0].end]
        message = f"this reads as “{ours.lang}”, not as “{theirs.lang}”: “{start[:60]}{'…' if len(start) > 60 else ''}”"
        yield Discrepancy("untranslated", message, "translate it", (), tuple(spans))


_QUOTED: Final = re.compile(r"«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|\"[^\"\n]*\"|(?<!\w)‘[^‘’\n]*’(?!\w)")
_AROUND: Final = 3
"""As many words beside a quotation say that it is one, and not a passage of its own."""


def _without_quotations(text: str) -> str:
    """A text with blanks for what it quotes, which may be as in the original; all of it if it is one quotation."""
    rest = _QUOTED.sub(lambda found: " " * len(found[0]), text)
    return rest if _WORD.search(rest) else text


def _may_be_left(ours: Side, theirs: Side) -> bool:
    """Whether any sentence can have been left: small words of the source stand in the translation."""
    source, target = language(ours.lang), language(theirs.lang)
    if not _function_words(source) or not _function_words(target):
        return True
    return not _own_words(source, target).isdisjoint(vocabulary(theirs.worded))


@lru_cache(maxsize=64)
def _own_words(one: Language, other: Language) -> frozenset[str]:
    """The small words of a language that are none of another's."""
    return _function_words(one) - _function_words(other)


@lru_cache(maxsize=64)
def _words_of_others(one: Language, other: Language) -> tuple[frozenset[str], ...]:
    """The small words of each third language, and of Latin."""
    third = (known for known in LANGUAGES.values() if known.code not in {one.code, other.code})
    return (*map(_function_words, third), frozenset(latin.FUNCTION_WORDS.split()))


class _Counts(NamedTuple):
    """How many of a sentence's words are small words of either language."""

    source: int
    target: int
    """Of those that are none of the source's."""


class _Reading:
    """Reads a translation's sentences beside its source."""

    def __init__(self, ours: Side, theirs: Side) -> None:
        self.langs = ours.lang, theirs.lang
        self.small = _function_words(language(ours.lang))
        self.theirs = _function_words(language(theirs.lang))
        self.own = _own_words(language(ours.lang), language(theirs.lang))
        self.others = _words_of_others(language(ours.lang), language(theirs.lang))
        self.text = ours.text

    @cached_property
    def source(self) -> str:
        """The words of the source."""
        return _spaced(self.text)

    def left(self, sentence: str, outside: str) -> bool:
        """Whether a sentence of the translation was left as it was; `outside` has blanks for what it quotes."""
        if self.small and self.theirs and self.own.isdisjoint(vocabulary(sentence)):
            return False
        copied = _spaced(sentence) in self.source
        if copied and any(word.islower() for word in _WORD.findall(outside)):
            # Whoever translates what stands around a quotation leaves that alone, not both.
            outside = sentence
        found = [word.lower() for word in _without_code(_WORD.findall(outside))]
        if not self.small or not self.theirs:
            return _is_long(outside) and (copied or self._is_in_source_s_script(outside, found))
        if len(found) < _ENOUGH:
            return False
        counts = self._counts(found)
        if self.own.isdisjoint(found):
            return False
        read = counts.source >= _SMALL and not counts.target
        kept = copied and counts.source > counts.target and _is_whole(outside, found)
        return (read or kept) and not _is_name(outside, self.small) and not self._is_foreign(found)

    def _is_in_source_s_script(self, sentence: str, found: Sequence[str]) -> bool:
        """Whether a sentence is in letters of the source; Latin ones may be a name's, unless small words say no."""
        if not is_written_in(sentence, *self.langs):
            return False
        return not self.small or self._counts(found).source >= _SMALL

    def _counts(self, found: Sequence[str]) -> _Counts:
        return _Counts(
            sum(word in self.small for word in found),
            sum(word in self.theirs and word not in self.small for word in found),
        )

    def _is_foreign(self, found: Sequence[str]) -> bool:
        """Whether a third language has more of a sentence's small words as its own: it was quoted in both texts."""
        return any(
            sum(word in other - self.small for word in found) > sum(word in self.small - other for word in found)
            for other in self.others
        )


def _without_code(words: Sequence[str]) -> Sequence[str]:
    """Words without those in capitals among others, which are a program's: AND, SELECT."""
    return words if all(word.isupper() for word in words) else [w for w in words if len(w) < 2 or not w.isupper()]


@cache
def _unspaced() -> re.Pattern[str]:
    return re.compile(f"[{UNSPACED}]")


def _is_long(sentence: str) -> bool:
    """Whether so many words of a sentence have no capital that it is no name; without spaces, so many letters."""
    words = _WORD.findall(sentence)
    if _unspaced().search(sentence):
        return sum(map(len, words)) >= _LETTERS
    return len([word for word in words if word == word.lower()]) >= _ENOUGH


def _spaced(text: str) -> str:
    """The words of a text in small letters, with a space around each."""
    return f" {' '.join(_WORD.findall(text.lower()))} "


def _is_whole(sentence: str, found: Sequence[str]) -> bool:
    """Whether words make a sentence, and no name of an office or a work: it ends, or goes on for long."""
    small = sum(word.islower() for word in _WORD.findall(sentence))
    return small >= _ENOUGH - 1 and (len(found) >= _MANY or _ENDED.search(sentence) is not None)


_ABBREVIATED: Final = re.compile(r"\((?P<letters>[A-Z]{3,})\)\W*$")
_NUMBERED: Final = re.compile(r"[^\W\d_]\s+[nN][°ºo]\.?\s?\d")


def _is_name(sentence: str, small: frozenset[str]) -> bool:
    """Whether words name a ministry, a book, an institute, an Act.

    All that are no small words have a capital, and none of them is in capitals; or what ends them in brackets
    abbreviates them (INSEE); or they have a number (loi n° 78-17) and don't end as a sentence does.
    """
    plain = unicodedata.normalize("NFD", sentence)
    if found := _ABBREVIATED.search(plain):
        initials = "".join(word[0] for word in _WORD.findall(plain[: found.start()].upper()))
        return re.search(".*".join(found["letters"]), initials) is not None
    if _NUMBERED.search(sentence) and not _ENDED.search(sentence):
        return True
    words = [word for word in _WORD.findall(sentence) if word.lower() not in small and len(word) > 1]
    return bool(words) and all(word[0].isupper() for word in words) and not any(word.isupper() for word in words)
