"""Links of a pair: which addresses on either side have no counterpart on the other.

Addresses are compared in their one form. A translation often leads to the translated page: what may be one page in the
two languages of the pair counts as the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, repeat
from typing import Final, NamedTuple

from enregard.core.checking.discrepancy import Discrepancy, Side
from enregard.core.checking.language_version import are_at, are_versions
from enregard.core.checking.slug import are_titled_versions, are_titles, are_translated
from enregard.core.checking.web_address import web_address
from enregard.core.languages.registry import language


class _Link(NamedTuple):
    """Where a link leads, and what it shows."""

    address: str
    text: str


_CODE: Final = 3
"""How many letters a language's code has at most."""
_Same = Callable[[_Link, _Link], bool]


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

    def versions(one: _Link, other: _Link) -> bool:
        here, there = web_address(one.address), web_address(other.address)
        return are_versions(here, ours.lang, there, theirs.lang) or are_at(ours.places, here, there)

    def titles(one: _Link, other: _Link) -> bool:
        here, there = web_address(one.address), web_address(other.address)
        langs = ours.lang, theirs.lang
        return (
            are_translated(here, langs[0], there, langs[1])
            or are_titles(here, one.text, there, other.text)
            or are_titled_versions(here, langs[0], there, langs[1])
        )

    def switches(one: _Link, other: _Link) -> bool:
        """Whether each link leads from its own language to the other one: English, Version française."""
        here, there = web_address(one.address), web_address(other.address)
        return here.host == there.host and _names(one.text, theirs.lang) and _names(other.text, ours.lang)

    left, right = _links(ours), _links(theirs)
    for same in (_is_written_so, _is_one_place, versions, titles, switches):
        if not left or not right:
            break
        left, right = _unpaired(left, right, same)
    return [one.address for one in left], [one.address for one in right]


def _names(text: str, lang: str) -> bool:
    """Whether a link's words name a language, as it calls itself or as others call it."""
    one = language(lang)
    names = (name for name in (one.name.lower(), *one.aliases.split()) if len(name) > _CODE)
    return any(name in text.lower() for name in names)


def _links(side: Side) -> Sequence[_Link]:
    return [_Link(*one) for one in zip(side.links, chain(side.link_texts, repeat("")), strict=False)]


def _is_written_so(one: _Link, other: _Link) -> bool:
    return one.address == other.address


def _is_one_place(one: _Link, other: _Link) -> bool:
    return web_address(one.address) == web_address(other.address)


def _unpaired(left: Sequence[_Link], right: Sequence[_Link], same: _Same) -> tuple[list[_Link], list[_Link]]:
    rest, over = [], list(right)
    for one in left:
        twin = next((other for other in over if same(one, other)), None)
        if twin is None:
            rest.append(one)
        else:
            over.remove(twin)
    return rest, over
