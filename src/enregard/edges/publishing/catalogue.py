"""The words of the interface, from gettext catalogues that a translator can edit, and a site's own in their place.

`locale/LANG/LC_MESSAGES/enregard.po` is read as it is: there is nothing to compile, so what a translator saved is what
the next build says. English is the language of the keys.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel.messages.pofile import read_po

from enregard.core.languages.registry import FALLBACK, is_code, language
from enregard.core.languages.typography import typeset
from enregard.core.markdown.field import nearest
from enregard.errors import ConfigError

LOCALE = Path(__file__).parent.parent.parent / "locale"


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """The words of a site's interface."""

    own: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What the site says in place of ours: by language, and by the word in English."""

    def __call__(self, text: str, lang: str) -> str:
        """An English word of the interface in `lang`, set as it sets texts; in English where no catalogue has it."""
        return typeset(self.own.get(lang, {}).get(text) or word(text, lang), lang)

    def speaks(self, text: str, lang: str) -> bool:
        """Whether a word of the interface is said in a language itself, and not in English for want of a catalogue."""
        return is_spoken(lang) or text in self.own.get(lang, {}) or not any(map(str.isalpha, text))


@lru_cache
def is_spoken(lang: str) -> bool:
    """Whether the interface speaks a language: English, or one that has a catalogue."""
    plain = lang.split("-")[0].lower()
    return plain == FALLBACK.code or bool(_catalogue(lang) or _catalogue(plain))


def word(text: str, lang: str) -> str:
    """An English word of the interface in `lang`, as the catalogues have it."""
    said = _catalogue(lang).get(text) or _catalogue(lang.split("-")[0].lower()).get(text)
    return said or language(lang).script.marks.get(text, text)


def known() -> tuple[str, ...]:
    """Every word of the interface, in English: what each catalogue translates."""
    langs = sorted(path.name for path in LOCALE.iterdir() if path.is_dir())
    return tuple(dict.fromkeys(text for lang in langs for text in _catalogue(lang)))


@lru_cache
def _catalogue(lang: str) -> dict[str, str]:
    path = LOCALE / lang.replace("-", "_") / "LC_MESSAGES" / "enregard.po"
    if not path.is_file():
        return {}
    with path.open("rb") as file:
        messages = read_po(file, locale=lang.replace("-", "_"))
    return {str(message.id): str(message.string) for message in messages if message.id and message.string}


def wording(words: Mapping[str, Any]) -> Wording:
    """The words of a site's interface, from the option `words` as YAML has it.

    Raises ConfigError for what is no word of the interface.
    """
    place = "mkdocs.yml: plugins: enregard: words"
    for lang, said in words.items():
        if not (is_code(str(lang)) and isinstance(said, dict)):
            raise ConfigError(f"{place}: “{lang}” should be a language with its words, as fr: {{Glossary: Lexique}}")
        for text, own in said.items():
            if text not in known():
                meant = nearest(str(text), known())
                hint = f"did you mean {meant}?" if meant else "docs/words.md lists them"
                raise ConfigError(f"{place}: {lang}: “{text}” is no word of the interface ({hint})")
            if not isinstance(own, str) or sorted(re.findall(r"{\w+}", own)) != sorted(re.findall(r"{\w+}", text)):
                raise ConfigError(f"{place}: {lang}: “{text}” needs a text with the same names in braces")
    return Wording(words)
