"""The style sheets and scripts of articles in a built site, made as light as they can be.

Style sheets are the same in nearly every build, so what was made of each is kept. Of scripts nothing is: a build keeps
data, and nothing that is run.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

import rjsmin

from enregard.core.pages.stylesheet import packed
from enregard.edges.content.kept import package
from enregard.edges.store import Store, key

FOLDER = "enregard"
"""Where they are, below the site's root."""
PLACE: Final = Path(".cache", "enregard", "assets")
"""Where a site keeps what was made of style sheets."""


def pack(site: Path, root: Path) -> None:
    """Leave out of them what browsers pass over; one that is packed already stays as it is.

    What an earlier build of the site at `root` has made of a style sheet is taken from there.
    """
    for path in sorted((site / FOLDER).glob("*.js")):
        data = path.read_bytes()
        _put(path, data, _light(data, rjsmin.jsmin))
    store, program = Store(root / PLACE), package()["core/pages/stylesheet.py"]
    for path in sorted((site / FOLDER).glob("*.css")):
        data = path.read_bytes()
        name = key([program, data])
        left = store.read(name)
        if left is None:
            left = _light(data, packed)
            store.write(name, left)
        _put(path, data, left)
    store.prune()


def _put(path: Path, data: bytes, left: bytes) -> None:
    if left != data:
        path.write_bytes(left)


def _light(data: bytes, light: Callable[[str], str]) -> bytes:
    # A site may have files of its own of these names, in any encoding: bytes that are no text stay as they are.
    text = data.decode("utf-8", "surrogateescape").replace("\r\n", "\n").replace("\r", "\n")
    left = light(text)
    return data if left == text else left.encode("utf-8", "surrogateescape")
