"""Names of files and folders: which may stand in an address, and which every system can hold and tell apart.

What a browser might read as the beginning of an address, or no terminal shows, is refused. What only some systems
refuse is told: a site that is written on one machine is checked out on others.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from enregard.core.finding import HIDDEN, Finding, shown

# Microsoft, Naming Files, Paths, and Namespaces.
_RESERVED: Final = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_ODD: Final = re.compile(r'[<>:"|?*\\]|[ .](?:/|\Z)|(?:^|/)(?:con|prn|aux|nul|com.|lpt.)', re.IGNORECASE)
"""What a path may hold that not every system can; one without it is of none of these kinds."""
_FORBIDDEN: Final = re.compile(r'[<>:"|?*\\]')
LONGEST: Final = 255
"""Bytes of a name, as Linux and macOS hold it."""
_PATH: Final = 200
"""Characters of a path below the content folder: Windows holds 260 unless it is told otherwise, with what is above."""


def refused(path: str) -> str:
    """Why no part of an address may be called so; nothing where it may."""
    if HIDDEN.search(path):
        return "it holds a character that is not shown"
    if ":" in path:
        return "a colon makes the beginning of another address of it"
    if len(path) * 4 > LONGEST and any(len(part.encode("utf-8", "replace")) > LONGEST for part in path.split("/")):
        return f"a part of it is longer than {LONGEST} bytes"
    return ""


def unportable(path: str) -> str:
    """Why a system that the site may be checked out on cannot hold a path; nothing where all can."""
    if len(path) > _PATH:
        return f"a path of more than {_PATH} characters is too long for Windows, with the folders above it"
    for part in path.split("/") if _ODD.search(path) else ():
        if _RESERVED.fullmatch(part):
            return f"Windows keeps the name “{part}” for itself"
        if found := _FORBIDDEN.search(part):
            return f"Windows takes no “{found[0]}” in a name"
        if part != part.rstrip(" ."):
            return "Windows takes no space or stop at the end of a name"
    return ""


def name_findings(published: Iterable[str], read: Iterable[str] = ()) -> Iterator[Finding]:
    """What is wrong with the names of files that are published, and of those that are only read."""
    seen: dict[str, str] = {}
    told: set[str] = set()
    named: set[str] = set()
    addressed = frozenset(published)
    for file in sorted({*addressed, *read}):
        if file in addressed and (why := refused(file)):
            yield Finding("name-refused", shown(file), 0, f"a file cannot be published by this name: {why}", _RENAME)
        elif why := unportable(file):
            yield Finding("name-unportable", file, 0, why, _RENAME)
        for path in _and_above(file):
            if path in named:  # Then so were the folders above it.
                break
            named.add(path)
            other = seen.setdefault(folded(path), path)
            if other != path and path not in told:
                told.add(path)
                message = f"“{path}” and “{other}” are one name on Windows and macOS"
                yield Finding("name-unportable", shown(file), 0, message, "rename one of them")


_RENAME: Final = "rename it"


def _and_above(path: str) -> Iterator[str]:
    while path:
        yield path
        path = path.rpartition("/")[0]


def folded(path: str) -> str:
    """A path as systems see it that know no case, and one way only to write an accent."""
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
