"""Placeholders: what of a text does not go to an engine as it is, and the text without them.

A placeholder is one private-use character in the text, and its record says what stands there in the source and what
will in the translation. Placeholders stand alone, or open or close a passage that is translated.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

FIRST: Final = 0xF0000
"""The private-use character that stands for the first placeholder."""
LAST: Final = 0xFFFFF
"""The last that can be one; the private-use characters after it are the text's own."""
PRIVATE: Final = f"[{chr(FIRST)}-{chr(LAST)}]"
"""Any placeholder, in a regular expression."""

Role = Literal["atom", "open", "close"]


class Placeholder(NamedTuple):
    """Something that does not go to an engine as it is."""

    kind: str
    """`link`, `emphasis`, `code`, `html`, `footnote`, `citation`, `address`, `escape`, `break`, `quotation`, `number`,
    `name`, `term`, or several joined by a plus sign."""
    role: Role
    """Whether it stands alone, or opens or closes a passage that is translated."""
    text: str
    """As the source has it."""
    target: str
    """As the translation will have it."""
    pair: int = -1
    """What the two ends of a passage share; -1 for a placeholder that stands alone."""
    before: bool = False
    """Whether white space, or nothing, stands before it."""
    after: bool = False
    """Whether white space, or nothing, stands after it."""


@dataclass(frozen=True, slots=True)
class Masked:
    """A text with its placeholders taken out."""

    text: str
    """What is left, each placeholder a private-use character in its place."""
    placeholders: tuple[Placeholder, ...]
    """The placeholders; the n-th is the character `FIRST + n`."""
    head: tuple[str, str] = ("", "")
    """What surrounds the text and need not be sent, as the source and as the translation have it: before it."""
    tail: tuple[str, str] = ("", "")
    """And after it."""


class Piece(NamedTuple):
    """A placeholder where it was found: characters from `start` to `end`."""

    start: int
    end: int
    kind: str
    role: Role
    target: str | None = None
    pair: int = -1
