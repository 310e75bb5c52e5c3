"""Books: articles whose front matter names the folders of their chapters, and the articles in these.

What a book says of itself holds of its chapters too, where these say nothing: who wrote and translated it, whose it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from enregard.core.editions.article import Text
from enregard.core.editions.edition import Edition, Translation
from enregard.core.finding import Finding
from enregard.core.markdown.frontmatter import Fields

INHERITED: Final = ("authors", "publisher", "source_url", "rights", "translator", "translation_notice", "status")
"""Keys that a chapter has from its book."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article stands in a book; of the book itself, which chapters it has."""

    book: str
    """Its address; nothing for what is no chapter."""
    before: str = ""
    """The address of the chapter before; nothing for the first."""
    after: str = ""
    chapters: tuple[str, ...] = ()
    """Of a book, the addresses of its chapters, in order."""


def named(edition: Edition) -> tuple[str, ...]:
    """The addresses of the chapters that a book names, in order."""
    return chapters(edition.address, edition.source.meta)


def chapters(address: str, said: Mapping[str, Any]) -> tuple[str, ...]:
    """The addresses of the chapters that the front matter of an article names, in order."""
    base = "" if address == "." else f"{address}/"
    return tuple(f"{base}{str(name).strip('/')}" for name in said.get("chapters", ()))


def places(editions: Mapping[str, Edition]) -> dict[str, Place]:
    """Where articles stand in the books of a site, and the chapters of these, by address; those that are there."""
    found: dict[str, Place] = {}
    for address, edition in editions.items():
        chapters = tuple(dict.fromkeys(one for one in named(edition) if one in editions and one != address))
        for one, before, after in zip(chapters, ("", *chapters), (*chapters[1:], ""), strict=False):
            if one not in found:
                found[one] = Place(address, before, after)
        if chapters:
            kept = found.get(address, Place(""))
            found[address] = replace(kept, chapters=chapters)
    return found


def findings(editions: Mapping[str, Edition]) -> Iterator[Finding]:
    """Chapters that a book names and that are not there."""
    for edition in editions.values():
        for address in named(edition):
            if address not in editions:
                text = edition.source
                message = f"the chapter {address.rpartition('/')[2]} is not there"
                yield Finding("link-missing", text.file, text.meta.line("chapters"), message, f"make {address}/")


def inherited(editions: Mapping[str, Edition]) -> dict[str, Edition]:
    """Editions, chapters with what their books say where they say nothing themselves."""
    made = dict(editions)
    for edition in editions.values():
        for address in named(edition):
            if address in made and address != edition.address:
                made[address] = _chapter(made[address], edition)
    return made


def _chapter(edition: Edition, book: Edition) -> Edition:
    source = _text(edition.source, [book.source])
    translations = tuple(_translation(one, book) for one in edition.translations)
    return edition.having(source, translations)


def _translation(one: Translation, book: Edition) -> Translation:
    if one.text is None:
        return one
    return one.having(_text(one.text, [known.text for known in book.translations if known.text is not None]))


def _text(text: Text, books: Sequence[Text]) -> Text:
    """A text with the keys of a book's in its language."""
    for book in books:
        if book.lang == text.lang:
            said = {key: book.meta[key] for key in INHERITED if key in book.meta}
            return text.saying(Fields({**said, **text.meta.said}, text.meta.lines, text.meta.others))
    return text
