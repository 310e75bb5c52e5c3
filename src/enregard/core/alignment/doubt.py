"""What speaks against a pair of blocks, or for it, beside the two blocks themselves: all that faces each other around.

A confidence says how well two blocks go together. Here it is weighed against the whole alignment: whether what stands
around is certain; whether words that stand again and again face the same ones each time; whether a heading faces the
one under which the translation of its text stands; whether two pairs would do better with each other's passages;
whether what faces nothing beside a pair would do as well.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations, takewhile
from math import exp
from typing import Final

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.block_score import BlockScore, is_form, is_heading
from enregard.core.alignment.fixed_point import FixedPoint
from enregard.core.alignment.headed import rearrangements
from enregard.core.alignment.path import SURE

_NUMBER: Final = re.compile(r"\d+")
_CERTAIN: Final = 0.95
"""Where the pairs before and after two blocks are surer than this, nothing else could face these,"""
_BETWEEN: Final = 1.0
"""and so much more speaks for them."""
_DOUBTED: Final = 0.45
"""How sure it is at most that blocks translate each other where what is around them says otherwise."""
_OFTENER: Final = 2
"""A pair contradicts none of others if it stands more than so many times as often as these."""
_EXCHANGED: Final = 2.5
"""Two pairs are in doubt if so much more speaks for either's passages facing the other's."""
_ABOUT: Final = 1.0
"""About as well: so much less speaks for it at most."""
_AS_WELL: Final = 0.2
"""As well: so little less."""
_RUN_IN: Final = 1.5
"""So much speaks at least for a heading that faces one and more, or it is in doubt."""
_SETTLED: Final = 0.9995
"""What is surer than this is asked nothing more."""

Gains = Mapping[int, float]
"""For the number of a bead of one block on each side how much speaks for it; of such as are not settled."""


def doubted(score: BlockScore, beads: Sequence[Bead], known: Sequence[FixedPoint] = ()) -> list[Bead]:
    """Beads, each as sure as what is around it lets it be; what is `known` stays as it is."""
    approved = {*known}
    gains = {
        k: score.evidence(bead.source[0], bead.target[0], 1, 1)
        for k, bead in enumerate(beads)
        if bead.confidence < _SETTLED and len(bead.source) == len(bead.target) == 1 and bead[:2] not in approved
    }
    wrong = {
        *_contradicting(score, beads, gains),
        *_misplaced(score, beads, gains),
        *_exchanged(score, beads, gains),
        *_interchangeable(score, beads, gains),
        *(k for k, bead in enumerate(beads) if bead[:2] not in approved and _is_swallowed(score, bead)),
    }
    wrong.update(_rivaled(score, beads, gains, wrong))
    return [
        bead._replace(confidence=min(bead.confidence, _DOUBTED)) if k in wrong else _between(score, beads, k)
        for k, bead in enumerate(beads)
    ]


def _contradicting(score: BlockScore, beads: Sequence[Bead], gains: Gains) -> Iterator[int]:
    """Pairs of words that stand again and again, of which either faces others elsewhere.

    Of two headings that stand in every chapter, each faces its own translation: where one faces the other's for once,
    something moved or is missing. Words that have two translations are no such thing, if nothing else has these.
    """
    unsure = [k for k, gain in gains.items() if gain < SURE]
    if not unsure:
        return
    often = Counter(_said(score, bead) for bead in beads if len(bead.source) == len(bead.target) == 1)
    facing: tuple[defaultdict[str, list[str]], ...] = (defaultdict(list), defaultdict(list))
    for ours, theirs in often:
        facing[0][ours].append(theirs)
        facing[1][theirs].append(ours)
    for k in unsure:
        ours, theirs = _said(score, beads[k])
        here = max((often[ours, other] for other in facing[0][ours] if other != theirs), default=0)
        there = max((often[other, theirs] for other in facing[1][theirs] if other != ours), default=0)
        if often[ours, theirs] <= _OFTENER * min(here, there):
            yield k


def _said(score: BlockScore, bead: Bead) -> tuple[str, str]:
    return score.blocks[0][bead.source[0]].text, score.blocks[1][bead.target[0]].text


def _misplaced(score: BlockScore, beads: Sequence[Bead], gains: Gains) -> Iterator[int]:
    """Pairs of headings whose texts face those of others, where these headings would do about as well."""
    found = {pair for before, _, gain in rearrangements(score, beads) if gain > -_ABOUT for pair in before}
    return (k for k in gains if (beads[k].source[0], beads[k].target[0]) in found)


def _exchanged(score: BlockScore, beads: Sequence[Bead], gains: Gains) -> Iterator[int]:
    """Pairs that would do better with each other's passages, by words that each pair has on one side only."""
    waiting: defaultdict[bytes, list[int]] = defaultdict(list)
    lost: dict[int, frozenset[bytes]] = {}
    for k in gains:
        (i,), (j,), _ = beads[k]
        ours, theirs = score.likelihood.words(0, i, i + 1), score.likelihood.words(1, j, j + 1)
        lost[k] = frozenset(ours - theirs)
        for word in theirs - ours:
            waiting[word].append(k)
    for k, words in lost.items():
        (i,), (j,), _ = beads[k]
        for other in {n for word in words & waiting.keys() for n in waiting[word]}:
            (x,), (y,), _ = beads[other]
            gain = score.evidence(i, y, 1, 1) + score.evidence(x, j, 1, 1)
            if gain > gains[k] + gains[other] + _EXCHANGED:
                yield from (k, other)


def _interchangeable(score: BlockScore, beads: Sequence[Bead], gains: Gains) -> Iterator[int]:
    """Two pairs of words that are repeated, and do as well with each other's translation.

    All four face nothing elsewhere, and so did not find each other there: which translates which, nothing tells.
    """
    alone = [
        {score.blocks[side][k].text for bead in beads if not bead.side(1 - side) for k in bead.side(side)}
        for side in (0, 1)
    ]
    found: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for k in gains if all(alone) else ():
        ours, theirs = _said(score, beads[k])
        if ours in alone[0] and theirs in alone[1]:
            found[ours, theirs].append(k)
    for one, other in combinations(found, 2):
        (i,), (j,), _ = beads[found[one][0]]
        (x,), (y,), _ = beads[found[other][0]]
        gain = score.evidence(i, y, 1, 1) + score.evidence(x, j, 1, 1)
        if one[0] != other[0] and one[1] != other[1]:
            yield from (
                k for n in found[one] for m in found[other] if gain > gains[n] + gains[m] - _AS_WELL for k in (n, m)
            )


def _rivaled(score: BlockScore, beads: Sequence[Bead], gains: Gains, wrong: Collection[int]) -> Iterator[int]:
    """Pairs of which either passage would do as well with one beside the pair that faces nothing, or is in doubt.

    Between two scripts that tells nothing where neither has words in common, since names have no letters in common
    either: every neighbor of about that length would do.
    """
    for k, gain in gains.items():
        if _is_over_its_text(score, beads, k):
            continue
        (i,), (j,), _ = beads[k]
        free = [beads[n] for n in _beside(beads, k, wrong)]
        rivals = [*((x, j) for bead in free for x in bead.source), *((i, y) for bead in free for y in bead.target)]
        found = [rival for rival in rivals if score.evidence(*rival, 1, 1) > gain - _AS_WELL]
        if found and (
            _share_letters(*_said(score, beads[k])) or any(_share_words(score, *p) for p in ((i, j), *found))
        ):
            yield k


def _share_letters(ours: str, theirs: str) -> bool:
    return any(map(str.isalpha, {*ours.casefold()}.intersection(theirs.casefold())))


def _share_words(score: BlockScore, i: int, j: int) -> bool:
    words = score.likelihood.words
    return not all(map(is_form, words(0, i, i + 1) & words(1, j, j + 1)))


def _is_over_its_text(score: BlockScore, beads: Sequence[Bead], k: int) -> bool:
    """Whether two headings stand right above passages that certainly face each other."""
    (i,), (j,), _ = beads[k]
    if k + 1 == len(beads) or not is_heading(score.blocks[0][i]) or not is_heading(score.blocks[1][j]):
        return False
    ours, theirs, sure = beads[k + 1]
    return ours[:1] == (i + 1,) and theirs[:1] == (j + 1,) and sure > _CERTAIN


def _beside(beads: Sequence[Bead], k: int, wrong: Collection[int]) -> Iterator[int]:
    """Those that face nothing, or are in doubt, from a bead on to the next ones that are neither."""
    for after in (range(k + 1, len(beads)), range(k - 1, -1, -1)):
        yield from takewhile(
            lambda n: not beads[n].source or not beads[n].target or beads[n].confidence < _DOUBTED or n in wrong, after
        )


def _is_swallowed(score: BlockScore, bead: Bead) -> bool:
    """Whether several headings run into what faces none: a section may stand beside a paragraph; or a heading
    faces one and what is under it, though little speaks for that."""
    if len(bead.source) * len(bead.target) <= 1:
        return False
    ours, theirs = ([is_heading(side[k]) for k in bead.side(s)] for s, side in enumerate(score.blocks))
    # One heading may have become the beginning of a paragraph.
    if abs(sum(ours) - sum(theirs)) >= 2 and not all(ours) and not all(theirs):
        return True
    return (
        any(ours) and any(theirs) and score.evidence(bead.source[0], bead.target[0], len(ours), len(theirs)) < _RUN_IN
    )


def _between(score: BlockScore, beads: Sequence[Bead], k: int) -> Bead:
    """A bead that is surer between two pairs that are certain: two blocks there hardly face others.

    Where each has numbers, and none of the other's, something else may have stood in the place of either.
    """
    bead = beads[k]
    if not 0 < k < len(beads) - 1 or bead.confidence >= _CERTAIN:
        return bead
    if not _is_between(beads[k - 1], bead, beads[k + 1]) or _numbers_differ(score, bead):
        return bead
    odds = bead.confidence / (1 - bead.confidence) * exp(_BETWEEN)
    return bead._replace(confidence=odds / (1 + odds))


def _numbers_differ(score: BlockScore, bead: Bead) -> bool:
    ours, theirs = ({*_NUMBER.findall(side[bead.side(s)[0]].text)} for s, side in enumerate(score.blocks))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _is_between(before: Bead, bead: Bead, after: Bead) -> bool:
    """Whether two blocks stand directly between two pairs that are certain, in both texts."""
    return (
        len(bead.source) == len(bead.target) == 1
        and all(one.source and one.target and one.confidence > _CERTAIN for one in (before, after))
        and before.target[-1] + 1 == bead.target[0] == after.target[0] - 1
    )
