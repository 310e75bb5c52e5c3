"""An isolated environment: made once, used until its lock, its Python, its place or the project's metadata change.

It is in `.cache/`, so that a developer's own `.venv` is left alone. A stamp, written last, says what it was made for:
an environment without its stamp was interrupted, and is made anew. One process at a time makes it, others wait.
"""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, NoReturn

ROOT: Final = Path(__file__).resolve().parents[2]
"""The repository."""

# What a person's shell may hold that would send packages elsewhere, or mix others in.
_STRAY: Final = ("PYTHONPATH", "PYTHONHOME", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_CONSTRAINT", "VIRTUAL_ENV")
_STAMP: Final = "enregard.json"


class Missing(Exception):
    """Something that is needed and cannot be had; its text is one sentence that says what to install."""


def finish(main: Callable[[list[str]], int]) -> NoReturn:
    """Run a script's `main` and leave with its exit code: 2, after one sentence, where something is missing."""
    try:
        sys.exit(main(sys.argv[1:]))
    except Missing as missing:
        print(missing, file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)


def prepare(name: str, root: Path = ROOT, project: bool = True) -> Path:
    """The Python of the environment `name`, which has what requirements/NAME.txt locks and the project, editable.

    With `project=False` it is one for a tool that needs nothing of the project.

    Raises Missing where it can't be made.
    """
    folder = root / ".cache" / f"{name}-environment"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    wanted = _wanted(root, name, folder, project)
    try:
        if _stamp(folder) != wanted or not python.exists():
            folder.parent.mkdir(exist_ok=True)
            with _alone(folder.with_suffix(".lock")):
                _make(name, root, folder, python, wanted)
    except OSError as error:
        reason = f"cannot write in {folder.parent} ({error.strerror})"
        raise Missing(f"{reason}: make it a folder that can be written.") from error
    return python


def variables() -> dict[str, str]:
    """The variables of this process, less those that would undo the isolation."""
    return {name: value for name, value in os.environ.items() if name not in _STRAY} | {"PIP_USER": "0"}


def _wanted(root: Path, name: str, folder: Path, project: bool) -> dict[str, Any]:
    return {
        "environment": [
            sys.version,
            os.path.realpath(sys.executable),
            str(folder),
            _hash(root, f"requirements/{name}.txt"),
        ],
        "project": _hash(root, "pyproject.toml") if project else None,
    }


def _hash(root: Path, name: str) -> str:
    return hashlib.sha256((root / name).read_bytes()).hexdigest()


def _stamp(folder: Path) -> dict[str, Any]:
    """What an environment was made for; nothing where it was not made to its end."""
    try:
        found = json.loads((folder / _STAMP).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _make(name: str, root: Path, folder: Path, python: Path, wanted: dict[str, Any]) -> None:
    """Make what is not there yet; another process may have made it while this one waited."""
    found = _stamp(folder) if python.exists() else {}
    if found == wanted:
        return
    (folder / _STAMP).unlink(missing_ok=True)
    if found.get("environment") != wanted["environment"]:
        print(f"setting up {folder} (once; this takes a minute)", file=sys.stderr, flush=True)
        _create(folder)
        lock = Path("requirements", f"{name}.txt")
        advice = "make sure that a package index can be reached"
        _install(python, ["--require-hashes", "--requirement", str(root / lock)], f"the packages of {lock}", advice)
    if wanted["project"]:
        options = ["--no-deps", "--no-build-isolation", "--editable", str(root)]
        _install(python, options, "the project", "mend pyproject.toml")
    draft = folder / f"{_STAMP}.{os.getpid()}"
    draft.write_text(json.dumps(wanted), "utf-8")
    draft.replace(folder / _STAMP)


def _create(folder: Path) -> None:
    advice = "install Python's venv module (on Debian and Ubuntu: apt-get install python3-venv)."
    if not (find_spec("venv") and find_spec("ensurepip")):
        raise Missing(f"this Python ({sys.executable}) cannot make an isolated environment: {advice}")
    if not _did([sys.executable, "-m", "venv", "--clear", str(folder)]):
        raise Missing(f"this Python ({sys.executable}) could not make an isolated environment: {advice}")


def _install(python: Path, options: list[str], what: str, advice: str) -> None:
    command = [str(python), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", *options]
    if not _did(command):
        raise Missing(f"pip could not install {what}, and says why above: {advice}, and run this again.")


def _did(command: list[str]) -> bool:
    """Whether a command succeeded; what it said is shown only where it did not."""
    done = subprocess.run(
        command, env=variables(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace"
    )
    if done.returncode:
        sys.stderr.write(done.stdout)
    return done.returncode == 0


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Hold a lock between processes, which ends with its holder, however that ends."""
    with path.open("a+b") as file:
        _lock(file.fileno())
        yield


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        while True:
            try:
                msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
                return
            except OSError:  # it gives up after ten seconds
                continue

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
