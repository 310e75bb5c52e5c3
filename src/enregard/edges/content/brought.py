"""What is brought into the content folder: what was asked for, texts that were read, and what becomes of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from enregard.core.manuscripts.document import Document, blocks_text
from enregard.core.manuscripts.plain.habit import Asked
from enregard.core.manuscripts.submission import Submission
from enregard.edges.content.incoming import Incoming


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for."""

    slug: str | None = None
    langs: tuple[str, ...] = ()
    original: str | None = None
    layout: Asked = "auto"
    whole: bool = False
    encoding: str = ""
    split: bool = False
    chapter: int = 0
    """Of a book the one chapter that is wanted, by its place from 1; 0 for all of it."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text that was read, before it is known where it goes."""

    source: Incoming
    lang: str = ""
    document: Document | None = None
    ready: Submission | None = None
    noted: tuple[str, ...] = ()
    """What there is to say of it beside what its reader says."""

    def words(self) -> str:
        """Its words, to tell its language by."""
        if self.document is not None:
            return blocks_text(self.document.blocks)
        return self.ready.text if self.ready else ""

    def passages(self) -> Sequence[str]:
        """Its paragraphs, one by one."""
        return [part for part in self.words().split("\n") if part.strip()]

    def said(self) -> str:
        """The language that its file says it is in."""
        return self.document.lang if self.document else self.ready.lang if self.ready else ""


@dataclass(frozen=True, slots=True)
class Received:
    """A file of the content folder that is made of a file that was brought."""

    file: Path
    path: Path
    address: str = ""
    """Of the article; nothing for what is none."""
    shape: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    lines: tuple[tuple[int, str], ...] = ()
    written: bool = True
    """Whether there was anything to write."""
