"""Numbers of telephones, which are called and not counted.

Read as names, by their digits: +33 1 55 01 02 03 and 01 55 01 02 03 are one telephone. Forms: ITU-T E.123 (national and
international notation), and the North American one, 514 555-0142.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from enregard.core.quantities.notation import SPACE
from enregard.core.quantities.quantity import Number

_GAP: Final = rf"[{SPACE}.\-]"
_FORMS: Final = re.compile(
    rf"(?<![\w+.,/-])(?:\+\d{{1,3}}(?:{_GAP}?\(0\))?(?:{_GAP}?\(?\d{{1,4}}\)?){{2,6}}"
    rf"|(?:1{_GAP})?(?:\(\d{{3}}\){_GAP}?|\d{{3}}{_GAP})\d{{3}}-\d{{4}}"
    rf"|0\d(?:{_GAP}?\d\d){{4}}"
    rf"|0\d\d{_GAP}\d{{4}}{_GAP}\d{{4}}"
    rf"|0[1-9]\d{{2,3}}{_GAP}\d{{3}}{_GAP}?\d{{3,4}})(?![\w]|[.,/-]\d)"
)
_NATIONAL: Final = re.compile(rf"0[\d{SPACE}.\-]{{7}}")
"""What the shortest number without its country's begins with."""
_LEAST: Final = 8
"""How many digits a telephone has at least."""


def may_hold(text: str, start: int, end: int) -> bool:
    """Whether a telephone may begin with the digits from `start` to `end`, or go on with them: most figures cannot."""
    if text[start] == "0" and _NATIONAL.match(text, start):
        return True
    return text[start - 1 : start] == "+" or (text[end : end + 1] == "-" and text[end + 1 : end + 5].isdigit())


def telephones(text: str) -> Iterator[Number]:
    """The telephones of a text, in order: names of their digits, with a plus before an international one."""
    for found in _FORMS.finditer(text):
        digits = re.sub(r"\D", "", found[0].replace("(0)", ""))
        if len(digits) >= _LEAST:
            plus = "+" if found[0].startswith("+") else ""
            yield Number(*found.span(), None, kind="name", name=f"tel:{plus}{digits}")


def called(name: str) -> tuple[str, ...]:
    """All that a telephone's name may be in its country: without the code of the country, and without its noughts."""
    digits = name.removeprefix("tel:")
    if digits.startswith("+"):
        return tuple(f"tel:{digits[1 + code :].lstrip('0')}" for code in (1, 2, 3))
    whole = digits.lstrip("0")
    return (f"tel:{whole}", f"tel:{whole[1:]}") if len(whole) == 11 and whole[0] == "1" else (f"tel:{whole}",)
