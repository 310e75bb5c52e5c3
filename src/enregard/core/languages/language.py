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


# Every change replaces one character by one. Plain replacements come first, since most texts need no more; a pattern
# begins with the character that it is about, so that a text is skimmed and not searched.
_FRENCH_SPACES: Final = (
    *((f"{space}{mark}", f"{NARROW}{mark}") for mark in ";!?»" for space in (" ", NO_BREAK)),
    (" :", f"{NO_BREAK}:"),
    ("« ", f"«{NARROW}"),
    (f"«{NO_BREAK}", f"«{NARROW}"),
)
_FRENCH_AFTER_DIGIT: Final = re.compile(
    r" (?<=\d )(?=\d{3}(?!\d)|%|‰|(?:[kM]|Mds?)?[€$£]|°"
    r"|(?:millions?|milliards?|mille|h|min|[ckm]?m[²³]?|k?g|[GMTk]?Wh?|[GMTk]o)\b)"
)
_BETWEEN_LETTERS: Final = re.compile(r"'(?<=\w')(?=\w)")
_ENGLISH_APOSTROPHE: Final = re.compile(r"'(?:(?<=\w')(?=\w|\s|$|[.,;:!?)])|(?=\d\ds\b))")
_ENGLISH_QUOTES: Final = (
    (re.compile(r"\"(?<=[^\s(\[—–]\")"), "”"),
    (re.compile(r"\"(?=\S)"), "“"),
)
_ENGLISH_SINGLE: Final = re.compile(r"'(?<!\w')(?=\w)")


def _french(text: str) -> str:
    for old, new in _FRENCH_SPACES:
        text = text.replace(old, new)
    text = _FRENCH_AFTER_DIGIT.sub(NO_BREAK, text)
    return _BETWEEN_LETTERS.sub("’", text) if "'" in text else text


def _english(text: str) -> str:
    if "'" in text:
        text = _ENGLISH_SINGLE.sub("‘", _ENGLISH_APOSTROPHE.sub("’", text))
    if '"' in text:
        for pattern, mark in _ENGLISH_QUOTES:
            text = pattern.sub(mark, text)
    return text


_SETTERS: Final[dict[str, Callable[[str], str]]] = {"fr": _french, "en": _english}


@lru_cache(maxsize=4096)
def typeset(text: str, lang: str) -> str:
    """`text` as its language sets it, of the same length: no-break spaces, apostrophes, quotation marks."""
    setter = _SETTERS.get(lang.split("-")[0])
    return setter(text) if setter else text
