"""An OpenDocument text as a document."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element

from enregard.core.manuscripts.document import (
    Blocks,
    Break,
    Document,
    Heading,
    Mark,
    Paragraph,
    Picture,
    Rule,
    Run,
    Span,
    Table,
    text_of,
    words_of,
)
from enregard.core.manuscripts.formula import formula
from enregard.core.manuscripts.line import Line, gathered, role_of
from enregard.core.manuscripts.office import said
from enregard.core.manuscripts.opendocument.style import Appearance, Styles, styles
from enregard.core.manuscripts.outline import Item
from enregard.core.manuscripts.plain.habit import Asked
from enregard.core.manuscripts.properties import properties
from enregard.core.manuscripts.symbol import readable
from enregard.core.manuscripts.xml import attribute, find, parse
from enregard.errors import ManuscriptError


def read(parts: Mapping[str, bytes], layout: Asked = "auto") -> Document:
    """The document in the parts of a package; `layout` says what its paragraphs are.

    Raises ManuscriptError for a package that is damaged or protected.
    """
    if "content.xml" not in parts:
        raise ManuscriptError("the file is damaged: the part that holds the text is missing")
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise ManuscriptError("the file is protected by a password; save it without one")
    content = parse(parts["content.xml"])
    roots = [content, *([parse(parts["styles.xml"])] if "styles.xml" in parts else [])]
    body = find(content, "office:body/office:text")
    if body is None:
        raise ManuscriptError("this is an OpenDocument file without a text, such as a table or slides")
    known = styles(reversed(roots))
    walker = Body(known, parts)
    lines = list(walker.lines(body))
    about = properties(parse(parts["meta.xml"]) if "meta.xml" in parts else None)
    left = walker.left
    if changes := sum(1 for _ in content.iter("text:changed-region")):
        left["changes"] = changes
    return said(lines, walker.notes, about, known.lang or about.lang, left, layout)


_OMITTED: Final = {
    "text:tracked-changes", "text:sequence-decls", "text:variable-decls", "text:user-field-decls", "office:forms",
    "svg:title", "svg:desc", "text:note-citation", "office:event-listeners", "text:hidden-text", "text:script",
    "text:ruby-text", "text:alphabetical-index-auto-mark-file", "draw:enhanced-geometry", "draw:glue-point",
}  # fmt: skip
_CONTENTS: Final = {"text:table-of-content", "text:illustration-index", "text:table-index", "text:alphabetical-index"}
_BLOCKS: Final = {"text:p", "text:h", "text:list", "table:table"}


@dataclass(slots=True)
class Body:
    """A walk through paragraphs, lists and tables."""

    known: Styles
    parts: Mapping[str, bytes]
    notes: dict[str, Blocks] = field(default_factory=dict)
    left: Counter[str] = field(default_factory=Counter)
    boxes: list[Element] = field(default_factory=list)
    size: float = 0
    counts: dict[tuple[str, int], int] = field(default_factory=dict)
    """The last number of each level of each list style."""

    def lines(self, container: Iterable[Element]) -> Iterator[Line]:
        """What stands in a body, a section, a cell, a note or a box."""
        for element in container:
            tag = element.tag
            if tag in {"text:p", "text:h"}:
                yield from self._paragraph(element)
            elif tag == "text:list":
                yield from self._list(element, 0, "")
            elif tag == "table:table":
                yield from self._table(element)
            elif tag in _CONTENTS:
                self.left["contents"] += 1
            elif tag == "text:section" and element.get("text:display") == "none":
                self.left["hidden"] += words_of("".join(element.itertext()))
            elif tag.startswith("draw:"):
                spans = list(self._drawn(element))
                if spans:
                    yield Line(Paragraph(tuple(spans)))
                yield from self._boxed()
            elif tag not in _OMITTED:
                yield from self.lines(element)

    def _boxed(self) -> Iterator[Line]:
        boxes, self.boxes = self.boxes, []
        for box in boxes:
            yield from self.lines(box)

    def _paragraph(self, element: Element) -> Iterator[Line]:
        line = self._line(element)
        if line.block is not None or not self.boxes:
            yield line
        yield from self._boxed()

    def _line(self, element: Element) -> Line:
        style = element.get("text:style-name", "")
        self.size = 0
        look = Appearance().under(self.known, style, "paragraph")
        spans = tuple(self._spans(element, look, ""))
        chain = list(self.known.chain("paragraph", style))
        role, level = role_of(look.name for look in chain)
        outline = element.get("text:outline-level", "") if element.tag == "text:h" else ""
        level = (
            int(outline) if outline.isdecimal() else level or next((known.level for known in chain if known.level), 0)
        )
        names = tuple(
            mark.get("text:name", "")
            for mark in element.iter()
            if mark.tag in {"text:bookmark", "text:bookmark-start"} and mark.get("text:name")
        )
        if not text_of(spans).strip() and all(isinstance(span, Run | Break) for span in spans):
            ruled = any(known.name.lower() in {"horizontal line", "horizontalline"} for known in chain)
            return Line(Rule() if ruled else None, role)
        if role not in {"title", "subtitle"} and (element.tag == "text:h" or level):
            return Line(Heading(min(max(level, 1), 6), spans, names))
        bold = any(attribute(known.text, "fo:font-weight") == "bold" for known in chain if not known.automatic)
        paragraph = Paragraph(spans, names, self.size, bold, role == "caption")
        return Line(paragraph, role, indent=self.known.indent(style))

    def _list(self, element: Element, depth: int, style: str) -> Iterator[Line]:
        style = element.get("text:style-name") or style
        goes_on = element.get("text:continue-numbering") == "true" or element.get("text:continue-list")
        if depth == 0 and not goes_on:
            self.counts = {key: count for key, count in self.counts.items() if key[0] != style}
        for item in element:
            if item.tag == "text:list-header":
                yield from self.lines(item)
            elif item.tag == "text:list-item":
                yield from self._item(item, depth, style)

    def _item(self, element: Element, depth: int, style: str) -> Iterator[Line]:
        first = True
        for child in element:
            if child.tag == "text:list":
                for key in [key for key in self.counts if key[0] == style and key[1] > depth]:
                    del self.counts[key]
                yield from self._list(child, depth + 1, style)
                continue
            for line in self.lines([child]):
                if not first or not isinstance(line.block, Paragraph):
                    yield Line(line.block, "list", indent=1) if isinstance(line.block, Paragraph) else line
                    continue
                first = False
                number = self._number(element, depth, style)
                item = Item(depth, number, line.block.spans, line.block.names)
                yield Line(item, list_id=style, indent=1)

    def _number(self, element: Element, depth: int, style: str) -> int | None:
        start = self.known.lists.get(style, {}).get(depth + 1)
        if start is None:
            return None
        own = element.get("text:start-value", "")
        key = style, depth
        self.counts[key] = int(own) if own.isdecimal() and len(own) < 9 else self.counts.get(key, start - 1) + 1
        return self.counts[key]

    def _table(self, element: Element) -> Iterator[Line]:
        rows: list[tuple[Blocks, ...]] = []
        for row in _rows(element):
            cells: list[Blocks] = []
            for cell in row:
                times = _times(cell, "table:number-columns-repeated")
                if cell.tag == "table:table-cell":
                    cells.extend([gathered(self.lines(cell))] * (times if len(cell) == 0 else 1))
                elif cell.tag == "table:covered-table-cell":
                    cells.extend([()] * times)
            rows.append(tuple(cells))
        if len(rows) == 1 and len(rows[0]) == 1:
            yield from (Line(block) for block in rows[0][0])
        elif rows:
            width = max(map(len, rows))
            yield Line(Table(tuple((*row, *[()] * (width - len(row))) for row in rows)))

    def _spans(self, element: Element, look: Appearance, href: str) -> Iterator[Span]:
        yield from self._text(element.text, look, href)
        for child in element:
            yield from self._span(child, look, href)
            yield from self._text(child.tail, look, href)

    def _text(self, text: str | None, look: Appearance, href: str) -> Iterator[Span]:
        if not text:
            return
        if look.hidden:
            self.left["hidden"] += words_of(text)
            return
        if text.strip():
            self.size = max(self.size, look.size)
        yield Run(readable(text), look.styles, href, look.lang)

    def _span(self, element: Element, look: Appearance, href: str) -> Iterator[Span]:
        tag = element.tag
        if tag == "text:span":
            yield from self._spans(element, look.under(self.known, element.get("text:style-name", "")), href)
        elif tag == "text:a":
            yield from self._spans(element, look, element.get("xlink:href", ""))
        elif tag == "text:s":
            yield from self._text(" ", look, href)
        elif tag == "text:tab":
            yield from self._text("\t", look, href)
        elif tag == "text:line-break":
            yield Break()
        elif tag == "text:note":
            yield self._note(element)
        elif tag == "office:annotation":
            self.left["comments"] += 1
        elif tag == "text:hidden-text":
            self.left["hidden"] += words_of(element.get("text:string-value", ""))
        elif tag.startswith("draw:"):
            yield from self._drawn(element)
        elif tag not in _OMITTED:
            yield from self._spans(element, look, href)

    def _note(self, element: Element) -> Mark:
        size = self.size
        key = element.get("text:id") or f"note {len(self.notes) + 1}"
        body = find(element, "text:note-body")
        self.notes[key] = ()
        self.notes[key] = gathered(self.lines(body)) if body is not None else ()
        self.size = size
        return Mark(key)

    def _drawn(self, element: Element) -> Iterator[Span]:
        """Pictures and formulas of a drawing; its text is put aside for after the paragraph."""
        said_of_it = (find(element, name) for name in ("svg:desc", "svg:title"))
        alt = next((e.text for e in said_of_it if e is not None and e.text and e.text.strip()), "")
        for child in element:
            if child.tag == "draw:image" and (source := child.get("xlink:href")):
                yield Picture(posixpath.normpath(source), " ".join(alt.split()))
                break
        for child in element:
            if child.tag == "draw:object":
                yield from self._object(child)
            elif child.tag == "draw:text-box" or (child.tag in _BLOCKS and element.tag != "draw:frame"):
                self.boxes.append(child if child.tag == "draw:text-box" else _holding(child))
            elif child.tag.startswith("draw:") and child.tag not in {"draw:image", *_OMITTED}:
                yield from self._drawn(child)

    def _object(self, element: Element) -> Iterator[Span]:
        """A formula within the file, in MathML."""
        inside = next((child for child in element if child.tag == "math:math"), None)
        if inside is None:
            name = posixpath.normpath(f"{element.get('xlink:href', '')}/content.xml")
            inside = parse(self.parts[name]) if name in self.parts else None
        if inside is not None and inside.tag.startswith("math:"):
            yield from formula(inside)


def _holding(element: Element) -> Element:
    """An element that holds another, as a container of lines."""
    box = Element("box")
    box.append(element)
    return box


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == "table:table-row":
            yield child
        elif child.tag in {"table:table-header-rows", "table:table-rows", "table:table-row-group"}:
            yield from _rows(child)


def _times(cell: Element, name: str) -> int:
    """How often a cell is repeated, within reason."""
    value = cell.get(name, "")
    return min(int(value), 100) if value.isdecimal() and len(value) < 9 else 1
