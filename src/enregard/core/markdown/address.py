"""Addresses as they are written: which of them may be followed, and which lead to the site's own files."""

from __future__ import annotations

import re
from typing import Final, NamedTuple
from urllib.parse import quote

SCHEMES: Final = ("http:", "https:", "mailto:")
"""What a link may start with, besides the site's own files."""

_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


_PARTS: Final = re.compile(r"(?:[^:/?#]+:)?(?://([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?", re.DOTALL)


class Parts(NamedTuple):
    """What an address is made of; each part as it is written, or empty."""

    authority: str
    """The host, with a port and a name where these are written."""
    path: str
    query: str
    fragment: str

    @property
    def host(self) -> str:
        """The host alone, in small letters."""
        return re.sub(r":\d*$", "", self.authority.rpartition("@")[2]).lower()


def parts(href: str) -> Parts:
    """An address, taken apart; any text has parts, whether it is one or not (RFC 3986, appendix B).

    `urlsplit` judges brackets and hosts while it splits, and raises for what a person may well write.
    """
    found = _PARTS.fullmatch(href)
    return Parts(*found.groups("")) if found else Parts("", "", "", "")


def allowed(href: str) -> bool:
    """Whether an address that leads to another site may be a link."""
    return href.lower().startswith(SCHEMES)


def local(href: str) -> bool:
    """Whether an address leads to a file of the site, or to a place in the same page."""
    # What a browser drops from an address must not hide a scheme from us.
    href = re.sub(r"[\x00-\x20]", "", href)
    return not _SCHEME.match(href) and not href.startswith(("//", "/\\", "\\"))


def followed(href: str | None) -> str | None:
    """An address, if a link may lead there or a picture come from there; else None."""
    return href if href is not None and (local(href) or allowed(href)) else None


def quoted(path: str) -> str:
    """A path as it stands in an address."""
    return quote(path, safe="/%#?&=:;,+@~!$'()*")
