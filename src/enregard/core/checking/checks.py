"""Checks of a pair that need no memory: what two texts that translate each other have in common whatever the language.

Each check looks at what a reader sees of the two sides and answers with *discrepancies*; whoever knows the files makes
findings of them. Rules of this package: a check cries only where it is likely to be right, so whatever may be a
translator's freedom (a number in words, a month's name) is given the benefit of the doubt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from enregard.core.checking.broken_link import broken_links
from enregard.core.checking.discrepancy import Discrepancy, Side
from enregard.core.checking.figure import numbers
from enregard.core.checking.link import links
from enregard.core.checking.negation import negation
from enregard.core.checking.untranslated import untranslated

Check = Callable[[Side, Side], Iterator[Discrepancy]]
"""What looks at a pair, the source's side first. Neither side is empty."""

CHECKS: Final[dict[Check, tuple[str, ...]]] = {
    numbers: ("number", "number-notation", "unit", "unit-converted"),
    links: ("link-differs",),
    broken_links: ("link-broken",),
    untranslated: ("untranslated",),
    negation: ("negation",),
}
"""Every check of a pair with the codes that it may give, in the order in which its discrepancies are told."""

OF_A_TEXT: Final = frozenset({"link-broken"})
"""What an edition says of every text by itself, whether it stands in a pair or not."""


def discrepancies(ours: Side, theirs: Side) -> tuple[Discrepancy, ...]:
    """What differs between the two sides of a pair that should not; nothing where one side is empty.

    Links are compared as they are given: the caller brings addresses of the two languages' own pages to one form.
    """
    if not ours.text.strip() or not theirs.text.strip():
        return ()
    return tuple(found for check in CHECKS for found in check(ours, theirs))


def compare(
    source: str,
    target: str,
    source_lang: str,
    target_lang: str,
    source_links: Sequence[str] = (),
    target_links: Sequence[str] = (),
) -> tuple[Discrepancy, ...]:
    """What `check` says of two texts that translate each other, with the addresses that they link to."""
    return discrepancies(Side(source, source_lang, source_links), Side(target, target_lang, target_links))
