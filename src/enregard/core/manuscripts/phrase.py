"""Spans as the Markdown of one paragraph, which shows exactly them.

Each way of writing is read back and taken only if it shows the same words in the same styles. A style that Markdown
cannot end where it ends here (`**« oui »**non`) gives up its outer punctuation, then itself; words are never lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from enregard.core.manuscripts.document import PLAIN, Break, Mark, Picture, Run, Span, Style
from enregard.core.markdown import markup
from enregard.core.markdown.comment import NO_COMMENT
from enregard.core.markdown.token import Token

_ORDER: Final[tuple[Style, ...]] = ("strong", "em", "strike", "sup", "sub", "code")
_TAGS: Final[dict[str, Style]] = {
    "strong": "strong",
    "em": "em",
    "del": "strike",
    "s": "strike",
    "sup": "sup",
    "sub": "sub",
    "code": "code",
}
_SPACE: Final = re.compile(r"[ \t\n\r\f\v]+")


@dataclass(slots=True)
class Names:
    """What a text's notes and pictures are called in Markdown."""

    files: Mapping[str, str] = field(default_factory=dict)
    """Where each picture was saved, relative to the text; one that is not here is left out."""
    links: Mapping[str, str] = field(default_factory=dict)
    """What addresses within the document become; one that is not here stays."""
    notes: dict[str, int] = field(default_factory=dict)
    """The number of each note, in the order in which the text refers to them."""

    def link(self, href: str) -> str:
        """What an address becomes; a place of the document that no heading is near keeps its own name."""
        return self.links.get(href) or (f"#{href.rpartition('#')[2]}" if href.startswith("#") else href)

    def number(self, note: str) -> int:
        """The number of a note, the next one if it is new."""
        return self.notes.setdefault(note, len(self.notes) + 1)


def phrase(spans: Sequence[Span], names: Names, *, one_line: bool = False, cell: bool = False) -> str:
    """Spans as Markdown; empty where nothing is to be seen.

    `one_line` takes a break for a space, as headings need; `cell` writes for a cell of a table.
    """
    tidy = tidied(spans)
    if one_line:
        tidy = tidied([Run(" ") if isinstance(span, Break) else span for span in tidy])
    plain = [replace(span, styles=PLAIN) if isinstance(span, Run) else span for span in tidy]
    for wanted in (tidy, _outside(tidy), plain):
        for writer in (_Writer(names, cell), _Writer(names, cell, emphasis="_"), _Writer(names, cell, wary=True)):
            made = writer.written(wanted)
            if _shows(made, wanted, names, cell=cell):
                return made
    return _Writer(names, cell, wary=True).written(plain)


def tidied(spans: Sequence[Span]) -> list[Span]:
    """Spans as they are read: one space for white space, none at the ends, styles around words only."""
    joined = _trimmed(_joined(_spaced(_joined(spans))))
    return [span for span in joined if not isinstance(span, Run) or span.text]


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Spans with runs that look alike put together."""
    out: list[Span] = []
    for span in spans:
        last = out[-1] if out else None
        if isinstance(span, Run) and isinstance(last, Run) and _alike(last, span):
            out[-1] = replace(last, text=last.text + span.text)
        else:
            out.append(span)
    return out


def _alike(one: Run, other: Run) -> bool:
    return one.styles == other.styles and one.href == other.href


def _spaced(spans: Iterable[Span]) -> Iterator[Span]:
    """Runs without white space at their styled ends; a style around white space alone is none."""
    for span in spans:
        if not isinstance(span, Run):
            yield span
            continue
        text = _SPACE.sub(" ", span.text)
        if not span.styles and not span.href:
            yield replace(span, text=text)
            continue
        core = text.strip(" \u00a0\u202f") if "code" not in span.styles else text.strip(" ")
        at = text.find(core) if core else len(text)
        for part, styled in ((text[:at], not core), (core, True), (text[at + len(core) :], False)):
            if part:
                yield replace(span, text=part) if styled and core else Run(part)


def _trimmed(spans: Sequence[Span]) -> list[Span]:
    """Spans without white space at the ends of lines, nor twice, and without breaks at the ends."""
    out: list[Span] = []
    for span in spans:
        last = out[-1] if out else None
        bare = last is None or isinstance(last, Break) or (isinstance(last, Run) and last.text.endswith(" "))
        if isinstance(span, Run) and bare:
            span = replace(span, text=span.text.lstrip(" "))
            if not span.text:
                continue
        if isinstance(span, Break):
            _strip_end(out)
            if not out:
                continue
        out.append(span)
    while out and isinstance(out[-1], Break):
        out.pop()
        _strip_end(out)
    _strip_end(out)
    return out


def _strip_end(spans: list[Span]) -> None:
    while spans and isinstance(last := spans[-1], Run):
        text = last.text.rstrip(" ")
        if text:
            spans[-1] = replace(last, text=text)
            return
        spans.pop()


_PUNCTUATION: Final = re.compile(r"[^\w\s]+")


def _outside(spans: Sequence[Span]) -> list[Span]:
    """Spans whose styles leave out the punctuation at their ends, where a letter stands beside it."""
    out: list[Span] = []
    for at, span in enumerate(spans):
        if not isinstance(span, Run) or not span.styles & {"strong", "em", "strike"}:
            out.append(span)
            continue
        before, after = _edge(spans, at - 1, -1), _edge(spans, at + 1, 0)
        head = _PUNCTUATION.match(span.text) if before.isalnum() else None
        tail = re.search(r"[^\w\s]+\Z", span.text) if after.isalnum() else None
        first = head.end() if head else 0
        last = max(first, tail.start()) if tail else len(span.text)
        for text, styled in ((span.text[:first], False), (span.text[first:last], True), (span.text[last:], False)):
            if text:
                out.append(replace(span, text=text) if styled else replace(span, text=text, styles=PLAIN))
    return tidied(out)


def _edge(spans: Sequence[Span], at: int, character: int) -> str:
    """The character of a neighbour that stands beside; a space where there is none."""
    span = spans[at] if 0 <= at < len(spans) else None
    return span.text[character] if isinstance(span, Run) else " "


# ---------------------------------------------------------------------------------------------------------- writing

_NEEDED: Final = re.compile(rf"[\\`*_\[\]<~{{]|&(?=#?\w+;)|!(?=\Z)|{NO_COMMENT}")
"""Signs that may mean something within a line."""
_EVERY: Final = re.compile(rf"[\\`*_{{}}\[\]<>#|~&!]|{NO_COMMENT}")
_LINE: Final = re.compile(r"(?P<sign>[-+=>#]|~~~)|(?P<number>\d{1,9})(?=[.)](?:\s|$))|(?P<colon>:)(?=[\s-])")
"""Signs that may mean something at the beginning of a line."""


@dataclass(slots=True)
class _Writer:
    """One way of writing."""

    names: Names
    cell: bool = False
    emphasis: str = "*"
    wary: bool = False
    """Whether every sign is escaped that could mean anything, rather than those that mostly do."""

    def written(self, spans: Sequence[Span]) -> str:
        out: list[str] = []
        open_marks: list[str] = []
        for at, span in enumerate(spans):
            wanted = (
                self._marks(span, open_marks) if isinstance(span, Run) else self._lasting(open_marks, spans[at + 1 :])
            )
            shared = _shared(open_marks, wanted)
            out.extend(self._closing(mark) for mark in reversed(open_marks[shared:]))
            out.extend(self._opening(mark) for mark in wanted[shared:])
            open_marks = list(wanted)
            out.append(self._span(span, first=not out or out[-1].endswith("\n"), before="".join(out[-1:])))
            if isinstance(span, Mark) and self._is_colon(spans, at + 1):
                out.append("\\")
        out.extend(self._closing(mark) for mark in reversed(open_marks))
        return "".join(out)

    def _lasting(self, open_marks: list[str], rest: Sequence[Span]) -> list[str]:
        """What goes on beyond a break, a picture or a note's mark."""
        run = next((span for span in rest if isinstance(span, Run)), None)
        return open_marks[: _shared(open_marks, self._marks(run, open_marks))] if run else []

    def _is_colon(self, spans: Sequence[Span], at: int) -> bool:
        """Whether a colon follows, which at the beginning of a paragraph would make a definition of a reference."""
        return at == 1 and _edge(spans, at, 0) == ":"

    def _marks(self, run: Run, open_marks: Sequence[str]) -> list[str]:
        """The marks of a run, from the outside in; those that are open already stay outside."""
        marks = [*([f"[{run.href}"] if run.href else []), *(style for style in _ORDER if style in run.styles)]
        lasting = [mark for mark in open_marks if mark in marks]
        if marks[:1] != lasting[:1] and marks and marks[0].startswith("["):
            # A link holds styles, and is held by none.
            return marks
        return [*lasting, *(mark for mark in marks if mark not in lasting)]

    def _opening(self, mark: str) -> str:
        return "[" if mark.startswith("[") else self._sign(mark, "")

    def _closing(self, mark: str) -> str:
        return f"]({target(self.names.link(mark[1:]))})" if mark[0] == "[" else self._sign(mark, "/")

    def _sign(self, mark: str, slash: str) -> str:
        signs = {"strong": "**", "em": self.emphasis, "strike": "~~", "code": ""}
        return signs.get(mark, f"<{slash}{mark}>")

    def _span(self, span: Span, *, first: bool, before: str) -> str:
        if isinstance(span, Break):
            if self.cell:
                return "<br>"
            return "  \n" if re.search(r"(?:://|www\.)\S*$", before) else "\\\n"
        if isinstance(span, Mark):
            return f"[^{self.names.number(span.note)}]"
        if isinstance(span, Picture):
            file = self.names.files.get(span.source, "")
            alt = _EVERY.sub(r"\\\g<0>", _SPACE.sub(" ", span.alt).strip())
            return f"![{alt}]({target(file)})" if file else ""
        return self._text(span, first=first)

    def _text(self, run: Run, *, first: bool) -> str:
        if "code" in run.styles:
            return _code(run.text).replace("|", "\\|") if self.cell else _code(run.text)
        text = (_EVERY if self.wary else _NEEDED).sub(self._escaped, run.text)
        if self.cell and not self.wary:
            text = text.replace("|", "\\|")
        if first and (found := _LINE.match(text)):
            at = found.end() if found["number"] else found.start()
            text = f"{text[:at]}\\{text[at:]}"
        return text

    def _escaped(self, found: re.Match[str]) -> str:
        sign, text, at = found[0], found.string, found.start()
        if sign == "_" and not self.wary and text[at - 1 : at].isalnum() and text[at + 1 : at + 2].isalnum():
            return sign
        if sign == "{" and not self.wary and text[at + 1 : at + 2] != "#":
            return sign
        return "\\" + sign


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many marks two rows of them begin with together."""
    return next(
        (n for n, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), min(len(one), len(other))
    )


def _code(text: str) -> str:
    """Words as code, within enough backticks."""
    fence = "`" * (max((len(run) for run in re.findall("`+", text)), default=0) + 1)
    pad = " " if text.startswith("`") or text.endswith("`") or (text.startswith(" ") and text.endswith(" ")) else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def target(href: str) -> str:
    """An address as a link's target: in angle brackets where it needs them."""
    href = re.sub(r"[\x00-\x1f\x7f]", "", href.strip())
    if re.search(r"[\s<>()\\]", href) or not href:
        return "<" + re.sub(r"[<>\\]", lambda found: f"%{ord(found[0]):02X}", href) + ">"
    return href


# ---------------------------------------------------------------------------------------------------------- reading

_Part = tuple[str, frozenset[str]]
_FOOT: Final = re.compile(r"\[\^\d+\]")
_BARE: Final = re.compile(r"(?:https?://|www\.)\S+")


def _shows(made: str, spans: Sequence[Span], names: Names, *, cell: bool) -> bool:
    """Whether Markdown is one paragraph of just these spans."""
    if not made:
        return True
    wanted = [(text, styles) for text, styles in _expected(spans, names) if text]
    if not wanted:
        return True
    blocks = markup.read(made.replace("\\|", "|") if cell else made).blocks
    if len(blocks) != 1 or blocks[0].kind not in {"paragraph", "figure"} or blocks[0].pin:
        return False
    return _merged(wanted) == _merged(_seen(blocks[0].inline.tokens))


def _expected(spans: Sequence[Span], names: Names) -> Iterator[_Part]:
    for span in spans:
        if isinstance(span, Run):
            yield span.text, span.styles | ({"link"} if span.href else set())
        elif isinstance(span, Break):
            yield "\n", frozenset()
        elif isinstance(span, Mark):
            yield f"[^{names.number(span.note)}]", frozenset()


def _seen(tokens: Sequence[Token]) -> Iterator[_Part]:
    opened: list[str] = []
    fresh = False
    for token in tokens:
        if token.op in {"text", "verbatim", "soft"}:
            text = token.value.removeprefix(" ") if fresh else token.value
            fresh = False
            if text:
                styles = frozenset(opened) | ({"code"} if token.op == "verbatim" else frozenset())
                yield text, styles
        elif token.op == "open" and token.value in _TAGS:
            opened.append(_TAGS[token.value])
        elif token.op == "link":
            opened.append("link")
        elif token.op == "close" and opened and token.value in {"a", *_TAGS}:
            opened.pop()
        elif token.op == "void" and token.value == "br":
            fresh = True
            yield "\n", frozenset()
        elif token.op == "foot":
            yield f"[^{token.value}]", frozenset()


def _merged(parts: Iterable[_Part]) -> list[_Part]:
    """Parts with neighbours of one style put together; marks of notes and bare addresses have none."""
    out: list[_Part] = []
    for text, styles in parts:
        if _FOOT.fullmatch(text) or text == "\n":
            styles = frozenset()
        elif _BARE.fullmatch(text):
            styles -= {"link"}
        if out and out[-1][1] == styles:
            out[-1] = (out[-1][0] + text, styles)
        else:
            out.append((text, styles))
    return out
