"""Run every test, on a fresh machine too: `python3 scripts/test.py [--fast] [PYTEST ARGUMENT …]`.

What the tests need, a Chromium included, is set up first, once. ruff, mypy and the contracts between modules come
first, then pytest, whose summary is the last thing said when all is well. Paths among the arguments are from the
repository's root. Every core has its share of a whole run. `--fast` leaves out what needs a browser, makes
environments of its own or goes through very much. Exit code 0: all passed; 1: something failed; 2: something that is
needed cannot be had, and one sentence says what.
"""

import os
import subprocess
import sys
from pathlib import Path

from setup import browser
from setup.environment import ROOT, finish, prepare, variables

CHECKS = {
    "ruff check": ["-m", "ruff", "check", "--quiet"],
    "ruff format": ["-m", "ruff", "format", "--check", "--quiet"],
    "mypy": ["-m", "mypy", "--no-error-summary"],
    "import-linter": ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
}
"""What is run before pytest, by the Python of the environment."""
SHARED = ["-n", str(os.cpu_count() or 1), "--dist", "worksteal"]
"""What pytest is told for a whole run: who has done their share takes from the rest."""
FAST = ["-n", str((os.cpu_count() or 1) + 1), "-m", "not browser and not environment and not long"]
"""What pytest is told under `--fast`: one worker more than cores, since some tests wait for a server.

`FAST` in the environment has property tests look at a few examples.
"""


def main(arguments: list[str]) -> int:
    """Run the checks and pytest; the checks that failed are named once more at the end."""
    fast = "--fast" in arguments
    chosen = [argument for argument in arguments if argument != "--fast"]
    options = FAST * fast + SHARED * (not arguments) + chosen
    chromium = None if fast else browser.provide()
    python = prepare("test")
    if chromium is None and not fast:
        print(browser.ABSENT, file=sys.stderr)
    found = variables() | ({"CHROMIUM": chromium} if chromium else {}) | ({"FAST": "1"} if fast else {})
    failed = [name for name, command in CHECKS.items() if _run(python, command, found, name)]
    tested = _run(python, ["-m", "pytest", *options], found, "pytest")
    if failed:
        print(f"failed before pytest: {', '.join(failed)}", file=sys.stderr)
    return tested or (1 if failed else 0)


def _run(python: Path, command: list[str], found: dict[str, str], name: str) -> int:
    print(f"— {name}", flush=True)
    return subprocess.run([str(python), *command], cwd=ROOT, env=found, check=False).returncode


if __name__ == "__main__":
    finish(main)
