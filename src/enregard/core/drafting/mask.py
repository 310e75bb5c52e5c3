"""Text for a machine to translate, with everything that it must not touch masked; and answers made Markdown again.

Markup, addresses, code, footnote marks, quotation marks, numbers with their notation or units, and the terms of the
glossary are *placeholders*; inside this module each is one private-use character. Those that enclose the same are one,
and what surrounds the whole text does not travel.

Rules of this module: nothing here judges whether a translation is good; a placeholder too many is harmless, and the
parser has the last word on what comes out (`dialogue`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from enregard.core.checking.glossary import Protected
from enregard.core.drafting.placeholder import FIRST, PRIVATE, Masked, Piece, Placeholder
from enregard.core.drafting.scan import pieces
from enregard.core.languages.typography import punctuated
from enregard.core.markdown.comment import NO_COMMENT

_NOTHING: Final = Protected()


def mask(
    text: str,
    source: str,
    target: str,
    protected: Protected = _NOTHING,
    *,
    every_number: bool = False,
    references: Mapping[str, str] | None = None,
) -> Masked:
    """Take the placeholders out of `text`, the inline Markdown of one paragraph, item or cell.

    `protected` are the glossary's terms; `every_number` masks plain integers too; `references` are the link
    destinations that the file defines elsewhere, by label in lower case (such links are written out in full).
    """
    found = pieces(text, source, target, protected, every_number=every_number, references=references or {})
    return _peeled(_merged(_run_together(_sequence(text, found))))


_Sequence = list["str | Placeholder"]

# What surrounds a whole passage need not travel: its place is certain. Numbers, terms and code are words of a sentence.
_OUTSIDE: Final = frozenset({"footnote", "html", "break", "citation"})


def _sequence(text: str, pieces: Sequence[Piece]) -> _Sequence:
    """The text as pieces of text and placeholders; a tag that pairs with nothing stands alone."""
    out: _Sequence = []
    last = 0
    for piece in sorted(pieces):
        if piece.start > last:
            out.append(text[last : piece.start])
        own = text[piece.start : piece.end]
        before = text[piece.start - 1 : piece.start] if piece.start else " "
        after = text[piece.end : piece.end + 1] or " "
        target = own if piece.target is None else piece.target
        out.append(Placeholder(piece.kind, piece.role, own, target, piece.pair, before.isspace(), after.isspace()))
        last = piece.end
    if last < len(text):
        out.append(text[last:])
    return out


def _run_together(sequence: _Sequence) -> _Sequence:
    """Words to keep that stand side by side, as in DeepSeek R1, are one placeholder."""
    out: _Sequence = []
    for item in sequence:
        if len(out) > 1 and _is_kept(item) and out[-1] == " " and _is_kept(out[-2]):
            space, first = out.pop(), out.pop()
            assert isinstance(item, Placeholder) and isinstance(first, Placeholder)
            words = f"{first.text}{space}{item.text}"
            item = first._replace(text=words, target=words, after=item.after)
        out.append(item)
    return out


def _is_kept(item: str | Placeholder) -> bool:
    return isinstance(item, Placeholder) and item.kind in {"term", "name"} and item.text == item.target


def _merged(sequence: _Sequence) -> _Sequence:
    """Pairs that enclose the same passage become one: fewer placeholders to lose."""
    for n in range(len(sequence) - 1):
        outer, inner = sequence[n], sequence[n + 1]
        if not (
            isinstance(outer, Placeholder) and isinstance(inner, Placeholder) and outer.role == inner.role == "open"
        ):
            continue
        last = next(m for m, item in enumerate(sequence) if _is_close(item, inner.pair))
        if last + 1 < len(sequence) and _is_close(sequence[last + 1], outer.pair):
            closing = _joined(sequence[last : last + 2], outer.pair)
            opening = _joined(sequence[n : n + 2], outer.pair)
            return _merged([*sequence[:n], opening, *sequence[n + 2 : last], closing, *sequence[last + 2 :]])
    return sequence


def _is_close(item: str | Placeholder, pair: int) -> bool:
    return isinstance(item, Placeholder) and item.role == "close" and item.pair == pair


def _joined(items: Sequence[str | Placeholder], pair: int) -> Placeholder:
    a, b = (item for item in items if isinstance(item, Placeholder))
    kind = a.kind if a.kind == b.kind else f"{a.kind}+{b.kind}"
    return Placeholder(kind, a.role, a.text + b.text, a.target + b.target, pair, a.before, b.after)


def _peeled(sequence: _Sequence) -> Masked:
    """Take off what surrounds the whole: white space, a pair around everything, footnote marks and tags at the ends."""
    head, tail = ["", ""], ["", ""]
    while sequence:
        first, last = sequence[0], sequence[-1]
        if isinstance(first, str) and (kept := first.lstrip(_BLANK)) != first:
            _put(head, first[: len(first) - len(kept)])
            sequence = [kept, *sequence[1:]] if kept else sequence[1:]
        elif isinstance(last, str) and (kept := last.rstrip(_BLANK)) != last:
            _put(tail, last[len(kept) :], front=True)
            sequence = [*sequence[:-1], kept]
        elif isinstance(first, Placeholder) and first.role == "open" and _is_close(last, first.pair):
            _put(head, first)
            _put(tail, last, front=True)
            sequence = sequence[1:-1]
        elif isinstance(last, Placeholder) and last.role == "atom" and last.kind in _OUTSIDE:
            _put(tail, last, front=True)
            sequence = sequence[:-1]
        elif isinstance(first, Placeholder) and first.role == "atom" and first.kind in _OUTSIDE:
            _put(head, first)
            sequence = sequence[1:]
        else:
            break
    placeholders = tuple(item for item in sequence if isinstance(item, Placeholder))
    signs = (chr(FIRST + n) for n in range(len(placeholders)))
    text = "".join(item if isinstance(item, str) else next(signs) for item in sequence)
    return Masked(text, placeholders, (head[0], head[1]), (tail[0], tail[1]))


_BLANK: Final = " \t\r\n\u00a0\u202f"


def _put(side: list[str], item: str | Placeholder, *, front: bool = False) -> None:
    own, target = (item, item) if isinstance(item, str) else (item.text, item.target)
    side[0] = own + side[0] if front else side[0] + own
    side[1] = target + side[1] if front else side[1] + target


def _filled(text: str, values: Sequence[str]) -> str:
    return re.sub(PRIVATE, lambda found: values[ord(found[0]) - FIRST], text)


def restored(text: str, masked: Masked, target: str, *, plain: bool = False) -> str:
    """A verified answer as Markdown of the target language.

    White space is one space, what looks like Markdown is escaped, punctuation is the target's, spaces stand outside of
    emphasis and links, and each placeholder is what the translation says in its place. With `plain` nothing is escaped.
    """
    text = re.sub(r"[ \t\r\n\f\v\u2028\u2029\u200b]+", " ", text).strip(_BLANK)
    text = _spaced(text, masked.placeholders).strip(" ")
    text = punctuated(text, target)
    text = text if plain else escaped(text)
    return masked.head[1] + _filled(text, [placeholder.target for placeholder in masked.placeholders]) + masked.tail[1]


def _spaced(text: str, placeholders: Sequence[Placeholder]) -> str:
    """Spaces at placeholders as they have to be: outside of passages, none before a footnote's mark that had none."""
    for n, placeholder in enumerate(placeholders):
        sign = chr(FIRST + n)
        if placeholder.role == "open":
            text = re.sub(rf"{sign}([ \u00a0\u202f]+)", rf"\1{sign}", text)
        elif placeholder.role == "close":
            text = re.sub(rf"([ \u00a0\u202f]+){sign}", rf"{sign}\1", text)
        elif placeholder.kind == "footnote" and not placeholder.before:
            text = re.sub(rf"\s+{sign}", sign, text)
        else:
            text = re.sub(rf"(?<=\w){sign}", f" {sign}", text) if placeholder.before else text
            text = re.sub(rf"{sign}(?=\w)", f"{sign} ", text) if placeholder.after else text
    return re.sub(r" {2,}", " ", text)


# What the engine's own words must not become, comments of other programs included: an emphasis between spaces or an
# underscore inside a word is none.
_PLAIN_MARKUP: Final = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])|`|(?<!\s)\*|\*(?!\s|$)|(?<!\w)_(?!\s|$)|(?<!\s)_(?!\w)|~(?=~)|(?<=~)~|~(?=\S[^~]*~)"
    r"|\[(?=\^|[^\[\]]*\][(\[:])|<(?=[A-Za-z/!?])|&(?=#?\w+;)"
    rf"|{NO_COMMENT}|\{{(?=#[ \t\n-])"
)


def escaped(text: str) -> str:
    """Words as inline Markdown: whatever would be markup gets a backslash."""
    return _PLAIN_MARKUP.sub(lambda found: "\\" + found[0], text)
