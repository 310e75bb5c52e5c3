"""Places in a text, and texts folded so that typography does not count.

Offsets are code points. A fold maps every one of its characters back to the text it was made from, so that what is
found in folded text can be shown in the text as it was written.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple


class Span(NamedTuple):
    """A place in a text: from `start` up to, but without, `end`."""

    start: int
    end: int


QUOTES: Final = '"“”„‟«»″＂'
"""Double quotation marks; all fold to the straight one."""
APOSTROPHES: Final = "'’‘‚‛ʼ′＇`´‹›"
"""Apostrophes and single quotation marks; all fold to the straight one."""
_DASHES: Final = "‐‑‒–—―−"
_LIGATURES: Final = "ﬀﬁﬂﬃﬄﬅﬆ"
"""Letters that PDF files give in one; each folds to its letters."""
SOFT_HYPHEN: Final = "\u00ad"
_NOTHING: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff"

_FOLDS: Final = str.maketrans(
    {
        **dict.fromkeys(QUOTES, '"'),
        **dict.fromkeys(APOSTROPHES, "'"),
        **dict.fromkeys(_DASHES, "-"),
        "…": "...",
        **{sign: unicodedata.normalize("NFKC", sign) for sign in _LIGATURES},
    }
)
# One alternative a kind of change; what none of them matches stays as it is. Spaces inside guillemets and before
# high punctuation are typography (French has them, English has not); all others are one space.
_CHANGES: Final = re.compile(
    rf"(?P<nothing>[{_NOTHING}]+)"
    r"|(?P<tight>(?<=[«‹])\s+|\s+(?=[»›;:!?%]))"
    r"|(?P<space>\s+)"
    r"|(?P<compose>\w[\u0300-\u036f]+)"
    rf"|(?P<letter>[{QUOTES}{APOSTROPHES}{_DASHES}…{_LIGATURES}])"
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and where each of its characters came from."""

    text: str
    """The folded text."""
    starts: tuple[int, ...]
    """For each folded character the offset at which it starts in the original; one more for the end."""
    ends: tuple[int, ...]
    """For each folded character the offset at which it ends in the original."""

    def span(self, start: int, end: int) -> Span:
        """The place in the original of what stands at `start` to `end` in the folded text."""
        if start >= end:
            return Span(self.starts[start], self.starts[start])
        return Span(self.starts[start], self.ends[end - 1])


@lru_cache(maxsize=4096)
def folded(text: str, *, case: bool = False) -> Folded:
    """Fold `text`, keeping the way back.

    White space, no-break spaces, soft hyphens, composed or decomposed letters, printers' ligatures, apostrophes,
    quotation marks and dashes do not count; accents, digits and words do. With `case`, capitals do not count either.
    """
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    last = 0

    def keep(piece: str, start: int, end: int) -> None:
        out.append(piece)
        starts.extend([start] * len(piece))
        ends.extend([end] * len(piece))

    def copy(start: int, end: int) -> None:
        out.append(text[start:end])
        starts.extend(range(start, end))
        ends.extend(range(start + 1, end + 1))

    for change in _CHANGES.finditer(text):
        start, end = change.span()
        copy(last, start)
        last = end
        keep(_changed(change), start, end)
    copy(last, len(text))
    starts.append(len(text))
    joined = "".join(out)
    return Folded(_lowered(joined) if case else joined, tuple(starts), tuple(ends))


def _changed(found: re.Match[str]) -> str:
    """What a fold makes of a character; nothing of one that shows nothing."""
    match found.lastgroup:
        case "space":
            return " "
        case "compose":
            return unicodedata.normalize("NFC", found[0])
        case "letter":
            return found[0].translate(_FOLDS)
    return ""


def _lowered(text: str) -> str:
    """Small letters; one whose small letter is longer (İ) stays as it is: offsets go before tidiness."""
    if text.isascii():
        return text.lower()
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def unhyphenated(text: str) -> str:
    """`text` without soft hyphens, which show nothing where they stand."""
    return text.replace(SOFT_HYPHEN, "")


@lru_cache(maxsize=4096)
def fold(text: str, *, case: bool = False) -> str:
    """`text` folded, and stripped of white space at its ends: two texts with one fold read the same."""
    joined = _CHANGES.sub(_changed, text).strip()
    return _lowered(joined) if case else joined
