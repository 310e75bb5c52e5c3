"""Lines that are a part's number: `I`, `II.`, `3`, `Chapitre premier`, `CHAPTER IV: The Storm`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from enregard.core.languages.registry import LANGUAGES, words_of_all
from enregard.core.quantities.roman import roman


@cache
def _ordinals() -> dict[str, int]:
    """Words for ranks and numbers of any language, by value: first, premier, two."""
    found: dict[str, int] = {}
    for one in LANGUAGES.values():
        if one.numerals is not None:
            found = {**one.numerals.units, **one.numerals.ordinals, **found}
    return found


_TITLE: Final = 7
"""The most words of a title that ends as a sentence does."""


@cache
def _labeled() -> tuple[re.Pattern[str], ...]:
    """A word for a part and its number, or the number and the word; then nothing, or a title after a mark."""
    great, small = (words_of_all(field) for field in (lambda one: one.volumes, lambda one: one.chapters))
    labels = rf"(?P<great>{'|'.join(great)})|(?P<small>{'|'.join(small)})"
    words = "|".join(sorted(map(re.escape, _ordinals()), key=len, reverse=True))
    value = (
        r"(?:(?P<digits>\d{1,3})(?:er|re|st|nd|rd|th|e|º|ª)?|(?P<roman>[IVXLC]+|[ivxlc]+)(?:er|re)?"
        rf"|(?P<word>{words}))"
    )
    end = rf"\s*(?:$|[.:—–-](?P<rest>.*)|,\s*(?:{'|'.join((*great, *small))})\b.*)"
    return (
        re.compile(rf"(?:{labels})\.?\s+{value}{end}", re.I),
        re.compile(rf"(?:\w{{2,3}} )?{value}\s+(?:{labels}){end}", re.I),
    )


_BARE: Final = re.compile(r"[-–—\[(]?\s*(?:(?P<digits>\d{1,3})|(?P<roman>[IVXLC]+))\s*[.)\]–—-]?\s*[-–—]?")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A line that numbers a part of a text."""

    number: int
    depth: int = 0
    """0 for the greatest parts of the text, 1 for the chapters in them."""


@dataclass(frozen=True, slots=True)
class _Read:
    number: int
    kind: str
    """`great` for parts and books, `small` for chapters, `bare` for numbers alone."""


def number_of(line: str) -> int:
    """The number that a heading gives its part; 0 where it gives none."""
    found = _read(line)
    return found.number if found else 0


def numbered(lines: Sequence[str]) -> dict[int, Numbered]:
    """The lines that number parts, by their place.

    A word for a part and a number are one wherever they stand; a number alone only where such lines count from 1.
    """
    found = {at: read for at, line in enumerate(lines) if line and (read := _read(line))}
    bare = [at for at, read in found.items() if read.kind == "bare"]
    for at in set(bare) - set(_counting([(at, found[at].number) for at in bare])):
        del found[at]
    kinds = [kind for kind in ("great", "small", "bare") if any(read.kind == kind for read in found.values())]
    return {at: Numbered(read.number, kinds.index(read.kind)) for at, read in found.items()}


def _counting(numbers: Sequence[tuple[int, int]]) -> list[int]:
    """The places of numbers that count from 1, again and again; of two at least."""
    out: list[int] = []
    run: list[int] = []
    expected = 1
    for at, number in [*numbers, (-1, 0)]:
        if number == expected and at >= 0:
            run.append(at)
            expected += 1
            continue
        if len(run) >= 2:
            out += run
        run, expected = ([at], 2) if number == 1 else ([], 1)
    return out


def _read(line: str) -> _Read | None:
    text = line.strip()
    if found := _BARE.fullmatch(text):
        return _value(found.groupdict(), "bare")
    found = next((found for pattern in _labeled() if (found := pattern.fullmatch(text))), None)
    if found and (rest := found["rest"]) and rest.endswith((".", ",", ";")) and len(rest.split()) > _TITLE:
        # A sentence that begins so: Partie 2 : il fallut tout reprendre, et l’on reprit tout.
        return None
    return _value(found.groupdict(), "great" if found["great"] else "small") if found else None


def _value(groups: dict[str, str | None], kind: str) -> _Read | None:
    if digits := groups.get("digits"):
        number = int(digits)
    elif letters := groups.get("roman"):
        number = roman(letters.upper())
    else:
        number = _ordinals().get((groups.get("word") or "").lower(), 0)
    return _Read(number, kind) if number else None


def is_named(line: str) -> bool:
    """Whether a heading names a part that has no number: a prologue, a preface."""
    return line.strip(" .:—–-").lower() in words_of_all(lambda one: one.fronts)
