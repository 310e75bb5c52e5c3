"""An edition: a text and its translation in rows of pairs, with the notes on them, and all there is to say of them.

`compose` is the whole way from the texts of a folder to what a page shows. It stops at nothing: what is wrong becomes a
finding, and what can be shown is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from enregard.core.alignment import pairing
from enregard.core.editions import notetext
from enregard.core.editions.notetext import NoteText
from enregard.core.editions.placement import Placed, place
from enregard.core.editions.reading import Material, Setup, Text, read
from enregard.core.editions.review import HEADS, Head, anchors, review, told_changes
from enregard.core.editions.row import Row, body, rows
from enregard.core.finding import Finding, Severity
from enregard.core.memories.memory import Draft, Memory, Unit, memory


@dataclass(frozen=True, slots=True)
class Edition:
    """An article, put together."""

    address: str
    """The folder below the content folder; `.` for the home page."""
    source: Text
    target: Text | None
    """The translation; None where there is none yet."""
    target_lang: str
    """Its language, or the language that it would have."""
    heads: tuple[Head, ...]
    """Title, subtitle and description as pairs."""
    rows: tuple[Row, ...]
    notes: tuple[Placed, ...]
    """All notes, in the order of the text; then those on the whole article; then those that stand nowhere any more."""
    notetexts: tuple[NoteText, ...]
    """Titles and bodies of notes as pairs: those alone that a machine wrote, or that somebody approved."""
    memory: Memory
    """The pairs that somebody approved, those of notes too."""
    findings: tuple[Finding, ...]
    """What an editor should look at, by file and line."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that it has, the source first."""
        return (self.source.lang, self.target.lang) if self.target else (self.source.lang,)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What keeps it from being published."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)

    def text(self, lang: str) -> Text:
        """Its text in one of its languages."""
        return self.target if self.target and lang == self.target.lang else self.source


def compose(material: Material, setup: Setup) -> Edition | tuple[Finding, ...]:
    """Put an article together from the texts of its folder; only findings where none of its texts can be read."""
    reading = read(material, setup)
    if reading.source is None:
        return reading.findings
    source, target, lang = reading.source, reading.target, reading.target_lang
    units: tuple[Unit, ...] = ()
    damaged: tuple[Finding, ...] = ()
    if material.memory is not None:
        units, damaged = setup.units(material.memory, material.file("memory.tmx"), source.lang, lang)
    known = memory(units)
    aside = notetext.notetexts(reading.notes, source.lang, lang, known, material.drafts) if target else ()
    own, drafts = _of_the_text(known, material.drafts, aside, source)
    made = rows(source, target, lang, anchors(own, drafts, source, target))
    made, heads, told = review(made, source, target, own, drafts, setup.glossary)
    made, placed, found = place(made, reading.notes, source, target, lang)
    findings = [*reading.findings, *damaged, *_pairs(made, source, target), *told, *found]
    findings += notetext.findings(aside, (source.lang, lang), setup.glossary)
    findings.sort(key=lambda finding: (finding.file, finding.line))
    told = list(dict.fromkeys(findings))
    return Edition(material.address, source, target, lang, heads, made, placed, aside, known, tuple(told))


def _of_the_text(
    known: Memory, drafts: Sequence[Draft], aside: Sequence[NoteText], source: Text
) -> tuple[Memory, Sequence[Draft]]:
    """What was approved and drafted of the text itself, without what is of notes alone."""
    if not aside and not any(map(notetext.is_of_a_note, known.units)):
        return known, drafts
    passages = [*(block.source for block in body(source)), *(str(source.meta.get(name, "")) for name in HEADS)]
    units = [unit for unit in known.units if not notetext.is_of_a_note(unit)]
    return memory(units), notetext.of_the_text(drafts, aside, known, passages)


def _pairs(made: Sequence[Row], source: Text, target: Text | None) -> list[Finding]:
    """What is wrong with how the two texts face each other."""
    if target is None:
        message = f"“{source.title or source.file}” has no translation"
        return [Finding("pair-missing", source.file, 1, message, "add a file named by the other language")]
    return [*_pins(source, target), *_missing(made, source, target), *doubts(made, source)]


def _pins(source: Text, target: Text) -> list[Finding]:
    found = []
    texts = (source, target)
    blocks = (body(source), body(target))
    for side, index, reason in pairing.pins(*blocks)[1]:
        block = blocks[side][index]
        message = f"the pin “{block.pin}” {reason}, and is ignored"
        hint = f"write {{#{block.pin}}} once in each of the two files, in the same order"
        found.append(Finding("pin", texts[side].file, block.lines[0], message, hint))
    return found


def _missing(made: Sequence[Row], source: Text, target: Text) -> list[Finding]:
    found = []
    for row in made:
        if (row.source.blocks and row.target.blocks) or row.state == "approved":
            continue
        text, other = (source, target) if row.source.blocks else (target, source)
        half = row.source if row.source.blocks else row.target
        message = f"pair {row.number}: “{_start(half.text)}” faces nothing in {other.file}"
        if row.standing and (since := told_changes(row.standing)):
            message += f", and has changed since that was approved: {since}"
        article = source.file.rpartition("/")[0] or "."
        hint = "translate it there, or pin both passages with {#name}"
        hint += f"; if it faces nothing on purpose: enregard approve {article} {row.number}"
        found.append(Finding("pair-missing", text.file, half.line, message, hint))
    return found


DOUBTFUL = 0.5
"""Below this confidence two passages may not face each other."""


FEW = 3
"""So many doubtful pairs are told one by one, whatever the others are."""


def is_doubtful(row: Row) -> bool:
    """Whether its passages may not face each other; what faces nothing is not in doubt."""
    return row.confidence < DOUBTFUL and bool(row.source.blocks) and bool(row.target.blocks)


def doubts(made: Sequence[Row], source: Text) -> list[Finding]:
    """Each doubtful pair; where most are, that the two texts hardly translate each other."""
    doubtful = [row for row in made if is_doubtful(row)]
    facing = sum(bool(row.source.blocks and row.target.blocks) for row in made)
    if len(doubtful) > FEW and 2 * len(doubtful) > facing:
        message = f"these two texts hardly translate each other: {len(doubtful)} of {facing} pairs are doubtful"
        hint = "see whether one translates the other; if it does, pin passages that face each other with {#name}"
        return [Finding("pair-doubtful", source.file, 0, message, hint)]
    return [_doubt(row, source) for row in doubtful]


def _doubt(row: Row, source: Text) -> Finding:
    message = f"pair {row.number}: these may not face each other: “{_start(row.source.text)}”"
    message += f" and “{_start(row.target.text)}”"
    return Finding("pair-doubtful", source.file, row.source.line, message, "pin both with {#name}")


def _start(text: str) -> str:
    """The first words of a passage."""
    line = " ".join(text.split())
    return line if len(line) <= 40 else line[:40].rsplit(" ", 1)[0] + " …"
