"""What a template gets: the records of a page, and what readers call things.

Everything here that is called HTML is safe to set as it is; all else is text, to be escaped. Nothing here computes:
`page` makes these records.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final, NamedTuple

from enregard.core.editions.edition import Edition
from enregard.core.editions.placement import HELD
from enregard.core.markdown.frontmatter import Fields
from enregard.core.notes.note import Note, NoteKind, Verdict

SIGNS: Final[dict[str, str]] = {
    Verdict.ACCURATE: "=",
    Verdict.MOSTLY_ACCURATE: "≈",
    Verdict.NEEDS_CONTEXT: "±",
    Verdict.MISLEADING: "≠",
    Verdict.FALSE: "×",
    Verdict.UNVERIFIABLE: "?",
    Verdict.OPINION: "◊",
}
"""The sign of each verdict, in the order of the scale. All are in WGL4, so nearly every system can draw them."""

NAMES: Final[dict[str, str]] = {
    Verdict.ACCURATE: "accurate",
    Verdict.MOSTLY_ACCURATE: "mostly accurate",
    Verdict.NEEDS_CONTEXT: "needs context",
    Verdict.MISLEADING: "misleading",
    Verdict.FALSE: "false",
    Verdict.UNVERIFIABLE: "unverifiable",
    Verdict.OPINION: "opinion",
    HELD: "being checked again",
    NoteKind.FACT_CHECK: "fact check",
    NoteKind.CONTEXT: "context",
    NoteKind.TRANSLATION: "translation",
}
"""What readers call kinds and verdicts, in English; catalogues translate it."""

LAYERS: Final[dict[str, str]] = {
    NoteKind.FACT_CHECK: "Fact checks",
    NoteKind.CONTEXT: "Context",
    NoteKind.TRANSLATION: "Translator’s notes",
}
"""The kinds of notes that a reader can show and hide, with their names in English."""

STANDING: Final[dict[str, str]] = {
    "approved": "Translation reviewed: {n} of {total} passages",
    "stale": "{n} to be revised, since the original has changed",
    "machine": "{n} translated by machine",
    "missing": "{n} without a counterpart",
}
"""What readers are told of all passages together, in English, where somebody approves translations."""

STATES: Final[dict[str, str]] = {
    "machine": "Machine translation, not reviewed",
    "retouched": "Machine translation, retouched, not reviewed",
    "stale": "The original has changed since this was translated",
}
"""What readers are told of a pair's state, in English; of the other states they are told nothing."""


class HeadFinding(NamedTuple):
    """What a note found, in a sentence at the head."""

    note: str
    form: str
    """The class that gives it its form."""
    sign: str
    """Of its verdict; the note's number where it has none."""
    name: str
    """The name of its verdict or kind, as text."""
    html: str


class CorrectedView(NamedTuple):
    """What was corrected in an article."""

    day: date
    """The last day on which something was."""
    notes: tuple[tuple[str, str], ...]
    """The notes that were corrected then: id and number."""
    texts: tuple[tuple[date, str], ...]
    """All corrections of the text, the newest first: the day, and what it said before, as text."""


class HeadView(NamedTuple):
    """One language of what stands above the text."""

    lang: str
    side: str
    """`src` or `tgt`."""
    title: str
    """As text; nothing where a heading of the text stands for it."""
    labels: tuple[str, ...]
    """HTML of the numbers of the notes on it."""
    subtitle: str
    """As text."""
    notice: str
    """What is to be known of the translation, as HTML: its first sentence."""
    more: str
    """What else is, as HTML."""
    meta: Fields
    """Whose text it is, and of when: the front matter of the source."""
    remark: str
    """What a reader is told of the state of the title and of what stands with it, in English."""
    translator: str
    rights: str
    """As text; set by a template."""
    findings: tuple[HeadFinding, ...] = ()
    corrected: CorrectedView | None = None
    """What was corrected last; None where nothing was."""


class HalfView(NamedTuple):
    """One language of a pair, as HTML."""

    lang: str
    side: str
    """`src` or `tgt`."""
    direction: str
    """`ltr` or `rtl`."""
    html: str
    footnotes: tuple[tuple[str, str, str], ...] = ()
    """The author's footnotes that stand under it: id, sign, HTML."""
    remark: str = ""
    """What a reader is told of it, in English: that it is empty, or its state."""
    changed: tuple[tuple[str, str], ...] = ()
    """Words of the original that changed since it was translated: old and new, as text."""
    figures: tuple[tuple[str, str], ...] = ()
    """Figures of notes that stand under it: the note's id, HTML."""
    stands: tuple[str, int] | None = None
    """Of a translation that stands elsewhere in its text: the id and the number of the passage after which it does, 0
    where it stands before all others."""


class NoteHalf(NamedTuple):
    """One language of a note."""

    lang: str
    side: str
    """`src` or `tgt`."""
    name: str
    """The name of its verdict or kind, as text."""
    title: str
    """As HTML."""
    body: str
    """As HTML."""
    quotes: tuple[str, ...] = ()
    """The words that it is about, as text."""
    sums: str = ""
    """The sums of the note, as HTML."""
    history: tuple[tuple[date, str], ...] = ()
    """Corrections: the date, and what it was, what it is and why it changed, as text."""
    back: str = ""
    """The id of the number in the text that leads here; nothing where it stands nowhere."""
    title_remark: str = ""
    """What a reader is told of the state of the title, in English, where it is a pair."""
    body_remark: str = ""
    held: tuple[str, str] = ("", "")
    """Of a note whose words have changed since: the words that it is of, and what it said of them, as text."""


class NoteView(NamedTuple):
    """A note, ready to be shown."""

    id: str
    label: str
    """Its number in its series."""
    sign: str
    kind: str
    verdict: str
    form: str
    """The class that gives it its form: its verdict, `held` where that is of earlier words, or else its kind."""
    place: int
    """The how-manieth note of its pair it is, from 1; 0 elsewhere."""
    halves: tuple[NoteHalf, ...]
    orphan: bool
    """Whether it has words that stand nowhere, or in several places."""
    note: Note
    held: bool = False
    """Whether its words have changed in what they claim."""


class Group(NamedTuple):
    """The notes of one verdict or kind."""

    form: str
    name: str
    """Its name in English, for the catalogue."""
    sign: str
    notes: tuple[NoteView, ...]


class RowView(NamedTuple):
    """A pair, as HTML."""

    id: str
    number: int
    kind: str
    state: str
    halves: tuple[HalfView, ...]
    notes: tuple[NoteView, ...]


class Chapter(NamedTuple):
    """A heading in the table of contents."""

    level: int
    id: str
    halves: tuple[tuple[str, str, str], ...]
    """Language, side, and the words as text."""


class TermHalf(NamedTuple):
    """One language of a term: what it is called, and what a reader is told of it, as text."""

    lang: str
    side: str
    """`src` or `tgt`."""
    term: str
    note: str


class WorkView(NamedTuple):
    """A work that notes cite, as each language of the page writes it."""

    id: str
    mark: str
    """The id of its place on the page."""
    halves: tuple[tuple[str, str, str], ...]
    """Language, side, HTML."""


class PageView(NamedTuple):
    """One of the three pages of an article."""

    edition: Edition
    which: str
    """`both`, or a language."""
    url: str
    """Relative to the site's root."""
    lang: str
    """The language of the page as a whole."""
    direction: str
    """Of that language."""
    langs: tuple[str, ...]
    """The languages that it shows, the source first."""
    titles: Mapping[str, str]
    """By language, as text, set in its language."""
    heads: tuple[HeadView, ...]
    """What stands above the text, by language."""
    rows: tuple[RowView, ...]
    initial: bool
    """Whether the text begins with a large letter."""
    whole: tuple[NoteView, ...]
    """Notes on the whole article, or on its title."""
    orphans: tuple[NoteView, ...]
    """Notes whose words stand nowhere, or in several places."""
    verdicts: tuple[Group, ...]
    """The notes by verdict and kind, in the order of the scale; none is empty."""
    strip: tuple[NoteView, ...]
    """The fact-checks in the order of the text, those that the tables leave out aside."""
    layers: tuple[tuple[str, str, int], ...]
    """The kinds of notes that there are: kind, name in English, how many."""
    references: tuple[WorkView, ...]
    """The works that the notes cite."""
    standing: tuple[tuple[str, str, int], ...]
    """Where somebody approves translations, how many passages are in which state: state, what is said in English, how
    many. Those that nobody has confirmed have nothing said of them."""
    terms: tuple[tuple[TermHalf, ...], ...]
    """The terms of the glossary that stand in the text, each in the page's languages."""
    contents: tuple[Chapter, ...]
    """The table of contents of a long text."""
    ids: frozenset[str]
    """Every id that a link may lead to."""
    switch: tuple[tuple[str, str], ...]
    """The addresses of the three pages, by `both` or language, relative to this page."""
