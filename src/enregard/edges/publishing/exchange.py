"""A site is written beside the last one, and takes its place when all of it is there.

So whatever ends a build early, a mistake that nobody foresaw, another plugin, a full disk, a kill, the last good site
stays. What is being written lies below the site's `.cache/`; the two folders change places by one call of the system
where it has such a call, and by two where it has not. Where the site's folder cannot be moved (another disk, a mount,
hidden folders in it that a build leaves alone) its files are replaced one by one, after all were copied beside them.
What such a build left behind when it was killed, the next one clears away.
"""

from __future__ import annotations

import ctypes
import filecmp
import os
import shutil
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from enregard.edges.publishing import replaced

try:
    import fcntl
except ImportError:  # Windows has no such locks: what a killed build left stays until somebody clears `.cache/`.
    fcntl = None  # type: ignore[assignment]

_PLACE: Final = Path("enregard", "sites")
_NEW, _LAST, _OF = "new", "last", "of"
_SPARE: Final = ".enregard-"
"""How files begin that wait beside those which they replace."""


@dataclass(frozen=True, slots=True)
class Staged:
    """A site that is being written."""

    site: Path
    """Where it will stand."""
    home: Path
    """What is cleared away in the end."""
    lock: int | None = None

    @property
    def folder(self) -> Path:
        """Where it is written."""
        return self.home / _NEW


def staged(site: Path, cache: Path) -> Staged:
    """A new folder for what will stand at `site`; below `cache`, or where the system has such folders."""
    site = site.resolve()
    try:
        home = cache / _PLACE
        home.mkdir(parents=True, exist_ok=True)
        with _locked(home):
            _clear(home)
            made = Path(tempfile.mkdtemp(dir=home))
            (made / _OF).write_text(str(site), encoding="utf-8")
            found = Staged(site, made, _lock(made, wait=False))
    except OSError:
        found = Staged(site, Path(tempfile.mkdtemp(prefix="enregard-")))
    found.folder.mkdir()
    return found


def exchange(staged: Staged, same: Collection[str] = (), cache: Path | None = None) -> None:
    """Put what was written in the place of the last site, as a whole, and clear the last one away.

    The `same` files are known to be those of the last site. Below `cache` what is replaced is kept for the next build.

    Raises OSError where that cannot be done; then the last site stands as it was.
    """
    site, folder = staged.site, staged.folder
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        if site.is_dir():
            _link_same(folder, site, same)
            folder.chmod(site.stat().st_mode & 0o777)
        if not (_keep_hidden(folder, site) and _moved(staged)):
            _replace_files(folder, site)
    except BaseException:
        # A last site that could not go back to its place waits here for the next build.
        if not (staged.home / _LAST).exists():
            discard(staged)
        raise
    if cache:
        replaced.keep(folder, site, cache)
    discard(staged)


def discard(staged: Staged) -> None:
    """Clear away what is left of a build."""
    shutil.rmtree(staged.home, ignore_errors=True)
    if staged.lock is not None:
        with suppress(OSError):
            os.close(staged.lock)


def _link_same(folder: Path, site: Path, same: Collection[str]) -> None:
    """Let what did not change be the file that stood there, with its time; of the `same` that is known."""
    for name in _files(folder):
        if name in same:
            continue
        with suppress(OSError):
            new, last = folder / name, site / name
            if not last.is_symlink() and last.is_file() and filecmp.cmp(new, last, shallow=False):
                spare = new.with_name(f"{_SPARE}{new.name}"[:200])
                os.link(last, spare)
                spare.replace(new)


def _keep_hidden(folder: Path, site: Path) -> bool:
    """Take along the hidden files of the last site, which no build wrote; whether that could be done."""
    hidden = [path for path in site.iterdir() if path.name.startswith(".")] if site.is_dir() else []
    if any(path.is_dir() or path.is_symlink() for path in hidden):
        return False
    for path in hidden:
        if not path.name.startswith(_SPARE) and not (folder / path.name).exists():
            shutil.copy2(path, folder / path.name)
    return True


def _moved(staged: Staged) -> bool:
    """Whether the folders changed places."""
    site, folder = staged.site, staged.folder
    if not site.is_dir() or site.is_symlink():
        with suppress(OSError):
            folder.rename(site)
            return True
        return False
    if _swapped(folder, site):
        return True
    last = staged.home / _LAST
    try:
        site.rename(last)
    except OSError:
        return False
    try:
        folder.rename(site)
    except OSError:
        last.rename(site)
        return False
    return True


_HERE: Final = -100
_EXCHANGE: Final = 2


def _swapped(one: Path, other: Path) -> bool:
    """Whether Linux let two folders change places in one step (renameat2)."""
    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    return bool(call(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0)


def _replace_files(folder: Path, site: Path) -> None:
    """Replace a site file by file: all are copied beside what they replace before the first one is."""
    site.mkdir(exist_ok=True)
    names = set(_files(folder))
    waiting: list[tuple[Path, Path]] = []
    try:
        for path in [site / name for name in _files(site) if Path(name).name.startswith(_SPARE)]:
            path.unlink()
        for name in sorted(names):
            new, last = folder / name, site / name
            if last.is_file() and filecmp.cmp(new, last, shallow=False):
                continue
            _make_way(last, site)
            spare = last.with_name(f"{_SPARE}{len(waiting)}")
            waiting.append((spare, last))
            shutil.copyfile(new, spare)
    except BaseException:
        for spare, _ in waiting:
            spare.unlink(missing_ok=True)
        raise
    for spare, last in waiting:
        if last.is_dir():
            shutil.rmtree(last)
        spare.replace(last)
    for name in set(_files(site)) - names:
        if not name.startswith("."):
            (site / name).unlink()
    _prune(site)


def _make_way(path: Path, site: Path) -> None:
    """Make the folder of a file, also where a file of the last site stood in its place."""
    for above in reversed(path.relative_to(site).parents[:-1]):
        if (site / above).is_file():
            (site / above).unlink()
    path.parent.mkdir(parents=True, exist_ok=True)


def _prune(site: Path) -> None:
    """Remove folders that hold nothing any more."""
    for folder, _, _ in os.walk(site, topdown=False):
        path = Path(folder)
        if path != site and not path.relative_to(site).parts[0].startswith("."):
            with suppress(OSError):
                path.rmdir()


def _files(folder: Path) -> list[str]:
    """All files below a folder, as relative paths."""
    found, above = [], len(os.path.join(folder, ""))  # noqa: PTH118 - as text, since there are many
    for at, _, names in os.walk(folder):
        below = os.path.join(at, "")[above:]  # noqa: PTH118
        found += [below + name for name in names]
    return found


# ------------------------------------------------------------------------------------------------ what was left behind


def _clear(home: Path) -> None:
    """Remove what killed builds left; a last site that one of them had moved away and not replaced goes back."""
    for path in home.iterdir():
        if not path.is_dir():
            continue
        lock = _lock(path, wait=False)
        if lock is None:
            continue  # A build is at it, or may be.
        with suppress(OSError, UnicodeDecodeError):
            site, last = Path((path / _OF).read_text(encoding="utf-8")), path / _LAST
            if last.is_dir() and not site.exists():
                last.rename(site)
        discard(Staged(path, path, lock))


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Be alone in a folder for a moment."""
    lock = _lock(folder, wait=True)
    try:
        yield
    finally:
        if lock is not None:
            os.close(lock)


def _lock(folder: Path, *, wait: bool) -> int | None:
    """A lock on a folder, which goes with the program however it ends; None where another has it, or there is none."""
    if fcntl is None:
        return None
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return handle
