"""Markdown of other programs as that of articles; what only GitHub shows stays as it stands, to the byte."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from enregard.core.manuscripts.dialect import blocks, marks
from enregard.core.markdown.comment import without_comments

_CODE: Final = re.compile(
    r"^(?P<fence>[ \t>]*(?P<sign>`{3,}|~{3,}))[^\n]*\n.*?(?:^[ \t>]*(?P=sign)[`~]*[ \t]*$|\Z)"
    r"|(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)",
    re.M | re.S,
)
"""Code, between fences or backticks, in which nothing is a mark."""
_PLACE: Final = "\ue000{}\ue001"
_FULL: Final = re.compile("\ue000(\\d+)\ue001")
_PICTURE: Final = re.compile(
    r"""(?P<before>!\[[^\]\n]*\]\(\s*<?|^\[[^\]\n]+\]:\s*<?)(?P<source>data:[^)>\s]+|[^)>\s:]+\.(?:png|jpe?g|gif|webp|svg|avif))"""
    r"(?=[)>\s])",
    re.M | re.I,
)


def converted(text: str) -> str:
    """A text without front matter, as GitHub and the site show it."""
    if "\ue000" in text:
        return text
    kept: list[str] = []

    def aside(found: re.Match[str]) -> str:
        kept.append(found[0])
        return _PLACE.format(len(kept) - 1)

    shown, comments = without_comments(text)
    bare = _CODE.sub(aside, shown)
    made = marks.with_notes(blocks.converted(marks.converted(bare)))
    if made == bare and not comments:
        return text
    made = re.sub(r"\n{3,}", "\n\n", made).strip("\n") + "\n"
    return _FULL.sub(lambda found: kept[int(found[1])], made)


def pictures(text: str) -> tuple[str, ...]:
    """The addresses of pictures that stand in the text itself (`data:`) or beside it, in order."""
    return tuple(dict.fromkeys(found["source"] for found in _PICTURE.finditer(text)))


def with_pictures(text: str, files: Mapping[str, str]) -> str:
    """A text whose pictures are where they were saved; one that was not stays where it is."""
    return _PICTURE.sub(lambda found: found["before"] + files.get(found["source"], found["source"]), text)
