"""Terms found in a text through an index of their words, so that time grows with the text and what stands in it.

A text is cut once into its runs of letters and digits. A term is what its runs may be and what stands between them; it
is looked for only where the run that the fewest terms share stands in a form of its own. Rules of this module: a term
is found by whole words; of terms that overlap the longer counts, and of equal ones each.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import contains
from typing import Final, NamedTuple

from enregard.core.languages import plural

_RUN: Final = re.compile(r"\w+")
_CUT: Final = re.compile(r"(\w+)")
_SPACES: Final = re.compile("[ \u00a0\u202f\n]+")


@dataclass(frozen=True, slots=True)
class Term:
    """How a term is found."""

    signs: tuple[str, ...]
    """What stands before, between and after its runs: one more than runs."""
    runs: tuple[frozenset[str], ...]
    """For each of its runs of letters and digits, the forms in which it may stand in a text."""
    spaced: bool = False
    """Whether a space between two runs is any number of spaces or line ends."""

    def __post_init__(self) -> None:  # noqa: D105
        if len(self.signs) != len(self.runs) + 1 or not any((*self.signs, *self.runs)):
            raise ValueError("a term has one piece of signs more than runs, and is not empty")


def exact(words: str) -> Term:
    """Found as it is written."""
    signs, runs = _cut(words)
    return Term(signs, tuple(frozenset((run,)) for run in runs))


def singular(words: str) -> Term:
    """Found as it is written, with a capital too if it has none."""
    signs, runs = _cut(words)
    return Term(signs, _capitalized([{run} for run in runs], words))


def inflected(words: str, lang: str) -> Term:
    """Found in the plural too, with any spaces or line ends between its words, and with a capital if it has none."""
    words = _SPACES.sub(" ", words).strip()
    signs, runs = _cut(words)
    forms = [{run} for run in runs]
    every_word = plural.inflects_every_word(lang)
    for run, some, after in zip(runs, forms, signs[1:], strict=True):
        # What ends with a sign or a digit is left alone.
        if run[-1].isalpha() and (not after or (every_word and after[0] == " ")):
            some |= plural.forms(run, lang)
    return Term(signs, _capitalized(forms, words), spaced=True)


def _cut(words: str) -> tuple[tuple[str, ...], list[str]]:
    """What stands before, between and after the runs, and the runs."""
    pieces = _CUT.split(words)
    return tuple(pieces[::2]), pieces[1::2]


def _capitalized(runs: Sequence[set[str]], words: str) -> tuple[frozenset[str], ...]:
    if words[:1].islower():
        runs[0].update([letter + form[1:] for form in runs[0] for letter in form[0].upper()])
    return tuple(map(frozenset, runs))


class Hit(NamedTuple):
    """A term where it stands in a text."""

    number: int
    """Which of the terms of its index."""
    start: int
    end: int

    @property
    def length(self) -> int:
        """How many characters it takes."""
        return self.end - self.start

    def holds(self, other: Hit) -> bool:
        """Whether the other lies within it."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class TermIndex:
    """Terms, and by the forms of its most telling run where each may stand."""

    terms: tuple[Term, ...]
    by_form: dict[str, tuple[tuple[int, int], ...]]
    """Which term a form belongs to, and which of the term's runs it is."""
    bare: tuple[int, ...]
    """Terms without a letter or a digit."""

    def hits(self, text: str) -> list[Hit]:
        """Every place of every term, in the order of the terms, then of the text."""
        found = [hit for number in self.bare for hit in _bare_hits(number, self.terms[number].signs[0], text)]
        if likely := self._likely(_RUN.findall(text)):
            runs = list(_RUN.finditer(text))
            hits = (
                _hit(number, self.terms[number], runs[first : first + len(self.terms[number].runs)], text)
                for number, first in likely
            )
            found += (hit for hit in hits if hit is not None)
        return sorted(found)

    def _likely(self, words: Sequence[str]) -> list[tuple[int, int]]:
        """Terms whose runs stand side by side in a text, and with which of the text's runs they begin."""
        found = []
        for n, word in enumerate(words):
            for number, place in self.by_form.get(word, ()):
                first, forms = n - place, self.terms[number].runs
                there = words[first : first + len(forms)] if first >= 0 else []
                if len(there) == len(forms) and all(map(contains, forms, there)):
                    found.append((number, first))
        return found

    def longest(self, text: str) -> list[Hit]:
        """As `hits`, without those that a longer one overlaps."""
        kept: list[Hit] = []
        # By how long a term each character is taken.
        taken = [0] * len(text)
        for hit in sorted(self.hits(text), key=lambda hit: -hit.length):
            if max(taken[hit.start : hit.end]) <= hit.length:
                taken[hit.start : hit.end] = [hit.length] * hit.length
                kept.append(hit)
        return sorted(kept)


def index(terms: Iterable[Term]) -> TermIndex:
    """An index of terms by the run of each that the fewest terms share: `de` tells less than `zéolithe`."""
    kept = tuple(terms)
    counts = Counter(min(run) for term in kept for run in term.runs)
    by_form: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, term in enumerate(kept):
        shares = [counts[min(run)] for run in term.runs]
        if shares:
            place = shares.index(min(shares))
            for form in term.runs[place]:
                by_form[form].append((number, place))
    bare = tuple(number for number, term in enumerate(kept) if not term.runs)
    return TermIndex(kept, {form: tuple(found) for form, found in by_form.items()}, bare)


def _hit(number: int, term: Term, runs: Sequence[re.Match[str]], text: str) -> Hit | None:
    """The term where its runs are the first of `runs`; None where its signs do not stand beside them."""
    here = runs[: len(term.runs)]
    for n, sign in enumerate(term.signs[1:-1]):
        between = text[here[n].end() : here[n + 1].start()]
        if sign != (_SPACES.sub(" ", between) if term.spaced else between):
            return None
    start, end = here[0].start() - len(term.signs[0]), here[-1].end() + len(term.signs[-1])
    around = text[max(start, 0) : here[0].start()], text[here[-1].end() : end]
    stands = around == (term.signs[0], term.signs[-1]) and _is_whole(text, start, end)
    return Hit(number, start, end) if stands else None


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no letter or digit stands against it."""
    return not (_RUN.match(text[start - 1 : start]) or _RUN.match(text[end : end + 1]))


def _bare_hits(number: int, signs: str, text: str) -> Iterator[Hit]:
    at = text.find(signs)
    while at >= 0:
        if _is_whole(text, at, at + len(signs)):
            yield Hit(number, at, at + len(signs))
        at = text.find(signs, at + 1)
