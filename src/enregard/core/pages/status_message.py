"""Status messages: what readers are told, in English, of how a translation stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from enregard.core.editions import notetext
from enregard.core.editions.notetext import NoteText
from enregard.core.memories.state import Standing
from enregard.core.pages.view import STATES

SHOWN_CHANGES: Final = 3
"""How many changes of the original a reader is shown beside a stale translation."""


def told(standing: Standing) -> str:
    """What readers are told of how a pair stands."""
    return STATES.get("retouched" if standing.retouched else standing.state, "")


def absent(state: str, side: str) -> str:
    """What readers are told in an empty cell of a side, `src` or `tgt`."""
    if side == "src":
        return "Not in the original"
    return "Left out of the translation" if state == "approved" else "Not translated"


def changed(standing: Standing) -> tuple[tuple[str, str], ...]:
    """Of a stale pair, the words of the original that changed: a few, as text."""
    changes = standing.changes if standing.state == "stale" else ()
    return tuple((change.old, change.new) for change in changes[:SHOWN_CHANGES] if change.old != change.new)


def of_note(texts: Sequence[NoteText], note: str) -> tuple[str, str]:
    """What readers are told of the translation of a note's title, and of its body."""
    found = {one.part: told(one.standing) for one in texts if one.note == note}
    title, body = notetext.PARTS
    return found.get(title, ""), found.get(body, "")
