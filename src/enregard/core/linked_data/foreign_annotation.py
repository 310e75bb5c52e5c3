"""Annotations that other programs export, read: what each says, and of which words.

Read are the Web Annotation Data Model of the W3C (our own files and what Recogito exports), what Hypothesis exports or
its API answers, and the model that Recogito's text annotator has of its own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import Any, Final
from urllib.parse import unquote

from enregard.errors import ManuscriptError


@dataclass(frozen=True, slots=True)
class Words:
    """Words that an annotation is about."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    source: str = ""
    """The address of the page that they stand on."""


@dataclass(frozen=True, slots=True)
class Said:
    """What an annotation says."""

    text: str
    is_html: bool = False
    lang: str = ""
    """Nothing where it does not say."""


@dataclass(frozen=True, slots=True)
class ForeignAnnotation:
    """An annotation of another program, or of ours."""

    id: str
    words: tuple[Words, ...]
    bodies: tuple[Said, ...]
    tags: tuple[str, ...] = ()
    motivation: str = ""
    author: str = ""
    day: date | None = None
    is_reply: bool = False


def read(text: str) -> tuple[ForeignAnnotation, ...]:
    """The annotations in an export, in its order.

    Raises ManuscriptError for what is none.
    """
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ManuscriptError(f"these are no annotations in JSON: {error}") from error
    entries = list(_entries(found))
    if not entries:
        raise ManuscriptError("there are no annotations in it")
    return tuple(map(_annotation, entries))


_HOLDERS: Final = ("annotations", "rows", "items", "first")
"""The keys under which exports hold their annotations: Hypothesis', its API's, a page's, a collection's."""


def _entries(found: object, depth: int = 0) -> Iterator[dict[str, Any]]:
    if isinstance(found, list):
        for one in found:
            yield from _entries(one, depth + 1)
    elif isinstance(found, dict) and depth < 9:
        if "target" in found:
            yield found
        for name in _HOLDERS:
            if name in found and "target" not in found:
                yield from _entries(found[name], depth + 1)


def _annotation(entry: dict[str, Any]) -> ForeignAnnotation:
    said = [*_many(entry.get("body")), *_many(entry.get("bodies")), *_many(entry.get("bodyValue"))]
    if isinstance(entry.get("text"), str):
        said.append(entry["text"])
    tagged = [one for one in said if isinstance(one, dict) and one.get("purpose") in {"tagging", "classifying"}]
    bodies = (_said(one) for one in said if one not in tagged)
    tags = [*_many(entry.get("tags")), *(_text(one.get("value") or one.get("source")) for one in tagged)]
    return ForeignAnnotation(
        _text(entry.get("id") or entry.get("@id")),
        tuple(_words(entry)),
        tuple(one for one in bodies if one.text.strip()),
        tuple(tag for tag in map(_text, tags) if tag),
        _text(next(iter(_many(entry.get("motivation"))), "")),
        _author(entry),
        _day(entry),
        bool(entry.get("references")) or entry.get("motivation") == "replying",
    )


def _many(value: object) -> list[Any]:
    """The values of a key, which may be none, one or several; of a choice, all that may be chosen."""
    values = value if isinstance(value, list) else [] if value is None else [value]
    return [
        inner
        for one in values
        for inner in (_many(one.get("items")) if isinstance(one, dict) and one.get("type") == "Choice" else [one])
    ]


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _said(body: object) -> Said:
    if not isinstance(body, dict):
        return Said(_text(body))
    lang = _text(next(iter(_many(body.get("language"))), "")).lower().partition("-")[0]
    return Said(_text(body.get("value")), "html" in _text(body.get("format")), lang)


def _words(entry: dict[str, Any]) -> Iterator[Words]:
    for target in _many(entry.get("target")):
        if not isinstance(target, dict):
            continue
        source = _text(target.get("source") or entry.get("uri"))
        for selector in _many(target.get("selector")):
            if not isinstance(selector, dict):
                continue
            exact = selector.get("exact") if selector.get("type") == "TextQuoteSelector" else selector.get("quote")
            if _text(exact):
                yield Words(_text(exact), str(selector.get("prefix") or ""), str(selector.get("suffix") or ""), source)


def _of_target(entry: dict[str, Any], name: str) -> object:
    """What Recogito's own model says of an annotation in its target."""
    target = entry.get("target")
    return target.get(name) if isinstance(target, dict) else None


def _author(entry: dict[str, Any]) -> str:
    """Who wrote it: a name, or what an account is called (`acct:ana@hypothes.is`)."""
    info, creator = (
        entry.get("user_info"),
        next(iter(_many(entry.get("creator") or _of_target(entry, "creator"))), None),
    )
    for one in (info, creator):
        if isinstance(one, dict) and (name := _text(one.get("display_name") or one.get("name"))):
            return name
    for account in (entry.get("user"), creator, creator.get("id") if isinstance(creator, dict) else None):
        if found := _ACCOUNT.fullmatch(_text(account)):
            return found[1]
    return ""


_ACCOUNT: Final = re.compile(r"acct:([^@\s]+)@\S+")


def _day(entry: dict[str, Any]) -> date | None:
    for name in ("modified", "updated", "created"):
        try:
            return date.fromisoformat(_text(entry.get(name) or _of_target(entry, name))[:10])
        except ValueError:
            continue
    return None


_CITED: Final = re.compile(r'<span class="cite">(.*?)</span>', re.S)
_WORK: Final = re.compile(r'(?P<before>[^;<]*)<a href="[^"]*#ref-(?P<id>[^"]+)">(?P<label>[^<]*)</a>')
_NARRATIVE: Final = re.compile(r'<a href="[^"]*#ref-(?P<id>[^"]+)">[^<]*\((?P<label>[^<()]*)\)</a>')
_PLACE: Final = re.compile(r"\d{4}[a-z]{0,2}(?:\s?\?)?, (.+)")
"""What follows the year of a citation."""
_TITLE: Final = re.compile(r"\s*<p><b>[^<]*</b>(.*?)</p>", re.S)
_SUMS: Final = re.compile(r'<dl class="sums">.*?</dl>|<table class="sums">.*?</table>', re.S)


def own(html: str) -> tuple[str, str, tuple[str, ...]]:
    """A body that we wrote: its title, and the rest, in which each citation is a sign; and the citations.

    The sums that it shows are left out: a note works its own out.
    """
    title = _TITLE.match(html)
    rest = html[title.end() :] if title else html
    cites: list[str] = []

    def kept(cite: str) -> str:
        cites.append(cite)
        return f"enregardcite{len(cites) - 1}x"

    def bracketed(found: re.Match[str]) -> str:
        works = ["".join(_work(one)) for one in _WORK.finditer(found[1].strip("[]"))]
        return kept(f"[{'; '.join(works)}]" if works else found[1])

    def narrative(found: re.Match[str]) -> str:
        _, work, place = _work(found)
        return kept(work + (f" [{place.removeprefix(', ')}]" if place else ""))

    rest = _NARRATIVE.sub(narrative, _CITED.sub(bracketed, _SUMS.sub("", rest)))
    return (unescape(re.sub(r"<[^>]*>", "", title[1])).strip() if title else ""), rest, tuple(cites)


def _work(found: re.Match[str]) -> tuple[str, str, str]:
    """A work that is cited: the words before it, the work, and the place in it with a comma."""
    said = found.groupdict()
    before = " ".join(unescape(said.get("before") or "").split())
    id = unquote(unescape(said["id"]))
    place = _PLACE.search(unescape(said["label"]))
    # Brackets and semicolons end a citation.
    place_said = " ".join(re.sub(r"[\[\];]", " ", place[1]).split()) if place else ""
    work = f"@{id}" if re.fullmatch(r"\w[\w:.#$%&+?~/-]*", id) else f"@{{{id}}}"
    return f"{before} " if before else "", work, f", {place_said}" if place_said else ""
