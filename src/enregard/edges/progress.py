"""How far long work has come: one line that moves on a terminal, a plain line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, TextIO

_QUIET: Final = 30.0
"""Seconds between two lines where there is no terminal."""


@dataclass(slots=True)
class Progress:
    """Counts what is done of `total` and says so."""

    what: str
    total: int
    stream: TextIO = field(default_factory=lambda: sys.stderr)
    clock: Callable[[], float] = time.monotonic
    done: int = 0
    _began: float = 0.0
    _said: float = 0.0

    def __post_init__(self) -> None:  # noqa: D105
        self._began = self._said = self.clock()

    def step(self) -> None:
        """One more is done."""
        self.done += 1
        now = self.clock()
        if self.stream.isatty():
            self.stream.write(f"\r\033[K{self.words(now)}")
            self.stream.flush()
        elif now - self._said >= _QUIET:
            self._said = now
            self.stream.write(f"{self.words(now)}\n")
            self.stream.flush()

    def words(self, now: float) -> str:
        """What is said: how much is done, and how long the rest may take."""
        left = (now - self._began) / self.done * (self.total - self.done) if self.done else 0.0
        return f"{self.done} of {self.total} {self.what}" + (f", {_time(left)} left" if self.done < self.total else "")

    def end(self) -> None:
        """Take the moving line away."""
        if self.stream.isatty():
            self.stream.write("\r\033[K")
            self.stream.flush()


def _time(seconds: float) -> str:
    return f"{round(seconds)} s" if seconds < 90 else f"{round(seconds / 60)} min"
