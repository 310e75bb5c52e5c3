"""Sentences of a text and of its translation into beads, through the whole text; words are learned on the way."""

from __future__ import annotations

from collections.abc import Sequence

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.dictionary import concepts
from enregard.core.alignment.likelihood import LikelihoodRatio
from enregard.core.alignment.reordering.sentence_moves import with_moves
from enregard.core.alignment.sentence_path import SHAPES, features, pair_sentences


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
    likelihood = LikelihoodRatio(features(source, ours), features(target, theirs))
    return with_moves(beads, likelihood, SHAPES)
