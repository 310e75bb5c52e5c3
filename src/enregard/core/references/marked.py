"""The markup in texts of CSL: tags, as Zotero writes them in JSON and YAML, and Markdown, as pandoc does in YAML.

Of tags those that CSL processors know (`i`, `b`, `sub`, `sup`, small capitals, `nocase`), and their likes in what
publishers deposit (JATS); of Markdown emphasis, `~sub~`, `^sup^`, `[words]{.smallcaps}`, and a backslash before a sign.
All else is words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from html import unescape
from typing import Final

from enregard.core.references import latex
from enregard.core.references.rich import ASIDE, Builder, Rich

_KINDS: Final = {
    **dict.fromkeys(("i", "em", "jats:italic", "italic"), "i"),
    **dict.fromkeys(("b", "strong", "jats:bold", "bold"), "b"),
    **dict.fromkeys(("sub", "jats:sub", "inf"), "sub"),
    **dict.fromkeys(("sup", "jats:sup"), "sup"),
    **dict.fromkeys(("sc", "scp", "jats:sc"), "sc"),
    "span": ASIDE,
}
_TAG: Final = (
    r"<(?P<shut>/?)(?P<name>(?:jats|mml):[\w-]+|i|em|italic|b|strong|bold|sub|inf|sup|sc|scp|span)"
    r"(?P<more>\s[^<>]*)?/?>"
)
_ENTITY: Final = r"(?P<entity>&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,6}|#[xX][\da-fA-F]{1,5});)"
_ESCAPE: Final = r"\\(?P<escaped>[!-/:-@\[-`{-~])"
_MATH: Final = r"(?P<math>(?<![\w$\\])\$(?=\S)[^$\n]*?(?<=\S)\$(?!\d))"
_LEVEL: Final = r"~(?P<low>(?:\\.|[^\s~\\])+)~|\^(?P<high>(?:\\.|[^\s^\\])+)\^"
_STAR: Final = r"(?P<star>\*{1,2}|_{1,2})"
_CLASS: Final = r"(?P<box>\[)|(?P<class>\]\{\.(?:smallcaps|nocase|mark|underline)\})|(?P<boxed>\])"
_DASH: Final = r"(?P<dash>---?)"
_TAGGED: Final = f"{_TAG}|{_ENTITY}|{_MATH}"
_MARKED: Final = "|".join((_ESCAPE, _TAGGED, _LEVEL, _STAR, _CLASS, _DASH))
_SIGNS: Final = re.compile(r"[<&\\$~^*_\[\]]|--")


@cache
def _expression(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


def tagged(text: str) -> Rich:
    """A text of CSL JSON."""
    return _read(text, _TAGGED)


def marked(text: str) -> Rich:
    """A text of CSL YAML."""
    return _read(text, _MARKED)


def escaped(text: str) -> str:
    """A text of CSL JSON as CSL YAML has it."""
    if marked(text) == tagged(text):
        return text
    return re.sub(r"([\\*_~^\[\]$]|(?<=-)-)", r"\\\1", text)


def unescaped(text: str) -> str:
    """An address, or a date, without the backslashes that pandoc puts before signs."""
    return re.sub(_ESCAPE, r"\g<escaped>", text) if "\\" in text else text


class _Reader:
    """Reads one text into a builder."""

    def __init__(self) -> None:
        self.out = Builder()
        self.spans: list[str] = []

    def tag(self, found: re.Match[str], before: str, after: str) -> None:
        name = found["name"].lower()
        if ":" in name and name not in _KINDS:
            return
        if found["shut"]:
            kind = (self.spans.pop() if self.spans else "span") if name == "span" else _KINDS[name]
            self.out.close(f"<{name}" if name == "span" else f"<{kind}", found[0], "" if kind == "span" else kind)
        elif name == "span":
            self.spans.append(_span(found["more"] or ""))
            self.out.open("<span", found[0])
        else:
            self.out.open(f"<{_KINDS[name]}", found[0])

    def entity(self, found: re.Match[str], before: str, after: str) -> None:
        self.out.literal(unescape(found[0]))

    def escaped(self, found: re.Match[str], before: str, after: str) -> None:
        self.out.text(found["escaped"], after) if found["escaped"] in "\"'" else self.out.literal(found["escaped"])

    def math(self, found: re.Match[str], before: str, after: str) -> None:
        if re.search(r"[\\_^{]", found[0]):
            latex.put(found[0], self.out)
        else:
            self.out.literal(found[0])

    def level(self, found: re.Match[str], before: str, after: str) -> None:
        kind = "sub" if found["low"] else "sup"
        self.out.open(kind, "")
        self.out.literal(unescaped(found[_GROUPS[kind]]))
        self.out.close(kind, "")

    def star(self, found: re.Match[str], before: str, after: str) -> None:
        sign = found["star"]
        if self.out.opens(sign) and not before.isspace() and not after.isalnum():
            self.out.close(sign, sign, "b" if len(sign) == 2 else "i")
        elif not before.isalnum() and after and not after.isspace():
            self.out.open(sign, sign)
        else:
            self.out.literal(sign)

    def box(self, found: re.Match[str], before: str, after: str) -> None:
        self.out.open("[", "[")

    def classed(self, found: re.Match[str], before: str, after: str) -> None:
        self.out.close("[", found[0], "sc" if "smallcaps" in found[0].lower() else ASIDE)

    def boxed(self, found: re.Match[str], before: str, after: str) -> None:
        self.out.leave("[", "]")

    def dash(self, found: re.Match[str], before: str, after: str) -> None:
        self.out.literal("—" if len(found[0]) == 3 else "–")


_GROUPS: Final = {"sub": "low", "sup": "high"}
_TAKEN: Final[dict[str, Callable[[_Reader, re.Match[str], str, str], None]]] = {
    "name": _Reader.tag,
    "more": _Reader.tag,
    "entity": _Reader.entity,
    "escaped": _Reader.escaped,
    "math": _Reader.math,
    "low": _Reader.level,
    "high": _Reader.level,
    "star": _Reader.star,
    "box": _Reader.box,
    "class": _Reader.classed,
    "boxed": _Reader.boxed,
    "dash": _Reader.dash,
}
"""By the group of an expression that matched, how it is read."""


def _span(attributes: str) -> str:
    """What a span of HTML is."""
    said = attributes.lower()
    if re.search(r"small-?caps", said):
        return "sc"
    return "i" if re.search(r"font-style\s*:\s*(?:italic|oblique)", said) else ASIDE


def _read(text: str, source: str) -> Rich:
    reader = _Reader()
    start = 0
    for found in _expression(source).finditer(text) if _SIGNS.search(text) else ():
        at, end = found.span()
        reader.out.text(text[start:at], _shown(text, at, end))
        _TAKEN[found.lastgroup or ""](reader, found, text[at - 1 : at] if at else "", text[end : end + 1])
        start = end
    reader.out.text(text[start:])
    return reader.out.rich()


def _shown(text: str, at: int, end: int) -> str:
    """What a reader sees first of what stands at a place, where markup may stand."""
    return text[end : end + 1] if text[at] in "<*_[]" else text[at]
