"""What is made of a file that was brought: the Markdown of an article, and what there is to say of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from enregard.core.manuscripts import compose, epub
from enregard.core.manuscripts.dialect.convert import converted
from enregard.core.manuscripts.dialect.keys import head, said
from enregard.core.manuscripts.document import Document, blocks_text, words_of
from enregard.core.manuscripts.kind import Kind
from enregard.core.manuscripts.ooxml import body as ooxml
from enregard.core.manuscripts.opendocument import body as opendocument
from enregard.core.manuscripts.plain import plaintext
from enregard.core.manuscripts.plain.habit import Asked
from enregard.core.manuscripts.shape import shaped
from enregard.core.manuscripts.web import page
from enregard.core.markdown import foreign, markup
from enregard.core.markdown.block import Kind as BlockKind
from enregard.core.markdown.comment import without_comments
from enregard.errors import ManuscriptError

Meta = Mapping[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Submission:
    """A text as an article of it will be written."""

    meta: Meta
    """Keys of the front matter, and their values."""
    text: str
    """Markdown, without front matter."""
    lang: str = ""
    """The language that the file says it is in; nothing where it does not say."""
    told: tuple[str, ...] = ()
    """What was made of the file that its author did not write so."""
    left: tuple[str, ...] = ()
    """What is in the file and not in the text."""
    lines: tuple[tuple[int, str], ...] = ()
    """What there is to say of single lines of the file."""
    above: str = ""
    """Front matter that stays as it stands, below the keys of `meta`."""

    def written(self) -> str:
        """The file of the article."""
        made = compose.front_matter(self.meta)
        if not self.above:
            return made + self.text
        return f"{made.removesuffix('---' + chr(10) * 2) or '---' + chr(10)}{self.above}---\n{self.text}"


def opened(ready: Submission) -> Submission:
    """A text whose front matter stands as it is, with its keys taken apart."""
    return replace(ready, meta={**said(ready.above), **ready.meta}, above="") if ready.above else ready


def document(kind: Kind, parts: Mapping[str, bytes], layout: Asked = "auto", *, named: bool = False) -> Document:
    """The document in an archive; `layout` says what the lines of an office text are, `named` has a book's chapters
    named as its contents name them.

    Raises ManuscriptError for one that is damaged, locked, or has no words.
    """
    if kind == "epub":
        return _checked(shaped(epub.whole(epub.read(parts), named=named)))
    read = ooxml.read if kind == "docx" else opendocument.read
    return _checked(shaped(read(parts, layout)))


def web_page(data: bytes, *, whole: bool = False) -> Document:
    """The document in a page of the web."""
    return _checked(shaped(page.read(data, whole=whole)))


def _checked(read: Document) -> Document:
    if not words_of(blocks_text(read.blocks)):
        raise ManuscriptError("there is no text in it")
    return read


def submitted(read: Document, files: Mapping[str, str]) -> Submission:
    """A document as it will be written; `files` says where its pictures are saved, relative to the text."""
    return Submission(read.meta, compose.markdown(read, files), read.lang, read.told, read.left)


def plain(text: str, layout: Asked = "auto") -> Submission:
    """A plain text as it will be written; `layout` says what its lines are."""
    read = plaintext.read(text, layout)
    lines = tuple((left.line, left.message) for left in read.left)
    return Submission(dict(read.meta), read.markdown(), told=read.told, lines=lines)


def markdown(text: str, _: Asked = "auto") -> Submission:
    """Markdown as it will be written: as it stands, but for keys before it and what other programs mean by theirs."""
    read = head(text)
    bare, comments = without_comments(read.text)
    body = converted(read.text) if read.above else converted(read.text).strip("\n") + "\n"
    left = [f"keys that mean nothing here: {', '.join(read.left)}"] if read.left else []
    if comments:
        left.append(f"{len(comments)} private comment{'s' * (len(comments) > 1)}")
    told = (_written(bare, body),) if body.strip() != re.sub(r"\n{3,}", "\n\n", bare).strip() else ()
    return Submission(read.meta, body, read.lang, told, tuple(left), read.lines, read.above)


def _written(before: str, now: str) -> str:
    """Which marks of other programs are written otherwise now."""
    counts = Counter(_kinds(before)) - Counter(_kinds(now))
    names = [name if number == 1 else f"{name} ({number} times)" for name, number in counts.items()]
    said = "marks of other programs are written as GitHub has them"
    return f"{said}: {', '.join(names)}" if names else said


def _kinds(text: str) -> Iterator[str]:
    read = markup.read(text)
    return (mark.kind.name for mark in foreign.marks(read.blocks, read.attributes))


_KINDS: Final[tuple[tuple[BlockKind, str, str], ...]] = (
    ("heading", "heading", "headings"),
    ("paragraph", "paragraph", "paragraphs"),
    ("list", "list", "lists"),
    ("quotation", "quotation", "quotations"),
    ("table", "table", "tables"),
    ("figure", "picture", "pictures"),
    ("code", "block of code", "blocks of code"),
    ("rule", "rule", "rules"),
    ("footnote", "note", "notes"),
)


_TITLE: Final = 100
"""The most characters of a line that may be a title."""


def untitled(text: str) -> str:
    """That a text has no title, and which line may be it; nothing for one that has a heading of the first level."""
    blocks = markup.read(text).blocks
    if any(block.kind == "heading" and block.level == 1 for block in blocks):
        return ""
    first = blocks[0].text if blocks and blocks[0].kind in {"heading", "paragraph"} else ""
    may_be = (
        "\n" not in first.strip()
        and len(first) <= _TITLE
        and not re.search(r"[.!?…:;,。！？][\"”»’)]*$", first.strip())
    )
    told = "no title: until its front matter has one, the page is called by its folder"
    return f"{told}; is it the first line, “{first.strip()}”?" if first.strip() and may_be else told


def shape(text: str) -> tuple[str, ...]:
    """What a text is made of, in words: `2 headings`, `9 paragraphs`."""
    counts = Counter(block.kind for block in markup.read(text).blocks)
    return tuple(f"{count} {one if count == 1 else more}" for kind, one, more in _KINDS if (count := counts[kind]))
