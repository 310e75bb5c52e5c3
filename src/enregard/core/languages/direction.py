"""Which way words run, and how they are set apart from words that run otherwise.

Set by Unicode's bidirectional algorithm (UAX 9): the first strong letter tells the direction; what is set apart
(`<bdi>`) leaves the order of the commas and figures around it alone.
"""

from __future__ import annotations

import unicodedata
from html import escape
from typing import Final

from enregard.core.languages.registry import FALLBACK, language

_WAYS: Final = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def runs(text: str) -> str:
    """Which way words run by their first letter, `ltr` or `rtl`; nothing where they have none."""
    return next((way for letter in text if (way := _WAYS.get(unicodedata.bidirectional(letter)))), "")


def apart(text: str, lang: str, html: str | None = None) -> str:
    """`text` as HTML, or its `html`, set apart where it runs otherwise than the language around it."""
    said = escape(text, quote=False) if html is None else html
    return said if runs(text) in {"", language(lang).direction} else f"<bdi>{said}</bdi>"


def in_english(html: str, lang: str) -> str:
    """English words in a text of another language: they say that they are, and which way they run."""
    turned = "" if language(lang).direction == FALLBACK.direction else f' dir="{FALLBACK.direction}"'
    return f'<span lang="{FALLBACK.code}"{turned}>{html}</span>'
