"""Text as it flows: lines that a file breaks, and spaces that stand side by side, are one space to who reads."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_LOOSE: Final = re.compile(r"\s{2,}|[\t\n\r\f\v]")
"""White space that is one space on a page, unless a blank line is in it, which parts paragraphs."""


class Flowed(NamedTuple):
    """A text with single spaces, and the way back to how it was written."""

    text: str
    joints: tuple[tuple[int, int], ...]
    """From which offset of `text` on how many characters have been left out before, in the order of the text."""

    def offset(self, at: int) -> int:
        """Where what stands at `at` stands in the text as it was written."""
        return at + max((gone for start, gone in self.joints if start <= at), default=0)

    def shown(self, at: int) -> int:
        """Where what stands at `at` in the text as it was written stands in `text`."""
        return at - max((gone for start, gone in self.joints if start + gone <= at), default=0)


def flowed(text: str) -> Flowed:
    """`text` with one space for each run of white space; blank lines stay, and no-break spaces that stand alone."""
    out, joints, gone, at = [], [], 0, 0
    for found in _LOOSE.finditer(text):
        if found[0].count("\n") > 1:
            continue
        out.append(text[at : found.start()])
        at = found.end()
        gone += len(found[0]) - 1
        joints.append((at - gone, gone))
    return Flowed(" ".join([*out, text[at:]]), tuple(joints))
