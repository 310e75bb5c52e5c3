"""Characters that may stand in what is written for others to read: pages and feeds.

XML 1.0 (2.2, Char) cannot hold most control characters at all, and HTML (13.2.3.5) calls them, and what Unicode keeps
from being a character, an error. A page or a feed with one in it is read by nobody, or read otherwise by each.
"""

from __future__ import annotations

import re
from typing import Final

_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def printable(text: str) -> str:
    """A text without what neither XML nor HTML takes; markup in it stays."""
    return _FORBIDDEN.sub("", text)


_MARKUP: Final = str.maketrans({"<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})


def inert(text: str) -> str:
    """A text in which nothing can be taken for markup, in an element or in an attribute; `&` stays.

    So a text that is HTML without tags already stays what it is, and so does one that was through here.
    """
    return text.translate(_MARKUP)
