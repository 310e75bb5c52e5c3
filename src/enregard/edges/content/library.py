"""The works of a site, from the files of references that stand in its folder and in those of articles."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from enregard.core.editions.article import ArticleFiles
from enregard.core.finding import Finding
from enregard.core.markdown import frontmatter
from enregard.core.markdown.node import load
from enregard.core.references import bibliography
from enregard.core.references.library import SITE, Library, Works, shelved
from enregard.edges.content import folder

for _parser in ("bibtexparser", "pylatexenc"):
    # What is wrong in a file is told as findings, with what would be right.
    logging.getLogger(_parser).setLevel(logging.CRITICAL)


def library(content: Path, articles: Mapping[str, ArticleFiles], findings: list[Finding]) -> Library:
    """The works of the site's folder, and of the articles whose files are given or stand above one of these."""
    shelves = {}
    places = dict.fromkeys(place for address in articles for place in _places(address))
    for place in (SITE, *places):
        files = articles.get(place)
        texts = {files.text_file(lang): text for lang, text in files.texts.items()} if files else {}
        if works := _shelf(content, place, texts, findings):
            shelves[place] = works
    return Library(shelves)


def _places(address: str) -> Iterable[str]:
    """An article's address, and those of the folders above it."""
    parts = address.split("/") if address != "." else []
    return ("/".join(parts[:n]) for n in range(len(parts), 0, -1)) if parts else (".",)


def _shelf(content: Path, place: str, texts: Mapping[str, str], findings: list[Finding]) -> Works:
    """The works of one folder; what the front matter of its texts, by file, lists is among them."""
    # The files beside an article at the root are the site's.
    names = bibliography.NAMES if place != "." else ()
    found: list[Works] = []
    # As text, since there are thousands of folders, of which few have any.
    for path in (Path(name) for name in _there(f"{content}/{place}", names)):
        if (text := folder.text_of(path, content, findings, guess=True)) is not None:
            file = path.relative_to(content).as_posix()
            works, told = bibliography.read(text, file)
            found.append(works)
            findings.extend(told)
    for file, text in texts.items():
        if "\nreferences:" in text[: text.find("\n---", 3) + 1 or None]:
            works, told = _above(text, file)
            found.append(works)
            findings.extend(told)
    shelf, doubled = shelved(found)
    findings.extend(doubled)
    return shelf


def _there(place: str, names: Iterable[str]) -> Iterable[str]:
    """Those of some files that stand in a folder."""
    return (path for name in names if os.path.isfile(path := f"{place}/{name}"))  # noqa: PTH113


def _above(text: str, file: str) -> tuple[Works, list[Finding]]:
    """The works that the front matter of a text lists, as pandoc reads them."""
    root, _ = load(frontmatter.split(text)[0], 2)
    held = root.value.get("references") if root is not None and isinstance(root.value, dict) else None
    return bibliography.listed(held.value if held is not None and isinstance(held.value, list) else (), file)
