"""The arithmetic of notes: sums that are done again, exactly.

A sum is numbers and operators: `2_664_000 + 119_000 = 2_783_000`. Numbers have a point before decimals, and underscores
or nothing between thousands. What may stand in a sum:

    + - * / ** ( )      as anywhere; × ÷ − are read too
    =                   exactly equal: fractions are kept whole, so 0.1 + 0.2 = 0.3 and 1 / 3 * 3 = 1
    ~ 16.97 ± 0.005     equal but for a tolerance, which has to be stated
    < > <= >= !=        comparisons
    16.97%              a hundredth
    2025-01-27          a day: days differ by days, and `2025-01-27 + 5 days` is a day
    32 days, 4 weeks    stretches of time

Several may follow each other: `a = b ~ c ± d`. Each is compared with the one before. Nothing is evaluated as code;
length, depth, digits and exponents are bounded, so that no sum takes more than a moment. How a sum that comes out is
shown is the matter of `sum`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from enregard.core.notes.sum import RELATIONS, Sum, Token

LENGTH: Final = 400
"""How many characters a sum may have."""
DIGITS: Final = 40
"""How many digits a number may have."""
DEPTH: Final = 20
"""How deeply brackets may be nested."""
_BITS: Final = 4096
"""How large a result may become, above and below the fraction bar."""


class SumProblem(NamedTuple):
    """Why a sum cannot be done, or does not come out."""

    message: str
    hint: str = ""


class _Value(NamedTuple):
    """A number, a stretch of days, or a day (as the proleptic Gregorian ordinal)."""

    amount: Fraction
    kind: str = ""


class _Wrong(Exception):
    """Ends the reading of a sum; never leaves this module."""

    def __init__(self, message: str, hint: str = "") -> None:
        self.problem = SumProblem(message, hint)
        super().__init__(message)


def evaluate(text: str) -> Sum | SumProblem:
    """Do a sum: the sum, if it comes out, or why it does not, with what it really is."""
    try:
        tokens = tuple(_tokens(text))
        _Calculation(tokens).check()
    except _Wrong as wrong:
        return wrong.problem
    return Sum(" ".join(text.split()), tokens)


_SIGNS: Final = {
    "×": "*",
    "·": "*",
    "÷": "/",
    "−": "-",
    "–": "-",
    "^": "**",
    "≈": "~",
    "≤": "<=",
    "≥": ">=",
    "≠": "!=",
    "==": "=",
    "+/-": "±",
    "+-": "±",
}
"""Other ways to write a sign."""
_UNITS: Final = {"day": "days", "jour": "days", "week": "weeks", "semaine": "weeks"}
_TOKEN: Final = re.compile(
    r"(?P<date>\d{4}-\d\d-\d\d)(?![\d-])"
    r"|(?P<number>\d[\d_]*(?:\.\d[\d_]*)?)(?:\s*(?:(?P<percent>%)|(?P<unit>day|week|jour|semaine)s?\b))?"
    r"|(?P<sign>\*\*|<=|>=|!=|==|\+/-|\+-(?=\s)|[-+*/^()=~<>±×÷·−–≈≤≥≠])"
)


def _tokens(text: str) -> Iterator[Token]:
    if len(text) > LENGTH:
        raise _Wrong(f"a sum has at most {LENGTH} characters", "make two of it")
    at = 0
    last = ""
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        found = _TOKEN.match(text, at)
        if found is None:
            raise _unreadable(text, at)
        token = _token(found)
        if token.kind != "sign" and last not in {"", "sign"}:
            raise _Wrong(
                f"two numbers without a sign between them: {text[: found.end()][-20:].strip()}",
                "write 2_664_000, or put a sign",
            )
        yield token
        last, at = token.kind, found.end()


def _token(found: re.Match[str]) -> Token:
    if found["sign"]:
        return Token("sign", _SIGNS.get(found["sign"], found["sign"]))
    if found["date"]:
        try:
            return Token("date", found["date"], Decimal(date.fromisoformat(found["date"]).toordinal()))
        except ValueError:
            raise _Wrong(f"{found['date']} is no day of the calendar", "write year-month-day") from None
    digits = found["number"].replace("_", "")
    if len(digits) > DIGITS:
        raise _Wrong(f"a number has at most {DIGITS} digits", "use a larger unit")
    return Token(
        "percent" if found["percent"] else _UNITS.get(found["unit"] or "", "number"), found[0], Decimal(digits)
    )


def _unreadable(text: str, at: int) -> _Wrong:
    sign = text[at]
    if sign == "," and re.search(r"\d\s*$", text[:at]):
        return _Wrong("a comma stands in a number", "write 5.6 with a point before decimals, and 5_600 for thousands")
    word = re.match(r"[^\W\d_]+|.", text[at:])
    said = word[0] if word else sign
    hint = "numbers and signs only; say what is counted with the keys fr, en and unit"
    return _Wrong(f"“{said}” cannot stand in a sum", hint)


class _Calculation:
    """Reads and compares the sides of a sum. The grammar is the usual one: ** before * and /, these before + and -."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.at = 0
        self.depth = 0

    def check(self) -> None:
        """Compare each side with the one before it."""
        left = self.sum()
        if self.at == len(self.tokens):
            raise _Wrong("nothing to compare the sum with", f"write = {_written(left)} after it")
        while self.at < len(self.tokens):
            relation = self.sign(*RELATIONS)
            if not relation:
                raise _Wrong(f"“{self.tokens[self.at].text}” does not belong there", "is a bracket missing?")
            right = self.sum()
            self.compare(left, relation, right, self.tolerance(relation))
            left = right

    def compare(self, left: _Value, relation: str, right: _Value, tolerance: Fraction | None) -> None:
        if left.kind != right.kind:
            raise _Wrong(
                f"{_written(left)} and {_written(right)} cannot be compared", "write days after a number of days"
            )
        if tolerance is None and relation == "~":
            near = _written(right).replace("…", "")
            raise _Wrong("~ needs a tolerance", f"write ~ {near} ± {_half(near)}, or how near it has to be")
        if not _HOLDS[relation](left.amount, right.amount, tolerance or Fraction(0)):
            really = _written(left)
            given = _written(right) if relation == "=" else f"{relation} {_written(right)}"
            raise _Wrong(f"the sum does not come out: it is {really}, not {given}", _mended(relation, really))

    def tolerance(self, relation: str) -> Fraction | None:
        if not self.sign("±"):
            return None
        value = self.sum()
        if relation != "~":
            raise _Wrong("± goes with ~", "write ~ before the number")
        if value.kind == "date" or value.amount < 0:
            raise _Wrong("the tolerance is no amount", "as ~ 16.97 ± 0.005")
        return value.amount

    def sign(self, *signs: str) -> str:
        """The next token, if it is one of these signs; else nothing, and it stays."""
        if self.at < len(self.tokens):
            token = self.tokens[self.at]
            if token.kind == "sign" and token.text in signs:
                self.at += 1
                return token.text
        return ""

    def sum(self) -> _Value:
        value = self.product()
        while sign := self.sign("+", "-"):
            value = _added(value, self.product(), 1 if sign == "+" else -1)
        return value

    def product(self) -> _Value:
        value = self.signed()
        while sign := self.sign("*", "/"):
            value = _multiplied(value, self.signed(), sign)
        return value

    def signed(self) -> _Value:
        negative = False
        while sign := self.sign("+", "-"):
            negative ^= sign == "-"
        value = self.power()
        if negative and value.kind == "date":
            raise _Wrong("a day has no sign", "write the later day first")
        return _Value(-value.amount, value.kind) if negative else value

    def power(self) -> _Value:
        base = self.atom()
        if not self.sign("**"):
            return base
        self.deeper()
        exponent = self.signed()
        self.depth -= 1
        return _raised(base, exponent)

    def atom(self) -> _Value:
        if self.sign("("):
            self.deeper()
            value = self.sum()
            if not self.sign(")"):
                raise _Wrong("a bracket is opened and never closed", "write )")
            self.depth -= 1
            return value
        token = self.tokens[self.at] if self.at < len(self.tokens) else None
        if token is None or token.kind == "sign":
            where = f"before “{token.text}”" if token else "at the end"
            raise _Wrong(f"a number is missing {where}", "as 2 + 3 = 5")
        self.at += 1
        return _VALUES[token.kind](Fraction(token.value))

    def deeper(self) -> None:
        self.depth += 1
        if self.depth > DEPTH:
            raise _Wrong(f"brackets are nested more than {DEPTH} deep", "make two sums of it")


_VALUES: Final[dict[str, Callable[[Fraction], _Value]]] = {
    "number": _Value,
    "percent": lambda amount: _Value(amount / 100),
    "days": lambda amount: _Value(amount, "days"),
    "weeks": lambda amount: _Value(amount * 7, "days"),
    "date": lambda amount: _Value(amount, "date"),
}
_HOLDS: Final[dict[str, Callable[[Fraction, Fraction, Fraction], bool]]] = {
    "=": lambda left, right, _: left == right,
    "~": lambda left, right, tolerance: abs(left - right) <= tolerance,
    "<": lambda left, right, _: left < right,
    ">": lambda left, right, _: left > right,
    "<=": lambda left, right, _: left <= right,
    ">=": lambda left, right, _: left >= right,
    "!=": lambda left, right, _: left != right,
}


def _bounded(amount: Fraction, kind: str) -> _Value:
    if max(amount.numerator.bit_length(), amount.denominator.bit_length()) > _BITS:
        raise _Wrong("the numbers become too large", "use a larger unit")
    return _Value(amount, kind)


def _added(left: _Value, right: _Value, sign: int) -> _Value:
    kinds = (left.kind, right.kind)
    if kinds == ("date", "date") and sign < 0:
        return _Value(left.amount - right.amount, "days")
    if kinds == ("date", "days"):
        return _bounded(left.amount + sign * right.amount, "date")
    if left.kind != right.kind or left.kind == "date":
        raise _Wrong("days and numbers cannot be added up", "write days after a number of days: 2025-01-27 - 5 days")
    return _bounded(left.amount + sign * right.amount, left.kind)


def _multiplied(left: _Value, right: _Value, sign: str) -> _Value:
    if (
        "date" in {left.kind, right.kind}
        or (left.kind and right.kind and sign == "*")
        or (right.kind and not left.kind and sign == "/")
    ):
        raise _Wrong("days cannot be multiplied so", "subtract one day from another first")
    if sign == "*":
        return _bounded(left.amount * right.amount, left.kind or right.kind)
    if right.amount == 0:
        raise _Wrong("a number is divided by zero", "nothing is")
    return _bounded(left.amount / right.amount, "" if right.kind else left.kind)


def _raised(base: _Value, exponent: _Value) -> _Value:
    if base.kind or exponent.kind or exponent.amount.denominator != 1:
        raise _Wrong("an exponent is a whole number, and so is no day", "as 1.05 ** 3")
    if base.amount == 0 and exponent.amount < 0:
        raise _Wrong("a number is divided by zero", "nothing is")
    size = max(base.amount.numerator.bit_length(), base.amount.denominator.bit_length())
    if abs(exponent.amount) * size > _BITS:
        raise _Wrong("the numbers become too large", "use a larger unit")
    return _Value(base.amount ** int(exponent.amount))


def _written(value: _Value) -> str:
    """A value as it may stand in a sum, or with … where it has no end."""
    if value.kind == "date":
        known = value.amount.denominator == 1 and 1 <= value.amount <= date.max.toordinal()
        return date.fromordinal(int(value.amount)).isoformat() if known else "no day"
    return _decimal(value.amount) + (" days" if value.kind else "")


def _decimal(amount: Fraction) -> str:
    sign = "-" if amount < 0 else ""
    amount = abs(amount)
    rest = amount.denominator
    places = 0
    while rest % 2 == 0 or rest % 5 == 0:
        rest //= 10 if rest % 10 == 0 else 2 if rest % 2 == 0 else 5
        places += 1
    exact = rest == 1 and places <= 12
    places = places if exact else max(0, 6 - len(str(int(amount)))) if amount >= 1 else _small(amount)
    if amount >= 10**DIGITS:
        return f"{sign}1{'0' * DIGITS} or more"
    scaled = round(amount * 10**places)
    whole, decimals = divmod(scaled, 10**places)
    shown = f"{whole:_}" + (f".{decimals:0{places}}" if places else "")
    return sign + shown + ("" if exact else "…")


def _small(amount: Fraction) -> int:
    """Decimals that show four digits of an amount below 1."""
    places = 0
    while places < 40 and amount * 10**places < 1:
        places += 1
    return places + 3


def _half(shown: str) -> str:
    """Half of the last digit of a number: how near a rounded number is."""
    _, _, decimals = shown.removesuffix(" days").partition(".")
    return f"0.{'0' * len(decimals)}5"


def _mended(relation: str, really: str) -> str:
    if relation != "=":
        return "correct the number, the tolerance or the sum"
    near = really.replace("…", "")
    return f"write ~ {near} ± {_half(near)}" if near != really else f"write = {really}"
