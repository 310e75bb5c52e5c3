"""Names of pairs, as a person types them: a number, a range, an id or a pin."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, Protocol


class Named(Protocol):
    """What has the names of a pair."""

    @property
    def number(self) -> int:
        """Its place in the article, from 1."""

    @property
    def id(self) -> str:
        """Its address in the page."""

    @property
    def tuid(self) -> str:
        """Its id in the memory."""

    @property
    def pin(self) -> str:
        """Its pin, if it has one."""


_NUMBERS: Final = re.compile(r"(\d+)(?:\s*[-‐‑‒–—−]\s*(\d+))?")
"""A number or a range; the dash may be any that a keyboard or an editor puts between figures."""


def numbers(pairs: Iterable[Named], name: str) -> frozenset[int]:
    """The numbers of the pairs that a name means: `4`, `4-9`, an id or a pin; none where it means nothing."""
    if found := _NUMBERS.fullmatch(name):
        first, last = int(found[1]), int(found[2] or found[1])
        return frozenset(pair.number for pair in pairs if first <= pair.number <= last)
    return frozenset(pair.number for pair in pairs if name and name in {pair.id, pair.tuid, pair.pin})
