"""An author's footnotes: references without a definition, and definitions that no reader meets.

GitHub shows `[^2]` as text where nothing defines it, and drops a definition that nothing refers to; so does the page.
What is escaped, or stands in code, is meant as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from enregard.core.markdown.block import Block
from enregard.core.markdown.inline import label_of
from enregard.core.markdown.node import Problem
from enregard.core.markdown.token import VISIBLE, line_of

_REFERENCE: Final = re.compile(r"\[\^([^\]\[\n]+)\]")
_UNESCAPED: Final = re.compile(rf"(?<!\\){_REFERENCE.pattern}")
_CODE: Final = "footnote"


def problems(blocks: Sequence[Block]) -> list[Problem]:
    """What is wrong with the footnotes of a text's blocks, in no order."""
    defined = [block for block in blocks if block.kind == "footnote"]
    return [*_undefined(blocks), *_unused(blocks, defined), *_repeated(defined)]


def signs(block: Block) -> Iterator[tuple[int, str]]:
    """What stands in a block as a reference to a footnote, defined or not: the line, and the reference as written."""
    if "[^" not in block.source:
        return
    at = 0
    written = {found[0] for found in _UNESCAPED.finditer(block.source)}
    for token in block.inline.tokens:
        if token.op == "foot":
            yield line_of(block, at), f"[^{token.more}]"
        for found in _REFERENCE.finditer(token.value) if token.op == "text" else ():
            if found[0] in written:
                yield line_of(block, at + found.start()), found[0]
        at += len(token.value) if token.op in VISIBLE else 0


def _undefined(blocks: Sequence[Block]) -> Iterator[Problem]:
    for block in blocks:
        defined = set(block.inline.footnotes)
        for line, sign in signs(block):
            if label_of(sign[2:-1]) not in defined:
                message = f"nothing defines the footnote {sign}: readers see these signs"
                hint = f"add its text on a line of its own, {sign}: …; if it is no footnote, write \\{sign}"
                yield Problem(line, message, hint, _CODE)


def _unused(blocks: Sequence[Block], defined: Sequence[Block]) -> Iterator[Problem]:
    """Definitions to which no text leads, not even by way of other footnotes."""
    refers = {block.label: block.inline.footnotes for block in defined}
    met: set[str] = set()
    ahead = list(chain.from_iterable(block.inline.footnotes for block in blocks if block.kind != "footnote"))
    while ahead:
        label = ahead.pop()
        if label not in met:
            met.add(label)
            ahead.extend(refers.get(label, ()))
    for block in defined:
        if block.label not in met:
            message = f"nothing refers to the footnote [^{block.label}]: no reader sees it"
            yield Problem(block.lines[0], message, f"write [^{block.label}] where it belongs, or remove it", _CODE)


def _repeated(defined: Sequence[Block]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for block in defined:
        line = first.setdefault(block.label, block.lines[0])
        if line != block.lines[0]:
            message = f"the footnote [^{block.label}] is defined twice, first in line {line}"
            yield Problem(block.lines[0], message, "give one of them another label", _CODE)
