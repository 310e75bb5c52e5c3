"""What a page says of itself in schema.org's words."""

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from enregard.core.editions.article import ArticleFiles, Resources
from enregard.core.editions.edition import compose
from enregard.core.linked_data.graph import graph
from enregard.core.linked_data.node import embedded, gathered, headed
from enregard.core.linked_data.review import RATINGS
from enregard.core.notes.note import Verdict
from enregard.core.pages.citation import Imprint
from enregard.core.pages.page import pages
from enregard.core.references.reference import Reference
from enregard.core.site.address import Site
from enregard.core.site.article import planned_article

FR = """---
title: Le pain
subtitle: Une enquête
authors: ["Martin, Anne", La Gazette]
publisher: La Gazette
source_url: https://gazette.example/pain
date: 2025-03-04
updated: 2025-04-01
rights: © La Gazette
corrections:
  - 2025-05-01: Le four était dit neuf.
---

Le four est chaud et le pain coûte 3 euros.
"""
EN = """---
translation_of: fr
title: Bread
translator: Jo Field
corrections:
  - 2025-05-01: The oven was said to be new.
---

The oven is hot and bread costs 3 euros.
"""
HISTORY = "history:\n  - {date: 2025-06-02, was: false, why: read again}\n"
SITE = Imprint("Site", "https://site.example/pages")
WORKS = {"insee": Reference("insee", "references.yml", 1, title=("Prix",), url="https://insee.example/prix")}


def note(more="author: Site\nchecked: 2025-06-01\n", quote=("le pain coûte 3 euros", "bread costs 3 euros")):
    """A fact check's file."""
    french, english = (f"> {words}\n\n" if words else "" for words in quote)
    head = f"---\nkind: fact-check\nverdict: misleading\n{more}---\n\n"
    return f"{head}# fr: Plus cher\n\n{french}Non [@insee].\n\n# en: Dearer\n\n{english}No [@insee].\n"


def told(french=FR, english=EN, site=SITE, **notes):
    """What the three pages of an article say: of each its nodes, those of its notes last."""
    files = ArticleFiles("pain", {"fr": french} | ({"en": english} if english else {}), notes)
    made = compose(files, Resources())
    assert not isinstance(made, tuple)
    where = Site({"pain": made.languages})
    planned = planned_article(made, where, WORKS)
    views = pages(planned.pages, where, lambda word, lang: f"{word}@{lang}", WORKS)
    found = [graph(view, site, None, planned.texts, WORKS, lambda word, lang: f"{word}@{lang}") for view in views]
    return [read(one.head)["@graph"] + [read(review) for review in one.notes.values()] for one in found]


def read(element):
    """The data in an element."""
    return json.loads(re.fullmatch(r'<script type="application/ld\+json">(.*)</script>', element)[1])


def of(nodes, kind):
    """The nodes of a type."""
    return [node for node in nodes if node["@type"] == kind]


def test_a_text_and_its_translation_name_each_other():
    """Both stand on the page of both languages, one on each page of its own."""
    both, french, english = told()

    source, target = of(both, "Article")
    assert source == of(french, "Article")[0] and target == of(english, "Article")[0]
    assert source["@id"] == source["url"] == "https://site.example/pages/pain/fr/"
    assert source["workTranslation"] == {"@id": target["@id"]} and target["translationOfWork"] == {"@id": source["@id"]}
    assert (source["inLanguage"], target["inLanguage"]) == ("fr", "en")


def test_an_article_says_what_its_head_says():
    """Who wrote it and who published it first, when, from where, under which terms, by which translator."""
    source, target = of(told()[0], "Article")
    said = {
        "headline": "Le pain",
        "alternativeHeadline": "Une enquête",
        "author": [{"@type": "Person", "name": "Anne Martin"}, {"@type": "Organization", "name": "La Gazette"}],
        "publisher": {"@type": "Organization", "name": "La Gazette"},
        "datePublished": "2025-03-04",
        "dateModified": "2025-04-01",
        "copyrightNotice": "© La Gazette",
        "isBasedOn": "https://gazette.example/pain",
        "correction": [
            {"@type": "CorrectionComment", "datePublished": "2025-05-01", "text": "Le four était dit neuf."}
        ],
    }
    assert {name: source[name] for name in said} == said
    assert "creditText" not in source and target["creditText"] == "Translated by {name}@en".replace(
        "{name}", "Jo Field"
    )
    assert target["correction"][0]["text"] == "The oven was said to be new."


def test_a_fact_check_is_a_review_at_the_address_of_its_note():
    """The claim and its author, the verdict on its scale, who found it and when, and from what."""
    both, _, english = told(price=note("author: Site\nchecked: 2025-06-01\n" + HISTORY))
    (review,) = of(both, "ClaimReview")

    assert review["url"] == "https://site.example/pages/pain/#note-price"
    assert review["claimReviewed"] == "le pain coûte 3 euros" and review["inLanguage"] == "fr"
    assert review["itemReviewed"] == {
        "@type": "Claim",
        "author": of(both, "Article")[0]["author"],
        "datePublished": "2025-03-04",
        "appearance": {"@id": "https://site.example/pages/pain/fr/"},
    }
    assert review["author"] == {"@type": "Organization", "name": "Site"}
    assert review["datePublished"] == "2025-06-01"
    rating = {"@type": "Rating", "ratingValue": 2, "bestRating": 5, "worstRating": 1}
    assert review["reviewRating"] == rating | {"alternateName": "Misleading@fr"}
    assert review["isBasedOn"] == ["#ref-insee"]
    assert review["correction"][0]["datePublished"] == "2025-06-02"
    (own,) = of(english, "ClaimReview")
    assert own["url"] == "https://site.example/pages/pain/en/#note-price"
    assert own["claimReviewed"] == "bread costs 3 euros"
    (work,) = of(english, "CreativeWork")
    assert work["@id"] == "#ref-insee" and work["url"] == "https://insee.example/prix"


def test_what_is_no_finding_on_words_of_today_is_no_review():
    """A note that is held, one whose words are gone, one out of the tables, one on nothing, a translator's note."""
    for more, quote in (
        ("", ("le pain coûtera 3 euros", "bread costs 3 euros")),
        ("", ("le pain coûte 4 euros", "bread costs 4 euros")),
        ("table: no\n", ("le pain coûte 3 euros", "bread costs 3 euros")),
        ("on: article\n", ("", "")),
    ):
        assert of(told(price=note(more, quote))[0], "ClaimReview") == []
    context = note().replace("fact-check\nverdict: misleading", "context")
    assert of(told(price=context)[0], "ClaimReview") == []


def test_a_note_on_the_title_reviews_the_title():
    """As the table of claims has it."""
    (review,) = of(told(price=note("on: title\n", ("", "")))[2], "ClaimReview")
    assert review["claimReviewed"] == "Bread"


def test_whoever_is_named_in_no_note_is_the_site():
    """A name that is not the site's is a person's."""
    assert of(told(price=note(""))[0], "ClaimReview")[0]["author"]["name"] == "Site"
    (review,) = of(told(price=note("author: Durand, Marie\n"))[0], "ClaimReview")
    assert review["author"] == {"@type": "Person", "name": "Marie Durand"}


def test_every_verdict_is_rated_or_on_no_scale():
    """What cannot be verified and what is an opinion are neither true nor false."""
    order = [verdict for verdict in Verdict if verdict in RATINGS]
    assert [RATINGS[verdict] for verdict in order] == [5, 4, 3, 2, 1]
    assert set(Verdict) - set(RATINGS) == {Verdict.UNVERIFIABLE, Verdict.OPINION}
    (review,) = of(told(price=note().replace("misleading", "opinion"))[0], "ClaimReview")
    assert review["reviewRating"] == {"@type": "Rating", "alternateName": "Opinion@fr"}


def test_a_page_says_its_way_from_home():
    """The site, then the page; the home page has no way to itself."""
    (way,) = of(told()[2], "BreadcrumbList")
    assert way["itemListElement"] == [
        {"@type": "ListItem", "position": 1, "name": "Site", "item": {"@id": "https://site.example/pages/"}},
        {"@type": "ListItem", "position": 2, "name": "Bread", "item": {"@id": "https://site.example/pages/pain/en/"}},
    ]


def test_a_site_without_an_address_speaks_relative_to_the_page():
    """Which is where a reader of the data has it from."""
    _, french, _ = told(site=Imprint("Site"), price=note())
    assert of(french, "Article")[0]["@id"] == "./" and of(french, "Article")[0]["workTranslation"] == {"@id": "../en/"}
    assert of(french, "ClaimReview")[0]["url"] == "#note-price"
    assert of(french, "BreadcrumbList")[0]["itemListElement"][0]["item"] == {"@id": "../../"}


def test_a_text_without_a_date_or_a_translation_says_so():
    """It is a page of the site, and translates nothing."""
    (page,) = of(told("Le four est chaud.\n", None)[0], "WebPage")
    assert set(page) == {"@type", "@id", "url", "inLanguage", "headline"}


@given(st.text() | st.sampled_from(["</script>", "<!--<script>", "]]>", "a & b", "\u2028"]))
def test_no_text_ends_its_element(text):
    """Whatever is said, HTML sees nothing of it, and JSON all."""
    element = embedded({"@type": "Thing", "name": text})
    assert element.count("<") == 2 and "\u2028" not in element
    assert read(element)["name"] == text


def test_all_that_a_page_says_stands_in_its_head_where_a_theme_wants_it_there():
    """What of it was beside notes too, and nothing else is moved."""
    one, other = embedded({"name": "</head><b>"}), embedded({"name": "&"})
    page = headed(f"<head></head><body><script>x</script>{other}<p></p></body>", one)

    assert gathered(page) == f"<head>{one}\n{other}</head><body><script>x</script><p></p></body>"
    assert gathered("<head></head><body></body>") == "<head></head><body></body>"
