"""Words copied from a page: without what a page shows among them that no text has.

After the words of a note stands its number with the sign of its verdict, and what a screen reader hears of it; after a
word with a footnote, the footnote's sign. Who copies a passage into a note takes them along.
"""

from __future__ import annotations

import re
from typing import Final

_LABEL: Final = re.compile(
    r"(?<=[^\W\d_A-Z]{2})(?:\d{1,3}[=≈±≠×?◊…]?|[=≈±≠×◊])(?: \([^()\n]{3,60}\))?(?![\w%°])"
    r"|(?<=[\w»”\")])[*†‡§‖¶]{1,3}(?=[\s.,;:!?)»”]|\Z)"
)


def cleaned(quote: str) -> str:
    """A quote without the numbers of notes and the signs of footnotes that stand against its words."""
    return _LABEL.sub("", quote)
