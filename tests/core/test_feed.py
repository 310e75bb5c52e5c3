"""Feeds: articles and corrections in one language, as Atom."""

import xml.etree.ElementTree as etree

from enregard.core.editions.article import ArticleFiles, Resources
from enregard.core.editions.edition import compose
from enregard.core.pages.feed import atom, news
from enregard.core.pages.page import pages
from enregard.core.site.address import Site
from enregard.core.site.article import planned_article

BASE = "https://example.org/site/"
NOTE = """---
kind: fact-check
verdict: accurate
history:
  - date: 2025-05-06
    was: false
    why: read again
---

# fr: Vrai & sûr

> le pain est bon

Corps.

# en: True & sure

> the bread is good

Body.
"""
CORRECTED = "Verdict corrected from “false” to “accurate”. read again"
ATOM = "{http://www.w3.org/2005/Atom}"


def view(head="date: 2025-03-04\n", notes=None, lang="en"):
    """An article's page in one language."""
    texts = {
        "fr": f"---\ntitle: Le pain\nauthors: [Anne]\n{head}---\n\nOn dit que le pain est bon.\n",
        "en": (
            '---\ntranslation_of: fr\ntitle: Bread\ndescription: "It\'s <good>"\n---\n\nThey say the bread is good.\n'
        ),
    }
    made = compose(ArticleFiles("pain", texts, notes or {}), Resources())
    assert not isinstance(made, tuple)
    site = Site({"pain": ("fr", "en")}, frozenset())
    found = pages(planned_article(made, site, {}).pages, site, lambda word, _: word, {})
    return next(page for page in found if page.which == lang)


def told(*views):
    """The entries of a feed: title, day, address, summary."""
    root = etree.fromstring(
        atom("en", "Pain & mots", BASE, "feed.en.xml", [one for view in views for one in news(view)])
    )
    assert root.findtext(f"{ATOM}updated") == max(one.findtext(f"{ATOM}updated") for one in root.iter(f"{ATOM}entry"))
    return [
        (
            one.findtext(f"{ATOM}title"),
            one.findtext(f"{ATOM}updated")[:10],
            one.find(f"{ATOM}link").get("href"),
            one.findtext(f"{ATOM}summary"),
        )
        for one in root.iter(f"{ATOM}entry")
    ]


def test_articles_and_corrections_newest_first():
    """Each leads to the page of the feed's language, and to the note."""
    assert told(view(notes={"four": NOTE})) == [
        (
            "True & sure",
            "2025-05-06",
            f"{BASE}pain/en/#note-four",
            "Verdict corrected from “false” to “accurate”. read again",
        ),
        ("Bread", "2025-03-04", f"{BASE}pain/en/", "It’s <good>"),
    ]


def test_an_update_is_news():
    """An article stands at the day it was last changed."""
    assert told(view("date: 2025-03-04\nupdated: 2025-04-05\n"))[0][1] == "2025-04-05"


def test_without_news_there_is_no_feed():
    """Neither pages without a date nor unlisted ones are news."""
    for head in ("", "date: 2025-03-04\nstatus: unlisted\n"):
        assert atom("en", "Pain", BASE, "feed.en.xml", news(view(head))) == ""
