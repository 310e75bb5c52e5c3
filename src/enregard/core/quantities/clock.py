"""Times of day, and spans of time in hours and minutes."""

from __future__ import annotations

import re
from decimal import Decimal

from enregard.core.quantities.quantity import Number


def time_of(found: re.Match[str]) -> Number:
    """A time of day, or a span of time, in hours; without a. m. or p. m. it may be either."""
    hour = int(found["hour"])
    minute = int(found["minute"] or found["minute2"] or found["minute3"] or found["minute4"] or 0)
    part = Decimal(minute) / 60
    half = (found["half"] or "").lower()
    if half:
        value = hour % 12 + (12 if half == "p" else 0)
        others = {Decimal(hour) + part}
        if value == 0:
            others.add(Decimal(24) + part)
    else:
        value = hour
        others = {Decimal(hour + 12 if hour < 12 else hour - 12) + part} if found["minute3"] else set[Decimal]()
    if minute:
        # 6.30 is how British English writes it.
        others.add(Decimal(f"{hour}.{minute:02}"))
    first = Decimal(value) + part
    return Number(found.start(), found.end(), first, "h", kind="time", others=tuple(sorted(others - {first})))
