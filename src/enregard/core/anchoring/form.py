"""Form: what may change in words that go on claiming the same.

A closed list. Each rule is asked of a run of words that differ; a run that none of them knows carries the claim.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from enregard.core.anchoring import spelling
from enregard.core.anchoring.comparison import Comparison, Run
from enregard.core.anchoring.punctuation import PLURAL
from enregard.core.anchoring.wording import CLAUSE, Token
from enregard.core.text.fold import fold

_MOST: Final = 12
"""So many words may be set within brackets or commas into words that go on claiming the same."""
_ENTIRE: Final = 4
"""A part of a compound has so many letters at least to stand apart, after a space."""


def is_form(run: Run, both: Comparison) -> bool:
    """Whether a run of words, one of those that differ, changed in form alone."""
    if both.known.carrying:
        return any(rule(run, both) for rule in _HARMLESS)
    # Nobody knows which words carry a claim here: any that may multiply a figure, or may have been a denial, does.
    return not _is_beside_number(run, both) and any(rule(run, both) for rule in _HARMLESS_ANYWHERE)


def _is_beside_number(run: Run, both: Comparison) -> bool:
    """Whether a number stands next to a run of words, on either side: it does in both the quote and the passage."""
    before, after = both.around(run, new=True)
    return any(one.kind == "number" for one in (*before[-1:], *after[:1]))


def _is_idle(run: Run, both: Comparison) -> bool:
    """Whether only words came and went that say nothing alone."""
    known = both.known
    keys = {one.key for one in (*run.old, *run.new)}
    if not keys <= known.idle or (keys & known.limiting and known.denies(both.old)):
        return False
    old, new = ({known.apart[one.key] for one in side if one.key in known.apart} for side in run.sides)
    if old and new and old != new:
        return False
    return not any(rule(run, both) for rule in _TELLING)


_PARTED: Final = re.compile(r"[,;:.!?…–—()/|]")


def _is_joint(run: Run, both: Comparison) -> bool:
    """Whether a word came or went that joins its neighbors, with no comma in its place: voyageurs (et) handicapés."""
    one_sided = _one_sided(run, both.known.joining)
    if one_sided is None:
        return False
    new = not one_sided
    before, after = both.around(run, new=new)
    between = (run.new if new else run.old) or after[:1]
    if not before or not between:
        return False
    return not _PARTED.search(both.text if new else both.quote, before[-1].end, between[0].start)


def _is_possession(run: Run, both: Comparison) -> bool:
    """Whether a word came or went that says whose something is: le frère (du) président."""
    one_sided = _one_sided(run, both.known.possessing)
    if one_sided is None:
        return False
    before, after = both.around(run, new=one_sided)
    following = next((one for one in after if one.key not in both.known.apart), None)
    if not before or following is None or not _is_noun(following, both):
        return False
    # The judge's wife and (the mayor, the mayor's).
    changed = bool(run.old and run.new) and before[-1].key in both.known.joining
    return changed or _is_noun(before[-1], both)


def _is_noun(one: Token, both: Comparison) -> bool:
    """Whether a word may be a noun: neither a function word nor one that counts."""
    known = both.known
    return one.kind == "word" and not any(one.key in words for words in (known.idle, known.standing, known.carrying))


def _is_relative(run: Run, both: Comparison) -> bool:
    """Whether a word came or went with which a clause begins that has no other subject: the patients (who) left."""
    one_sided = _one_sided(run, both.known.relative)
    if one_sided is None:
        return False
    known = both.known
    before, after = both.around(run, new=one_sided)
    if (
        not before
        or not after
        or known.carrying.get(before[-1].key) == "attribution"
        or before[-1].key in known.telling
    ):
        return False
    subject = after[0]
    named = subject.written[:1].isupper() or subject.kind == "number"
    return not (named or subject.key in known.standing or subject.key in known.apart)


def _is_definite(run: Run, both: Comparison) -> bool:
    """Whether an article came or went that says how many there are in all, that there are two, or that it is weekly.

    (The) two ministers; the secretary and (the) treasurer; (le) dimanche.
    """
    known = both.known
    one_sided = _one_sided(run, frozenset(known.apart))
    if one_sided is None or (run.old and run.new):
        return False
    before, after = both.around(run, new=one_sided)
    if not after:
        return False
    article = (run.old or run.new)[-1].key
    if after[0].kind == "number":
        return _is_count(after, both)
    if article in known.weekly and after[0].key in known.weekdays:
        return not (after[1:] and after[1].kind == "number")
    joined = bool(before) and before[-1].key in known.joining
    return joined and article in known.singular and not after[0].key.endswith("s")


_COUNT: Final = re.compile(r"#\d{1,3} ")


def _is_count(found: Sequence[Token], both: Comparison) -> bool:
    """Whether a number counts what follows it: no rank, measure, year, nor day of a month."""
    follows = found[1:2]
    return (
        _COUNT.fullmatch(found[0].key) is not None
        and bool(follows)
        and _is_noun(follows[0], both)
        and not follows[0].written[:1].isupper()
    )


def _one_sided(run: Run, words: frozenset[str]) -> bool | None:
    """Whether the passage alone has one of some words in a run, or the quote alone; None where both or neither has."""
    old, new = (any(one.key in words for one in side) for side in run.sides)
    return None if old == new else new


def _is_spelling(run: Run, both: Comparison) -> bool:
    """Whether each word is the one that stood there, spelt otherwise."""
    pairs = _paired(run, both)
    return bool(pairs) and all(
        one.kind == other.kind == "word" and (one.key == other.key or _are_one(one, other, both.lang))
        for one, other in pairs
    )


def _are_one(one: Token, other: Token, lang: str) -> bool:
    """Whether two words are spellings of one; capitals may go without their accents."""
    capital = one.written[:1].isupper() and other.written[:1].isupper()
    if capital and spelling.plain(one.key[:1]) == spelling.plain(other.key[:1]) and one.key[1:] == other.key[1:]:
        return True
    return spelling.are_one(one.key, other.key, lang, named=_is_named(one, other))


def _is_slurred(run: Run, both: Comparison) -> bool:
    """Whether one side is what is often written for the other by mistake: its, it's."""
    old, new = (
        "".join(filter(str.isalpha, "".join(dict.fromkeys(one.written.lower() for one in side)))) for side in run.sides
    )
    slurred = both.known.slurred
    return old in slurred and slurred[old] == slurred.get(new)


def _is_abbreviated(run: Run, both: Comparison) -> bool:
    """Whether initials stand with full stops on one side, and without on the other: U.S., US."""
    old, new = ("".join(filter(str.isalnum, "".join(one.written for one in side))) for side in run.sides)
    return old == new and old.isupper()


def _paired(run: Run, both: Comparison) -> list[tuple[Token, Token]]:
    """The words of a run one by one, without those that say nothing alone; none where they are not as many."""
    if len(run.old) == len(run.new):
        return list(zip(run.old, run.new, strict=True))
    old, new = ([one for one in side if one.key not in both.known.idle] for side in run.sides)
    return list(zip(old, new, strict=True)) if len(old) == len(new) else []


def _is_named(one: Token, other: Token) -> bool:
    """Whether either may be a name: a capital."""
    return one.written[:1].isupper() or other.written[:1].isupper()


def _is_agreement(run: Run, both: Comparison) -> bool:
    """Whether one word agrees otherwise, while nothing else changed that it could agree with."""
    around = {one.key for other in both.runs if other != run for side in other.sides for one in side}
    if around & both.known.idle or any(_agree(other, both) for other in both.runs if other != run):
        return False  # policiers tués, policier tué
    return _agree(run, both)


def _agree(run: Run, both: Comparison) -> bool:
    """Whether a run is one word that agrees otherwise; of pronouns an ending tells who is meant: il, ils."""
    if len(run.old) != 1 or len(run.new) != 1:
        return False
    one, other = run.old[0], run.new[0]
    if one.kind != "word" or other.kind != "word" or _is_named(one, other) or one.key in both.known.standing:
        return False
    return spelling.agree(one.key, other.key, both.lang) and not _is_gendered(run, both)


def _is_gendered(run: Run, both: Comparison) -> bool:
    """Whether an ending may tell who is meant, since nothing before it does: (les) employées, employés."""
    one, other = (side[0].key.rstrip("sx") for side in run.sides)
    before, _ = both.around(run, new=True)
    if before and before[-1].key in both.known.auxiliary:
        before = before[:-1]
        if before and before[-1].key not in both.known.neutral:
            return False
    return one != other and (not before or before[-1].kind == "number" or before[-1].key in both.known.neutral)


def _is_joined(run: Run, both: Comparison) -> bool:
    """Whether words that a hyphen joined are written as one, or the other way round."""
    parts, whole = sorted(run.sides, key=len, reverse=True)
    if len(whole) != 1 or len(parts) < 2 or any(one.kind != "word" for one in (*parts, *whole)):
        return False
    gaps = [parts[n + 1].start - parts[n].end for n in range(len(parts) - 1)]
    if fold("".join(one.written for one in parts)).lower() != fold(whole[0].written).lower() or set(gaps) != {1}:
        return False
    new = parts is run.new
    if any((both.text if new else both.quote)[one.end : one.end + 1].isspace() for one in parts[:-1]):
        # What is written as one word today may have been cut by mistake: the co operative; but not what may be.
        return all(_is_entire(one, both) for one in parts) if new else not _stands(parts[0], both)
    return not both.known.parting.match("-".join(one.key for one in parts))


def _stands(part: Token, both: Comparison) -> bool:
    """Whether a part of a word is rather a word of its own: in direct, a typical."""
    known = both.known
    return any(part.key in words for words in (known.carrying, known.idle, known.standing, known.movable))


def _is_entire(part: Token, both: Comparison) -> bool:
    """Whether a part of a word says by itself what it says in it: health care, and neither any one nor every day."""
    return len(part.key) >= _ENTIRE and part.key not in both.known.carrying and part.key not in both.known.idle


_MARK: Final = 3
"""How far before a word the mark is looked for that sets it apart."""
_OPEN: Final = re.compile(r"(?:([(\[])|([,—–])|(?<=\s)(-))\s*\Z")
_CLOSE: Final = {"(": ")", "[": "]"}


def _is_aside(run: Run, both: Comparison) -> bool:
    """Whether words were set in within brackets, commas or dashes that neither attribute, doubt, deny, nor count.

    A word alone may tell who or what is meant: the visitors (adults). Of what was left out, only what initials before
    it stand for.
    """
    said, text = (run.new, both.text) if run.new else (run.old, both.quote)
    if (run.old and run.new) or len(said) > _MOST:
        return False
    first, last = said[0], said[-1]
    opened = _OPEN.search(text, first.start - _MARK, first.start)
    if not opened:
        return False
    mark = opened[1] or opened[2] or opened[3]
    if text[last.end :].lstrip()[:1] != _CLOSE.get(mark, mark):
        return False
    if mark in _CLOSE and _spells_out(text[: opened.start()], said):
        return True
    begun = first.written.lower()
    if (
        run.old
        or _is_narrowing(run, both, mark)
        or begun in both.known.scoping
        or (mark not in _CLOSE and begun in both.known.describing)
    ):
        return False
    return not any(_tells(one, both, mark) for one in said)


def _is_narrowing(run: Run, both: Comparison, mark: str) -> bool:
    """Whether one word, set in after several things, may tell which of them are meant; initials do not."""
    if len(run.new) > 1 or (mark in _CLOSE and run.new[0].written.isupper()):
        return False
    before, _ = both.around(run, new=True)
    return bool(before) and before[-1].key.endswith(PLURAL)


def _tells(one: Token, both: Comparison, mark: str) -> bool:
    """Whether a word set in counts, carries a claim, or names somebody anew; initials in brackets only abbreviate.

    So does an adverb, which may tell how far all else holds: (temporarily).
    """
    known = both.known
    key = one.key.removeprefix(CLAUSE)
    if one.kind != "word" or key in known.carrying or key in known.prefixes or known.adverbs.fullmatch(key):
        return True
    return one.written[:1].isupper() and not (mark in _CLOSE and one.written.isupper() and len(one.written) > 1)


_INITIALS: Final = re.compile(r"(?<![^\W_])((?:[^\W\d_]\.?){2,})\s*\Z")


def _spells_out(before: str, said: tuple[Token, ...]) -> bool:
    """Whether words in brackets are those that the initials before them stand for."""
    found = _INITIALS.search(before)
    initials = found[1].replace(".", "") if found else ""
    if not initials.isupper():
        return False
    if [one.key.lower() for one in said] == [initials.lower()]:
        return True
    firsts = [spelling.plain(one.written[:1].lower()) for one in said]
    capitals = [spelling.plain(one.written[:1].lower()) for one in said if one.written[:1].isupper()]
    rest = iter(firsts)
    wanted = spelling.plain(initials.lower())
    return all(letter in rest for letter in wanted) and all(letter in wanted for letter in capitals)


_TELLING: Final = (_is_joint, _is_possession, _is_relative, _is_definite)
"""How words that say nothing alone may tell all the same."""
_HARMLESS: Final[tuple[Callable[[Run, Comparison], bool], ...]] = (
    _is_idle,
    _is_spelling,
    _is_slurred,
    _is_abbreviated,
    _is_agreement,
    _is_joined,
    _is_aside,
)
_HARMLESS_ANYWHERE: Final = (_is_spelling, _is_abbreviated)
"""What is harmless in a language of which nothing is known: neither takes a word away nor adds one."""
