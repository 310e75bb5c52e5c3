"""HTML within Markdown: what of it passes, and the parts of which it consists.

A few tags without attributes pass; other tags are left out, and their text kept, but where it is no text to read
(scripts, styles); comments show nothing. Nothing here is taken for HTML as a browser takes it: what is not one of these
parts is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple

from enregard.core.finding import Finding

ALLOWED_TAGS: Final = frozenset({"sub", "sup", "br", "kbd", "abbr"})
"""HTML that an author may write, without attributes."""

BLOCK_TAGS: Final = frozenset(
    {
        *("address", "article", "aside", "blockquote", "details", "div", "figcaption", "figure", "footer", "form"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "p", "pre", "section", "summary"),
        *("dd", "dl", "dt", "li", "ol", "ul", "table", "tbody", "td", "tfoot", "th", "thead", "tr"),
    }
)
"""Tags at which a line of text ends."""


class Removed(NamedTuple):
    """HTML that was left out."""

    line: int
    tag: str


class Part(NamedTuple):
    """A part of a piece of HTML."""

    kind: Literal["text", "tag", "unread", "comment"]
    """`unread` is a tag together with what it holds, which is not to be read; `comment` a declaration too."""
    text: str
    """As written."""
    name: str = ""
    """Of a tag, in small letters."""


_TAG: Final = re.compile(r"</?([A-Za-z][\w-]*)[^<>]*>")
_UNREAD: Final = re.compile(r"<(script|style|template|textarea)\b", re.IGNORECASE)
_PLAIN: Final = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*\s*/?>")
_COMMENTS: Final = (("<!--", "-->"), ("<?", "?>"), ("<!", ">"))


def parts(html: str) -> Iterator[Part]:
    """The parts of `html`, which joined are `html` again, in one pass."""
    lacking: set[str] = set()
    start = at = 0
    while (at := html.find("<", at)) >= 0:
        part = _part(html, at, lacking)
        if part is None:
            at += 1
            continue
        if start < at:
            yield Part("text", html[start:at])
        yield part
        start = at = at + len(part.text)
    if start < len(html):
        yield Part("text", html[start:])


def _part(html: str, at: int, lacking: set[str]) -> Part | None:
    """What begins with a sign `<`; None where it is text. `lacking` are the ends of comments that come no more."""
    if unread := _UNREAD.match(html, at):
        closing = re.compile(rf"</{unread[1]}\s*>", re.IGNORECASE).search(html, at)
        return Part("unread", html[at : closing.end() if closing else len(html)], unread[1].lower())
    if tag := _TAG.match(html, at):
        return Part("tag", tag[0], tag[1].lower())
    for begins, ends in _COMMENTS:
        if html.startswith(begins, at) and ends not in lacking and (begins != "<!" or html[at + 2 : at + 3].isalpha()):
            end = html.find(ends, at + len(begins))
            if end >= 0:
                return Part("comment", html[at : end + len(ends)])
            lacking.add(ends)
    return None


def passes(tag: Part) -> bool:
    """Whether a tag may be written as it stands."""
    return tag.name in ALLOWED_TAGS and _PLAIN.fullmatch(tag.text) is not None


_LISTED: Final = 12
"""So many lines are named; more only say that there are more."""


def told(removed: Sequence[Removed], file: str) -> list[Finding]:
    """HTML that was left out of a text: one finding for all of it."""
    if not removed:
        return []
    tags = ", ".join(sorted({f"<{one.tag}>" for one in removed}))
    numbers = sorted({one.line for one in removed})
    lines = ", ".join(map(str, numbers[:_LISTED])) + (", …" if len(numbers) > _LISTED else "")
    message = f"HTML was left out, its text kept: {tags} (line{'s' * (len(numbers) > 1)} {lines})"
    hint = "only <sub>, <sup>, <br>, <kbd> and <abbr> without attributes are kept; write the rest in Markdown"
    return [Finding("html-removed", file, removed[0].line, message, hint)]
