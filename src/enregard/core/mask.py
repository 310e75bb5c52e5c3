"""Text for a machine to translate, with everything that it must not touch masked.

Markup, addresses, code, footnote marks, quotation marks, numbers with their notation or units, and the terms of the
glossary are *marks*. Inside this module a mark is one private-use character; a `Style` writes it as a token that an
engine is likely to give back, and reads the tokens out of the answer. Every mark has to come back once, pairs in order
and well nested, or the answer is not used.

Rules of this module: nothing here judges whether a translation is good; the scanner may take for markup what the
parser does not (a mark too many is harmless), and the parser has the last word on what comes out (`draft`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape, unescape
from typing import Final, Literal, NamedTuple

from enregard.core.notation import NUMBERS, QUOTATION, converted, is_compound, punctuated

FIRST: Final = 0xF0000
"""The private-use character that stands for the first mark."""
PRIVATE: Final = "[\U000f0000-\U000fffff]"
"""Any mark, in a regular expression."""

Role = Literal["atom", "open", "close"]


class Mark(NamedTuple):
    """Something that does not go to an engine as it is."""

    kind: str
    """`link`, `emphasis`, `code`, `html`, `footnote`, `citation`, `address`, `escape`, `break`, `quotation`, `number`,
    `name`, `term`, or several joined by a plus sign."""
    role: Role
    """Whether it stands alone, or opens or closes a passage that is translated."""
    text: str
    """As the source has it."""
    target: str
    """As the translation will have it."""
    pair: int = -1
    """What the two ends of a passage share; -1 for a mark that stands alone."""
    before: bool = False
    """Whether white space, or nothing, stands before it."""
    after: bool = False
    """Whether white space, or nothing, stands after it."""


@dataclass(frozen=True, slots=True)
class Masked:
    """A text with its marks taken out."""

    text: str
    """What is left, each mark a private-use character in its place."""
    marks: tuple[Mark, ...]
    """The marks; the n-th is the character `FIRST + n`."""
    head: tuple[str, str] = ("", "")
    """What surrounds the text and need not be sent, as the source and as the translation have it: before it."""
    tail: tuple[str, str] = ("", "")
    """And after it."""


class Protected(NamedTuple):
    """Words of the source that have one translation only."""

    pattern: re.Pattern[str]
    """Finds them."""
    target: Callable[[re.Match[str]], str]
    """What the translation says."""


class _Piece(NamedTuple):
    start: int
    end: int
    kind: str
    role: Role
    target: str | None = None
    pair: int = -1


# ---------------------------------------------------------------------------------------------------- finding marks

_ATOMS: Final = re.compile(
    r"(?P<code>(?<!`)(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`))"
    r"|(?P<break>(?:\\| {2,})\n\s*)"
    r"|(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<address><(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w.-]+\.\w+)>)"
    r"|(?P<html><!--.*?-->|</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>)"
    r"|(?P<footnote>\[\^[^\]\s]+\])"
    r"|(?P<citation>\[[^\[\]]*@[A-Za-z0-9][\w:.#$%&+?<>~/-]*[^\[\]]*\](?![(\[]))"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<bare>(?<![\w/])(?:https?://|www\.)[^\s<>\[\]]*[^\s<>\[\]?!.,:*_~'\";)’»”])"
    r"|(?P<mail>(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    rf"|(?P<private>{PRIVATE})",
    re.DOTALL,
)
_DESTINATION: Final = re.compile(
    r"\(\s*(?:<[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)"
    r"(?:\s+(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?\s*\)"
)
_REFERENCE: Final = re.compile(r"\[([^\[\]]*)\]")
_QUOTES: Final = re.compile(r"(?P<open>[«“„][ \u00a0\u202f]?)|(?P<close>[ \u00a0\u202f]?[»”])|(?P<straight>\")")
_CLOSES: Final = {"«": "»", "“": "”", "„": "”"}


@dataclass(slots=True)
class _Scan:
    """What has been found so far, and what of the text is taken."""

    text: str
    taken: bytearray
    pieces: list[_Piece] = field(default_factory=list)
    pairs: int = 0

    def free(self, start: int, end: int) -> bool:
        return not any(self.taken[start:end])

    def take(self, piece: _Piece) -> None:
        self.taken[piece.start : piece.end] = b"\1" * (piece.end - piece.start)
        self.pieces.append(piece)

    def pair(self, kind: str, first: tuple[int, int], last: tuple[int, int], to: Sequence[str | None]) -> None:
        self.take(_Piece(*first, kind, "open", to[0], self.pairs))
        self.take(_Piece(*last, kind, "close", to[1], self.pairs))
        self.pairs += 1

    def clear(self, start: int, end: int) -> bool:
        """Give back what was taken between `start` and `end`; False where something stronger than a link stands."""
        over = [piece for piece in self.pieces if piece.start < end and piece.end > start]
        if any(piece.kind != "address" and (piece.start < start or piece.end > end) for piece in over):
            return False
        for piece in over:
            self.taken[piece.start : piece.end] = bytes(piece.end - piece.start)
            self.pieces.remove(piece)
        return True

    def crossed(self, start: int, end: int) -> bool:
        """Whether a pair so far has only one of its ends between `start` and `end`."""
        inside = [piece.pair for piece in self.pieces if piece.pair >= 0 and start <= piece.start < end]
        return any(inside.count(pair) == 1 for pair in inside)


def mask(
    text: str,
    source: str,
    target: str,
    protected: Sequence[Protected] = (),
    *,
    every_number: bool = False,
    references: Mapping[str, str] | None = None,
) -> Masked:
    """Take the marks out of `text`, the inline Markdown of one paragraph, item or cell.

    `protected` are the glossary's terms; `every_number` masks plain integers too; `references` are the link
    destinations that the file defines elsewhere, by label in lower case (such links are written out in full).
    """
    scan = _Scan(text, bytearray(len(text)))
    _atoms(scan)
    _links(scan, references or {})
    _tags(scan)
    _emphasis(scan)
    _quotations(scan, target)
    for words in protected:
        for found in words.pattern.finditer(text):
            if found.end() > found.start() and scan.free(*found.span()):
                scan.take(_Piece(*found.span(), "term", "atom", words.target(found)))
    _numbers(scan, source, target, every_number)
    return _peeled(_merged(_run_together(_sequence(scan))))


def _atoms(scan: _Scan) -> None:
    kinds = {"entity": "escape", "bare": "address", "mail": "address", "private": "escape", "ticks": "code"}
    for found in _ATOMS.finditer(scan.text):
        kind = next(name for name, value in found.groupdict().items() if value is not None and name != "ticks")
        scan.take(_Piece(*found.span(), kinds.get(kind, kind), "atom"))


def _links(scan: _Scan, references: Mapping[str, str]) -> None:
    """Brackets and what follows them; a link holds no link, an image may stand in one."""
    text, openers, barred = scan.text, list[int](), 0
    for at, letter in enumerate(text):
        if letter not in "[]" or scan.taken[at]:
            continue
        if letter == "[":
            openers.append(at)
            continue
        if not openers:
            continue
        start = openers.pop()
        image = start > 0 and text[start - 1] == "!" and not scan.taken[start - 1]
        if not image and start < barred:
            continue
        if (ending := _ending(text, start, at, references)) is None:
            continue
        end, written = ending
        if not scan.clear(at, end):
            continue
        scan.pair("link", (start - image, start + 1), (at, end), (None, written))
        if not image:
            barred = start


def _ending(text: str, start: int, at: int, references: Mapping[str, str]) -> tuple[int, str | None] | None:
    """Where the link whose text ends at `at` ends, and how its end is written if not as it is."""
    if found := _DESTINATION.match(text, at + 1):
        return found.end(), None
    named = _REFERENCE.match(text, at + 1)
    label = (named[1] if named else "") or text[start + 1 : at]
    if (where := references.get(" ".join(label.lower().split()))) is None:
        return None
    return (named.end() if named else at + 1), f"]({where})"


def _tags(scan: _Scan) -> None:
    """Tags that close what another opened become pairs; others stay as they are."""
    opened: list[tuple[str, int]] = []
    for n, piece in enumerate(list(scan.pieces)):
        found = re.match(r"<(/?)([A-Za-z][\w-]*)", scan.text[piece.start : piece.end])
        if piece.kind != "html" or found is None:
            continue
        if not found[1]:
            opened.append((found[2].lower(), n))
            continue
        while opened:
            name, first = opened.pop()
            if name == found[2].lower() and not scan.crossed(scan.pieces[first].end, piece.start):
                for place, role in ((first, "open"), (n, "close")):
                    scan.pieces[place] = scan.pieces[place]._replace(role=role, pair=scan.pairs)  # type: ignore[arg-type]
                scan.pairs += 1
                break


@dataclass(slots=True)
class _Run:
    """A run of emphasis signs, eaten from its inner side as it opens and closes."""

    sign: str
    start: int
    end: int
    opens: bool
    closes: bool
    size: int


def _emphasis(scan: _Scan) -> None:
    """CommonMark's rules for emphasis (section 6.2, "process emphasis"), and those for strikethrough."""
    runs = list(_runs(scan))
    n = 0
    while n < len(runs):
        closer = runs[n]
        if not closer.closes or closer.start == closer.end:
            n += 1
            continue
        opener = next((runs[m] for m in range(n - 1, -1, -1) if _matches(runs[m], closer)), None)
        if opener is None:
            n += 1
            continue
        width = 2 if min(opener.end - opener.start, closer.end - closer.start) >= 2 else 1
        first, last = (opener.end - width, opener.end), (closer.start, closer.start + width)
        opener.end, closer.start = opener.end - width, closer.start + width
        if not scan.crossed(first[1], last[0]):
            scan.pair("emphasis", first, last, (None, None))
        between = runs.index(opener) + 1
        for run in runs[between:n]:
            run.opens = run.closes = False


def _matches(opener: _Run, closer: _Run) -> bool:
    if not opener.opens or opener.sign != closer.sign or opener.start == opener.end:
        return False
    if opener.sign == "~":
        return opener.size == closer.size <= 2
    both = (opener.opens and opener.closes) or (closer.opens and closer.closes)
    return not (both and (opener.size + closer.size) % 3 == 0 and (opener.size % 3 or closer.size % 3))


def _runs(scan: _Scan) -> Iterator[_Run]:
    text = scan.text
    for found in re.finditer(r"\*+|_+|~+", text):
        start, end = found.span()
        if not scan.free(start, end):
            continue
        before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
        left = not after.isspace() and (not _punctuation(after) or before.isspace() or _punctuation(before))
        right = not before.isspace() and (not _punctuation(before) or after.isspace() or _punctuation(after))
        opens, closes = left, right
        if found[0][0] == "_":
            opens, closes = left and (not right or _punctuation(before)), right and (not left or _punctuation(after))
        yield _Run(found[0][0], start, end, opens, closes, end - start)


def _punctuation(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "PS"


def _quotations(scan: _Scan, target: str) -> None:
    """Quotation marks that pair up and enclose whole passages."""
    opened: list[tuple[int, int, str]] = []
    for found in _QUOTES.finditer(scan.text):
        start, end = found.span()
        sign = found[0].strip(" \u00a0\u202f")
        if found.lastgroup == "open" or (sign == '"' and _opens(scan.text, start, opened)):
            opened.append((start, end, _CLOSES.get(sign, sign)))
            continue
        match = next((n for n in range(len(opened) - 1, -1, -1) if opened[n][2] == sign), None)
        if match is None:
            continue
        first = opened[match]
        del opened[match:]
        whole = scan.free(first[0], first[1]) and scan.free(start, end) and first[1] < start
        if whole and not scan.crossed(first[1], start):
            scan.pair("quotation", first[:2], (start, end), QUOTATION.get(target, (None, None)))


def _opens(text: str, at: int, opened: Iterable[tuple[int, int, str]]) -> bool:
    before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
    return not after.isspace() and not before.isalnum() and all(sign != '"' for _, _, sign in opened)


IDENTIFIER: Final = re.compile(r"(?<![\w.-])(?:[A-Z][A-Za-z]*-?\d[\w.]*\w|[A-Z][A-Za-z]*-?\d)(?!\w)")
"""A name with digits: R1, H800, GPT-4o, CO2."""


def _numbers(scan: _Scan, source: str, target: str, every: bool) -> None:
    for found in IDENTIFIER.finditer(scan.text) if every else ():
        if scan.free(*found.span()):
            scan.take(_Piece(*found.span(), "name", "atom"))
    pattern = NUMBERS.get(source)
    for found in pattern.finditer(scan.text) if pattern else ():
        if scan.free(*found.span()) and (every or is_compound(found)):
            scan.take(_Piece(*found.span(), "number", "atom", converted(found, source, target)))


# --------------------------------------------------------------------------------------------- putting them together

_Sequence = list["str | Mark"]

# What surrounds a whole passage need not travel: its place is certain. Numbers, terms and code are words of a sentence.
_OUTSIDE: Final = frozenset({"footnote", "html", "break", "citation"})


def _sequence(scan: _Scan) -> _Sequence:
    """The text as pieces of text and marks; a tag that pairs with nothing stands alone."""
    out: _Sequence = []
    last = 0
    for piece in sorted(scan.pieces):
        if piece.start > last:
            out.append(scan.text[last : piece.start])
        text = scan.text[piece.start : piece.end]
        before = scan.text[piece.start - 1 : piece.start] if piece.start else " "
        after = scan.text[piece.end : piece.end + 1] or " "
        target = text if piece.target is None else piece.target
        out.append(Mark(piece.kind, piece.role, text, target, piece.pair, before.isspace(), after.isspace()))
        last = piece.end
    if last < len(scan.text):
        out.append(scan.text[last:])
    return out


def _run_together(sequence: _Sequence) -> _Sequence:
    """Words to keep that stand side by side, as in DeepSeek R1, are one mark."""
    out: _Sequence = []
    for item in sequence:
        if len(out) > 1 and _is_kept(item) and out[-1] == " " and _is_kept(out[-2]):
            space, first = out.pop(), out.pop()
            assert isinstance(item, Mark) and isinstance(first, Mark)
            words = f"{first.text}{space}{item.text}"
            item = first._replace(text=words, target=words, after=item.after)
        out.append(item)
    return out


def _is_kept(item: str | Mark) -> bool:
    return isinstance(item, Mark) and item.kind in {"term", "name"} and item.text == item.target


def _merged(sequence: _Sequence) -> _Sequence:
    """Pairs that enclose the same passage become one: fewer marks to lose."""
    for n in range(len(sequence) - 1):
        outer, inner = sequence[n], sequence[n + 1]
        if not (isinstance(outer, Mark) and isinstance(inner, Mark) and outer.role == inner.role == "open"):
            continue
        last = next(m for m, item in enumerate(sequence) if _is_close(item, inner.pair))
        if last + 1 < len(sequence) and _is_close(sequence[last + 1], outer.pair):
            closing = _joined(sequence[last : last + 2], outer.pair)
            opening = _joined(sequence[n : n + 2], outer.pair)
            return _merged([*sequence[:n], opening, *sequence[n + 2 : last], closing, *sequence[last + 2 :]])
    return sequence


def _is_close(item: str | Mark, pair: int) -> bool:
    return isinstance(item, Mark) and item.role == "close" and item.pair == pair


def _joined(items: Sequence[str | Mark], pair: int) -> Mark:
    a, b = (item for item in items if isinstance(item, Mark))
    kind = a.kind if a.kind == b.kind else f"{a.kind}+{b.kind}"
    return Mark(kind, a.role, a.text + b.text, a.target + b.target, pair, a.before, b.after)


def _peeled(sequence: _Sequence) -> Masked:
    """Take off what surrounds the whole: white space, a pair around everything, footnote marks and tags at the ends."""
    head, tail = ["", ""], ["", ""]
    while sequence:
        first, last = sequence[0], sequence[-1]
        if isinstance(first, str) and (kept := first.lstrip(_BLANK)) != first:
            _put(head, first[: len(first) - len(kept)])
            sequence = [kept, *sequence[1:]] if kept else sequence[1:]
        elif isinstance(last, str) and (kept := last.rstrip(_BLANK)) != last:
            _put(tail, last[len(kept) :], front=True)
            sequence = [*sequence[:-1], kept]
        elif isinstance(first, Mark) and first.role == "open" and _is_close(last, first.pair):
            _put(head, first)
            _put(tail, last, front=True)
            sequence = sequence[1:-1]
        elif isinstance(last, Mark) and last.role == "atom" and last.kind in _OUTSIDE:
            _put(tail, last, front=True)
            sequence = sequence[:-1]
        elif isinstance(first, Mark) and first.role == "atom" and first.kind in _OUTSIDE:
            _put(head, first)
            sequence = sequence[1:]
        else:
            break
    marks = tuple(item for item in sequence if isinstance(item, Mark))
    signs = (chr(FIRST + n) for n in range(len(marks)))
    text = "".join(item if isinstance(item, str) else next(signs) for item in sequence)
    return Masked(text, marks, (head[0], head[1]), (tail[0], tail[1]))


_BLANK: Final = " \t\r\n\u00a0\u202f"


def _put(side: list[str], item: str | Mark, *, front: bool = False) -> None:
    own, target = (item, item) if isinstance(item, str) else (item.text, item.target)
    side[0] = own + side[0] if front else side[0] + own
    side[1] = target + side[1] if front else side[1] + target


# ------------------------------------------------------------------------------------------ tokens, and the way back


@dataclass(frozen=True, slots=True)
class Style:
    """How marks are written in what goes to an engine."""

    name: str
    atom: str
    """A mark that stands alone, `{n}` for its number."""
    opening: str
    closing: str
    token: re.Pattern[str]
    """A token in an answer, generously: group `n` its number; or groups `open` and `close` of a pair."""
    remnant: re.Pattern[str]
    """What is left of a token that was mangled; also what a source must not hold for this style to be used."""
    spaced: bool = False
    """Whether a space keeps tokens from the words that they enclose."""
    markup: bool = False
    """Whether the engine reads `&`, `<` and `>` as markup, so that text has to be escaped."""


TAGS: Final = Style(
    "tags",
    '<x id="{n}"/>',
    '<g id="{n}">',
    "</g>",
    re.compile(r"<x\s+id=\"(?P<n>\d+)\"\s*(?:/>|>[^<]*</x>)|<g\s+id=\"(?P<open>\d+)\"\s*>|(?P<close></g\s*>)"),
    re.compile(r"</?[xg]\b"),
    markup=True,
)
"""XML, for engines that are told to keep it; what stands inside `x` they are told to ignore."""
_SHOWN: Final = frozenset({"number", "name", "term"})
"""Marks that are words of their sentence: an engine that ignores them does better if it sees what they will be."""
BRACKETS: Final = Style("brackets", "⟦{n}⟧", "⟦{n}⟧", "⟦{n}⟧", re.compile(r"⟦\s*(?P<n>\d+)\s*⟧"), re.compile(r"[⟦⟧]"))
"""White square brackets: no text has them, and no language translates them."""
WORDS: Final = Style(
    "words",
    "XQ{n}QX",
    "XQ{n}QX ",
    " XQ{n}QX",
    re.compile(r"xq\s?(?P<n>\d+)\s?qx", re.I),
    re.compile(r"xq\s?\d|\d\s?qx", re.I),
    spaced=True,
)
"""Letters and digits, for engines that drop signs they don't know."""


class Broken(Exception):
    """The marks of an answer are not those that were sent; the text says which."""


def written(text: str, marks: Sequence[Mark], style: Style) -> str:
    """A masked text as it goes to an engine."""
    numbers = _pair_numbers(marks) if style.markup else {}

    def token(found: re.Match[str]) -> str:
        n = ord(found[0]) - FIRST
        if style.markup and marks[n].kind in _SHOWN:
            return f'<x id="{n + 1}">{escape(marks[n].target, quote=False)}</x>'
        shape = {"atom": style.atom, "open": style.opening, "close": style.closing}[marks[n].role]
        return shape.format(n=numbers.get(n, n + 1))

    return re.sub(PRIVATE, token, escape(text, quote=False) if style.markup else text)


def _pair_numbers(marks: Sequence[Mark]) -> dict[int, int]:
    """In XML both ends of a pair have the number of the first."""
    return {
        n: 1 + next(m for m, other in enumerate(marks) if other.pair == mark.pair)
        for n, mark in enumerate(marks)
        if mark.pair >= 0
    }


def read(answer: str, sent: str, marks: Sequence[Mark], style: Style) -> str:
    """An engine's answer with its tokens turned back into marks.

    `sent` is the masked text that was sent (it may hold some of the marks only). Raises `Broken` unless each of its
    marks came back once, and pairs in order and well nested.
    """
    answer = answer if style.markup else unescape(answer)
    open_pairs: list[int] = []

    def mark(found: re.Match[str]) -> str:
        named = found.groupdict()
        if named.get("close"):
            if not open_pairs:
                raise Broken("a passage is closed that was not opened")
            pair = marks[open_pairs.pop()].pair
            n = next(m for m, other in enumerate(marks) if other.pair == pair and other.role == "close")
        else:
            n = int(named["n"] or named.get("open") or 0) - 1
            if not 0 <= n < len(marks):
                raise Broken("a mark came back that was not sent")
            if named.get("open"):
                open_pairs.append(n)
        return chr(FIRST + n)

    if re.search(PRIVATE, answer):
        raise Broken("a mark came back that was not sent")
    text = style.token.sub(mark, answer)
    if style.spaced:
        text = _closed_up(text, marks)
    if style.remnant.search(text):
        raise Broken("a mark came back damaged")
    verify(text, sent, marks)
    return unescape(text) if style.markup else text


def _closed_up(text: str, marks: Sequence[Mark]) -> str:
    """Take the spaces out again that kept tokens from the words they enclose."""
    for n, mark in enumerate(marks):
        sign = chr(FIRST + n)
        if mark.role == "open":
            text = text.replace(sign + " ", sign)
        elif mark.role == "close":
            text = text.replace(" " + sign, sign)
    return text


def words_of(answer: str, style: Style) -> str:
    """An engine's answer without its tokens, whether they are those that were sent or not."""
    return " ".join(unescape(style.token.sub(" ", answer)).split())


def verify(text: str, sent: str, marks: Sequence[Mark]) -> None:
    """Raise `Broken` unless `text` holds the marks of `sent`, each once, pairs in order and well nested."""
    back, there = (re.findall(PRIVATE, side) for side in (text, sent))
    if lost := [sign for sign in there if sign not in back]:
        raise Broken(f"{_named(lost, marks)} did not come back")
    if len(back) != len(there):
        raise Broken(
            f"{_named([sign for sign in back if back.count(sign) > 1 or sign not in there], marks)} came back too often"
        )
    stack: list[int] = []
    for sign in back:
        mark = marks[ord(sign) - FIRST]
        if mark.role == "open":
            stack.append(mark.pair)
        elif mark.role == "close" and (not stack or stack.pop() != mark.pair):
            raise Broken(f"{_named([sign], marks)} came back out of order")


def _named(signs: Sequence[str], marks: Sequence[Mark]) -> str:
    mark = marks[ord(signs[0]) - FIRST]
    return f"{mark.kind.split('+')[0]} “{mark.text.strip()[:40]}”"


def unmasked(text: str, masked: Masked) -> str:
    """Put the marks of the source back: the inverse of `mask`."""
    return masked.head[0] + _filled(text, [mark.text for mark in masked.marks]) + masked.tail[0]


def _filled(text: str, values: Sequence[str]) -> str:
    return re.sub(PRIVATE, lambda found: values[ord(found[0]) - FIRST], text)


def restored(text: str, masked: Masked, target: str, *, plain: bool = False) -> str:
    """A verified answer as Markdown of the target language.

    White space is one space, what looks like Markdown is escaped, punctuation is the target's, spaces stand outside of
    emphasis and links, and each mark is what the translation says in its place. With `plain` nothing is escaped.
    """
    text = re.sub(r"[ \t\r\n\f\v\u2028\u2029\u200b]+", " ", text).strip(_BLANK)
    text = _spaced(text, masked.marks).strip(" ")
    text = punctuated(text, target)
    text = text if plain else escaped(text)
    return masked.head[1] + _filled(text, [mark.target for mark in masked.marks]) + masked.tail[1]


def _spaced(text: str, marks: Sequence[Mark]) -> str:
    """Spaces at the marks as they have to be: outside of passages, none before a footnote's mark that had none."""
    for n, mark in enumerate(marks):
        sign = chr(FIRST + n)
        if mark.role == "open":
            text = re.sub(rf"{sign}([ \u00a0\u202f]+)", rf"\1{sign}", text)
        elif mark.role == "close":
            text = re.sub(rf"([ \u00a0\u202f]+){sign}", rf"{sign}\1", text)
        elif mark.kind == "footnote" and not mark.before:
            text = re.sub(rf"\s+{sign}", sign, text)
        else:
            text = re.sub(rf"(?<=\w){sign}", f" {sign}", text) if mark.before else text
            text = re.sub(rf"{sign}(?=\w)", f"{sign} ", text) if mark.after else text
    return re.sub(r" {2,}", " ", text)


# What the engine's own words must not become: an emphasis between spaces or an underscore inside a word is none.
_PLAIN_MARKUP: Final = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])|`|(?<!\s)\*|\*(?!\s|$)|(?<!\w)_(?!\s|$)|(?<!\s)_(?!\w)|~(?=~)|(?<=~)~|~(?=\S[^~]*~)"
    r"|\[(?=\^|[^\[\]]*\][(\[:])|<(?=[A-Za-z/!?])|&(?=#?\w+;)"
)


def escaped(text: str) -> str:
    """Words as inline Markdown: whatever would be markup gets a backslash."""
    return _PLAIN_MARKUP.sub(lambda found: "\\" + found[0], text)
