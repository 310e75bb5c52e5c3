"""Requests: what to have translated of an article, as data.

They are made from an article's rows: what is missing, what is stale, what somebody asked to have replaced. Each block
is cut into a skeleton and slots.

Rules of this module: what a machine must not touch stays in the skeleton; where it is doubtful what faces what, or a
block cannot be taken apart and put together again, nothing is requested, and a finding says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from enregard.core.checking.discrepancy import Side
from enregard.core.checking.untranslated import untranslated
from enregard.core.drafting.skeleton import Skeleton, cut, filled, structure, visible
from enregard.core.finding import Finding
from enregard.core.markdown.block import Block
from enregard.core.memories.memory import Draft, Memory, Unit, memory

if TYPE_CHECKING:
    from enregard.core.editions.article import Text
    from enregard.core.editions.pair import Pair
    from enregard.core.editions.standing import FieldPair


Purpose = Literal["fill", "propose", "replace"]
FIELDS: Final = ("title", "subtitle", "description")
"""The texts of the front matter that are translated."""
CERTAIN: Final = 0.5
"""Links around a gap that are less sure than this are doubtful."""


@dataclass(frozen=True, slots=True)
class Request:
    """One thing to have translated."""

    name: str
    """How findings name it: the pair's number, `title`, `footnote 1`."""
    purpose: Purpose
    """To fill a gap, to propose where the original has changed, or to replace what stands."""
    skeletons: tuple[Skeleton, ...]
    """Of its blocks, in order."""
    sources: tuple[str, ...]
    """The Markdown of its blocks."""
    text: str
    """What a reader sees of it, blocks a blank line apart."""
    field: str = ""
    """Of a text of the front matter, its key; such texts, and a note's title, are no Markdown."""
    note: str = ""
    """Of a note's title or body, the note's id."""
    pin: str = ""
    """The pin that begins it, if the translation needs it too."""
    after: int | None = None
    """The line of the translation's file after which it goes; None at its end."""
    over: tuple[int, int] | None = None
    """The first and last line that it replaces."""

    @property
    def slots(self) -> tuple[str, ...]:
        """What is put to an engine, in order."""
        return tuple(slot for skeleton in self.skeletons for slot in skeleton.slots)


@dataclass(frozen=True, slots=True)
class Requested:
    """What to have translated of an article."""

    requests: tuple[Request, ...]
    findings: tuple[Finding, ...]
    """What was left out because it is doubtful, or cannot be taken apart."""


def requested(
    rows: Sequence[Pair],
    source: Text,
    target: Text | None,
    *,
    fields: Sequence[FieldPair] = (),
    replace: frozenset[int | str] = frozenset(),
) -> Requested:
    """What is missing, stale or to be replaced, in the order of the article; what was left out on purpose is neither.

    `fields` are the pairs of the front matter; `replace` are numbers of pairs and names of fields.
    """
    requests: list[Request] = []
    findings: list[Finding] = []
    for n, row in enumerate(rows):
        if not row.source.blocks:
            continue
        wanted = _purpose(row, replace)
        if wanted is None:
            continue
        if wanted == "fill" and target is not None and _doubtful(rows, n):
            findings.append(_doubt(row, source))
            continue
        request = _request(row, wanted, rows, n)
        left = would_stay(row.source.blocks, row.source.lang, row.target.lang)
        if all(map(_sound, request.skeletons, request.sources)) and not left:
            requests.append(request)
        else:
            findings.append(_unshaped(row, source))
    states = {field.name: field.standing.state for field in fields}
    above = _fields(source, target, states, replace)
    return Requested((*above, *requests, *_footnotes(rows, requests, target)), tuple(findings))


def written_units(drafts: Iterable[Draft]) -> Memory:
    """What went into the text, as a memory: what a machine wrote faces what it was made of.

    Where a translation is only half there, it could else be taken for a shorter one of everything.
    """
    return memory(Unit("", draft.source, draft.text) for draft in drafts if draft.written)


def _purpose(row: Pair, replace: frozenset[int | str]) -> Purpose | None:
    if row.number in replace:
        return "replace" if row.target.blocks else "fill"
    if not row.target.blocks:
        return None if row.state == "approved" else "fill"
    return "propose" if row.state == "stale" else None


def _doubtful(rows: Sequence[Pair], n: int) -> bool:
    """Whether it is unsure where the translation of row `n`, which faces nothing, has to stand.

    The nearest pairs before and after it must be sure and in order, and nothing may stand between them in the
    translation: it could be this row's, or have moved there.
    """
    before = next((row for row in reversed(rows[:n]) if row.target.blocks), None)
    after = next((row for row in rows[n + 1 :] if row.target.blocks), None)
    near = [row for row in (before, after) if row is not None]
    if not near or any(not row.source.blocks or row.confidence < CERTAIN for row in near):
        return True
    if before is None or after is None:
        return False
    low, high = before.target.blocks[-1].lines[1], after.target.blocks[0].lines[0]
    return low >= high or any(low < row.target.line < high for row in rows if row.target.blocks)


def _doubt(row: Pair, source: Text) -> Finding:
    message = f"pair {row.number} was not sent: what stands around it may not face each other"
    return Finding("pair-doubtful", source.file, row.source.line, message, "pin what faces what with {#name}")


def _request(row: Pair, purpose: Purpose, rows: Sequence[Pair], n: int) -> Request:
    blocks = row.source.blocks
    skeletons = tuple(cut(block) for block in blocks)
    sources = tuple(block.source for block in blocks)
    over = None
    if purpose == "replace":
        over = (row.target.blocks[0].lines[0], row.target.blocks[-1].lines[1])
    pin = blocks[0].pin if purpose == "fill" and blocks[0].kind != "heading" else ""
    after = _after(rows, n) if purpose == "fill" else None
    return Request(str(row.number), purpose, skeletons, sources, row.source.text, pin=pin, after=after, over=over)


def _after(rows: Sequence[Pair], n: int) -> int | None:
    """The line after which a missing translation goes: that of what stands before it, else the one above the rest."""
    before = next((row for row in reversed(rows[:n]) if row.target.blocks), None)
    if before is not None:
        return before.target.blocks[-1].lines[1]
    first = next((row.target.blocks[0] for row in rows if row.target.blocks), None)
    if first is None:
        return None
    # Its pin, if it has one, stands on the line above it.
    return first.lines[0] - (2 if first.pin and first.kind != "heading" else 1)


def _unshaped(row: Pair, source: Text) -> Finding:
    message = f"pair {row.number} was not sent: its layout cannot be taken apart safely"
    return Finding("pair-missing", source.file, row.source.line, message, "translate it by hand")


def _sound(skeleton: Skeleton, source: str) -> bool:
    """Whether a skeleton makes its own block again."""
    again = filled(skeleton, skeleton.slots)
    return again == source or (
        structure(again) == structure(source) and visible(again).split() == visible(source).split()
    )


def would_stay(blocks: Iterable[Block], source: str, target: str) -> bool:
    """Whether a block that is copied as it is, HTML, holds sentences, which somebody has to translate."""
    copied = (block.text for block in blocks if block.kind == "html")
    return any(any(untranslated(Side(text, source), Side(text, target))) for text in copied)


def _fields(
    source: Text, target: Text | None, states: Mapping[str, str], replace: frozenset[int | str]
) -> Iterator[Request]:
    """The texts of the front matter; a translation that has no front matter gets none."""
    for key in FIELDS:
        text = " ".join(str(source.meta.get(key) or "").split())
        if not text or (target is not None and not target.meta):
            continue
        line = target.meta.line(key) if target is not None and target.meta.get(key) else 0
        purpose: Purpose = "fill" if not line else "replace" if key in replace else "propose"
        left_out = purpose == "fill" and states.get(key) == "approved" and key not in replace
        if left_out or (purpose == "propose" and states.get(key) != "stale"):
            continue
        over = (line, line) if purpose == "replace" else None
        yield Request(key, purpose, (Skeleton(("", ""), (text,)),), (text,), text, field=key, over=over)


def _footnotes(rows: Sequence[Pair], requests: Sequence[Request], target: Text | None) -> Iterator[Request]:
    """The definitions of footnotes that the translation refers to, or will, and lacks."""
    there = {block.label for block in target.blocks if block.kind == "footnote"} if target else set()
    names = {request.name for request in requests if request.purpose != "propose"}
    defined = {block.label: block for row in rows for block in row.source.footnotes}
    for row in rows:
        blocks = (*row.source.blocks, *row.source.footnotes)
        for label in (label for block in blocks for label in block.inline.footnotes):
            needed = str(row.number) in names or f"[^{label}]" in row.target.source.casefold()
            if needed and label in defined and label not in there:
                there.add(label)
                block = defined[label]
                yield Request(f"footnote {label}", "fill", (cut(block),), (block.source,), block.text)
