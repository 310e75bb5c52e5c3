"""Key findings: what a check found, in up to three sentences for the head of an article, as its editor chose them.

`findings` in the front matter names notes, each alone or with a sentence of its own: the source's file says which and
in which order, and each file what is said in its language. Without a sentence a note's title is said.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from enregard.core.editions.article import Text
from enregard.core.finding import Finding
from enregard.core.markdown.node import Node
from enregard.core.text.lines import unfolded

MOST: Final = 3
"""How many stand at the head of an article."""


@dataclass(frozen=True, slots=True)
class KeyFinding:
    """One of them."""

    note: str
    sentences: Mapping[str, str]
    """By language, as text; without those in which the note's title says it."""


def key_findings(
    source: Text, target: Text | None, notes: Collection[str]
) -> tuple[tuple[KeyFinding, ...], list[Finding]]:
    """What the front matter chooses of an article's `notes`, and what is wrong with it."""
    said = [(text, list(_entries(text))) for text in (source, target) if text]
    findings = [found for text, entries in said for found in _problems(text, entries, notes)]
    chosen = [name for name, _, _ in said[0][1]]
    if len(said) > 1:
        findings += _apart(said[1][0], said[1][1], chosen)
    by_note: dict[str, dict[str, str]] = {name: {} for name in chosen if name in notes}
    for text, entries in said:
        for name, sentence, _ in entries:
            if sentence and name in by_note:
                by_note[name].setdefault(text.lang, sentence)
    return tuple(KeyFinding(name, sentences) for name, sentences in by_note.items())[:MOST], findings


_Entry = tuple[str, str, int]
"""A note's id, the sentence or nothing, and the line."""


def _entries(text: Text) -> Iterator[_Entry]:
    for node in text.meta.get("findings", ()):
        if isinstance(node.value, str):
            yield node.value.strip(), "", node.line
        elif isinstance(node.value, dict):
            yield from ((name, _sentence(said), said.line) for name, said in node.value.items())


def _sentence(node: Node) -> str:
    return unfolded(node.text)


def _problems(text: Text, entries: list[_Entry], notes: Collection[str]) -> Iterator[Finding]:
    seen: set[str] = set()
    for name, _, line in entries:
        if name not in notes:
            message = f"there is no note “{name}”"
            yield Finding("key-value", text.file, line, message, "a note's id is its file's name, without .md")
        elif name in seen:
            yield Finding("key-value", text.file, line, f"“{name}” stands twice among the findings", "once each")
        seen.add(name)
    if len(seen) > MOST:
        line = text.meta.line("findings")
        message = f"{len(seen)} findings are too many for the head of an article"
        yield Finding("key-value", text.file, line, message, f"choose up to {MOST}")


def _apart(target: Text, entries: list[_Entry], chosen: list[str]) -> Iterator[Finding]:
    """Sentences of a translation that the source doesn't ask for."""
    for name, _, line in entries:
        if name not in chosen:
            message = f"the original does not have “{name}” among its findings"
            yield Finding("key-value", target.file, line, message, "the source's file says which there are")
