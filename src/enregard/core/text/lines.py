"""Lines: how the text of a file is taken, whoever wrote it."""

from __future__ import annotations


def plain(text: str) -> str:
    """`text` without a byte-order mark, its lines ended by line feeds alone."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
