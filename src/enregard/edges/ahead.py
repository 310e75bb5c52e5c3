"""Work done ahead by processes of our own, side by side: what they make, they leave in a store.

Whoever asks goes on afterwards as if an earlier run had done it, so all comes in the same order and is the same. What
goes wrong in such a process is met again, and told, by the one that asked.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Final, TypeVar

Item = TypeVar("Item")

FEW: Final = 20
"""For fewer articles a process costs more than it saves."""
_OFTEN: Final = 20_000
"""How many new objects the garbage collector waits for: what some twenty articles leave behind."""
VARIABLE: Final = "ENREGARD_JOBS"
"""The variable of the environment that says how many processes may work side by side."""


def jobs() -> int:
    """How many processes may work side by side: as many as somebody said, else one for each core that we may use."""
    said = os.environ.get(VARIABLE, "")
    if said.isdecimal() and int(said):
        return int(said)
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def ahead(items: Sequence[Item], work: Callable[[Item], object]) -> None:
    """Have other processes do `work` on items, where that is worth it; then all of it is left in a store.

    A process is copied as it is, so nothing has to be sent; it cannot be where threads are at work in it.
    """
    count = min(jobs(), len(items))
    if count < 2 or len(items) < FEW or not hasattr(os, "fork") or sys.platform == "darwin":
        return
    if threading.active_count() > 1:
        return
    running: set[int] = set()
    try:
        for n in range(count):
            process = os.fork()
            if not process:
                _work(items[n::count], work)
            running.add(process)
        for process in sorted(running):
            os.waitpid(process, 0)
            running.discard(process)
    finally:
        for process in running:
            with suppress(OSError):
                os.kill(process, signal.SIGKILL)
                os.waitpid(process, 0)


def _work(items: Sequence[Item], work: Callable[[Item], object]) -> None:
    """Be such a process: nothing is said, and nothing that was open is closed a second time."""
    # Nothing that is made here lives long, unlike in the process that asked; what refers to itself would pile up.
    gc.set_threshold(_OFTEN)
    status = 1
    try:
        for item in items:
            work(item)
        status = 0
    finally:
        os._exit(status)
