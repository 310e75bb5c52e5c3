"""A Word text as a document."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element

from enregard.core.manuscripts.document import Blocks, Document, Heading, Paragraph, Rule, Run, Span, Table, text_of
from enregard.core.manuscripts.line import Line, gathered
from enregard.core.manuscripts.office import said
from enregard.core.manuscripts.ooxml.numbering import Counter, Numbering, numbering
from enregard.core.manuscripts.ooxml.package import Part, main, part, relations
from enregard.core.manuscripts.ooxml.runs import Reading, names_of, reopened
from enregard.core.manuscripts.ooxml.style import Styles, is_on, styles
from enregard.core.manuscripts.outline import Item
from enregard.core.manuscripts.plain.habit import Asked
from enregard.core.manuscripts.properties import properties
from enregard.core.manuscripts.xml import attribute, find


def read(parts: Mapping[str, bytes], layout: Asked = "auto") -> Document:
    """The document in the parts of a package; `layout` says what its paragraphs are.

    Raises ManuscriptError for a package that is damaged.
    """
    text = main(parts)
    known = _root(parts, text, "styles")
    reading = Reading(text, styles(known))
    lists = numbering(_root(parts, text, "numbering"))
    body = find(text.root, "w:body")
    walker = Body(reading, Counter(lists), lists)
    lines = list(walker.lines(body)) if body is not None else []
    notes = _notes(parts, text, reading, lists)
    core = next((r.target for r in relations(parts, "").values() if r.kind == "core-properties"), "")
    about = part(parts, core)
    named = properties(about.root if about else None)
    lang = reading.styles.lang.partition("-")[0].lower()
    return said(lines, notes, named, lang or named.lang, _left(reading.left, parts, text), layout)


def _root(parts: Mapping[str, bytes], text: Part, kind: str) -> Element | None:
    found = part(parts, text.target(kind))
    return found.root if found else None


def _left(left: Tally[str], parts: Mapping[str, bytes], text: Part) -> Tally[str]:
    """What is not in the text; headers and footers count once."""
    for kind in ("header", "footer"):
        for relation in text.relations.values():
            found = part(parts, relation.target) if relation.kind == kind else None
            if found is not None and "".join(e.text or "" for e in found.root.iter("w:t")).strip():
                left[f"{kind}s"] += 1
    return left


def _notes(parts: Mapping[str, bytes], text: Part, reading: Reading, lists: Numbering) -> dict[str, Blocks]:
    """The notes at the feet of pages and at the end, by what refers to them."""
    notes: dict[str, Blocks] = {}
    for kind in ("footnote", "endnote"):
        found = part(parts, text.target(f"{kind}s"))
        if found is None:
            continue
        walker = Body(reopened(reading, found), Counter(lists), lists)
        for element in found.root.iter(f"w:{kind}"):
            if element.get("w:type") in {None, "normal"}:
                notes[f"{kind} {element.get('w:id', '')}"] = gathered(walker.lines(element))
    return notes


@dataclass(slots=True)
class Body:
    """A walk through paragraphs and tables."""

    reading: Reading
    counter: Counter
    numbering: Numbering
    held: list[Span] = field(default_factory=list)
    """What the next paragraph begins with: a drop cap, or a paragraph whose end was deleted."""
    held_names: list[str] = field(default_factory=list)

    def lines(self, container: Iterable[Element]) -> Iterator[Line]:
        """What stands in a body, a cell, a note or a box."""
        for element in container:
            tag = element.tag
            if tag == "w:p":
                yield from self._paragraph(element)
            elif tag == "w:tbl":
                yield from self._table(element)
            elif tag == "w:sdt":
                if attribute(next(element.iter("w:docPartGallery"), None), "w:val") == "Table of Contents":
                    self.reading.left["contents"] += 1
                    continue
                content = find(element, "w:sdtContent")
                yield from self.lines(content if content is not None else ())
            elif tag in {"w:ins", "w:moveTo", "w:customXml", "w:smartTag", "w:sdtContent"}:
                yield from self.lines(element)
            elif tag == "mc:AlternateContent":
                yield from self.lines(element[0] if len(element) else ())
            elif tag in {"m:oMathPara", "m:oMath"}:
                yield Line(Paragraph(tuple(self.reading.spans([element]))))

    def _paragraph(self, element: Element) -> Iterator[Line]:
        reading, about = self.reading, find(element, "w:pPr")
        style = attribute(find(about, "w:pStyle"), "w:val") or reading.styles.default
        reading.paragraph, reading.size = style, 0
        spans = [*self.held, *reading.spans(element)]
        names = [*self.held_names, *names_of(element)]
        boxes, reading.boxes = reading.boxes, []
        if _is_held(about):
            self.held, self.held_names = spans, names
            return
        self.held, self.held_names = [], []
        if spans or not boxes:
            yield self._line(spans, tuple(names), about, style)
        for box in boxes:
            yield from Body(reading, self.counter, self.numbering).lines(box)

    def _line(self, spans: Sequence[Span], names: tuple[str, ...], about: Element | None, style: str) -> Line:
        known = self.reading.styles
        role, level = known.role(style)
        outline = _property(known, about, style, "w:outlineLvl")
        if role in {"", "list", "code"} and (value := attribute(outline, "w:val")).isdecimal() and int(value) < 9:
            role, level = "heading", int(value) + 1
        kept = tuple(spans)
        if not text_of(kept).strip() and not any(not isinstance(span, Run) for span in kept):
            ruled = about is not None and find(about, "w:pBdr/w:bottom") is not None
            return Line(Rule() if ruled else None, role)
        if role == "heading":
            return Line(Heading(min(level, 6), kept, names))
        if role in {"", "list", "quotation"} and (item := self._item(kept, names, about, style)):
            return item
        paragraph = Paragraph(kept, names, self.reading.size, _is_bold(known, style), role == "caption")
        return Line(paragraph, role, indent=_indent(known, about, style))

    def _item(self, spans: tuple[Span, ...], names: tuple[str, ...], about: Element | None, style: str) -> Line | None:
        """A paragraph as an item of a list; None where it is none."""
        known = self.reading.styles
        given = _property(known, about, style, "w:numPr")
        list_id = attribute(find(given, "w:numId"), "w:val") or attribute(
            find(known.property(style, "w:numPr"), "w:numId"), "w:val"
        )
        depth = attribute(find(given, "w:ilvl"), "w:val")
        level = int(depth) if depth.isdecimal() else 0
        named = next((look.name for look in known.chain(style) if _BULLETS.get(look.name.lower()[:11])), "")
        if named[-1:].isdigit() and level == 0:
            level = int(named[-1]) - 1
        if list_id in {"", "0"}:
            if not named or list_id == "0":
                return None
            number = self.counter.next(named, level) if named.lower().startswith("list number") else None
            return Line(Item(level, number, spans, names), list_id=named)
        shape = self.numbering.level(list_id, int(depth) if depth.isdecimal() else 0)
        if shape is not None and shape.form == "none":
            return None
        number = self.counter.next(list_id, int(depth) if depth.isdecimal() else 0)
        number = None if shape is None else number
        return Line(Item(level, number, spans, names), list_id=list_id, indent=shape.indent if shape else 0)

    def _table(self, element: Element) -> Iterator[Line]:
        rows: list[tuple[Blocks, ...]] = []
        for row in _rows(element):
            if find(row, "w:trPr/w:del") is not None:
                continue
            cells: list[Blocks] = [()] * _count(find(row, "w:trPr/w:gridBefore"))
            for cell in _cells(row):
                about = find(cell, "w:tcPr")
                merged = find(about, "w:vMerge")
                goes_on = merged is not None and merged.get("w:val", "continue") == "continue"
                walker = Body(self.reading, self.counter, self.numbering)
                read_blocks = gathered(walker.lines(cell))
                cells.append(() if goes_on else read_blocks)
                cells.extend([()] * (_count(find(about, "w:gridSpan"), 1) - 1))
            rows.append(tuple(cells))
        if len(rows) == 1 and len(rows[0]) == 1:
            # A frame around text, which is no table.
            yield from (Line(block) for block in rows[0][0])
        elif rows:
            width = max(map(len, rows))
            yield Line(Table(tuple((*row, *[()] * (width - len(row))) for row in rows)))


_BULLETS: Final = {"list bullet": True, "list number": True}


def _rows(table: Element) -> Iterator[Element]:
    """Rows, also those within controls."""
    for child in table:
        if child.tag == "w:tr":
            yield child
        elif child.tag in {"w:sdt", "w:sdtContent", "w:customXml", "w:ins"}:
            yield from _rows(child)


def _cells(row: Element) -> Iterator[Element]:
    for child in row:
        if child.tag == "w:tc":
            yield child
        elif child.tag in {"w:sdt", "w:sdtContent", "w:customXml"}:
            yield from _cells(child)


def _count(element: Element | None, default: int = 0) -> int:
    """A number of columns, within reason."""
    value = attribute(element, "w:val")
    return min(int(value), 100) if value.isdecimal() else default


def _property(known: Styles, about: Element | None, style: str, name: str) -> Element | None:
    own = find(about, name)
    return own if own is not None else known.property(style, name)


def _is_held(about: Element | None) -> bool:
    """Whether a paragraph goes on in the next: its end was deleted, or it is a drop cap."""
    if about is None:
        return False
    gone = any(find(about, f"w:rPr/{tag}") is not None for tag in ("w:del", "w:moveFrom"))
    frame = find(about, "w:framePr")
    return gone or attribute(frame, "w:dropCap", "none") != "none"


def _is_bold(known: Styles, style: str) -> bool:
    for look in known.chain(style):
        found = find(look.run, "w:b")
        if found is not None:
            return is_on(found)
    return False


def _indent(known: Styles, about: Element | None, style: str) -> int:
    found = _property(known, about, style, "w:ind")
    value = attribute(found, "w:left") or attribute(found, "w:start")
    return int(value) if value.lstrip("-").isdecimal() else 0
