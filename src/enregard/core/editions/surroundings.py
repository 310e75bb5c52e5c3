"""The sentence around a note's words: what changed there since somebody approved the passage, as its memory knows.

A quote may stand to the letter and its claim be another: "has never cost $5.6 million". What the memory knows of the
passage is compared sentence by sentence, by the list that the quote's own words are held to (`rewording`). Where the
sentence now denies, doubts, attributes, counts, judges or names otherwise, the note is held; else its editor is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from enregard.core.anchoring.anchor import locate
from enregard.core.anchoring.place import Change
from enregard.core.anchoring.rewording import KINDS, rewording
from enregard.core.editions.aligned import AlignedPair, Half
from enregard.core.editions.placement import Anchor, PlacedNote, Placement
from enregard.core.finding import Finding
from enregard.core.markdown import markup
from enregard.core.memories.memory import Unit
from enregard.core.memories.state import Identity, Standing
from enregard.core.text import segment
from enregard.core.text.fold import fold

_HOLDING: Final = frozenset(["negation", "modality", "attribution", "quantity", "verdict", "name"])
"""What a change around a quote may carry that makes another claim of the quote; keys of `KINDS`."""


def with_surroundings(
    placement: Placement, pairs: Sequence[AlignedPair], standings: Sequence[tuple[Identity, Standing]]
) -> Placement:
    """Notes held whose sentence claims otherwise than when its passage was approved, and what is told of it."""
    findings: list[Finding] = []
    notes = placement.notes
    for pair, (_, standing) in zip(pairs, standings, strict=True):
        if standing.units and standing.state != "approved":
            notes = tuple(_compared(placed, pair, standing.units, findings) for placed in notes)
    return placement._replace(notes=notes, findings=(*placement.findings, *findings)) if findings else placement


def _compared(placed: PlacedNote, pair: AlignedPair, units: Sequence[Unit], findings: list[Finding]) -> PlacedNote:
    """A note whose words may stand in a pair, with what changed in their sentences there."""
    anchors = []
    for anchor in placed.anchors:
        half, old = _side(anchor, pair, units)
        changes = _changed(anchor, half, old, pair) if half and anchor.outcome in ("placed", "moved") else ()
        held = tuple(change for change in changes if change.carries in _HOLDING)
        if changes:
            findings.append(_told(placed, anchor, changes, held=bool(held)))
        anchors.append(replace(anchor, changes=held) if held else anchor)
    return replace(placed, anchors=tuple(anchors))


def _side(anchor: Anchor, pair: AlignedPair, units: Sequence[Unit]) -> tuple[Half | None, str]:
    """The half of a pair that an anchor stands in, if it does, and what was approved of it, as Markdown."""
    if anchor.lang == pair.source.lang and anchor.block in pair.blocks.source:
        return pair.source, "\n\n".join(unit.source for unit in units)
    if anchor.lang == pair.target.lang and anchor.block in pair.blocks.target:
        return pair.target, "\n\n".join(unit.target for unit in units)
    return None, ""


def _changed(anchor: Anchor, half: Half, old: str, pair: AlignedPair) -> tuple[Change, ...]:
    """What changed in the sentence around an anchor's words, that carries a claim."""
    before = "\n\n".join(block.text for block in markup.read(old).blocks)
    if fold(before) == fold(half.text):
        return ()
    at = locate(anchor.quote.text, before, anchor.quote.before, anchor.quote.after, lang=anchor.lang)
    if at is None or at.how == "held":
        return ()
    blocks = pair.blocks.source if half is pair.source else pair.blocks.target
    number = blocks.index(anchor.block)
    text = half.blocks[number].text
    spans = [span for span in half.sentences[number] if span[0] < anchor.end and anchor.start < span[1]]
    sentence = _sentence(before, at.start, at.end, anchor.lang)
    if not spans or not sentence:
        return ()
    return rewording(sentence, text, spans[0][0], spans[-1][1], anchor.lang).held


def _sentence(text: str, start: int, end: int, lang: str) -> str:
    """The sentences of a text that a passage touches."""
    return "".join(one for one, low in _sentences(text, lang) if low < end and start < low + len(one)).strip()


def _sentences(text: str, lang: str) -> Iterator[tuple[str, int]]:
    at = 0
    for one in segment.sentences(text, lang):
        yield one, at
        at += len(one)


def _told(placed: PlacedNote, anchor: Anchor, changes: Sequence[Change], *, held: bool) -> Finding:
    told = "; ".join(f"“{one.old}” → “{one.new}” ({KINDS[one.carries]})" for one in changes)
    message = f"the sentence around “{anchor.quote.text}” has changed since its passage was approved: {told}"
    hint = "check the note again; then approve the passage, and move `checked` on"
    return Finding("note-held" if held else "note-sentence", placed.note.file, anchor.quote.line, message, hint)
