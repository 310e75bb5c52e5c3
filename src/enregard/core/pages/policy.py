"""A page's content security policy: what a browser loads and runs for it, whatever stands in it.

What our own pages need is on the site itself. An ordinary page may hold HTML of its owner's, with pictures and films of
other sites and styles of its own, but scripts come from files that mkdocs.yml names. The directives are those of W3C's
Content Security Policy, Level 3, as far as an element `meta` can give them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, Literal

from enregard.core.markdown.address import parts

Kind = Literal["own", "ordinary", "search"]
"""What a page is made of: our content alone, an ordinary page's, or the search, whose index is a program."""

_KINDS: Final[dict[Kind, dict[str, tuple[str, ...]]]] = {
    "own": {},
    "ordinary": {
        "img-src": ("https:",),
        "media-src": ("https:",),
        "frame-src": ("https:",),
        "style-src": ("'unsafe-inline'",),
    },
    "search": {"script-src": ("'wasm-unsafe-eval'",)},
}
"""What a kind of page needs more."""
_HEAD: Final = re.compile(r"<head[^>]*>(?:\s*<meta charset=[^>]*>)?", re.IGNORECASE)


def policy(kind: Kind, *, pictures: Iterable[str] = (), scripts: Iterable[str] = (), styles: Iterable[str] = ()) -> str:
    """The policy of a page.

    `pictures` are hosts whose pictures are shown, `scripts` and `styles` the addresses of those that every page has:
    where they come from other sites, these are allowed.
    """
    more = _KINDS[kind]
    said = {
        "default-src": ("'self'",),
        "script-src": ("'self'", *_origins(scripts)),
        "style-src": ("'self'", *_origins(styles)),
        "img-src": ("'self'", "data:", *(f"https://{host}" for host in pictures)),
        "media-src": ("'self'",),
        "frame-src": ("'self'",),
        "object-src": ("'none'",),
        "base-uri": ("'self'",),
        "form-action": ("'self'",),
    }
    return "; ".join(f"{name} {' '.join((*sources, *more.get(name, ())))}" for name, sources in said.items())


def _origins(addresses: Iterable[str]) -> Iterable[str]:
    """The sites of addresses that lead to others, each once."""
    ways = ((parts(address), address) for address in addresses)
    return dict.fromkeys(f"{way.scheme or 'https'}://{way.authority}" for way, _ in ways if way.authority)


def placed(html: str, said: str) -> str:
    """A page with its policy at the beginning of its head, before anything is loaded."""
    found = _HEAD.search(html)
    if not found:
        return html
    return f'{html[: found.end()]}\n<meta http-equiv="Content-Security-Policy" content="{said}">{html[found.end() :]}'
