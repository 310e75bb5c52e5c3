"""Corrections of a text: what its earlier readers read otherwise, and when that was mended.

`corrections` in the front matter lists them, a day and a sentence each; every file says them in its own language. The
source's file says on which days there were any.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from enregard.core.editions.article import Text
from enregard.core.finding import Finding
from enregard.core.text.lines import unfolded


class TextCorrection(NamedTuple):
    """One of them, in one language."""

    day: date
    said: str
    """As text; nothing in a translation that does not say it."""


def text_corrections(text: Text, source: Text) -> tuple[TextCorrection, ...]:
    """The corrections of a text, the newest first: on the days that its source's file names."""
    own: dict[date, list[str]] = {}
    for day, said, _ in _entries(text):
        if day:
            own.setdefault(day, []).append(said)
    days = [day for day, _, _ in _entries(source) if day]
    found = [TextCorrection(day, " ".join(own.get(day, ()))) for day in dict.fromkeys(days)]
    return tuple(sorted(found, key=lambda one: one.day, reverse=True))


def problems(source: Text, target: Text | None) -> Iterator[Finding]:
    """What is no correction, and days on which only one of the files says what was corrected."""
    for text in (source, target) if target else (source,):
        for day, said, line in _entries(text):
            if day is None or not said:
                hint = "as - 2026-12-01: what the text said before"
                yield Finding("key-value", text.file, line, "a correction needs its day, and what was corrected", hint)
    if target:
        days = [{day: line for day, _, line in _entries(text) if day} for text in (source, target)]
        for day in days[0].keys() - days[1].keys():
            yield _lone(target, target.meta.line("corrections"), day, "say it there too")
        for day in days[1].keys() - days[0].keys():
            yield _lone(target, days[1][day], day, "the original's file says on which days there were corrections")


def _lone(target: Text, line: int, day: date, hint: str) -> Finding:
    message = f"only one of the two files says what was corrected on {day}"
    return Finding("key-value", target.file, line, message, hint)


def _entries(text: Text) -> Iterator[tuple[date | None, str, int]]:
    """The day, what is said, and the line of each."""
    for node in text.meta.get("corrections", ()):
        if not isinstance(node.value, dict):
            yield None, "", node.line
            continue
        for day, said in node.value.items():
            yield _day(day), unfolded(said.text), said.line


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
