"""A translation memory: the pairs that someone approved, and how their texts are compared.

Texts are compared by their *key*: white space, typography, quotation marks, the marks that open a block and the case at
a sentence's start do not count; accents, digits, words and punctuation do. Two texts with one `text.fold` have one key,
and the key of passages joined by a blank line is that of each, joined by a space: what was regrouped stays known.

Rules of this module: a memory never changes, a new one is made; of two units with one id the newer wins, then the
later.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeVar

from enregard.core.alignment.bead import Bead
from enregard.core.text.fold import APOSTROPHES, QUOTES


@dataclass(frozen=True, slots=True)
class Unit:
    """A pair that someone approved."""

    tuid: str
    """Its permanent id: the hash that its source had when it was first approved. Empty in files of other tools."""
    source: str
    """The Markdown of its source, blocks a blank line apart; empty where its translation was added on purpose."""
    target: str
    """That of its translation; empty where its source was left out on purpose."""
    who: str = ""
    """A name, never an address."""
    when: str = ""
    """When it was approved: `20261124T154500Z`, as TMX writes it; empty where that is not known."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a machine answered."""

    source: str
    """The Markdown that it was asked to translate."""
    text: str
    """Its answer, as Markdown."""
    engine: str = ""
    """Which machine."""
    date: str = ""
    """The day, as 2026-11-24."""
    to: str = ""
    """The language of the answer."""
    written: bool = False
    """Whether it was written into the translation's file, rather than only proposed."""
    visible: tuple[str, str] | None = None
    """What a reader sees of the two, where that is less than their Markdown."""


_TYPED: Final = {
    **dict.fromkeys(QUOTES, " "),
    **dict.fromkeys(APOSTROPHES, "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
    **dict.fromkeys((one for one in map(chr, range(0x3001)) if one.isspace() and one not in " \n"), " "),
    "…": "...",
}
_TYPOGRAPHY: Final = re.compile("[" + re.escape("".join(_TYPED)) + "]")
_PIN: Final = re.compile(r"[ \t]*\{#[^\s{}]+\}[ \t]*$", re.MULTILINE)
# What opens a block, or an item of a list, begins a sentence as well.
_OPENING: Final = re.compile(r"^[ \t]*(?:#{1,6}[ \t]+|[-*+][ \t]+|>[ \t]?)+", re.MULTILINE)
# An expression that begins with a plain letter is searched for many times faster.
_LOOSE: Final = re.compile(r"'(?:(?<![^\W_]')|(?![^\W_]))")
_TIGHT: Final = [*((f" {sign}", sign) for sign in ";:!?%.,)]"), *((f"{sign} ", sign) for sign in "([")]
"""What stands against a sign, once no two spaces stand side by side."""
_FIRST: Final = re.compile(r"[^\w\n]*[^\W\d_]")
_WITHIN: Final = re.compile(r"\w\w")
_PART: Final = 1_000_000
"""How many characters are gone through at once."""
_START: Final = re.compile(r"[.!?\n](?:(?<=\n)| )[^\w\n]*[^\W\d_]")


def typed(text: str) -> str:
    """A text without typography: composed letters, one kind of apostrophe, dash and space, no quotation marks."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return _TYPOGRAPHY.sub(lambda found: _TYPED[found[0]], text)


@lru_cache(maxsize=8192)
def key(text: str) -> str:
    """What counts of a text when it is compared with what was approved."""
    text = typed(text)
    if "{#" in text:
        text = _PIN.sub("", text)
    if "'" in text:
        text = _LOOSE.sub(" ", text)
    if "\n" in text or text[:1] in " #-*+>":
        blocks = _OPENING.sub("\n\n", text).split("\n\n")
        text = "\n".join(_spaced(block.replace("\n", " ")) for block in blocks if block.strip())
    else:
        text = _spaced(text)
    for loose, tight in _TIGHT:
        text = text.replace(loose, tight)
    text = text.strip()
    if first := _FIRST.match(text):
        text = first[0].lower() + text[first.end() :]
    return "".join(_START.sub(_lowered, part) for part in _parts(text)).replace("\n", " ")


def _parts(text: str) -> Iterator[str]:
    """A text in parts that are cut within words, since a part takes several times its size to be gone through."""
    at = 0
    while len(text) - at > _PART:
        found = _WITHIN.search(text, at + _PART)
        end = found.start() + 1 if found else len(text)
        yield text[at:end]
        at = end
    yield text[at:]


def _spaced(text: str) -> str:
    """A text of one line, of which spaces alone are white, with one space for several and none at its ends."""
    while "  " in text:
        text = text.replace("  ", " ")
    return text.strip(" ")


def _lowered(found: re.Match[str]) -> str:
    return found[0].lower()


_WORD: Final = re.compile(r"[^\W_]+(?:[.,][0-9]+)*")


@lru_cache(maxsize=8192)
def words(text: str) -> tuple[str, ...]:
    """The words and figures of a key, without capitals."""
    return tuple(_WORD.findall(text.lower()))


@dataclass(frozen=True, slots=True)
class Memory:
    """The units of an article, indexed by their keys."""

    units: tuple[Unit, ...]
    keys: tuple[tuple[str, str], ...]
    """For each unit the keys of its source and of its target."""
    whole: Mapping[tuple[str, str], tuple[int, ...]]
    """The units of a pair of keys, by their places in `units`: several where a passage is repeated."""
    by_source: Mapping[str, tuple[int, ...]]
    """The units of a source's key."""

    @property
    def tuids(self) -> frozenset[str]:
        """The ids that it has given."""
        return frozenset(unit.tuid for unit in self.units if unit.tuid)

    def __bool__(self) -> bool:
        """Whether it holds anything."""
        return bool(self.units)


def memory(units: Iterable[Unit] = ()) -> Memory:
    """A memory of units as they come from a file: of those with one id the newest counts, then the later."""
    kept = latest(units)
    keys = tuple((key(unit.source), key(unit.target)) for unit in kept)
    return Memory(
        kept,
        keys,
        _places(keys),
        _places(source for source, _ in keys),
    )


def parted(known: Memory) -> tuple[Memory, Memory]:
    """A memory in two: units whose texts face each other, and those of which one side is empty on purpose."""
    if all(mine and other for mine, other in known.keys):
        return known, _EMPTY
    facing = [unit for unit, both in zip(known.units, known.keys, strict=True) if all(both)]
    lone = [unit for unit, both in zip(known.units, known.keys, strict=True) if not all(both)]
    return memory(facing), memory(lone)


def latest(units: Iterable[Unit]) -> tuple[Unit, ...]:
    """Units, one an id: the newest, then the later. Those without an id are all kept, but for copies."""
    named: dict[object, Unit] = {}
    for unit in units:
        name = unit.tuid or (unit.source, unit.target)
        if name not in named or unit.when >= named[name].when:
            named[name] = unit
    return tuple(named.values())


_Key = TypeVar("_Key", str, tuple[str, str])


def _places(keys: Iterable[_Key]) -> dict[_Key, tuple[int, ...]]:
    found: defaultdict[_Key, list[int]] = defaultdict(list)
    for n, one in enumerate(keys):
        found[one].append(n)
    return {one: tuple(places) for one, places in found.items()}


_EMPTY: Final = memory()


# ----------------------------------------------------------------------------------------------------- fixed points

_BLOCKS: Final = 9
"""The most blocks on a side that a unit is looked for in."""


def fixed(known: Memory, source: Sequence[str], target: Sequence[str]) -> tuple[Bead, ...]:
    """Blocks that surely face each other, since someone approved them: fixed points of an alignment.

    `source` and `target` are the Markdown of each side's blocks, in order. A unit counts if its two texts stand in just
    one place each. Those in one order come first, as many as there are, then those that cross them; none overlap.
    """
    if not known:
        return ()
    longest = max(max(len(one), len(other)) for one, other in known.keys)
    ours, theirs = _runs(source, longest), _runs(target, longest)
    found = set()
    for mine, other in known.keys:
        here, there = ours.get(mine, ()), theirs.get(other, ())
        if len(here) == len(there) == 1:
            found.add((here[0], there[0]))
    chain = _in_order(sorted(found))
    crossing = _apart(sorted(found - {*chain}, key=_extent), chain)
    return tuple(Bead(tuple(range(*one)), tuple(range(*other))) for one, other in (*chain, *crossing))


_Run = tuple[int, int]


def _runs(blocks: Sequence[str], longest: int) -> dict[str, list[_Run]]:
    """Where every run of neighboring blocks stands, by its key."""
    keys = [key(block) for block in blocks]
    found: defaultdict[str, list[_Run]] = defaultdict(list)
    for start in range(len(keys)):
        joined = ""
        for end in range(start, min(start + _BLOCKS, len(keys))):
            joined = f"{joined} {keys[end]}" if joined else keys[end]
            if len(joined) > longest:
                break
            if joined:
                found[joined].append((start, end + 1))
    return found


def _extent(link: tuple[_Run, _Run]) -> tuple[int, int]:
    """What sorts the largest first."""
    (first, end), _ = link
    return first - end, first


def _apart(links: Iterable[tuple[_Run, _Run]], taken: Iterable[tuple[_Run, _Run]]) -> list[tuple[_Run, _Run]]:
    """The links none of whose blocks is taken, by another of them or by those that are there."""
    ours: set[int] = set()
    theirs: set[int] = set()
    for mine, other in taken:
        ours.update(range(*mine))
        theirs.update(range(*other))
    found = []
    for mine, other in links:
        if ours.isdisjoint(range(*mine)) and theirs.isdisjoint(range(*other)):
            ours.update(range(*mine))
            theirs.update(range(*other))
            found.append((mine, other))
    return sorted(found)


def _in_order(links: Sequence[tuple[_Run, _Run]]) -> list[tuple[_Run, _Run]]:
    """The longest chain of links in which each begins after the one before it ends, on both sides."""
    best: list[int] = []
    back: list[int] = []
    for n, (ours, theirs) in enumerate(links):
        top, via = 0, -1
        for m in range(n):
            if links[m][0][1] <= ours[0] and links[m][1][1] <= theirs[0] and best[m] > top:
                top, via = best[m], m
        best.append(top + ours[1] - ours[0])
        back.append(via)
    chain = []
    at = max(range(len(links)), key=best.__getitem__, default=-1)
    while at >= 0:
        chain.append(links[at])
        at = back[at]
    return chain[::-1]
