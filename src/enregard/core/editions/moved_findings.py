"""What there is to say of passages whose translation stands elsewhere than they do."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence

from enregard.core.editions.article import Text
from enregard.core.editions.order import moved_pairs
from enregard.core.editions.pair import Pair
from enregard.core.editions.pairname import listed, ranges, start
from enregard.core.finding import Finding, Severity


def moved_findings(pairs: Sequence[Pair], source: Text, target: Text) -> Iterator[Finding]:
    """What moved, once for all that changed places with each other; what was approved so is not told.

    Two neighbors that changed places look like a slip: that is a warning.
    """
    for group in moved_pairs([pair.blocks for pair in pairs]):
        moved = [pairs[n] for n in group.pairs]
        if all(pair.state == "approved" for pair in moved):
            continue
        names = ranges(pair.number for pair in moved)
        name = f"pair{'s' if len(moved) > 1 else ''} {listed(names)}"
        yield Finding(
            "pair-moved",
            target.file,
            moved[0].target.line,
            f"{name}: {_told(moved[0], pairs, len(names))} in {target.file}",
            "if that is meant",
            Severity.WARNING if group.swapped else None,
            f"enregard approve {shlex.quote(source.address)} {' '.join(names)}",
        )


def _told(first: Pair, pairs: Sequence[Pair], runs: int) -> str:
    """What is said of moved pairs, the first of them, in so many runs."""
    if runs > 1:
        return f"from “{start(first.source.text)}” on, these passages stand in another order"
    after = first.displaced.after if first.displaced else None
    place = "before all others" if after is None else f"after pair {pairs[after].number}"
    return f"“{start(first.source.text)}” stands {place}"
