"""Archives of strangers (ZIP): opened within bounds, read part by part, never unpacked onto the disk."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import Final

from enregard.errors import ManuscriptError

ENTRIES: Final = 10_000
"""The most parts of an archive."""
PART: Final = 64 * 2**20
"""The most bytes of a part, unpacked."""
WHOLE: Final = 256 * 2**20
"""The most bytes of all parts, unpacked: as an archive says, and as they turn out to have."""

_DAMAGED: Final = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError)
"""What an archive that is damaged, locked or packed in an unknown way raises, when it is opened or read."""


class Archive(Mapping[str, bytes]):
    """The parts of an archive by name, each unpacked when it is asked for."""

    def __init__(self, data: bytes) -> None:
        """Open an archive; raises ManuscriptError for one that is damaged, locked, or out of bounds."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = [entry for entry in self._zip.infolist() if not entry.is_dir()]
        except _DAMAGED as error:
            raise ManuscriptError("the file is damaged or not complete: it cannot be opened") from error
        if len(entries) > ENTRIES:
            raise ManuscriptError(f"the file has {len(entries)} parts, more than any text needs, and is not read")
        if sum(entry.file_size for entry in entries) > WHOLE:
            raise ManuscriptError(f"the file unpacks to more than {WHOLE >> 20} MB, and is not read")
        if any(entry.flag_bits & 1 for entry in entries):
            raise ManuscriptError("the file is protected by a password; save it without one")
        self._entries = {entry.filename.lstrip("/"): entry for entry in entries}
        self._read = 0
        self._known: dict[str, bytes] = {}

    def __getitem__(self, name: str) -> bytes:
        """The bytes of a part; raises ManuscriptError where it is damaged or has more than it says."""
        entry = self._entries[name]
        if name not in self._known:
            try:
                with self._zip.open(entry) as part:
                    data = part.read(PART + 1)
            except _DAMAGED as error:
                raise ManuscriptError(f"the file is damaged: {name} cannot be unpacked") from error
            self._read += len(data)
            if len(data) > PART or self._read > WHOLE:
                raise ManuscriptError("the file unpacks to more than any text has, and is not read")
            self._known[name] = data
        return self._known[name]

    def __contains__(self, name: object) -> bool:
        """Whether there is such a part; it is not unpacked for that."""
        return name in self._entries

    def __iter__(self) -> Iterator[str]:
        """The names of the parts."""
        return iter(self._entries)

    def __len__(self) -> int:
        """How many parts there are."""
        return len(self._entries)
