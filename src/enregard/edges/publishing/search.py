"""Search: an index of each language's pages, made by Pagefind once a site is built.

A reader's browser asks the indexes itself, so a search needs no server and tells nobody what was looked for. Each
language has an index of its own: words are stemmed by the rules of their language, and accents may be left out. Only
pages in one language are in it, since the page of both would find everything twice.

Pagefind is an extra, `enregard[search]`; its program is run, not imported.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from enregard.errors import ConfigError

FOLDER = "search"
"""Where the page and the indexes are, below the site's root."""
_UNUSED = re.compile(r"pagefind-(component-|modular-)?ui\.|pagefind-highlight\.")
"""Files of Pagefind's own interface, which ours stands for."""


APART = ".label, .fn, .pno, .peek, .vh, .sign, .meta, .standing, .notes-title, #er-whole, #er-orphans"
"""What stands with the words of a page and is none of them: numbers and signs of notes, numbers of pairs."""

ABSENT = "mkdocs.yml: `search: true` needs Pagefind, which is not installed (enregard[search]): no search page"


def available() -> bool:
    """Whether Pagefind is installed."""
    return find_spec("pagefind") is not None and find_spec("pagefind_bin") is not None


def _pages(site: Path, lang: str, directory_urls: bool) -> bool:
    """Whether a site has a page in a language: without any, there is nothing to index."""
    pattern = f"{lang}/index.html" if directory_urls else f"{lang}.html"
    return next(site.rglob(pattern), None) is not None


def index(site: Path, languages: Sequence[str], *, directory_urls: bool) -> None:
    """Index the pages of each language of a built site, into `search/LANG/`.

    Raises ConfigError, with what Pagefind said, if it fails.
    """
    import subprocess  # only a site with search needs it

    for lang in languages:
        if not _pages(site, lang, directory_urls):
            continue
        name = f"{lang}/index.html" if directory_urls else f"{lang}.html"
        folder = site / FOLDER / lang
        command = [sys.executable, "-m", "pagefind", "--site", str(site), "--glob", f"**/{name}"]
        options = ["--output-path", str(folder), "--force-language", lang, "--exclude-selectors", APART, "--quiet"]
        done = subprocess.run([*command, *options], capture_output=True, text=True, check=False)
        if done.returncode:
            raise ConfigError(f"Pagefind could not index the pages in “{lang}”: {(done.stderr or done.stdout).strip()}")
        for path in folder.glob("pagefind-*"):
            if _UNUSED.match(path.name):
                path.unlink()
