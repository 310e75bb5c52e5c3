"""What stands in a paragraph of a Word text, as spans: runs, links, fields, notes, pictures, formulas.

Tracked changes count as accepted. Of a field its result is kept, as the file has it, and of what is drawn twice (once
for old programs) the first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final
from xml.etree.ElementTree import Element

from enregard.core.manuscripts.document import Break, Mark, Picture, Run, Span, Style, words_of
from enregard.core.manuscripts.formula import formula
from enregard.core.manuscripts.ooxml.package import Part
from enregard.core.manuscripts.ooxml.style import Appearance, Styles, appearance
from enregard.core.manuscripts.symbol import readable, sign
from enregard.core.manuscripts.xml import attribute, find

_THROUGH: Final = {
    "w:smartTag", "w:sdt", "w:sdtContent", "w:customXml", "w:dir", "w:bdo", "w:ins", "w:moveTo", "w:rubyBase", "w:ruby",
}  # fmt: skip
"""What only holds runs."""
_GONE: Final = {"w:del", "w:moveFrom"}


@dataclass(slots=True)
class Field:
    """A field that has begun and not ended."""

    code: str = ""
    shown: bool = False
    """Whether its result has begun."""

    @property
    def is_contents(self) -> bool:
        """Whether it is a table of contents, which the site makes itself."""
        return self.code.split()[:1] in (["TOC"], ["INDEX"])

    @property
    def href(self) -> str:
        """Where a link leads; nothing for other fields."""
        found = _LINK.match(self.code)
        if not found:
            return ""
        place = _PLACE.search(self.code)
        address = found[1] or found[2] or ""
        return f"{address}#{place[1]}" if place and place[1] else address


_LINK: Final = re.compile(r'\s*HYPERLINK(?:\s+"([^"]*)"|\s+(?!\\)(\S+))?', re.I)
_PLACE: Final = re.compile(r'\\l\s+"([^"]*)"')


@dataclass(slots=True)
class Reading:
    """How far a part has been read, and what was met."""

    part: Part
    styles: Styles
    prefix: str = "footnote"
    fields: list[Field] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    """Text boxes of the paragraph that is being read."""
    left: Counter[str] = field(default_factory=Counter)
    paragraph: str = ""
    """The style of the paragraph that is being read."""
    size: float = 0
    """The largest size of its runs."""

    def spans(self, elements: Iterable[Element], href: str = "") -> list[Span]:
        """What elements of a paragraph show."""
        return [span for element in elements for span in self._spans(element, href)]

    def _spans(self, element: Element, href: str) -> Iterator[Span]:
        tag = element.tag
        if tag == "w:r":
            yield from self._run(element, href)
        elif tag == "w:hyperlink":
            yield from self.spans(element, self._href(element) or href)
        elif tag in _THROUGH:
            if tag in {"w:ins", "w:moveTo"}:
                self.left["changes"] += 1
            yield from self.spans(element, href)
        elif tag == "w:fldSimple":
            known = Field(element.get("w:instr", ""))
            if not known.is_contents:
                yield from self.spans(element, known.href or href)
        elif tag in _GONE:
            self.left["changes"] += 1
        elif tag in {"m:oMath", "m:oMathPara"}:
            yield from formula(element)
        elif tag == "w:rt":
            yield Run(" (")
            yield from self.spans(element, href)
            yield Run(")")

    def _href(self, element: Element) -> str:
        relation = self.part.relations.get(element.get("r:id", ""))
        address = relation.target if relation and relation.outside else ""
        place = element.get("w:anchor", "")
        return f"{address}#{place}" if place else address

    def _run(self, element: Element, href: str) -> Iterator[Span]:
        look = appearance(find(element, "w:rPr"), self.styles, self.paragraph)
        held = self.fields[-1] if self.fields else None
        # A mark of the author's own follows its reference in the same run; notes are numbered here.
        marked = any(_says_yes(child, "w:customMarkFollows") for child in element)
        for child in element:
            if marked and child.tag in {"w:t", "w:sym"}:
                continue
            if child.tag == "w:fldChar":
                self._field(child.get("w:fldCharType", ""))
                held = self.fields[-1] if self.fields else None
            elif child.tag == "w:instrText":
                if held is not None and not held.shown:
                    held.code += child.text or ""
            elif not self.fields or all(known.shown and not known.is_contents for known in self.fields):
                link = next((known.href for known in reversed(self.fields) if known.href), href)
                spans = list(self._child(child, look, link))
                if look.hidden:
                    self.left["hidden"] += sum(words_of(span.text) for span in spans if isinstance(span, Run))
                    continue
                if look.size and any(isinstance(span, Run) and span.text.strip() for span in spans):
                    self.size = max(self.size, look.size)
                yield from spans

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append(Field())
        elif self.fields and kind == "separate":
            self.fields[-1].shown = True
        elif self.fields and kind == "end" and self.fields.pop().is_contents:
            self.left["contents"] += 1

    def _child(self, element: Element, look: Appearance, href: str) -> Iterator[Span]:
        tag = element.tag
        styles: frozenset[Style] = frozenset(look.styles)
        if tag in _SIGNS:
            yield Run(_SIGNS[tag], styles, href, look.lang)
        elif tag == "w:t":
            yield Run(readable(element.text or ""), styles, href, look.lang)
        elif tag == "w:sym":
            code = element.get("w:char", "")
            known = sign(int(code, 16), element.get("w:font", "")) if re.fullmatch("[0-9A-Fa-f]{1,6}", code) else ""
            yield Run(known, styles, href)
        elif tag in {"w:br", "w:cr"}:
            yield Run(" ") if element.get("w:type") in {"page", "column"} else Break()
        elif tag in {"w:footnoteReference", "w:endnoteReference"}:
            yield Mark(f"{tag[2 : -len('Reference')]} {element.get('w:id', '')}")
        elif tag == "w:commentReference":
            self.left["comments"] += 1
        elif tag in {"w:drawing", "w:pict", "w:object"}:
            yield from self.drawn(element)
        elif tag == "mc:AlternateContent":
            chosen = find(element, "mc:Choice")
            yield from self.drawn(chosen if chosen is not None and len(chosen) else find(element, "mc:Fallback"))
        elif tag in _THROUGH:
            yield from self.spans([element], href)

    def drawn(self, element: Element | None) -> Iterator[Span]:
        """Pictures of a drawing; its text boxes are put aside for after the paragraph."""
        if element is None:
            return
        if (box := _first(element, "w:txbxContent")) is not None:
            self.boxes.append(box)
        alt = next((e.get("descr", "") for e in element.iter("wp:docPr") if e.get("descr")), "")
        alt = alt or next((e.get("descr", "") for e in element.iter("pic:cNvPr") if e.get("descr")), "")
        for blip in (*element.iter("a:blip"), *element.iter("v:imagedata")):
            relation = self.part.relations.get(blip.get("r:embed") or blip.get("r:link") or blip.get("r:id") or "")
            if relation:
                yield Picture(relation.target, alt or _title(element))
                return


def _says_yes(element: Element, name: str) -> bool:
    """Whether an attribute says yes."""
    return element.get(name, "0").lower() in {"1", "true", "on"}


def _title(element: Element) -> str:
    return next((e.get("alt", "") for e in element.iter("v:shape") if e.get("alt")), "")


def _first(element: Element, tag: str) -> Element | None:
    return next(element.iter(tag), None)


_SIGNS: Final = {"w:tab": "\t", "w:noBreakHyphen": "\u2011", "w:softHyphen": "", "w:ptab": "\t"}


def reopened(reading: Reading, part: Part) -> Reading:
    """A reading of another part of the same file, which counts on what is left out."""
    return replace(reading, part=part, fields=[], boxes=[])


def names_of(element: Element) -> tuple[str, ...]:
    """The bookmarks that begin in a paragraph."""
    return tuple(
        name for mark in element.iter("w:bookmarkStart") if (name := attribute(mark, "w:name")) and name != "_GoBack"
    )
