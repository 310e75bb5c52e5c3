"""The drafts of an article, a line each: what a machine answered, when, and whether it was written into the text.

A line is JSON with `source` and `text` (what a reader sees), `engine`, `date` (ISO 8601), `to` (the language) and
`written`; `markdown`, the two as they stand in files, where that is more. An answer is first noted with `written`
false, and once more, with true, before it is set into a text. Lines are only ever appended, so that what two people
added merges by union; a line that cannot be read (torn by a power cut, a mark left by a merge) is read past.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Entry:
    """A machine's answer."""

    source: str
    """What a reader sees of the original."""
    text: str
    """What a reader sees of the answer."""
    engine: str
    """Which machine."""
    date: str
    """The day, as 2026-11-24."""
    to: str
    """The language of the answer."""
    written: bool = False
    """Whether it went into the text, or was only proposed."""
    markdown: tuple[str, str] = ("", "")
    """The two as Markdown, where that is more than what a reader sees."""

    @property
    def slot(self) -> str:
        """The original as it stands in the file."""
        return self.markdown[0] or self.source

    @property
    def answer(self) -> str:
        """The answer as it goes into a file."""
        return self.markdown[1] or self.text


class Entries(NamedTuple):
    """What a file of drafts holds."""

    entries: tuple[Entry, ...]
    unread: tuple[int, ...]
    """Lines, from 1, that cannot be read."""


def read(text: str) -> Entries:
    """The entries of a file of drafts; what cannot be read is passed over."""
    entries: list[Entry] = []
    unread: list[int] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        entry = _entry(line)
        if entry is None:
            unread.append(number)
        else:
            entries.append(entry)
    return Entries(tuple(entries), tuple(unread))


def _entry(line: str) -> Entry | None:
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
    return Entry(source, text, engine, day, to, written, (markdown[0], markdown[1]))


def line(entry: Entry) -> str:
    """An entry as a line of a file, its end included."""
    said: dict[str, object] = {
        "source": entry.source,
        "text": entry.text,
        "engine": entry.engine,
        "date": entry.date,
        "to": entry.to,
        "written": entry.written,
    }
    if any(entry.markdown):
        said["markdown"] = list(entry.markdown)
    # Separators that some programs take for line ends must not stand in a line.
    dumped = json.dumps(said, ensure_ascii=False)
    return dumped.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\u0085") + "\n"


def answered(entries: Iterable[Entry], engine: str, to: str) -> dict[str, Entry]:
    """The last answer of an engine to each slot."""
    return {entry.slot: entry for entry in entries if entry.engine == engine and entry.to == to}
