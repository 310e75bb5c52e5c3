"""Addresses: where each page is published, and what a link in an article becomes on each of the three pages.

Links are written relative to their file, as GitHub follows them. A page stands somewhere else than its file, so every
link to the site's own files is worked out anew for the page it stands on.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal
from urllib.parse import unquote

from enregard.core.markdown.address import allowed, local, parts, quoted

BOTH: Final = "both"
"""The page with both languages; the others are named by their language."""

Problem = Literal["missing", "unsafe", "elsewhere"]


@dataclass(frozen=True, slots=True)
class Resolved:
    """Where a link leads."""

    href: str | None
    """What stands in the page; None where the link may not be live."""
    problem: Problem | None = None
    article: str | None = None
    """The article that it leads to, if it leads to one."""
    page: str = ""
    """The page of that article."""
    file: str = ""
    """The ordinary page, or other file, that it leads to."""
    fragment: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """What can be linked to, and how pages are addressed."""

    articles: Mapping[str, tuple[str, ...]]
    """The articles that are published: their address (`.` is the home page) and the languages of their pages."""
    files: frozenset[str] = field(default_factory=frozenset)
    """All files below the content folder, as relative paths."""
    directory_urls: bool = True
    """MkDocs' `use_directory_urls`."""
    picture_hosts: frozenset[str] = frozenset()
    """Other hosts whose pictures are shown, in small letters."""
    texts: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Files of articles' texts that are called otherwise than `S/fr.md`, each with its article and language; and what
    links may call a text that is none of these: with its article, and nothing."""

    def shows(self, href: str) -> bool:
        """Whether a picture may come from an address: readers' browsers ask no host that the site does not name."""
        way = parts(href)
        return local(href) or (way.scheme == "https" and way.host in self.picture_hosts)

    def url(self, article: str, page: str) -> str:
        """The address of a page, relative to the site's root: `deepseek-r1/`, `deepseek-r1/fr/`; the root is empty."""
        folder = "" if article == "." else f"{article}/"
        if page == BOTH:
            return folder if self.directory_urls else f"{folder}index.html"
        return f"{folder}{page}/" if self.directory_urls else f"{folder}{page}.html"

    def ordinary(self, path: str) -> str:
        """The address of another file: a Markdown file's page, or the file itself."""
        folder, name = posixpath.split(path)
        stem, extension = posixpath.splitext(name)
        if extension.lower() not in {".md", ".markdown", ".mdown", ".mkdn", ".mkd"}:
            return path
        if stem in {"index", "README"}:
            parts = [folder, "" if self.directory_urls else "index.html"]
        else:
            parts = [folder, f"{stem}/" if self.directory_urls else f"{stem}.html"]
        return posixpath.join(*parts).lstrip("/")

    def resolve(
        self,
        href: str,
        article: str,
        page: str,
        *,
        folder: str | None = None,
        picture: bool = False,
        lang: str = "",
    ) -> Resolved:
        """What `href`, written in a file of `article`, becomes on `page`; with `picture`, that of a picture.

        `folder` is the folder of the file where it is not the article's own (a note's), `lang` its language.
        """
        if not local(href):
            if not allowed(href):
                return Resolved(None, "unsafe")
            return Resolved(href, None if self.shows(href) or not picture else "elsewhere")
        way = parts(href)
        if not way.path:
            return Resolved(f"#{quoted(way.fragment)}", article=article, page=page, fragment=way.fragment)
        base = folder if folder is not None else ("" if article == "." else article)
        path = posixpath.normpath(posixpath.join(base, unquote(way.path))) if way.path[0] != "/" else ".."
        if path.startswith(".."):
            return Resolved(None, "missing")
        here = self.url(article, page)
        if self.texts and path not in self.files and path not in self.texts:
            path = self._in_language(path, (lang, page, *self.articles.get(article, ())))
        return self._to(path, here, page, way.fragment, f"?{way.query}" if way.query else "")

    def _in_language(self, path: str, langs: Iterable[str]) -> str:
        """The file of a language that is meant by a name without one: `chart.fr.png` by `chart.png`."""
        stem, ending = posixpath.splitext(path)
        return next((named for lang in langs if (named := f"{stem}.{lang}{ending}") in self.files), path)

    def _to(self, path: str, here: str, page: str, fragment: str, query: str) -> Resolved:
        tail = query + (f"#{quoted(fragment)}" if fragment else "")
        if path in self.articles:
            there = self.url(path, BOTH)
            return Resolved(relative(there, here) + tail, article=path, page=BOTH, fragment=fragment)
        folder, name = posixpath.split(path)
        article, lang = self.texts.get(path) or (folder or ".", name.removesuffix(".md"))
        if name.endswith(".md") and (lang in self.articles.get(article, ()) or path in self.texts):
            to = BOTH if page == BOTH else lang or (page if page in self.articles[article] else BOTH)
            return Resolved(relative(self.url(article, to), here) + tail, article=article, page=to, fragment=fragment)
        owner, last = posixpath.split(folder)
        if last == "notes" and name.endswith(".md") and (owner or ".") in self.articles and path in self.files:
            to = page if page == BOTH or page in self.articles[owner or "."] else BOTH
            there = relative(self.url(owner or ".", to), here)
            mark = f"note-{name.removesuffix('.md')}"
            return Resolved(f"{there}#{quoted(mark)}", article=owner or ".", page=to, fragment=mark)
        if path not in self.files:
            return Resolved(None, "missing")
        return Resolved(relative(self.ordinary(path), here) + tail, file=path, fragment=fragment)


def relative(there: str, here: str) -> str:
    """The way from the page at `here` to what is at `there`, both relative to the site's root; never empty."""
    folder = posixpath.dirname(here)
    way = posixpath.relpath("/" + there, "/" + folder)
    if there.endswith("/") or not there:
        way = "./" if way == "." else way + "/"
    # What stands before a colon would be read as the beginning of another address.
    return quoted(f"./{way}" if ":" in way.partition("/")[0] else way)
