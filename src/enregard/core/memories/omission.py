"""Omissions: passages of which somebody said that they face nothing on purpose, a cut or an editor's addition.

They are units with an empty side. Such a unit stands behind the passages whose words it has, or that are made of
several such, or are whole sentences of one; else behind the one that is nearest to it and faces nothing either. Where a
passage has got a counterpart since, it stands behind the two, so that they keep the id; they are to be read all the
same.

Rules of this module: texts are keys; of what faces each other it knows nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from enregard.core.memories import similarity
from enregard.core.memories.memory import Memory, Unit

Side = Literal[0, 1]


class Omission(NamedTuple):
    """The units of omissions that stand behind a pair."""

    units: tuple[Unit, ...]
    side: Side
    """The side of which they have the words: 0 the source, 1 the translation."""
    holds: bool
    """Whether the pair is, word by word, what was said to face nothing."""


def omissions(pairs: Sequence[tuple[str, str]], lone: Memory) -> list[Omission | None]:
    """For each pair the omissions behind it, or None; `lone` holds only units with an empty side.

    A unit that exactly matches a passage stands behind no second one, but where it is repeated more often than it was
    approved.
    """
    omitted = _Omitted(lone, 0), _Omitted(lone, 1)
    met: Counter[tuple[str, str]] = Counter()
    found: list[Omission | None] = []
    for pair in pairs:
        side: Side = 1 if not pair[0] else 0
        found.append(omitted[side].held(pair[side], met[pair]) if pair[side] and not pair[1 - side] else None)
        met[pair] += 1
    used = {unit for one in found if one for unit in one.units}
    for n, pair in enumerate(pairs):
        if found[n] is None and (near := _lapsed(pair, omitted, used)):
            found[n] = near
            used.update(near.units)
    return found


def _lapsed(pair: tuple[str, str], omitted: Sequence[_Omitted], used: set[Unit]) -> Omission | None:
    """An omission of words that have changed since, or that have a counterpart now."""
    sides: tuple[Side, ...] = (0, 1)
    for side in sides:
        text, alone = pair[side], not pair[1 - side]
        unit = omitted[side].nearest(text, used) if text and alone else omitted[side].same(text, used)
        if unit:
            return Omission((unit,), side, holds=False)
    return None


_COMPARED: Final = 24
"""With so many units a passage is compared in full."""


class _Omitted:
    """The omissions of one side."""

    def __init__(self, lone: Memory, side: Side) -> None:
        self.units = lone.units
        self.side: Side = side
        self.index = similarity.index(both[side] for both in lone.keys)

    def held(self, text: str, time: int) -> Omission | None:
        """The omission that a text is for the how-manieth time, is made of, or is whole sentences of."""
        places = self.index.at(text)
        if places:
            return self._holding([places[min(time, len(places) - 1)]])
        made = similarity.tiled(text, self.index)
        if made.parts and not made.rest:
            return self._holding([self.index.at(part)[0] for part in made.parts])
        within = (n for n in self.index.holding(text) if similarity.cut(text, self.index.texts[n]))
        return next((self._holding([n]) for n in within), None)

    def _holding(self, places: Sequence[int]) -> Omission:
        return Omission(tuple(self.units[n] for n in places), self.side, holds=True)

    def same(self, text: str, used: set[Unit]) -> Unit | None:
        """The unused unit with these very words."""
        return next((self.units[n] for n in self.index.at(text) if self.units[n] not in used), None)

    def nearest(self, text: str, used: set[Unit]) -> Unit | None:
        """The unused unit that is nearest to a text; None where none shares more than half of its words."""
        free = (n for n in self.index.near(text, _COMPARED) if self.units[n] not in used)
        scored = [(similarity.nearness(text, self.index.texts[n]), -n) for n in free]
        score, place = max(scored, default=(0.0, 0))
        return self.units[-place] if score else None
