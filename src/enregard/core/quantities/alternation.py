"""Expressions that match any of many words, looked for among those only that begin as the text does.

An expression tries its alternatives one after the other. Beside every figure of a text stands a word that may be one of
some hundreds; grouped by their first letters, a dozen are tried before it is clear that it is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import Final, NamedTuple

from enregard.core.languages.script import UNSPACED

_STEPS: Final = re.compile(r"\\.|\[(?:\\.|[^\]\\])+\]|.", re.DOTALL)
_FIRST: Final = re.compile(r"(\\\W|[^\\\[\](){}.*+?^$|])(?![*?{])")


def alternatives(expression: str) -> tuple[str, ...]:
    """The alternatives of an expression, those within brackets aside."""
    found, depth = [""], 0
    for step in _STEPS.findall(expression):
        depth += (step == "(") - (step == ")")
        if step == "|" and not depth:
            found.append("")
        else:
            found[-1] += step
    return tuple(found)


def by_first_letter(expression: str) -> str:
    """An expression that matches what `expression` does, with the alternatives that begin alike together.

    Of those that begin alike the first that matches counts, as before; of two that begin otherwise only one can match.
    What begins with no letter of its own, as a class does, keeps its place among all others.
    """
    return "|".join(_grouped(dict.fromkeys(alternatives(expression))))


def _grouped(words: dict[str, None]) -> Iterator[str]:
    for lettered, run in groupby(words, lambda word: _FIRST.match(word) is not None):
        if not lettered:
            yield from run
            continue
        found: dict[str, list[str]] = {}
        for word in run:
            first = _FIRST.match(word)
            assert first
            found.setdefault(first[1], []).append(word[first.end() :])
        for first_letter, rests in found.items():
            yield first_letter + (rests[0] if len(rests) == 1 else f"(?:{'|'.join(rests)})")


class Beginnings(NamedTuple):
    """How what an expression matches begins, as far as its first word tells."""

    words: frozenset[str]
    """First words, whole."""
    starts: tuple[str, ...]
    """How other first words begin."""

    def may_begin(self, word: str) -> bool:
        """Whether what begins with a word may be matched; an expression must end where a word does."""
        return word in self.words or word.startswith(self.starts)


def beginnings(expression: str) -> Beginnings:
    """How what an expression matches begins, where it begins with letters."""
    words: set[str] = set()
    starts: set[str] = set()
    for one in alternatives(expression):
        _begin(one, words, starts)
    return Beginnings(frozenset(words), tuple(sorted(starts)))


_OPTIONAL: Final = frozenset("?*{")
_META: Final = frozenset("[](){}.*+?^$")
_LETTER: Final = re.compile(r"[^\W\d_]")
"""A letter, or what stands in words as one: ² does."""
_UNSPACED: Final = re.compile(f"[{UNSPACED}]")
_NEVER: Final = "(?!)"
_GROUP: Final = "(?:"


def _begin(alternative: str, words: set[str], starts: set[str]) -> None:
    """Add how an alternative begins to whole `words` or to `starts` of words."""
    if alternative.startswith(_NEVER):
        return
    literal = ""
    for step, following in pairwise((*_STEPS.findall(alternative), "")):
        if step in _META or (len(step) > 1 and step[-1].isalnum()) or following in _OPTIONAL:
            if literal or not alternative.startswith(_GROUP):
                starts.add(literal)
            else:
                _opened(alternative, words, starts)
            return
        if not _LETTER.match(step):
            break
        literal += step
    if literal:
        # Without spaces between words, the next one follows.
        (starts if _UNSPACED.match(literal[-1]) else words).add(literal)


def _opened(alternative: str, words: set[str], starts: set[str]) -> None:
    """The same for an alternative that begins with a group."""
    depth = at = 0
    for step in _STEPS.findall(alternative):
        depth += (step == "(") - (step == ")")
        at += len(step)
        if not depth:
            break
    inner, rest = alternative[len(_GROUP) : at - 1], alternative[at:]
    for one in alternatives(inner):
        _begin(one + rest.removeprefix("?"), words, starts)
    if rest.startswith("?"):
        _begin(rest[1:], words, starts)
