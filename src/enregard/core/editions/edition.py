"""An edition: a text and its translation in pairs, with the notes on them, and all there is to say of them.

`compose` is the whole way from the texts of a folder to what a page shows. It stops at nothing: what is wrong becomes a
finding, and what can be shown is shown. Each step is computed from what is before it: texts, aligned pairs, how they
stand, where notes stand; and pairs last and whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from enregard.core.editions import notetext
from enregard.core.editions.aligned import aligned, body
from enregard.core.editions.article import ArticleFiles, Resources, Text, read
from enregard.core.editions.key_finding import KeyFinding, key_findings
from enregard.core.editions.notetext import NoteText
from enregard.core.editions.pair import Pair, pairs
from enregard.core.editions.pair_findings import alignment_findings, translation_findings
from enregard.core.editions.placement import PlacedNote, place
from enregard.core.editions.standing import FIELDS, FieldPair, fixed_points, standings
from enregard.core.editions.surroundings import with_surroundings
from enregard.core.editions.text_correction import problems
from enregard.core.finding import Finding, Severity
from enregard.core.memories.memory import Draft, Memory, memory
from enregard.core.memories.state import State
from enregard.core.notes.note import Note


@dataclass(frozen=True, slots=True)
class Translation:
    """A text in another language, as it faces its source."""

    lang: str
    """Its language, or the language that it would have."""
    text: Text | None
    """None where there is none yet."""
    fields: tuple[FieldPair, ...]
    """Title, subtitle and description as pairs."""
    pairs: tuple[Pair, ...]
    """All pairs, in the order of the source."""
    notetexts: tuple[NoteText, ...]
    """Titles and bodies of notes as pairs: those alone that a machine wrote, or that somebody approved."""
    memory: Memory
    """The pairs that somebody approved, those of notes too."""

    @property
    def states(self) -> tuple[State, ...]:
        """How its pairs stand, in order."""
        return tuple(pair.state for pair in self.pairs)

    def having(self, text: Text) -> Translation:
        """The same translation, its text under other keys."""
        return replace(self, text=text)


@dataclass(frozen=True, slots=True)
class Edition:
    """An article, put together."""

    address: str
    """The folder below the content folder; `.` for the home page."""
    source: Text
    translations: tuple[Translation, ...]
    """Its translations; one for now, which need not be begun."""
    notes: tuple[PlacedNote, ...]
    """All notes: those on the whole article, then in the order of the text; then those that stand nowhere any more."""
    findings: tuple[Finding, ...]
    """What an editor should look at, by file and line."""
    key_findings: tuple[KeyFinding, ...] = ()
    """What is said at its head of what its check found."""

    @property
    def translation(self) -> Translation:
        """The translation that faces the source."""
        return self.translations[0]

    @property
    def target(self) -> Text | None:
        """The text that faces the source; None where there is none yet."""
        return self.translation.text

    @property
    def rows(self) -> tuple[Pair, ...]:
        """The pairs of the source and of the translation that faces it."""
        return self.translation.pairs

    @property
    def states(self) -> tuple[State, ...]:
        """How its pairs stand, in order."""
        return self.translation.states

    @property
    def note_files(self) -> tuple[str, ...]:
        """The files of its notes."""
        return tuple(placed.note.file for placed in self.notes)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that it has, the source first."""
        return (self.source.lang, self.target.lang) if self.target else (self.source.lang,)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What keeps it from being published."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)

    def rights(self, lang: str) -> str:
        """Whose its text in a language is, and under which terms: as its file says, else the original's."""
        return str(self.text(lang).meta.get("rights") or self.source.meta.get("rights", ""))

    def text(self, lang: str) -> Text:
        """Its text in one of its languages."""
        return self.target if self.target and lang == self.target.lang else self.source

    def having(self, source: Text, translations: tuple[Translation, ...]) -> Edition:
        """The same edition, its texts under other keys."""
        return replace(self, source=source, translations=translations)


class Sources(NamedTuple):
    """What an article's folder says, read: its texts, its notes, and what was approved of it."""

    source: Text
    target: Text | None
    lang: str
    """The translation's language, or the one that it would have."""
    notes: tuple[Note, ...]
    known: Memory
    aside: tuple[NoteText, ...]
    """Titles and bodies of notes as pairs."""
    findings: tuple[Finding, ...]


def sources(files: ArticleFiles, resources: Resources) -> Sources | tuple[Finding, ...]:
    """Read an article's folder; only findings where none of its texts can be read."""
    article = read(files, resources)
    if article.source is None:
        return article.findings
    source, target, lang = article.source, article.target, article.target_lang
    known, damaged = approved(files, resources, source.lang, lang)
    aside = notetext.notetexts(article.notes, source.lang, lang, known, files.drafts) if target else ()
    return Sources(source, target, lang, article.notes, known, aside, (*article.findings, *damaged))


def approved(files: ArticleFiles, resources: Resources, lang: str, other: str) -> tuple[Memory, tuple[Finding, ...]]:
    """What was approved of an article in two languages, and what is wrong with its memory."""
    if files.memory is None:
        return memory(()), ()
    units, damaged = resources.units(files.memory, files.file("memory.tmx"), lang, other)
    return memory(units), damaged


def compose(files: ArticleFiles, resources: Resources) -> Edition | tuple[Finding, ...]:
    """Put an article together from the texts of its folder; only findings where none of its texts can be read."""
    found = sources(files, resources)
    if not isinstance(found, Sources):
        return found
    source, target, lang, notes, known, aside, wrong = found
    own, drafts = _of_the_text(known, files.drafts, aside, source)

    facing = aligned(source, target, lang, fixed_points(own, drafts, source, target))
    standing = standings(facing, source, target, own, drafts)
    placed = place(notes, source, target, facing)
    placement = with_surroundings(placed, source, target, files.earlier, facing, standing.pairs)
    made = pairs(facing, standing.pairs, placement)

    chosen, unchosen = key_findings(source, target, [note.id for note in notes])

    findings = [
        *wrong,
        *unchosen,
        *problems(source, target),
        *alignment_findings(made, source, target, files.text_file(lang)),
    ]
    if target:
        findings += translation_findings(made, standing.fields, source, target, own, resources)
    findings += [
        *placement.findings,
        *notetext.findings(aside, (source.lang, lang), resources.glossary, resources.places),
    ]
    findings.sort(key=lambda finding: (finding.file, finding.line))
    translation = Translation(lang, target, standing.fields, made, aside, known)
    return Edition(files.address, source, (translation,), placement.notes, tuple(dict.fromkeys(findings)), chosen)


def _of_the_text(
    known: Memory, drafts: Sequence[Draft], aside: Sequence[NoteText], source: Text
) -> tuple[Memory, Sequence[Draft]]:
    """What was approved and drafted of the text itself, without what is of notes alone."""
    if not aside and not any(map(notetext.is_of_a_note, known.units)):
        return known, drafts
    passages = [*(block.source for block in body(source)), *(str(source.meta.get(name, "")) for name in FIELDS)]
    units = [unit for unit in known.units if not notetext.is_of_a_note(unit)]
    return memory(units), notetext.of_the_text(drafts, aside, known, passages)
