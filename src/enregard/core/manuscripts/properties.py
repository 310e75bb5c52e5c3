"""What the properties of an office file say of its text, where a person seems to have said it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

_NOBODY: Final = re.compile(
    r"(?:microsoft|libreoffice|openoffice|google|apple|windows|python-docx|pandoc|docx4j|aspose|user|utilisateur|admin"
    r"|administrat|unknown|inconnu|anonymous|anonyme|author|auteur|owner|propri[ée]taire|pc|mac|hp|dell|asus|lenovo"
    r"|acer)\b.*|\W*|.",
    re.I,
)
_NOTHING: Final = re.compile(
    r"(?:untitled|sans ?titre|document|microsoft word|copy of|copie de).*|.*\.\w{2,4}|\W*", re.I
)


@dataclass(frozen=True, slots=True)
class Properties:
    """A title, authors and a language; nothing where the file says none, or what only its program says."""

    title: str = ""
    authors: tuple[str, ...] = ()
    lang: str = ""


def properties(root: Element | None) -> Properties:
    """The properties in Dublin Core, of `docProps/core.xml` or `meta.xml`."""
    if root is None:
        return Properties()
    title = _first(root, "dc:title")
    maker = _first(root, "meta:initial-creator") or _first(root, "dc:creator")
    authors = [name for part in re.split(r"[;&]| et | and ", maker) if (name := part.strip())]
    return Properties(
        "" if _NOTHING.fullmatch(title) else title,
        tuple(name for name in authors if not _NOBODY.fullmatch(name)),
        _first(root, "dc:language").partition("-")[0].lower(),
    )


def _first(root: Element, name: str) -> str:
    return next((" ".join((element.text or "").split()) for element in root.iter(name)), "")
