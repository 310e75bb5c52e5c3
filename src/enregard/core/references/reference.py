"""Works that notes cite, as they are read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple
from urllib.parse import quote

from enregard.core.references.rich import Rich, plain
from enregard.core.references.when import When


class Name(NamedTuple):
    """A person or an organization."""

    family: str
    """The family name with its particles, or the whole name of an organization."""
    given: str = ""
    suffix: str = ""
    """What follows the whole name: Jr."""

    @property
    def is_eastern(self) -> bool:
        """Whether the family name comes first, without a space, and is not enough to tell a person: 鲁迅, 홍길동."""
        return _eastern().match(self.family) is not None

    @property
    def short(self) -> str:
        """What a citation calls them."""
        return f"{self.family}{self.given}" if self.is_eastern else self.family


@cache
def _eastern() -> re.Pattern[str]:
    return re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


@dataclass(frozen=True, slots=True)
class Reference:
    """A work; what is not known of it is empty."""

    id: str
    file: str
    line: int
    """Where it begins in its file, from 1."""
    type: str = ""
    """As CSL names it: report, webpage, article-newspaper."""
    title: Rich = ()
    short: str = ""
    """A short form of its title."""
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    translators: tuple[Name, ...] = ()
    interviewers: tuple[Name, ...] = ()
    container: Rich = ()
    """What it appeared in: a newspaper, a site, a book."""
    collection: str = ""
    """The series of a book."""
    collection_number: str = ""
    publisher: str = ""
    place: str = ""
    """Where it was published."""
    authority: str = ""
    """The court, or whoever made a law."""
    event: str = ""
    """The conference or meeting of a paper or a speech."""
    genre: str = ""
    """What it is, in words: PhD thesis."""
    number: str = ""
    edition: str = ""
    version: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    issued: When | None = None
    accessed: When | None = None
    original: When | None = None
    """When it was first published."""
    url: str = ""
    """http or https, or nothing."""
    doi: str = ""
    """Without the address that it has at doi.org."""
    archive: str = ""
    """The address of an archived copy."""
    held: str = ""
    """Where an unpublished work is kept."""
    language: str = ""
    """The code of the title's language."""
    letter: str = ""
    """The letter after its year, where another work would be cited alike."""

    @property
    def address(self) -> str:
        """Where it can be read, or nothing."""
        return f"https://doi.org/{quote(self.doi, safe='/():;.-_')}" if self.doi else self.url

    @property
    def says_nothing(self) -> bool:
        """Whether there is nothing in it but its id."""
        return not (self.title or self.authors or self.editors or self.container or self.url or self.doi)

    @property
    def words(self) -> str:
        """Its title as plain words."""
        return plain(self.title)


def anchor(id: str) -> str:
    """The id of a work's place in a list of references; HTML takes any sign there but spaces."""
    return "ref-" + re.sub(r"\s", "_", id)
