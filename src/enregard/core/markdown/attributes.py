"""Attributes as kramdown, pandoc and Python-Markdown write them: {.button}, {: width="300" }, { #name }.

They say nothing here. Behind a heading, a link, a picture or marked words, or alone on their lines, they are left out.
A pin, `{#name}` behind a heading or on a line of its own, is none of them.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple


class Attributes(NamedTuple):
    """Attributes that were left out."""

    line: int
    written: str


_ONE: Final = r"(?:[#.][^\W\d_][\w:.-]*|[\w:-]+=(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s{}\"']+))"
PATTERN: Final = rf"\{{(?::[^{{}}\n]*|[ \t]*-[ \t]*|[ \t]*{_ONE}(?:[ \t]+(?:{_ONE}|[\w-]+))*[ \t]*)\}}"
"""What they look like; a pin too."""
_WRITTEN: Final = re.compile(PATTERN)
_LAST: Final = re.compile(rf"\s*({PATTERN})\s*$")
_PIN: Final = re.compile(r"\{#[^\W\d_][\w.:-]*\}")


def ahead(text: str) -> str:
    """The attributes with which a text begins, or nothing."""
    found = _WRITTEN.match(text)
    return found[0] if found else ""


def last(text: str) -> tuple[str, str]:
    """A heading's text without the attributes, or the pin, that end it, and what these are."""
    found = _LAST.search(text)
    return (text[: found.start()], found[1]) if found else (text, "")


def pinned(written: str) -> str:
    """The name that a pin gives; nothing where attributes are none."""
    return written[2:-1] if _PIN.fullmatch(written) else ""
