"""A manuscript: a plain text as it arrives, and the Markdown that says the same to the character.

Two rules, which know nothing of any one file:

*What stands before the text.* At its beginning, as often as it is found: one of `KEYS`, perhaps a colon, and a value of
the key's own form. A date or an address says itself where it ends, so text may follow on the same line; any other value
needs the colon, and is the rest of its line. What does not fit this rule is text.

*What only looks like Markdown.* A paragraph stays as it is if, read as Markdown, it shows exactly its own words;
otherwise the marks in it are escaped. So `1918. The armistice…` stays a sentence, and `2 * 3 * 4` a product.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from enregard.core.markdown import markup

_DATE: Final = r"\d{4}-\d{2}-\d{2}"
_ADDRESS: Final = r"https?://[^\s<>]+"
_LINE: Final = r"[^\n]+"

KEYS: Final[dict[str, tuple[str, str]]] = {
    "date": ("date", _DATE),
    "published": ("date", _DATE),
    "updated": ("updated", _DATE),
    "url": ("source_url", _ADDRESS),
    "source": ("source_url", _ADDRESS),
    "source_url": ("source_url", _ADDRESS),
    "title": ("title", _LINE),
    "titre": ("title", _LINE),
    "subtitle": ("subtitle", _LINE),
    "author": ("authors", _LINE),
    "auteur": ("authors", _LINE),
    "authors": ("authors", _LINE),
    "publisher": ("publisher", _LINE),
    "description": ("description", _LINE),
    "rights": ("rights", _LINE),
}
"""What may stand before a text: the word, the key of the front matter that it becomes, and the form of its value."""

_SPECIAL: Final = re.compile(
    r"([\\`*_{}\[\]<>#|~&])|^(\s*)([-+=]|\d+[.)])(?=\s|$)|^(\s*)(=+|-+)(\s*)$|(://)|(www\.)", re.M
)


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A text, with what stood before it."""

    meta: tuple[tuple[str, str], ...]
    """Keys of the front matter and their values, in order."""
    paragraphs: tuple[str, ...]
    """The text's paragraphs, to the character but for white space around them."""

    def markdown(self) -> str:
        """The paragraphs as Markdown, a blank line apart."""
        return "\n\n".join(escaped(paragraph) for paragraph in self.paragraphs) + "\n"


def read(text: str) -> Manuscript:
    """Take apart what stands before the text, and the text."""
    meta, start = _before(text)
    parts = re.split(r"\n[^\S\n]*\n\s*", text[start:].strip())
    return Manuscript(tuple(meta), tuple(part.strip() for part in parts if part.strip()))


def before(text: str) -> tuple[list[tuple[str, str]], int]:
    """What stands before a text, and where the text begins."""
    return _before(text)


def _before(text: str) -> tuple[list[tuple[str, str]], int]:
    found: dict[str, str] = {}
    at = 0
    while True:
        entry = _entry(text, at)
        if entry is None or entry[0] in found:
            return list(found.items()), at
        found[entry[0]] = entry[1]
        at = entry[2]


def _entry(text: str, at: int) -> tuple[str, str, int] | None:
    """The key, the value and the end of the entry at `at`; None where the text begins."""
    word = re.compile(r"\s*([A-Za-z_]+)([^\S\n]*[:=][^\S\n]*|[^\S\n]+)").match(text, at)
    if not word or word[1].lower() not in KEYS:
        return None
    key, form = KEYS[word[1].lower()]
    marked = word[2].strip() != ""
    if form is _LINE and not marked:
        return None
    value = re.compile(form).match(text, word.end())
    if not value or not _ends(text, value.end()) or (form is _DATE and not _is_date(value[0])):
        return None
    return key, value[0].strip(), value.end()


def _ends(text: str, at: int) -> bool:
    return at == len(text) or text[at].isspace()


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def escaped(paragraph: str) -> str:
    """`paragraph` as Markdown that shows exactly its words; as it is, where that already does.

    Raises ValueError if no escaping shows it, which would be a mistake of ours.
    """
    lines = "\n".join(line.strip() for line in paragraph.split("\n"))
    for candidate in (lines, _SPECIAL.sub(_escape, lines)):
        if _shows(candidate, lines):
            return candidate
    raise ValueError(f"this paragraph cannot be written in Markdown: {paragraph[:60]!r}")


def _escape(found: re.Match[str]) -> str:
    if found[1]:
        return "\\" + found[1]
    if found[3]:
        mark = found[3]
        return found[2] + (f"\\{mark}" if len(mark) == 1 else f"{mark[:-1]}\\{mark[-1]}")
    if found[5]:
        return found[4] + "\\" + found[5] + found[6]
    return "".join("\\" + c if c in ":." else c for c in found[0])


def _shows(markdown: str, words: str) -> bool:
    """Whether `markdown` is one paragraph that shows `words`, with nothing around them but links on bare addresses."""
    blocks = markup.read(markdown).blocks
    if len(blocks) != 1 or blocks[0].kind != "paragraph" or blocks[0].pin:
        return False
    allowed = {"<p>", "</p>", "</a>"}
    plain = all(
        token.op in {"text", "link"} or (token.op in {"open", "close"} and token.value in allowed)
        for token in blocks[0].inline.tokens
    )
    return plain and blocks[0].text == " ".join(words.split("\n"))
