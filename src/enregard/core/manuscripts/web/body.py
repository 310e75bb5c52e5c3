"""Elements of HTML as blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final
from xml.etree.ElementTree import Element

from enregard.core.manuscripts.document import (
    Block,
    Blocks,
    Break,
    Code,
    Heading,
    Listing,
    Mark,
    Paragraph,
    Picture,
    Quotation,
    Rule,
    Run,
    Span,
    Style,
    Table,
    text_of,
)
from enregard.core.manuscripts.web.dom import SEPARATE, classes
from enregard.core.manuscripts.web.note import MARK
from enregard.core.manuscripts.web.unread import is_passed

_STYLES: Final[dict[str, Style]] = {
    "b": "strong", "strong": "strong", "i": "em", "em": "em", "dfn": "em", "var": "em",
    "s": "strike", "del": "strike", "strike": "strike", "sup": "sup", "sub": "sub", "code": "code", "tt": "code",
    "samp": "code", "kbd": "code",
}  # fmt: skip
_OMITTED: Final = {
    "script", "head", "title", "button", "input", "select", "textarea", "audio", "video", "iframe", "rp", "meta",
    "link", "map", "area", "colgroup", "col", "datalist",
}  # fmt: skip
_VERSE: Final = re.compile(
    r"(?:^|[\s_-])(?:verse|poem|poetry|poeme|poème|stanza|strophe|linegroup|line-?group|lg)(?:$|[\s_-])"
)


@dataclass(slots=True)
class Builder:
    """Makes blocks of elements."""

    address: Callable[[str], str] = lambda href: href
    """What a link's address becomes; nothing where it leads nowhere."""
    source: Callable[[Element], str] = lambda image: image.get("src", "")
    """Where an image is."""
    key: Callable[[str], str] = lambda key: key
    blocks: list[Block] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def read(self, element: Element) -> Blocks:
        """The blocks in an element."""
        inner = replace(self, blocks=[], spans=[], names=[])
        inner._inside(element, frozenset(), "", "")
        inner._end()
        return tuple(inner.blocks)

    def _end(self, *, caption: bool = False) -> None:
        """End the paragraph that has begun."""
        for spans in _paragraphs(self.spans):
            if text_of(spans).strip() or any(isinstance(span, Picture | Mark) for span in spans):
                self.blocks.append(Paragraph(tuple(spans), tuple(self.names), caption=caption))
                self.names = []
        self.spans = []

    def _text(self, text: str | None, styles: frozenset[Style], href: str, lang: str) -> None:
        if text:
            self.spans.append(Run(re.sub(r"[ \t\r\n\f\u00ad]+", _one_space, text), styles, href, lang))

    def _inside(self, element: Element, styles: frozenset[Style], href: str, lang: str) -> None:
        self._text(element.text, styles, href, lang)
        for child in element:
            self._element(child, styles, href, lang)
            self._text(child.tail, styles, href, lang)

    def _element(self, element: Element, styles: frozenset[Style], href: str, lang: str) -> None:
        tag = element.tag
        if is_passed(element):
            return
        if key := element.get("id"):
            self.names.append(self.key(key))
        lang = (element.get("lang") or element.get("xml:lang") or lang).partition("-")[0].lower()
        if tag in _OMITTED or tag.startswith("svg:"):
            self._drawing(element)
        elif tag in _MADE:
            self._end()
            names, self.names = self.names, []
            made = _MADE[tag](self, element)
            self.blocks.extend(_named(made, names))
        elif tag == "br":
            self.spans.append(Break())
        elif tag == "wbr":
            return
        elif tag in {"img", "svg"}:
            self._image(element)
        elif tag == MARK:
            self.spans.append(Mark(element.get("key", "")))
        elif tag in SEPARATE:
            self._block(element, styles, href, lang)
        else:
            self._inline(element, styles, href, lang)

    def _block(self, element: Element, styles: frozenset[Style], href: str, lang: str) -> None:
        self._end()
        if _VERSE.search(classes(element)):
            self.blocks.extend(_verses(self.read(element)))
            return
        at = len(self.blocks)
        self._inside(element, styles | _styled(element), href, lang)
        self._end(caption=element.tag in {"figcaption", "caption"} or _is_caption(element))
        if element.tag in {"figcaption", "caption"}:
            self.blocks[at:] = [replace(b, caption=True) if isinstance(b, Paragraph) else b for b in self.blocks[at:]]

    def _inline(self, element: Element, styles: frozenset[Style], href: str, lang: str) -> None:
        tag = element.tag
        if tag == "a":
            if key := element.get("name"):
                self.names.append(self.key(key))
            if target := element.get("href", "").strip():
                href = self.address(target)
        if tag == "q":
            self._text("“", styles, href, lang)
        inner = styles | _styled(element)
        self._inside(element, inner, href, lang)
        if tag == "q":
            self._text("”", styles, href, lang)

    def _image(self, element: Element) -> None:
        if element.tag == "svg":
            self._drawing(element)
        elif source := self.source(element):
            alt = " ".join(element.get("alt", "").split())
            self.spans.append(Picture(source, alt, element.get("data-elsewhere", "")))

    def _drawing(self, element: Element) -> None:
        """A picture that is set in a drawing, as covers of books are."""
        for child in element.iter():
            if child.tag in {"svg:image", "image"} and (child.get("xlink:href") or child.get("href")):
                image = Element("img", {"src": child.get("xlink:href") or child.get("href") or ""})
                if source := self.source(image):
                    self.spans.append(Picture(source))

    # ------------------------------------------------------------------------------------------------------ blocks

    def heading(self, element: Element) -> list[Block]:
        """A heading; pictures in it stand before it, and what else is no line of words after it."""
        inner = replace(self, blocks=[], spans=[], names=[])
        inner._inside(element, frozenset(), "", "")
        level = int(element.tag[1])
        spans = [span for block in [*inner.blocks] if isinstance(block, Paragraph) for span in (*block.spans, Run(" "))]
        spans += inner.spans
        pictures = [span for span in spans if isinstance(span, Picture)]
        words = _unlinked([span for span in spans if not isinstance(span, Picture)])
        before: list[Block] = [Paragraph((picture,)) for picture in pictures]
        after = [block for block in inner.blocks if not isinstance(block, Paragraph)]
        made: list[Block] = [Heading(level, words, tuple(inner.names))] if text_of(words).strip() else []
        return [*before, *made, *after]

    def listing(self, element: Element) -> list[Block]:
        """A list; what stands between its items goes with the item before."""
        items: list[Blocks] = [self.read(_holding(element.text))]
        for child in element:
            blocks = self.read(_wrapped(child))
            if child.tag == "li":
                items.append(blocks + self.read(_holding(child.tail)))
            else:
                items[-1] += blocks
        items = [item for item in items if item]
        start = element.get("start", "").strip()
        number = int(start) if re.fullmatch(r"\d{1,9}", start) else 1
        return [Listing(tuple(items), number if element.tag == "ol" else None)] if items else []

    def definitions(self, element: Element) -> list[Block]:
        """Terms in bold, each above what it means."""
        out: list[Block] = []
        for child in element:
            if child.tag == "dt":
                for block in self.read(child):
                    out.append(_bold(block) if isinstance(block, Paragraph) else block)
            elif child.tag == "dd":
                out.extend(self.read(child))
            else:
                out.extend(self.definitions(child))
        return out

    def quotation(self, element: Element) -> list[Block]:
        """What is quoted."""
        blocks = self.read(element)
        return [Quotation(blocks)] if blocks else []

    def code(self, element: Element) -> list[Block]:
        """Lines as they stand; those of a poem are verses."""
        for mark in element.iter("br"):
            mark.text = "\n"
        text = "".join(element.itertext()).strip("\n")
        if _VERSE.search(classes(element)):
            return list(_verses([Paragraph((Run(line),)) for line in text.split("\n")]))
        found = re.search(r"lang(?:uage)?-(\w+)", " ".join(e.get("class", "") for e in element.iter()))
        return [Code(text, found[1] if found else "")] if text.strip() else []

    def table(self, element: Element) -> list[Block]:
        """A table, its caption below it; one that has a single column is paragraphs."""
        grid: dict[tuple[int, int], Blocks] = {}
        taken: set[tuple[int, int]] = set()
        rows = list(_rows(element))
        for y, row in enumerate(rows):
            x = 0
            for cell in [child for child in row if child.tag in {"td", "th"}]:
                while (y, x) in taken:
                    x += 1
                grid[y, x] = self.read(cell)
                wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
                taken.update((y + j, x + i) for j in range(min(high, len(rows) - y)) for i in range(wide))
                x += wide
        captions = [
            replace(block, caption=True) if isinstance(block, Paragraph) else block
            for child in element
            if child.tag == "caption"
            for block in self.read(child)
        ]
        loose = [block for part in _loose(element) for block in self.read(part)]
        used = [y for y in range(len(rows)) if any(grid.get((y, x)) for x in range(_width(taken)))]
        columns = [x for x in range(_width(taken)) if any(grid.get((y, x)) for y in used)]
        if len(columns) < 2:
            return [*(block for y in used for x in columns for block in grid.get((y, x), ())), *captions, *loose]
        made = Table(tuple(tuple(grid.get((y, x), ()) for x in columns) for y in used))
        return [made, *captions, *loose]

    def rule(self, _: Element) -> list[Block]:
        """A rule."""
        return [Rule()]

    def formula(self, element: Element) -> list[Block]:
        """A formula in MathML, as its text."""
        return [Paragraph((Run("".join(element.itertext())),))]


_MADE: Final[dict[str, Callable[[Builder, Element], list[Block]]]] = {
    **{f"h{level}": Builder.heading for level in range(1, 7)},
    **dict.fromkeys(("ul", "ol", "menu", "dir"), Builder.listing),
    "dl": Builder.definitions,
    "blockquote": Builder.quotation,
    "pre": Builder.code,
    "table": Builder.table,
    "hr": Builder.rule,
}


def _paragraphs(spans: Sequence[Span]) -> Iterator[list[Span]]:
    """Spans between empty lines, with which old pages part their paragraphs."""
    out: list[Span] = []
    breaks = 0
    for span in spans:
        blank = isinstance(span, Run) and not span.text.strip()
        breaks = breaks + 1 if isinstance(span, Break) else breaks if blank else 0
        if breaks == 2:
            yield out
            out = []
        out.append(span)
    yield out


def _unlinked(spans: Sequence[Span]) -> tuple[Span, ...]:
    """A heading without the link that all of it is: such a link leads to the heading."""
    runs = [span for span in spans if isinstance(span, Run) and span.text.strip()]
    if all(run.href for run in runs):
        return tuple(replace(span, href="") if isinstance(span, Run) else span for span in spans)
    return tuple(spans)


def _one_space(found: re.Match[str]) -> str:
    return "" if set(found[0]) == {"\u00ad"} else " "


def _width(taken: set[tuple[int, int]]) -> int:
    return max((x for _, x in taken), default=-1) + 1


def _span(cell: Element, name: str) -> int:
    value = cell.get(name, "").strip()
    return min(int(value), 100) if re.fullmatch(r"[1-9]\d{0,5}", value) else 1


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in {"thead", "tbody", "tfoot"}:
            yield from _rows(child)


def _loose(table: Element) -> Iterator[Element]:
    """What stands in a table and in none of its cells, as strict XHTML may have it."""
    for child in table:
        if child.tag in {"tr", "thead", "tbody", "tfoot"}:
            yield from _loose(child)
        elif child.tag not in {"td", "th", "caption", "colgroup", "col"}:
            yield _wrapped(child)
            continue
        yield _holding(child.tail)
    yield _holding(table.text)


def _holding(text: str | None) -> Element:
    """An element that holds words."""
    holder = Element("li")
    holder.text = text
    return holder


def _wrapped(element: Element) -> Element:
    """An element of a list: an item as what holds its blocks, another, with what follows it, in something that does."""
    if element.tag == "li":
        return element
    holder = Element("li")
    holder.append(element)
    return holder


def _styled(element: Element) -> frozenset[Style]:
    """Styles that an element has by what it is, and by its own declarations, as programs write them."""
    style = element.get("style", "").lower().replace(" ", "")
    found: set[Style] = {_STYLES[element.tag]} if element.tag in _STYLES else set()
    if element.tag == "cite" and not len(element) and "citation" not in classes(element):
        # The title of a work; a whole reference, with a title of its own in it, is not.
        found.add("em")
    if re.search(r"font-weight:(?:bold|[6-9]00)", style):
        found.add("strong")
    if "font-style:italic" in style:
        found.add("em")
    if "line-through" in style:
        found.add("strike")
    if raised := re.search(r"vertical-align:(super|sub)", style):
        found.add("sup" if raised[1] == "super" else "sub")
    if found and re.search(r"font-(?:weight|style):normal", style):
        # Google Docs wraps a whole text in such an element.
        found -= {"strong", "em"}
    return frozenset(found)


def _is_caption(element: Element) -> bool:
    return (
        element.tag in {"p", "div"}
        and re.search(r"(?:^|[\s_-])caption(?:$|[\s_-])|legende", classes(element)) is not None
    )


def _bold(block: Paragraph) -> Paragraph:
    return replace(block, spans=tuple(_strong(span) for span in block.spans))


def _strong(span: Span) -> Span:
    return replace(span, styles=span.styles | {"strong"}) if isinstance(span, Run) else span


def _named(blocks: Sequence[Block], names: Sequence[str]) -> Iterator[Block]:
    """Blocks, the first that can have names with these."""
    for block in blocks:
        if names and isinstance(block, Paragraph | Heading):
            yield replace(block, names=(*names, *block.names))
            names = ()
        else:
            yield block


def _verses(blocks: Sequence[Block]) -> Iterator[Block]:
    """Lines of a poem, each a paragraph in the file, as one paragraph of lines."""
    lines: list[Span] = []
    for block in blocks:
        if isinstance(block, Paragraph) and not any(isinstance(span, Break) for span in block.spans):
            lines.extend([Break(), *block.spans] if lines else block.spans)
            continue
        if lines:
            yield Paragraph(tuple(lines))
            lines = []
        yield block
    if lines:
        yield Paragraph(tuple(lines))
