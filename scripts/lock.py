"""Renew the locks: `python3 scripts/lock.py` keeps what still fits, `--upgrade` takes the newest of everything.

    requirements/build.txt    what `enregard build` needs: the dependencies in pyproject.toml and its group `build`
    requirements/test.txt     what the tests need: the same versions, and the group `test`

Each lock has a version and the hashes of every package, for every platform and every Python that pyproject.toml allows.
"""

import subprocess
from pathlib import Path

from setup.environment import ROOT, finish, prepare

OPTIONS = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url", "--quiet"]


def main(arguments: list[str]) -> int:
    """Renew both locks; `arguments` go to uv."""
    python = prepare("test")
    held: list[str] = []
    for group in ("build", "test"):
        lock = Path("requirements", f"{group}.txt")
        command = [str(python), "-m", "uv", "pip", "compile", "pyproject.toml", "--group", group, *OPTIONS, *held]
        note = ["--custom-compile-command", "python3 scripts/lock.py"]
        code = subprocess.run([*command, *note, "-o", str(lock), *arguments], cwd=ROOT, check=False).returncode
        if code:
            return code
        held = ["--constraints", str(lock)]
    return 0


if __name__ == "__main__":
    finish(main)
