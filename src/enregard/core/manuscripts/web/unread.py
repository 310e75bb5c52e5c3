"""What stands in a page or a book's chapter and is none of its text."""

from __future__ import annotations

import re
from typing import Final
from xml.etree.ElementTree import Element

from enregard.core.manuscripts.document import words_of
from enregard.core.manuscripts.web.dom import classes, parents, removed, text_of

_PERMALINK: Final = re.compile(r"[#¶§🔗⚓️*]|(?:perma)?link|link to .{0,40}|lien permanent", re.I)
_PAGE: Final = re.compile(r"(?<![a-z])(?:page-?num(?:ber)?|page-?no|page-?break|pagebreak)(?![a-z])")


def is_passed(element: Element) -> bool:
    """Whether an element is no text: hidden, the number of a printed page, a heading's link to itself."""
    if "display:none" in element.get("style", "").replace(" ", "") or "hidden" in element.attrib:
        return True
    kinds = f"{element.get('epub:type', '')} {element.get('role', '')}"
    if "pagebreak" in kinds or (element.tag in {"span", "a", "small"} and _PAGE.search(classes(element))):
        return True
    itself = element.tag == "a" and element.get("href", "").startswith("#")
    return itself and _PERMALINK.fullmatch("".join(element.itertext()).strip()) is not None


_GUTENBERG: Final = re.compile(r"(?<![\w-])(?:pg-boilerplate|pg-header|pg-footer)(?![\w-])")


def without_licence(tree: Element) -> int:
    """Take out what Project Gutenberg says of itself around a book; how many words that is."""
    up = parents(tree)
    words = 0
    for element in [element for element in tree.iter() if _GUTENBERG.search(classes(element))]:
        if element in up and element in list(up[element]):
            words += words_of(text_of(element))
            removed(element, up[element])
    return words


def licence(words: int) -> tuple[str, ...]:
    """What is said of a licence that was taken out."""
    return (f"{words} words of Project Gutenberg’s licence",) if words else ()
