"""Where a quote stands in today's text, or why it cannot be said.

A ladder: the exact words; the same words folded; a passage that reads nearly like the quote with its surroundings. The
place for which most speaks (`candidate`) is taken when it keeps enough of the quote, is ahead of the others, and claims
what the quote claims (`claim`): that is asked of the best place only, and never sends a note on to another copy. A note
on the wrong words is worse than an orphan. Offsets are code points of the text as given.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from enregard.core.anchoring.candidate import Candidate, Selector, candidates, obvious
from enregard.core.anchoring.copied import cleaned
from enregard.core.anchoring.judgement import fitted, grown, judged
from enregard.core.anchoring.place import Change, How, Place
from enregard.core.anchoring.proposal import context, proposal
from enregard.core.anchoring.rewording import has_same_words, rewording
from enregard.core.text.flow import Flowed, flowed

__all__ = ["Change", "Choice", "How", "Outcome", "Place", "Selector", "State", "find", "find_all", "locate"]

State = Literal["placed", "moved", "held", "ambiguous", "orphan"]

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
_NEARLY: Final = 4
"""How many places are asked for the quote's words written otherwise."""
_FEW: Final = 9
"""Of a quote of more words enough is left of them, whatever is written otherwise."""
_NEAREST: Final = 0.3
"""What a passage keeps of a quote, at least, to be named as the nearest."""
_SIMILAR: Final = 0.5
"""What it keeps, at least, for the numbers in it to be given as the reason."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several places that are as good as each other."""

    place: Place
    context: str
    """The shortest context that would decide for it, as a note gives it: `words before [[quote]] words after`."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where a quote stands, or why it cannot be said."""

    state: State
    selector: Selector
    place: Place | None = None
    """Where it stands, when it is placed, moved or held."""
    changes: tuple[Change, ...] = ()
    """When it is moved or held: what reads otherwise, and of what carries the claim, how."""
    proposal: str = ""
    """When it is moved or held: the quotation to put into the note, with the context that finds it again."""
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

    A place is `held` where words changed that carry the claim; what differs is in its `differs`.

    `before` and `after` are what stood on either side of it, `hint` the offset at which it last stood, `lang` the
    language of both. Offsets are code points of `text`. Lines may be broken anywhere in any of them.
    """
    # A quote that begins or ends with white space means that white space, sign for sign.
    flow = flowed(text) if quote == quote.strip() else Flowed(text, ())
    near = None if hint is None else flow.shown(hint)
    selector = Selector(flowed(quote).text, flowed(before).text, flowed(after).text, near)
    place = _located(selector, flow.text, lang)
    if place is None:
        return None
    start, end = flow.offset(place.start), flow.offset(place.end - 1) + 1
    how = "folded" if place.how == "exact" and text[start:end] != quote else place.how
    return replace(place, start=start, end=end, how=how)


def _located(selector: Selector, text: str, lang: str) -> Place | None:
    place = obvious(selector, text)
    if place is None:
        found = candidates(selector, text)
        places = [_place(rival) for rival in _rivals(selector, found)] or _written_otherwise(
            selector, text, found, lang
        )
        if len(places) != 1:
            return None
        place = places[0]
    judgement = judged(selector, text, place, lang)
    return None if judgement.reason else judgement.place


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
    if (
        of == 1
        or outcome.state in ("orphan", "held")
        or len(places) > of
        or any(place.how == "approximate" for place in places)
    ):
        return outcome
    if nth < len(places):
        return _stood(selector, text, places[nth], lang)
    if nth == 0:
        return outcome
    return Outcome("orphan", selector, nearest=places[-1] if places else outcome.place, reason="taken")


def _found(selector: Selector, text: str, lang: str) -> Outcome:
    """What is told of one quote; one that nothing is found for may have been copied from a page, with its numbers."""
    found = _sought(selector, text, lang)
    clean = cleaned(selector.quote) if found.state in ("orphan", "held") else selector.quote
    if clean == selector.quote:
        return found
    again = _sought(replace(selector, quote=clean), text, lang)
    if again.place is None or again.state != "placed":
        return found
    changes = rewording(selector.quote, text, again.place.start, again.place.end, lang).changes
    plain = tuple(replace(change, carries="") for change in changes)
    place = replace(again.place, how="approximate")
    return Outcome("moved", selector, place, plain, proposal(text, place))


def _sought(selector: Selector, text: str, lang: str) -> Outcome:
    place = obvious(selector, text)
    if place is not None:
        return _stood(selector, text, place, lang)
    found = candidates(selector, text)
    rivals = _rivals(selector, found)
    places = [_place(rival) for rival in rivals] or _written_otherwise(selector, text, found, lang)
    if not places:
        return _lost(selector, text, found, lang)
    if len(places) == 1:
        return _stood(selector, text, places[0], lang)
    return _undecided(selector, text, places, lang)


def _written_otherwise(selector: Selector, text: str, found: Sequence[Candidate], lang: str) -> list[Place]:
    """The places that have the quote's own words, spelt or counted otherwise, where too little speaks for any place.

    Of a quote of few words a number in digits, or a slip that was mended, leaves less than is enough.
    """
    there = list(filter(_there, found))
    if not there and len(selector.quote.split()) > _FEW:
        return []
    nearest = [fitted(selector, text, _place(one), lang) for one in there or found[:_NEARLY]]
    same = [one for one in nearest if has_same_words(selector.quote, text, one.start, one.end, lang)]
    return [one.place for one in (judged(selector, text, place, lang) for place in same) if not one.reason]


def _undecided(selector: Selector, text: str, best: Sequence[Place], lang: str) -> Outcome:
    """The outcome where several places are as good; those that claim something else are not offered."""
    places = sorted(best, key=lambda place: place.start)
    found = [judged(selector, text, place, lang) for place in places]
    offered = [place for place, one in zip(places, found, strict=True) if not one.reason and one.place.how != "held"]
    if not offered:
        return Outcome("orphan", selector, nearest=best[0], reason=found[0].reason)
    return Outcome(
        "ambiguous", selector, choices=tuple(Choice(place, context(text, place, places)) for place in offered)
    )


def _lost(selector: Selector, text: str, found: Sequence[Candidate], lang: str) -> Outcome:
    """The outcome where no place keeps enough of the quote."""
    best = max(found, key=lambda candidate: (_there(candidate), candidate.kept), default=None)
    if best is None or not (_there(best) or best.kept >= _NEAREST):
        return Outcome("orphan", selector)
    nearest = grown(selector, text, _place(best), lang)
    reason = judged(selector, text, nearest, lang).reason if _there(best) or best.kept >= _SIMILAR else ""
    return Outcome("orphan", selector, nearest=nearest, reason=reason)


def _there(candidate: Candidate) -> bool:
    """Whether both sides of the context stand around a place."""
    return min(candidate.before, candidate.after) >= _THERE


def _stood(selector: Selector, text: str, place: Place, lang: str) -> Outcome:
    """The outcome where one place is the best."""
    found = judged(selector, text, place, lang)
    place = found.place
    if found.reason:
        return Outcome("orphan", selector, nearest=place, reason=found.reason)
    if place.how in ("exact", "folded") and not found.changes:
        return Outcome("placed", selector, place)
    state: State = "held" if place.how == "held" else "moved"
    return Outcome(state, selector, place, found.changes, proposal(text, place))


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
