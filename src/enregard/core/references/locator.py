"""Places in works, as citations name them: read by the labels of every language, set by those of one."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from enregard.core.languages.language import NO_BREAK
from enregard.core.quantities.vocabulary import small
from enregard.core.references.dated import terms
from enregard.core.references.written import conjunctions, following, labels

_NUMBER: Final = r"(?:[a-zA-Z]{0,3}\d+[a-zA-Z]{0,2}|[ivxlcdm]+|[IVXLCDM]+)(?:[.:]\d+)*[rv]?"
_SPAN: Final = rf"{_NUMBER}(?:\s?[-–—]{{1,2}}\s?{_NUMBER})?"
_RANGE: Final = re.compile(rf"({_NUMBER})\s?[-–—]{{1,2}}\s?({_NUMBER})")


class _Form(NamedTuple):
    """Expressions for places."""

    labelled: re.Pattern[str]
    """A label and its numbers."""
    bare: re.Pattern[str]
    """Numbers alone."""
    several: re.Pattern[str]
    """What is in numbers that are several."""


@cache
def _form() -> _Form:
    words = "|".join(map(re.escape, sorted(labels(), key=len, reverse=True)))
    joined, after = rf"\s(?:{conjunctions()})\s", rf"\s?{following()}"
    numbers = rf"{_SPAN}(?:(?:,\s?|\s?&\s?|{joined}){_SPAN})*(?:{after})?"
    label = rf"(?<!\w)(?P<label>{words})(?P<stop>\.?)(?:\s?(?P<numbers>(?<=\s){numbers}|(?<=[.§¶]){numbers}))(?!\w)"
    return _Form(
        re.compile(label, re.IGNORECASE),
        re.compile(rf"\d[\d\s,–—&-]*(?:{after})?|[ivxlc]+(?:[-–][ivxlc]+)?"),
        re.compile(rf"[-–—,&]|{joined}|{after}$"),
    )


def located(place: str, lang: str) -> str:
    """A place in a work as a language sets it: « p. 5–7 », “pp. 5–7”; what is no label stays as it is written."""
    place = " ".join(place.split())
    if _form().bare.fullmatch(place):
        return _set("page", place, lang)
    return _form().labelled.sub(lambda found: _set(labels()[small(found["label"])], found["numbers"], lang), place)


def _set(kind: str, numbers: str, lang: str) -> str:
    place = terms(lang).locators[kind]
    label = place.several if _form().several.search(numbers) else place.one
    return f"{label}{NO_BREAK}{ranged(numbers)}"


def ranged(numbers: str) -> str:
    """Numbers with an en dash between the first and the last of a range."""
    return _RANGE.sub(r"\1–\2", numbers)


_PAGES: Final = re.compile(r"\s*(?:-{1,3}|[‐‑–—−])\s*")


def pages(written: str) -> str:
    """The pages of a work as its reference writes them, with an en dash in each range; a hyphen in a number stays."""
    parts = re.split(r"\s*[,;]\s*", " ".join(written.split()))
    return ", ".join(_pages(part) for part in parts if part)


def _pages(part: str) -> str:
    ends = _PAGES.split(part)
    # each page has a hyphen of its own.
    if len(ends) == 4 and ends[0] == ends[2]:
        return f"{ends[0]}-{ends[1]}–{ends[2]}-{ends[3]}"
    if len(ends) == 2 and re.search(r"\d|^[ivxlcdm]+$", ends[0], re.IGNORECASE):
        return "–".join(end for end in ends if end) if ends[1] else f"{ends[0]}–"
    return part.replace("---", "—").replace("--", "–")
