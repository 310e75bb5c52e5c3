"""Books in EPUB: what the package says of them, and their chapters in order (EPUB 2 and 3)."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from enregard.core.manuscripts.apart import is_apart
from enregard.core.manuscripts.document import Blocks, Document, Heading, Run
from enregard.core.manuscripts.web import dom, note
from enregard.core.manuscripts.web.body import Builder
from enregard.core.manuscripts.web.page import without_empty_notes, without_title
from enregard.core.manuscripts.web.unread import licence, without_licence
from enregard.core.manuscripts.xml import parse
from enregard.core.markdown.address import allowed, is_whole
from enregard.errors import ManuscriptError

Meta = dict[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Section:
    """A file of a book, read."""

    name: str
    """Its name in the archive."""
    title: str
    """What the table of contents calls it; nothing where it does not name it."""
    blocks: Blocks


@dataclass(frozen=True, slots=True)
class Book:
    """A book, in sections."""

    sections: tuple[Section, ...]
    notes: Mapping[str, Blocks]
    meta: Meta
    lang: str = ""
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Item:
    name: str
    media: str
    properties: tuple[str, ...]


@dataclass(slots=True)
class _Reading:
    """A book's files, and what is in them."""

    parts: Mapping[str, bytes]
    notes: dict[str, Blocks] = field(default_factory=dict)
    left: list[str] = field(default_factory=list)


def read(parts: Mapping[str, bytes]) -> Book:
    """The book in the parts of an archive.

    Raises ManuscriptError for one that is damaged or locked.
    """
    _refuse_locked(parts)
    name = _package(parts)
    package = parse(parts[name])
    items = _items(package, name)
    spine = [items[key] for key in _spine(package) if key in items and items[key].name in parts]
    titles = _titles(parts, package, items)
    trees = {item.name: dom.chapter(parts[item.name]) for item in spine if _is_text(item)}
    foreign = sum(map(without_licence, trees.values()))
    if not trees:
        raise ManuscriptError("this book has no chapter that could be read")
    reading = _Reading(parts)
    meta, lang, undated = _metadata(package)
    known = {*_guided(package, name), *(item.name for item in items.values() if "nav" in item.properties)}
    texts = {file: tree for file, tree in trees.items() if not is_apart(tree, meta, known=file in known)}
    sections = _sections(texts or trees, reading, titles)
    return Book(
        tuple(sections),
        reading.notes,
        meta,
        lang or _lang(trees),
        (*(_beside(trees, texts) if texts else ()), *licence(foreign), *undated),
    )


def _beside(trees: Mapping[str, Element], texts: Mapping[str, Element]) -> tuple[str, ...]:
    """What is in a book beside its text, in words."""
    others = {file: _named(tree) for file, tree in trees.items() if file not in texts}
    left = [f"{file.rpartition('/')[2]}: {what}" for file, what in others.items() if what]
    if not left:
        return ()
    files = f"{len(left)} file{'s' if len(left) > 1 else ''} beside the text"
    return (f"{files} ({', '.join(left[:3])}{', …' if len(left) > 3 else ''})",)


def _named(tree: Element) -> str:
    words = dom.text_of(next(tree.iter("body"), tree)).split()
    return " ".join(words[:4]) + (" …" if len(words) > 4 else "") or "a picture"


def whole(book: Book, *, named: bool = False) -> Document:
    """A book as one text; `named` gives sections without a heading the names that the contents have for them."""
    read = titled if named else lambda section: section.blocks
    blocks = tuple(block for section in book.sections for block in read(section))
    return Document(
        without_title(without_empty_notes(blocks), str(book.meta.get("title", ""))),
        book.notes,
        book.meta,
        book.lang,
        book.left,
    )


def _refuse_locked(parts: Mapping[str, bytes]) -> None:
    data = parts.get("META-INF/encryption.xml")
    if data is None:
        return
    fonts = re.compile(r"\.(?:otf|ttf|woff2?|ttc)$", re.I)
    locked = [
        e.get("URI", "") for e in parse(data).iter() if e.tag.endswith(":CipherReference") or e.tag == "CipherReference"
    ]
    if any(not fonts.search(uri) for uri in locked):
        raise ManuscriptError("this book is locked (DRM): nobody but its reading program can open it")


def _package(parts: Mapping[str, bytes]) -> str:
    """The name of the file that describes the book."""
    if "META-INF/container.xml" in parts:
        for element in parse(parts["META-INF/container.xml"]).iter("container:rootfile"):
            if (name := unquote(element.get("full-path", ""))) in parts:
                return name
    name = next((name for name in parts if name.endswith(".opf")), "")
    if not name:
        raise ManuscriptError("the file is damaged: what describes the book is missing")
    return name


def _items(package: Element, name: str) -> dict[str, _Item]:
    return {
        e.get("id", ""): _Item(
            _within(name, e.get("href", "")), e.get("media-type", ""), tuple(e.get("properties", "").split())
        )
        for e in package.iter("opf:item")
    }


def _within(file: str, href: str) -> str:
    """The name of a file that another refers to."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(file), unquote(href.partition("#")[0])))


def _spine(package: Element) -> Iterator[str]:
    for element in package.iter("opf:itemref"):
        yield element.get("idref", "")


def _is_text(item: _Item) -> bool:
    return "html" in item.media or item.name.lower().endswith((".xhtml", ".html", ".htm"))


def _guided(package: Element, name: str) -> set[str]:
    """Files that the guide of EPUB 2 calls the cover, the title page, the contents."""
    return {
        _within(name, e.get("href", ""))
        for e in package.iter("opf:reference")
        if e.get("type", "").lower() in {"cover", "toc", "title-page", "copyright-page"}
    }


def _sections(trees: Mapping[str, Element], reading: _Reading, titles: Mapping[str, str]) -> list[Section]:
    """The sections of a book; notes in files of their own are taken to the marks that lead to them."""
    whole = Element("html")
    holders: dict[str, Element] = {}
    for file, tree in trees.items():
        holder = Element("section", {"file": file})
        body = next(tree.iter("body"), tree)
        holder.append(Element("a", {"id": ""}))
        holder[0].tail = body.text
        holder.extend(list(body))
        _localize(holder, file, trees)
        holder[0].set("id", file)
        whole.append(holder)
        holders[file] = holder
    taken = note.taken(whole)
    builder = Builder(_address)
    reading.notes.update({key: builder.read(element) for key, element in taken.found.items()})
    sections = []
    for file, holder in holders.items():
        blocks = builder.read(holder)
        if reading.notes and _is_emptied(blocks):
            continue
        if blocks:
            sections.append(Section(file, titles.get(file, ""), blocks))
    return sections


def _is_emptied(blocks: Blocks) -> bool:
    """Whether nothing but a heading is left of a section that held notes."""
    return all(isinstance(block, Heading) for block in blocks) and not without_empty_notes(blocks)


def _localize(holder: Element, file: str, trees: Mapping[str, Element]) -> None:
    """Give places and links the names that they have in the whole book."""
    for element in holder.iter():
        for name in ("src", "xlink:href", "href"):
            if element.tag in {"img", "image", "svg:image"} and (source := element.get(name)):
                element.set(name, _picture(file, source))
        for name in ("id", "name"):
            if (key := element.get(name)) and (name == "id" or element.tag == "a"):
                element.set(name, _place(file, key))
        href = element.get("href") if element.tag == "a" else None
        if href and not re.match(r"[\w+.-]+:|//", href):
            target = _within(file, href) if href.partition("#")[0] else file
            key = unquote(href.partition("#")[2])
            element.set("href", f"#{_place(target, key)}" if target in trees else "")


def _place(file: str, key: str) -> str:
    return f"{file}#{key}" if key else file


def _address(href: str) -> str:
    return href if href.startswith("#") or allowed(href) else ""


def _picture(file: str, source: str) -> str:
    return (
        source
        if source.startswith("data:") or re.match(r"https?:", source)
        else _within(file, source)
        if source
        else ""
    )


# --------------------------------------------------------------------------------------------------------- metadata


def _titles(parts: Mapping[str, bytes], package: Element, items: Mapping[str, _Item]) -> dict[str, str]:
    """What the table of contents calls each file: the first of its entries there."""
    found: dict[str, str] = {}
    for item in items.values():
        if item.name not in parts:
            continue
        if "nav" in item.properties:
            tree = dom.chapter(parts[item.name])
            navs = [e for e in tree.iter("nav") if "toc" in e.get("epub:type", "toc").split()]
            for link in (a for nav in navs[:1] for a in nav.iter("a")):
                found.setdefault(_within(item.name, link.get("href", "")), dom.text_of(link))
        elif "ncx" in item.media:
            for point in parse(parts[item.name]).iter("ncx:navPoint"):
                label = next((" ".join((e.text or "").split()) for e in point.iter("ncx:text")), "")
                content = next(point.iter("ncx:content"), None)
                if content is not None and label:
                    found.setdefault(_within(item.name, content.get("src", "")), label)
    return found


def _metadata(package: Element) -> tuple[Meta, str, tuple[str, ...]]:
    """What a package says of its book; its language; what of it has no place in front matter, in words."""
    refined: dict[str, dict[str, str]] = {}
    for element in package.iter("opf:meta"):
        if about := element.get("refines", "").lstrip("#"):
            refined.setdefault(about, {})[element.get("property", "")] = (element.text or "").strip()

    def said(name: str) -> list[tuple[str, Element]]:
        return [(text, e) for e in package.iter(name) if (text := " ".join((e.text or "").split()))]

    def role(element: Element) -> str:
        return element.get("opf:role", "") or refined.get(element.get("id", ""), {}).get("role", "")

    def kind(element: Element) -> str:
        return refined.get(element.get("id", ""), {}).get("title-type", "")

    titles = said("dc:title")
    main = next((text for text, e in titles if kind(e) in {"main", ""}), titles[0][0] if titles else "")
    people = [(name, role(e) or "aut") for name, e in said("dc:creator")]
    people += [(name, role(e)) for name, e in said("dc:contributor")]
    dates = [
        text
        for text, e in said("dc:date")
        if e.get("opf:event", "publication") in {"publication", "original-publication"}
    ]
    addresses = [text for name in ("dc:source", "dc:identifier") for text, _ in said(name)]
    date = dates[0] if dates else ""
    meta: Meta = {
        "title": main,
        "subtitle": next((text for text, e in titles if kind(e) == "subtitle"), ""),
        "authors": tuple(name for name, what in people if what == "aut"),
        "translator": ", ".join(name for name, what in people if what == "trl"),
        # With a time of day it is when a program made the file.
        "date": date[:10] if re.fullmatch(r"\d{4}-\d\d-\d\d(?:T00:00:00.*)?", date) else "",
        "publisher": next((text for text, _ in said("dc:publisher")), ""),
        "source_url": next((text for text in addresses if is_whole(text)), ""),
        "rights": next((text for text, _ in said("dc:rights")), ""),
        "description": _plain(next((text for text, _ in said("dc:description")), "")),
    }
    lang = next((text for text, _ in said("dc:language")), "").partition("-")[0].lower()
    undated = (f"its date {date}, which is no day",) if re.fullmatch(r"\d{4}(?:-\d\d)?", date) else ()
    return {key: value for key, value in meta.items() if value}, lang, undated


def _plain(text: str) -> str:
    """A description without the HTML that some stores put in it."""
    return " ".join(re.sub(r"<[^>]{0,200}>", " ", text).split())


def _lang(trees: Mapping[str, Element]) -> str:
    return (
        next((lang for tree in trees.values() if (lang := tree.get("xml:lang") or tree.get("lang") or "")), "")
        .partition("-")[0]
        .lower()
    )


def titled(section: Section) -> Blocks:
    """The blocks of a section, under a heading where only the contents name it."""
    if any(isinstance(block, Heading) for block in section.blocks) or not section.title:
        return section.blocks
    return (Heading(2, (Run(section.title),)), *section.blocks)
