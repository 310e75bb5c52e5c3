"""Characters that may stand in what is written for others to read: pages and feeds.

XML 1.0 (2.2, Char) cannot hold most control characters at all, and HTML (13.2.3.5) calls them, and what Unicode keeps
from being a character, an error. A page or a feed with one in it is read by nobody, or read otherwise by each.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final


@cache
def _forbidden() -> re.Pattern[str]:
    return re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


_CONTROLS: Final = bytes([*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F])
_BEGINNINGS: Final = (b"\xed", b"\xef")
"""How what else is forbidden begins in UTF-8, beside Hangul and full-width signs."""
_MORE_CONTROLS: Final = re.compile(rb"\xc2[\x80-\x9f]")


def printable(text: str) -> str:
    """A text without what neither XML nor HTML takes; markup in it stays."""
    return _forbidden().sub("", text) if _may_be_forbidden(text.encode("utf-8", "surrogatepass")) else text


def _may_be_forbidden(data: bytes) -> bool:
    """Whether a text in UTF-8 may hold what is forbidden; of a page this is known sooner than by each character."""
    if len(data.translate(None, _CONTROLS)) < len(data) or any(sign in data for sign in _BEGINNINGS):
        return True
    return _MORE_CONTROLS.search(data) is not None


_MARKUP: Final = str.maketrans({"<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})


def inert(text: str) -> str:
    """A text in which nothing can be taken for markup, in an element or in an attribute; `&` stays.

    So a text that is HTML without tags already stays what it is, and so does one that was through here.
    """
    return text.translate(_MARKUP)
