"""The glossary: terms that have one translation, words that have none, and what is not to be written for them.

`glossary.yml` is a list of concepts: the term for each in two or more languages, and for each language what a reader is
told (`note_fr`) and what must not stand in its place (`forbidden_fr`); a name with `keep` is never translated:

    - fr: grand modèle de langage
      en: large language model
      note_en: A program that continues a text, trained on very many.
      forbidden_en: [big language model]
    - keep: DeepSeek

Rules of this module: a term is found by whole words; a capital at its start does not count, and plural endings do not
either; words to keep are found exactly as they are written. Of terms that overlap in a text the longer counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple, TypeVar

from enregard.core.checking.term_index import Hit, Term, TermIndex, exact, index, inflected, singular
from enregard.core.finding import Finding
from enregard.core.languages import plural
from enregard.core.languages.registry import is_code
from enregard.core.markdown.node import Node, load


@dataclass(frozen=True, slots=True)
class Concept:
    """A term and its translations."""

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
        return self.terms.get("") or in_language(self.terms, lang) or ""

    def note(self, lang: str) -> str:
        """What a reader is told of it in a language, or nothing."""
        return in_language(self.notes, lang) or ""


_Said = TypeVar("_Said")


def in_language(said: Mapping[str, _Said], lang: str) -> _Said | None:
    """What is said in a language, by its code in small letters; what is said without a region holds in all."""
    code = lang.lower()
    return said.get(code) or said.get(code.partition("-")[0])


class _Index(NamedTuple):
    """What is looked for in a text, and of which concept each is."""

    terms: TermIndex
    owners: tuple[tuple[int, str], ...]
    """Of each term the place of its concept in the glossary, and its words."""


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms of a site."""

    concepts: tuple[Concept, ...] = ()
    _indexes: dict[tuple[str, str], _Index] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Made when a language is first asked for: every pair of a site is checked against the same."""

    def protected(self, source: str, target: str) -> Protected:
        """What is masked on the way from one language to another, longest terms first."""
        concepts = [concept for concept in self.concepts if concept.term(source) and concept.term(target)]
        concepts.sort(key=lambda concept: -len(concept.term(source)))
        return Protected(
            index(_masking(concept, source, target) for concept in concepts),
            tuple((concept.term(source), concept.term(target), concept.keep) for concept in concepts),
            target,
        )

    def indexed(self, lang: str) -> _Index:
        """The terms in a language."""
        if ("term", lang) not in self._indexes:
            known = [(n, concept.term(lang)) for n, concept in enumerate(self.concepts) if concept.term(lang)]
            terms = index(exact(term) if self.concepts[n].keep else inflected(term, lang) for n, term in known)
            self._indexes["term", lang] = _Index(terms, tuple(known))
        return self._indexes["term", lang]

    def forbidden(self, lang: str) -> _Index:
        """The words that must not stand for a term, in a language."""
        if ("forbidden", lang) not in self._indexes:
            known = [
                (n, word)
                for n, concept in enumerate(self.concepts)
                for word in in_language(concept.forbidden, lang) or ()
            ]
            terms = index(inflected(word, lang) for _, word in known)
            self._indexes["forbidden", lang] = _Index(terms, tuple(known))
        return self._indexes["forbidden", lang]


class Place(NamedTuple):
    """A protected term where it stands in a text."""

    start: int
    end: int
    target: str
    """What the translation says."""


@dataclass(frozen=True, slots=True)
class Protected:
    """Words of the source that have one translation only."""

    terms: TermIndex = field(default_factory=lambda: index(()))
    sides: tuple[tuple[str, str, bool], ...] = ()
    """Of each the term, its translation, and whether it stays as it is written."""
    lang: str = ""
    """The translation's language."""

    def places(self, text: str) -> Iterator[Place]:
        """Where they stand in a text, longest terms first; they may overlap."""
        for number, start, end in self.terms.hits(text):
            term, translation, keep = self.sides[number]
            found = text[start:end]
            yield Place(start, end, found if keep else _translated(found, term, translation, self.lang))


class Deviation(NamedTuple):
    """A term that is translated otherwise than the glossary says."""

    message: str
    hint: str


def deviations(source: str, target: str, glossary: Glossary, langs: tuple[str, str]) -> tuple[Deviation, ...]:
    """What two visible texts that translate each other do against the glossary.

    A term of the source needs its translation in the target, as often or not; words to keep need to be there unchanged;
    forbidden words may not stand in the target of a pair whose source has the term. A term within a longer one is none,
    nor is a forbidden word within the translation that is right.
    """
    if not glossary.concepts:
        return ()
    ours = glossary.indexed(langs[0])
    met = sorted({ours.owners[hit.number][0] for hit in ours.terms.longest(source)})
    if not met:
        return ()
    right, wrong = _by_concept(glossary.indexed(langs[1]), target), _by_concept(glossary.forbidden(langs[1]), target)
    told = (_deviation(glossary.concepts[n], langs, right.get(n, []), wrong.get(n, [])) for n in met)
    return tuple(one for one in told if one)


class _Found(NamedTuple):
    words: str
    hit: Hit


def _by_concept(known: _Index, text: str) -> dict[int, list[_Found]]:
    """What stands in a text of each concept, by its place in the glossary."""
    found: dict[int, list[_Found]] = {}
    for hit in known.terms.hits(text):
        concept, words = known.owners[hit.number]
        found.setdefault(concept, []).append(_Found(words, hit))
    return found


def _deviation(
    concept: Concept, langs: tuple[str, str], right: Sequence[_Found], wrong: Sequence[_Found]
) -> Deviation | None:
    term, wanted = concept.term(langs[0]), concept.term(langs[1])
    hint = f"the glossary has “{wanted}”" if wanted else "the glossary forbids it"
    for words, hit in wrong:
        if not any(one.hit.holds(hit) for one in right):
            return Deviation(f"“{term}” is translated as “{words}”", hint)
    if wanted and not right:
        return Deviation(f"“{term}” is not translated as the glossary says", hint)
    return None


def met(glossary: Glossary, texts: Mapping[str, str]) -> tuple[Concept, ...]:
    """The concepts that have something to tell and whose term stands in one of the texts, in the glossary's order."""
    told = {lang for lang in texts if any(concept.note(lang) for concept in glossary.concepts)}
    there = {n for lang, text in texts.items() if lang in told for n in _telling(glossary, text, lang)}
    return tuple(concept for n, concept in enumerate(glossary.concepts) if n in there)


def _telling(glossary: Glossary, text: str, lang: str) -> Iterator[int]:
    known = glossary.indexed(lang)
    for hit in known.terms.longest(text):
        number, _ = known.owners[hit.number]
        if glossary.concepts[number].note(lang):
            yield number


# ------------------------------------------------------------------------------------------------------------ reading

_KEY: Final = re.compile(r"(?:(?P<what>note|forbidden)_)?(?P<lang>[A-Za-z][A-Za-z0-9-]*)")


def parse(text: str, file: str = "glossary.yml") -> tuple[Glossary, tuple[Finding, ...]]:
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
    """A glossary from the value of its YAML, with what is wrong with it; concepts that are wrong are left out.

    `lines` are the lines of the concepts, where they are known.
    """
    if value is None:
        return Glossary(), ()
    if not isinstance(value, list):
        return Glossary(), (
            Finding("key-value", file, 1, "a glossary is a list of terms", "begin each with “- fr: …”"),
        )
    concepts: list[Concept] = []
    findings: list[Finding] = []
    for n, item in enumerate(value):
        line = lines[n] if n < len(lines) else 0
        concept, wrong = _concept(item, line)
        findings += (Finding(code, file, line, message, hint) for code, message, hint in wrong)
        if concept is not None:
            concepts.append(concept)
    return Glossary(tuple(concepts)), tuple(findings)


_Wrong = list[tuple[str, str, str]]


def _concept(item: object, line: int) -> tuple[Concept | None, _Wrong]:
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
                (
                    "key-unknown",
                    f"the glossary has no key “{key}”",
                    "the code of a language (fr, pt-BR), note_fr, forbidden_fr …, or keep",
                )
            )
            continue
        lang = found["lang"].lower()
        if found["what"] == "forbidden":
            words = value if isinstance(value, list) else [value]
            forbidden[lang] = tuple(str(word).strip() for word in words if str(word or "").strip())
        elif not isinstance(value, str) or not value.strip():
            wrong.append(("key-value", f"“{key}” in the glossary is not a text", "put it in quotation marks"))
        else:
            (notes if found["what"] else terms)[lang] = value.strip()
    if not terms:
        wrong.append(("key-value", "an entry of the glossary without a term", "give it in each language: fr: …, en: …"))
        return None, wrong
    return Concept(terms, notes, forbidden, line=line), wrong


def _kept(value: object, line: int) -> tuple[Concept | None, _Wrong]:
    if isinstance(value, str) and value.strip():
        return Concept({"": value.strip()}, keep=True, line=line), []
    return None, [("key-value", "“keep” in the glossary is not a text", "put it in quotation marks")]


# ------------------------------------------------------------------------------------------------------------ masking


def _masking(concept: Concept, source: str, target: str) -> Term:
    term = concept.term(source)
    if concept.keep:
        return exact(term)
    # French plurals change every word of a term: from English, only the singular is certain.
    return inflected(term, source) if plural.can_be_made(target) else singular(term)


def _translated(found: str, term: str, translation: str, lang: str) -> str:
    """What stands for a term as it was found: in the plural, with a capital."""
    words = plural.plural(translation, lang) if len(found) > len(term) else translation
    return words[0].upper() + words[1:] if term[0].islower() and found[0].isupper() else words
