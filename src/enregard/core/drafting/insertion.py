"""What was received, set into the translation's file.

Rules of this module: a part is set only where every block that stands there reads as before; every other character of
the file stays. What cannot be verified is left out with a reason; nothing is guessed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from enregard.core.drafting.request import Request
from enregard.core.markdown import markup
from enregard.core.markdown.block import Block
from enregard.core.markdown.node import quoted

Part = tuple[Request, str]
"""A request, and the Markdown that was received for it."""


class Collision(Exception):
    """What was received cannot be set into the file without changing what stands there."""


def front_matter(source_lang: str) -> str:
    """What a new translation begins with."""
    return f"---\ntranslation_of: {source_lang}\n---\n"


def inserted(text: str, parts: Sequence[Part]) -> str:
    """A translation's file with what was received set into it.

    `parts` are requests and their Markdown, in the order of the article. Every other character of the file stays.
    Raises `Collision` where a block that stood there would read differently afterwards.
    """
    lines = text.split("\n")
    start = body_line(text)
    fields = [(request, made) for request, made in parts if request.field]
    blocks = [(request, made) for request, made in parts if not request.field]
    end = _text_end(lines, start)
    changes: dict[_Slot, list[str]] = {}
    for request, made in blocks:
        changes.setdefault(_slot(request, end), []).append(made)
    body = _changed(lines, changes, start)
    head = _headed(lines[:start], fields)
    _check(lines, body, start, blocks)
    return "\n".join([*head, *body]).rstrip("\n") + "\n"


def _text_end(lines: Sequence[str], start: int) -> int:
    """How many lines there are up to the last that has text."""
    end = len(lines)
    while end > start and not lines[end - 1].strip():
        end -= 1
    return end


def _slot(request: Request, end: int) -> _Slot:
    """The lines that a request replaces, in a text that ends with line `end`."""
    last = end if request.after is None else request.after
    return request.over or (last + 1, last)


_DIVIDER: Final = "<!-- -->"
"""Between two lists of one kind: without it they are one list. It shows nothing."""


def settled(text: str, parts: Sequence[Part]) -> tuple[str, dict[str, str]]:
    """As `inserted`, but what cannot be set into the text is left out: why, by the request's name.

    Whether a part reads well is told from what stands beside it; all of them together are verified once.
    """
    try:
        return inserted(text, parts), {}
    except Collision:
        pass
    neighborhood = _neighborhood(text)
    kept: list[Part] = []
    lost: dict[str, str] = {}
    for request, made in parts:
        try:
            kept.append(neighborhood.fitted(request, made))
        except Collision as reason:
            lost[request.name] = f"{reason}: write it by hand"
    try:
        return inserted(text, kept), lost
    except Collision:
        # What a part does to a text far from it (a definition, say) is found by halves.
        fitting = _fitting(text, kept, [], lost)
    return inserted(text, fitting), lost


def _fitting(text: str, parts: Sequence[Part], kept: list[Part], lost: dict[str, str]) -> list[Part]:
    """`kept` with those of `parts` that go with it, in order."""
    try:
        inserted(text, [*kept, *parts])
    except Collision as reason:
        if len(parts) == 1:
            lost[parts[0][0].name] = f"{reason}: write it by hand"
            return kept
        half = len(parts) // 2
        return _fitting(text, parts[half:], _fitting(text, parts[:half], kept, lost), lost)
    return [*kept, *parts]


_SHAPES: Final = ("{}", f"{_DIVIDER}\n\n{{}}", f"{{}}\n\n{_DIVIDER}", f"{_DIVIDER}\n\n{{}}\n\n{_DIVIDER}")
"""How a part may stand beside what would run into it."""

_Slot = tuple[int, int]
"""The first and the last line that are replaced; where nothing is, the last stands before the first."""


@dataclass(frozen=True, slots=True)
class _Neighborhood:
    """What stands in a text beside each place, and what was put there so far."""

    lines: Sequence[str]
    start: int
    """How many lines the front matter takes."""
    end: int
    """Up to which line there is text."""
    starts: Sequence[int]
    """The first lines of the blocks;"""
    ends: Sequence[int]
    """and their last ones."""
    slots: list[_Slot] = field(default_factory=list)
    """Places where something was put, in order."""
    outer: dict[_Slot, tuple[Part, Part]] = field(default_factory=dict)
    """What was put there first and last."""

    def fitted(self, request: Request, made: str) -> Part:
        """A part in a shape in which it reads well beside its neighbors. Raises `Collision` where there is none."""
        if request.field:
            _headed(self.lines[: self.start], [(request, made)])
            return request, made
        slot = _slot(request, self.end)
        first, last = self._window(slot)
        # A blank line first: a rule that begins a window is no front matter.
        window = "\n".join(["", *self.lines[first - 1 : last], ""])
        beside = [_moved(part, self.end, 2 - first) for part in self._beside(slot, first, last)]
        for shape in _SHAPES:
            part = request, shape.replace("{}", made)
            try:
                inserted(window, [*beside, _moved(part, self.end, 2 - first)])
            except Collision as reason:
                collision = reason
            else:
                self._put(slot, part)
                return part
        raise collision

    def _window(self, slot: _Slot) -> tuple[int, int]:
        """The lines of the block before a place and of that after it, with all between."""
        before = bisect_left(self.ends, slot[0]) - 1
        after = bisect_right(self.starts, slot[1])
        first = self.ends[before - 1] + 1 if before > 0 else self.start + 1
        return first, self.ends[after] if after < len(self.ends) else len(self.lines)

    def _beside(self, slot: _Slot, first: int, last: int) -> Iterator[Part]:
        """What was put into a window, as far as it stands next to a place."""
        for n in range(bisect_left(self.slots, (first, 0)), bisect_right(self.slots, (last + 1, last + 1))):
            other = self.slots[n]
            yield self.outer[other][0 if other > slot else 1]

    def _put(self, slot: _Slot, part: Part) -> None:
        if slot in self.outer:
            self.outer[slot] = self.outer[slot][0], part
        else:
            insort(self.slots, slot)
            self.outer[slot] = part, part


def _neighborhood(text: str) -> _Neighborhood:
    lines = text.split("\n")
    start = body_line(text)
    blocks = sorted(block.lines for block in markup.read("\n".join(lines[start:]), start + 1).blocks)
    starts, ends = [first for first, _ in blocks], [last for _, last in blocks]
    return _Neighborhood(lines, start, _text_end(lines, start), starts, ends)


def _moved(part: Part, end: int, by: int) -> Part:
    """A part for a text that begins so many lines later."""
    request, made = part
    first, last = _slot(request, end)
    where = {"over": (first + by, last + by)} if request.over else {"after": last + by}
    return replace(request, **where), made


def _headed(head: Sequence[str], fields: Sequence[Part]) -> list[str]:
    """The lines of the front matter with texts set into it: at its end, or in the line that they replace."""
    out, added = list(head), []
    for request, made in fields:
        line = f"{request.field}: {quoted(made)}"
        if request.over is None:
            added.append(line)
            continue
        at = request.over[0] - 1
        if not out[at].startswith(f"{request.field}:") or out[at + 1][:1].isspace():
            raise Collision(f"“{request.field}” takes several lines")
        out[at] = line
    return [*out[:-1], *added, *out[-1:]]


def body_line(text: str) -> int:
    """How many lines the front matter takes, its two rules included."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return 0
    return next((n + 1 for n, line in enumerate(lines[1:], 1) if line.rstrip() in {"---", "..."}), 0)


def _changed(lines: Sequence[str], changes: Mapping[tuple[int, int], Sequence[str]], start: int) -> list[str]:
    """The lines of the body, each change on its own, a blank line on either side."""
    out: list[str] = []
    at = start
    for (first, last), texts in sorted(changes.items()):
        out += lines[at : first - 1]
        at = max(last, first - 1)
        if (out and out[-1].strip()) or (not out and start):
            out.append("")
        out += "\n\n".join(texts).split("\n")
        if at < len(lines) and lines[at].strip():
            out.append("")
    return [*out, *lines[at:]]


def _check(lines: Sequence[str], body: Sequence[str], start: int, parts: Sequence[Part]) -> None:
    """Every block that stood there, but those replaced, reads as before, and every new one as it was received."""
    over = {line for request, _ in parts if request.over for line in range(request.over[0], request.over[1] + 1)}
    stood = Counter(
        _key(block) for block in markup.read("\n".join(lines[start:]), start + 1).blocks if block.lines[0] not in over
    )
    added = Counter(_key(block) for _, made in parts for block in markup.read(made).blocks)
    if Counter(map(_key, markup.read("\n".join(body)).blocks)) != stood + added:
        raise Collision("a passage would run into its neighbor")


_MARK: Final = re.compile(r"\[\^[^\]\s]+\]")


def _key(block: Block) -> tuple[str, str]:
    return block.kind, " ".join(_MARK.sub("", block.text).split())
