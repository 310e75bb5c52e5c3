"""Which places are one site in two languages, where no address says so: numerique.a.example and digital.a.example.

A site tells it (`same`), or its own texts do: two places that face each other in pair after pair, with other pages
each time, are taken for one, and so are two pages of one host. Rules of this module: a place is a host with the first
folders of a path, and a prefix of addresses.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from enregard.core.checking.discrepancy import Side
from enregard.core.checking.link import unshared
from enregard.core.checking.web_address import WebAddress, web_address

_OFTEN: Final = 3
"""In so many pairs, with as many pages on either side, two places face each other by no chance."""


Places = tuple[tuple[str, str], ...]
"""Places of the source's language, each with the one that it has in the other."""


def told(groups: Iterable[Sequence[str]]) -> Places:
    """The places that a site says are one: `[[a.example/fr, a.example/en]]`, in either direction."""
    found = []
    for group in groups:
        places = [_place(one) for one in group]
        found += [(one, other) for one in places for other in places if one != other]
    return tuple(found)


Facing = tuple[WebAddress, WebAddress]
"""An address, and the one that faces it."""


def learned(facing: Sequence[Facing]) -> Places:
    """The places that face each other again and again, and hardly anything else; and pages of one host that do."""
    return (*_sites(facing), *_pages(facing))


def opposite(pairs: Iterable[tuple[Side, Side]]) -> Iterator[Facing]:
    """The addresses that a pair's sides do not share, as many on either, each with the one in its order."""
    for ours, theirs in pairs:
        left, right = unshared(ours, theirs) if ours.links and theirs.links else ([], [])
        if len(left) == len(right):
            yield from zip(map(web_address, left), map(web_address, right), strict=True)


def _sites(facing: Iterable[Facing]) -> Iterator[tuple[str, str]]:
    seen: defaultdict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    met: Counter[str] = Counter()
    for one, other in facing:
        if place := _parted(one, other):
            # The page that every text leads to counts once.
            met[place[0]] += (one.path, other.path) not in seen[place]
            seen[place].add((one.path, other.path))
    often = [place for place, pages in seen.items() if min(len({page[n] for page in pages}) for n in (0, 1)) >= _OFTEN]
    yield from (place for place in often if 2 * len(seen[place]) > met[place[0]])


def _pages(facing: Iterable[Facing]) -> Iterator[tuple[str, str]]:
    """Pages of one host, each of which faces the other in pair after pair, and no other page: /a-propos and /about."""
    seen = Counter((one.host + one.path, other.host + other.path) for one, other in facing if one.host == other.host)
    met = [Counter[str](), Counter[str]()]
    for pages, count in seen.items():
        for page, side in zip(pages, met, strict=True):
            side[page] += count
    for (one, other), count in seen.items():
        if count >= _OFTEN and met[0][one] == met[1][other] == count and _is_within(one) and _is_within(other):
            yield one, other


def _is_within(page: str) -> bool:
    """Whether a page has a path, of which it alone is meant."""
    return "/" in page


def _place(written: str) -> str:
    found = web_address(written if "://" in written else f"https://{written}")
    return found.host + found.path


def _parted(one: WebAddress, other: WebAddress) -> tuple[str, str] | None:
    """The places up to which two addresses differ; None where only their last part does, or one is none of the web."""
    if not one.host or not other.host or one.host.endswith(":") or other.host.endswith(":"):
        return None
    if one.host != other.host:
        return one.host, other.host
    left, right = one.path.split("/")[1:-1], other.path.split("/")[1:-1]
    for n, (folder, facing) in enumerate(zip(left, right, strict=False), 1):
        if folder != facing:
            return "/".join((one.host, *left[:n])), "/".join((other.host, *right[:n]))
    return None
