"""Lists of the whole site: its articles, claims, verdicts counted, corrections, and the works that its notes cite.

What stands in them, and in which order, `site.lists` says; here it is set, from the articles' own pages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from html import escape
from typing import Final, NamedTuple

from enregard.core.editions.placement import HELD
from enregard.core.editions.text_correction import text_corrections
from enregard.core.languages.typography import typeset
from enregard.core.pages.claims import Claim, ClaimGroup, claims, grouped
from enregard.core.pages.view import NAMES, SIGNS, NoteView, PageView
from enregard.core.references import style
from enregard.core.references.library import Library
from enregard.core.references.reference import anchor
from enregard.core.site import lists
from enregard.core.site.address import BOTH, Site, relative
from enregard.core.site.article import PlannedArticle
from enregard.core.site.lists import Correction, NoteOf

NAMED: Final[dict[str, str]] = {
    "articles": "Articles",
    "claims": "Checked claims",
    "verdicts": "Verdicts",
    "corrections": "Corrections",
    "references": "References",
}
"""The lists that a page can show, with their names in English."""

_NONE: Final[dict[str, str]] = {"articles": "No articles so far.", "verdicts": "No verdicts so far."}
"""What is said of an empty list, in English, where “none” would not agree with its name in every language."""


_FORMS: Final[dict[str, str]] = {**SIGNS, HELD: ""}
"""The sign of each verdict, in the order of the scale; then that of fact-checks whose words have changed since."""


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
    """Of a verdict, its name in English; of a correction, the same of a note whose words have changed since."""
    notes: tuple[Entry, ...] = ()
    """Of a verdict, the notes that have it; of a work, the articles that cite it; of such an article, its notes."""
    tally: tuple[tuple[str, str, str, int], ...] = ()
    """Of an article, its notes by verdict: form, sign, name in English, how many."""


class Listing(NamedTuple):
    """A list."""

    kind: str
    name: str
    """In English, for the catalogue."""
    entries: tuple[Entry, ...]
    claims: tuple[Claim, ...] = ()
    """Of the table of claims, its rows."""

    @property
    def none(self) -> str:
        """What is said of it where there is nothing in it, in English."""
        return _NONE.get(self.kind, "None so far.")

    @property
    def groups(self) -> tuple[ClaimGroup, ...]:
        """The rows by article."""
        return tuple(grouped(self.claims))

    @property
    def verdicts(self) -> tuple[tuple[str, str, str, int], ...]:
        """The verdicts that the rows have, in the order of the scale: form, sign, name in English, how many."""
        counts = Counter(one.form for one in self.claims)
        return tuple((form, sign, NAMES[form], counts[form]) for form, sign in _FORMS.items() if counts[form])


def listings(
    page: PageView,
    articles: Sequence[PlannedArticle],
    views: Mapping[str, PageView],
    site: Site,
    works: Library,
) -> tuple[Listing, ...]:
    """The lists that `page` asks for, of all articles of the site in its order.

    `views` are their pages of both languages, by address; `works` those that notes may cite.
    """
    asked = page.edition.source.meta.get("show", ())
    if not asked:
        return ()
    lister = _Lister(page, lists.listed(articles), views, site, works)
    return tuple(lister.listing(name) for name in NAMED if name in asked)


class _Lister:
    """Sets lists for one page."""

    def __init__(
        self,
        page: PageView,
        articles: Sequence[PlannedArticle],
        views: Mapping[str, PageView],
        site: Site,
        works: Library,
    ) -> None:
        self.page, self.articles, self.views, self.site, self.works = page, articles, views, site, works
        self.notes = {(one.edition.address, note.id): note for one in views.values() for note in notes(one)}
        self.made: dict[str, Callable[[], Iterator[Entry]]] = {
            "articles": self.dated,
            "verdicts": self.verdicts,
            "corrections": self.corrections,
            "references": self.references,
        }

    def listing(self, name: str) -> Listing:
        if name == "claims":
            found = [(self._view(one.article), self._note(one)) for one in lists.claims(self.articles)]
            return Listing(name, NAMED[name], (), tuple(claims(found, self._sides(), self._href)))
        return Listing(name, NAMED[name], tuple(self.made[name]()))

    def _view(self, article: PlannedArticle) -> PageView:
        return self.views[article.edition.address]

    def _note(self, one: NoteOf | Correction) -> NoteView:
        return self.notes[one.article.edition.address, one.placed.note.id]

    def dated(self) -> Iterator[Entry]:
        """Articles with a date."""
        for day, article in lists.dated(self.articles):
            one = self._view(article)
            lines = [
                Line(lang, side, _title(one, lang), self._href(one, lang), _description(one, lang))
                for lang, side in self._sides()
            ]
            groups = [group for group in one.verdicts if group.form in _FORMS]
            tally = tuple((group.form, group.sign, group.name, len(group.notes)) for group in groups)
            yield Entry(tuple(lines), day, tally=tally)

    def verdicts(self) -> Iterator[Entry]:
        """Verdicts that occur, in the order of the scale, with their notes."""
        for form, sign in _FORMS.items():
            found = lists.judged(self.articles, form)
            entries = tuple(Entry(tuple(self._lines(self._view(one.article), self._note(one)))) for one in found)
            if entries:
                yield Entry((), form=form, sign=sign, name=NAMES[form], notes=entries)

    def corrections(self) -> Iterator[Entry]:
        """What notes and texts said earlier, the newest correction first."""
        found = [*self._corrected_notes(), *self._corrected_texts()]
        yield from sorted(found, key=lambda entry: entry.day or date.min, reverse=True)

    def _corrected_notes(self) -> Iterator[Entry]:
        for one in lists.corrections(self.articles):
            note = self._note(one)
            texts = {half.lang: half.history[one.place][1] for half in note.halves}
            name = NAMES[HELD] if note.held else ""
            yield Entry(tuple(self._lines(self._view(one.article), note, texts)), one.change.date, name=name)

    def _corrected_texts(self) -> Iterator[Entry]:
        for one in map(self._view, self.articles):
            said = {lang: text_corrections(one.edition.text(lang), one.edition.source) for lang, _ in self._sides()}
            for number, (day, _) in enumerate(next(iter(said.values()))):
                lines = [
                    Line(
                        lang,
                        side,
                        escape(_title(one, lang), quote=False),
                        self._href(one, lang),
                        typeset(said[lang][number].said, lang),
                    )
                    for lang, side in self._sides()
                ]
                yield Entry(tuple(lines), day)

    def references(self) -> Iterator[Entry]:
        """Every work that a note cites, with the notes of each article that cite it."""
        lang, side = self._sides()[0]
        cited = {one.edition.address: ids for one in self.articles if (ids := lists.cited([one]))}
        used, given = self.works.used(cited), set(self.page.ids)
        for one in style.ordered(used, lang):
            own = "" if (mark := anchor(one.id)) in given else mark
            given.add(mark)
            citing = self._citing(one.id, used[one], lang, side)
            yield Entry((Line(lang, side, style.full(one, lang)),), id=own, notes=tuple(citing))

    def _citing(self, id: str, where: Sequence[str], lang: str, side: str) -> Iterator[Entry]:
        """The articles whose notes cite a work, each with these notes."""
        for article, placed in lists.citing([one for one in self.articles if one.edition.address in where], id):
            there = self._href(self._view(article), lang)
            found = [self._note(NoteOf(article, one)) for one in placed]
            line = Line(lang, side, _title(self._view(article), lang), there)
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
