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

_Rules = tuple[tuple[str, str, str, re.Pattern[str] | None], ...]
"""What a text without which is as the rule wants it, what is replaced, what by, and where."""


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
    for sign, old, new, pattern in rules:
        if sign in text:
            text = text.replace(old, new) if pattern is None else pattern.sub(new, text)
    return text


@lru_cache(maxsize=64)
def _typography(one: Language) -> _Rules:
    return _compiled(one.typography)


@lru_cache(maxsize=64)
def _punctuation(one: Language) -> _Rules:
    return _compiled(one.punctuation)


def _compiled(rules: Sequence[Replacement]) -> _Rules:
    return tuple(
        (
            rule.old if rule.pattern else _sign(rule.old),
            rule.old,
            rule.new,
            re.compile(rule.pattern) if rule.pattern else None,
        )
        for rule in rules
    )


def _sign(old: str) -> str:
    """The first of its characters that is no space: most texts have none of it, which one character shows soonest."""
    return old.strip()[:1] or old
