"""Titles in addresses: /le-prix-du-pain and /the-price-of-bread, of one site that names no language.

Two such addresses are one page where what differs in them translates each other by the words that are known of the two
languages, or where each is the title that its own side's link shows.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from enregard.core.alignment.dictionary import concepts
from enregard.core.alignment.likelihood import stems
from enregard.core.checking.language_version import are_alike, names_language
from enregard.core.checking.web_address import WebAddress

_MOST: Final = 2 / 3
"""So many of a slug's words have a counterpart, or stand in the link's text."""
_FIGURES: Final = re.compile(r"\d+")
_HUMP: Final = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
_WORD: Final = re.compile(r"[^\W\d_]{3,}")


def are_translated(one: WebAddress, lang: str, other: WebAddress, other_lang: str) -> bool:
    """Whether all that differs between two addresses of a host are words that translate each other.

    Two hosts of which one word does, numerique.a.example and digital.a.example, are a site's in its two languages.
    """
    labels, other_labels = one.host.split("."), other.host.split(".")
    if one.host != other.host and len(labels) == len(other_labels) > 2:
        named = [pair for pair in zip(labels, other_labels, strict=True) if pair[0] != pair[1]]
        below = len(named) == 1 and labels[-2:] == other_labels[-2:]
        return below and _translate(*named[0], lang, other_lang) and are_alike(one, other, (lang, other_lang))
    differing = list(_differing(one, other))
    return bool(differing) and all(_translate(*pair, lang, other_lang) for pair in differing)


def are_titled_versions(one: WebAddress, lang: str, other: WebAddress, other_lang: str) -> bool:
    """Whether two addresses of one host, each naming its side's language, end with one title; or two of mail do.

    /fr/aide/prix-du-pain and /en/price-of-bread, whatever the folders between; securite@a.example, security@a.example.
    """
    if one.host != other.host or one.query != other.query:
        return False
    if one.host == "mailto:":
        (name, _, house), (other_name, _, other_house) = one.path.partition("@"), other.path.partition("@")
        return house == other_house and _is_one_title(name, other_name, lang, other_lang)
    named = names_language(one, lang) and names_language(other, other_lang)
    last, other_last = _parts(one)[-1:], _parts(other)[-1:]
    return bool(named and last and other_last) and _is_one_title(last[0], other_last[0], lang, other_lang)


def are_titles(one: WebAddress, text: str, other: WebAddress, other_text: str) -> bool:
    """Whether two addresses differ in their last parts alone, which are what their own links show."""
    differing = list(_differing(one, other))
    last = (_parts(one)[-1:], _parts(other)[-1:])
    return differing == [(*last[0], *last[1])] and _shows(last[0][0], text) and _shows(last[1][0], other_text)


def _differing(one: WebAddress, other: WebAddress) -> Iterator[tuple[str, str]]:
    """The parts in which two addresses of one host differ; none where they are not alike."""
    if one.host == other.host and one.host and not one.host.endswith(":") and are_alike(one, other):
        yield from ((a, b) for a, b in zip(_parts(one), _parts(other), strict=True) if a != b)


def _parts(address: WebAddress) -> list[str]:
    return [part for part in address.path.split("/") if part]


@lru_cache(maxsize=1024)
def _translate(part: str, other: str, lang: str, other_lang: str) -> bool:
    """Whether most words of two slugs translate each other, and some are not written alike."""
    part, other = _apart(part), _apart(other)
    known = concepts(lang, other_lang)
    alike = stems(part) & stems(other)
    return _share(part, other, lang, other_lang) and len(stems(part, known[0]) & stems(other, known[1])) > len(alike)


def _is_one_title(part: str, other: str, lang: str, other_lang: str) -> bool:
    """Whether most words of two slugs translate each other, or begin alike; their figures are the same."""
    return _FIGURES.findall(part) == _FIGURES.findall(other) and _share(_apart(part), _apart(other), lang, other_lang)


def _share(part: str, other: str, lang: str, other_lang: str) -> bool:
    known = concepts(lang, other_lang)
    meant, opposite = stems(part, known[0]), stems(other, known[1])
    return len(meant & opposite) >= max(1, _MOST * min(len(meant), len(opposite)))


def _apart(part: str) -> str:
    """The words of a slug, those that a capital begins too: RapportAnnuel."""
    return _HUMP.sub(" ", part)


def _shows(slug: str, text: str) -> bool:
    """Whether a link's text has most words of a slug."""
    words, shown = set(_WORD.findall(_plain(slug))), set(_WORD.findall(_plain(text)))
    return bool(words) and len(words & shown) >= _MOST * len(words)


def _plain(text: str) -> str:
    """A text in small letters without accents, its words apart."""
    bare = "".join(sign for sign in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(sign))
    return bare.replace("_", " ")
