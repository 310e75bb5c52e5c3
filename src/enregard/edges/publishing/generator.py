"""The site generator as a program: ProperDocs where it is installed, else MkDocs."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from enregard.edges.content.configuration import generator
from enregard.errors import UsageError


def run(verb: str, options: Sequence[str], config: Path, *, plugged: bool = True) -> int:
    """Run a verb of the generator on a configuration; its exit code, 1 for any failure.

    Raises UsageError where the configuration does not name the plugin (`plugged`).
    """
    if not plugged:
        message = f"{config}: without the plugin articles are pages as any other: write plugins: [enregard]"
        raise UsageError(message)
    name = generator()
    command = [sys.executable, "-m", name, verb, "--config-file", str(config.resolve()), *options]
    if os.name == "posix":
        # The generator takes our place: whoever ends this program ends it, and nothing goes on serving.
        sys.stdout.flush()
        sys.stderr.flush()
        os.execv(command[0], command)
    try:
        return 1 if subprocess.run(command, check=False).returncode else 0
    except KeyboardInterrupt:
        return 0
