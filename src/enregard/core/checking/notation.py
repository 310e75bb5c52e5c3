"""Numbers written as another language writes them: 80,000 in French, 10 000 in English."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from enregard.core.checking.counterpart import Match
from enregard.core.checking.discrepancy import Discrepancy, Side
from enregard.core.checking.wording import cited
from enregard.core.languages.language import NARROW
from enregard.core.quantities import figure
from enregard.core.quantities.format import format_number
from enregard.core.quantities.notation import notation
from enregard.core.quantities.quantity import Number
from enregard.core.text.fold import Span


def misnoted(matches: Iterable[Match], ours: Side, theirs: Side) -> Iterator[Discrepancy]:
    """Numbers that are equal only if one is read in another language's notation."""
    for match in matches:
        for one, side, source in ((match.ours, ours, True), (match.theirs, theirs, False)):
            # In code a number is written as a program reads it.
            noted = one.foreign and notation(side.lang).sure and side.worded[one.start : one.end].strip()
            if not noted or not _is_foreign(match, one, ours, theirs):
                continue
            message = f"“{cited(one, side)}” is not how “{side.lang}” writes this number"
            hint = _rewritten(one, side)
            spans = (Span(one.start, one.end),)
            yield Discrepancy("number-notation", message, hint, *((spans, ()) if source else ((), spans)))


def _is_foreign(match: Match, one: Number, ours: Side, theirs: Side) -> bool:
    """Whether a number means what it is worth elsewhere, and is no version or section."""
    other, side = (match.theirs, ours) if one is match.ours else (match.ours, theirs)
    if other.kind == "time" or one.currency == "CHF" or figure.is_label(side.text, one.start, one.end):
        # Swiss texts write 5 600 000.50 in any of their languages; an identifier is written as it is.
        return False
    value = abs(one.value or Decimal(0))
    if one.value in one.foreign:
        return bool(one.unit or one.currency or one.scale > 1) or not _is_label(match, side, one, ours, theirs)
    elsewhere = {abs(foreign) for foreign in one.foreign} & {abs(worth) for worth in other.values}
    if not elsewhere or value in {abs(worth) for worth in other.values}:
        return False
    # 80,000 on both sides is 80 in French or in English: the greater reading is the likelier.
    return value not in {abs(foreign) for foreign in other.foreign} or max(elsewhere) > value


def _is_label(match: Match, side: Side, one: Number, ours: Side, theirs: Side) -> bool:
    """Whether a figure with a point names a section or a version: it stands alike on both sides, or after a name."""
    if "." not in side.text[one.start : one.end]:
        return False
    left, right = match.ours, match.theirs
    alike = ours.text[left.start : left.end] == theirs.text[right.start : right.end]
    return alike or figure.is_label(side.text, one.start, one.end)


def _rewritten(one: Number, side: Side) -> str:
    """How a language writes a value."""
    value = one.foreign[0] / one.scale
    return f"write {format_number(value, side.lang, minus='-', space=NARROW)}"
