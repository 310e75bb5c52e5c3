"""Where the links of a passage lead, in a form in which the links of its translation can be compared."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence

from enregard.core.markdown.address import local
from enregard.core.markdown.block import Block


def link_targets(blocks: Sequence[Block], langs: Sequence[str]) -> tuple[str, ...]:
    """Where blocks lead. Each language links to its own: headings, and texts in one folder, count as the same place.

    What a text is called in another language nobody can know: `prochaines.md` may be `next.md`.
    """
    addresses = (address for block in blocks for address in block.inline.addresses)
    found = (_target(address.href, langs) for address in addresses if not address.image)
    return tuple(target for target in found if target)


def _target(href: str, langs: Sequence[str]) -> str:
    if not local(href):
        return href
    path = href.partition("#")[0]
    folder, name = posixpath.split(path)
    if not name.endswith(".md") or posixpath.basename(folder) == "notes":
        return path
    return f"{'/'.join(part for part in folder.split('/') if part not in (*langs, '.'))}/"
