"""Notes as annotations of the pages in one language (W3C, Web Annotation Data Model, 2017).

What a note says is worked out with its page, where its words stand is known once pages are written: an annotation is
put together of both.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from html import escape, unescape
from typing import Any, Final, NamedTuple

from enregard.core.linked_data.node import Node, Place, place, root
from enregard.core.linked_data.selection import Selection
from enregard.core.notes.note import NoteKind
from enregard.core.pages.citation import Imprint, in_order
from enregard.core.pages.listing import notes
from enregard.core.pages.view import NoteHalf, NoteView, PageView
from enregard.core.site.address import BOTH
from enregard.core.site.publication import ANNOTATIONS

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
MOTIVATIONS: Final[dict[NoteKind, str]] = {
    NoteKind.FACT_CHECK: "assessing",
    NoteKind.CONTEXT: "describing",
    NoteKind.TRANSLATION: "commenting",
}
"""Why each kind of note is written, in the words of the model (3.3.5)."""

Words = Callable[[str, str], str]
"""From an English word of the interface and a language to the word in that language."""


class Remark(NamedTuple):
    """What a note says, without where."""

    note: str
    node: str
    """The annotation without its target, as JSON."""
    day: str
    """When it was checked."""
    earlier: tuple[tuple[str, str], ...]
    """Of a note whose words have changed, or are gone: these, by language."""


class Annotated(NamedTuple):
    """A page in one language, with the words of its notes."""

    lang: str
    address: str
    selections: Sequence[Selection]
    before: int
    """How much text of the page stands before the article's."""


def remarks(page: PageView, site: Imprint, words: Words) -> tuple[Remark, ...]:
    """What the notes of an article say, in the order of its page of both languages."""
    here = place(page, site)
    figures = {(name, half.lang): html for row in page.rows for half in row.halves for name, html in half.figures}
    return tuple(_remark(view, here, words, figures) for view in notes(page))


def link(page: PageView) -> str:
    """An element that leads from a page to the annotations of its article."""
    there = posixpath.join(posixpath.dirname(dict(page.switch)[BOTH]), ANNOTATIONS)
    kind = f"application/ld+json;profile=&#34;{CONTEXT}&#34;"
    return f'<link rel="alternate" type="{kind}" href="{escape(there)}">'


def parts(page: PageView) -> dict[str, str]:
    """The notes of a page in one language that are about a part of its head, each with that."""
    named = {"title": page.titles[page.lang], "subtitle": page.heads[0].subtitle}
    return {view.id: named.get(view.note.on, "") for view in notes(page) if view.note.on and not view.held}


def collection(title: str, address: str, site: Imprint, said: Sequence[Remark], pages: Sequence[Annotated]) -> str:
    """The annotations of an article, as a file; `address` is the file's own."""
    items = [f'{one.node[:-1]}, "target": {_json(list(_targets(one, pages)))}}}' for one in said]
    own = {"id": address, "type": "AnnotationCollection", "label": title, "total": len(items)}
    name = f"{address}#page-1"
    first = {"id": name, "type": "AnnotationPage", "partOf": own, "startIndex": 0}
    head = _json({"@context": CONTEXT, **own, "creator": _site(site), "last": name})
    listed = ",\n".join(items)
    return f'{head[:-1]}, "first": {_json(first)[:-1]}, "items": [\n{listed}\n]}}}}\n'


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _remark(view: NoteView, here: Place, words: Words, figures: Mapping[tuple[str, str], str]) -> Remark:
    note = view.note
    made: Node = {
        "id": here.at(f"#note-{view.id}"),
        "type": "Annotation",
        "motivation": MOTIVATIONS[note.kind],
        "creator": _creator(note.author, here.site),
    }
    if note.checked:
        made["modified"] = _time(note.checked)
    made["body"] = [_body(view, half, here, words, figures.get((view.id, half.lang), "")) for half in view.halves]
    if view.verdict:
        made["body"].append({"type": "TextualBody", "purpose": "tagging", "value": view.verdict})
    earlier = [(half.lang, half.held[0] or " … ".join(half.quotes)) for half in view.halves]
    is_earlier = view.held or view.orphan
    return Remark(
        view.id,
        _json(made),
        _time(note.checked) if note.checked else "",
        tuple(earlier) if is_earlier else (),
    )


def _body(view: NoteView, half: NoteHalf, here: Place, words: Words, figure: str) -> Node:
    """What a note says in one language, as its card on the page does; of a figure its numbers, and no drawing."""
    title = f"<p><b>{escape(half.name)}</b> {half.title}</p>"
    if view.held:
        kind = "This check was of “{words}”. The text has changed since; the check is being done again."
        if view.kind != NoteKind.FACT_CHECK:
            kind = "This note was written on “{words}”. The text has changed since."
        title = f"<p>{escape(words(kind, half.lang).format(words=half.held[0]))}</p>{title}"
    said = _DRAWN.sub("", title + half.body + figure + half.sums)
    value = _HREF.sub(lambda found: f'href="{escape(here.at(unescape(found[1])))}"', said)
    return {
        "type": "TextualBody",
        "purpose": "commenting",
        "format": "text/html",
        "language": half.lang,
        "value": value,
    }


_HREF: Final = re.compile(r'href="([^"]*)"')
_DRAWN: Final = re.compile(r'<td class="drawn".*?</td>', re.S)


def _creator(author: str, site: Imprint) -> Node:
    return {"type": "Person", "name": in_order(author)} if author not in {"", site.name} else _site(site)


def _site(site: Imprint) -> Node:
    return {"type": "Organization", "name": site.name} | ({"homepage": root(site)} if root(site) else {})


def _time(day: date) -> str:
    """The beginning of a day, in UTC, since the model asks for a time."""
    return f"{day.isoformat()}T00:00:00Z"


def _targets(one: Remark, pages: Sequence[Annotated]) -> Iterator[Any]:
    """Where a note's words stand on each page; the page itself where it is about all of it."""
    for page in pages:
        words = dict(one.earlier).get(page.lang, "")
        found = [selection for selection in page.selections if selection.note == one.note]
        if one.earlier:
            yield _earlier(page, words, one.day)
        elif found:
            yield from (_target(page, selection) for selection in found)
        else:
            yield page.address


def _target(page: Annotated, one: Selection) -> Mapping[str, Any]:
    start = page.before + one.start
    quote = {"type": "TextQuoteSelector", "exact": one.exact, "prefix": one.prefix, "suffix": one.suffix}
    position = {"type": "TextPositionSelector", "start": start, "end": start + len(one.exact)}
    return {"type": "SpecificResource", "source": page.address, "selector": [quote, position]}


def _earlier(page: Annotated, words: str, day: str) -> Mapping[str, Any] | str:
    """The words that a note was of, as the page stood on the day of its check."""
    if not words or not day:
        return page.address
    state = {"type": "TimeState", "sourceDate": day}
    return {
        "type": "SpecificResource",
        "source": page.address,
        "selector": {"type": "TextQuoteSelector", "exact": words},
        "state": state,
    }
