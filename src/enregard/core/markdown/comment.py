"""Private comments of other programs, which they show to nobody: Obsidian's `%% … %%`, MDX' `{/* … */}`, and others.

They are taken out of a text before it is read, so that readers never see them; its lines stay where they are. Code and
HTML comments are left as they stand, and so is a sign that no other ends. One pass, whatever stands open.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final, NamedTuple


class Comment(NamedTuple):
    """A comment that was taken out."""

    line: int
    written: str


SIGNS: Final = re.compile(r"%%|\{/\*|\{%|\{\{[/%<]|\{#[ \t\n-]|\{>>")
"""Without one of these a text has no comment."""
NO_COMMENT: Final = r"%(?=%)|(?<=\{)[%/<>]"
"""Signs before which a backslash keeps words from being a comment, as an expression; `{` itself aside."""
_OPENING: Final = re.compile(
    r"(?P<fence>^[ \t>]*(?:`{3,}|~{3,}))"
    r"|(?P<ticks>(?<!`)`+)"
    r"|(?P<html><!--)"
    # A number may have two signs of percent behind it, an address anything; what only ends with them opens nothing.
    r"|(?P<percent>(?<![\d\\/=&?#])(?<!\d[ \u00a0\u202f])%%(?!%)(?!(?<=\S%%)\s))"
    r"|(?P<hugo>\{\{/\*)"
    r"|(?P<mdx>(?<!\\)\{/\*)"
    r"|(?P<liquid>\{%-?[ \t]*comment\b[^%\n]{0,80}%\})"
    r"|(?P<shortcode>\{\{[%<][ \t]*comment[ \t]*[%>]\}\})"
    r"|(?P<jinja>(?<!\\)\{#(?=[ \t\n-]))"
    r"|(?P<critic>\{>>)",
    re.MULTILINE,
)
_MAY_OPEN: Final = re.compile(r"%%|\{/\*|\{%-?[ \t]*comment|\{\{<[ \t]*comment|\{#[ \t\n-]|\{>>")
"""Without one of these nothing opens a comment: templates have the same signs for much else."""
_ENDS: Final = {
    "html": re.compile(r"-->"),
    "percent": re.compile(r"%%"),
    "hugo": re.compile(r"\*/\}\}"),
    "mdx": re.compile(r"\*/\}"),
    "liquid": re.compile(r"\{%-?[ \t]*endcomment[ \t]*-?%\}"),
    "shortcode": re.compile(r"\{\{[%<][ \t]*/[ \t]*comment[ \t]*[%>]\}\}"),
    "jinja": re.compile(r"#\}"),
    "critic": re.compile(r"<<\}"),
}
_WITHIN: Final = frozenset({"percent", "critic"})
"""What ends within its paragraph; two signs of percent that begin a line may go on over several."""
_BLANK: Final = re.compile(r"\n[ \t>]*\n")
_TICKS: Final = re.compile(r"`+")
_BEGINNING: Final = re.compile(r"[ \t>]*(?:[-*+][ \t]+)?")
_LONGEST: Final = 80
"""So far from the beginning of its line what begins it may stand."""


class _Ahead:
    """What comes next in a text; for each pattern the text is gone through once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._next: dict[re.Pattern[str], tuple[int, int]] = {}
        self._ticks: dict[int, list[int]] | None = None

    def find(self, pattern: re.Pattern[str], at: int) -> tuple[int, int]:
        """Where a pattern stands next, from `at` on, which grows; twice the text's length where it does no more."""
        known = self._next.get(pattern)
        if known is None or known[0] < at:
            found = pattern.search(self.text, at)
            known = self._next[pattern] = found.span() if found else (2 * len(self.text) + 1,) * 2
        return known

    def ticks(self, number: int, at: int) -> int:
        """Where so many backticks stand next and no more, from `at` on; nowhere is far behind the text."""
        if self._ticks is None:
            self._ticks = {}
            for found in _TICKS.finditer(self.text):
                self._ticks.setdefault(len(found[0]), []).append(found.start())
        places = self._ticks.get(number, [])
        place = bisect_right(places, at - 1)
        return places[place] if place < len(places) else 2 * len(self.text) + 1


def places(text: str) -> Iterator[tuple[int, int]]:
    """Where comments stand in a text with plain line ends, as (start, end)."""
    if not (SIGNS.search(text) and _MAY_OPEN.search(text)):
        return
    ahead, at = _Ahead(text), 0
    while found := _OPENING.search(text, at):
        kind, at = str(found.lastgroup), found.end()
        if kind == "fence":
            sign = found[0].strip(" \t>")
            closing = re.compile(rf"^[ \t>]*{sign}{sign[0]}*[ \t]*$", re.MULTILINE)
            at = ahead.find(closing, at)[1]
        elif kind == "ticks":
            end = ahead.ticks(len(found[0]), at)
            at = end + len(found[0]) if end < ahead.find(_BLANK, at)[0] else at
        else:
            start, end = ahead.find(_ENDS[kind], at + (kind == "percent"))
            if end > len(text) or (kind in _WITHIN and start > _last(text, found.start(), kind, ahead)):
                continue
            if kind != "html":
                yield found.start(), end
            at = end


def _last(text: str, start: int, kind: str, ahead: _Ahead) -> int:
    """Up to where the end of what opens at `start` may stand: its paragraph's, or the text's."""
    line = text.rfind("\n", max(0, start - _LONGEST), start) + 1
    begins = (line > 0 or start < _LONGEST) and _BEGINNING.fullmatch(text, line, start)
    return len(text) if kind == "percent" and begins else ahead.find(_BLANK, start)[0]


def without_comments(text: str, first_line: int = 1) -> tuple[str, tuple[Comment, ...]]:
    """A text, with plain line ends, without its comments, which are returned: only their line ends are left.

    Of the spaces around one that stands in a line those before it go.
    """
    out: list[str] = []
    comments: list[Comment] = []
    at, line = 0, first_line
    for start, end in places(text):
        written, before = text[start:end], text[at:start]
        line += before.count("\n")
        comments.append(Comment(line, written))
        line += written.count("\n")
        is_spaced = text[end : end + 1] in {"", " ", "\t", "\n"} and before.strip(" \t")
        out += [before.rstrip(" \t") if is_spaced else before, "\n" * written.count("\n")]
        at = end
    return "".join([*out, text[at:]]), tuple(comments)
