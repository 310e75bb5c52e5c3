"""Notes of a page: marks in its text, the notes that they lead to, and the ways back.

A mark is a link to a place in the page that looks like one (a number, a sign) or is called one, and leads to a block
that is called a note or leads back. Word, SPIP, Substack, Wikipedia, pandoc and books agree on no more than that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element

from enregard.core.manuscripts.web.dom import classes, parents, removed, text_of

MARK: Final = "note-mark"
"""The element that stands for a mark, with the note's key as `key`."""

_SHORT: Final = re.compile(
    r"[\[(]?\s*(?:note\s)?(?:\d{1,4}(?::\d+)?|[a-z]{1,2}|[ivxlc]{1,6}|[*†‡§¶°]{1,4})\s*[\])]?\.?", re.I
)
_CALLED: Final = re.compile(
    r"noteref|footnote-?ref|footnote-?anchor|footnote-link|spip_note|endnote-?ref|cite_ref|fnref|ftnref"
)
_NOTE: Final = re.compile(
    r"(?:^|[\s_-])(?:fn|ftn|edn|nb|nbp|note|notes|footnote|endnote|rearnote|cite_note|sdfootnote|sdendnote|bodyftn|_ftn|_edn)(?:$|[\s_:.-]|\d)"
)
_BLOCKS: Final = {"p", "li", "div", "aside", "dd", "td", "tr", "section", "blockquote"}
_HOLDERS: Final = {"ol", "ul", "dl", "section", "article", "body", "main", "footer", "html", "table", "tbody"}
_BACK: Final = re.compile(r"[↩↑^⇧←⤴↵\ufe0e\ufe0f\s]*|(?:back|retour|return|jump up)\b.{0,20}", re.I)


@dataclass(slots=True)
class Notes:
    """The notes of a page, taken out of it."""

    found: dict[str, Element] = field(default_factory=dict)
    """The element of each note, without its number and its ways back."""


def taken(root: Element, prefix: str = "", outside: Mapping[str, Element] | None = None) -> Notes:
    """The notes of a page. Marks become elements `MARK`, notes are taken out of the tree.

    `outside` are places in other files of a book, by address; `prefix` is the address of this file there.
    """
    up = parents(root)
    places = {f"#{key}": e for e in root.iter() for key in _keys(e)}
    marks: list[tuple[Element, str, Element]] = []
    for link in root.iter("a"):
        href = link.get("href", "")
        place = places.get(href)
        if place is not None and _is_mark(link, up, place):
            marks.append((link, href, place))
    order = {element: at for at, element in enumerate(root.iter())}
    targets = {place for _, _, place in marks}
    notes = Notes()
    blocks: dict[str, Element] = {}
    for link, href, place in marks:
        block = _block(place, up, targets)
        if block is None or order[block] <= order[link] <= max(order[e] for e in block.iter()):
            continue
        if order[block] < order[link] and not _NOTE.search(classes(block)):
            continue
        blocks[href] = block
    _replace(marks, blocks, up, prefix)
    _replace_lost(root, places, up)
    for href, block in blocks.items():
        if block in up and f"{prefix}{href}" not in notes.found:
            back = {
                f"#{key}" for link, to, _ in marks if to == href for e in (link, up.get(link, link)) for key in _keys(e)
            }
            said = next((_bare(text_of(link)) or "1" for link, to, _ in marks if to == href), "1")
            _cleaned(block, back, said)
            notes.found[f"{prefix}{href}"] = block
            if block in list(up[block]):
                removed(block, up[block])
                block.tail = None
                _unruled(up[block], up)
    return notes


def _unruled(holder: Element, up: Mapping[Element, Element]) -> None:
    """Take out the rules above notes that were taken out, in what held nothing else."""
    while holder.tag in _HOLDERS - {"body", "html", "main", "article"} or holder.tag == "div":
        if text_of(holder) or any(e.tag in {"img", "svg", MARK} for e in holder.iter()):
            return
        for parent in list(holder.iter()):
            for rule in [child for child in parent if child.tag == "hr"]:
                parent.remove(rule)
        if holder not in up:
            return
        holder = up[holder]


def _keys(element: Element) -> Iterator[str]:
    for name in ("id", "name"):
        if (value := element.get(name)) and (name == "id" or element.tag == "a"):
            yield value


def _is_mark(link: Element, up: Mapping[Element, Element], place: Element) -> bool:
    """Whether a link looks like a mark, and its place like a note or a place that leads back."""
    text = text_of(link)
    if is_called(link) or (link in up and up[link].tag in {"sup", "span"} and is_called(up[link])):
        return _SHORT.fullmatch(text) is not None
    if not text or not _SHORT.fullmatch(text):
        return False
    ways = {f"#{key}" for e in (link, up.get(link, link)) for key in _keys(e)}
    near = [place, *([up[place]] if place in up else [])]
    leads_back = any(a.get("href") in ways for e in near for a in e.iter("a")) if ways else False
    raised = any(e.tag == "sup" for e in link.iter()) or (link in up and up[link].tag == "sup")
    return leads_back or (
        any(_NOTE.search(classes(e) + " " + e.get("name", "")) for e in near) and (raised or "[" in text)
    )


def is_called(element: Element) -> bool:
    """Whether an element is called a reference to a note."""
    kind = f"{element.get('role', '')} {element.get('epub:type', '')}"
    return "noteref" in kind or _CALLED.search(classes(element)) is not None


def _block(place: Element, up: Mapping[Element, Element], targets: set[Element]) -> Element | None:
    """The block that is the note at a place: as much around it as holds no other note."""
    block = place
    while block.tag not in _BLOCKS or not text_of(block):
        if block not in up or block.tag in _HOLDERS:
            return None
        block = up[block]
    while (above := up.get(block)) is not None and above.tag in _BLOCKS and above.tag not in _HOLDERS:
        others = sum(e in targets for e in above.iter()) > 1
        headed = any(re.fullmatch("h[1-6]", e.tag) for e in above.iter())
        if others or headed or re.search(r"notes\b|reflist|references", classes(above)):
            break
        if not (_NOTE.search(classes(above)) or above.tag == "li"):
            break
        block = above
    return None if sum(e in targets for e in block.iter()) > 1 or len(text_of(block)) > 6000 else block


def _replace(
    marks: list[tuple[Element, str, Element]], blocks: Mapping[str, Element], up: dict[Element, Element], prefix: str
) -> None:
    for link, href, _ in marks:
        if href in blocks:
            _set_mark(link, up, f"{prefix}{href}", text_of(link))


def _replace_lost(root: Element, places: Mapping[str, Element], up: dict[Element, Element]) -> None:
    """Marks that lead nowhere and say the number of a note that is there: `[1:1]`."""
    numbers = {e.get("said", ""): e.get("key", "") for e in root.iter(MARK)}
    for link in [link for link in root.iter("a") if is_called(link) or is_called(up.get(link, link))]:
        number = re.sub(r"\D.*", "", text_of(link).strip("[]( "))
        if link.get("href", "") not in places and number in numbers and _SHORT.fullmatch(text_of(link)):
            _set_mark(link, up, numbers[number], number)


def _set_mark(link: Element, up: dict[Element, Element], key: str, text: str) -> None:
    """Put a mark in the place of a link, and of the brackets around it."""
    top = link
    bare = _bare(text)
    while top in up and up[top].tag in {"sup", "span", "small", "b"} and _bare(text_of(up[top])) == bare:
        top = up[top]
    parent = up.get(top)
    if parent is None or top not in list(parent):
        return
    at = list(parent).index(top)
    mark = Element(MARK, {"key": key, "said": re.sub(r"\D.*", "", bare)})
    mark.tail = top.tail
    parent[at] = mark
    up[mark] = parent
    before = parent[at - 1].tail if at else parent.text
    if before and before.rstrip().endswith(("[", "(")) and (mark.tail or "").lstrip().startswith(("]", ")")):
        kept = before.rstrip()[:-1].rstrip()
        mark.tail = (mark.tail or "").lstrip()[1:]
    else:
        kept = (before or "").rstrip("\u00a0\u202f")
    if at:
        parent[at - 1].tail = kept
    else:
        parent.text = kept


def _bare(text: str) -> str:
    return text.strip("[]() \u00a0\u202f.")


def _cleaned(block: Element, back: set[str], number: str) -> None:
    """Take out of a note its number and the links that lead back from it."""
    up = parents(block)
    for link in [e for e in block.iter("a") if e is not block]:
        href, text = link.get("href", ""), text_of(link)
        leads_back = (
            href in back
            or "backlink" in link.get("role", "")
            or re.search(
                r"back-?(?:ref|link)?\b|footnote-back|footnote-number|spip_note|reversefootnote", classes(link)
            )
        )
        if (leads_back or (href.startswith("#") and _BACK.fullmatch(text))) and (
            _SHORT.fullmatch(text) or _BACK.fullmatch(text)
        ):
            top = link
            while (
                up.get(top) is not None
                and up[top] is not block
                and up[top].tag in {"sup", "span", "b", "small"}
                and (_bare(text_of(up[top])) == _bare(text))
            ):
                top = up[top]
            removed(top, up[top])
    _without_number(block, number)


def _without_number(block: Element, number: str) -> None:
    """Take what a note begins with out of its text, if it is its number or what is left around one."""
    left = rf"\s*[\[(]?\s*(?:{re.escape(number)}(?!\w))?\s*[\])]?\s*[.:)]?(?=\s|$)\s*|\s*[\[(]\s*[\])]\s*"
    for element, part in _texts(block):
        text = getattr(element, part) or ""
        rest = re.sub(rf"^(?:{left})", "", text, count=1)
        setattr(element, part, rest)
        if rest.strip():
            return


def _texts(element: Element) -> Iterator[tuple[Element, str]]:
    """All texts of an element, in order."""
    yield element, "text"
    for child in element:
        yield from _texts(child)
        yield child, "tail"
