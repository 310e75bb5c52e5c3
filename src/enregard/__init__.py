"""enregard publishes a text beside its translation, with an editor's notes on both."""

from __future__ import annotations

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.sentence_alignment import align
from enregard.core.anchoring.anchor import Place, locate
from enregard.core.checking.checks import compare
from enregard.core.checking.discrepancy import Discrepancy
from enregard.core.editions.aligned import Half
from enregard.core.editions.edition import Edition, Translation
from enregard.core.editions.pair import Pair
from enregard.core.editions.placement import PlacedNote
from enregard.core.finding import Finding, Severity
from enregard.core.markdown.block import Block
from enregard.core.text.segment import sentences
from enregard.edges.load import load
from enregard.errors import ContentError, EnregardError, UsageError

__all__ = [
    "Bead",
    "Block",
    "ContentError",
    "Discrepancy",
    "Edition",
    "EnregardError",
    "Finding",
    "Half",
    "Pair",
    "Place",
    "PlacedNote",
    "Severity",
    "Translation",
    "UsageError",
    "align",
    "compare",
    "load",
    "locate",
    "sentences",
]
