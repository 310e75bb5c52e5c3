"""A text as it is laid before the index of a search: cut where a reader would type a word of its own.

The index cuts at white space, keeps letters and digits of what stands between, and shows the text as it was given. So
what a reader would type apart is set apart here (the noun behind an elision, the parts of a compound), what would be
typed in one is set in one (a number with its thousands, a compound without its hyphens), and marks that are neither
letters nor digits say how the text is put together again. `search.js` does so, and cuts what is asked for alike.
"""

from __future__ import annotations

import re
from typing import Final

GLUE: Final = "\u2060"
"""At the end of a word: the next follows without a space."""
UNSEEN: Final = "\u2063"
"""At the beginning of a word: it is found, and not shown."""
_WITHIN: Final = {
    ",": "\u2061",
    ".": "\u2062",
    " ": "\u2063",
    "\u00a0": "\u2063",
    "\u202f": "\u2063",
    "\u2009": "\u2063",
}
_WITHIN_APOSTROPHE: Final = "\u2064"
"""Within a number, for what parts its thousands: a comma, a point, a space, an apostrophe."""
DECIMAL: Final = "\u066b"
"""Before the fraction of a number, whatever mark a language has there: as Arabic has it, alone; else with the mark."""
LIGATURES: Final = {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss"}
"""Letters that are typed as two."""
_TWO: Final = "\u2064"
"""Between the two letters of a ligature."""

_OURS: Final = dict.fromkeys(range(0x2060, 0x2065))
"""The marks above, which nobody sees in a text either."""

_GROUPED: Final = re.compile(
    r"(?<![\d.,])(?!0)\d{1,3}(?:([ .,'’\u00a0\u2009\u202f])\d{3})(?:\1\d{3})*(?!\d|[.,]\d*[.,]\d)"
)
_POINT: Final = re.compile(r"(?<=\d)[.,](?=\d)")
_LIGATURE: Final = re.compile("[œŒæÆß]")
_BETWEEN: Final = (
    r"!-/:-@\[-`{-~¡-©«¬®-±´¶-¸»¿×÷"
    r"\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2190-\u23ff\u3001-\u3003\u3008-\u3011\u30fb\uff01-\uff0f"
)
"""What stands between words: marks and signs, but not those within a word, such as a soft hyphen."""
_PIECE: Final = re.compile(f"[{_BETWEEN}]*[^{_BETWEEN}]+[{_BETWEEN}]*")
_AROUND: Final = re.compile(f"[{_BETWEEN}]+")
_JOINTS: Final = ("-", ".", "\u2010", "\u2011")
"""What stands within a compound, or between the letters of an abbreviation, and is often not typed."""


def index_text(text: str) -> str:
    """A text for the index: words apart by a space, those that are cut with the marks that put them together again."""
    bare = text.translate(_OURS)
    whole = _LIGATURE.sub(_two, _POINT.sub(lambda mark: DECIMAL + _WITHIN[mark[0]], _GROUPED.sub(_number, bare)))
    return " ".join(_cut(word) for word in whole.split())


def _number(found: re.Match[str]) -> str:
    return found[0].replace(found[1], _WITHIN.get(found[1], _WITHIN_APOSTROPHE))


def _two(found: re.Match[str]) -> str:
    return _TWO.join(LIGATURES[found[0]])


def _cut(word: str) -> str:
    """A word with its parts apart, and before each compound all of it in one."""
    runs: list[list[str]] = [[]]
    for piece in _PIECE.findall(word):
        runs[-1].append(piece)
        if not piece.endswith(_JOINTS) or len(_AROUND.findall(piece)[-1]) > 1:
            runs.append([])
    return f"{GLUE} ".join(_compound(run) for run in runs if run) or word


def _compound(run: list[str]) -> str:
    parts = f"{GLUE} ".join(run)
    if len(run) == 1:
        return parts
    return f"{UNSEEN}{''.join(_AROUND.sub('', part) for part in run)} {parts}"
