"""An edition as plain data, for programs: what `docs/edition.schema.json` describes.

Its names are those of the records that `enregard.load` gives. Offsets count code points, lines count from 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from enregard.core.editions.aligned import Half
from enregard.core.editions.article import Text
from enregard.core.editions.edition import Edition
from enregard.core.editions.pair import Pair
from enregard.core.editions.placement import Anchor, PlacedNote
from enregard.core.editions.text_correction import text_corrections
from enregard.core.linked_data.selection import words
from enregard.core.notes.note import Note
from enregard.core.notes.side import Quote
from enregard.core.references import style
from enregard.core.references.label import label
from enregard.core.references.reference import Reference

VERSION: Final = 1
"""Of the form. It counts on where something is renamed or left out, and not where something is added."""

Data = dict[str, Any]


def edition_data(edition: Edition, works: Mapping[str, Reference]) -> Data:
    """An edition; `works` are those that its notes cite, by id."""
    target = edition.target
    return {
        "version": VERSION,
        "address": edition.address,
        "languages": list(edition.languages),
        "source": _text(edition.source, edition.source),
        "target": _text(target, edition.source) if target else None,
        "fields": [
            {"name": one.name, "source": one.source, "target": one.target, "state": one.standing.state}
            for one in edition.translation.fields
        ],
        "rows": [_row(pair) for pair in edition.rows],
        "notes": [_placed(one, edition.languages) for one in edition.notes],
        "key_findings": [{"note": one.note, "sentences": dict(one.sentences)} for one in edition.key_findings],
        "references": [_work(one, edition.languages) for one in works.values()],
        "findings": [
            {name: str(getattr(one, name)) for name in ("code", "severity", "file", "message", "hint")}
            | {"line": one.line}
            for one in edition.findings
        ],
    }


def _text(one: Text, source: Text) -> Data:
    """A text without its blocks, which stand in the rows; of its keys those whose values are plain."""
    meta = {name: plain for name, value in one.meta.items() if (plain := _plain(value)) is not None}
    corrections = [{"day": day.isoformat(), "said": said} for day, said in text_corrections(one, source)]
    return {"lang": one.lang, "file": one.file, "title": one.title, "meta": meta, "corrections": corrections}


def _plain(value: object) -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return list(value) if all(isinstance(item, str) for item in value) else None
    return value if isinstance(value, (str, bool)) else None


def _row(pair: Pair) -> Data:
    return {
        "number": pair.number,
        "id": pair.id,
        "kind": pair.kind,
        "state": pair.state,
        "confidence": pair.confidence,
        "source": _half(pair.source),
        "target": _half(pair.target),
        "notes": list(pair.notes),
    }


def _half(half: Half) -> Data:
    blocks = [{"kind": one.kind, "lines": list(one.lines), "level": one.level, "text": one.text} for one in half.blocks]
    sentences = [
        [{"start": start, "end": end, "number": number} for start, end, number in spans] for spans in half.sentences
    ]
    return {"lang": half.lang, "line": half.line, "text": half.text, "blocks": blocks, "sentences": sentences}


def _placed(one: PlacedNote, languages: Sequence[str]) -> Data:
    return {
        "label": one.label,
        "verdict": one.verdict,
        "held": one.held,
        "orphan": one.orphan,
        "note": _note(one.note, languages),
        "anchors": [_anchor(anchor) for anchor in one.anchors],
    }


def _note(note: Note, languages: Sequence[str]) -> Data:
    return {
        "id": note.id,
        "file": note.file,
        "kind": str(note.kind),
        "verdict": str(note.verdict) if note.verdict else None,
        "on": note.on,
        "author": note.author,
        "checked": note.checked.isoformat() if note.checked else None,
        "recheck": note.recheck.isoformat() if note.recheck else None,
        "table": note.table,
        "figure": note.figure,
        "sides": {
            lang: {"title": side.title, "quotes": list(map(_quote, side.quotes)), "body": side.body}
            for lang, side in note.sides.items()
        },
        "compute": [
            {
                "text": one.text,
                "labels": dict(one.labels),
                "units": dict(one.units),
                "shown": {lang: one.shown(lang) for lang in languages},
            }
            for one in note.compute
        ],
        "history": [{"date": one.date.isoformat(), "was": dict(one.was), "why": dict(one.why)} for one in note.history],
    }


def _quote(quote: Quote) -> Data:
    return {"text": quote.text, "before": quote.before, "after": quote.after, "line": quote.line}


def _anchor(anchor: Anchor) -> Data:
    return {
        "lang": anchor.lang,
        "quote": _quote(anchor.quote),
        "outcome": anchor.outcome,
        "block": anchor.block,
        "start": anchor.start,
        "end": anchor.end,
        "proposal": anchor.proposal,
        "changes": [{"old": one.old, "new": one.new, "carries": one.carries} for one in anchor.changes],
    }


def _work(one: Reference, languages: Sequence[str]) -> Data:
    """A work as the page has it: how it is cited, how it stands in the list, where it can be read."""
    return {
        "id": one.id,
        "type": one.type,
        "label": {lang: label(one, lang) for lang in languages},
        "full": {lang: words(style.full(one, lang)) for lang in languages},
        "address": one.address,
    }


def claim_heads(languages: Iterable[str]) -> tuple[str, ...]:
    """The columns of a table of fact checks in some languages."""
    spoken = (f"{what}_{lang}" for lang in languages for what in ("claim", "finding"))
    return (*_CLAIM, *spoken, "sources", "file")


_CLAIM: Final = ("article", "note", "number", "verdict", "stands", "checked", "recheck", "author")


def claim_rows(edition: Edition, works: Mapping[str, Sequence[str]]) -> list[dict[str, str]]:
    """The fact checks of an edition, a row each, for a spreadsheet; `works` are the addresses that each note cites."""
    return [_claim(edition, one, works.get(one.note.id, ())) for one in edition.notes if one.note.verdict]


def _claim(edition: Edition, one: PlacedNote, works: Sequence[str]) -> dict[str, str]:
    note = one.note
    row = {
        "article": edition.address,
        "note": note.id,
        "number": one.label,
        "verdict": str(note.verdict),
        "stands": "held" if one.held else "gone" if one.orphan else "yes",
        "checked": note.checked.isoformat() if note.checked else "",
        "recheck": note.recheck.isoformat() if note.recheck else "",
        "author": note.author,
    }
    for lang in edition.languages:
        side = note.sides.get(lang)
        named = str(edition.text(lang).meta.get(note.on, "")) if note.on else ""
        row[f"claim_{lang}"] = " … ".join(quote.text for quote in side.quotes) or named if side else named
        row[f"finding_{lang}"] = side.title if side else ""
    return {**row, "sources": " ".join(works), "file": note.file}
