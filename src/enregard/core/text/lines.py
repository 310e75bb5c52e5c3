"""Lines, as editors and git count them, and how the text of a file is taken, whoever wrote it.

A line is ended by a line feed, by a carriage return, or by both. What Unicode breaks lines at besides (U+000B, U+0085,
U+2028 and others) stands within a line: programs for layout leave such characters in texts, and who counted them would
write into another line than the one that was read.
"""

from __future__ import annotations

import re
from typing import Final

_BREAKING: Final = re.compile(r"[^\S\u00a0\u2007\u202f]+")
_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


def lines(text: str) -> list[str]:
    """The lines of a text, each with its end; joined they are the text."""
    return _LINE.findall(text)


def plain(text: str) -> str:
    """`text` without a byte-order mark, its lines ended by line feeds alone."""
    text = text.removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def unfolded(text: str) -> str:
    """A text that was written over several lines, on one; no-break spaces stay, since somebody set them."""
    return _BREAKING.sub(" ", text).strip()
