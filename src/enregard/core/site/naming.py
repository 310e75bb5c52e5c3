"""How the texts of articles are called: the files that their pages stand for, and what links call them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from enregard.core.editions.layout import Layout, alike
from enregard.core.site.address import BOTH


def page_file(address: str, which: str) -> str:
    """The Markdown file that a page stands for, below the content folder: `S/index.md`, `S/fr.md`."""
    name = "index.md" if which == BOTH else f"{which}.md"
    return name if address == "." else f"{address}/{name}"


def called(
    shown: Mapping[str, Mapping[str, str]],
    texts: Mapping[str, str],
    files: Collection[str],
    languages: Sequence[str],
    layout: Layout,
) -> Iterator[tuple[str, tuple[str, str]]]:
    """Files of texts that are called otherwise than `S/fr.md`, and what links may call them.

    `shown` are the files of the articles' texts by address and language, the source first; `texts` the files of all
    texts, shown or not, each with its article's address; `files` those of the content.
    """
    for address, of in shown.items():
        for lang, file in of.items():
            if file != page_file(address, lang):
                yield file, (address, lang)
    for file, address in texts.items():
        if address in shown and file not in shown[address].values():
            yield file, (address, "")
    for address, of in shown.items() if layout != "article" else ():
        for name in alike(next(iter(of.values())), address, languages, layout):
            if name not in of.values() and name not in files:
                yield name, (address, "")
