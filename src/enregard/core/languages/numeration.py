"""Number words made by rule: tens with their units, hundreds, and the forms in which they agree."""

from __future__ import annotations

from collections.abc import Mapping


def tens(written: str, units: Mapping[str, int], form: str) -> dict[str, int]:
    """The numbers between the tens, from twenty on, in one word: `form` is made of `unit` and `ten`.

    `written` are twenty, thirty, … in their order.
    """
    return {
        form.format(unit=unit, ten=ten): 10 * place + value
        for place, ten in enumerate(written.split(), 2)
        for unit, value in units.items()
        if 0 < value < 10
    }


def ending(words: Mapping[str, int], endings: str) -> dict[str, int]:
    """Words with each of some endings in the place of `-`: `erst- zweit-`; a word without one stays as it is."""
    return {
        made: value
        for word, value in words.items()
        for made in ([word.replace("-", end) for end in endings.split()] if "-" in word else [word])
    }
