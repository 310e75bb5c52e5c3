"""Links of a pair: which addresses on either side have no counterpart on the other.

Addresses are compared in their one form. A translation often leads to the translated page: what may be one page in the
two languages of the pair counts as the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from enregard.core.checking.discrepancy import Discrepancy, Side
from enregard.core.checking.language_version import are_at, are_versions
from enregard.core.checking.web_address import web_address

_Same = Callable[[str, str], bool]


def links(ours: Side, theirs: Side) -> Iterator[Discrepancy]:
    """Both sides link to the same places, as often."""
    if sorted(ours.links) == sorted(theirs.links):
        return
    left, right = unshared(ours, theirs)
    if not left and not right:
        return
    said = [f"{_addresses(rest)} in “{side.lang}” only" for rest, side in ((left, ours), (right, theirs)) if rest]
    yield Discrepancy("link-differs", f"the links differ: {', '.join(said)}", "link to the same places on both sides")


def _addresses(links: Iterable[str]) -> str:
    return ", ".join(f"<{link}>" for link in links)


def unshared(ours: Side, theirs: Side) -> tuple[list[str], list[str]]:
    """The addresses of each side that the other lacks, as often as it lacks them; the surest are paired first."""

    def versions(one: str, other: str) -> bool:
        here, there = web_address(one), web_address(other)
        return are_versions(here, ours.lang, there, theirs.lang) or are_at(ours.places, here, there)

    left, right = ours.links, theirs.links
    for same in (_is_written_so, _is_one_place, versions):
        left, right = _unpaired(left, right, same)
    return list(left), list(right)


def _is_written_so(one: str, other: str) -> bool:
    return one == other


def _is_one_place(one: str, other: str) -> bool:
    return web_address(one) == web_address(other)


def _unpaired(left: Sequence[str], right: Sequence[str], same: _Same) -> tuple[list[str], list[str]]:
    rest, over = [], list(right)
    for one in left:
        twin = next((other for other in over if same(one, other)), None)
        if twin is None:
            rest.append(one)
        else:
            over.remove(twin)
    return rest, over
