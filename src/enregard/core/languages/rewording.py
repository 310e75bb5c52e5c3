"""What a language says of words that changed: which of them go on claiming the same, and how others carry a claim."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Rewording(NamedTuple):
    """What may change in words that go on claiming the same: a closed list; and names for some of what may not.

    Tables have entries between semicolons, words of one kind between spaces.
    """

    idle: str = ""
    """Words that may come, go or take each other's place: articles, that."""
    apart: str = ""
    """Those of them that may not take each other's place, by kind: `les; des` are all and some."""
    limiting: str = ""
    """Those of them that limit what is denied, and tell all: ne … que."""
    prefixes: str = ""
    """What changes the word that a hyphen joins to it: non-smokers."""
    same: str = ""
    """Words that are as good as each other, and forms that agree: `each every; is are`."""
    slurred: str = ""
    """Words that are written for each other by mistake, the letters of each: `its; your youre`."""
    short: str = ""
    """Words and their abbreviations, `doctor dr`; these are read where a full stop or a capital tells them."""
    phrases: str = ""
    """Several words that are as good as one or none: `in order to = to`."""
    variants: tuple[tuple[str, str], ...] = ()
    """Spellings that are one, as expressions with what each becomes: colour, color."""
    endings: Mapping[str, str] = {}
    """Endings by which a word agrees with another, each with what it must follow; nothing: anything."""
    movable: str = ""
    """Adverbs that may stand elsewhere in their sentence,"""
    adverbs: str = ""
    """and an expression for others; those that carry a claim may not."""
    carrying: Mapping[str, str] = {}
    """Words that carry a claim, by how; they may not be inserted, whatever stands around them."""
    denying: str = ""
    """An expression for words that deny by a part of theirs: unlawful, harmless."""
