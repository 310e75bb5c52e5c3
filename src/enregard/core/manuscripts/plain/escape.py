"""Plain words as Markdown that shows exactly them: what only looks like markup is escaped.

Each way of writing a passage is read back, and taken only if it shows what it should. A passage that cannot be written
as what it was taken for is written as a paragraph, so no word is ever lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from enregard.core.manuscripts.plain.layout import Item, Passage
from enregard.core.markdown import markup
from enregard.core.markdown.comment import NO_COMMENT, SIGNS

_SPECIAL: Final = re.compile(
    rf"([\\`*_{{}}\[\]<>#|~&]|{NO_COMMENT})|^(\s*)([-+=]|\d+[.)])(?=\s|$)|^(\s*)(=+|-+)(\s*)$|(://)|(www\.)", re.M
)
_ANY: Final = re.compile(r"[!-/:-@\[-`{-~]")
"""Every sign that Markdown may take for one of its own: what a backslash makes plain, by CommonMark."""
_BREAK: Final = "\\\n"
_BREAK_BESIDE_ADDRESS: Final = "  \n"
"""A backslash would be taken for part of an address."""
_ADDRESS_LAST: Final = re.compile(r"(?:://|www\.)\S*\n")


def markdown(passages: Sequence[Passage]) -> str:
    """Passages as Markdown, a blank line apart."""
    out: list[str] = []
    second = False
    for before, passage in pairwise([None, *passages]):
        # Lists that follow each other would be read as one, but for other marks.
        second = not second if before and passage and before.kind == passage.kind == "list" else False
        out.append(_written(passage, second=second) if passage else "")
    return "\n\n".join(out) + "\n"


def _written(passage: Passage, *, second: bool) -> str:
    if passage.kind == "rule":
        return "* * *"
    if passage.kind == "heading":
        return _heading(passage)
    if passage.kind == "list":
        return _list(passage.items, second=second)
    return paragraph(passage.lines)


def paragraph(lines: Sequence[str]) -> str:
    """Lines as a paragraph that keeps them apart; as they are, where Markdown shows them so.

    Raises ValueError if no escaping shows them, which would be a mistake of ours.
    """
    text = "\n".join(lines)
    mark = _BREAK_BESIDE_ADDRESS if _ADDRESS_LAST.search(text) else _BREAK
    for candidate in _candidates(text):
        made = candidate.replace("\n", mark)
        if _shows(made, "paragraph", " ".join(lines), len(lines) - 1):
            return made
    raise ValueError(f"this paragraph cannot be written in Markdown: {lines[0][:60]!r}")


def _heading(passage: Passage) -> str:
    (line,) = passage.lines
    for candidate in _candidates(line):
        made = f"{'#' * passage.level} {candidate}"
        if _shows(made, "heading", line):
            return made
    return paragraph(passage.lines)


_SECOND: Final = str.maketrans("-.)", "*).")


def _list(items: Sequence[Item], *, second: bool) -> str:
    out: list[str] = []
    open_items: list[tuple[int, int]] = []
    for item in items:
        while open_items and open_items[-1][0] >= item.depth:
            open_items.pop()
        column = open_items[-1][1] if open_items else 0
        open_items.append((item.depth, column + len(item.mark) + 1))
        mark = item.mark.translate(_SECOND) if second else item.mark
        out.append(f"{' ' * column}{mark} {paragraph([item.text])}")
    made = "\n".join(out)
    if _shows(made, "list", "\n".join(item.text for item in items)):
        return made
    return paragraph([f"{item.mark} {item.text}" for item in items])


def _candidates(text: str) -> Iterator[str]:
    # What is a comment in another program may end in a later paragraph.
    if not SIGNS.search(text):
        yield text
    yield _SPECIAL.sub(_escape, text)
    yield _ANY.sub(r"\\\g<0>", text)


def _escape(found: re.Match[str]) -> str:
    if found[1]:
        return "\\" + found[1]
    if found[3]:
        mark = found[3]
        return found[2] + (f"\\{mark}" if len(mark) == 1 else f"{mark[:-1]}\\{mark[-1]}")
    if found[5]:
        return found[4] + "\\" + found[5] + found[6]
    return "".join("\\" + c if c in ":." else c for c in found[0])


_BARE: Final = frozenset({"p", "a", "ul", "ol", "li"})


def _shows(markdown: str, kind: str, words: str, breaks: int = 0) -> bool:
    """Whether `markdown` is one block that shows `words`, with nothing in it but breaks and links on bare addresses."""
    blocks = markup.read(markdown).blocks
    if len(blocks) != 1 or blocks[0].kind != kind or blocks[0].pin:
        return False
    tokens = blocks[0].inline.tokens
    plain = all(
        token.op in {"text", "soft", "feed", "link"}
        or (token.op in {"open", "close"} and token.value in _BARE)
        or (token.op == "void" and token.value == "br")
        for token in tokens
    )
    # A soft hyphen divides a word that is read without it.
    seen = blocks[0].text == words.replace("\u00ad", "")
    return plain and seen and sum(token.op == "void" for token in tokens) == breaks
