"""A saved page as a document: its article, what it says of itself, and what was left out around it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Final
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from enregard.core.languages.registry import LANGUAGES
from enregard.core.manuscripts.document import Block, Blocks, Document, Heading, Paragraph, Rule, Run, Span, text_of
from enregard.core.manuscripts.office import told_left
from enregard.core.manuscripts.web import dom, note
from enregard.core.manuscripts.web.article import article, everything, summary
from enregard.core.manuscripts.web.body import Builder
from enregard.core.manuscripts.web.metadata import Meta, from_head, metadata
from enregard.core.manuscripts.web.office import saved
from enregard.core.manuscripts.web.unread import licence, without_licence
from enregard.core.markdown.address import is_whole, joined, local, parts


@cache
def _notes() -> frozenset[str]:
    """What stands above the notes of a text, in any language."""
    return frozenset(name.strip() for one in LANGUAGES.values() for name in one.apparatus.split(";") if name.strip())


def read(data: bytes, *, whole: bool = False) -> Document:
    """The document in a page of the web; all that is on it if it is wanted `whole`."""
    text = dom.decoded(data)
    root = dom.page(text)
    meta, lang = metadata(root, text)
    base = joined(str(meta.get("source_url", "")), next((e.get("href", "") for e in root.iter("base")), ""))
    base = base if is_whole(base) else ""
    _alternatives(root, base)
    foreign = licence(0 if whole else without_licence(root))
    office = saved(root, text)
    notes = note.taken(root)
    choice = everything(root) if whole or office else article(root, meta.get("authors", ()))
    lost: list[str] = []

    def address(href: str) -> str:
        made = absolute(href, base)
        if not made and local(href) and not href.startswith("#"):
            lost.append(href)
        return made

    builder = Builder(address, lambda image: source(image, base))
    blocks = builder.read(choice.element)
    bodies = {key: builder.read(element) for key, element in notes.found.items()}
    if bodies:
        blocks = without_empty_notes(blocks)
    blocks = _italic_captions(blocks)
    if office:
        named: Meta = {key: meta[key] for key in ("authors", "source_url") if key in meta}
        lang = lang or next((e.get("lang", "") for e in root.iter("body")), "").partition("-")[0].lower()
        return Document(blocks, bodies, {**named, **office.meta}, lang, told_left(office.left))
    meta = from_head(meta, choice.head, choice.left)
    return Document(
        without_title(blocks, str(meta.get("title", ""))),
        bodies,
        meta,
        lang,
        (*summary(choice.left), *foreign, *_unled(len(lost))),
    )


def _unled(count: int) -> tuple[str, ...]:
    if not count:
        return ()
    return (f"the addresses of {count} link{'s' * (count > 1)} within a site that the page does not name",)


def absolute(href: str, base: str) -> str:
    """An address as it is from elsewhere; nothing for one that leads nowhere."""
    href = re.sub(r"[\t\r\n]", "", href.strip())
    if href.startswith("#"):
        return href if len(href) > 1 else ""
    scheme = parts(href).scheme
    if scheme and scheme not in {"http", "https", "mailto"}:
        return ""
    if scheme:
        return href
    if href.startswith("//"):
        return f"https:{href}"
    return joined(base, href) if base else ""


def _alternatives(root: Element, base: str) -> None:
    """Give each picture the address that it has on the web, for where a page was saved without it."""
    for picture in (e for e in root.iter() if e.tag in {"picture", "a"}):
        for image in picture.iter("img"):
            known = [_largest(e.get("srcset", "")) for e in picture.iter("source")]
            known.append(picture.get("href", "") if re.search(_IMAGE, picture.get("href", "")) else "")
            image.set("data-elsewhere", image.get("data-elsewhere") or next(filter(None, known), ""))
    for image in root.iter("img"):
        found = image.get("data-elsewhere") or _largest(image.get("srcset", ""))
        found = found if re.match("https?:|//", found) else joined(base, found) if found and base else ""
        image.set("data-elsewhere", f"https:{found}" if found.startswith("//") else found)


_IMAGE: Final = r"(?i)\.(?:png|jpe?g|gif|webp|avif)(?:\?|$)"


def _largest(srcset: str) -> str:
    """The last address of several, which is the largest picture."""
    found = [part.split()[0] for part in re.split(r",\s+", srcset) if part.strip()]
    return found[-1].rstrip(",") if found else ""


def source(image: Element, base: str) -> str:
    """Where an image is: in the page, beside it, or on the web, the largest that the page names."""
    own = image.get("src", "").strip()
    if own.startswith("data:") and _is_blank(own):
        own = ""
    lazy = next((v for key in ("data-src", "data-original", "data-lazy-src") if (v := image.get(key, "").strip())), "")
    found = lazy if lazy and not own else own or lazy
    found = found or _largest(image.get("srcset", "") or image.get("data-srcset", ""))
    if not found or re.match(r"(?:https?:|data:)", found):
        return found
    if found.startswith("//"):
        return f"https:{found}"
    if re.match(r"[\w+.-]+:", found):
        return ""
    beside = unquote(found.split("?")[0].split("#")[0])
    return beside if not base or not found.startswith("/") else joined(base, found)


def _is_blank(address: str) -> bool:
    """Whether a picture in a page is what stands there until the real one is loaded."""
    drawn = re.search(r"(?:<|%3c)(?:path|image|script|text|circle|polygon|line|use)", address, re.I)
    return len(address) < 300 and re.match(r"data:image/(?:gif|svg)", address) is not None and not drawn


def without_empty_notes(blocks: Blocks) -> Blocks:
    """Blocks without a heading `Notes`, or a last rule, below which the notes stood that are notes now."""
    out: list[Block] = []
    for at, block in enumerate(blocks):
        if isinstance(block, Heading) and text_of(block.spans).strip(" :").lower() in _notes():
            below = blocks[at + 1] if at + 1 < len(blocks) else None
            if below is None or (isinstance(below, Heading) and below.level <= block.level):
                continue
        out.append(block)
    while out and isinstance(out[-1], Rule):
        out.pop()
    return tuple(out)


def _italic_captions(blocks: Blocks) -> Blocks:
    """Captions in italics, which tells them from the text."""
    return tuple(
        replace(block, spans=tuple(_italic(span) for span in block.spans))
        if isinstance(block, Paragraph) and block.caption
        else block
        for block in blocks
    )


def _italic(span: Span) -> Span:
    plain = isinstance(span, Run) and not span.styles & {"em", "code"}
    return replace(span, styles=span.styles | {"em"}) if isinstance(span, Run) and plain else span


def without_title(blocks: Blocks, title: str) -> Blocks:
    """Blocks without a heading that says the title again at their beginning."""
    first = next((at for at, block in enumerate(blocks) if isinstance(block, Heading)), None)
    if title and first is not None and first <= 2:
        heading = blocks[first]
        if isinstance(heading, Heading) and " ".join(text_of(heading.spans).split()).lower() == title.lower():
            return (*blocks[:first], *blocks[first + 1 :])
    return blocks
