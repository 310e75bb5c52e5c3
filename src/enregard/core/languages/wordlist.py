"""Which spellings are words of a language, by the word lists of pyspellchecker.

They were made from the words of subtitles, misspelt ones and names taken out, and give no inflection away: a spelling
that they lack may be a rare word, so that a caller who asks of two spellings learns something only where exactly one
is there. A list is read when a language is first asked for, which takes some tenths of a second.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from enregard.core.languages.registry import language

_LISTED: Final = frozenset(["de", "en", "es", "fr", "it", "nl", "pt", "ru"])
"""The languages that there is a list for."""


_COMMON: Final = 2_000_000
"""A common word is one in so many."""


@cache
def _list(code: str) -> Mapping[str, int] | None:
    """How often each spelling of a language occurs; None where there is no list, or no package that has it."""
    if code not in _LISTED:
        return None
    try:
        # Read when it is asked for: most sites never ask.
        from spellchecker import SpellChecker
    except ImportError:
        return None
    listed: Mapping[str, int] = SpellChecker(language=code, distance=1).word_frequency.dictionary
    return listed


@cache
def _total(code: str) -> int:
    """How many words the list of a language was made from."""
    return sum((_list(code) or {}).values())


def is_word(spelling: str, lang: str) -> bool | None:
    """Whether a spelling, in small letters, is a word of a language; None where there is no list for it."""
    known = _list(language(lang).code)
    return None if known is None else spelling in known


def is_common(spelling: str, lang: str) -> bool:
    """Whether a spelling, in small letters, is one of a language's common words; no where there is no list."""
    code = language(lang).code
    known = _list(code)
    return known is not None and known.get(spelling, 0) * _COMMON >= _total(code)
