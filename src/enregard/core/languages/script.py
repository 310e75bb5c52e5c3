"""How the script of a language is written: what an outline of a language has beside its numbers."""

from __future__ import annotations

from typing import NamedTuple


class Script(NamedTuple):
    """How a language's script is written."""

    spaced: bool = True
    """Whether spaces stand between its words: not in Chinese, Japanese, Thai."""
    last: str = ""
    """Letters of its alphabet that come after z, in order: å ä ö."""
    stops: str = ""
    """Marks that end its sentences and no other language's: the Greek question mark."""


SPACED = Script()
"""As most are."""
