"""What can still be read of a file of works that is damaged: all works but the ones in which it is.

A list in YAML is cut where its items begin, and each is read alone; a line that YAML cannot read is put in quotes, else
left out. Of a list in JSON each object is read that ends.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from enregard.core.markdown.node import Node, Problem, load, quoted

_ITEM: Final = re.compile(r"^( *)-(?: +(?=\S)| *$)", re.M)
_END: Final = re.compile(r"^(?:---|\.\.\.)\s*$", re.M)
_ENTRY: Final = re.compile(r"(\s*(?:- +)*[\w-]+: *)(\S.*?)\s*")
_TRIES: Final = 6
"""So many lines of an item are mended before it is given up."""


def yaml_items(text: str, line: int = 1) -> tuple[list[Node], list[Problem]]:
    """The items of a list in YAML, as far as each can be read by itself; `line` is that of the text's first."""
    first = _ITEM.search(text)
    if first is None:
        return [], []
    starts = [found.start() for found in _ITEM.finditer(text) if found[1] == first[1]]
    found: list[Node] = []
    told: list[Problem] = []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        chunk = text[start:end]
        if closed := _END.search(chunk):
            chunk = chunk[: closed.start()]
        item, problems = _item(chunk, line + text.count("\n", 0, start))
        found += [item] if item else []
        told += problems
    return found, told


def _item(chunk: str, line: int) -> tuple[Node | None, list[Problem]]:
    """One item, without what YAML cannot read in it."""
    lines = chunk.split("\n")
    told: list[Problem] = []
    for _ in range(_TRIES):
        root, problems = load("\n".join(lines), line)
        if root is not None:
            items = root.value if isinstance(root.value, list) else []
            return (items[0] if items else None), [*told, *problems]
        if not problems:
            break
        told += problems[:1]
        at = min(max(problems[0].line - line, 0), len(lines) - 1)
        entry = _ENTRY.fullmatch(lines[at].replace("\t", "  "))
        mended = entry[1] + quoted(entry[2].strip("\"'")) if entry else ""
        lines[at] = mended if mended != lines[at] else ""
    return None, told


def json_items(text: str) -> Iterator[dict[str, Any]]:
    """The objects with an id in a list in JSON that breaks off, or is broken somewhere."""
    decoder = json.JSONDecoder()
    at = text.find("{")
    while at >= 0:
        try:
            item, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            end = at + 1
        else:
            if isinstance(item, dict) and "id" in item:
                yield item
        at = text.find("{", end)


_IDS: Final = re.compile(
    r"""^[ \t]*+(?:-[ \t]*+)?(?:\{[ \t]*+)?id[ \t]*+:[ \t]*+["']?(?P<bare>[^"'\n,}]+)"""
    r"""|"id"\s*+:\s*+"(?P<quoted>[^"\n]+)\"""",
    re.M,
)


def ids(text: str) -> Iterator[tuple[str, int]]:
    """The ids that a text seems to give its works, with their lines."""
    line, at = 1, 0
    for found in _IDS.finditer(text):
        line, at = line + text.count("\n", at, found.end()), found.end()
        yield (found["bare"] or found["quoted"]).strip(), line
