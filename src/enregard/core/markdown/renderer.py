"""From a block's tokens to HTML: its elements, its sentences, its marked words, the numbers of its notes.

Safe by construction: tokens hold no HTML, every element that can come out is written here, the text is escaped here and
nowhere else, and an address that may not be followed is no link, whoever resolved it.

A sentence is a span with `data-s`, or several where elements that go on beyond it cut it; marked words are `mark`
elements with the ids of their notes; overlapping marks are split into intervals, so that any marks at all give valid
HTML. What may be wider than its column scrolls in a frame that the keyboard reaches and that has a name; columns are
aligned by classes, since a strict content security policy keeps attributes of style from working.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import accumulate
from operator import itemgetter
from typing import Final, NamedTuple

from enregard.core.languages.typography import typeset
from enregard.core.markdown.address import followed, local
from enregard.core.markdown.block import Block
from enregard.core.markdown.element import CLOSING, INLINE, OPENING, PARTICULAR, drawing, named, titled
from enregard.core.markdown.token import VISIBLE, Token


class Mark(NamedTuple):
    """Words that a note is about."""

    start: int
    end: int
    note: str


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """How a block is set on one page."""

    lang: str
    resolve: Callable[[str], str | None]
    """From an address as written to one that works on this page; None where it leads nowhere."""
    label: Callable[[str], str] = lambda note: ""
    """HTML of the numbered link that stands after the last word of a note's mark; asked for in the text's order."""
    classes: Mapping[str, str] = field(default_factory=dict)
    """Class of a note's mark, by note."""
    footnote: Callable[[Token], str] = lambda token: ""
    """HTML of a reference to an author's footnote."""
    cite: Callable[[str], str] = lambda written: escape(written, quote=False)
    """HTML of a citation."""
    pictures: Callable[[str], bool] = local
    """Whether a picture at an address as written may be shown; one that may not is a link."""
    table: str = ""
    """The name of a table's frame, in the language of the interface."""
    code: str = ""
    """The name of a frame of code."""
    shift: int = 0
    """How many levels headings go down."""
    id: str = ""
    """The id of the block, if it is a heading."""


def render(
    block: Block, options: RenderOptions, sentences: Sequence[tuple[int, int, int]] = (), marks: Sequence[Mark] = ()
) -> str:
    """A block as HTML.

    `sentences` are (start, end, number) in the block's visible text; their spans carry `data-s`. `marks` may overlap:
    they are split into intervals, each a `mark` with the ids of its notes.
    """
    return (_Marking(block, options, sentences, marks) if marks else _Renderer(block, options, sentences)).html()


_SENTENCE: Final = re.compile(r'<span data-s="\d+">')


def without_sentences(html: str) -> str:
    """The HTML of a block that was set with its sentences and without marks, as it is without sentences."""
    return _SENTENCE.sub("", html).replace("</span>", "")


_SPECIAL: Final = re.compile("[&<>]")
_SHOWN: Final = frozenset({"text", "verbatim"})
"""The tokens that are seen as text."""
_PLAIN: Final = 3
"""How many tokens a paragraph of nothing but text has."""
_FAR: Final = 2**62
"""A place after all text."""


class _Renderer:
    """Sets one block without marks, as most are: the span of a sentence holds the elements that stand in it whole."""

    def __init__(self, block: Block, options: RenderOptions, sentences: Sequence[tuple[int, int, int]]) -> None:
        self.block, self.options = block, options
        self.display = _displayed(block, options.lang)
        self.plain = not _SPECIAL.search(block.text)
        # After the last sentence there is none.
        self.sentences = (*sentences, (_FAR, _FAR, 0))
        self.next_sentence = 0
        self.out: list[str] = []
        self.inside = 0
        # How many elements are open in a line of text, and how many were when the span was opened.
        self.depth = self.opened = 0
        self.links = 0
        self.framed = False
        self.pictures = 0

    def html(self) -> str:
        """The block's HTML."""
        self._set()
        self._leave()
        return self._wrapped("".join(self.out))

    def _set(self) -> None:
        tokens, out, at = self.block.inline.tokens, self.out, 0
        ends = _ends(tokens) if len(self.sentences) > 1 and len(tokens) > _PLAIN else {}
        for n, token in enumerate(tokens):
            op, value, _, _ = token
            if op in _SHOWN:
                at = self._sentences(at, at + len(value))
            elif op in VISIBLE:
                at += len(value)
                if op == "cite":
                    out.append(self.options.cite(value))
            elif op == "soft":
                out.append(value)
            else:
                if n in ends:
                    self._enter_whole(at, ends[n])
                    self.depth += 1
                elif op == "close" and value in INLINE:
                    if self.opened == self.depth:
                        self._leave()
                    self.depth -= 1
                elif self.inside and (op == "open" or op == "close"):
                    self._leave()
                self._markup(token)

    def _markup(self, token: Token) -> None:
        match token.op:
            case "open" | "void":
                self.out.append(self._opening(token))
            case "close":
                self._close(token.value)
            case "link":
                self._open_link(token)
            case "image":
                self._image(token)
            case "draw":
                self.out.append(drawing(token.value))
            case "foot":
                self.out.append(self.options.footnote(token))

    def _close(self, name: str) -> None:
        if name == "th" and self.out[-1].startswith("<th"):
            # Markdown wants a head on every table; one that says nothing heads no column.
            self.out[-1], name = "<td>", "td"
        self.out.append(CLOSING[name])
        if name == "table" and self.framed:
            self.out.append("</div>")
        elif name == "a":
            self.links -= 1

    def _opening(self, token: Token) -> str:
        """How an element begins."""
        if token.value == "table":
            self.framed = not token.more
            # A chart fits any column.
            if not self.framed:
                return f'<table class="{escape(token.more)}">'
            return f'<div class="scroll" tabindex="0" role="group"{named(self.options.table)}><table>'
        if token.value == "pre":
            kind = f' class="language-{escape(token.more)}"' if token.more else ""
            group = f' role="group"{named(self.options.code)}' if self.options.code else ""
            return f'<pre tabindex="0"{group}><code{kind}>'
        if token.more:
            return PARTICULAR[token.value].format(escape(token.more))
        return OPENING[token.value]

    def _sentences(self, at: int, end: int) -> int:
        """Sentence by sentence, or what of them stands here."""
        shown, sentences, out, n = self.display, self.sentences, self.out, self.next_sentence
        while at < end:
            start, stop, number = sentences[n]
            if stop <= at:
                n += 1
                continue
            if at < start:
                stop, number = start, 0
            text = shown[at : stop if stop < end else end]
            at += len(text)
            if number != self.inside:
                if self.inside:
                    self._leave()
                if number and not text.isspace():
                    self.inside, self.opened = number, self.depth
                    out.append(f'<span data-s="{number}">')
            out.append(text if self.plain else escape(text, quote=False))
        self.next_sentence = n
        return at

    def _enter_whole(self, at: int, end: int) -> None:
        """Be in the span of the sentence that holds an element from its beginning to its end, or in none."""
        sentences, n = self.sentences, self.next_sentence
        while sentences[n][1] <= at:
            n += 1
        self.next_sentence = n
        start, stop, number = sentences[n]
        number = number if start <= at and end <= stop else 0
        if number != self.inside:
            self._leave()
            if number and not self.display[at:end].isspace():
                self.inside, self.opened = number, self.depth
                self.out.append(f'<span data-s="{number}">')

    def _leave(self) -> None:
        if self.inside:
            self.inside = 0
            self.out.append("</span>")

    def _open_link(self, token: Token) -> None:
        href = followed(self.options.resolve(token.value))
        self.links += 1
        self.out.append("<a>" if href is None else f'<a href="{escape(href)}"{titled(token)}>')

    def _image(self, token: Token) -> None:
        """A picture; one that is not there leaves its words, and one that may not be shown a link to it."""
        src = followed(self.options.resolve(token.value))
        if src is None or (self.links and not self.options.pictures(token.value)):
            self.out.append(escape(token.alt, quote=False))
        elif not self.options.pictures(token.value):
            self.out.append(f'<a href="{escape(src)}"{titled(token)}>{escape(token.alt or src, quote=False)}</a>')
        else:
            self.pictures += 1
            self.out.append(f'<img src="{escape(src)}" alt="{escape(token.alt)}"{titled(token)} loading="lazy">')

    def _wrapped(self, inner: str) -> str:
        block, options = self.block, self.options
        if block.kind == "heading":
            level = min(6, block.level + options.shift)
            id = f' id="{escape(options.id)}"' if options.id else ""
            return f"<h{level}{id}>{inner}</h{level}>"
        if block.kind == "html":
            return f"<p>{inner}</p>"
        if block.kind == "figure" and self.pictures:
            return f"<figure>{inner[3:-4]}</figure>"
        return inner


class _Marking(_Renderer):
    """Sets one block with marks: a sentence's span stays open until other markup, or another sentence, begins."""

    def __init__(
        self, block: Block, options: RenderOptions, sentences: Sequence[tuple[int, int, int]], marks: Sequence[Mark]
    ) -> None:
        super().__init__(block, options, sentences)
        self.marks = sorted(marks)
        self.ends: dict[int, list[str]] = {}
        for mark in sorted(marks, key=lambda mark: (mark.end, -mark.start)):
            self.ends.setdefault(mark.end, []).append(options.label(mark.note))
        # Where the text changes sides of a sentence's or a mark's edge.
        self.cuts = sorted({place for start, end, _ in (*sentences, *marks) for place in (start, end)})
        self.next_cut = 0
        self.waiting: list[str] = []

    def _set(self) -> None:
        at = 0
        for token in self.block.inline.tokens:
            if token.op in VISIBLE:
                at = self._visible(token, at)
            elif token.op == "soft":
                self.out.append(token.value)
            else:
                self._leave()
                self._markup(token)
                self._labels()
        self._labels()

    def _visible(self, token: Token, at: int) -> int:
        end = at + len(token.value)
        if token.op == "cite":
            self._leave()
            self.out.append(self.options.cite(token.value))
            return end
        start = at
        while start < end:
            while self.next_cut < len(self.cuts) and self.cuts[self.next_cut] <= start:
                self.next_cut += 1
            stop = min(end, self.cuts[self.next_cut]) if self.next_cut < len(self.cuts) else end
            if token.op in _SHOWN:
                self._piece(self.display[start:stop], start)
            if stop in self.ends:
                self.waiting.extend(self.ends.pop(stop))
                self._labels()
            start = stop
        return end

    def _piece(self, text: str, start: int) -> None:
        html = escape(text, quote=False)
        blank = not text.strip()
        if self.inside or not blank:
            self._enter(start)
        notes = [mark.note for mark in self.marks if mark.start <= start < mark.end]
        self.out.append(self._marked(html, notes) if notes and not blank else html)

    def _enter(self, start: int) -> None:
        """Open the span of the sentence that holds `start`, unless it is open."""
        sentences = self.sentences
        while sentences[self.next_sentence][1] <= start:
            self.next_sentence += 1
        if sentences[self.next_sentence][0] > start:
            self._leave()
            return
        number = sentences[self.next_sentence][2]
        if number != self.inside:
            self._leave()
            self.inside = number
            self.out.append(f'<span data-s="{number}">')

    def _marked(self, html: str, notes: Sequence[str]) -> str:
        """One `mark` an interval; where notes overlap, an inner span a further note, so that each draws its line."""
        classes = self.options.classes
        for note in notes[:0:-1]:
            html = f'<span class="{classes.get(note, "")}">{html}</span>'
        names = " ".join(escape(note) for note in notes)
        return f'<mark data-note="{names}" class="{classes.get(notes[0], "")}">{html}</mark>'

    def _labels(self) -> None:
        """Put the numbers of the notes whose words end here; outside any link of the author's."""
        if self.waiting and not self.links:
            self.out.extend(self.waiting)
            self.waiting.clear()


def _ends(tokens: Sequence[Token]) -> dict[int, int]:
    """Where in the visible text the elements end that stand in a line of it, by the place of the token of each."""
    ends, opened, at = dict[int, int](), list[int](), 0
    for n, (op, value, _, _) in enumerate(tokens):
        if op in VISIBLE:
            at += len(value)
        elif op == "link" or (op == "open" and value in INLINE):
            opened.append(n)
        elif op == "close" and value in INLINE:
            ends[opened.pop()] = at
    return ends


_OP: Final = itemgetter(0)
_VALUE: Final = itemgetter(1)


def _displayed(block: Block, lang: str) -> str:
    """The visible text of a block, its words set as the language sets them; code and names of keys stay as they are.

    The words of a block are set together, since what a quotation mark is depends on the words around a tag.
    """
    tokens = block.inline.tokens
    if "verbatim" not in map(_OP, tokens) and "kbd" not in map(_VALUE, tokens):
        return typeset(block.text, lang)
    pieces: list[tuple[str, bool]] = []
    keys = 0
    for op, value, _, _ in tokens:
        if op in VISIBLE:
            pieces.append((value, op == "verbatim" or keys > 0))
        elif value == "kbd" and op in {"open", "close"}:
            keys += 1 if op == "open" else -1
    words = typeset("".join("x" * len(text) if kept else text for text, kept in pieces), lang)
    ends = accumulate(len(text) for text, _ in pieces)
    return "".join(
        text if kept else words[end - len(text) : end] for (text, kept), end in zip(pieces, ends, strict=True)
    )
