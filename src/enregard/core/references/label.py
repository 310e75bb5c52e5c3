"""Works as they are cited in a text: who and when, `Edwards, 2025`, and the place that a note gives.

Works that would be cited alike are told apart by letters, 2025a, 2025b, among those that the site cites.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from html import escape
from typing import Final
from urllib.parse import quote

from enregard.core.languages.direction import apart, in_english
from enregard.core.languages.registry import FALLBACK
from enregard.core.languages.typography import typeset
from enregard.core.markdown import address
from enregard.core.markdown.citation import Cited
from enregard.core.quantities.enumeration import letters
from enregard.core.references import rich
from enregard.core.references.dated import knows_terms, terms, year
from enregard.core.references.locator import located
from enregard.core.references.reference import Name, Reference, anchor
from enregard.core.references.written import is_others

LEGAL: Final = frozenset({"legislation", "bill", "regulation", "legal_case", "treaty", "hearing"})
"""Types that nobody calls by whoever published them."""
WITHIN: Final = frozenset({"chapter", "paper-conference", "entry-dictionary", "entry-encyclopedia", "entry"})
"""Types that appear in a book."""


def label(one: Reference, lang: str) -> str:
    """Who and when, as text: Edwards, 2025."""
    return f"{who(one, lang)}, {year(one.issued, lang, one.letter)}" if not one.says_nothing else one.id


def cite(references: Mapping[str, Reference], cited: Cited, lang: str, *, narrative: bool = False) -> str | None:
    """A work as it is cited, linked to its place in the list, with what stands before it; None where it is not there.

    In a sentence, as a `narrative`, the year stands in brackets: Edwards (2025, p. 5).
    """
    one = references.get(cited.id)
    if one is None:
        return None
    place = _told(located(cited.place, lang), lang)
    when = _told(year(one.issued, lang, one.letter), lang)
    told = f"{when}, {place}" if place else when
    if one.says_nothing:
        words = f"{escape(one.id, quote=False)}, {place}" if place else escape(one.id, quote=False)
    elif cited.bare and not narrative:
        words = told
    else:
        name = who(one, lang)
        name = apart(name, lang, escape(typeset(name, lang), quote=False))
        words = f"{name} ({told})" if narrative else f"{name}, {told}"
    before = escape(f"{typeset(cited.before, lang)} ", quote=False) if cited.before else ""
    return f'{before}<a href="#{quote(anchor(one.id))}">{words}</a>'


def _told(words: str, lang: str) -> str:
    """A year or a place as HTML; English words of reference, where a language's are not known, say that they are."""
    html = escape(typeset(words, lang), quote=False)
    return html if knows_terms(lang) or not any(map(str.isalpha, words)) else in_english(html, lang)


def named(names: Sequence[Name]) -> tuple[tuple[Name, ...], bool]:
    """The people that are named, and whether there are others."""
    known = tuple(name for name in names if not is_others(name.family))
    return known, len(known) < len(names)


def who(one: Reference, lang: str) -> str:
    """Whose work it is, as short as citations say it; its title where that is not known."""
    known, more = named(one.authors or one.editors)
    names = [name.short for name in known]
    style = terms(lang)
    if len(names) == 2 and not more:
        return style.both.join(names)
    if names:
        return names[0] + (f" {style.others}" if more or len(names) > 2 else "")
    if publisher := body(one):
        return publisher
    words = (one.short or rich.plain(one.title, lang)).split()
    short = " ".join(words[:5]) + (" …" if len(words) > 5 else "")
    return short or address.parts(one.url).host.removeprefix("www.") or one.doi or one.id


def body(one: Reference) -> str:
    """Who published a work that nobody is named for; of a law or a judgment that says nothing."""
    if one.type in LEGAL:
        return ""
    if one.type in WITHIN:
        return one.publisher if not one.container else ""
    return one.publisher or rich.plain(one.container).partition(", via ")[0]


def told_apart(references: Iterable[Reference]) -> dict[Reference, Reference]:
    """Works that would be cited alike, each with its letter, in their order."""
    alike: dict[str, list[Reference]] = defaultdict(list)
    for one in references:
        alike[label(one, FALLBACK.code)].append(one)
    several = [ones for ones in alike.values() if len(ones) > 1 and not ones[0].says_nothing]
    return {one: replace(one, letter=letters(n)) for ones in several for n, one in enumerate(ones, 1)}
