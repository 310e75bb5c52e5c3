"""What a page says of its article: linked data, then `meta`, `rel`, `time`, and the names of its elements.

In the order of schema.org's JSON-LD, Open Graph and Dublin Core, what is marked in the text, and what a reader sees.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from xml.etree.ElementTree import Element

from enregard.core.manuscripts.web.dom import classes, text_of
from enregard.core.markdown.address import is_whole
from enregard.core.quantities.day import day_at

Meta = dict[str, str | tuple[str, ...]]

_ARTICLES: Final = re.compile(
    r"(?:\w*Article|\w*Posting|Report|WebPage|Book|Chapter|CreativeWork|AnalysisNewsArticle)$"
)


@dataclass(slots=True)
class _Page:
    """What a page says, by where it says it."""

    data: Mapping[str, Any] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=dict)
    """The contents of its `meta` elements."""
    links: dict[str, str] = field(default_factory=dict)
    root: Element = field(default_factory=lambda: Element("html"))

    def meta(self, *names: str) -> str:
        return next((values[0] for name in names if (values := self.names.get(name.lower()))), "")

    def marked(self, pattern: str) -> Element | None:
        """The first element that is called so."""
        expression = re.compile(rf"(?<![a-z])(?:{pattern})(?![a-z])")
        return next((e for e in self.root.iter() if expression.search(classes(e)) and text_of(e)), None)


def metadata(root: Element, text: str) -> tuple[Meta, str]:
    """The keys of front matter that a page answers, and its language.

    `text` is the page as it is in the file, for what browsers write into it when they save it.
    """
    page = _Page(_linked(root), *_heads(root), root=root)
    title, publisher = _title(page), _publisher(page)
    wiki = "mediawiki" in classes(next(root.iter("body"), root)) or "mediawiki" in page.meta("generator").lower()
    published = "" if wiki else _published(page)
    updated = _updated(page)
    found: Meta = {
        "title": title,
        "subtitle": _subtitle(page),
        "authors": () if wiki else _authors(page, publisher),
        "date": published,
        "updated": updated if updated != published else "",
        "source_url": _address(page, text),
        "publisher": publisher,
        "description": _clean(page.meta("description", "og:description", "twitter:description", "dc.description")),
        "rights": _rights(page),
    }
    lang = root.get("lang") or root.get("xml:lang") or page.meta("og:locale", "dc.language", "content-language")
    lang = lang or str(page.data.get("inLanguage", ""))
    return {key: value for key, value in found.items() if value}, re.split(r"[-_]", lang.strip())[0].lower()


def _clean(text: str) -> str:
    return " ".join(text.split())


def _heads(root: Element) -> tuple[dict[str, list[str]], dict[str, str]]:
    names: dict[str, list[str]] = {}
    links: dict[str, str] = {}
    for element in root.iter():
        if element.tag == "meta":
            key = (
                element.get("property")
                or element.get("name")
                or element.get("itemprop")
                or element.get("http-equiv")
                or ""
            ).lower()
            if key and (value := _clean(element.get("content", ""))):
                names.setdefault(key, []).append(value)
        elif element.tag in {"link", "a"} and (href := element.get("href", "").strip()):
            for rel in element.get("rel", "").lower().split():
                if element.tag == "link" or rel in {"license", "author"}:
                    links.setdefault(f"{element.tag} {rel}", href)
    return names, links


def _linked(root: Element) -> Mapping[str, Any]:
    """The linked data of an article, what it names by `@id` put in its place."""
    every: list[dict[str, Any]] = []
    for script in root.iter("script"):
        try:
            every.extend(_objects(json.loads("".join(script.itertext()), strict=False), 0))
        except (ValueError, RecursionError):
            continue
    known = {entry["@id"]: entry for entry in every if isinstance(entry.get("@id"), str) and len(entry) > 1}
    articles = [entry for entry in every if any(_ARTICLES.fullmatch(kind) for kind in _kinds(entry))]
    if not articles:
        return {}
    best = min(articles, key=lambda entry: not any("Article" in kind or "Posting" in kind for kind in _kinds(entry)))
    return {key: _resolved(value, known) for key, value in best.items()}


def _objects(value: Any, depth: int) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - JSON
    if depth > 8:
        return
    if isinstance(value, list):
        for item in value:
            yield from _objects(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity"):
            yield from _objects(value.get(key), depth + 1)


def _kinds(entry: Mapping[str, Any]) -> list[str]:
    kind = entry.get("@type", "")
    return [str(k) for k in kind] if isinstance(kind, list) else [str(kind)]


def _resolved(value: Any, known: Mapping[str, Any]) -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, list):
        return [_resolved(item, known) for item in value]
    if isinstance(value, dict) and isinstance(value.get("@id"), str) and len(value) == 1:
        return known.get(value["@id"], value)
    return value


def _name(value: Any) -> str:  # noqa: ANN401 - JSON
    if isinstance(value, dict):
        value = value.get("name", "")
    return _clean(value) if isinstance(value, str) else ""


def _title(page: _Page) -> str:
    heading = [text for e in page.root.iter("h1") if (text := text_of(e))]
    window = text_of(next(page.root.iter("title"), Element("title")))
    said = [
        _clean(str(page.data.get("headline") or "")),
        page.meta("og:title", "twitter:title", "dc.title", "citation_title"),
    ]
    marked = page.marked(r"entry-title|post-title|article-title|article__title")
    if not heading and marked is not None and text_of(marked) in window:
        return text_of(marked)
    for text in heading:
        if text in window or any(text in known or known in text for known in said if known):
            return text
    if len(heading) == 1:
        return heading[0]
    return next((text for text in (*said, *heading[:1], _before(window)) if text), "")


_SUFFIX: Final = re.compile(r"\s+[-–—|·•:]\s+(?=[^-–—|·•]+$)")


def _before(window: str) -> str:
    """A window's title without the name of the site at its end."""
    return _SUFFIX.split(window)[0] if window else ""


def _subtitle(page: _Page) -> str:
    known = str(page.data.get("alternativeHeadline") or "")
    element = page.marked(
        r"subtitle|sous-?titre|soustitre|standfirst|dek|deck|strapline|lead-paragraph|[\w-]*lead-paragraph|article-soustitre\S*"
    )
    text = text_of(element) if element is not None and element.tag not in {"body", "main", "article"} else ""
    return _clean(known) or (text if len(text) <= 300 else "")


def _authors(page: _Page, publisher: str) -> tuple[str, ...]:
    given = page.data.get("author") or page.data.get("creator") or []
    names = [_name(value) for value in (given if isinstance(given, list) else [given])]
    names = (
        names
        if any(names)
        else [
            n
            for key in (
                "citation_author",
                "author",
                "dc.creator",
                "dcterms.creator",
                "article:author",
                "parsely-author",
                "sailthru.author",
            )
            for n in page.names.get(key, [])
        ]
    )
    names = [name for name in names if name and not name.startswith("http")]
    if not names:
        names = [text_of(e) for e in page.root.iter("a") if "author" in e.get("rel", "").split()]
    if not names:
        names = [text_of(e) for e in page.root.iter() if e.get("itemprop") == "author" and text_of(e)]
    if not names and (element := page.marked(r"byline|author-name|author|auteurs?|signature")) is not None:
        text = text_of(element)
        said = re.match(
            r"(?:(?:par|by|von|por|di|texte? (?:de|by))\s*:?\s+)(.{3,80}?)"
            r"(?:\s*[·|,–—-]\s.*|\s+(?:le|on|publié|published)\s.*)?$",
            text,
            re.I,
        )
        names = (
            re.split(r"\s*(?:,|&|\bet\b|\band\b|\bund\b|\by\b)\s*", said[1])
            if said
            else [text]
            if 2 <= len(text.split()) <= 4
            else []
        )
    split = [
        part
        for name in names
        for part in ([name] if len(names) > 1 else re.split(r"\s*(?:;|,\s+|\s&\s|\bet\b|\band\b)\s*", name))
    ]
    found = list(dict.fromkeys(_clean(re.sub(r"^(?:par|by)\s+", "", name, flags=re.I)) for name in split))
    return tuple(
        name
        for name in found
        if name
        and name != publisher
        and len(name) <= 80
        and not re.search(r"contributors to|contributeurs", name, re.I)
    )


def _day(text: str) -> str:
    """A day as `2025-03-04`, from a time of ISO 8601 or a date in words; nothing where it is neither."""
    if found := re.match(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)", text):
        return "-".join(found.groups())
    for at in (found.start() for found in re.finditer(r"\b\w", text[:200])):
        if read := day_at(text, at):
            return read[0].isoformat()
    return ""


def _published(page: _Page) -> str:
    given = (
        str(page.data.get("datePublished") or page.data.get("dateCreated") or ""),
        page.meta("article:published_time", "govuk:first-published-at", "dc.date", "dc.date.issued", "dcterms.date",
                  "dcterms.issued", "dcterms.created", "date", "citation_publication_date", "citation_date", "pubdate",
                  "publish-date", "og:published_time", "og:article:published_time",
                  "parsely-pub-date", "datepublished", "dc.date.created"),
    )  # fmt: skip
    for text in given:
        if day := _day(text):
            return day
    for element in page.root.iter():
        named = classes(element)
        updated = re.search(r"updated|modified|maj\b|mise-a-jour", named) or element.get("itemprop") == "dateModified"
        if updated or element.tag in {"body", "html", "main", "article"}:
            continue
        marked = element.tag == "time" or element.get("itemprop") == "datePublished"
        if not marked and not re.search(r"(?<![a-z])published(?![a-z])", named):
            continue
        said = (element.get("datetime", ""), element.get("content", ""), element.get("title", ""), text_of(element))
        if day := next((day for text in said if (day := _day(text))), ""):
            return day
    return ""


def _updated(page: _Page) -> str:
    said = str(page.data.get("dateModified") or "")
    return _day(said) or _day(
        page.meta(
            "article:modified_time",
            "govuk:public-updated-at",
            "og:updated_time",
            "og:article:modified_time",
            "dcterms.modified",
            "last-modified",
            "dc.date.modified",
            "revised",
        )
    )


_SAVED: Final = re.compile(
    r"<!--\s*saved from url=\(\d+\)(https?://\S+?)\s*-->|<!--\s*Page saved with SingleFile\s+url:\s*(https?://\S+)",
    re.I,
)


def _address(page: _Page, text: str) -> str:
    own, saved = page.data.get("mainEntityOfPage"), _SAVED.search(text[:20_000])
    known = (
        page.links.get("link canonical", ""),
        page.meta("og:url", "dc.identifier", "citation_public_url"),
        str(page.data.get("url") or ""),
        str((own.get("@id") if isinstance(own, dict) else own) or ""),
        saved[1] or saved[2] if saved else "",
    )
    return next((address for address in known if is_whole(address)), "")


def _publisher(page: _Page) -> str:
    known = _name(page.data.get("publisher")) or page.meta(
        "og:site_name", "application-name", "dc.publisher", "citation_publisher", "citation_journal_title"
    )
    if known:
        return known
    window = text_of(next(page.root.iter("title"), Element("title")))
    found = _SUFFIX.search(window)
    if found and len(window) - found.end() <= 60:
        return window[found.end() :].strip()
    element = page.marked(r"site-?(?:name|title)")
    return text_of(element) if element is not None and len(text_of(element)) <= 60 else ""


def _rights(page: _Page) -> str:
    said = page.links.get("link license") or page.links.get("a license") or str(page.data.get("license") or "")
    return _clean(said) or page.meta("dc.rights", "dcterms.rights", "dcterms.license", "copyright")


def from_head(meta: Meta, head: Sequence[str], left: Sequence[str] = ()) -> Meta:
    """Metadata, with a day that stands under the title, or is said to be that of publication, where there is none."""
    if "date" in meta:
        return meta
    said = [*head, *(text for text in left if re.search(r"publi|posted|mis en ligne", text, re.I))]
    day = next((day for text in said if len(text) <= 200 and (day := _day(text))), "")
    return {**meta, "date": day} if day else meta
