"""Which language a text that is brought is in: by its words, by its file's name, or by what the file says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from enregard.core.alignment.dictionary import identified_language

_WORD: Final = re.compile(r"[^\W\d_]+")
_NAMED: Final = re.compile(r"(?:(?P<name>.*)[\W_])?(?P<code>[A-Za-z]{2,3}(?:-[A-Za-z]{2})?)")
_FEW: Final = 12
"""Fewer words than this tell nothing."""


def by_words(text: str) -> str:
    """The code of the language that a text is in; empty where its words do not tell."""
    words = Counter(word.lower() for word in _WORD.findall(text[:400_000]))
    return identified_language(words) if sum(words.values()) >= _FEW else ""


def by_name(stem: str, languages: Sequence[str]) -> str:
    """The language that the name of a file ends with, or is: `fr`, `bread.fr`, `bread-fr`, `bread_FR`; else nothing."""
    found = _NAMED.fullmatch(stem)
    code = found["code"].lower() if found else ""
    return next((lang for lang in languages if code in {lang.lower(), lang.lower().partition("-")[0]}), "")


def without_language(stem: str, languages: Sequence[str]) -> str:
    """The name of a file without the language at its end; nothing where it is that alone."""
    found = _NAMED.fullmatch(stem) if by_name(stem, languages) else None
    return (found["name"] or "").strip("-_. ") if found else stem
