"""Findings: what an editor should look at.

The table `CODES` is the only list of them. What it says of a code is what the documentation says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

HIDDEN: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What no terminal shows, and what ends a line in it, in a log or in a browser."""


def shown(text: str) -> str:
    """A text on one line, each character that is not shown as its code."""
    return HIDDEN.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


class Severity(StrEnum):
    """How loud a finding is."""

    ERROR = "error"
    """A build refuses: the last good site stays."""
    WARNING = "warning"
    """Published, and said."""
    NOTE = "note"
    """Said by `check` alone; `status` counts it."""


CODES: Final[dict[str, tuple[Severity, str]]] = {
    # files
    "file-unreadable": (Severity.ERROR, "a file cannot be read, or is not UTF-8"),
    "conflict": (Severity.ERROR, "a file in which git left two versions of the same lines"),
    "front-matter": (Severity.ERROR, "the front matter is not valid YAML, or not a list of keys"),
    "key-unknown": (Severity.ERROR, "a key that no file of this kind has"),
    "key-foreign": (Severity.NOTE, "a key that is none of ours: it is kept for the theme, and says nothing here"),
    "key-value": (Severity.ERROR, "a key whose value is not of the kind it takes"),
    "address-taken": (Severity.ERROR, "two pages would have one address"),
    "name-refused": (Severity.ERROR, "a file with a name that may not stand in an address"),
    "name-unportable": (Severity.WARNING, "a name that Windows or macOS cannot hold, or cannot tell from another"),
    "file-unpublished": (Severity.NOTE, "files of the content folder that are not published"),
    "folder-name": (Severity.ERROR, "an article's folder has a name that means something else"),
    "title-missing": (Severity.NOTE, "an article that is named by its folder, having neither title nor heading"),
    "language-unused": (Severity.WARNING, "a file in a language that is not published yet"),
    "html-removed": (Severity.WARNING, "HTML that is not allowed was left out, its text kept"),
    "markup-foreign": (Severity.WARNING, "markup of another program, which readers would see as it is typed"),
    "footnote": (Severity.WARNING, "a footnote that is not defined, or that nothing refers to"),
    "link-missing": (Severity.ERROR, "a link to a file that is not there"),
    "picture-elsewhere": (Severity.WARNING, "a picture on another site's server, which is led to and not shown"),
    "anchor-missing": (Severity.WARNING, "a link to a place that the file does not have"),
    # pairs
    "pin": (Severity.WARNING, "a pin that stands on one side only, or twice"),
    "pair-missing": (Severity.WARNING, "a passage that faces nothing"),
    "pair-doubtful": (Severity.WARNING, "two passages that may not face each other"),
    "pair-moved": (Severity.NOTE, "passages whose translation stands elsewhere; a warning where two neighbors changed"),
    "pair-stale": (Severity.WARNING, "the original has changed since its translation was approved"),
    "pair-machine": (Severity.NOTE, "a machine translation that nobody has approved"),
    "pair-unconfirmed": (Severity.NOTE, "a translation that nobody has approved"),
    "memory-empty": (Severity.NOTE, "an article without approved pairs: what changes in it is not told yet"),
    "memory-idle": (Severity.NOTE, "units of another tool's memory that approve nothing: drafts, or without a text"),
    "memory-damaged": (Severity.WARNING, "a translation memory, or a file of drafts, that cannot be read"),
    "number": (Severity.WARNING, "numbers that differ between the two languages"),
    "number-notation": (Severity.WARNING, "a number written in another language's notation"),
    "uncompared": (Severity.NOTE, "what is not compared in a language, because it is not known of it"),
    "unit": (Severity.WARNING, "currencies or units that differ"),
    "unit-converted": (Severity.NOTE, "a measure given in another unit, with the value that it has there"),
    "link-differs": (Severity.WARNING, "links that differ between the two languages"),
    "link-broken": (Severity.WARNING, "a Markdown link with a space between its two parts, which is none"),
    "untranslated": (Severity.WARNING, "text left in the source language"),
    "negation": (Severity.NOTE, "a sentence that denies what the one opposite seems to affirm"),
    "glossary": (Severity.WARNING, "a term translated otherwise than the glossary says"),
    # notes
    "note-shape": (Severity.ERROR, "a note without any title, or not laid out as a note"),
    "note-title": (Severity.WARNING, "a note without a title in one of the languages"),
    "note-body": (Severity.WARNING, "a note without a body in one of the languages"),
    "note-orphan": (Severity.WARNING, "a note whose words are not in the text any more"),
    "note-ambiguous": (Severity.WARNING, "a note whose words stand in several places"),
    "note-moved": (Severity.WARNING, "a note whose words have changed a little"),
    "note-held": (Severity.WARNING, "a note whose words have changed in what they claim: to be checked again"),
    "note-quote": (
        Severity.WARNING,
        "a note that quotes in one language only, or further down than directly under its title",
    ),
    "note-sum": (Severity.ERROR, "a sum that does not come out"),
    "note-figure": (Severity.ERROR, "a figure that can't be drawn, or whose numbers don't agree"),
    "note-recheck": (Severity.WARNING, "a note that is due to be checked again"),
    "note-sentence": (Severity.WARNING, "a note around whose words the sentence has changed"),
    "note-checked": (Severity.WARNING, "a note whose words were changed, and the day of its check was not"),
    "note-history": (Severity.WARNING, "a verdict that changed without its history saying so"),
    "reference-unknown": (Severity.ERROR, "a citation of a work that no file of references has"),
    "reference-invalid": (Severity.WARNING, "what cannot be read in a file of references: it is shown as it stands"),
    "reference-doubled": (Severity.WARNING, "a work that is in the references twice"),
    "reference-unused": (Severity.NOTE, "a work that no note cites"),
    "reference-unsure": (Severity.NOTE, "the address of a reference did not answer today"),
    "reference-dead": (Severity.WARNING, "the address of a reference does not answer"),
}
"""Every code, with its severity and what it means."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that an editor should look at."""

    code: str
    """A key of `CODES`."""
    file: str
    """The file, relative to the content folder, with forward slashes."""
    line: int
    """Its line, from 1; 0 where the whole file is meant."""
    message: str
    """What is the matter, in one sentence."""
    hint: str = ""
    """What would be right."""
    raised: Severity | None = None
    """How loud it is where it is louder than others of its code."""
    command: str = ""
    """The command that does what the hint says last, or nothing."""

    def __post_init__(self) -> None:
        """Refuse a code that is not in the table; let no text that is quoted end a line, or speak to a terminal."""
        if self.code not in CODES:
            raise ValueError(f"no such finding: {self.code}")
        for name in ("message", "hint", "command"):
            text = getattr(self, name)
            if HIDDEN.search(text):
                object.__setattr__(self, name, shown(text))

    @property
    def severity(self) -> Severity:
        """How loud it is, by its code unless it is raised."""
        return self.raised or CODES[self.code][0]

    @property
    def advice(self) -> str:
        """What would be right, and the command that does it."""
        return f"{self.hint}: {self.command}" if self.command else self.hint

    def __str__(self) -> str:
        """On one line: where, what is the matter, what would be right."""
        place = f"{shown(self.file)}:{self.line}" if self.line else shown(self.file)
        return f"{place}: {self.message}" + (f" ({self.advice})" if self.hint else "")
