"""What there is to say of the pairs of an article: how they face each other, how they stand, what is amiss in them.

A pair that somebody approved raises no finding until a word of it changes; every other one is checked for numbers,
units, links, terms and text left untranslated. An article without a memory is told that once, not once a pair.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final

from enregard.core.alignment.fixed_point import pins
from enregard.core.checking.checks import OF_A_TEXT, compare, discrepancies
from enregard.core.checking.correspondence import Facing, Places, learned, opposite
from enregard.core.checking.discrepancy import Discrepancy, Side
from enregard.core.checking.glossary import Glossary, deviations
from enregard.core.checking.uncompared import uncompared
from enregard.core.editions.aligned import Half, body
from enregard.core.editions.article import Resources, Text
from enregard.core.editions.link_target import link_targets
from enregard.core.editions.moved_findings import moved_findings
from enregard.core.editions.pair import Pair
from enregard.core.editions.pairname import start
from enregard.core.editions.standing import FieldPair
from enregard.core.editions.state_findings import approving, changes_told, state_findings
from enregard.core.editions.wording import words_of_both
from enregard.core.finding import Finding, Severity
from enregard.core.markdown.list_number import shown_numbers
from enregard.core.markdown.token import with_powers
from enregard.core.memories.memory import Memory
from enregard.core.text.fold import unhyphenated

_CHECKED: Final = frozenset({"unconfirmed", "machine", "stale"})
"""The states in which a pair is checked."""


def alignment_findings(pairs: Sequence[Pair], source: Text, target: Text | None, wanted: str) -> list[Finding]:
    """What is wrong with how the two texts face each other; `wanted` is the translation's file, be it there or not."""
    if target is None:
        message = f"“{source.title or source.file}” has no translation"
        lang = next((pair.target.lang for pair in pairs), "")
        if not lang:
            return [Finding("pair-missing", source.file, 1, message, "add a file in another language")]
        drafted = f"enregard translate {shlex.quote(source.address)} --to {lang}"
        return [Finding("pair-missing", source.file, 1, message, f"add {wanted}, or", command=drafted)]
    missing = _missing(pairs, source, target)
    return [*_pins(source, target), *missing, *moved_findings(pairs, source, target), *doubts(pairs, source, wanted)]


def _pins(source: Text, target: Text) -> list[Finding]:
    found = []
    texts = (source, target)
    blocks = (body(source), body(target))
    for side, index, reason in pins(*blocks).ignored:
        block = blocks[side][index]
        message = f"the pin “{block.pin}” {reason}, and is ignored"
        hint = f"write {{#{block.pin}}} once in each of the two files"
        found.append(Finding("pin", texts[side].file, block.lines[0], message, hint))
    return found


def _missing(pairs: Sequence[Pair], source: Text, target: Text) -> list[Finding]:
    found = []
    for pair in pairs:
        if (pair.source.blocks and pair.target.blocks) or pair.state == "approved" or pair.is_wordless:
            continue
        text, other = (source, target) if pair.source.blocks else (target, source)
        half = pair.source if pair.source.blocks else pair.target
        message = f"pair {pair.number}: “{start(half.text)}” faces nothing in {other.file}"
        if since := changes_told(pair.standing):
            message += f", and has changed since that was approved: {since}"
        hint = "translate it there, or pin both passages with {#name}; if it faces nothing on purpose"
        approve = approving(source.address, str(pair.number))
        found.append(Finding("pair-missing", text.file, half.line, message, hint, command=approve))
    return found


DOUBTFUL = 0.5
"""Below this confidence two passages may not face each other."""


FEW = 3
"""So many doubtful pairs are told one by one, whatever the others are."""


def is_doubtful(pair: Pair) -> bool:
    """Whether its passages may not face each other; what faces nothing is not in doubt."""
    return pair.confidence < DOUBTFUL and bool(pair.source.blocks) and bool(pair.target.blocks)


def doubts(pairs: Sequence[Pair], source: Text, other: str) -> list[Finding]:
    """Each doubtful pair; where most are, that the two texts hardly translate each other.

    `other` is the translation's file.
    """
    doubtful = [pair for pair in pairs if is_doubtful(pair)]
    facing = sum(bool(pair.source.blocks and pair.target.blocks) for pair in pairs)
    if len(doubtful) > FEW and 2 * len(doubtful) > facing:
        message = f"these two texts hardly translate each other: {len(doubtful)} of {facing} pairs are doubtful"
        hint = "see whether one translates the other; if it does, pin passages that face each other with {#name}"
        return [Finding("pair-doubtful", source.file, 0, message, hint)]
    return [_doubt(pair, source, other) for pair in doubtful]


def _doubt(pair: Pair, source: Text, other: str) -> Finding:
    message = f"pair {pair.number}: these may not face each other: “{start(pair.source.text)}”"
    message += f" and “{start(pair.target.text)}” ({other}:{pair.target.line})"
    hint = "write {#name} on a line of its own before each of the two passages that face each other"
    return Finding("pair-doubtful", source.file, pair.source.line, message, hint)


def translation_findings(
    pairs: Sequence[Pair], fields: Sequence[FieldPair], source: Text, target: Text, known: Memory, shared: Resources
) -> list[Finding]:
    """How the pairs of a translation stand, and what is amiss in those that nobody approved."""
    found: list[Finding] = []
    if not known:
        message = "no pair of this article is approved so far: from then on, what changes in either text is told"
        approve = f"enregard approve {shlex.quote(source.address)}"
        found.append(Finding("memory-empty", target.file, 0, message, "record what is right", command=approve))
    for field in fields:
        found.extend(_of_field(field, source, target, told=bool(known)))
    places = (*shared.places, *learned(addresses(pairs)))
    if any(pair.state in _CHECKED for pair in pairs):
        hint = "compare them by eye"
        found += [Finding("uncompared", target.file, 0, said, hint) for said in uncompared((source.lang, target.lang))]
    for pair in pairs:
        line = pair.target.line
        approve = approving(source.address, str(pair.number))
        name = f"pair {pair.number}"
        found.extend(state_findings(name, pair.standing, target.file, line, told=bool(known), approve=approve))
        if pair.state in _CHECKED:
            found.extend(_checked(pair, source, target, shared.glossary, places, approve))
    return found


def addresses(pairs: Iterable[Pair]) -> tuple[Facing, ...]:
    """The addresses of other sites that face each other in the pairs of an article."""
    return tuple(opposite(_linked(pair) for pair in pairs if _leads_elsewhere(pair)))


def _leads_elsewhere(pair: Pair) -> bool:
    """Whether both halves lead anywhere, and not to the very same addresses as most translations do."""
    halves = (pair.source, pair.target)
    ours, theirs = ([one.href for block in half.blocks for one in block.inline.addresses] for half in halves)
    return bool(ours and theirs) and ours != theirs


def _told(one: Discrepancy, file: str, line: int, name: str, approve: str) -> Finding:
    """A finding of a discrepancy; a warning is answered by approving the pair, too."""
    message = f"{name}: {one.message}"
    if one.severity is not Severity.WARNING:
        return Finding(one.code, file, line, message, one.hint)
    return Finding(one.code, file, line, message, f"{one.hint}; if it is right as it is", command=approve)


def _of_field(field: FieldPair, source: Text, target: Text, *, told: bool) -> Iterator[Finding]:
    line = target.meta.line(field.name) if field.target else source.meta.line(field.name)
    name = f"the {field.name}"
    approve = approving(source.address, field.name)
    yield from state_findings(name, field.standing, target.file, line, told=told, approve=approve)
    if field.standing.state == "missing" and field.source and field.name in source.meta:
        hint = f"add `{field.name}:` to its front matter; if it has none on purpose"
        yield Finding("pair-missing", target.file, 1, f"{name} has no translation", hint, command=approve)
    elif field.standing.state != "approved":
        for one in compare(unhyphenated(field.source), unhyphenated(field.target), source.lang, target.lang):
            yield _told(one, target.file, line, name, approve)


_OF_ONE_SIDE: Final = frozenset({"number-notation"})
"""What is amiss in one text whatever the other says: it is mended where it stands."""


def _checked(
    pair: Pair, source: Text, target: Text, glossary: Glossary, places: Places, approve: str
) -> Iterator[Finding]:
    """What is amiss in a pair, each in the file that can be mended: the translation, or the text that has a fault."""
    ours, theirs, name = pair.source, pair.target, f"pair {pair.number}"
    langs = (ours.lang, theirs.lang)
    for one in discrepancies(*_sides(pair, places)):
        if one.code in OF_A_TEXT:
            continue
        if one.code in _OF_ONE_SIDE and one.source:
            line = ours.visible.line(one.source[0].start)
            yield _told(one, source.file, line, name, approve)
            continue
        line = theirs.visible.line(one.target[0].start) if one.target else theirs.line
        yield _told(one, target.file, line, name, approve)
    for term in deviations(ours.text, theirs.text, glossary, langs):
        yield _told(Discrepancy("glossary", term.message, term.hint), target.file, theirs.line, name, approve)


def _linked(pair: Pair) -> tuple[Side, Side]:
    langs = (pair.source.lang, pair.target.lang)
    return _side(pair.source, langs), _side(pair.target, langs)


def _sides(pair: Pair, places: Places) -> tuple[Side, Side]:
    ours, theirs = words_of_both(pair.source.blocks, pair.target.blocks)
    langs = (pair.source.lang, pair.target.lang)
    return _side(pair.source, langs, ours, places), _side(pair.target, langs, theirs)


def _side(half: Half, langs: tuple[str, str], words: str = "", places: Places = ()) -> Side:
    items = tuple(chain.from_iterable(map(shown_numbers, half.blocks)))
    found = link_targets(half.blocks, langs)
    text = "\n\n".join(map(with_powers, half.blocks))
    addresses, texts, spans = zip(*found, strict=True) if found else ((), (), ())
    return Side(text, half.lang, addresses, items, places, texts, spans, words)
