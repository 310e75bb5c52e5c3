"""enregard publishes a text beside its translation, with an editor's notes on both."""

from __future__ import annotations

from enregard.core.alignment.align import align
from enregard.core.anchoring.anchor import Place, locate
from enregard.core.editions.edition import Edition
from enregard.core.editions.placement import Placed
from enregard.core.editions.row import Half, Row
from enregard.core.finding import Finding, Severity
from enregard.core.markdown.article import Block, Link
from enregard.core.words.segment import sentences
from enregard.edges.load import load
from enregard.errors import ContentError, EnregardError, UsageError

__all__ = [
    "Block",
    "ContentError",
    "Edition",
    "EnregardError",
    "Finding",
    "Half",
    "Link",
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
