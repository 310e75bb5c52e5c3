"""The parts of an Office Open XML package, and how they refer to each other."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from enregard.core.manuscripts.xml import parse
from enregard.errors import ManuscriptError


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to."""

    target: str
    """The name of a part, or an address."""
    kind: str
    """The last word of its type: `styles`, `image`, `hyperlink`."""
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part, read, with what it refers to by id."""

    root: Element
    relations: Mapping[str, Relation] = field(default_factory=dict)

    def target(self, kind: str) -> str:
        """The name of the part of a kind that this one refers to; nothing where there is none."""
        return next((relation.target for relation in self.relations.values() if relation.kind == kind), "")


def part(parts: Mapping[str, bytes], name: str) -> Part | None:
    """A part of a package by its name; None where there is none."""
    name = _known(parts, name)
    return Part(parse(parts[name]), relations(parts, name)) if name else None


def _known(parts: Mapping[str, bytes], name: str) -> str:
    """The name under which a part is there: names of parts are the same in small and capital letters."""
    if not name or name in parts:
        return name
    return next((other for other in parts if other.lower() == name.lower()), "")


def relations(parts: Mapping[str, bytes], name: str) -> dict[str, Relation]:
    """What a part refers to; `""` is the package itself."""
    folder, _, base = name.rpartition("/")
    file = _known(parts, f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels")
    if not file or file not in parts:
        return {}
    found: dict[str, Relation] = {}
    for element in parse(parts[file]).iter("rel:Relationship"):
        target, outside = element.get("Target", ""), element.get("TargetMode") == "External"
        if not outside:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        found[element.get("Id", "")] = Relation(target, element.get("Type", "").rpartition("/")[2], outside)
    return found


def main(parts: Mapping[str, bytes]) -> Part:
    """The part that holds the text."""
    name = next((r.target for r in relations(parts, "").values() if r.kind == "officeDocument"), "word/document.xml")
    found = part(parts, name)
    if found is None:
        raise ManuscriptError("the file is damaged: the part that holds the text is missing")
    return found
