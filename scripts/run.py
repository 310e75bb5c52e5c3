"""Run any command of enregard on a fresh machine: `python3 scripts/run.py serve`, `python3 scripts/run.py check`, …

What it needs is set up first, once, in `.cache/`. The current folder stays what it is.
"""

import subprocess

from setup.environment import ROOT, finish, prepare, variables


def main(arguments: list[str], folder: str | None = None) -> int:
    """Run enregard with `arguments`, in `folder` or where this was called."""
    command = [str(prepare("build")), "-P", "-m", "enregard", *arguments]
    try:
        return subprocess.run(command, cwd=folder, env=variables(), check=False).returncode
    except KeyboardInterrupt:
        return 130


def build(arguments: list[str]) -> int:
    """Build the repository's own site."""
    return main(["build", *arguments], str(ROOT))


if __name__ == "__main__":
    finish(main)
