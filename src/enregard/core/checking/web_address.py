"""Web addresses in one form: two that lead to one place are equal in it, whatever their scheme, case or tracking.

Sources: RFC 3986, 6.2 (normalization); the DOI Handbook, 2.4 (a DOI's case does not count).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple
from urllib.parse import parse_qsl, unquote

from enregard.core.markdown.address import Parts, parts


class WebAddress(NamedTuple):
    """An address in its one form."""

    host: str
    """In small letters, without `www.` and a usual port; of mail, telephones and DOIs, the scheme."""
    path: str
    """Decoded, without a slash at its end."""
    query: tuple[tuple[str, str], ...] = ()
    """In order, without what only counts visitors."""
    fragment: str = ""


_TRACKING: Final = re.compile(
    r"(?:utm_\w+|(?:fb|dc|tw|tt|ms|[fgy])clid|at_(?:medium|campaign)\w*|gbraid|wbraid|msclkid|mc_[ce]id|igshid|si|ref_src|ref_url|xtor|mtm_\w+|pk_\w+|_ga|_gl)",
    re.I,
)
_ARCHIVE: Final = re.compile(r"/(?:web/|wayback/)?\d{4,14}(?:[a-z]{2}_)?/(?P<rest>(?:https?:/|www\.).+)")
_ARCHIVES: Final = re.compile(r"(?:web\.)?archive\.(?:org|ph|today|is|md|li|vn|fo)")
_FOR_PHONES: Final = re.compile(r"(?<![^.])(?:m|mobile|amp)\.(?=[^.]+\.[^.]+)")
_RENAMED: Final = {"twitter.com": "x.com"}
"""Hosts that are another one today."""
_DOI: Final = re.compile(r"(?:doi:|/)?(10\.\d{4,9}/.+)", re.IGNORECASE)
_DOI_HOSTS: Final = frozenset({"doi.org", "dx.doi.org"})
_VIDEO_HOSTS: Final = frozenset({"youtube.com", "youtube-nocookie.com"})
_VIDEO: Final = re.compile(r"/(?:embed|shorts|live|v)/([\w-]+)")
_INDEX: Final = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)$", re.IGNORECASE)
_PORTS: Final = frozenset({"", "80", "443"})


@lru_cache(maxsize=32_768)
def web_address(written: str) -> WebAddress:
    """An address in its one form; what is no address of the web keeps its own."""
    way = parts(written.strip())
    scheme, host = way.scheme, way.host
    if scheme in {"mailto", "tel", "sms"}:
        return WebAddress(f"{scheme}:", _contact(scheme, way.path))
    if (doi := _DOI.fullmatch(unquote(way.path))) and (scheme == "doi" or host.removeprefix("www.") in _DOI_HOSTS):
        return WebAddress("doi:", doi[1].lower().rstrip("/"))
    if scheme == "doi":
        return WebAddress("doi:", way.path.lower())
    if not host:
        return WebAddress("", _decoded(way.path.rstrip("/") or way.path), _query(way.query), _decoded(way.fragment))
    return _on_the_web(host.removeprefix("www."), "" if way.port in _PORTS else f":{way.port}", way, written)


def _on_the_web(host: str, port: str, way: Parts, written: str) -> WebAddress:
    host = _FOR_PHONES.sub("", host, count=1)
    host = _RENAMED.get(host, host)
    if _ARCHIVES.fullmatch(host) and (found := _ARCHIVE.search(written)):
        rest = re.sub(r"^(https?:)/+", r"\1//", found["rest"])
        return web_address(rest if "://" in rest else f"https://{rest}")
    if video := _video(host, way):
        return WebAddress("youtube.com", f"/{video}")
    path = _INDEX.sub("/", _decoded(way.path)).rstrip("/")
    return WebAddress(host + port, path, _query(way.query), _decoded(way.fragment).partition(":~:")[0])


def _video(host: str, way: Parts) -> str:
    """The name of a video, whose capitals count."""
    if host == "youtu.be":
        return way.path.strip("/")
    if host not in _VIDEO_HOSTS:
        return ""
    found = _VIDEO.fullmatch(way.path.rstrip("/"))
    return found[1] if found else dict(parse_qsl(way.query)).get("v", "")


def _contact(scheme: str, path: str) -> str:
    return _decoded(path).lower() if scheme == "mailto" else re.sub(r"[^\d+]", "", path)


def _decoded(text: str) -> str:
    return unicodedata.normalize("NFC", unquote(text))


def _query(query: str) -> tuple[tuple[str, str], ...]:
    every = ((name, value) for name, value in parse_qsl(query, keep_blank_values=True))
    return tuple(sorted((name, value) for name, value in every if not _TRACKING.fullmatch(name)))
