"""Looking a passage up in the memories of a whole site: exactly, then nearly.

Nearly: the rarest words of the passage name candidates through an inverted index; these are scored by the words and
the pairs of neighboring words that both texts have (Dice's coefficient), which tells order from disorder and is cheap.
Texts are compared by `memory.key`. Everything is kept in columns, so that a hundred thousand units load at once.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from operator import attrgetter
from typing import Final, NamedTuple, TypeVar

from enregard.core.memories.memory import Unit, key, words


class Found(NamedTuple):
    """A unit that a look-up found."""

    unit: Unit
    origin: str
    """The article whose memory it is from."""
    score: float
    """1 where the sources have one key, below 1 where they are only near."""


_FIELDS: Final = ("origin", "tuid", "source", "target", "who", "when", "key")


@dataclass(frozen=True, slots=True)
class Lookup:
    """The units of a site in columns, with an index of their words."""

    columns: tuple[Sequence[str], ...]
    """One sequence for each of origin, tuid, source, target, who, when and key."""
    rows: dict[str, list[int]]
    """Where each key stands."""
    words: dict[str, int]
    """The number of each word."""
    starts: array[int]
    """Where the postings of each word begin; one more for the end."""
    postings: array[int]

    def __len__(self) -> int:
        """How many units it holds."""
        return len(self.columns[0])

    def exact(self, source: str) -> tuple[Found, ...]:
        """The units whose source reads the same, the newest first."""
        rows = self.rows.get(key(source), [])
        return tuple(sorted((self._found(row, 1.0) for row in rows), key=lambda one: one.unit.when, reverse=True))

    def near(self, source: str, *, most: int = 3, floor: float = 0.5) -> tuple[Found, ...]:
        """The units whose source is nearest, best first, `most` at most, none below the score `floor`."""
        sought = key(source)
        scored = [(_similarity(sought, self.columns[-1][row]), row) for row in self._candidates(_telling(sought))]
        scored.sort(key=lambda one: (-one[0], one[1]))
        return tuple(self._found(row, score) for score, row in scored[:most] if score >= floor)

    def _found(self, row: int, score: float) -> Found:
        origin, tuid, source, target, who, when, _ = (column[row] for column in self.columns)
        return Found(Unit(tuid, source, target, who, when), origin, score)

    def _candidates(self, sought: Iterable[str]) -> list[int]:
        """The rows that share most of the rare words."""
        numbers = [number for word in sought if (number := self.words.get(word)) is not None]
        rare = sorted((self.starts[number + 1] - self.starts[number], number) for number in numbers)
        votes: Counter[int] = Counter()
        budget = _POSTINGS
        for count, number in rare:
            if count > budget and votes:
                break
            budget -= count
            votes.update(self.postings[self.starts[number] : self.starts[number] + min(count, _POSTINGS)])
        return [row for row, _ in votes.most_common(_CANDIDATES)]


_POSTINGS: Final = 2500
"""So many occurrences of words are looked at;"""
_CANDIDATES: Final = 40
"""so many units are compared."""


def _similarity(one: str, other: str) -> float:
    if one == other:
        return 1.0
    ours, theirs = words(one), words(other)
    alone = _dice(Counter(ours), Counter(theirs))
    # Equal words with other punctuation, or in another order, are not the same text.
    return min(0.99, (alone + _dice(Counter(pairwise(ours)), Counter(pairwise(theirs)))) / 2)


_Item = TypeVar("_Item", str, tuple[str, str])


def _dice(one: Counter[_Item], other: Counter[_Item]) -> float:
    total = one.total() + other.total()
    shared = (one & other).total()
    return 2 * shared / total if total else 1.0


def lookup(memories: Iterable[tuple[str, Iterable[Unit]]]) -> Lookup:
    """The units of memories, each given with the article that it is from; what faces nothing translates nothing."""
    columns: tuple[list[str], ...] = tuple([] for _ in _FIELDS)
    lists: defaultdict[str, list[int]] = defaultdict(list)
    row = 0
    for origin, units in memories:
        for unit in units:
            if not (unit.source and unit.target):
                continue
            text = key.__wrapped__(unit.source)
            for column, value in zip(columns, (origin, *_values(unit), text), strict=True):
                column.append(value)
            for word in _telling(text):
                lists[word].append(row)
            row += 1
    starts = array("I", [0, *accumulate(map(len, lists.values()))])
    postings = array("I", (row for found in lists.values() for row in found))
    return _made(columns, list(lists), starts, postings)


_values: Final = attrgetter("tuid", "source", "target", "who", "when")


_LONG: Final = re.compile(r"[^\W_]{4,}")


def _telling(text: str) -> set[str]:
    """The words of a key by which it is found: the longer ones, if it has any."""
    return set(_LONG.findall(text.lower())) or set(words(text))


def _made(columns: tuple[Sequence[str], ...], known: Sequence[str], starts: array[int], postings: array[int]) -> Lookup:
    rows: defaultdict[str, list[int]] = defaultdict(list)
    for row, text in enumerate(columns[-1]):
        rows[text].append(row)
    return Lookup(columns, dict(rows), {word: number for number, word in enumerate(known)}, starts, postings)


_FORMAT: Final = "enregard lookup 1"
_END: Final = "\0"


def dumped(made: Lookup) -> bytes:
    """A look-up as bytes, for a cache. Texts that XML can hold have no zero byte, so that it may divide them."""
    texts = [_END.join(column) for column in (*made.columns, list(made.words))]
    blocks = [text.encode() for text in texts] + [made.starts.tobytes(), made.postings.tobytes()]
    head = " ".join(map(str, (len(made), made.starts.itemsize, *map(len, blocks))))
    return f"{_FORMAT}\n{head}\n".encode() + b"".join(blocks)


def loaded(data: bytes) -> Lookup | None:
    """A look-up from its bytes; None where they are none, or are damaged."""
    try:
        name, head, _ = data.split(b"\n", 2)
        count, size, *lengths = map(int, head.split())
        at = len(name) + len(head) + 2
        if name.decode() != _FORMAT or size != array("I").itemsize or at + sum(lengths) != len(data):
            return None
        ends = list(accumulate(lengths, initial=at))
        blocks = [data[start:end] for start, end in pairwise(ends)]
        columns = tuple(_split(block) if count else [] for block in blocks[: len(_FIELDS)])
        known, starts, postings = _split(blocks[-3]), array("I", blocks[-2]), array("I", blocks[-1])
    except (ValueError, IndexError):
        return None
    known = known if len(starts) > 1 else []
    if any(len(column) != count for column in columns) or len(starts) != len(known) + 1:
        return None
    return _made(columns, known, starts, postings)


def _split(block: bytes) -> list[str]:
    return block.decode().split(_END)
