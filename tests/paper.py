"""A tagged PDF, read by its structure: elements with their language, words and pages; the outline; links."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from pdfminer.utils import decode_text


@dataclass
class Element:
    """An element of the structure (ISO 32000-1, 14.7): `language` is its own, or else that of what it stands in."""

    tag: str
    language: str
    parts: list[Element | str] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)
    """Where its own words stand, from 1, in their order."""

    @property
    def words(self) -> str:
        """All that it holds, as it would be read; where a line ends the PDF has no space."""
        return "".join(part if isinstance(part, str) else part.words for part in self.parts)

    @property
    def sheets(self) -> list[int]:
        """The pages of all that it holds, in its order."""
        inside = [page for part in self.parts if isinstance(part, Element) for page in part.sheets]
        return [*self.pages, *inside]

    def all(self, *tags: str) -> Iterator[Element]:
        """What is of these tags, in the order of the structure."""
        for part in self.parts:
            if isinstance(part, Element):
                if part.tag in tags:
                    yield part
                yield from part.all(*tags)

    def spoken(self) -> Iterator[tuple[str, str]]:
        """Every piece of words with its language."""
        for part in self.parts:
            if isinstance(part, str):
                yield self.language, part
            else:
                yield from part.spoken()


class Paper:
    """A PDF that was printed with tags and an outline."""

    def __init__(self, made: bytes) -> None:
        """Read all of it."""
        self._document = PDFDocument(PDFParser(BytesIO(made)))
        self._pages = list(PDFPage.create_pages(self._document))
        self._numbers = {page.pageid: n for n, page in enumerate(self._pages, 1)}
        self._texts = _texts(self._pages)
        catalog = self._document.catalog
        self.language = decode_text(resolve1(catalog["Lang"]))
        self.root = Element("", self.language)
        self._read(resolve1(catalog["StructTreeRoot"])["K"], self.root, 0)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def outline(self) -> list[str]:
        """The titles of the outline."""
        return [title for _, title, *_ in self._document.get_outlines()]

    @property
    def links(self) -> list[tuple[int, str]]:
        """Links within the file: the page that each stands on, and the name of the place that it leads to."""
        found = []
        for page in self._pages:
            for one in map(resolve1, resolve1(page.annots) or ()):
                if "Dest" in one:
                    found.append((self._numbers[page.pageid], _name(one["Dest"])))
        return found

    @property
    def places(self) -> dict[str, int]:
        """The places that links may lead to, and their pages."""
        named = resolve1(self._document.catalog.get("Dests")) or {}
        return {f"/{name}": self._numbers[resolve1(place)[0].objid] for name, place in named.items()}

    def _read(self, part: Any, into: Element, page: int) -> None:
        part = resolve1(part)
        if isinstance(part, list):
            for one in part:
                self._read(one, into, page)
        elif isinstance(part, int):
            self._mark(into, page, part)
        elif "MCID" in part:
            self._mark(into, part["Pg"].objid if "Pg" in part else page, part["MCID"])
        elif "S" in part:
            language = decode_text(resolve1(part["Lang"])) if "Lang" in part else into.language
            into.parts.append(made := Element(part["S"].name, language))
            self._read(part.get("K", []), made, part["Pg"].objid if "Pg" in part else page)

    def _mark(self, into: Element, page: int, number: int) -> None:
        words = self._texts[page, number]
        into.parts.append(words)
        # What is drawn without words, such as a mark's line, may begin on the page before.
        into.pages += [self._numbers[page]] if words.strip() else []


def _name(place: Any) -> str:
    place = resolve1(place)
    return f"/{place.name}" if hasattr(place, "name") else decode_text(place)


def _texts(pages: list[PDFPage]) -> dict[tuple[int, int], str]:
    """The words of each marked content, by its page and number."""
    manager = PDFResourceManager()
    device = _Words(manager)
    interpreter = PDFPageInterpreter(manager, device)
    for page in pages:
        interpreter.process_page(page)
    return device.found


class _Words(PDFTextDevice):
    """Gathers words by the marks that they stand in."""

    def __init__(self, manager: PDFResourceManager) -> None:
        super().__init__(manager)
        self.found: dict[tuple[int, int], str] = defaultdict(str)
        self._page, self._open = 0, []

    def begin_page(self, page, _ctm) -> None:
        """Which page the next words are on."""
        self._page = page.pageid

    def begin_tag(self, _tag, props=None) -> None:
        """A mark begins."""
        self._open.append(props.get("MCID") if isinstance(props, dict) else None)

    def end_tag(self) -> None:
        """A mark ends."""
        self._open.pop()

    def render_string(self, textstate, seq, _ncs, _graphicstate) -> None:
        """Words are set."""
        number = next((one for one in reversed(self._open) if one is not None), None)
        if number is None:
            return
        for raw in seq:
            if isinstance(raw, bytes):
                self.found[self._page, number] += "".join(map(_letters(textstate.font), textstate.font.decode(raw)))


def _letters(font: Any) -> Any:
    def letter(code: int) -> str:
        try:
            return font.to_unichr(code)
        except PDFUnicodeNotDefined:
            return ""

    return letter
