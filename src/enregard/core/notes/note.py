"""Notes: what an editor has to say of words of the text, read from a Markdown file.

A note's file has front matter, which says what the note is, and below it a side for each language (see `side`). What
does not go together is a finding; a note without a kind, or without any title, is too broken to show.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from enregard.core.finding import Finding
from enregard.core.markdown import frontmatter
from enregard.core.markdown.field import nearest
from enregard.core.markdown.frontmatter import Fields
from enregard.core.markdown.node import Node
from enregard.core.notes import figure, side
from enregard.core.notes.compute import SumProblem, evaluate
from enregard.core.notes.side import Side
from enregard.core.notes.sum import Sum
from enregard.core.text.lines import unfolded


class NoteKind(StrEnum):
    """What a note is."""

    FACT_CHECK = "fact-check"
    CONTEXT = "context"
    TRANSLATION = "translation"


class Verdict(StrEnum):
    """What a fact-check found, from true to false and beyond."""

    ACCURATE = "accurate"
    MOSTLY_ACCURATE = "mostly-accurate"
    NEEDS_CONTEXT = "needs-context"
    MISLEADING = "misleading"
    FALSE = "false"
    UNVERIFIABLE = "unverifiable"
    OPINION = "opinion"


@dataclass(frozen=True, slots=True)
class Change:
    """What a note said earlier."""

    date: date
    """When it was changed."""
    was: Mapping[str, str]
    """By language, the earlier verdict or what the note said; under the key `` where one text serves all."""
    why: Mapping[str, str]
    """By language, why it was changed; under the key `` where one text serves all."""
    line: int = 0

    @property
    def common(self) -> str:
        """What serves all languages, as a verdict does; nothing where each has its own."""
        return self.was.get("", "")


@dataclass(frozen=True, slots=True)
class Note:
    """An annotation."""

    id: str
    """The file's name, without `.md`."""
    file: str
    kind: NoteKind
    verdict: Verdict | None = None
    """Of a fact-check; None for all else."""
    on: str = ""
    """`title`, `subtitle`, `description` or `article`; nothing where its quotes say what it is about."""
    author: str = ""
    checked: date | None = None
    recheck: date | None = None
    recheck_line: int = 0
    compute: tuple[Sum, ...] = ()
    """Sums that come out."""
    history: tuple[Change, ...] = ()
    """Earlier verdicts and corrections, as the file lists them."""
    table: bool = True
    """Whether it is in the tables of verdicts."""
    figure: str = ""
    """How the first table with numbers of each body is drawn, a key of `figure.KINDS`; nothing where it is not."""
    figure_shown: bool = False
    """Whether the figure stands under its passage."""
    sides: Mapping[str, Side] = field(default_factory=dict)
    """By language."""

    def __post_init__(self) -> None:
        """Refuse a fact-check without a verdict, and a verdict on anything else."""
        if (self.verdict is None) == (self.kind is NoteKind.FACT_CHECK):
            raise ValueError("a fact-check has a verdict, and no other note has one")


def read(id: str, file: str, text: str, languages: Sequence[str]) -> tuple[Note | None, list[Finding]]:
    """A note from its file, and what is wrong in it; None where it is too broken to show.

    A title and a body are expected in each of `languages`; a title in another one is a finding, and is left out.
    """
    meta, body, line, findings = frontmatter.read(text, frontmatter.NOTE, file)
    reader = _NoteReader(file, tuple(languages), findings)
    reader.name(id)
    sides, found = side.read(body, line, file, languages)
    findings.extend(found)
    kind, verdict = reader.kind(meta)
    sums = reader.sums(meta)
    history = reader.history(meta)
    drawing = meta.get("figure", "bars" if meta.get("bars") else "")
    reader.figure(drawing, meta.line("figure") or meta.line("bars"), sides)
    if kind is None or not any(one.title for one in sides.values()):
        return None, findings
    return Note(
        id,
        file,
        kind,
        verdict,
        meta.get("on", ""),
        meta.get("author", ""),
        meta.get("checked"),
        meta.get("recheck"),
        meta.line("recheck"),
        sums,
        history,
        meta.get("table", True),
        drawing,
        meta.get("figure_shown", False),
        sides,
    ), findings


class _NoteReader:
    """Reads the name and the front matter of one note, gathering findings."""

    def __init__(self, file: str, languages: tuple[str, ...], findings: list[Finding]) -> None:
        self.file, self.languages, self.findings = file, languages, findings

    def say(self, code: str, line: int, message: str, hint: str = "") -> None:
        self.findings.append(Finding(code, self.file, line, message, hint))

    def name(self, id: str) -> None:
        if not re.fullmatch(r"[^\W\d_][\w.-]*", id):
            hint = "a letter first, then letters, digits and hyphens, as in training-cost.md"
            self.say("note-shape", 0, f"“{id}” cannot be the name of a note", hint)

    def kind(self, meta: Fields) -> tuple[NoteKind | None, Verdict | None]:
        """The kind and the verdict; no kind where the two don't go together."""
        kind, verdict = meta.get("kind"), meta.get("verdict")
        if kind is None:
            hint = f"write kind: {', '.join(NoteKind)}, between two lines ---"
            self.absent("kind", 1, "the note has no kind", hint)
            return None, None
        if kind == NoteKind.FACT_CHECK:
            if verdict is None:
                self.absent(
                    "verdict", meta.line("kind"), "a fact check needs a verdict", f"one of {', '.join(Verdict)}"
                )
                return None, None
            return NoteKind(kind), Verdict(verdict)
        if verdict is not None:
            message = f"a {kind} note has no verdict"
            self.say("key-value", meta.line("verdict"), message, "remove it, or write kind: fact-check")
        return NoteKind(kind), None

    def absent(self, key: str, line: int, message: str, hint: str) -> None:
        """Say that a key is missing, unless it is there and was found wrong."""
        if not any(found.code == "front-matter" or f"“{key}”" in found.message for found in self.findings):
            self.say("note-shape", line, message, hint)

    def figure(self, kind: str, line: int, sides: Mapping[str, Side]) -> None:
        """Say what is wrong with a figure: that nothing can be drawn, or that its numbers don't agree."""
        if not kind:
            return
        read = {lang: figure.values(one.prose.blocks, lang, kind) for lang, one in sides.items() if one.body}
        for lang, rows in read.items():
            if not rows:
                hint = "a row is some words, and in its last cell a number; a date anywhere in it for a timeline"
                self.say("note-figure", line, f"there is no table to be drawn in “{lang}”", hint)
            elif kind == "parts" and (problem := figure.wrong(rows)):
                self.say("note-figure", line, f"{problem}, in “{lang}”", "the total is the row in bold")
        values = {lang: [row.values for row in rows] for lang, rows in read.items() if rows}
        (first, base), *others = values.items() if values else [("", [])]
        for lang, found in others:
            if found != base:
                told = [
                    f"{figure.said(a, kind)} and {figure.said(b, kind)}"
                    for one, other in zip(base, found, strict=False)
                    for a, b in zip(one, other, strict=False)
                    if a != b
                ]
                message = f"what is drawn in “{first}” and “{lang}” differs" + (f": {told[0]}" if told else "")
                self.say("note-figure", line, message, "both show the same numbers, row by row")

    def sums(self, meta: Fields) -> tuple[Sum, ...]:
        found = (self._sum(node) for node in meta.get("compute", ()))
        return tuple(done for done in found if done)

    def _sum(self, node: Node) -> Sum | None:
        """A sum: text, or a mapping of `sum`, a label for each language, and `unit`, or `unit_fr` and `unit_en`."""
        if not isinstance(node.value, dict):
            return self._done(node)
        labels = ["label", *self.languages]
        units = ["unit", *(f"unit_{lang}" for lang in self.languages)]
        for key, value in node.value.items():
            if key not in {"sum", *labels, *units}:
                meant = nearest(key, ("sum", *labels, *units))
                hint = f"did you mean {meant}?" if meant else f"it has {', '.join(('sum', *labels, *units))}"
                self.say("key-unknown", value.line, f"a sum has no “{key}”", hint)
        done = self._done(node.value.get("sum", Node("", node.line)))
        said = {key: unfolded(value.text) for key, value in node.value.items()}
        langs = ("", *self.languages)
        return done and replace(done, labels=_by_language(langs, labels, said), units=_by_language(langs, units, said))

    def _done(self, node: Node) -> Sum | None:
        done = evaluate(node.text) if node.text else SumProblem("a sum is missing", "as - sum: 2 * 3 = 6")
        if isinstance(done, SumProblem):
            self.say("note-sum", node.line, done.message, done.hint)
            return None
        return replace(done, line=node.line)

    def history(self, meta: Fields) -> tuple[Change, ...]:
        found = (self._change(node) for node in meta.get("history", ()))
        return tuple(change for change in found if change)

    def _change(self, node: Node) -> Change | None:
        entry = node.value if isinstance(node.value, dict) else {}
        texts = {key: unfolded(value.text) for key, value in entry.items()}
        when = _day(texts.pop("date", ""))
        langs = ("", *self.languages)
        then = ["was", *(f"was_{lang}" for lang in self.languages)]
        reasons = ["why", *self.languages]
        was, why = _by_language(langs, then, texts), _by_language(langs, reasons, texts)
        unknown = [key for key in texts if key not in {*then, *reasons}]
        if when is None or not was or unknown:
            message = (
                f"“{unknown[0]}” is no key of a change"
                if unknown
                else "a change needs a date, and what the note was before"
            )
            known = ", ".join(self.languages)
            self.say(
                "key-value",
                node.line,
                message,
                f"as {{date: 2026-12-01, was: misleading, why: …}}, or {known} in place of why",
            )
            return None
        return Change(when, was, why, node.line)


def _by_language(langs: Sequence[str], keys: Sequence[str], said: Mapping[str, str]) -> dict[str, str]:
    """What the keys say, by the language that each stands for; under `` what serves all."""
    return {lang: said[key] for lang, key in zip(langs, keys, strict=True) if said.get(key)}


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def due(notes: Sequence[Note], today: date) -> list[Finding]:
    """The notes that were to be checked again by now."""
    return [
        Finding(
            "note-recheck",
            note.file,
            note.recheck_line,
            f"to be checked again since {note.recheck.isoformat()}",
            "check it, then move `checked` and `recheck` on",
        )
        for note in notes
        if note.recheck and note.recheck <= today
    ]
