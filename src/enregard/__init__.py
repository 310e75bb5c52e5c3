"""enregard publishes a text beside its translation, with an editor's notes on both."""

from __future__ import annotations

from enregard.core.alignment.align import align
from enregard.core.alignment.bead import Bead
from enregard.core.anchoring.anchor import Place, locate
from enregard.core.editions.edition import Edition
from enregard.core.editions.placement import Placed
from enregard.core.editions.row import Half, Row
from enregard.core.finding import Finding, Severity
from enregard.core.markdown.block import Block
from enregard.core.text.segment import sentences
from enregard.edges.load import load
from enregard.errors import ContentError, EnregardError, UsageError

__all__ = [
    "Bead",
    "Block",
    "ContentError",
    "Edition",
    "EnregardError",
    "Finding",
    "Half",
    "Place",
    "Placed",
    "Row",
    "Severity",
    "UsageError",
    "align",
    "load",
    "locate",
    "sentences",
]
