"""Figures that share what stands beside one of them."""

from __future__ import annotations

from itertools import pairwise

from enregard.core.quantities import affix
from enregard.core.quantities.quantity import Number
from enregard.core.quantities.unit import is_measure


def ranged(found: list[Number], text: str) -> list[Number]:
    """A figure before another's scale or unit may share it: in *2 à 3 millions* 2 may be two million."""
    out = list(found)
    for n, (number, following) in enumerate(pairwise(found)):
        scaled = number.scale == 1 < following.scale
        measured = not number.unit and number.kind == "figure" and is_measure(following.unit)
        joined = (scaled or measured) and affix.around().joint.fullmatch(text, number.end, following.start)
        if number.value is None or not joined:
            continue
        others = (*number.others, number.value * following.scale) if scaled else number.others
        out[n] = number._replace(others=others, unit=following.unit if measured else number.unit)
    return out
