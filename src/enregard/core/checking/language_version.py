"""Pages of one site in two languages, told by their addresses: /fr/lois and /en/acts, index-fra.php and index-eng.php.

A language's name in an address proves nothing by itself. Two addresses are versions of one page where each names the
language of its own side, at one place, and what cannot be translated is the same: digits, the kind of file, the query.
Slugs may be translated. A default language is often not named: fr.a.example and www.a.example.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from enregard.core.checking.web_address import WebAddress
from enregard.core.languages.registry import LANGUAGES, language, words_of_all

_TOKEN: Final = re.compile(r"[^\W_]+")
_LOCALE: Final = re.compile(r"(?<![^\W_])([a-z]{2})[-_]([A-Za-z]{2})(?![^\W_])", re.IGNORECASE)
_KIND: Final = re.compile(r"\.[A-Za-z][A-Za-z0-9]{1,6}")
_DIGITS: Final = re.compile(r"\d+")


class _Neutral(NamedTuple):
    """An address without its language."""

    named: str
    """Where the language is named: host, path, query; within a file's name, or by a letter of it; or nothing."""
    host: str
    folders: tuple[str, ...]
    """The parts of the path, without the language."""
    kind: str
    """The ending of its file."""
    query: tuple[tuple[str, str], ...]
    mark: str
    """The place on the page."""


@cache
def _names(code: str) -> frozenset[str]:
    """What names a language in an address."""
    one = language(code)
    return frozenset({one.code, *one.aliases.lower().split()})


@cache
def _any_name() -> Mapping[str, str]:
    return {name: code for code in LANGUAGES for name in _names(code)}


def are_versions(one: WebAddress, lang: str, other: WebAddress, other_lang: str) -> bool:
    """Whether two addresses may be one page in the languages of their sides."""
    if one.host.endswith(":") or other.host.endswith(":"):
        return False
    mine, its = _neutral(one, lang), _neutral(other, other_lang)
    if not (mine.named or its.named) or mine.host != its.host:
        return False
    if mine.named != its.named:
        # On one side alone: the default language, of a site. A mark is a language's beside the other's only.
        if (mine.named and its.named) or not one.host or "mark" in {mine.named, its.named}:
            return False
        if _names_a_language(one) and _names_a_language(other):
            return False
    return _is_alike(mine, its)


def are_at(
    places: Sequence[tuple[str, str]], one: WebAddress, other: WebAddress, langs: Sequence[str] = ("", "")
) -> bool:
    """Whether two addresses stand alike below two places, hosts with folders, that are the same in two languages."""
    for ours, theirs in places:
        mine, its = _below(one, ours), _below(other, theirs)
        if mine is not None and its is not None:
            return _is_alike(_neutral(mine, langs[0]), _neutral(its, langs[1]))
    return False


def names_language(address: WebAddress, lang: str) -> bool:
    """Whether an address names a language, in its host, its path or its query."""
    return bool(_neutral(address, lang).named)


def are_alike(one: WebAddress, other: WebAddress, langs: Sequence[str] = ("", "")) -> bool:
    """Whether all is the same in two addresses of one site that may not be translated: figures, endings, the query."""
    return _is_alike(_neutral(one, langs[0]), _neutral(other, langs[1]))


def _below(address: WebAddress, place: str) -> WebAddress | None:
    whole = address.host + address.path
    under = whole == place or whole.startswith(f"{place}/")
    return address._replace(host="", path=whole[len(place) :]) if under else None


def _is_alike(mine: _Neutral, its: _Neutral) -> bool:
    """Whether all is the same that is not translated."""
    if mine.kind != its.kind or mine.query != its.query or len(mine.folders) != len(its.folders):
        return False
    left, right = ([_DIGITS.findall(said) for said in (" ".join(side.folders), side.mark)] for side in (mine, its))
    # A title may have a number in words, or in Roman numerals, on one side.
    return all(one == other or not one or not other for one, other in zip(left, right, strict=True))


@lru_cache(maxsize=32_768)
def _neutral(address: WebAddress, lang: str) -> _Neutral:
    names = _names(lang)
    labels = address.host.split(".")
    named = ""
    if len(labels) > 2 and _says(labels[0], names):
        named, labels = "host", labels[1:]
    stem, kind = _split(address.path)
    folders = []
    for part in stem.strip("/").split("/"):
        rest = _without(part, names)
        if rest != part and not named:
            named = "path"
        if rest or part == rest:
            folders.append(rest)
    if not named and kind and (bare := _without_mark(folders[-1], lang)):
        named, folders[-1] = "mark", bare
    query = tuple(one for one in address.query if not _says(one[1], names) and not _is_initial(*one, lang))
    if len(query) < len(address.query) and not named:
        named = "query"
    return _Neutral(named, ".".join(labels), tuple(filter(None, folders)), kind.lower(), query, address.fragment)


def _split(path: str) -> tuple[str, str]:
    """A path and the ending of its file, if it is one: U.S. has none."""
    stem, kind = posixpath.splitext(path)
    return (stem, kind) if _KIND.fullmatch(kind) else (path, "")


def _says(part: str, names: frozenset[str]) -> bool:
    return part.lower() in names or _is_locale(part, names)


def _is_locale(part: str, names: frozenset[str]) -> bool:
    found = _LOCALE.fullmatch(part)
    return found is not None and found[1].lower() in names


def _without(part: str, names: frozenset[str]) -> str:
    """A part of a path without the language that it is, or that it ends or begins with: rapport_fr, index-fra."""
    if _says(part, names):
        return ""
    tokens = _TOKEN.findall(part)
    if len(tokens) < 2:
        return part
    if tokens[-1].lower() in names:
        return part[: -len(tokens[-1]) - 1]
    return part


_CALLED: Final = frozenset({"lang", "language", "lng", "locale", "l", "hl"})
"""What a language is called in a query."""


def _is_initial(name: str, value: str, lang: str) -> bool:
    """Whether a query names a language by its first letter: lang=f."""
    return name.lower() in _CALLED and value.lower() == lang[:1] != ""


_PART: Final = re.compile(r"[^\W_]+[_-]?|[_-]")


def _without_mark(name: str, lang: str) -> str:
    """A file's name without its language within, or the first letter of that at either end: list_fr-v3, contact_e.

    Nothing without one; annex-e is the fifth.
    """
    parts = _PART.findall(name)
    bare = [part.rstrip("_-").lower() for part in parts]
    lettered = len(bare) == 2 and bare[0] in _lettered()
    for n, part in enumerate(bare):
        at_end = n in {0, len(bare) - 1} and not lettered
        if len(bare) > 1 and (part in _names(lang) or (at_end and part == lang[:1])):
            return "".join(parts[:n] + parts[n + 1 :])
    return ""


@cache
def _lettered() -> frozenset[str]:
    """Words for what is numbered by letters: annex."""
    return frozenset(words_of_all(lambda one: f"{one.headings} {one.parts}"))


@lru_cache(maxsize=32_768)
def _names_a_language(address: WebAddress) -> bool:
    """Whether a part of an address is a language's name, whichever it is."""
    parts = [*address.host.split(".")[:1], *address.path.split("/"), *(value for _, value in address.query)]
    return any(part.lower() in _any_name() or _LOCALE.fullmatch(part) for part in parts)
