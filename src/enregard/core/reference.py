"""The works that notes cite: read from CSL-YAML, set in a small style of author and year.

CSL-YAML is what Zotero exports and pandoc reads: a list of works, or such a list under the key `references`. The names
of its variables are those of the CSL 1.0.2 specification; what a work has beyond those read here does no harm.

The style. In the text, who and when, `Edwards, 2025`, and the place that the note gives; works that would be cited
alike are told apart by letters, 2025a, 2025b. In the list: authors; year; title, in the quotation marks of the page's
language or in italics where the work is a book, a report or the like; what it appeared in; the publisher; the day; the
address, by the name of its site; when it was read; the archived copy. A title in [brackets] describes a work whose
title is not known, and stays as it is. Other languages than French and English use English words, and dates such as
2025-03-04.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from html import escape
from typing import Final, NamedTuple
from urllib.parse import quote, urlsplit

from enregard.core.figure import format_day
from enregard.core.finding import Finding
from enregard.core.language import NO_BREAK, typeset
from enregard.core.node import Node, load, plain


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


# Reading

_TEXTS: Final = {
    "type": "type",
    "title": "title",
    "container-title": "container",
    "publisher": "publisher",
    "URL": "url",
    "DOI": "doi",
    "archive_location": "archive",
    "archive-location": "archive",
    "archive": "archive",
    "volume": "volume",
    "issue": "issue",
    "page": "pages",
    "language": "language",
}
"""The variables of CSL that are texts, and the fields that they become."""
_DATES: Final = {"issued": "issued", "accessed": "accessed"}
_NAMES: Final = ("author", "editor")
VARIABLES: Final = ("id", *_TEXTS, *_DATES, *_NAMES)
"""The variables of CSL that are read."""
_ID: Final = re.compile(r"\w[\w:.#$%&+?~/-]*")


def read(text: str, file: str) -> tuple[dict[str, Reference], list[Finding]]:
    """The works of a file by id, in its order, and what is wrong in it."""
    reader = _Reader(file)
    return _told_apart(reader.references(text)), reader.findings


class _Reader:
    """Reads a file of works, gathering findings."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.findings: list[Finding] = []

    def say(self, line: int, message: str, hint: str = "") -> None:
        self.findings.append(Finding("reference-invalid", self.file, line, message, hint))

    def references(self, text: str) -> dict[str, Reference]:
        text = re.sub(r"\n---\s*\Z", "\n", plain(text))
        root, problems = load(text)
        for problem in problems:
            self.say(problem.line, problem.message, problem.hint)
        items = root
        if root is not None and isinstance(root.value, dict):
            items = root.value.get("references")
        if items is None or (root is not None and root.empty):
            if root is not None and not root.empty:
                self.say(
                    root.line,
                    "this is not a list of works",
                    "begin each with - id: name, or put them under references:",
                )
            return {}
        if not isinstance(items.value, list):
            if not items.empty:
                self.say(items.line, "this is not a list of works", "begin each with - id: name")
            return {}
        found: dict[str, Reference] = {}
        for item in items.value:
            one = self.reference(item, found)
            if one:
                found[one.id] = one
        return found

    def reference(self, item: Node, found: Mapping[str, Reference]) -> Reference | None:
        entry = item.value if isinstance(item.value, dict) else {}
        id = entry["id"].text.strip() if "id" in entry else ""
        if not _ID.fullmatch(id):
            message = f"“{id}” cannot be cited as an id" if id else "a work without an id"
            self.say(entry["id"].line if id else item.line, message, "as id: v3-report, without spaces")
            return None
        if id in found:
            self.say(entry["id"].line, f"“{id}” is there twice", f"the first is in line {found[id].line}")
            return None
        for key, node in entry.items():
            self.slip(key, node)
        texts = {field: self.text(key, entry[key]) for key, field in _TEXTS.items() if key in entry}
        dates = {field: self.date(key, entry[key]) for key, field in _DATES.items() if key in entry}
        names = next((self.names(key, entry[key]) for key in _NAMES if key in entry), ())
        texts["url"] = self.address(entry, "URL", texts.get("url", ""))
        texts["doi"] = re.sub(r"(?i)^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", texts.get("doi", ""))
        texts["archive"] = texts["archive"] if _is_address(texts.get("archive", "")) else ""
        if not texts.get("title") and not names and not texts.get("container") and not texts["url"]:
            self.say(item.line, f"“{id}” says nothing of the work", "it needs a title, an author or a URL")
        return Reference(id, entry["id"].line, authors=names, **texts, **dates)  # type: ignore[arg-type]

    def slip(self, key: str, node: Node) -> None:
        """A variable whose name only differs in capitals or hyphens from one that is read."""
        plain = key.lower().replace("_", "-")
        meant = next((known for known in VARIABLES if known.lower().replace("_", "-") == plain), "")
        if meant and key not in VARIABLES:
            self.say(node.line, f"CSL knows no “{key}”", f"write {meant}")

    def text(self, key: str, node: Node) -> str:
        if not isinstance(node.value, str):
            self.say(node.line, f"“{key}” takes a text", f'put it in quotes: {key}: "…"')
            return ""
        return "" if node.empty else " ".join(node.text.split())

    def address(self, entry: Mapping[str, Node], key: str, text: str) -> str:
        if text and not _is_address(text):
            self.say(entry[key].line, f"“{text}” is no address", "it begins with https:// or http://")
            return ""
        return text

    def names(self, key: str, node: Node) -> tuple[Name, ...]:
        items = node.value if isinstance(node.value, list) else [node]
        found = [self.name(key, item) for item in items]
        return tuple(name for name in found if name)

    def name(self, key: str, node: Node) -> Name | None:
        if isinstance(node.value, str):
            return None if node.empty else Name(" ".join(node.text.split()))
        parts = (
            {part: " ".join(value.text.split()) for part, value in node.value.items()}
            if isinstance(node.value, dict)
            else {}
        )
        whole = parts.get("literal") or parts.get("name", "")
        family = " ".join(filter(None, (parts.get("non-dropping-particle"), parts.get("family"))))
        given = " ".join(filter(None, (parts.get("given"), parts.get("dropping-particle"), parts.get("suffix"))))
        if not whole and not family and not given:
            self.say(node.line, f"“{key}” takes names", "as - {family: Curie, given: Marie}, or - {literal: CNRS}")
            return None
        return Name(whole) if whole else Name(family or given, given if family else "")

    def date(self, key: str, node: Node) -> When | None:
        if node.empty:
            return None
        when = _when(node)
        if when is None:
            self.say(
                node.line, f"“{key}” takes a date", f"as {key}: 2025-03-04, or {key}: {{date-parts: [[2025, 3, 4]]}}"
            )
        return when


def _is_address(text: str) -> bool:
    if not re.fullmatch(r"https?://[^\s<>\"]+", text):
        return False
    try:
        return bool(urlsplit(text).hostname)
    except ValueError:
        return False


def _when(node: Node) -> When | None:
    """A date as CSL has it (date-parts, raw, literal), as pandoc writes it (year, month, day), or as text."""
    if isinstance(node.value, str):
        when = _in_text(node.text)
        return when if when and when.year else None
    if isinstance(node.value, list):
        return _parts(node.value)
    entry = node.value
    circa = "circa" in entry and entry["circa"].text.strip().lower() not in {"", "0", "false", "no"}
    if "date-parts" in entry and isinstance(entry["date-parts"].value, list):
        when = _parts(entry["date-parts"].value)
    elif "year" in entry:
        when = _parts([node])
    elif "raw" in entry:
        when = _in_text(entry["raw"].text)
    else:
        words = " ".join(entry["literal"].text.split()) if "literal" in entry else ""
        when = _in_text(words) if words else None
    return replace(when, circa=circa or when.circa) if when else None


def _parts(items: Sequence[Node]) -> When | None:
    """One date or two, each a list of numbers or a mapping; a single date may also stand without its own list."""
    days = [_day(items)] if items and isinstance(items[0].value, str) else [_day(_numbers(item)) for item in items]
    if not days or len(days) > 2 or None in days:
        return None
    first, last = days[0], days[-1]
    if first is None or last is None:
        return None
    return When(*first, until=last if len(days) == 2 and last != first else (0, 0, 0))


def _numbers(item: Node) -> Sequence[Node]:
    if isinstance(item.value, list):
        return item.value
    if isinstance(item.value, dict):
        return [item.value[part] for part in ("year", "month", "day") if part in item.value]
    return [item]


def _day(items: Sequence[Node]) -> tuple[int, int, int] | None:
    """Year, month and day; 0 for what is not known."""
    texts = [item.text.strip() for item in items]
    if not 1 <= len(texts) <= 3 or not all(re.fullmatch(r"\d{1,4}", text) for text in texts):
        return None
    year, month, day = (*(int(text) for text in texts), 0, 0)[:3]
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    return year, month, day


_ISO: Final = r"\d{4}(?:-\d\d?){0,2}"


def _in_text(text: str) -> When | None:
    """2025, 2025-03, 2025-03-04, 2025-03-04/2025-03-06, with `~` or `?` (EDTF) where it is not sure; else words."""
    text = " ".join(text.split())
    said = re.fullmatch(rf"({_ISO})([~?]?)(?:/({_ISO})([~?]?))?", text)
    if said:
        days = [Node([Node(part, 0) for part in day.split("-")], 0) for day in (said[1], said[3]) if day]
        when = _parts(days)
        return replace(when, circa=bool(said[2] or said[4])) if when else None
    year = re.search(r"(?<!\d)\d{4}(?!\d)", text)
    return When(int(year[0]) if year else 0, words=text) if text else None


def _told_apart(references: Mapping[str, Reference]) -> dict[str, Reference]:
    """Letters for works that would be cited alike."""
    alike: dict[str, list[str]] = defaultdict(list)
    for one in references.values():
        alike[label(one, "en")].append(one.id)
    letters = {id: _letter(n) for ids in alike.values() if len(ids) > 1 for n, id in enumerate(ids)}
    return {id: replace(one, suffix=letters.get(id, "")) for id, one in references.items()}


def _letter(number: int) -> str:
    """a, b, … z, aa, ab."""
    return (_letter(number // 26 - 1) if number >= 26 else "") + chr(ord("a") + number % 26)


# Setting


class _Style(NamedTuple):
    """What differs between languages."""

    undated: str
    circa: str
    about: str
    others: str
    both: str
    last: str
    read: str
    archived: str
    pages: str
    volume: str
    quoted: Callable[[str], str]


def _guillemets(title: str) -> str:
    inner = re.sub(r"«\s*(.*?)\s*»", r"“\1”", title.removesuffix("."))
    return f"«{NO_BREAK}{inner}{NO_BREAK}»."


def _curly(title: str) -> str:
    inner = re.sub(r"[“«]\s*(.*?)\s*[”»]", r"‘\1’", title)
    return f"“{inner}”" if inner[-1:] in ".?!…" else f"“{inner}.”"


_STYLES: Final[dict[str, _Style]] = {
    "fr": _Style(
        undated=f"s.{NO_BREAK}d.",
        circa=f"vers{NO_BREAK}",
        about=f"vers le{NO_BREAK}",
        others=f"et{NO_BREAK}al.",
        both=" et ",
        last=" et ",
        read="consulté le",
        archived="copie archivée",
        pages="p.",
        volume="vol.",
        quoted=_guillemets,
    ),
    "en": _Style(
        undated="n.d.",
        circa=f"ca.{NO_BREAK}",
        about=f"ca.{NO_BREAK}",
        others=f"et{NO_BREAK}al.",
        both=" and ",
        last=", and ",
        read="accessed",
        archived="archived copy",
        pages="pp.",
        volume="vol.",
        quoted=_curly,
    ),
}


def _style(lang: str) -> _Style:
    return _STYLES.get(lang.split("-")[0], _STYLES["en"])


def cite(references: Mapping[str, Reference], id: str, place: str, lang: str) -> str | None:
    """A work as it is cited in the text, linked to its place in the list; None for an id that is not there."""
    one = references.get(id)
    if one is None:
        return None
    words = label(one, lang) + (f", {_unbroken(place)}" if place else "")
    return f'<a href="#ref-{quote(id)}" role="doc-biblioref">{escape(words, quote=False)}</a>'


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
    style = _style(lang)
    if len(names) == 2 and not more:
        return style.both.join(names)
    if names:
        return names[0] + (f" {style.others}" if more or len(names) > 2 else "")
    if body := one.publisher or one.container.partition(", via ")[0]:
        return body
    words = one.title.split()
    return " ".join(words[:5]) + (" …" if len(words) > 5 else "") or urlsplit(one.url).hostname or one.id


def _year(one: Reference, lang: str) -> str:
    when, style = one.issued, _style(lang)
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
    style = _style(lang)
    who = escape(f"{_authors(one, style, lang)} ({_year(one, lang)}).", quote=False)
    parts = (who, _title(one, style), _place(one, style, lang), _links(one, style, lang))
    return " ".join(part for part in parts if part)


def _authors(one: Reference, style: _Style, lang: str) -> str:
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


def _title(one: Reference, style: _Style) -> str:
    if not one.title:
        return ""
    spoken = (
        f' lang="{escape(one.language)}"' if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", one.language) else ""
    )
    title = typeset(one.title, one.language or "en")
    if title.startswith("[") and title.endswith("]"):
        return f"<span{spoken}>{escape(title, quote=False)}</span>."
    if one.type in _ITALIC:
        return f"<cite{spoken}>{escape(title, quote=False)}</cite>" + ("" if title[-1] in ".?!…" else ".")
    words = escape(style.quoted(title), quote=False)
    return f"<span{spoken}>{words}</span>" if spoken else words


def _place(one: Reference, style: _Style, lang: str) -> str:
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


def _exactly(when: When | None, style: _Style, lang: str) -> str:
    """A date, unless the year alone says it already."""
    if when is None or when.words or not (when.month or when.until[0]):
        return when.words if when else ""
    first = format_day(when.year, when.month, when.day, lang)
    if when.until[0]:
        first = f"{first} – {format_day(*when.until, lang)}"
    about = style.about if when.day else style.circa
    return (about if when.circa else "") + first


def _links(one: Reference, style: _Style, lang: str) -> str:
    parts = []
    if one.address:
        words = f"doi:{one.doi}" if one.doi else (urlsplit(one.url).hostname or "").removeprefix("www.")
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
