"""What is not compared in a pair of languages because it is not known: said, so that silence is no approval."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from enregard.core.languages import cldr
from enregard.core.languages.registry import FALLBACK, knows_scales, language


def uncompared(langs: Iterable[str]) -> Iterator[str]:
    """A sentence for each of some languages in which numbers, or text that was left, can't be told for certain."""
    for lang in langs:
        known = language(lang)
        things = [
            thing
            for thing, is_known in (
                ("numbers in words", known.numerals is not None),
                ("words for thousands and millions", knows_scales(lang)),
                ("negations", bool(known.denial.plain)),
            )
            if not is_known
        ]
        if things:
            listed = " and ".join((", ".join(things[:-1]), things[-1]) if things[:-1] else things)
            yield f"{listed} written in {cldr.name_in(lang, FALLBACK.code)} are not compared"
