"""The file of drafts: appended to, line by line, so that nothing that was paid for is lost.

Each line is on the disk before the next is asked for. A last line that was torn is ended before anything is appended.
Appending takes a lock on the file, and translating one on the folder, where the system has locks: two runs at once
cannot tear each other's lines, nor ask for the same twice.
"""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from enregard.core.drafting import draft_log
from enregard.core.drafting.draft_log import DraftLog
from enregard.core.memories.memory import Draft
from enregard.errors import EnregardError

try:
    import fcntl
except ImportError:  # Windows has no such locks: there, appending whole lines is all the protection.
    fcntl = None  # type: ignore[assignment]

NAME = "drafts.jsonl"
"""How the file is called, in an article's folder."""


def read(path: Path) -> DraftLog:
    """What a file of drafts holds; nothing where there is none."""
    if path.exists() and not path.is_file() and not path.is_dir():
        # Reading a pipe would wait for a writer for ever; a folder says itself what it is.
        raise OSError(errno.EINVAL, "this is no file, but a pipe or a device", str(path))
    try:
        return draft_log.parse(path.read_bytes().decode("utf-8", errors="replace"))
    except FileNotFoundError:
        return DraftLog((), ())


def append(path: Path, answers: Iterable[Draft]) -> None:
    """Append drafts, and return once they are on the disk."""
    data = "".join(map(draft_log.line, answers)).encode()
    if not data:
        return
    new = not path.exists()
    handle = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o644)
    try:
        _lock(handle)
        if _torn(handle):
            data = b"\n" + data
        while data:
            data = data[os.write(handle, data) :]
        os.fsync(handle)
    finally:
        os.close(handle)
    if new:
        _sync(path.parent)


def _torn(handle: int) -> bool:
    """Whether the last line has no end."""
    if not os.fstat(handle).st_size:
        return False
    os.lseek(handle, -1, os.SEEK_END)
    return os.read(handle, 1) != b"\n"


def _lock(handle: int) -> None:
    if fcntl is not None:
        fcntl.flock(handle, fcntl.LOCK_EX)


def _sync(folder: Path) -> None:
    """Put a folder's own list of files on the disk, where a folder can be opened."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Be the only one who has an article translated; the lock goes with the program, however it ends.

    Raises `EnregardError` where somebody else is at it.
    """
    if fcntl is None:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        raise EnregardError(f"{folder}: another run is translating this article; wait for it to end") from None
    try:
        yield
    finally:
        os.close(handle)
