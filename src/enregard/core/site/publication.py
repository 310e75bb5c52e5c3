"""What of a content folder is published: of an article's folder a closed list, of the rest what is no one's remains.

An article's folder is its own up to the folders of articles below it. Of it are published the pages of its languages,
images, and files that a page leads to. What stands beside ordinary pages is published as MkDocs does it, but for
copies that editors and tools leave, and for what an article at the root keeps to itself.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from enregard.core.editions.edition import Edition
from enregard.core.editions.layout import Layout
from enregard.core.finding import Finding
from enregard.core.languages.registry import is_code
from enregard.core.references import bibliography

KEPT: Final = ("memory.tmx", "drafts.jsonl", "glossary.yml", "references.yml")
"""Files that the tools read, and that are never copied into a site."""
ANNOTATIONS: Final = "annotations.jsonld"
"""The file of an article's notes, which a build writes into the folder of its page."""
_LISTS: Final = frozenset(bibliography.NAMES)
"""Files of works, which the tools read where they stand in an article's folder or in the site's own."""

PAGES: Final = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""How the names of files end of which MkDocs makes pages."""

IMAGES: Final = (".avif", ".bmp", ".gif", ".ico", ".jpeg", ".jpg", ".png", ".svg", ".tif", ".tiff", ".webp")

_COPY: Final = re.compile(
    r".*(?:~|\.(?:bak|old|orig|rej|swp|tmp)|[._](?:BASE|LOCAL|REMOTE|BACKUP)[._].*)|#.*#", re.DOTALL
)
"""A copy that an editor, or a tool that joins texts, has left."""


@dataclass(frozen=True, slots=True)
class Publication:
    """The files of a content folder, and what becomes of them."""

    files: frozenset[str]
    """All files, as relative paths."""
    owners: Mapping[str, str]
    """The article in whose folder a file stands, for those that stand in one; the root's owns what is at the root."""
    never: frozenset[str]
    """What is not published, whoever leads to it."""

    @property
    def there(self) -> frozenset[str]:
        """What may be led to."""
        return self.files - self.never


def publication(
    files: frozenset[str],
    articles: Collection[str],
    hidden: Collection[str],
    outside: Collection[str],
    layout: Layout = "article",
    texts: Mapping[str, str] | None = None,
) -> Publication:
    """See what may be published of `files`.

    `articles` are the addresses of all articles, `hidden` of those that are not shown; `outside` are links to files
    that do not stand in the content folder, and pages that are drafts; `texts` are the files of articles' texts, each
    with its address. In another layout than ours an article owns its texts and what stands in its folder for notes, and
    no more: the folders are those of a site that was there before.
    """
    known = texts or {}
    if layout == "article":
        owners = {file: owner for file in files if (owner := known.get(file) or _owner(file, articles)) is not None}
    else:
        owners = {file: owner for file in files if (owner := known.get(file) or _noted(file, articles))}
    never = {file for file in files if file in outside or file in known or _private(file, owners.get(file))}
    never.update(file for file, owner in owners.items() if owner in hidden)
    never.update({posixpath.join(article, ANNOTATIONS).removeprefix("./") for article in articles} & files)
    return Publication(files, owners, frozenset(never))


def _owner(file: str, articles: Collection[str]) -> str | None:
    """The article in whose folder a file stands; at the root, only what is called as an article's files are."""
    folder = file
    while folder := folder.rpartition("/")[0]:
        if folder in articles:
            return folder
    return "." if "." in articles and (file.startswith("notes/") or _text_of(file)) else None


def _noted(file: str, articles: Collection[str]) -> str:
    """The article of whose notes a file is; nothing for one that is none's."""
    before, inside, _ = f"/{file}".partition("/notes/")
    address = before.removeprefix("/") or "."
    return address if inside and address in articles else ""


def _text_of(file: str) -> bool:
    """Whether a file is called as the text of an article in some language is, whatever its letters and its ending."""
    stem, ending = posixpath.splitext(posixpath.basename(file))
    return ending.lower() in PAGES and is_code(stem.lower()) and len(stem) == 2


def _private(file: str, owner: str | None) -> bool:
    name = posixpath.basename(file)
    if name in KEPT or _COPY.fullmatch(name):
        return True
    inside = file if owner in {None, "."} else file.removeprefix(f"{owner}/")
    if inside in _LISTS:
        return True
    if owner is None:
        return False
    if inside.startswith("notes/"):
        return name.lower().endswith(PAGES)
    # A text of the article in a language, or by a name, that is not one of its pages is not an ordinary page either.
    return "/" not in inside and _text_of(inside)


def withheld(found: Publication, shown: Mapping[str, Edition], linked: Collection[str]) -> frozenset[str]:
    """What is not published, where pages lead to `linked`."""
    own = {file for edition in shown.values() for file in _texts(edition)}
    out = set(found.never) - own
    for file, owner in found.owners.items():
        listed = file in own or file in linked or file.lower().endswith(IMAGES)
        if owner in shown and not listed:
            out.add(file)
    return frozenset(out)


def _texts(edition: Edition) -> Iterator[str]:
    yield from (edition.text(lang).file for lang in edition.languages)


def unpublished(found: Publication, shown: Mapping[str, Edition], kept: Iterable[str]) -> Iterator[Finding]:
    """What is not published although somebody may expect it: once an article, once for the rest."""
    by_owner: dict[str | None, list[str]] = {}
    for file in sorted(kept):
        owner = found.owners.get(file)
        if _expected(file, owner) and (owner is None or owner in shown):
            by_owner.setdefault(owner, []).append(file)
    for owner, files in by_owner.items():
        notes = [file for file in files if owner and _inside(file, owner).startswith("notes/")]
        yield from _unread(notes, owner, "not read as notes", _NOTE)
        yield from _unread([file for file in files if file not in notes], owner, "not published", _HINT)


def _inside(file: str, owner: str | None) -> str:
    return file if owner in {None, "."} else file.removeprefix(f"{owner}/")


def _unread(files: Sequence[str], owner: str | None, what: str, hint: str) -> Iterator[Finding]:
    if files:
        names = [_inside(file, owner) for file in files]
        said = ", ".join(names[:_SAID]) + (f" and {len(names) - _SAID} more" if len(names) > _SAID else "")
        yield Finding("file-unpublished", files[0], 0, f"{what}: {said}", hint)


_SAID: Final = 5
_HINT: Final = "of an article's folder its pages, images, and files that a page links to are"
_NOTE: Final = "a note is a file called something.md, directly in notes/"


def _expected(file: str, owner: str | None) -> bool:
    """Whether a file that is not published is none of those that never are."""
    name = posixpath.basename(file)
    notes = "notes" if owner == "." else f"{owner}/notes"
    is_note = owner is not None and posixpath.dirname(file) == notes and name.endswith(".md")
    # Of a text in another language the article says so itself.
    is_told = owner is not None and _text_of(file) and name == name.lower() and name.endswith(".md")
    return name not in {*KEPT, *_LISTS} and not is_note and not is_told
