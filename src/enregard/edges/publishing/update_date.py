"""The day that MkDocs takes for a page's last change: the page's own, never the clock's.

Where nothing says when a page was written, nothing on it may depend on the clock. The newest day of a site becomes the
time in the head of `sitemap.xml.gz`, where MkDocs computes with it: text that is no day, or a day of another century
than such a head can hold, would end the build.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import Final

NONE: Final = "1980-01-01"
"""What stands for no day."""
_LAST: Final = "2105-12-31"
"""The last year that the 32 bits of a gzip file's time can hold (RFC 1952, 2.3.1)."""


def update_date(written: object) -> str:
    """A page's day as MkDocs can compute with it, from what its front matter says: text, a day, or anything else."""
    with suppress(ValueError):
        return min(max(date.fromisoformat(str(written)[:10]).isoformat(), NONE), _LAST)
    return NONE
