"""How each pair of an article stands: what somebody approved, what a machine wrote, what changed since.

A state is derived from the texts as they are, the memory and the drafts; it is never stored. The first that holds
decides: approved, stale, machine, unconfirmed, missing.

What *stands behind* a pair: memory units and drafts whose source or text is the pair's, or is contained in it
(regrouped; the worst part decides), or contains it at the same place on both sides (split); else the nearest that
shares more than half of its words on a side. A unit that exactly matches another pair stands behind no second one.
What somebody approved as facing nothing (`omission`) is approved while it does, and missing once its words change.
Texts are compared by their keys (`memory.key`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import blake2b
from typing import Final, Literal, NamedTuple

from enregard.core.memories import omission, similarity
from enregard.core.memories.difference import Change, changes, plain, touched
from enregard.core.memories.memory import Draft, Memory, Unit, key, memory, parted
from enregard.core.memories.omission import Omission
from enregard.core.memories.origin import Origin, Origins, origins
from enregard.core.text.plain_name import free_name

State = Literal["approved", "stale", "machine", "unconfirmed", "missing"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A pair, as its texts stand now."""

    source: str
    """The Markdown of its source, blocks a blank line apart; empty where there is none."""
    target: str
    source_sentences: tuple[str, ...] = ()
    """What a reader sees of the source, by sentence; without them the Markdown is taken for one sentence."""
    target_sentences: tuple[str, ...] = ()
    links: tuple[tuple[Sequence[int], Sequence[int]], ...] = ()
    """Which sentences translate each other."""
    pin: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a pair stands."""

    state: State
    changes: tuple[Change, ...] = ()
    """The words of the source that changed since the pair was approved; of a missing one, since it was left out."""
    target_changes: tuple[Change, ...] = ()
    """Of an unconfirmed pair: the words of the translation that did; of a missing one too, where it was an addition."""
    touched: tuple[int, ...] = ()
    """The sentences of the translation that the changes of the source touch."""
    retouched: bool = False
    """Of machine text: whether somebody changed it since."""
    units: tuple[Unit, ...] = ()
    """The units of the memory that stand behind it."""
    drafts: tuple[Draft, ...] = ()
    """Of machine text: the drafts."""


_APPROVED: Final = Standing("approved")
_UNCONFIRMED: Final = Standing("unconfirmed")
_MISSING: Final = Standing("missing")


def standings(pairs: Sequence[Passage], known: Memory, drafts: Sequence[Draft] = ()) -> tuple[Standing, ...]:
    """How each pair stands, in order."""
    facing, lone = parted(known)
    live = _live(drafts, facing)
    if not known and not live:
        return tuple(_UNCONFIRMED if pair.source and pair.target else _MISSING for pair in pairs)
    keys = [(key(pair.source), key(pair.target)) for pair in pairs]
    whole = _whole(keys, facing)
    out: list[Standing | None] = [
        _MISSING if not ours or not theirs else None if n is None else _approved((facing.units[n],))
        for (ours, theirs), n in zip(keys, whole, strict=True)
    ]
    if None in out:
        behind = origins(facing, live, {n for n in whole if n is not None}, keys)
        out = [
            _judged(pair, _Keys(*both), behind) if one is None else one
            for one, pair, both in zip(out, pairs, keys, strict=True)
        ]
    found = _as_seen(pairs, tuple(one or _UNCONFIRMED for one in out), facing)
    if not lone:
        return found
    gaps = omission.omissions(keys, lone)
    return tuple(_with(gap, one, pair) if gap else one for gap, one, pair in zip(gaps, found, pairs, strict=True))


def _as_seen(pairs: Sequence[Passage], found: tuple[Standing, ...], known: Memory) -> tuple[Standing, ...]:
    """How pairs stand, where other tools approved the words that a reader sees of them.

    Such a tool keeps markup apart, or leaves it out; its units have no id, which ours have.
    """
    others = [Unit("", plain(unit.source), plain(unit.target)) for unit in known.units if not unit.tuid]
    if not others or all(one.state in {"approved", "missing"} for one in found):
        return found
    bare = memory(others)
    keys = [_Keys(key(plain(one.source)), key(plain(one.target))) for one in pairs]
    behind = origins(bare, (), set(), keys)
    return tuple(
        _approved(units) if one.state not in {"approved", "missing"} and (units := _regrouped(both, behind)) else one
        for one, both in zip(found, keys, strict=True)
    )


def _with(gap: Omission, found: Standing, pair: Passage) -> Standing:
    """How a pair stands behind which stands what somebody said to face nothing on purpose."""
    if gap.holds:
        return _approved(gap.units)
    if found.state != "missing":
        return found if found.units else replace(found, units=gap.units)
    if gap.side == 0:
        return Standing("missing", _source_changes(pair, gap.units), units=gap.units)
    return Standing("missing", target_changes=_target_changes(pair, gap.units), units=gap.units)


def _whole(keys: Sequence[tuple[str, str]], known: Memory) -> list[int | None]:
    """For each pair the unit that is exactly it; a repeated pair takes its own while there is one."""
    met: Counter[tuple[str, str]] = Counter()
    out: list[int | None] = []
    for pair in keys:
        places = known.whole.get(pair)
        out.append(places[min(met[pair], len(places) - 1)] if places else None)
        met[pair] += 1
    return out


@lru_cache(maxsize=4096)
def _approved(units: tuple[Unit, ...]) -> Standing:
    return Standing("approved", units=units)


def _live(drafts: Sequence[Draft], known: Memory) -> tuple[Draft, ...]:
    """The drafts that were written into the file and whose source nobody approved."""
    written = [draft for draft in drafts if draft.written]
    unknown = [draft for draft in written if key(draft.source) not in known.by_source]
    if not unknown or not known:
        return tuple(unknown)
    sought = [key(draft.source) for draft in unknown]
    sources = similarity.index((source for source, _ in known.keys), sought)
    return tuple(draft for draft, source in zip(unknown, sought, strict=True) if not _is_known(source, sources))


def _is_known(source: str, approved: similarity.Index) -> bool:
    """Whether somebody approved a source within a larger passage, or in parts."""
    holding = (approved.texts[n] for n in approved.holding(source))
    return (
        any(similarity.within(source, one) is not None for one in holding)
        or not similarity.tiled(source, approved).rest
    )


# ------------------------------------------------------------------------------------------------------------ judging


_COMPARED: Final = 24
"""So many units and drafts are compared with a passage in full; those that share no words with it need not be."""


def _nearest(source: str, target: str, among: Origins) -> Origin | None:
    best, top = None, (0.0, 0.0)
    places = {
        *among.sides.source.near(source, _COMPARED),
        *among.sides.target.near(target, _COMPARED),
    } & among.near
    for origin in (among.every[n] for n in sorted(places)):
        sides = sorted((similarity.nearness(source, origin.source), similarity.nearness(target, origin.target)))
        score = (sides[1], sides[0])
        if score > top or (best and score == top and _order(source, target, origin) > _order(source, target, best)):
            best, top = origin, score
    return best


def _order(source: str, target: str, origin: Origin) -> int:
    """What tells passages of the same words apart: how many words stand beside the same neighbor."""
    return similarity.neighbors(source, origin.source) + similarity.neighbors(target, origin.target)


class _Keys(NamedTuple):
    source: str
    target: str


class _BothSides(NamedTuple):
    """What stands behind a pair, by side."""

    source: tuple[Origin, ...]
    target: tuple[Origin, ...]
    source_rest: str
    target_rest: str


def _judged(pair: Passage, keys: _Keys, among: Origins) -> Standing:
    if units := _regrouped(keys, among):
        return _approved(units)
    behind = _standing_behind(keys, among)
    if units := _outdated(keys, behind):
        return _stale(pair, units)
    holding = _holding(keys, among)
    if holding and holding.unit and similarity.within(keys.target, holding.target) is not None:
        return _stale(pair, (holding.unit,), part=True)
    found = [*behind.source, *behind.target, *([holding] if holding else [])]
    if not found or (behind.source_rest and behind.target_rest and not holding):
        near = _nearest(behind.source_rest, behind.target_rest, among)
        found += [near] if near else []
    if drafts := tuple(dict.fromkeys(origin.draft for origin in found if origin.draft)):
        return Standing("machine", retouched=_is_retouched(keys, behind, found), drafts=drafts)
    units = tuple(dict.fromkeys(origin.unit for origin in found if origin.unit))
    return _changed(pair, units, part=holding is not None) if units else _UNCONFIRMED


def _regrouped(keys: _Keys, among: Origins) -> tuple[Unit, ...]:
    """The units that a pair is made of, or that it is a part of, on both sides alike."""
    known, approved = among.known, among.approved
    ours, theirs = similarity.tiled(keys.source, approved.source), similarity.tiled(keys.target, approved.target)
    if not ours.rest and not theirs.rest and len(ours.parts) == len(theirs.parts):
        places = [known.whole.get(both, ()) for both in zip(ours.parts, theirs.parts, strict=True)]
        if all(places):
            return tuple(known.units[found[0]] for found in places)
    holding = approved.source.holding(keys.source)
    return next(((known.units[n],) for n in holding if similarity.is_split(*keys, known.keys[n])), ())


def _standing_behind(keys: _Keys, among: Origins) -> _BothSides:
    """Units and drafts whose source or text is the pair's, or is contained in it."""
    sides = among.sides
    ours, theirs = similarity.tiled(keys.source, sides.source), similarity.tiled(keys.target, sides.target)
    return _BothSides(
        tuple(_closest(among, sides.source.at(part), keys.target, "target") for part in ours.parts),
        tuple(_closest(among, sides.target.at(part), keys.source, "source") for part in theirs.parts),
        ours.rest,
        theirs.rest,
    )


def _outdated(keys: _Keys, behind: _BothSides) -> tuple[Unit, ...]:
    """The units whose translation stands here for other source words; none where a machine wrote a part of it."""
    units = tuple(origin.unit for origin in behind.target if origin.unit)
    if len(units) < len(behind.target) or any(origin.draft for origin in behind.source):
        return ()
    gone = any(similarity.within(origin.source, keys.source) is None for origin in behind.target)
    return units if gone or not behind.target_rest else ()


def _closest(among: Origins, places: Sequence[int], text: str, side: Literal["source", "target"]) -> Origin:
    """Of units and drafts that share a side, the one whose other side is nearest; of equals the last."""
    if len(places) == 1:
        return among.every[places[0]]
    texts = among.sides.source.texts if side == "source" else among.sides.target.texts
    return among.every[max(places, key=lambda n: (similarity.alike(text, texts[n]), n))]


def _holding(keys: _Keys, among: Origins) -> Origin | None:
    """A unit or draft that the pair was split off from, and that was changed on one side since."""
    for n in sorted({*among.sides.source.holding(keys.source), *among.sides.target.holding(keys.target)}):
        origin = among.every[n]
        if similarity.was_cut_from(keys.target, origin.target, keys.source, origin.source):
            return origin
        if similarity.was_cut_from(keys.source, origin.source, keys.target, origin.target):
            return origin
    return None


def _is_retouched(keys: _Keys, behind: _BothSides, found: Sequence[Origin]) -> bool:
    """Whether the translation is not, folded, what was drafted or approved."""
    if behind.target and not behind.target_rest:
        return False
    return not any(similarity.within(keys.target, origin.target) is not None for origin in found)


def _stale(pair: Passage, units: tuple[Unit, ...], *, part: bool = False) -> Standing:
    found = _source_changes(pair, units, part=part)
    return Standing("stale", changes=found, touched=touched(found, _links(pair)), units=units)


def _changed(pair: Passage, units: tuple[Unit, ...], *, part: bool) -> Standing:
    found = _source_changes(pair, units, part=part)
    theirs = _target_changes(pair, units, part=part)
    return Standing("unconfirmed", found, theirs, touched(found, _links(pair)), units=units)


def _source_changes(pair: Passage, units: Sequence[Unit], *, part: bool = False) -> tuple[Change, ...]:
    after = pair.source_sentences or (plain(pair.source),)
    return changes("\n\n".join(unit.source for unit in units), after, part=part)


def _target_changes(pair: Passage, units: Sequence[Unit], *, part: bool = False) -> tuple[Change, ...]:
    after = pair.target_sentences or (plain(pair.target),)
    return changes("\n\n".join(unit.target for unit in units), after, part=part)


def _links(pair: Passage) -> Sequence[tuple[Sequence[int], Sequence[int]]]:
    if pair.links:
        return pair.links
    ours, theirs = max(1, len(pair.source_sentences)), max(1, len(pair.target_sentences))
    return [((n,), (n,)) for n in range(ours)] if ours == theirs else [(range(ours), range(theirs))]


# ---------------------------------------------------------------------------------------------------- permanent ids


class Identity(NamedTuple):
    """The permanent ids of a pair."""

    id: str
    """Its address in the page: the pin, else `tuid`."""
    tuid: str
    """Its id in the memory, or the one that it gets there when it is approved."""


def digest(text: str) -> str:
    """The id that a passage has by its words: `p` and ten hexadecimal digits of a hash of its key."""
    return "p" + blake2b(key(text).encode(), digest_size=5).hexdigest()


def identify(pairs: Sequence[Passage], standing: Sequence[Standing], known: Memory) -> tuple[Identity, ...]:
    """The ids of all pairs of an article, no two alike.

    A pair keeps the id of the unit that stands behind it, the surest first: it was approved, it is stale, it changed.
    Any other has the hash of its source, of its translation where it has none; what is taken already gets `-2`, `-3` …
    """
    found: dict[int, str] = {}
    taken: set[str] = set()
    for state in ("approved", "stale", "unconfirmed", "machine", "missing"):
        for n, one in enumerate(standing):
            names = [unit.tuid for unit in one.units if unit.tuid and unit.tuid not in taken]
            if one.state == state and names:
                found[n] = names[0]
                taken.add(names[0])
    taken |= known.tuids
    pins = Counter(pair.pin for pair in pairs if pair.pin)
    taken |= set(pins)
    for n, pair in enumerate(pairs):
        if n not in found:
            found[n] = free_name(digest(pair.source or pair.target), taken)
            taken.add(found[n])
    return tuple(
        Identity(_of_pin(pair.pin) if pins[pair.pin] == 1 else found[n], found[n]) for n, pair in enumerate(pairs)
    )


def _of_pin(pin: str) -> str:
    """The id of a passage that is pinned: the pin, unless it is called as what a page names itself."""
    return f"{pin}-pin" if pin.startswith(_OURS) else pin


_OURS: Final = ("note-", "ref-", "fn-", "er-")
"""How the ids of notes, references, footnotes and of the interface begin."""
