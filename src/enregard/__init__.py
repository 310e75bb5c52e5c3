"""enregard publishes a text beside its translation, with an editor's notes on both."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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

_PLACES = {
    "Bead": "core.alignment.bead",
    "Block": "core.markdown.block",
    "ContentError": "errors",
    "Discrepancy": "core.checking.discrepancy",
    "Edition": "core.editions.edition",
    "EnregardError": "errors",
    "Finding": "core.finding",
    "Half": "core.editions.aligned",
    "Pair": "core.editions.pair",
    "Place": "core.anchoring.anchor",
    "PlacedNote": "core.editions.placement",
    "Severity": "core.finding",
    "Translation": "core.editions.edition",
    "UsageError": "errors",
    "align": "core.alignment.sentence_alignment",
    "compare": "core.checking.checks",
    "load": "edges.load",
    "locate": "core.anchoring.anchor",
    "sentences": "core.text.segment",
}
"""The module of each name."""


def __getattr__(name: str) -> object:
    """A name of this package, imported when it is asked for: no command waits for what it does not need."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = found = getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
    return found


def __dir__() -> list[str]:
    return [*globals(), *__all__]
