"""Programs in processes of their own, and what each took."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class Cost(NamedTuple):
    """What a program took."""

    wall: float
    """Seconds."""
    cpu: float
    """Seconds, of the process and of those it started."""
    peak: float
    """MiB of memory, of the largest of its processes."""


def run(command: Sequence[str], folder: Path, bytecode: Path) -> Cost:
    """Run a command in a folder; Python's bytecode is kept in `bytecode`, as it is for everyone, whatever a shell says.

    Raises RuntimeError, with what the program said, if it failed.
    """
    shell = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, stdout=output, stderr=output, cwd=folder, env=shell | {"PYTHONPYCACHEPREFIX": str(bytecode)}
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            raise RuntimeError(f"{' '.join(command)} failed:\n{output.read().decode('utf-8', 'replace')[-2000:]}")
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)


def megabytes(folder: Path, pattern: str = "*") -> float:
    """What the files of a folder hold."""
    return sum(path.stat().st_size for path in folder.rglob(pattern) if path.is_file()) / 1e6
