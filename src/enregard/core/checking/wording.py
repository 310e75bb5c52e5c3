"""How a discrepancy names the numbers that it is about, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from enregard.core.checking.discrepancy import Side
from enregard.core.quantities.quantity import Number
from enregard.core.quantities.unit import joints
from enregard.core.text.fold import Span


def spans(found: Iterable[Number]) -> tuple[Span, ...]:
    """Where numbers stand in their text."""
    return tuple(Span(one.start, one.end) for one in found)


def listed(found: Iterable[Number], side: Side) -> str:
    """Numbers as they stand, one after the other."""
    return ", ".join(f"“{cited(one, side)}”" for one in found)


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(rf"[\s-]?(?:{joints()})?(?:[$€£¥%°′″](?!\w)|[\w°/]+[²³]?)")


def cited(one: Number, side: Side) -> str:
    """A number as it stands, with what it counts."""
    if side.text[one.start - 1 : one.start] in {"$", "€", "£", "¥"}:
        return side.text[one.start - 1 : one.end]
    tail = _counted().match(side.text, one.end) if one.kind == "figure" and (one.unit or one.currency) else None
    return side.text[one.start : tail.end() if tail else one.end].strip()
