"""A quote and the passage that it stands on, token by token: what reads otherwise, before anybody judges it.

The two are aligned by their longest common subsequence; a language's lists say which words tell what.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from enregard.core.anchoring.candidate import steps
from enregard.core.anchoring.punctuation import pointed
from enregard.core.anchoring.wording import Token, tokens
from enregard.core.languages.registry import language

_NEGATION: Final = "negation"
_MOST_PASSED: Final = 6
"""An adverb may stand so many words further on or back."""
_PASSED: Final = frozenset(["modality", "attribution", "direction", "verdict"])
"""What the one word may carry that an adverb stands on the other side of;"""
_PASSED_TOGETHER: Final = frozenset(["modality"])
"""what several may."""


class Run(NamedTuple):
    """Tokens of a quote that others stand for now; one side is empty where they were added or left out."""

    old: tuple[Token, ...]
    new: tuple[Token, ...]
    place: tuple[int, int] = (0, 0)
    """Before which tokens of the quote and of the passage they stand."""

    @property
    def sides(self) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
        """The quote's and the passage's."""
        return self.old, self.new


class Vocabulary(NamedTuple):
    """What the words of a language tell of a claim: its record's lists, made ready."""

    idle: frozenset[str]
    apart: Mapping[str, int]
    indefinite: frozenset[str]
    limiting: frozenset[str]
    movable: frozenset[str]
    standing: frozenset[str]
    carrying: Mapping[str, str]
    slurred: Mapping[str, int]
    adverbs: re.Pattern[str]
    denying: re.Pattern[str]
    joining: frozenset[str]
    possessing: frozenset[str]
    relative: frozenset[str]
    telling: frozenset[str]
    neutral: frozenset[str]
    auxiliary: frozenset[str]
    scoping: frozenset[str]
    describing: frozenset[str]
    prefixes: frozenset[str]
    parting: re.Pattern[str]
    singular: frozenset[str]
    weekly: frozenset[str]
    weekdays: frozenset[str]

    def are_idle(self, found: Sequence[Token]) -> bool:
        """Whether all of some words say nothing alone."""
        return all(one.key in self.idle for one in found)

    def denies(self, found: Sequence[Token]) -> bool:
        """Whether some words deny something."""
        return any(self.carrying.get(one.key) == _NEGATION for one in found)

    def may_be_passed(self, found: Sequence[Token]) -> bool:
        """Whether an adverb says the same on either side of some words.

        Not where another clause begins, nor beside what counts or compares: he (deliberately) said he lied.
        """
        open_to = _PASSED if len(found) == 1 else _PASSED_TOGETHER
        return len(found) <= _MOST_PASSED and all(
            one.kind == "word"
            and self.carrying.get(one.key, "modality") in open_to
            and (one.key not in self.standing or one.key in self.auxiliary or one.key in self.apart)
            for one in found
        )

    def moves(self, key: str) -> bool:
        """Whether a word may stand elsewhere in its sentence."""
        return key in self.movable or (key not in self.carrying and self.adverbs.fullmatch(key) is not None)


class Comparison(NamedTuple):
    """A quote and a passage, of one language."""

    old: Sequence[Token]
    """The quote's tokens."""
    new: Sequence[Token]
    """The passage's."""
    runs: tuple[Run, ...]
    """The runs of tokens that differ, in order."""
    quote: str
    text: str
    """The text that the passage stands in."""
    lang: str

    @property
    def known(self) -> Vocabulary:
        """What the words of the language tell."""
        return vocabulary(self.lang)

    def settled(self) -> Comparison:
        """Both without the adverbs that only stand elsewhere; next to a negation their place tells."""
        known = self.known
        moving, moved = (Counter(one.key for one in side if known.moves(one.key)) for side in (self.old, self.new))
        if not moving or moving != moved or known.denies(self.old):
            return self
        old, new = (_without_moved(side, known) for side in (self.old, self.new))
        passed = [
            old.rest[min(before, after) : max(before, after)]
            for (_, before), (_, after) in zip(old.moved, new.moved, strict=True)
        ]
        return _aligned(old.rest, new.rest, self) if all(known.may_be_passed(one) for one in passed) else self

    def around(self, run: Run, *, new: bool) -> tuple[Sequence[Token], Sequence[Token]]:
        """The tokens before and after a run, on the passage's side or on the quote's."""
        side, found = (self.new, run.new) if new else (self.old, run.old)
        at = run.place[new]
        return side[:at], side[at + len(found) :]


class _Settled(NamedTuple):
    """A side without its adverbs."""

    rest: Sequence[Token]
    moved: Sequence[tuple[str, int]]
    """These, sorted, each with how many other tokens stand before it."""


def _without_moved(side: Sequence[Token], known: Vocabulary) -> _Settled:
    rest: list[Token] = []
    moved: list[tuple[str, int]] = []
    for one in side:
        if known.moves(one.key):
            moved.append((one.key, len(rest)))
        else:
            rest.append(one)
    return _Settled(rest, sorted(moved))


def compared(quote: str, text: str, start: int, end: int, lang: str) -> Comparison:
    """A quote and the passage of `text` from `start` to `end`, in code points."""
    both = Comparison((), (), (), quote, text, lang)
    old, new = tokens(quote, 0, len(quote), lang), tokens(text, start, end, lang)
    return _aligned(pointed(old, quote, lang), pointed(new, text, lang), both)


def _aligned(old: Sequence[Token], new: Sequence[Token], both: Comparison) -> Comparison:
    """The same quote and passage, by other tokens."""
    diff = steps([one.key for one in old], [one.key for one in new])
    runs = (Run(tuple(old[low:high]), tuple(new[at:end]), (low, at)) for same, low, high, at, end in diff if not same)
    return both._replace(old=old, new=new, runs=tuple(runs))


def vocabulary(lang: str) -> Vocabulary:
    """What the words of a language tell of a claim."""
    return _vocabulary(language(lang).code)


@cache
def _vocabulary(lang: str) -> Vocabulary:
    own = language(lang).rewording
    carrying: dict[str, str] = {}
    for kind, words in own.carrying.items():
        for word in words.split():
            carrying.setdefault(word.lower(), kind)
    return Vocabulary(
        frozenset(own.idle.split()),
        {word: n for n, group in enumerate(own.apart.split(";")) for word in group.split()},
        frozenset(language(lang).indefinite.split()),
        frozenset(own.limiting.split()),
        frozenset(own.movable.split()),
        frozenset(language(lang).function_words.split()),
        carrying,
        {word: n for n, group in enumerate(own.slurred.split(";")) for word in group.split()},
        re.compile(own.adverbs or "(?!)"),
        re.compile(own.denying or "(?!)"),
        frozenset(own.joining.split()),
        frozenset(own.possessing.split()),
        frozenset(own.relative.split()),
        frozenset(own.telling.split()),
        frozenset(own.neutral.split()),
        frozenset(own.auxiliary.split()),
        frozenset(own.scoping.split()),
        frozenset(own.describing.split()),
        frozenset(own.prefixes.split()),
        re.compile(own.parting or "(?!)"),
        frozenset(own.singular.split()),
        frozenset(own.weekly.split()),
        frozenset(own.weekdays.split()),
    )
