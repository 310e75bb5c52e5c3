"""What rules of typography are made of: marks in place of straight ones, and spaces at which no line may end.

A straight mark is the language's where its neighbours say which one it is, and stays where they don't: after a figure
it is a prime (5' 10", 45° 30') unless a quotation is open there. Each rule puts one character in the place of one, in
this order: double marks, the apostrophe, single marks. Curly marks are what their writer chose and are left alone.

Sources: Unicode Common Locale Data Repository (delimiters); International Bureau of Weights and Measures, *The
International System of Units*, 5.4.3 (a space, at which nothing is divided, between a figure and its unit).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Final, NamedTuple

from enregard.core.languages.language import NO_BREAK, Replacement

_BEFORE: Final = r"\s(\[{/¿¡"
"""What an opening mark stands after, besides other opening marks."""
_DASHES: Final = "–—-"
"""What it may stand after before a word: Anti-"Woke"-Bewegung."""
_LETTER: Final = r"[^\W\d_]"


class Elision(NamedTuple):
    """Where a language leaves out letters at the edges of words; expressions."""

    first: str = ""
    """Words that have lost their beginning: 's, 't."""
    last: str = ""
    """Words that have lost their end and stand before a space: un po'. Of each length in letters, bars between."""
    decades: str = ""
    """Words before a year without its century: anni '80."""


_NO_ELISION: Final = Elision()


def straight(
    double: str, single: str = "‘’", inner: str = "", *, elision: Elision = _NO_ELISION, lone: str = "’"
) -> tuple[Replacement, ...]:
    """Rules for straight marks: `double` and `single` are what opens and closes a quotation.

    `inner` is for single ones within double ones, where it is other than `single`; `lone` stands before a word where
    none closes.
    """
    return (*_double(double, inner or single), *_apostrophes(elision, double), *_single(single, double, inner, lone))


def _opening(*pairs: str) -> str:
    """Marks that open and never close."""
    return "".join(sorted({pair[0] for pair in pairs} - {pair[1] for pair in pairs}))


def _double(double: str, inner: str) -> Iterable[Replacement]:
    opens, closes = double[0], double[1]
    before = _BEFORE + _opening(double, inner)
    yield Replacement('"', opens, rf"\"(?<![^{before}]\")(?=\S)")
    # After a single mark, an apostrophe or a dash a word alone says that it opens.
    yield Replacement('"', opens, rf"\"(?:(?<=[{_DASHES}]\")|(?<=['’]\"))(?=\w)")
    yield Replacement('"', closes, r"\"(?<=[^\s\d]\")")
    if opens != closes:
        within = f"[^{opens}{closes}]"
        yield Replacement('"', rf"\1{closes}", rf"({opens}(?:[^{opens}{closes}\"]*\d))\"(?!{within}*{closes})")


def _apostrophes(elision: Elision, double: str) -> Iterable[Replacement]:
    # Between letters, and between a letter and a figure; 6'x4' and 30'N are measures.
    yield Replacement(
        "'", "’", rf"'(?<={_LETTER}')(?=[\w{_opening(double)}])|'(?<=\d')(?={_LETTER})(?![xNSEWO](?!{_LETTER}))"
    )
    if elision.decades:
        yield Replacement("'", "’", rf"'(?:{_behind(elision.decades, ' ')})(?=\d\d(?!\d))")
    if elision.first:
        yield Replacement("'", "’", rf"'(?<![\w'’]')(?=(?:{elision.first})(?![\w'’]))")
    if elision.last:
        yield Replacement("'", "’", rf"'(?:{_behind(elision.last)})(?!\w)")


def _behind(words: str, between: str = "") -> str:
    """An expression for what stands after one of some words and an apostrophe."""
    return "|".join(rf"(?<=\b{word}{between}')" for word in words.split("|"))


def _single(single: str, double: str, inner: str, lone: str) -> Iterable[Replacement]:
    opens, closes = single[0], single[1]
    start = rf"'(?<![^{_BEFORE}{_opening(double, single)}{_DASHES}]')(?=\S)"
    if inner:
        both = re.escape(double)
        yield Replacement(
            "'", rf"{inner[0]}\1{inner[1]}", rf"{start}([^'{both}]*[^\s'{both}])'(?!\w)(?=[^{both}]*{double[1]})"
        )
    yield Replacement("'", rf"{opens}\1{closes}", rf"{start}([^']*[^\s'])'(?!\w)")
    # What is left at the edge of a word is an apostrophe: Hans' Auto, 'ne, '68.
    yield Replacement("'", "’", rf"'(?:(?<={_LETTER}')(?!\w)|(?<!\S')(?=\d\d(?!\d)))")
    yield Replacement("'", lone, rf"'(?<!\S')(?={_LETTER})")


_UNITS: Final = (
    "[kcdmµn]?m[²³]?|[kmµ]?g|[kM]?t|ha|[cdmh]?[lL]|[kMGT]?(?:Wh?|B|Hz|eV|J)|[km]?[VA]|k?Pa|mbar|km/h"
    "|h|min|s|ms|K|dB|ppm"
)
"""Signs of units that all languages write alike."""


class Binding(NamedTuple):
    """What stays on a line with what stands beside it; expressions, and lists of words cut at spaces."""

    before: str = ""
    """Abbreviations that stand before a figure, with their full stop: Nr. § S."""
    after: str = ""
    """Words after a figure, beside the signs of units: Uhr, Mio."""
    months: tuple[str, ...] = ()
    """As `Calendar.months` has them: the first form of each stays with its day."""
    ordinal: str = ""
    """What may stand between the figure of a day and the space: a full stop."""
    parts: str = ""
    """Abbreviations of several parts, written together: z.B. d.h."""
    dash: str = ""
    """A dash that never begins a line."""


def bound(binding: Binding) -> tuple[Replacement, ...]:
    """Rules for spaces that are no-break ones."""
    after = "|".join((_UNITS, *map(re.escape, binding.after.split())))
    months = "|".join(words.split()[0] for words in binding.months)
    dots = dict.fromkeys(("", binding.ordinal)) if months else ()
    days = [rf"(?<=\d{re.escape(dot)} )(?=(?:{months})\b)" for dot in dots]
    words = rf"(?=\d)(?:{_after(binding.before.split())})"
    pairs: dict[str, list[str]] = {}
    for one, two in (pair for parts in binding.parts.split() for pair in _neighbours(parts)):
        pairs.setdefault(two, []).append(one)
    parts = [rf"(?={re.escape(two)})(?:{_after(ones)})" for two, ones in pairs.items()]
    dashes = [rf"(?={binding.dash} )(?<=\S )"] if binding.dash else []
    figures = rf"(?<=\d )(?:(?=\d{{3}}(?!\d)|[%‰€$£¥]|°[CF]\b)|(?=(?:{after})(?![\w'’])))"
    return (Replacement(" ", NO_BREAK, f" (?:{'|'.join((figures, *days, words, *parts, *dashes))})"),)


def _after(words: Iterable[str]) -> str:
    """An expression for a space after one of some words. What is looked for behind a place has one length."""
    lengths: dict[int, set[str]] = {}
    for word in words:
        lengths.setdefault(len(word), set()).add(re.escape(word))
    same = ("|".join(sorted(group)) for _, group in sorted(lengths.items()))
    return "|".join(rf"(?<=(?<!\w)(?:{group}) )" for group in same) or "(?!)"


def _neighbours(abbreviation: str) -> Iterable[tuple[str, str]]:
    return pairwise(re.findall(r"[^.]+\.", abbreviation))


def dashed(dash: str) -> tuple[Replacement, ...]:
    """A rule for a hyphen between two words with spaces, which is a dash.

    Beside a figure, and between letters that stand alone, it is a minus.
    """
    letters, mark, opening = rf"{_LETTER}{_LETTER}", r"[.,;:!?)»”“’]", "[¿¡„“«‘‚’(]?"
    long_before = rf"(?:(?<={letters} -)|(?<={_LETTER}{mark} -))(?= {opening}{_LETTER})"
    long_after = rf"(?<= {_LETTER} -)(?= {opening}{letters})"
    return (Replacement(" - ", dash, f"-(?:{long_before}|{long_after})"),)


_PAIRS: Final = ("“”", "«»", "„“", "„”")
"""Marks in which a machine writes a quotation, whatever the language."""
_ALL: Final = "“”„«»"


def drafted(double: str, *, percent: str = "") -> tuple[Replacement, ...]:
    """Rules for what a machine translated: the language's marks in place of other languages', and its spaces.

    A quotation within others is left as it came. `percent` stands between a figure and its sign. A mark of `mask` (a
    private-use character) counts as a word.
    """
    opens, closes = double[0], double[1]
    own, inside = rf"{opens}\1{closes}", f'[^{_ALL}"]*?'
    return (
        Replacement("", "’", "(?<=[\\w\U000f0000-\U000fffff])['´`](?=[\\w«“„\"\U000f0000-\U000fffff])"),
        Replacement("...", "…", r"\.\.\.(?!\.)"),
        *(
            Replacement(pair[0], own, rf"(?<![{_ALL}\w]){pair[0]}\s*({inside})\s*{pair[1]}(?![^{_ALL}]*[»”])")
            for pair in _PAIRS
            if pair != double
        ),
        Replacement('"', own, r"(?<![\w\"])\"\s*([^\s\"](?:[^\"]*[^\s\"])?)\s*\"(?![\w\"])"),
        Replacement(
            "", "", rf"(?<={opens})[ \u00a0\u202f]+|(?<=\S)[ \u00a0\u202f]+(?={closes})" if opens != closes else "(?!)"
        ),
        Replacement("", "", r"(?<=\S)\s+(?=[;:!?,.]+(?:\s|$|[”’»)\]]))|(?<=[¿¡])\s+(?=\S)"),
        *((Replacement("%", percent, r"(?<=\d)\s*(?=%)"),) if percent else ()),
    )
