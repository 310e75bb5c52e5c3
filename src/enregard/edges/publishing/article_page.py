"""A page of an article as MkDocs and its themes take it: its content is there before it is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, Any, ClassVar, cast

from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents, get_toc

from enregard.core.markdown.address import joined, parts
from enregard.core.site.address import BOTH
from enregard.core.text.character import inert
from enregard.edges.publishing.site import Published

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


class ArticlePage(Page):
    """One of the three pages of an article, whose content is there before MkDocs asks for it."""

    _changed: str | None = None
    _toc: TableOfContents | None = None
    _unread = False
    """Whether MkDocs is about to hand the content to plugins, of which none but ours asks for it."""
    _last: ClassVar[tuple[Published | None, str]] = (None, "")
    """The page that was read last, and its HTML."""

    def __init__(self, published: Published, file: File, config: MkDocsConfig) -> None:
        """Take the place of the page that MkDocs would make of `file`."""
        self.published = published
        face = published.face
        title = face.titles[face.lang] if face else published.title or published.uri
        super().__init__(escape(title), file, config)

    @property
    def content(self) -> str | None:
        """Its HTML; what no plugin has changed is read when it is asked for, and only of one page at a time."""
        if self._unread:
            return ""
        return self._made() if self._changed is None else self._changed

    @content.setter
    def content(self, value: str | None) -> None:
        if self._unread:
            self._unread = False
        else:
            self._changed = None if value is None or value == self._made() else value

    def _set_canonical_url(self, base: str | None) -> None:
        """As for any page; where nothing in its address could lead elsewhere, one after the other."""
        url = self.url
        if not base or url.startswith("/") or "//" in url or "./" in url:
            super()._set_canonical_url(base)
            return
        above, path = _base(base)
        self.canonical_url, self.abs_url = above + url, path + url

    def _made(self) -> str:
        if ArticlePage._last[0] is not self.published:
            ArticlePage._last = self.published, self.published.content
        return ArticlePage._last[1]

    def read_source(self, config: MkDocsConfig) -> None:
        """Nothing is read again; other plugins see the title and the description."""
        self.markdown = ""
        self.meta = _meta(self.published, config)

    @property
    def toc(self) -> TableOfContents:
        """Its headings, made when they are asked for: of most pages nobody asks."""
        if self._toc is None:
            face = self.published.face
            self._toc = get_toc(cast("Any", _nested(face.toc))) if face else get_toc([])
        return self._toc

    @toc.setter
    def toc(self, value: TableOfContents) -> None:
        self._toc = value if isinstance(value, TableOfContents) else None

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Nothing is rendered again, nor read where nobody else looks at it."""
        self._unread = len(config.plugins.events["page_content"]) < 2
        face = self.published.face
        # Not a copy, since there are thousands, and nobody adds to it.
        self.present_anchor_ids = cast("set[str]", face.ids) if face else set()
        self.links_to_anchors = {}
        for to in (link.to for link in face.links if link.to.fragment and link.to.file) if face else ():
            file = files.get_file_from_path(to.file)
            if file is not None:
                self.links_to_anchors.setdefault(file, {})[to.fragment] = f"{to.file}#{to.fragment}"


@lru_cache(maxsize=4)
def _base(site_url: str) -> tuple[str, str]:
    """What stands before the addresses of all pages: whole, and from the root of its host."""
    above = joined(site_url if site_url.endswith("/") else f"{site_url}/", "_").removesuffix("_")
    return above, parts(above).path


def _meta(published: Published, config: MkDocsConfig) -> dict[str, Any]:
    """What themes may read; strings are escaped, since themes set them as they are."""
    face = published.face
    if face is None:
        said = {"description": escape(published.description)} if published.description else {}
        return {"title": escape(published.title or published.uri), **said, "enregard": None, "unlisted": True}
    edition, own = face.edition, face.edition.text(face.lang).meta
    parts = [edition.text(lang).meta.get("description", "") for lang in face.langs]
    meta: dict[str, Any] = {
        **_of_theme(own.theme, config),
        "title": escape(" · ".join(dict.fromkeys(face.titles.values()))),
        "description": escape(" · ".join(part for part in parts if part)),
        "enregard": face,
        "alternates": _alternates(published, config),
        "hide": [*dict.fromkeys(["navigation", "toc", *_hidden(own.theme.get("hide"))])],
        "unlisted": edition.source.meta.get("status") == "unlisted",
    }
    written = edition.source.meta.get("updated") or edition.source.meta.get("date")
    if written:
        meta["lastmod"] = written.isoformat()
    return meta


def _of_theme(said: Mapping[str, Any], config: MkDocsConfig) -> dict[str, Any]:
    """What keys say that are none of ours, as text where it is text; our theme has one template for articles."""
    own = config.theme.name == "enregard"
    return {key: _inert(value) for key, value in said.items() if not (own and key == "template")}


def _inert(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, str):
        return inert(value)
    if isinstance(value, dict):
        return {inert(str(key)): _inert(one) for key, one in value.items()}
    return [_inert(one) for one in value] if isinstance(value, list) else value


def _hidden(value: Any) -> list[str]:  # noqa: ANN401
    """What Material is to leave out, as a list or as one word."""
    return [str(one) for one in (value if isinstance(value, list) else [value] if value else [])]


def _alternates(published: Published, config: MkDocsConfig) -> list[tuple[str, str]]:
    """The three pages in absolute addresses, as hreflang wants them; none where the site's address is not known."""
    face = published.face
    if face is None or not config.site_url or len(face.alternates) < 3:
        return []
    return [*_absolute(config.site_url, tuple(face.alternates.items()))]


@lru_cache(maxsize=4)
def _absolute(site_url: str, alternates: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Pages in absolute addresses; the three of an article have the same, one after the other."""
    base_url = site_url if site_url.endswith("/") else f"{site_url}/"
    names = {BOTH: "x-default"}
    return tuple((names.get(name, name), joined(base_url, url)) for name, url in alternates)


def _nested(headings: Sequence[tuple[int, str, str]]) -> list[dict[str, Any]]:
    """Headings as MkDocs' table of contents wants them: those below a heading are its children."""
    top: list[dict[str, Any]] = []
    stack: list[dict[str, Any]] = []
    for level, mark, text in headings:
        entry = {"level": level, "id": mark, "name": escape(text), "children": []}
        while stack and stack[-1]["level"] >= level:
            stack.pop()
        (stack[-1]["children"] if stack else top).append(entry)
        stack.append(entry)
    return top
