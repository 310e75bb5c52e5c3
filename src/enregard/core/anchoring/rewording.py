"""What changed between a quote and the passage that it stands on: its form alone, or words that carry the claim.

The two are compared token by token (`wording`), by their longest common subsequence. Each change is held against a
closed list of what is harmless; whatever isn't on it carries the claim. So what nobody thought of costs an editor a
look, and never shows a verdict on words that it was not about.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final, NamedTuple

from enregard.core.anchoring import spelling
from enregard.core.anchoring.candidate import steps
from enregard.core.anchoring.place import Change
from enregard.core.anchoring.wording import Token, tokens
from enregard.core.languages.registry import language

KINDS: Final[dict[str, str]] = {
    "number": "another number",
    "name": "another name",
    "quantity": "how many, or how much",
    "which": "which ones are meant, or whose",
    "condition": "on which condition",
    "modality": "how sure it is",
    "direction": "which way it goes, or what is more",
    "time": "when",
    "negation": "whether it is denied",
    "attribution": "who says it, or who denies it",
    "verdict": "what is thought of it",
    "order": "who did it to whom",
    "left out": "words that the claim needs are gone",
    "added": "words were added",
    "words": "other words",
}
"""How words carry a claim, and what that is called."""

_MOST: Final = 12
"""So many words may be set within brackets or commas into words that go on claiming the same."""
_NEGATIONS: Final = "negation"
_DETERMINING: Final = frozenset(["quantity", "negation", "which"])
"""What a word carries that may stand in the place of an article."""
_REACH: Final = 24
"""How far before a place its article is looked for."""


class Run(NamedTuple):
    """Tokens of a quote that others stand for now; one side is empty where they were added or left out."""

    old: tuple[Token, ...]
    new: tuple[Token, ...]


class Rewording(NamedTuple):
    """How a passage reads otherwise than a quote."""

    changes: tuple[Change, ...]
    """All of them, in order; those that are of form alone carry nothing."""

    @property
    def held(self) -> tuple[Change, ...]:
        """The changes of words that carry the claim."""
        return tuple(change for change in self.changes if change.carries)


def rewording(quote: str, text: str, start: int, end: int, lang: str) -> Rewording:
    """What reads otherwise in `text` from `start` to `end` than in `quote`, of a language, and how that matters."""
    old, new = tokens(quote, 0, len(quote), lang), tokens(text, start, end, lang)
    if [token.key for token in old] == [token.key for token in new]:
        return Rewording(())
    found = _runs(*_settled(old, new, lang))
    return Rewording(tuple(_change(run, found, quote, text, lang) for run in found))


def has_same_words(quote: str, text: str, start: int, end: int, lang: str) -> bool:
    """Whether a passage has a quote's words one by one, its numbers in digits or words, and some spelt otherwise."""
    if "://" in quote:
        return False  # Tokens leave addresses out, which may be all that the quote tells.
    old, new = tokens(quote, 0, len(quote), lang), tokens(text, start, end, lang)
    found = _runs(old, new)
    return len(found) < len(new) and all(_is_spelling(run, found, text, lang) for run in found)


def lost_at_edges(quote: str, text: str, start: int, end: int, lang: str) -> tuple[int, int]:
    """How many words a quote begins and ends with that the passage lacks, and nothing stands for.

    Idle ones do not count, unless a word that tells which ones, or how many, has the place of the first.
    """
    old, new = tokens(quote, 0, len(quote), lang), tokens(text, start, end, lang)
    known = _lists(language(lang).code)
    lost = [run for run in _runs(old, new) if run.old and not run.new]
    telling = [sum(one.kind != "mark" for one in run.old) * (not known.are_idle(run.old)) for run in lost]
    left = sum(count for run, count in zip(lost, telling, strict=True) if run.old[0] is old[0])
    right = sum(count for run, count in zip(lost, telling, strict=True) if run.old[-1] is old[-1])
    begun = bool(lost) and lost[0].old[0] is old[0]
    return left or int(begun and _is_determined(text, start, lang)), right


def _is_determined(text: str, start: int, lang: str) -> bool:
    """Whether a word stands before a place that tells which ones are meant, or how many."""
    before = tokens(text, max(0, start - _REACH), start, lang)
    if not before or not text[before[-1].end : start].isspace():
        return False
    word = before[-1]
    return word.kind == "number" or _lists(language(lang).code).carrying.get(word.key, "") in _DETERMINING


def own_words(quote: str, text: str, start: int, end: int, lang: str) -> tuple[int, int]:
    """The passage without what it begins and ends with that the quote has nothing for."""
    old, new = tokens(quote, 0, len(quote), lang), tokens(text, start, end, lang)
    known = _lists(language(lang).code)
    left = _beyond(old, new, known.idle)
    right = _beyond(old[::-1], new[::-1], known.idle)
    if left + right >= len(new):
        return start, end
    return new[left].start if left else start, new[-right - 1].end if right else end


def _beyond(old: Sequence[Token], new: Sequence[Token], idle: frozenset[str]) -> int:
    """How many tokens stand before those that a quote begins with; its first idle ones need others in their place."""
    at = place = 0
    for same, low, high, first, _ in steps([one.key for one in old], [one.key for one in new]):
        telling = next((n for n in range(high - low) if old[low + n].key not in idle), None) if same else None
        if telling is not None:
            at, place = low + telling, first + telling
            break
    if any(one.key not in idle for one in old[:at]) or place <= at:
        return 0
    beside = next((n for n, one in enumerate(reversed(new[:place])) if one.key not in idle), place)
    if at and not beside:
        return 0
    return place - min(beside, max(at, 1) if at else 0)


def says_nothing(piece: str, lang: str) -> bool:
    """Whether some text has only words that say nothing alone."""
    return {one.key for one in tokens(piece, 0, len(piece), lang)} <= _lists(language(lang).code).idle


def _runs(old: Sequence[Token], new: Sequence[Token]) -> list[Run]:
    """The runs of tokens that differ."""
    diff = steps([one.key for one in old], [one.key for one in new])
    return [Run(tuple(old[low:high]), tuple(new[first:end])) for same, low, high, first, end in diff if not same]


def _settled(old: list[Token], new: list[Token], lang: str) -> tuple[list[Token], list[Token]]:
    """Both without the adverbs that only stand elsewhere; next to a negation their place tells."""
    known = _lists(language(lang).code)
    moved = [[one.key for one in side if known.moves(one.key)] for side in (old, new)]
    if not moved[0] or Counter(moved[0]) != Counter(moved[1]):
        return old, new
    if any(one.key in known.carrying and known.carrying[one.key] == _NEGATIONS for one in old):
        return old, new
    keep = [[one for one in side if not known.moves(one.key)] for side in (old, new)]
    return keep[0], keep[1]


class _Lists(NamedTuple):
    """The lists of a language, made ready."""

    idle: frozenset[str]
    apart: frozenset[str]
    movable: frozenset[str]
    carrying: dict[str, str]
    adverbs: re.Pattern[str]
    denying: re.Pattern[str]

    def are_idle(self, found: Sequence[Token]) -> bool:
        """Whether all of some words say nothing alone."""
        return all(one.key in self.idle for one in found)

    def moves(self, key: str) -> bool:
        """Whether a word may stand elsewhere in its sentence."""
        return key in self.movable or (key not in self.carrying and self.adverbs.fullmatch(key) is not None)


@cache
def _lists(lang: str) -> _Lists:
    own = language(lang).rewording
    carrying: dict[str, str] = {}
    for kind, words in own.carrying.items():
        for word in words.split():
            carrying.setdefault(word.lower(), kind)
    return _Lists(
        frozenset(own.idle.split()),
        frozenset(own.apart.split()),
        frozenset(own.movable.split()) - {"never", "jamais"},
        carrying,
        re.compile(own.adverbs or "(?!)"),
        re.compile(own.denying or "(?!)"),
    )


def _change(run: Run, every: Sequence[Run], quote: str, text: str, lang: str) -> Change:
    old, new = _cut(quote, run.old), _cut(text, run.new)
    harmless = any(rule(run, every, text, lang) for rule in _HARMLESS)
    return Change(old, new, "" if harmless else _carried(run, every, lang))


def _cut(text: str, found: Sequence[Token]) -> str:
    return " ".join(text[found[0].start : found[-1].end].split()) if found else ""


def _is_idle(run: Run, every: Sequence[Run], text: str, lang: str) -> bool:
    """Whether only words came and went that say nothing alone."""
    known = _lists(language(lang).code)
    keys = {one.key for one in (*run.old, *run.new)}
    if not keys <= known.idle:
        return False
    sides = [known.apart & {one.key for one in side} for side in run]
    return not sides[0] or not sides[1] or sides[0] == sides[1]


def _is_spelling(run: Run, every: Sequence[Run], text: str, lang: str) -> bool:
    """Whether each word is the one that stood there, spelt otherwise."""
    pairs = _paired(run, lang)
    return bool(pairs) and all(
        one.kind == other.kind == "word" and (one.key == other.key or _are_one(one, other, lang))
        for one, other in pairs
    )


def _are_one(one: Token, other: Token, lang: str) -> bool:
    """Whether two words are spellings of one; capitals may go without their accents."""
    capital = one.written[:1].isupper() and other.written[:1].isupper()
    if capital and spelling.plain(one.key[:1]) == spelling.plain(other.key[:1]) and one.key[1:] == other.key[1:]:
        return True
    return spelling.are_one(one.key, other.key, lang, named=_is_named(one, other))


def _is_abbreviated(run: Run, every: Sequence[Run], text: str, lang: str) -> bool:
    """Whether initials stand with full stops on one side, and without on the other: U.S., US."""
    sides = ["".join(filter(str.isalnum, " ".join(one.written for one in side))) for side in run]
    return sides[0] == sides[1] and len(sides[0]) > 1 and sides[0].isupper()


def _paired(run: Run, lang: str) -> list[tuple[Token, Token]]:
    """The words of a run one by one, without those that say nothing alone; none where they are not as many."""
    if len(run.old) == len(run.new):
        return list(zip(run.old, run.new, strict=True))
    known = _lists(language(lang).code)
    old, new = ([one for one in side if one.key not in known.idle] for side in run)
    return list(zip(old, new, strict=True)) if len(old) == len(new) else []


def _is_named(one: Token, other: Token) -> bool:
    """Whether either may be a name: a capital."""
    return one.written[:1].isupper() or other.written[:1].isupper()


def _is_agreement(run: Run, every: Sequence[Run], text: str, lang: str) -> bool:
    """Whether one word agrees otherwise, while nothing else changed that it could agree with."""
    if len(run.old) != 1 or len(run.new) != 1 or _is_named(run.old[0], run.new[0]):
        return False
    known = _lists(language(lang).code)
    around = {one.key for other in every if other is not run for side in other for one in side}
    if around & known.idle or run.old[0].kind != "word" or run.new[0].kind != "word":
        return False
    return spelling.agree(run.old[0].key, run.new[0].key, lang)


def _is_joined(run: Run, every: Sequence[Run], text: str, lang: str) -> bool:
    """Whether words that a hyphen joined are written as one, or the other way round."""
    parts, whole = sorted(run, key=len, reverse=True)
    if len(whole) != 1 or len(parts) < 2 or any(one.kind != "word" for one in (*parts, *whole)):
        return False
    gaps = [parts[n + 1].start - parts[n].end for n in range(len(parts) - 1)]
    written = "".join(one.key for one in parts) == whole[0].key
    return written and all(gap == 1 for gap in gaps) and not _is_spaced(parts, text, run)


def _is_spaced(parts: Sequence[Token], text: str, run: Run) -> bool:
    """Whether the parts stand in the text with a space between them; of a quote's it is not known."""
    return parts is run.new and any(text[one.end : one.end + 1].isspace() for one in parts[:-1])


_OPEN: Final = re.compile(r"(?:([(\[])|([,—–])|(?<=\s)(-))\s*\Z")
_CLOSE: Final = {"(": ")", "[": "]"}


def _is_aside(run: Run, every: Sequence[Run], text: str, lang: str) -> bool:
    """Whether words were set in within brackets, commas or dashes that neither attribute, doubt, deny, nor count."""
    if run.old or not run.new or len(run.new) > _MOST:
        return False
    first, last = run.new[0], run.new[-1]
    opened = _OPEN.search(text, max(0, first.start - 3), first.start)
    if not opened:
        return False
    mark = opened[1] or opened[2] or opened[3]
    if text[last.end :].lstrip()[:1] != _CLOSE.get(mark, mark):
        return False
    known = _lists(language(lang).code)
    return not any(one.kind != "word" or one.key in known.carrying or _names(one, mark) for one in run.new)


def _names(one: Token, mark: str) -> bool:
    """Whether a word set in names somebody or something anew; initials in brackets only abbreviate."""
    return one.written[:1].isupper() and not (mark in _CLOSE and one.written.isupper() and len(one.written) > 1)


_HARMLESS: Final[tuple[Callable[[Run, Sequence[Run], str, str], bool], ...]] = (
    _is_idle,
    _is_spelling,
    _is_abbreviated,
    _is_agreement,
    _is_joined,
    _is_aside,
)
"""The closed list: a change that none of these knows carries the claim."""


def _carried(run: Run, every: Sequence[Run], lang: str) -> str:
    """How the words of a run carry the claim: the first that holds of both sides together."""
    known = _lists(language(lang).code)
    words = [one for one in (*run.old, *run.new) if one.key not in known.idle]
    if not words:
        return "quantity"
    if any(one.kind == "number" for one in words):
        return "number"
    others = {one.key for other in every if other is not run for side in other for one in side} - known.idle
    if {one.key for one in words} <= others:
        return "order"
    if any(one.key == "?" for one in words):
        return "modality"
    for one in words:
        if one.key in known.carrying:
            return known.carrying[one.key]
    if _denies(run, known.denying):
        return "negation"
    if any(one.written[:1].isupper() for one in words):
        return "name"
    return "words" if run.old and run.new else "added" if run.new else "left out"


def _denies(run: Run, denying: re.Pattern[str]) -> bool:
    """Whether one word is the other with a part that denies."""
    for one in run.old:
        for other in run.new:
            shorter, longer = sorted((one.key, other.key), key=len)
            if denying.sub("", longer, count=1) == shorter:
                return True
    return False
