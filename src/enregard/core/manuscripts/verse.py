"""Verse in an office text, where each of its lines is a paragraph and an empty one ends a stanza.

Short paragraphs that follow each other are verse where hardly any ends as a sentence does and nearly all begin alike,
with a capital or without. Marks of lists, dashes of a dialogue, numbers of parts and bold lines are something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from enregard.core.manuscripts.chapter import number_of
from enregard.core.manuscripts.document import Paragraph, Picture, Run, text_of
from enregard.core.manuscripts.line import Line
from enregard.core.manuscripts.plain.habit import STOPLESS, Asked, columns
from enregard.core.manuscripts.shape import is_bold, is_typed

_WIDEST: Final = 60
"""The most columns of a line of verse."""
_LINES: Final = 4
"""Fewer lines than these are no verse, unless a person says so."""
_ENDED: Final = re.compile(r"[.!?…。．！？؟۔।][»”\"'’)\]」』】）\s]*$")
_SPOKEN: Final = re.compile(r"\s*[-–—]\s")


def versed(lines: Sequence[Line], asked: Asked = "auto") -> tuple[list[Line], tuple[str, ...]]:
    """Lines, those of verse with that role; and what was decided, in words."""
    made = list(lines)
    if asked == "prose":
        return made, ()
    kept = 0
    for places in _stretches(lines, asked):
        if asked == "verse" or _is_verse([_words(lines[at]) for at in places]):
            kept += len(places)
            for at in places:
                made[at] = replace(made[at], role="verse")
    if asked == "verse" or not kept:
        return made, ()
    return made, (f"{kept} short lines are kept together, as verse; --layout prose would make them paragraphs",)


def _stretches(lines: Sequence[Line], asked: Asked) -> Iterator[list[int]]:
    """The places of lines that may be the verses of one poem, a stanza of two lines or more after the other."""
    poem: list[int] = []
    stanza: list[int] = []
    for at in range(len(lines) + 1):
        line = lines[at] if at < len(lines) else None
        if line is not None and _may_be(line, asked):
            stanza.append(at)
            continue
        if len(stanza) > 1:
            poem += stanza
        blank = line is not None and line.block is None
        if poem and (not blank or len(stanza) == 1):
            yield poem
            poem = []
        stanza = []


def _may_be(line: Line, asked: Asked) -> bool:
    block = line.block
    if line.role or not isinstance(block, Paragraph) or any(isinstance(span, Picture) for span in block.spans):
        return False
    text = _words(line)
    if asked == "verse":
        return True
    plain = all(isinstance(span, Run) for span in block.spans) and "\t" not in text and not is_bold(block)
    other = is_typed(text) or _SPOKEN.match(text) or number_of(text)
    return plain and columns(text) <= _WIDEST and not other


def _words(line: Line) -> str:
    return text_of(line.block.spans).strip() if isinstance(line.block, Paragraph) else ""


def _is_verse(texts: Sequence[str]) -> bool:
    if 2 * sum(STOPLESS.search(text) is not None for text in texts) > len(texts):
        return False  # Neither full stops nor capitals speak of it.
    ended = sum(_ENDED.search(text) is not None for text in texts)
    capitals = sum(text.lstrip("«“\"'‘ \u00a0\u202f")[:1].isupper() for text in texts)
    alike = max(capitals, len(texts) - capitals) >= 0.8 * len(texts)
    return len(texts) >= _LINES and 2 * ended <= len(texts) and alike
