"""What git remembers of verdicts, so that a changed one is not passed over in silence."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from enregard.core.finding import Finding
from enregard.core.notes.note import Note

_FILE = re.compile(r"^\+\+\+ b/(.+?)\t?$")
_VERDICT = re.compile(r"^-verdict:\s*[\"']?([a-z-]+)")


def unsaid(notes: Iterable[Note], content: Path) -> list[Finding]:
    """Notes that had another verdict once, according to git, which their `history` does not mention.

    Nothing where there is no git, no repository, or no earlier version.
    """
    earlier = _verdicts(content)
    found = []
    for note in notes:
        said = {change.was for change in note.history} | {str(note.verdict)}
        for verdict in sorted(earlier.get(note.file, set()) - said):
            message = f"the verdict was “{verdict}” before, and `history` does not say so"
            hint = f"add to the front matter: history: [{{date: …, was: {verdict}, why: …}}]"
            found.append(Finding("note-history", note.file, 1, message, hint))
    return found


def _verdicts(content: Path) -> dict[str, set[str]]:
    """By file below `content`, the verdicts that were taken out of it, committed or not."""
    out: dict[str, set[str]] = {}
    for command in (["log", "-p", "-U0", "--format=", "-G^verdict:"], ["diff", "HEAD", "-U0", "-G^verdict:"]):
        file = ""
        for line in _git(content, *command, "--relative", "--no-color", "--no-ext-diff", "--", "*.md").splitlines():
            if at := _FILE.match(line):
                file = at[1]
            elif file and (verdict := _VERDICT.match(line)):
                out.setdefault(file, set()).add(verdict[1])
    return out


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "core.quotePath=off", *arguments]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""
