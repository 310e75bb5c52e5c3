"""How every pair of an article stands against its memory and drafts, and the ids that pairs have for good.

The front matter's title, subtitle and description are pairs as well, field pairs, whose states and ids are found
together with those of the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from enregard.core.alignment.bead import Bead
from enregard.core.editions.aligned import AlignedPair, Half, body
from enregard.core.editions.article import Text
from enregard.core.memories import state
from enregard.core.memories.memory import Draft, Memory, Unit, fixed, memory
from enregard.core.memories.state import Identity, Passage, Standing

FIELDS: Final = ("title", "subtitle", "description")
"""The keys of the front matter that are pairs, and their names in `approve`."""


@dataclass(frozen=True, slots=True)
class FieldPair:
    """A key of the front matter in both languages."""

    name: str
    source: str
    target: str
    standing: Standing
    tuid: str
    """Its id in the memory, or the one that it gets there when it is approved."""


class Standings(NamedTuple):
    """How the pairs of an article stand."""

    pairs: tuple[tuple[Identity, Standing], ...]
    """In the order of the aligned pairs."""
    fields: tuple[FieldPair, ...]
    """The fields that there are in either language; none where there is no translation."""


def fixed_points(known: Memory, drafts: Sequence[Draft], source: Text, target: Text | None) -> tuple[Bead, ...]:
    """The pairs of blocks that somebody approved or a machine wrote, as fixed points of an alignment.

    Where a translation is only half there, it could else be taken for a shorter one of everything.
    """
    written = [Unit("", draft.source, draft.text) for draft in drafts if draft.written]
    if target is None or not (known or written):
        return ()
    everything = memory([*known.units, *written]) if written else known
    return fixed(everything, [block.source for block in body(source)], [block.source for block in body(target)])


def standings(
    pairs: Sequence[AlignedPair], source: Text, target: Text | None, known: Memory, drafts: Sequence[Draft]
) -> Standings:
    """The state and the permanent id of each pair, and the field pairs."""
    fields = [(name, str(source.meta.get(name, "")), str(target.meta.get(name, ""))) for name in FIELDS if target]
    fields = [field for field in fields if field[1] or field[2]]
    # Sentences tell what changed since something was approved or drafted, and only that.
    of = _passage if known or drafts else _plain
    passages = [*(Passage(ours, theirs) for _, ours, theirs in fields), *map(of, pairs)]
    found = state.standings(passages, known, drafts)
    both = tuple(zip(state.identify(passages, found, known), found, strict=True))
    above = zip(fields, both, strict=False)
    return Standings(
        both[len(fields) :],
        tuple(FieldPair(*field, standing, identity.tuid) for field, (identity, standing) in above),
    )


def _passage(pair: AlignedPair) -> Passage:
    return Passage(
        pair.source.source,
        pair.target.source,
        _sentences(pair.source),
        _sentences(pair.target),
        tuple((bead.source, bead.target) for bead in pair.sentences),
        pair.pin,
    )


def _plain(pair: AlignedPair) -> Passage:
    return Passage(pair.source.source, pair.target.source, pin=pair.pin)


def _sentences(half: Half) -> tuple[str, ...]:
    return tuple(
        block.text[start:end]
        for block, spans in zip(half.blocks, half.sentences, strict=True)
        for start, end, _ in spans
    )
