"""What a file is, by what it begins with, and only then by its name; and what to do with one that is no text."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final, Literal

from enregard.errors import ManuscriptError

Kind = Literal["docx", "odt", "epub", "html", "markdown", "text", "references", "annotations"]

_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")

_FOREIGN: Final[tuple[tuple[bytes, str], ...]] = (
    (rb"\{\\rtf", "RTF: open it in a word processor and save it as DOCX or ODT"),
    (
        rb"%PDF-",
        "a PDF, which keeps no paragraphs: import the file that it was made from, or what a word processor makes of it",
    ),
    (rb"bplist0", "a page as Safari archives it: save it as page source, which is HTML"),
    (
        rb"\x89PNG|\xff\xd8\xff|GIF8|BM..\x00\x00|II\*\x00|MM\x00\*|RIFF....WEBP",
        "a picture: import the text that it belongs to",
    ),
    (rb".{60}BOOKMOBI|.{60}TEXtREAd|TPZ", "a Kindle book: convert it to EPUB (calibre does) and import that"),
    (rb"AT&TFORM", "a DjVu scan, which has pictures of pages: import a text of it"),
    (rb"\x1f\x8b|BZh|7z\xbc\xaf|Rar!|\xfd7zXZ|.{257}ustar", "a packed file: unpack it and import what is in it"),
    (rb"ID3|OggS|fLaC|RIFF....(?:WAVE|AVI )|....ftyp|\x1aE\xdf\xa3", "sound or video: import its transcript"),
    (rb"SQLite format 3", "a database: import a text"),
    (rb"\x7fELF|MZ.{50,}This program|\xca\xfe\xba\xbe", "a program: import a text"),
    (rb"\s*\\documentclass|\s*\\begin\{document\}", "LaTeX: convert it (pandoc -t docx does) and import that"),
    (rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<rdf:RDF", "an export in RDF: in Zotero, export as CSL JSON instead"),
    (rb"\s*(?:<\?xml[^>]*>\s*)?<FictionBook", "a FictionBook: convert it to EPUB (calibre does) and import that"),
    (
        rb"\s*<\?xml[^>]*>\s*(?:<!--.*?-->\s*)*<(?!html|!doctype html)[A-Za-z]",
        "XML of another kind: convert it to HTML or DOCX and import that",
    ),
    (
        rb"(?:references:\s*\n)?\s*- id: ?\S+\s*\n",
        "a list of works in YAML: put it into the content folder as references.yml",
    ),
    (rb"WEBVTT|1\r?\n\d\d:\d\d:\d\d,\d", "subtitles: import a transcript"),
    (rb"%!PS", "PostScript: import the file that it was made from"),
)  # fmt: skip
"""How files of other kinds begin, and what they are."""

_ARCHIVES: Final[tuple[tuple[str, str], ...]] = (
    (r"xl/workbook\.xml", "a table of Excel: save it as a text, or its words as a document"),
    (r"ppt/presentation\.xml", "slides of PowerPoint: save their words as a document"),
    (r"Index/Document\.iwa|index\.apxl|index\.xml\.gz", "a document of Pages: export it as Word (DOCX) or EPUB"),
    (r".*\.(?:docx|odt|epub|md|txt|html?)", "a ZIP archive: unpack it and import the texts in it"),
)
_NAMES: Final[dict[str, Kind]] = {
    "md": "markdown", "markdown": "markdown", "mdown": "markdown", "mkdn": "markdown", "mkd": "markdown",
    "mdx": "markdown", "qmd": "markdown", "rmd": "markdown",
    "html": "html", "htm": "html", "xhtml": "html", "xht": "html",
}  # fmt: skip
_PAGE: Final = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*(?:<!doctype html|<html[\s>])", re.I | re.S
)
_REFERENCES: Final = re.compile(rb"\s*\[\s*(?:\{(?=.{0,4000}\"(?:id|type)\"\s*:)|\]\s*\Z)", re.S)
_ANNOTATIONS: Final = re.compile(
    rb'\A\s*[\[{](?s:.*?)(?:anno\.jsonld|"type"\s*:\s*"Annotation|"TextQuoteSelector"|"annotations"\s*:\s*\[|"bodies"\s*:)'
)
_MAIL: Final = re.compile(
    rb"(?:From|MIME-Version|Return-Path|Delivered-To|Content-Type):\s.{0,2000}?boundary=", re.I | re.S
)


def kind(name: str, head: bytes) -> Kind | None:
    """What a file is by its name and its first bytes; None for an archive, which has to be opened to be told.

    Raises ManuscriptError for a file of a kind that is no text, with what to do.
    """
    plain = head.removeprefix(b"\xef\xbb\xbf")
    if plain.startswith(_COMPOUND):
        raise ManuscriptError(f"this is {_compound(name, plain)}")
    for pattern, what in _FOREIGN:
        if re.match(pattern, plain, re.S):
            raise ManuscriptError(f"this is {what}")
    if plain.startswith(_ZIP):
        return None
    extension = name.rpartition(".")[2].lower()
    if _ANNOTATIONS.search(plain) and extension in {"json", "jsonld", "txt", name.lower()}:
        return "annotations"
    if _REFERENCES.match(plain) and extension in {"json", "csljson", "txt", name.lower()}:
        return "references"
    if _MAIL.match(plain):
        raise ManuscriptError("this is an e-mail or a page saved as a web archive (MHTML): save the page as HTML")
    if extension in _NAMES:
        return _NAMES[extension]
    if _PAGE.match(plain):
        return "html"
    if extension in {"csv", "tsv", "json", "yml", "yaml", "js", "css", "py", "xml"}:
        raise ManuscriptError(f"this is no text to read but data or code ({extension})")
    if re.match(rb"\s*@\w+\{", plain) or extension in {"bib", "ris", "enw"}:
        raise ManuscriptError("these are references: " + _LISTED.get(extension, _LISTED["ris"]))
    return "text"


_LISTED: Final = {
    "bib": "put the file into the content folder as references.bib",
    "ris": "export them from Zotero as CSL JSON, and import that",
}
_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The container of old files of Office, in which newer ones stand too where they have a password."""


def _compound(name: str, head: bytes) -> str:
    if name.lower().endswith((".docx", ".docm", ".dotx")) or "EncryptedPackage".encode("utf-16-le") in head:
        return "a document with a password: open it in a word processor, take the password off, and save it"
    return "a Word document of before 2007: open it in a word processor and save it as DOCX"


def archived(names: Collection[str], mimetype: bytes) -> Kind:
    """What an archive is, by the names in it and by what it says that it is.

    Raises ManuscriptError for an archive that holds no text, with what to do.
    """
    said = mimetype.strip()
    if said == b"application/epub+zip" or "META-INF/container.xml" in names:
        return "epub"
    if said.startswith(b"application/vnd.oasis.opendocument."):
        if b".text" in said:
            return "odt"
        raise ManuscriptError(
            "this is an OpenDocument file without a text (a table, slides, a drawing): save its words as ODT"
        )
    if "word/document.xml" in names or (
        "[Content_Types].xml" in names and any("document" in n and n.endswith(".xml") for n in names)
    ):
        return "docx"
    if "content.xml" in names:
        return "odt"
    for pattern, what in _ARCHIVES:
        if any(re.fullmatch(pattern, name, re.I) for name in names):
            raise ManuscriptError(f"this is {what}")
    raise ManuscriptError("this is an archive without a text in it")
