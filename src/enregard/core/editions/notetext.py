"""Titles and bodies of notes as pairs: how those stand that a machine wrote, or that somebody approved.

Rules of this module: what people wrote in both languages is no pair, has no state, and nothing is said of it. What is
one, and not approved, is checked as a passage of the text is: numbers, units, links, terms, text left untranslated. A
unit of a note is known by its id, so that it never stands behind a passage of the text, nor a passage's unit behind a
note.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from enregard.core.checking.checks import OF_A_TEXT, discrepancies
from enregard.core.checking.correspondence import Places
from enregard.core.checking.discrepancy import Side
from enregard.core.checking.glossary import Glossary, deviations
from enregard.core.editions.link_target import link_targets
from enregard.core.editions.offset_map import MappedText, mapped
from enregard.core.editions.state_findings import approving, state_findings
from enregard.core.editions.wording import translated_words
from enregard.core.finding import Finding
from enregard.core.markdown import markup
from enregard.core.markdown.token import with_powers
from enregard.core.memories import similarity, state
from enregard.core.memories.memory import Draft, Memory, Unit, key, memory
from enregard.core.memories.state import Passage, Standing
from enregard.core.notes.note import Note

PARTS: Final = ("title", "body")
_PREFIX: Final = "note:"
"""How the ids of units begin that are a note's: `note:price:title`."""


@dataclass(frozen=True, slots=True)
class NoteText:
    """A note's title or body in both languages, one of which a machine wrote, or which somebody approved."""

    note: str
    """The note's id."""
    part: str
    """`title` or `body`."""
    source: str
    target: str
    file: str
    line: int
    """Where its translation stands in the note's file, from 1."""
    standing: Standing

    @property
    def name(self) -> str:
        """What it is called in `approve`: `price:title`."""
        return f"{self.note}:{self.part}"

    @property
    def tuid(self) -> str:
        """Its id in the memory."""
        return _PREFIX + self.name


def is_of_a_note(unit: Unit) -> bool:
    """Whether a unit is a note's title or body, by its id."""
    return unit.tuid.startswith(_PREFIX)


def notetexts(
    notes: Sequence[Note], source: str, target: str, known: Memory, drafts: Sequence[Draft]
) -> tuple[NoteText, ...]:
    """The titles and bodies that are pairs, by note and part; `source` and `target` are languages."""
    written = tuple(draft for draft in drafts if draft.written)
    if not known and not written:
        return ()
    origins = _Origins(
        known,
        {unit.tuid: unit for unit in known.units if is_of_a_note(unit)},
        frozenset(_PREFIX + note.id for note in notes),
        written,
        similarity.index(key(draft.text) for draft in written),
    )
    return tuple(one for note in notes for one in _texts(note, source, target, origins))


@dataclass(frozen=True, slots=True)
class _Origins:
    """What may stand behind a note's text."""

    known: Memory
    units: dict[str, Unit]
    """Those of notes, by id."""
    present: frozenset[str]
    """How the ids of the units begin whose note is there."""
    drafts: tuple[Draft, ...]
    answers: similarity.Index
    """Their texts."""


def _texts(note: Note, source: str, target: str, origins: _Origins) -> Iterator[NoteText]:
    ours, theirs = note.sides.get(source), note.sides.get(target)
    if ours is None or theirs is None:
        return
    for part, mine, other, line in (
        ("title", ours.title, theirs.title, theirs.title_line),
        ("body", ours.body, theirs.body, theirs.body_line),
    ):
        if key(mine) and key(other) and (standing := _standing(f"{_PREFIX}{note.id}:{part}", mine, other, origins)):
            yield NoteText(note.id, part, mine, other, note.file, line, standing)


def _standing(tuid: str, source: str, target: str, origins: _Origins) -> Standing | None:
    """How a title or a body stands; None where people wrote both sides, as far as is known."""
    both = (key(source), key(target))
    units = [origins.known.units[n] for n in origins.known.whole.get(both, ())[:1]]
    units = units or _approved_once(tuid, both, origins)
    drafts = tuple(_answered(both, origins))
    if not units and not drafts:
        return None
    found = state.standings([Passage(source, target)], memory(units), drafts)[0]
    return found if units or found.state == "machine" else None


def _approved_once(tuid: str, both: tuple[str, str], origins: _Origins) -> list[Unit]:
    """The unit of a title or body; where it has none, one with one of its sides, of a note that is gone: renamed."""
    if tuid in origins.units:
        return [origins.units[tuid]]
    return [
        unit
        for name, unit in origins.units.items()
        if name.rpartition(":")[0] not in origins.present
        and (key(unit.source) == both[0] or key(unit.target) == both[1])
    ][:1]


_COMPARED: Final = 24
"""With so many drafts a text is compared in full."""


def _answered(both: tuple[str, str], origins: _Origins) -> Iterator[Draft]:
    """The drafts whose text this is; or nearly is, if their source too is this one's, or nearly so."""
    source, target = both
    for n in sorted({*origins.answers.places.get(target, ()), *origins.answers.near(target, _COMPARED)}):
        draft, answer = origins.drafts[n], origins.answers.texts[n]
        asked = key(draft.source)
        retouched = similarity.nearness(target, answer) and (asked == source or similarity.nearness(source, asked))
        if answer == target or retouched:
            yield draft


def of_the_text(
    drafts: Sequence[Draft], texts: Sequence[NoteText], known: Memory, passages: Sequence[str]
) -> list[Draft]:
    """The drafts that may stand behind `passages`, the text's own: without those of notes alone."""
    answered = {draft.source for one in texts for draft in one.standing.drafts}
    asked = {*map(key, answered), *(key(unit.source) for unit in known.units if is_of_a_note(unit))}
    if not asked:
        return list(drafts)
    asked -= set(map(key, passages))
    return [draft for draft in drafts if key(draft.source) not in asked]


def findings(
    texts: Sequence[NoteText], langs: tuple[str, str], glossary: Glossary, places: Places = ()
) -> list[Finding]:
    """What an editor should look at, in the notes' files; `langs` are those of the source and of the translation.

    `places` are those of other sites that are one in two languages.
    """
    found: list[Finding] = []
    for text in texts:
        name = f"the {text.part} of this note"
        approve = approving(text.file.rpartition("/notes/")[0] or ".", text.note)
        found.extend(state_findings(name, text.standing, text.file, text.line, told=True, approve=approve))
        if text.standing.state != "approved":
            found.extend(
                replace(one, message=f"{name}: {one.message}") for one in _checked(text, langs, glossary, places)
            )
    return found


def _checked(text: NoteText, langs: tuple[str, str], glossary: Glossary, places: Places) -> Iterator[Finding]:
    """What is amiss in a translation, as in a passage of the text."""
    ours, theirs = _seen(text.source), _seen(text.target, text.line)
    sides = (text.source, text.target) if text.part == "title" else (_figured(ours), _figured(theirs))
    left, right = (
        Side(said, lang, [one.address for one in found], link_texts=[one.text for one in found])
        for said, lang, found in zip(sides, langs, (link_targets(t.blocks, langs) for t in (ours, theirs)), strict=True)
    )
    words = translated_words(theirs.blocks, ours.blocks, "\n") if text.part == "body" else ""
    for one in discrepancies(left._replace(places=places), right._replace(words=words)):
        if one.code in OF_A_TEXT:
            continue
        line = theirs.line(one.target[0].start) if one.target and text.part == "body" else text.line
        yield Finding(one.code, text.file, line, one.message, one.hint)
    for term in deviations(*sides, glossary, langs):
        yield Finding("glossary", text.file, text.line, term.message, term.hint)


def _figured(seen: MappedText) -> str:
    return "\n".join(map(with_powers, seen.blocks))


def _seen(markdown: str, line: int = 1) -> MappedText:
    return mapped(markup.read(markdown, line).blocks, "\n")
