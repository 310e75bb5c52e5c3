"""What lists of the whole site tell of an article: its page of both languages, without its text.

A list names articles, their notes and what these claim: nothing of the text is set for it, nor read again, and a site
of thousands has its list of articles in a moment.
"""

from __future__ import annotations

from enregard.core.languages.registry import language
from enregard.core.languages.typography import typeset
from enregard.core.pages import noted
from enregard.core.pages.counts import groups, layers, strip
from enregard.core.pages.head import Words
from enregard.core.pages.view import HeadView, PageView
from enregard.core.site.page import Page


def told(planned: Page, words: Words) -> PageView:
    """A page as lists tell of it: its head and notes, these without their bodies, and none in its place."""
    edition, langs = planned.edition, planned.langs
    sides = {lang: "src" if lang == edition.source.lang else "tgt" for lang in langs}
    notes = tuple(
        noted.view(placed, tuple(noted.half(edition, placed, lang, words) for lang in langs))
        for placed in edition.notes
    )
    return PageView(
        edition=edition,
        which=planned.which,
        url=planned.url,
        lang=langs[0],
        direction=language(langs[0]).direction,
        langs=langs,
        titles=planned.titles,
        heads=tuple(_head(planned, lang, sides[lang]) for lang in langs),
        rows=(),
        initial=False,
        whole=notes,
        orphans=(),
        verdicts=groups(notes),
        strip=strip(notes),
        layers=layers(notes),
        references=(),
        standing=(),
        terms=(),
        contents=(),
        ids=frozenset(),
        switch=(),
    )


def _head(planned: Page, lang: str, side: str) -> HeadView:
    edition = planned.edition
    subtitle = typeset(str(edition.text(lang).meta.get("subtitle", "")), lang)
    return HeadView(
        lang, side, planned.titles[lang], (), subtitle, "", "", edition.source.meta, "", "", edition.rights(lang)
    )
