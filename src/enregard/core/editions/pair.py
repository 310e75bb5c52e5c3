"""Pairs: passages that translate each other, with all that is known of them.

A pair is made last and whole, from what was aligned, how it stands, and the notes that were placed on it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from enregard.core.alignment.bead import Bead
from enregard.core.editions.aligned import AlignedPair, Half
from enregard.core.editions.order import Displacement, displacements
from enregard.core.editions.placement import Placement
from enregard.core.markdown.renderer import Mark
from enregard.core.memories.state import Identity, Standing, State


@dataclass(frozen=True, slots=True)
class Pair:
    """Passages that translate each other, or one that faces nothing."""

    number: int
    """Its place in the article, from 1."""
    id: str
    """Its permanent address in the page; it begins with a letter."""
    tuid: str
    """Its id in the memory, or the one that it gets there when it is approved."""
    source: Half
    target: Half
    blocks: Bead
    """Its blocks, by their places in the bodies of the two texts."""
    sentences: tuple[Bead, ...]
    """Which sentences translate each other, counted through all blocks of each half."""
    standing: Standing
    """How it stands, and why: which words changed, and what they touch."""
    notes: tuple[str, ...]
    """The notes that stand beside it, in the order of the text."""
    marks: Mapping[tuple[str, int], tuple[Mark, ...]]
    """The words that notes are about, by language and place of the block; a block without any is not there."""
    displaced: Displacement | None = None
    """Where its translation stands, if that is not after the pair before it."""

    @property
    def confidence(self) -> float:
        """How sure it is that the two face each other, up to 1."""
        return self.blocks.confidence

    @property
    def state(self) -> State:
        """approved, stale, machine, unconfirmed or missing."""
        return self.standing.state

    @property
    def kind(self) -> str:
        """The kind of its first block."""
        return (self.source.blocks or self.target.blocks)[0].kind

    @property
    def is_wordless(self) -> bool:
        """Whether there is nothing to translate in it: a rule, or images that say nothing."""
        return not any(character.isalnum() for character in self.source.text + self.target.text)

    @property
    def pin(self) -> str:
        """The editor's pin that begins it, or nothing."""
        return next((block.pin for block in self.source.blocks[:1]), "")

    def half(self, lang: str) -> Half:
        """Its half in one of its two languages."""
        return self.source if lang == self.source.lang else self.target


def pairs(
    aligned: Sequence[AlignedPair], standings: Sequence[tuple[Identity, Standing]], placement: Placement
) -> tuple[Pair, ...]:
    """The pairs of an article, in the order of its source."""
    together = zip(aligned, standings, strict=True)
    displaced = displacements([one.blocks for one in aligned])
    return tuple(
        Pair(
            n + 1,
            identity.id,
            identity.tuid,
            one.source,
            one.target,
            one.blocks,
            one.sentences,
            standing,
            placement.beside.get(n, ()),
            placement.marks.get(n, {}),
            displaced.get(n),
        )
        for n, (one, (identity, standing)) in enumerate(together)
    )


def realigned(known: Sequence[Pair], aligned: Sequence[AlignedPair]) -> tuple[Pair, ...]:
    """What `known` would be if their texts were aligned otherwise: what was a pair before keeps how it stands."""
    before = {(pair.source.blocks, pair.target.blocks): pair for pair in known}
    displaced = displacements([one.blocks for one in aligned])
    made = []
    for n, one in enumerate(aligned):
        pair = before.get((one.source.blocks, one.target.blocks))
        standing = (
            pair.standing if pair else Standing("unconfirmed" if one.source.blocks and one.target.blocks else "missing")
        )
        names = (pair.id, pair.tuid) if pair else ("", "")
        place = displaced.get(n)
        made.append(Pair(n + 1, *names, one.source, one.target, one.blocks, one.sentences, standing, (), {}, place))
    return tuple(made)
