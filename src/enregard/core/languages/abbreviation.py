"""Abbreviations, and words that begin sentences, by language: what `segment` asks before a full stop is an end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Literal

from enregard.core.languages.language import Language, Sentences
from enregard.core.languages.registry import COMMON, language

Rule = Literal["always", "figure", "name", "small", ""]
"""A sentence goes on after the abbreviation: always; before a figure; unless a word follows that begins sentences; only
before a small letter; no abbreviation. Before small letters it goes on after all of them."""

_LISTS: Final[tuple[tuple[str, Rule], ...]] = (
    ("names", "name"),
    ("small", "small"),
    ("figures", "figure"),
    ("going_on", "always"),
    ("titles", "always"),
)
"""The rule of each list of `Sentences`; of a word in several lists the last one holds."""


@dataclass(frozen=True, slots=True)
class Table:
    """What is known of one language."""

    rules: Mapping[str, Rule]
    """When a sentence goes on after an abbreviation."""
    starters: frozenset[str]
    """Words that, with a capital, rather begin a sentence than follow an abbreviation."""
    questions: bool = False
    """As in `Sentences`."""
    saying: frozenset[str] = frozenset()
    """Verbs that follow the name of who spoke a quotation: “Why?” Jane said."""
    ordinals: bool = False
    """As in `Sentences`."""
    stops: str = ""
    """As in `Script`."""


def table(code: str) -> Table:
    """What is known of the sentences of a language; of one without a record, what French and English have in common."""
    return _of(language(code))


@lru_cache(maxsize=64)
def _of(one: Language) -> Table:
    made = _made(one.sentences) if one.sentences else _common()
    return replace(made, stops=one.script.stops)


def _made(known: Sentences) -> Table:
    rules: dict[str, Rule] = {}
    for name, rule in _LISTS:
        rules.update(dict.fromkeys(getattr(known, name).split(), rule))
    return Table(
        rules,
        frozenset(known.starters.split()),
        known.questions,
        frozenset(known.saying.split()),
        known.ordinals,
    )


def _common() -> Table:
    first, *others = (_of(one) for one in COMMON)
    return Table(
        {word: rule for word, rule in first.rules.items() if all(one.rules.get(word) == rule for one in others)},
        first.starters.union(*(one.starters for one in others)),
        ordinals=True,
    )
