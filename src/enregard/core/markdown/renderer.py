"""From a block's tokens to HTML: its elements, its sentences, its marked words, the numbers of its notes.

Safe by construction: tokens hold no HTML, every element that can come out is written here, the text is escaped here and
nowhere else, and an address that may not be followed is no link, whoever resolved it.

A sentence is a span with `data-s`; marked words are `mark` elements with the ids of their notes; overlapping marks are
split into intervals, so that any marks at all give valid HTML. What may be wider than its column scrolls in a frame
that the keyboard reaches and that has a name; columns are aligned by classes, since a strict content security policy
keeps attributes of style from working.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import accumulate
from typing import Final, NamedTuple

from enregard.core.languages.typography import typeset
from enregard.core.markdown.address import followed, local
from enregard.core.markdown.block import Block
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
    return _Renderer(block, options, sentences, marks).html()


_SENTENCE: Final = re.compile(r'<span data-s="\d+">|</span>')


def without_sentences(html: str) -> str:
    """The HTML of a block that was set with its sentences and without marks, as it is without sentences."""
    return _SENTENCE.sub("", html)


_SPECIAL: Final = re.compile("[&<>]")

_OPENING: Final = {
    **{name: f"<{name}>" for name in ("p", "ul", "ol", "li", "blockquote", "tr", "th", "td", "caption")},
    **{name: f"<{name}>" for name in ("em", "strong", "del", "code", "sub", "sup", "kbd", "abbr", "br", "hr")},
    "thead": "<thead><tr>",
    "th": '<th scope="col">',
}
"""How an element begins about which its token says no more."""
_CLOSING: Final = {
    **{name: f"</{name}>" for name in ("p", "ul", "ol", "li", "blockquote", "tr", "a", "caption")},
    **{name: f"</{name}>" for name in ("em", "strong", "del", "code", "sub", "sup", "kbd", "abbr")},
    # Without white space an indexer that goes by the text alone takes the words of two cells for one.
    "th": "</th>\n",
    "td": "</td>\n",
    "thead": "</tr></thead><tbody>",
    "table": "</tbody></table>",
    "pre": "</code></pre>",
}
_PARTICULAR: Final[dict[str, str]] = {
    "ol": '<ol start="{}">',
    "li": '<li class="{}">',
    "th": '<th scope="col" class="{}">',
    "td": '<td class="{}">',
}
"""How an element begins with what its token says of it."""
_SHAPES: Final = {
    "bar": '<rect x="{}%" width="{}%" height="10"/>',
    "less": '<rect class="less" x="{}%" width="{}%" height="10"/>',
    "whole": '<rect class="whole" width="100%" height="10"/>',
    "axis": '<line x1="{0}%" x2="{0}%" y1="0" y2="10"/>',
    "line": '<line x1="{}%" x2="{}%" y1="5" y2="5"/>',
    "span": '<line class="span" x1="{}%" x2="{}%" y1="5" y2="5"/>',
    "dot": '<circle cx="{}%" cy="5" r="4"/>',
}
"""What may be drawn, by its name: ten pixels high, with its places in per cent of the width."""
_NUMBER: Final = re.compile(r"\d+(\.\d+)?")


class _Renderer:
    """Sets one block; a sentence's span stays open until other markup, or another sentence, begins."""

    def __init__(
        self, block: Block, options: RenderOptions, sentences: Sequence[tuple[int, int, int]], marks: Sequence[Mark]
    ) -> None:
        self.block, self.options = block, options
        self.display = _displayed(block, options.lang)
        self.plain = not _SPECIAL.search(block.text)
        self.sentences, self.marks = sentences, sorted(marks)
        self.ends: dict[int, list[str]] = {}
        for mark in sorted(marks, key=lambda mark: (mark.end, -mark.start)):
            self.ends.setdefault(mark.end, []).append(options.label(mark.note))
        # Where the text changes sides of a sentence's or a mark's edge; only needed where there are marks.
        edges = [*sentences, *marks] if marks else ()
        self.cuts = sorted({place for start, end, _ in edges for place in (start, end)})
        self.next_cut = self.next_sentence = 0
        self.out: list[str] = []
        self.waiting: list[str] = []
        self.inside = 0
        self.links = 0
        self.framed = False
        self.pictures = 0

    def html(self) -> str:
        """The block's HTML."""
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
        self._leave()
        return self._wrapped("".join(self.out))

    def _markup(self, token: Token) -> None:
        match token.op:
            case "link":
                self._open_link(token)
            case "image":
                self._image(token)
            case "draw":
                self.out.append(_drawing(token.value))
            case "foot":
                self.out.append(self.options.footnote(token))
            case "close":
                self._close(token.value)
            case _:
                self.out.append(self._opening(token))

    def _close(self, name: str) -> None:
        if name == "th" and self.out[-1].startswith("<th"):
            # Markdown wants a head on every table; one that says nothing heads no column.
            self.out[-1], name = "<td>", "td"
        self.out.append(_CLOSING[name])
        if name == "table" and self.framed:
            self.out.append("</div>")
        elif name == "a":
            self.links -= 1
            self._labels()

    def _opening(self, token: Token) -> str:
        """How an element begins."""
        if token.value == "table":
            self.framed = not token.more
            # A chart fits any column.
            if not self.framed:
                return f'<table class="{escape(token.more)}">'
            return f'<div class="scroll" tabindex="0" role="group"{_named(self.options.table)}><table>'
        if token.value == "pre":
            kind = f' class="language-{escape(token.more)}"' if token.more else ""
            group = f' role="group"{_named(self.options.code)}' if self.options.code else ""
            return f'<pre tabindex="0"{group}><code{kind}>'
        if token.more:
            return _PARTICULAR[token.value].format(escape(token.more))
        return _OPENING[token.value]

    def _visible(self, token: Token, at: int) -> int:
        end = at + len(token.value)
        shown = self.display
        if token.op == "cite":
            self._leave()
            self.out.append(self.options.cite(token.value))
            return end
        if not self.marks:
            if token.op in {"text", "verbatim"}:
                self._sentences(shown, at, end)
            return end
        start = at
        while start < end:
            while self.next_cut < len(self.cuts) and self.cuts[self.next_cut] <= start:
                self.next_cut += 1
            stop = min(end, self.cuts[self.next_cut]) if self.next_cut < len(self.cuts) else end
            if token.op in {"text", "verbatim"}:
                self._piece(shown[start:stop], start)
            if stop in self.ends:
                self.waiting.extend(self.ends.pop(stop))
                self._labels()
            start = stop
        return end

    def _sentences(self, shown: str, at: int, end: int) -> None:
        """Text without notes, which most text is: sentence by sentence, or what of them stands here."""
        sentences, out, n = self.sentences, self.out, self.next_sentence
        while at < end:
            start, stop, number = sentences[n] if n < len(sentences) else (end, end, 0)
            if stop <= at:
                n += 1
                continue
            between = at < start
            cut = start if between else stop
            text = shown[at : cut if cut < end else end]
            at += len(text)
            shows = not (text.isspace() or between)
            text = text if self.plain else escape(text, quote=False)
            if between or number != self.inside:
                self._leave()
                if number and shows:
                    self.inside = number
                    text = f'<span data-s="{number}">{text}'
            out.append(text)
        self.next_sentence = n

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
        while self.next_sentence < len(sentences) and sentences[self.next_sentence][1] <= start:
            self.next_sentence += 1
        if self.next_sentence == len(sentences) or sentences[self.next_sentence][0] > start:
            self._leave()
            return
        number = sentences[self.next_sentence][2]
        if number != self.inside:
            self._leave()
            self.inside = number
            self.out.append(f'<span data-s="{number}">')

    def _leave(self) -> None:
        if self.inside:
            self.inside = 0
            self.out.append("</span>")

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

    def _open_link(self, token: Token) -> None:
        href = followed(self.options.resolve(token.value))
        self.links += 1
        self.out.append("<a>" if href is None else f'<a href="{escape(href)}"{_titled(token)}>')

    def _image(self, token: Token) -> None:
        """A picture; one that is not there leaves its words, and one that may not be shown a link to it."""
        src = followed(self.options.resolve(token.value))
        if src is None or (self.links and not self.options.pictures(token.value)):
            self.out.append(escape(token.alt, quote=False))
        elif not self.options.pictures(token.value):
            self.out.append(f'<a href="{escape(src)}"{_titled(token)}>{escape(token.alt or src, quote=False)}</a>')
        else:
            self.pictures += 1
            self.out.append(f'<img src="{escape(src)}" alt="{escape(token.alt)}"{_titled(token)} loading="lazy">')

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


def _drawing(shapes: str) -> str:
    """A cell with what is drawn of a row; who listens has its words and numbers."""
    out = []
    for name, *places in map(str.split, shapes.split(";")):
        assert all(map(_NUMBER.fullmatch, places))
        out.append(_SHAPES[name].format(*places))
    return f'<td class="drawn" aria-hidden="true"><svg width="100%" height="10">{"".join(out)}</svg></td>'


def _displayed(block: Block, lang: str) -> str:
    """The visible text of a block, its words set as the language sets them; code and names of keys stay as they are.

    The words of a block are set together, since what a quotation mark is depends on the words around a tag.
    """
    pieces: list[tuple[str, bool]] = []
    keys = 0
    for op, value, _, _ in block.inline.tokens:
        if op in VISIBLE:
            pieces.append((value, op == "verbatim" or keys > 0))
        elif value == "kbd" and op in {"open", "close"}:
            keys += 1 if op == "open" else -1
    if not any(kept for _, kept in pieces):
        return typeset("".join(text for text, _ in pieces), lang)
    words = typeset("".join("x" * len(text) if kept else text for text, kept in pieces), lang)
    ends = accumulate(len(text) for text, _ in pieces)
    return "".join(
        text if kept else words[end - len(text) : end] for (text, kept), end in zip(pieces, ends, strict=True)
    )


def _named(name: str) -> str:
    return f' aria-label="{escape(name)}"' if name else ""


def _titled(token: Token) -> str:
    return f' title="{escape(token.more)}"' if token.more else ""
