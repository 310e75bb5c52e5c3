"""The style sheets of articles in a built site, made as light as they can be."""

from __future__ import annotations

from pathlib import Path

from enregard.core.pages.stylesheet import packed

FOLDER = "enregard"
"""Where they are, below the site's root."""


def pack(site: Path) -> None:
    """Leave out of the style sheets what browsers pass over; one that is packed already stays as it is."""
    for path in sorted((site / FOLDER).glob("*.css")):
        sheet = path.read_text(encoding="utf-8")
        if (light := packed(sheet)) != sheet:
            path.write_text(light, encoding="utf-8")
