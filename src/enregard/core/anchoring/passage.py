"""Passages of a text that read nearly like a pattern: where a quote may stand after its surroundings were edited.

The pattern is a quote with the words before and after it. Its rare words name windows of the text (seeds); in them,
words that both sides share are chained in order, as read mappers chain their seeds (Li, "Minimap2", Bioinformatics
2018): a chain gains the weight of its words and pays for every word that it skips on one side only. Where a chain
enters and leaves the quote is where the quote stands now. Works on whole words, folded; offsets are code points.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import accumulate, islice
from math import log2
from typing import Final, NamedTuple

from rapidfuzz.distance import Indel

from enregard.core.text.fold import fold

_MARKS: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u0300-\u036f"
"""What a fold drops or composes inside a word: soft hyphens, zero-width characters, combining accents."""
_MARKED: Final = re.compile(f"[{_MARKS}]")
# Asking for letters, digits and underlines, of which there are none then, is faster than asking for all but these.
_PLAIN_WORD: Final = re.compile(r"(\w+)")
_MARKED_WORD: Final = re.compile(rf"((?:\w+[{_MARKS}]*)+)")
_RARE: Final = 3
"""A word that stands at most so often in the text is a seed;"""
_ENOUGH: Final = 4
"""where fewer than this many words are rare, the next rarest are seeds too,"""
_SEEDS: Final = 120
"""up to so many occurrences in all."""
_SLACK: Final = 6
_LONG: Final = 80
"""A band is as wide as half the pattern and `_SLACK` on either side, for patterns up to so many words."""
_BANDS: Final = 6
"""How many bands are looked into, those with most seeds first."""
_COMMON: Final = 16
"""A word that stands more often than this in the text links nothing on its own."""
_PASSAGES: Final = 6
"""How many passages are told,"""
_SHARE: Final = 0.2
"""if their chain weighs at least this much of the heaviest."""
_REACH: Final = 30
"""How many words a chain may skip in the text at once: a long sentence set into a quote."""
_BACK: Final = 64
"""How many points before it a point is linked to at most; keeps long quotes from costing the square of their length."""
_NEIGHBOR: Final = 0.25
"""What a chain gains for words that stand side by side on both sides."""
_SKIP: Final = 0.04
_SHIFT: Final = 0.08
_BREAK: Final = 1.5
"""What it pays for each word skipped, for each word skipped on one side only, and at most."""
_BEYOND: Final = 0.5
"""What the context's words tell of where a quote ends, against its own."""
_LOOSE: Final = 2
"""Words that were replaced may have become twice as many, and so many more."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, folded, with their places; and an index of those that are asked for."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    index: Mapping[str, list[int]] = field(default_factory=dict)
    """Where each word that was asked for stands, by its number, in order."""

    def asked(self, wanted: Iterable[str]) -> Words:
        """The same with an index of some words."""
        index: dict[str, list[int]] = {word: [] for word in wanted}
        for number, word in enumerate(self.words):
            if word in index:
                index[word].append(number)
        return replace(self, index=index)

    def count(self, word: str) -> int:
        """How often a word occurs that was asked for."""
        return len(self.index[word])


def _split(text: str) -> tuple[list[str], tuple[str, ...]]:
    """`text` as what stands between words and words in turn, and the words folded."""
    text = text.replace("_", " ")
    low = text.lower()
    # Word by word where a letter is lowered by where it stands (Σ), becomes two (İ), or marks are dropped.
    if len(low) != len(text) or "Σ" in text or _MARKED.search(text):
        parts = _MARKED_WORD.split(text)
        return parts, tuple(fold(word).lower() for word in parts[1::2])
    parts = _PLAIN_WORD.split(low)
    return parts, tuple(parts[1::2])


@lru_cache(maxsize=32)
def words(text: str) -> Words:
    """The words of `text`. Linear in its length; remembered for the texts met last."""
    parts, keys = _split(text)
    offsets = tuple(accumulate(map(len, parts)))
    return Words(keys, offsets[0:-1:2], offsets[1::2])


class Pattern(NamedTuple):
    """A quote between the words before and after it: `words[first:end]` are the quote's."""

    words: tuple[str, ...]
    first: int
    end: int


def pattern(before: str, quote: str, after: str) -> Pattern:
    """The words of a quote and of its surroundings, folded."""
    left, middle, right = (_split(part)[1] for part in (before, quote, after))
    return Pattern(left + middle + right, len(left), len(left) + len(middle))


class Chain(NamedTuple):
    """Words that pattern and text share, in order: pairs of (word of the pattern, word of the text)."""

    weight: float
    pairs: tuple[tuple[int, int], ...]


def weight(count: int) -> float:
    """What one occurrence of a word tells, that stands `count` times in the text: 1 for a rare word."""
    return 1 / (1 + log2(count)) if count > 1 else 1.0


def _seeds(sought: Pattern, text: Words) -> Iterator[tuple[int, float]]:
    """Rare words that pattern and text share, as diagonals: by how much the text is ahead of the pattern."""
    known = sorted((count, i) for i, word in enumerate(sought.words) if (count := text.count(word)))
    budget = _SEEDS
    for rank, (count, i) in enumerate(known):
        budget -= count
        if budget < 0 or (count > _RARE and rank >= _ENOUGH):
            return
        for j in text.index[sought.words[i]]:
            yield j - i, weight(count)


class _Band(NamedTuple):
    """A stretch of the text in which the pattern may stand: from which diagonal to which, and what speaks for it."""

    first: int
    last: int
    votes: float


def _bands(sought: Pattern, text: Words, copies: Iterable[int]) -> list[_Band]:
    """Where the pattern may stand, best first; `copies` are words of the text where the quote begins."""
    slack = _SLACK + min(len(sought.words), _LONG) // 2
    bands: list[_Band] = []
    for diagonal, gain in sorted([*_seeds(sought, text), *((copy - sought.first, 1.0) for copy in copies)]):
        last = bands[-1] if bands else None
        if last and diagonal - slack <= last.last:
            bands[-1] = _Band(last.first, diagonal + slack, last.votes + gain)
        else:
            bands.append(_Band(diagonal - slack, diagonal + slack, gain))
    return sorted(bands, key=lambda band: -band.votes)[:_BANDS]


class _Point(NamedTuple):
    """A word that both have: its number in the text and in the pattern, and what it tells."""

    j: int
    i: int
    gain: float


def _points(sought: Pattern, text: Words, band: _Band) -> list[_Point]:
    """Words shared in a band, in the text's order."""
    at: defaultdict[str, list[int]] = defaultdict(list)
    for i, word in enumerate(sought.words):
        at[word].append(i)
    found: list[_Point] = []
    for j in range(max(0, band.first), min(len(text.words), band.last + len(sought.words))):
        word = text.words[j]
        if word in at:
            count = text.count(word)
            gain = weight(count)
            found += [
                _Point(j, i, gain)
                for i in at[word]
                if band.first <= j - i <= band.last and (count <= _COMMON or _accompanied(sought, text, i, j))
            ]
    return found


def _accompanied(sought: Pattern, text: Words, i: int, j: int) -> bool:
    """Whether the words beside a shared word are shared too, on either side."""
    return text.words[j - 1 : j] == sought.words[i - 1 : i] != () or (
        text.words[j + 1 : j + 2] == sought.words[i + 1 : i + 2] != ()
    )


def _linked(points: Sequence[_Point]) -> tuple[list[float], list[int]]:
    """For each point the weight of the heaviest chain that ends in it, and the point before it there, or -1."""
    best: list[float] = []
    back: list[int] = []
    for k, (j, i, gain) in enumerate(points):
        top, via = 0.0, -1
        for m in islice(reversed(range(k)), _BACK):
            jm, im, _ = points[m]
            over, step = j - jm, i - im
            if over > _REACH:
                break
            if step <= 0 or not over:
                continue
            if over == 1 == step:
                total = best[m] + _NEIGHBOR
            else:
                total = best[m] - min(_BREAK, _SKIP * (over + step - 2) + _SHIFT * abs(over - step))
            if total > top:
                top, via = total, m
        best.append(gain + top)
        back.append(via)
    return best, back


def _chains(points: Sequence[_Point]) -> Iterator[Chain]:
    """The heaviest chains through shared words, heaviest first; no word of the text is in two."""
    best, back = _linked(points)
    taken: set[int] = set()
    for k in sorted(range(len(points)), key=lambda k: -best[k]):
        pairs = []
        m = k
        while m >= 0 and points[m].j not in taken:
            pairs.append((points[m].i, points[m].j))
            m = back[m]
        if pairs:
            taken.update(j for _, j in pairs)
            yield Chain(best[k] - (best[m] if m >= 0 else 0.0), tuple(reversed(pairs)))


def _edge(lead: Sequence[str], gap: Sequence[str], context: Sequence[str], *, bounded: bool) -> int:
    """How many words of `gap`, counted from the quote's side, belong to `lead`, the quote's words without a partner.

    All are given from the quote outwards. `context` are the words beyond the quote that have no partner either;
    `bounded` says that the gap ends at a word that has one.
    """
    if not lead:
        return 0
    most = 2 * len(lead) + _LOOSE
    if bounded and not context and len(gap) <= most:
        return len(gap)
    mine, others = " ".join(lead), " ".join(context)
    costs: list[float] = [Indel.distance(mine, " ".join(gap[:size])) for size in range(most + 1)]
    if others:
        costs = [cost + _BEYOND * Indel.distance(others, " ".join(gap[size:])) for size, cost in enumerate(costs)]
    return costs.index(min(costs))


def _projected(sought: Pattern, text: Words, chain: Chain) -> tuple[int, int] | None:
    """Where the quote stands, in words of the text, by a chain; None where the chain does not tell."""
    known = [i for i, _ in chain.pairs]
    first, end = bisect_left(known, sought.first), bisect_left(known, sought.end)
    before, inside, after = chain.pairs[:first], chain.pairs[first:end], chain.pairs[end:]
    if not inside:
        return _replaced(sought, chain)
    (i, j), (m, n) = inside[0], inside[-1]
    reach = 2 * len(sought.words) + _LOOSE
    i0, j0 = before[-1] if before else (-1, max(0, j - reach) - 1)
    m0, n0 = after[0] if after else (len(sought.words), n + reach)
    lead, gap, context = sought.words[sought.first : i], text.words[j0 + 1 : j], sought.words[i0 + 1 : sought.first]
    start = j - _edge(*(part[::-1] for part in (lead, gap, context)), bounded=bool(before))
    trail, gap, context = sought.words[m + 1 : sought.end], text.words[n + 1 : n0], sought.words[sought.end : m0]
    return start, n + 1 + _edge(trail, gap, context, bounded=bool(after))


def _replaced(sought: Pattern, chain: Chain) -> tuple[int, int] | None:
    """What stands where the quote stood, if the words next to it on either side stand there still."""
    at = dict(chain.pairs)
    left, right = at.get(sought.first - 1), at.get(sought.end)
    if left is None or right is None or not 0 < right - left - 1 <= 2 * (sought.end - sought.first) + _LOOSE:
        return None
    return left + 1, right


class Passage(NamedTuple):
    """A candidate: words `first` to `end` of the text, and the chain that led there."""

    first: int
    end: int
    chain: Chain


def passages(sought: Pattern, text: Words, copies: Iterable[int] = ()) -> list[Passage]:
    """The passages of `text` where the quote of `sought` may stand, heaviest chain first, none within another."""
    chains = [chain for band in _bands(sought, text, copies) for chain in _chains(_points(sought, text, band))]
    chains.sort(key=lambda chain: -chain.weight)
    kept: list[Passage] = []
    for chain in chains:
        if len(kept) == _PASSAGES or chain.weight < _SHARE * chains[0].weight:
            break
        place = _projected(sought, text, chain)
        if place and not any(place[0] < other.end and other.first < place[1] for other in kept):
            kept.append(Passage(*place, chain))
    return kept
