"""What a page says of itself in schema.org's words: its text and translation, its fact checks, where it stands.

A page that shows both languages tells of both texts, and its fact checks in the first, each beside what it says to
readers: compressed, that is half as large as all of them together at the head. Other pages, in which a search may look
for words, have all at their head.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from enregard.core.editions.text_correction import text_corrections
from enregard.core.languages.typography import typeset
from enregard.core.linked_data.node import Node, Place, at, embedded, people, place, root, said
from enregard.core.linked_data.review import correction, reviews
from enregard.core.pages.book import BookView
from enregard.core.pages.citation import Imprint
from enregard.core.pages.view import PageView
from enregard.core.references.label import label
from enregard.core.references.reference import Reference
from enregard.core.site.note_text import NoteTexts

Words = Callable[[str, str], str]
"""From an English word of the interface and a language to the word in that language."""


class Graph(NamedTuple):
    """What a page says of itself, as elements that no browser runs or shows."""

    head: str
    """For its head."""
    notes: Mapping[str, str]
    """For its notes, by their ids."""


_CONTEXT: Final = "https://schema.org"


def graph(
    page: PageView,
    site: Imprint,
    around: BookView | None,
    texts: NoteTexts,
    works: Mapping[str, Reference],
    words: Words,
) -> Graph:
    """What a page says of itself; `around` it stands its book, and `texts` say which of `works` its notes cite."""
    here = place(page, site)
    articles = [_article(page, here, lang, words) for lang in page.langs]
    found = dict(reviews(page, here, _claim(articles[0]), texts))
    nodes = [*articles, *_way(page, here, around)]
    if len(page.langs) > 1:
        apart = {name: embedded({"@context": _CONTEXT, **review}) for name, review in found.items()}
        return Graph(embedded({"@context": _CONTEXT, "@graph": nodes}), apart)
    nodes += [*found.values(), *_works(page, found.values(), works)]
    return Graph(embedded({"@context": _CONTEXT, "@graph": nodes}), {})


def _article(page: PageView, here: Place, lang: str, words: Words) -> Node:
    """A text of a page. One without a date is a page of the site, as a home page is."""
    edition, meta = page.edition, page.edition.source.meta
    addresses = {which: here.at(href) for which, href in page.switch}
    other = next((code for code in edition.languages if code != lang), "")
    tie = "translationOfWork" if lang != edition.source.lang else "workTranslation"
    head = next(head for head in page.heads if head.lang == lang)
    publisher = meta.get("publisher", "")
    days = {name: day.isoformat() for name in ("date", "updated") if (day := meta.get(name))}
    credit = words("Translated by {name}", lang).format(name=head.translator) if head.translator else ""
    return said(
        type="Article" if days.get("date") else "WebPage",
        id=addresses[lang],
        url=addresses[lang],
        inLanguage=lang,
        headline=page.titles[lang],
        alternativeHeadline=head.subtitle,
        author=people(meta.get("authors", ()), [publisher, here.site.name]),
        publisher=said(type="Organization", name=publisher) if publisher else None,
        datePublished=days.get("date"),
        dateModified=days.get("updated"),
        creditText=credit,
        copyrightNotice=typeset(edition.rights(lang), lang),
        isBasedOn=meta.get("source_url"),
        correction=[
            correction(one.day.isoformat(), typeset(one.said, lang))
            for one in text_corrections(edition.text(lang), edition.source)
            if one.said
        ],
        **({tie: at(addresses[other])} if other else {}),
    )


def _claim(article: Node) -> Node:
    """What is known of any claim of an article: it is its author's, or else its publisher's, of its day."""
    author = article.get("author") or article.get("publisher")
    return said(
        type="Claim",
        author=author,
        datePublished=article.get("datePublished"),
        appearance=at(article["@id"]),
    )


def _way(page: PageView, here: Place, around: BookView | None) -> Iterator[Node]:
    """The way to a page from the home page, through its book."""
    lang = page.lang
    above = [(step.title, here.at(step.href)) for step in (around.above if around else ()) if step.lang == lang]
    own = dict(page.switch)[page.which]
    steps = [(here.site.name, _home(page, here)), *above, (page.titles[lang], here.at(own))]
    if page.edition.address != ".":
        items = [
            said(type="ListItem", position=n, name=name, item=at(address)) for n, (name, address) in enumerate(steps, 1)
        ]
        yield said(type="BreadcrumbList", itemListElement=items)


def _works(page: PageView, found: Iterable[Node], works: Mapping[str, Reference]) -> Iterator[Node]:
    """The works that reviews cite, as they stand on the page: how they are cited, and where they can be read."""
    cited = {place for review in found for place in review.get("isBasedOn", ())}
    for work in page.references:
        place = f"#{work.mark}"
        if place in cited:
            one = works[work.id]
            yield said(type="CreativeWork", id=place, name=label(one, page.lang), url=one.address)


def _home(page: PageView, here: Place) -> str:
    return root(here.site) or "../" * page.url.count("/") or "./"
