"""The glossary: terms that have one translation, words that have none, and what is not to be written for them.

`glossary.yml` is a list. An entry gives a term in two or more languages, and for each what a reader is told
(`note_fr`) and what must not stand in its place (`forbidden_fr`); an entry with `keep` is never translated:

    - fr: grand modèle de langage
      en: large language model
      note_en: A program that continues a text, trained on very many.
      forbidden_en: [big language model]
    - keep: DeepSeek

Rules of this module: a term is found by whole words; a capital at its start does not count, and plural endings do not
either; words to keep are found exactly as they are written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from enregard.core.finding import Finding
from enregard.core.languages import plural
from enregard.core.languages.registry import is_code
from enregard.core.markdown.node import Node, load
from enregard.core.text.fold import Span


@dataclass(frozen=True, slots=True)
class Entry:
    """A term and its translation."""

    terms: Mapping[str, str]
    """By language, at least one."""
    notes: Mapping[str, str] = field(default_factory=dict)
    """What a reader is told of it, by language."""
    forbidden: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What must not stand for it, by language."""
    keep: bool = False
    """Whether the term is the same in every language (then `terms` has it under the empty code)."""
    line: int = 0
    """Where it stands in the file."""

    def term(self, lang: str) -> str:
        """The term in a language, or nothing."""
        return self.terms.get("") or self.terms.get(lang, "")


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms of a site."""

    entries: tuple[Entry, ...] = ()

    def protected(self, source: str, target: str) -> tuple[Protected, ...]:
        """What is masked on the way from one language to another, longest terms first."""
        entries = [entry for entry in self.entries if entry.term(source) and entry.term(target)]
        entries.sort(key=lambda entry: -len(entry.term(source)))
        return tuple(_protected(entry, source, target) for entry in entries)


class Protected(NamedTuple):
    """Words of the source that have one translation only."""

    pattern: re.Pattern[str]
    """Finds them."""
    target: Callable[[re.Match[str]], str]
    """What the translation says."""


class Amiss(NamedTuple):
    """A term that is translated otherwise than the glossary says."""

    message: str
    hint: str


class Place(NamedTuple):
    """Where a term stands in a text, and what a reader is told of it."""

    span: Span
    note: str


def amiss(source: str, target: str, glossary: Glossary, langs: tuple[str, str]) -> tuple[Amiss, ...]:
    """What two visible texts that translate each other do against the glossary.

    A term of the source needs its translation in the target, as often or not; words to keep need to be there unchanged;
    forbidden words may not stand in the target of a pair whose source has the term.
    """
    out: list[Amiss] = []
    for entry in glossary.entries:
        term, wanted = entry.term(langs[0]), entry.term(langs[1])
        if not term or not _pattern(term, langs[0], entry.keep).search(source):
            continue
        wrong = next(
            (word for word in entry.forbidden.get(langs[1], ()) if _pattern(word, langs[1]).search(target)), ""
        )
        hint = f"the glossary has “{wanted}”" if wanted else "the glossary forbids it"
        if wrong:
            out.append(Amiss(f"“{term}” is translated as “{wrong}”", hint))
        elif wanted and not _pattern(wanted, langs[1], entry.keep).search(target):
            out.append(Amiss(f"“{term}” is not translated as the glossary says", hint))
    return tuple(out)


def places(text: str, glossary: Glossary, lang: str) -> tuple[Place, ...]:
    """The first place of each term that has something to tell, in the order of the text, without overlaps."""
    found: list[Place] = []
    for entry in sorted(glossary.entries, key=lambda entry: -len(entry.term(lang))):
        note = entry.notes.get(lang, "")
        term = entry.term(lang)
        if not note or not term:
            continue
        for match in _pattern(term, lang, entry.keep).finditer(text):
            span = Span(*match.span())
            if all(span.end <= other.span.start or span.start >= other.span.end for other in found):
                found.append(Place(span, note))
                break
    return tuple(sorted(found))


def met(glossary: Glossary, texts: Mapping[str, str]) -> tuple[Entry, ...]:
    """The entries that have something to tell and whose term stands in one of the texts, in the glossary's order."""
    return tuple(entry for entry in glossary.entries if any(_tells(entry, text, lang) for lang, text in texts.items()))


def _tells(entry: Entry, text: str, lang: str) -> bool:
    term = entry.term(lang)
    return bool(entry.notes.get(lang) and term and _pattern(term, lang, entry.keep).search(text))


# ------------------------------------------------------------------------------------------------------------ reading

_KEY: Final = re.compile(r"(?:(?P<what>note|forbidden)_)?(?P<lang>[a-z-]+)")


def read(text: str, file: str = "glossary.yml") -> tuple[Glossary, tuple[Finding, ...]]:
    """The glossary that a file holds, with what is wrong in it."""
    node, problems = load(text)
    unread = tuple(Finding(p.code, file, p.line, p.message, p.hint) for p in problems)
    if node is None:
        return Glossary(), unread
    lines = [item.line for item in node.value] if isinstance(node.value, list) else []
    glossary, findings = gathered(_value(node), file, lines)
    return glossary, (*unread, *findings)


def _value(node: Node) -> object:
    if isinstance(node.value, list):
        return [_value(item) for item in node.value]
    if isinstance(node.value, dict):
        return {key: _value(item) for key, item in node.value.items()}
    return node.value


def gathered(value: object, file: str, lines: Sequence[int] = ()) -> tuple[Glossary, tuple[Finding, ...]]:
    """A glossary from the value of its YAML, with what is wrong with it; entries that are wrong are left out.

    `lines` are the lines of the entries, where they are known.
    """
    if value is None:
        return Glossary(), ()
    if not isinstance(value, list):
        return Glossary(), (
            Finding("key-value", file, 1, "a glossary is a list of terms", "begin each with “- fr: …”"),
        )
    entries: list[Entry] = []
    findings: list[Finding] = []
    for n, item in enumerate(value):
        line = lines[n] if n < len(lines) else 0
        entry, wrong = _entry(item, line)
        findings += (Finding(code, file, line, message, hint) for code, message, hint in wrong)
        if entry is not None:
            entries.append(entry)
    return Glossary(tuple(entries)), tuple(findings)


_Wrong = list[tuple[str, str, str]]


def _entry(item: object, line: int) -> tuple[Entry | None, _Wrong]:
    if not isinstance(item, dict):
        return None, [("key-value", "an entry of the glossary is not a list of keys", "write “- fr: …” and “en: …”")]
    if set(item) == {"keep"}:
        return _kept(item["keep"], line)
    terms: dict[str, str] = {}
    notes: dict[str, str] = {}
    forbidden: dict[str, tuple[str, ...]] = {}
    wrong: _Wrong = []
    for key, value in item.items():
        found = _KEY.fullmatch(str(key))
        if not found or not is_code(found["lang"]) or key == "keep":
            wrong.append(
                ("key-unknown", f"the glossary has no key “{key}”", "fr, en, note_fr, forbidden_fr …, or keep")
            )
        elif found["what"] == "forbidden":
            words = value if isinstance(value, list) else [value]
            forbidden[found["lang"]] = tuple(str(word) for word in words if word)
        elif not isinstance(value, str) or not value.strip():
            wrong.append(("key-value", f"“{key}” in the glossary is not a text", "put it in quotation marks"))
        else:
            (notes if found["what"] else terms)[found["lang"]] = value.strip()
    if not terms:
        wrong.append(("key-value", "an entry of the glossary without a term", "give it in each language: fr: …, en: …"))
        return None, wrong
    return Entry(terms, notes, forbidden, line=line), wrong


def _kept(value: object, line: int) -> tuple[Entry | None, _Wrong]:
    if isinstance(value, str) and value.strip():
        return Entry({"": value.strip()}, keep=True, line=line), []
    return None, [("key-value", "“keep” in the glossary is not a text", "put it in quotation marks")]


# ------------------------------------------------------------------------------------------------------- finding terms


def _pattern(term: str, lang: str, keep: bool = False) -> re.Pattern[str]:
    """Finds a term by whole words; unless it is kept, in the plural too, and with a capital."""
    if keep:
        return re.compile(rf"(?<!\w){re.escape(term)}(?!\w)")
    words = plural.forms(re.split(r"[ \u00a0\u202f]+", term), lang)
    first = words[0]
    if first[:1].islower():
        words[0] = f"[{first[0]}{first[0].upper()}]{first[1:]}"
    return re.compile(r"(?<!\w)" + r"[ \u00a0\u202f\n]+".join(words) + r"(?!\w)")


def _protected(entry: Entry, source: str, target: str) -> Protected:
    term, translation = entry.term(source), entry.term(target)
    if entry.keep:
        return Protected(_pattern(term, source, keep=True), lambda found: found[0])
    # French plurals change every word of a term: from English, only the singular is certain.
    pattern = _pattern(term, source) if plural.can_be_made(target) else _singular(term)
    return Protected(pattern, _translating(term, translation, target))


def _singular(term: str) -> re.Pattern[str]:
    first = f"[{term[0]}{term[0].upper()}]" if term[0].islower() else re.escape(term[0])
    return re.compile(rf"(?<!\w){first}{re.escape(term[1:])}(?!\w)")


def _translating(term: str, translation: str, lang: str) -> Callable[[re.Match[str]], str]:
    def translated(found: re.Match[str]) -> str:
        words = translation
        if len(found[0]) > len(term):
            words = plural.plural(words, lang)
        if term[0].islower() and found[0][0].isupper():
            words = words[0].upper() + words[1:]
        return words

    return translated
