"""What to write into a note so that its words are found again: a quotation, with context where that decides."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple

from enregard.core.anchoring.passage import Words, words
from enregard.core.anchoring.place import Place

_MOST: Final = 16
"""How many words of context are proposed at most."""
_SIZES: Final = range(1, _MOST + 1)
_SPACES: Final = re.compile(r"\s+")


def proposal(text: str, place: Place) -> str:
    """The quotation that finds a place again, exactly and alone."""
    quote = text[place.start : place.end]
    others = [
        Place(at.start(), at.end(), 1.0, "exact")
        for at in re.finditer(re.escape(quote), text)
        if at.end() <= place.start or place.end <= at.start()
    ]
    return context(text, place, [place, *others]) if others else _line(quote)


def context(text: str, place: Place, places: Sequence[Place]) -> str:
    """The fewest words on either side of a place that no other place has, as a note gives them."""
    whole = words(text)
    around = _around(whole, place)
    others = [_around(whole, other) for other in places if other != place]
    left, right = next(
        (
            (size - after, after)
            for size in _SIZES
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


def _line(text: str) -> str:
    """`text` on one line, as a quotation in a note is."""
    return " ".join(text.split())
