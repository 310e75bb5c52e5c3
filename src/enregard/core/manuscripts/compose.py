"""A document as the Markdown of an article, with its front matter."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from enregard.core.manuscripts.document import (
    Block,
    Break,
    Code,
    Document,
    Heading,
    Listing,
    Paragraph,
    Picture,
    Quotation,
    Run,
    Span,
    Table,
    walk,
)
from enregard.core.manuscripts.phrase import Names, phrase
from enregard.core.markdown import markup
from enregard.core.markdown.frontmatter import ARTICLE, written

_NOTE_INDENT: Final = "    "


def markdown(document: Document, files: Mapping[str, str] | None = None, links: Mapping[str, str] | None = None) -> str:
    """The text of a document as Markdown, without front matter.

    `files` says where each picture was saved, relative to the text; a picture that is not in it is left out. `links`
    says where addresses lead that are in no place of this document.
    """
    names = Names(files or {}, {**(links or {}), **places(document.blocks)})
    parts = [_blocks(document.blocks, names)]
    done = 0
    while done < len(names.notes):
        # A note may refer to a note.
        note = list(names.notes)[done]
        done += 1
        parts.append(_note(done, document.notes.get(note, ()), names))
    return "\n\n".join(part for part in parts if part) + "\n"


def front_matter(meta: Mapping[str, str | tuple[str, ...]]) -> str:
    """Front matter that says `meta`, in the order in which the keys are documented."""
    return written([(key, meta[key]) for key in ARTICLE if meta.get(key)])


def _note(number: int, blocks: Sequence[Block], names: Names) -> str:
    body = _blocks(blocks, names) or "…"
    return f"[^{number}]: " + _indented(body, _NOTE_INDENT)


def _indented(text: str, indent: str) -> str:
    """Lines after the first moved to the right; empty ones stay empty."""
    return re.sub(r"\n(?=[^\n])", "\n" + indent, text)


def _blocks(blocks: Sequence[Block], names: Names) -> str:
    out: list[str] = []
    before: Block | None = None
    second = False
    for block in blocks:
        # Two lists that follow each other would be read as one, but for other marks.
        second = not second if _same_list(before, block) else False
        made = _block(block, names, second=second)
        if made:
            out.append(made)
            before = block
    return "\n\n".join(out)


def _same_list(before: Block | None, block: Block) -> bool:
    if not isinstance(before, Listing) or not isinstance(block, Listing):
        return False
    return (before.start is None) == (block.start is None)


def _block(block: Block, names: Names, *, second: bool = False) -> str:
    if isinstance(block, Paragraph):
        return _paragraph(block, names)
    if isinstance(block, Heading):
        return _heading(block, names)
    if isinstance(block, Listing):
        return _list(block, names, second=second)
    if isinstance(block, Quotation):
        made = _blocks(block.blocks, names)
        return re.sub(r"^(?=.)", "> ", made, flags=re.M).replace("\n\n", "\n>\n") if made else ""
    if isinstance(block, Table):
        return _table(block, names)
    if isinstance(block, Code):
        fence = "`" * max([3, *(len(run) + 1 for run in re.findall("`+", block.text))])
        return f"{fence}{block.language}\n{block.text.rstrip()}\n{fence}"
    return "* * *"


def _paragraph(block: Paragraph, names: Names) -> str:
    """A paragraph; pictures at its ends stand by themselves."""
    spans = [shown for span in block.spans if (shown := _shown(span, names)) is not None]
    first, last = 0, len(spans)
    while first < last and (isinstance(spans[first], Picture) or _is_blank(spans[first])):
        first += 1
    while last > first and (isinstance(spans[last - 1], Picture) or _is_blank(spans[last - 1])):
        last -= 1
    around = [span for span in [*spans[:first], *spans[last:]] if isinstance(span, Picture)]
    head = len([span for span in spans[:first] if isinstance(span, Picture)])
    alone = [phrase([picture], names) for picture in around]
    text = phrase(spans[first:last], names)
    return "\n\n".join(part for part in (*alone[:head], text, *alone[head:]) if part)


def _shown(span: Span, names: Names) -> Span | None:
    """A span, a picture only if it was saved; of one that was not, its caption stays."""
    if not isinstance(span, Picture) or names.files.get(span.source):
        return span
    return Run(span.alt) if span.captioned else None


def _is_blank(span: Span) -> bool:
    return isinstance(span, Break) or (isinstance(span, Run) and not span.text.strip())


def _heading(block: Heading, names: Names) -> str:
    pictures = [span for span in block.spans if isinstance(span, Picture)]
    words = [_unbold(span) for span in block.spans if not isinstance(span, Picture)]
    above = "\n\n".join(filter(None, (phrase([picture], names) for picture in pictures)))
    made = phrase(words, names, one_line=True)
    if not made:
        return above
    heading = "#" * block.level + " " + re.sub(r"(?<=\s)(#+)$", r"\\\1", made)
    blocks = markup.read(heading).blocks
    if len(blocks) != 1 or blocks[0].kind != "heading" or blocks[0].pin:
        heading = made
    return "\n\n".join(filter(None, (above, heading)))


def _unbold(span: Span) -> Span:
    """A heading is bold by itself."""
    return Run(span.text, span.styles - {"strong"}, span.href, span.lang) if isinstance(span, Run) else span


def _list(block: Listing, names: Names, *, second: bool) -> str:
    out: list[str] = []
    loose = any(sum(isinstance(inside, Paragraph) for inside in item) > 1 for item in block.items)
    for at, item in enumerate(block.items):
        bullet, end = ("*", ")") if second else ("-", ".")
        mark = bullet if block.start is None else f"{block.start + at}{end}"
        out.append(f"{mark} {_indented(_item(item, names), ' ' * (len(mark) + 1))}".rstrip())
    return ("\n\n" if loose else "\n").join(out)


def _item(item: Sequence[Block], names: Names) -> str:
    made = ""
    before: Block | None = None
    second = False
    for block in item:
        second = not second if _same_list(before, block) else False
        part = _block(block, names, second=second)
        if part:
            close = isinstance(block, Listing) and isinstance(before, Paragraph) and made
            made += ("\n" if close else "\n\n" if made else "") + part
            before = block
    return made


def _table(block: Table, names: Names) -> str:
    width = max((len(row) for row in block.rows), default=0)
    if not width:
        return ""
    rows = [[*(_cell(cell, names) for cell in row), *[""] * (width - len(row))] for row in block.rows]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    lines.insert(1, f"|{'---|' * width}")
    return "\n".join(re.sub(r" {2,}", " ", line) for line in lines)


def _cell(blocks: Sequence[Block], names: Names) -> str:
    """What stands in a cell, its paragraphs apart by `<br>`."""
    parts: list[str] = []
    for block in walk(blocks):
        if isinstance(block, Paragraph | Heading):
            parts.append(phrase(block.spans, names, cell=True))
        elif isinstance(block, Code):
            parts.extend(phrase([Run(line)], names, cell=True) for line in block.text.splitlines())
    return "<br>".join(part for part in parts if part)


def places(blocks: Sequence[Block]) -> dict[str, str]:
    """Where links within a text lead: of each name the heading that it is of or under, as GitHub names it.

    Markdown has no names for paragraphs that GitHub and the site would both follow.
    """
    if not any(isinstance(block, Paragraph | Heading) and block.names for block in walk(blocks)):
        return {}
    headings = [block for block in walk(blocks) if isinstance(block, Heading)]
    text = "\n\n".join(_heading(block, Names()) or "#" for block in headings)
    read = [block.inline.slug for block in markup.read(text).blocks if block.kind == "heading"]
    slugs = iter(read if len(read) == len(headings) else [""] * len(headings))
    found: dict[str, str] = {}
    here = ""
    for block in walk(blocks):
        if isinstance(block, Heading):
            here = next(slugs)
        if here and isinstance(block, Paragraph | Heading):
            found.update({f"#{name}": f"#{here}" for name in block.names})
    return found
