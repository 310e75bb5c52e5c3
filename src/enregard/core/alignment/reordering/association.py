"""Words that translate each other in one text, learned from passages that surely do.

Two words that stand in the same pairs again and again, and hardly elsewhere, go together: the measure is Dice's
coefficient, linked competitively (Melamed, "Models of Translational Equivalence among Words", 2000). A build calls
this, so it is plain Python, and asks of the words in doubt alone; `lexicon` learns all words of long texts.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from enregard.core.alignment.likelihood import CONCEPT
from enregard.core.alignment.reordering.competitive_linking import links

Words = AbstractSet[bytes]

_SEEN: Final = 2
"""Pairs that two words have in common at least;"""
_DICE: Final = 0.6
"""and how much of where they stand at all, at least: twice what is common over the sum."""
_MARGIN: Final = 0.05
"""By how much a word goes better with the one than with any other."""
_COMMON: Final = 0.3
"""Words in more than this share of the pairs tell nothing."""


def learned(
    pairs: Sequence[tuple[Words, Words]], asked: tuple[Words, Words]
) -> tuple[Mapping[bytes, bytes], Mapping[bytes, bytes]]:
    """For words that are asked of on either side what stands for both of two that translate each other.

    `pairs` are the words of passages that face each other. Words that both sides have are known, and not asked of.
    """
    most = max(_SEEN, int(_COMMON * len(pairs)))
    where = [_places((pair[side] for pair in pairs), asked[side], most) for side in (0, 1)]
    at: defaultdict[int, list[bytes]] = defaultdict(list)
    for word, places in where[1].items():
        for place in places:
            at[place].append(word)
    ours, theirs = ([*side] for side in where)
    number = {word: n for n, word in enumerate(theirs)}
    gains = {}
    for n, word in enumerate(ours):
        mine = where[0][word]
        common = Counter(other for place in mine for other in at[place])
        for other, count in common.items():
            dice = 2 * count / (len(mine) + len(where[1][other]))
            if count >= _SEEN and dice >= _DICE:
                gains[n, number[other]] = dice
    found: tuple[dict[bytes, bytes], dict[bytes, bytes]] = {}, {}
    for n, one in enumerate(links(gains, _DICE, _MARGIN)):
        found[0][ours[one.source]] = found[1][theirs[one.target]] = CONCEPT + CONCEPT + b"%d" % n
    return found


def _places(sides: Iterable[Words], asked: Words, most: int) -> dict[bytes, list[int]]:
    """The pairs in which each word stands that is asked of, where they are neither too few nor too many."""
    found: defaultdict[bytes, list[int]] = defaultdict(list)
    for number, words in enumerate(sides):
        for word in words & asked:
            found[word].append(number)
    return {word: places for word, places in found.items() if _SEEN <= len(places) <= most}
