"""Styles: how placeholders are written in what goes to an engine, and read in what comes back.

A style writes a placeholder as a token that an engine is likely to give back. Every one has to come back once, pairs
in order and well nested, or the answer is `Broken` and not used; tokens are read generously, and remnants of them are
damage.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape, unescape
from typing import Final

from enregard.core.drafting.placeholder import FIRST, PRIVATE, Placeholder


@dataclass(frozen=True, slots=True)
class Style:
    """How placeholders are written in what goes to an engine."""

    name: str
    atom: str
    """A placeholder that stands alone, `{n}` for its number."""
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
"""Those that are words of their sentence: an engine that ignores them does better if it sees what they will be."""
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
    """The placeholders of an answer are not those that were sent; the text says which."""


def encoded(text: str, placeholders: Sequence[Placeholder], style: Style) -> str:
    """A masked text as it goes to an engine."""
    numbers = _pair_numbers(placeholders) if style.markup else {}

    def token(found: re.Match[str]) -> str:
        n = ord(found[0]) - FIRST
        if style.markup and placeholders[n].kind in _SHOWN:
            return f'<x id="{n + 1}">{escape(placeholders[n].target, quote=False)}</x>'
        shape = {"atom": style.atom, "open": style.opening, "close": style.closing}[placeholders[n].role]
        return shape.format(n=numbers.get(n, n + 1))

    return re.sub(PRIVATE, token, escape(text, quote=False) if style.markup else text)


def _pair_numbers(placeholders: Sequence[Placeholder]) -> dict[int, int]:
    """In XML both ends of a pair have the number of the first."""
    return {
        n: 1 + next(m for m, other in enumerate(placeholders) if other.pair == placeholder.pair)
        for n, placeholder in enumerate(placeholders)
        if placeholder.pair >= 0
    }


def decoded(answer: str, sent: str, placeholders: Sequence[Placeholder], style: Style) -> str:
    """An engine's answer with its tokens turned back into placeholders.

    `sent` is the masked text that was sent (it may hold some of the placeholders only). Raises `Broken` unless each of
    its placeholders came back once, and pairs in order and well nested.
    """
    answer = answer if style.markup else unescape(answer)
    open_pairs: list[int] = []

    def placeholder(found: re.Match[str]) -> str:
        named = found.groupdict()
        if named.get("close"):
            if not open_pairs:
                raise Broken("a passage is closed that was not opened")
            pair = placeholders[open_pairs.pop()].pair
            n = next(m for m, other in enumerate(placeholders) if other.pair == pair and other.role == "close")
        else:
            n = int(named["n"] or named.get("open") or 0) - 1
            if not 0 <= n < len(placeholders):
                raise Broken("a placeholder came back that was not sent")
            if named.get("open"):
                open_pairs.append(n)
        return chr(FIRST + n)

    if re.search(PRIVATE, answer):
        raise Broken("a placeholder came back that was not sent")
    text = style.token.sub(placeholder, answer)
    if style.spaced:
        text = _closed_up(text, placeholders)
    if style.remnant.search(text):
        raise Broken("a placeholder came back damaged")
    verify(text, sent, placeholders)
    return unescape(text) if style.markup else text


def _closed_up(text: str, placeholders: Sequence[Placeholder]) -> str:
    """Take the spaces out again that kept tokens from the words they enclose."""
    for n, placeholder in enumerate(placeholders):
        sign = chr(FIRST + n)
        if placeholder.role == "open":
            text = text.replace(sign + " ", sign)
        elif placeholder.role == "close":
            text = text.replace(" " + sign, sign)
    return text


def words_of(answer: str, style: Style) -> str:
    """An engine's answer without its tokens, whether they are those that were sent or not."""
    return " ".join(unescape(style.token.sub(" ", answer)).split())


def verify(text: str, sent: str, placeholders: Sequence[Placeholder]) -> None:
    """Raise `Broken` unless `text` holds the placeholders of `sent`, each once, pairs in order and well nested."""
    back, there = (re.findall(PRIVATE, side) for side in (text, sent))
    if lost := [sign for sign in there if sign not in back]:
        raise Broken(f"{_named(lost, placeholders)} did not come back")
    if len(back) != len(there):
        many = [sign for sign in back if back.count(sign) > 1 or sign not in there]
        raise Broken(f"{_named(many, placeholders)} came back too often")
    stack: list[int] = []
    for sign in back:
        placeholder = placeholders[ord(sign) - FIRST]
        if placeholder.role == "open":
            stack.append(placeholder.pair)
        elif placeholder.role == "close" and (not stack or stack.pop() != placeholder.pair):
            raise Broken(f"{_named([sign], placeholders)} came back out of order")


def _named(signs: Sequence[str], placeholders: Sequence[Placeholder]) -> str:
    placeholder = placeholders[ord(signs[0]) - FIRST]
    return f"{placeholder.kind.split('+')[0]} “{placeholder.text.strip()[:40]}”"
