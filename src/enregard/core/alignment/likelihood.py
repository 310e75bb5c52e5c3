"""How much speaks for two passages being translations of each other, by their lengths and by words of both texts.

Everything is a log likelihood ratio: how much likelier two passages are if one translates the other than if they have
nothing to do with each other. Lengths agree (`length_model`). Numbers, names, addresses and words of common origin
stand on both sides (Simard, Foster and Isabelle, "Using Cognates to Align Sentences", 1992).
A word that is missing opposite speaks against, one that is there for, the more the rarer it is. Words that only one of
the texts has tell nothing, since most are translated by others; numbers are not, and speak against.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from copy import copy
from functools import cache
from itertools import chain
from math import log
from types import MappingProxyType
from typing import Final, NamedTuple

from enregard.core.alignment.length_model import LengthModel, Rows
from enregard.core.languages.script import UNSPACED

Words = AbstractSet[bytes]

CONCEPT: Final = b"~"
"""What no word begins with, but what stands for words that translate each other."""

_LONG: Final = 4
"""Letters that a word has at least;"""
_STEM: Final = 5
"""those that count of it: `investissements` and `investments` have them in common."""

# Of UTF-8, byte by byte. What it writes in three bytes or more, and from U+0080 to U+00BF, are marks that divide words;
# what else it writes in two are letters and accents, left out.
_DIVIDES: Final = frozenset([0xC2, *range(0xE0, 0x100)])
_LEFT_OUT: Final = bytes(frozenset(range(0x80, 0x100)) - _DIVIDES)
_LATIN: Final = bytes([*range(0xC0), *range(0xC2, 0xCE), 0xE2])
"""Bytes of letters, accents and marks as Latin scripts have them."""
_VOWELS: Final = "[\u0591-\u05c7\u064b-\u0655\u0670\u0900-\u0963\u0971-\u0983\u09bc-\u09e3\u0a00-\u0dff]"
"""What is written above, below or beside the letters of a word in Hebrew, Arabic and the scripts of India."""
_LONG_OF_CONSONANTS: Final = 3
"""The same as `_LONG` in Hebrew, Arabic and Syriac, which leave out most vowels."""
_HEBREW: Final = "\u0590"
_INDIC: Final = "\u0900"
_SYLLABIC: Final = "\u2e80"
"""From here on one character is a syllable or a word, and two are often a word; before, in Thai, Lao, Khmer and
Burmese, characters are letters, of which so many tell a word as elsewhere."""
_SEAM: Final = "\f"
"""What stands between texts that are read together, and between words if a text has it itself."""
_LETTERS: Final = bytes(
    ord(chr(byte).lower()) if chr(byte).isalpha() and byte < 0x80 else ord(_SEAM) if byte == ord(_SEAM) else 32
    for byte in range(0x100)
)
_BEGINNING: Final = re.compile(rb" ([a-z]{%d,%d})" % (_LONG, _STEM))
"""What counts of a word, where all that is no letter has become a blank."""
_DIGITS: Final = bytes(byte if 48 <= byte < 58 or byte == ord(_SEAM) else 32 for byte in range(0x100))

KEPT: Final = 0.8
"""How often a word that both texts have equally often stands in the translation of its passage."""
CONCEPT_KEPT: Final = 0.5
"""How often one that the dictionary knows is translated by a word that it has for it."""
CONCEPT_LOST: Final = 0.08
"""How often such a word stands in the translation of its passage if the other text has none of them at all: rarely,
since there are other words for most things."""
TRUST: Final = 0.75
"""Words of one passage are not independent of each other: their sum counts by this factor."""
COMMON: Final = 0.4
"""Words in more than this share of the passages tell nothing."""

HABIT: Final = 10
"""How many numbers' worth of experience says that a translation keeps them."""
_STEPS: Final = 2**32
"""Into how many steps a unit of what a word says is cut."""
Concepts = Mapping[bytes, bytes]
"""For the beginnings of words of a language what stands for them in any language, beginning with `CONCEPT`."""
_NONE_KNOWN: Final[Concepts] = MappingProxyType({})


def stems(text: str, concepts: Concepts = _NONE_KNOWN) -> frozenset[bytes]:
    """The numbers of a text and the beginnings of its longer words, without capitals and accents.

    What is among `concepts` goes by what stands for it there.
    """
    return in_concepts(_stems(text), concepts)


def in_concepts(written: Sequence[bytes], concepts: Concepts) -> frozenset[bytes]:
    """Stems as they stand in a text, each once, by what stands for them if that is known."""
    return frozenset(map(concepts.get, written, written) if concepts else written)


def words_of_each(texts: Sequence[str], concepts: Concepts) -> list[frozenset[bytes]]:
    """The same of each of some texts."""
    return [in_concepts(written, concepts) for written in stems_of_each(texts)]


def stems_of_each(texts: Sequence[str]) -> list[list[bytes]]:
    """The stems of each of some texts as they stand there.

    They are read in one go: most of what a sentence alone would cost is not its words.
    """
    written = _decomposed(_SEAM.join(texts)).encode("utf-8", "ignore")
    if written.count(_SEAM.encode()) >= len(texts):
        return [*map(_stems, texts)]
    words, numbers = (side.split(_SEAM.encode()) for side in _letters_and_digits(written))
    found = [*map(_of_latin, words, numbers)]
    if _is_latin(written):
        return found
    parts = zip(texts, found, written.split(_SEAM.encode()), strict=True)
    return [one if _is_latin(part) else [*_of_any_script(_decomposed(text)), *one] for text, one, part in parts]


def _stems(text: str) -> list[bytes]:
    """The stems of a text as they stand there."""
    text = _decomposed(text.replace(_SEAM, " "))
    written = text.encode("utf-8", "ignore")
    found = _of_latin(*_letters_and_digits(written))
    return found if _is_latin(written) else [*_of_any_script(text), *found]


def _decomposed(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFD", text)


def _is_latin(written: bytes) -> bool:
    return written.isascii() or not written.translate(None, _LATIN)


def _letters_and_digits(written: bytes) -> tuple[bytes, bytes]:
    return written.translate(_LETTERS, _LEFT_OUT), written.translate(_DIGITS)


def _of_latin(letters: bytes, digits: bytes) -> list[bytes]:
    found: list[bytes] = _BEGINNING.findall(b" " + letters)
    found += digits.split()
    return found


_FIGURE: Final = re.compile(r"\d+(?:[.,٫٬\u00a0\u202f ]\d+)*")


def with_significant_digits(words: frozenset[bytes], text: str) -> frozenset[bytes]:
    """The same with each number as its digits without noughts at the end: 560万 and 5.6 million have 56 in common."""
    figures = ("".join(str(int(digit)) for digit in found[0] if digit.isdecimal()) for found in _FIGURE.finditer(text))
    others = (word for word in words if not word.isdigit())
    return frozenset([*others, *((figure.rstrip("0") or "0").encode() for figure in figures)])


# Classes of so many characters take longer to compile than most texts to read, which are in a Latin script.
@cache
def _word() -> re.Pattern[str]:
    return re.compile(rf"[{UNSPACED}]+|\d+|(?:[^\W\d_A-Za-z{UNSPACED}]|{_VOWELS})+")


@cache
def _unspaced() -> re.Pattern[str]:
    return re.compile(f"[{UNSPACED}]")


def _of_any_script(text: str) -> Iterator[bytes]:
    """The same of scripts other than Latin: characters in a row where no spaces stand, and digits by value."""
    for found in _word().finditer(text):
        word = found[0]
        if word[0].isdecimal():
            yield b"%d" % int(word)
        elif _unspaced().match(word):
            size = 2 if word[0] >= _SYLLABIC else _STEM
            yield from (word[k : k + size].encode() for k in range(len(word) - size + 1))
        elif len(word) >= (_LONG_OF_CONSONANTS if _HEBREW <= word[0] < _INDIC else _LONG):
            yield word[:_STEM].casefold().encode()


class PassageFeatures(NamedTuple):
    """What counts of a passage: its length in letters, at least 1, and its words."""

    length: int
    words: frozenset[bytes]


def _all(side: Sequence[Words]) -> Words:
    return frozenset(chain.from_iterable(side))


class _Group(NamedTuple):
    """What tells of neighboring passages of one text."""

    words: Words
    """The words that tell something,"""
    alone: float
    """and what speaks for these passages if none of them stands opposite."""
    length: int
    logarithm: float
    """That of their length."""
    apart: float
    """How far it is from those of the text's passages: the square, by their variance."""


class LikelihoodRatio(LengthModel):
    """What the lengths and words of two texts say of every grouping of their passages."""

    def __init__(self, source: Sequence[PassageFeatures], target: Sequence[PassageFeatures]) -> None:
        """Weigh the words that both have; linear in the words of the texts."""
        super().__init__([one.length for one in source], [one.length for one in target])
        words = [one.words for one in source], [one.words for one in target]
        self._shared, self._alone = _weights(*words)
        self._hold(*words, frozenset(self._alone))

    def _hold(self, source: Sequence[Words], target: Sequence[Words], known: Words) -> None:
        """Keep of passages the words that tell something."""
        self._single = tuple(
            [self._group(side, k, 1, one & known) for k, one in enumerate(words)]
            for side, words in enumerate((source, target))
        )
        self._forget()

    def _forget(self) -> None:
        """Nothing was asked so far: the same is asked for each of the ways that lead through a text."""
        self._seen: dict[tuple[int, int, int], _Group] = {}
        self._said: dict[tuple[int, int, int, int], float] = {}

    def _group(self, side: int, first: int, count: int, words: Words) -> _Group:
        ends = self._ends[side]
        size = ends[first + count] - ends[first]
        one = log(size)
        center, width = self._usual[side]
        off = one - center
        return _Group(words, sum(map(self._alone.__getitem__, words)), size, one, off * off / width)

    def part(self, rows: Rows) -> LikelihoodRatio:
        """The same of some passages alone, by their positions: lengths and words say what they say in the whole."""
        found = copy(self)
        found._select(rows)
        found._single = tuple([side[k] for k in row] for side, row in zip(self._single, rows, strict=True))
        found._forget()
        return found

    def closer(self, source: Sequence[PassageFeatures], target: Sequence[PassageFeatures]) -> LikelihoodRatio:
        """The same of shorter passages, cut out of these: words and their ratio say what they say in the whole."""
        found = copy(self)
        found._measure([one.length for one in source], [one.length for one in target])
        words = [one.words for one in source], [one.words for one in target]
        # A word that both have in parts, although the whole of one has not, tells nothing.
        unknown = _all(words[0]) & _all(words[1]) - self._shared.keys()
        found._hold(*words, frozenset(self._alone) - unknown)
        return found

    def score(self, i: int, j: int, a: int, b: int) -> float:
        """What speaks for `a` passages from `i` and `b` passages from `j` being translations of each other."""
        key = i, j, a, b
        known = self._said.get(key)
        if known is None:
            known = self._said[key] = self._score(self._union(0, i, a), self._union(1, j, b))
        return known

    def _score(self, one: _Group, other: _Group) -> float:
        ours, alone, size, logarithm, apart = one
        theirs, left, facing, opposite, far = other
        said = self._agreement(size + facing, opposite - logarithm, apart + far) + alone + left
        return said if ours.isdisjoint(theirs) else said + sum(map(self._shared.__getitem__, ours & theirs))

    def words(self, side: int, first: int, end: int) -> Words:
        """The words that tell something, of passages of the source or the target."""
        return self._union(side, first, end - first).words

    def _union(self, side: int, first: int, count: int) -> _Group:
        """Neighboring passages taken together."""
        if count == 1:
            return self._single[side][first]
        key = side, first, count
        known = self._seen.get(key)
        if known is None:
            words = frozenset().union(*[one.words for one in self._single[side][first : first + count]])
            known = self._seen[key] = self._group(side, first, count, words)
        return known


def _weights(source: Sequence[Words], target: Sequence[Words]) -> tuple[dict[bytes, float], dict[bytes, float]]:
    """What words say: of two passages that have one in common, over the other; of one that has it alone, under nothing.

    Words in more than the share `COMMON` of the passages say nothing.
    """
    n, m = len(source) + 1, len(target) + 1
    ours, theirs = Counter(chain.from_iterable(source)), Counter(chain.from_iterable(target))
    often = {
        word: (ours[word], theirs[word], CONCEPT_KEPT if _is_concept(word) else KEPT)
        for word in ours.keys() & theirs.keys()
    }
    weights = {counts: _weight(counts[0] / n, counts[1] / m, counts[2]) for counts in {*often.values()}}
    shared = {word: weights[counts][0] for word, counts in often.items()}
    alone = {word: weights[counts][1] for word, counts in often.items()}
    once = [word for word in ours.keys() ^ theirs.keys() if ours[word] / n <= COMMON and theirs[word] / m <= COMMON]
    for kept, sort in ((KEPT, bytes.isdigit), (CONCEPT_LOST, _is_concept)):
        lost = [word for word in once if sort(word)]
        alone |= dict.fromkeys(lost, _odd(len(lost), sum(map(sort, often)), kept))
    return shared, alone


def _is_concept(word: bytes) -> bool:
    return word[:1] == CONCEPT


def _weight(source: float, target: float, kept: float) -> tuple[float, float]:
    """What a word says that stands in these shares of the passages: in common, and alone.

    `kept` is how often it would stand in the translation of its passage if both texts had it equally often.
    """
    low, high = sorted((source, target))
    if high > COMMON:
        return 0.0, 0.0
    kept *= low / high
    alone = _exact(TRUST * log((1 - kept) / (1 - low)))
    return _exact(TRUST * log(kept / high)) - 2 * alone, alone


def _odd(lost: int, found: int, kept: float) -> float:
    """What a word says that only one text has, where so many of its sort are lost and so many found.

    The more are lost, the less: one language may write its numbers in words, or in digits of its own.
    """
    return _exact(TRUST * log(1 - kept * (2 * found + HABIT) / (2 * found + lost + HABIT)))


def _exact(weight: float) -> float:
    """A weight that is added to others without rounding, so that their order does not count.

    A set has its words in another order whenever the program starts, and of two ways through a text that are worth the
    same the last bit would choose.
    """
    return round(weight * _STEPS) / _STEPS
