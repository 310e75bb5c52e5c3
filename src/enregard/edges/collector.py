"""The garbage collector, kept from looking again and again through what lives until the end anyway."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_SELDOM: Final = 200_000
"""How many new objects it waits for, as many as are left of some fifty articles: nearly all of them live until the end
of a build, and what is looked for among them, some two hundred an article that refer to each other, is small."""


class Collector:
    """The collector, as it was and as it is for a while."""

    def __init__(self) -> None:
        """It is as it was."""
        self._before: tuple[int, int, int] | None = None

    def spare(self) -> None:
        """Look seldom from now on, and never again through what is there now."""
        self._before = self._before or gc.get_threshold()
        gc.set_threshold(_SELDOM, *self._before[1:])
        gc.freeze()
        # Nor when the program ends, and forgets everything anyway.
        atexit.unregister(gc.freeze)
        atexit.register(gc.freeze)

    def restore(self) -> None:
        """Be as it was."""
        if self._before:
            gc.set_threshold(*self._before)
            gc.unfreeze()
            self._before = None


@contextmanager
def sparing() -> Iterator[None]:
    """The collector spared for a while, or while a function runs that this decorates."""
    collector = Collector()
    collector.spare()
    try:
        yield
    finally:
        collector.restore()
