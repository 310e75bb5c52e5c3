"""Renew the locks: `python3 scripts/lock.py` keeps what still fits, `--upgrade` takes the newest of everything.

    requirements/build.txt    what `enregard build` needs: the dependencies in pyproject.toml and its group `build`
    requirements/test.txt     what the tests need: the same versions, and the group `test`
    requirements/mutation.txt what scripts/mutate.py needs beside the tests: the group `mutation`, and nothing else

Each lock has a version and the hashes of every package, for every platform and every Python that pyproject.toml allows.
"""

import subprocess
from pathlib import Path

from setup.environment import ROOT, finish, prepare

OPTIONS = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url", "--quiet"]

SOURCES = {
    "build": ["pyproject.toml", "--group", "build"],
    "test": ["pyproject.toml", "--group", "test"],
    "mutation": ["--group", "pyproject.toml:mutation"],
}
"""What each lock is of, in the order in which they are made: the versions of one hold for the next."""


def main(arguments: list[str]) -> int:
    """Renew the locks; `arguments` go to uv."""
    python = prepare("test")
    held: list[str] = []
    for group, sources in SOURCES.items():
        lock = Path("requirements", f"{group}.txt")
        command = [str(python), "-m", "uv", "pip", "compile", *sources, *OPTIONS, *held]
        note = ["--custom-compile-command", "python3 scripts/lock.py"]
        code = subprocess.run([*command, *note, "-o", str(lock), *arguments], cwd=ROOT, check=False).returncode
        if code:
            return code
        held = ["--constraints", str(lock)]
    return 0


if __name__ == "__main__":
    finish(main)
