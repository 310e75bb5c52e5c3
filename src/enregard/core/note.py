"""Notes: what an editor has to say of words of the text, read from a Markdown file.

A note's file has front matter, and a title, quotes and a body for each language. The title is a heading of the first
level that names its language, `# fr: Le titre`. The quotations directly under it are its quotes, plain text; whatever
follows is the body, in Markdown. Lines inside a fence of code are never titles. What is not laid out so is a finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Final

from enregard.core import frontmatter, prose
from enregard.core.compute import Problem, evaluate
from enregard.core.field import nearest
from enregard.core.finding import Finding
from enregard.core.frontmatter import Fields
from enregard.core.node import Node
from enregard.core.sum import Sum


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
class Quote:
    """Words that a note is about."""

    text: str
    before: str = ""
    """What stands before them, where that decides between several places."""
    after: str = ""
    """What stands after them."""
    line: int = 0
    """In the note's file, from 1."""


@dataclass(frozen=True, slots=True)
class Side:
    """A note in one language."""

    title: str
    """The finding in a few words; may be nothing."""
    title_line: int
    quotes: tuple[Quote, ...] = ()
    body: str = ""
    """Markdown."""
    body_line: int = 0
    """The line of the body's first line, from 1; that of the title where there is no body."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a note said earlier."""

    date: date
    """When it was changed."""
    was: str
    """The earlier verdict, or what the note said."""
    why: Mapping[str, str]
    """By language, why it was changed; under the key `` where one text serves all."""
    line: int = 0


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
    bars: bool = False
    """Whether the numbers in the first table of each body are drawn as bars."""
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
    reader = _Reader(file, tuple(languages), findings)
    reader.name(id)
    sides = reader.sides(body, line)
    kind, verdict = reader.kind(meta)
    sums = reader.sums(meta)
    history = reader.history(meta)
    if kind is None or not any(side.title for side in sides.values()):
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
        meta.get("bars", False),
        sides,
    ), findings


_TITLE: Final = re.compile(
    r" {0,3}#[ \t]*(?P<lang>[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\s*:\s*(?P<title>.*?)(?:[ \t]+#+)?[ \t]*"
)
_HEADING: Final = re.compile(r" {0,3}#(?:[ \t]+(?P<words>.*?))?(?:[ \t]+#+)?[ \t]*")
_FENCE: Final = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})(.*)")
_QUOTED: Final = re.compile(r" {0,3}>[ \t]?(.*)")


@dataclass(slots=True)
class _Part:
    """A title as it stands in the file, with the lines under it."""

    lang: str
    title: str
    line: int
    lines: list[str] = field(default_factory=list)


class _Reader:
    """Reads one note, gathering findings."""

    def __init__(self, file: str, languages: tuple[str, ...], findings: list[Finding]) -> None:
        self.file, self.languages, self.findings = file, languages, findings
        self.unnamed = False  # whether a heading names no language, which explains a missing title

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
                    "verdict", meta.line("kind"), "a fact-check needs a verdict", f"one of {', '.join(Verdict)}"
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

    # titles, quotes, bodies

    def sides(self, body: str, line: int) -> dict[str, Side]:
        parts = self._parts(body, line)
        sides: dict[str, Side] = {}
        for part in parts:
            if part.lang not in self.languages:
                hint = f"a title begins with {self._titles()}"
                self.say("language-unused", part.line, f"“{part.lang}” is no language of this site", hint)
            elif part.lang in sides:
                first = sides[part.lang].title_line
                message = f"a second title in “{part.lang}”; the first is in line {first}"
                self.say("note-shape", part.line, message, "keep one title a language")
            else:
                sides[part.lang] = self._side(part)
        self._missing(sides, line)
        return sides

    def _titles(self) -> str:
        return " or ".join(f"“# {lang}:”" for lang in self.languages)

    def _parts(self, body: str, line: int) -> list[_Part]:
        """The body of the file, cut at its titles."""
        parts: list[_Part] = []
        astray = False
        for at, text, fenced in _lines(body, line):
            title = None if fenced else self._title(text)
            if title:
                parts.append(_Part(title["lang"].lower(), title["title"], at))
                continue
            if not fenced and (heading := _HEADING.fullmatch(text)):
                self._untitled(at, heading["words"] or "", bool(parts))
                astray = True
            elif not parts and text.strip() and not astray:
                astray = True
                self.say(
                    "note-shape",
                    at,
                    "this stands above the first title, and would not be shown",
                    f"a title is {self._titles()}",
                )
            if parts:
                parts[-1].lines.append(text)
        return parts

    def _title(self, text: str) -> re.Match[str] | None:
        """A title; without a space after `#` it is one only in a language of the site."""
        found = _TITLE.fullmatch(text)
        if found and (text.lstrip()[1:2].isspace() or found["lang"].lower() in self.languages):
            return found
        return None

    def _untitled(self, at: int, words: str, inside: bool) -> None:
        self.unnamed = True
        hint = f"write # {self.languages[0]}: {words}".rstrip() if self.languages else ""
        if inside:
            hint = f"write ## {words} for a heading within the note, or name the language".replace("  ", " ")
        self.say("note-shape", at, f"the heading “{words}” names no language", hint)

    def _missing(self, sides: Mapping[str, Side], line: int) -> None:
        if not any(side.title for side in sides.values()):
            if not self.unnamed:
                self.say("note-shape", line, "the note has no title", f"a title is {self._titles()} and some words")
            return
        first = next(iter(sides.values())).title_line
        for lang in self.languages:
            side = sides.get(lang)
            if side is None:
                self.say(
                    "note-title", first, f"the note has no title in “{lang}”", f"write “# {lang}: …” with its body"
                )
            elif not side.title:
                self.say(
                    "note-title", side.title_line, f"the title in “{lang}” is empty", "say the finding in a few words"
                )
            if side is not None and not side.body:
                self.say("note-body", side.title_line, f"the note has no body in “{lang}”", "write it below the quote")

    def _side(self, part: _Part) -> Side:
        start, quotes = self._quotes(part)
        lines = part.lines
        while start < len(lines) and not lines[start].strip():
            start += 1
        body = "\n".join(lines[start:]).rstrip()
        self.prose(body, part.line + 1 + start)
        return Side(part.title, part.line, quotes, body, part.line + 1 + start if body else part.line)

    def prose(self, body: str, line: int) -> None:
        """What of a body is not shown as it was written."""
        if left_out := prose.removed(body):
            tags = ", ".join(dict.fromkeys(tag for _, tag in left_out))
            lines = ", ".join(str(at) for at in dict.fromkeys(line + offset for offset, _ in left_out))
            hint = "only <sub>, <sup>, <br>, <kbd> and <abbr> without attributes are kept; write the rest in Markdown"
            message = f"HTML was left out, its text kept: {tags} (lines {lines})"
            self.say("html-removed", line + left_out[0][0], message, hint)
        for offset, address in prose.pictures(body):
            hint = "copy it beside the note, if you may; readers' browsers ask no other site"
            self.say("html-removed", line + offset, f"a picture of another site is not shown: {address}", hint)
        for offset, address in prose.unsafe(body):
            hint = "links go to http, https, mailto or the site's own files"
            self.say("link-missing", line + offset, f"the link may not be live: {address}", hint)

    def _quotes(self, part: _Part) -> tuple[int, tuple[Quote, ...]]:
        """The quotes under a title, and how many lines they take."""
        groups: list[tuple[int, list[str]]] = []
        fresh = True
        for n, text in enumerate(part.lines):
            words = _QUOTED.fullmatch(text)
            if words is None and text.strip():
                if not fresh:
                    message = "this line would be read as part of the quotation above it"
                    self.say(
                        "note-shape", part.line + 1 + n, message, "leave an empty line between them, or begin it with >"
                    )
                return n, self._read(groups)
            if words is None or not words[1].strip():
                fresh = True
            elif fresh:
                groups.append((part.line + 1 + n, [words[1].strip()]))
                fresh = False
            else:
                groups[-1][1].append(words[1].strip())
        return len(part.lines), self._read(groups)

    def _read(self, groups: Sequence[tuple[int, list[str]]]) -> tuple[Quote, ...]:
        return tuple(quote for line, words in groups if (quote := self._quote(" ".join(words), line)))

    def _quote(self, text: str, line: int) -> Quote | None:
        """A quote; where `[[` and `]]` mark its words, the rest is its context."""
        before, opened, rest = text.partition("[[")
        words, closed, after = rest.partition("]]")
        if not opened and "]]" not in text:
            return Quote(text, "", "", line)
        if not opened or not closed or "[[" in after or "]]" in after or "[[" in words or not words.strip():
            hint = "as in: > a lower cost ([[5.6 million]])"
            self.say("note-shape", line, "[[ and ]] stand once each, around the words that are quoted", hint)
            return None
        pad = len(words) - len(words.lstrip())
        tail = len(words.rstrip())
        return Quote(words.strip(), before + words[:pad], words[tail:] + after, line)

    # sums and history

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
        said = {key: " ".join(value.text.split()) for key, value in node.value.items()}
        langs = ("", *self.languages)
        return done and replace(done, labels=_by_language(langs, labels, said), units=_by_language(langs, units, said))

    def _done(self, node: Node) -> Sum | None:
        done = evaluate(node.text) if node.text else Problem("a sum is missing", "as - sum: 2 * 3 = 6")
        if isinstance(done, Problem):
            self.say("note-sum", node.line, done.message, done.hint)
            return None
        return replace(done, line=node.line)

    def history(self, meta: Fields) -> tuple[Change, ...]:
        found = (self._change(node) for node in meta.get("history", ()))
        return tuple(change for change in found if change)

    def _change(self, node: Node) -> Change | None:
        entry = node.value if isinstance(node.value, dict) else {}
        texts = {key: " ".join(value.text.split()) for key, value in entry.items()}
        when = _day(texts.pop("date", ""))
        was = texts.pop("was", "")
        why = {"" if key == "why" else key: text for key, text in texts.items() if text}
        unknown = [key for key in texts if key != "why" and key not in self.languages]
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


def _lines(body: str, line: int) -> Iterator[tuple[int, str, bool]]:
    """Each line with its number, and whether it belongs to a fence of code."""
    fence = ""
    for at, text in enumerate(body.split("\n"), line):
        found = _FENCE.fullmatch(text)
        if fence:
            closes = found and found[1].startswith(fence) and not found[2].strip()
            yield at, text, True
            if closes:
                fence = ""
        else:
            yield at, text, bool(found)
            if found:
                fence = found[1]


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


def requoted(text: str, quotes: Mapping[int, str]) -> str:
    """A note's file with other words in some of its quotations, named by the line at which each begins, from 1.

    Everything else stays to the byte, line ends included.
    """
    lines = text.splitlines(keepends=True)
    for number in sorted(quotes, reverse=True):
        first = last = number - 1
        while (
            last + 1 < len(lines) and (found := _QUOTED.fullmatch(lines[last + 1].rstrip("\r\n"))) and found[1].strip()
        ):
            last += 1
        end = lines[last][len(lines[last].rstrip("\r\n")) :]
        lines[first : last + 1] = [f"> {quotes[number]}{end}"]
    return "".join(lines)
