"""A manuscript: a plain text as it arrives, taken apart into what stands before the text, and the text.

One rule, which knows nothing of any one file: at the beginning, as often as it is found, one of `keys`, perhaps a
colon, and a value of the key's own form. A date or an address says itself where it ends, so text may follow on the same
line; any other value needs the colon, and is the rest of its line.

Between such lines others may stand that only look like keys (`Langue : fr`, a date that is none, `Par Ada` without a
colon). They end nothing: they stay in the text, before the rest of it, and are told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from enregard.core.languages.registry import LANGUAGES
from enregard.core.manuscripts import compose
from enregard.core.manuscripts.document import Document
from enregard.core.manuscripts.plain import escape, layout, lines
from enregard.core.manuscripts.plain.habit import ENDED, LONG, Asked
from enregard.core.manuscripts.plain.layout import Passage
from enregard.core.markdown.address import is_whole
from enregard.core.markdown.frontmatter import ARTICLE
from enregard.core.quantities.day import day_at
from enregard.core.quantities.vocabulary import small

_ADDRESS: Final = re.compile(r"(?:https?://|www\.)[^\s<>]+")
_LINE: Final = re.compile(r"[^\n]+")
_OF_ITS_OWN: Final = frozenset({"date", "updated", "source_url"})
"""Keys whose values say themselves where they end."""


@cache
def keys() -> dict[str, str]:
    """What may stand before a text, in any language, and the key of the front matter that it becomes."""
    tables = [one.keys for one in LANGUAGES.values()]
    return {small(word): key for table in tables for key, words in table.items() for word in words.split(", ")}


@dataclass(frozen=True, slots=True)
class Left:
    """A line before a text that looks like a key's and is none."""

    line: int
    """From 1."""
    message: str
    """Why it was left in the text."""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before a text, and the text."""

    meta: tuple[tuple[str, str], ...]
    """Keys of the front matter and their values, in order."""
    text: str
    """The text, and before it what was left in it."""
    left: tuple[Left, ...] = ()


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A text, with what stood before it."""

    meta: tuple[tuple[str, str], ...]
    """Keys of the front matter and their values, in order."""
    passages: tuple[Passage, ...]
    """The text's paragraphs, headings and lists, to the character but for their marks and white space around them."""
    left: tuple[Left, ...] = ()
    told: tuple[str, ...] = ()
    """What was decided of the text as a whole."""
    document: Document | None = None
    """The text, where its lines are paragraphs; then it has no passages."""

    def markdown(self) -> str:
        """The text as Markdown."""
        return compose.markdown(self.document) if self.document else escape.markdown(self.passages)


_NO_WORDS: Final = re.compile("\ufeff|(?<!\\w)\u00ad")
"""Byte-order marks, which files that were put together keep, each its own, and soft hyphens that divide no word."""


def read(text: str, asked: Asked = "auto") -> Manuscript:
    """Take apart what stands before the text, and the text; `asked` says what its lines are."""
    head = before(_NO_WORDS.sub("", text))
    titled = any(key == "title" for key, _ in head.meta)
    known = layout.habit_of(head.text, asked)
    if known.kind == "lines":
        made = lines.document(head.text)
        return Manuscript(head.meta, (), head.left, (*known.told(kept=False), *made.told), made)
    passages, known = layout.passages(head.text, asked, titled=titled)
    kept = any(passage.kind == "paragraph" and len(passage.lines) > 1 for passage in passages)
    return Manuscript(head.meta, passages, head.left, known.told(kept))


@dataclass(slots=True)
class _Reading:
    """How far the keys of a text go, and what stands between them."""

    meta: dict[str, str] = field(default_factory=dict)
    end: int = 0
    kept: list[str] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    passed: list[tuple[str, Left]] = field(default_factory=list)
    """Lines since the last key: they stand between keys only if one more follows."""

    def take(self, entry: _Entry) -> bool:
        """Take an entry; not a second one of its key, nor one that may be a sentence below lines that are no keys."""
        if entry.key in self.meta or (self.passed and not entry.marked and not entry.alone):
            return False
        self.meta[entry.key], self.end = entry.value, entry.end
        self.kept += [line for line, _ in self.passed]
        self.left += [left for _, left in self.passed]
        self.passed = []
        return True

    def tell(self) -> None:
        """Tell of lines that look like keys below the last one: text, which the person may not have meant so."""
        for line, left in self.passed:
            word = _word_of(line) or _bare(line)
            if word and (self.meta or word.lower() in keys()):
                self.left.append(left)


def before(text: str) -> Head:
    """What stands before a text, and the text."""
    reading, at = _Reading(), 0
    while at < len(text):
        entry = _entry(text, at)
        if entry and reading.take(entry):
            at = entry.end
            continue
        if (passed := _passed(text, at, reading.meta)) is None:
            break
        line, left, at = passed
        reading.passed.append((line, left))
        if not text[at:].partition("\n")[0].strip():
            reading.tell()
            break
    rest = text[reading.end :]
    kept = "\n\n".join(reading.kept)
    return Head(tuple(reading.meta.items()), f"{kept}\n\n{rest.lstrip()}" if kept else rest, tuple(reading.left))


@dataclass(frozen=True, slots=True)
class _Entry:
    key: str
    value: str
    marked: bool
    """Whether a colon stands after the word."""
    alone: bool
    """Whether nothing else stands in its line."""
    end: int


@cache
def _key() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, keys()), key=len, reverse=True))
    return re.compile(rf"\s*({words})([^\S\n]*[:=][^\S\n]*|[^\S\n]+)", re.IGNORECASE)


def _entry(text: str, at: int) -> _Entry | None:
    """The entry at a place; None where the text begins."""
    word = _key().match(text, at)
    if not word:
        return None
    key, marked = keys()[small(word[1])], word[2].strip() != ""
    if key not in _OF_ITS_OWN and not marked:
        return None
    value, end = _value(key, text, word.end())
    if not value or not (end == len(text) or text[end].isspace()):
        return None
    if not marked and not text.startswith(value, word.end()) and text[end:].partition("\n")[0].strip():
        # But for a date in figures, a sentence may begin so: Publié le 4 mars 2025 par …
        return None
    return _Entry(key, value, marked, not text[end:].partition("\n")[0].strip(), end)


def _value(key: str, text: str, at: int) -> tuple[str, int]:
    """What a key says, and where that ends; nothing where it is not of the key's form."""
    if key in {"date", "updated"}:
        found = day_at(text, at)
        return (found[0].isoformat(), found[1]) if found else ("", at)
    if key == "source_url":
        return _address(text, at)
    value = _LINE.match(text, at)
    return (value[0].strip(), value.end()) if value else ("", at)


def _address(text: str, at: int) -> tuple[str, int]:
    """An address of the web, of which people leave out how it begins; and where it ends."""
    found = _ADDRESS.match(text, at)
    said = f"https://{found[0]}" if found and found[0].startswith("www.") else found[0] if found else ""
    return (said, found.end()) if found and is_whole(said) else ("", at)


_LABEL: Final = re.compile(r"\s*([^\W\d_][\w'’-]*(?: [\w'’-]+){0,2})\s*[:=]\s*(?=\S)")


def _word_of(line: str) -> str:
    found = _LABEL.match(line)
    return found[1] if found else ""


def _bare(line: str) -> str:
    """The word of a key that a short line begins with, without the colon that it needs: Par Claire Dubois."""
    found = _key().match(line)
    return found[1] if found and _is_brief(line) else ""


_BYLINE: Final = 60
"""The most characters of a line that gives a name or a day, and is no sentence."""


def _is_brief(line: str) -> bool:
    return len(line) <= _BYLINE and not ENDED.search(line)


def _passed(text: str, at: int, meta: dict[str, str]) -> tuple[str, Left, int] | None:
    """A line that ends no keys, why it is none itself, and where the next one begins; None where it is text."""
    begins = at + len(text[at:]) - len(text[at:].lstrip())
    end = text.find("\n", begins)
    end = len(text) if end < 0 else end
    line = text[begins:end].strip()
    within = "\n" not in text[at:begins] and at > 0 and text[at - 1] != "\n"
    if not line or "\n\n" in text[at:begins] or len(line) > LONG:
        return None
    word = _word_of(line) or _bare(line)
    if not within and not word and not (meta and _is_brief(line)):
        return None
    key = keys().get(word.lower(), "")
    if key in meta:
        reason = f"“{key}” is there already"
    elif key and not _word_of(line):
        reason = f"“{word}” is a key only with a colon behind it"
    elif key:
        reason = f"“{word}” takes {ARTICLE[key].form}"
    else:
        reason = f"“{word or line[:30]}” is no key of front matter"
    return line, Left(text.count("\n", 0, begins) + 1, f"{reason}: left in the text"), min(end + 1, len(text))
