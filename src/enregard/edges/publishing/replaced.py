"""The site that the last build replaced: the next one is written into its folders.

Most files of it are those of the site that took its place, linked twice: to make a site of them anew, thousands of
folders and links, and to clear it away, would take longer than all else that is left to do after an edit. Of what was
kept nothing is trusted: a file in it counts only where it is the very file that stands in the site.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from enregard.edges.store import key

_PLACE: Final = Path("enregard", "replaced")
_FILES, _OF = "files", "of"

Identity = tuple[int, int]
"""Which file a file is: its number, and that of its device."""


def _home(site: Path, cache: Path) -> Path:
    return cache / _PLACE / key([str(site)])


def keep(folder: Path, site: Path, cache: Path) -> None:
    """Keep what `site` replaced, which lies in `folder`; where that cannot be, it stays there."""
    home = _home(site, cache)
    if not folder.is_dir():
        return
    with suppress(OSError):
        home.mkdir(parents=True, exist_ok=True)
        (home / _OF).write_text(str(site), encoding="utf-8")
        folder.rename(home / _FILES)
    for other in _homes(cache):
        # Of previews, which are written to a folder of the system's, and were killed.
        with suppress(OSError, UnicodeDecodeError):
            if not Path((other / _OF).read_text(encoding="utf-8")).exists():
                shutil.rmtree(other, ignore_errors=True)


def forget(site: Path, cache: Path) -> None:
    """Clear away what is kept for a site."""
    shutil.rmtree(_home(site, cache), ignore_errors=True)


def _homes(cache: Path) -> list[Path]:
    with suppress(OSError):
        return list((cache / _PLACE).iterdir())
    return []


def take(folder: Path, site: Path, cache: Path, same: Mapping[str, Identity]) -> frozenset[str]:
    """Have an empty `folder` be what is kept for a site, with no files but those that are the `same` still: which?

    Two builds never take the same.
    """
    try:
        # One step of the system's, which refuses where there is anything in the folder.
        (_home(site, cache) / _FILES).rename(folder)
    except OSError:
        return frozenset()
    try:
        return frozenset(_swept(str(folder), "", same))
    except OSError:  # Nothing that stands in the site may be left here to be written to.
        shutil.rmtree(folder)
        folder.mkdir()
        return frozenset()


def _swept(folder: str, below: str, same: Mapping[str, Identity]) -> Iterator[str]:
    """Remove from a folder all files but those that are the same, and folders without any; the paths of what is left.

    As text, and not by `Path`, since there are thousands.
    """
    with os.scandir(folder) as found:
        entries = list(found)
    for entry in entries:
        path = below + entry.name
        if entry.is_dir(follow_symlinks=False):
            left = [*_swept(entry.path, f"{path}/", same)]
            if not left:
                os.rmdir(entry.path)  # noqa: PTH106
            yield from left
            continue
        state = entry.stat(follow_symlinks=False)
        if same.get(path) == (state.st_ino, state.st_dev):
            yield path
        else:
            os.unlink(entry.path)  # noqa: PTH108
