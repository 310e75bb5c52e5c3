"""The sentence around a note's words: what changed there since somebody approved the passage, as its memory knows.

A quote may stand to the letter and its claim be another: "has never cost $5.6 million". What the memory knows of the
passage is compared sentence by sentence, by the list that the quote's own words are held to (`rewording`). Where the
sentence now denies, doubts, attributes, counts, judges or names otherwise, the note is held; else its editor is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from enregard.core.anchoring.anchor import locate
from enregard.core.anchoring.place import Change
from enregard.core.anchoring.rewording import KINDS, rewording
from enregard.core.editions.aligned import AlignedPair, Half, body
from enregard.core.editions.article import Text
from enregard.core.editions.placement import Anchor, PlacedNote, Placement
from enregard.core.finding import Finding
from enregard.core.markdown import frontmatter, markup
from enregard.core.memories.memory import Unit
from enregard.core.memories.state import Identity, Standing
from enregard.core.text import segment
from enregard.core.text.fold import Span, fold

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
            findings.append(_told(placed, anchor, changes, "its passage was approved", held=bool(held)))
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
    """What changed in the sentence around an anchor's words since a passage was `old`, as Markdown."""
    before = _visible(old)
    if fold(before) == fold(half.text):
        return ()
    blocks = pair.blocks.source if half is pair.source else pair.blocks.target
    return _around(anchor, before, half.blocks[blocks.index(anchor.block)].text)


def since(placed: PlacedNote, text: Text, earlier: str, when: date) -> Iterator[Finding]:
    """What changed in the sentences around a note's words since a text was `earlier`, a whole file, on a day.

    Words that the memory holds already are not told again.
    """
    _, markdown, _, _ = frontmatter.read(earlier, frontmatter.ARTICLE, text.file)
    before, blocks = _visible(markdown), body(text)
    for anchor in placed.anchors:
        if anchor.lang == text.lang and anchor.outcome in ("placed", "moved") and not anchor.changes:
            changes = _around(anchor, before, blocks[anchor.block].text)
            if changes:
                yield _told(placed, anchor, changes, f"this was checked, on {when}", held=False)


def _visible(markdown: str) -> str:
    return "\n\n".join(block.text for block in markup.read(markdown).blocks)


def _around(anchor: Anchor, before: str, now: str) -> tuple[Change, ...]:
    """What changed in the sentence of an anchor's words, that carries a claim; `now` is the text of its block."""
    quote, lang = anchor.quote, anchor.lang
    at = locate(quote.text, before, quote.before, quote.after, lang=lang)
    if at is None or at.how == "held":
        return ()
    old = _sentence(before, at.start, at.end, lang)
    start, end = _sentence(now, anchor.start, anchor.end, lang)
    return rewording(before[slice(*old)], now, start, end, lang).held


def _sentence(text: str, start: int, end: int, lang: str) -> Span:
    """The sentences of a text that a passage touches."""
    found = [(low, low + len(one)) for one, low in _sentences(text, lang) if low < end and start < low + len(one)]
    return Span(found[0][0], found[-1][1]) if found else Span(start, end)


def _sentences(text: str, lang: str) -> Iterator[tuple[str, int]]:
    at = 0
    for one in segment.sentences(text, lang):
        yield one, at
        at += len(one)


def _told(placed: PlacedNote, anchor: Anchor, changes: Sequence[Change], when: str, *, held: bool) -> Finding:
    told = "; ".join(f"“{one.old}” → “{one.new}” ({KINDS[one.carries]})" for one in changes)
    message = f"the sentence around “{anchor.quote.text}” has changed since {when}: {told}"
    hint = "check the note again; then approve the passage, and move `checked` on"
    return Finding("note-held" if held else "note-sentence", placed.note.file, anchor.quote.line, message, hint)
