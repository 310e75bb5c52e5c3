"""Which spellings are words of a language, by the word lists of pyspellchecker.

They were made from the words of subtitles, misspelt ones and names taken out, and give no inflection away: a spelling
that they lack may be a rare word, so that a caller who asks of two spellings learns something only where exactly one
is there. A list is read when a language is first asked for, which takes some tenths of a second.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final

from enregard.core.languages.registry import language

_LISTED: Final = frozenset(["de", "en", "es", "fr", "it", "nl", "pt", "ru"])
"""The languages that there is a list for."""


@cache
def _list(code: str) -> Callable[[str], bool] | None:
    """Whether a spelling is on the list of a language; None where there is none, or no package that has it."""
    if code not in _LISTED:
        return None
    try:
        # Read when it is asked for: most sites never ask.
        from spellchecker import SpellChecker
    except ImportError:
        return None
    listed: Callable[[str], bool] = SpellChecker(language=code, distance=1).__contains__
    return listed


def is_word(spelling: str, lang: str) -> bool | None:
    """Whether a spelling, in small letters, is a word of a language; None where there is no list for it."""
    known = _list(language(lang).code)
    return None if known is None else known(spelling)
