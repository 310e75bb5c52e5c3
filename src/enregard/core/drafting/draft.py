"""Drafts: answers to requests, and set into the translation's file.

Rules of this module: an answer is used only if the block that it makes has the structure of its source, and set only
where every block that stands there reads as before; every other character of the file stays. What cannot be verified is
refused with a reason; nothing is guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from enregard.core.drafting.dialogue import Refused
from enregard.core.drafting.request import Request
from enregard.core.drafting.skeleton import filled, structure
from enregard.core.markdown import markup
from enregard.core.markdown.address import local
from enregard.core.markdown.block import Block
from enregard.core.markdown.node import quoted
from enregard.core.memories.lookup import Found


def received(request: Request, answers: Mapping[str, str]) -> str | Refused:
    """The Markdown of a request from the answers to its slots, or why there is none."""
    if request.field:
        answer = answers.get(request.slots[0])
        return Refused("no answer yet") if answer is None else answer
    out: list[str] = []
    for skeleton, source in zip(request.skeletons, request.sources, strict=True):
        texts = [answers.get(slot) for slot in skeleton.slots]
        known = [text for text in texts if text is not None]
        if len(known) < len(texts):
            return Refused("no answer yet")
        made = filled(skeleton, known)
        if _shape_of(made) != _shape_of(source):
            return Refused("the answers do not make a block of the same shape")
        out.append(made)
    pin = f"{{#{request.pin}}}\n" if request.pin else ""
    return pin + "\n\n".join(out)


def _shape_of(source: str) -> tuple[str, ...]:
    return structure(source)[0]


def remembered(request: Request, found: Sequence[Found], address: str) -> str | None:
    """The Markdown that somebody approved for a request's words; None where there is none that fits.

    `found` are the units whose source reads the same, best first; those of the article itself (`address`) come before
    others. What opens a block does not count in a look-up, so shapes are compared; pins are those of another place, and
    so are links to the site's own files.
    """
    shape = structure("\n\n".join(request.sources))[0]
    for unit, origin, _ in sorted(found, key=lambda one: one.origin != address):
        text = _PIN_LINE.sub("", unit.target).strip()
        if request.field:
            return " ".join(text.split())
        if text and structure(text)[0] == shape and (origin == address or not _leads_nearby(text)):
            return (f"{{#{request.pin}}}\n" if request.pin else "") + text
    return None


_PIN_LINE: Final = re.compile(r"^ {0,3}\{#[A-Za-z][\w.:-]*\}[ \t]*\n?", re.MULTILINE)


def _leads_nearby(text: str) -> bool:
    """Whether a text has links that are relative to its own file."""
    return any(local(address.href) for block in markup.read(text).blocks for address in block.inline.addresses)


class Unwoven(Exception):
    """What was received cannot be set into the file without changing what stands there."""


def front_matter(source_lang: str) -> str:
    """What a new translation begins with."""
    return f"---\ntranslation_of: {source_lang}\n---\n"


def woven(text: str, parts: Sequence[tuple[Request, str]]) -> str:
    """A translation's file with what was received set into it.

    `parts` are requests and their Markdown, in the order of the article. Every other character of the file stays.
    Raises `Unwoven` where a block that stood there would read differently afterwards.
    """
    lines = text.split("\n")
    start = body_line(text)
    fields = [(request, made) for request, made in parts if request.field]
    blocks = [(request, made) for request, made in parts if not request.field]
    end = len(lines)
    while end > start and not lines[end - 1].strip():
        end -= 1
    changes: dict[tuple[int, int], list[str]] = {}
    for request, made in blocks:
        last = end if request.after is None else request.after
        first, last = request.over or (last + 1, last)
        changes.setdefault((first, last), []).append(made)
    body = _changed(lines, changes, start)
    head = _headed(lines[:start], fields)
    _check(lines, body, start, blocks)
    return "\n".join([*head, *body]).rstrip("\n") + "\n"


_DIVIDER: Final = "<!-- -->"
"""Between two lists of one kind: without it they are one list. It shows nothing."""


def settled(text: str, parts: Sequence[tuple[Request, str]]) -> tuple[str, dict[str, str]]:
    """As `woven`, but what cannot be set into the text is left out: why, by the request's name."""
    try:
        return woven(text, parts), {}
    except Unwoven:
        pass
    kept: list[tuple[Request, str]] = []
    lost: dict[str, str] = {}
    for request, made in parts:
        for shape in ("{}", f"{_DIVIDER}\n\n{{}}", f"{{}}\n\n{_DIVIDER}", f"{_DIVIDER}\n\n{{}}\n\n{_DIVIDER}"):
            one = (request, shape.replace("{}", made))
            try:
                woven(text, [*kept, one])
            except Unwoven as reason:
                lost[request.name] = f"{reason}: write it by hand"
            else:
                kept.append(one)
                lost.pop(request.name, None)
                break
    return woven(text, kept), lost


def _headed(head: Sequence[str], fields: Sequence[tuple[Request, str]]) -> list[str]:
    """The lines of the front matter with texts set into it: at its end, or in the line that they replace."""
    out, added = list(head), []
    for request, made in fields:
        line = f"{request.field}: {quoted(made)}"
        if request.over is None:
            added.append(line)
            continue
        at = request.over[0] - 1
        if not out[at].startswith(f"{request.field}:") or out[at + 1][:1].isspace():
            raise Unwoven(f"“{request.field}” takes several lines")
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


def _check(lines: Sequence[str], body: Sequence[str], start: int, parts: Sequence[tuple[Request, str]]) -> None:
    """Every block that stood there, but those replaced, reads as before, and every new one as it was received."""
    over = [request.over for request, _ in parts if request.over]
    stood = Counter(
        _key(block)
        for block in markup.read("\n".join(lines[start:]), start + 1).blocks
        if not any(first <= block.lines[0] <= last for first, last in over)
    )
    added = Counter(_key(block) for _, made in parts for block in markup.read(made).blocks)
    if Counter(map(_key, markup.read("\n".join(body)).blocks)) != stood + added:
        raise Unwoven("a passage would run into its neighbor")


_MARK: Final = re.compile(r"\[\^[^\]\s]+\]")


def _key(block: Block) -> tuple[str, str]:
    return block.kind, " ".join(_MARK.sub("", block.text).split())
