"""The address of a site that says none: of one on GitHub Pages it is known; else it is told what that costs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mkdocs.plugins import get_plugin_logger

from enregard.edges.content.repository import cloned
from enregard.edges.publishing.options import root

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_LOG: Final = get_plugin_logger("enregard.edges.publishing.plugin")
COSTS: Final = "no feed, no sitemap, no canonical links; 404.html leads back only where the site is its server’s root"
"""What a site lacks that does not know its address."""
ABSENT: Final = (
    f"site_url is not set: {COSTS}. Set SITE_URL=https://… where site_url reads it, or write it in mkdocs.yml"
)
_HOST: Final = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W_]{2,}")
_REPOSITORY: Final = re.compile(r"https://github\.com/([\w.-]+)/([\w.-]+?)(?:\.git)?/?")


def settle(config: MkDocsConfig, *, deploying: bool) -> None:
    """Give a site that is deployed to GitHub Pages the address that it will have; say what any other lacks."""
    if config.site_url:
        return
    if deploying and (address := pages(root(config), Path(config.docs_dir))):
        config.site_url = address
        _LOG.info("site_url is not set: it is taken for %s, where GitHub Pages will publish it", address)
    else:
        _LOG.info(ABSENT)


def pages(repository: Path, content: Path) -> str:
    """Where GitHub Pages publishes a repository: at the domain that its content names, else below its owner's."""
    domain = content / "CNAME"
    # GitHub reads one name there; what is none says nothing of the address.
    if domain.is_file() and _HOST.fullmatch(name := domain.read_text("utf-8", "replace").strip().lstrip("\ufeff")):
        return f"https://{name}/"
    found = _REPOSITORY.fullmatch(cloned(repository)[0])
    if not found:
        return ""
    host = f"{found[1].lower()}.github.io"
    return f"https://{host}/" if found[2].lower() == host else f"https://{host}/{found[2]}/"
