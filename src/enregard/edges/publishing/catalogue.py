"""The words of the interface, from gettext catalogues that a translator can edit, and a site's own in their place.

`locale/LANG/LC_MESSAGES/enregard.po` is read as it is: there is nothing to compile, so what a translator saved is what
the next build says. English is the language of the keys.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from babel.messages.pofile import read_po

LOCALE = Path(__file__).parent.parent.parent / "locale"


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """The words of a site's interface."""

    own: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What the site says in place of ours: by language, and by the word in English."""

    def __call__(self, text: str, lang: str) -> str:
        """An English word of the interface in `lang`; in English where there is no catalogue, or no such word in it."""
        return self.own.get(lang, {}).get(text) or word(text, lang)


def word(text: str, lang: str) -> str:
    """An English word of the interface in `lang`, as the catalogues have it."""
    return _catalogue(lang).get(text) or _catalogue(lang.split("-")[0]).get(text) or text


def known() -> tuple[str, ...]:
    """Every word of the interface, in English: what each catalogue translates."""
    return tuple(_catalogue(min(path.name for path in LOCALE.iterdir() if path.is_dir())))


@lru_cache
def _catalogue(lang: str) -> dict[str, str]:
    path = LOCALE / lang.replace("-", "_") / "LC_MESSAGES" / "enregard.po"
    if not path.is_file():
        return {}
    with path.open("rb") as file:
        messages = read_po(file, locale=lang.replace("-", "_"))
    return {str(message.id): str(message.string) for message in messages if message.id and message.string}
