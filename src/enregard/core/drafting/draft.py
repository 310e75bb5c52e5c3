"""Drafts: what the answers to a request make, and what the memory has for it.

Rules of this module: an answer is used only if the block that it makes has the structure of its source. What cannot be
verified is refused with a reason; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from enregard.core.drafting.dialogue import Refused
from enregard.core.drafting.request import Request
from enregard.core.drafting.skeleton import filled, structure
from enregard.core.markdown import markup
from enregard.core.markdown.address import local
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
