"""The words of the interface, from gettext catalogues that a translator can edit.

`locale/LANG/LC_MESSAGES/enregard.po` is read as it is: there is nothing to compile, so what a translator saved is what
the next build says. English is the language of the keys.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from babel.messages.pofile import read_po

LOCALE = Path(__file__).parent.parent.parent / "locale"


def word(text: str, lang: str) -> str:
    """An English word of the interface in `lang`; in English where there is no catalogue, or no such word in it."""
    return _catalogue(lang).get(text) or _catalogue(lang.split("-")[0]).get(text) or text


@lru_cache
def _catalogue(lang: str) -> dict[str, str]:
    path = LOCALE / lang.replace("-", "_") / "LC_MESSAGES" / "enregard.po"
    if not path.is_file():
        return {}
    with path.open("rb") as file:
        messages = read_po(file, locale=lang.replace("-", "_"))
    return {str(message.id): str(message.string) for message in messages if message.id and message.string}
