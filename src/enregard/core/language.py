"""What a language is to the page: its name, its direction, and how its text is set.

`typeset` replaces one character by one, so that offsets stay true: what is displayed has the length of what is counted.
Sources for French: Lexique des règles typographiques en usage à l'Imprimerie nationale; for English: the Chicago Manual
of Style (curly quotation marks).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

NARROW: Final = "\u202f"
"""Narrow no-break space."""
NO_BREAK: Final = "\u00a0"
"""No-break space."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language that pages are published in."""

    code: str
    """BCP 47, lower case."""
    name: str
    """In the language itself."""
    direction: str = "ltr"


LANGUAGES: Final[dict[str, Language]] = {
    language.code: language
    for language in (
        Language("fr", "Français"),
        Language("en", "English"),
        Language("de", "Deutsch"),
        Language("es", "Español"),
        Language("it", "Italiano"),
        Language("pt", "Português"),
        Language("nl", "Nederlands"),
        Language("ar", "العربية", "rtl"),
        Language("he", "עברית", "rtl"),
        Language("ja", "日本語"),
        Language("zh", "中文"),
    )
}
"""Languages whose names and directions are known. Any other code is taken as it is, from left to right."""

_CODE: Final = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")


def language(code: str) -> Language:
    """The language of a code."""
    return LANGUAGES.get(code) or LANGUAGES.get(code.split("-")[0]) or Language(code, code)


def is_code(text: str) -> bool:
    """Whether `text` looks like the code of a language."""
    return bool(_CODE.fullmatch(text))


# Each pattern matches exactly one character, with look-arounds for its surroundings.
_FRENCH: Final = re.compile(
    r"(?P<high>[ \u00a0](?=[;!?»]))|(?P<colon> (?=:))|(?P<open>(?<=«)[ \u00a0])"
    r"|(?P<group>(?<=\d) (?=\d{3}(?!\d)))"
    r"|(?P<unit>(?<=\d) (?=(?:%|€|\$|£|°|millions?\b|milliards?\b|mille\b|h\b|k?m\b|kg\b|[GMTk]o\b)))"
    r"|(?P<apostrophe>(?<=\w)'(?=\w))"
)
_FRENCH_WITH: Final = {
    "high": NARROW,
    "colon": NO_BREAK,
    "open": NARROW,
    "group": NO_BREAK,
    "unit": NO_BREAK,
    "apostrophe": "’",
}
_ENGLISH: Final = re.compile(
    r"(?P<apostrophe>(?<=\w)'(?=\w|\s|$|[.,;:!?)])|'(?=\d\ds\b))|(?P<close>(?<=[^\s(\[—–])\")"
    r"|(?P<open>\"(?=\S))|(?P<single>(?<![\w])'(?=\w))"
)
_ENGLISH_WITH: Final = {"apostrophe": "’", "close": "”", "open": "“", "single": "‘"}


def _replacing(pattern: re.Pattern[str], by: dict[str, str]) -> Callable[[str], str]:
    def setter(text: str) -> str:
        return pattern.sub(lambda found: by[found.lastgroup or ""], text)

    return setter


_SETTERS: Final[dict[str, Callable[[str], str]]] = {
    "fr": _replacing(_FRENCH, _FRENCH_WITH),
    "en": _replacing(_ENGLISH, _ENGLISH_WITH),
}


@lru_cache(maxsize=4096)
def typeset(text: str, lang: str) -> str:
    """`text` as its language sets it, of the same length: no-break spaces, apostrophes, quotation marks."""
    setter = _SETTERS.get(lang.split("-")[0])
    return setter(text) if setter else text
