"""What catalogues, reference managers and LaTeX call languages that works are in, beside their codes and names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from enregard.core.languages.registry import LANGUAGES

_CALLED: Final = {
    "en": "english american british usenglish ukenglish canadian australian",
    "fr": "french français francais fre fra canadien acadian",
    "de": "german ngerman deutsch ger deu austrian naustrian swissgerman nswissgerman",
    "es": "spanish español castellano spa",
    "it": "italian italiano ita",
    "pt": "portuguese português brazilian por",
    "nl": "dutch nederlands dut nld",
    "la": "latin latina lat",
    "ru": "russian rus",
    "el": "greek gre ell",
    "zh": "chinese chi zho",
    "ja": "japanese jpn",
    "ar": "arabic ara",
}
_CODES: Final = {name: code for code, names in _CALLED.items() for name in names.split()} | {"eng": "en"}
_CODE: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


@lru_cache(maxsize=512)
def code_of(said: str) -> str:
    """The code of a language by what a catalogue says; nothing where that is not known. Of several, the first's."""
    first = re.split(r"[,;/]| and ", said)[0].strip()
    known = _CODES.get(first.lower())
    known = known or next((one.code for one in LANGUAGES.values() if first.lower() == one.name.lower()), "")
    return known or (first.replace("_", "-") if _CODE.fullmatch(first) else "")
