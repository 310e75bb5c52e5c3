"""The habit of a plain text: what the ends of its lines are, judged over the whole file.

apart     paragraphs are a line each, a blank line between them; or no line ends within a paragraph
wrapped   lines are filled up to one width: their ends mean nothing
lines     every line is a paragraph, as Word and Docs save a text
verse     lines end where they are meant to
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final, Literal

from enregard.core.languages.script import UNSPACED

LONG: Final = 120
"""More columns than lines are wrapped at."""
PROSE: Final = 60
"""From this width on, full lines are taken for wrapped prose, one passage at a time; verse is mostly narrower."""
NARROW: Final = 45
"""From this width on, lines are taken for wrapped prose where nearly all of the text's breaks are forced."""
ENDED: Final = re.compile(r"[.!?…:;。．！？：；؟۔।][»”\"'’)\]」』）】\s]*$")
"""How a line ends that ends a sentence."""

STOPLESS: Final = re.compile(r"[\u0e00-\u0eff]\s*$")
"""How a line ends of which nobody can tell whether a sentence does: Thai and Lao have no full stops."""
_WORD: Final = 12
"""Columns of a long word of theirs: their lines break between words, which no space parts."""
_UNSPACED: Final = re.compile(f"[{UNSPACED}\u3000-\u303f\uff00-\uffef]")
"""Where a line of a script may break without a space: between any two characters."""
_WIDE: Final = 2
"""Columns of such a character."""

Asked = Literal["auto", "prose", "verse"]


@dataclass(frozen=True, slots=True)
class Habit:
    """What the ends of lines are in a text."""

    kind: Literal["apart", "wrapped", "lines", "verse"]
    width: int = 0
    """The column at which lines were wrapped; 0 where they were not."""
    asked: bool = False
    """Whether a person said so, and no single passage is judged any more."""

    def told(self, kept: bool) -> tuple[str, ...]:
        """What was decided, in words; `kept` is whether any paragraph keeps several lines."""
        if self.kind == "lines":
            return ("each line is a paragraph; --layout verse would keep the lines together",)
        if self.kind == "wrapped" and self.width:
            return (f"lines were wrapped at {self.width} characters, and are joined; --layout verse would keep them",)
        if kept:
            return ("lines that are not filled are kept, as verse; --layout prose would make them paragraphs",)
        return ()


def habit(blocks: Sequence[Sequence[str]], asked: Asked = "auto") -> Habit:
    """The habit of a text, whose lines are given in blocks that blank lines part; or what was asked for."""
    breaks = [pair for block in blocks for pair in pairwise(block)]
    if asked == "verse" or not breaks:
        return Habit("verse" if breaks else "apart")
    width = _width(breaks)
    filled = sum(forced(*pair, width) for pair in breaks) >= 0.6 * len(breaks) if width else False
    if asked == "prose":
        joined = filled or sum(goes_on(*pair) for pair in breaks) >= 0.25 * len(breaks)
        return (
            Habit("wrapped", width or max(columns(before) for before, _ in breaks), True) if joined else Habit("lines")
        )
    lines = [line for block in blocks for line in block]
    apart = 2 * len(breaks) < len(lines) - 1
    if not apart and not filled and _a_paragraph_each(lines):
        return Habit("lines")
    return Habit("wrapped" if filled else "apart" if apart else "verse", width)


def _a_paragraph_each(lines: Sequence[str]) -> bool:
    """Whether lines are paragraphs: some are longer than any are wrapped, or they are sentences of all lengths."""
    lengths = [columns(line.strip()) for line in lines]
    long = sum(length > LONG for length in lengths)
    ended = sum((ENDED.search(line) or STOPLESS.search(line)) is not None for line in lines)
    wide = median(lengths) >= PROSE or max(lengths) >= 3 * median(lengths)
    if sum(lengths) > 1.5 * sum(len(line.strip()) for line in lines):
        # A line of twenty ideographs is a sentence; verse of theirs that has full stops has lines of one length.
        wide = wide or 2 * len({*lengths}) > len(lengths)
    return 10 * long >= len(lines) or (10 * ended >= 7 * len(lines) and wide)


def _width(breaks: Sequence[tuple[str, str]]) -> int:
    """The column at which the lines of a text were wrapped; 0 where they were not.

    A few lines that stand out (an address, a heading that nobody wrapped) say nothing of the others.
    """
    lengths = sorted((width for before, _ in breaks if (width := columns(before)) <= LONG), reverse=True)
    odd = max(1, len(lengths) // 50) if len(lengths) >= 6 else 0
    while odd and len(lengths) > 1 and lengths[0] > lengths[1] + 8:
        lengths.pop(0)
        odd -= 1
    width = lengths[0] if lengths else 0
    if width >= PROSE:
        return width
    held = [pair for pair in breaks if columns(pair[0]) <= LONG]
    filled = sum(forced(*pair, width) for pair in held)
    broken = sum(goes_on(*pair) or STOPLESS.search(pair[0]) is not None for pair in held)
    prose = len(held) >= 3 and filled >= 0.9 * len(held) and 2 * broken >= len(held)
    return width if width >= NARROW and prose else 0


def forced(before: str, line: str, width: int) -> bool:
    """Whether the first word of `line` would have gone beyond `width`."""
    spaced = not _UNSPACED.search(before[-1:] + line[:1])
    unspaced = _WORD if STOPLESS.search(before) else _WIDE
    return columns(before) + (1 + columns(line.split(maxsplit=1)[0]) if spaced else unspaced) > width


def columns(line: str) -> int:
    """How wide a line is, in columns: a character of Chinese, Japanese or Korean takes two (UAX 11), an accent none."""
    if line.isascii():
        return len(line)
    wide = sum(unicodedata.east_asian_width(one) in "WF" for one in line)
    return len(line) + wide - sum(unicodedata.category(one) == "Mn" for one in line)


def goes_on(before: str, line: str) -> bool:
    """Whether a sentence goes on from one line to the next, by how they end and begin."""
    return line.lstrip()[:1].islower() and not ENDED.search(before)
