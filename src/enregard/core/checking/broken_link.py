"""Links of Markdown that are none, for a space between their two parts: [text] (address)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from enregard.core.checking.discrepancy import Discrepancy, Side
from enregard.core.text.fold import Span

_BROKEN: Final = re.compile(
    r"\[(?P<text>[^\[\]\n]+)\][ \u00a0]+\((?P<address>(?:https?://|mailto:|www\.|\.{0,2}/|#)[^\s()]+|[^\s()]+\.(?:md|html?))\)"
)


def broken_links(ours: Side, theirs: Side) -> Iterator[Discrepancy]:
    """No side shows the two parts of a link as they were typed."""
    for side, source in ((ours, True), (theirs, False)):
        for found in _BROKEN.finditer(side.text):
            message = f"“{found[0]}” in “{side.lang}” is no link, for the space in it"
            spans = (Span(*found.span()),)
            hint = f"write [{found['text']}]({found['address']})"
            yield Discrepancy("link-broken", message, hint, *((spans, ()) if source else ((), spans)))
