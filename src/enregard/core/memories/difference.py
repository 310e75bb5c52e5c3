"""Which words of a text changed since somebody saw it, and which sentences they touch.

Words are compared as `memory.key` compares texts: typography, quotation marks and the case at a sentence's start do not
count; punctuation does. The alignment of the two texts is `difflib`'s (Ratcliff and Obershelp), whose long common
stretches read as an editor sees a change. What was left out in one place and stands in another was moved.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from enregard.core.memories.memory import typed
from enregard.core.text.fold import unhyphenated


class Change(NamedTuple):
    """Words that changed; `old` or `new` is empty where words were added or removed, both are the same where moved."""

    old: str
    new: str
    sentences: tuple[int, ...] = ()
    """The sentences of the new text that it stands in; for a removed sentence the one before it and the one after."""
    removed: bool = False
    """Whether whole sentences are gone."""
    moved: bool = False


class _Token(NamedTuple):
    word: str
    """As it is compared."""
    text: str
    """What stands before it, white space, and itself, as written."""
    sentence: int


_MARKUP: Final = (
    (re.compile(r"!?\[([^\]]*)\](?:\([^()\s]*(?:\s+\"[^\"]*\")?\)|\[[^\]]*\])"), r"\1"),
    (re.compile(r"\[\^[^\]\s]+\]"), ""),
    (re.compile(r"<((?:https?|mailto):[^>\s]+)>"), r"\1"),
    (re.compile(r"</?\w[^>]*>|<!--.*?-->", re.DOTALL), ""),
    (
        re.compile(
            r"^[ \t]*(?:#{1,6}|[-*+]|>|\d+[.)])[ \t]+|[ \t]*\{#[^\s{}]+\}[ \t]*$|^\s*\|?[-:| ]+\|?\s*$", re.MULTILINE
        ),
        "",
    ),
    (re.compile(r"(?<!\\)(?:\*+|~~|`+|\||(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w))"), ""),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)


def plain(markdown: str) -> str:
    """What a reader sees of Markdown, nearly: enough to compare words."""
    for pattern, by in _MARKUP:
        markdown = pattern.sub(by, markdown)
    return unhyphenated(html.unescape(markdown) if "&" in markdown else markdown)


_TOKEN: Final = re.compile(r"\s*(?:[^\W_]+(?:[.,'’\-‐‑/:][^\W_]+)*|[^\s])")
_ENDS: Final = frozenset(".!?…")


def _tokens(sentences: Iterable[str]) -> list[_Token]:
    found = []
    start = True
    for number, sentence in enumerate(sentences):
        for piece in _TOKEN.findall(sentence):
            word = typed(piece).strip(" \n'")
            if start:
                word = word[:1].lower() + word[1:]
            if word:
                found.append(_Token(word, piece, number))
                start = word[-1] in _ENDS
    return found


def changes(old: str, sentences: Sequence[str], *, part: bool = False) -> tuple[Change, ...]:
    """The words that changed from `old`, Markdown, to a text given by its sentences, in the order of the new text.

    With `part` the new text is a part of the old one: what the old one has before and after it does not count.
    """
    before, after = _tokens([plain(old)]), _tokens(sentences)
    matcher = SequenceMatcher(None, [one.word for one in before], [one.word for one in after], autojunk=False)
    found = [_slid(code, before, after) for code in matcher.get_opcodes() if code[0] != "equal"]
    if part:
        found = [code for code in found if code[0] != "delete" or 0 < code[3] < len(after)]
    return tuple(_with_moves([_change(before[i:j], after, m, n, before, i) for _, i, j, m, n in found]))


_Code = tuple[str, int, int, int, int]


def _slid(code: _Code, before: Sequence[_Token], after: Sequence[_Token]) -> _Code:
    """Words added or removed after a sentence's end rather than around it: not *. It rains* but *It rains.*"""
    kind, i, j, m, n = code
    tokens, start, end = (before, i, j) if kind == "delete" else (after, m, n)
    if kind == "replace" or end >= len(tokens) or tokens[start].word != tokens[end].word:
        return code
    return (kind, i + 1, j + 1, m + 1, n + 1) if tokens[start].word[-1] in _ENDS else code


def _change(
    old: Sequence[_Token], after: Sequence[_Token], start: int, end: int, before: Sequence[_Token], at: int
) -> Change:
    said = "".join(one.text for one in old).strip()
    new = "".join(one.text for one in after[start:end]).strip()
    if start < end:
        return Change(said, new, tuple(sorted({one.sentence for one in after[start:end]})))
    around = [one.sentence for one in after[max(0, start - 1) : start + 1]]
    opened = at == 0 or before[at - 1].word[-1] in _ENDS
    if opened and old[-1].word[-1] in _ENDS:
        return Change(said, "", tuple(sorted(set(around))), removed=True)
    # Words gone from a sentence's start belong to what follows, others to what stands before them.
    return Change(said, "", tuple(around[-1:] if opened else around[:1]))


_LONG: Final = 3
"""So many words that were left out here and stand there were moved."""


def _with_moves(found: Sequence[Change]) -> Iterator[Change]:
    gone = {_words(change.old): change for change in found if change.old and not change.new}
    moved = {_words(change.new) for change in found if change.new and not change.old} & set(gone)
    moved = {words for words in moved if len(words) >= _LONG}
    for change in found:
        if not change.new and _words(change.old) in moved:
            continue
        yield change._replace(old=change.new, moved=True) if _words(change.new) in moved and not change.old else change


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W_]+", text.lower()))


def touched(found: Iterable[Change], links: Sequence[tuple[Sequence[int], Sequence[int]]]) -> tuple[int, ...]:
    """The sentences of the translation that changes touch, by how the sentences of the two sides face each other.

    `links` are pairs of (source sentences, target sentences). Where a whole sentence was removed, the sentences of the
    translation around it that face nothing are touched; else those that face its neighbors with more than their own.
    """
    out: set[int] = set()
    for change in found:
        out.update(_beside(change, links) if change.removed else _facing(change.sentences, links))
    return tuple(sorted(out))


def _facing(sentences: Iterable[int], links: Sequence[tuple[Sequence[int], Sequence[int]]]) -> set[int]:
    wanted = set(sentences)
    return {one for ours, theirs in links if not wanted.isdisjoint(ours) for one in theirs}


def _beside(change: Change, links: Sequence[tuple[Sequence[int], Sequence[int]]]) -> set[int]:
    near = [n for n, (ours, _) in enumerate(links) if not set(change.sentences).isdisjoint(ours)]
    if not near:
        return {one for ours, theirs in links if not ours for one in theirs}
    around = range(max(0, min(near) - 1), min(len(links), max(near) + 2))
    lone = {one for n in around if not links[n][0] for one in links[n][1]}
    more = {one for n in near if len(links[n][1]) > len(links[n][0]) for one in links[n][1]}
    return lone or more or set(links[near[0]][1])
