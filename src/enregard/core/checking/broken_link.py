"""Links of Markdown that are none, on either side of a pair."""

from __future__ import annotations

from collections.abc import Iterator

from enregard.core.checking.discrepancy import Discrepancy, Side
from enregard.core.markdown.broken_link import broken_links as found_in
from enregard.core.text.fold import Span


def broken_links(ours: Side, theirs: Side) -> Iterator[Discrepancy]:
    """No side shows the two parts of a link as they were typed."""
    for side, source in ((ours, True), (theirs, False)):
        for one in found_in(side.text):
            message = f"“{one.written}” in “{side.lang}” is no link, for the space in it"
            spans = (Span(one.start, one.end),)
            yield Discrepancy("link-broken", message, f"write {one.meant}", *((spans, ()) if source else ((), spans)))
