"""Links of a pair: which addresses on either side have no counterpart on the other.

A translation often leads to the translated page: `/fr/lois` faces `/en/acts`, `doc-fra.aspx` faces `doc-eng.aspx`. Two
addresses on one host therefore count as the same where either of them names a language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from urllib.parse import urlsplit

from enregard.core.checking.discrepancy import Discrepancy, Side
from enregard.core.languages.registry import LANGUAGES


@cache
def _language() -> re.Pattern[str]:
    """A language named in an address: its code, with or without a country, or its name."""
    names = [f"{one.code} {one.aliases}".split() for one in LANGUAGES.values() if one.aliases]
    return re.compile(
        rf"(?<![a-z0-9])(?:{'|'.join(chain.from_iterable(names))}|[a-z]{{2}}-[a-z]{{2}})(?![a-z0-9])", re.IGNORECASE
    )


def links(ours: Side, theirs: Side) -> Iterator[Discrepancy]:
    """Both sides link to the same places, as often."""
    if sorted(ours.links) == sorted(theirs.links):
        return
    left, right = unshared(ours.links, theirs.links)
    if not left and not right:
        return
    said = [f"{_addresses(rest)} in “{side.lang}” only" for rest, side in ((left, ours), (right, theirs)) if rest]
    yield Discrepancy("link-differs", f"the links differ: {', '.join(said)}", "link to the same places on both sides")


def _addresses(links: Iterable[str]) -> str:
    return ", ".join(f"<{link}>" for link in links)


def unshared(ours: Sequence[str], theirs: Sequence[str]) -> tuple[list[str], list[str]]:
    """The addresses of each side that the other lacks, as often as it lacks them."""
    left, right = list(ours), list(theirs)
    for link in ours:
        if link in right:
            left.remove(link)
            right.remove(link)
    for link in list(left):
        twin = next((other for other in right if _translated(link, other)), None)
        if twin is not None:
            left.remove(link)
            right.remove(twin)
    return left, right


def _translated(one: str, other: str) -> bool:
    """Whether two addresses may be one page in two languages."""
    here, there = urlsplit(one), urlsplit(other)
    if not here.netloc or here.netloc.removeprefix("www.") != there.netloc.removeprefix("www."):
        return _sibling(here.netloc, there.netloc)
    return bool(_language().search(_way(one)) or _language().search(_way(other)))


def _sibling(host: str, other: str) -> bool:
    """fr.wikipedia.org and en.wikipedia.org."""
    first, _, rest = host.partition(".")
    second, _, same = other.partition(".")
    return rest == same and "." in rest and bool(_language().fullmatch(first) and _language().fullmatch(second))


def _way(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.path}?{parts.query}"
