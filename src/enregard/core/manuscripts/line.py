"""Lines of an office text: paragraphs with what their styles say they are, gathered into blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from enregard.core.manuscripts.document import (
    Block,
    Blocks,
    Break,
    Code,
    Paragraph,
    Quotation,
    Span,
    text_of,
)
from enregard.core.manuscripts.outline import Continued, Item, nested

Role = Literal[
    "", "title", "subtitle", "author", "date", "heading", "quotation", "caption", "contents", "code", "verse", "list"
]
"""What a paragraph is by the name of its style."""


_NAMES: Final[tuple[tuple[str, Role], ...]] = (
    (r"(?:heading|titre|überschrift|título|titolo|kop|tittel|rubrik) ?([1-9])", "heading"),
    (r"(?:title|titre|titel|título|titolo)", "title"),
    (r"(?:subtitle|sous-titre|untertitel|subtítulo|sottotitolo|ondertitel)", "subtitle"),
    (r"(?:author|auteur|autor|autore)s?", "author"),
    (r"date", "date"),
    (
        r"(?:intense )?quote|quotations?|block ?text|block quotation|citation(?: intense)?|zitat|cita|citazione",
        "quotation",
    ),
    (r"(?:image ?|table ?|figure ?)?caption|légende|beschriftung", "caption"),
    (r"(?:toc|tm|verzeichnis) ?\d|toc heading|contents \d|table of figures|index \d", "contents"),
    (r"html preformatted|source ?code|preformatted text|code|plain code", "code"),
    (r"verse|poetry|poem|vers|poème|strophe|verbatim poetry", "verse"),
    (r"list (?:paragraph|continue)(?: \d)?|paragraphe de liste", "list"),
)
"""Names of styles, as programs of several languages have them."""


def role_of(names: Iterable[str]) -> tuple[Role, int]:
    """What a paragraph is by the names of its style and of those that this is based on; and the level of a heading."""
    for name in names:
        for pattern, role in _NAMES:
            if found := re.fullmatch(pattern, name.strip().lower()):
                return role, min(int(found[1]), 6) if role == "heading" else 0
    return "", 0


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, an item, a table; or an empty line."""

    block: Block | Item | None
    role: Role = ""
    indent: int = 0
    """How far it stands from the margin, in the file's own unit."""
    list_id: str = ""
    """Of an item, which list it belongs to."""


def gathered(lines: Iterable[Line]) -> Blocks:
    """Lines as blocks: items in lists, quoted paragraphs in quotations, verses in stanzas."""
    row = list(lines)
    return nested(_grouped(_continued(row)))


def _continued(lines: Sequence[Line]) -> Iterator[tuple[Block | Item | Continued | None, Role]]:
    """Lines, those marked that go on with an item: as far in as it, and the list comes back, or by their style."""
    last: Line | None = None
    for at, line in enumerate(lines):
        if isinstance(line.block, Item):
            last = line
        elif line.block is not None:
            inside = last is not None and line.indent > 0 and isinstance(line.block, Paragraph)
            if inside and last and (line.role == "list" or _comes_back(lines, at, last)):
                yield Continued(line.block), ""
                continue
            last = None
        yield line.block, line.role


def _comes_back(lines: Sequence[Line], at: int, last: Line) -> bool:
    """Whether the list of an item goes on after lines that stand as far in as the text of the item."""
    for line in lines[at:]:
        if isinstance(line.block, Item):
            return line.list_id == last.list_id
        if line.block is not None and line.indent < max(last.indent, 1):
            return False
    return False


_GROUPED: Final = {"quotation", "verse", "code"}


def _grouped(lines: Iterable[tuple[Block | Item | Continued | None, Role]]) -> Iterator[Block | Item | Continued]:
    run: list[Block | None] = []
    kind: Role = ""
    for block, role in lines:
        fits = not isinstance(block, Item | Continued)
        if run and fits and (role == kind or block is None):
            run.append(block)  # type: ignore[arg-type]
            continue
        yield from _group(run, kind)
        run, kind = [], ""
        if role in _GROUPED and fits and block is not None:
            run, kind = [block], role  # type: ignore[list-item]
        elif block is not None:
            yield block
    yield from _group(run, kind)


def _group(run: Sequence[Block | None], kind: Role) -> Iterator[Block]:
    blocks = tuple(block for block in run if block is not None)
    if not blocks:
        return
    if kind == "quotation":
        yield Quotation(blocks)
    elif kind == "code":
        yield Code("\n".join(text_of(block.spans) if isinstance(block, Paragraph) else "" for block in blocks))
    else:
        yield from _stanzas(run)


def _stanzas(run: Sequence[Block | None]) -> Iterator[Block]:
    """Verses, a paragraph each in the file, as one paragraph of lines; an empty line ends a stanza."""
    verses: list[Span] = []
    for block in [*run, None]:
        if isinstance(block, Paragraph):
            verses.extend([Break(), *block.spans] if verses else block.spans)
            continue
        if verses:
            yield Paragraph(tuple(verses))
        verses = []
        if block is not None:
            yield block
