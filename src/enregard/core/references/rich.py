"""Rich text: the words of a title, with the little markup that may stand in one.

A tree of spans: italics, bold, subscript, superscript, small capitals, and quotations, whose marks are the language's
that it is set in. Nothing else of HTML comes out of it, whatever went in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape
from typing import Final, NamedTuple

from enregard.core.languages.registry import FALLBACK, language
from enregard.core.languages.typography import typeset

QUOTED: Final = "q"
"""The kind of a quotation."""
ASIDE: Final = ""
"""The kind of what is told apart in its source alone, as what keeps its capitals."""
_TAGS: Final = {
    "i": ("<i>", "</i>"),
    "b": ("<b>", "</b>"),
    "sub": ("<sub>", "</sub>"),
    "sup": ("<sup>", "</sup>"),
    "sc": ('<span class="small-caps">', "</span>"),
}
KINDS: Final = frozenset({*_TAGS, QUOTED})


class Span(NamedTuple):
    """A part of a text that is set apart."""

    kind: str
    """One of `KINDS`."""
    parts: tuple[str | Span, ...]


Rich = tuple[str | Span, ...]
"""A text."""


def plain(rich: Rich, lang: str = FALLBACK.code, depth: int = 0) -> str:
    """The words alone; quotations keep marks, those of a language."""
    return "".join(_texts(rich, lang, depth))


def _texts(rich: Rich, lang: str, depth: int) -> Iterable[str]:
    for part in rich:
        if isinstance(part, str):
            yield part
        elif part.kind == QUOTED:
            before, after = marks(lang, depth)
            yield f"{before}{plain(part.parts, lang, depth + 1)}{after}"
        else:
            yield plain(part.parts, lang, depth)


def html(rich: Rich, lang: str, spoken: str, depth: int = 0) -> str:
    """A text as HTML with the quotation marks of `lang`, set as `spoken`, its own language, sets it.

    `depth` says in how many quotations it stands.
    """
    pieces = list(_pieces(rich, lang, depth))
    # What a sign becomes hangs on its neighbours, which may stand in another span.
    words = typeset("".join(text for text, tag in pieces if not tag), spoken)
    made, at = [], 0
    for text, tag in pieces:
        made.append(tag or escape(words[at : at + len(text)], quote=False))
        at += len(text)
    return "".join(made)


def _pieces(rich: Rich, lang: str, depth: int) -> Iterable[tuple[str, str]]:
    """Words, and tags, in their order: the other of the two is empty."""
    for part in rich:
        if isinstance(part, str):
            yield part, ""
        elif part.kind == QUOTED:
            before, after = marks(lang, depth)
            yield before, ""
            yield from _pieces(part.parts, lang, depth + 1)
            yield after, ""
        else:
            before, after = _TAGS[part.kind]
            yield "", before
            yield from _pieces(part.parts, lang, depth)
            yield "", after


def marks(lang: str, depth: int) -> tuple[str, str]:
    """The quotation marks of a language, around what stands in so many quotations."""
    quotes = language(lang).quotes or FALLBACK.quotes
    assert quotes is not None
    opens, closes = (quotes.inner_open, quotes.inner_close) if depth % 2 else (quotes.open, quotes.close)
    # With the spaces that a text of the language has within them.
    return typeset(opens, lang), typeset(closes, lang)


# ---------------------------------------------------------------------------------------------------------- building

_PAIRS: Final = {"“": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", "‘": "’", '"': '"', "'": "'", "‚": "‘’"}
"""What may open a quotation, with what may close it then."""
_TELLING: Final = re.compile("[" + "".join({*_PAIRS, *"".join(_PAIRS.values())}) + "]")
_BEFORE: Final = frozenset(" \u00a0\u202f\t\n([{—–-/“„«‹‘‚\"'")
"""What stands before a mark that opens; so does the beginning of a text."""
_GAPS: Final = " \u00a0\u202f\u2009"


_DEPTH: Final = 20
"""So many spans may stand in each other; what is opened in more of them is words."""


class _Frame:
    """What has been opened and not closed."""

    def __init__(self, name: str, opened: str) -> None:
        self.name, self.opened = name, opened
        self.parts: list[str | Span] = []


class Builder:
    """Makes a text of the pieces that its source is read in; what is opened and never closed stays as it stood."""

    def __init__(self) -> None:
        """Begin an empty text."""
        self._frames = [_Frame("", "")]
        self._last = ""

    def text(self, text: str, after: str = "") -> None:
        """Take words, in which quotations are found; `after` is what follows them in the source."""
        if not _TELLING.search(text):
            self.literal(text)
            return
        start = 0
        for found in _TELLING.finditer(text):
            at = found.start()
            self.literal(text[start:at])
            start = at + 1
            self._mark(found[0], text[start : start + 1] or after[:1])
        self.literal(text[start:])

    def literal(self, text: str) -> None:
        """Take words as they stand."""
        if text:
            self._frames[-1].parts.append(text)
            self._last = text[-1]

    def span(self, kind: str, text: str) -> None:
        """Take words that are set apart."""
        self._frames[-1].parts.append(Span(kind, (text,)))
        self._last = text[-1]

    def open(self, name: str, opened: str) -> None:
        """Begin a span; `opened` is what stands there if it is never closed."""
        if len(self._frames) > _DEPTH:
            self.literal(opened)
        else:
            self._frames.append(_Frame(name, opened))

    def close(self, name: str, closed: str, kind: str | None = None) -> None:
        """End the innermost span that was opened by a name, which is its kind unless that is told only now.

        Where there is none, `closed` is words.
        """
        if not self.opens(name):
            self.literal(closed)
            return
        while self._frames[-1].name != name:
            self._undo()
        frame = self._frames.pop()
        parts = tuple(_joined(frame.parts))
        kind = name if kind is None else kind
        self._frames[-1].parts += [Span(kind, parts)] if kind and parts else parts

    def leave(self, name: str, closed: str) -> None:
        """End what was opened by a name, which stays as it stands."""
        while self.opens(name) and self._frames[-1].name != name:
            self._undo()
        if self._frames[-1].name == name:
            self._undo()
        self.literal(closed)

    def opens(self, name: str) -> bool:
        """Whether a span of a name is open."""
        return any(frame.name == name for frame in self._frames[1:])

    def rich(self) -> Rich:
        """The text."""
        while len(self._frames) > 1:
            self._undo()
        return tuple(_joined(self._frames[0].parts))

    def _undo(self) -> None:
        frame = self._frames.pop()
        self._frames[-1].parts += [frame.opened, *frame.parts]

    def _mark(self, sign: str, following: str) -> None:
        """Take a quotation mark, or an apostrophe."""
        boundary = not self._last or self._last in _BEFORE
        ends = not following.isalnum()
        opened = [frame.opened for frame in self._frames if frame.name == QUOTED]
        if opened and sign in _PAIRS[opened[-1]] and (ends or sign in "»”") and not (boundary and sign in "\"'"):
            self._end()
        elif sign in _PAIRS and following and self._may_open(sign, following, boundary, opened):
            self.open(QUOTED, sign)
            self._last = sign
        else:
            self.literal(sign)

    @staticmethod
    def _may_open(sign: str, following: str, boundary: bool, opened: Sequence[str]) -> bool:
        if sign in "“„«‹":
            return True
        return boundary and bool(following.strip(_GAPS)) and (sign not in opened or sign not in "\"'")

    def _end(self) -> None:
        frame = next(frame for frame in reversed(self._frames) if frame.name == QUOTED)
        while self._frames[-1] is not frame:
            self._undo()
        if frame.parts and isinstance(frame.parts[0], str):
            frame.parts[0] = frame.parts[0].lstrip(_GAPS)
        if frame.parts and isinstance(frame.parts[-1], str):
            frame.parts[-1] = frame.parts[-1].rstrip(_GAPS)
        self.close(QUOTED, "")
        self._last = "”"


def _joined(parts: Sequence[str | Span]) -> Iterable[str | Span]:
    """Neighbouring words as one."""
    words: list[str] = []
    for part in parts:
        if isinstance(part, str):
            words.append(part)
            continue
        if text := "".join(words):
            yield text
        words.clear()
        yield part
    if text := "".join(words):
        yield text


def words(text: str) -> Rich:
    """A text without markup."""
    return (text,) if text else ()
