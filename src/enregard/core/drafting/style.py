"""Styles: how marks are written in what goes to an engine, and read in what comes back.

A style writes a mark as a token that an engine is likely to give back. Every mark has to come back once, pairs in order
and well nested, or the answer is `Broken` and not used; tokens are read generously, and remnants of them are damage.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape, unescape
from typing import Final

from enregard.core.checking.mark import FIRST, PRIVATE, Mark


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
