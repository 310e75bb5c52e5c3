"""How texts resemble what is known: contained in it, made of it, cut out of it, or near it. All texts are keys.

Rules of this module: it knows of texts alone, not of who wrote them; a short text within a longer one may stand there
by chance, and counts only where nothing of the longer one is left over.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple, TypeVar

from enregard.core.memories.memory import words


@dataclass(frozen=True, slots=True)
class Index:
    """Known texts, and in which of them a word stands, so that not all have to be looked at."""

    texts: tuple[str, ...]
    places: Mapping[str, tuple[int, ...]]
    """Where each text stands among them."""
    rarest: Mapping[str, tuple[str, ...]]
    """The different texts of which a word is the one that fewest others have."""
    postings: Mapping[str, tuple[int, ...]]
    """The texts that hold a word."""
    hidden: Set[int] = frozenset()
    """The texts that are not to be found."""

    def without(self, hidden: Set[int]) -> Index:
        """The same, but for some texts."""
        return replace(self, hidden=hidden)

    def at(self, text: str) -> tuple[int, ...]:
        """Where a text stands."""
        return tuple(n for n in self.places.get(text, ()) if n not in self.hidden)

    def held(self, text: str) -> Iterator[str]:
        """The different texts that `text` may contain."""
        found = (one for word in dict.fromkeys(words(text)) for one in self.rarest.get(word, ()))
        return (one for one in found if self.at(one))

    def holding(self, part: str) -> tuple[int, ...]:
        """The texts that may contain `part`: those that hold its rarest word."""
        found = min((self.postings.get(word, ()) for word in words(part)), key=len, default=())
        return tuple(n for n in found if n not in self.hidden)

    def near(self, text: str, most: int) -> Iterator[int]:
        """The `most` texts that share most words of `text`, the rare ones first; all, where there are no more."""
        if len(self.texts) <= most:
            return (n for n in range(len(self.texts)) if n not in self.hidden)
        votes: Counter[int] = Counter()
        left = _POSTINGS
        for found in sorted((self.postings.get(word, ()) for word in dict.fromkeys(words(text))), key=len):
            if len(found) > left and votes:
                break
            left -= len(found)
            votes.update(found)
        for n in self.hidden & votes.keys():
            del votes[n]
        return (n for n, _ in votes.most_common(most))


_POSTINGS: Final = 25_000
"""So many occurrences of words are counted for a text: the words that most texts have tell them apart the least."""


def index(texts: Iterable[str], sought: Iterable[str] | None = None) -> Index:
    """An index of keys, in their order; where it is given what will be looked for, of the words of that alone.

    Most texts of a large memory have a word that an article has not: no passage contains them.
    """
    kept = tuple(texts)
    wanted = None if sought is None else {word for text in sought for word in words(text)}
    places: defaultdict[str, list[int]] = defaultdict(list)
    postings: defaultdict[str, list[int]] = defaultdict(list)
    whole: dict[str, tuple[str, ...]] = {}
    for n, text in enumerate(kept):
        every = set(words(text))
        found = every if wanted is None else every & wanted
        for word in found:
            postings[word].append(n)
        if text and len(found) == len(every):
            places[text].append(n)
            whole[text] = words(text)
    rarest: defaultdict[str, list[str]] = defaultdict(list)
    for text, said in whole.items():
        if said:
            rarest[min(said, key=lambda word: len(postings[word]))].append(text)
    return Index(kept, _frozen(places), _frozen(rarest), _frozen(postings))


_Item = TypeVar("_Item", int, str)


def _frozen(table: Mapping[str, list[_Item]]) -> dict[str, tuple[_Item, ...]]:
    return {name: tuple(found) for name, found in table.items()}


class Tiled(NamedTuple):
    """A text laid out with known ones."""

    parts: tuple[str, ...]
    """The known texts that it contains, in order, none within another."""
    rest: str
    """What none of them covers."""


_ENOUGH: Final = 4
"""A text of fewer words that stands within a longer one may stand there by chance."""


def tiled(text: str, among: Index) -> Tiled:
    """Which known texts a text contains, the longest first, each as often as it stands there."""
    if among.at(text):
        return Tiled((text,), "")
    found = ((place, one) for one in among.held(text) for place in _everywhere(one, text))
    hits = sorted(found, key=lambda hit: (-len(hit[1]), hit))
    chosen: list[tuple[int, str]] = []
    for place, one in hits:
        if all(place + len(one) <= start or start + len(other) <= place for start, other in chosen):
            chosen.append((place, one))
    chosen.sort()
    rest = _between(text, chosen)
    if rest:
        chosen = [hit for hit in chosen if len(words(hit[1])) >= _ENOUGH or 2 * len(hit[1]) > len(text)]
        rest = _between(text, chosen)
    return Tiled(tuple(one for _, one in chosen), rest)


def _everywhere(part: str, text: str) -> Iterator[int]:
    place = within(part, text)
    while place is not None:
        yield place
        place = within(part, text, place + len(part))


def _between(text: str, chosen: Sequence[tuple[int, str]]) -> str:
    out, at = [], 0
    for place, one in chosen:
        out.append(text[at:place])
        at = place + len(one)
    out.append(text[at:])
    return " ".join(" ".join(out).split())


def within(part: str, text: str, start: int = 0) -> int | None:
    """Where a text stands within another, from `start` on, on whole words; None where it does not."""
    place = text.find(part, start) if part else -1
    while place >= 0:
        end = place + len(part)
        opened = place == 0 or not (text[place - 1].isalnum() and part[0].isalnum())
        closed = end == len(text) or not (text[end].isalnum() and part[-1].isalnum())
        if opened and closed:
            return place
        place = text.find(part, place + 1)
    return None


_DRIFT: Final = 0.2
"""By how much, of the whole, the places of a part may differ between the two languages."""
_ENDS: Final = frozenset(".!?:;)")


def cut(part: str, text: str) -> tuple[float, float] | None:
    """Where whole sentences stand within a longer text, as shares of its length; None where they do not."""
    place = within(part, text)
    if place is None or len(part) == len(text):
        return None
    end = place + len(part)
    if (place and text[:place].rstrip()[-1:] not in _ENDS) or (end < len(text) and part[-1] not in _ENDS):
        return None
    return place / len(text), end / len(text)


def is_split(source: str, target: str, known: tuple[str, str]) -> bool:
    """Whether a pair is a part of a known one, cut out at the same place of both sides."""
    ours, theirs = cut(source, known[0]), cut(target, known[1])
    if ours is None or theirs is None or (ours[0] == 0) != (theirs[0] == 0) or (ours[1] == 1) != (theirs[1] == 1):
        return False
    return abs(ours[0] - theirs[0]) <= _DRIFT and abs(ours[1] - theirs[1]) <= _DRIFT


@lru_cache(maxsize=8192)
def _bag(text: str) -> frozenset[tuple[str, int]]:
    """The words of a text, each as often as it occurs."""
    seen: Counter[str] = Counter()
    out = []
    for word in words(text):
        out.append((word, seen[word]))
        seen[word] += 1
    return frozenset(out)


_LARGER: Final = 3
"""A passage may have grown to so many times what it was."""


def nearness(text: str, known: str) -> float:
    """How near a text is to a known one: 0, or more than .5 where it shares more than half of the known one's words."""
    ours, theirs = _bag(text), _bag(known)
    shared = len(ours & theirs)
    if not shared or 2 * shared <= len(theirs) or _LARGER * shared <= len(ours):
        return 0.0
    return 2 * shared / (len(ours) + len(theirs))


def alike(text: str, other: str) -> float:
    """How alike two texts are, from 0 to 1; 1 too where the other is contained in the text."""
    if text == other or within(other, text) is not None:
        return 1.0
    return len(_bag(text) & _bag(other)) / max(1, len(_bag(text) | _bag(other)))


def neighbors(text: str, other: str) -> int:
    """How many pairs of neighboring words two texts share."""
    return len(set(pairwise(words(text))) & set(pairwise(words(other))))


def was_cut_from(part: str, text: str, other: str, known: str) -> bool:
    """Whether a side was cut out of a known text, and the other side shares most of its words with its counterpart."""
    if len(part) >= len(text) or len(words(part)) < _ENOUGH or cut(part, text) is None:
        return False
    return 2 * len(_bag(other) & _bag(known)) > len(_bag(other))
