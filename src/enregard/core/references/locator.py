"""Places in works, as citations name them: read by the labels of every language, set by those of one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from enregard.core.languages.language import NO_BREAK
from enregard.core.languages.registry import LANGUAGES
from enregard.core.references.dated import terms

_NUMBER: Final = r"(?:[a-zA-Z]{0,3}\d+[a-zA-Z]{0,2}|[ivxlcdm]+|[IVXLCDM]+)(?:[.:]\d+)*[rv]?"
_SPAN: Final = rf"{_NUMBER}(?:\s?[-–—]{{1,2}}\s?{_NUMBER})?"
_NUMBERS: Final = rf"{_SPAN}(?:(?:,\s?|\s?[&]\s?|\s(?:et|and|und)\s){_SPAN})*(?:\s?(?:sqq?|ff?)\.?)?"
_RANGE: Final = re.compile(rf"({_NUMBER})\s?[-–—]{{1,2}}\s?({_NUMBER})")
_SEVERAL: Final = re.compile(r"[-–—,&]|\s(?:et|and|und)\s|\s?(?:sqq?|ff?)\.?$")
_BARE: Final = re.compile(r"\d[\d\s,–—&-]*(?:\s?(?:sqq?|ff?)\.?)?|[ivxlc]+(?:[-–][ivxlc]+)?")


@lru_cache(maxsize=1)
def _labels() -> tuple[re.Pattern[str], dict[str, str]]:
    """An expression for every label of every language with its numbers, and what each label names."""
    known: dict[str, str] = {}
    for one in LANGUAGES.values():
        for kind, place in one.citation.locators.items() if one.citation else ():
            for word in place.read.split():
                known.setdefault(word.replace("-", " "), kind)
    words = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
    form = rf"(?<!\w)(?P<label>{words})(?P<stop>\.?)(?:\s?(?P<numbers>(?<=\s){_NUMBERS}|(?<=[.§¶]){_NUMBERS}))(?!\w)"
    return re.compile(form, re.IGNORECASE), known


def located(place: str, lang: str) -> str:
    """A place in a work as a language sets it: « p. 5–7 », “pp. 5–7”; what is no label stays as it is written."""
    place = " ".join(place.split())
    if _BARE.fullmatch(place):
        return _set("page", place, lang)
    form, known = _labels()
    return form.sub(lambda found: _set(known[found["label"].lower()], found["numbers"], lang), place)


def _set(kind: str, numbers: str, lang: str) -> str:
    place = terms(lang).locators[kind]
    label = place.several if _SEVERAL.search(numbers) else place.one
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
