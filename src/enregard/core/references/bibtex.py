"""Works in a file of BibTeX, or of biblatex, as entries with the variables of CSL.

bibtexparser takes the file apart into entries and fields, and names into their parts; what is left to do here is what
the fields mean. Types and fields are those of Patashnik, *BibTeXing* (1988), and of the manual of biblatex 3; what they
are in CSL follows the tables that pandoc, Zotero and citation-js agree on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from enregard.core.markdown.node import Node
from enregard.core.quantities.day import month_of
from enregard.core.references import latex
from enregard.core.references.bibtex_value import GENRES, TYPES, bare, parts, people
from enregard.core.references.rich import plain

if TYPE_CHECKING:
    from bibtexparser.model import Entry as Parsed

_PLAIN: Final = {
    "booktitle": "container-title",
    "journaltitle": "container-title",
    "journal": "container-title",
    "shorttitle": "title-short",
    "series": "collection-title",
    "publisher": "publisher",
    "institution": "publisher",
    "school": "publisher",
    "organization": "publisher",
    "address": "publisher-place",
    "location": "publisher-place",
    "eventtitle": "event-title",
    "venue": "event-place",
    "volume": "volume",
    "issue": "issue",
    "pages": "page",
    "edition": "edition",
    "version": "version",
    "type": "genre",
    "pubstate": "status",
    "langid": "language",
    "language": "language",
}
"""Fields that say one thing whatever the entry is, and the variables that they are; of two, the first that is there."""
_VERBATIM: Final = {"url": "URL", "doi": "DOI"}
_PEOPLE: Final = ("author", "editor", "translator")
_TITLES: Final = {"title": "subtitle", "booktitle": "booksubtitle", "journaltitle": "journalsubtitle"}
_INHERITED: Final = {"title": "booktitle", "subtitle": "booksubtitle"}
_OWN: Final = frozenset({"title", "subtitle", "crossref", "xdata", "xref", "ids", "entryset", "shorttitle", "label"})
"""Fields that an entry does not have from the one that it refers to."""
_SHOWN: Final = frozenset({*_PLAIN, *_PEOPLE, *_TITLES, *_TITLES.values()})
"""Fields whose words are shown."""
_WITHOUT: Final = "write what it stands for: the words that it takes are shown, and nothing else"
_DAYS: Final = {"date": "issued", "urldate": "accessed", "origdate": "original-date"}


class Told(NamedTuple):
    """What is to be told of a line."""

    line: int
    message: str
    hint: str
    doubled: bool = False
    """Whether it is an entry that is there twice."""


@dataclass(frozen=True, slots=True)
class Bibliography:
    """What a file holds."""

    entries: tuple[tuple[str, int, Mapping[str, Node]], ...]
    """The key of each entry, its line, its variables."""
    told: tuple[Told, ...]
    unread: tuple[tuple[str, int], ...]
    """The keys of entries that could not be read, with their lines."""


def read(text: str) -> Bibliography:
    """The entries of a file in its order."""
    # Most sites have none, and the parser takes a tenth of a second to be imported.
    from bibtexparser import model
    from bibtexparser.entrypoint import parse_string

    library = parse_string(text, parse_stack=[])
    strings = {key.lower(): block.value for key, block in library.strings_dict.items()}
    told: list[Told] = []
    unread: list[tuple[str, int]] = []
    parsed: dict[str, Parsed] = {}
    for block in library.blocks:
        entry: Any = block
        if isinstance(block, model.DuplicateFieldKeyBlock):
            names = ", ".join(sorted(block.duplicate_keys))
            told.append(Told(_line(block), f"a field is there twice: {names}", "keep one of them"))
            entry = block.ignore_error_block
        elif isinstance(block, model.DuplicateBlockKeyBlock):
            first = _line(block.previous_block)
            told.append(Told(_line(block), f"“{block.key}” is there twice", f"the first is in line {first}", True))
            continue
        elif isinstance(block, model.ParsingFailedBlock):
            line, key = _line(block), _KEY.match(block.raw or "")
            told.append(Told(line, f"this entry cannot be read{_of(key)}", _why(str(block.error))))
            unread += [(key[1], line)] if key else []
            continue
        if isinstance(entry, model.Entry) and entry.entry_type.lower() != "set":
            parsed.setdefault(entry.key, entry)
    reader = _Reader(strings, parsed, told)
    works = {key: entry for key, entry in parsed.items() if entry.entry_type.lower() != "xdata"}
    entries = tuple((key, _line(entry), reader.variables(entry)) for key, entry in works.items())
    return Bibliography(entries, tuple(told), tuple(unread))


_KEY: Final = re.compile(r"@\s*\w+\s*[{(]\s*([^\s,{}()=\"]+)")


def _line(block: Any) -> int:  # noqa: ANN401
    return int(block.start_line or 0) + 1


def _of(key: re.Match[str] | None) -> str:
    return f": “{key[1]}”" if key else ""


def _why(error: str) -> str:
    if "Expected comma after entry key" in error:
        return "a comma is missing after its key"
    return "a brace or a quotation mark that is opened in it is never closed"


_COUNTRY: Final = re.compile(r"\bcountry(de|eu|ep|fr|uk|us|wo)\b")
"""How biblatex names a country."""
Fields = dict[str, tuple[str, int]]
"""The fields of an entry by their names in small letters: what they say in LaTeX, and their lines."""


class _Reader:
    """Reads entries, which may refer to others and to strings."""

    def __init__(self, strings: Mapping[str, str], entries: Mapping[str, Parsed], told: list[Told]) -> None:
        self.strings, self.entries, self.told = strings, entries, told

    def fields(self, entry: Parsed, seen: frozenset[str] = frozenset()) -> Fields:
        """The fields of an entry, and those that it has from the entry that it refers to."""
        found = {
            f.key.lower(): (self.value(str(f.value), f.start_line or 0), (f.start_line or 0) + 1)
            for f in reversed(entry.fields)
        }
        for name in ("crossref", "xdata"):
            for key in re.split(r"\s*,\s*", found[name][0]) if name in found else ():
                if key in self.entries and key not in seen:
                    above = self.fields(self.entries[key], seen | {entry.key})
                    if name == "crossref":
                        above = {
                            _INHERITED.get(key, key): one
                            for key, one in above.items()
                            if key not in _OWN - {*_INHERITED}
                        }
                    found = {**above, **found}
        return found

    def value(self, written: str, line: int) -> str:
        """What a field says: strings by their words, and parts joined by `#`."""
        found = list(parts(written))
        if len(found) > 1 and all(sign != "#" for sign in found[1::2]):
            self.told.append(Told(line + 1, "a comma is missing between two fields", "each field ends with a comma"))
            found = found[:1]
        return "".join(self.part(part) for part in found if part != "#")

    def part(self, part: str) -> str:
        if part[:1] in {"{", '"'}:
            return part[1:-1]
        return self.part(self.strings[part.lower()]) if part.lower() in self.strings else part

    def variables(self, entry: Parsed) -> dict[str, Node]:
        fields = self.fields(entry)
        self.tell_unknown(fields)
        kind = entry.entry_type.lower()
        made = {"type": Node(TYPES.get(kind, "document"), _line(entry))}
        for name, variable in _PLAIN.items():
            if name in fields and variable not in made:
                made[variable] = Node(_titled(fields, name), fields[name][1])
        if kind == "article" and re.fullmatch(r"\w*", fields.get("series", ("x x", 0))[0]):
            # Of a journal it is a number, or the key of a word.
            del made["collection-title"]
        if "location" in fields or "address" in fields:
            place = made["publisher-place"]
            said = _COUNTRY.sub(lambda found: found[1].upper(), place.text)
            made["publisher-place"] = Node(said.replace(" and ", " / "), place.line)
        if "title" in fields:
            made["title"] = Node(_titled(fields, "title"), fields["title"][1])
        made |= {
            variable: Node(bare(fields[name][0]), fields[name][1])
            for name, variable in _VERBATIM.items()
            if name in fields
        }
        made |= {name: people(*fields[name]) for name in _PEOPLE if name in fields}
        if "editor" in made and _said(fields, "editortype").lower() == "director":
            made["director"] = made.pop("editor")
        made |= dict(_dates(fields))
        made |= dict(_numbers(fields, kind))
        made |= dict(_elsewhere(fields, made))
        if TYPES.get(kind) == "thesis" and kind in GENRES and "genre" not in made:
            made["genre"] = Node(GENRES[kind], _line(entry))
        return made

    def tell_unknown(self, fields: Fields) -> None:
        """Tell of commands in what is shown that stand for nothing here."""
        for name, (text, line) in fields.items():
            if name in _SHOWN and (commands := latex.unknown(text)):
                written = ", ".join(f"\\{command}" for command in commands)
                said = Told(line, f"LaTeX that is not known here: {written}", _WITHOUT)
                # What several entries have from one is told once.
                self.told += [said] if said not in self.told else []


def _said(fields: Fields, name: str) -> str:
    return fields[name][0].strip() if name in fields else ""


def _titled(fields: Fields, name: str) -> str:
    """A title with the one below it."""
    title = fields[name][0]
    below = fields.get(_TITLES.get(name, ""), ("", 0))[0]
    if not below:
        return title
    return f"{title} {below}" if title.rstrip("}")[-1:] in "?!.:" else f"{title}: {below}"


# ---------------------------------------------------------------------------------------------- days, numbers, places


def _dates(fields: Fields) -> Iterator[tuple[str, Node]]:
    for name, variable in _DAYS.items():
        if name in fields and fields[name][0].strip():
            yield variable, Node(_words(fields[name][0]), fields[name][1])
    if "date" not in fields and "year" in fields:
        year = _words(fields["year"][0])
        month = _month(fields["month"][0]) if "month" in fields and re.fullmatch(r"\d{4}", year) else ""
        day = fields["day"][0].strip() if month.count("-") == 1 and "day" in fields else ""
        yield "issued", Node(year + month + (f"-{day}" if day.isdigit() else ""), fields["year"][1])


def _words(text: str) -> str:
    """A field's words; what doubts a date is no no-break space."""
    return plain(latex.rich(text.replace("~", "\\textasciitilde{}")))


def _month(text: str) -> str:
    """A month as the end of a date, with a day where one is told too; nothing where it is not known."""
    said = re.findall(r"[^\W\d_]+|\d+", plain(latex.rich(text)))
    names = [month_of(one) or month_of(one[:3]) for one in said if not one.isdigit()]
    numbers = [int(one) for one in said if one.isdigit()]
    if names and names[0]:
        return f"-{names[0]:02}" + (f"-{numbers[0]:02}" if len(numbers) == 1 and len(names) == 1 else "")
    return f"-{numbers[0]:02}" if len(numbers) == 1 and not names and 1 <= numbers[0] <= 12 else ""


_ISSUED: Final = frozenset({"article", "periodical", "suppperiodical"})
_NUMBERED: Final = frozenset({"book", "mvbook", "collection", "inbook", "incollection", "inproceedings", "proceedings"})


def _numbers(fields: Fields, kind: str) -> Iterator[tuple[str, Node]]:
    """The number of an issue, of a book in its series, or of a report."""
    if "number" not in fields:
        return
    text, line = fields["number"]
    if kind in _ISSUED:
        if "issue" not in fields:
            yield "issue", Node(text, line)
    elif kind in _NUMBERED:
        yield "collection-number", Node(text, line)
    else:
        yield "number", Node(text, line)


_EPRINTS: Final = {
    "arxiv": "https://arxiv.org/abs/",
    "hal": "https://hal.science/",
    "jstor": "https://www.jstor.org/stable/",
    "pubmed": "https://pubmed.ncbi.nlm.nih.gov/",
    "hdl": "https://hdl.handle.net/",
}


def _elsewhere(fields: Fields, made: Mapping[str, Node]) -> Iterator[tuple[str, Node]]:
    """Where it can be read, or what it is, where fields say it that are meant for anything."""
    if "eprint" in fields and "URL" not in made:
        kind = next((fields[name][0].lower() for name in ("eprinttype", "archiveprefix") if name in fields), "")
        if kind in _EPRINTS:
            yield "URL", Node(_EPRINTS[kind] + bare(fields["eprint"][0]), fields["eprint"][1])
    for name in ("howpublished", "note"):
        if name not in fields:
            continue
        text, line = fields[name]
        if (found := re.search(r"https?://[^\s{}]+", text)) and "URL" not in made:
            yield "URL", Node(bare(found[0]).rstrip(".,;"), line)
        elif name == "howpublished" and "container-title" not in made and "publisher" not in made and not found:
            yield "container-title", Node(text, line)
