"""Lists of the whole site: its articles, claims, verdicts counted, corrections, and the works that its notes cite.

What they say is derived from the articles' pages, so that a list can never disagree with a note. Unlisted articles are
in none of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from enregard.core.languages.typography import typeset
from enregard.core.notes import reference
from enregard.core.notes.reference import Reference
from enregard.core.pages.claims import Claim, claims
from enregard.core.pages.view import NAMES, SIGNS, NoteView, PageView
from enregard.core.site.address import BOTH, Site, relative

NAMED: Final[dict[str, str]] = {
    "articles": "Articles",
    "claims": "Checked claims",
    "verdicts": "Verdicts",
    "corrections": "Corrections",
    "references": "References",
}
"""The lists that a page can show, with their names in English."""


class Line(NamedTuple):
    """One language of an entry."""

    lang: str
    side: str
    """`src` or `tgt`."""
    title: str
    """As HTML."""
    href: str = ""
    text: str = ""
    """What is said of it, as text; of a note that cites a work, its title as HTML."""


class Entry(NamedTuple):
    """An article, a verdict, a correction or a work."""

    lines: tuple[Line, ...]
    day: date | None = None
    id: str = ""
    """Of a work, its id in the list; nothing where the page has it already."""
    form: str = ""
    """Of a verdict or a note, the class that gives it its form."""
    sign: str = ""
    name: str = ""
    """Of a verdict, its name in English."""
    notes: tuple[Entry, ...] = ()
    """Of a verdict, the notes that have it; of a work, the articles that cite it; of such an article, its notes."""
    tally: tuple[tuple[str, str, int], ...] = ()
    """Of an article, its notes by verdict: form, sign, how many."""


class Listing(NamedTuple):
    """A list."""

    kind: str
    name: str
    """In English, for the catalogue."""
    entries: tuple[Entry, ...]
    claims: tuple[Claim, ...] = ()
    """Of the table of claims, its rows."""

    @property
    def verdicts(self) -> tuple[tuple[str, str, str, int], ...]:
        """The verdicts that the rows have, in the order of the scale: form, sign, name in English, how many."""
        counts = Counter(one.form for one in self.claims)
        return tuple((form, sign, NAMES[form], counts[form]) for form, sign in SIGNS.items() if counts[form])


def listings(
    page: PageView, pages: Sequence[PageView], site: Site, works: Mapping[str, Reference]
) -> tuple[Listing, ...]:
    """The lists that `page` asks for; `pages` are the pages of both languages of all articles, in the site's order."""
    asked = page.edition.source.meta.get("show", ())
    if not asked:
        return ()
    lister = _Lister(page, [one for one in pages if one.edition.source.meta.get("status") != "unlisted"], site, works)
    return tuple(lister.listing(name) for name in NAMED if name in asked)


class _Lister:
    """Makes lists for one page."""

    def __init__(self, page: PageView, pages: Sequence[PageView], site: Site, works: Mapping[str, Reference]) -> None:
        self.page, self.pages, self.site, self.works = page, pages, site, works
        self.made: dict[str, Callable[[], Iterator[Entry]]] = {
            "articles": self.articles,
            "verdicts": self.verdicts,
            "corrections": self.corrections,
            "references": self.references,
        }

    def listing(self, name: str) -> Listing:
        if name == "claims":
            return Listing(name, NAMED[name], (), tuple(claims(self.pages, self._sides(), self._href)))
        return Listing(name, NAMED[name], tuple(self.made[name]()))

    def articles(self) -> Iterator[Entry]:
        """Articles with a date, the newest first."""
        dated = [(one.edition.source.meta.get("date"), one) for one in self.pages]
        for day, one in sorted(((day, one) for day, one in dated if day), key=lambda found: found[0], reverse=True):
            lines = [
                Line(lang, side, _title(one, lang), self._href(one, lang), _description(one, lang))
                for lang, side in self._sides()
            ]
            tally = tuple((group.form, group.sign, len(group.notes)) for group in one.verdicts if group.form in SIGNS)
            yield Entry(tuple(lines), day, tally=tally)

    def verdicts(self) -> Iterator[Entry]:
        """Verdicts that occur, in the order of the scale, with their notes."""
        for form in SIGNS:
            notes = [
                (one, note)
                for one in self.pages
                for group in one.verdicts
                if group.form == form
                for note in group.notes
            ]
            if notes:
                entries = tuple(Entry(tuple(self._lines(one, note))) for one, note in notes)
                yield Entry((), form=form, sign=SIGNS[form], name=NAMES[form], notes=entries)

    def corrections(self) -> Iterator[Entry]:
        """What notes said earlier, the newest change first."""
        found = [(one, note, n) for one in self.pages for note in notes(one) for n in range(len(note.note.history))]
        found.sort(key=lambda one: one[1].note.history[one[2]].date, reverse=True)
        for one, note, n in found:
            texts = {half.lang: half.history[n][1] for half in note.halves}
            yield Entry(tuple(self._lines(one, note, texts)), note.note.history[n].date)

    def references(self) -> Iterator[Entry]:
        """Every work that a note cites, with the notes of each article that cite it."""
        ids = dict.fromkeys(id for one in self.pages for id, _ in one.references)
        lang, side = self._sides()[0]
        for id, html in reference.listed(self.works, tuple(ids), lang):
            own = "" if f"ref-{id}" in self.page.ids else f"ref-{id}"
            yield Entry((Line(lang, side, html),), id=own, notes=tuple(self._citing(id, lang, side)))

    def _citing(self, id: str, lang: str, side: str) -> Iterator[Entry]:
        """The articles whose notes cite a work, each with these notes."""
        for one in self.pages:
            found = [note for note in notes(one) if any(id in half.cited for half in note.halves)]
            if found:
                there = self._href(one, lang)
                line = Line(lang, side, _title(one, lang), there)
                yield Entry((line,), notes=tuple(self._back(note, lang, there) for note in found))

    def _back(self, note: NoteView, lang: str, there: str) -> Entry:
        """A note by its number, and what it is called."""
        half = next((half for half in note.halves if half.lang == lang), note.halves[0])
        line = Line(half.lang, half.side, note.label, f"{there}#note-{note.id}", half.title)
        return Entry((line,), form=note.form, sign=note.sign)

    def _sides(self) -> tuple[tuple[str, str], ...]:
        return tuple((head.lang, head.side) for head in self.page.heads)

    def _lines(self, one: PageView, note: NoteView, texts: Mapping[str, str] | None = None) -> Iterator[Line]:
        """A note's title in each language of the page, linked."""
        halves = {half.lang: half for half in note.halves}
        for lang, side in self._sides():
            half = halves.get(lang) or note.halves[0]
            href = f"{self._href(one, lang)}#note-{note.id}"
            yield Line(half.lang, side, half.title, href, (texts or {}).get(half.lang, ""))

    def _href(self, one: PageView, lang: str) -> str:
        """The page of an article that this page leads to: of both languages, or of its own where there is one."""
        which = self.page.which if self.page.which == BOTH or lang not in one.langs else lang
        which = which if which in one.langs else BOTH
        return relative(self.site.url(one.edition.address, which), self.page.url)


def _title(one: PageView, lang: str) -> str:
    return one.titles.get(lang) or next(iter(one.titles.values()))


def _description(one: PageView, lang: str) -> str:
    return typeset(str(one.edition.text(lang).meta.get("description", "")), lang)


def notes(one: PageView) -> Iterator[NoteView]:
    """All notes of a page."""
    for row in one.rows:
        yield from row.notes
    yield from (*one.whole, *one.orphans)
