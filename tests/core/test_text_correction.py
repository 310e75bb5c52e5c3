"""Corrections of a text: told at its head, in lists and in feeds, in each language."""

from datetime import date

import pytest

from enregard.core.editions.article import ArticleFiles, Resources
from enregard.core.editions.edition import compose
from enregard.core.pages.feed import news
from enregard.core.pages.listing import listings
from enregard.core.pages.page import pages
from enregard.core.site.address import Site
from enregard.core.site.article import planned_article

FR = "corrections:\n  - 2026-11-20: Nous écrivions « 6 millions ».\n  - 2026-11-28: Le nom du maire était faux.\n"
EN = "corrections:\n  - 2026-11-20: We wrote “6 million”.\n  - 2026-11-28: The mayor’s name was wrong.\n"
NOTE = """---
kind: fact-check
verdict: accurate
history: [{date: 2026-11-25, was: false, why: read again}]
---

# fr: Vrai

> le pain est bon

Corps.

# en: True

> the bread is good

Body.
"""


def edition(french=FR, english=EN, notes=None):
    """An article with corrections of its text."""
    texts = {
        "fr": f"---\ntitle: Le pain\nshow: [corrections]\n{french}---\n\nOn dit que le pain est bon.\n",
        "en": f"---\ntranslation_of: fr\ntitle: Bread & butter\n{english}---\n\nThey say the bread is good.\n",
    }
    made = compose(ArticleFiles("pain", texts, notes or {}), Resources())
    assert not isinstance(made, tuple)
    return made


def shown(made):
    """Its pages: both languages, the source, the translation."""
    site = Site({"pain": ("fr", "en")}, frozenset())
    return pages(planned_article(made, site, {}).pages, site, lambda word, _: word, {})


def test_the_head_dates_the_last_correction():
    """Of the text or of a note; those of the text stand there with their days, each language's own."""
    french, english = (head.corrected for head in shown(edition(notes={"n": NOTE}))[0].heads)
    assert french.day == english.day == date(2026, 11, 28)
    assert english.texts == (
        (date(2026, 11, 28), "The mayor’s name was wrong."),
        (date(2026, 11, 20), "We wrote “6 million”."),
    )
    assert [said for _, said in french.texts] == [
        "Le nom du maire était faux.",
        "Nous écrivions «\u202f6\u00a0millions\u202f».",
    ]
    assert french.notes == ()
    (noted, _) = (head.corrected for head in shown(edition("", "", {"n": NOTE}))[0].heads)
    assert (noted.day, noted.notes, noted.texts) == (date(2026, 11, 25), (("n", "1"),), ())
    assert shown(edition("", ""))[0].heads[0].corrected is None


def test_corrections_stand_in_feeds_and_lists():
    """Beside those of notes, the newest first."""
    made = edition(notes={"n": NOTE})
    told = [(str(one.day), one.address, one.title, one.summary) for one in news(shown(made)[2])]
    assert told == [
        ("2026-11-28", "pain/en/", "Bread & butter", "The mayor’s name was wrong."),
        ("2026-11-20", "pain/en/", "Bread & butter", "We wrote “6 million”."),
        ("2026-11-25", "pain/en/#note-n", "True", "Verdict corrected from “false” to “accurate”. read again"),
    ]
    site = Site({"pain": ("fr", "en")}, frozenset())
    views = shown(made)
    (listed,) = listings(views[2], [planned_article(made, site, {})], {"pain": views[0]}, site, {})
    assert [(str(one.day), one.lines[0].title) for one in listed.entries] == [
        ("2026-11-28", "Bread &amp; butter"),
        ("2026-11-25", "True"),
        ("2026-11-20", "Bread &amp; butter"),
    ]


@pytest.mark.parametrize(
    ("french", "english", "told"),
    [
        (FR, EN, []),
        (FR, "", ["only one of the two files says what was corrected on 2026-11-20"]),
        ("", EN, ["only one of the two files says what was corrected on 2026-11-28"]),
        ("corrections: [yesterday]\n", "", ["a correction needs its day, and what was corrected"]),
        ("corrections:\n  - le 3 mai: faux\n", "", ["a correction needs its day, and what was corrected"]),
        (
            "corrections:\n  - 2026-05-03:\n",
            "corrections:\n  - 2026-05-03: x\n",
            ["a correction needs its day, and what was corrected"],
        ),
    ],
)
def test_what_is_wrong_with_corrections(french, english, told):
    """A day and a sentence each, in both files; the line is told."""
    found = [one for one in edition(french, english).findings if one.code == "key-value"]
    assert {one.message for one in found} >= set(told)
    assert bool(found) is bool(told)
    assert all(one.line > 1 or "only one" in one.message for one in found)


def test_a_translation_without_the_sentence_has_the_day():
    """Its readers are told when, and its editor that it is not said."""
    (_, english) = (head.corrected for head in shown(edition(english=""))[0].heads)
    assert (english.day, [said for _, said in english.texts]) == (date(2026, 11, 28), ["", ""])
