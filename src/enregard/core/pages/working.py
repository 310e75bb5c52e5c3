"""Worked sums: a note's calculations as a reader sees them done.

A sum of three terms and more stands in a column, as on paper; all else on a line.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Final

from enregard.core.languages.typography import typeset
from enregard.core.notes.sum import Sum, Term

_COLUMN: Final = {"", "+", "−"}
"""The signs of what can be added up in a column."""


def html(sums: Sequence[Sum], lang: str) -> str:
    """Sums as a list: what is calculated, and the calculation; nothing where there is none."""
    if not sums:
        return ""
    return f'<dl class="sums">{"".join(_item(one, lang) for one in sums)}</dl>'


def _item(one: Sum, lang: str) -> str:
    label = one.label(lang)
    terms = one.terms(lang)
    said = f"<dt>{escape(typeset(label, lang), quote=False)}</dt>\n" if label else ""
    return f"{said}<dd>{_column(terms, one.unit(lang)) if _adds(terms) else escape(one.shown(lang))}</dd>\n"


def _adds(terms: Sequence[Term]) -> bool:
    """Whether it is a sum of at least three terms, and its result."""
    return len(terms) > 3 and {term.sign for term in terms[:-1]} <= _COLUMN


def _column(terms: Sequence[Term], unit: str) -> str:
    rows = "".join(_row(term, "") for term in terms[:-1])
    return f"<table>{rows}{_row(terms[-1], unit, total=True)}</table>"


def _row(term: Term, unit: str, *, total: bool = False) -> str:
    """A term's row: its sign, the number so that units stand below units, and what it counts."""
    text = term.text.removesuffix(unit).rstrip()
    kind = ' class="total"' if total else ""
    after = f"<td>{escape(unit, quote=False)}</td>" if unit else "<td></td>"
    return f'<tr{kind}><td>{term.sign}</td> <td class="n">{escape(text, quote=False)}</td> {after}</tr>\n'
