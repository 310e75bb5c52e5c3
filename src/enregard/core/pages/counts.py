"""Counts: how many passages stand in which state, how many notes there are of each kind and verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from enregard.core.editions.edition import Edition
from enregard.core.editions.placement import HELD
from enregard.core.notes.note import NoteKind
from enregard.core.pages.view import LAYERS, NAMES, SIGNS, STANDING, Group, NoteView


def states(edition: Edition) -> tuple[tuple[str, str, int], ...]:
    """The states that passages of an edition are in: state, what is said of it in English, how many.

    Nothing where nobody has approved any passage.
    """
    counts: Counter[str] = Counter(pair.state for pair in edition.rows)
    if not counts["approved"] + counts["stale"]:
        return ()
    said = ((state, words, counts[state]) for state, words in STANDING.items())
    return tuple(one for one in said if one[0] == "approved" or one[2])


def groups(views: Sequence[NoteView]) -> tuple[Group, ...]:
    """The notes by verdict and kind, those that the tables leave out aside."""
    order = [*SIGNS, HELD, NoteKind.TRANSLATION, NoteKind.CONTEXT]
    groups = [(name, tuple(view for view in views if view.form == name and view.note.table)) for name in order]
    return tuple(Group(name, NAMES[name], SIGNS.get(name, ""), found) for name, found in groups if found)


def strip(views: Sequence[NoteView]) -> tuple[NoteView, ...]:
    """The fact-checks in their order, those that the tables leave out aside."""
    return tuple(view for view in views if view.note.verdict and view.note.table)


def layers(views: Sequence[NoteView]) -> tuple[tuple[str, str, int], ...]:
    """The kinds of notes that there are: kind, its name in English, how many."""
    counts = {kind: sum(view.kind == kind for view in views) for kind in LAYERS}
    return tuple((str(kind), LAYERS[kind], count) for kind, count in counts.items() if count)
