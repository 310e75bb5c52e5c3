"""Where a quote stands in today's text, or why it cannot be said.

A ladder: the exact words; the same words folded (`text.folded`); then a passage that reads nearly like the quote with
its surroundings (`passage`). All candidates are weighed alike: how much of the quote they keep, how much of the
context on either side. The best one stands when it keeps enough, leads the runner-up, and claims what the quote claims
(`claim`): that is asked of the best place only, and never sends a note on to another copy.
Offsets are code points of the text as given.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from rapidfuzz.distance import Indel, LCSseq

from enregard.core.claim import claims, difference
from enregard.core.passage import Pattern, Words, passages, pattern, words
from enregard.core.text import Span, fold, folded

How = Literal["exact", "folded", "approximate"]

_FLOOR: Final = 0.8
"""A passage must keep this much of the quote when no context speaks for it,"""
_CREDIT: Final = 0.3
"""and so much less when the better side of the context is all there."""
_ALIKE: Final = 0.7
"""Words as similar as this are one word, changed."""
_LEAD: Final = 0.1
"""What the best place must be ahead of the runner-up, of 2 (1 for the quote, 1/2 for each side)."""
_NEARER: Final = 0.5
"""A hint decides between places as good as each other when the nearest is so much nearer than the next."""
_COPIES: Final = 64
"""How many exact copies are weighed at most."""
_NEAR: Final = 12
"""How many words of context are looked at on each side."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quote stands."""

    start: int
    end: int
    score: float
    """How much of the quote is kept, 0 to 1; 1 where only typography differs."""
    how: How

    @property
    def span(self) -> Span:
        """The place alone."""
        return Span(self.start, self.end)


class Candidate(NamedTuple):
    """A place that a quote may have, and what speaks for it, each 0 to 1."""

    start: int
    end: int
    kept: float
    """How much of the quote it keeps."""
    before: float
    after: float
    """How much of the context it keeps, on either side; 0 where none was given."""
    how: How

    @property
    def weight(self) -> float:
        """All evidence, 0 to 2."""
        return self.kept + (self.before + self.after) / 2

    @property
    def holds(self) -> bool:
        """Whether it keeps enough of the quote to stand, the better side of the context considered."""
        return self.kept >= _FLOOR - _CREDIT * max(self.before, self.after)


@dataclass(frozen=True, slots=True)
class Quote:
    """The words that a note is about, and what is known of where they stood."""

    words: str
    before: str = ""
    after: str = ""
    hint: int | None = None
    """The offset at which they last stood."""


def _cuts(text: str, start: int, end: int) -> bool:
    """Whether a place begins or ends inside a word."""
    return (start > 0 and text[start - 1].isalnum() and text[start].isalnum()) or (
        end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    )


def _spaced(text: str) -> bool:
    """Whether a text is of a script that sets spaces between words."""
    return all(letter < "\u0e00" or "\u1100" > letter > "\u10a0" for letter in text)


def _exact(quote: str, text: str) -> list[int]:
    found: list[int] = []
    at = text.find(quote)
    while at >= 0 and len(found) < _COPIES:
        if not _cuts(text, at, at + len(quote)) or " " in quote or not _spaced(quote):
            found.append(at)
        at = text.find(quote, at + 1)
    return found


def _obvious(quote: Quote, text: str) -> int | None:
    """Where the exact quote stands if that needs no weighing: the only copy, or the only one with all its context."""
    at = text.find(quote.words)
    if at < 0:
        return None
    end = at + len(quote.words)
    if not (quote.before or quote.after):
        return at if text.find(quote.words, at + 1) < 0 and not _cuts(text, at, end) else None
    whole = quote.before + quote.words + quote.after
    at = text.find(whole)
    if at < 0 or min(len(quote.before), len(quote.after)) < 8 or text.find(whole, at + 1) >= 0:
        return None
    at += len(quote.before)
    return None if _cuts(text, at, at + len(quote.words)) else at


def _side(given: Sequence[str], stands: Sequence[str], outer: int) -> float:
    """How much of a context stands in order among other words; at its `outer` end it may be cut within a word."""
    if not given:
        return 0.0
    part = given[outer]
    for word in stands if part not in stands else ():
        if word.endswith(part) if outer == 0 else word.startswith(part):
            given = [*given[:outer], word, *given[outer:][1:]]
            break
    return LCSseq.similarity(given, stands) / len(given)


def _steps(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, int, int, int, int]]:
    """The word diff of two passages: what is done, to which words, giving which."""
    for step in LCSseq.opcodes(old, new):
        yield step.tag, step.src_start, step.src_end, step.dest_start, step.dest_end


def _kept(quote: Sequence[str], stands: Sequence[str]) -> float:
    """How much of a quote's words stand in order among others, by letters; what was added counts a quarter of that.

    The measure is van Rijsbergen's F with beta = 2. Words that are nearly the same count as far as they are.
    """
    same = 0.0
    for tag, low, high, first, end in _steps(quote, stands):
        if tag == "equal":
            same += sum(map(len, quote[low:high]))
        elif tag == "replace":
            old, new = "".join(quote[low:high]), "".join(stands[first:end])
            alike = Indel.normalized_similarity(old, new, score_cutoff=_ALIKE)
            same += alike * len(old)
    recall = same / sum(map(len, quote))
    precision = min(1.0, same / max(1, sum(map(len, stands))))
    return 5 * precision * recall / (4 * precision + recall) if same else 0.0


def _weighed(sought: Pattern, text: Words, first: int, end: int) -> tuple[float, float, float]:
    """How much of the quote and of its context on either side words `first` to `end` keep."""
    before, after = sought.words[: sought.first][-_NEAR:], sought.words[sought.end :][:_NEAR]
    return (
        _kept(sought.words[sought.first : sought.end], text.words[first:end]),
        _side(before, text.words[max(0, first - len(before) - 2) : first], 0),
        _side(after, text.words[end : end + len(after) + 2], -1),
    )


def _copies(sought: Pattern, text: Words) -> list[int]:
    """Where the quote's words stand one after the other, as numbers of words."""
    quote = sought.words[sought.first : sought.end]
    if not quote:
        return []
    rarest = min(range(len(quote)), key=lambda i: text.count(quote[i]))
    return [
        start
        for j in text.index.get(quote[rarest], ())[:_COPIES]
        if (start := j - rarest) >= 0 and text.words[start : start + len(quote)] == quote
    ]


def _grown(quote: str, text: str, whole: Words, first: int, end: int) -> tuple[int, int, How]:
    """The place of words `first` to `end`, with the quote's own signs at its edges."""
    low = whole.ends[first - 1] if first else 0
    high = whole.starts[end] if end < len(whole.words) else len(text)
    start, stop = whole.starts[first], whole.ends[end - 1]
    around = folded(text[low:high], case=True)
    wanted = fold(quote, case=True)
    at = around.text.find(wanted)
    if at >= 0:
        span = around.span(at, at + len(wanted))
        start, stop = low + span.start, low + span.end
        return start, stop, "exact" if text[start:stop] == quote else "folded"
    letters = [i for i, letter in enumerate(quote) if letter.isalnum()]
    lead, trail = quote[: letters[0]], quote[letters[-1] + 1 :]
    while lead and start > low and text[start - 1] == lead[-1]:
        start, lead = start - 1, lead[:-1]
    while trail and stop < high and text[stop] == trail[0]:
        stop, trail = stop + 1, trail[1:]
    return start, stop, "approximate"


def _candidates(quote: Quote, text: str) -> list[Candidate]:
    """The places that a quote may have, best first."""
    whole = words(text)
    sought = pattern(quote.before, quote.words, quote.after)
    if sought.first == sought.end:
        return _wordless(quote, text)
    copies = _copies(sought, whole)
    size = sought.end - sought.first
    ranges = [(start, start + size) for start in copies]
    for near in passages(sought, whole, copies):
        if not any(near.first < end and start < near.end for start, end in ranges):
            ranges.append((near.first, near.end))
    found = []
    for first, end in ranges:
        kept, before, after = _weighed(sought, whole, first, end)
        start, stop, how = _grown(quote.words, text, whole, first, end)
        found.append(Candidate(start, stop, kept, before, after, how))
    for at in _exact(quote.words, text):
        if not any(at < other.end and other.start < at + len(quote.words) for other in found):
            found.append(Candidate(at, at + len(quote.words), 1.0, 0.0, 0.0, "exact"))
    found.sort(key=lambda candidate: -candidate.weight)
    return found


def _wordless(quote: Quote, text: str) -> list[Candidate]:
    """The places of a quote that is made of signs only: they stand as they are, or folded."""
    wanted = fold(quote.words)
    if not wanted:
        return []
    whole = folded(text)
    found: list[Candidate] = []
    at = whole.text.find(wanted)
    while at >= 0 and len(found) < _COPIES:
        start, end = whole.span(at, at + len(wanted))
        how: How = "exact" if text[start:end] == quote.words else "folded"
        before = float(bool(quote.before) and text[:start].endswith(quote.before))
        after = float(bool(quote.after) and text.startswith(quote.after, end))
        found.append(Candidate(start, end, 1.0, before, after, how))
        at = whole.text.find(wanted, at + 1)
    return sorted(found, key=lambda candidate: -candidate.weight)


def _rivals(found: Sequence[Candidate], hint: int | None) -> list[Candidate]:
    """The best candidates that hold: one where the evidence decides, several where it does not, or none."""
    if not found or not found[0].holds:
        return []
    best = found[0]
    rivals = [rival for rival in found if rival.holds and best.weight - rival.weight < _LEAD]
    if best.how != "approximate":
        rivals = [rival for rival in rivals if rival.how != "approximate"]
    if len(rivals) == 1 or hint is None:
        return rivals
    near = sorted(rivals, key=lambda rival: abs(rival.start - hint))
    if abs(near[0].start - hint) <= _NEARER * abs(near[1].start - hint):
        return near[:1]
    return rivals


def _crossed(quote: Quote, text: str, start: int, end: int, lang: str) -> str:
    """In which respect a place claims something else than the quote, or nothing."""
    said = quote.before + quote.words + quote.after
    low = len(quote.before)
    return difference(claims(said, low, low + len(quote.words), lang), claims(text, start, end, lang))


def locate(
    quote: str, text: str, before: str = "", after: str = "", hint: int | None = None, lang: str = ""
) -> Place | None:
    """Where `quote` stands in `text`; None if numbers differ, nothing is close enough, or several places are as good.

    `before` and `after` are what stood on either side of it, `hint` the offset at which it last stood, `lang` the
    language of both. Offsets are code points of `text`.
    """
    sought = Quote(quote, before, after, hint)
    at = _obvious(sought, text)
    if at is not None:
        place = Place(at, at + len(quote), 1.0, "exact")
    else:
        rivals = _rivals(_candidates(sought, text), hint)
        if len(rivals) != 1:
            return None
        best = rivals[0]
        place = Place(best.start, best.end, best.kept, best.how)
    return None if _crossed(sought, text, place.start, place.end, lang) else place
