"""How the script of a language is written: what an outline of a language has beside its numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

UNSPACED: Final = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
"""Letters after which a word may end without a space: those of Chinese, Japanese, Thai, Lao, Khmer and Burmese, and of
Korean, whose particles stand against words. To be used within brackets."""


class Script(NamedTuple):
    """How a language's script is written."""

    spaced: bool = True
    """Whether spaces stand between its words: not in Chinese, Japanese, Thai."""
    upright: bool = False
    """Whether its letters have neither slant nor capitals, so that pages set off words in other ways."""
    marks: Mapping[str, str] = {}
    """What it has in place of `, `, `: `, `; ` and `.` between words, with the spaces after them."""
    stops: str = ""
    """Marks that end its sentences and no other language's: the Greek question mark."""


SPACED = Script()
"""As most are."""
