"""A note on a page, but for its body, which depends on the page that it stands on."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from enregard.core.editions.edition import Edition
from enregard.core.editions.placement import PlacedNote
from enregard.core.languages.typography import typeset
from enregard.core.pages import correction, status_message, working
from enregard.core.pages.head import Words
from enregard.core.pages.view import NAMES, SIGNS, NoteHalf, NoteView


def form(placed: PlacedNote) -> str:
    """The class that gives a note its form: its verdict, if it has one on the words of today, or else its kind."""
    return placed.verdict or placed.note.kind


def sign(placed: PlacedNote) -> str:
    """The sign of its verdict; nothing where it has none."""
    return SIGNS.get(form(placed), "")


def view(placed: PlacedNote, halves: tuple[NoteHalf, ...], place: int = 0) -> NoteView:
    """A note with its halves, the how-manieth of its pair."""
    note, held = placed.note, placed.held
    verdict = "" if held else note.verdict or ""
    return NoteView(
        note.id, placed.label, sign(placed), note.kind, verdict, form(placed), place, halves, placed.orphan, note, held
    )


def half(
    edition: Edition, placed: PlacedNote, lang: str, words: Words, *, back: str = "", body: str | None = None
) -> NoteHalf:
    """One language of a note; without a `body` it has no sums either, nor what is said of its translation."""
    note, side = placed.note, placed.note.sides.get(lang)
    name = _capital(words(NAMES[form(placed)], lang))
    title, quotes = "", tuple[str, ...]()
    if side:
        title = escape(typeset(side.title, lang), quote=False)
        quotes = tuple(typeset(quote.text, lang) for quote in side.quotes)
    at = "src" if lang == edition.source.lang else "tgt"
    texts = edition.translation.notetexts if at == "tgt" and body is not None else ()
    return NoteHalf(
        lang,
        at,
        name,
        title,
        body or "",
        quotes,
        working.html(note.compute, lang) if body is not None else "",
        correction.corrections(note, lang, words),
        back,
        *(status_message.of_note(texts, note.id) if texts else ("", "")),
        _held(edition, placed, lang, quotes, words),
    )


def _held(edition: Edition, placed: PlacedNote, lang: str, quotes: Sequence[str], words: Words) -> tuple[str, str]:
    """The words that a note was of, where they have changed since, and the verdict that it gave of them."""
    if not placed.held:
        return "", ""
    note = placed.note
    own = quotes or [anchor.quote.text for anchor in placed.anchors if anchor.lang == lang]
    named = str(edition.text(lang).meta.get(note.on, "")) if note.on else ""
    said = " … ".join(own) or named or " … ".join(anchor.quote.text for anchor in placed.anchors)
    return typeset(said, lang), words(NAMES[note.verdict], lang) if note.verdict else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
