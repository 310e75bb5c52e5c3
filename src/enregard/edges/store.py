"""What was worked out before, in files by key, below a site's `.cache/`.

A key says all that an entry follows from, so an entry is never wrong, only not there. It may be deleted at any time, by
anybody: what is torn, was written under another key or by nobody here, counts as not there. Two runs may read and write
at once, since an entry appears as a whole and two of one key are the same. A folder that cannot be written to only
costs time.

An entry may have a second part, for what is large and seldom asked for: each is read alone, and is whole by itself.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from contextlib import suppress
from hashlib import blake2b
from io import FileIO
from itertools import count
from pathlib import Path
from typing import Final

_MARK: Final = 16
"""Bytes of the mark before each part of an entry, which tells whether it is whole, and of this key."""
_HEAD: Final = _MARK + 8
"""Bytes of the mark, and of how long the first part is."""
_FIRST: Final = 2**15
"""Bytes that are read at first: most first parts are shorter."""
_FEW: Final = 64
_LATE: Final = 3600
"""Seconds after which what somebody was writing is left over from a run that was killed."""
_NUMBERS = count()


def key(parts: Iterable[str | bytes]) -> str:
    """A key that differs wherever a part does."""
    found = blake2b(digest_size=20)
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        found.update(b"%d:" % len(data))
        found.update(data)
    return found.hexdigest()


class Store:
    """Entries of one kind."""

    def __init__(self, folder: Path) -> None:
        """Keep entries in `folder`, which need not be there."""
        self.folder = folder
        self.used: set[str] = set()
        """The keys that this run has asked for, or written."""
        self._listed: frozenset[str] | None = None

    def has(self, key: str) -> bool:
        """Whether there is an entry, be it whole or not; one that somebody has deleted since is read as none."""
        self.used.add(key)
        if self._listed is None:
            # To list a folder once takes less than to ask thousands of times.
            with suppress(OSError):
                self._listed = frozenset(os.listdir(self.folder))  # noqa: PTH208
        was_there = self._listed is not None and key in self._listed
        return was_there or os.path.isfile(f"{self.folder}/{key}")  # noqa: PTH113 - another process may write it

    def read(self, key: str) -> bytes | None:
        """An entry, without its second part, if it is there and whole."""
        self.used.add(key)
        with suppress(OSError), self._open(key) as file:
            data = file.read(_FIRST)
            end = _end(data)
            if len(data) < end <= os.fstat(file.fileno()).st_size:
                data += file.read(end - len(data))
            return data[_HEAD:end] if data[:_MARK] == _mark(key, data[_MARK:end]) else None
        return None

    def rest(self, key: str) -> bytes | None:
        """The second part of an entry, if it is there and whole."""
        self.used.add(key)
        with suppress(OSError, OverflowError), self._open(key) as file:
            file.seek(_end(file.read(_HEAD)))
            data = file.read()
            return data[_MARK:] if data[:_MARK] == _mark(key, data[_MARK:]) else None
        return None

    def _open(self, key: str) -> FileIO:
        return open(f"{self.folder}/{key}", "rb", buffering=0)  # noqa: PTH123 - as text, since there are thousands

    def write(self, key: str, data: bytes, rest: bytes | None = None) -> bool:
        """Keep an entry, perhaps with a second part, if it can be kept: whether it could."""
        head = len(data).to_bytes(_HEAD - _MARK, "big") + data
        more = (_mark(key, rest), rest) if rest is not None else ()
        self.used.add(key)
        spare = self.folder / f".{os.getpid()}-{next(_NUMBERS)}"
        with suppress(OSError):
            try:
                handle = spare.open("wb")
            except FileNotFoundError:
                self.folder.mkdir(parents=True, exist_ok=True)
                handle = spare.open("wb")
            try:
                with handle:
                    handle.write(b"".join((_mark(key, head), head, *more)))
                spare.replace(self.folder / key)
            except BaseException:
                spare.unlink(missing_ok=True)
                raise
            return True
        return False

    def prune(self) -> None:
        """Leave no more than twice what this run has used: of all else, the entries that were written last."""
        with suppress(OSError):
            found = [(one.stat().st_mtime, one.name) for one in os.scandir(self.folder) if one.name not in self.used]
            left = sorted(one for one in found if not one[1].startswith("."))
            torn = [name for when, name in found if name.startswith(".") and when < time.time() - _LATE]
            gone = [name for _, name in left[: max(0, len(left) - len(self.used) - _FEW)]]
            for name in (*torn, *gone):
                (self.folder / name).unlink(missing_ok=True)


def _end(data: bytes) -> int:
    """Where the first part of an entry ends, by how it begins."""
    return _HEAD + int.from_bytes(data[_MARK:_HEAD], "big")


def _mark(key: str, data: bytes) -> bytes:
    found = blake2b(key.encode(), digest_size=_MARK)
    found.update(data)
    return found.digest()
