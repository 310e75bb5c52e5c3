"""Styles of an OpenDocument text: what a paragraph is by its style's name, and how words look."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element

from enregard.core.manuscripts.document import Style
from enregard.core.manuscripts.xml import attribute, find


@dataclass(frozen=True, slots=True)
class Look:
    """A style."""

    name: str
    parent: str
    text: Element | None
    paragraph: Element | None
    level: int = 0
    """The level of a heading that its paragraphs are."""
    automatic: bool = False
    """Whether the program made it, for what a person did to these words in particular."""


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a text, by family and name."""

    looks: Mapping[tuple[str, str], Look] = field(default_factory=dict)
    lists: Mapping[str, Mapping[int, int | None]] = field(default_factory=dict)
    """Of each list style, the number that each level begins with; None for a bullet."""
    lang: str = ""

    def chain(self, family: str, name: str) -> Iterator[Look]:
        """A style and those that it inherits from, itself first."""
        seen: set[str] = set()
        while (family, name) in self.looks and name not in seen:
            seen.add(name)
            look = self.looks[family, name]
            yield look
            name = look.parent

    def indent(self, name: str) -> int:
        """How far paragraphs stand from the margin, in twentieths of a point."""
        for look in self.chain("paragraph", name):
            if found := attribute(look.paragraph, "fo:margin-left"):
                return int(20 * points(found))
        return 0


def styles(roots: Iterable[Element]) -> Styles:
    """The styles of `content.xml` and `styles.xml`."""
    looks: dict[tuple[str, str], Look] = {}
    lists: dict[str, dict[int, int | None]] = {}
    lang = ""
    for root in roots:
        automatic = {id(e) for parent in root.iter("office:automatic-styles") for e in parent}
        for element in root.iter("style:style"):
            name = element.get("style:name", "")
            looks[element.get("style:family", ""), name] = Look(
                element.get("style:display-name") or _plain(name),
                element.get("style:parent-style-name", ""),
                find(element, "style:text-properties"),
                find(element, "style:paragraph-properties"),
                _number(element.get("style:default-outline-level", "")),
                id(element) in automatic,
            )
        for element in root.iter("text:list-style"):
            lists[element.get("style:name", "")] = dict(map(_level, element))
        for element in root.iter("style:default-style"):
            if element.get("style:family") == "paragraph":
                lang = attribute(find(element, "style:text-properties"), "fo:language") or lang
    for look in Styles(looks).chain("paragraph", "Standard"):
        lang = attribute(look.text, "fo:language") or lang
    return Styles(looks, lists, "" if lang in {"none", "zxx"} else lang.lower())


def _plain(name: str) -> str:
    """A style's name without its escapes: `Heading_20_1`."""
    return re.sub(r"_([0-9a-f]{2,4})_", lambda found: chr(int(found[1], 16)), name)


def _number(text: str, default: int = 0) -> int:
    return int(text) if text.isdecimal() and len(text) < 9 else default


def _level(element: Element) -> tuple[int, int | None]:
    """A level of a list, from 1, and the number that it begins with."""
    numbered = element.tag == "text:list-level-style-number" and element.get("style:num-format") != ""
    start = _number(element.get("text:start-value", ""), 1) if numbered else None
    return _number(element.get("text:level", ""), 1), start


_UNITS: Final = {"in": 72.0, "cm": 28.346, "mm": 2.8346, "pt": 1.0, "pc": 12.0, "px": 0.75}


def points(text: str) -> float:
    """A length in points; 0 where it is none."""
    found = re.fullmatch(r"(-?\d+(?:\.\d+)?)(in|cm|mm|pt|pc|px)", text)
    return float(found[1]) * _UNITS[found[2]] if found else 0


@dataclass(frozen=True, slots=True)
class Appearance:
    """How words look."""

    styles: frozenset[Style] = frozenset()
    hidden: bool = False
    lang: str = ""
    size: float = 0

    def under(self, known: Styles, name: str, family: str = "text") -> Appearance:
        """How words look under a style; of a paragraph's, only what the program made of what a person did counts."""
        chain = reversed(list(known.chain(family, name)))
        seen = self
        for look in chain:
            if look.text is None:
                continue
            seen = seen._with(look.text, all_of_it=family == "text" or look.automatic)
        return seen

    def _with(self, element: Element, *, all_of_it: bool) -> Appearance:
        hides = element.get("text:display")
        hidden = self.hidden if hides is None else hides == "none"
        if not all_of_it:
            return Appearance(self.styles, hidden, self.lang, self.size)
        styles = set(self.styles)
        for name, wanted, style in _PROPERTIES:
            if (value := element.get(name)) is not None:
                (styles.add if re.match(wanted, value) else styles.discard)(style)
        return Appearance(
            frozenset(styles),
            hidden,
            element.get("fo:language") or self.lang,
            points(element.get("fo:font-size", "")) or self.size,
        )


_PROPERTIES: Final[tuple[tuple[str, str, Style], ...]] = (
    ("fo:font-weight", r"bold|[6-9]00", "strong"),
    ("fo:font-style", r"italic|oblique", "em"),
    ("style:text-line-through-style", r"(?!none)", "strike"),
    ("style:text-position", r"super|[1-9]", "sup"),
    ("style:text-position", r"sub|-", "sub"),
)
