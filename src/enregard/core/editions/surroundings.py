"""The sentence around a note's words: what changed there since the note was checked, or its passage approved.

A quote may stand to the letter and its claim be another: "has never cost $5.6 million". The source as it stood when a
note got the day of its check is given by whoever knows it (git does); else the memory knows the passage as somebody
approved it. Sentence by sentence, the two are compared by the list that the quote's own words are held to
(`rewording`). Where the sentence now denies, doubts, attributes, counts, judges or names otherwise, the note is held;
else its editor is told.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple

from enregard.core.anchoring.anchor import locate
from enregard.core.anchoring.place import Change
from enregard.core.anchoring.rewording import KINDS, rewording
from enregard.core.editions.aligned import AlignedPair, Half, body
from enregard.core.editions.article import Text
from enregard.core.editions.placement import TITLES, Anchor, PlacedNote, Placement
from enregard.core.finding import Finding
from enregard.core.markdown import frontmatter, markup
from enregard.core.markdown.block import Block
from enregard.core.markdown.frontmatter import Fields
from enregard.core.memories.memory import Unit
from enregard.core.memories.state import Identity, Standing
from enregard.core.notes.side import Quote
from enregard.core.text import segment
from enregard.core.text.fold import Span, fold

_HOLDING: Final = frozenset(
    ["negation", "modality", "condition", "attribution", "quantity", "number", "verdict", "name"]
)
"""What a change around a quote may carry that makes another claim of the quote; keys of `KINDS`."""

_REACH: Final = 30
"""How many characters more than a context has are looked through for it."""
_SETTLED: Final = "check the note again, and move `checked` on"
_TOLD_APART: Final = "see whether these words are meant; if they are, write what stands around them now: … [[…]] …"
_APPROVED: Final = "check the note again; then approve the passage, and move `checked` on"


def with_surroundings(
    placement: Placement,
    source: Text,
    target: Text | None,
    earlier: Mapping[str, Mapping[str, str]],
    pairs: Sequence[AlignedPair],
    standings: Sequence[tuple[Identity, Standing]],
) -> Placement:
    """Notes held whose sentence claims otherwise than when it was checked, and what is told of it.

    `earlier` are the article's files as they stood then, by the notes' ids and by language. A check is of the source;
    of a note's words in the translation, and of notes that are not there, the memory tells.
    """
    findings: list[Finding] = []
    then = {note: texts[source.lang] for note, texts in earlier.items() if source.lang in texts}
    texts = {text.lang: text for text in (source, target) if text}
    notes = [_decided(placed, texts, findings) for placed in placement.notes]
    notes = [
        _since(placed, source, then[placed.note.id], findings) if placed.note.id in then else placed for placed in notes
    ]
    known = {source.lang: then.keys()}
    for pair, (_, standing) in zip(pairs, standings, strict=True):
        if standing.units and standing.state != "approved":
            notes = [_compared(placed, pair, standing.units, known, findings) for placed in notes]
    return placement._replace(notes=tuple(notes), findings=(*placement.findings, *findings)) if findings else placement


def _decided(placed: PlacedNote, texts: Mapping[str, Text], findings: list[Finding]) -> PlacedNote:
    """A note whose quotes say which copy of their words is meant, held where that is gone: another copy may be left."""
    anchors = []
    for anchor in placed.anchors:
        if _is_asked(anchor) and (anchor.quote.before or anchor.quote.after):
            changes = _lost_context(anchor, body(texts[anchor.lang]))
            anchor = _with(placed, anchor, changes, "it was quoted", _TOLD_APART, findings, ("which",))
        anchors.append(anchor)
    return replace(placed, anchors=tuple(anchors))


def _lost_context(anchor: Anchor, blocks: Sequence[Block]) -> tuple[Change, ...]:
    """The context of a quote and what stands there, where none of what is given of it stands on its side any more."""
    texts = [block.text for block in blocks]
    before = "\n\n".join([*texts[: anchor.block], texts[anchor.block][: anchor.start]])
    after = "\n\n".join([texts[anchor.block][anchor.end :], *texts[anchor.block + 1 :]])
    given = [context.strip() for context in (anchor.quote.before, anchor.quote.after)]
    beside = before[-len(given[0]) - _REACH :], after[: len(given[1]) + _REACH]
    lost = []
    for context, stands in zip(given, beside, strict=True):
        at = locate(context, stands, lang=anchor.lang) if context else None
        if at and at.how != "held":
            return ()
        if context:
            lost.append(Change(context, " ".join(stands.split()), "which"))
    return tuple(lost)


def _since(placed: PlacedNote, source: Text, earlier: str, findings: list[Finding]) -> PlacedNote:
    """A note with what changed in the source around its words since that was `earlier`, a whole file."""
    then = _file(earlier, source.file)
    when = f"this was checked, on {placed.note.checked}"
    if placed.note.on in TITLES:
        return _retitled(placed, source, str(then.meta.get(placed.note.on, "")), when, findings)
    blocks = body(source)
    anchors = []
    for anchor in placed.anchors:
        if anchor.lang == source.lang and _is_asked(anchor):
            changes = _around(anchor, then.visible, blocks[anchor.block].text)
            anchor = _with(placed, anchor, changes, when, _SETTLED, findings)
        anchors.append(anchor)
    return replace(placed, anchors=tuple(anchors))


def _retitled(placed: PlacedNote, source: Text, then: str, when: str, findings: list[Finding]) -> PlacedNote:
    """A note on a part of the front matter, with what changed in it since that was `then`.

    What it quotes, or judges, is all of it; what has neither words nor a verdict is about whose it is, or the like.
    """
    now = str(source.meta.get(placed.note.on, ""))
    side = placed.note.sides.get(source.lang)
    if not then or not now or placed.held or side is None or not (side.quotes or placed.note.verdict):
        return placed
    anchor = Anchor(source.lang, side.quotes[0] if side.quotes else Quote(then, line=side.title_line), "placed")
    changes = rewording(then, now, 0, len(now), source.lang).held
    held = _with(placed, anchor, changes, when, _SETTLED, findings, KINDS.keys())
    return replace(placed, anchors=(*placed.anchors, held)) if held.changes else placed


def _compared(
    placed: PlacedNote,
    pair: AlignedPair,
    units: Sequence[Unit],
    known: Mapping[str, Container[str]],
    findings: list[Finding],
) -> PlacedNote:
    """A note whose words may stand in a pair, with what changed in their sentences there since that was approved."""
    anchors = []
    for anchor in placed.anchors:
        half, old = _side(anchor, pair, units)
        if half and _is_asked(anchor) and placed.note.id not in known.get(anchor.lang, ()):
            changes = _changed(anchor, half, old, pair)
            anchor = _with(placed, anchor, changes, "its passage was approved", _APPROVED, findings)
        anchors.append(anchor)
    return replace(placed, anchors=tuple(anchors))


def _is_asked(anchor: Anchor) -> bool:
    """Whether an anchor's own words give no reason to hold its note."""
    return anchor.outcome in ("placed", "moved")


def _with(
    placed: PlacedNote,
    anchor: Anchor,
    changes: Sequence[Change],
    when: str,
    hint: str,
    findings: list[Finding],
    holding: Container[str] = _HOLDING,
) -> Anchor:
    """An anchor with what changed in its sentence, which is told; held where that makes another claim of its words."""
    held = tuple(change for change in changes if change.carries in holding)
    if changes:
        told = "; ".join(f"“{one.old}” → “{one.new}” ({KINDS[one.carries]})" for one in changes)
        message = f"the sentence around “{anchor.quote.text}” has changed since {when}: {told}"
        code = "note-held" if held else "note-sentence"
        findings.append(Finding(code, placed.note.file, anchor.quote.line, message, hint))
    return replace(anchor, outcome="held", changes=held) if held else anchor


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


class _File(NamedTuple):
    """A text's file as it was."""

    meta: Fields
    visible: str


@lru_cache(maxsize=16)
def _file(text: str, name: str) -> _File:
    meta, markdown, _, _ = frontmatter.read(text, frontmatter.ARTICLE, name)
    return _File(meta, _visible(markdown))


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
    """The sentences of a text that a passage touches; those of other paragraphs are not read."""
    low = text.rfind("\n\n", 0, start) + 1
    high = text.find("\n\n", end)
    found = [(at, at + len(one)) for one, at in _sentences(text[low : high if high >= 0 else len(text)], low, lang)]
    touched = [(first, last) for first, last in found if first < end and start < last]
    return Span(touched[0][0], touched[-1][1]) if touched else Span(start, end)


def _sentences(text: str, at: int, lang: str) -> Iterator[tuple[str, int]]:
    for one in segment.sentences(text, lang):
        yield one, at
        at += len(one)
