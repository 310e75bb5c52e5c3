"""The head of a page: what its check found, in a sentence each, and what is to be known of the translation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape
from typing import Final

from enregard.core.editions.edition import Edition
from enregard.core.languages.typography import typeset
from enregard.core.pages.view import NAMES, SIGNS, HeadFinding
from enregard.core.text.segment import sentences

Words = Callable[[str, str], str]
"""From an English word of the interface and a language to the word in that language."""


def head_findings(edition: Edition, lang: str, words: Words) -> Iterator[HeadFinding]:
    """The key findings of an edition in a language, without those of notes whose words are gone or have changed."""
    placed = {one.note.id: one for one in edition.notes if not (one.orphan or one.held)}
    for chosen in edition.key_findings:
        if not (one := placed.get(chosen.note)):
            continue
        note = one.note
        side = note.sides.get(lang) or next(iter(note.sides.values()))
        form = note.verdict or note.kind
        said = escape(typeset(chosen.sentences.get(lang) or side.title, lang), quote=False)
        sign = SIGNS[note.verdict] if note.verdict else one.label
        yield HeadFinding(note.id, form, sign, words(NAMES[form], lang), said)


def notice(text: str, lang: str) -> tuple[str, str]:
    """What is to be known of a translation, as HTML: its first sentence, and the rest."""
    first, *rest = sentences(text, lang) if text else ("",)
    return _linked(first.strip(), lang), _linked("".join(rest).strip(), lang)


_ADDRESS: Final = re.compile(r"https?://(?:[^\s<>()&]|&amp;)*(?:[^\s<>().,;:!?»”&]|&amp;)")


def _linked(text: str, lang: str) -> str:
    """Text as HTML, set in its language, with the web addresses in it as links."""
    html = escape(typeset(text, lang))
    return _ADDRESS.sub(lambda found: f'<a href="{found[0]}">{found[0].split("://")[1].rstrip("/")}</a>', html)
