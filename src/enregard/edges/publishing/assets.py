"""The style sheets and scripts of articles in a built site, made as light as they can be.

They are the same in nearly every build, so what was made of each is kept.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

import rjsmin

from enregard.core.pages.stylesheet import packed
from enregard.edges.content.kept import package, versions
from enregard.edges.store import Store, key

FOLDER = "enregard"
"""Where they are, below the site's root."""
PLACE: Final = Path(".cache", "enregard", "assets")
"""Where a site keeps what was made of them."""
_PACKED: Final[dict[str, Callable[[str], str]]] = {"*.css": packed, "*.js": rjsmin.jsmin}


def pack(site: Path, root: Path) -> None:
    """Leave out of them what browsers pass over; one that is packed already stays as it is.

    What an earlier build of the site at `root` has made of one is taken from there.
    """
    store, program = Store(root / PLACE), key([package()["core/pages/stylesheet.py"], *versions(["rjsmin"])])
    for names, light in _PACKED.items():
        for path in sorted((site / FOLDER).glob(names)):
            data = path.read_bytes()
            name = key([program, names, data])
            left = store.read(name)
            if left is None:
                left = _light(data, light)
                store.write(name, left)
            if left != data:
                path.write_bytes(left)
    store.prune()


def _light(data: bytes, light: Callable[[str], str]) -> bytes:
    # A site may have files of its own of these names, in any encoding: bytes that are no text stay as they are.
    text = data.decode("utf-8", "surrogateescape").replace("\r\n", "\n").replace("\r", "\n")
    left = light(text)
    return data if left == text else left.encode("utf-8", "surrogateescape")
