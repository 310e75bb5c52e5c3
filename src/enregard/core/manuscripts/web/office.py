"""Pages that Word and Google Docs save: documents, not articles of a site. What they hide in names is made elements.

Word keeps lists as paragraphs with a level (`mso-list`), Docs nested ones as lists beside each other; Docs keeps bold
and italics in names of its own style sheet, comments as notes, and leads every link by way of its maker.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import parse_qs
from xml.etree.ElementTree import Element

from enregard.core.manuscripts.document import words_of
from enregard.core.manuscripts.web.dom import parents, removed, text_of
from enregard.core.markdown.address import parts

_SAVED: Final = re.compile(r"(?:^|\s)(?:Mso[A-Z]\w*|doc-content|lst-kix_\w+-\d)(?:\s|$)")
_LIST: Final = re.compile(r"mso-list:\s*(\w+)\s+level(\d)")
_KIX: Final = re.compile(r"lst-(kix_\w+)-(\d)")
_RULE: Final = re.compile(r"\.([\w-]+)\s*\{([^{}]*)\}")
_ROLES: Final = {"msotitle": "title", "title": "title", "msosubtitle": "subtitle", "subtitle": "subtitle"}


@dataclass(slots=True)
class Saved:
    """What was found in a document that a program saved as a page."""

    meta: dict[str, str] = field(default_factory=dict)
    left: Counter[str] = field(default_factory=Counter)


def saved(root: Element, text: str) -> Saved | None:
    """Make a document that Word or Docs saved a plain tree; None for a page of the web. `text` is the page as it is."""
    if not any(_SAVED.search(element.get("class", "")) for element in root.iter()):
        return None
    found = Saved()
    _styled(root, text)
    for element in list(root.iter()):
        _element(element, found)
    up = parents(root)
    for element in [e for e in root.iter() if e in up]:
        _apart(element, up, found)
    for holder in list(root.iter()):
        _word_lists(holder)
        _nested_lists(holder)
    return found


def _styled(root: Element, text: str) -> None:
    """Write what a style sheet says of names into the elements that have them."""
    rules: dict[str, str] = {}
    for sheet in re.findall(r"(?is)<style[^>]*>(.*?)</style>", text):
        for name, body in _RULE.findall(sheet):
            kept = re.findall(r"(?:font-weight|font-style|text-decoration|vertical-align)\s*:[^;]*", body)
            rules[name] = ";".join(filter(None, (rules.get(name, ""), *kept)))
    for element in root.iter():
        said = ";".join(rules[name] for name in element.get("class", "").split() if rules.get(name))
        if said and element.tag in {"span", "a", "sup", "sub"}:
            element.set("style", f"{said};{element.get('style', '')}")


def _element(element: Element, found: Saved) -> None:
    """A quotation by its name, and where a link leads."""
    if re.search(r"(?:^|\s)Mso(?:Intense)?Quote", element.get("class", "")):
        element.tag = "blockquote"
    href = element.get("href", "")
    if re.match(r"https?://www\.google\.com/url\?", href):
        element.set("href", (parse_qs(parts(href).query).get("q") or [href])[0])


def _apart(element: Element, up: dict[Element, Element], found: Saved) -> None:
    """Take out what is no text: a title, a table of contents, comments."""
    parent = up[element]
    if element not in list(parent):
        return
    if "display:none" in element.get("style", "").replace(" ", ""):
        found.left["hidden"] += words_of(text_of(element))
        removed(element, parent)
        return
    name = element.get("class", "").split()
    role = next((_ROLES[one.lower()] for one in name if one.lower() in _ROLES), "")
    if element.tag == "p" and role:
        said = found.meta.get(role, "")
        found.meta[role] = f"{said} {text_of(element)}".strip()
        removed(element, parent)
    elif element.tag == "p" and any(re.fullmatch(r"MsoTo[cf]\w*", one) for one in name):
        found.left["contents"] += 1
        removed(element, parent)
    elif re.match(r"#cmnt\d|#_msocom_", element.get("href", "")):
        top = parent if parent.tag == "sup" else element
        found.left["comments"] += 1
        removed(top, up[top])
    elif re.match(r"cmnt\d|_msocom_", element.get("id", "") or element.get("name", "")):
        block = element
        while block.tag not in {"div", "body"} and block in up:
            block = up[block]
        if block.tag == "div" and block in list(up[block]):
            removed(block, up[block])


@dataclass(frozen=True, slots=True)
class _Item:
    depth: int
    number: int | None
    element: Element


def _word_lists(holder: Element) -> None:
    """Put paragraphs that are items by their style into lists."""
    run: list[_Item] = []
    for child in [*list(holder), None]:
        item = _item(child) if child is not None else None
        if item is not None:
            run.append(item)
            continue
        if run:
            at = list(holder).index(run[0].element)
            for one in run:
                holder.remove(one.element)
            for n, made in enumerate(_lists(run)):
                holder.insert(at + n, made)
        run = []


def _item(element: Element) -> _Item | None:
    found = _LIST.search(element.get("style", "")) if element.tag == "p" else None
    if not found:
        return None
    mark = next((e for e in element.iter() if re.search(r"mso-list:\s*ignore", e.get("style", ""), re.I)), None)
    said = ""
    if mark is not None:
        said = text_of(mark)
        mark.text = ""
        for child in list(mark):
            mark.remove(child)
    number = re.match(r"(\d{1,4})[.)]|([a-z])[.)]", said)
    value = None if number is None else int(number[1]) if number[1] else ord(number[2]) - 96
    return _Item(int(found[2]), value, element)


def _lists(items: Sequence[_Item]) -> Iterator[Element]:
    """Items as lists within lists."""
    top: list[Element] = []
    stack: list[tuple[int, Element]] = []
    for item in items:
        while stack and stack[-1][0] > item.depth:
            stack.pop()
        if stack and stack[-1][0] == item.depth and not _goes_on(stack[-1][1], item):
            stack.pop()
        if not stack or stack[-1][0] < item.depth:
            listing = Element(
                "ul" if item.number is None else "ol", {} if item.number is None else {"start": str(item.number)}
            )
            (stack[-1][1][-1] if stack else top).append(listing)
            stack.append((item.depth, listing))
        item.element.tag = "li"
        item.element.tail = None
        stack[-1][1].append(item.element)
    yield from top


def _goes_on(listing: Element, item: _Item) -> bool:
    """Whether an item is the next of a list: another bullet, or the number that comes."""
    if listing.tag == "ul" or item.number is None:
        return listing.tag == "ul" and item.number is None
    return item.number == int(listing.get("start", "1")) + len(listing)


def _nested_lists(holder: Element) -> None:
    """Put a list of Docs that is deeper than the one before it into the last item of that."""
    last: dict[int, Element] = {}
    for child in list(holder):
        found = _KIX.search(child.get("class", "")) if child.tag in {"ul", "ol"} else None
        if not found:
            last = {}
            continue
        depth = int(found[2])
        above = next((last[d] for d in range(depth - 1, -1, -1) if d in last), None)
        goes_on = last.get(depth)
        last = {d: e for d, e in last.items() if d < depth}
        if goes_on is not None and "start" not in child.get("class", "").split():
            holder.remove(child)
            goes_on.extend(list(child))
            last[depth] = goes_on
        elif above is not None and len(above):
            holder.remove(child)
            above[-1].append(child)
            last[depth] = child
        else:
            last[depth] = child
