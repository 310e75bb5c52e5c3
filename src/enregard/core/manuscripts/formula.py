"""Formulas as a line of text: powers and indices raised and lowered, fractions with a stroke.

Of Office's mathematics (OMML) and of MathML; what cannot be told in a line is told in its order.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from enregard.core.manuscripts.document import Run, Style

_RAISED: Final[dict[str, Style]] = {"m:sup": "sup", "m:sub": "sub"}
_SCRIPTS: Final[dict[str, tuple[Style, ...]]] = {
    "math:msup": ("sup",),
    "math:msub": ("sub",),
    "math:msubsup": ("sub", "sup"),
}
_OMITTED: Final = {"math:annotation", "math:annotation-xml", "m:rPr", "m:ctrlPr"}


def formula(element: Element, styles: frozenset[Style] = frozenset()) -> Iterator[Run]:
    """The runs of a formula."""
    tag = element.tag
    if tag in _OMITTED:
        return
    if tag in {"m:f", "math:mfrac"}:
        yield from _fraction(element, styles)
    elif tag in _SCRIPTS:
        for at, child in enumerate(element):
            yield from formula(child, styles | set(_SCRIPTS[tag][at - 1 : at]))
    elif tag in {"m:rad", "math:msqrt"}:
        yield Run("√", styles)
        yield from _inside(element, styles)
    elif tag == "m:d":
        yield Run("(", styles)
        yield from _inside(element, styles)
        yield Run(")", styles)
    elif tag in _RAISED:
        yield from _inside(element, styles | {_RAISED[tag]})
    elif tag in {"m:t", "w:t", "math:mi", "math:mn", "math:mo", "math:mtext", "math:ms"}:
        yield Run(element.text or "", styles)
    else:
        yield from _inside(element, styles)


def _inside(element: Element, styles: frozenset[Style]) -> Iterator[Run]:
    for child in element:
        yield from formula(child, styles)


def _fraction(element: Element, styles: frozenset[Style]) -> Iterator[Run]:
    parts = [list(formula(child, styles)) for child in element if child.tag not in {"m:fPr"}]
    for at, part in enumerate(parts):
        if at:
            yield Run("/", styles)
        several = len("".join(run.text for run in part)) > 1
        yield from [Run("(", styles), *part, Run(")", styles)] if several else part
