"""Blocks of other programs' Markdown: boxes, tabs, divisions, definitions, lines of verse, shortcodes.

Each rule takes the lines of a text (code is out of the way) and gives those that say the same on GitHub.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from enregard.core.markdown.attributes import PATTERN, pinned

Lines = list[str]

_BOX: Final = re.compile(r"(?:!!!|\?\?\?\+?)\s+([\w-]+)(?:\s+[\w-]+)*(?:\s+\"(.*)\")?\s*$")
_TAB: Final = re.compile(r"===[!+]?\s+\"(.+)\"\s*$")
_OPENED: Final = re.compile(r"(:{3,})(\s*)(?:\{(.*)\}|([\w-]+)(?:\{.*\})?(?:\[(.*)\]|\s+(.+))?)?\s*$")
_ALERT: Final = re.compile(r"((?:>\s?)+)\[!(\w+)\][+-]?\s*(.*)$")
_TERM: Final = re.compile(r":\s{1,3}\s*(\S.*)$")
_VERSE: Final = re.compile(r"\|(?: (.*))?$")
_EXAMPLE: Final = re.compile(r"\(@\w*\)\s+(.*)$")


def converted(text: str) -> str:
    """A text whose blocks are as GitHub has them."""
    lines = text.split("\n")
    for rule in _RULES:
        lines = list(rule(lines))
    return "\n".join(lines)


def _quoted(title: str, body: Sequence[str]) -> Iterator[str]:
    """A box as a quotation that begins with its title in bold."""
    lines = [*([f"**{title}**", ""] if title else []), *body]
    while lines and not lines[-1].strip():
        lines.pop()
    for line in lines:
        yield f"> {line}".rstrip()


def _indented(lines: Sequence[str], at: int) -> tuple[Lines, int]:
    """The lines from one on that stand four columns in, without that; and where they end."""
    body: Lines = []
    while at < len(lines) and (not lines[at].strip() or lines[at].startswith(("    ", "\t"))):
        body.append(re.sub(r"^(?: {4}|\t)", "", lines[at]))
        at += 1
    end = at
    while body and not body[-1].strip():
        body.pop()
        end -= 1
    return body, end


def _boxes(lines: Lines) -> Iterator[str]:
    """`!!! note "Title"` and `=== "Tab"`, with what stands indented below."""
    at = 0
    while at < len(lines):
        box, tab = _BOX.match(lines[at]), _TAB.match(lines[at])
        if not box and not tab:
            yield lines[at]
            at += 1
            continue
        body, at = _indented(lines, at + 1)
        body = list(_boxes(body))
        while body and not body[0].strip():
            body.pop(0)
        if box:
            yield from _quoted(box[1].capitalize() if box[2] is None else box[2], body)
        elif tab:
            yield from [f"**{tab[1]}**", "", *body]


def _divisions(lines: Lines) -> Iterator[str]:
    """`:::tip[Title]` boxes of Docusaurus, as quotations; pandoc's `::: {.name}`, as what is in them."""
    at = 0
    while at < len(lines):
        opened = _OPENED.match(lines[at])
        if not opened or (opened[3] is None and not opened[4]):
            yield lines[at]
            at += 1
            continue
        end, depth = at + 1, 1
        while end < len(lines) and depth:
            if inner := _OPENED.match(lines[end]):
                depth += 1 if inner[3] is not None or inner[4] else -1
            end += 1
        body = list(_divisions(lines[at + 1 : end - 1 if not depth else end]))
        while body and not body[0].strip():
            body.pop(0)
        if opened[2] or opened[3] is not None:
            yield from body
        else:
            yield from _quoted(opened[5] or opened[6] or opened[4].capitalize(), body)
        at = end


def _alerts(lines: Lines) -> Iterator[str]:
    """`> [!note] Title` of GitHub and Obsidian: the title in bold."""
    for line in lines:
        if found := _ALERT.match(line):
            yield f"{found[1].rstrip()} **{found[3] or found[2].capitalize()}**"
            yield found[1].rstrip()
        else:
            yield line


_SLASHES: Final = re.compile(r"(/{3,})[ \t]*(?:([\w-]+)[ \t]*(?:\|[ \t]*(.*))?)?$")
_CAPTIONS: Final = frozenset({"caption", "figure-caption", "table-caption"})
_BARE: Final = frozenset({"html", "define", *_CAPTIONS})
"""Blocks of which only what is in them is text."""


def _slashes(lines: Lines) -> Iterator[str]:
    """`/// note | Title` of PyMdown, with what stands before the `///` that ends it; a caption is a paragraph."""
    at = 0
    while at < len(lines):
        opened = _SLASHES.match(lines[at])
        if not opened or not opened[2]:
            yield lines[at]
            at += 1
            continue
        end = at + 1
        while end < len(lines) and lines[end].rstrip() != opened[1]:
            end += 1
        body = list(_slashes(_unset(lines[at + 1 : end])))
        at = end + 1
        if opened[2] in _BARE:
            yield from ["", *body, ""]
        elif opened[2] == "tab":
            yield from [f"**{opened[3] or ''}**", "", *body]
        else:
            yield from _quoted(opened[3] or opened[2].capitalize(), body)


def _unset(body: Lines) -> Lines:
    """The lines of a block without what is set of it above them, four columns in."""
    while body and (not body[0].strip() or re.match(r" {4}[\w-]+:", body[0])):
        body = body[1:]
    return body


def _definitions(lines: Lines) -> Iterator[str]:
    """A term and `:   what it means`: the term in bold above it, and what is four columns in as the rest of it."""
    inside = False
    for at, line in enumerate(lines):
        if inside and re.match(r"(?: {4}|\t)\S", line):
            yield re.sub(r"^(?: {4}|\t)", "", line)
            continue
        inside = inside and not line.strip()
        below = next((known for known in lines[at + 1 : at + 3] if known.strip()), "")
        term = (
            line.strip()
            and _TERM.match(below)
            and not _TERM.match(line)
            and not line.startswith((" ", "#", ">", "-", "|", "*"))
        )
        if term and (at == 0 or not lines[at - 1].strip()):
            yield from [f"**{line.strip()}**", ""]
        elif (
            (found := _TERM.match(line))
            and at
            and (not lines[at - 1].strip() or at < 2 or not lines[at - 2].strip() or _TERM.match(lines[at - 1]))
        ):
            inside = True
            yield found[1]
        else:
            yield line


def _verses(lines: Lines) -> Iterator[str]:
    """Pandoc's line blocks, `| a line`: lines that end where they do. Rows of tables have more bars."""
    for at, line in enumerate(lines):
        found = _VERSE.match(line) if line.count("|") == 1 else None
        if not found:
            yield line
            continue
        goes_on = at + 1 < len(lines) and lines[at + 1].count("|") == 1 and _VERSE.match(lines[at + 1])
        yield (found[1] or "").strip() + ("\\" if goes_on and (found[1] or "").strip() else "")


def _examples(lines: Lines) -> Iterator[str]:
    """Pandoc's `(@)` items, numbered through the text."""
    number = 0
    for line in lines:
        if found := _EXAMPLE.match(line):
            number += 1
            yield f"{number}. {found[1]}"
        else:
            yield line


def _components(lines: Lines) -> Iterator[str]:
    """Imports and exports of MDX, attributes and contents on lines of their own: nothing."""
    for line in lines:
        alone = line.strip()
        is_set = _ALONE.fullmatch(alone) or (_ATTRIBUTES.fullmatch(alone) and not pinned(alone))
        if not _COMPONENT.match(line) and not is_set:
            yield line


_COMPONENT: Final = re.compile(r"(?:import\s+.+\s+from\s+['\"]|import\s+['\"]|export\s+(?:const|default|function)\b)")
_ATTRIBUTES: Final = re.compile(PATTERN)
_ALONE: Final = re.compile(r"\{:.*\}|\[TOC\]|\[\[_TOC_\]\]|\\(?:newpage|pagebreak|clearpage)")
_RULES: Final[tuple[Callable[[Lines], Iterator[str]], ...]] = (
    _components,
    _boxes,
    _slashes,
    _divisions,
    _alerts,
    _definitions,
    _verses,
    _examples,
)
