"""Dialogues: what to ask an engine about a slot of a block, and whether what it answers can be used.

A dialogue is a generator, so that nothing here knows of engines, networks or time: it yields what to ask and is
sent the answers.

Rules of this module: engines see slots only, masked; an answer is used only if every placeholder came back, and its
markup is that of the slot. What cannot be verified is refused with a reason; nothing is guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from enregard.core.checking.discrepancy import Side
from enregard.core.checking.glossary import Protected
from enregard.core.checking.untranslated import untranslated
from enregard.core.drafting import mask
from enregard.core.drafting.placeholder import FIRST, LAST, PRIVATE, Masked
from enregard.core.drafting.placeholder_style import Broken, Style, decoded, encoded, words_of
from enregard.core.drafting.scan import IDENTIFIER
from enregard.core.drafting.skeleton import definitions, inline_words, structure, visible_inline
from enregard.core.text import segment


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


Dialogue = Generator[Query, str, Answered | Refused]


@dataclass(frozen=True, slots=True)
class Manner:
    """How slots of an article are put to an engine."""

    source: str
    target: str
    styles: tuple[Style, ...]
    """How placeholders are written, the engine's best first."""
    limit: int
    """The most characters that it takes at once."""
    protected: Protected = field(default_factory=Protected)
    references: Mapping[str, str] | None = None
    """Link destinations that the source's file defines elsewhere."""


class _Attempt(NamedTuple):
    every_number: bool
    style: int
    by_sentence: bool


_ATTEMPTS: Final = (_Attempt(False, 0, False), _Attempt(True, 1, False), _Attempt(True, 0, True))
"""What is tried in turn: as it is best translated; all numbers masked, placeholders in another style; by sentence."""


def fits(slot: str, text: str, manner: Manner, *, plain: bool = False) -> bool:
    """Whether `text` may be a slot's translation: it was verified once, but files are edited and merged."""
    one_line = "\n" not in text.replace("\\\n", "")
    alike = plain or _alike(slot, text, manner.references)
    return bool(text.strip()) and one_line and alike and not _is_left(slot, text, manner, plain=plain)


def queries(slot: str, manner: Manner) -> tuple[Query, ...]:
    """What would be asked first about a slot; nothing where it has no letters, or no styles to write it in."""
    masked = _masked(slot, manner, _ATTEMPTS[0])
    if not manner.styles or not _has_letters(masked.text):
        return ()
    style = _usable(masked.text, manner.styles, 0)
    return _put(_pieces(masked, style, manner, by_sentence=False), masked, style)


def dialogue(slot: str, manner: Manner, *, plain: bool = False) -> Dialogue:
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
            if not plain and not _alike(slot, text, manner.references):
                answer = Refused("the markup of the answer is not that of the original")
            elif _is_left(slot, text, manner, plain=plain):
                answer = Refused("a sentence came back untranslated")
            else:
                return Answered(text)
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
    return tuple(
        Query(encoded(piece, masked.placeholders, style), style.markup) for piece, _ in pieces if _has_letters(piece)
    )


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


def _is_left(slot: str, text: str, manner: Manner, *, plain: bool) -> bool:
    """Whether a check would say that a sentence of an answer was left in the source's language."""
    ours, theirs, words = slot, text, ""
    if not plain:
        ours, theirs = visible_inline(slot), visible_inline(text)
        words = inline_words(text, slot)
    return any(untranslated(Side(ours, manner.source), Side(theirs, manner.target, words=words)))


def _asked(pieces: Sequence[tuple[str, str]], masked: Masked, style: Style) -> Generator[Query, str, str | Refused]:
    """Ask piece by piece; the answers joined, placeholders in place, or why one of them is none."""
    out: list[str] = []
    for piece, space in pieces:
        if not _has_letters(piece):
            out += (piece, space)
            continue
        answer = yield Query(encoded(piece, masked.placeholders, style), style.markup)
        if fault := _fault(_words_of(piece), words_of(answer, style)):
            return fault
        try:
            text = decoded(answer, piece, masked.placeholders, style)
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
    """Why an answer is no translation of what was sent; both without placeholders."""
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
        return len(encoded(text, masked.placeholders, style)) <= manner.limit

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
    """A text cut at its ends, where they lie outside of passages that placeholders enclose."""
    start, depth, seen = 0, 0, 0
    for end, after in ends:
        for letter in text[seen:end]:
            if FIRST <= ord(letter) <= LAST:
                depth += {"open": 1, "close": -1, "atom": 0}[masked.placeholders[ord(letter) - FIRST].role]
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


def _bare(text: str) -> str:
    """The letters and digits of a text, without case."""
    return "".join(filter(str.isalnum, text)).casefold()
