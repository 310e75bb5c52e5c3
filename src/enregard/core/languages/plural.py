"""Plurals of nouns: how one is told from its singular, and made."""

from __future__ import annotations

from enregard.core.languages.language import Plurals
from enregard.core.languages.registry import FALLBACK, language


def _plurals(lang: str) -> Plurals:
    return language(lang).plurals or FALLBACK.plurals or Plurals()


def forms(word: str, lang: str) -> frozenset[str]:
    """The forms in which a word may stand in a plural, its own aside; of those that are none a text has none."""
    rules = _plurals(lang)
    changed = {word.removesuffix(old) + new for old, new in rules.changed.items() if word.endswith(old)}
    return frozenset({word + ending for ending in rules.endings.split()} | changed)


def inflects_every_word(lang: str) -> bool:
    """Whether every word of a term may stand in the plural, and not its last alone."""
    return _plurals(lang).every_word


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
