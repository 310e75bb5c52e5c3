"""One work, from the variables of CSL that its entry has to the record of it.

The names of the variables are those of the CSL 1.0.2 specification, in whatever letters and with whatever hyphens they
are written; what a work has beyond those read here does no harm. What cannot be read is shown as it stands, and told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from enregard.core.finding import HIDDEN, Finding
from enregard.core.languages.naming import code_of
from enregard.core.markdown.address import is_whole
from enregard.core.markdown.node import Node
from enregard.core.references import rich
from enregard.core.references.bibtex_value import TYPES, people
from enregard.core.references.marked import unescaped
from enregard.core.references.reference import Name, Reference
from enregard.core.references.rich import Rich
from enregard.core.references.when import When, when
from enregard.core.text.lines import unfolded

_RICH: Final = {"title": "title", "container-title": "container"}
_TEXTS: Final = {
    "type": "type",
    "title-short": "short",
    "collection-title": "collection",
    "collection-number": "collection_number",
    "publisher": "publisher",
    "publisher-place": "place",
    "authority": "authority",
    "event-title": "event",
    "genre": "genre",
    "number": "number",
    "edition": "edition",
    "version": "version",
    "volume": "volume",
    "issue": "issue",
    "page": "pages",
    "language": "language",
}
"""The variables of CSL that are texts, and the fields that they become."""
_ADDRESSES: Final = ("URL", "DOI", "archive", "archive_location")
_DATES: Final = {"issued": "issued", "accessed": "accessed", "original-date": "original"}
_NAMES: Final = {
    "author": "authors",
    "editor": "editors",
    "translator": "translators",
    "interviewer": "interviewers",
}
_INSTEAD: Final = {
    "author": ("director", "composer", "performer", "host", "creator", "contributor", "script-writer"),
    "editor": ("editorial-director", "container-author", "collection-editor"),
    "title-short": ("short-title", "shorttitle"),
    "event-title": ("event",),
    "page": ("article-number",),
    "container-title": ("journal", "journaltitle", "booktitle", "collection-title"),
    "publisher-place": ("address", "location"),
    "publisher": ("school", "institution", "organization"),
    "issued": ("date", "year"),
    "accessed": ("urldate",),
}
"""Variables, and fields of BibTeX, that stand in for others where these are missing."""
VARIABLES: Final = ("id", "citation-key", *_RICH, *_TEXTS, *_ADDRESSES, *_DATES, *_NAMES, "status")
"""The variables of CSL that are read."""
_SHARED: Final = frozenset({"article"})
"""What BibTeX and CSL call a type, and do not mean the same by."""
_BOOKISH: Final = frozenset({"book", "report", "thesis", "pamphlet", "classic"})


@dataclass(frozen=True, slots=True)
class Entry:
    """What a file says of one work."""

    file: str
    line: int
    variables: Mapping[str, Node]
    read: Callable[[str], Rich]
    """How its texts are read: each format has its own markup."""


def folded(key: str) -> str:
    """The name of a variable, whose case and whose hyphens do not count."""
    return key.lower().replace("_", "-").replace(" ", "-")


_KNOWN: Final = {folded(key): key for key in VARIABLES}


def named(entry: Mapping[str, Node]) -> dict[str, Node]:
    """Variables by the names that CSL gives them; of two spellings of one, the first."""
    found: dict[str, Node] = {}
    for key, node in entry.items():
        found.setdefault(_KNOWN.get(folded(key), folded(key)), node)
    return found


def identified(variables: Mapping[str, Node]) -> str:
    """What notes cite a work by: its citation key, where its program numbers works otherwise; else its id."""
    for key in ("citation-key", "id"):
        if key in variables and (text := _said(unescaped(variables[key].text))):
            return text
    return ""


def reference(id: str, entry: Entry) -> tuple[Reference, list[Finding]]:
    """The record of an entry, and what is to be told of it."""
    reader = _EntryReader(id, entry)
    return reader.reference(), reader.findings


class _EntryReader:
    """Reads one entry, gathering findings."""

    def __init__(self, id: str, entry: Entry) -> None:
        self.id, self.entry, self.given = id, entry, entry.variables
        self.findings: list[Finding] = []

    def say(self, line: int, message: str, hint: str = "") -> None:
        self.findings.append(Finding("reference-invalid", self.entry.file, line, message, hint))

    def reference(self) -> Reference:
        texts: dict[str, Any] = {field: self.text(key) for key, field in _TEXTS.items()}
        riches: dict[str, Any] = {field: self.rich(key) for key, field in _RICH.items()}
        if riches["container"] and texts["collection"] == rich.plain(riches["container"]):
            texts["collection"] = ""
        texts["type"] = texts["type"].lower().replace(" ", "-")
        texts["type"] = TYPES.get(texts["type"], texts["type"]) if texts["type"] not in _SHARED else texts["type"]
        texts["language"] = code_of(texts["language"])
        url, doi = self.addresses()
        dates: dict[str, Any] = {field: self.date(key) for key, field in _DATES.items()}
        if dates["issued"] is None and (status := self.text("status")):
            dates["issued"] = When(words=status)
        if dates["issued"] is None:
            dates["issued"], dates["original"] = dates["original"], None
        names: dict[str, Any] = {field: self.names(key) for key, field in _NAMES.items()}
        archive, held = self.archived()
        made = Reference(
            self.id,
            self.entry.file,
            self.entry.line,
            url=url,
            doi=doi,
            archive=archive,
            held=held,
            **riches,
            **texts,
            **dates,
            **names,
        )
        if made.says_nothing:
            self.say(self.entry.line, f"“{self.id}” says nothing of the work", "it needs a title, an author or a URL")
        return made

    # --------------------------------------------------------------------------------------------------------- texts

    def found(self, key: str) -> Node | None:
        """The variable of a name, or one that stands in for it."""
        for name in (key, *_INSTEAD.get(key, ())):
            node = self.given.get(name)
            series = name == "collection-title" != key and self.is_book()
            if node is not None and not node.empty and not series:
                return node
        return None

    def is_book(self) -> bool:
        """Whether a series is no place where the work appeared."""
        return "type" in self.given and self.given["type"].text.strip() in _BOOKISH

    def rich(self, key: str) -> Rich:
        node = self.found(key)
        if node is None:
            return ()
        if not isinstance(node.value, str):
            return rich.words(self.odd(key, node))
        return self.entry.read(_said(node.text))

    def text(self, key: str) -> str:
        node = self.found(key)
        if node is None:
            return ""
        if not isinstance(node.value, str):
            return self.odd(key, node)
        return _said(rich.plain(self.entry.read(_said(node.text))))

    def odd(self, key: str, node: Node) -> str:
        """A value that is no text, as one."""
        said = "; ".join(_leaves(node))
        if isinstance(node.value, dict) and any(isinstance(one.value, str) for one in node.value.values()):
            said = ": ".join((*node.value, said)) if len(node.value) == 1 else said
        listed = isinstance(node.value, list) and all(isinstance(one.value, str) for one in node.value)
        if key == "title" or not listed or len(node.value) != 1:
            self.say(node.line, f"“{key}” takes a text", f'put it in quotes: {key}: "…"')
        return f"[{said}]" if listed and key == "title" else said

    # ----------------------------------------------------------------------------------------------------- addresses

    def addresses(self) -> tuple[str, str]:
        """The address of the work, and its DOI."""
        doi = _DOI.sub("", self.bare("DOI")).strip()
        written = self.bare("URL")
        url = f"https://{written}" if _HOST.fullmatch(written) else written.split(" ")[0]
        if not doi and _IS_DOI.fullmatch(found := _DOI.sub("", url)) and found != url:
            return "", found
        if url and not is_whole(url):
            self.say(self.given["URL"].line, f"“{url}” is no address", "it begins with https:// or http://")
            url = ""
        if doi and not _IS_DOI.fullmatch(doi):
            if is_whole(doi):
                return url or doi, ""
            self.say(self.given["DOI"].line, f"“{doi}” is no DOI", "it begins with 10.")
            doi = ""
        return url, doi

    def bare(self, key: str) -> str:
        """An address as it was meant, without marks of Markdown around it."""
        node = self.given.get(key)
        text = _said(unescaped(node.text)) if node is not None and not node.empty else ""
        return text.strip("<> ")

    def archived(self) -> tuple[str, str]:
        """The address of an archived copy; where an unpublished work is kept."""
        said = [self.bare("archive"), self.bare("archive_location")]
        address = next((one for one in reversed(said) if is_whole(one)), "")
        return address, ", ".join(one for one in said if one and not is_whole(one))

    # --------------------------------------------------------------------------------------------------------- names

    def names(self, key: str) -> tuple[Name, ...]:
        node = self.found(key)
        if node is None:
            return ()
        if " and " in node.text:
            node = people(node.text, node.line)
        items = node.value if isinstance(node.value, list) else [node]
        return tuple(name for item in items if (name := self.name(key, item)))

    def name(self, key: str, node: Node) -> Name | None:
        if isinstance(node.value, str):
            return None if node.empty else Name(self.words(node))
        said = node.value if isinstance(node.value, dict) else {}
        parts = {folded(part): self.words(value) for part, value in said.items()}
        whole = parts.get("literal") or parts.get("name", "")
        family = _joined(parts.get("non-dropping-particle", ""), parts.get("family", ""))
        given = _joined(parts.get("given", ""), parts.get("dropping-particle", ""))
        if whole:
            # Catalogues end the name of a body with a full stop; that of an abbreviation stays.
            return Name(re.sub(r"(?<=\w{5})\.$", "", whole))
        if family or given:
            return Name(family or given, given if family else "", parts.get("suffix", ""))
        self.say(node.line, f"“{key}” takes names", "as - {family: Curie, given: Marie}, or - {literal: CNRS}")
        words = "; ".join(_leaves(node))
        return Name(words) if words else None

    def words(self, node: Node) -> str:
        return _said(rich.plain(self.entry.read(_said(node.text))))

    # --------------------------------------------------------------------------------------------------------- dates

    def date(self, key: str) -> When | None:
        node = self.found(key)
        if node is None:
            return None
        found = when(node)
        if found and HIDDEN.search(found.words):
            found = replace(found, words=_said(found.words))
        if found and found.words and re.search(r"\d", found.words) and not _is_literal(node):
            hint = f"as {key}: 2025-03-04, 2025-03, 2025, 2025~, 2015/2016 or 198X; a date in words as literal: …"
            self.say(node.line, f"“{found.words}” is no date: it is shown as it stands", hint)
        return found


_DOI: Final = re.compile(r"(?:https?://(?:[\w-]+\.)*doi\.org/|doi:\s*)", re.IGNORECASE)
_IS_DOI: Final = re.compile(r"10(?:\.\d{3,}(?:\.\d+)*)?/\S+", re.IGNORECASE)
_HOST: Final = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}(?::\d+)?(?:[/?#]\S*)?")


def _said(text: str) -> str:
    """A text on one line, without what nothing can show."""
    return HIDDEN.sub("", unfolded(text))


def _joined(*parts: str) -> str:
    """Parts of a name; a particle that ends with an apostrophe stands against what follows."""
    said = [part for part in parts if part]
    return "".join(part if part.endswith(("'", "’", "-")) else f"{part} " for part in said).strip()


def _is_literal(node: Node) -> bool:
    """Whether a date says itself that it is words."""
    items: Sequence[Node] = node.value if isinstance(node.value, list) else [node]
    return any(isinstance(item.value, dict) and "literal" in item.value for item in items)


def _leaves(node: Node) -> list[str]:
    """The texts of a value, in their order."""
    if isinstance(node.value, str):
        return [_said(node.text)] if node.text.strip() else []
    items = node.value.values() if isinstance(node.value, dict) else node.value
    return [text for item in items for text in _leaves(item)]
