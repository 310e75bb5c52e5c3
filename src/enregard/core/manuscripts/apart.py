"""What stands in a book beside its text: the cover, title pages, the contents, the imprint."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final
from xml.etree.ElementTree import Element

from enregard.core.manuscripts.document import blocks_text
from enregard.core.manuscripts.web import dom
from enregard.core.manuscripts.web.body import Builder

Meta = Mapping[str, str | tuple[str, ...]]

_APART: Final = {
    "toc",
    "landmarks",
    "page-list",
    "lot",
    "loi",
    "index",
    "cover",
    "titlepage",
    "halftitlepage",
    "copyright-page",
    "colophon",
    "imprint",
    "imprimatur",
}
"""What the structure of EPUB 3 calls files beside the text; roles of ARIA have the same names after `doc-`."""


_BRIEF: Final = 400
"""So many characters a title page has at most, or a page that says whose the book is."""


def is_apart(tree: Element, meta: Meta, *, known: bool) -> bool:
    """Whether a file is no part of a book's text; `meta` is what its package says of it.

    `known` says that the package calls it the contents, the cover or a title page.
    """
    body = next(tree.iter("body"), tree)
    text = dom.text_of(body)
    parts = [e for e in body if not text or dom.text_of(e)]
    if _is_called(body) or (parts and all(map(_is_called, parts))):
        return True
    links = sum(len(dom.text_of(e)) for e in body.iter("a"))
    few = len(text) < _BRIEF
    if known and (few or 2 * links > len(text)):
        return True
    titled = any(re.search(r"(?<![a-z])(?:title-?page|titlepage|cover)(?![a-z])", dom.classes(e)) for e in body.iter())
    headed = any(e.tag == "h1" and "title" in e.get("class", "").split() for e in body.iter())
    return few and (not text or titled or headed or _says_no_more(body, meta))


def _is_called(element: Element) -> bool:
    said = f"{element.get('epub:type', '')} {element.get('role', '')}"
    return any(kind.removeprefix("doc-") in _APART for kind in said.split())


_IMPRINT: Final = re.compile(r"(?:©|\(c\)|copyright\b|isbn\b|issn\b|all rights reserved|tous droits).*", re.I | re.S)


def _says_no_more(body: Element, meta: Meta) -> bool:
    """Whether a page only says what the package says of its book: the title, who made it, whose it is."""
    lines = [" ".join(line.split()).lower() for line in blocks_text(Builder().read(body)).split("\n")]
    lines = [line for line in lines if line]
    names = [name.lower() for key in ("authors", "translator", "publisher") for name in _listed(meta.get(key, ()))]
    title, *under = (str(meta.get(key, "")).lower() for key in ("title", "subtitle"))
    own = [line in {title, *under} or _IMPRINT.fullmatch(line) is not None for line in lines]
    known = [mine or _names(line, names) for mine, line in zip(own, lines, strict=True)]
    return all(own) or (title in lines and sum(known) > 1 and 2 * sum(known) >= len(lines))


_BY: Final = 30
"""So many characters stand beside a name at most that says who made a book: translated by, Éditions."""


def _names(line: str, names: Sequence[str]) -> bool:
    return any(name in line and len(line) <= len(name) + _BY for name in names)


def _listed(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else tuple(part for part in (value,) if part)
