"""What speaks for each place that a quote may have.

Candidates come from three sources: the exact words, the same words folded, and passages that read nearly so
(`passage`). All are weighed alike: how much of the quote they keep, how much of the context on either side, how near
they are to where the quote last stood. Context that was not given is unknown: neither for a place nor against it.
Offsets are code points.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import log2
from typing import Final, NamedTuple

from rapidfuzz.distance import Indel, LCSseq

from enregard.core.anchoring.passage import Pattern, Words, passages, pattern, words
from enregard.core.anchoring.place import How, Place
from enregard.core.text.fold import Span, fold, folded

_FLOOR: Final = 0.82
"""A passage must keep this much of the quote when nothing else speaks for it,"""
_BETTER: Final = 0.25
"""so much less when the better side of the context is all there,"""
_WORSE: Final = 0.1
"""so much less again when the other side is too,"""
_CLOSE: Final = 0.05
"""and so much less where the quote last stood."""
_TELLING: Final = 15
"""What it keeps, context included, must be as surprising as this, in bits: one chance in 30,000."""
_SAMPLE: Final = 500
"""A text of fewer words does not tell how rare a word is: it counts as one of so many."""
_DRIFT: Final = 300
"""So many characters away a place is no longer where the quote last stood."""
_UNKNOWN: Final = 0.2
"""What a side of the context counts as that was not given: neither kept nor lost."""
_ALIKE: Final = 0.7
"""Words as similar as this are one word, changed."""
_BEGUN: Final = re.compile(r"(?:\d[.,]?)+\Z")
_GOING: Final = re.compile(r"(?:[.,]?\d)+")
_DIGITS: Final = 30
"""What a number that goes on before and after a place looks like, and how long it may be."""
_COPIES: Final = 64
"""How many copies of a quote are weighed at most."""
_SURE: Final = 12
"""So many characters of context to the letter on one side are enough for the only copy of a quote."""
_LETTERS: Final = re.compile(r"[^\W_]+")
_LEAST: Final = 4
_LONGEST: Final = 8
"""How long a word must be to look a quote up by, and how many of its longest words are tried."""
_MARGIN: Final = 24
"""How much more of the text is folded then than the quote is long, on either side of that word."""
_NEAR: Final = 12
"""How many words of context are looked at on each side."""


@dataclass(frozen=True, slots=True)
class Selector:
    """The words that a note is about, and what is known of where they stood: W3C Web Annotation's TextQuoteSelector."""

    quote: str
    before: str = ""
    """What stood before it; nothing where that is not known."""
    after: str = ""
    hint: int | None = None
    """The offset at which it last stood."""


class Candidate(NamedTuple):
    """A place that a quote may have, and what speaks for it, each 0 to 1."""

    start: int
    end: int
    how: How
    kept: float
    """How much of the quote it keeps."""
    before: float = 0.0
    """How much of the context before the quote it keeps."""
    after: float = 0.0
    close: float = 0.0
    """How near it is to where the quote last stood."""
    surprise: float = 0.0
    """In bits: how unlikely it is that the words it keeps stand together in this text by chance."""

    @property
    def weight(self) -> float:
        """What it is ranked by, 0 to 2."""
        return self.kept + (self.before + self.after) / 2

    @property
    def holds(self) -> bool:
        """Whether it keeps enough of the quote to stand, what else speaks for it considered."""
        if self.how != "approximate":
            return True
        better, worse = max(self.before, self.after), min(self.before, self.after)
        return (
            self.surprise >= _TELLING and self.kept >= _FLOOR - _BETTER * better - _WORSE * worse - _CLOSE * self.close
        )


def cuts(text: str, start: int, end: int) -> bool:
    """Whether a place begins or ends inside a word of a script that sets spaces between words."""
    return (start > 0 and _joined(text[start - 1], text[start])) or (
        end < len(text) and _joined(text[end - 1], text[end])
    )


@cache
def _solid_letter() -> re.Pattern[str]:
    """Scripts from Thai on, most of which set no spaces between words."""
    return re.compile("[\u0e00-\uffff]")


def _joined(left: str, right: str) -> bool:
    """Whether two signs are of one word, or of one number: 560万; of 前年より15 or GPTの neither."""
    one_word = left.isalnum() and right.isalnum() and not _solid_letter().match(left)
    return one_word and (left.isdigit() or not _solid_letter().match(right))


def obvious(selector: Selector, text: str) -> Place | None:
    """Where the quote stands if that needs no weighing, or None: it stands there to the letter, or folded.

    One copy, with nothing or with half of the context against it; or the exact copy at the old place; or the only exact
    one with all of its context to the letter. Costs no more than a few searches of the text.
    """
    at = _exact_one(selector, text)
    if at is not None:
        return Place(at, at + len(selector.quote), 1.0, "exact")
    span = None if selector.quote in text else _folded_one(selector, text)
    return Place(*span, 1.0, "folded") if span else None


def _exact_one(selector: Selector, text: str) -> int | None:
    quote, before, after, hint = selector.quote, selector.before, selector.after, selector.hint
    at = text.find(quote) if quote else -1
    if at < 0:
        return None
    if hint is not None and hint >= 0 and text.startswith(quote, hint) and not cuts(text, hint, hint + len(quote)):
        return hint
    if text.find(quote, at + 1) < 0:
        end = at + len(quote)
        known = not (before or after) or _verbatim(before, after, text[:at], text[end:])
        return at if known and not cuts(text, at, end) else None
    whole = before + quote + after
    at = text.find(whole)
    if len(whole) == len(quote) or at < 0 or text.find(whole, at + 1) >= 0:
        return None
    at += len(before)
    return None if cuts(text, at, at + len(quote)) else at


def _folded_one(selector: Selector, text: str) -> Span | None:
    """The only copy of the quote, folded, if one of its longest words stands once in the text."""
    quote, low = selector.quote.lower(), text.lower()
    if len(low) != len(text) or len(quote) != len(selector.quote):
        return None
    longest = sorted({*_LETTERS.findall(quote)}, key=len, reverse=True)[:_LONGEST]
    single = next((word for word in longest if len(word) >= _LEAST and low.count(word) == 1 == quote.count(word)), "")
    if not single:
        return None
    at, reach = low.index(single), len(quote) + _MARGIN
    begin = max(0, at - reach)
    around = folded(text[begin : at + reach], case=True)
    wanted = fold(selector.quote, case=True)
    first = around.text.find(wanted)
    if first < 0:
        return None
    before, after = fold(selector.before, case=True), fold(selector.after, case=True)
    left, right = around.text[:first].rstrip(), around.text[first + len(wanted) :].lstrip()
    start, end = around.span(first, first + len(wanted))
    known = not (before or after) or _verbatim(before, after, left, right)
    return Span(begin + start, begin + end) if known and not cuts(text, begin + start, begin + end) else None


def _verbatim(before: str, after: str, left: str, right: str) -> bool:
    """Whether what stands on one side of a place is the context to the letter, and long enough to tell."""
    return (len(before) >= _SURE and left.endswith(before[-_SURE:])) or (
        len(after) >= _SURE and right.startswith(after[:_SURE])
    )


def candidates(selector: Selector, text: str) -> list[Candidate]:
    """The places that a quote may have in `text`, the weightiest first."""
    sought = pattern(selector.before, selector.quote, selector.after)
    if sought.first == sought.end:
        return _ranked(_folded(selector, text))
    whole = words(text).asked(sought.words)
    found = [_candidate(selector, sought, text, whole, *place) for place in _ranges(sought, whole)]
    for at in _exact(selector.quote, text):
        if not any(at < other.end and other.start < at + len(selector.quote) for other in found):
            found.append(Candidate(at, at + len(selector.quote), "exact", 1.0))
    if _solid(selector.quote) and not any(candidate.how != "approximate" for candidate in found):
        found += _folded(selector, text)
    return _ranked(found)


def _ranked(found: Sequence[Candidate]) -> list[Candidate]:
    return sorted(found, key=lambda candidate: -candidate.weight)


def _ranges(sought: Pattern, text: Words) -> list[tuple[int, int]]:
    """Where the quote may stand, as ranges of words: copies of its words, then passages that read nearly so.

    Where a copy has all of the context, no other passage can be ahead of it.
    """
    size = sought.end - sought.first
    copies = [(start, start + size) for start in _copies(sought, text)]
    if any(_entire(sought, text, start) for start, _ in copies):
        return copies
    near = passages(sought, text, [start for start, _ in copies])
    return copies + [
        (one.first, one.end) for one in near if not any(one.first < end and start < one.end for start, end in copies)
    ]


def _entire(sought: Pattern, text: Words, start: int) -> bool:
    """Whether a copy of the quote has the words of its context too, the outermost ones aside: they may be cut."""
    begin = start - sought.first + 1
    size = len(sought.words) - 2
    some = size > sought.end - sought.first
    return some and text.words[begin : begin + size] == sought.words[1:-1]


def _copies(sought: Pattern, text: Words) -> list[int]:
    """Where the quote's words stand one after the other."""
    quote = sought.words[sought.first : sought.end]
    rarest = min(range(len(quote)), key=lambda i: text.count(quote[i]))
    return [
        start
        for start in (j - rarest for j in text.index[quote[rarest]][:_COPIES])
        if text.words[start : start + len(quote)] == quote
    ]


def _candidate(selector: Selector, sought: Pattern, text: str, whole: Words, first: int, end: int) -> Candidate:
    """What speaks for words `first` to `end`."""
    quote = sought.words[sought.first : sought.end]
    start, stop, how = _grown(selector.quote, text, whole, first, end)
    before, after = sought.words[: sought.first][-_NEAR:], sought.words[sought.end :][:_NEAR]
    left = whole.words[max(0, first - len(before) - 2) : first]
    right = whole.words[end : end + len(after) + 2]
    hint = selector.hint
    return Candidate(
        start,
        stop,
        how,
        kept=_kept(quote, whole.words[first:end]),
        before=_side(before, left, str.endswith),
        after=_side(after[::-1], right[::-1], str.startswith),
        close=0.0 if hint is None else max(0.0, 1 - abs(start - hint) / _DRIFT),
        surprise=_surprise(before + quote + after, left + whole.words[first:end] + right, whole),
    )


def _surprise(quote: Sequence[str], stands: Sequence[str], text: Words) -> float:
    """How unlikely it is, in bits, that the words that both have stand together anywhere in the text by chance."""
    size = len(text.words)
    sample = max(size, _SAMPLE)
    same = (word for equal, low, high, _, _ in steps(quote, stands) if equal for word in quote[low:high])
    return sum(log2(sample / text.count(word)) for word in same) - log2(size)


def _side(given: Sequence[str], stands: Sequence[str], ends: Callable[[str, str], bool]) -> float:
    """How much of a context stands in order among other words.

    Both are given from the outer end, where the context may be cut within a word: `ends` compares a whole word with it.
    """
    if not given:
        return _UNKNOWN
    whole = next((word for word in stands if ends(word, given[0])), given[0])
    return LCSseq.similarity((whole, *given[1:]), stands) / len(given)


def _kept(quote: Sequence[str], stands: Sequence[str]) -> float:
    """How much of a quote's words stand in order among others, by letters; what was added counts a quarter of that.

    The measure is van Rijsbergen's F with beta = 2. Words that are nearly the same count as far as they are.
    """
    same = 0.0
    for equal, low, high, first, end in steps(quote, stands):
        old = "".join(quote[low:high])
        if equal:
            same += len(old)
        elif old:
            same += len(old) * Indel.normalized_similarity(old, "".join(stands[first:end]), score_cutoff=_ALIKE)
    if not same:
        return 0.0
    recall, precision = same / sum(map(len, quote)), min(1.0, same / sum(map(len, stands)))
    return 5 * precision * recall / (4 * precision + recall)


def steps(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[bool, int, int, int, int]]:
    """The word diff of two passages: runs that are the same or not, as ranges of `old` and of `new`."""
    at = place = 0
    for block in LCSseq.editops(old, new).as_matching_blocks():
        if at < block.a or place < block.b:
            yield False, at, block.a, place, block.b
        if block.size:
            yield True, block.a, block.a + block.size, block.b, block.b + block.size
        at, place = block.a + block.size, block.b + block.size


def _grown(quote: str, text: str, whole: Words, first: int, end: int) -> tuple[int, int, How]:
    """The place of words `first` to `end`, with the quote's own signs at its edges."""
    low = whole.ends[first - 1] if first else 0
    high = whole.starts[end] if end < len(whole.words) else len(text)
    around, wanted = folded(text[low:high], case=True), fold(quote, case=True)
    at = around.text.find(wanted)
    if at >= 0:
        span = around.span(at, at + len(wanted))
        start, stop = low + span.start, low + span.end
        return start, stop, "exact" if text[start:stop] == quote else "folded"
    start, stop = _numbers_whole(text, whole.starts[first], whole.ends[end - 1])
    letters = [i for i, letter in enumerate(quote) if letter.isalnum()]
    lead, trail = quote[: letters[0]], quote[letters[-1] + 1 :]
    while lead and start > low and text[start - 1] == lead[-1]:
        start, lead = start - 1, lead[:-1]
    while trail and stop < high and text[stop] == trail[0]:
        stop, trail = stop + 1, trail[1:]
    return start, stop, "approximate"


def _numbers_whole(text: str, start: int, end: int) -> tuple[int, int]:
    """A place without its numbers cut: "6 %" in "5,6 %" is "5,6 %"."""
    if text[start].isdigit() and (begun := _BEGUN.search(text, start - _DIGITS, start)):
        start = begun.start()
    if text[end - 1].isdigit() and (going := _GOING.match(text, end)):
        end = going.end()
    return start, end


def _exact(quote: str, text: str) -> list[int]:
    """Copies to the letter; one that cuts a word only counts where the quote is more than a word."""
    found: list[int] = []
    at = text.find(quote)
    while at >= 0 and len(found) < _COPIES:
        if " " in quote or not cuts(text, at, at + len(quote)):
            found.append(at)
        at = text.find(quote, at + 1)
    return found


def _solid(quote: str) -> bool:
    """Whether a quote is of a script that sets no spaces, so that its words are no evidence."""
    return any(letter.isalpha() for letter in _solid_letter().findall(quote))


def _folded(selector: Selector, text: str) -> list[Candidate]:
    """Copies of a quote in which words tell nothing: signs only, or a script without spaces."""
    wanted = fold(selector.quote, case=True)
    if not wanted:
        return []
    whole = folded(text, case=True)
    found: list[Candidate] = []
    at = whole.text.find(wanted)
    while at >= 0 and len(found) < _COPIES:
        start, end = whole.span(at, at + len(wanted))
        how: How = "exact" if text[start:end] == selector.quote else "folded"
        before = float(bool(selector.before) and text.endswith(selector.before, 0, start))
        after = float(bool(selector.after) and text.startswith(selector.after, end))
        found.append(Candidate(start, end, how, 1.0, before, after))
        at = whole.text.find(wanted, at + 1)
    return found
