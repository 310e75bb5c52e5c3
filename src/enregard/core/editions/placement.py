"""Notes on the text: where the words of each stand, which pair it stands beside, and its number.

A note stands beside the pair that holds its first words in the source. Fact-checks count 1, 2, 3, translator's notes
a, b, c, context i, ii, iii: three series, as in a scholarly edition. A note whose words are gone comes after all
others, and marks nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from enregard.core.anchoring import anchor
from enregard.core.anchoring.candidate import Selector
from enregard.core.editions.reading import Text
from enregard.core.editions.row import Half, Row
from enregard.core.finding import Finding
from enregard.core.markdown.block import Block
from enregard.core.markdown.renderer import Mark
from enregard.core.notes import side
from enregard.core.notes.note import Note, NoteKind
from enregard.core.notes.side import Quote

TITLES: Final = ("title", "subtitle", "description")
"""What a note may be `on`, besides words of the text."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where one quote of a note stands."""

    lang: str
    quote: Quote
    outcome: str
    """placed, moved, ambiguous, orphan; derived, where it was quoted in the other language only."""
    row: int = -1
    """The index of its row, or -1 where it stands nowhere."""
    block: int = -1
    """The index of its block in its half of the row."""
    start: int = 0
    """In the visible text of the block."""
    end: int = 0
    proposal: str = ""
    """Of a moved or derived one, the quotation to put into the note."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A note, and where it stands."""

    note: Note
    label: str
    """Its number in its series: 4, a, ii."""
    anchors: tuple[Anchor, ...] = ()
    """Of all its quotes, source language first."""

    @property
    def row(self) -> int:
        """The index of the row that it stands beside, or -1."""
        return next((anchor.row for anchor in self.anchors if anchor.row >= 0), -1)

    @property
    def orphan(self) -> bool:
        """Whether it has words, and none of them stand anywhere."""
        return bool(self.anchors) and self.row < 0


class _Passages:
    """The visible text of one language as one string, and the way back to its blocks."""

    def __init__(self, rows: Sequence[Row], source: bool) -> None:
        self.places: list[tuple[int, int, Block]] = []
        self.starts: list[int] = []
        parts: list[str] = []
        at = 0
        for index, row in enumerate(rows):
            half = row.source if source else row.target
            for number, block in enumerate(half.blocks):
                self.places.append((index, number, block))
                self.starts.append(at)
                parts.append(block.text)
                at += len(block.text) + 2
        self.text = "\n\n".join(parts)

    def spans(self, start: int, end: int) -> list[tuple[int, int, int, int]]:
        """A place as (row, block, start, end) in each block that it touches."""
        found = []
        n = max(0, bisect_right(self.starts, start) - 1)
        while n < len(self.starts) and self.starts[n] < end:
            row, number, block = self.places[n]
            low, high = max(0, start - self.starts[n]), min(len(block.text), end - self.starts[n])
            if low < high:
                found.append((row, number, low, high))
            n += 1
        return found


def place(
    rows: Sequence[Row], notes: Sequence[Note], source: Text, target: Text | None, target_lang: str
) -> tuple[tuple[Row, ...], tuple[Placed, ...], list[Finding]]:
    """Put notes on rows: the rows with their marks and notes, the notes in order with their numbers, and findings."""
    findings: list[Finding] = []
    texts = {source.lang: source} | ({target_lang: target} if target else {})
    sides = {lang: _Passages(rows, source=lang == source.lang) for lang in texts}
    found = []
    for note in notes:
        anchors: list[Anchor] = []
        for lang, text in texts.items():
            if note.on in TITLES:
                _on_title(note, lang, str(text.meta.get(note.on, "")), text.file, findings)
            else:
                anchors.extend(_anchors(note, lang, sides[lang], findings))
                findings.extend(_below(note, lang, sides[lang]))
        found.append(Placed(note, "", tuple(anchors + _derived(note, anchors, rows, tuple(texts), findings))))
    placed = _numbered(found)
    return _marked(rows, placed), placed, findings


def _on_title(note: Note, lang: str, title: str, file: str, findings: list[Finding]) -> None:
    """A note on a part of the front matter: its words, where it quotes some, must be there."""
    one = note.sides.get(lang)
    for quote in one.quotes if one else ():
        if anchor.locate(quote.text, title, quote.before, quote.after, lang=lang) is None:
            message = f"“{quote.text}” is not in the {note.on} of {file}"
            findings.append(
                Finding("note-orphan", note.file, quote.line, message, "quote words that are there, or none")
            )


def _anchors(note: Note, lang: str, passages: _Passages, findings: list[Finding]) -> list[Anchor]:
    quotes = note.sides[lang].quotes if lang in note.sides else ()
    selectors = [Selector(quote.text, quote.before, quote.after) for quote in quotes]
    out: list[Anchor] = []
    for quote, outcome in zip(quotes, anchor.find_all(selectors, passages.text, lang), strict=True):
        finding = _TOLD[outcome.state](note, quote, outcome, passages.text)
        if finding:
            findings.append(finding)
        stands = passages.spans(outcome.place.start, outcome.place.end) if outcome.place else [(-1, -1, 0, 0)]
        out.extend(Anchor(lang, quote, outcome.state, *span, proposal=outcome.proposal) for span in stands)
    return out


def _below(note: Note, lang: str, passages: _Passages) -> Iterator[Finding]:
    """Words of the text that a note quotes in its body, and nowhere else: most probably those that it is about."""
    one = note.sides.get(lang)
    if one is None or one.quotes or note.on:
        return
    for quote in side.quotations(one):
        if anchor.find(quote.text, passages.text, lang=lang).state != "orphan":
            message = (
                f"“{quote.text}” stands in the text, but is not marked there: this is below the note's first words"
            )
            hint = "move it directly under the title; if the note is about the whole article, write on: article"
            yield Finding("note-quote", note.file, quote.line, message, hint)


def _placed(note: Note, quote: Quote, outcome: anchor.Outcome, text: str) -> Finding | None:
    return None


def _moved(note: Note, quote: Quote, outcome: anchor.Outcome, text: str) -> Finding:
    changes = "; ".join(f"“{change.old}” is now “{change.new}”" for change in outcome.changes)
    message = f"the words of this note have changed: {changes or 'see the proposal'}"
    return Finding("note-moved", note.file, quote.line, message, f"`check --fix` writes: > {outcome.proposal}")


def _ambiguous(note: Note, quote: Quote, outcome: anchor.Outcome, text: str) -> Finding:
    choices = " or ".join(f"“{choice.context}”" for choice in outcome.choices[:4])
    more = f", and {len(outcome.choices) - 4} more" if len(outcome.choices) > 4 else ""
    message = f"“{quote.text}” stands in {len(outcome.choices)} places, and nothing decides"
    return Finding("note-ambiguous", note.file, quote.line, message, f"write one of: {choices}{more}")


_DIFFERS: Final = {
    "numbers": "the nearest words have other numbers",
    "currencies": "the nearest words have another currency",
    "negations": "the nearest words have another negation",
    "taken": "another quote of the same words has the place",
}


def _orphan(note: Note, quote: Quote, outcome: anchor.Outcome, text: str) -> Finding:
    message = f"“{quote.text}” is not in the text"
    hint = "quote words that are there"
    if outcome.reason:
        message += f"; {_DIFFERS[outcome.reason]}"
    if outcome.nearest:
        hint += f"; the nearest: “{' '.join(text[outcome.nearest.start : outcome.nearest.end].split())}”"
    return Finding("note-orphan", note.file, quote.line, message, hint)


Told = Callable[[Note, Quote, anchor.Outcome, str], Finding | None]
_TOLD: Final[dict[str, Told]] = {"placed": _placed, "moved": _moved, "ambiguous": _ambiguous, "orphan": _orphan}
"""What is said of each outcome."""


def _derived(
    note: Note, anchors: Sequence[Anchor], rows: Sequence[Row], langs: Sequence[str], findings: list[Finding]
) -> list[Anchor]:
    """Places in a language in which the note quotes nothing: the sentences that face the words it quotes."""
    quoted = {a.lang for a in anchors}
    if len(langs) < 2 or len(quoted) != 1:
        return []
    other = next(lang for lang in langs if lang not in quoted)
    out: list[Anchor] = []
    for a in anchors:
        if a.row < 0:
            continue
        row = rows[a.row]
        here, there = (row.source, row.target) if a.lang == row.source.lang else (row.target, row.source)
        numbers = {number for start, end, number in here.sentences[a.block] if start < a.end and a.start < end}
        facing = [
            (index, start, end)
            for index, spans in enumerate(there.sentences)
            for start, end, number in spans
            if number in numbers
        ]
        words = " ".join(" ".join(there.blocks[i].text[start:end].split()) for i, start, end in facing)
        out.extend(Anchor(other, a.quote, "derived", a.row, i, start, end, words) for i, start, end in facing)
        message = f"quoted in one language only; in “{other}” the sentence that faces it is marked"
        findings.append(Finding("note-quote", note.file, a.quote.line, message, f"quote some of it: > {words}"))
    return out


def _numbered(found: Sequence[Placed]) -> tuple[Placed, ...]:
    """Notes in the order of the text, each with its number."""

    def order(placed: Placed) -> tuple[bool, bool, int, int, int, str]:
        first = next((a for a in placed.anchors if a.row >= 0), None)
        at = (first.row, first.block, first.start) if first else (0, 0, 0)
        return placed.orphan, first is None, *at, placed.note.id

    counts: dict[NoteKind, int] = defaultdict(int)
    out = []
    for placed in sorted(found, key=order):
        counts[placed.note.kind] += 1
        out.append(replace(placed, label=_LABELS[placed.note.kind](counts[placed.note.kind])))
    return tuple(out)


def _letters(number: int) -> str:
    """a, b, … z, aa, ab."""
    out = ""
    while number:
        number, rest = divmod(number - 1, 26)
        out = chr(ord("a") + rest) + out
    return out


_ROMAN: Final = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def _roman(number: int) -> str:
    out = ""
    for value, sign in _ROMAN:
        while number >= value:
            out += sign
            number -= value
    return out


_LABELS: Final[dict[NoteKind, Callable[[int], str]]] = {
    NoteKind.FACT_CHECK: str,
    NoteKind.TRANSLATION: _letters,
    NoteKind.CONTEXT: _roman,
}
"""The series of each kind."""


def _marked(rows: Sequence[Row], placed: Sequence[Placed]) -> tuple[Row, ...]:
    marks: dict[tuple[int, str, int], list[Mark]] = defaultdict(list)
    beside: dict[int, list[str]] = defaultdict(list)
    for one in placed:
        if one.row >= 0:
            beside[one.row].append(one.note.id)
        for a in one.anchors:
            if a.row >= 0:
                marks[a.row, a.lang, a.block].append(Mark(a.start, a.end, one.note.id))
    if not beside:
        return tuple(rows)
    return tuple(
        row._replace(notes=tuple(beside[n]), source=_with(row.source, n, marks), target=_with(row.target, n, marks))
        for n, row in enumerate(rows)
    )


def _with(half: Half, row: int, marks: Mapping[tuple[int, str, int], list[Mark]]) -> Half:
    found = tuple(tuple(marks.get((row, half.lang, n), ())) for n in range(len(half.blocks)))
    return half._replace(marks=found) if any(found) else half
