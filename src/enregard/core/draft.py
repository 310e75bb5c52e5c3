"""What to have translated, as data; and answers, received.

A *commission* is made from an article's rows: what is missing, what is stale, what somebody asked to have replaced.
Each of its blocks is cut into a mould and slots; a *conversation* about a slot says what to ask an engine, and judges
what it answers. It is a generator, so that nothing here knows of engines, networks or time.

Rules of this module: engines see slots only, masked; an answer is used only if every mark came back and the block that
it makes has the structure of its source. What cannot be verified is refused with a reason; nothing is guessed. Where it
is doubtful what faces what, nothing is commissioned.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from enregard.core import markup, mask, segment
from enregard.core.address import local
from enregard.core.article import Block
from enregard.core.finding import Finding
from enregard.core.ledger import Entry
from enregard.core.lookup import Found
from enregard.core.mark import FIRST, PRIVATE, Masked, Protected
from enregard.core.memory import Memory, Unit, memory
from enregard.core.mould import Mould, cut, definitions, filled, structure, visible
from enregard.core.node import quoted
from enregard.core.scan import IDENTIFIER
from enregard.core.style import Broken, Style, read, words_of, written

if TYPE_CHECKING:
    from enregard.core.reading import Text
    from enregard.core.review import Head
    from enregard.core.row import Row

# ---------------------------------------------------------------------------------------------------- conversations


class Query(NamedTuple):
    """What to ask an engine."""

    text: str
    markup: bool
    """Whether it is XML, whose tags have to be kept, rather than plain text."""


class Answered(NamedTuple):
    """A slot's translation, verified."""

    text: str
    """Inline Markdown."""


class Refused(NamedTuple):
    """Why there is none."""

    reason: str
    final: bool = False
    """Whether the engine will not answer anything else either."""


Conversation = Generator[Query, str, Answered | Refused]


@dataclass(frozen=True, slots=True)
class Manner:
    """How slots of an article are put to an engine."""

    source: str
    target: str
    styles: tuple[Style, ...]
    """How marks are written, the engine's best first."""
    limit: int
    """The most characters that it takes at once."""
    protected: tuple[Protected, ...] = ()
    references: Mapping[str, str] | None = None
    """Link destinations that the source's file defines elsewhere."""


class _Attempt(NamedTuple):
    every_number: bool
    style: int
    by_sentence: bool


_ATTEMPTS: Final = (_Attempt(False, 0, False), _Attempt(True, 1, False), _Attempt(True, 0, True))
"""What is tried in turn: as it is best translated; with all numbers masked and marks written otherwise; by sentence."""


def fits(slot: str, text: str, manner: Manner, *, plain: bool = False) -> bool:
    """Whether `text` may be a slot's translation: it was verified once, but files are edited and merged."""
    one_line = "\n" not in text.replace("\\\n", "")
    return bool(text.strip()) and one_line and (plain or _alike(slot, text, manner.references))


def queries(slot: str, manner: Manner) -> tuple[Query, ...]:
    """What would be asked first about a slot; nothing where it has no letters, or no styles to write it in."""
    masked = _masked(slot, manner, _ATTEMPTS[0])
    if not manner.styles or not _has_letters(masked.text):
        return ()
    style = _usable(masked.text, manner.styles, 0)
    return _put(_pieces(masked, style, manner, by_sentence=False), masked, style)


def conversation(slot: str, manner: Manner, *, plain: bool = False) -> Conversation:
    """Have a slot translated: yields what to ask, is sent the answers, and returns the translation or a refusal.

    With `plain` the slot is no Markdown, but a title or another text of the front matter. Text without letters is
    answered without asking. An attempt that would ask the same again is left out.
    """
    refused: Refused | None = None
    asked: set[tuple[Query, ...]] = set()
    for attempt in _ATTEMPTS:
        masked = _masked(slot, manner, attempt)
        if not _has_letters(masked.text):
            return Answered(mask.restored(masked.text, masked, manner.target, plain=plain))
        style = _usable(masked.text, manner.styles, attempt.style)
        pieces = _pieces(masked, style, manner, by_sentence=attempt.by_sentence)
        these = _put(pieces, masked, style)
        if not pieces or these in asked:
            continue
        asked.add(these)
        answer = yield from _asked(pieces, masked, style)
        if isinstance(answer, str):
            text = mask.restored(answer, masked, manner.target, plain=plain)
            if plain or _alike(slot, text, manner.references):
                return Answered(text)
            answer = Refused("the markup of the answer is not that of the original")
        if answer.final:
            return answer
        # What was wrong with the best attempt says most.
        refused = refused or answer
    return refused or Refused("it is longer than the engine takes")


def _masked(slot: str, manner: Manner, attempt: _Attempt) -> Masked:
    languages = manner.source, manner.target
    every, known = attempt.every_number, manner.references
    return mask.mask(slot, *languages, manner.protected, every_number=every, references=known)


def _put(pieces: Sequence[tuple[str, str]], masked: Masked, style: Style) -> tuple[Query, ...]:
    """What is asked for pieces of a text; those without letters need not be asked for."""
    return tuple(Query(written(piece, masked.marks, style), style.markup) for piece, _ in pieces if _has_letters(piece))


def _has_letters(text: str) -> bool:
    return any(letter.isalpha() for letter in text)


def _usable(text: str, styles: Sequence[Style], first: int) -> Style:
    """The style to try, or another where the text itself holds what would be taken for its tokens."""
    order = [styles[(first + n) % len(styles)] for n in range(len(styles))]
    return next((style for style in order if style.markup or not style.remnant.search(text)), order[0])


def _alike(slot: str, text: str, references: Mapping[str, str] | None) -> bool:
    """Whether two inline texts have the same markup; each stands after a word, so that it begins no block."""
    known = definitions(references or {})
    return structure(f"a {slot}{known}") == structure(f"a {text}{known}")


def _asked(pieces: Sequence[tuple[str, str]], masked: Masked, style: Style) -> Generator[Query, str, str | Refused]:
    """Ask piece by piece; the answers joined, marks in place, or why one of them is none."""
    out: list[str] = []
    for piece, space in pieces:
        if not _has_letters(piece):
            out += (piece, space)
            continue
        answer = yield Query(written(piece, masked.marks, style), style.markup)
        if fault := _fault(_words_of(piece), words_of(answer, style)):
            return fault
        try:
            text = read(answer, piece, masked.marks, style)
        except Broken as broken:
            return Refused(str(broken))
        out += (text.strip(), space)
    return "".join(out)


def _words_of(text: str) -> str:
    return " ".join(re.sub(PRIVATE, " ", text).split())


_WARNINGS: Final = re.compile(
    r"MYMEMORY WARNING|YOU USED ALL AVAILABLE|QUERY LENGTH LIMIT|INVALID LANGUAGE PAIR|NO QUERY SPECIFIED"
    r"|PLEASE SELECT TWO DISTINCT|(?i:quota exceeded|too many requests|rate limit exceeded)"
)


def _fault(sent: str, answer: str) -> Refused | None:
    """Why an answer is no translation of what was sent; both without marks."""
    if not answer:
        return Refused("the answer is empty")
    if (warning := _WARNINGS.search(answer)) and not _WARNINGS.search(sent):
        return Refused(f"the engine answered with a warning (“{warning[0]}”) in place of a translation", final=True)
    if not _has_letters(answer):
        return Refused("the answer has no words")
    if len(answer) > 3 * len(sent) + 60:
        return Refused(f"the answer has {len(answer)} characters, to {len(sent)} of the original")
    if len(sent) > 60 and 6 * len(answer) < len(sent):
        return Refused(f"the answer has only {len(answer)} characters, to {len(sent)} of the original")
    if _bare(sent) == _bare(answer) and len(re.findall(r"\b[a-zà-ÿ]\w+", sent)) > 2:
        return Refused("the text came back untranslated")
    if lost := _figures(sent) - _figures(answer):
        return Refused(f"the figure {next(iter(lost))} did not come back")
    if names := [name for name in IDENTIFIER.findall(sent) if name not in answer]:
        return Refused(f"the name {names[0]} did not come back")
    return None


def _figures(text: str) -> Counter[str]:
    """Runs of digits, groups joined."""
    return Counter(re.findall(r"\d+", re.sub(r"(?<=\d)[,.\u00a0\u202f ](?=\d{3}(?!\d))", "", text)))


_CLAUSE_END: Final = re.compile(r"(?<=[,;:])\s+")
_WORD_END: Final = re.compile(r"\s+")


def _pieces(masked: Masked, style: Style, manner: Manner, *, by_sentence: bool) -> list[tuple[str, str]]:
    """A masked text in pieces that the engine takes, each with the space after it; none where that can't be."""

    def fits(text: str) -> bool:
        return len(written(text, masked.marks, style)) <= manner.limit

    pieces = [(masked.text, "")]
    if not by_sentence and fits(masked.text):
        return pieces
    pieces = list(_parts(masked.text, "", _sentence_ends(masked.text, manner.source), masked))
    for end in (_CLAUSE_END, _WORD_END):
        if all(fits(text) for text, _ in pieces):
            break
        pieces = [
            part
            for text, space in pieces
            for part in ([(text, space)] if fits(text) else _parts(text, space, map(_span, end.finditer(text)), masked))
        ]
    if not all(fits(text) for text, _ in pieces):
        return []
    return pieces if by_sentence else _packed(pieces, fits)


def _span(found: re.Match[str]) -> tuple[int, int]:
    return found.span()


def _sentence_ends(text: str, lang: str) -> Iterator[tuple[int, int]]:
    """The white space between sentences."""
    at = 0
    for sentence in segment.sentences(text, lang):
        at += len(sentence)
        if sentence[-1:].isspace() and at < len(text):
            yield at - (len(sentence) - len(sentence.rstrip())), at


def _parts(text: str, last: str, ends: Iterable[tuple[int, int]], masked: Masked) -> Iterator[tuple[str, str]]:
    """A text cut at its ends, where they lie outside of passages that marks enclose."""
    start, depth, seen = 0, 0, 0
    for end, after in ends:
        for letter in text[seen:end]:
            if ord(letter) >= FIRST:
                depth += {"open": 1, "close": -1, "atom": 0}[masked.marks[ord(letter) - FIRST].role]
        seen = end
        if depth == 0:
            yield text[start:end], text[end:after]
            start = after
    yield text[start:], last


def _packed(pieces: Sequence[tuple[str, str]], fits: Callable[[str], bool]) -> list[tuple[str, str]]:
    """As few pieces as fit."""
    packed: list[tuple[str, str]] = []
    for text, space in pieces:
        if packed and fits(joined := packed[-1][0] + packed[-1][1] + text):
            packed[-1] = (joined, space)
        else:
            packed.append((text, space))
    return packed


# ------------------------------------------------------------------------------------------------------ commissions

Purpose = Literal["fill", "propose", "replace"]
FIELDS: Final = ("title", "subtitle", "description")
"""The texts of the front matter that are translated."""
CERTAIN: Final = 0.5
"""Links around a gap that are less sure than this are doubtful."""


@dataclass(frozen=True, slots=True)
class Order:
    """One thing to have translated."""

    name: str
    """How findings name it: the pair's number, `title`, `footnote 1`."""
    purpose: Purpose
    """To fill a gap, to propose where the original has changed, or to replace what stands."""
    moulds: tuple[Mould, ...]
    """Of its blocks, in order."""
    sources: tuple[str, ...]
    """The Markdown of its blocks."""
    text: str
    """What a reader sees of it, blocks a blank line apart."""
    field: str = ""
    """Of a text of the front matter, its key; such texts, and a note's title, are no Markdown."""
    note: str = ""
    """Of a note's title or body, the note's id."""
    pin: str = ""
    """The pin that begins it, if the translation needs it too."""
    after: int | None = None
    """The line of the translation's file after which it goes; None at its end."""
    over: tuple[int, int] | None = None
    """The first and last line that it replaces."""

    @property
    def slots(self) -> tuple[str, ...]:
        """What is put to an engine, in order."""
        return tuple(slot for mould in self.moulds for slot in mould.slots)


@dataclass(frozen=True, slots=True)
class Commission:
    """What to have translated of an article."""

    orders: tuple[Order, ...]
    findings: tuple[Finding, ...]
    """What was left out because it is doubtful, or cannot be taken apart."""


def commission(
    rows: Sequence[Row],
    source: Text,
    target: Text | None,
    *,
    heads: Sequence[Head] = (),
    replace: frozenset[int | str] = frozenset(),
) -> Commission:
    """What is missing, stale or to be replaced, in the order of the article.

    `heads` are the pairs of the front matter; `replace` are numbers of rows and names of heads.
    """
    orders: list[Order] = []
    findings: list[Finding] = []
    for n, row in enumerate(rows):
        if not row.source.blocks:
            continue
        wanted = _purpose(row, replace)
        if wanted is None:
            continue
        if wanted == "fill" and target is not None and _doubtful(rows, n):
            findings.append(_doubt(row, source))
            continue
        order = _order(row, wanted, rows, n)
        if all(map(_sound, order.moulds, order.sources)):
            orders.append(order)
        else:
            findings.append(_unshaped(row, source))
    stale = {head.name for head in heads if head.standing.state == "stale"}
    fields = _fields(source, target, stale, replace)
    return Commission((*fields, *orders, *_footnotes(rows, orders, target)), tuple(findings))


def written_units(entries: Iterable[Entry]) -> Memory:
    """What went into the text, as a memory: what a machine wrote faces what it was made of.

    Where a translation is only half there, it could else be taken for a shorter one of everything.
    """
    return memory(Unit("", entry.slot, entry.answer) for entry in entries if entry.written)


def _bare(text: str) -> str:
    """The letters and digits of a text, without case."""
    return "".join(filter(str.isalnum, text)).casefold()


def _purpose(row: Row, replace: frozenset[int | str]) -> Purpose | None:
    if row.number in replace:
        return "replace" if row.target.blocks else "fill"
    if not row.target.blocks:
        return "fill"
    return "propose" if row.state == "stale" else None


def _doubtful(rows: Sequence[Row], n: int) -> bool:
    """Whether it is unsure where the translation of row `n`, which faces nothing, has to stand.

    The nearest pairs before and after it must be sure and in order, and nothing may stand between them on the other
    side that faces nothing: it could be this row's translation.
    """
    before = next((row for row in reversed(rows[:n]) if row.target.blocks), None)
    after = next((row for row in rows[n + 1 :] if row.target.blocks), None)
    near = [row for row in (before, after) if row is not None]
    if not near or any(not row.source.blocks or row.confidence < CERTAIN for row in near):
        return True
    if before is None or after is None:
        return False
    return before.target.blocks[-1].lines[1] >= after.target.blocks[0].lines[0]


def _doubt(row: Row, source: Text) -> Finding:
    message = f"pair {row.number} was not sent: what stands around it may not face each other"
    return Finding("pair-doubtful", source.file, row.source.line, message, "pin what faces what with {#name}")


def _order(row: Row, purpose: Purpose, rows: Sequence[Row], n: int) -> Order:
    blocks = row.source.blocks
    moulds = tuple(cut(block) for block in blocks)
    sources = tuple(block.source for block in blocks)
    over = None
    if purpose == "replace":
        over = (row.target.blocks[0].lines[0], row.target.blocks[-1].lines[1])
    pin = blocks[0].pin if purpose == "fill" and blocks[0].kind != "heading" else ""
    after = _after(rows, n) if purpose == "fill" else None
    return Order(str(row.number), purpose, moulds, sources, row.source.text, pin=pin, after=after, over=over)


def _after(rows: Sequence[Row], n: int) -> int | None:
    """The line after which a missing translation goes: that of what stands before it, else the one above the rest."""
    before = next((row for row in reversed(rows[:n]) if row.target.blocks), None)
    if before is not None:
        return before.target.blocks[-1].lines[1]
    first = next((row.target.blocks[0] for row in rows if row.target.blocks), None)
    if first is None:
        return None
    # Its pin, if it has one, stands on the line above it.
    return first.lines[0] - (2 if first.pin and first.kind != "heading" else 1)


def _unshaped(row: Row, source: Text) -> Finding:
    message = f"pair {row.number} was not sent: its layout cannot be taken apart safely"
    return Finding("pair-missing", source.file, row.source.line, message, "translate it by hand")


def _sound(mould: Mould, source: str) -> bool:
    """Whether a mould makes its own block again."""
    again = filled(mould, mould.slots)
    return again == source or (
        structure(again) == structure(source) and visible(again).split() == visible(source).split()
    )


def _fields(source: Text, target: Text | None, stale: set[str], replace: frozenset[int | str]) -> Iterator[Order]:
    """The texts of the front matter; a translation that has no front matter gets none."""
    for key in FIELDS:
        text = " ".join(str(source.meta.get(key) or "").split())
        if not text or (target is not None and not target.meta):
            continue
        line = target.meta.line(key) if target is not None and target.meta.get(key) else 0
        purpose: Purpose = "fill" if not line else "replace" if key in replace else "propose"
        if purpose == "propose" and key not in stale:
            continue
        over = (line, line) if purpose == "replace" else None
        yield Order(key, purpose, (Mould(("", ""), (text,)),), (text,), text, field=key, over=over)


def _footnotes(rows: Sequence[Row], orders: Sequence[Order], target: Text | None) -> Iterator[Order]:
    """The definitions of footnotes that the translation refers to, or will, and lacks."""
    there = {block.label for block in target.blocks if block.kind == "footnote"} if target else set()
    commissioned = {order.name for order in orders if order.purpose != "propose"}
    defined = {block.label: block for row in rows for block in row.source.footnotes}
    for row in rows:
        for label in (label for block in row.source.blocks for label in block.inline.footnotes):
            needed = str(row.number) in commissioned or f"[^{label}]" in row.target.source
            if needed and label in defined and label not in there:
                there.add(label)
                block = defined[label]
                yield Order(f"footnote {label}", "fill", (cut(block),), (block.source,), block.text)


def numbers(rows: Sequence[Row], name: str) -> frozenset[int]:
    """The numbers of the pairs that a name means: `4`, `4-9`, an id or a pin; none where it means nothing."""
    if found := re.fullmatch(r"(\d+)(?:-(\d+))?", name):
        first, last = int(found[1]), int(found[2] or found[1])
        return frozenset(row.number for row in rows if first <= row.number <= last)
    return frozenset(row.number for row in rows if name in {row.id, row.pin})


# -------------------------------------------------------------------------------------------------------- receiving


def received(order: Order, answers: Mapping[str, str]) -> str | Refused:
    """The Markdown of an order from the answers to its slots, or why there is none."""
    if order.field:
        answer = answers.get(order.slots[0])
        return Refused("no answer yet") if answer is None else answer
    out: list[str] = []
    for mould, source in zip(order.moulds, order.sources, strict=True):
        texts = [answers.get(slot) for slot in mould.slots]
        known = [text for text in texts if text is not None]
        if len(known) < len(texts):
            return Refused("no answer yet")
        made = filled(mould, known)
        if _order_of(made) != _order_of(source):
            return Refused("the answers do not make a block of the same shape")
        out.append(made)
    pin = f"{{#{order.pin}}}\n" if order.pin else ""
    return pin + "\n\n".join(out)


def _order_of(source: str) -> tuple[str, ...]:
    return structure(source)[0]


def remembered(order: Order, found: Sequence[Found], address: str) -> str | None:
    """The Markdown that somebody approved for an order's words; None where there is none that fits.

    `found` are the units whose source reads the same, best first; those of the article itself (`address`) come before
    others. What opens a block does not count in a look-up, so shapes are compared; pins are those of another place, and
    so are links to the site's own files.
    """
    shape = structure("\n\n".join(order.sources))[0]
    for unit, origin, _ in sorted(found, key=lambda one: one.origin != address):
        text = _PIN_LINE.sub("", unit.target).strip()
        if order.field:
            return " ".join(text.split())
        if text and structure(text)[0] == shape and (origin == address or not _leads_nearby(text)):
            return (f"{{#{order.pin}}}\n" if order.pin else "") + text
    return None


_PIN_LINE: Final = re.compile(r"^ {0,3}\{#[A-Za-z][\w.:-]*\}[ \t]*\n?", re.MULTILINE)


def _leads_nearby(text: str) -> bool:
    """Whether a text has links that are relative to its own file."""
    return any(local(address.href) for block in markup.read(text).blocks for address in block.inline.addresses)


# ---------------------------------------------------------------------------------------------------------- weaving


class Unwoven(Exception):
    """What was received cannot be set into the file without changing what stands there."""


def front_matter(source_lang: str) -> str:
    """What a new translation begins with."""
    return f"---\ntranslation_of: {source_lang}\n---\n"


def woven(text: str, parts: Sequence[tuple[Order, str]]) -> str:
    """A translation's file with what was received set into it.

    `parts` are orders and their Markdown, in the order of the article. Every other character of the file stays. Raises
    `Unwoven` where a block that stood there would read differently afterwards.
    """
    lines = text.split("\n")
    start = body_line(text)
    fields = [(order, made) for order, made in parts if order.field]
    blocks = [(order, made) for order, made in parts if not order.field]
    end = len(lines)
    while end > start and not lines[end - 1].strip():
        end -= 1
    changes: dict[tuple[int, int], list[str]] = {}
    for order, made in blocks:
        last = end if order.after is None else order.after
        first, last = order.over or (last + 1, last)
        changes.setdefault((first, last), []).append(made)
    body = _changed(lines, changes, start)
    head = _headed(lines[:start], fields)
    _check(lines, body, start, blocks)
    return "\n".join([*head, *body]).rstrip("\n") + "\n"


_DIVIDER: Final = "<!-- -->"
"""Between two lists of one kind: without it they are one list. It shows nothing."""


def settled(text: str, parts: Sequence[tuple[Order, str]]) -> tuple[str, dict[str, str]]:
    """As `woven`, but what cannot be set into the text is left out: why, by the order's name."""
    try:
        return woven(text, parts), {}
    except Unwoven:
        pass
    kept: list[tuple[Order, str]] = []
    lost: dict[str, str] = {}
    for order, made in parts:
        for shape in ("{}", f"{_DIVIDER}\n\n{{}}", f"{{}}\n\n{_DIVIDER}", f"{_DIVIDER}\n\n{{}}\n\n{_DIVIDER}"):
            one = (order, shape.replace("{}", made))
            try:
                woven(text, [*kept, one])
            except Unwoven as reason:
                lost[order.name] = f"{reason}: write it by hand"
            else:
                kept.append(one)
                lost.pop(order.name, None)
                break
    return woven(text, kept), lost


def _headed(head: Sequence[str], fields: Sequence[tuple[Order, str]]) -> list[str]:
    """The lines of the front matter with texts set into it: at its end, or in the line that they replace."""
    out, added = list(head), []
    for order, made in fields:
        line = f"{order.field}: {quoted(made)}"
        if order.over is None:
            added.append(line)
            continue
        at = order.over[0] - 1
        if not out[at].startswith(f"{order.field}:") or out[at + 1][:1].isspace():
            raise Unwoven(f"“{order.field}” takes several lines")
        out[at] = line
    return [*out[:-1], *added, *out[-1:]]


def body_line(text: str) -> int:
    """How many lines the front matter takes, its two marks included."""
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


def _check(lines: Sequence[str], body: Sequence[str], start: int, parts: Sequence[tuple[Order, str]]) -> None:
    """Every block that stood there, but those replaced, reads as before, and every new one as it was received."""
    over = [order.over for order, _ in parts if order.over]
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
