"""Where a quote stands in today's text, or why it cannot be said.

A ladder: the exact words; the same words folded; a passage that reads nearly like the quote with its surroundings. The
place for which most speaks (`candidate`) is taken when it keeps enough of the quote, is ahead of the others, and claims
what the quote claims (`claim`): that is asked of the best place only, and never sends a note on to another copy. A note
on the wrong words is worse than an orphan. Offsets are code points of the text as given.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, NamedTuple

from enregard.core.anchoring.candidate import Candidate, How, Place, Selector, candidates, cuts, obvious, steps
from enregard.core.anchoring.claim import Claims, claims, difference
from enregard.core.anchoring.passage import Words, words
from enregard.core.text.fold import fold

__all__ = ["Change", "Choice", "How", "Outcome", "Place", "Selector", "State", "find", "find_all", "locate"]

State = Literal["placed", "moved", "ambiguous", "orphan"]

_LEAD: Final = 0.1
"""What the best place must be ahead of the runner-up, of 2 (1 for the quote, 1/2 for each side of the context)."""
_LADDER: Final[tuple[How, ...]] = ("exact", "folded", "approximate")
_NEARER: Final = 0.7
"""A hint decides between places as good as each other when the nearest is so much nearer than the next;"""
_NEARER_ALONE: Final = 0.5
"""without any context, so much."""
_THERE: Final = 0.75
_AWAY: Final = 1.0
"""Where both sides of the context stand around other words, the quote was replaced there: a copy of it that has no more
than half of the context is another copy."""
_NEAREST: Final = 0.3
"""What a passage keeps of a quote, at least, to be named as the nearest."""
_SIMILAR: Final = 0.5
"""What it keeps, at least, for the numbers in it to be given as the reason."""
_MOST: Final = 16
"""How many words of context are proposed at most."""
_SPACES: Final = re.compile(r"\s+")
_WORD_BEFORE: Final = re.compile(r"\w+\W*\Z")
_WORD_AFTER: Final = re.compile(r"\W*\w+")
_TOKEN: Final = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several places that are as good as each other."""

    place: Place
    context: str
    """The shortest context that would decide for it, as a note gives it: `words before [[quote]] words after`."""


@dataclass(frozen=True, slots=True)
class Change:
    """Words of a quote that read otherwise now; one side is empty where words were added or left out."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where a quote stands, or why it cannot be said."""

    state: State
    selector: Selector
    place: Place | None = None
    """Where it stands, when it is placed or moved."""
    changes: tuple[Change, ...] = ()
    """When it is moved: what reads otherwise."""
    proposal: str = ""
    """When it is moved: the quotation to put into the note, with context where that is needed to find it again."""
    choices: tuple[Choice, ...] = ()
    """When it is ambiguous: all the places that are as good, in the order of the text."""
    nearest: Place | None = None
    """When it is an orphan: the passage that reads most like it, if any does."""
    reason: str = ""
    """When it is an orphan: `numbers`, `currencies` or `negations` where those of the nearest passage differ; `taken`
    where another quote of the same words has the place; else nothing."""


def locate(
    quote: str, text: str, before: str = "", after: str = "", hint: int | None = None, lang: str = ""
) -> Place | None:
    """Where `quote` stands in `text`; None if numbers differ, nothing is close enough, or several places are as good.

    `before` and `after` are what stood on either side of it, `hint` the offset at which it last stood, `lang` the
    language of both. Offsets are code points of `text`.
    """
    selector = Selector(quote, before, after, hint)
    place = obvious(selector, text)
    if place is None:
        rivals = _rivals(selector, candidates(selector, text))
        if len(rivals) != 1:
            return None
        place = _signed(text, _place(rivals[0]))
    return None if _crossed(selector, text, place, lang) else place


def find(quote: str, text: str, before: str = "", after: str = "", hint: int | None = None, lang: str = "") -> Outcome:
    """As `locate`, with all that an editor needs to know where the quote is not simply placed."""
    return _found(Selector(quote, before, after, hint), text, lang)


def find_all(selectors: Sequence[Selector], text: str, lang: str = "") -> tuple[Outcome, ...]:
    """What `find` tells of each quote of a note, in their order; quotes that are the same share their places out.

    Where as many places are as good as there are same quotes, each gets its own, in the order of the text. Where there
    are more places, all of these quotes are ambiguous; where there are fewer, the last ones are orphans.
    """
    asked = Counter(selectors)
    met: Counter[Selector] = Counter()
    once = {selector: _found(selector, text, lang) for selector in asked}
    out = []
    for selector in selectors:
        out.append(_shared(once[selector], met[selector], asked[selector], text, lang))
        met[selector] += 1
    return tuple(out)


def _shared(outcome: Outcome, nth: int, of: int, text: str, lang: str) -> Outcome:
    """The outcome for the `nth` (from 0) of `of` quotes that are the same."""
    selector = outcome.selector
    places = [choice.place for choice in outcome.choices]
    if of == 1 or outcome.state == "orphan" or len(places) > of or any(place.how == "approximate" for place in places):
        return outcome
    if nth < len(places):
        return _stood(selector, text, places[nth], lang)
    if nth == 0:
        return outcome
    return Outcome("orphan", selector, nearest=places[-1] if places else outcome.place, reason="taken")


def _found(selector: Selector, text: str, lang: str) -> Outcome:
    place = obvious(selector, text)
    if place is not None:
        return _stood(selector, text, place, lang)
    found = candidates(selector, text)
    rivals = _rivals(selector, found)
    if not rivals:
        return _lost(selector, text, found, lang)
    if len(rivals) == 1:
        return _stood(selector, text, _place(rivals[0]), lang)
    return _undecided(selector, text, rivals, lang)


def _undecided(selector: Selector, text: str, rivals: Sequence[Candidate], lang: str) -> Outcome:
    """The outcome where several places are as good; those that claim something else are not offered."""
    places = sorted(map(_place, rivals), key=lambda place: place.start)
    reasons = [_crossed(selector, text, place, lang) for place in places]
    offered = [place for place, reason in zip(places, reasons, strict=True) if not reason]
    if not offered:
        return Outcome("orphan", selector, nearest=_place(rivals[0]), reason=reasons[0])
    return Outcome(
        "ambiguous", selector, choices=tuple(Choice(place, _context(text, place, places)) for place in offered)
    )


def _lost(selector: Selector, text: str, found: Sequence[Candidate], lang: str) -> Outcome:
    """The outcome where no place keeps enough of the quote."""
    best = max(found, key=lambda candidate: (_there(candidate), candidate.kept), default=None)
    if best is None or not (_there(best) or best.kept >= _NEAREST):
        return Outcome("orphan", selector)
    nearest = _place(best)
    reason = _crossed(selector, text, nearest, lang) if _there(best) or best.kept >= _SIMILAR else ""
    return Outcome("orphan", selector, nearest=nearest, reason=reason)


def _there(candidate: Candidate) -> bool:
    """Whether both sides of the context stand around a place."""
    return min(candidate.before, candidate.after) >= _THERE


_SIGN: Final = re.compile(r"(?<!\w)[-−–‑±<>≤≥](?=\d)")


def _signed(text: str, place: Place) -> Place:
    """A place with the sign of the number that it begins with: words are cut between the two, numbers are not."""
    before = place.start - 1
    cut = place.how == "approximate" and before >= 0 and _SIGN.match(text, before)
    return replace(place, start=before) if cut else place


def _stood(selector: Selector, text: str, place: Place, lang: str) -> Outcome:
    """The outcome where one place is the best."""
    place = _signed(text, place)
    reason = _crossed(selector, text, place, lang)
    if reason:
        return Outcome("orphan", selector, nearest=place, reason=reason)
    stands = text[place.start : place.end]
    if place.how == "exact" or (place.how == "folded" and _same(selector.quote, stands)):
        return Outcome("placed", selector, place)
    return Outcome("moved", selector, place, _changes(selector.quote, stands), _proposal(text, place))


def _place(candidate: Candidate) -> Place:
    return Place(candidate.start, candidate.end, candidate.kept, candidate.how)


def _rivals(selector: Selector, found: Sequence[Candidate]) -> list[Candidate]:
    """The best candidates that hold: one where the evidence decides, several where it does not, or none."""
    if not found or not found[0].holds:
        return []
    best = found[0]
    if best.before + best.after <= _AWAY and any(map(_there, found)):
        return []
    rivals = [rival for rival in found if rival.holds and best.weight - rival.weight < _LEAD]
    rung = min(_LADDER.index(rival.how) for rival in rivals)
    rivals = [rival for rival in rivals if _LADDER.index(rival.how) == rung]
    entire = [rival for rival in rivals if _entire(selector, rival)]
    if len(entire) == 1:
        return entire
    return _nearer(rivals, selector)


def _entire(selector: Selector, candidate: Candidate) -> bool:
    """Whether a candidate has all of the context that was given."""
    return (
        bool(selector.before or selector.after)
        and candidate.before >= bool(selector.before)
        and candidate.after >= bool(selector.after)
    )


def _nearer(rivals: list[Candidate], selector: Selector) -> list[Candidate]:
    """The one that is clearly nearest to where the quote last stood, or all of them."""
    hint = selector.hint
    if len(rivals) == 1 or hint is None:
        return rivals
    near = sorted(rivals, key=lambda rival: abs(rival.start - hint))
    share = _NEARER if selector.before or selector.after else _NEARER_ALONE
    return near[:1] if abs(near[0].start - hint) <= share * abs(near[1].start - hint) else rivals


def _crossed(selector: Selector, text: str, place: Place, lang: str) -> str:
    """In which respect a place claims something else than the quote, or nothing."""
    if place.how == "exact" and _sealed(text, place.start, place.end):
        return ""
    quoted, stands = _quoted(selector, lang), claims(text, place.start, place.end, lang)
    if quoted.amounts and not stands.amounts:
        # A number in words at the quote's edge may have been replaced, and so left outside the place.
        wide = claims(text, *_widened(text, place), lang)
        stands = replace(stands, amounts=wide.amounts)
    return difference(quoted, stands)


def _quoted(selector: Selector, lang: str) -> Claims:
    """What the quote claims; its context only tells whether a number or a sign goes on there."""
    before, quote, after = selector.before, selector.quote, selector.after
    # Context may come stripped: then two words, or a number and the sign of the next, would run into one.
    begins = quote[:1].isalnum() or bool(_SIGN.match(quote))
    before += " " * (before[-1:].isalnum() and begins)
    after = " " * (after[:1].isalnum() and quote[-1:].isalnum()) + after
    return claims(before + quote + after, len(before), len(before) + len(quote), lang)


def _widened(text: str, place: Place) -> tuple[int, int]:
    """A place with the word before and the word after it."""
    left = _WORD_BEFORE.search(text, max(0, place.start - 40), place.start)
    right = _WORD_AFTER.match(text, place.end)
    return left.start() if left else place.start, right.end() if right else place.end


def _sealed(text: str, start: int, end: int) -> bool:
    """Whether nothing around an exact copy can change what it claims: no number and no word goes on at its edges."""
    edges = text[max(0, start - 1) : start + 2] + text[max(start, end - 2) : end + 2]
    return not any(letter.isnumeric() or letter in "'’" for letter in edges) and not cuts(text, start, end)


def _same(one: str, other: str) -> bool:
    """Whether two passages that are the same but for capitals differ in none, or in their first letter's only."""
    one, other = fold(one), fold(other)
    return one == other or (one[1:] == other[1:] and one[:1].casefold() == other[:1].casefold())


def _changes(quote: str, stands: str) -> tuple[Change, ...]:
    """What reads otherwise in a passage than in a quote, word by word."""
    old, new = list(_TOKEN.finditer(quote)), list(_TOKEN.finditer(stands))
    diff = steps([fold(token[0]) for token in old], [fold(token[0]) for token in new])
    return tuple(
        Change(_cut(quote, old[low:high]), _cut(stands, new[first:end]))
        for same, low, high, first, end in diff
        if not same
    )


def _cut(text: str, tokens: Sequence[re.Match[str]]) -> str:
    return _line(text[tokens[0].start() : tokens[-1].end()]) if tokens else ""


def _line(text: str) -> str:
    """`text` on one line, as a quotation in a note is."""
    return " ".join(text.split())


def _proposal(text: str, place: Place) -> str:
    """The quotation that finds a place again, exactly and alone."""
    quote = text[place.start : place.end]
    others = [
        Place(at.start(), at.end(), 1.0, "exact")
        for at in re.finditer(re.escape(quote), text)
        if at.end() <= place.start or place.end <= at.start()
    ]
    return _context(text, place, [place, *others]) if others else _line(quote)


def _context(text: str, place: Place, places: Sequence[Place]) -> str:
    """The fewest words on either side of a place that no other place has, as a note gives them."""
    whole = words(text)
    around = _around(whole, place)
    others = [_around(whole, other) for other in places if other != place]
    left, right = next(
        (
            (size - after, after)
            for size in range(1, _MOST + 1)
            for after in range(size + 1)
            if not any(_alike(around, other, size - after, after) for other in others)
        ),
        (_MOST // 2, _MOST // 2),
    )
    first, end = around.range
    start = whole.starts[max(0, first - left)] if left and first else place.start
    stop = whole.ends[min(len(whole.words), end + right) - 1] if right and end < len(whole.words) else place.end
    before, quote, after = text[start : place.start], text[place.start : place.end], text[place.end : stop]
    return _SPACES.sub(" ", f"{before}[[{_line(quote)}]]{after}").strip()


class _Around(NamedTuple):
    """The words on either side of a place, from the place outwards, and the range of words between."""

    range: tuple[int, int]
    before: tuple[str, ...]
    after: tuple[str, ...]


def _around(whole: Words, place: Place) -> _Around:
    first = bisect_left(whole.starts, place.start)
    end = bisect_right(whole.ends, place.end)
    return _Around((first, end), whole.words[max(0, first - _MOST) : first][::-1], whole.words[end : end + _MOST])


def _alike(one: _Around, other: _Around, left: int, right: int) -> bool:
    return one.before[:left] == other.before[:left] and one.after[:right] == other.after[:right]
