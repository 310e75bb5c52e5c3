"""What references write in words, in any language that has words for it: dates, states, degrees, editions, labels.

The words are those of the languages' records; of two languages with one word, the first says what it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import cache

from enregard.core.languages.citation import Citation, Written
from enregard.core.languages.registry import LANGUAGES
from enregard.core.references.bibtex_value import GENRES


def folded(words: str) -> str:
    """Words without accents, signs and spaces, in small letters."""
    bare = unicodedata.normalize("NFKD", words.casefold())
    return "".join(sign for sign in bare if sign.isalnum())


@cache
def _all() -> tuple[Citation, ...]:
    return tuple(one.citation for one in LANGUAGES.values() if one.citation)


def _expression(words: Iterable[str]) -> str:
    """An expression for words of the records, the longest first."""
    known = sorted(dict.fromkeys(words), key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\-", r"[\s-]+") for word in known)


def _words(field: Callable[[Written], str]) -> Iterable[str]:
    return (word for one in _all() for word in field(one.written).split())


@cache
def circa() -> re.Pattern[str]:
    """What stands before a date that is not exact."""
    return re.compile(rf"(?:{_expression(_words(lambda one: one.circa))})(?:\.\s*|\s+)(?=\S)", re.IGNORECASE)


@cache
def _undated() -> frozenset[str]:
    return frozenset({folded(word) for word in _words(lambda one: one.undated)} | {"unknown"})


def is_undated(words: str) -> bool:
    """Whether it says that there is no date, which a list of works says in the words of its own language."""
    return folded(words) in _undated()


@cache
def _others() -> frozenset[str]:
    return frozenset(_spaceless(word.replace("-", " ")) for word in _words(lambda one: one.others))


def _spaceless(words: str) -> str:
    return "".join(words.lower().split()).rstrip(".")


def is_others(name: str) -> bool:
    """Whether a name stands for those left out."""
    return _spaceless(name) in _others()


@cache
def _states() -> Mapping[str, str]:
    return _keys([one.states for one in _all()], [one.written.states for one in _all()])


@cache
def _degrees() -> Mapping[str, str]:
    known = _keys([one.degrees for one in _all()], [one.written.degrees for one in _all()])
    return {**known, **GENRES, **{key: key for key in GENRES.values()}}


def _keys(names: Iterable[Mapping[str, str]], others: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """The keys of words, by the words folded."""
    found: dict[str, str] = {}
    for key, name in (pair for table in names for pair in table.items()):
        found.setdefault(folded(name), key)
    for key, words in (pair for table in others for pair in table.items()):
        for word in words.split():
            found.setdefault(folded(word), key)
    return found


def state(words: str) -> str:
    """Which of the common states of a work without a date it is, as it is called in English; else nothing."""
    return _states().get(folded(words), "")


def degree(words: str) -> str:
    """Which of the common degrees a thesis has, or which report it is, by its key in `degrees`; else nothing."""
    return _degrees().get(folded(words), "")


@cache
def _seasons() -> Mapping[str, int]:
    """The places of seasons in a year, by their names in small letters."""
    found = {name.lower(): n for one in _all() for n, name in enumerate(one.seasons)}
    return found | {name: n for one in _all() for name, n in one.written.seasons.items()}


def season(word: str) -> int | None:
    """Which season of a year a word names, from 0."""
    return _seasons().get(word.lower())


@cache
def _joints() -> str:
    """What languages write between a month and its year: de."""
    forms = (one.calendar.month for one in LANGUAGES.values())
    found = (re.fullmatch(r"\{month\}\s(\w+)\s\{year\}", form) for form in forms)
    return _expression(one[1] for one in found if one)


@cache
def month_and_year() -> re.Pattern[str]:
    """A word and a year, which may be a month's or a season's."""
    return re.compile(rf"([^\W\d]+)\.?,?\s+(?:(?:{_joints()})\s+)?(\d{{4}})", re.IGNORECASE)


# ---------------------------------------------------------------------------------------------------------- editions


@cache
def _ranks() -> Mapping[str, int]:
    """Ranks in words: first, zweite."""
    found: dict[str, int] = {}
    for one in LANGUAGES.values():
        for word, number in one.numerals.ordinals.items() if one.numerals and one.citation else ():
            found.setdefault(word.lower(), number)
    return found


@cache
def _edition() -> re.Pattern[str]:
    endings = _expression(word for one in LANGUAGES.values() for word in one.figures.ranks.split())
    return re.compile(
        rf"(?:(?P<number>\d+)\s*(?:{endings}|ᵉ|\.)?|(?P<word>[^\W\d_]+))\s*(?:(?:{_editions()})\.?)?", re.IGNORECASE
    )


def _editions() -> str:
    return _expression(_words(lambda one: one.edition))


def edition(words: str) -> int:
    """The number of an edition, in figures or in words, with a word for edition or without; 0 where it is no number."""
    found = _edition().fullmatch(words.strip())
    if not found:
        return 0
    return int(found["number"]) if found["number"] else _ranks().get(found["word"].lower(), 0)


def says_edition(words: str) -> bool:
    """Whether an edition is called one already; of words in other letters than Latin nobody here can tell."""
    if not re.search("[A-Za-zÀ-ɏ]", words):
        return bool(re.search(r"[^\W\d_]", words))
    return re.search(rf"\b(?:{_editions()})\b", words, re.IGNORECASE) is not None


# ------------------------------------------------------------------------------------------------------------ places


@cache
def labels() -> Mapping[str, str]:
    """What each label of a place in a work names, in CSL's words."""
    known: dict[str, str] = {}
    for one in _all():
        for kind, place in one.locators.items():
            for word in place.read.split():
                known.setdefault(word.replace("-", " "), kind)
    return known


@cache
def _label(kind: str) -> re.Pattern[str]:
    named = _expression(word for one in _all() for word in one.locators[kind].read.split())
    return re.compile(rf"(?:{named})(?:\.\s?|\s)(?=[\divxlcIVXLC])", re.IGNORECASE)


def unlabelled(words: str, kind: str) -> str:
    """Numbers without the label of a kind before them: 3 for vol. 3."""
    return _label(kind).sub("", words, count=1) if _label(kind).match(words) else words


@cache
def conjunctions() -> str:
    """An expression for what stands between two authors, or two pages."""
    return _expression(one.both.strip() for one in _all())


@cache
def following() -> str:
    """An expression for what stands after a page, where those after it are meant."""
    return rf"(?:{_expression(_words(lambda one: one.following))})\.?"
