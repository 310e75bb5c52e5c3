"""What somebody approved of an edition as a translator's tool looks it up: by passage, and by sentence as well.

Such tools cut a text by rules of their own, most of them into sentences, and take the last of two units with one
source: so the newest approval stands last. A sentence counts where it faces one alone. It helps to translate, and
approves nothing: nobody approved it apart from its passage.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from enregard.core.editions.aligned import Half
from enregard.core.editions.edition import Edition
from enregard.core.editions.notetext import NoteText
from enregard.core.editions.pair import Pair
from enregard.core.editions.standing import FieldPair
from enregard.core.memories.memory import Unit
from enregard.core.text import segment


class TranslationUnit(NamedTuple):
    """A unit for a translator's tool."""

    unit: Unit
    """Its texts are Markdown; of a sentence the id is empty."""
    is_sentence: bool = False


def translation_units(edition: Edition) -> tuple[TranslationUnit, ...]:
    """The approved pairs of an edition as they read today, oldest approval first; of copies the newest.

    What was left out on purpose is among them, with an empty side; an addition, which translates nothing, is not.
    """
    made: dict[tuple[str, str], TranslationUnit] = {}
    for one in sorted(_approved(edition), key=lambda one: one.unit.when):
        both = one.unit.source, one.unit.target
        # What is put in anew stands last. A passage that is a sentence elsewhere stays a passage.
        before = made.pop(both, one)
        made[both] = one if before.is_sentence else TranslationUnit(one.unit, is_sentence=False)
    return tuple(made.values())


def _approved(edition: Edition) -> Iterator[TranslationUnit]:
    texts: list[FieldPair | NoteText] = [*edition.translation.fields, *edition.translation.notetexts]
    for text in texts:
        if text.standing.state == "approved" and text.source:
            yield TranslationUnit(_unit(text.tuid, text.source, text.target, text.standing.units))
    for pair in edition.rows:
        if pair.state == "approved" and pair.source.source:
            yield TranslationUnit(_unit(pair.tuid, pair.source.source, pair.target.source, pair.standing.units))
            for ours, theirs in _facing(pair):
                yield TranslationUnit(_unit("", ours, theirs, pair.standing.units), is_sentence=True)


def _unit(tuid: str, source: str, target: str, behind: tuple[Unit, ...]) -> Unit:
    """A unit with who approved it last, and when."""
    last = max(behind, key=lambda one: one.when, default=Unit("", "", ""))
    return Unit(tuid, source, target, last.who, last.when)


def _facing(pair: Pair) -> Iterator[tuple[str, str]]:
    """The sentences of a pair that face one alone, as Markdown."""
    ours, theirs = _sentences(pair.source), _sentences(pair.target)
    if len(ours) < 2 and len(theirs) < 2:
        return
    for bead in pair.sentences:
        if len(bead.source) == len(bead.target) == 1 and ours and theirs:
            yield ours[bead.source[0]], theirs[bead.target[0]]


def _sentences(half: Half) -> list[str]:
    """The sentences of paragraphs as Markdown; none where it is cut otherwise than what readers see of it."""
    found: list[str] = []
    for block, spans in zip(half.blocks, half.sentences, strict=True):
        cut = [one.strip() for one in segment.sentences(block.source, half.lang)]
        if block.kind != "paragraph" or len(cut) != len(spans):
            return []
        found += cut
    return found
