"""Names that every tool takes, of small letters, digits and hyphens, for what people gave names in words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection


def plain_words(text: str) -> list[str]:
    """The words of a name in small letters and digits, without accents: `L’œuf, été` gives loeuf and ete."""
    spelt = unicodedata.normalize("NFKD", text).lower().replace("œ", "oe").replace("æ", "ae")
    return re.findall(r"[a-z0-9]+", spelt.encode("ascii", "ignore").decode())


def free_name(name: str, taken: Collection[str]) -> str:
    """A name that is not taken: this one, or this one with the first number from 2 on that makes it so."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free
