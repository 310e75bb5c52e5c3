"""Run any command of enregard on a fresh machine: `python3 scripts/run.py serve`, `python3 scripts/run.py check`, …

What it needs is set up first, once, in `.cache/`. The current folder stays what it is; called from outside any site, a
verb is about this one.
"""

import subprocess
from pathlib import Path

from setup.environment import ROOT, finish, prepare, variables


def main(arguments: list[str], folder: str | None = None) -> int:
    """Run enregard with `arguments`, in `folder` or where this was called."""
    command = [str(prepare("build")), "-P", "-m", "enregard", *arguments, *([] if folder else _config(arguments))]
    try:
        return subprocess.run(command, cwd=folder, env=variables(), check=False).returncode
    except KeyboardInterrupt:
        return 130


_NAMES = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml")


def _config(arguments: list[str]) -> list[str]:
    """This site's configuration, for a verb that would find none from where it is called."""
    here, own = Path.cwd(), ROOT / "mkdocs.yml"
    found = any((path / name).is_file() for path in (here, *here.parents) for name in _NAMES)
    is_verb = bool(arguments) and not arguments[0].startswith("-") and arguments[0] != "new"
    if found or not is_verb or not own.is_file() or {"-f", "--config", "-h", "--help"} & set(arguments):
        return []
    return ["--config", str(own)]


def build(arguments: list[str]) -> int:
    """Build the repository's own site."""
    return main(["build", *arguments], str(ROOT))


if __name__ == "__main__":
    finish(main)
