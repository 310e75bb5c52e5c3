"""mkdocs-static-i18n, which builds a site once for each of its languages, one build within the other.

It makes each file of the content anew, at an address of its own for each language, and knows nothing of ours. So each
of our pages is set in the build of its language, at the address that it has anyway: the page of both languages in the
first, which is that of the site's default language. In the menu of another language stands what has a text in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from mkdocs.structure.nav import Section

from enregard.core.editions.layout import language_of
from enregard.core.site.address import BOTH
from enregard.edges.publishing.article_page import ArticlePage

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure import StructureItem
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.nav import Navigation

NAME: Final = "i18n"
"""What the plugin is called in a configuration."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Which of a site's builds this is: the only one, where nothing is said."""

    lang: str = ""
    """The language that is built within another build; nothing in the first."""
    later: frozenset[str] = frozenset()
    """The languages that get builds of their own after the first."""

    def sets(self, which: str) -> bool:
        """Whether the page of both languages, or of one, is set now."""
        return which == self.lang if self.lang else which not in self.later

    def lists(self, which: str) -> bool:
        """Whether a menu leads to it."""
        return which == (self.lang or BOTH)


def turn(config: MkDocsConfig, languages: Sequence[str], *, within: bool) -> Turn:
    """Which build this is; `within` another or not."""
    plugin: Any = config.plugins.get(NAME)
    locales = getattr(plugin, "build_languages", ())
    codes = {locale: code for locale in locales if (code := language_of(str(locale), languages)) in languages}
    now = getattr(plugin, "current_language", None)
    if within:
        return Turn(codes.get(now, "another"))
    return Turn(later=frozenset(code for locale, code in codes.items() if locale != now))


def introduce(own: Iterable[File], files: Files, config: MkDocsConfig) -> None:
    """Tell the plugin of our pages what it tells of its own: their languages, and the same page in others."""
    plugin: Any = config.plugins.get(NAME)
    known = getattr(plugin, "i18n_files_per_language", None)
    if not isinstance(known, dict):
        return
    ours: dict[str, dict[str, File]] = {}
    for page in _faced(own):
        face = page.published.face
        ours.setdefault(face.edition.address, {})[face.which] = page.file
    for of in ours.values():
        alternates = {("x-default" if which == BOTH else which): file for which, file in of.items()}
        for which, file in of.items():
            lang = plugin.current_language if which == BOTH else which
            told = {"locale": lang, "locale_alternate_of": lang, "localization": None, "norm_src_uri": file.src_uri}
            for name, value in {**told, "alternates": alternates}.items():
                setattr(file, name, value)
    known[plugin.current_language] = files.documentation_pages()


def _faced(own: Iterable[File]) -> Iterator[Any]:
    """The pages among files that are an article's."""
    for file in own:
        if isinstance(file.page, ArticlePage) and file.page.published.face:
            yield file.page


def led_to(own: Iterable[File], files: Files) -> list[File]:
    """Pictures and other files that our pages lead to."""
    wanted = dict.fromkeys(link.to.file for page in _faced(own) for link in page.published.face.links if link.to.file)
    found = (files.src_uris.get(uri) for uri in wanted)
    return [file for file in found if file and not file.is_documentation_page()]


def give_back_files(led: Iterable[File], files: Files) -> None:
    """Have files stand where our pages look for them, beside the places to which the plugin has moved them."""
    for file in led:
        moved = files.src_uris.get(file.src_uri)
        if moved is not None:
            files.remove(moved)
            if moved.dest_uri not in {file.dest_uri, *files.src_uris}:
                moved.abs_src_path, moved.src_uri = moved.abs_src_path, moved.dest_uri
                files.append(moved)
        files.append(file)


def list_in(context: dict[str, Any]) -> None:
    """Keep pages that are in no list out of the plugin's sitemap."""
    if isinstance(known := context.get("i18n_alternates"), dict):
        context["i18n_alternates"] = {
            lang: [file for file in files if not (file.page and file.page.meta.get("unlisted"))]
            for lang, files in known.items()
        }


def widen(nav: Navigation, own: Iterable[File]) -> None:
    """Let a menu that somebody wrote lead to pages of both languages, where the plugin has found that of one for them.

    It takes `bread.md` for `bread.fr.md`, or for `fr/bread.md`, whose page there was before.
    """
    whole = {page.published.face.edition.address: page for page in _faced(own) if page.published.face.which == BOTH}

    def wide(item: Any) -> Any:  # noqa: ANN401 - entries of any kind
        if isinstance(item, Section):
            item.children = [wide(child) for child in item.children]
        face = item.published.face if isinstance(item, ArticlePage) else None
        if face is None or face.which == BOTH or face.edition.address not in whole:
            return item
        page = whole[face.edition.address]
        page.parent, page.previous_page, page.next_page = item.parent, item.previous_page, item.next_page
        return page

    nav.items = [wide(item) for item in nav.items]
    nav.pages = [wide(item) for item in nav.pages]
    for page in nav.pages:
        page.previous_page, page.next_page = wide(page.previous_page), wide(page.next_page)


def entries(nav: Navigation) -> list[StructureItem]:
    """The entries of a menu in which our pages stand."""
    return [item for item in nav.items if _is_ours(item)]


def _is_ours(item: StructureItem) -> bool:
    return isinstance(item, ArticlePage) or (isinstance(item, Section) and any(map(_is_ours, item.children)))


def give_back(nav: Navigation, ours: Sequence[StructureItem]) -> None:
    """Put entries back into a menu of which the plugin has left only those below a folder named by a language."""
    missing = [item for item in ours if item not in nav.items]
    nav.items = [*missing, *nav.items]
