"""Notes on the text: where the words of each stand, which pair it stands beside, and its number.

A note stands beside the pair that holds its first words in the source. Fact-checks count 1, 2, 3, translator's notes
a, b, c, context i, ii, iii: three series, as in a scholarly edition. A note whose words are gone comes after all
others, and marks nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from enregard.core.anchoring import anchor
from enregard.core.anchoring.candidate import Selector
from enregard.core.anchoring.place import Change
from enregard.core.anchoring.rewording import KINDS
from enregard.core.editions.aligned import AlignedPair, body
from enregard.core.editions.article import Text
from enregard.core.editions.offset_map import MappedText, Span, mapped
from enregard.core.finding import Finding
from enregard.core.markdown.renderer import Mark
from enregard.core.notes import side
from enregard.core.notes.note import Note, NoteKind
from enregard.core.notes.side import Quote
from enregard.core.quantities.enumeration import letters, romans

TITLES: Final = ("title", "subtitle", "description")
"""What a note may be `on`, besides words of the text."""


HELD: Final = "held"
"""What stands for the verdict of a fact-check whose words have changed since."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where one quote of a note stands in one of the texts."""

    lang: str
    quote: Quote
    outcome: str
    """placed, moved, held, ambiguous, orphan; derived, where it was quoted in the other language only."""
    block: int = -1
    """The place of its block in the body of the text, or -1 where it stands nowhere."""
    start: int = 0
    """In the visible text of the block."""
    end: int = 0
    proposal: str = ""
    """Of a moved or derived one, the quotation to put into the note; of a held one, once it was checked again."""
    changes: tuple[Change, ...] = ()
    """Of a held one, the words that carry the claim and have changed, in it or around it."""


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A note, and where it stands."""

    note: Note
    label: str
    """Its number in its series: 4, a, ii."""
    anchors: tuple[Anchor, ...] = ()
    """Of all its quotes, source language first."""

    @property
    def orphan(self) -> bool:
        """Whether it has words, and none of them stand anywhere."""
        return bool(self.anchors) and not self.note.on and not any(map(_stands, self.anchors))

    @property
    def held(self) -> bool:
        """Whether it is of earlier words: some changed that carry what it is about, or are gone, in either language."""
        return not self.orphan and any(anchor.outcome in ("held", "orphan") for anchor in self.anchors)

    @property
    def verdict(self) -> str:
        """Its verdict on the words of today: `held` where it was on earlier ones; nothing of a note that has none."""
        return HELD if self.held and self.note.verdict else self.note.verdict or ""


class Placement(NamedTuple):
    """The notes of an article, on its pairs."""

    notes: tuple[PlacedNote, ...]
    """All notes: those on the whole article, then in the order of the text; then those that stand nowhere any more."""
    beside: Mapping[int, tuple[str, ...]]
    """By the place of a pair, from 0, the ids of the notes that stand beside it, in order."""
    marks: Mapping[int, Mapping[tuple[str, int], tuple[Mark, ...]]]
    """By the place of a pair the words that notes are about, by language and place of the block within its half."""
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a block of a body stands among the pairs."""

    pair: int
    block: int
    """Its place within the half."""


class _Ground:
    """What notes are placed on: the pairs of an article, its two texts joined, and where each block of these stands."""

    def __init__(self, pairs: Sequence[AlignedPair], texts: Mapping[str, Text]) -> None:
        self.pairs, self.texts = pairs, texts
        self.joined = {lang: mapped(body(text)) for lang, text in texts.items()}
        self.places: dict[tuple[str, int], _Place] = {
            (lang, block): _Place(n, number)
            for n, pair in enumerate(pairs)
            for lang, blocks in zip(texts, (pair.blocks.source, pair.blocks.target), strict=False)
            for number, block in enumerate(blocks)
        }

    def place(self, anchor: Anchor) -> _Place:
        """Where the block of an anchor stands, which stands somewhere."""
        return self.places[anchor.lang, anchor.block]


def place(notes: Sequence[Note], source: Text, target: Text | None, pairs: Sequence[AlignedPair]) -> Placement:
    """Put notes on pairs: where the words of each stand, in each text; beside which pair; and its number."""
    if not notes:
        return Placement((), {}, {}, ())
    findings: list[Finding] = []
    texts = {source.lang: source} | ({target.lang: target} if target else {})
    ground = _Ground(pairs, texts)
    found = []
    for note in notes:
        anchors: list[Anchor] = []
        for lang, text in texts.items():
            if note.on in TITLES:
                anchors += _on_title(note, lang, str(text.meta.get(note.on, "")), text.file, findings)
            else:
                anchors.extend(_anchors(note, lang, ground.joined[lang], findings))
                findings.extend(_below(note, lang, ground.joined[lang]))
        found.append(PlacedNote(note, "", tuple(anchors + _derived(note, anchors, ground, findings))))
    placed = _numbered(found, ground)
    return Placement(placed, _beside(placed, ground), _marks(placed, ground), tuple(findings))


def _on_title(note: Note, lang: str, title: str, file: str, findings: list[Finding]) -> list[Anchor]:
    """A note on a part of the front matter: those of its words that have changed there, or are gone from it."""
    one = note.sides.get(lang)
    found = []
    for quote in one.quotes if one else ():
        outcome = anchor.find(quote.text, title, quote.before, quote.after, lang=lang)
        if outcome.place is None:
            message = f"“{quote.text}” is not in the {note.on} of {file}"
            findings.append(
                Finding("note-orphan", note.file, quote.line, message, "quote words that are there, or none")
            )
            found.append(Anchor(lang, quote, "orphan"))
        elif outcome.state == "held":
            findings.append(_held(note, quote, outcome, title))
            found.append(Anchor(lang, quote, "held", changes=outcome.place.differs))
    return found


def _anchors(note: Note, lang: str, joined: MappedText, findings: list[Finding]) -> list[Anchor]:
    quotes = note.sides[lang].quotes if lang in note.sides else ()
    selectors = [Selector(quote.text, quote.before, quote.after) for quote in quotes]
    out: list[Anchor] = []
    for quote, outcome in zip(quotes, anchor.find_all(selectors, joined.text, lang), strict=True):
        finding = _TOLD[outcome.state](note, quote, outcome, joined.text)
        if finding:
            findings.append(finding)
        stands = joined.spans(outcome.place.start, outcome.place.end) if outcome.place else ((-1, 0, 0),)
        changes = outcome.place.differs if outcome.place else ()
        out.extend(Anchor(lang, quote, outcome.state, *span, outcome.proposal, changes) for span in stands)
    return out


def _below(note: Note, lang: str, joined: MappedText) -> Iterator[Finding]:
    """Words of the text that a note quotes in its body, and nowhere else: most probably those that it is about."""
    one = note.sides.get(lang)
    if one is None or one.quotes or note.on:
        return
    for quote in side.quotations(one):
        if anchor.find(quote.text, joined.text, lang=lang).state != "orphan":
            message = (
                f"“{quote.text}” stands in the text, but is not marked there: this is below the note's first words"
            )
            hint = "move it directly under the title; if the note is about the whole article, write on: article"
            yield Finding("note-quote", note.file, quote.line, message, hint)


def _placed(note: Note, quote: Quote, outcome: anchor.Outcome, text: str) -> Finding | None:
    return None


def _moved(note: Note, quote: Quote, outcome: anchor.Outcome, text: str) -> Finding:
    changes = "; ".join(map(_now, outcome.changes))
    message = f"the words of this note have changed: {changes or 'see the proposal'}"
    return Finding("note-moved", note.file, quote.line, message, f"`check --fix` writes: > {outcome.proposal}")


def _held(note: Note, quote: Quote, outcome: anchor.Outcome, text: str) -> Finding:
    told = "; ".join(f"{_now(change)} ({KINDS[change.carries]})" for change in outcome.changes if change.carries)
    message = f"words that carry the claim have changed since it was checked: {told}"
    hint = f"check it again, then write > {outcome.proposal} and the day in `checked`; `check --fix` leaves it alone"
    return Finding("note-held", note.file, quote.line, message, hint)


def _now(change: Change) -> str:
    """A change in words."""
    if not change.old:
        return f"“{change.new}” was added"
    return f"“{change.old}” is now “{change.new}”" if change.new else f"“{change.old}” is gone"


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
_TOLD: Final[dict[str, Told]] = {
    "placed": _placed,
    "moved": _moved,
    "held": _held,
    "ambiguous": _ambiguous,
    "orphan": _orphan,
}
"""What is said of each outcome."""


def _derived(note: Note, anchors: Sequence[Anchor], ground: _Ground, findings: list[Finding]) -> list[Anchor]:
    """Places in a language in which the note quotes nothing: the sentences that face the words it quotes."""
    quoted = {a.lang for a in anchors}
    if len(ground.texts) < 2 or len(quoted) != 1:
        return []
    other = next(lang for lang in ground.texts if lang not in quoted)
    out: list[Anchor] = []
    for a in filter(_stands, anchors):
        facing = _facing(a, ground)
        texts = ground.joined[other].blocks
        words = " ".join(" ".join(texts[span.block].text[span.start : span.end].split()) for span in facing)
        out.extend(Anchor(other, a.quote, "derived", *span, words) for span in facing)
        message = f"quoted in one language only; in “{other}” the sentence that faces it is marked"
        findings.append(Finding("note-quote", note.file, a.quote.line, message, f"quote some of it: > {words}"))
    return out


def _facing(anchor: Anchor, ground: _Ground) -> list[Span]:
    """The sentences of the other text that face those in which an anchor stands."""
    at = ground.place(anchor)
    pair = ground.pairs[at.pair]
    here, there, blocks = pair.source, pair.target, pair.blocks.target
    if anchor.lang != here.lang:
        here, there, blocks = there, here, pair.blocks.source
    spans = here.sentences[at.block]
    numbers = {number for start, end, number in spans if start < anchor.end and anchor.start < end}
    return [
        Span(block, start, end)
        for block, opposite in zip(blocks, there.sentences, strict=True)
        for start, end, number in opposite
        if number in numbers
    ]


def _numbered(found: Sequence[PlacedNote], ground: _Ground) -> tuple[PlacedNote, ...]:
    """Notes on the whole article, then in the order of the text, each with its number."""

    def order(placed: PlacedNote) -> tuple[bool, bool, int, int, int, str]:
        first = _first(placed)
        at = ground.place(first) if first else None
        words = (at.pair, at.block, first.start) if at and first else (0, 0, 0)
        return placed.orphan, first is not None, *words, placed.note.id

    counts: dict[NoteKind, int] = defaultdict(int)
    out = []
    for placed in sorted(found, key=order):
        counts[placed.note.kind] += 1
        out.append(replace(placed, label=_LABELS[placed.note.kind](counts[placed.note.kind])))
    return tuple(out)


_LABELS: Final[dict[NoteKind, Callable[[int], str]]] = {
    NoteKind.FACT_CHECK: str,
    NoteKind.TRANSLATION: letters,
    NoteKind.CONTEXT: romans,
}
"""The series of each kind."""


def _first(placed: PlacedNote) -> Anchor | None:
    """The first words of a note that stand somewhere."""
    return next(filter(_stands, placed.anchors), None)


def _stands(anchor: Anchor) -> bool:
    return anchor.block >= 0


def _beside(placed: Sequence[PlacedNote], ground: _Ground) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = defaultdict(list)
    for one in placed:
        if first := _first(one):
            found[ground.place(first).pair].append(one.note.id)
    return {n: tuple(names) for n, names in found.items()}


def _marks(placed: Sequence[PlacedNote], ground: _Ground) -> dict[int, dict[tuple[str, int], tuple[Mark, ...]]]:
    found: dict[int, dict[tuple[str, int], tuple[Mark, ...]]] = defaultdict(dict)
    for one in placed:
        for a in filter(_stands, one.anchors):
            at = ground.place(a)
            marks, key = found[at.pair], (a.lang, at.block)
            marks[key] = (*marks.get(key, ()), Mark(a.start, a.end, one.note.id))
    return dict(found)
