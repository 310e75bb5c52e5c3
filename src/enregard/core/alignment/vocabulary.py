"""The words of two texts as numbers, and which of them look alike: numbers, names, words of common origin.

Words count by their first letters, folded, so that inflection does not part them; the first word of a sentence and its
last mark count once more, since sentences that translate each other often begin and end alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_TOKEN: Final = re.compile(r"\d+|[\u3040-\u30ff\u3400-\u9fff]|[^\W\d_]+|[?!;:…—–()\"«»“”]")
_STEM: Final = 5
_LIGATURES: Final = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "“": '"', "”": '"', "«": '"', "»": '"', "–": "—"})
_MARKS: Final = re.compile("[\u0300-\u036f]+")


def tokens(text: str) -> list[str]:
    """The words, numbers and telling marks of a sentence, folded; its first word and its last mark once more."""
    plain = _MARKS.sub("", unicodedata.normalize("NFD", text.lower())).translate(_LIGATURES)
    found = _TOKEN.findall(plain)
    first = next((word for word in found if word[0].isalnum()), "")
    last = plain.rstrip()[-1:]
    return [f"^{first[:_STEM]}", *found, "$" if last.isalnum() else f"${last}"]


@dataclass(frozen=True, slots=True)
class Half:
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

    def half(self, sentences: Sequence[str]) -> Half:
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
        return Half(np.array(lengths, np.float64), np.array(words, np.int64), np.array(starts, np.int64))

    def words(self) -> list[str]:
        """For each number the commonest full form."""
        return [forms.most_common(1)[0][0] for forms in self.forms]

    def counts(self) -> Floats:
        """How often each occurs."""
        return np.array([float(forms.total()) for forms in self.forms])


ALIKE: Final = 0.62
"""Words less alike than this (shared letters in order, twice, over all letters) are not taken for each other."""


def alike(source: Vocabulary, target: Vocabulary) -> tuple[Ints, Ints, Floats]:
    """Pairs of words that look alike, and how sure that is, up to 1."""
    ours, theirs = source.words(), target.words()
    counts = source.counts(), target.counts()
    groups: tuple[defaultdict[str, list[int]], ...] = (defaultdict(list), defaultdict(list))
    for side, words in zip(groups, (ours, theirs), strict=True):
        for number, word in enumerate(words):
            if word[0].isalpha() and len(word) >= 4:
                side[word[:2]].append(number)
    found: list[tuple[Ints, Ints, Floats]] = []
    same = [
        (number, target.numbers[word])
        for word, number in source.numbers.items()
        if word in target.numbers and not word[0].isalpha() and word[0] != "^"
    ]
    if same:
        pairs = np.array(same, np.int64)
        found.append((pairs[:, 0], pairs[:, 1], np.ones(len(pairs))))
    for key in groups[0].keys() & groups[1].keys():
        left, right = groups[0][key], groups[1][key]
        table = cdist(
            [ours[k] for k in left], [theirs[k] for k in right], scorer=Indel.normalized_similarity, score_cutoff=ALIKE
        )
        rows, columns = np.nonzero(table)
        found.append(
            (
                np.array(left)[rows],
                np.array(right)[columns],
                ((table[rows, columns] - ALIKE) / (1 - ALIKE)).astype(np.float64),
            )
        )
    if not found:
        return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0)
    i, j, sure = (np.concatenate([part[k] for part in found]) for k in range(3))
    low, high = np.minimum(counts[0][i], counts[1][j]), np.maximum(counts[0][i], counts[1][j])
    sure = np.clip(sure, 0.05, 1.0) * np.sqrt(low / high)
    return i, j, sure
