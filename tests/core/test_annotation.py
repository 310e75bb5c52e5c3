"""Notes as annotations: what each says, in both languages, and of which words."""

import json

from test_graph import EN, FR, SITE, WORKS, note

from enregard.core.editions.article import ArticleFiles, Resources
from enregard.core.editions.edition import compose
from enregard.core.linked_data.annotation import CONTEXT, Annotated, collection, link, parts, remarks
from enregard.core.linked_data.selection import Selection
from enregard.core.pages.page import pages
from enregard.core.site.address import Site
from enregard.core.site.article import planned_article

ADDRESS = "https://site.example/pages/pain/"


def shown(**notes):
    """The pages of an article."""
    made = compose(ArticleFiles("pain", {"fr": FR, "en": EN}, notes), Resources())
    where = Site({"pain": made.languages})
    return pages(planned_article(made, where, WORKS).pages, where, lambda word, lang: f"{word}@{lang}", WORKS)


def annotations(selections=(), **notes):
    """Its annotations, with the words that stand on its pages."""
    both, french, english = shown(**notes)
    said = remarks(both, SITE, lambda word, lang: f"{word}@{lang}")
    found = [
        Annotated(page.lang, f"{ADDRESS}{page.lang}/", [one for one in selections if one[0] == page.lang], 100)
        for page in (french, english)
    ]
    found = [one._replace(selections=[selection for _, selection in one.selections]) for one in found]
    whole = json.loads(collection("Le pain", f"{ADDRESS}annotations.jsonld", SITE, said, found))
    assert whole["@context"] == CONTEXT and whole["type"] == "AnnotationCollection"
    assert whole["total"] == len(whole["first"]["items"]) and whole["first"]["partOf"]["id"] == whole["id"]
    return whole["first"]["items"]


def test_a_note_has_a_body_a_language_and_its_verdict():
    """Its title, its text, its sources by their whole address; who wrote it, and when it was checked."""
    (one,) = annotations(price=note())
    french, english, verdict = one["body"]

    assert one["id"] == f"{ADDRESS}#note-price" and one["motivation"] == "assessing"
    assert one["creator"] == {"type": "Organization", "name": "Site", "homepage": "https://site.example/pages/"}
    assert one["modified"] == "2025-06-01T00:00:00Z"
    assert (french["language"], english["language"], english["format"]) == ("fr", "en", "text/html")
    assert english["value"].startswith("<p><b>Misleading@en</b> Dearer</p>")
    assert f'href="{ADDRESS}#ref-insee"' in english["value"]
    assert verdict == {"type": "TextualBody", "purpose": "tagging", "value": "misleading"}


def test_kinds_are_motivations():
    """Of the words that the model has."""
    kinds = ("fact-check\nverdict: misleading", "context", "translation")
    notes = {f"n{n}": note("").replace(kinds[0], kind) for n, kind in enumerate(kinds)}
    found = {one["id"][-2:]: one["motivation"] for one in annotations(**notes)}
    assert found == {"n0": "assessing", "n1": "describing", "n2": "commenting"}


def test_its_words_are_quoted_and_counted():
    """On each page in one language; a position counts what the theme says above."""
    words = Selection("price", "coûte", "le pain ", " 3 euros", 40)
    (one,) = annotations([("fr", words)], price=note())
    first, second = one["target"]

    assert first == {
        "type": "SpecificResource",
        "source": f"{ADDRESS}fr/",
        "selector": [
            {"type": "TextQuoteSelector", "exact": "coûte", "prefix": "le pain ", "suffix": " 3 euros"},
            {"type": "TextPositionSelector", "start": 140, "end": 145},
        ],
    }
    assert second == f"{ADDRESS}en/"


def test_a_held_note_is_of_the_page_of_its_day():
    """It says so, of the words that it was written on, and gives no verdict on those of today."""
    (one,) = annotations(price=note(quote=("le pain coûtera 3 euros", "bread costs 3 euros")))
    first = one["target"][0]

    assert first["selector"] == {"type": "TextQuoteSelector", "exact": "le pain coûtera 3 euros"}
    assert first["state"] == {"type": "TimeState", "sourceDate": "2025-06-01T00:00:00Z"}
    assert [body["purpose"] for body in one["body"]] == ["commenting", "commenting"]
    assert "The text has changed since" in one["body"][0]["value"]


def test_a_page_in_one_language_leads_to_them_and_names_its_title():
    """The file stands beside the page of both languages."""
    _, french, english = shown(price=note("on: title\n", ("", "")))
    assert 'href="../annotations.jsonld"' in link(french)
    assert parts(english) == {"price": "Bread"}
