"""What is to be said of the place that most speaks for: the same claim, words that were reworded, or another claim.

Asked of the best place only, and never sends a note on to another copy. Numbers, units, currencies and negations that
differ make it another claim (`claim`); of other words, `rewording` says whether their form alone changed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import Final, NamedTuple

from enregard.core.anchoring.candidate import Selector, cuts
from enregard.core.anchoring.claim import difference, goes_on, read, uncut
from enregard.core.anchoring.edge import is_article, lost_at_edges, own_words, says_nothing
from enregard.core.anchoring.passage import words
from enregard.core.anchoring.place import Change, Place
from enregard.core.anchoring.rewording import rewording
from enregard.core.anchoring.wording import tokens
from enregard.core.languages.registry import language
from enregard.core.quantities import number
from enregard.core.text.fold import fold

_SIGN: Final = re.compile(r"(?<!\w)[-−–‑±<>≤≥](?=\d)")
_STOPS: Final = frozenset(".!?…")
_STOP: Final = re.compile(r"[*_`]*\s?[.!?…]")
_HYPHENS: Final = frozenset("-‐‑")
_PREFIX: Final = 12
"""How far before a place its first word may begin, with a hyphen."""
_BESIDE: Final = 2
"""How many letters on either side of an edge may be of a number, or of a word, that goes on there."""
_MEASURE: Final = 40
"""How far what a number counts is looked for."""
_WORD_BEFORE: Final = re.compile(r"\w+\W*\Z")
_WORD_AFTER: Final = re.compile(r"\W*\w+")


class Judgement(NamedTuple):
    """What a place is to a quote."""

    place: Place
    """With the words at its edges that stand for the quote's; `held` where words changed that carry the claim."""
    reason: str = ""
    """In which respect it claims something else, `numbers`, `currencies` or `negations`: then it is no place for it."""
    changes: tuple[Change, ...] = ()


def judged(selector: Selector, text: str, place: Place, lang: str) -> Judgement:
    """What a place is to a quote."""
    place = fitted(selector, text, place, lang)
    reason = _crossed(selector, text, place, lang)
    stands = text[place.start : place.end]
    if reason or _same(selector.quote, stands):
        return Judgement(place, reason)
    found = rewording(selector.quote, text, place.start, place.end, lang)
    if found.held:
        place = replace(place, how="held", differs=found.held)
    return Judgement(place, "", found.changes)


def fitted(selector: Selector, text: str, place: Place, lang: str) -> Place:
    """A place with the words at its edges that stand for the quote's own, and no others."""
    place = grown(selector, text, _unbroken(selector, text, place), lang)
    if place.how == "approximate":
        place = _signed(text, _trimmed(selector.quote, text, place, lang))
    return _prefixed(selector, text, place, lang)


def grown(selector: Selector, text: str, place: Place, lang: str) -> Place:
    """A place with the words at its edges that took the place of the quote's own, so that no quote shrinks.

    They are taken for such where they are spellings of the quote's, or where the quote's context doesn't have them.
    """
    if place.how != "approximate":
        return place
    place = _asked(selector.quote, text, place)
    left, right = lost_at_edges(selector.quote, text, place.start, place.end, lang)
    whole = words(text)
    first = bisect_right(whole.ends, place.start) - left
    last = bisect_left(whole.starts, place.end) + right - 1
    start, end = place.start, place.end
    if left and first >= 0:
        piece = text[whole.starts[first] : start]
        if is_article(piece, lang) or _stands_for(piece, selector.before, lang):
            start = whole.starts[first]
    if right and last < len(whole.starts) and _stands_for(text[end : whole.ends[last]], selector.after, lang):
        end = whole.ends[last]
    return _counted(selector.quote, text, replace(place, start=start, end=end), lang)


def _counted(quote: str, text: str, place: Place, lang: str) -> Place:
    """A place with all that the numbers at its edges count, where the quote has a number there: 15 percent for 15%."""
    quoted = tokens(quote, 0, len(quote), lang)
    first, last = (any(one.kind == "number" for one in side) for side in (quoted[:1], quoted[-1:]))
    low, high = max(0, place.start - _MEASURE * first), place.end + _MEASURE * last
    numbers = [one for one in tokens(text, low, high, lang) if one.kind == "number"]
    start = min([place.start, *(one.start for one in numbers if place.start < one.end)])
    end = max([place.end, *(one.end for one in numbers if one.start < place.end)])
    return replace(place, start=start, end=end)


def _asked(quote: str, text: str, place: Place) -> Place:
    """A place with the mark that ends its sentence, where that or the quote's is a question mark."""
    stop = _STOP.match(text, place.end)
    return replace(place, end=stop.end()) if stop and _is_asked(quote, stop[0]) else place


def _is_asked(one: str, other: str) -> bool:
    """Whether two passages end their sentences, and one of them a question."""
    ends = {one[-1:], other[-1:]}
    return "?" in ends and ends <= _STOPS


def _trimmed(quote: str, text: str, place: Place, lang: str) -> Place:
    """A place without words at its edges that the quote has nothing for, unless its edge is the quote's own mark."""
    start, end = own_words(quote, text, place.start, place.end, lang)
    first, last = quote[:1], quote[-1:]
    start = place.start if first == text[place.start] and not first.isalnum() else start
    ended = last == text[place.end - 1] and not last.isalnum()
    end = place.end if ended or _is_asked(quote, text[: place.end]) else end
    return replace(place, start=start, end=end)


def _stands_for(piece: str, context: str, lang: str) -> bool:
    """Whether words beside a place may stand for some that the quote has: they are neither context nor say nothing."""
    known = fold(context, case=True)
    own = fold(piece, case=True)
    return "\n\n" not in piece and not says_nothing(piece, lang) and not (known and (own in known or known in own))


def _unbroken(selector: Selector, text: str, place: Place) -> Place:
    """A place with the words whole that it cuts; where the quote was cut so too, as its context tells, it stays."""
    cut = _is_cut(selector.before, selector.quote), _is_cut(selector.quote, selector.after)
    if place.how == "approximate" or any(cut) or not cuts(text, place.start, place.end):
        return place
    start, end = number.whole(text, place.start, place.end)
    return replace(place, start=start, end=end, how="approximate")


def _prefixed(selector: Selector, text: str, place: Place, lang: str) -> Place:
    """A place with what a hyphen joins to its first word and makes another of it: non-smokers are no smokers."""
    before = text[max(0, place.start - _PREFIX) : place.start]
    if before[-1:] not in _HYPHENS or not selector.quote[:1].isalnum() or selector.before[-1:] in _HYPHENS:
        return place
    word = re.split(r"\W", before[:-1])[-1]
    if word.lower() not in language(lang).rewording.prefixes.split():
        return place
    return replace(place, start=place.start - len(word) - 1, how="approximate")


def _is_cut(left: str, right: str) -> bool:
    return left[-1:].isalnum() and right[:1].isalnum()


def _signed(text: str, place: Place) -> Place:
    """A place with the sign of the number that it begins with: words are cut between the two, numbers are not."""
    before = place.start - 1
    return replace(place, start=before) if before >= 0 and _SIGN.match(text, before) else place


def _crossed(selector: Selector, text: str, place: Place, lang: str) -> str:
    """In which respect a place claims something else than the quote, or nothing."""
    if place.how == "exact" and _sealed(text, place.start, place.end):
        return ""
    quoted, stands = _quoted(selector, lang), uncut(text, place.start, place.end, lang)
    return "" if quoted == stands else difference(read(quoted, lang), read(stands, lang))


def _quoted(selector: Selector, lang: str) -> str:
    """What is read of the quote; its context only tells whether a number or a sign goes on there."""
    before, quote, after = selector.before, selector.quote, selector.after
    # Context may come stripped: then two words, or a number and the sign of the next, would run into one.
    begins = quote[:1].isalnum() or bool(_SIGN.match(quote))
    before += " " * (before[-1:].isalnum() and begins)
    after = " " * (after[:1].isalnum() and quote[-1:].isalnum()) + after
    return uncut(before + quote + after, len(before), len(before) + len(quote), lang)


def _sealed(text: str, start: int, end: int) -> bool:
    """Whether nothing around an exact copy can change what it claims: no number and no word goes on at its edges."""
    edges = "".join(text[max(0, at - _BESIDE) : at + _BESIDE] for at in (start, end))
    if any(letter.isnumeric() or letter in "'’" for letter in edges) or cuts(text, start, end):
        return False
    return not goes_on(text, start) and not goes_on(text, end)


def _same(one: str, other: str) -> bool:
    """Whether two passages that are the same but for capitals differ in none, or in their first letter's only."""
    one, other = fold(one), fold(other)
    return one[1:] == other[1:] and one[:1].casefold() == other[:1].casefold()
