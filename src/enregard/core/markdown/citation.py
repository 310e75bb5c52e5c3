"""Citations of works: from the parser's events to events that name them.

`[@id, p. 5; @other]` in brackets, with words before or without the author, `[see @id; -@other]`; `@id [p. 5]` in a
sentence. They are written as pandoc's are. The parser reads brackets that lead nowhere as text. Those with an @ in them
that are not escaped, in code or in the words of a link, are put together again here; markup within them counts for its
words alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

Event = tuple[Any, Any]
"""What the parser tells of, and the bytes that it stands for."""


class Cited(NamedTuple):
    """One work in a citation."""

    id: str
    place: str = ""
    """Where in it, as it is written."""
    before: str = ""
    """Words before it: see."""
    bare: bool = False
    """Whether the text names its author already."""


Works = tuple[Cited, ...]


class Citation(NamedTuple):
    """A citation, or what was meant as one."""

    line: int
    """In the file, from 1."""
    written: str
    """As it stands, on one line."""
    works: Works
    """What it cites; nothing where it is not written as a citation."""

    @property
    def narrative(self) -> bool:
        """Whether it is a part of its sentence, which a name of another kind may be as well: @someone."""
        return not self.written.startswith("[")


CITATION: Final = re.compile(r"\[[^\[\]@]*@[^\[\]]*\]")
"""What may be a citation in brackets, in a text without escapes."""
_WORK: Final = re.compile(
    r"(?<![^\s(«“‘\"'—–-])(?P<bare>(?<![^\s(«“‘\"'—–])-)?@(?:\{(?P<braced>[^{}]+)\}|(?P<id>\w[\w:.#$%&+?~/-]*))"
)
_AFTER: Final = re.compile(r"\s*,\s*|\s+|\Z")
_ANOTHER: Final = re.compile(r"(?<![\w@])-?@\w")
_NARRATIVE: Final = re.compile(
    r"(?<![\w@./:+[-])@(?:\{[^{}\s]+\}|\w(?:[\w:.#$%&+?~/-]*\w)?)(?!@)(?: \[(?!@)[^\[\]@]+\])?"
)
_LEADS: Final = re.compile(r"(?<![\w@./:+[-])@(?:\{[^{}\s]+\}|\w(?:[\w:.#$%&+?~/-]*\w)?)$")
_SPACE: Final = re.compile(r"\s")
_ESCAPED: Final = "\ue000"
"""Stands for an @ that is escaped, while texts are gathered; no file has one of its own here."""
_ASTRAY: Final = re.compile(r"\[[^@]+\s@\w.*\]")


def works(written: str) -> Works:
    """What a citation cites, in order; nothing where it is not written as one."""
    if not written.startswith("["):
        id, _, place = written[1:].partition(" [")
        return (Cited(id.strip("{}"), place.removesuffix("]")),)
    found = [_work(part.strip()) for part in written[1:-1].split(";")]
    return tuple(one for one in found if one) if all(found) else ()


def _work(part: str) -> Cited | None:
    found = _WORK.search(part)
    if not found:
        return None
    id = found["braced"] or found["id"].rstrip(".:?")
    rest = part[found.end() :]
    after = _AFTER.match(rest)
    if not after or _ANOTHER.search(rest):
        return None
    place = rest[after.end() :].strip()
    place = place[1:-1] if re.fullmatch(r"\{[^{}]*\}", place) else place
    return Cited(id, place, part[: found.start()].strip(), bool(found["bare"]))


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
            yield from _told(texts, begins, closed=bool(deep))
            texts.clear()
            deep += _deeper(event)
            yield made or event, span
        if text is not None and not (made and "Citation" in made):
            begins = begins if texts else span["start"]
            texts.append(_unmeant(text, span["start"], data))
            if text == "[" and not deep and made is None and _leads(texts):
                placed, after = _bracketed(events, at, data)
                if placed:
                    texts[-1], at = placed, after
                    ends = events[at - 1][1]["end"]
    yield from _told(texts, begins, closed=bool(deep))


def _leads(texts: Sequence[str]) -> bool:
    """Whether a bracket, the last of the texts, stands after a work that is cited in a sentence, and a space."""
    at = len(texts) - 2
    if at < 0 or not texts[at].endswith(" "):
        return False
    # The word before it is looked for: whoever joined all texts at each bracket would read a paragraph again at each.
    parts = [texts[at][:-1]]
    while at and not _SPACE.search(parts[-1]):
        at -= 1
        parts.append(texts[at])
    return _LEADS.search("".join(reversed(parts))) is not None


def _unmeant(text: str, start: int, data: bytes) -> str:
    """A text whose first sign, where that is an @ which is escaped, cites nothing."""
    return _ESCAPED + text[1:] if text.startswith("@") and data[start - 1 : start] == b"\\" else text


def _told(texts: Sequence[str], begins: int, *, closed: bool) -> Iterator[tuple[Any, Any]]:
    """Neighbouring texts as one, cut where a work is cited in a sentence.

    It stays whole in brackets, and where nothing can be cited.
    """
    text, span = "".join(texts), {"start": begins}
    start = seen = deep = 0
    for found in _NARRATIVE.finditer(text) if "@" in text and not closed else ():
        deep += text.count("[", seen, found.start()) - text.count("]", seen, found.start())
        seen = found.start()
        if deep > 0:
            continue
        if found.start() > start:
            yield {"Text": text[start : found.start()].replace(_ESCAPED, "@")}, span
        yield {"Citation": found[0]}, span
        start = found.end()
    if text[start:]:
        yield {"Text": text[start:].replace(_ESCAPED, "@")}, span


def _found(events: Sequence[Event], at: int, data: bytes) -> tuple[dict[str, str] | None, int]:
    """What stands in the brackets that were opened before `at`, and where to go on; None where nothing is cited."""
    written, after = _bracketed(events, at, data)
    if "@" in written and not written.startswith("[ ") and works(written):
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
