"""Approvals written into a translation memory that stands there already, whoever wrote it.

A file is edited as text: the unit that an approval is of is replaced, or one is added; every other byte stays, other
languages, notes, properties, header and layout with it. In a unit of another tool only the two segments change, and who
approved them when.

Rules of this module: places are expat's, in bytes; a unit is ours to change if it has the id and both languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple
from xml.parsers import expat

from enregard.core.memories.memory import Unit
from enregard.edges.content.tmx import TOOL, Codes, escaped, is_own_line, spoken, unit_line


class Edit(NamedTuple):
    """Bytes from `start` to `end` that give way to others."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class _Element:
    """An element of a file, and where it stands."""

    name: str
    attributes: Mapping[str, str]
    start: int
    inside: int
    """Where its content begins; the same as `end` where it has none."""
    end: int = 0
    children: list[_Element] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    """Its text, without that of elements in it."""

    @property
    def lang(self) -> str:
        """The code of its language."""
        return self.attributes.get("xml:lang") or self.attributes.get("lang") or ""

    def child(self, name: str) -> _Element | None:
        """Its first child of a name."""
        return next((one for one in self.children if one.name == name), None)


def edited(text: str, units: Iterable[Unit], source: str, target: str) -> str:
    """A memory's file with approvals in it; `source` and `target` are the codes of their languages.

    The text is as it stands on the disk, line ends and byte-order mark included. Raises ValueError where it is no XML,
    or no memory.
    """
    data = text.removeprefix("\ufeff").encode()
    body = _body(data)
    file = _File(data, body, [child for child in body.children if child.name == "tu"], source, target)
    edits = [edit for unit in sorted(units, key=lambda unit: unit.tuid) for edit in file.edits(unit)]
    return ("\ufeff" if text.startswith("\ufeff") else "") + _applied(data, edits).decode()


def without(text: str, units: Iterable[Unit], source: str, target: str) -> str:
    """A memory's file without units: those of their ids, or, where another tool gave none, of their words.

    Of a unit that has other languages too the translation alone is taken out. Raises ValueError as `edited`.
    """
    data = text.removeprefix("\ufeff").encode()
    body = _body(data)
    file = _File(data, body, [child for child in body.children if child.name == "tu"], source, target)
    edits = list(file.cuts(tuple(units)))
    return ("\ufeff" if text.startswith("\ufeff") else "") + _applied(data, edits).decode()


def _applied(data: bytes, edits: Sequence[Edit]) -> bytes:
    out, at = [], 0
    # What is put in at one place stays in its order.
    for start, end, text in sorted(edits, key=lambda edit: edit[:2]):
        out += [data[at:start], text.encode()]
        at = end
    return b"".join([*out, data[at:]])


# ------------------------------------------------------------------------------------------------------------- places

_TAG: Final = re.compile(rb"<[^\s/>\"']+(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")


def _body(data: bytes) -> _Element:
    """The body of a memory, with all that is in it."""
    root = _Element("", {}, 0, 0)
    opened = [root]
    parser = expat.ParserCreate("utf-8")

    def start(name: str, attributes: dict[str, str]) -> None:
        at = parser.CurrentByteIndex
        tag = _TAG.match(data, at)
        made = _Element(name, attributes, at, tag.end() if tag else at)
        opened[-1].children.append(made)
        opened.append(made)

    def end(name: str) -> None:
        made = opened.pop()
        at = parser.CurrentByteIndex
        made.end = made.inside if data.endswith(b"/>", made.start, made.inside) else data.index(b">", at) + 1

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = lambda words: opened[-1].words.append(words)
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise ValueError(str(error)) from error
    found = root.children[0].child("body") if root.children[0].name == "tmx" else None
    if found is None:
        raise ValueError("it is no translation memory")
    return found


def _said(segment: _Element | None) -> str:
    return "" if segment is None else "".join(segment.words)


# -------------------------------------------------------------------------------------------------------------- edits


class _Variants(NamedTuple):
    source: _Element
    target: _Element


@dataclass(frozen=True, slots=True)
class _File:
    """A memory's file, and the two languages in it that approvals are of."""

    data: bytes
    body: _Element
    units: Sequence[_Element]
    source: str
    target: str

    def edits(self, unit: Unit) -> Iterator[Edit]:
        """What records an approval: where units have its id, another tool's is changed, and ours is written anew."""
        named = [one for one in self.units if one.attributes.get("tuid") == unit.tuid]
        known = [(one, found) for one in named if (found := self._variants(one))]
        ours = [one for one, _ in known if self._is_own(one)]
        for one, found in known:
            if one not in ours:
                yield from self._changed(one, found, unit)
        for one in ours[:1]:
            yield Edit(one.start, one.end, self._written(unit))
        for one in ours[1:]:
            yield Edit(one.start - len(self._lead(one)), one.end, "")
        if not known:
            yield self._added(unit)

    def cuts(self, units: Sequence[Unit]) -> Iterator[Edit]:
        """What takes approvals back."""
        ids = {unit.tuid for unit in units if unit.tuid}
        said = {(unit.source, unit.target) for unit in units if not unit.tuid}
        for one in self.units:
            found = self._variants(one)
            name = one.attributes.get("tuid", "")
            if found is None or not (name in ids or (not name and self._words(found) in said)):
                continue
            alone = sum(child.name == "tuv" for child in one.children) <= len(found)
            gone = one if alone else found.target
            yield Edit(gone.start - len(self._lead(gone)), gone.end, "")

    @staticmethod
    def _words(found: _Variants) -> tuple[str, str]:
        ours, theirs = (_said(variant.child("seg")) for variant in found)
        return ours, theirs

    def _variants(self, unit: _Element) -> _Variants | None:
        """A unit's variants in the two languages, if it has a segment in each."""
        ours, theirs = self._variant(unit, self.source), self._variant(unit, self.target)
        if ours is None or theirs is None:
            return None
        return _Variants(ours, theirs)

    def _variant(self, unit: _Element, lang: str) -> _Element | None:
        variants = [one for one in unit.children if one.name == "tuv"]
        found = next((variants[n] for n in spoken([one.lang for one in variants], lang)), None)
        return found if found and found.child("seg") else None

    def _is_own(self, unit: _Element) -> bool:
        return is_own_line(self.data[unit.start : unit.end].decode())

    def _changed(self, unit: _Element, found: _Variants, wanted: Unit) -> Iterator[Edit]:
        """The segments that differ, and who approved them when; what else a unit says stays."""
        for variant, words in zip(found, (wanted.source, wanted.target), strict=True):
            segment = variant.child("seg")
            assert segment is not None
            if segment.children or "".join(segment.words) != words:
                yield self._filled(segment, words)
        said = {"changedate": wanted.when, "changeid": wanted.who}
        yield self._attributed(found.target, {name: value for name, value in said.items() if value})
        if not (wanted.source and wanted.target):
            yield self._attributed(unit, {"creationtool": TOOL})

    def _filled(self, segment: _Element, words: str) -> Edit:
        tag = self.data[segment.start : segment.inside]
        if segment.inside < segment.end:
            return Edit(segment.inside, self.data.rindex(b"</", segment.inside, segment.end), escaped(words))
        return Edit(segment.start, segment.end, f"{tag.removesuffix(b'/>').decode().rstrip()}>{escaped(words)}</seg>")

    def _attributed(self, element: _Element, attributes: Mapping[str, str]) -> Edit:
        """An element's tag with attributes in it, in place of those of their names."""
        tag = self.data[element.start : element.inside].decode()
        for name, value in attributes.items():
            written = f'{name}="{escaped(value)}"'
            known = re.compile(rf"(?<=\s){name}\s*=\s*(?:\"[^\"]*\"|'[^']*')")
            if known.search(tag):
                tag = known.sub(lambda _, written=written: written, tag, count=1)  # type: ignore[misc]
            else:
                end = len(tag) - (2 if tag.endswith("/>") else 1)
                tag = f"{tag[:end].rstrip()} {written}{tag[end:]}"
        return Edit(element.start, element.inside, tag)

    def _added(self, unit: Unit) -> Edit:
        """A new unit among ours by its id, else after the last; laid out as its neighbor is."""
        ours = [one for one in self.units if self._is_own(one)]
        if later := next((one for one in ours if one.attributes.get("tuid", "") > unit.tuid), None):
            return Edit(later.start, later.start, self._written(unit) + self._lead(later))
        if before := (ours or self.units)[-1:]:
            return Edit(before[0].end, before[0].end, self._lead(before[0]) + self._written(unit))
        return self._first(unit)

    def _first(self, unit: Unit) -> Edit:
        """A unit in a body that has none."""
        end = "\r\n" if b"\r\n" in self.data else "\n"
        body = self.body
        if body.inside == body.end:
            return Edit(body.start, body.end, f"<body>{end}{self._written(unit)}{end}</body>")
        lead = end if self.data[body.inside : body.inside + 2].lstrip(b"\r").startswith(b"\n") else ""
        return Edit(body.inside, body.inside, lead + self._written(unit))

    def _lead(self, unit: _Element) -> str:
        """The line end and the indentation before a unit; nothing where something else stands there."""
        found = re.search(rb"\r?\n[ \t]*\Z", self.data[max(0, unit.start - 200) : unit.start])
        return found[0].decode() if found else ""

    def _written(self, unit: Unit) -> str:
        return unit_line(unit, self._codes())

    def _codes(self) -> Codes:
        """The two languages as the file writes them."""
        known = [found for one in self.units if (found := self._variants(one))]
        if not known:
            return Codes(self.source, self.target, is_marked=not self._is_ours())
        ours, theirs = known[0]
        name = "xml:lang" if "xml:lang" in ours.attributes else "lang"
        return Codes(ours.lang, theirs.lang, name, is_marked=not self._is_ours())

    def _is_ours(self) -> bool:
        """Whether the file's head says that we wrote it."""
        head = self.data[: self.body.start]
        return f'creationtool="{TOOL}"'.encode() in head
