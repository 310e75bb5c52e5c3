"""A block taken apart: its syntax, and the pieces of text in it that are sentences to somebody.

A *skeleton* is the block's syntax; its *slots* are the inline Markdown of its paragraphs, items and cells. Other texts
in the slots make a block of the same shape. `structure` says what a block consists of, its words aside, as read by the
parser that reads articles: that is how a skeleton, and what was made with it, are verified.

Rules of this module: nothing of a block's syntax is in a slot; what stands in a slot cannot become syntax.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from enregard.core.editions.wording import translated_words
from enregard.core.markdown import attributes, markup
from enregard.core.markdown.block import Block
from enregard.core.markdown.inline import label_of
from enregard.core.markdown.token import BLOCKS, VISIBLE


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A block's syntax around its slots."""

    frames: tuple[str, ...]
    """What stands before, between and after the slots: one more than slots."""
    slots: tuple[str, ...]
    """Inline Markdown, each on one line but for hard breaks."""
    cells: bool = False
    """Whether the slots are cells of a table, in which a vertical bar must be escaped."""

    def __post_init__(self) -> None:  # noqa: D105
        if len(self.frames) != len(self.slots) + 1:
            raise ValueError("a skeleton has one frame more than slots")


def cut(block: Block) -> Skeleton:
    """Take a block's syntax from its text."""
    return _CUTTERS.get(block.kind, _verbatim)(block.source)


def filled(skeleton: Skeleton, texts: Sequence[str]) -> str:
    """The block that a skeleton makes of other texts; what would begin another block is escaped."""
    shaped = [
        _in_cell(text) if skeleton.cells else text if _AFTER_HEAD.search(frame) else _at_start(text)
        for frame, text in zip(skeleton.frames, texts, strict=False)
    ]
    return "".join(piece for pair in zip(skeleton.frames, (*shaped, ""), strict=True) for piece in pair)


_LINE_SPACE: Final = re.compile(r"[ \t\r\n]+")
_HARD_BREAK: Final = re.compile(r"(?: {2,}|\\)\n")


def flowed(text: str, hard_break: str = "\\\n") -> str:
    """Lines joined by a space; hard breaks are kept, as they are to be written."""
    return hard_break.join(_LINE_SPACE.sub(" ", part).strip(" ") for part in _HARD_BREAK.split(text))


def _verbatim(source: str) -> Skeleton:
    return Skeleton((source,), ())


def _paragraph(source: str) -> Skeleton:
    return Skeleton(("", ""), (flowed(source),))


_ATX: Final = re.compile(r"( {0,3}#{1,6}(?:[ \t]+|$))(.*?)((?:[ \t]+#+)?[ \t]*)", re.DOTALL)
_SETEXT: Final = re.compile(r"(.*?)(\n {0,3}(?:=+|-+)[ \t]*)", re.DOTALL)


def _heading(source: str) -> Skeleton:
    found = _ATX.fullmatch(source)
    before, text, after = found.groups() if found else ("", *_setext(source))
    while (rest := attributes.last(text)[0]) != text:
        text, after = rest, text[len(rest) :] + after
    return Skeleton((before, after), (flowed(text),)) if text.strip() else _verbatim(source)


def _setext(source: str) -> tuple[str, str]:
    found = _SETEXT.fullmatch(source)
    return (found[1], found[2]) if found else (source, "")


_CELL_END: Final = re.compile(r"(?<!\\)\|")
_DELIMITERS: Final = re.compile(r"\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*")


def _table(source: str) -> Skeleton:
    builder = _Builder(cells=True)
    for n, line in enumerate(source.split("\n")):
        builder.frame("\n" if n else "")
        _row(builder, line)
    return builder.skeleton()


def _row(builder: _Builder, line: str) -> None:
    """One line of a table; bars and the spaces at them are syntax."""
    if _DELIMITERS.fullmatch(line) and "-" in line:
        builder.frame(line)
        return
    last = 0
    for bar in (*_CELL_END.finditer(line), None):
        cell = line[last : bar.start() if bar else len(line)]
        text = cell.strip()
        lead = len(cell) - len(cell.lstrip())
        builder.frame(cell[:lead])
        if text:
            builder.slot(text.replace("\\|", "|"))
            builder.frame(cell[lead + len(text) :])
        if bar:
            builder.frame("|")
            last = bar.end()


@dataclass(slots=True)
class _Builder:
    """Collects frames and slots."""

    cells: bool = False
    frames: list[str] = field(default_factory=lambda: [""])
    slots: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    """Of the paragraph that is open."""

    def frame(self, text: str) -> None:
        self.close()
        self.frames[-1] += text

    def slot(self, text: str) -> None:
        self.slots.append(text)
        self.frames.append("")

    def close(self) -> None:
        """End the paragraph that is open; a break inside a container is a tag, which needs no prefix on a line."""
        lines, self.lines = self.lines, []
        if text := flowed("\n".join(lines), "<br> "):
            self.slot(text)

    def skeleton(self) -> Skeleton:
        self.close()
        return Skeleton(tuple(self.frames), tuple(self.slots), self.cells)


_MARKER: Final = re.compile(
    r"(?P<indent>[ \t]*)(?:(?P<quote>>[ ]?)"
    r"|(?P<item>(?:[-*+]|(?P<number>\d{1,9})[.)])(?:[ \t]+|$)(?:\[[ xX]\][ \t]+)?))"
)
_LABEL: Final = re.compile(r"\[\^[^\]\s]+\]:[ \t]*")
_FENCE: Final = re.compile(r"[ \t]*(`{3,}|~{3,})")
_HEAD: Final = re.compile(r"[ \t]*#{1,6}[ \t]+")
_AFTER_HEAD: Final = re.compile(r"(?<!#)#{1,6}[ \t]+$")
_RULE: Final = re.compile(r"[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_DEFINITION: Final = re.compile(r" {0,3}\[[^\]\[^][^\]\[]*\]:[ \t]*\S+")
_UNDERLINE: Final = re.compile(r"[ \t]*(?:=+|-+)[ \t]*$")


@dataclass(slots=True)
class _Containers:
    """Cuts lists, quotations and footnotes, line by line; what they hold may be any of these again."""

    builder: _Builder = field(default_factory=_Builder)
    fence: str = ""
    """What closes the code that is open."""
    indent: int = 0
    """Where the text of the item begins; four columns further in is code."""
    quotes: int = 0
    """How many quotations the paragraph that is open stands in."""

    def cut(self, source: str) -> Skeleton:
        for n, line in enumerate(source.split("\n")):
            self.line(line, first=n == 0)
        return self.builder.skeleton()

    def line(self, line: str, *, first: bool) -> None:
        prefix, text = self.prefix(line)
        builder = self.builder
        blank = not text.strip()
        deeper = prefix.strip("> \t") or prefix.count(">") > self.quotes
        if builder.lines and not (self.fence or blank or deeper or self.special(text)):
            builder.lines.append(text)
            return
        builder.frame(("" if first else "\n") + prefix)
        if self.fence or blank or self.is_code(prefix, text):
            builder.frame(text)
            if self.fence and text.strip().startswith(self.fence):
                self.fence = ""
        elif found := _FENCE.match(text):
            self.fence = found[1]
            builder.frame(text)
        elif _RULE.match(text) or _UNDERLINE.match(text) or _DEFINITION.match(text):
            builder.frame(text)
        elif found := _HEAD.match(text):
            builder.frame(found[0])
            builder.slot(text[found.end() :].strip())
        else:
            stripped = text.lstrip()
            builder.frame(text[: len(text) - len(stripped)])
            builder.lines, self.quotes = [stripped], prefix.count(">")

    def prefix(self, line: str) -> tuple[str, str]:
        """The markers that begin a line, and what follows them."""
        at = 0
        if found := _LABEL.match(line):
            at = found.end()
        while not self.fence and (found := _MARKER.match(line, at)):
            if found["item"] and (_RULE.match(line, at) or self.continues(found)):
                break
            if at == 0 and self.indent and len(found["indent"]) >= self.indent + 4 and not self.builder.lines:
                break
            at = found.end()
            if found["item"]:
                self.indent = at
        return line[:at], line[at:]

    def continues(self, found: re.Match[str]) -> bool:
        """Whether what looks like an item is a line of the paragraph that is open: only 1 can interrupt one."""
        inside = found.start("item") >= self.indent
        return bool(self.builder.lines) and inside and found["number"] not in {None, "1"}

    def special(self, text: str) -> bool:
        """Whether a line ends a paragraph without a marker."""
        return bool(_FENCE.match(text) or _HEAD.match(text) or _RULE.match(text) or _UNDERLINE.match(text))

    def is_code(self, prefix: str, text: str) -> bool:
        spaces = len(text) - len(text.lstrip())
        return not self.builder.lines and not prefix.strip() and spaces >= self.indent + 4


def _containers(source: str) -> Skeleton:
    return _Containers().cut(source)


_CUTTERS: Final[dict[str, Callable[[str], Skeleton]]] = {
    "paragraph": _paragraph,
    "figure": _paragraph,
    "heading": _heading,
    "table": _table,
    "list": _containers,
    "quotation": _containers,
    "footnote": _containers,
}
"""By kind; code, rules and HTML are left as they are."""

_STARTS: Final = re.compile(
    r"(?P<number>\d{1,9})(?=[.)](?:\s|$))|(?=[-+*](?:\s|$)|#{1,6}(?:\s|$)|>|={1,}\s*$|-{2,}\s*$|```|~~~|\||\{#|\[[^\]]+\]:)"
)


def _at_start(text: str) -> str:
    """A paragraph's text; what would begin another block there is escaped."""
    found = _STARTS.match(text)
    return text[: found.end()] + "\\" + text[found.end() :] if found else text


def _in_cell(text: str) -> str:
    return re.sub(r"(?<!\\)\|", r"\\|", text)


# ------------------------------------------------------------------------------------------------- what a block is

Structure = tuple[tuple[str, ...], tuple[tuple[str, int], ...]]
"""Blocks inside a block, in order; and its inline markup, counted."""


def structure(source: str) -> Structure:
    """What a block's Markdown consists of, its words aside; two blocks with one structure look alike."""
    order: list[str] = []
    inline: Counter[str] = Counter()
    for block in _blocks(source):
        order.append(f"{block.kind} {block.level} {block.label}")
        for token in block.inline.tokens:
            if token.op in {"open", "close", "void"} and token.value in BLOCKS:
                order.append(f"{token.op} {token.value} {token.more}")
            elif token.op == "verbatim":
                inline[f"verbatim {_LINE_SPACE.sub(' ', token.value).strip()}"] += 1
            elif token.op not in VISIBLE and token.op != "soft":
                inline[f"{token.op} {token.value}"] += 1
    return tuple(order), tuple(sorted(inline.items()))


def visible(source: str) -> str:
    """What a reader sees of a block's Markdown."""
    return "\n".join(block.text for block in _blocks(source))


def visible_text(source: str) -> str:
    """What a reader sees of a passage, its blocks a blank line apart."""
    return "\n\n".join(block.text for block in _blocks(source))


def visible_inline(text: str) -> str:
    """What a reader sees of a slot: it stands after a word, so that nothing in it can begin a block."""
    return visible(f"a {text}")[2:].strip()


def inline_words(text: str, facing: str) -> str:
    """What of a slot its translator writes, as long as what a reader sees; `facing` is the slot that it translates."""
    mine, other = _blocks(f"a {text}"), _blocks(f"a {facing}")
    return translated_words(mine, other, "\n")[2 : 2 + len(visible_inline(text))]


_FOOTNOTE: Final = re.compile(r"\[\^([^\]\s]+)\]")


def _blocks(source: str) -> list[Block]:
    """The blocks of a text whose footnotes may be defined elsewhere."""
    defined = set(re.findall(r"^ {0,3}\[\^([^\]\s]+)\]:", source, re.MULTILINE))
    labels = dict.fromkeys(label for label in _FOOTNOTE.findall(source) if label not in defined)
    stubs = "".join(f"\n\n[^{label}]: ." for label in labels)
    stubbed = set(map(label_of, labels))
    return [
        block for block in markup.read(source + stubs).blocks if block.label not in stubbed or block.kind != "footnote"
    ]


_REFERENCE: Final = re.compile(
    r"^ {0,3}\[([^\]\[^][^\]\[]*)\]:[ \t]*\n?[ \t]*(<[^<>\n]*>|\S+)([ \t]+(?:\".*\"|'.*'|\(.*\)))?[ \t]*$", re.M
)


def references(text: str) -> dict[str, str]:
    """The link destinations that a file defines, with their titles, by label as labels are compared."""
    found: dict[str, str] = {}
    for label, where, title in _REFERENCE.findall(text):
        found.setdefault(" ".join(label.lower().split()), where + title)
    return found


def definitions(known: Mapping[str, str]) -> str:
    """Such destinations as Markdown, to stand below a text that refers to them."""
    return "".join(f"\n\n[{label}]: {where}" for label, where in known.items())
