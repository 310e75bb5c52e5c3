"""Where a site is written: what keeps a build from it, told before anything is cleaned.

A build empties its folder but for hidden files. So a folder that holds something, and nothing that a build leaves, is
taken for a mistake: `--site-dir ~` would cost a person their files.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Final

SIGNS: Final = ("index.html", "404.html", "sitemap.xml", "enregard/enregard.css")
"""Files that a build leaves; any one tells a folder that an earlier build wrote."""


def obstacle(folder: Path, usual: Path | None = None) -> str:
    """What keeps a site from being built into `folder`, and what would be right; nothing where nothing does.

    `usual` is the folder that is a site's own by its name, whatever an interrupted build left in it.
    """
    if problem := unwritable(folder):
        return f"{folder}: {problem}"
    if folder == usual or not folder.exists() or any((folder / sign).is_file() for sign in SIGNS):
        return ""
    others = sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))
    if not others:
        return ""
    shown = ", ".join(others[:3]) + (", …" if len(others) > 3 else "")
    return (
        f"{folder}: a build empties its folder, and this one holds what no build wrote ({shown}); "
        "name an empty or a new folder"
    )


def unwritable(folder: Path) -> str:
    """Why nothing can be written to a folder, or made where it is to be; nothing is left behind by asking."""
    try:
        there = next(path for path in (folder, *folder.parents) if path.exists())
        if not there.is_dir():
            return f"{there if there != folder else 'this'} is a file; name a folder"
        with tempfile.TemporaryFile(dir=there):
            return ""
    except OSError as error:
        return f"nothing can be written there ({error.strerror}); name a folder that you may write to"
