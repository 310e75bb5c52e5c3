"""From an article's folder to its edition, without a site generator."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

from enregard.core.editions.edition import Edition, compose
from enregard.edges.content import editions, folder, project
from enregard.errors import ContentError, UsageError


def load(path: str | PathLike[str]) -> Edition:
    """The edition of the article in the folder `path`.

    Its languages, references and glossary are those of the site around it, found in the folders above. What is wrong in
    the content is in the edition's findings.

    Raises UsageError if the folder holds no file named by a language, ContentError if none of them can be read.
    """
    home = Path(path).resolve()
    found = project.around(home)
    address = home.relative_to(found.content).as_posix()
    files = folder.article_files(found.content, address, found.languages, found.layout)
    if not files.places:
        names = " or ".join(files.text_file(lang) for lang in found.languages)
        raise UsageError(f"{home}: no article here: it would have a file called {names}")
    shared, _ = editions.resources(found.content, found.languages, found.same)
    edition = compose(files, shared)
    if not isinstance(edition, Edition):
        raise ContentError(edition)
    return edition
