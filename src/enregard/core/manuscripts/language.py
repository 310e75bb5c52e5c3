"""Which language a text that is brought is in: by its words, by its file's name, or by what the file says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from enregard.core.alignment.dictionary import identified_language
from enregard.core.languages.wordlist import is_word

_WORD: Final = re.compile(r"[^\W\d_]+")
_NAMED: Final = re.compile(r"(?:(?P<name>.*)[\W_])?(?P<code>[A-Za-z]{2,3}(?:-[A-Za-z]{2})?)")
_FEW: Final = 12
"""Fewer words than this have too few short ones to tell a language by them."""
_FEWEST: Final = 5
"""Fewer words than this tell nothing."""
_KNOWN: Final = 0.6
"""The share of a text's words that its language has, names and all."""
_AHEAD: Final = 1.5
"""So many times more of them than any other language has."""
_SECOND: Final = 0.25
"""The share of a text's words that makes a second language of those in it."""


def by_words(text: str, languages: Sequence[str] = ()) -> str:
    """The code of the language that a text is in; empty where its words do not tell.

    A text of any length is told by the short words of its language. A short one that has too few of them is told among
    `languages` by their lists of words.
    """
    words = Counter(word.lower() for word in _WORD.findall(text[:400_000]))
    found = identified_language(words) if sum(words.values()) >= _FEW else ""
    return found or _by_list([*words][:400], languages)


def _by_list(words: Sequence[str], languages: Sequence[str]) -> str:
    """The language whose list has most of some words, and many more of them than any other has."""
    if len(words) < _FEWEST:
        return ""
    counts = {lang: sum(is_word(word, lang) is True for word in words) for lang in languages}
    first, *others = sorted(counts, key=lambda lang: -counts[lang]) or [""]
    ahead = all(counts[first] >= _AHEAD * counts[other] for other in others)
    return first if first and ahead and counts[first] >= _KNOWN * len(words) else ""


def shares(passages: Iterable[str], languages: Sequence[str]) -> dict[str, float]:
    """Of the words of passages whose language can be told, how large a part is in each language."""
    counts: Counter[str] = Counter()
    for passage in passages:
        if lang := by_words(passage, languages):
            counts[lang] += len(_WORD.findall(passage))
    return {lang: count / counts.total() for lang, count in counts.items()}


def second(passages: Sequence[str], lang: str, languages: Sequence[str]) -> str:
    """Another language that a good part of a text's passages is in; nothing where there is none."""
    found = shares(passages, languages)
    return next((other for other, share in found.items() if other != lang and share >= _SECOND), "")


def by_name(stem: str, languages: Sequence[str]) -> str:
    """The language that the name of a file ends with, or is: `fr`, `bread.fr`, `bread-fr`, `bread_FR`; else nothing."""
    found = _NAMED.fullmatch(stem)
    code = found["code"].lower() if found else ""
    return next((lang for lang in languages if code in {lang.lower(), lang.lower().partition("-")[0]}), "")


def without_language(stem: str, languages: Sequence[str]) -> str:
    """The name of a file without the language at its end; nothing where it is that alone."""
    found = _NAMED.fullmatch(stem) if by_name(stem, languages) else None
    return (found["name"] or "").strip("-_. ") if found else stem
