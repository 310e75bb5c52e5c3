"""Review: how every pair of an article stands against its memory, and what to say of it.

The front matter's title, subtitle and description are pairs as well. A pair that somebody approved raises no finding
until a word of it changes; every other one is checked for numbers, units, links and text left untranslated.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from enregard.core.alignment.bead import Bead
from enregard.core.checking import checks
from enregard.core.checking.glossary import Glossary, amiss
from enregard.core.editions.reading import Text
from enregard.core.editions.row import Half, Row, body
from enregard.core.finding import Finding
from enregard.core.markdown.address import local
from enregard.core.markdown.block import Block
from enregard.core.markdown.item import shown_numbers
from enregard.core.memories import state
from enregard.core.memories.difference import Change
from enregard.core.memories.memory import Draft, Memory, Unit, fixed, memory
from enregard.core.memories.state import Passage, Standing

HEADS: Final = ("title", "subtitle", "description")
"""The keys of the front matter that are pairs, and their names in `approve`."""


@dataclass(frozen=True, slots=True)
class Head:
    """A key of the front matter in both languages."""

    name: str
    source: str
    target: str
    standing: Standing
    tuid: str = ""


def anchors(known: Memory, drafts: Sequence[Draft], source: Text, target: Text | None) -> tuple[Bead, ...]:
    """The pairs of blocks that somebody approved or a machine wrote, as fixed points of an alignment.

    Where a translation is only half there, it could else be taken for a shorter one of everything.
    """
    written = [Unit("", draft.source, draft.text) for draft in drafts if draft.written]
    if target is None or not (known or written):
        return ()
    everything = memory([*known.units, *written]) if written else known
    return fixed(everything, [block.source for block in body(source)], [block.source for block in body(target)])


def review(
    rows: Sequence[Row],
    source: Text,
    target: Text | None,
    known: Memory,
    drafts: Sequence[Draft],
    glossary: Glossary,
) -> tuple[tuple[Row, ...], tuple[Head, ...], list[Finding]]:
    """Rows with their states and permanent ids, the pairs of the front matter, and findings."""
    heads = [(name, str(source.meta.get(name, "")), str(target.meta.get(name, ""))) for name in HEADS] if target else []
    heads = [head for head in heads if head[1] or head[2]]
    # Sentences tell what changed since something was approved or drafted, and only that.
    of = _passage if known or drafts else _plain
    passages = [*(Passage(*head) for head in heads), *map(of, rows)]
    standings = state.standings(passages, known, drafts)
    names = state.identify(passages, standings, known)
    count = len(heads)
    made = tuple(
        row._replace(id=name.id, tuid=name.tuid, state=standing.state, standing=standing)
        for row, name, standing in zip(rows, names[count:], standings[count:], strict=True)
    )
    above = tuple(
        Head(*head, standing, name.tuid) for head, name, standing in zip(heads, names, standings[:count], strict=False)
    )
    return made, above, _findings(made, above, source, target, known, glossary) if target else []


def _passage(row: Row) -> Passage:
    return Passage(
        row.id,
        row.source.source,
        row.target.source,
        _sentences(row.source),
        _sentences(row.target),
        tuple((link.source, link.target) for link in row.sentences),
        row.pin,
    )


def _plain(row: Row) -> Passage:
    return Passage(row.id, row.source.source, row.target.source, pin=row.pin)


def _sentences(half: Half) -> tuple[str, ...]:
    return tuple(
        block.text[start:end]
        for block, spans in zip(half.blocks, half.sentences, strict=True)
        for start, end, _ in spans
    )


def _findings(
    rows: Sequence[Row], heads: Sequence[Head], source: Text, target: Text, known: Memory, glossary: Glossary
) -> list[Finding]:
    found: list[Finding] = []
    if not known:
        hint = f"record what is right: enregard approve {source.file.rpartition('/')[0] or '.'}"
        message = "nothing to compare with: no pair of this article was approved"
        found.append(Finding("memory-empty", target.file, 0, message, hint))
    for head in heads:
        line = target.meta.line(head.name) if head.target else source.meta.line(head.name)
        found.extend(said(f"the {head.name}", head.standing, target.file, line, told=bool(known)))
        if head.standing.state == "missing" and head.source and head.name in source.meta:
            message = f"the {head.name} has no translation"
            article = source.file.rpartition("/")[0] or "."
            hint = f"add `{head.name}:` to its front matter; if it has none on purpose: "
            hint += f"enregard approve {article} {head.name}"
            found.append(Finding("pair-missing", target.file, 1, message, hint))
        elif head.standing.state != "approved":
            found.extend(_checked(head.source, head.target, source, target, line, f"the {head.name}"))
    for row in rows:
        if row.standing is not None:
            found.extend(said(f"pair {row.number}", row.standing, target.file, row.target.line, told=bool(known)))
        if row.state in {"unconfirmed", "machine", "stale"}:
            langs = (source.lang, target.lang)
            links = (places(row.source.blocks, langs), places(row.target.blocks, langs))
            texts = (row.source.text, row.target.text)
            found.extend(_checked(*texts, source, target, row.target.line, f"pair {row.number}", links, row))
            for one in amiss(*texts, glossary, langs):
                message = f"pair {row.number}: {one.message}"
                found.append(Finding("glossary", target.file, row.target.line, message, one.hint))
    return found


def said(name: str, standing: Standing, file: str, line: int, *, told: bool) -> Iterator[Finding]:
    """What is said of a state; an article without a memory is told once, not once a pair."""
    if standing.state == "stale":
        message = f"{name}: the original has changed since this was approved: {_changes(standing.changes)}"
        yield Finding("pair-stale", file, line, message, _touched(standing))
    elif standing.state == "machine":
        how = "retouched, but " if standing.retouched else ""
        message = f"{name}: a machine's translation, {how}not approved"
        yield Finding("pair-machine", file, line, message, "read it, and approve it by name")
    elif standing.state == "unconfirmed" and told:
        changed = told_changes(standing)
        message = f"changed since it was approved: {changed}" if changed else "nobody has approved this"
        yield Finding("pair-unconfirmed", file, line, f"{name}: {message}")


def told_changes(standing: Standing) -> str:
    """The words of either side that changed since a pair was approved, in words."""
    return _changes((*standing.changes, *standing.target_changes))


def _changes(changes: Sequence[Change]) -> str:
    return "; ".join(_change(change) for change in changes)


def _change(change: Change) -> str:
    if change.moved:
        return f"“{change.old}” stands elsewhere"
    if not change.old:
        return f"“{change.new}” was added"
    if not change.new:
        return f"“{change.old}” was left out"
    return f"“{change.old}” is now “{change.new}”"


def _touched(standing: Standing) -> str:
    numbers = [str(n + 1) for n in standing.touched]
    if not numbers:
        return "see whether the translation has to follow, then approve it"
    which = f"sentence {numbers[0]}" if len(numbers) == 1 else f"sentences {', '.join(numbers)}"
    return f"look at {which} of the translation, then approve it"


def places(blocks: Sequence[Block], langs: Sequence[str]) -> tuple[str, ...]:
    """Where blocks lead. Each language links to its own: headings, and texts in one folder, count as the same place.

    What a text is called in another language nobody can know: `prochaines.md` may be `next.md`.
    """
    addresses = (address for block in blocks for address in block.inline.addresses)
    found = (_place(address.href, langs) for address in addresses if not address.image)
    return tuple(place for place in found if place)


def _place(href: str, langs: Sequence[str]) -> str:
    if not local(href):
        return href
    path = href.partition("#")[0]
    folder, name = posixpath.split(path)
    if not name.endswith(".md") or posixpath.basename(folder) == "notes":
        return path
    return f"{'/'.join(part for part in folder.split('/') if part not in (*langs, '.'))}/"


def _items(half: Half) -> tuple[int, ...]:
    return tuple(chain.from_iterable(map(shown_numbers, half.blocks)))


def _checked(
    ours: str,
    theirs: str,
    source: Text,
    target: Text,
    line: int,
    name: str,
    links: tuple[Sequence[str], Sequence[str]] = ((), ()),
    row: Row | None = None,
) -> Iterator[Finding]:
    items = (_items(row.source), _items(row.target)) if row else ((), ())
    for one in checks.compare(ours, theirs, source.lang, target.lang, *links, items):
        at = row.target.line_of(one.target[0].start) if row and one.target else line
        yield Finding(one.code, target.file, at, f"{name}: {one.message}", one.hint)
