"""Citations of works, `[@id, p. 5; @other]`: from the parser's events to events that name them.

The parser reads brackets that lead nowhere as text. Those that begin with an @, and are not escaped, in code or in the
words of a link, are put together again here; markup within them counts for its words alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

Event = tuple[Any, Any]
"""What the parser tells of, and the bytes that it stands for."""
Works = tuple[tuple[str, str], ...]
"""The ids of works, each with a place in it, which may be nothing."""


class Citation(NamedTuple):
    """A citation, or what was meant as one."""

    line: int
    """In the file, from 1."""
    written: str
    """With its brackets, on one line."""
    works: Works
    """What it cites; nothing where it is not written as a citation."""


CITATION: Final = re.compile(r"\[@[^\[\]]*\]")
"""What may be a citation, in a text without escapes."""
_WORK: Final = re.compile(r"@(\w[\w:.#$%&+?~/-]*?)(?:[,.]?\s*|\s*,\s*(\S.*?)\s*|\s+(\S.*?)\s*)$")
_ASTRAY: Final = re.compile(r"\[[^@]+\s@\w.*\]")


def works(written: str) -> Works:
    """What a citation cites, in order; nothing where it is not written as one."""
    found = [_WORK.match(part.strip()) for part in written[1:-1].split(";")]
    named = tuple((one[1], (one[2] or one[3] or "")) for one in found if one)
    return named if len(named) == len(found) else ()


def with_citations(events: Sequence[Event], data: bytes) -> Iterator[Event]:
    """The events of `data` with citations among them, `{"Citation": written}`, and neighbouring texts as one.

    What was meant as a citation and is none is announced by `{"Miscited": written}`, and stays as it is.
    """
    at = deep = begins = ends = 0
    texts: list[str] = []
    while at < len(events):
        event, span = events[at]
        at += 1
        text = event.get("Text") if isinstance(event, dict) else None
        made = None
        if not deep and _is_bracket("[", text, span["start"], ends, data):
            made, at = _found(events, at, data)
        ends = events[at - 1][1]["end"]
        if made is not None or text is None:
            if texts:
                yield {"Text": "".join(texts)}, {"start": begins}
                texts.clear()
            deep += _deeper(event)
            yield made or event, span
        if text is not None and not (made and "Citation" in made):
            begins = begins if texts else span["start"]
            texts.append(text)
    if texts:
        yield {"Text": "".join(texts)}, {"start": begins}


def _found(events: Sequence[Event], at: int, data: bytes) -> tuple[dict[str, str] | None, int]:
    """What stands in the brackets that were opened before `at`, and where to go on; None where nothing is cited."""
    written, after = _bracketed(events, at, data)
    if written.startswith("[@") and works(written):
        return {"Citation": written}, after
    return ({"Miscited": written} if written.startswith("[@") or _ASTRAY.match(written) else None), at


_CLOSED: Final = frozenset({"Link", "Image", "CodeBlock"})
"""Where nothing can be cited."""
_EMPHASIS: Final = frozenset({"Emphasis", "Strong", "Strikethrough"})


def _name(event: Any, kind: str) -> str:  # noqa: ANN401
    """The structure that an event starts or ends, or nothing."""
    structure = event.get(kind, "") if isinstance(event, dict) else ""
    return structure if isinstance(structure, str) else next(iter(structure))


def _deeper(event: Any) -> int:  # noqa: ANN401
    return (_name(event, "Start") in _CLOSED) - (_name(event, "End") in _CLOSED)


def _is_bracket(sign: str, value: str | None, start: int, ends: int, data: bytes) -> bool:
    """Whether a text is a bracket that no backslash, which is no text itself, escapes."""
    return value == sign and (start == ends or data[start - 1 : start] != b"\\")


def _bracketed(events: Sequence[Event], at: int, data: bytes) -> tuple[str, int]:
    """What stands in the brackets that were opened before `at`, with them, and where they end; nothing if they do not.

    Markup must end where it begins, within them; other brackets, links and pictures end the search.
    """
    parts, deep = ["["], 0
    ends = events[at - 1][1]["end"]
    while at < len(events):
        event, span = events[at]
        at += 1
        if event in ("SoftBreak", "HardBreak"):
            parts.append(" ")
        elif _name(event, "Start") in _EMPHASIS or _is_address(event):
            deep += 1
        elif deep and _name(event, "End") in _EMPHASIS | {"Link"}:
            deep -= 1
        elif not (words := _words(event)) or _is_bracket("[", words, span["start"], ends, data):
            break
        else:
            parts.append(words)
            if not deep and _is_bracket("]", words, span["start"], ends, data):
                return " ".join("".join(parts).split()), at
        ends = span["end"]
    return "", at


def _words(event: Any) -> str:  # noqa: ANN401
    """What an event shows within a citation; nothing where it ends it."""
    names = ("Text", "Code", "InlineHtml") if isinstance(event, dict) else ()
    return next((event[name] for name in names if name in event), "")


def _is_address(event: Any) -> bool:  # noqa: ANN401
    """Whether a link begins that is an address in angle brackets."""
    link = event.get("Start") if isinstance(event, dict) else None
    return isinstance(link, dict) and link.get("Link", {}).get("link_type") in {"Autolink", "Email"}
