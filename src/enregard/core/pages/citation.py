"""How a page of this site is cited: as text, for BibTeX, and as CSL-JSON.

What is cited is the article as it stands here, under the title of the page's language. Names are given as the front
matter has them: nobody can tell a family name from a given one, or a person from an organization, for sure, so only a
comma (`Durand, Marie`) parts them. A text without a date is not cited.

BibTeX as in Patashnik, *BibTeXing* (1988), with the fields `url` and `translator` that biblatex knows; CSL-JSON as in
the schema of CSL 1.0.2.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from enregard.core.languages.typography import typeset
from enregard.core.markdown.address import joined, quoted
from enregard.core.pages.view import PageView
from enregard.core.quantities.format import format_day
from enregard.core.references.style import titled
from enregard.core.site.address import BOTH


class Imprint(NamedTuple):
    """The site that a page is cited from."""

    name: str = ""
    address: str = ""
    """Of its root, or nothing where it is not known."""


class Citation(NamedTuple):
    """A page, cited."""

    lang: str
    plain: str
    bibtex: str
    csl: str


class _Work(NamedTuple):
    id: str
    lang: str
    title: str
    authors: tuple[str, ...]
    translator: str
    """As the front matter tells of it, which need not be by name."""
    day: date | None
    site: str
    url: str


def citation(page: PageView, imprint: Imprint) -> Citation | None:
    """How `page` is cited; None where it has no date."""
    work = _work(page, imprint, page.lang)
    return Citation(work.lang, _plain(work), _bibtex(work), _csl(work)) if work.day else None


def passages(page: PageView, imprint: Imprint) -> tuple[tuple[str, str, str], ...]:
    """How a passage of `page` is cited in each of its languages: the language, its side, and all up to its number.

    `Anne Martin. “Bread.” Gazette, March 4, 2025`
    """
    works = ((head.side, _work(page, imprint, head.lang)) for head in page.heads)
    return tuple(
        (work.lang, side, " ".join(filter(None, (_who(work), titled(work.title, work.lang), _where(work)))))
        for side, work in works
    )


def _work(page: PageView, imprint: Imprint, lang: str) -> _Work:
    meta = page.edition.source.meta
    translator = "" if lang == page.edition.source.lang else str(page.edition.text(lang).meta.get("translator", ""))
    return _Work(
        _key(page),
        lang,
        page.titles[lang],
        tuple(meta.get("authors", ())),
        translator,
        meta.get("date"),
        imprint.name,
        joined(f"{imprint.address.rstrip('/')}/", quoted(page.url)) if imprint.address else "",
    )


def _key(page: PageView) -> str:
    """A key of letters, digits and hyphens, which is what every tool takes: the article's folder, and the language."""
    name = page.edition.address if page.which == BOTH else f"{page.edition.address}-{page.which}"
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", bare).strip("-") or "page"


def _plain(work: _Work) -> str:
    return " ".join(filter(None, (_who(work), titled(work.title, work.lang), f"{_where(work)}.", work.url)))


def _who(work: _Work) -> str:
    who = ", ".join(map(in_order, work.authors)).removesuffix(".")
    return f"{who}." if who else ""


def _where(work: _Work) -> str:
    """The site and the day, as far as they are known."""
    when = format_day(work.day.year, work.day.month, work.day.day, work.lang) if work.day else ""
    return ", ".join(filter(None, (typeset(work.site, work.lang), when)))


_TEX: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
        "\u00a0": "~",
        "\u202f": "~",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)
"""What TeX reads otherwise than it is meant. Braces are named, since BibTeX counts even those after a backslash."""

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def _bibtex(work: _Work) -> str:
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(work))
    return f"@misc{{{work.id},\n{fields}}}"


def _fields(work: _Work) -> Iterator[tuple[str, str]]:
    if work.authors:
        yield "author", "{" + " and ".join(map(_name, work.authors)) + "}"
    if work.translator:
        yield "translator", "{{" + work.translator.translate(_TEX) + "}}"
    # The second pair of braces keeps the capitals of the title.
    yield "title", "{{" + work.title.translate(_TEX) + "}}"
    if work.site:
        yield "howpublished", "{" + work.site.translate(_TEX) + "}"
    if work.day:
        yield "year", str(work.day.year)
        yield "month", _MONTHS[work.day.month - 1]
    yield "language", "{" + work.lang + "}"
    if work.url:
        yield "url", "{" + work.url + "}"


def _name(name: str) -> str:
    """A name; one in which BibTeX would see several is held together."""
    set_ = name.translate(_TEX)
    return "{" + set_ + "}" if re.search(r"(?i)\band\b", name) or name.count(",") > 2 else set_


def _csl(work: _Work) -> str:
    made: dict[str, Any] = {
        "id": work.id,
        "type": "webpage",
        "title": work.title,
        "author": list(map(_person, work.authors)),
        "translator": [{"literal": work.translator}] if work.translator else [],
        "container-title": work.site,
        "issued": {"date-parts": [[work.day.year, work.day.month, work.day.day]]} if work.day else {},
        "language": work.lang,
        "URL": work.url,
    }
    lines = (f'  "{name}": {json.dumps(value, ensure_ascii=False)}' for name, value in made.items() if value)
    return "[{\n" + ",\n".join(lines) + "\n}]"


def in_order(name: str) -> str:
    """A name as it is said: the given name first, where a comma parts it from the family's."""
    return " ".join(reversed(_parted(name)))


def _person(name: str) -> Mapping[str, str]:
    parts = _parted(name)
    return {"literal": name} if len(parts) == 1 else dict(zip(("family", "given"), parts, strict=True))


def _parted(name: str) -> tuple[str, ...]:
    """Family and given name, where one comma parts them; else the name as it is."""
    parts = tuple(part.strip() for part in name.split(","))
    return parts if len(parts) == 2 and all(parts) else (name,)
