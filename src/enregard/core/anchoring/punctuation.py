"""What marks between words tell: which words are doubted, which are said of some only, which belong together.

Typography comes and goes, and tokens have none in their keys (`wording`). Where a mark makes another claim of the same
words, the key of a word beside it says so: the “expert”; the pupils, absent on Monday, passed; a man-eating shark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from enregard.core.anchoring.wording import CLAUSE, Token
from enregard.core.languages.registry import language

PLURAL: Final = ("s", "x")
"""How a word ends that may tell of several."""
QUOTED: Final = "“"
"""What the key of a word begins with that quotation marks keep at a distance."""
_JOINED: Final = "-"
"""What the key of a word ends with that a hyphen makes part of a word."""
_HYPHENS: Final = "-‐‑"
_MARKED: Final = re.compile(r"[\"“”„‟«»'‘’‹›]")
_ANY: Final = re.compile(rf"[{_HYPHENS},\"“”„‟«»‹›]|(?<!\w)['‘’]")
"""What may tell; an apostrophe within a word does not."""
_DISTANCED: Final = re.compile(
    r"(?:(?<![\w.,;:!?…])[\"“„‟](?=\w)|[«‹]\s?|(?<!\w)['‘](?=\w))"
    r"(?P<words>(?:[^\W\d_]|-)+(?: (?:[^\W\d_]|-)+)?)"
    r"(?:(?<=\w)[\"”“](?!\w)|\s?[»›]|(?<=\w)['’](?!\w))"
)
"""A word or two within quotation marks; more are a citation."""
_ASIDE: Final = re.compile(r"[^,.;:!?()\n]{0,60},\s*(\w*)")
"""What follows the first word of an aside, up to the comma that ends it, and the word after that."""
_MARK: Final = 2
"""How far off a word its quotation mark is looked for, with the space between."""
_COMMA: Final = re.compile(r"\s*,\s*")


class _Known(NamedTuple):
    """What a language's record tells of marks."""

    hyphened: frozenset[str]
    compounding: re.Pattern[str]
    reasons: frozenset[str]
    conjunctions: frozenset[str]
    standing: frozenset[str]
    """Words that neither name nor describe: articles, adverbs, prepositions."""
    adverbs: re.Pattern[str]
    describing: re.Pattern[str]
    phrasing: frozenset[str]
    """Prepositions with which such a description begins: the trains, with bunks, are late."""
    negations: frozenset[str]
    capitals: bool


@cache
def _known(lang: str) -> _Known:
    own = language(lang)
    said = own.rewording
    carrying: Mapping[str, str] = said.carrying
    return _Known(
        frozenset(said.hyphened.split()),
        re.compile(said.compounding or "(?!)"),
        frozenset(said.reasons.split()),
        frozenset(own.conjunctions.split()),
        frozenset(" ".join((own.function_words, said.idle, said.movable, said.scoping, said.describing)).split()),
        re.compile(said.adverbs or "(?!)"),
        re.compile(said.participles or "(?!)"),
        frozenset(said.describing.split()),
        frozenset(carrying.get("negation", "").split()),
        said.capitals,
    )


def pointed(found: Sequence[Token], text: str, lang: str) -> list[Token]:
    """Tokens of `text` with what the marks beside them tell in their keys."""
    out = list(found)
    if not out or not _ANY.search(text, max(0, out[0].start - 2), out[-1].end + 2):
        return out
    known = _known(language(lang).code)
    start, end = out[0].start, out[-1].end
    for at, key in (*_hyphened(found, text, known), *_set_apart(found, text, known)):
        out[at] = out[at]._replace(key=key)
    for low, high in _distanced(text, start, end, capitals=known.capitals):
        within = [at for at, one in enumerate(out) if low <= one.start and one.end <= high]
        if all(out[at].key not in known.standing for at in within):
            for at in within:
                out[at] = out[at]._replace(key=QUOTED + out[at].key)
    return out


def _distanced(text: str, start: int, end: int, *, capitals: bool) -> Iterator[tuple[int, int]]:
    """Where words of a passage stand within marks that say they are somebody else's; a name or a title is its own."""
    low, high = start - _MARK, end + _MARK
    if not _MARKED.search(text, low, high):
        return
    for one in _DISTANCED.finditer(text, low, high):
        if (capitals or one["words"][0].islower()) and not (one.start() < start and end < one.end()):
            yield one.span("words")


def _hyphened(found: Sequence[Token], text: str, known: _Known) -> Iterator[tuple[int, str]]:
    """Words that a hyphen joins to others, which say something else without it: more-qualified nurses, 20-odd men."""
    for at, one in enumerate(found):
        before, after = (text[n : n + 1] in _HYPHENS and text[n : n + 1] != "" for n in (one.start - 1, one.end))
        if one.kind == "number":
            # Of two year-old horses, which are not two-year-old ones, the number stands alone.
            if after and text[one.end + 1 : one.end + 2].isalpha() and " " in one.written and "-" not in one.written:
                yield at, one.key + _JOINED
        elif (one.key in known.hyphened and (before or after)) or (
            before and known.compounding.fullmatch(one.key) and _is_noun_next(found, at, text, known)
        ):
            yield at, one.key + _JOINED


def _is_noun_next(found: Sequence[Token], at: int, text: str, known: _Known) -> bool:
    """Whether the next word follows at once, and may be what a compound describes."""
    return any(text[found[at].end : one.start] == " " and _says(one, known) for one in found[at + 1 : at + 2])


def _says(one: Token, known: _Known) -> bool:
    return one.kind == "word" and one.key not in known.standing and not known.adverbs.fullmatch(one.key)


def _set_apart(found: Sequence[Token], text: str, known: _Known) -> Iterator[tuple[int, str]]:
    """Words after a comma that say of all what they would say of some, or that give the reason of a denial.

    The pupils, absent on Monday, passed: all of them. He did not leave, because he was angry: he stayed.
    """
    denied = False
    for at, one in enumerate(found):
        if at and _COMMA.fullmatch(text, found[at - 1].end, one.start):
            reason = denied and one.written.lower().split()[0] in known.reasons
            if reason or (_is_described(found, at, known) and _is_closed(one, text, known)):
                yield at, CLAUSE + one.key
        denied = denied or one.key in known.negations


def _is_described(found: Sequence[Token], at: int, known: _Known) -> bool:
    """Whether a word after a comma may describe the one before it, of which there are several."""
    one, before = found[at], found[at - 1]
    if one.written[:1].isupper() or not (_says(before, known) and before.key.endswith(PLURAL)):
        return False
    if one.written.lower() in known.phrasing:
        return any(after.kind == "word" for after in found[at + 1 : at + 2])
    return known.describing.fullmatch(one.key) is not None and _says(one, known)


def _is_closed(one: Token, text: str, known: _Known) -> bool:
    """Whether another comma ends what began after one, and no list goes on there."""
    closed = _ASIDE.match(text, one.end)
    return closed is not None and closed[1].lower() not in known.conjunctions
