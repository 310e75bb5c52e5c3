"""Expressions that match any of many words, looked for among those only that begin as the text does.

An expression tries its alternatives one after the other. Beside every figure of a text stands a word that may be one of
some hundreds; grouped by their first letters, a dozen are tried before it is clear that it is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from enregard.core.languages.script import UNSPACED

_STEPS: Final = re.compile(r"\\.|\[(?:\\.|[^\]\\])+\]|.", re.DOTALL)
_RUNS: Final = re.compile(rf"[^\\\[()|]+|{_STEPS.pattern}", re.DOTALL)
"""The same steps, those together that are neither brackets nor bars."""
_FIRST: Final = re.compile(r"(\\\W|[^\\\[\](){}.*+?^$|])(?![*?{])")


def alternatives(expression: str) -> tuple[str, ...]:
    """The alternatives of an expression, those within brackets aside."""
    found, depth = [""], 0
    for step in _RUNS.findall(expression):
        depth += (step == "(") - (step == ")")
        if step == "|" and not depth:
            found.append("")
        else:
            found[-1] += step
    return tuple(found)


def any_of(words: Sequence[str]) -> str:
    """An expression that matches one of some words, the longest that it can."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or "(?!)"


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


def letters_of_all(expression: str) -> tuple[str, ...]:
    """Letters of which some stand in whatever an expression matches: of each alternative the most, or nothing."""
    every = (max(_letters_of(one), key=len, default="") for one in alternatives(expression) if one != _NEVER)
    return tuple(dict.fromkeys(every))


def _letters_of(alternative: str) -> Iterator[str]:
    """The letters that stand for themselves in an alternative, those within brackets aside."""
    outside, depth = "", 0
    for step in _STEPS.findall(alternative):
        depth += step == "("
        outside += " " if depth or len(step) > 1 else step
        depth -= step == ")"
    return (letters[0] for letters in _LETTERS.finditer(outside))


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
    for first, is_whole in _first_words(expression):
        # Without spaces between words, the next one follows.
        (words if is_whole and not _UNSPACED.match(first[-1]) else starts).add(first)
    return Beginnings(frozenset(words), tuple(sorted(starts)))


_LETTER: Final = re.compile(r"[^\W\d_]")
"""A letter, or what stands in words as one: ² does."""
_LETTERS: Final = re.compile(r"[^\W\d_]+(?![*+?{])")
"""Letters that stand for themselves, each once."""
_UNSPACED: Final = re.compile(f"[{UNSPACED}]")
_NEVER: Final = "(?!)"
_GROUP: Final = "(?:"
_CLASS: Final = re.compile(r"\[[^\]\\^-]+\]")
"""A class that names each of its characters."""
_ENDING: Final = re.compile(r"\\[^\w]|\\s|[^\\\[(){}.*+?^$|]", re.DOTALL)
"""One character that is named, or a space."""


def _first_words(expression: str, said: str = "") -> Iterator[tuple[str, bool]]:
    """The first words of what an expression matches after the letters `said`, and whether each is whole.

    Each way is gone: with and without what may be left out, and through each alternative of a group.
    """
    for alternative in alternatives(expression):
        yield from _goes_on(alternative, said)


def _goes_on(alternative: str, said: str) -> Iterator[tuple[str, bool]]:
    if letters := _LETTERS.match(alternative):
        yield from _goes_on(alternative[letters.end() :], said + letters[0])
        return
    step, rest = _parted(alternative)
    if step == _NEVER:
        return
    if rest[:1] == "?":
        rest = rest[1:]
        yield from _goes_on(rest, said)
    if not step:
        yield from _ended(said)
    elif rest[:1] in {"*", "+", "{"}:
        yield said, False
    elif step.startswith(_GROUP):
        for inner in alternatives(step[len(_GROUP) : -1]):
            yield from _goes_on(inner + rest, said)
    elif _CLASS.fullmatch(step):
        for letter in step[1:-1]:
            yield from _goes_on(re.escape(letter) + rest, said)
    elif not _ENDING.fullmatch(step):
        yield said, False
    elif _LETTER.fullmatch(step):
        yield from _goes_on(rest, said + step)
    else:
        yield from _ended(said)


def _ended(said: str) -> Iterator[tuple[str, bool]]:
    """A word that ends; what begins with no letter has no first word."""
    if said:
        yield said, True


def _parted(alternative: str) -> tuple[str, str]:
    """The first step of an alternative, a group being one, and what follows it."""
    depth = at = 0
    for step in _STEPS.findall(alternative):
        depth += (step == "(") - (step == ")")
        at += len(step)
        if not depth:
            break
    return alternative[:at], alternative[at:]
