"""A page: what an edition shows at one of its three addresses, ready for a template.

Words of the interface come from the caller, since they are a catalogue's business.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from html import escape
from typing import Final, NamedTuple

from enregard.core.checking.glossary import Concept, Glossary, met
from enregard.core.editions.edition import Edition
from enregard.core.editions.pair import Pair
from enregard.core.editions.placement import PlacedNote
from enregard.core.editions.text_correction import text_corrections
from enregard.core.languages.registry import language
from enregard.core.languages.typography import typeset
from enregard.core.markdown.address import local
from enregard.core.markdown.block import Block
from enregard.core.markdown.renderer import Mark, RenderOptions, render, without_sentences
from enregard.core.markdown.token import Token
from enregard.core.notes import figure, prose
from enregard.core.notes.note import Note
from enregard.core.notes.prose import Frames
from enregard.core.notes.side import Side
from enregard.core.pages import contents, correction, noted, status_message
from enregard.core.pages.counts import groups, layers, states, strip
from enregard.core.pages.footnote_sign import sign
from enregard.core.pages.head import Words, head_findings, notice
from enregard.core.pages.view import (
    NAMES,
    STATES,
    HalfView,
    HeadView,
    NoteHalf,
    NoteView,
    PageView,
    RowView,
    TermHalf,
    WorkView,
)
from enregard.core.quantities.digit import is_cased
from enregard.core.references import reference, style
from enregard.core.references.label import cite
from enregard.core.references.reference import Reference
from enregard.core.site import page_ids, title
from enregard.core.site.address import BOTH, Site, relative
from enregard.core.site.page import Page

LONG_ENOUGH: Final = 200
"""From how many characters on a paragraph has an initial, which is two lines high: it stands above the first."""


def pages(
    planned: Sequence[Page], site: Site, words: Words, works: Mapping[str, Reference], terms: Glossary | None = None
) -> tuple[PageView, ...]:
    """What an edition shows at its addresses: `planned` are its pages.

    `works` are those that notes may cite, by id; `terms` those that readers are told of where they stand in the text.
    """
    edition = planned[0].edition
    concepts = met(terms, dict(_texts(edition))) if terms and terms.concepts else ()
    common = _Common({}, {}, {}, cache(partial(_listed, works)))
    return tuple(_Composer(page, site, words, works, concepts, common).page() for page in planned)


def _texts(edition: Edition) -> Iterator[tuple[str, str]]:
    for lang in edition.languages:
        yield lang, "\n".join(block.text for block in edition.text(lang).blocks)


class _Common(NamedTuple):
    """What the pages of an article have in common, as the first of them sets it that has it."""

    alone: dict[tuple[int, str], HalfView]
    """Halves of pairs by number and language, without sentences, as a page in one language has them."""
    notes: dict[tuple[str, str], NoteHalf]
    """Halves of notes by id and language, without the way back to the text."""
    figures: dict[tuple[str, str], str]
    """Figures of notes that stand in the text, by id and language; each page sets its own where it has to."""
    listed: Callable[[tuple[str, ...], str], Mapping[str, str]]
    """Works of some ids in a language, in its order: HTML by id."""


def _listed(works: Mapping[str, Reference], ids: tuple[str, ...], lang: str) -> Mapping[str, str]:
    return dict(style.listed(works, ids, lang))


def _is_of_page(block: Block) -> bool:
    """Whether what is set of a block depends on the page that it stands on: ids, signs, ways to other pages."""
    return block.kind == "heading" or bool(block.inline.footnotes) or _leads_on(block)


def _leads_on(block: Block) -> bool:
    """Whether a block has ways to other pages, or pictures, whose addresses are relative to its page."""
    return any(address.image or local(address.href) for address in block.inline.addresses)


def _footnotes(edition: Edition, lang: str) -> int:
    return sum(len(pair.half(lang).footnotes) for pair in edition.rows)


class _Composer:
    """Sets one page. What it has met so far decides what comes: the signs of footnotes are given in order."""

    def __init__(
        self,
        planned: Page,
        site: Site,
        words: Words,
        works: Mapping[str, Reference],
        terms: Sequence[Concept],
        common: _Common,
    ) -> None:
        edition = planned.edition
        self.planned, self.edition, self.which, self.langs = planned, edition, planned.which, planned.langs
        self.site, self.words, self.terms, self.common = site, words, terms, common
        self.cite = partial(cite, works)
        self.sides = {lang: "src" if lang == edition.source.lang else "tgt" for lang in edition.languages}
        self.numbered: set[tuple[str, str]] = set()
        self.notes = {placed.note.id: placed for placed in edition.notes}
        self.places = {name: (pair.number, n) for pair in edition.rows for n, name in enumerate(pair.notes, 1)}
        self.signs: dict[str, dict[str, str]] = {lang: {} for lang in edition.languages}
        self.footnotes = max(_footnotes(edition, lang) for lang in edition.languages)
        self.frames = {lang: Frames(words("Table", lang), words("Code", lang)) for lang in edition.languages}
        self.shifts = {lang: title.shift(edition, lang) for lang in edition.languages}
        self.facing = len(self.langs) > 1
        self.directions = {lang: language(lang).direction for lang in edition.languages}
        self.options = {lang: self._options(lang) for lang in edition.languages}

    def page(self) -> PageView:
        edition = self.edition
        heads = tuple(self._head(lang) for lang in self.langs)
        pairs = page_ids.shown(edition, self.langs)
        halves = [tuple(self._half(pair, lang) for lang in self.langs) for pair in pairs]
        views = {name: self._note(placed) for name, placed in self.notes.items()}
        rows = tuple(
            RowView(
                pair.id,
                pair.number,
                pair.kind,
                pair.state,
                self._with_figures(pair, set_),
                tuple(views[name] for name in pair.notes),
            )
            for pair, set_ in zip(pairs, halves, strict=True)
        )
        apart = [view for name, view in views.items() if name not in self.places]
        url, ids = self.planned.url, self.planned.ids
        alternates = {name: self.site.url(edition.address, name) for name in (BOTH, *edition.languages)}
        return PageView(
            edition,
            self.which,
            url,
            self.langs[0],
            language(self.langs[0]).direction,
            self.langs,
            self.planned.titles,
            heads,
            rows,
            bool(edition.source.meta.get("date")) and _opens(pairs, self.langs),
            tuple(view for view in apart if not view.orphan),
            tuple(view for view in apart if view.orphan),
            groups(tuple(views.values())),
            strip(tuple(views.values())),
            layers(tuple(views.values())),
            self._listed(),
            states(edition),
            tuple(self._term(entry) for entry in self.terms),
            contents.contents(pairs, {lang: self.sides[lang] for lang in self.langs}, ids.headings),
            ids.every,
            tuple((name, relative(there, url)) for name, there in alternates.items()),
        )

    def _head(self, lang: str) -> HeadView:
        text, on = self.edition.text(lang), [p for p in self.notes.values() if p.note.on == "title"]
        return HeadView(
            lang,
            self.sides[lang],
            "" if title.stands_in_text(self.edition, lang) else self.planned.titles[lang],
            tuple(self._label(placed.note.id, lang, f"m {noted.form(placed)}") for placed in on),
            typeset(str(text.meta.get("subtitle", "")), lang),
            *notice(str(text.meta.get("translation_notice", "")), lang),
            self.edition.source.meta,
            self._above(lang),
            typeset(str(text.meta.get("translator", "")), lang),
            self.edition.rights(lang),
            tuple(head_findings(self.edition, lang, self.words)),
            correction.latest(self.edition.notes, text_corrections(text, self.edition.source), lang),
        )

    def _above(self, lang: str) -> str:
        """What is told of the translation of the title and of what stands with it."""
        states = {status_message.told(field.standing) for field in self.edition.translation.fields}
        return next((told for told in STATES.values() if told in states), "") if self.sides[lang] == "tgt" else ""

    def _half(self, pair: Pair, lang: str) -> HalfView:
        """A half of a pair; one that is the same on all pages of the article is set once, with its sentences.

        Sentences are told apart where they face others, which light up with them.
        """
        known = self.common.alone.get((pair.number, lang))
        if known is not None and not self.facing:
            return known
        half, side = pair.half(lang), self.sides.get(lang, "tgt")
        blocks, sentences, options = half.blocks, half.sentences, self.options[lang]
        common = not half.footnotes
        parts = []
        for n, block in enumerate(blocks):
            marks = pair.marks.get((lang, n), ())
            own = bool(marks) or _is_of_page(block)
            common = common and not own
            of = self._options(lang, block, pair.number, marks) if own else options
            parts.append(render(block, of, sentences[n] if self.facing else (), marks))
        said = status_message.told(pair.standing) if side == "tgt" else ""
        if not blocks:
            said = "" if pair.is_wordless else status_message.absent(pair.state, side)
        view = HalfView(
            lang,
            side,
            self.directions[lang],
            "".join(parts),
            tuple(self._footnote(lang, block) for block in half.footnotes),
            said,
            status_message.changed(pair.standing) if said else (),
            stands=self._stands(pair) if side == "tgt" and self.which == BOTH else None,
        )
        if common and self.facing:
            self.common.alone[pair.number, lang] = view._replace(html=without_sentences(view.html), stands=None)
        return view

    def _stands(self, pair: Pair) -> tuple[str, int] | None:
        """Where the translation of a pair stands that is out of order."""
        if pair.displaced is None:
            return None
        before = pair.displaced.after
        return ("", 0) if before is None else (self.edition.rows[before].id, self.edition.rows[before].number)

    def _with_figures(self, pair: Pair, halves: tuple[HalfView, ...]) -> tuple[HalfView, ...]:
        """The halves of a pair with the figures that stand under them: the note, and HTML."""
        known = self.common.figures
        if not known or not pair.notes:
            return halves
        return tuple(
            half._replace(
                figures=tuple((name, known[name, half.lang]) for name in pair.notes if (name, half.lang) in known)
            )
            for half in halves
        )

    def _options(self, lang: str, block: Block | None = None, at: int = 0, marks: Sequence[Mark] = ()) -> RenderOptions:
        classes = {mark.note: self._class(mark.note, at) for mark in marks}
        return RenderOptions(
            lang,
            partial(self._resolve, lang),
            lambda name: self._label(name, lang, classes[name]),
            classes,
            partial(self._footnote_sign, lang),
            pictures=self.site.shows,
            table=self.frames[lang].table,
            code=self.frames[lang].code,
            shift=self.shifts.get(lang, 0),
            id=self.planned.ids.headings.get((lang, block.lines[0]), "") if block else "",
        )

    def _class(self, name: str, number: int) -> str:
        """The class of a note's marks: its form and, beside the note itself, its place among the notes of the pair."""
        at, place = self.places.get(name, (0, 0))
        return f"m {noted.form(self.notes[name])}" + (f" n{place}" if at == number and place else "")

    def _resolve(self, lang: str, href: str) -> str | None:
        folder = self.edition.text(lang).folder
        return self.site.resolve(href, self.edition.address, self.which, folder=folder, lang=lang).href

    def _label(self, name: str, lang: str, classes: str) -> str:
        """The numbered link that stands after a note's words; the note leads back to the first of its language.

        What is seen of it is made by the styles: what is copied, found and quoted is the author's text alone.
        """
        placed = self.notes[name]
        first = (lang, name) in self.planned.ids.numbers - self.numbered
        anchor = f' id="{escape(page_ids.number_id(lang, name))}"' if first else ""
        self.numbered.add((lang, name))
        said = self.words(NAMES[noted.form(placed)], lang)
        return (
            f'<a class="label {classes}"{anchor} href="#note-{escape(name)}" role="doc-noteref"'
            f' aria-label="{escape(f"{placed.label}, {said}")}" data-n="{placed.label}{noted.sign(placed)}"></a>'
        )

    def _footnote_sign(self, lang: str, token: Token) -> str:
        signs = self.signs[lang]
        if token.value not in signs:
            signs[token.value] = sign(len(signs), self.footnotes)
        mark = escape(page_ids.footnote_id(lang, token.value))
        return f'<a class="fn" href="#{mark}" role="doc-noteref">{signs[token.value]}</a>'

    def _footnote(self, lang: str, block: Block) -> tuple[str, str, str]:
        mark = page_ids.footnote_id(lang, block.label)
        return mark, self.signs[lang].get(block.label, "*"), render(block, self._options(lang, block))

    def _note(self, placed: PlacedNote) -> NoteView:
        halves = tuple(self._note_half(placed, lang) for lang in self.langs)
        return noted.view(placed, halves, self.places.get(placed.note.id, (0, 0))[1])

    def _note_half(self, placed: PlacedNote, lang: str) -> NoteHalf:
        """A half of a note, with the way back to the text of this page."""
        note, side = placed.note, placed.note.sides.get(lang)
        half = self.common.notes.get((note.id, lang)) or self._note_alone(placed, side, lang)
        if not (side and any(map(_leads_on, side.prose.blocks))):
            self.common.notes[note.id, lang] = half
        back = page_ids.number_id(lang, note.id)
        return half._replace(back=back) if back in self.planned.ids.every else half

    def _note_alone(self, placed: PlacedNote, side: Side | None, lang: str) -> NoteHalf:
        body = self._prose(placed.note, side, lang) if side else ""
        return noted.half(self.edition, placed, lang, self.words, body=body)

    def _prose(self, note: Note, side: Side, lang: str) -> str:
        folder, blocks = note.file.rpartition("/")[0], side.prose.blocks

        def resolve(href: str) -> str | None:
            return self.site.resolve(href, self.edition.address, self.which, folder=folder).href

        if note.figure and self._is_shown(note):
            drawing, blocks = figure.parted(blocks, lang, note.figure)
            self.common.figures[note.id, lang] = self._body(drawing, lang, resolve)
        elif note.figure:
            blocks = figure.drawn(blocks, lang, note.figure)
        return self._body(blocks, lang, resolve)

    def _body(self, blocks: tuple[Block, ...], lang: str, resolve: Callable[[str], str | None]) -> str:
        return prose.html(blocks, lang, self.cite, resolve, self.frames[lang], self.site.shows)

    def _is_shown(self, note: Note) -> bool:
        """Whether the figure of a note stands under its passage."""
        return note.figure_shown and note.id in self.places and not self.notes[note.id].held

    def _term(self, concept: Concept) -> tuple[TermHalf, ...]:
        told = [(lang, concept.term(lang), concept.note(lang)) for lang in self.langs]
        return tuple(
            TermHalf(lang, self.sides[lang], typeset(term, lang), typeset(note, lang)) for lang, term, note in told
        )

    def _listed(self) -> tuple[WorkView, ...]:
        """The works that the notes cite, in the order of the page's language."""
        listed = {lang: self.common.listed(self.planned.cited, lang) for lang in self.langs}
        return tuple(
            WorkView(id, reference.anchor(id), tuple((lang, self.sides[lang], listed[lang][id]) for lang in self.langs))
            for id in listed[self.langs[0]]
        )


def _opens(shown: Sequence[Pair], langs: Sequence[str]) -> bool:
    """Whether a page begins with a paragraph that is long enough, in each language, to stand beside an initial.

    Only letters of scripts with capitals have one: one of Arabic is torn from its word. Nor do IJ and its like, which
    browsers part.
    """
    if not shown or shown[0].kind != "paragraph":
        return False
    halves = [shown[0].half(lang).blocks for lang in langs]
    return all(half and len(half[0].text) >= LONG_ENOUGH and _has_initial(half[0].text) for half in halves)


_INITIAL: Final = re.compile(r"\W*([^\W\d_]{2})")


def _has_initial(text: str) -> bool:
    found = _INITIAL.match(text)
    return found is None or (is_cased(found[1][0]) and found[1] != "IJ")
