"""What the Unicode Common Locale Data Repository knows of a language that has no record here, by way of Babel.

Its name and direction, its notation of numbers, its scales and months: enough for figures to be read by value. What is
not in there (number words, negations) stays unknown. Babel reads a language's data when it is first asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from enregard.core.languages.language import Calendar, Figures, Language, Notation
from enregard.core.languages.script import Script

if TYPE_CHECKING:
    from babel import Locale

_PATTERN: Final = re.compile(
    r"[\u200e\u200f]?(?P<digits>0+)[\s\u00a0]?(?P<word>[^\W\d_](?:[^\W\d_]|['’\u0900-\u0dff\u1000-\u109f])*)\.?"
)
_WRONG: Final = frozenset({"ne"})
"""Languages whose scales are wrong by ten in the repository."""
_UNSPACED: Final = frozenset({"lo", "km", "my", "yue", "wuu", "bo", "dz"})
"""Languages written without spaces between words, which the repository doesn't say."""
_SLANTED: Final = frozenset({"Latn", "Cyrl", "Grek", "Armn", "Geor"})
"""Scripts that have italics."""
_LAST_ALPHABETIC: Final = "\u2e7f"
"""Letters beyond are as wide as high, and so are their brackets."""
_SCRIPT: Final = 4
"""Of how many letters the code of a script is."""


@lru_cache(maxsize=256)
def locale(code: str) -> Locale | None:
    """What the repository has of a language in a region or a script; None where it has nothing."""
    # Most sites have records for all that they ask.
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


def outline(code: str) -> Language | None:
    """The record of a language, by its code without a region, as the repository has it."""
    known = locale(code)
    if known is None:
        return None
    symbols = known.number_symbols.get("latn", {})
    decimal, group = (_mark(symbols.get(name, default)) for name, default in (("decimal", "."), ("group", ",")))
    return Language(
        code,
        name(code),
        known.text_direction,
        notation=Notation(decimal, f"{group} " if group.strip() else f" {'.' if decimal == ',' else ''}", group),
        figures=Figures(scales="" if code in _WRONG else "; ".join(_scales(known)), inflected=True),
        calendar=Calendar(months=_months(known)),
        script=Script(spaced=code not in _UNSPACED, upright=_subtag(known) not in _SLANTED),
    )


def script(code: str) -> str:
    """The script of a language as Unicode names its letters, in capitals: LATIN; JAPANESE and the like for several."""
    known = locale(code)
    if known is None:
        return ""
    english = locale("en")
    named: str = english.scripts.get(_subtag(known), "") if english else ""
    return named.upper()


def _subtag(known: Locale) -> str:
    """The code of the script that a language is written in."""
    from babel.core import get_global

    likely = get_global("likely_subtags").get(known.language, "")
    return known.script or next((part for part in likely.split("_") if len(part) == _SCRIPT), "")


def name_in(code: str, lang: str) -> str:
    """What a language is called in another one; where that is not known, in itself."""
    known = locale(code)
    return (known and locale(lang) and known.get_display_name(lang)) or name(code)


def name(code: str) -> str:
    """What a language is called in itself, with its region or script where the code has one; else the code."""
    known = locale(code)
    called = known and (known.get_language_name() or "")
    if not known or not called:
        return code
    # Of zh-TW Babel knows the script as well, which nobody has to be told.
    told = known.get_script_name() if code.count("-") == 1 and len(code.split("-")[1]) == _SCRIPT else None
    place = told or (known.get_territory_name() if "-" in code else None)
    wide = "（{}）" if called[0] > _LAST_ALPHABETIC else " ({})"
    return called[:1].upper() + called[1:] + (wide.format(place) if place else "")


def _mark(written: str) -> str:
    return " " if written.isspace() else written


def _scales(known: Locale) -> Iterator[str]:
    """Entries of `Figures.scales`: words that stand alone after a figure, with what they multiply it by."""
    powers: dict[str, int] = {}
    for form in known.compact_decimal_formats.values():
        for number, pattern in ((size, one) for sizes in form.values() for size, one in sizes.items()):
            found = _PATTERN.fullmatch(str(pattern.pattern).split(";")[0])
            if found:
                powers.setdefault(found["word"], len(number) - len(found["digits"]))
    return (f"{word} {power}" for word, power in powers.items() if power > 1 and len(word) > 2)


def _months(known: Locale) -> tuple[str, ...]:
    """Twelve months as they stand in a date; none where they are numbered, or written with spaces.

    Those that stand alone are left: Babel gives some languages another one's (docs/compatibility.md).
    """
    table = known.months["format"]["wide"]
    months = tuple(table[month] for month in range(1, 13))
    return months if all(month.isalpha() for month in months) and len(set(months)) == len(months) else ()
