"""What is said of how a pair stands: that its original changed, that a machine wrote it, that nobody approved it."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence

from enregard.core.finding import Finding
from enregard.core.memories.difference import Change
from enregard.core.memories.state import Standing


def approving(address: str, name: str) -> str:
    """The command that approves a pair of an article: its number, or a key's name."""
    return f"enregard approve {shlex.quote(address)} {shlex.quote(name)}"


def state_findings(
    name: str, standing: Standing, file: str, line: int, *, told: bool, approve: str
) -> Iterator[Finding]:
    """What is said of a state; an article without a memory is told once, not once a pair.

    `approve` is the command that approves the pair.
    """
    if standing.state == "stale":
        message = f"{name}: the original has changed since this was approved: {_changes(standing.changes)}"
        yield Finding("pair-stale", file, line, message, f"{_touched(standing)}, then approve it", command=approve)
    elif standing.state == "machine":
        how = "retouched, but " if standing.retouched else ""
        message = f"{name}: a machine's translation, {how}not approved"
        yield Finding("pair-machine", file, line, message, "read it, then approve it", command=approve)
    elif standing.state == "unconfirmed" and told:
        changed = changes_told(standing)
        message = f"changed since it was approved: {changed}" if changed else "nobody has approved this"
        yield Finding("pair-unconfirmed", file, line, f"{name}: {message}", "if it is right", command=approve)


def changes_told(standing: Standing) -> str:
    """The words of either side that changed since a pair was approved, in words."""
    return _changes((*standing.changes, *standing.target_changes))


def _changes(changes: Sequence[Change]) -> str:
    return "; ".join(_change(change) for change in changes)


def _change(change: Change) -> str:
    if change.moved:
        return f"“{change.old}” stands elsewhere"
    if not change.old:
        return f"“{change.new}” was added"
    if not change.new:
        return f"“{change.old}” was left out"
    return f"“{change.old}” is now “{change.new}”"


def _touched(standing: Standing) -> str:
    numbers = [str(n + 1) for n in standing.touched]
    if not numbers:
        return "see whether the translation has to follow"
    which = f"sentence {numbers[0]}" if len(numbers) == 1 else f"sentences {', '.join(numbers)}"
    return f"look at {which} of the translation"
