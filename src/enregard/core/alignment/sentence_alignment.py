"""Sentences of a text and of its translation into beads: within a pair of blocks, or through the whole text.

`pair_sentences` is what a build calls: in plain Python, since it is done before a numerical library would have been
loaded. `align` is for long texts; it learns which words translate each other as it goes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import exp
from typing import Final

from enregard.core.alignment.bead import Bead, Step
from enregard.core.alignment.dictionary import concepts
from enregard.core.alignment.likelihood import LengthModel, LikelihoodRatio, PassageFeatures, length, stems
from enregard.core.alignment.path import best_path
from enregard.core.alignment.reordering.sentence_moves import with_moves

_SHAPES: Final = {
    (1, 1): -0.1,
    (0, 1): -5.0,
    (1, 0): -5.0,
    (1, 2): -3.0,
    (2, 1): -3.0,
    (2, 2): -5.5,
    (1, 3): -5.0,
    (3, 1): -5.0,
    (1, 4): -7.0,
    (4, 1): -7.0,
}
"""Logarithms of how often a bead has so many sentences on each side."""
_AGREE: Final = 0.5
"""Where so much speaks for the lengths of any two sentences opposite each other, as many on both sides, that is it."""


def pair_sentences(
    source: Sequence[str], target: Sequence[str], languages: tuple[str, str] = ("", "")
) -> tuple[Bead, ...]:
    """Which sentences translate each other within a pair of blocks: beads that cover both sides in order.

    Meant for a few sentences, of which hardly any lacks its translation. A confidence is the probability that the
    passages translate each other at all.
    """
    n, m = len(source), len(target)
    if not n or not m:
        return (*(Bead((i,), ()) for i in range(n)), *(Bead((), (j,)) for j in range(m)))
    if n == 1 or m == 1:
        return (Bead(tuple(range(n)), tuple(range(m))),)
    if n == m:
        bare = LengthModel([*map(_length, source)], [*map(_length, target)])
        if all(bare.length(k, k, 1, 1) > _AGREE for k in range(n)):
            return _opposite(n)
    ours, theirs = concepts(*languages)
    likelihood = LikelihoodRatio([features(text, ours) for text in source], [features(text, theirs) for text in target])
    return tuple(_bead(step, likelihood) for step in best_path(likelihood, (0, n, 0, m), _SHAPES))


@lru_cache(maxsize=64)
def _opposite(count: int) -> tuple[Bead, ...]:
    """Each facing the one opposite; made once, since most pairs of blocks share it."""
    return tuple(Bead((k,), (k,)) for k in range(count))


def _length(text: str) -> int:
    return length(text.strip())


def features(text: str, known: Mapping[bytes, bytes]) -> PassageFeatures:
    """What counts of a sentence; `known` are the words that the dictionary knows."""
    return PassageFeatures(_length(text), stems(text, known))


def _bead(step: Step, likelihood: LikelihoodRatio) -> Bead:
    i, j, a, b = step
    confidence = 1 / (1 + exp(-1.0 - likelihood.score(*step))) if a and b else 1.0
    return Bead(tuple(range(i, i + a)), tuple(range(j, j + b)), confidence)


def align(
    source: Sequence[str],
    target: Sequence[str],
    *,
    source_lang: str = "",
    target_lang: str = "",
    source_paragraphs: Sequence[int] | None = None,
    target_paragraphs: Sequence[int] | None = None,
    parallel: Sequence[tuple[Sequence[str], Sequence[str]]] = (),
    crossing: bool = False,
) -> tuple[Bead, ...]:
    """Which sentences of a text and its translation translate each other: beads that cover both sides in order.

    Learns the words from the text itself, and from `parallel`, pairs of other texts of the same two languages; of
    French and English it knows the commonest. The codes of the languages need only be told where a text does not show
    which it is in. The numbers of the paragraphs that the sentences stand in help where they are known, on both sides.
    Sentences left out one after the other are one bead with an empty side.

    With `crossing` the beads are in the source's order alone: sentences that the first pass leaves out or doubts may
    face such as stand elsewhere in the target, one by one or in runs, where that is plain. What the target has alone
    then comes after what stands before it there.

    A confidence is the probability that the bead is right as it stands; calibrated on novels. Linear in time and
    memory, but for texts of very different numbers of sentences.
    """
    if not source or not target:
        return pair_sentences(source, target)
    paragraphs = (source_paragraphs, target_paragraphs) if source_paragraphs and target_paragraphs else None
    # Loaded here, since a build never comes here and the numerical library takes longer to load than a page to build.
    from enregard.core.alignment import bitext

    beads = bitext.align(source, target, (source_lang, target_lang), paragraphs, parallel)
    if not crossing:
        return beads
    ours, theirs = concepts(source_lang, target_lang)
    likelihood = LikelihoodRatio([features(one, ours) for one in source], [features(one, theirs) for one in target])
    return with_moves(beads, likelihood, _SHAPES)
