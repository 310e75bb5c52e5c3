"""Text as files hold it: its byte-order mark and its line ends, read by one rule and written as they were."""

from __future__ import annotations

from typing import Final

from enregard.core.text.lines import plain

_MARK: Final = "\ufeff"


def decoded(raw: bytes) -> str:
    """A file's text, without a byte-order mark and with plain line ends. Raises UnicodeDecodeError."""
    return plain(raw.decode())


def as_before(text: str, raw: bytes | None) -> str:
    """A text with the line ends and the mark of the file whose place it takes; as it is where there is none."""
    raw = raw or b""
    if raw.count(b"\r\n") > raw.count(b"\n") / 2:
        text = text.replace("\n", "\r\n")
    return _MARK + text if raw.startswith(_MARK.encode()) else text
