"""Markup of other programs in a text, which readers would see as it is typed: `!!! note`, `[[page]]`, `{% … %}`.

It is looked for in what readers see, line by line, code aside; what is escaped in its line is meant. Each kind is told
once an article, with the lines where it stands and what would be right here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from enregard.core.finding import Finding
from enregard.core.markdown.attributes import PATTERN, Attributes
from enregard.core.markdown.block import Block
from enregard.core.markdown.comment import Comment
from enregard.core.markdown.token import worded

_HIDDEN: Final = "\ue000"
"""Stands for what is no text of the author's: code, a citation, an alternative text."""
_FATE: Final = "is shown as it is typed"


class Kind(NamedTuple):
    """A kind of such markup."""

    name: str
    """What it is in its own program."""
    pattern: str
    hint: str
    """What would be right here."""
    fate: str = _FATE


_ATTRIBUTES: Final = Kind(
    "attributes",
    PATTERN,
    "leave them out; a pin is {#name}, without a space, at a heading’s end or on a line of its own",
    "says nothing here",
)
_COMMENT: Final = Kind(
    "a comment", "", "keep it so, or write <!-- … -->, which GitHub does not show either", "is shown to nobody"
)
_SIZE: Final = Kind(
    "the size of a picture",
    r"(?:^|\|)\d{2,4}(?:x\d{1,4})?$",
    "write what the picture shows there, and leave its size to the page",
    "is read to those who don’t see the picture",
)
_PICTURE: Final = Kind(_SIZE.name, r"!\[[^\[\]]*\]\([^()\s]+[ \t]+=\d*%?x\d*%?[ \t]*\)", "leave its size to the page")
KINDS: Final = (
    _PICTURE,
    Kind(
        "a box",
        r"^(?:!!!|\?\?\?\+?)[ \t]+[\w-]+.*",
        "write a quotation: > **Note**, and > before each of its lines, in place of the four spaces",
    ),
    Kind("a box", r"^\[![A-Za-z]+\][+-]?", "write > **Note** for the line above it"),
    Kind(
        "a block",
        r"^/{3,}(?:[ \t].*)?$",
        "write a caption as a paragraph of its own, and a box as a quotation: > **Note**, and > before its lines",
    ),
    Kind("a piece of another file", r"^-+8<-+.*", "write here what stands there"),
    Kind("a tab", r"^===[!+]?[ \t]+[\"“«'].*", "write its title in bold, and its text below without the four spaces"),
    Kind(
        "a division",
        r"^:{3,}.*",
        "write a box as a quotation: > **Note**, and > before each of its lines; else leave the lines with ::: out",
    ),
    Kind("a table of contents", r"^(?:\[TOC\]|\[\[_TOC_\]\])$", "leave it out: the page has its contents"),
    Kind(
        "a shortcode",
        r"\{\{[<%].*?(?:[>%]\}\}|$)|\{\{$",
        "write what it would put there: a picture as ![what it shows](picture.png), a link as [words](address)",
    ),
    Kind("a template’s tag", r"\{%.*?(?:%\}|$)|\{\{[^{}]*\}\}", "write what it would put there"),
    Kind(
        "a comment that does not end",
        r"\{/\*.*|^%%(?!%).*|\{>>.*|\{#[ \t-].*",
        "end it as it begins, %% … %%, or write <!-- … -->",
    ),
    Kind(
        "a component’s line",
        r"^(?:import[ \t]+(?:.+[ \t]from[ \t]+)?[\"'].+|export[ \t]+(?:const|let|default|function|async)\b.*)",
        "leave it out: nothing is run here",
    ),
    Kind("a component’s value", r"\{[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+\}", "write what it would put there"),
    Kind("a mark of changes", r"\{(?:\+\+|--|~~|==|>>).*?(?:\+\+|--|~~|==|<<)\}", "settle it, and leave its signs out"),
    _ATTRIBUTES,
    Kind(
        "an identifier",
        r"\{#[^{}\s]+\}",
        "a pin begins with a letter, and stands at a heading’s end or on a line of its own",
    ),
    Kind("a wiki’s link", r"!?\[\[(?!\d+\]\])[^\[\]]+\]\]", "write a link: [the words](../page/fr.md)"),
    Kind("a footnote within the line", r"\^\[[^\[\]]+\]", "write [^1] here, and below on a line of its own [^1]: …"),
    Kind(
        "a citation",
        r"\[-?@[^\[\]]+\]|(?<![\w@/.])@[a-z][a-z_:-]*(?:1[5-9]|20)\d\d[a-z]?\b",
        "cite it in a note, or name the work in a footnote; a name that is spelt so goes between `backticks`",
    ),
    Kind("a highlight", r"(?<![=\w])==(?=[^\s=])[^=]*?(?<=[^\s=])==(?![=\w])", "write **words** for what stands out"),
    Kind("keys", r"(?<![\w+])\+\+(?=[\w\"])[^+]{1,20}(?:\+[^+]{1,20})*\+\+(?![\w+])", "write <kbd>Ctrl</kbd>"),
    Kind("words set in", r"\^\^(?=\S)[^\^]+(?<=\S)\^\^", "write **words** for what stands out, or leave the signs out"),
    Kind("a raised letter", r"(?<=[\w)])\^[^\^\s\[\]]{1,20}\^", "write <sup>2</sup>"),
    Kind(
        "a passage’s name",
        r"(?:^|(?<=[ \t]))\^[A-Za-z][A-Za-z0-9-]*$",
        "leave it out; a pin is {#name} on a line of its own before the passage",
    ),
    Kind("a directive", r"^\.\. [\w-]+::.*", "write it in Markdown, as other texts are"),
    Kind("a role", rf"(?<![\w:]):[a-z][a-z:-]*:(?={_HIDDEN})", "write a link, [words](address), or the code alone"),
    Kind(
        "an icon’s name",
        r"(?<![\w:]):(?:(?:material|fontawesome|octicons|simple)-[\w-]+|[a-z][a-z0-9_+-]+):(?![\w:])",
        "leave it out, or type the sign itself: ✓",
    ),
    # Marks end nothing between a sign and a letter (CommonMark 0.31, 6.2), nor behind a space.
    Kind(
        "emphasis",
        r"(?<![\w*])(?P<end>\*{1,2})(?=[^\s*])[^*]*[^\s*\w](?P=end)(?=\w)"
        r"|(?<![\w_])(?P<low>_{1,2})(?=[^\s_])[^_]*[’'»”%](?P=low)(?=\w)"
        r"|(?<=\w)(?P<begin>\*{1,2})[«“(](?=[^*]*[^\W\d_])[^*]*[^\s*](?P=begin)(?![\w*])"
        r"|(?<!\*)\*\*(?:(?=[^*]*[^\W\d_])[^\s*][^*]*[ \u00a0]|[ \u00a0](?=[^*]*[^\W\d_])[^*]*[^\s*])\*\*(?!\*)",
        "let the signs stand between letters and letters, with signs and spaces outside: *l*’été, **cinq** %",
    ),
    Kind("an abbreviation", r"^\*\[[^\]]+\]:[ \t].*", "write the words out where the abbreviation comes first"),
    # A line of French may begin so, but for the capital.
    Kind(
        "a definition",
        r"^:(?:[ \t]{2,3}\S|[ \t](?=[A-ZÀ-ÖØ-Þ])).*",
        "write the term in bold, and what it means below it; what is said of a table, as a paragraph",
    ),
    Kind(
        "a formula", r"\$\$.*?(?:\$\$|$)|(?<![\w$\\])\$[^$\s][^$]*\\[A-Za-z]+[^$]*\$", "write its signs: x<sup>2</sup>"
    ),
)
"""The kinds; what belongs to one is none of those after it."""
SIGNS: Final = re.compile(
    r"!!!|\?\?\?|==|::|:[a-z]|!\[|\[[!@\[T-]|[{^@$]|\+\+|%%|8<-|\*|_[^_]|^(?:import|export|:|\*\[|///)"
)
"""Without one of these signs a line has nothing of any kind."""
_IN_SIGNS: Final = ("*", "_", "!!!", "???", "==", "[", "{", "^", "@", "$", "++", "%%", "8<-", "///", "import", "export")
"""One of these stands in each of them, or a colon: most texts are done with by looking for these."""
_COLON: Final = re.compile(":[a-z:]")
"""A colon that is a sign wherever it stands; any is, where a line begins with it."""
PATTERNS: Final = tuple((kind, re.compile(kind.pattern)) for kind in KINDS)


class Mark(NamedTuple):
    """Markup of another program in a text."""

    kind: Kind
    line: int
    """In the file, from 1."""
    written: str


def marks(
    blocks: Sequence[Block], left_out: Iterable[Attributes] = (), comments: Iterable[Comment] = ()
) -> Iterator[Mark]:
    """All that stands in a text's blocks, with the attributes and the comments that were left out of them."""
    yield from (Mark(_ATTRIBUTES, one.line, one.written) for one in left_out)
    yield from (Mark(_COMMENT, one.line, " ".join(one.written.split())) for one in comments)
    together = "\n".join(block.text for block in blocks)
    signs = [sign for sign in _IN_SIGNS if sign in together]
    for block in blocks:
        if block.inline.addresses:
            yield from _sizes(block)
        if block.kind != "code" and _may_have_signs(block, signs):
            written = block.source.split("\n")
            for line, text in _lines(block):
                yield from _in_line("".join(written[line - block.lines[0] : line - block.lines[0] + 1]), line, text)


def _sizes(block: Block) -> Iterator[Mark]:
    """Sizes of pictures in their alternative texts, as Obsidian has them."""
    pictures = [token.alt for token in block.inline.tokens if token.op == "image"]
    places = [address.line for address in block.inline.addresses if address.image]
    for line, alt in zip(places, pictures, strict=True):
        if re.search(_SIZE.pattern, alt):
            yield Mark(_SIZE, line, alt)


def _may_have_signs(block: Block, signs: Iterable[str]) -> bool:
    """Whether a block may have a sign of any kind: one of those that its text has, or a colon that may be one."""
    return any(map(block.text.__contains__, signs)) or (":" in block.text and _may_begin_with_colon(block))


def _lines(block: Block) -> Iterator[tuple[int, str]]:
    """The lines of a block as readers see them, each with its number in the file; those with a sign of any kind."""
    text = worded(block, _HIDDEN)
    for (start, line), (end, _) in pairwise((*block.inline.lines, (len(text), 0))):
        for piece in text[start:end].split("\n"):
            if SIGNS.search(stripped := piece.strip()):
                yield line, stripped


def _may_begin_with_colon(block: Block) -> bool:
    """Whether a colon may be a sign: what a reader sees in one line may be several in the file."""
    several = len(block.inline.lines) > 1 or _COLON.search(block.text) is not None
    return several or any(piece.lstrip().startswith(":") for piece in block.text.split("\n"))


def _in_line(source: str, line: int, text: str) -> Iterator[Mark]:
    for kind, pattern in PATTERNS:
        every = [found[0] for found in pattern.finditer(text)]
        for written in every:
            if f"\\{written[:3]}" not in source and f"\\{written[:1]}\\{written[1:3]}" not in source:
                yield Mark(kind, line, re.sub(f"{_HIDDEN}+", "…", written))
        if every:
            text = pattern.sub(lambda found: _HIDDEN * len(found[0]), text)


_LISTED: Final = 12
"""So many lines of a file are named; more only say that there are more."""
_SHOWN: Final = 40


def told(found: Iterable[tuple[str, Mark]]) -> list[Finding]:
    """What is said of an article's files: of each kind one finding, at the place where it stands first.

    `found` are the marks, each with its file, the files in the order in which they are to be named.
    """
    by_kind: dict[Kind, dict[str, list[Mark]]] = {}
    for file, mark in found:
        by_kind.setdefault(mark.kind, {}).setdefault(file, []).append(mark)
    return [_told(kind, by_file) for kind, by_file in by_kind.items()]


def _told(kind: Kind, by_file: dict[str, list[Mark]]) -> Finding:
    (file, marks), *others = by_file.items()
    first = min(marks, key=lambda mark: mark.line)
    written = first.written if len(first.written) <= _SHOWN else f"{first.written[:_SHOWN]} …"
    where = "; ".join([_places(marks), *(f"{other}, {_places(found)}" for other, found in others)])
    message = f"“{written}” {kind.fate} ({where}): {kind.name} in other programs"
    return Finding("markup-foreign", file, first.line, message, kind.hint)


def _places(marks: Sequence[Mark]) -> str:
    numbers = sorted({mark.line for mark in marks})
    return (
        f"line{'s' * (len(numbers) > 1)} " + ", ".join(map(str, numbers[:_LISTED])) + ", …" * (len(numbers) > _LISTED)
    )
