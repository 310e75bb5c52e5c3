"""The scan for placeholders: where a text has what an engine must not touch.

What is found first takes its place: code and addresses, then links, tags, emphasis, quotation marks, the glossary's
terms, numbers. Pairs are found only where both ends stand and cross no other pair. The scanner may take for markup what
the parser does not; a placeholder too many is harmless.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from enregard.core.checking.glossary import Protected
from enregard.core.drafting.localization import localized
from enregard.core.drafting.placeholder import PRIVATE, Piece
from enregard.core.languages.registry import language
from enregard.core.markdown.attributes import PATTERN as ATTRIBUTES
from enregard.core.markdown.attributes import ahead
from enregard.core.markdown.comment import places

_ATOMS: Final = re.compile(
    r"(?P<code>(?<!`)(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`))"
    r"|(?P<break>(?:\\| {2,})\n\s*)"
    r"|(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<address><(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w.-]+\.\w+)>)"
    r"|(?P<html><!--.*?-->|</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>)"
    r"|(?P<task>(?<![^\n])\[[ xX]\](?=[ \t]))"
    r"|(?P<footnote>\[\^[^\]\s]+\])"
    r"|(?P<citation>\[[^\[\]]*@[A-Za-z0-9][\w:.#$%&+?<>~/-]*[^\[\]]*\](?![(\[]))"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<bare>(?<![\w/])(?:https?://|www\.)[^\s<>\[\]]*[^\s<>\[\]?!.,:*_~'\";)’»”])"
    r"|(?P<mail>(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    rf"|(?P<attributes>{ATTRIBUTES})"
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
    pieces: list[Piece] = field(default_factory=list)
    pairs: int = 0

    def free(self, start: int, end: int) -> bool:
        return not any(self.taken[start:end])

    def take(self, piece: Piece) -> None:
        self.taken[piece.start : piece.end] = b"\1" * (piece.end - piece.start)
        self.pieces.append(piece)

    def pair(self, kind: str, first: tuple[int, int], last: tuple[int, int], to: Sequence[str | None]) -> None:
        self.take(Piece(*first, kind, "open", to[0], self.pairs))
        self.take(Piece(*last, kind, "close", to[1], self.pairs))
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


def pieces(
    text: str,
    source: str,
    target: str,
    protected: Protected,
    *,
    every_number: bool,
    references: Mapping[str, str],
) -> list[Piece]:
    """Where `text`, inline Markdown, has placeholders; see `mask` for what the arguments mean."""
    scan = _Scan(text, bytearray(len(text)))
    _atoms(scan)
    _links(scan, references)
    _tags(scan)
    _emphasis(scan)
    _quotations(scan, target)
    for place in protected.places(text):
        if scan.free(place.start, place.end):
            scan.take(Piece(place.start, place.end, "term", "atom", place.target))
    _numbers(scan, source, target, every_number)
    return scan.pieces


def _atoms(scan: _Scan) -> None:
    for start, end in places(scan.text):
        scan.take(Piece(start, end, "html", "atom"))
    kinds = {
        "attributes": "code",
        "task": "escape",
        "entity": "escape",
        "bare": "address",
        "mail": "address",
        "private": "escape",
        "ticks": "code",
    }
    for found in _ATOMS.finditer(scan.text):
        kind = next(name for name, value in found.groupdict().items() if value is not None and name != "ticks")
        if scan.free(*found.span()):
            scan.take(Piece(*found.span(), kinds.get(kind, kind), "atom"))


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
        if (found := _ending(text, start, at, references)) is None:
            continue
        end, written = found
        behind = ahead(text[end:])
        if not scan.clear(at, end + len(behind)):
            continue
        ending = f"{written}{behind}" if written is not None else None
        scan.pair("link", (start - image, start + 1), (at, end + len(behind)), (None, ending))
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
    quotes = language(target).quotes
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
            scan.pair("quotation", first[:2], (start, end), quotes[:2] if quotes else (None, None))


def _opens(text: str, at: int, opened: Iterable[tuple[int, int, str]]) -> bool:
    before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
    return not after.isspace() and not before.isalnum() and all(sign != '"' for _, _, sign in opened)


IDENTIFIER: Final = re.compile(r"(?<![\w.-])(?:[A-Z][A-Za-z]*-?\d[\w.]*\w|[A-Z][A-Za-z]*-?\d)(?!\w)")
"""A name with digits: R1, H800, GPT-4o, CO2."""


def _numbers(scan: _Scan, source: str, target: str, every: bool) -> None:
    for found in IDENTIFIER.finditer(scan.text) if every else ():
        if scan.free(*found.span()):
            scan.take(Piece(*found.span(), "name", "atom"))
    for one in localized(scan.text, source, target):
        if scan.free(one.start, one.end) and (every or not one.plain):
            scan.take(Piece(one.start, one.end, "number", "atom", one.written))
