"""What a pair may be of: the units and drafts of an article, indexed by the words of the pairs.

Rules of this module: texts are keys; units come before drafts, and which is meant is told by its place among both.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from enregard.core.memories import similarity
from enregard.core.memories.memory import Draft, Memory, Unit, key


@dataclass(frozen=True, slots=True)
class Origin:
    """A unit or a draft, by its keys."""

    source: str
    target: str
    unit: Unit | None = None
    draft: Draft | None = None


class Sides(NamedTuple):
    """Texts of both languages, indexed."""

    source: similarity.Index
    target: similarity.Index

    def without(self, hidden: Set[int]) -> Sides:
        """The same, but for some places."""
        return Sides(self.source.without(hidden), self.target.without(hidden))


@dataclass(frozen=True, slots=True)
class Origins:
    """Everything that may stand behind a pair."""

    known: Memory
    approved: Sides
    """All units."""
    every: tuple[Origin, ...]
    """Units, and then drafts."""
    sides: Sides
    """These, without those that exactly match a pair."""
    near: frozenset[int]
    """Of these, by their places, the ones with which no pair shares a whole side."""


def origins(known: Memory, live: Sequence[Draft], matched: Set[int], keys: Sequence[tuple[str, str]]) -> Origins:
    """What may stand behind pairs with these keys; `matched` are the units that exactly match one of them."""
    units = [Origin(*both, unit=unit) for both, unit in zip(known.keys, known.units, strict=True)]
    every = (*units, *(Origin(key(draft.source), key(draft.text), draft=draft) for draft in live))
    texts, sources, targets = set(keys), {source for source, _ in keys}, {target for _, target in keys}
    # A draft whose text stands beside its own source stands behind no other pair that reads alike.
    heard = ("" if one.draft and (one.source, one.target) in texts else one.target for one in every)
    both = Sides(similarity.index((one.source for one in every), sources), similarity.index(heard, targets))
    lone = (n for n, one in enumerate(every) if one.source not in sources and one.target not in targets)
    drafted = frozenset(range(len(units), len(every)))
    return Origins(known, both.without(drafted), every, both.without(matched), frozenset(lone) - matched)
