"""Expressions that match any of many words, looked for among those only that begin as the text does.

An expression tries its alternatives one after the other. Beside every figure of a text stands a word that may be one of
some hundreds; grouped by their first letters, a dozen are tried before it is clear that it is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

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
