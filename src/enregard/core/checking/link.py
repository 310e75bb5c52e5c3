"""Links of a pair: which addresses on either side have no counterpart on the other.

Addresses are compared in their one form. A translation often leads to the translated page: what may be one page in the
two languages of the pair counts as the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import chain, islice, repeat
from typing import Final, NamedTuple

from enregard.core.checking.discrepancy import Discrepancy, Side
from enregard.core.checking.language_version import are_at, are_versions
from enregard.core.checking.slug import are_titled_versions, are_titles, are_translated
from enregard.core.checking.web_address import web_address
from enregard.core.languages.registry import language
from enregard.core.text.fold import Span


class _Link(NamedTuple):
    """Where a link leads, and what it shows."""

    address: str
    text: str
    span: Span | None
    """Where it stands, if that is known."""


_CODE: Final = 3
"""How many letters a language's code has at most."""
_TOLD: Final = 10
"""So many addresses are named; of more it is said how many."""
_COMPARED: Final = 10_000
"""How many pairs of links are looked at for one page in two languages: where there are more, each link is compared"""
_NEAR: Final = 20
"""with so many at least of those opposite that are left, in their order."""
_Same = Callable[[_Link, _Link], bool]


def links(ours: Side, theirs: Side) -> Iterator[Discrepancy]:
    """Both sides link to the same places, as often."""
    if sorted(ours.links) == sorted(theirs.links):
        return
    left, right = _unshared(ours, theirs)
    if not left and not right:
        return
    said = [f"{_addresses(rest)} in “{side.lang}” only" for rest, side in ((left, ours), (right, theirs)) if rest]
    where = (tuple(link.span for link in rest if link.span) for rest in (left, right))
    hint = "link to the same places on both sides"
    yield Discrepancy("link-differs", f"the links differ: {', '.join(said)}", hint, *where)


def _addresses(links: Sequence[_Link]) -> str:
    told = ", ".join(f"<{link.address}>" for link in links[:_TOLD])
    return f"{told} and {len(links) - _TOLD} more" if len(links) > _TOLD else told


def unshared(ours: Side, theirs: Side) -> tuple[list[str], list[str]]:
    """The addresses of each side that the other lacks, as often as it lacks them; the surest are paired first."""
    left, right = _unshared(ours, theirs)
    return [one.address for one in left], [one.address for one in right]


def _unshared(ours: Side, theirs: Side) -> tuple[list[_Link], list[_Link]]:

    def versions(one: _Link, other: _Link) -> bool:
        here, there = web_address(one.address), web_address(other.address)
        return are_versions(here, ours.lang, there, theirs.lang) or are_at(
            ours.places, here, there, (ours.lang, theirs.lang)
        )

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
    for form in (_written, _place):
        left, right = _without_equals(left, right, form)
    for same in (versions, titles, switches):
        left, right = _unpaired(left, right, same)
    return left, right


def _names(text: str, lang: str) -> bool:
    """Whether a link's words name a language, as it calls itself or as others call it."""
    one = language(lang)
    names = (name for name in (one.name.lower(), *one.aliases.split()) if len(name) > _CODE)
    return any(name in text.lower() for name in names)


def _links(side: Side) -> list[_Link]:
    known = zip(side.links, chain(side.link_texts, repeat("")), chain(side.link_spans, repeat(None)), strict=False)
    return [_Link(*one) for one in known]


def _written(link: _Link) -> Hashable:
    return link.address


def _place(link: _Link) -> Hashable:
    return web_address(link.address)


def _without_equals(
    left: Sequence[_Link], right: Sequence[_Link], form: Callable[[_Link], Hashable]
) -> tuple[list[_Link], list[_Link]]:
    """The links of each side that the other lacks, going by a form of them."""
    return _over(left, Counter(map(form, right)), form), _over(right, Counter(map(form, left)), form)


def _over(links: Sequence[_Link], opposite: Counter[Hashable], form: Callable[[_Link], Hashable]) -> list[_Link]:
    """Those of some links for which none is left opposite, in their order."""
    rest = []
    for link in links:
        opposite[form(link)] -= 1
        if opposite[form(link)] < 0:
            rest.append(link)
    return rest


def _unpaired(left: Sequence[_Link], right: Sequence[_Link], same: _Same) -> tuple[list[_Link], list[_Link]]:
    rest, over = [], list(right)
    near = max(_NEAR, _COMPARED // max(1, len(left)))
    for one in left:
        twin = next((k for k, other in enumerate(islice(over, near)) if same(one, other)), None)
        if twin is None:
            rest.append(one)
        else:
            del over[twin]
    return rest, over
