"""Text as files hold it: its byte-order mark and its line ends, read by one rule and written as they were."""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import Final

from enregard.core.text.lines import plain
from enregard.errors import UsageError

MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""The marks by which files say their encoding; one that begins as another does stands before it."""


def decoded(raw: bytes) -> str:
    """A file's text, without a byte-order mark and with plain line ends. Raises UnicodeDecodeError."""
    return plain(raw.decode())


def read(path: Path) -> str:
    """The text of a file that is none of the content's, in UTF-8 or as its byte-order mark says; plain line ends.

    Raises UsageError, which names it, where it is in another encoding; OSError where it cannot be read.
    """
    mark, encoding = _marked(raw := path.read_bytes())
    try:
        return plain(raw.removeprefix(mark).decode(encoding))
    except UnicodeDecodeError:
        raise UsageError(f"{path}: this is not UTF-8 text: save it as UTF-8") from None


def as_before(text: str, raw: bytes | None) -> bytes:
    """A text with the line ends, the mark and the encoding of the file whose place it takes, where there is one."""
    mark, encoding = _marked(raw := raw or b"")
    before = raw.removeprefix(mark).decode(encoding, "replace")
    if before.count("\r\n") > before.count("\n") / 2:
        text = text.replace("\n", "\r\n")
    return mark + text.encode(encoding)


def _marked(raw: bytes) -> tuple[bytes, str]:
    """The mark at the beginning of a file, and the encoding that it says."""
    return next((one for one in MARKS if raw.startswith(one[0])), (b"", "utf-8"))
