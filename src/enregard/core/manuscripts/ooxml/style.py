"""Styles of a Word text: what a paragraph is by its style's name, and how runs look.

Names are what counts, never ids: French Word writes the id `Titre1` for the style that is named `heading 1`. A style
that is based on another is what that one is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element

from enregard.core.manuscripts.document import Style
from enregard.core.manuscripts.line import Role, role_of
from enregard.core.manuscripts.xml import attribute, find


@dataclass(frozen=True, slots=True)
class Look:
    """A style, with what it inherits."""

    name: str = ""
    base: str = ""
    properties: Element | None = None
    """Of paragraphs."""
    run: Element | None = None


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a text, by id."""

    looks: Mapping[str, Look] = field(default_factory=dict)
    default: str = ""
    """The id of the style of paragraphs that name none."""
    lang: str = ""

    def chain(self, style: str) -> Iterator[Look]:
        """A style and those that it is based on, itself first."""
        seen: set[str] = set()
        while style in self.looks and style not in seen:
            seen.add(style)
            yield self.looks[style]
            style = self.looks[style].base

    def role(self, style: str) -> tuple[Role, int]:
        """What a paragraph is by its style, and the level of a heading."""
        return role_of(look.name for look in self.chain(style))

    def property(self, style: str, name: str) -> Element | None:
        """A property of paragraphs, from the nearest style that has it."""
        for look in self.chain(style):
            found = find(look.properties, name) if look.properties is not None else None
            if found is not None:
                return found
        return None


def styles(root: Element | None) -> Styles:
    """The styles of `styles.xml`; none where there is no such part."""
    if root is None:
        return Styles()
    looks: dict[str, Look] = {}
    default = ""
    for element in root.iter("w:style"):
        key = element.get("w:styleId", "")
        looks[key] = Look(
            attribute(find(element, "w:name"), "w:val"),
            attribute(find(element, "w:basedOn"), "w:val"),
            find(element, "w:pPr"),
            find(element, "w:rPr"),
        )
        if element.get("w:default") in {"1", "true", "on"} and element.get("w:type") == "paragraph":
            default = key
    lang = attribute(find(root, "w:docDefaults/w:rPrDefault/w:rPr/w:lang"), "w:val")
    for look in Styles(looks).chain(default):
        found = find(look.run, "w:lang") if look.run is not None else None
        lang = attribute(found, "w:val") or lang
    return Styles(looks, default, lang)


_OFF: Final = {"0", "false", "off", "none"}
_TOGGLES: Final[dict[str, Style]] = {"w:b": "strong", "w:i": "em", "w:strike": "strike", "w:dstrike": "strike"}
_RAISED: Final[dict[str, Style]] = {"superscript": "sup", "subscript": "sub"}


def is_on(element: Element | None) -> bool:
    """Whether a property that is on or off is on; one that is not there is off."""
    return element is not None and element.get("w:val", "1").lower() not in _OFF


@dataclass(slots=True)
class Appearance:
    """How a run looks: what its character style says, then what it says itself."""

    styles: set[Style] = field(default_factory=set)
    hidden: bool = False
    lang: str = ""
    size: float = 0

    def see(self, properties: Element | None) -> None:
        """Take what properties of a run say."""
        if properties is None:
            return
        for element in properties:
            tag, value = element.tag, element.get("w:val", "")
            if tag in _TOGGLES:
                (self.styles.add if is_on(element) else self.styles.discard)(_TOGGLES[tag])
            elif tag == "w:vanish":
                self.hidden = is_on(element)
            elif tag == "w:vertAlign":
                self.styles -= {"sup", "sub"}
                if value in _RAISED:
                    self.styles.add(_RAISED[value])
            elif tag == "w:lang":
                self.lang = value or self.lang
            elif tag == "w:sz" and value.isdecimal():
                self.size = int(value) / 2


def appearance(properties: Element | None, known: Styles, paragraph: str = "") -> Appearance:
    """How a run looks. Of its paragraph's style only what hides it counts: bold and italics are the style's own."""
    seen = Appearance()
    for look in reversed(list(known.chain(paragraph))):
        hides = find(look.run, "w:vanish") if look.run is not None else None
        seen.hidden = is_on(hides) if hides is not None else seen.hidden
    if properties is not None:
        for look in reversed(list(known.chain(attribute(find(properties, "w:rStyle"), "w:val")))):
            seen.see(look.run)
    seen.see(properties)
    return seen
