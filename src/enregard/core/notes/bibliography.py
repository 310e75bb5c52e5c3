"""The file of the works that notes cite, read from CSL-YAML.

CSL-YAML is what Zotero exports and pandoc reads: a list of works, or such a list under the key `references`. The names
of its variables are those of the CSL 1.0.2 specification; what a work has beyond those read here does no harm. What
cannot be read is a finding, and the rest of the file is read all the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from enregard.core.finding import Finding
from enregard.core.languages.registry import FALLBACK
from enregard.core.markdown.address import is_whole
from enregard.core.markdown.node import Node, load
from enregard.core.notes.reference import Name, Reference, When, label
from enregard.core.text.lines import plain, unfolded

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
    reader = _BibliographyReader(file)
    return _told_apart(reader.references(text)), reader.findings


class _BibliographyReader:
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
        texts["archive"] = texts["archive"] if is_whole(texts.get("archive", "")) else ""
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
        return "" if node.empty else unfolded(node.text)

    def address(self, entry: Mapping[str, Node], key: str, text: str) -> str:
        if text and not is_whole(text):
            self.say(entry[key].line, f"“{text}” is no address", "it begins with https:// or http://")
            return ""
        return text

    def names(self, key: str, node: Node) -> tuple[Name, ...]:
        items = node.value if isinstance(node.value, list) else [node]
        found = [self.name(key, item) for item in items]
        return tuple(name for name in found if name)

    def name(self, key: str, node: Node) -> Name | None:
        if isinstance(node.value, str):
            return None if node.empty else Name(unfolded(node.text))
        parts = (
            {part: unfolded(value.text) for part, value in node.value.items()} if isinstance(node.value, dict) else {}
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
        words = unfolded(entry["literal"].text) if "literal" in entry else ""
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
    text = unfolded(text)
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
        alike[label(one, FALLBACK.code)].append(one.id)
    letters = {id: _letter(n) for ids in alike.values() if len(ids) > 1 for n, id in enumerate(ids)}
    return {id: replace(one, suffix=letters.get(id, "")) for id, one in references.items()}


def _letter(number: int) -> str:
    """a, b, … z, aa, ab."""
    return (_letter(number // 26 - 1) if number >= 26 else "") + chr(ord("a") + number % 26)
