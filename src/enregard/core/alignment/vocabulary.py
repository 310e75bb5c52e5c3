"""The words of two texts as numbers, and which of them look alike: numbers, names, words of common origin.

Words count by their first letters, folded, so that inflection does not part them; the first word of a sentence and its
last mark count once more, since sentences that translate each other often begin and end alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

from enregard.core.alignment.dictionary import DictionaryEntry

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_TOKEN: Final = re.compile(r"\d+|[\u3040-\u30ff\u3400-\u9fff]|[^\W\d_]+|[?!;:…—–()\"«»“”]")
_STEM: Final = 5
_LIGATURES: Final = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "“": '"', "”": '"', "«": '"', "»": '"', "–": "—"})
_MARKS: Final = re.compile("[\u0300-\u036f]+")


def normalized(text: str) -> str:
    """A text in small letters, without accents and ligatures, its quotation marks and dashes all alike."""
    return _MARKS.sub("", unicodedata.normalize("NFD", text.lower())).translate(_LIGATURES)


def tokens(text: str) -> list[str]:
    """The words, numbers and telling marks of a sentence, folded; its first word and its last mark once more."""
    plain = normalized(text)
    found = _TOKEN.findall(plain)
    first = next((word for word in found if word[0].isalnum()), "")
    last = plain.rstrip()[-1:]
    return [f"^{first[:_STEM]}", *found, "$" if last.isalnum() else f"${last}"]


@dataclass(frozen=True, slots=True)
class EncodedText:
    """One side of a text: its sentences as numbers."""

    lengths: Floats
    """In letters, at least 1."""
    words: Ints
    """The words of all sentences, as numbers in the vocabulary."""
    starts: Ints
    """Where each sentence's words start; one more for the end."""

    def __len__(self) -> int:
        """How many sentences."""
        return len(self.lengths)

    def count(self, sentence: int) -> int:
        """How many words a sentence has."""
        return int(self.starts[sentence + 1] - self.starts[sentence])


class Vocabulary:
    """The words of one language."""

    def __init__(self) -> None:
        """Empty."""
        self.numbers: dict[str, int] = {}
        self.forms: list[Counter[str]] = []

    def encoded(self, sentences: Sequence[str]) -> EncodedText:
        """Sentences as numbers; new words are taken in."""
        words: list[int] = []
        starts = [0]
        for sentence in sentences:
            for token in tokens(sentence):
                stem = token[: _STEM + (token[0] in "^$")]
                number = self.numbers.get(stem)
                if number is None:
                    number = self.numbers[stem] = len(self.numbers)
                    self.forms.append(Counter())
                self.forms[number][token] += 1
                words.append(number)
            starts.append(len(words))
        lengths = [max(1, len(sentence.strip())) for sentence in sentences]
        return EncodedText(np.array(lengths, np.float64), np.array(words, np.int64), np.array(starts, np.int64))

    def words(self) -> list[str]:
        """For each number the commonest full form."""
        return [forms.most_common(1)[0][0] for forms in self.forms]

    def frequencies(self) -> dict[str, float]:
        """How often each occurs, by its first letters."""
        return dict(zip(self.numbers, self.counts().tolist(), strict=True))

    def known(self, words: Sequence[str]) -> set[int]:
        """The numbers of those of some words that occur."""
        return {number for word in words if (number := self.numbers.get(normalized(word)[:_STEM])) is not None}

    def counts(self) -> Floats:
        """How often each occurs."""
        return np.array([float(forms.total()) for forms in self.forms])


ALIKE: Final = 0.62
"""Words less alike than this (shared letters in order, twice, over all letters) are not taken for each other."""
_UNSURE: Final = 0.05
"""How sure it is at least that words that look alike stand for each other."""

Pairs = tuple[Ints, Ints, Floats]
"""Pairs of words, and how sure it is that they stand for each other, up to 1."""


def cognates(source: Vocabulary, target: Vocabulary, entries: Sequence[DictionaryEntry] = ()) -> Pairs:
    """Pairs of words that stand for each other, as far as can be said beforehand: the same mark or number, words that
    look alike, words of an entry of a dictionary."""
    counts = source.counts(), target.counts()
    sure: dict[tuple[int, int], float] = {}
    for pair, likeness in (*_same(source, target), *_alike(source.words(), target.words())):
        sure[pair] = max(likeness, _UNSURE)
    for ours, theirs in entries:
        sure.update(dict.fromkeys(product(source.known(ours), target.known(theirs)), 1.0))
    if not sure:
        return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0)
    i, j = np.array(list(sure), np.int64).T
    low, high = np.minimum(counts[0][i], counts[1][j]), np.maximum(counts[0][i], counts[1][j])
    return i, j, np.array(list(sure.values())) * np.sqrt(low / high)


def _same(source: Vocabulary, target: Vocabulary) -> Iterator[tuple[tuple[int, int], float]]:
    """Numbers and marks that both languages have."""
    for word, number in source.numbers.items():
        if word in target.numbers and not word[0].isalpha() and word[0] != "^":
            yield (number, target.numbers[word]), 1.0


def _alike(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[tuple[int, int], float]]:
    """Words of the same two first letters that have most others in common."""
    groups: tuple[defaultdict[str, list[int]], ...] = (defaultdict(list), defaultdict(list))
    for side, words in zip(groups, (ours, theirs), strict=True):
        for number, word in enumerate(words):
            if word[0].isalpha() and len(word) >= 4:
                side[word[:2]].append(number)
    for key, left in groups[0].items():
        right = groups[1].get(key, [])
        table = cdist(
            [ours[k] for k in left], [theirs[k] for k in right], scorer=Indel.normalized_similarity, score_cutoff=ALIKE
        )
        for row, column in zip(*(side.tolist() for side in np.nonzero(table)), strict=True):
            yield (left[row], right[column]), (float(table[row, column]) - ALIKE) / (1 - ALIKE)
