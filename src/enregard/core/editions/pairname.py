"""Names of pairs, as a person types them, a number, a range, an id or a pin; and as a finding names them."""

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


def start(text: str) -> str:
    """The first words of a passage."""
    line = " ".join(text.split())
    return line if len(line) <= 40 else line[:40].rsplit(" ", 1)[0] + " …"


def ranges(numbers: Iterable[int]) -> tuple[str, ...]:
    """Rising numbers as names: 4, 5, 6 and 9 are `4-6` and `9`."""
    found: list[list[int]] = []
    for number in numbers:
        if found and number == found[-1][-1] + 1:
            found[-1].append(number)
        else:
            found.append([number])
    return tuple(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in found)


def listed(names: tuple[str, ...]) -> str:
    """Names in words: `4-6, 9 and 12`."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
