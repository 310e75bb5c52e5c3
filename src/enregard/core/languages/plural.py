"""Plurals of nouns: how one is told from its singular, and made."""

from __future__ import annotations

import re
from collections.abc import Sequence

from enregard.core.languages.language import Plurals
from enregard.core.languages.registry import FALLBACK, language


def _plurals(lang: str) -> Plurals:
    return language(lang).plurals or FALLBACK.plurals or Plurals()


def forms(words: Sequence[str], lang: str) -> list[str]:
    """Expressions for the words of a term, in the singular or the plural."""
    rules = _plurals(lang)
    last = len(words) - 1
    return [
        _form(word, rules) if word[-1].isalpha() and (rules.every_word or n == last) else re.escape(word)
        for n, word in enumerate(words)
    ]


def _form(word: str, rules: Plurals) -> str:
    written, endings = re.escape(word), "|".join(rules.endings.split())
    for old, new in rules.changed.items():
        if word.endswith(old):
            return rf"(?:{written}(?:{endings})?|{re.escape(word.removesuffix(old))}{new})"
    return rf"{written}(?:{endings})?"


def can_be_made(lang: str) -> bool:
    """Whether a language's plurals can be made by its rules."""
    known = language(lang).plurals
    return known is not None and known.made


def plural(words: str, lang: str) -> str:
    """The plural of a noun, where its language's plurals can be made."""
    rules = _plurals(lang)
    first, second = rules.endings.split()[0], rules.endings.split()[-1]
    if words.endswith(tuple(rules.hissing.split())):
        return words if words.endswith(first) else words + second
    for old, new in rules.changed.items():
        if words.endswith(old) and words[-len(old) - 1 : -len(old)] not in tuple("aeiou"):
            return words.removesuffix(old) + new
    return words + first
