"""Pictures of a file that is brought: found, told by their own bytes, and named for the folder of the article."""

from __future__ import annotations

import base64
import binascii
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import unquote, unquote_to_bytes

from enregard.core.manuscripts.document import Picture
from enregard.core.text.plain_name import plain_words

FOLDER: Final = "images"
LARGEST: Final = 32 * 2**20
"""The most bytes of a picture."""

_SHOWN: Final[tuple[tuple[bytes, str], ...]] = (
    (rb"\x89PNG\r\n", "png"),
    (rb"\xff\xd8\xff", "jpg"),
    (rb"GIF8[79]a", "gif"),
    (rb"RIFF....WEBP", "webp"),
    (rb"....ftypavi[fs]", "avif"),
    (rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>)?\s*(?:<!--.*?-->\s*|<!DOCTYPE[^>\[]*>\s*)*<svg[\s>]", "svg"),
)
"""What browsers show, by how it begins."""
_HIDDEN: Final[tuple[tuple[bytes, str], ...]] = (
    (rb"\x01\x00\x00\x00.{36}\x20EMF", "EMF"),
    (rb"\xd7\xcd\xc6\x9a|\x01\x00\x09\x00\x00\x03", "WMF"),
    (rb"II\*\x00|MM\x00\*", "TIFF"),
    (rb"BM", "BMP"),
    (rb"%PDF", "PDF"),
)
_ACTIVE: Final = re.compile(rb"<script|<foreignObject|\son\w+\s*=|javascript:|<!ENTITY|<iframe", re.I)


_WORDS: Final[dict[str, tuple[str, str]]] = {
    "missing": ("picture that is not there", "pictures that are not there"),
    "hidden": ("picture that browsers do not show", "pictures that browsers do not show"),
    "large": (f"picture of more than {LARGEST >> 20} MB", f"pictures of more than {LARGEST >> 20} MB"),
    "active": ("drawing that holds a program (SVG)", "drawings that hold a program (SVG)"),
}


@dataclass(slots=True)
class Gallery:
    """The pictures of an article, to be saved: those of several texts may be the same."""

    taken: Mapping[str, bytes] = field(default_factory=dict)
    """What stands in the folder already, by name."""
    new: dict[str, bytes] = field(default_factory=dict)
    """What is to be saved, by name."""
    left: Counter[str] = field(default_factory=Counter)
    """What is left out, by why, and how often."""
    away: int = 0
    """How many pictures stay at their address on the web."""

    def told_left(self) -> tuple[str, ...]:
        """What is left out, in words."""
        out = []
        for why, count in self.left.items():
            reason, _, format_ = why.partition(" ")
            out.append(f"{count} {_WORDS[reason][count > 1]}{f' {format_}' if format_ else ''}")
        return tuple(out)

    def told(self) -> tuple[str, ...]:
        """What is said of pictures that are in the text."""
        if not self.away:
            return ()
        return (f"{self.away} picture{'s stay' if self.away > 1 else ' stays'} at an address on the web",)

    def files(self, pictures: Sequence[Picture], parts: Mapping[str, bytes], beside: Path | None) -> dict[str, str]:
        """Where each picture will be, relative to the text; one that cannot be shown is not in it.

        `parts` are those of the archive that names them; `beside` is the folder of a page that does.
        """
        found: dict[str, str] = {}
        for picture in pictures:
            source = picture.source
            if re.match(r"https?://", source):
                found[source] = source
                self.away += 1
                continue
            data = _bytes(source, parts, beside)
            if data is None and picture.elsewhere:
                found[source] = picture.elsewhere
                self.away += 1
            elif data is None:
                self.left["missing"] += 1
            elif (name := self.add(source, data)) is not None:
                found[source] = f"{FOLDER}/{name}"
        return found

    def add(self, source: str, data: bytes) -> str | None:
        """Take a picture in, under a name of its own; None where no browser shows it, or it does more than that."""
        extension = next((known for pattern, known in _SHOWN if re.match(pattern, data, re.S)), "")
        if not extension:
            what = next((known for pattern, known in _HIDDEN if re.match(pattern, data, re.S)), "")
            self.left[f"hidden{f' ({what})' if what else ''}"] += 1
            return None
        if len(data) > LARGEST:
            self.left["large"] += 1
            return None
        if extension == "svg" and _ACTIVE.search(data):
            self.left["active"] += 1
            return None
        stem, number = _stem(source), 1
        while (known := self._known(name := f"{stem}{f'-{number}' if number > 1 else ''}.{extension}")) is not None:
            if known == data:
                return name
            number += 1
        self.new[name] = data
        return name

    def _known(self, name: str) -> bytes | None:
        return self.new.get(name, self.taken.get(name))


def gallery(folder: Path) -> Gallery:
    """A gallery for an article's folder, with what is in it already."""
    there = sorted((folder / FOLDER).glob("*")) if (folder / FOLDER).is_dir() else []
    return Gallery(
        {path.name: path.read_bytes() for path in there if path.is_file() and path.stat().st_size <= LARGEST}
    )


def _stem(source: str) -> str:
    """A name for a picture: the file's own where it says something, else `picture`."""
    if source.startswith("data:"):
        return "picture"
    last = unquote(source.rpartition("/")[2]).rpartition(".")[0] or "picture"
    stem = "-".join(plain_words(last))[:60].strip("-")
    return "picture" if not stem or re.fullmatch(r"[0-9a-f]{16,}|image\d*|file\d*|\d+", stem) else stem


def _bytes(source: str, parts: Mapping[str, bytes], beside: Path | None) -> bytes | None:
    if source.startswith("data:"):
        return _embedded(source)
    if source in parts:
        return parts[source]
    if beside is None:
        return None
    path = (beside / source).resolve()
    # A page names files beside it, and no others of this machine.
    if not path.is_relative_to(beside.resolve()) or not path.is_file() or path.stat().st_size > LARGEST:
        return None
    return path.read_bytes()


def _embedded(address: str) -> bytes | None:
    """The bytes of a picture that stands in an address (RFC 2397)."""
    head, comma, body = address.partition(",")
    if not comma:
        return None
    if not head.lower().endswith(";base64"):
        return unquote_to_bytes(body)
    try:
        return base64.b64decode(re.sub(r"\s", "", unquote(body)), validate=False)
    except (binascii.Error, ValueError):
        return None
