"""How a text is set by its language: on display, and in a file that is written.

`typeset` replaces one character by one, so that offsets stay true: what is displayed has the length of what is counted.
`punctuated` is for what goes into a file as a translation's text, and may change its length.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from enregard.core.languages.language import Language, Replacement
from enregard.core.languages.registry import language

_Rules = tuple[tuple[str, str, re.Pattern[str] | None], ...]


@lru_cache(maxsize=4096)
def typeset(text: str, lang: str) -> str:
    """`text` as its language sets it, of the same length: no-break spaces, apostrophes, quotation marks."""
    return _replaced(text, _typography(language(lang)))


def punctuated(text: str, lang: str) -> str:
    """`text` with the spaces, apostrophes, quotation marks and ellipses that its language writes.

    Only these change. Doing it twice changes nothing more; a language without rules keeps its text.
    """
    return _replaced(text, _punctuation(language(lang)))


def _replaced(text: str, rules: _Rules) -> str:
    for old, new, pattern in rules:
        if pattern is None:
            text = text.replace(old, new)
        elif old in text:
            text = pattern.sub(new, text)
    return text


@lru_cache(maxsize=64)
def _typography(one: Language) -> _Rules:
    return _compiled(one.typography)


@lru_cache(maxsize=64)
def _punctuation(one: Language) -> _Rules:
    return _compiled(one.punctuation)


def _compiled(rules: Sequence[Replacement]) -> _Rules:
    return tuple((rule.old, rule.new, re.compile(rule.pattern) if rule.pattern else None) for rule in rules)
