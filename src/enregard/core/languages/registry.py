"""Which languages are known, and the language of a code.

A language is added by naming its record here. Rules of this module: of a language without a record what is in the
Unicode Common Locale Data Repository is known (`cldr`); what is asked of a code that nobody knows is answered by a
record with that code and nothing else in it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final

from enregard.core.languages import cldr
from enregard.core.languages.dutch import DUTCH
from enregard.core.languages.english import ENGLISH
from enregard.core.languages.french import FRENCH
from enregard.core.languages.german import GERMAN
from enregard.core.languages.greek import GREEK
from enregard.core.languages.italian import ITALIAN
from enregard.core.languages.language import Language, powers
from enregard.core.languages.outline import OUTLINES
from enregard.core.languages.polish import POLISH
from enregard.core.languages.portuguese import PORTUGUESE
from enregard.core.languages.russian import RUSSIAN
from enregard.core.languages.spanish import SPANISH
from enregard.core.languages.swedish import SWEDISH
from enregard.core.languages.turkish import TURKISH

LANGUAGES: Final[dict[str, Language]] = {
    one.code: one
    for one in (
        *(FRENCH, ENGLISH, GERMAN, SPANISH, ITALIAN, PORTUGUESE, DUTCH),
        *(POLISH, RUSSIAN, SWEDISH, TURKISH, GREEK, *OUTLINES),
    )
}
"""By code. Where the words of several languages are looked for, those of the first are."""
FALLBACK: Final = ENGLISH
"""Whose scales, notation and words of reference hold where a language doesn't say."""
COMMON: Final = (FRENCH, ENGLISH)
"""What these have in common tells the sentences of a language without a table."""
DEFAULT: Final = tuple(one.code for one in COMMON)
"""The languages of a site that names none."""

_WRITTEN_APART: Final = frozenset({"zh", "sr"})
"""Languages that are written in several scripts, which their region or script tells."""
_THOUSAND: Final = 1000
_OLDER: Final = {"iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro", "sh": "sr-Latn"}
"""Codes that were given up, with those that took their place (the registry of BCP 47)."""
_LONG: Final = 3
"""Of how many letters those codes are that ISO 639-2 has beside those of two."""
_RIGHT: Final = {
    **{alias: one.code for one in LANGUAGES.values() for alias in one.aliases.split() if len(alias) == _LONG},
    **_OLDER,
}
"""The code of a language, by another that it may be called by."""
_CODE: Final = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", re.IGNORECASE | re.ASCII)


@lru_cache(maxsize=256)
def language(code: str) -> Language:
    """The language of a code, whose case and region do not count."""
    plain = code.lower().replace("_", "-").split("-")[0]
    return LANGUAGES.get(plain) or (cldr.outline(plain) if is_code(plain) else None) or Language(plain, code)


def name_among(code: str, others: Iterable[str]) -> str:
    """What a language is called in itself on a page that has `others` as well: with its region where that tells.

    Deutsch; 中文（台灣）, since Chinese is written otherwise there; of fr-CA and fr-FR each with its region.
    """
    known = language(code)
    shared = any(other != code and language(other) is known for other in others)
    return cldr.name(code) if "-" in code and (shared or known.code in _WRITTEN_APART) else known.name


def is_code(text: str) -> bool:
    """Whether `text` looks like the code of a language."""
    return bool(_CODE.fullmatch(text))


def mistake(written: object) -> str:
    """What is wrong with what a configuration calls a language, and what would be right; nothing where all is well."""
    if written is False:
        return '“no” is false in YAML: write it in quotes, "no"'
    said = str(written)
    code = said.replace("_", "-")
    if not is_code(code):
        return f"“{said}” is no language code, as fr or en"
    first, hyphen, rest = code.partition("-")
    # BCP 47 has one code for each language, the shortest; with another one no browser and no search knows it.
    right = f"{_RIGHT.get(first.lower(), first)}{hyphen}{rest}"
    return f"“{said}” is no language code: write {right}, in names of files too" if right != said else ""


def knows_scales(code: str) -> bool:
    """Whether all words that multiply a figure in a language are surely known: a record here says them."""
    known = language(code)
    return known.code in LANGUAGES and bool(known.figures.scales)


@lru_cache(maxsize=256)
def counts_in_myriads(code: str) -> bool:
    """Whether a language mostly multiplies figures by other powers than those of a thousand: 万, लाख."""
    large = {value for value in powers(language(code).figures.scales).values() if value > _THOUSAND}
    return 2 * sum(math.log10(value) % 3 > 0 for value in large) > len(large)


@lru_cache(maxsize=256)
def read_beside(code: str) -> tuple[Language, ...]:
    """The languages whose words are read in texts of one: its own, then those that texts of all languages cite."""
    return tuple(dict.fromkeys((language(code), *COMMON)))


def words_of_all(field: Callable[[Language], str]) -> tuple[str, ...]:
    """The words that a field has in any language, each once."""
    return tuple(dict.fromkeys(word for one in LANGUAGES.values() for word in field(one).split()))


def expressions_beside(code: str, field: Callable[[Language], str]) -> str:
    """One expression for what a field's expressions match in a language and in those read beside it."""
    return "|".join(written for one in read_beside(code) if (written := field(one))) or "(?!)"


def expressions_of_all(field: Callable[[Language], str]) -> str:
    """One expression for what a field's expressions match in any language."""
    return "|".join(written for one in LANGUAGES.values() if (written := field(one))) or "(?!)"
