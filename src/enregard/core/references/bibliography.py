"""A file of works, in the form that its name says: CSL-YAML, CSL-JSON or BibTeX.

CSL-YAML is a list of works, or such a list under the key `references`, also between two lines `---`; so is JSON. What
cannot be read is told, the rest is read all the same, and a work whose entry is lost can still be cited by its id.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from enregard.core.finding import Finding
from enregard.core.markdown.node import Node, Problem, load, noded
from enregard.core.references import bibtex, latex, salvage
from enregard.core.references.entry import Entry, identified, named, reference
from enregard.core.references.marked import marked, tagged
from enregard.core.references.reference import Reference
from enregard.core.references.rich import Rich
from enregard.core.text.lines import plain

NAMES: Final = ("references.yml", "references.yaml", "references.json", "references.bib")
"""What a file of works is called, in the order in which they are read."""

Works = dict[str, Reference]
"""Works by id, in the order of their file."""


def read(text: str, file: str) -> tuple[Works, list[Finding]]:
    """The works of a file, and what is to be told of it."""
    form = _FORMS[file.rpartition(".")[2]]
    reader = _BibliographyReader(file, form.rich)
    form.read(reader, plain(text))
    if reader.torn:
        reader.keep_lost(salvage.ids(plain(text)))
    return reader.works, reader.findings


def listed(items: Iterable[Node], file: str) -> tuple[Works, list[Finding]]:
    """The works of a list in the front matter of a file."""
    reader = _BibliographyReader(file, marked)
    reader.take(items)
    return reader.works, reader.findings


_HINT: Final = "begin each with - id: name"


class _BibliographyReader:
    """Reads one file, gathering works and findings."""

    def __init__(self, file: str, rich: Callable[[str], Rich]) -> None:
        self.file, self.rich = file, rich
        self.works: Works = {}
        self.findings: list[Finding] = []
        self.torn = False
        """Whether a part of the file could not be read, and works may be lost."""

    def say(self, line: int, message: str, hint: str = "", code: str = "reference-invalid") -> None:
        self.findings.append(Finding(code, self.file, line, message, hint))

    def keep_lost(self, ids: Iterable[tuple[str, int]]) -> None:
        """Keep works of which nothing could be read but their ids: who cites one isn't told that there is none."""
        for id, line in ids:
            if id not in self.works:
                self.works[id] = Reference(id, self.file, line)

    def take(self, items: Iterable[Node]) -> None:
        """Read the works of a list."""
        for item in items:
            variables = named(item.value) if isinstance(item.value, dict) else {}
            id = identified(variables)
            if not id:
                self.say(item.line, "a work without an id", "as id: v3-report, without spaces")
            else:
                self.add(id, variables["id"].line if "id" in variables else item.line, item.line, variables)

    def add(self, id: str, line: int, begins: int, variables: Mapping[str, Node]) -> None:
        """Read a work, unless there is one of its id."""
        if id in self.works:
            first = self.works[id].line
            self.say(line, f"“{id}” is there twice", f"the first is in line {first}, and is shown", "reference-doubled")
            return
        self.works[id], told = reference(id, Entry(self.file, begins, variables, self.rich))
        self.findings += told

    # ------------------------------------------------------------------------------------------------------------ YAML

    def yaml(self, text: str) -> None:
        """Read a file of CSL-YAML."""
        self.take(self.yaml_items(text))

    def yaml_items(self, text: str) -> Sequence[Node]:
        text = re.sub(r"\n(?:---|\.\.\.)\s*\Z", "\n", text)
        root, problems = load(text)
        if root is None and problems:
            items, problems = salvage.yaml_items(text)
            self.torn = True
            self.tell(problems)
            return items
        self.tell(problems)
        if root is None or root.empty:
            return ()
        held = root.value.get("references") if isinstance(root.value, dict) else root
        if held is None or not isinstance(held.value, list):
            if held is None or not held.empty:
                hint = f"{_HINT}, or put them under references:" if held is None else _HINT
                self.say((held or root).line, "this is not a list of works", hint)
            return ()
        return held.value

    def tell(self, problems: Iterable[Problem]) -> None:
        for problem in problems:
            self.say(problem.line, problem.message, problem.hint)

    # ------------------------------------------------------------------------------------------------------------ JSON

    def json(self, text: str) -> None:
        """Read a file of CSL-JSON."""
        self.take(self.json_items(text))

    def json_items(self, text: str) -> Sequence[Node]:
        if not text.strip():
            return ()
        lines = dict(reversed(list(salvage.ids(text))))
        try:
            held = json.loads(text, parse_float=_whole)
        except (ValueError, RecursionError) as error:
            self.torn, line = True, getattr(error, "lineno", 0)
            why = getattr(error, "msg", "it is nested too deeply")
            message = f"this is not valid JSON, and what stands here cannot be read: {why}"
            self.say(line, message, "export the list anew")
            held = list(salvage.json_items(text))
        if isinstance(held, dict):
            inner = next((held[key] for key in ("references", "items") if isinstance(held.get(key), list)), None)
            held = inner if inner is not None else [{"id": key, **one} for key, one in held.items() if _is_map(one)]
        if not isinstance(held, list) or (not held and text.strip() not in {"[]", "{}"} and not self.findings):
            self.say(
                1, "this is not a list of works", 'as [{"id": "name", "title": "…"}]: in Zotero, the format CSL JSON'
            )
            return ()
        problems: list[Problem] = []
        at = (lines.get(str(item.get("id")), 1) if _is_map(item) else 1 for item in held)
        nodes = [noded(item, line, problems) for item, line in zip(held, at, strict=True)]
        self.tell(problems)
        return nodes

    # ---------------------------------------------------------------------------------------------------------- BibTeX

    def bibtex(self, text: str) -> None:
        """Read a file of BibTeX."""
        found = bibtex.read(text)
        for told in found.told:
            code = "reference-doubled" if told.doubled else "reference-invalid"
            self.say(told.line, told.message, told.hint, code)
        for key, line, variables in found.entries:
            self.add(key, line, line, variables)
        self.keep_lost(found.unread)


class _Form(NamedTuple):
    """How a file of works is written."""

    rich: Callable[[str], Rich]
    """How its texts are marked up."""
    read: Callable[[_BibliographyReader, str], None]


_YAML: Final = _Form(marked, _BibliographyReader.yaml)
_FORMS: Final[Mapping[str, _Form]] = {
    "yml": _YAML,
    "yaml": _YAML,
    "json": _Form(tagged, _BibliographyReader.json),
    "bib": _Form(latex.rich, _BibliographyReader.bibtex),
}
"""By how the name of a file ends."""


def _is_map(value: Any) -> bool:  # noqa: ANN401 - JSON
    return isinstance(value, dict)


def _whole(written: str) -> int | float:
    """A number with a point, which some programs write of whole ones: 12.0."""
    number = float(written)
    return int(number) if number.is_integer() and abs(number) < 10**9 else number
