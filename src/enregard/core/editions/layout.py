"""Where the texts of a site stand: which file of its content is the text of which article in which language.

`article`: a folder an article and a file a language, `bread/fr.md`. The two others are those of sites that were there
before, whose files stay where they are: `suffix`, as mkdocs-static-i18n and Hugo have it, `bread.fr.md`, or `bread.md`
for the site's first language; `folder`, as they have it too, `fr/bread.md`, and as Docusaurus has it,
`i18n/fr/docusaurus-plugin-content-docs/current/bread.md` beside `docs/bread.md`.

What else belongs to an article stands in the folder of its address in each of them: `bread/notes/`, `bread/memory.tmx`.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, Literal, NamedTuple, get_args

from enregard.core.languages.registry import LANGUAGES

Layout = Literal["article", "suffix", "folder"]
LAYOUTS: Final[tuple[Layout, ...]] = get_args(Layout)
INDEXES: Final = ("index", "README", "_index")
"""How a text is called that is its folder's."""
KEPT_APART: Final = ("notes", "images")
"""Folders that are no article's, and in which none stands beside others."""


class Place(NamedTuple):
    """Where a text belongs."""

    address: str
    """The article's."""
    lang: str
    """As the site calls it, where it has it; else as the file does. Nothing for a file that names none."""


class Texts(NamedTuple):
    """The texts of a content folder."""

    articles: Mapping[str, Mapping[str, str]]
    """By address and language, the file."""
    others: Mapping[str, Mapping[str, str]]
    """By address and language, the files of texts in languages that the site does not have."""
    doubled: Mapping[str, Sequence[tuple[str, str]]]
    """By address, a file that is read, and one that is in the same language."""


# RFC 5646: a language, perhaps a script, perhaps a region.
_CODE: Final = re.compile(r"(?P<base>[a-z]{2,3})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?", re.IGNORECASE)
_DOCUSAURUS: Final = re.compile(
    r"i18n/([^/]+)/docusaurus-plugin-content-(docs|blog|pages)(?:-[^/]+)?/(?:current/)?(.+)"
)
_SOURCES: Final = {"docs": "docs", "blog": "blog", "pages": "src/pages"}
"""Where Docusaurus has the texts that are translated below `i18n/`."""


def language_of(code: str, languages: Sequence[str]) -> str:
    """The language that a code in a name means: as the site calls it, else as it is; nothing for what is no code.

    A region's code is its language's: `fr-CA` is `fr`, unless the site has `fr-CA`.
    """
    plain = code.replace("_", "-")
    found = _CODE.fullmatch(plain)
    if found is None or not found["base"].islower():
        return ""
    same = {one.lower().replace("_", "-"): one for one in languages}
    for wanted in (plain.lower(), found["base"]):
        if wanted in same:
            return same[wanted]
    return plain if len(found["base"]) == 2 and found["base"] in LANGUAGES else ""


def texts(files: Iterable[str], languages: Sequence[str], layout: Layout) -> Texts:
    """The texts among the files of a content folder, by their relative paths."""
    every = sorted(file for file in files if file.endswith(".md"))
    placed = {file: place for file in every if (place := _PLACES[layout](file, languages)) and _may_be(file, place)}
    if layout != "article":
        sources = _unnamed if layout == "suffix" else _translated
        placed |= sources([file for file in every if file not in placed], placed.values(), languages)
    found: dict[str, dict[str, str]] = {}
    others: dict[str, dict[str, str]] = {}
    doubled: dict[str, list[tuple[str, str]]] = {}
    for file, (address, lang) in sorted(placed.items(), key=lambda one: (not _is_exact(one, layout), one[0])):
        of = (found if lang in languages else others).setdefault(address, {})
        if lang in of:
            doubled.setdefault(address, []).append((of[lang], file))
        else:
            of[lang] = file
    return Texts(found, {address: of for address, of in others.items() if address in found}, doubled)


def _may_be(file: str, place: Place) -> bool:
    return posixpath.basename(posixpath.dirname(file)) not in KEPT_APART and bool(place.lang)


def _is_exact(placed: tuple[str, Place], layout: Layout) -> bool:
    """Whether a file names its language as the site does: of two in one language, it is the one that is read."""
    file, (address, lang) = placed
    return file in (named(address, lang, layout), named(f"{address}/index".removeprefix("./"), lang, layout))


def named(name: str, lang: str, layout: Layout) -> str:
    """The file of the text called `name` in a language."""
    return {"article": f"{name}/{lang}.md".removeprefix("./"), "suffix": f"{name}.{lang}.md"}.get(
        layout, f"{lang}/{name}.md"
    )


def _in_article(file: str, languages: Sequence[str]) -> Place | None:
    folder, name = posixpath.split(file)
    lang = language_of(name.removesuffix(".md"), languages)
    return Place(folder or ".", lang) if lang else None


def _with_suffix(file: str, languages: Sequence[str]) -> Place | None:
    name, dot, code = file.removesuffix(".md").rpartition(".")
    lang = language_of(code, languages) if dot and "/" not in code else ""
    return Place(_address(name), lang) if lang and posixpath.basename(name) else None


def _in_folder(file: str, languages: Sequence[str]) -> Place | None:
    if found := _DOCUSAURUS.fullmatch(file):
        lang = language_of(found[1], languages)
        name = f"{_SOURCES[found[2]]}/{found[3]}"
    else:
        code, _, name = file.partition("/")
        lang = language_of(code, languages) if name else ""
    return Place(_address(name.removesuffix(".md")), lang) if lang else None


_PLACES: Final = {"article": _in_article, "suffix": _with_suffix, "folder": _in_folder}


def _address(name: str) -> str:
    folder, last = posixpath.split(name)
    return (folder if last in INDEXES else name) or "."


def _unnamed(files: Iterable[str], placed: Iterable[Place], languages: Sequence[str]) -> Iterator[tuple[str, Place]]:
    """Files that name no language, beside a text that does: they are in the site's first."""
    there = {place.address for place in placed}
    for file in files:
        address = _address(file.removesuffix(".md"))
        if address in there and _may_be(file, Place(address, languages[0])):
            yield file, Place(address, languages[0])


def _translated(files: Iterable[str], placed: Iterable[Place], languages: Sequence[str]) -> Iterator[tuple[str, Place]]:
    """The same for Docusaurus' sources."""
    sources = tuple(f"{folder}/" for folder in _SOURCES.values())
    return _unnamed((file for file in files if file.startswith(sources)), placed, languages)


class Homes(NamedTuple):
    """Which article each file of a content folder belongs to."""

    texts: Mapping[str, str]
    """The files of texts, those that are not read too, each with its article's address."""
    addresses: frozenset[str]

    def owner(self, file: str) -> str:
        """The address of the article that a file belongs to; nothing for one that is no article's.

        In whatever layout, what stands in the folder of an address is that article's; what stands at the root, or in
        its `notes/`, is the home page's.
        """
        if file in self.texts:
            return self.texts[file]
        folder = posixpath.dirname(file)
        if folder in {"", "notes"}:
            return "."
        while folder and folder not in self.addresses:
            folder = posixpath.dirname(folder)
        return folder


def homes(known: Texts) -> Homes:
    """Where files belong, by the texts that there are."""
    found = {file: a for every in (known.articles, known.others) for a, of in every.items() for file in of.values()}
    found.update((file, address) for address, pairs in known.doubled.items() for _, file in pairs)
    return Homes(found, frozenset(found.values()))


def is_within(address: str, article: str) -> bool:
    """Whether an address is an article's, or that of one in its folder, as a chapter's; the home page has none."""
    return address == article or (article != "." and address.startswith(f"{article}/"))


def beside(file: str, address: str, lang: str, layout: Layout) -> str:
    """The file of an article's text in another language, where `file` is one of its texts."""
    if layout == "article":
        return f"{address}/{lang}.md".removeprefix("./")
    return named(_unspoken(file, address), lang, layout)


def _unspoken(file: str, address: str) -> str:
    """A text's name without its language: its address, or where it is called as its folder is, that name in it."""
    name, own = posixpath.basename(file).removesuffix(".md"), posixpath.basename(address)
    called = name.partition(".")[0]
    if name == own or name.startswith(f"{own}.") or called not in INDEXES:
        return address
    return f"{address}/{called}".removeprefix("./")


def first(address: str, lang: str, layout: Layout) -> str:
    """The file of a text of an article that has none yet."""
    return named(address if address != "." or layout == "article" else "index", lang, layout)


def alike(file: str, address: str, languages: Sequence[str], layout: Layout) -> Iterator[str]:
    """How else an article is called in a link: without a language, or in one that it does not have."""
    if layout == "suffix":
        yield f"{_unspoken(file, address)}.md"
    if layout != "article":
        yield from (beside(file, address, lang, layout) for lang in languages)
