"""Search: an index of each language's passages and notes, made by Pagefind once a site is built.

A reader's browser asks the indexes itself, so a search needs no server and tells nobody what was looked for. Each
language has an index of its own: words are stemmed by the rules of their language, and accents may be left out.

Pagefind is an extra, `enregard[search]`; its program is run, not imported. It reads files, so each record is laid
before it as a small page; asked through Python, it answers ten times a second.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from html import escape
from importlib.util import find_spec
from pathlib import Path

from enregard.core.languages.registry import language, name_among
from enregard.core.pages.index_text import DECIMAL, index_text
from enregard.core.pages.search_record import Record
from enregard.errors import ConfigError

FOLDER = "search"
"""Where the page and the indexes are, below the site's root."""
_UNUSED = re.compile(r"pagefind-(component-|modular-)?ui\.|pagefind-highlight\.")
"""Files of Pagefind's own interface, which ours stands for."""
_IN_A_FOLDER = 1000
"""How many records lie in a folder."""

_DOTS = 0x2800
"""The first of the 256 patterns of Braille."""

ABSENT = "mkdocs.yml: `search: true` needs Pagefind, which is not installed (enregard[search]): no search page"


_STANDARD = (
    "mkdocs.yml: `search: true`: in a text in {names} only what begins a sentence is found, since it has no spaces; "
    "enregard[search-extended] finds all"
)


def lacking(langs: Iterable[str]) -> str:
    """What the index of some languages would not find for want of Pagefind's extended form; nothing if it finds all."""
    import shutil

    unspaced = [name_among(lang, ()) for lang in langs if not language(lang).script.spaced]
    extended = find_spec("pagefind_bin_extended") is not None or shutil.which("pagefind_extended") is not None
    return "" if extended or not unspaced else _STANDARD.format(names=", ".join(unspaced))


def available() -> bool:
    """Whether Pagefind is installed."""
    programs = ("pagefind_bin", "pagefind_bin_extended")
    return find_spec("pagefind") is not None and any(find_spec(name) is not None for name in programs)


def index(site: Path, lang: str, records: Iterable[Record]) -> None:
    """Index what there is to find in a language, into `search/LANG/` of a built site; nothing where there is nothing.

    Raises ConfigError, with what Pagefind said, if it fails.
    """
    import subprocess  # only a site with search needs these
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as name:
        laid = Path(name)
        count = _lay(laid, lang, records)
        if not count:
            return
        folder = site.resolve() / FOLDER / lang
        command = [sys.executable, "-m", "pagefind", "--site", str(laid), "--output-path", str(folder)]
        options = ["--force-language", lang, "--include-characters", DECIMAL, "--quiet"]
        done = subprocess.run([*command, *options], capture_output=True, text=True, check=False)
    if done.returncode:
        raise ConfigError(f"Pagefind could not index the pages in “{lang}”: {(done.stderr or done.stdout).strip()}")
    for path in folder.glob("pagefind-*"):
        if _UNUSED.match(path.name):
            path.unlink()


def _lay(folder: Path, lang: str, records: Iterable[Record]) -> int:
    """Lay records before Pagefind, a file each, and count them."""
    count = 0
    for count, record in enumerate(records, 1):
        path = folder / f"{count // _IN_A_FOLDER:03}" / f"{count:06}.html"
        path.parent.mkdir(exist_ok=True)
        path.write_text(_page(record, lang), encoding="utf-8")
    return count


def _page(record: Record, lang: str) -> str:
    # The pages could be filters, by which Pagefind counts, but it writes those in another order each time.
    where = {"to": record.to, "place": record.place, "page": record.page}
    said = {"title": index_text(record.title), **{name: _unread(text) for name, text in where.items()}}
    told = "".join(_said(name, text) for name, text in said.items())
    words = escape(index_text(record.text))
    return f'<!DOCTYPE html><html lang="{lang}"><head>{told}</head><body><p>{words}</p></body></html>'


def _said(name: str, text: str) -> str:
    return f'<meta data-pagefind-meta="{name}[content]" content="{escape(text)}">'


def _unread(text: str) -> str:
    """A text in the dots of Braille, a byte each, which are no letters.

    Pagefind finds a page by the words of what is said of it, too; addresses and verdicts are no words of a passage.
    """
    return "".join(chr(_DOTS + byte) for byte in text.encode())
