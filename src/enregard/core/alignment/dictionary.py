"""Which words of two languages are known to translate each other, and which language a text is in.

A text teaches its own words, but each of them only where it occurs again: what is known beforehand tells most of
sentences that stand alone, and of short texts. A pair of languages without entries is aligned all the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from enregard.core.alignment import french_english
from enregard.core.alignment.likelihood import CONCEPT, stems
from enregard.core.languages import common_words
from enregard.core.languages.registry import LANGUAGES

DictionaryEntry = tuple[Sequence[str], Sequence[str]]

_ENTRIES: Final = {("fr", "en"): french_english.ENTRIES} | {
    (code, "en"): written for code, written in common_words.ENTRIES.items()
}

_SHARE: Final = 0.02
"""A text is taken to be in a language if so many of its words are markers; most have three times as many."""


@lru_cache(maxsize=8)
def entries(source: str, target: str) -> Sequence[DictionaryEntry]:
    """Words of the source's language and of the target's that may translate each other; codes may name regions."""
    pair = _tongue(source), _tongue(target)
    written = _ENTRIES.get(pair) or _ENTRIES.get(pair[::-1])
    if written is None:
        return ()
    found = [(ours.split(), theirs.split()) for ours, theirs in (entry.split("=") for entry in written.split(";"))]
    return found if pair in _ENTRIES else [(theirs, ours) for ours, theirs in found]


def _tongue(code: str) -> str:
    """The code of a language without its region."""
    return code.split("-")[0].lower()


_LARGEST: Final = 6
"""Beginnings of words that one concept has at most: what translates into all sorts of words tells little."""


@lru_cache(maxsize=8)
def concepts(source: str, target: str) -> tuple[Mapping[bytes, bytes], Mapping[bytes, bytes]]:
    """For the beginnings of words of each language what stands for all those that translate each other.

    A word stands for one thing here, though it may have several entries: these are joined as long as few do.
    """
    groups: dict[tuple[int, bytes], set[tuple[int, bytes]]] = {}
    for entry in entries(source, target):
        members = [(side, stem) for side in (0, 1) for stem in sorted(stems(" ".join(entry[side])))]
        for one in members:
            mine, other = groups.setdefault(members[0], {members[0]}), groups.setdefault(one, {one})
            if mine is not other and len(mine) + len(other) <= _LARGEST:
                mine |= other
                groups.update(dict.fromkeys(other, mine))
    found: tuple[dict[bytes, bytes], dict[bytes, bytes]] = {}, {}
    for number, group in enumerate({id(group): group for group in groups.values()}.values()):
        if len({side for side, _ in group}) == 2:
            for side, stem in group:
                found[side][stem] = CONCEPT + b"%d" % number
    return found


def identified_language(words: Mapping[str, float]) -> str:
    """The code of the language that a text is in, by how often each of its words occurs; empty if it is not known."""
    total = sum(words.values())
    shares = {
        one.code: sum(words.get(marker, 0.0) for marker in one.markers.split()) / max(total, 1.0)
        for one in LANGUAGES.values()
        if one.markers
    }
    code = max(shares, key=lambda one: shares[one])
    return code if shares[code] >= _SHARE else ""
