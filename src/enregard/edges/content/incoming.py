"""Files that are brought: opened within bounds, told by what they are, their words decoded."""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from enregard.core.manuscripts.kind import Kind, archived, kind
from enregard.core.text.lines import plain
from enregard.edges.content.archive import Archive
from enregard.edges.content.text_file import MARKS
from enregard.errors import ManuscriptError, UsageError

LARGEST: Final = 64 * 2**20
"""The most bytes of a file."""
_TEXT: Final = 24 * 2**20
"""The most bytes of a text or page."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file that is brought."""

    path: Path
    kind: Kind
    data: bytes = b""
    """Of a file that is no archive, what is in it."""
    parts: Mapping[str, bytes] = field(default_factory=dict)
    """Of an archive, its parts."""


def opened(path: Path) -> Incoming:
    """A file, told by what it is.

    Raises UsageError for a folder and for what cannot be read, ManuscriptError for what is no text or too large.
    """
    if path.is_dir():
        raise UsageError(f"{path}: this is a folder; name the files in it")
    try:
        if not path.is_file() and path.exists():
            raise UsageError(f"{path}: this is no file that can be read")
        size = path.stat().st_size
        if size > LARGEST:
            raise ManuscriptError(f"the file has {size >> 20} MB, more than the {LARGEST >> 20} that are read")
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from error
    what = kind(path.name, data[:8192])
    if what is None:
        archive = Archive(data)
        return Incoming(path, archived(archive.keys(), archive.get("mimetype", b"")), parts=archive)
    if len(data) > _TEXT:
        raise ManuscriptError(f"the text has {len(data) >> 20} MB, more than the {_TEXT >> 20} that are read")
    return Incoming(path, what, data)


def decoded(data: bytes, encoding: str) -> str:
    """The words of a text, with plain line ends; `encoding` is empty where nobody said it.

    Read are UTF-8, and UTF-16 and UTF-32 that say so by their mark or cannot be anything else. Raises ManuscriptError
    for another encoding, which is a guess, and for what is no text; UsageError for an encoding that there is not.
    """
    names = (
        [encoding]
        if encoding
        else [*[name for mark, name in MARKS if data.startswith(mark)][:1], "utf-8", *_wide(data)]
    )
    for name in names:
        try:
            text = data.decode(name).removeprefix("\ufeff")
        except LookupError as error:
            raise UsageError(f"--encoding {encoding}: no such encoding") from error
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            text = plain(text)
            if not text.strip():
                raise ManuscriptError("there is no text in it")
            return text
    if b"\x00" in data[:65536] or sum(byte < 9 for byte in data[:65536]) > 8:
        raise ManuscriptError("this is no text: its bytes are none of any text’s")
    said = f"not {encoding} text" if encoding else "text in an encoding that it does not name"
    raise ManuscriptError(f"this is {said} ({_hint(data, encoding)})")


_USUAL: Final = {
    "windows-1252": "as most files of Windows are",
    "mac-roman": "as old files of a Mac are",
    "cp850": "as files of DOS are",
}


def _hint(data: bytes, encoding: str) -> str:
    """What to try: nothing at all where a file says its encoding by itself, else what was not tried."""
    with suppress(ManuscriptError):
        if encoding and decoded(data, ""):
            return "it tells its encoding by itself: leave --encoding out"
    tried = codecs.lookup(encoding).name if encoding else ""
    others = [f"--encoding {name}, {why}" for name, why in _USUAL.items() if codecs.lookup(name).name != tried]
    return f"say which it is: {'; '.join(others[:2])}; or save it as UTF-8"


def _wide(data: bytes) -> list[str]:
    """UTF-16 without a mark, where it can be nothing else: every other byte of Latin letters is zero."""
    sample = data[:4096]
    if len(sample) < 4 or len(sample) % 2:
        return []
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.7 * half and even == 0:
        return ["utf-16-le"]
    return ["utf-16-be"] if even > 0.7 * half and odd == 0 else []
