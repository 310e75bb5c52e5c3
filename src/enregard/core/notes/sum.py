"""Sums that come out, and how each language shows them: on one line, or term by term.

The tokens of a sum are kept as they were read, so that what is shown is what was done; whether a sum comes out is the
matter of `compute`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple

from enregard.core.languages.language import NO_BREAK
from enregard.core.languages.registry import FALLBACK, language
from enregard.core.quantities.format import counts_as_one, format_date, format_number
from enregard.core.quantities.notation import notation


class Term(NamedTuple):
    """A line of a worked calculation, as text."""

    sign: str
    """What stands before it: +, −, ×, ÷, =, ≈, <; nothing before the first."""
    text: str


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum that comes out."""

    text: str
    """As it was written."""
    tokens: tuple[Token, ...] = field(repr=False)
    line: int = 0
    labels: Mapping[str, str] = field(default_factory=dict)
    """By language, what is calculated; under the key `` for all others."""
    units: Mapping[str, str] = field(default_factory=dict)
    """By language, what the result is counted in; under the key `` for all others."""

    def label(self, lang: str) -> str:
        """What is calculated, in a language; may be nothing."""
        return self.labels.get(lang, self.labels.get("", ""))

    def unit(self, lang: str) -> str:
        """What the result is counted in; may be nothing."""
        return self.units.get(lang, self.units.get("", ""))

    def terms(self, lang: str) -> tuple[Term, ...]:
        """The calculation line by line: a plain sum or product term by term, anything else side by side."""
        return tuple(_terms(self.tokens, lang, self.unit(lang)))

    def shown(self, lang: str) -> str:
        """The calculation on one line, as text: 2 788 000 × 2 = 5 576 000 dollars."""
        return " ".join(f"{term.sign} {term.text}".strip() for term in self.terms(lang))


class Token(NamedTuple):
    """A word of a sum."""

    kind: str
    """number, percent, days, weeks, date, sign"""
    text: str
    value: Decimal = Decimal(0)

    @property
    def relates(self) -> bool:
        """Whether it stands between two sides."""
        return self.kind == "sign" and self.text in RELATIONS


RELATIONS: Final = {"=", "~", "<", ">", "<=", ">=", "!="}
"""What stands between two sides."""

_SHOWN: Final = {"*": "×", "/": "÷", "-": "−", "~": "≈", "<=": "≤", ">=": "≥", "!=": "≠"}
_SUPERSCRIPTS: Final = str.maketrans("0123456789−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


def _terms(tokens: Sequence[Token], lang: str, unit: str) -> Iterator[Term]:
    for n, (relation, side) in enumerate(_sides(tokens)):
        if n:
            yield Term(_SHOWN.get(relation, relation), _counted(_inline(side, lang), unit, lang))
        elif len(side) == 1:
            yield Term("", _counted(_inline(side, lang), unit, lang))
        else:
            yield from _split(side, lang)


def _sides(tokens: Sequence[Token]) -> list[tuple[str, list[Token]]]:
    sides: list[tuple[str, list[Token]]] = [("", [])]
    for token in tokens:
        if token.relates:
            sides.append((token.text, []))
        else:
            sides[-1][1].append(token)
    return [(relation, side[: _tolerance(side)]) for relation, side in sides]


def _tolerance(side: Sequence[Token]) -> int:
    """Where the tolerance of a side begins, which is for whoever checks it and not for readers."""
    return next((n for n, token in enumerate(side) if token.kind == "sign" and token.text == "±"), len(side))


def _split(side: Sequence[Token], lang: str) -> Iterator[Term]:
    """A side as terms, where it only adds and subtracts, or only multiplies and divides; else whole."""
    cuts = list(_cuts(side))
    signs = {side[cut].text for cut in cuts}
    if not (signs <= {"+", "-"} or signs <= {"*", "/"}):
        yield Term("", _inline(side, lang))
        return
    for start, end in zip([-1, *cuts], [*cuts, len(side)], strict=True):
        sign = side[start].text if start >= 0 else ""
        yield Term(_SHOWN.get(sign, sign), _inline(side[start + 1 : end], lang))


def _cuts(side: Sequence[Token]) -> Iterator[int]:
    """Where signs between two terms stand outside all brackets."""
    depth = 0
    for n, token in enumerate(side):
        if token.kind != "sign":
            continue
        depth += (token.text == "(") - (token.text == ")")
        if depth == 0 and token.text in {"+", "-", "*", "/"} and n and not _opens(side[n - 1]):
            yield n


def _opens(before: Token) -> bool:
    """Whether a sign after this token belongs to the number behind it."""
    return before.kind == "sign" and before.text != ")"


def _inline(side: Sequence[Token], lang: str) -> str:
    out: list[str] = []
    raised = False
    for n, token in enumerate(side):
        if token.kind != "sign":
            shown = _number(token, lang)
            out.append(shown.translate(_SUPERSCRIPTS) if raised else shown)
            raised = False
        elif token.text == "**":
            after = side[n + 1 : n + 2]
            raised = bool(after) and after[0].kind == "number" and after[0].value == int(after[0].value)
            out.append("" if raised else "^")
        elif token.text in {"(", ")"} or n == 0 or _opens(side[n - 1]):
            out.append(_SHOWN.get(token.text, token.text))
        else:
            out.append(f" {_SHOWN.get(token.text, token.text)} ")
    return "".join(out)


def _number(token: Token, lang: str) -> str:
    if token.kind == "date":
        return format_date(date.fromordinal(int(token.value)), lang)
    shown = format_number(token.value, lang)
    if token.kind == "percent":
        return f"{shown}{notation(lang).sign_gap}%"
    if token.kind in {"days", "weeks"}:
        one, many = (language(lang).stretches or FALLBACK.stretches)[token.kind]
        return f"{shown}{NO_BREAK}{one if counts_as_one(token.value, lang) else many}"
    return shown


def _counted(text: str, unit: str, lang: str) -> str:
    gap = notation(lang).sign_gap if unit in {"%", "‰"} else NO_BREAK
    return f"{text}{gap}{unit}" if unit else text
