"""What a command says, whatever letters its stream can hold.

A redirected stream of Windows holds those of one code page, and a file's name may be no text at all. What cannot be
written is written as an escape, so that a finding is told rather than a traceback.
"""

from __future__ import annotations

import codecs
import json
import sys
from io import TextIOWrapper


def allow_any_text() -> None:
    """Let standard output and standard error take any text."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def for_programs(entries: object) -> str:
    """Entries for a program, as JSON that standard output can hold."""
    return json.dumps(entries, ensure_ascii=not _holds_all(getattr(sys.stdout, "encoding", None)), indent=2)


def _holds_all(encoding: str | None) -> bool:
    """Whether an encoding has all letters there are."""
    return encoding is None or codecs.lookup(encoding).name.startswith("utf")
