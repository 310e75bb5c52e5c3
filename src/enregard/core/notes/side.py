"""Sides: a note in one language, its title, quotes and body, as they stand below the front matter of its file.

The title is a heading of the first level that names its language, `# fr: Le titre`. The quotations directly under it
are its quotes, plain text; whatever follows is the body, in Markdown. Lines inside a fence of code are never titles.
What is not laid out so is a finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from enregard.core.finding import Finding
from enregard.core.markdown.markup import Document
from enregard.core.markdown.token import line_of
from enregard.core.notes import prose
from enregard.core.text.lines import lines


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
    prose: Document = field(default=Document(()), compare=False, repr=False)
    """The body, read."""


def read(body: str, line: int, file: str, languages: Sequence[str]) -> tuple[dict[str, Side], list[Finding]]:
    """The sides of a note by language, from what stands below its front matter, and what is wrong in them.

    `line` is the line of the file at which `body` begins. A title and a body are expected in each of `languages`.
    """
    reader = _SideReader(file, tuple(languages))
    return reader.sides(body, line), reader.findings


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


class _SideReader:
    """Reads the body of one note's file, gathering findings."""

    def __init__(self, file: str, languages: tuple[str, ...]) -> None:
        self.file, self.languages = file, languages
        self.findings: list[Finding] = []
        self.unnamed = False  # whether a heading names no language, which explains a missing title

    def say(self, code: str, line: int, message: str, hint: str = "") -> None:
        self.findings.append(Finding(code, self.file, line, message, hint))

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
                parts.append(_Part(self._code(title["lang"]), title["title"], at))
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
        if found and (text.lstrip()[1:2].isspace() or self._code(found["lang"]) in self.languages):
            return found
        return None

    def _code(self, written: str) -> str:
        """A language's code as the site writes it; capitals do not count."""
        low = written.lower()
        return next((lang for lang in self.languages if lang.lower() == low), low)

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
        begins = part.line + 1 + start if body else part.line
        read = prose.read(body, begins)
        self.findings.extend(prose.problems(read, self.file))
        return Side(part.title, part.line, quotes, body, begins, read)

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


def quotations(side: Side) -> Iterator[Quote]:
    """The paragraphs of the quotations within a side's body, but those that stand in lists."""
    for block in side.prose.blocks:
        at = 0
        for text in block.text.split("\n") if block.kind == "quotation" else ():
            if text.strip():
                yield Quote(text.strip(), line=line_of(block, at))
            at += len(text) + 1


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


class Requote(NamedTuple):
    """Other words for a quotation."""

    line: int
    """At which it begins, in the file, from 1."""
    was: str
    """Its words, as they were read."""
    now: str


def requoted(text: str, quotes: Iterable[Requote]) -> tuple[str, int]:
    """A note's file with other words in some of its quotations, and in how many.

    Everything else stays to the byte, line ends included. Nothing is written where a quotation is not any more what was
    read there: somebody has edited the file since.
    """
    found = lines(text)
    count = 0
    for quote in sorted(quotes, reverse=True):
        first = end = quote.line - 1
        while end < len(found) and _quoted(found[end]):
            end += 1
        stands = " ".join(" ".join(map(_quoted, found[first:end])).split())
        if first < end and " ".join(quote.was.split()) in stands:
            ending = found[end - 1][len(found[end - 1].rstrip("\r\n")) :]
            found[first:end] = [f"> {quote.now}{ending}"]
            count += 1
    return "".join(found), count


def _quoted(line: str) -> str:
    """The words of a line of a quotation; nothing where it is none, or has none."""
    words = _QUOTED.fullmatch(line.rstrip("\r\n"))
    return words[1].strip() if words else ""
