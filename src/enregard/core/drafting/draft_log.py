"""The drafts of an article, a line each: what a machine answered, when, and whether it was written into the text.

A line is JSON with `source` and `text` (what a reader sees), `engine`, `date` (ISO 8601), `to` (the language) and
`written`; `markdown`, the two as they stand in files, where that is more. An answer is first noted with `written`
false, and once more, with true, before it is set into a text. Lines are only ever appended, so that what two people
added merges by union; a line that cannot be read (torn by a power cut, a mark left by a merge) is read past.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

from enregard.core.memories.memory import Draft


class DraftLog(NamedTuple):
    """What a file of drafts holds."""

    drafts: tuple[Draft, ...]
    unread: tuple[int, ...]
    """Lines, from 1, that cannot be read."""


def parse(text: str) -> DraftLog:
    """The drafts that a file holds; what cannot be read is passed over."""
    drafts: list[Draft] = []
    unread: list[int] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        draft = _draft(line)
        if draft is None:
            unread.append(number)
        else:
            drafts.append(draft)
    return DraftLog(tuple(drafts), tuple(unread))


def _draft(line: str) -> Draft | None:
    try:
        said = json.loads(line)
        source, text, engine, day = (said[key] for key in ("source", "text", "engine", "date"))
        markdown = said.get("markdown") or ["", ""]
        written = said.get("written", False)
        to = said.get("to", "")
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    texts = [source, text, engine, day, to, *markdown] if isinstance(markdown, list) and len(markdown) == 2 else [None]
    if not all(isinstance(word, str) for word in texts) or not isinstance(written, bool):
        return None
    visible = (source, text) if any(markdown) else None
    return Draft(markdown[0] or source, markdown[1] or text, engine, day, to, written, visible)


def line(draft: Draft) -> str:
    """A draft as a line of a file, its end included."""
    source, text = draft.visible or (draft.source, draft.text)
    said: dict[str, object] = {
        "source": source,
        "text": text,
        "engine": draft.engine,
        "date": draft.date,
        "to": draft.to,
        "written": draft.written,
    }
    if draft.visible is not None:
        said["markdown"] = [draft.source, draft.text]
    # Separators that some programs take for line ends must not stand in a line.
    dumped = json.dumps(said, ensure_ascii=False)
    return dumped.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\u0085") + "\n"


def answered(drafts: Iterable[Draft], engine: str, to: str) -> dict[str, Draft]:
    """The last answer of an engine to each original, as it stands in its file."""
    return {draft.source: draft for draft in drafts if draft.engine == engine and draft.to == to}
