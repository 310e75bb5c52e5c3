"""The style sheets and scripts of articles in a built site, made as light as they can be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

import rjsmin

from enregard.core.pages.stylesheet import packed

FOLDER = "enregard"
"""Where they are, below the site's root."""
_PACKED: Final[dict[str, Callable[[str], str]]] = {"*.css": packed, "*.js": rjsmin.jsmin}


def pack(site: Path) -> None:
    """Leave out of them what browsers pass over; one that is packed already stays as it is."""
    for names, light in _PACKED.items():
        for path in sorted((site / FOLDER).glob(names)):
            # A site may have files of its own of these names, in any encoding: bytes that are no text stay as they are.
            text = path.read_text("utf-8", "surrogateescape")
            if (left := light(text)) != text:
                path.write_text(left, "utf-8", "surrogateescape")
