"""Addresses as they are written: which of them may be followed, and which lead to the site's own files."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple
from urllib.parse import quote

SCHEMES: Final = ("http:", "https:", "mailto:")
"""What a link may start with, besides the site's own files."""

_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


# RFC 3986, appendix B, with a scheme as section 3.1 spells it: what is no scheme is the beginning of a path.
_PARTS: Final = re.compile(
    r"(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?", re.DOTALL
)
_PORT: Final = re.compile(r":\d*$")


class Parts(NamedTuple):
    """What an address is made of; each part as it is written, or empty."""

    scheme: str
    """In small letters."""
    authority: str
    """The host, with a port and a name where these are written."""
    path: str
    query: str
    fragment: str

    @property
    def host(self) -> str:
        """The host alone, in small letters."""
        return _PORT.sub("", self.authority.rpartition("@")[2]).lower()

    @property
    def port(self) -> str:
        """The port's number, as it is written."""
        found = _PORT.search(self.authority)
        return found[0][1:] if found else ""


@lru_cache(maxsize=4096)
def parts(href: str) -> Parts:
    """An address, taken apart; any text has parts, whether it is one or not (RFC 3986, appendix B).

    `urlsplit` judges brackets and hosts while it splits, and raises for what a person may well write.
    """
    found = _PARTS.fullmatch(href)
    assert found is not None, "any text has parts"
    scheme, *others = found.groups("")
    return Parts(scheme.lower(), *others)


def joined(base: str, href: str) -> str:
    """Where `href` leads, written in what stands at `base` (RFC 3986, 5.2); as it is where `base` is empty."""
    if not base or not href or _SCHEME.match(href):
        return href or base
    at, to = parts(base), parts(href)
    scheme = f"{at.scheme}:" if at.scheme else ""
    if href.startswith("//"):
        return f"{scheme}{href}"
    root = f"{scheme}//{at.authority}" if at.authority or base.startswith(f"{scheme}//") else scheme
    if not to.path:
        asked = href if href.startswith("?") else (f"?{at.query}" if at.query else "") + href
        return f"{root}{at.path}{asked}"
    folder = "" if to.path.startswith("/") else at.path.rpartition("/")[0] + "/" if "/" in at.path else ""
    if at.authority and not f"{folder}{to.path}".startswith("/"):
        folder = "/"
    return f"{root}{_without_dots(folder + to.path)}{href[len(to.path) :]}"


def _without_dots(path: str) -> str:
    """A path whose steps `.` and `..` have been gone (RFC 3986, 5.2.4)."""
    steps = path.split("/")
    gone: list[str] = []
    for step in steps:
        if step != ".." and step != ".":
            gone.append(step)
        elif step == ".." and gone and gone != [""]:
            gone.pop()
    return "/".join([*gone, ""] if steps[-1] in {".", ".."} else gone)


def may_have_address(text: str) -> bool:
    """Whether words may have an address of the web among them, which readers can follow."""
    return "://" in text or "www." in text


_WHOLE: Final = re.compile(r"https?://[^\s<>\"]+", re.I)
_HOST: Final = re.compile(r"[^\s\[\]]+|\[[0-9a-f:.]+\]")


def is_whole(text: str) -> bool:
    """Whether a text is an address of the web, with a host that there may be."""
    return _WHOLE.fullmatch(text) is not None and _HOST.fullmatch(parts(text).host) is not None


def allowed(href: str) -> bool:
    """Whether an address that leads to another site may be a link."""
    return href.lower().startswith(SCHEMES)


@lru_cache(maxsize=4096)
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
