"""HTML as a tree of elements, the same for pages and for the XHTML of books.

Rules of this module: it is the only one that knows the parser. Elements are those of `xml.etree`; what nobody reads
(scripts, styles, comments) is not in them, and nothing is nested deeper than `DEPTH`: of what is, the words are kept.
"""

from __future__ import annotations

import re
from html.entities import html5
from typing import Final
from xml.etree.ElementTree import Element

from justhtml import JustHTML

from enregard.core.manuscripts.xml import parse
from enregard.errors import ManuscriptError

DEPTH: Final = 200
_UNREAD: Final = {"style", "template", "noscript", "object", "embed", "applet", "canvas", "param", "track"}


def page(text: str) -> Element:
    """The tree of a page; scripts that hold data stay, in the order of the page."""
    return _element(JustHTML(text, sanitize=False).root)


def chapter(data: bytes) -> Element:
    """The tree of a book's XHTML; as HTML where it is not well-formed."""
    text = decoded(data)
    try:
        return parse(_without_entities(text).encode())
    except ManuscriptError:
        return page(_SELF_CLOSED.sub(r"<\1\2></\1>", text))


_SELF_CLOSED: Final = re.compile(
    r"<(a|abbr|b|cite|div|em|i|p|script|section|small|span|strong|style|sub|sup|td|textarea|th|title|u)\b([^<>]*)/>",
    re.I,
)
_KEPT: Final = {"amp", "lt", "gt", "quot", "apos"}


def _without_entities(text: str) -> str:
    """XHTML without the entities of HTML, nor its document type: XML without them is the same to every reader."""
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    text = re.sub(r"<!DOCTYPE[^>\[]*>", "", text, count=1, flags=re.I)

    def character(found: re.Match[str]) -> str:
        return found[0] if found[1] in _KEPT else html5.get(f"{found[1]};", found[0])

    return re.sub(r"&([A-Za-z]\w{1,31});", character, text)


_DECLARED: Final = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.I)


def decoded(data: bytes) -> str:
    """The text of HTML or XHTML, by its mark, its declaration, or as UTF-8, in that order; else as Windows reads it."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    declared = _DECLARED.search(data[:4096])
    named = declared[1].decode("ascii", "replace").lower() if declared else "utf-8"
    if named in {"iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii"}:
        # The web's standard says so: pages that say Latin-1 are Windows-1252.
        named = "windows-1252"
    for encoding in (named, "utf-8"):
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("windows-1252", errors="replace")


def _element(root: object) -> Element:
    """The parser's tree as elements, without what nobody reads."""
    top = Element("html")
    stack: list[tuple[object, Element, int]] = [(root, top, 0)]
    while stack:
        node, parent, depth = stack.pop()
        name = str(getattr(node, "name", ""))
        if name == "#text":
            append_text(parent, str(getattr(node, "data", "") or ""))
            continue
        if name.startswith(("#", "!")) and name not in {"#document", "#document-fragment"}:
            continue
        attributes = {str(key): str(value or "") for key, value in (getattr(node, "attrs", None) or {}).items()}
        if name in _UNREAD or (name == "script" and "json" not in attributes.get("type", "")):
            continue
        inside = parent
        if name == "html":
            parent.attrib.update(attributes)
        elif depth >= DEPTH:
            append_text(parent, " " if name in SEPARATE else "")
        elif not name.startswith("#"):
            inside = Element(name, attributes)
            parent.append(inside)
        stack.extend((child, inside, depth + 1) for child in reversed(getattr(node, "children", None) or ()))
    return top


def append_text(parent: Element, text: str) -> None:
    """Add text at the end of an element."""
    if not text:
        return
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def text_of(element: Element) -> str:
    """The words of an element, white space as one space; those of blocks and breaks are apart."""
    parts: list[str] = []
    stack: list[tuple[Element, bool]] = [(element, False)]
    while stack:
        node, done = stack.pop()
        if done:
            parts.append(" " if node.tag in SEPARATE else "")
            parts.append(node.tail or "")
            continue
        if node.tag != "script":
            parts.append(" " if node.tag in SEPARATE else "")
            parts.append(node.text or "")
            stack.append((node, True))
            stack.extend((child, False) for child in reversed(node))
        else:
            parts.append(node.tail or "")
    whole = "".join(parts)
    tail = element.tail or ""
    return " ".join(whole[: len(whole) - len(tail)].split())


SEPARATE: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
"""Elements that begin and end a line."""


def parents(root: Element) -> dict[Element, Element]:
    """Of each element the one that it stands in."""
    return {child: parent for parent in root.iter() for child in parent}


def removed(element: Element, parent: Element) -> None:
    """Take an element out; what follows it stays."""
    at = list(parent).index(element)
    tail = element.tail or ""
    parent.remove(element)
    if at:
        parent[at - 1].tail = (parent[at - 1].tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail


def classes(element: Element) -> str:
    """The names that a page's author gave an element: its classes and its id, in small letters."""
    return f"{element.get('class', '')} {element.get('id', '')}".lower()
