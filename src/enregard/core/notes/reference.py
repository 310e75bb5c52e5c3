"""The works that notes cite, set in a small style of author and year.

In the text, who and when, `Edwards, 2025`, and the place that the note gives; works that would be cited alike are told
apart by letters, 2025a, 2025b. In the list: authors; year; title, in the quotation marks of the page's language or in
italics where the work is a book, a report or the like; what it appeared in; the publisher; the day; the address, by the
name of its site; when it was read; the archived copy. A title in [brackets] describes a work whose title is not known,
and stays as it is. Other languages than French and English use English words, and dates such as 2025-03-04.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final, NamedTuple
from urllib.parse import quote

from enregard.core.languages.language import NO_BREAK, Citation
from enregard.core.languages.registry import FALLBACK, language
from enregard.core.languages.typography import typeset
from enregard.core.markdown import address
from enregard.core.quantities.format import format_day


class Name(NamedTuple):
    """A person or an organization."""

    family: str
    """The family name with its particles, or the whole name of an organization."""
    given: str = ""


@dataclass(frozen=True, slots=True)
class When:
    """A date, as exact as it is known."""

    year: int = 0
    month: int = 0
    day: int = 0
    until: tuple[int, int, int] = (0, 0, 0)
    """Of a range, its end."""
    circa: bool = False
    words: str = ""
    """A date that is only told in words."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A work."""

    id: str
    line: int
    """Where it begins in its file, from 1."""
    type: str = ""
    """As CSL names it: report, webpage, article-newspaper."""
    title: str = ""
    authors: tuple[Name, ...] = ()
    container: str = ""
    """What it appeared in: a newspaper, a site, a collection."""
    publisher: str = ""
    issued: When | None = None
    accessed: When | None = None
    url: str = ""
    """http or https, or nothing."""
    doi: str = ""
    """Without the address that it has at doi.org."""
    archive: str = ""
    """The address of an archived copy."""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    language: str = ""
    """The code of the title's language."""
    suffix: str = ""
    """The letter after its year, where another work would be cited alike."""

    @property
    def address(self) -> str:
        """Where it can be read, or nothing."""
        return f"https://doi.org/{quote(self.doi, safe='/():;.-_')}" if self.doi else self.url


def _words(lang: str) -> Citation:
    """The words of references in a language; English ones where they are not known."""
    words = language(lang).citation or FALLBACK.citation
    assert words is not None
    return words


_INNER: Final = re.compile(r"[“«]\s*(.*?)\s*[”»]")


def titled(title: str, lang: str) -> str:
    """The title of a text, as text in the quotation marks of a language, with its full stop."""
    quotes = language(lang).quotes or FALLBACK.quotes
    assert quotes is not None
    if not quotes.stop_inside:
        title = title.removesuffix(".")
    inner = _INNER.sub(lambda found: quotes.inner_open + found[1] + quotes.inner_close, title)
    if not quotes.stop_inside:
        return f"{quotes.open}{inner}{quotes.close}."
    return quotes.open + inner + ("" if inner[-1:] in ".?!…" else ".") + quotes.close


def cite(references: Mapping[str, Reference], id: str, place: str, lang: str) -> str | None:
    """A work as it is cited in the text, linked to its place in the list; None for an id that is not there."""
    one = references.get(id)
    if one is None:
        return None
    words = label(one, lang) + (f", {_unbroken(place)}" if place else "")
    return f'<a href="#ref-{quote(id)}">{escape(words, quote=False)}</a>'


def label(one: Reference, lang: str) -> str:
    """Who and when, as text: Edwards, 2025."""
    return f"{_who(one, lang)}, {_year(one, lang)}"


_MORE: Final = {"others", "and others", "et al.", "et al"}
"""Names that stand for those left out."""


def _people(one: Reference) -> tuple[tuple[Name, ...], bool]:
    """The authors that are named, and whether there are others."""
    named = tuple(name for name in one.authors if name.family.lower() not in _MORE)
    return named, len(named) < len(one.authors)


def _who(one: Reference, lang: str) -> str:
    named, more = _people(one)
    names = [name.family for name in named]
    style = _words(lang)
    if len(names) == 2 and not more:
        return style.both.join(names)
    if names:
        return names[0] + (f" {style.others}" if more or len(names) > 2 else "")
    if body := one.publisher or one.container.partition(", via ")[0]:
        return body
    words = one.title.split()
    return " ".join(words[:5]) + (" …" if len(words) > 5 else "") or address.parts(one.url).host or one.id


def _year(one: Reference, lang: str) -> str:
    when, style = one.issued, _words(lang)
    if when is None or not (when.year or when.words):
        return style.undated + one.suffix
    return (style.circa if when.circa else "") + (f"{when.year}" if when.year else when.words) + one.suffix


def _unbroken(place: str) -> str:
    """A place in a work, with no line break between `p.` and its number."""
    return re.sub(r"(?i)\b(pp?|vol|chap|ch|art|fig|tab|table|tableau|n|no|nᵒ|§)(\.?) (?=\d)", rf"\1\2{NO_BREAK}", place)


_ITALIC: Final = {
    "book",
    "report",
    "thesis",
    "manuscript",
    "periodical",
    "motion_picture",
    "software",
    "dataset",
    "legislation",
}


def full(one: Reference, lang: str) -> str:
    """A work as it stands in the list, as HTML."""
    style = _words(lang)
    who = escape(f"{_authors(one, style, lang)} ({_year(one, lang)}).", quote=False)
    parts = (who, _title(one, lang), _place(one, style, lang), _links(one, style, lang))
    return " ".join(part for part in parts if part)


def _authors(one: Reference, style: Citation, lang: str) -> str:
    """All authors, the first by family name; of more than six, three."""
    named, more = _people(one)
    if not named:
        return _who(one, lang)
    first = ", ".join(part for part in named[0] if part)
    names = [first, *(f"{name.given} {name.family}".strip() for name in named[1:])]
    if more or len(names) > 6:
        return f"{', '.join(names[:3])} {style.others}"
    last = style.last if named[0].given or len(names) > 2 else style.both
    return ", ".join(names[:-1]) + last + names[-1] if len(names) > 1 else first


def _title(one: Reference, lang: str) -> str:
    if not one.title:
        return ""
    spoken = (
        f' lang="{escape(one.language)}"' if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", one.language) else ""
    )
    title = typeset(one.title, one.language or FALLBACK.code)
    if title.startswith("[") and title.endswith("]"):
        return f"<span{spoken}>{escape(title, quote=False)}</span>."
    if one.type in _ITALIC:
        return f"<cite{spoken}>{escape(title, quote=False)}</cite>" + ("" if title[-1] in ".?!…" else ".")
    words = escape(titled(title, lang), quote=False)
    return f"<span{spoken}>{words}</span>" if spoken else words


def _place(one: Reference, style: Citation, lang: str) -> str:
    """What it appeared in, where in it, who published it, and when; without what stands before the title already."""
    who = _who(one, lang)
    volume = f"{style.volume}{NO_BREAK}{one.volume}" if one.volume else ""
    issue = f"({one.issue})" if one.issue else ""
    pages = f"{style.pages}{NO_BREAK}{one.pages.replace('-', '–')}" if one.pages else ""
    publisher = one.publisher if one.publisher != who else ""
    plain = [
        escape(part, quote=False) for part in (volume + issue, pages, publisher, _exactly(one.issued, style, lang))
    ]
    container = f"<cite>{escape(one.container, quote=False)}</cite>" if one.container not in {"", who} else ""
    said = ", ".join(part for part in (container, *plain) if part)
    return f"{said[0].upper()}{said[1:]}." if said else ""


def _exactly(when: When | None, style: Citation, lang: str) -> str:
    """A date, unless the year alone says it already."""
    if when is None or when.words or not (when.month or when.until[0]):
        return when.words if when else ""
    first = format_day(when.year, when.month, when.day, lang)
    if when.until[0]:
        first = f"{first} – {format_day(*when.until, lang)}"
    about = style.about if when.day else style.circa
    return (about if when.circa else "") + first


def _links(one: Reference, style: Citation, lang: str) -> str:
    parts = []
    if one.address:
        words = f"doi:{one.doi}" if one.doi else address.parts(one.url).host.removeprefix("www.")
        parts.append(_link(one.address, words))
    if one.accessed and (day := _exactly(one.accessed, style, lang)):
        parts.append(escape(f"{style.read} {day}", quote=False))
    if one.archive:
        parts.append(_link(one.archive, style.archived))
    return ", ".join(parts) + "." if parts else ""


def _link(address: str, words: str) -> str:
    return f'<a href="{escape(address)}">{escape(words, quote=False)}</a>'


def listed(references: Mapping[str, Reference], ids: Sequence[str], lang: str) -> tuple[tuple[str, str], ...]:
    """The works of `ids` that are there, in the order of their labels: id and HTML."""
    known = [references[id] for id in dict.fromkeys(ids) if id in references]
    known.sort(key=lambda one: (label(one, lang).casefold(), one.id))
    return tuple((one.id, full(one, lang)) for one in known)
