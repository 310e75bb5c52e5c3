"""The prose of a note: the Markdown of its body, read as an article's, with citations, `[@id, p. 5; @other]`.

A body has no footnotes. What is not shown as it was written is told.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from dataclasses import replace
from functools import lru_cache
from html import escape
from typing import Final, NamedTuple, Protocol

from enregard.core.finding import Finding
from enregard.core.languages.typography import punctuated
from enregard.core.markdown import broken_link, footnote, markup, raw_html
from enregard.core.markdown.address import followed, local
from enregard.core.markdown.block import Block
from enregard.core.markdown.citation import Citation, Cited, works
from enregard.core.markdown.markup import Document
from enregard.core.markdown.renderer import RenderOptions, render
from enregard.core.markdown.token import Token


class Cite(Protocol):
    """From a work in a citation and a language to HTML; None for a work that nobody knows."""

    def __call__(self, cited: Cited, lang: str, *, narrative: bool = False) -> str | None:
        """Set a work; as a narrative, in a sentence."""


SHIFT: Final = 2
"""How many levels headings of a body go down: they stand below the title of their note."""


class Frames(NamedTuple):
    """The names of what scrolls by itself, in the language of the interface."""

    table: str = ""
    code: str = ""


def read(text: str, line: int = 1) -> Document:
    """The body of a note, whose first line is the file's line `line`; empty for a text of white space."""
    return markup.read_note(text, line)


def html(
    blocks: tuple[Block, ...],
    lang: str,
    cite: Cite,
    resolve: Callable[[str], str | None] = str,
    frames: Frames = Frames(),  # noqa: B008 - immutable
    shows: Callable[[str], bool] = local,
) -> str:
    """Blocks of a body as HTML, in its language; `resolve` gives addresses for the page that it stands on.

    `shows` says whether a picture at an address as written may be shown.
    """
    options = RenderOptions(
        lang,
        resolve,
        footnote=lambda token: escape(f"[^{token.more}]", quote=False),
        cite=lambda written: _cited(written, lang, cite),
        pictures=shows,
        table=frames.table,
        code=frames.code,
        shift=SHIFT,
    )
    return "\n".join(render(_as_text(block), options) for block in blocks)


def _cited(written: str, lang: str, cite: Cite) -> str:
    """A citation as HTML; a work that nobody knows as it was written."""
    cited = works(written)
    if not written.startswith("["):
        return cite(cited[0], lang, narrative=True) or escape(written, quote=False)
    parts = [cite(one, lang) or _unknown(one) for one in cited]
    return f'<span class="cite">[{_between(lang).join(parts)}]</span>'


@lru_cache(maxsize=64)
def _between(lang: str) -> str:
    """What stands between two works: a semicolon with the spaces of the language."""
    return punctuated("x; ", lang)[1:]


def _unknown(one: Cited) -> str:
    words = f"{one.before} " * bool(one.before) + "-" * one.bare + f"@{one.id}" + f", {one.place}" * bool(one.place)
    return escape(words, quote=False)


def _as_text(block: Block) -> Block:
    """A footnote's definition as readers see it, who have no footnotes here: with its sign before it."""
    if block.kind != "footnote":
        return block
    sign = Token("text", f"[^{block.label}]: ")
    tokens = block.inline.tokens
    begins = 1 if tokens[:1] == (Token("open", "p"),) else 0
    shown = (*tokens[:begins], sign, *tokens[begins:])
    return replace(block, text=sign.value + block.text, inline=replace(block.inline, tokens=shown))


def named(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """The ids of the works that blocks name, each once, in order, whether they are there or not."""
    return tuple(dict.fromkeys(cited.id for one in _citations(blocks) for cited in one.works))


def _citations(blocks: tuple[Block, ...]) -> Iterator[Citation]:
    return (one for block in blocks for one in block.inline.citations)


def cited(blocks: tuple[Block, ...], known: Container[str]) -> tuple[str, ...]:
    """The ids of the works of `known` that blocks cite, each once, in order."""
    return tuple(id for id in named(blocks) if id in known)


def uncited(blocks: tuple[Block, ...], known: Container[str], file: str) -> Iterator[Finding]:
    """Citations of works that are not in `known`, and what was meant as a citation and is none."""
    for one in _citations(blocks):
        for cited in one.works:
            # In a sentence it may be somebody's name on a platform.
            if cited.id not in known and not one.narrative:
                message = f"there is no reference “{cited.id}” in references.yml, .json or .bib"
                yield Finding("reference-unknown", file, one.line, message)
        if not one.works:
            message = f"{one.written} is not read as a citation"
            yield Finding("reference-unknown", file, one.line, message, "write [@id, p. 5; @other]")


def problems(document: Document, file: str) -> Iterator[Finding]:
    """What of a body is not shown as it was written, whatever works there are."""
    blocks = document.blocks
    yield from raw_html.told(document.removed, file)
    yield from broken_link.told(blocks, file)
    addresses = [address for block in blocks for address in block.inline.addresses]
    for address in addresses:
        if followed(address.href) is None:
            hint = "links go to http, https, mailto or the site's own files"
            yield Finding("link-missing", file, address.line, f"the link may not be live: {address.href}", hint)
    for line, sign in (found for block in blocks for found in footnote.signs(block)):
        hint = "write it into the body, cite a work as [@id, p. 5], or put a backslash before it"
        yield Finding("footnote", file, line, f"notes have no footnotes: readers see {sign}", hint)
